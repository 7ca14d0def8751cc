//! Why two articles share no more than they do: what is nearly a match, and what keeps it from being one.
//!
//! Each reason was tried: the pair is compared again with one setting moved, and what comes of it was left out for that
//! setting's sake.

use crate::article::{Article, Aside, AsideKind};
use crate::collection::Collection;
use crate::error::Error;
use crate::options::Options;
use crate::order::sort_by_key;
use crate::passage::weight::{QUARTERS, is_cluster};
use crate::report::Match;
use crate::run::Run;
use crate::search::align::Aligned;
use crate::search::extend::{EQUAL, REPLACED};
use crate::search::quoted::{stretches, within};
use crate::span::{ByteSpan, Sides, WordSpan};
use crate::text::article_text::Text;

/// Words that two articles share and that are in no match, or in one that does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// Where they stand, in bytes, from the first equal word to the last.
    pub bytes: Sides<ByteSpan>,
    /// How many words are equal.
    pub equal_words: u32,
    /// Whether they are common phrases only.
    pub common: bool,
    /// Why they are left out.
    pub why: Why,
    /// The longest run of them that stands inside quotation marks on both sides; 0 where that is shorter than a minimum can be.
    pub quoted_words: u32,
}

/// Why words that two articles share are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// They are fewer than the minimum.
    Short {
        /// The largest minimum that would let them in.
        least: u32,
    },
    /// They are enough, but too much stands between them that is not shared.
    Changed {
        /// How many words are changed.
        changed: u32,
        /// The largest minimum that would let them in.
        least: u32,
    },
    /// They are too far from the next words that the two share.
    Far {
        /// How many words stand between.
        between: u32,
    },
    /// They stand in a part that is not the story, and such parts are left out.
    Aside(AsideKind),
    /// They are common phrases only, which do not count.
    Common,
}

impl NearMiss {
    /// The same seen from the other side.
    #[must_use]
    pub fn swap(self) -> Self {
        Self { bytes: self.bytes.swap(), ..self }
    }
}

/// What was left out of `found`, the matches of two articles that `options` led to, the most telling first; words that one
/// article prints once and the other several times are told once.
///
/// # Errors
/// [`Error`] names the option or article that is out of its limits.
pub fn near(articles: Sides<&Article>, options: &Options, found: &[Match]) -> Result<Vec<NearMiss>, Error> {
    // Copies: the page has its engine for articles of its own, and another for borrowed ones would cost it 10 KB.
    let pair = Pair(articles.map(|article| Text::of(article.clone())));
    let mut near: Vec<NearMiss> = Vec::new();
    let mut known: Vec<Sides<WordSpan>> = found.iter().map(|found| found.words).collect();
    if !options.common {
        near.extend(found.iter().filter(|found| found.common).map(common));
    }
    if !options.asides {
        pair.look(&Options { asides: true, ..*options }, &mut known, &mut near, |runs| {
            pair.aside(runs).map_or(Why::Far { between: widest(runs) }, Why::Aside)
        })?;
    }
    if options.gap < Options::MOST_GAP {
        let wide = Options { gap: Options::MOST_GAP, ..*options };
        pair.look(&wide, &mut known, &mut near, |runs| Why::Far { between: widest(runs) })?;
    }
    let low = Options {
        min_words: Options::LEAST_WORDS,
        quoted_words: Some(Options::LEAST_QUOTED),
        asides: true,
        ..*options
    };
    pair.look(&low, &mut known, &mut near, |runs| {
        let aside = pair.aside(runs).filter(|_| !options.asides);
        aside.map_or_else(|| too_little(pair.told(runs), runs, options.min_words), Why::Aside)
    })?;
    sort_by_key(&mut near, |near| (near.common, std::cmp::Reverse(near.equal_words), near.bytes));
    Ok(telling(near))
}

/// Turns of phrase of fewer words stand in any two articles.
const PHRASE: u32 = 6;

/// Without what says nothing new: short turns of phrase, and words that were told with another place on one side.
fn telling(near: Vec<NearMiss>) -> Vec<NearMiss> {
    let mut told: Vec<NearMiss> = Vec::new();
    for near in near {
        let is_phrase = near.common && near.equal_words < PHRASE;
        if !is_phrase && told.iter().all(|told| told.bytes.a != near.bytes.a && told.bytes.b != near.bytes.b) {
            told.push(near);
        }
    }
    told
}

fn common(found: &Match) -> NearMiss {
    NearMiss { bytes: found.bytes, equal_words: found.equal_words, common: true, why: Why::Common, quoted_words: 0 }
}

struct Pair(Sides<Text<Article>>);

