//! The contract at sizes and frequencies that are large for thresholds that are set low.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod query;

use proptest::prelude::*;

use super::*;
use crate::article::Article;
use crate::report::Match;
use crate::span::{Sides, WordSpan};

const LOW: [Thresholds; 3] = [
    Thresholds { articles: 4, printings: 4 },
    Thresholds { articles: 2, printings: 2 },
    Thresholds { articles: 3, printings: 1 },
];

/// Articles of words by their number; the date of each hangs on the first word, so that not all come in order of dates.
fn articles(texts: &[Vec<u8>]) -> Vec<Article> {
    let article = |(n, words): (usize, &Vec<u8>)| Article {
        id: format!("{n:02}"),
        date: words.first().filter(|&&word| word % 3 > 0).map(|word| format!("2025-02-{:02}", 28 - word % 28)),
        text: words
            .iter()
            .map(|word| format!("{}{} ", ["of", "peace", "government"][usize::from(*word) % 3], word))
            .collect(),
        ..Article::default()
    };
    texts.iter().enumerate().map(article).collect()
}

fn compared(articles: &[Article], options: Options, thresholds: Thresholds) -> Report {
    let mut collection = Collection::with(options, thresholds).unwrap();
    collection.add(articles.iter().collect()).unwrap();
    collection.report()
}

/// Articles of a few pieces that many of them print, some of them often and some cut, with own words between.
fn furnished() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let pieces = prop::collection::vec(prop::collection::vec(0..30_u8, 4..16), 1..4);
    let piece = (0..4_usize, 0..4_usize, 0..4_usize, prop::collection::vec(0..200_u8, 0..4));
    let article = prop::collection::vec(piece, 0..9);
    (pieces, prop::collection::vec(article, 2..12)).prop_map(|(pieces, articles)| {
        let print = |(n, front, back, own): (usize, usize, usize, Vec<u8>)| {
            let piece = &pieces[n % pieces.len()];
            // Most are whole.
            let (front, back) = (front.saturating_sub(2), back.saturating_sub(2));
            let words = piece[front.min(piece.len())..].iter().copied();
            let words: Vec<u8> = words.take(piece.len().saturating_sub(front + back)).chain(own).collect();
            words
        };
        articles.into_iter().map(|pieces| pieces.into_iter().flat_map(print).collect()).collect()
    })
}

/// Texts of one to three words: everything repeats.
fn monotonous() -> impl Strategy<Value = Vec<Vec<u8>>> {
    (1..4_u8).prop_flat_map(|words| prop::collection::vec(prop::collection::vec(0..words, 0..50), 2..9))
}

fn texts() -> impl Strategy<Value = Vec<Vec<u8>>> {
    prop_oneof![3 => furnished(), 1 => monotonous()]
}

