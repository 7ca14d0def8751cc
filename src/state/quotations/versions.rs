//! What differs between the versions of one quotation.

use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, count};
use wirecopy::{Edit, ExternalSpan, Options, from_clusters};

/// So many versions are held against the base; the others are listed as they are.
const MOST: usize = 400;

/// The longest of `texts`, and what differs in each from it: side a is the longest. Positions count in the texts themselves.
///
/// Each text is one version of a quotation. They are aligned as the witnesses of a passage are, however short.
#[must_use]
pub fn compared(texts: &[&str], options: &Options) -> (usize, Vec<Vec<Edit>>) {
    let longest = (0..texts.len()).rev().max_by_key(|&at| texts.get(at).map_or(0, |text| text.len())).unwrap_or(0);
    let mut edits = vec![Vec::new(); texts.len()];
    // Alike to the letter, they need no aligning: of most quotations all versions are.
    if texts.iter().all(|text| Some(text) == texts.first()) {
        return (longest, edits);
    }
    let articles: Vec<Article> =
        texts.iter().take(MOST).enumerate().map(|(at, text)| Article::new(at.to_string(), text)).collect();
    let whole = |(at, article): (u32, &Article)| ExternalSpan {
        article: at,
        bytes: ByteSpan::new(0, count(article.text.len())),
    };
    let cluster: Vec<ExternalSpan> = (0..).zip(&articles).map(whole).collect();
    // Options out of their limits compare nothing anywhere.
    let Ok(report) = from_clusters(&articles, &[cluster], options) else { return (longest, edits) };
    let Some(passage) = report.passages.first() else { return (longest, edits) };
    for witness in &passage.witnesses {
        if let Some(edits) = edits.get_mut(witness.article as usize) {
            edits.extend(witness.fragments.iter().flat_map(|fragment| fragment.edits.iter().copied()));
        }
    }
    (passage.base().article as usize, edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_held_against_the_longest() {
        let texts =
            ["“We will not wait for 40 boats,”", "“We will wait for 30 boats”", "“We will not wait for 40 boats,”"];
        let (base, edits) = compared(&texts, &Options::default());
        let kinds: Vec<Vec<&str>> =
            edits.iter().map(|edits| edits.iter().map(|edit| edit.kind.name()).collect()).collect();
        assert_eq!(base, 0);
        assert_eq!(kinds[1], ["negation", "number"]);
        assert!(kinds[0].is_empty() && kinds[2].iter().all(|kind| *kind == "style"), "{kinds:?}");
        assert_eq!(edits[1][1].bytes.b.of(texts[1]), "30");
        assert_eq!(edits[1][1].bytes.a.of(texts[0]), "40");
    }

    #[test]
    fn versions_alike_have_no_edits() {
        assert_eq!(compared(&["“No,”", "“No,”"], &Options::default()), (0, vec![vec![], vec![]]));
        assert_eq!(compared(&[], &Options::default()), (0, vec![]));
        assert_eq!(compared(&["…", "“”"], &Options::default()).1, vec![vec![], vec![]]);
    }
}
