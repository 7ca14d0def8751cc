//! The matches of one pair of articles, each as the runs of words that are equal in it.

use similar::{Algorithm, DiffOp, capture_diff};

use crate::article::Article;
use crate::compare::extend::{Run, extend, run_through};
use crate::compare::fingerprint::Hit;
use crate::compare::passage::Found;
use crate::compare::vocabulary::WordId;
use crate::span::{Sides, WordSpan, count};

/// One match: runs of equal words in order; what stands between two runs is an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aligned {
    /// At least one; both sides rise.
    pub runs: Vec<Run>,
}

impl Aligned {
    /// From the first equal word to the last.
    pub fn words(&self) -> Sides<WordSpan> {
        let (first, last) = (self.runs[0], self.runs[self.runs.len() - 1]);
        Sides::new(WordSpan::new(first.a, last.a + last.len), WordSpan::new(first.b, last.b + last.len))
    }

    /// How many words are equal.
    pub fn equal_words(&self) -> u32 {
        self.runs.iter().map(|run| run.len).sum()
    }

    /// Whether enough is equal: `min_words`, and half of the longer side.
    fn is_sound(&self, min_words: u32) -> bool {
        let (equal, words) = (self.equal_words(), self.words());
        equal >= min_words && equal * 2 >= words.a.len().max(words.b.len())
    }

    /// The words on the other side that answer `words` of side a, or of side b if `from_b`: from the first equal
    /// word to the last. `None` if no word inside is equal.
    pub fn across(&self, words: WordSpan, from_b: bool) -> Option<WordSpan> {
        let mut inside = self.runs.iter().filter_map(|run| {
            let (near, far) = if from_b { (run.b, run.a) } else { (run.a, run.b) };
            let common = WordSpan::new(near, near + run.len).overlap(&words)?;
            let start = far + (common.start - near);
            Some(WordSpan::new(start, start + common.len()))
        });
        let first = inside.next()?;
        Some(inside.fold(first, |all, next| all.hull(&next)))
    }

    /// The same alignment, side a counted from `by` words earlier.
    pub fn shifted_a(mut self, by: u32) -> Self {
        for run in &mut self.runs {
            run.a += by;
        }
        self
    }

    /// The sides exchanged.
    fn swap(mut self) -> Self {
        for run in &mut self.runs {
            (run.a, run.b) = (run.b, run.a);
        }
        self
    }

    fn contains(&self, other: Sides<WordSpan>) -> bool {
        let words = self.words();
        words.a.contains(&other.a) && words.b.contains(&other.b)
    }
}

/// A rank for each article that hangs on its text alone; which of two equal texts comes first makes no difference.
fn ranks_by_text(articles: &[Article]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count(articles.len())).collect();
    order.sort_by_key(|&n| &articles[n as usize].text);
    let mut ranks = vec![0; order.len()];
    for (rank, n) in (0..).zip(order) {
        ranks[n as usize] = rank;
    }
    ranks
}

/// Aligns the words `on_a` with the words `on_b`; `None` if less than half of the longer is equal.
pub fn align_all(a: &[WordId], b: &[WordId], on_a: WordSpan, on_b: WordSpan) -> Option<Aligned> {
    let mut runs = Vec::new();
    between(a, b, on_a, on_b, &mut runs);
    let aligned = Aligned { runs };
    (!aligned.runs.is_empty() && aligned.is_sound(1)).then_some(aligned)
}

/// All matches of a collection, in order of articles, then places. `hits` are in that order too.
pub fn align_pairs(hits: &[Hit], ids: &[&[WordId]], articles: &[Article], min_words: u32) -> Vec<Found> {
    let ranks = ranks_by_text(articles);
    let mut all = Vec::new();
    for hits in hits.chunk_by(|x, y| (x.a, x.b) == (y.a, y.b)) {
        let pair = Sides::new(hits[0].a, hits[0].b);
        let Sides { a, b } = pair.map(|article| ids[article as usize]);
        let mut places: Vec<(u32, u32)> = hits.iter().map(|hit| (hit.word_a, hit.word_b)).collect();
        // Ties are broken by which side is which, so that must not hang on the order of the articles.
        let swap = ranks[pair.a as usize] > ranks[pair.b as usize];
        let mut aligned = if swap {
            places.iter_mut().for_each(|place| *place = (place.1, place.0));
            places.sort_unstable();
            align(b, a, &places, min_words).into_iter().map(Aligned::swap).collect()
        } else {
            align(a, b, &places, min_words)
        };
        aligned.sort_by_key(Aligned::words);
        all.extend(aligned.into_iter().map(|aligned| Found { articles: pair, aligned }));
    }
    all
}

/// All matches of the words `a` and `b`, found from `hits`, the places where they begin to share words.
fn align(a: &[WordId], b: &[WordId], hits: &[(u32, u32)], min_words: u32) -> Vec<Aligned> {
    let mut found: Vec<Aligned> = Vec::new();
    for &(i, j) in hits {
        let seed = run_through(a, b, i, j);
        if seed.len == 0 || found.iter().any(|aligned| aligned.contains(seed.words())) {
            continue;
        }
        let whole = complete(a, b, &extend(a, b, seed));
        let aligned = if whole.is_sound(min_words) { whole } else { Aligned { runs: vec![seed] } };
        let words = aligned.words();
        if aligned.equal_words() >= min_words && !found.iter().any(|other| other.contains(words)) {
            found.retain(|other| !aligned.contains(other.words()));
            found.push(aligned);
        }
    }
    found
}

/// The sure runs, and between them what `similar` finds to be equal.
fn complete(a: &[WordId], b: &[WordId], sure: &[Run]) -> Aligned {
    let mut runs = vec![sure[0]];
    for &next in &sure[1..] {
        let last = runs[runs.len() - 1];
        let (from_a, from_b) = (last.a + last.len, last.b + last.len);
        between(a, b, WordSpan::new(from_a, next.a), WordSpan::new(from_b, next.b), &mut runs);
        push(&mut runs, next);
    }
    Aligned { runs }
}

/// Stretches of more words are compared by the rule of thumb that `similar` has for long ones.
const LONG: u32 = 4096;

/// Compares two stretches of words.
fn between(a: &[WordId], b: &[WordId], gap_a: WordSpan, gap_b: WordSpan, runs: &mut Vec<Run>) {
    if gap_a.is_empty() || gap_b.is_empty() {
        return;
    }
    // The shortest list of edits, except where finding it would take minutes.
    let algorithm = if gap_a.len().max(gap_b.len()) <= LONG { Algorithm::RawMyers } else { Algorithm::Myers };
    for op in capture_diff(algorithm, a, gap_a.range(), b, gap_b.range()) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            push(runs, Run { a: count(old_index), b: count(new_index), len: count(len) });
        }
    }
}

/// Appends a run, to the last one where no edit stands between them.
fn push(runs: &mut Vec<Run>, next: Run) {
    match runs.last_mut() {
        Some(last) if last.a + last.len == next.a && last.b + last.len == next.b => last.len += next.len,
        _ => runs.push(next),
    }
}
