//! Words counted once, however many spans hold them.

use wirecopy::order::order;
use wirecopy::span::WordSpan;

/// How many words lie in at least one of `spans`.
#[must_use]
pub fn covered(spans: &[WordSpan]) -> u32 {
    let (mut total, mut done) = (0, 0);
    for span in order(spans.len(), &|one, other| spans[one].cmp(&spans[other])).into_iter().map(|index| spans[index]) {
        let start = span.start.max(done);
        total += span.end.saturating_sub(start);
        done = done.max(span.end);
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_two_spans_counts_once() {
        let cases: &[(&[(u32, u32)], u32)] =
            &[(&[], 0), (&[(0, 5)], 5), (&[(3, 8), (0, 5)], 8), (&[(0, 9), (2, 4)], 9), (&[(0, 2), (7, 9)], 4)];
        for (spans, words) in cases {
            let spans: Vec<_> = spans.iter().map(|&(start, end)| WordSpan::new(start, end)).collect();
            assert_eq!(covered(&spans), *words);
        }
    }
}