fn thresholds() -> impl Strategy<Value = Thresholds> {
    (0..LOW.len()).prop_map(|n| LOW[n])
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

fn printings(text: &[u8], phrase: &[u8]) -> usize {
    text.windows(phrase.len()).filter(|words| *words == phrase).count()
}

/// Every run lies in a match, unless it is frequent; and where it is, in a match with somebody.
fn check_complete(texts: &[Vec<u8>], report: &Report, thresholds: Thresholds) -> Result<(), TestCaseError> {
    let of_pair = |a: usize, b: usize| {
        report.matches.iter().filter(move |m| (m.articles.a as usize, m.articles.b as usize) == (a, b))
    };
    for (a, b) in (0..texts.len()).flat_map(|a| (a + 1..texts.len()).map(move |b| (a, b))) {
        let matches: Vec<&Match> = of_pair(a, b).collect();
        for run in runs(&texts[a], &texts[b], report.options.min_words) {
            let phrase = &texts[a][run.a.range()];
            let in_articles = texts.iter().filter(|text| printings(text, phrase) > 0).count();
            let often = [a, b].into_iter().any(|n| printings(&texts[n], phrase) > thresholds.printings as usize);
            let on_a = |m: &&&Match| m.words.a.contains(&run.a);
            let on_b = |m: &&&Match| m.words.b.contains(&run.b);
            if in_articles > thresholds.articles as usize && matches.is_empty() {
                for (article, words) in [(a, run.a), (b, run.b)] {
                    let holds = |m: &Match| {
                        (m.articles.a as usize == article && m.words.a.contains(&words))
                            || (m.articles.b as usize == article && m.words.b.contains(&words))
                    };
                    prop_assert!(report.matches.iter().any(holds), "{words:?} of {article} is in no match: {phrase:?}");
                }
            } else if often {
                prop_assert!(matches.iter().any(|m| on_a(&m)), "{a} and {b}: {run:?} is in no match on side a");
                prop_assert!(matches.iter().any(|m| on_b(&m)), "{a} and {b}: {run:?} is in no match on side b");
            } else {
                let inside = |m: &&&Match| on_a(m) && on_b(m);
                prop_assert!(
                    matches.iter().any(|m| inside(&m)),
                    "{a} and {b}: {run:?} is in no match, {phrase:?} in {in_articles}"
                );
            }
        }
    }
    Ok(())
}

/// As many articles as print one frequent phrase are joined by matches that hold it.
fn check_joined(texts: &[Vec<u8>], report: &Report, phrase: &[u8]) -> Result<(), TestCaseError> {
    let mut joined: Vec<usize> = (0..texts.len()).collect();
    for m in &report.matches {
        if printings(&texts[m.articles.a as usize][m.words.a.range()], phrase) > 0 {
            let (one, other) = (joined[m.articles.a as usize], joined[m.articles.b as usize]);
            joined.iter_mut().filter(|of| **of == one).for_each(|of| *of = other);
        }
    }
    let mut of: Vec<usize> =
        (0..texts.len()).filter(|&n| printings(&texts[n], phrase) > 0).map(|n| joined[n]).collect();
    of.sort_unstable();
    of.dedup();
    prop_assert!(of.len() <= 1, "{phrase:?} is printed by articles that no matches join");
    Ok(())
}

fn anew(collection: &Collection<&Article>, thresholds: Thresholds) -> Result<(), TestCaseError> {
    let articles: Vec<Article> = collection.articles().cloned().collect();
    prop_assert_eq!(collection.report(), compared(&articles, collection.options(), thresholds));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_run_is_lost_however_frequent_its_words_are(
        texts in texts(), thresholds in thresholds(), min_words in 4..10_u32, gap in 0..10_u32,
    ) {
        let options = Options { min_words, gap, ..Options::default() };
        let report = compared(&articles(&texts), options, thresholds);
        check_complete(&texts, &report, thresholds)?;
        for text in &texts {
            for phrase in text.windows(min_words as usize) {
                check_joined(&texts, &report, phrase)?;
            }
        }
    }

    #[test]
    fn what_is_found_does_not_grow_with_the_square_of_the_text(texts in texts(), thresholds in thresholds()) {
        let report = compared(&articles(&texts), Options { min_words: 4, ..Options::default() }, thresholds);
        for (a, b) in (0..texts.len()).flat_map(|a| (a + 1..texts.len()).map(move |b| (a, b))) {
            let matches = report.matches.iter().filter(|m| (m.articles.a as usize, m.articles.b as usize) == (a, b));
            let most = (texts[a].len() + texts[b].len()) * thresholds.printings as usize;
            prop_assert!(matches.count() <= most);
        }
    }

    #[test]
    fn articles_may_come_in_any_order_and_go(
        texts in texts(), thresholds in thresholds(), first in 0..12_usize, places in prop::collection::vec(0..12_u32, 0..12),
        quoted in prop::option::of(3..5_u32),
    ) {
        let mut articles = articles(&texts);
        for article in &mut articles {
            // Some of it is quoted.
            article.text = article.text.replace("of2 ", "“of2 ").replace("peace1 ", "peace1” ");
        }
        let options = Options { min_words: 6, quoted_words: quoted, ..Options::default() };
        let mut collection = Collection::with(options, thresholds).unwrap();
        let (some, others) = articles.split_at(first.min(articles.len()));
        collection.add(some.iter().collect()).unwrap();
        for article in others {
            collection.add(vec![article]).unwrap();
        }
        anew(&collection, thresholds)?;
        let gone = collection.arrange(&places);
        anew(&collection, thresholds)?;
        let stopped = collection.add_watched(gone.clone(), |_| ControlFlow::Break(())).unwrap();
        prop_assert_eq!(stopped, Err(Stopped));
        anew(&collection, thresholds)?;
        collection.add(gone).unwrap();
        anew(&collection, thresholds)?;
    }

    #[test]
    fn the_order_of_the_articles_changes_nothing_else(texts in texts(), thresholds in thresholds(), turn in 0..12_usize) {
        let articles = articles(&texts);
        let mut turned = articles.clone();
        turned.rotate_left(turn % articles.len());
        let found = |articles: &[Article]| {
            let report = compared(articles, Options { min_words: 5, ..Options::default() }, thresholds);
            let mut found: Vec<_> = report.matches.iter().map(|m| {
                let mut sides = [(&articles[m.articles.a as usize].id, m.words.a), (&articles[m.articles.b as usize].id, m.words.b)];
                sides.sort();
                format!("{sides:?} {} {}", m.equal_words, m.common)
            }).collect();
            found.sort();
            let mut passages: Vec<_> = report.passages.iter().map(|p| (p.words, p.witnesses.len(), p.common)).collect();
            passages.sort_unstable();
            (found, passages)
        };
        let [here, there] = [found(&articles), found(&turned)];
        prop_assert_eq!(here.0, there.0, "matches");
        prop_assert_eq!(here.1, there.1, "passages");
    }

    #[test]
    fn one_core_and_many_write_the_same_bytes(texts in texts(), thresholds in thresholds()) {
        let articles = articles(&texts);
        let bytes = |cores| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(cores).build().unwrap();
            let report = pool.install(|| compared(&articles, Options { min_words: 5, ..Options::default() }, thresholds));
            format!("{report:?}")
        };
        prop_assert_eq!(bytes(1), bytes(4));
    }
}

