//! What was said of each passage of a report.

use rustc_hash::FxHashMap;

use crate::state::judgement::apply::{is_quoted, words};
use crate::state::judgement::verdict::{Judgement, Scope, Verdict};
use wirecopy::Passage;
use wirecopy::article::Article;

/// What the reader said, by the number of the passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(FxHashMap<u32, Vec<Judgement>>);

impl Said {
    /// Finds the passages that the judgements are about.
    #[must_use]
    pub fn of(articles: &[Article], passages: &[Passage], judgements: &[Judgement]) -> Self {
        let mut said = Self::default();
        if judgements.is_empty() {
            return said;
        }
        let text = |index: u32| articles.get(index as usize).map_or("", |article| article.text.as_str());
        let id = |index: u32| articles.get(index as usize).map_or("", |article| article.id.as_str());
        let quotes: Vec<Vec<String>> =
            judgements.iter().map(|judgement| judgement.quote.split(' ').map(str::to_owned).collect()).collect();
        for (number, passage) in (1u32..).zip(passages) {
            let base = words(passage.base().bytes.of(text(passage.base().article)));
            for (judgement, quote) in judgements.iter().zip(&quotes) {
                let prints = || passage.witnesses.iter().any(|witness| id(witness.article) == judgement.article);
                if is_quoted(&base, quote) && (judgement.scope != Scope::Here || prints()) {
                    said.0.entry(number).or_default().push(judgement.clone());
                }
            }
        }
        said
    }

    /// What was said of the passage called `number`.
    #[must_use]
    pub fn about(&self, number: u32) -> &[Judgement] {
        self.0.get(&number).map_or(&[], Vec::as_slice)
    }

    /// Whether this was said of it.
    #[must_use]
    pub fn has(&self, number: u32, verdict: Verdict) -> bool {
        self.about(number).iter().any(|judgement| judgement.verdict == verdict)
    }

    /// Whether anything was said of any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
