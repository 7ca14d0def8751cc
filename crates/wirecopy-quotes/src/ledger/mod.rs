//! The ledger of a collection: every quotation once, with its versions, and the people who are quoted.

mod gathering;
mod people;
mod short_names;
mod versions;

pub use gathering::Gathering;

use wirecopy::article::Article;
use wirecopy::parallel;

use crate::speech::{Quotation, quoted};

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
        let mut gathering = Gathering::new(read);
        loop {
            if let Some(ledger) = gathering.go_on(articles, &|| true) {
                return ledger;
            }
        }
    }

    /// The full name of who is meant by an entry.
    #[must_use]
    pub fn name(&self, entry: &Entry) -> Option<&str> {
        self.people.get(entry.person? as usize).map(|person| person.name.as_str())
    }
}

#[cfg(test)]
mod tests;