fn article(n: usize, text: String) -> Article {
    Article { id: format!("{n:05}"), text, ..Article::default() }
}

/// Words that nobody else prints.
fn own(n: usize, words: usize) -> String {
    (0..words).map(|word| format!("own{n}x{word} ")).collect()
}

const FURNITURE: &str =
    "subscribe to our newsletter for the latest news from the harbour and the town council every single morning";
const STORY: &str = "the mayor told the council that the old bridge over the river would be closed for eleven months because of rust \
                     and that the ferry which was sold in spring would be bought back from the neighbouring town at twice the price";

#[test]
fn two_articles_that_go_on_behind_a_sentence_of_everybody_share_what_they_go_on_with() {
    for count in [1000, 1100] {
        let articles: Vec<Article> = (0..count)
            .map(|n| {
                let story = if n == 500 || n == 900 { STORY } else { "" };
                article(n, format!("{}{FURNITURE} {story} {}", own(n, 5), own(n + count, 5)))
            })
            .collect();
        let report = compared(&articles, Options::default(), Thresholds::default());
        let shared = report.matches.iter().find(|m| (m.articles.a, m.articles.b) == (500, 900)).map(|m| m.equal_words);
        let words = (FURNITURE.split(' ').count() + STORY.split(' ').count()) as u32;
        assert_eq!(shared, Some(words), "{count} articles");
        if count > 1024 {
            assert_eq!(report.matches.len(), count, "each with the earliest, and the two");
        }
    }
}

#[test]
fn furniture_in_three_thousand_articles_hides_nothing() {
    let articles: Vec<Article> = (0..3000)
        .map(|n| {
            // Every third tells one story of a hundred, and the furniture stands before, behind or inside it.
            let story = format!("{}{}", own(9000 + n % 300 / 3, 20), own(9500 + n % 300 / 3, 20));
            let (front, back) = story.split_at(story.len() / 2);
            let text = match (n % 3, n % 4) {
                (0, 0) => format!("{FURNITURE} {story}"),
                (0, 1) => format!("{story}{FURNITURE}"),
                (0, _) => format!("{front}{FURNITURE} {back}{}", own(n, 5)),
                _ => format!("{}{FURNITURE} {}", own(n, 5), own(n + 3000, 5)),
            };
            article(n, text)
        })
        .collect();
    let report = compared(&articles, Options::default(), Thresholds::default());
    for n in (0..3000).step_by(3) {
        let same = (0..10).map(|k| n % 300 + 300 * k).filter(|&other| other > n);
        for other in same {
            let longest = report
                .matches
                .iter()
                .filter(|m| (m.articles.a as usize, m.articles.b as usize) == (n, other))
                .map(|m| m.equal_words)
                .max();
            assert!(longest >= Some(20), "{n} and {other} share {longest:?}");
        }
    }
    assert!(report.matches.len() < 20_000, "{} matches", report.matches.len());
}

#[test]
fn an_early_article_and_the_loss_of_many_make_the_same_as_comparing_anew() {
    let mut articles: Vec<Article> =
        (0..1100).map(|n| article(n, format!("{}{FURNITURE} {}", own(n, 5), own(n + 5000, 5)))).collect();
    articles
        .push(Article { date: Some("2020-01-01".into()), ..article(2000, format!("{FURNITURE} {}", own(2000, 5))) });
    let mut collection = Collection::new(Options::default()).unwrap();
    collection.add(articles[..1100].iter().collect()).unwrap();
    assert_eq!(collection.report().matches.len(), 1099);
    collection.add(vec![&articles[1100]]).unwrap();
    assert_eq!(collection.report().matches.len(), 1100);
    assert_eq!(collection.report(), compared(&articles, Options::default(), Thresholds::default()));
    collection.arrange(&(0..50).collect::<Vec<_>>());
    assert_eq!(collection.report().matches.len(), 50 * 49 / 2);
}

