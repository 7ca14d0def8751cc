//! The matches of one pair of articles, each as the runs of words that are equal in it.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff};

use crate::passage::weight::QUARTERS;
use crate::run::Run;
use crate::search::extend::{EQUAL, REPLACED, RESUME, extend, extend_near, run_near, run_through};
use crate::span::{Sides, WordSpan, count};
use crate::text::vocabulary::{Vocabulary, WordId};

/// So many letters has a word that is no small change: names and what a story is about, but not "who had been in the".
const LONG_WORD: u32 = 6;

/// One match: runs of equal words in order; what stands between two runs is an edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    pub fn is_sound(&self, min_words: u32) -> bool {
        let (equal, words) = (self.equal_words(), self.words());
        equal >= min_words && equal * 2 >= words.a.len().max(words.b.len())
    }

    /// Whether it tells as much as `min_words` equal words in a row: what its edits cost, further equal words make good, or
    /// long ones. "the US with six American citizens who" and "the visit with six Americans who" share facts, not words.
    fn is_worth(&self, a: &[WordId], vocabulary: &Vocabulary, min_words: u32) -> bool {
        let changed = |pair: &[Run]| {
            let [before, after] = [pair[0].words(), pair[1].words()];
            (after.a.start - before.a.end).max(after.b.start - before.b.end)
        };
        let changed: u32 = self.runs.windows(2).map(changed).sum();
        let [more, changed] = [i64::from(self.equal_words()) - i64::from(min_words), i64::from(changed)];
        more * i64::from(EQUAL) >= changed * i64::from(REPLACED) || {
            let equal = self.runs.iter().flat_map(|run| &a[run.words().a.range()]);
            let letters: u32 = equal.map(|&word| u32::from(vocabulary.letters(word))).sum();
            letters >= LONG_WORD * min_words
        }
    }

    /// Whether the equal words are as many as `min_words`, letters that stand for words counted as what they are.
    fn holds_words(&self, a: &[WordId], vocabulary: &Vocabulary, min_words: u32) -> bool {
        let equal = self.equal_words();
        // Most matches are longer than letters could be too few.
        equal >= min_words * QUARTERS
            || equal >= min_words && {
                let words = self.runs.iter().flat_map(|run| &a[run.words().a.range()]);
                words.map(|&word| vocabulary.quarters(word)).sum::<u32>() >= min_words * QUARTERS
            }
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
    pub fn swap(mut self) -> Self {
        for run in &mut self.runs {
            (run.a, run.b) = (run.b, run.a);
        }
        self
    }

    /// Whether these words lie inside on both sides.
    pub fn contains(&self, other: Sides<WordSpan>) -> bool {
        let words = self.words();
        words.a.contains(&other.a) && words.b.contains(&other.b)
    }
}

/// Aligns the words `on_a` with the words `on_b`; `None` if less than half of the longer is equal.
pub fn align_all(a: &[WordId], b: &[WordId], on_a: WordSpan, on_b: WordSpan) -> Option<Aligned> {
    let mut runs = Vec::new();
    between(a, b, on_a, on_b, &mut runs);
    let aligned = Aligned { runs };
    (!aligned.runs.is_empty() && aligned.is_sound(1)).then_some(aligned)
}

/// What makes a match.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The fewest equal words.
    pub min_words: u32,
    /// The most words in a row that may be changed inside it.
    pub gap: u32,
}

/// All matches of the words `a` and `b`, found from `hits`, the places where they begin to share words, in order.
/// `trim` takes off the ends of a match what does not belong to it, and leaves it sound. Those that are `known` are passed over.
pub fn align(
    a: &[WordId],
    b: &[WordId],
    hits: &[(u32, u32)],
    vocabulary: &Vocabulary,
    limits: Limits,
    known: &[Aligned],
    trim: impl Fn(&mut Aligned),
) -> Vec<Aligned> {
    let mut found: Vec<Aligned> = Vec::new();
    let holds_all = |found: &[Aligned], words| found.iter().chain(known).any(|other| other.contains(words));
    let mut patience = Patience::new(a.len() + b.len());
    for &(i, j) in hits {
        if patience.is_over() && is_known(&found, i, j) {
            continue;
        }
        let seed = run_through(a, b, i, j);
        patience.spend(seed.len);
        if seed.len == 0 || holds_all(&found, seed.words()) {
            continue;
        }
        let sure = extend(a, b, seed, limits.gap);
        let Some(mut aligned) = through(a, b, seed, &sure, vocabulary, limits) else { continue };
        trim(&mut aligned);
        if !holds_all(&found, aligned.words()) {
            found.retain(|other| !aligned.contains(other.words()));
            found.push(aligned);
        }
    }
    found
}

/// Whether a match comes of these two places. Where a long run stands near, more is not asked: it may say yes for nothing there.
pub fn leads_on(a: &[WordId], b: &[WordId], (i, j): (u32, u32), vocabulary: &Vocabulary, limits: Limits) -> bool {
    let seed = run_near(a, b, (i, j), limits.min_words);
    if seed.len == 0 || seed.len >= limits.min_words {
        return seed.len > 0;
    }
    let near = extend_near(a, b, seed, limits.gap);
    let is_long = |run: &Run| run.len >= RESUME && *run != seed;
    near.iter().any(is_long) || near.len() > 1 && through(a, b, seed, &near, vocabulary, limits).is_some()
}

/// The match through an equal run and the `sure` ones around it, if one comes of it.
fn through(
    a: &[WordId],
    b: &[WordId],
    seed: Run,
    sure: &[Run],
    vocabulary: &Vocabulary,
    Limits { min_words, .. }: Limits,
) -> Option<Aligned> {
    let whole = complete(a, b, sure);
    let holds = whole.is_sound(min_words) && (seed.len >= min_words || whole.is_worth(a, vocabulary, min_words));
    let aligned = if holds { whole } else { Aligned { runs: vec![seed] } };
    aligned.holds_words(a, vocabulary, min_words).then_some(aligned)
}

/// Whether both places lie in some match, if not in the same.
fn is_known(found: &[Aligned], i: u32, j: u32) -> bool {
    found.iter().any(|aligned| aligned.words().a.holds(i)) && found.iter().any(|aligned| aligned.words().b.holds(j))
}

/// How many words of equal runs may be walked before a pair is known to repeat itself without end ("a a a a …").
///
/// From then on a hit is followed only if it starts, on one side at least, where nothing was found yet. In
/// all other text a run is walked about once, and the limit is never near.
struct Patience(usize);

impl Patience {
    fn new(words: usize) -> Self {
        Self(16 * words + 100_000)
    }

    fn spend(&mut self, words: u32) {
        self.0 = self.0.saturating_sub(words as usize);
    }

    fn is_over(&self) -> bool {
        self.0 == 0
    }
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
pub fn between(a: &[WordId], b: &[WordId], gap_a: WordSpan, gap_b: WordSpan, runs: &mut Vec<Run>) {
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
