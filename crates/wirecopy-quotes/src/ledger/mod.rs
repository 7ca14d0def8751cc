//! The ledger of a collection: every quotation once, with its versions, and the people who are quoted.

mod people;
mod versions;

use wirecopy::article::Article;
use wirecopy::{order, parallel};

use crate::person::name_words;
use crate::speech::{Quotation, QuotationKind, quoted};

/// A quotation in a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The article that prints it, by its index.
    pub article: u32,
    /// What the article says of it.
    pub quotation: Quotation,
    /// Who is meant, by index among the [`Ledger::people`]; `None` where that is not sure.
    pub person: Option<u32>,
    /// The quotation that this is a version of, by index among the [`Ledger::versions`].
    pub version_of: u32,
}

/// Somebody who is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name, in full where any article has it so.
    pub name: String,
    /// How many quotations are credited to them; versions of one count once.
    pub quotations: u32,
    /// How many articles quote them.
    pub articles: u32,
}

/// What a collection quotes.
///
/// ```
/// use wirecopy::article::Article;
/// use wirecopy_quotes::Ledger;
///
/// let articles = [
///     Article::new("post", "“Nobody will cross this bridge before May,” Ida Holm told the Post."),
///     Article::new("mail", "Mayor Ida Holm said on Friday: “Nobody will cross the bridge before May.” It rained."),
/// ];
/// let ledger = Ledger::of(&articles);
/// assert_eq!(ledger.people[0].name, "Ida Holm");
/// assert_eq!((ledger.people[0].quotations, ledger.people[0].articles), (1, 2));
/// assert_eq!(ledger.versions, [[0, 1]]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Every quotation, by article and place.
    pub entries: Vec<Entry>,
    /// Who is quoted, those with most quotations first.
    pub people: Vec<Speaker>,
    /// The versions of each quotation, by index among the entries, in their order; most have one.
    pub versions: Vec<Vec<u32>>,
}

impl Ledger {
    /// Reads the articles.
    #[must_use]
    pub fn of<A: std::borrow::Borrow<Article> + Sync>(articles: &[A]) -> Self {
        let numbers: Vec<usize> = (0..articles.len()).collect();
        let read = parallel::map(numbers, |n| {
            articles.get(n).map(|article| quoted(&article.borrow().text)).unwrap_or_default()
        });
        Self::from_quotations(articles, read)
    }

    /// Brings together what [`quoted`] read in each article.
    #[must_use]
    pub fn from_quotations<A: std::borrow::Borrow<Article>>(articles: &[A], read: Vec<Vec<Quotation>>) -> Self {
        let text = |article: u32| articles.get(article as usize).map_or("", |article| article.borrow().text.as_str());
        let entry = |article: u32, quotation| Entry { article, quotation, person: None, version_of: 0 };
        let mut entries: Vec<Entry> = Vec::new();
        for (article, quotations) in (0..).zip(read) {
            entries.extend(quotations.into_iter().map(|quotation| entry(article, quotation)));
        }
        let direct = |entry: &Entry| entry.quotation.kind == QuotationKind::Direct;
        let words: Vec<&str> = entries
            .iter()
            .map(|entry| if direct(entry) { entry.quotation.span.of(text(entry.article)) } else { "" })
            .collect();
        let names: Vec<Option<&str>> =
            entries.iter().map(|entry| entry.quotation.name.map(|name| name.of(text(entry.article)))).collect();
        let last = |name: &Option<&str>| name_words((*name)?).pop();
        let versions = versions::versions(&words, &names.iter().map(last).collect::<Vec<_>>());
        for (number, version) in (0..).zip(&versions) {
            for &at in version {
                if let Some(entry) = entries.get_mut(at as usize) {
                    entry.version_of = number;
                }
            }
        }
        let (names, persons) = people::people(&names, &versions);
        let mut people: Vec<Speaker> =
            names.into_iter().map(|name| Speaker { name, quotations: 0, articles: 0 }).collect();
        for (entry, person) in entries.iter_mut().zip(persons) {
            entry.person = person;
        }
        people::count(&mut people, &entries);
        let order = order::order(people.len(), &|a: usize, b: usize| {
            let key = |n: usize| {
                people.get(n).map(|who| (std::cmp::Reverse((who.quotations, who.articles)), who.name.clone()))
            };
            key(a).cmp(&key(b))
        });
        let mut rank = vec![0; order.len()];
        for (new, &old) in (0..).zip(&order) {
            if let Some(rank) = rank.get_mut(old) {
                *rank = new;
            }
        }
        for entry in &mut entries {
            entry.person = entry.person.and_then(|person| rank.get(person as usize).copied());
        }
        let people = order.into_iter().filter_map(|old| people.get(old).cloned()).collect();
        Self { entries, people, versions }
    }

    /// The full name of who is meant by an entry.
    #[must_use]
    pub fn name(&self, entry: &Entry) -> Option<&str> {
        self.people.get(entry.person? as usize).map(|person| person.name.as_str())
    }
}

#[cfg(test)]
mod tests;
