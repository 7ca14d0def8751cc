//! Where a passage comes from: hints with their reasons, never more than they prove, and a stemma where the readings allow one.
//!
//! Editors of texts argue from shared errors (Lachmann; Maas, Textkritik, 1927): who prints the same slip copied from one another or
//! from one source, and who prints the right reading did not use it. That two print the same right reading proves nothing.

mod reading;
mod stemma;

pub use reading::{CommonReading, Slip};
pub use stemma::{NoStemma, Node, Stemma};

use wirecopy::article::Article;
use wirecopy::{Passage, collate};
use wirecopy_quotes::agency::{is_agency, named};
use wirecopy_quotes::quoted;

use crate::shares::Source;

/// What there is to say of where a passage comes from. Articles are indices of the collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Hints, each with its reason.
    pub hints: Vec<Hint>,
    /// Who shares a source with whom; or why nothing can be said.
    pub stemma: Result<Stemma, NoStemma>,
}

/// One hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Some name an agency as the one whose copy they print, or as one of whose material they print.
    Agency {
        /// The agency, as printed.
        name: String,
        /// Whether only a part of the article is said to be the agency's.
        partly: bool,
        /// The articles.
        articles: Vec<u32>,
    },
    /// Some say that it was told another outlet, or published there.
    Told {
        /// Whom or where, as printed: "the Washington Post", "on Truth Social".
        hearer: String,
        /// The articles that say so.
        articles: Vec<u32>,
        /// An article of that outlet that prints it as well.
        printed_by: Option<u32>,
    },
    /// Some printed it on an earlier day than all others that state one.
    Earliest {
        /// The day, `YYYY-MM-DD`.
        day: String,
        /// The articles.
        articles: Vec<u32>,
        /// How many state no day.
        undated: u32,
    },
    /// One has all words that any other has of the passage, and more.
    Fuller {
        /// The article.
        article: u32,
        /// How many words more than the next.
        words: u32,
    },
    /// Two or more print the same reading against others.
    Reading(CommonReading),
}

/// Where `passage` comes from, as far as the articles tell.
///
/// ```
/// use wirecopy::article::Article;
/// use wirecopy::{Options, compare};
/// use wirecopy_report::origin::origin;
///
/// let said = "“The boats of Tarnside will leave again in the first week of May,” Ida Holm said.";
/// let slip = said.replace("Tarnside", "Tarnsdie");
/// let more = "Tarnside has a harbour. Nobody in Tarnside has a boat.";
/// let articles = [Article::new("a", &slip), Article::new("b", &slip), Article::new("c", &format!("{said} {more}"))];
/// let report = compare(&articles, &Options::default())?;
/// let stemma = origin(&articles, &report.passages[0]).stemma.unwrap();
/// assert_eq!(stemma.groups(), [vec![0, 1]]);
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[must_use]
pub fn origin(articles: &[Article], passage: &Passage) -> Origin {
    let mut hints = Vec::new();
    agencies(articles, passage, &mut hints);
    told(articles, passage, &mut hints);
    hints.extend(earliest(articles, passage));
    let collation = collate(articles, passage);
    hints.extend(fuller(articles, passage, &collation));
    let readings = reading::common_readings(articles, passage, &collation);
    let stemma = stemma::stemma(&printed_by(passage), &readings);
    hints.extend(readings.into_iter().map(Hint::Reading));
    Origin { hints, stemma }
}

/// The articles that print it, each once.
fn printed_by(passage: &Passage) -> Vec<u32> {
    let mut articles: Vec<u32> = passage.witnesses.iter().map(|witness| witness.article).collect();
    articles.dedup();
    articles
}

fn agencies(articles: &[Article], passage: &Passage, hints: &mut Vec<Hint>) {
    for index in printed_by(passage) {
        let Some(article) = articles.get(index as usize) else { continue };
        let partly = match Source::of(article) {
            Some(Source::Agency) => false,
            Some(Source::PartlyAgency) => true,
            _ => continue,
        };
        let outlet = || article.outlet.as_deref().filter(|outlet| is_agency(outlet));
        let Some(own) = named(article).or_else(outlet) else { continue };
        let known = hints.iter_mut().find_map(|hint| match hint {
            Hint::Agency { name, partly: known, articles } if name == own && *known == partly => Some(articles),
            _ => None,
        });
        match known {
            Some(articles) => articles.push(index),
            None => hints.push(Hint::Agency { name: own.to_owned(), partly, articles: vec![index] }),
        }
    }
}

