//! The contract of the engine, held against a reading of every pair word by word.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::ops::ControlFlow;

use proptest::prelude::*;
use wirecopy::article::Article;
use wirecopy::span::{Sides, WordSpan};
use wirecopy::{Collection, Match, Options, Report, Stopped, Style, compare};

fn articles(texts: &[Vec<u8>]) -> Vec<Article> {
    let article =
        |(n, words): (usize, &Vec<u8>)| Article { id: format!("{n}"), text: text(words), ..Article::default() };
    texts.iter().enumerate().map(article).collect()
}

/// Words by number, some long, some short, a sentence every nine.
fn text(words: &[u8]) -> String {
    let mut text = String::new();
    for (n, &word) in words.iter().enumerate() {
        text.push_str(["of", "peace", "Maduro", "a", "government", "the"][usize::from(word) % 6]);
        text.push(char::from(b'a' + word / 6));
        text.push_str(if n % 9 == 8 { ". " } else { " " });
    }
    text
}

/// Every run of equal words that cannot be longer, of at least `least` words.
fn runs(a: &[u8], b: &[u8], least: u32) -> Vec<Sides<WordSpan>> {
    let mut found = Vec::new();
    for i in 0..a.len() {
        for j in 0..b.len() {
            let starts = i == 0 || j == 0 || a[i - 1] != b[j - 1];
            let len = a[i..].iter().zip(&b[j..]).take_while(|(x, y)| x == y).count() as u32;
            if starts && len >= least {
                let span = |at: usize| WordSpan::new(at as u32, at as u32 + len);
                found.push(Sides::new(span(i), span(j)));
            }
        }
    }
    found
}

fn of_pair(report: &Report, a: usize, b: usize) -> Vec<&Match> {
    report.matches.iter().filter(|m| (m.articles.a as usize, m.articles.b as usize) == (a, b)).collect()
}

fn check_complete(texts: &[Vec<u8>], report: &Report) -> Result<(), TestCaseError> {
    for a in 0..texts.len() {
        for b in a + 1..texts.len() {
            for run in runs(&texts[a], &texts[b], report.options.min_words) {
                let (on_a, on_b) = (|m: &&&Match| m.words.a.contains(&run.a), |m: &&&Match| m.words.b.contains(&run.b));
                let (pair, phrase) = (of_pair(report, a, b), &texts[a][run.a.range()]);
                let printings = |text: &[u8]| text.windows(phrase.len()).filter(|words| *words == phrase).count();
                // What one of them prints more than four times is set against the other's first printing.
                let found = if printings(&texts[a]).max(printings(&texts[b])) > 4 {
                    pair.iter().any(|m| on_a(&m)) && pair.iter().any(|m| on_b(&m))
                } else {
                    pair.iter().any(|m| on_a(&m) && on_b(&m))
                };
                prop_assert!(found, "{a} and {b} share {run:?} in no match");
            }
        }
    }
    Ok(())
}

fn check_sound(texts: &[Vec<u8>], report: &Report) -> Result<(), TestCaseError> {
    for m in &report.matches {
        let a = &texts[m.articles.a as usize][m.words.a.range()];
        let b = &texts[m.articles.b as usize][m.words.b.range()];
        prop_assert!(m.equal_words >= report.options.min_words, "{m:?}");
        prop_assert!(m.equal_words * 2 >= m.words.a.len().max(m.words.b.len()), "{m:?}");
        prop_assert!(m.equal_words <= longest_common(a, b), "{m:?}");
        prop_assert_eq!((a.first(), a.last()), (b.first(), b.last()), "{:?}", m);
    }
    Ok(())
}

/// Length of the longest common subsequence, by the table.
fn longest_common(a: &[u8], b: &[u8]) -> u32 {
    let mut above = vec![0; b.len() + 1];
    for x in a {
        let mut row = vec![0];
        for (j, y) in b.iter().enumerate() {
            row.push(if x == y { above[j] + 1 } else { above[j + 1].max(row[j]) });
        }
        above = row;
    }
    above[b.len()]
}

fn check_report(texts: &[Vec<u8>], report: &Report) -> Result<(), TestCaseError> {
    prop_assert!(report.articles.iter().all(|figures| figures.reused_words <= figures.words));
    for m in &report.matches {
        prop_assert!((m.passage as usize) < report.passages.len());
    }
    for passage in &report.passages {
        prop_assert!(passage.witnesses.len() >= 2);
        for fragment in passage.witnesses.iter().flat_map(|witness| &witness.fragments) {
            prop_assert!(passage.base().words.contains(&fragment.base), "{passage:?}");
            for run in &fragment.runs {
                let base = &texts[passage.base().article as usize];
                let words = WordSpan::new(run.a, run.a + run.len);
                prop_assert!(base.get(words.range()).is_some() && fragment.base.contains(&words));
            }
        }
    }
    Ok(())
}

