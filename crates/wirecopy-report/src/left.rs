//! What is left of shared words where who reads the report set a phrase aside: see [`ArticleFigures::set_aside`].

use crate::covered;
use wirecopy::span::WordSpan;
use wirecopy::{ArticleFigures, Match};

/// The parts of `span` that lie outside of `aside`, which is in order.
///
/// ```
/// use wirecopy::span::WordSpan;
///
/// let aside = [WordSpan::new(2, 4)];
/// assert_eq!(wirecopy_report::outside(WordSpan::new(0, 9), &aside), [WordSpan::new(0, 2), WordSpan::new(4, 9)]);
/// ```
#[must_use]
pub fn outside(span: WordSpan, aside: &[WordSpan]) -> Vec<WordSpan> {
    let (mut parts, mut start) = (Vec::with_capacity(1), span.start);
    for quiet in aside.iter().filter_map(|quiet| quiet.overlap(&span)) {
        if start < quiet.start {
            parts.push(WordSpan::new(start, quiet.start));
        }
        start = start.max(quiet.end);
    }
    if start < span.end {
        parts.push(WordSpan::new(start, span.end));
    }
    parts
}

/// How many words lie in at least one of `spans` and in none of `aside`, which is in order.
#[must_use]
pub fn left(spans: &[WordSpan], aside: &[WordSpan]) -> u32 {
    if aside.is_empty() {
        return covered(spans);
    }
    covered(&spans.iter().flat_map(|&span| outside(span, aside)).collect::<Vec<_>>())
}

/// How many equal words of a match are left where a phrase of it is set aside in one of the articles or both; `articles` are those of its report.
#[must_use]
pub fn equal_left(articles: &[ArticleFigures], found: &Match) -> u32 {
    let quiet = |article: u32, words: WordSpan| {
        let aside = articles.get(article as usize).map_or(&[][..], |figures| &figures.set_aside);
        if aside.is_empty() { 0 } else { words.len() - left(&[words], aside) }
    };
    let (a, b) = (quiet(found.articles.a, found.words.a), quiet(found.articles.b, found.words.b));
    found.equal_words.saturating_sub(a.max(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(written: &[(u32, u32)]) -> Vec<WordSpan> {
        written.iter().map(|&(start, end)| WordSpan::new(start, end)).collect()
    }

    #[test]
    fn what_is_set_aside_is_cut_out_wherever_it_lies() {
        for (name, aside, parts, words) in [
            ("nothing", &[][..], &[(10, 20)][..], 10),
            ("beside it", &[(0, 10), (20, 30)], &[(10, 20)], 10),
            ("all of it", &[(5, 25)], &[], 0),
            ("its head", &[(5, 12)], &[(12, 20)], 8),
            ("its end", &[(18, 25)], &[(10, 18)], 8),
            ("in its middle, twice", &[(12, 14), (15, 16)], &[(10, 12), (14, 15), (16, 20)], 7),
            ("one over the other", &[(12, 16), (13, 14)], &[(10, 12), (16, 20)], 6),
        ] {
            let aside = spans(aside);
            assert_eq!(outside(WordSpan::new(10, 20), &aside), spans(parts), "{name}");
            assert_eq!(left(&spans(&[(10, 20), (12, 18)]), &aside), words, "{name}");
        }
    }
}
