//! What was read in each article becomes a ledger, a piece at a time: thousands of articles at once would hold a page up.

use std::borrow::Borrow;
use std::cmp::Reverse;

use crate::ledger::people::{FullNames, Uniting, count};
use crate::ledger::versions::{Credit, Joining, rows};
use crate::ledger::{Entry, Ledger, Speaker};
use crate::lexicon::{folded, is_common};
use crate::person::name_words;
use crate::person::office::is_person;
use crate::speech::{Quotation, QuotationKind};
use wirecopy::article::Article;
use wirecopy::span::ByteSpan;
use wirecopy::{day, order};

/// More quotations than these are not looked at in a moment.
const MANY: usize = 1000;

/// A [`Ledger`] on its way.
///
/// ```
/// use wirecopy::article::Article;
/// use wirecopy_quotes::{Gathering, Ledger, quoted};
///
/// let articles = [Article::new("post", "“We will open the bridge in May,” Ida Holm said.")];
/// let mut gathering = Gathering::new(articles.iter().map(|article| quoted(&article.text)).collect());
/// let ledger = loop {
///     // One step at a time; a page lets its reader scroll in between.
///     if let Some(ledger) = gathering.go_on(&articles, &|| false) {
///         break ledger;
///     }
/// };
/// assert_eq!(ledger, Ledger::of(&articles));
/// ```
#[derive(Debug)]
pub struct Gathering {
    entries: Vec<Entry>,
    /// Of each, who is credited with it.
    credits: Vec<Credit>,
    full_names: FullNames,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// The words of the quotations are read: the rows of each so far.
    Reading(Vec<Vec<u64>>),
    /// Versions are brought together.
    Joining(Box<Joining>),
    /// These are versions of one another, which is told of each.
    Naming(Vec<Vec<u32>>),
    /// Who is meant, in however many spellings.
    Uniting(Vec<Vec<u32>>, Box<Uniting>),
    /// The people are counted.
    Counting(Vec<Vec<u32>>, Vec<String>),
}

impl Gathering {
    /// Begins with what [`quoted`](crate::quoted) read in each article, in their order.
    #[must_use]
    pub fn new(read: Vec<Vec<Quotation>>) -> Self {
        let entry = |article: u32, quotation| Entry { article, quotation, person: None, version_of: 0 };
        let mut entries: Vec<Entry> = Vec::new();
        for (article, quotations) in (0..).zip(read) {
            entries.extend(quotations.into_iter().map(|quotation| entry(article, quotation)));
        }
        Self { entries, credits: Vec::new(), full_names: FullNames::default(), stage: Stage::Reading(Vec::new()) }
    }