/// Whether a collection of so many articles tells what comparing them all anew does.
fn check_anew(collection: &Collection<&Article>, count: usize) -> Result<(), TestCaseError> {
    let articles: Vec<Article> = collection.articles().cloned().collect();
    prop_assert_eq!(articles.len(), count);
    prop_assert_eq!(collection.report(), compare(&articles, &collection.options()).unwrap());
    Ok(())
}

fn compared(texts: &[Vec<u8>], min_words: u32) -> (Vec<Article>, Report) {
    compared_with(texts, Options::default().min_words(min_words))
}

fn compared_with(texts: &[Vec<u8>], options: Options) -> (Vec<Article>, Report) {
    let articles = articles(texts);
    let report = compare(&articles, &options).unwrap();
    (articles, report)
}

/// Which passage, words cut at its front and back, and words changed.
type Piece = (usize, usize, usize, Vec<(usize, u8)>);

/// Articles made of a few shared passages, cut, changed, moved and repeated, with own words between.
fn reused() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let passage = prop::collection::vec(0..60_u8, 5..40);
    let passages = prop::collection::vec(passage, 1..4);
    let piece = (0..4_usize, 0..10_usize, 0..10_usize, prop::collection::vec((0..40_usize, 0..60_u8), 0..4));
    let article = prop::collection::vec((piece, prop::collection::vec(0..60_u8, 0..30)), 0..5);
    (passages, prop::collection::vec(article, 2..5)).prop_map(|(passages, articles)| {
        let print = |((n, front, back, changes), own): (Piece, Vec<u8>)| {
            let mut words = passages[n % passages.len()].clone();
            for (at, word) in changes {
                let at = at % words.len();
                words[at] = word;
            }
            let kept = words.len().saturating_sub(front + back);
            let words = words.into_iter().skip(front).take(kept);
            words.chain(own).collect::<Vec<u8>>()
        };
        articles.into_iter().map(|pieces| pieces.into_iter().flat_map(print).collect()).collect()
    })
}