impl Pair {
    /// Compares the two with other options, and adds what is in no match that is `known` so far; `why` is told the runs of
    /// what was found.
    fn look(
        &self,
        options: &Options,
        known: &mut Vec<Sides<WordSpan>>,
        near: &mut Vec<NearMiss>,
        why: impl Fn(&[Run]) -> Why,
    ) -> Result<(), Error> {
        // What was left out between two is told of any two, be they of one house.
        let mut collection = Collection::new(Options { within: true, ..*options })?;
        collection.add(vec![self.0.a.article().clone(), self.0.b.article().clone()])?;
        let report = collection.report();
        for (aligned, told) in collection.alignments().zip(&report.matches) {
            let new = outside(aligned, known);
            let equal_words = new.iter().map(|run| run.len).sum();
            if let (Some(first), Some(last)) = (new.first(), new.last())
                && equal_words >= Options::LEAST_QUOTED
            {
                let words = Sides::new(first.words().a.hull(&last.words().a), first.words().b.hull(&last.words().b));
                known.push(words);
                near.push(NearMiss {
                    bytes: Sides::new(self.0.a.words.bytes(words.a), self.0.b.words.bytes(words.b)),
                    equal_words,
                    common: told.common,
                    // What is near a match is too far from it: that hangs on all of the runs.
                    why: why(if new.len() < aligned.runs.len() { &aligned.runs } else { &new }),
                    quoted_words: self.quoted(&new),
                });
            }
        }
        Ok(())
    }

    /// How many words the equal ones tell: letters that stand for words are quarters.
    fn told(&self, runs: &[Run]) -> u32 {
        let text = &self.0.a;
        let words = runs.iter().filter_map(|run| text.words.spans().get(run.words().a.range())).flatten();
        let quarters = words.map(|word| if is_cluster(word.of(&text.article().text)) { 1 } else { QUARTERS });
        quarters.sum::<u32>() / QUARTERS
    }

    /// The longest run inside quotation marks on both sides.
    fn quoted(&self, runs: &[Run]) -> u32 {
        let quoted = Sides::new(stretches(&self.0.a), stretches(&self.0.b));
        let parts = runs.iter().flat_map(|&run| {
            let quoted = &quoted;
            quoted.a.iter().flat_map(move |&a| quoted.b.iter().filter_map(move |&b| within(run, a, b)))
        });
        let longest = parts.map(|part| part.len).max().unwrap_or(0);
        if longest < Options::LEAST_QUOTED { 0 } else { longest }
    }

    /// The kind of aside that some of the words stand in.
    fn aside(&self, runs: &[Run]) -> Option<AsideKind> {
        let inside = |text: &Text<Article>, words: WordSpan| {
            let bytes = text.words.bytes(words);
            let holds = |aside: &&Aside| aside.span.overlap(&bytes).is_some();
            text.article().asides.iter().find(holds).map(|aside| aside.kind)
        };
        let on_one = |run: &Run| inside(&self.0.a, run.words().a).or_else(|| inside(&self.0.b, run.words().b));
        runs.iter().find_map(on_one)
    }
}

/// The runs that lie in no known place.
fn outside(aligned: &Aligned, known: &[Sides<WordSpan>]) -> Vec<Run> {
    let is_new = |run: &&Run| {
        let words = run.words();
        !known.iter().any(|known| known.a.overlap(&words.a).is_some() && known.b.overlap(&words.b).is_some())
    };
    aligned.runs.iter().filter(is_new).copied().collect()
}

/// How many words each edit between the runs changes.
fn changes(runs: &[Run]) -> impl Iterator<Item = u32> {
    runs.windows(2).map(|pair| {
        let (before, after) = (pair[0].words(), pair[1].words());
        after.a.start.saturating_sub(before.a.end).max(after.b.start.saturating_sub(before.b.end))
    })
}

fn widest(runs: &[Run]) -> u32 {
    changes(runs).max().unwrap_or(0)
}