    /// Goes on with what was read of these articles for as long as `more` says, one quotation at least; the ledger, if that was the
    /// end. Nothing is left then. What looks at all quotations at once begins a turn of its own, where they are many.
    pub fn go_on<A: Borrow<Article>>(&mut self, articles: &[A], more: &dyn Fn() -> bool) -> Option<Ledger> {
        let text = |article: u32| articles.get(article as usize).map_or("", |article| article.borrow().text.as_str());
        let mut has_worked = false;
        loop {
            match &mut self.stage {
                Stage::Reading(read) => match self.entries.get(read.len()) {
                    Some(Entry { article, quotation, .. }) => {
                        let direct = quotation.kind == QuotationKind::Direct;
                        read.push(rows(if direct { quotation.span.of(text(*article)) } else { "" }));
                        let name = quotation.name.map(|name| name.of(text(*article)));
                        let words = name.map(name_words).unwrap_or_default();
                        self.full_names.add(name, &words, *article);
                        let before = read.len().checked_sub(2).and_then(|before| self.entries.get(before));
                        // Quotations of one article are of one day.
                        let day = match (before, self.credits.last()) {
                            (Some(before), Some(credit)) if before.article == *article => credit.day,
                            _ => {
                                let article = articles.get(*article as usize);
                                article.and_then(|article| article.borrow().date.as_deref()).and_then(day::number)
                            }
                        };
                        self.credits.push(Credit { name: words, day });
                    }
                    None if has_worked => return None,
                    None => self.stage = Stage::Joining(Box::new(Joining::new(std::mem::take(read)))),
                },
                Stage::Joining(joining) => {
                    if !joining.step(&self.credits) {
                        if has_worked {
                            return None;
                        }
                        self.stage = Stage::Naming(joining.versions());
                    }
                }
                Stage::Naming(_) | Stage::Counting(..) if has_worked => return None,
                Stage::Naming(versions) => {
                    let versions = std::mem::take(versions);
                    for (number, version) in (0..).zip(&versions) {
                        for &at in version {
                            if let Some(entry) = self.entries.get_mut(at as usize) {
                                entry.version_of = number;
                            }
                        }
                    }
                    let uniting = Uniting::new(std::mem::take(&mut self.full_names), &versions);
                    self.stage = Stage::Uniting(versions, Box::new(uniting));
                }
                Stage::Uniting(versions, uniting) => {
                    let around = |at: usize| {
                        let entry = self.entries.get(at);
                        entry
                            .and_then(|entry| Some(around(text(entry.article), entry.quotation.name?)))
                            .unwrap_or_default()
                    };
                    if !uniting.step(&around) {
                        if has_worked {
                            return None;
                        }
                        let (versions, uniting) = (std::mem::take(versions), std::mem::take(&mut **uniting));
                        let (names, houses) = (names(&self.entries, articles), houses(&self.entries, articles));
                        let (people, persons) = uniting.people(&names, &self.credits, &houses, &versions);
                        for (entry, person) in self.entries.iter_mut().zip(persons) {
                            entry.person = person;
                        }
                        self.stage = Stage::Counting(versions, people);
                    }
                }
                Stage::Counting(versions, people) => {
                    let (versions, people) = (std::mem::take(versions), std::mem::take(people));
                    return Some(self.ledger(versions, people));
                }
            }
            if !more() {
                return None;
            }
            has_worked = self.entries.len() > MANY;
        }
    }

    /// Counts what each is quoted with, and puts those with most first.
    fn ledger(&mut self, versions: Vec<Vec<u32>>, people: Vec<String>) -> Ledger {
        let mut entries = std::mem::take(&mut self.entries);
        let mut people: Vec<Speaker> =
            people.into_iter().map(|name| Speaker { name, quotations: 0, articles: 0 }).collect();
        count(&mut people, &entries);
        let key = |n: usize| people.get(n).map(|who| (Reverse((who.quotations, who.articles)), who.name.as_str()));
        let order = order::order(people.len(), &|a: usize, b: usize| key(a).cmp(&key(b)));
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
        Ledger { entries, people, versions }
    }
}

/// The name of who is meant in each entry, as it is printed.
fn names<'a, A: Borrow<Article>>(entries: &[Entry], articles: &'a [A]) -> Vec<Option<&'a str>> {
    let text = |article: u32| articles.get(article as usize).map_or("", |article| article.borrow().text.as_str());
    entries.iter().map(|entry| entry.quotation.name.map(|name| name.of(text(entry.article)))).collect()
}

/// The house that prints each entry, or the outlet.
fn houses<'a, A: Borrow<Article>>(entries: &[Entry], articles: &'a [A]) -> Vec<Option<&'a str>> {
    let house = |entry: &Entry| {
        let article: &Article = articles.get(entry.article as usize)?.borrow();
        article.house.as_deref().or(article.outlet.as_deref())
    };
    entries.iter().map(house).collect()
}

/// The words around a name in its line that tell of a body or an office: with a capital, or an office in small letters.
fn around(text: &str, name: ByteSpan) -> Vec<String> {
    /// So many words on either side.
    const WORDS: usize = 7;
    let (before, rest) = text.split_at_checked(name.start as usize).unwrap_or((text, ""));
    let after = rest.get((name.end - name.start) as usize..).unwrap_or_default();
    let is_mark = |c: char| !c.is_alphanumeric();
    let before = before.rsplit('\n').next().unwrap_or_default().rsplit(is_mark);
    let after = after.split(['\n', '.', '“', '"', '„']).next().unwrap_or_default().split(is_mark);
    let some = |word: &&str| !word.is_empty();
    let near = before.filter(some).take(WORDS).chain(after.filter(some).take(WORDS));
    let tells = |word: &&str| {
        let capital = word.starts_with(char::is_uppercase);
        word.chars().count() > 2 && (capital && !is_common(word) || is_person(word))
    };
    near.filter(tells).map(|word| folded(word).into_owned()).collect()
}