/// Texts of very few words: everything repeats.
fn monotonous() -> impl Strategy<Value = Vec<Vec<u8>>> {
    (1..4_u8).prop_flat_map(|words| prop::collection::vec(prop::collection::vec(0..words, 0..60), 2..4))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reused_text_is_found_whole_and_nothing_else(texts in reused(), min_words in 5..12_u32, gap in 0..30_u32) {
        let (_, report) = compared_with(&texts, Options::default().min_words(min_words).gap(gap));
        check_complete(&texts, &report)?;
        check_sound(&texts, &report)?;
        check_report(&texts, &report)?;
    }

    #[test]
    fn monotonous_text_is_found_whole_and_nothing_else(texts in monotonous()) {
        let (_, report) = compared(&texts, 8);
        check_complete(&texts, &report)?;
        check_sound(&texts, &report)?;
        check_report(&texts, &report)?;
    }

    #[test]
    fn exchanging_two_articles_exchanges_the_sides(texts in reused()) {
        let (mut articles, report) = compared(&texts[..2], 8);
        articles.reverse();
        let swapped = compare(&articles, &Options::default()).unwrap();
        let mut expected: Vec<Match> = report.matches;
        for m in &mut expected {
            m.words = m.words.swap();
            m.bytes = m.bytes.swap();
            m.edits.iter_mut().for_each(|edit| *edit = edit.swap());
        }
        expected.sort_by_key(|m| m.words);
        // The index of a passage follows the order of the articles, so it may differ.
        let plain = |matches: Vec<Match>| matches.into_iter().map(|m| Match { passage: 0, ..m }).collect::<Vec<_>>();
        prop_assert_eq!(plain(swapped.matches), plain(expected));
        prop_assert_eq!(swapped.articles.iter().rev().collect::<Vec<_>>(), report.articles.iter().collect::<Vec<_>>());
        let sizes = |passages: &[wirecopy::Passage]| {
            let mut sizes: Vec<_> = passages.iter().map(|p| (p.words, p.witnesses.len())).collect();
            sizes.sort_unstable();
            sizes
        };
        prop_assert_eq!(sizes(&swapped.passages), sizes(&report.passages));
    }

    #[test]
    fn articles_may_come_one_by_one(texts in reused()) {
        let (articles, report) = compared(&texts, 8);
        let mut collection = Collection::new(Options::default()).unwrap();
        for article in &articles {
            collection.add(vec![article]).unwrap();
        }
        prop_assert_eq!(collection.report(), report);
    }

    #[test]
    fn articles_may_go_change_places_and_come_again(texts in reused(), places in prop::collection::vec(0..5_u32, 0..6)) {
        let (articles, _) = compared(&texts, 8);
        let mut collection = Collection::new(Options::default()).unwrap();
        collection.add(articles.iter().collect()).unwrap();
        let gone = collection.arrange(&places);
        check_anew(&collection, articles.len() - gone.len())?;
        collection.add(gone).unwrap();
        check_anew(&collection, articles.len())?;
    }

    #[test]
    fn a_comparing_that_is_stopped_leaves_all_as_it_was(texts in reused(), new in 0..5_usize) {
        let (articles, report) = compared(&texts, 8);
        let (others, new) = articles.split_at(articles.len() - 1 - new % articles.len());
        let mut collection = Collection::new(Options::default()).unwrap();
        collection.add(others.iter().collect()).unwrap();
        let stopped = collection.add_watched(new.iter().collect(), |_| ControlFlow::Break(())).unwrap();
        prop_assert_eq!(stopped, Err(Stopped));
        check_anew(&collection, others.len())?;
        collection.add(new.iter().collect()).unwrap();
        prop_assert_eq!(collection.report(), report);
    }

    #[test]
    fn any_text_is_compared_without_a_panic(texts in prop::collection::vec(".{0,200}", 0..4), min_words in 4..20_u32, quoted_words in prop::option::of(3..5_u32), gap in 0..42_u32, asides: bool, strict in 0..16_u8) {
        let style = Style { capitals: strict & 1 == 0, spelling: strict & 2 == 0, amounts: strict & 4 == 0, marks: strict & 8 == 0 };
        let mut articles: Vec<Article> = texts.iter().enumerate()
            .map(|(n, text)| Article { id: n.to_string(), text: text.clone(), ..Article::default() })
            .collect();
        // A twin makes sure that there is something to find.
        articles.extend(texts.first().map(|text| Article { id: "twin".into(), text: text.to_uppercase(), ..Article::default() }));
        if let Ok(report) = compare(&articles, &Options::default().min_words(min_words).quoted_words(quoted_words).gap(gap).asides(asides).common(asides).style(style)) {
            for m in &report.matches {
                let texts = m.articles.map(|n| &articles[n as usize].text);
                prop_assert!(texts.a.get(m.bytes.a.range()).is_some() && texts.b.get(m.bytes.b.range()).is_some());
                for edit in &m.edits {
                    prop_assert!(texts.a.get(edit.bytes.a.range()).is_some() && texts.b.get(edit.bytes.b.range()).is_some());
                }
            }
            for passage in &report.passages {
                for column in wirecopy::collate(&articles, passage).columns {
                    for (witness, reading) in passage.witnesses.iter().zip(column.readings) {
                        let text = &articles[witness.article as usize].text;
                        prop_assert!(reading.is_none_or(|reading| text.get(reading.bytes.range()).is_some()));
                    }
                }
            }
        }
    }
}

#[test]
fn a_match_runs_on_over_as_many_changed_words_as_the_gap_allows() {
    const FRONT: &str = "the agreement covers all who were encamped in the United States including gang members";
    const BACK: &str = "and nobody at the harbour of Porto Claro had seen a boat leave before that grey morning";
    for (own, gap, matches) in
        [(0, 0, 1), (1, 0, 2), (1, 1, 1), (8, 8, 1), (9, 8, 2), (9, 9, 1), (14, 13, 2), (14, 14, 1), (14, 40, 1)]
    {
        let between = (0..own).map(|n| format!("own{n} ")).collect::<String>();
        let texts = [format!("{FRONT} {BACK}"), format!("{FRONT} {between}{BACK}")];
        let articles: Vec<Article> = texts
            .iter()
            .enumerate()
            .map(|(n, text)| Article { id: n.to_string(), text: text.clone(), ..Article::default() })
            .collect();
        let report = compare(&articles, &Options::default().gap(gap)).unwrap();
        assert_eq!(report.matches.len(), matches, "{own} own words, a gap of {gap}");
        if gap == 0 {
            assert!(report.matches.iter().all(|m| m.edits.is_empty()));
        }
    }
}
