//! What an article comes to.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::report::{ArticleFigures, Report, figures_of};
use crate::span::WordSpan;
use crate::spread::member::Batch;

/// Words of an article that another house prints, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reused {
    /// The number of the article.
    pub n: u32,
    /// The words.
    pub words: WordSpan,
}

/// What the passages of a report, which was made of `batch`, say of reuse.
#[must_use]
pub fn reused(batch: &Batch, report: &Report) -> Vec<Reused> {
    // What only one house prints is no reuse.
    let counting = report.passages.iter().filter(|passage| passage.counts() && passage.houses > 1);
    let witnesses = counting.flat_map(|passage| &passage.witnesses);
    let fragments = witnesses.flat_map(|witness| witness.fragments.iter().map(move |fragment| (witness, fragment)));
    fragments
        .map(|(witness, fragment)| Reused { n: batch.numbers[witness.article as usize], words: fragment.words })
        .collect()
}

/// The figures of the articles of `batch`, in order; which one is a version of is not told here. All that is reused of them has to be here.
#[must_use]
pub fn figures(batch: &Batch, reused: &[Reused]) -> Vec<ArticleFigures> {
    let mut of: FxHashMap<u32, Vec<WordSpan>> = FxHashMap::default();
    for reused in reused {
        of.entry(reused.n).or_default().push(reused.words);
    }
    let places = (0..).zip(&batch.texts).zip(&batch.numbers);
    places.map(|((place, text), n)| figures_of(text, place, &batch.outlets, of.remove(n).unwrap_or_default())).collect()
}
