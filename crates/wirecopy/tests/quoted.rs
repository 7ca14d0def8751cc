//! Quoted speech with a minimum of its own, held against a reading of every pair word by word.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use wirecopy::article::Article;
use wirecopy::span::{Sides, WordSpan};
use wirecopy::{Collection, Match, Options, Report, compare};

/// A word by its number, and whether it stands inside quotation marks.
type Word = (u8, bool);

fn articles(texts: &[Vec<Word>]) -> Vec<Article> {
    let article =
        |(n, words): (usize, &Vec<Word>)| Article { id: format!("{n}"), text: text(words), ..Article::default() };
    texts.iter().enumerate().map(article).collect()
}

fn text(words: &[Word]) -> String {
    let mut text = String::new();
    for (n, &(word, quoted)) in words.iter().enumerate() {
        let neighbour = |n: Option<usize>| n.and_then(|n| words.get(n)).is_some_and(|word| word.1);
        if quoted && !neighbour(n.checked_sub(1)) {
            text.push('“');
        }
        text.push_str(["of", "peace", "Maduro", "a", "government", "the"][usize::from(word) % 6]);
        text.push(char::from(b'a' + word / 6));
        if quoted && !neighbour(Some(n + 1)) {
            text.push('”');
        }
        text.push(' ');
    }
    text
}

/// Every run of equal words, all of them quoted on both sides, that cannot be longer; of at least `least` words.
fn quoted_runs(a: &[Word], b: &[Word], least: u32) -> Vec<Sides<WordSpan>> {
    let same = |x: &Word, y: &Word| x.0 == y.0 && x.1 && y.1;
    let mut found = Vec::new();
    for i in 0..a.len() {
        for j in 0..b.len() {
            let starts = i == 0 || j == 0 || !same(&a[i - 1], &b[j - 1]);
            let len = a[i..].iter().zip(&b[j..]).take_while(|(x, y)| same(x, y)).count() as u32;
            if starts && len >= least {
                let span = |at: usize| WordSpan::new(at as u32, at as u32 + len);
                found.push(Sides::new(span(i), span(j)));
            }
        }
    }
    found
}

/// Every run of equal words that cannot be longer, quoted or not.
fn runs(a: &[Word], b: &[Word], least: u32) -> Vec<Sides<WordSpan>> {
    let all = |words: &[Word]| words.iter().map(|word| (word.0, true)).collect::<Vec<Word>>();
    quoted_runs(&all(a), &all(b), least)
}

/// How often a text prints these words, quoted or not.
fn printings(text: &[Word], phrase: &[Word]) -> usize {
    text.windows(phrase.len()).filter(|words| words.iter().zip(phrase).all(|(x, y)| x.0 == y.0)).count()
}

fn check(texts: &[Vec<Word>], report: &Report) -> Result<(), TestCaseError> {
    let Options { min_words, quoted_words: Some(least), .. } = report.options else { return Ok(()) };
    for a in 0..texts.len() {
        for b in a + 1..texts.len() {
            let pair = || report.matches.iter().filter(|m| (m.articles.a as usize, m.articles.b as usize) == (a, b));
            let wanted = quoted_runs(&texts[a], &texts[b], least);
            for run in wanted.iter().chain(&runs(&texts[a], &texts[b], min_words)) {
                let (on_a, on_b) = (|m: &Match| m.words.a.contains(&run.a), |m: &Match| m.words.b.contains(&run.b));
                // What one of them prints more than four times is set against the other's first printing.
                let often = printings(&texts[a], &texts[a][run.a.range()])
                    .max(printings(&texts[b], &texts[a][run.a.range()]))
                    > 4;
                let found =
                    if often { pair().any(on_a) && pair().any(on_b) } else { pair().any(|m| on_a(m) && on_b(m)) };
                prop_assert!(found, "{a} and {b} share {run:?} in no match");
            }
            for m in pair() {
                let speech = wanted.iter().any(|run| m.words.a.contains(&run.a) && m.words.b.contains(&run.b));
                prop_assert!(m.equal_words >= min_words || speech, "{m:?} is neither long nor speech");
                prop_assert!(m.equal_words * 2 >= m.words.a.len().max(m.words.b.len()), "{m:?}");
                let ends = |words: &[Word]| (words.first().map(|w| w.0), words.last().map(|w| w.0));
                prop_assert_eq!(ends(&texts[a][m.words.a.range()]), ends(&texts[b][m.words.b.range()]));
                let twice = pair().filter(|n| n.words.a.contains(&m.words.a) && n.words.b.contains(&m.words.b));
                prop_assert_eq!(twice.count(), 1, "{:?} lies in another", m);
            }
        }
    }
    Ok(())
}

/// Articles of pieces from a shared stock, some of them quoted, with own words between.
fn speeches() -> impl Strategy<Value = Vec<Vec<Word>>> {
    let stock = prop::collection::vec(prop::collection::vec(0..40_u8, 3..14), 1..4);
    let piece = (0..4_usize, 0..4_usize, 0..4_usize, prop::bool::weighted(0.7));
    let own = prop::collection::vec((0..40_u8, prop::bool::weighted(0.3)), 0..12);
    let article = prop::collection::vec((piece, own), 0..6);
    (stock, prop::collection::vec(article, 2..4)).prop_map(|(stock, articles)| {
        let print = |((n, front, back, quoted), own): ((usize, usize, usize, bool), Vec<Word>)| {
            let words = &stock[n % stock.len()];
            let kept = words.len().saturating_sub(front + back);
            let words = words.iter().skip(front).take(kept).map(move |&word| (word, quoted));
            words.chain(own).collect::<Vec<Word>>()
        };
        articles.into_iter().map(|pieces| pieces.into_iter().flat_map(print).collect()).collect()
    })
}

