//! One article by itself: what of it others print, and who.

use crate::state::collection::Collection;
use crate::state::columns::inline_marks::InlineMark;
use crate::state::uncounted::Uncounted;
use wirecopy::order::sort_by_key;
use wirecopy::span::{ByteSpan, WordSpan};
use wirecopy::{Fragment, Words, with_marks};
use wirecopy_report::{left, outside};

/// A passage that the article prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The passage, by its number.
    pub number: u32,
    /// How many words of it the article prints.
    pub words: u32,
    /// The other articles that print it, each once, in the order of their days; those without a day last.
    pub others: Vec<u32>,
}

/// The passages of the article at `index`, in the order in which it prints them. What counts nowhere only if asked for.
#[must_use]
pub fn passages(collection: &Collection, index: u32, uncounted: Uncounted) -> Vec<Shared> {
    let mut found: Vec<(u32, Shared)> = Vec::new();
    let aside = aside(collection, index, uncounted);
    for (number, passage, witness) in collection.printed_in(index) {
        if !uncounted.shows(passage.common, passage.furniture, passage.set_aside) {
            continue;
        }
        let words = witness.fragments.iter().map(|fragment| left(&[fragment.words], aside)).sum();
        if let Some((_, known)) = found.iter_mut().find(|(_, known)| known.number == number) {
            known.words += words;
            continue;
        }
        let mut others: Vec<u32> = passage.witnesses.iter().map(|witness| witness.article).collect();
        others.dedup();
        others.retain(|&other| other != index);
        sort_by_key(&mut others, |&other| (collection.day(other).unwrap_or(u32::MAX), other));
        found.push((witness.bytes.start, Shared { number, words, others }));
    }
    sort_by_key(&mut found, |(start, _)| *start);
    found.into_iter().map(|(_, shared)| shared).collect()
}

/// The phrases of the article at `index` that were set aside, unless what counts nowhere is shown.
fn aside(collection: &Collection, index: u32, uncounted: Uncounted) -> &[WordSpan] {
    let figures = collection.report.articles.get(index as usize).filter(|_| !uncounted.set_aside);
    figures.map_or(&[][..], |figures| &figures.set_aside)
}

/// What is marked in the text of the article at `index`: each stretch of each of its passages, without phrases that were set aside.
#[must_use]
pub fn marks(collection: &Collection, index: u32, uncounted: Uncounted) -> Vec<InlineMark> {
    let (text, aside) = (collection.text(index), aside(collection, index, uncounted));
    let words = if aside.is_empty() { Words::default() } else { Words::of_text(text) };
    let parts = |fragment: &Fragment| -> Vec<ByteSpan> {
        if aside.is_empty() {
            return vec![with_marks(text, fragment.bytes)];
        }
        outside(fragment.words, aside).into_iter().map(|part| with_marks(text, words.bytes(part))).collect()
    };
    let mut marks = Vec::new();
    for (passage, found, witness) in collection.printed_in(index) {
        if uncounted.shows(found.common, found.furniture, found.set_aside) {
            for bytes in witness.fragments.iter().flat_map(parts) {
                marks.push(InlineMark {
                    location: marks.len(),
                    passage,
                    bytes,
                    with: Vec::new(),
                    moved: false,
                    against: 0,
                    edits: Vec::new(),
                });
            }
        }
    }
    marks
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::overview::filter::tests::collection;

    #[test]
    fn an_article_says_what_others_print_of_it_in_its_own_order() {
        let collection = collection();
        let told = |index: u32| -> Vec<(u32, Vec<u32>)> {
            passages(&collection, index, Uncounted::HIDDEN)
                .into_iter()
                .map(|shared| (shared.number, shared.others))
                .collect()
        };
        // The talks in three of them, the flight in two, the law in two.
        assert_eq!(told(0), [(1, vec![3, 1]), (3, vec![2]), (2, vec![3])]);
        assert_eq!(told(1), [(1, vec![0, 3])]);
    }

    #[test]
    fn what_is_marked_is_what_the_passages_say() {
        let collection = collection();
        let text = collection.text(0);
        let marks = marks(&collection, 0, Uncounted::HIDDEN);
        let stretch = |number: u32| marks.iter().find(|mark| mark.passage == number).map(|mark| mark.bytes.of(text));
        assert!(stretch(1).is_some_and(|said| said.starts_with("the envoy said") && said.contains("seven hours")));
        assert!(marks.iter().all(|mark| ByteSpan::new(0, text.len() as u32).contains(&mark.bytes)));
    }
}
