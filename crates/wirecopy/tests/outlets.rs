//! Outlets: what a house prints around its stories, its versions, and what counts as reuse.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;
use wirecopy::article::Article;
use wirecopy::{Collection, Options, Report, compare};

/// Words that occur nowhere else, so many, told apart by `seed`.
fn words(seed: &str, count: usize) -> String {
    let word = |n: usize| {
        let mut number =
            seed.bytes().fold(n as u64 + 7, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
        let mut word = String::new();
        for _ in 0..4 {
            word.push_str(["ba", "ko", "ri", "tel", "sun", "mor", "va", "din"][(number >> 40) as usize % 8]);
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        }
        word
    };
    (0..count).map(word).collect::<Vec<_>>().join(" ")
}

/// An article of `outlet` on a day of March.
fn article(id: &str, outlet: &str, day: u32, paragraphs: &[&str]) -> Article {
    let text = paragraphs.iter().map(|paragraph| format!("{paragraph}.")).collect::<Vec<_>>().join("\n\n");
    let stated = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let date = (day > 0).then(|| format!("2025-03-{day:02}"));
    Article { id: id.to_owned(), outlet: stated(outlet), date, text, ..Article::default() }
}

fn report(articles: &[Article]) -> Report {
    compare(articles, &Options::default()).unwrap()
}

/// The furniture of an article as printed, and in how many it is said to stand.
fn furniture(articles: &[Article], report: &Report, n: usize) -> Vec<(String, u32)> {
    let text = &articles[n].text;
    report.articles[n].furniture.iter().map(|piece| (piece.bytes.of(text).to_owned(), piece.articles)).collect()
}

const NOTICE: &str = "Subscribe to the Harbour Post today and read every story from our coast first";

/// Five articles of one outlet, each on its day, that end with a notice.
fn with_notice(outlet: &str, days: [u32; 5], notice: impl Fn(usize) -> String) -> Vec<Article> {
    let each = days.iter().enumerate().map(|(n, &day)| {
        let id = format!("{outlet}{n}");
        article(&id, outlet, day, &[&words(&id, 60), &notice(n)])
    });
    each.collect()
}

#[test]
fn what_a_house_prints_over_days_is_furniture() {
    let plain = |_: usize| NOTICE.to_owned();
    for (why, articles, marked) in [
        ("a notice on five days", with_notice("Post", [1, 2, 3, 4, 5], plain), Some(NOTICE.to_owned())),
        ("all on one day", with_notice("Post", [1, 1, 1, 1, 1], plain), None),
        ("on two days", with_notice("Post", [1, 1, 1, 2, 2], plain), None),
        ("without an outlet", with_notice("", [1, 2, 3, 4, 5], plain), None),
        (
            "with a number in it",
            with_notice("Post", [1, 2, 3, 4, 5], |n| {
                format!("From all along our coast there are already {} readers who wrote to us so join them below this very story now", 310 + n)
            }),
            Some("From all along our coast there are already 310 readers who wrote to us so join them below this very story now".to_owned()),
        ),
        (
            "a turn of phrase that recurs is none",
            with_notice("Post", [1, 2, 3, 4, 5], |n| format!("{} the mayor of the old town {}", words("x", n), n)),
            None,
        ),
    ] {
        let report = report(&articles);
        let found = furniture(&articles, &report, 0);
        assert_eq!(found, marked.map(|marked| (marked, 5)).into_iter().collect::<Vec<_>>(), "{why}");
    }
}

#[test]
fn copy_of_an_agency_is_no_furniture() {
    let copy = words("agency", 40);
    let outlets = ["Post", "Times", "Herald", "Courier", "Mail", "Globe"];
    let articles: Vec<Article> =
        outlets.iter().map(|outlet| article(outlet, outlet, 3, &[&words(outlet, 50), &copy])).collect();
    let report = report(&articles);
    assert!(report.articles.iter().all(|figures| figures.furniture.is_empty()));
    assert_eq!((report.passages.len(), report.passages[0].houses), (1, 6));
}

#[test]
fn what_a_teaser_is_taken_from_is_story() {
    let lead = words("lead of the ferry", 12);
    let own = article("ferry", "Post", 1, &[&lead, &words("ferry", 90)]);
    let teasers = (2..8).map(|day| {
        let id = format!("other{day}");
        article(&id, "Post", day, &[&words(&id, 60), &format!("Read more from the coast today: {lead}")])
    });
    let articles: Vec<Article> = std::iter::once(own).chain(teasers).collect();
    let report = report(&articles);
    assert_eq!(furniture(&articles, &report, 0), []);
    assert!(furniture(&articles, &report, 1)[0].0.contains(&lead));
}

#[test]
fn furniture_is_named_and_is_no_reuse() {
    let mut articles = with_notice("Post", [1, 2, 3, 4, 5], |_| NOTICE.to_owned());
    articles.extend(with_notice("Times", [1, 2, 3, 4, 5], |_| NOTICE.to_owned()));
    let copy = words("copy", 30);
    articles.push(article("a", "Post", 6, &[&words("own a", 40), &copy, NOTICE]));
    articles.push(article("b", "Times", 6, &[&copy, &words("own b", 40), NOTICE]));
    let report = report(&articles);
    let telling: Vec<_> = report.passages.iter().filter(|passage| passage.counts()).collect();
    assert_eq!(telling.len(), 1, "the copy alone: {telling:?}");
    assert_eq!((telling[0].words, telling[0].houses), (30, 2));
    assert_eq!(report.matches.iter().filter(|found| found.furniture).count(), 1, "one pair stands for all");
    assert_eq!(report.articles[10].reused_words, 30);
    assert_eq!(report.articles[10].story_words(), 70);

    let counted = compare(&articles, &Options::default().furniture(true)).unwrap();
    assert_eq!(counted.passages.iter().filter(|passage| passage.counts()).count(), 2, "asked for, it counts");
    assert!(counted.articles.iter().all(|figures| figures.furniture.is_empty()));
}

#[test]
fn an_article_that_comes_again_in_its_house_is_a_version() {
    let story = words("story", 80);
    let longer = format!("{story} {}", words("one sentence more", 20));
    let part = format!("{} {}", words("story", 25), words("other", 90));
    for (why, one, other, version) in [
        ("the same", ("Post", 1, &story), ("Post", 1, &story), true),
        ("in a second feed", ("Post", 1, &story), ("Post_politics", 1, &story), true),
        ("a day later, with more", ("Post", 1, &story), ("Post", 2, &longer), true),
        ("a month later, the same", ("Post", 1, &story), ("Post", 28, &story), true),
        ("in another house", ("Post", 1, &story), ("Times", 1, &story), false),
        ("a paragraph of it", ("Post", 1, &story), ("Post", 2, &part), false),
    ] {
        let articles = [article("one", one.0, one.1, &[one.2]), article("two", other.0, other.1, &[other.2])];
        let report = report(&articles);
        let versions: Vec<Option<u32>> = report.articles.iter().map(|figures| figures.version_of).collect();
        assert_eq!(versions, [None, version.then_some(0)], "{why}");
        assert_eq!(report.matches.is_empty(), one.0 == other.0 || other.0.starts_with("Post_"), "{why}");
    }
}

#[test]
fn labels_of_one_site_are_one_house() {
    let notice = |_: usize| NOTICE.to_owned();
    let other = |_: usize| words("notice of others", 14);
    let days = [1, 2, 3, 4, 5];
    let named = |articles: Vec<Article>, house: &str| -> Vec<Article> {
        articles.into_iter().map(|article| Article { house: Some(house.to_owned()), ..article }).collect()
    };
    for (why, collection, houses) in [
        (
            "the same furniture",
            [with_notice("Post", days, notice), with_notice("Coast", days, notice), with_notice("Times", days, other)],
            vec!["Coast", "Times"],
        ),
        (
            "the reader parts them",
            [
                named(with_notice("Post", days, notice), "Post"),
                named(with_notice("Coast", days, notice), "Coast"),
                with_notice("Times", days, other),
            ],
            vec!["Post", "Coast", "Times"],
        ),
        (
            "the reader merges them",
            [
                named(with_notice("Post", days, |n| words("p", n)), "Group"),
                named(with_notice("Coast", days, |n| words("c", n)), "Group"),
                with_notice("Times", days, other),
            ],
            vec!["Group", "Times"],
        ),
        (
            "the reader puts one into another, by its name",
            [
                named(with_notice("Post", days, |n| words("p", n)), "coast"),
                with_notice("The Coast", days, |n| words("c", n)),
                with_notice("Times", days, other),
            ],
            vec!["coast", "Times"],
        ),
        (
            "one name in several spellings",
            [
                with_notice("The Post", days, |n| words("p", n)),
                with_notice("post.com", days, |n| words("q", n)),
                with_notice("Times", days, other),
            ],
            vec!["The Post", "Times"],
        ),
        (
            "all print one notice: whoever collected them may have put it there",
            [with_notice("Post", days, notice), with_notice("Times", days, notice), vec![]],
            vec!["Post", "Times"],
        ),
    ] {
        let articles = collection.concat();
        let report = report(&articles);
        let names: Vec<&str> = report.houses.iter().map(|house| house.name.as_str()).collect();
        assert_eq!(names, houses, "{why}");
    }
}

#[test]
fn what_one_house_prints_is_compared_when_it_is_asked_for() {
    let copy = words("copy", 30);
    let articles = [
        article("a", "Post", 1, &[&words("a", 60), &copy]),
        article("b", "Post", 1, &[&copy, &words("b", 60)]),
        article("c", "", 1, &[&words("c", 60), &copy]),
        article("d", "", 1, &[&words("d", 60), &copy]),
    ];
    let pairs = |report: &Report| -> Vec<(u32, u32)> {
        report.matches.iter().map(|found| (found.articles.a, found.articles.b)).collect()
    };
    assert_eq!(pairs(&report(&articles)), [(0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]);
    let within = compare(&articles, &Options::default().within(true)).unwrap();
    assert_eq!(pairs(&within), [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]);
}

#[test]
fn who_prints_a_footer_only_is_no_witness_of_the_story() {
    let (story, footer) = (words("story", 60), words("footer", 20));
    let articles = [
        article("a", "Post", 1, &[&story, &footer]),
        article("b", "Times", 1, &[&story, &footer]),
        article("c", "Herald", 1, &[&words("c", 40), &footer]),
        article("d", "Mail", 1, &[&footer, &words("d", 40)]),
    ];
    let report = report(&articles);
    let passages: Vec<(u32, Vec<u32>)> = report
        .passages
        .iter()
        .map(|passage| (passage.words, passage.witnesses.iter().map(|witness| witness.article).collect()))
        .collect();
    assert_eq!(passages, [(80, vec![0, 1]), (20, vec![0, 1, 2, 3])]);
}

/// Articles of a few outlets and days, made of pieces that recur.
fn collected() -> impl Strategy<Value = Vec<Article>> {
    let piece = 0..9_usize;
    let one = (0..5_usize, 0..6_u32, prop::collection::vec(piece, 1..5));
    prop::collection::vec(one, 4..12).prop_map(|articles| {
        let article = |(n, (outlet, day, pieces)): (usize, (usize, u32, Vec<usize>))| {
            let own = words(&format!("own {n}"), 20);
            let pieces: Vec<String> =
                pieces.into_iter().map(|piece| words(&format!("piece {piece}"), 6 + 4 * piece)).collect();
            let mut paragraphs: Vec<&str> = pieces.iter().map(String::as_str).collect();
            paragraphs.insert(n % 2, &own);
            article(&format!("{n:02}"), ["Post", "Post_b", "Times", "Mail", ""][outlet], day, &paragraphs)
        };
        articles.into_iter().enumerate().map(article).collect()
    })
}

/// An article as the report has it: id, house, version, furniture, reused words.
type Told = (String, Option<String>, Option<String>, Vec<u32>, u32);

/// What is told of each article, by ids.
fn told(articles: &[Article], report: &Report) -> Vec<Told> {
    let mut told: Vec<_> = articles
        .iter()
        .zip(&report.articles)
        .map(|(article, figures)| {
            let house = figures.house.clone();
            let version = figures.version_of.map(|n| articles[n as usize].id.clone());
            let furniture = figures.furniture.iter().flat_map(|piece| [piece.words.start, piece.words.end]).collect();
            (article.id.clone(), house, version, furniture, figures.words)
        })
        .collect();
    told.sort();
    told
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_articles_changes_nothing(mut articles in collected()) {
        let before = report(&articles);
        let first = told(&articles, &before);
        articles.reverse();
        let after = report(&articles);
        prop_assert_eq!(first, told(&articles, &after));
        prop_assert_eq!(before.matches.len(), after.matches.len());
    }

    #[test]
    fn a_collection_that_grows_and_shrinks_is_as_one_compared_anew(articles in collected(), cut in 0..12_usize) {
        let cut = cut % articles.len();
        let mut collection = Collection::new(Options::default()).unwrap();
        let (first, second) = articles.split_at(cut);
        collection.add(first.iter().collect()).unwrap();
        collection.add(second.iter().collect()).unwrap();
        prop_assert_eq!(collection.report(), report(&articles));
        let places: Vec<u32> = (0..articles.len() as u32).filter(|n| n % 3 != 1).collect();
        collection.arrange(&places);
        let left: Vec<Article> = collection.articles().cloned().collect();
        prop_assert_eq!(collection.report(), report(&left));
    }

    #[test]
    fn each_witness_prints_half_of_the_base(articles in collected()) {
        for passage in report(&articles).passages {
            for witness in &passage.witnesses {
                let printed: u32 = witness.fragments.iter().map(|fragment| fragment.base.len()).sum();
                prop_assert!((printed + 2) * 2 >= passage.words, "{passage:?}");
            }
        }
    }

    #[test]
    fn across_houses_a_run_of_the_stories_is_in_a_match(articles in collected()) {
        let report = report(&articles);
        let shared: Vec<String> = (0..9).map(|piece| words(&format!("piece {piece}"), 6 + 4 * piece)).collect();
        for piece in shared.iter().filter(|piece| piece.split(' ').count() >= 8) {
            let printing: Vec<usize> = (0..articles.len()).filter(|&n| articles[n].text.contains(piece.as_str())).collect();
            let is_story = |n: usize| {
                let start = articles[n].text.find(piece.as_str()).unwrap() as u32;
                let end = start + piece.len() as u32;
                report.articles[n].furniture.iter().all(|part| part.bytes.end <= start || part.bytes.start >= end)
            };
            for &a in printing.iter().filter(|&&n| is_story(n)) {
                for &b in printing.iter().filter(|&&n| n > a && is_story(n)) {
                    if report.articles[a].house.is_some() && report.articles[a].house == report.articles[b].house {
                        continue;
                    }
                    let holds = |text: &str, start: u32, end: u32| text[start as usize..end as usize].contains(piece.as_str());
                    let found = report.matches.iter().any(|found| {
                        (found.articles.a as usize, found.articles.b as usize) == (a, b)
                            && holds(&articles[a].text, found.bytes.a.start, found.bytes.a.end)
                            && holds(&articles[b].text, found.bytes.b.start, found.bytes.b.end)
                    });
                    prop_assert!(found, "{a} and {b} share {piece:?} in no match");
                }
            }
        }
    }
}