/// Whom somebody told it, where that is an outlet or a place to publish: a name, and no "reporters".
fn told(articles: &[Article], passage: &Passage, hints: &mut Vec<Hint>) {
    for index in printed_by(passage) {
        let Some(article) = articles.get(index as usize) else { continue };
        let text = article.text.as_str();
        let pieces = || {
            let own = passage.witnesses.iter().filter(|witness| witness.article == index);
            own.flat_map(|witness| &witness.fragments).map(|fragment| fragment.bytes)
        };
        let inside = quoted(text)
            .into_iter()
            .filter(|quotation| pieces().any(|piece| piece.overlap(&quotation.span).is_some()))
            .filter_map(|quotation| quotation.hearer);
        for hearer in inside {
            let words = hearer.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
            if !is_name(&words) {
                continue;
            }
            let outlet = |article: &Article| article.outlet.as_deref().is_some_and(|outlet| is_outlet(&words, outlet));
            let known = hints.iter_mut().find_map(|hint| match hint {
                Hint::Told { hearer, articles, .. } if plain(hearer) == plain(&words) => Some(articles),
                _ => None,
            });
            match known {
                Some(articles) if articles.last() == Some(&index) => {}
                Some(articles) => articles.push(index),
                None => {
                    let printed_by = printed_by(passage)
                        .into_iter()
                        .find(|&other| other != index && articles.get(other as usize).is_some_and(outlet));
                    hints.push(Hint::Told { hearer: words.clone(), articles: vec![index], printed_by });
                }
            }
        }
    }
}

/// Whether a hearer has a name: a word behind the first with a capital, or one behind a small word.
fn is_name(hearer: &str) -> bool {
    let mut words = hearer.split_whitespace();
    words.any(|word| {
        word.chars().next().is_some_and(char::is_uppercase) && !matches!(word, "The" | "A" | "An" | "In" | "On")
    })
}

fn plain(hearer: &str) -> String {
    let folded = hearer.to_lowercase();
    folded.split_whitespace().filter(|word| !matches!(*word, "the" | "a" | "an")).collect::<Vec<_>>().join(" ")
}

fn is_outlet(hearer: &str, outlet: &str) -> bool {
    let (hearer, outlet) = (plain(hearer), plain(outlet));
    hearer == outlet || hearer.len() > 3 && outlet.ends_with(&[" ", &hearer].concat())
}

fn earliest(articles: &[Article], passage: &Passage) -> Option<Hint> {
    let day = |index: u32| articles.get(index as usize)?.date.as_deref();
    let all = printed_by(passage);
    let first = all.iter().filter_map(|&index| day(index)).min()?;
    let (early, others): (Vec<u32>, Vec<u32>) = all.into_iter().partition(|&index| day(index) == Some(first));
    let later = others.iter().filter(|&&index| day(index).is_some()).count();
    let undated = (others.len() - later) as u32;
    (later > 0).then(|| Hint::Earliest { day: first.to_owned(), articles: early, undated })
}

/// The fewest words that one has more than the next.
const MORE: u32 = 5;

/// The one that prints something wherever any other does, and words that no other prints.
fn fuller(articles: &[Article], passage: &Passage, collation: &wirecopy::Collation) -> Option<Hint> {
    let words = |witness: usize| -> Option<u32> {
        let own = passage.witnesses.get(witness)?;
        let text = &articles.get(own.article as usize)?.text;
        let has = |at: usize| collation.columns.get(at)?.readings.get(witness).copied().flatten();
        let mut words = 0;
        for at in 0..collation.columns.len() {
            match has(at) {
                Some(reading) => words += reading.bytes.of(text).split_whitespace().count() as u32,
                // Somebody else prints something here.
                None => return None,
            }
        }
        Some(words)
    };
    let longest =
        |witness: &wirecopy::Witness| witness.fragments.iter().map(|fragment| fragment.words.len()).sum::<u32>();
    let full: Vec<(usize, u32)> = (0..passage.witnesses.len()).filter_map(|at| Some((at, words(at)?))).collect();
    let [(at, _)] = full[..] else { return None };
    let own = passage.witnesses.get(at)?;
    let others = passage.witnesses.iter().filter(|witness| witness.article != own.article);
    let next = others.map(longest).max()?;
    let more = longest(own).checked_sub(next).filter(|&more| more >= MORE)?;
    Some(Hint::Fuller { article: own.article, words: more })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