#[test]
fn one_line_under_every_entry_is_found_as_often_as_it_is_printed() {
    let blog = |n: usize, entries: usize, story: &str| {
        let entries: String = (0..entries).map(|entry| format!("{}{FURNITURE} ", own(n * 1000 + entry, 3))).collect();
        article(n, format!("{entries}{story}"))
    };
    let articles = [blog(1, 520, ""), blog(2, 300, STORY), blog(3, 300, STORY)];
    let report = compared(&articles, Options::default(), Thresholds::default());
    assert!(report.matches.iter().any(|m| m.articles == Sides::new(1, 2) && m.equal_words >= 40), "the story is lost");
    assert!(report.matches.len() <= 2 * (520 + 300 + 300), "{} matches", report.matches.len());
    let line = report.passages.iter().filter(|passage| passage.witnesses.len() > 2).count();
    assert_eq!(line, 1, "one line is one passage");
}

#[test]
fn a_column_that_breaks_words_is_found_like_one_that_does_not() {
    let plain = "The department told the seventeen councillors on Tuesday that the second footbridge would open again";
    let broken = "The depart-\nment told the seven-\nteen council¬\nlors on Tues-\nday that the sec\u{AD}\nond foot-\nbridge would open again";
    let articles = [article(1, plain.into()), article(2, broken.into())];
    let report = compared(&articles, Options::default(), Thresholds::default());
    assert_eq!(report.matches.len(), 1);
    assert_eq!(report.matches[0].equal_words, 15);
    let kinds: Vec<_> = report.matches[0].edits.iter().map(|edit| edit.kind).collect();
    assert!(kinds.iter().all(|&kind| kind == crate::report::EditKind::Style), "{kinds:?}");
}

#[test]
fn a_frequent_phrase_that_goes_on_is_found_in_any_order_of_the_articles() {
    // Which numbers words have hangs on the order, and has no say in which places of an article tell.
    let printed = [
        (None, Some("2025-02-04"), "of0 of0 peace22. of0 “ of0. of0 government2. of0 of0 government5. peace4 "),
        (Some("Post"), Some("2025-02-04"), "of0 of0 peace22. of0 “ of0. of0 government2. of0 of0 government5. peace4 "),
        (
            Some("Times"),
            Some("2025-02-04"),
            "of0 of0 peace22. of0 “ of0. of0 government2. of0 of0 government5. peace4 of6 of0. of0 peace22 of0 of0 of0 government2 of0 “ of0. government5 peace4” of0 of0 peace22 “ of0” of0 “ of0. government2 “ of0 of0 government5 “ peace7” of0” of0 “ peace22 of0 of0 of0 government2 of0 of0” government5 ",
        ),
        (
            Some("Post"),
            Some("2025-02-01"),
            "of0 peace22 “ of0” of0 “ of0. government2 “ of0 of0 of0 of0 of0” of0 “ peace22 of0 of0 of0 government2 of0 of0” government5 peace4 of0 of0 of0 of0 of0 government26 of0 “ of0. of0 of0 peace7 of0 of0 peace22. of0 “ of0. of0 government2. of0 of0 government5. ",
        ),
        (
            Some("Post_Sport"),
            None,
            "of0 government26 of0” of0 “ of0. of0 of0 of0 of0 peace1 of0” peace22 of0. of0 of0 government2 of0 of0 government5 peace4 of0. of0 peace22 of0 of0 of0 government2 of0 “ of0. government5 peace4” ",
        ),
        (
            Some("Post"),
            None,
            "of0 of0 of0” of0 “ of0. of0 of0 of0 of0 peace22 “ of0” of0 “ government26” of0 of0 of0 of0 peace7” of0” of0 “ of0. of0 peace22 of0 of0 of0 government2 of0 “ of0. government5 peace4” of0 ",
        ),
        (None, None, "of0 peace22 “ of0” of0 “ of0. government2 “ of0 of0 government5 “ peace4 "),
        (Some("Post"), Some("2025-02-02"), "of0 of0 peace22. of0 “ of0. of0 government2. of0 of0 government5. peace4 "),
    ];
    let article = |n: usize| {
        let (outlet, date, text) = printed[n];
        let (outlet, date): (Option<&str>, Option<&str>) = (outlet, date);
        Article {
            id: n.to_string(),
            outlet: outlet.map(str::to_owned),
            date: date.map(str::to_owned),
            text: text.to_owned(),
            ..Article::default()
        }
    };
    for turn in 0..printed.len() {
        let articles: Vec<Article> = (0..printed.len()).map(|n| article((n + turn) % printed.len())).collect();
        let report = compared(&articles, Options::default().min_words(11).gap(0), LOW[2]);
        let mut pairs: Vec<[&str; 2]> = report
            .matches
            .iter()
            .map(|found| {
                let mut pair = [found.articles.a, found.articles.b].map(|n| articles[n as usize].id.as_str());
                pair.sort_unstable();
                pair
            })
            .collect();
        pairs.sort_unstable();
        assert_eq!(pairs, [["0", "2"], ["0", "2"], ["0", "3"], ["2", "3"], ["2", "3"]], "turned by {turn}");
    }
}
