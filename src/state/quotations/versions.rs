//! What differs between the versions of one quotation.

use rustc_hash::FxHashMap;

use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, count};
use wirecopy::{Edit, ExternalSpan, Options, from_clusters};

/// The index of the longest, the first of equals.
pub fn longest(lengths: impl Iterator<Item = usize>) -> usize {
    let mut longest = (0, 0);
    for (at, length) in lengths.enumerate() {
        if length > longest.1 {
            longest = (at, length);
        }
    }
    longest.0
}

/// Versions of one quotation that are held against the longest, one after the other.
///
/// Each is aligned as a witness of a passage is, however short; texts alike are aligned once.
#[derive(Debug, Default)]
pub struct Against {
    /// How many were.
    pub held: usize,
    known: FxHashMap<String, Vec<Edit>>,
}

impl Against {
    /// What differs in the next `text` from the longest: side a is the longest. Positions count in the texts themselves.
    pub fn next(&mut self, longest: &str, text: &str, options: &Options) -> &[Edit] {
        self.held += 1;
        if !self.known.contains_key(text) {
            let edits = if text == longest { Vec::new() } else { edits(longest, text, options) };
            self.known.insert(text.to_owned(), edits);
        }
        self.known.get(text).map_or(&[], Vec::as_slice)
    }
}

/// What differs in `text` from `base`.
fn edits(base: &str, text: &str, options: &Options) -> Vec<Edit> {
    let articles = [Article::new("base", base), Article::new("version", text)];
    let whole = |(at, article): (u32, &Article)| ExternalSpan {
        article: at,
        bytes: ByteSpan::new(0, count(article.text.len())),
    };
    let cluster: Vec<ExternalSpan> = (0..).zip(&articles).map(whole).collect();
    // Options out of their limits compare nothing anywhere.
    let Ok(report) = from_clusters(&articles, &[cluster], options) else { return Vec::new() };
    let Some(passage) = report.passages.first() else { return Vec::new() };
    // The engine takes the one for its base that has more words, which need not be the longer text.
    let turned = passage.base().article != 0;
    let other = passage.witnesses.iter().filter(|witness| (witness.article == 0) == turned);
    let edits = other.flat_map(|witness| &witness.fragments).flat_map(|fragment| &fragment.edits);
    edits.map(|edit| if turned { edit.swap() } else { *edit }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The longest of `texts`, and what differs in each from it.
    fn compared(texts: &[&str], options: &Options) -> (usize, Vec<Vec<Edit>>) {
        let (base, mut against) = (longest(texts.iter().map(|text| text.len())), Against::default());
        let differ = |text: &&str| against.next(texts.get(base).copied().unwrap_or_default(), text, options).to_vec();
        (base, texts.iter().map(differ).collect())
    }

    #[test]
    fn versions_are_held_against_the_longest() {
        let texts =
            ["“We will not wait for 40 boats,”", "“We will wait for 30 boats”", "“We will not wait for 40 boats,”"];
        let (base, edits) = compared(&texts, &Options::default());
        let kinds: Vec<Vec<&str>> =
            edits.iter().map(|edits| edits.iter().map(|edit| edit.kind.name()).collect()).collect();
        assert_eq!(base, 0);
        assert_eq!(kinds, [vec![], vec!["negation", "number"], vec![]]);
        assert_eq!(edits[1][1].bytes.b.of(texts[1]), "30");
        assert_eq!(edits[1][1].bytes.a.of(texts[0]), "40");
    }

    #[test]
    fn the_longest_is_the_base_whatever_has_more_words() {
        let texts = ["“Internationally, extraordinarily disappointing people”", "“A no to us all is it to be or 7”"];
        let (base, edits) = compared(&texts, &Options::default());
        assert_eq!(base, 0);
        for edit in &edits[1] {
            assert!(edit.bytes.a.end as usize <= texts[0].len() && edit.bytes.b.end as usize <= texts[1].len());
        }
    }

    #[test]
    fn versions_alike_have_no_edits() {
        assert_eq!(compared(&["“No,”", "“No,”"], &Options::default()), (0, vec![vec![], vec![]]));
        assert_eq!(compared(&[], &Options::default()), (0, vec![]));
        assert_eq!(compared(&["…", "“”"], &Options::default()).1, vec![vec![], vec![]]);
    }
}
