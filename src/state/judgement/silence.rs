//! What phrases that are no reuse take out of a report: their words, and the matches and passages that are hardly more.

use rustc_hash::FxHashSet;

use crate::state::judgement::phrase::Phrase;
use crate::state::judgement::verdict::{Judgement, Subject};
use wirecopy::article::Article;
use wirecopy::order::sort_by_key;
use wirecopy::span::WordSpan;
use wirecopy::{Match, Report};
use wirecopy_report::equal_left;

/// The passages that print a phrase which is no reuse, by their indices.
#[derive(Debug, Default)]
pub struct Silenced(FxHashSet<u32>);

impl Silenced {
    /// Notes the words of every phrase with the articles of `report`; `found` is told the number of each passage that prints one, and the index of the
    /// judgement.
    pub fn of(
        report: &mut Report,
        articles: &[&Article],
        judgements: &[Judgement],
        found: &mut dyn FnMut(u32, u32),
    ) -> Self {
        let mut silenced = Self::default();
        let mut words: Vec<Vec<WordSpan>> = vec![Vec::new(); report.articles.len()];
        for (at, judgement) in (0u32..).zip(judgements).filter(|(_, one)| one.subject == Subject::Phrase) {
            let phrase = Phrase::new(judgement);
            for (index, passage) in (0u32..).zip(&report.passages) {
                let places = phrase.places(passage, articles, &report.articles);
                if places.is_empty() {
                    continue;
                }
                found(index + 1, at);
                silenced.0.insert(index);
                for (article, span) in places {
                    if let Some(words) = words.get_mut(article as usize) {
                        words.push(span);
                    }
                }
            }
        }
        for (figures, mut words) in report.articles.iter_mut().zip(words) {
            sort_by_key(&mut words, |span| *span);
            words.dedup();
            figures.set_aside = words;
        }
        silenced
    }

    /// Whether fewer equal words of a match are left than make one.
    #[must_use]
    pub fn takes(&self, report: &Report, found: &Match) -> bool {
        let options = &report.options;
        // Speech in quotation marks may be shorter.
        let is_speech = found.equal_words < options.min_words;
        let least = options.quoted_words.filter(|_| is_speech).unwrap_or(options.min_words);
        self.0.contains(&found.passage) && equal_left(&report.articles, found) < least
    }

    /// Whether a passage prints such a phrase.
    #[must_use]
    pub fn is_in(&self, passage: u32) -> bool {
        self.0.contains(&passage)
    }
}