/// Too few words, or too few for what is changed between them. `told` is how many words `runs` tell.
fn too_little(told: u32, runs: &[Run], min_words: u32) -> Why {
    let equal: u32 = runs.iter().map(|run| run.len).sum();
    if told < min_words && told < equal {
        return Why::Short { least: told };
    }
    let longest = runs.iter().map(|run| run.len).max().unwrap_or(0);
    let changed: u32 = changes(runs).sum();
    // What the edits cost, further equal words have to make good.
    let lost = (changed * REPLACED.unsigned_abs()).div_ceil(EQUAL.unsigned_abs());
    let least = equal.saturating_sub(lost).max(longest);
    if equal < min_words { Why::Short { least } } else { Why::Changed { changed, least } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare;

    fn article(id: &str, text: &str) -> Article {
        Article { id: id.to_owned(), text: text.to_owned(), ..Article::default() }
    }

    fn left_out(a: &Article, b: &Article, options: Options) -> Vec<NearMiss> {
        let report = compare(&[a.clone(), b.clone()], &options).unwrap();
        near(Sides::new(a, b), &options, &report.matches).unwrap()
    }

    const FRONT: &str = "Rain fell on that grey morning.";
    const BACK: &str = "Bakers slept through all of it.";

    #[test]
    fn each_near_miss_is_told_with_its_reason() {
        let with = Options::default();
        let far = "the minister had promised them a new harbour with two long piers and a light by next spring";
        let run = "the boats left the old harbour of Porto Claro before the storm came over the bay";
        for (reason, options, a, b, near) in [
            (
                "too few",
                with,
                "The envoy met Maduro in Caracas. ",
                "An envoy met Maduro in Caracas! ",
                Some(("envoy met Maduro in Caracas", 5, Why::Short { least: 5 })),
            ),
            (
                "enough for a lower minimum",
                Options { min_words: 5, ..with },
                "The envoy met Maduro in Caracas. ",
                "An envoy met Maduro in Caracas! ",
                None,
            ),
            (
                "too much changed",
                with,
                "six American citizens who were freed on Monday morning at noon flew off",
                "six American men who were freed on Sunday evening at noon flew home",
                Some((
                    "six American citizens who were freed on Monday morning at noon flew",
                    9,
                    Why::Changed { changed: 3, least: 6 },
                )),
            ),
            ("one match", with, run, run, None),
        ] {
            let (a, b) = (article("a", &format!("{FRONT} {a}")), article("b", &format!("{b} {BACK}")));
            let found = left_out(&a, &b, options);
            let told: Vec<_> =
                found.iter().map(|near| (near.bytes.a.of(&a.text), near.equal_words, near.why)).collect();
            assert_eq!(told.first().copied(), near, "{reason}: {told:?}");
        }
        let a = article(
            "a",
            &format!("{run} {far} nobody knew the way out to sea that night except the oldest of us fishermen there"),
        );
        let b = article(
            "b",
            &format!("{run} nobody knew the way out to sea that night except the oldest of us fishermen there"),
        );
        assert!(left_out(&a, &b, with).is_empty(), "two matches leave nothing out");
    }

    #[test]
    fn what_is_too_far_away_is_told_with_what_stands_between() {
        let a = article(
            "a",
            "One two three four five six seven eight nine ten x1 x2 x3 x4 fourteen fifteen sixteen seventeen eighteen.",
        );
        let b = article(
            "b",
            "One two three four five six seven eight nine ten fourteen fifteen sixteen seventeen eighteen.",
        );
        let found = left_out(&a, &b, Options { gap: 3, ..Options::default() });
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].why, Why::Far { between: 4 });
        assert_eq!(found[0].bytes.b.of(&b.text), "fourteen fifteen sixteen seventeen eighteen");
        assert!(left_out(&a, &b, Options { gap: 4, ..Options::default() }).is_empty());
    }

    #[test]
    fn what_stands_in_captions_is_told_when_they_are_left_out() {
        let caption = "PORTO CLARO: The mayor opens the new bridge over the river on Monday. (Photo by Ana Reis)";
        let text = |own: &str| {
            let asides =
                vec![Aside { kind: AsideKind::Caption, span: ByteSpan::new(0, crate::span::count(caption.len())) }];
            Article { asides, ..article(own, &format!("{caption}\n\n{own}")) }
        };
        let (a, b) = (text("The bridge was late."), text("Nobody had waited for it."));
        let found = left_out(&a, &b, Options { asides: false, ..Options::default() });
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(matches!(found[0].why, Why::Aside(_)), "{found:?}");
        assert!(left_out(&a, &b, Options::default()).is_empty());
    }

    #[test]
    fn common_phrases_are_told_unless_they_count() {
        let phrase = "did not immediately respond to a request for comment";
        let (a, b) = (article("a", &format!("{FRONT} They {phrase}")), article("b", &format!("He {phrase}. {BACK}")));
        let found = left_out(&a, &b, Options::default());
        assert_eq!((found.len(), found[0].why, found[0].equal_words), (1, Why::Common, 9));
        assert!(left_out(&a, &b, Options { common: true, ..Options::default() }).is_empty());
    }

    #[test]
    fn a_short_quotation_says_how_many_words_of_it_are_quoted() {
        let (a, b) =
            (article("a", "He said “a total witch hunt” then."), article("b", "“A total witch hunt,” she heard."));
        let found = left_out(&a, &b, Options::default());
        assert_eq!((found[0].equal_words, found[0].quoted_words, found[0].why), (4, 4, Why::Short { least: 4 }));
        let swapped = left_out(&b, &a, Options::default());
        assert_eq!(swapped[0].swap(), found[0]);
    }
}
