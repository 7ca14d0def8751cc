//! A match does not run on over words that the same two articles match better elsewhere.
//!
//! Behind an edit a match may go on with a few equal words, while what it passes stands word by word in another place: then
//! "of marriage" would be said to be "when", though the other article prints "of marriage" a paragraph below.

use std::ops::Range;

use crate::run::Run;
use crate::search::align::Aligned;
use crate::span::{Sides, WordSpan, count};
use crate::text::vocabulary::WordId;

/// Takes off the ends of each of `matches`, all of two articles, what lies behind an edit whose words another has alike. What is left
/// has at least `least` equal words, and what is taken off has fewer.
pub fn cut_overruns(matches: Vec<Aligned>, words: Sides<&[WordId]>, least: u32) -> Vec<Aligned> {
    if matches.len() < 2 {
        return matches;
    }
    let kept: Vec<Range<usize>> = (0..matches.len()).map(|n| kept(&matches, n, least)).collect();
    let whole = matches.clone();
    let mut left: Vec<Aligned> =
        matches.into_iter().zip(kept).map(|(aligned, kept)| part(aligned, kept, words, least)).collect();
    if left != whole {
        // What is left of one may lie in another; of two that are the same the first stays.
        let all = left.clone();
        let is_inside = |n: usize| {
            let words = all[n].words();
            let holds =
                |(m, other): (usize, &Aligned)| m != n && other.contains(words) && (m < n || other.words() != words);
            all.iter().enumerate().any(holds)
        };
        let mut n = 0;
        left.retain(|_| {
            n += 1;
            !is_inside(n - 1)
        });
    }
    left
}

/// The runs of match `n` that do not lie behind such an edit.
fn kept(matches: &[Aligned], n: usize, least: u32) -> Range<usize> {
    let runs = &matches[n].runs;
    let equal = |runs: &[Run]| runs.iter().map(|run| run.len).sum::<u32>();
    let others = || matches.iter().enumerate().filter(|&(m, _)| m != n).flat_map(|(_, other)| &other.runs);
    let mut kept = 0..runs.len();
    for at in 1..runs.len() {
        let (before, after) = (runs[at - 1].words(), runs[at].words());
        let gap = Sides::new(WordSpan::new(before.a.end, after.a.start), WordSpan::new(before.b.end, after.b.start));
        // Words put in or left out are moved, at most; where one stands for the other, neither may stand elsewhere.
        let replaced = !gap.a.is_empty() && !gap.b.is_empty();
        if !replaced || !others().any(|run| has(run, gap, least)) {
            continue;
        }
        if equal(&runs[..at]) < least {
            kept.start = at;
        } else if equal(&runs[at..]) < least {
            kept.end = at;
            break;
        }
    }
    kept
}

/// Whether a run of another match prints the words of an edit alike, with the words on one side of it. With those on both sides it
/// is a second copy of the passage, and the edit is one of the first.
fn has(run: &Run, gap: Sides<WordSpan>, least: u32) -> bool {
    let words = run.words();
    let inside = |words: WordSpan, gap: WordSpan| {
        let around = gap.start > 0 && words.holds(gap.start - 1) && words.holds(gap.end);
        gap.len() > 1 && words.contains(&gap) && !around
    };
    run.len >= least && (inside(words.a, gap.a) || inside(words.b, gap.b))
}

/// A match with some of its runs, if they are one; else the whole.
fn part(aligned: Aligned, kept: Range<usize>, words: Sides<&[WordId]>, least: u32) -> Aligned {
    match aligned.runs.get(kept) {
        Some(runs) if runs.len() < aligned.runs.len() => {
            let part = Aligned { runs: runs.to_vec() };
            let keeps = !part.runs.is_empty() && part.is_sound(least) && !loses(&aligned, &part, words, least);
            if keeps { part } else { aligned }
        }
        _ => aligned,
    }
}

/// Whether a run of `least` equal words lies in the whole but not in the part: texts that repeat themselves have such.
fn loses(whole: &Aligned, part: &Aligned, words: Sides<&[WordId]>, least: u32) -> bool {
    let (all, left) = (whole.words(), part.words());
    let Sides { a, b } = Sides::new(&words.a[all.a.range()], &words.b[all.b.range()]);
    // Up to each word of b: how many before it are equal to those before a word of a.
    let mut row = vec![0_u32; b.len() + 1];
    for (i, x) in (0..).zip(a) {
        for j in (0..b.len()).rev() {
            row[j + 1] = if *x == b[j] { row[j] + 1 } else { 0 };
            let (end_a, end_b) = (all.a.start + i + 1, all.b.start + count(j) + 1);
            let run = Sides::new(WordSpan::new(end_a - row[j + 1], end_a), WordSpan::new(end_b - row[j + 1], end_b));
            if row[j + 1] >= least && !(left.a.contains(&run.a) && left.b.contains(&run.b)) {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aligned(runs: &[(u32, u32, u32)]) -> Aligned {
        Aligned { runs: runs.iter().map(|&(a, b, len)| Run { a, b, len }).collect() }
    }

    #[test]
    fn a_match_ends_where_its_next_words_are_matched_better_elsewhere() {
        let short = aligned(&[(10, 50, 12), (24, 63, 3)]);
        for (why, matches, left) in [
            ("nothing else", vec![short.clone()], vec![short.clone()]),
            (
                "the words passed stand elsewhere",
                vec![short.clone(), aligned(&[(22, 200, 15)])],
                vec![aligned(&[(10, 50, 12)]), aligned(&[(22, 200, 15)])],
            ),
            (
                "on the other side",
                vec![aligned(&[(50, 10, 12), (63, 24, 3)]), aligned(&[(200, 22, 15)])],
                vec![aligned(&[(50, 10, 12)]), aligned(&[(200, 22, 15)])],
            ),
            (
                "a single word proves nothing",
                vec![aligned(&[(10, 50, 12), (23, 64, 3)]), aligned(&[(22, 200, 15)])],
                vec![aligned(&[(10, 50, 12), (23, 64, 3)]), aligned(&[(22, 200, 15)])],
            ),
            (
                "words left out are no replacement",
                vec![aligned(&[(10, 50, 12), (24, 62, 9)]), aligned(&[(22, 200, 15)])],
                vec![aligned(&[(10, 50, 12), (24, 62, 9)]), aligned(&[(22, 200, 15)])],
            ),
            (
                "both parts are long",
                vec![aligned(&[(10, 50, 12), (24, 63, 9)]), aligned(&[(22, 200, 15)])],
                vec![aligned(&[(10, 50, 12), (24, 63, 9)]), aligned(&[(22, 200, 15)])],
            ),
            (
                "a second copy",
                vec![short.clone(), aligned(&[(8, 200, 25)])],
                vec![short.clone(), aligned(&[(8, 200, 25)])],
            ),
            (
                "before the match",
                vec![aligned(&[(10, 50, 3), (15, 54, 12)]), aligned(&[(2, 200, 13)])],
                vec![aligned(&[(15, 54, 12)]), aligned(&[(2, 200, 13)])],
            ),
        ] {
            let (a, b): (Vec<WordId>, Vec<WordId>) = ((0..300).collect(), (1000..1300).collect());
            assert_eq!(cut_overruns(matches, Sides::new(&a, &b), 8), left, "{why}");
        }
    }
}