/// Texts of very few words: everything repeats.
fn monotonous() -> impl Strategy<Value = Vec<Vec<Word>>> {
    let word = |words| (0..words, prop::bool::weighted(0.8));
    (1..4_u8).prop_flat_map(move |words| prop::collection::vec(prop::collection::vec(word(words), 0..50), 2..4))
}

fn options(min_words: u32, quoted_words: u32, gap: u32) -> Options {
    Options::default().min_words(min_words).quoted_words(quoted_words.min(min_words)).gap(gap)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn quoted_speech_is_found_whole_and_nothing_else(
        texts in speeches(), min_words in 5..12_u32, quoted_words in 3..8_u32, gap in 0..20_u32,
    ) {
        let report = compare(&articles(&texts), &options(min_words, quoted_words, gap)).unwrap();
        check(&texts, &report)?;
    }

    #[test]
    fn monotonous_speech_is_found_whole_and_nothing_else(texts in monotonous(), quoted_words in 3..8_u32) {
        let report = compare(&articles(&texts), &options(8, quoted_words, 8)).unwrap();
        check(&texts, &report)?;
    }

    #[test]
    fn exchanging_two_articles_exchanges_the_sides(texts in speeches(), quoted_words in 3..8_u32) {
        let options = options(8, quoted_words, 8);
        let mut articles = articles(&texts[..2]);
        let report = compare(&articles, &options).unwrap();
        articles.reverse();
        let swapped = compare(&articles, &options).unwrap();
        let places = |report: &Report, swap: bool| {
            let sides = |m: &Match| if swap { m.words.swap() } else { m.words };
            let mut places: Vec<_> = report.matches.iter().map(|m| (sides(m), m.common, m.equal_words)).collect();
            places.sort_unstable();
            places
        };
        prop_assert_eq!(places(&swapped, true), places(&report, false));
    }

    #[test]
    fn articles_may_come_go_and_change_places(texts in speeches(), places in prop::collection::vec(0..4_u32, 0..4), quoted_words in 3..8_u32) {
        let options = options(8, quoted_words, 8);
        let articles = articles(&texts);
        let mut collection = Collection::new(options).unwrap();
        for article in &articles {
            collection.add(vec![article]).unwrap();
        }
        prop_assert_eq!(collection.report(), compare(&articles, &options).unwrap());
        let gone = collection.arrange(&places);
        let anew = |collection: &Collection<&Article>| {
            compare(&collection.articles().cloned().collect::<Vec<_>>(), &options).unwrap()
        };
        prop_assert_eq!(collection.report(), anew(&collection));
        collection.add(gone).unwrap();
        prop_assert_eq!(collection.report(), anew(&collection));
    }
}

fn two(one: &str, other: &str) -> [Article; 2] {
    [("a", one), ("b", other)].map(|(id, text)| Article { id: id.into(), text: text.into(), ..Article::default() })
}

#[test]
fn what_is_quoted_needs_fewer_words_than_what_is_told() {
    for (why, one, other, shared) in [
        (
            "quoted in both",
            "He called it “a total witch hunt” at noon.",
            "“A total witch hunt,” she heard.",
            Some("a total witch hunt"),
        ),
        ("quoted in one", "He called it “a total witch hunt” at noon.", "It was a total witch hunt, she heard.", None),
        ("quoted in none", "He called it a total witch hunt at noon.", "It was a total witch hunt, she heard.", None),
        ("too short", "He called it “a witch hunt” at noon.", "“A witch hunt,” she heard.", None),
        (
            "with what stands around it",
            "Asked again, he called it “a total witch hunt” at noon.",
            "Late that day he called it “a total witch hunt” once more.",
            Some("he called it “a total witch hunt"),
        ),
        (
            "over a small change",
            "He said “we will never ever leave this lovely harbour” at noon.",
            "“We will never leave this lovely harbour,” she heard.",
            Some("we will never ever leave this lovely harbour"),
        ),
        (
            "parted by who said it",
            "“We will never,” he said, “leave again.”",
            "“We will never leave again,” she heard.",
            Some("We will never,” he said, “leave again"),
        ),
    ] {
        let articles = two(one, other);
        let options = Options::default().quoted_words(if why.starts_with("parted") { 3 } else { 4 });
        let report = compare(&articles, &options).unwrap();
        let found: Vec<&str> = report.matches.iter().map(|m| m.bytes.a.of(&articles[0].text)).collect();
        assert_eq!(found, shared.into_iter().collect::<Vec<_>>(), "{why}");
        assert!(compare(&articles, &Options::default()).unwrap().matches.is_empty(), "{why}");
    }
}

#[test]
fn a_short_quotation_counts_if_its_words_tell_something() {
    let report = |quoted: &str| {
        let articles = two(&format!("He said “{quoted}” at noon."), &format!("So “{quoted}” was all."));
        compare(&articles, &Options::default().quoted_words(4)).unwrap()
    };
    for (quoted, common) in
        [("a total witch hunt", false), ("we will not surrender", false), ("it is what it is", true)]
    {
        assert_eq!(report(quoted).matches[0].common, common, "{quoted}");
    }
}
