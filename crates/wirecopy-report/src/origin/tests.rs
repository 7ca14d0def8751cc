use super::{Hint, NoStemma, Node, Origin, origin};
use proptest::prelude::*;
use wirecopy::article::Article;
use wirecopy::{Options, compare};

const SAID: &str = "“The boats of Tarnside will leave again in the first week of May, if the council of Marrowby agrees,” Ida Holm said.";
const ELSEWHERE: &str = "Tarnside has a harbour, and Marrowby has a church.";

fn of(texts: &[String]) -> Origin {
    let articles: Vec<Article> = texts.iter().enumerate().map(|(n, text)| Article::new(n.to_string(), text)).collect();
    let report = compare(&articles, &Options::default()).unwrap();
    origin(&articles, &report.passages[0])
}

fn with(slips: &[(&str, &str)]) -> String {
    slips.iter().fold(SAID.to_owned(), |text, (right, slip)| text.replace(right, slip))
}

#[test]
fn who_shares_a_slip_shares_a_source() {
    let (one, other) = (("Tarnside", "Tarnsdie"), ("Marrowby", "Marowby"));
    let right = format!("{SAID} {ELSEWHERE}");
    for (why, texts, expected) in [
        ("a slip of two", vec![with(&[one]), with(&[one]), right.clone()], Ok(vec![vec![0, 1]])),
        (
            "a source within a source",
            vec![with(&[one, other]), with(&[one, other]), with(&[one]), right.clone()],
            Ok(vec![vec![0, 1, 2], vec![0, 1]]),
        ),
        (
            "two sources",
            vec![with(&[one]), with(&[one]), with(&[other]), with(&[other]), right.clone()],
            Ok(vec![vec![0, 1], vec![2, 3]]),
        ),
        (
            "slips that cross",
            vec![with(&[one, other]), with(&[one]), with(&[other]), right.clone()],
            Err(NoStemma::Contradiction(0, 1)),
        ),
        ("a slip of one", vec![with(&[one]), SAID.to_owned(), right.clone()], Err(NoStemma::NothingInCommon)),
        ("nothing differs", vec![SAID.to_owned(), SAID.to_owned(), right.clone()], Err(NoStemma::NothingInCommon)),
        ("two articles", vec![with(&[one]), right], Err(NoStemma::TooFew)),
        ("nothing tells which is the slip", vec![with(&[one]), with(&[one]), SAID.to_owned()], Err(NoStemma::NoSlip)),
    ] {
        assert_eq!(of(&texts).stemma.map(|stemma| stemma.groups()), expected, "{why}");
    }
}

#[test]
fn each_hint_has_its_reason() {
    let copy = "The harbour ferry is running again after three weeks in the yard, the port authority said on Monday.";
    let more = "A cracked shaft had stopped the boat in the middle of the crossing early in February.";
    let articles = [
        Article::new("a", &format!("TARNSIDE (AP) — {copy} {more}")).printed_by("Post").printed_on("2026-03-01"),
        Article::new("b", copy).printed_by("Mail").printed_on("2026-03-02"),
        Article::new("c", &format!("{copy}\n\nWith Post wires")).printed_by("Herald"),
    ];
    let report = compare(&articles, &Options::default()).unwrap();
    let hints = origin(&articles, &report.passages[0]).hints;
    assert_eq!(
        hints,
        [
            Hint::Agency { name: "AP".into(), partly: false, articles: vec![0] },
            Hint::Agency { name: "Post wires".into(), partly: true, articles: vec![2] },
            Hint::Earliest { day: "2026-03-01".into(), articles: vec![0], undated: 1 },
        ]
    );
}

#[test]
fn a_credit_to_another_outlet_is_a_hint() {
    let said = "“Nobody will cross this bridge before the first of May,”";
    let articles = [
        Article::new("a", &format!("{said} Ida Holm told the Harbour Post.")).printed_by("Mail"),
        Article::new("b", &format!("{said} Ida Holm told us.")).printed_by("Harbour Post"),
        Article::new("c", &format!("{said} Ida Holm told reporters.")).printed_by("Herald"),
    ];
    let report = compare(&articles, &Options::default()).unwrap();
    let hints = origin(&articles, &report.passages[0]).hints;
    let told = Hint::Told { hearer: "the Harbour Post".into(), articles: vec![0], printed_by: Some(1) };
    assert!(hints.contains(&told), "{hints:?}");
    assert_eq!(hints.iter().filter(|hint| matches!(hint, Hint::Told { .. })).count(), 1, "{hints:?}");
}

#[test]
fn the_fuller_text_is_one_that_lacks_nothing() {
    let (head, middle, end) = (
        "The harbour ferry is running again after three weeks in the yard, the port authority said on Monday.",
        "It was on time, nobody asked.",
        "Forty passengers were taken off by the pilots before the tide turned that night in the bay.",
    );
    let (full, short) = ([head, middle, end].join(" "), [head, end].join(" "));
    let fullest = |texts: &[String]| {
        let fuller = |hint| if let Hint::Fuller { article, words } = hint { Some((article, words)) } else { None };
        of(texts).hints.into_iter().find_map(fuller)
    };
    assert_eq!(fullest(&[short.clone(), full.clone(), short]), Some((1, 6)));
    assert_eq!(fullest(&[full.clone(), full]), None);
}

proptest! {
    #[test]
    fn every_article_stands_in_the_stemma_once(slips in prop::collection::vec((any::<bool>(), any::<bool>()), 3..7)) {
        let mut texts: Vec<String> = slips
            .iter()
            .map(|&(one, other)| {
                let mut made = Vec::new();
                if one { made.push(("Tarnside", "Tarnsdie")); }
                if other { made.push(("Marrowby", "Marowby")); }
                with(&made)
            })
            .collect();
        texts.push(format!("{SAID} {ELSEWHERE}"));
        if let Ok(stemma) = of(&texts).stemma {
            fn leaves(nodes: &[Node]) -> Vec<u32> {
                nodes.iter().flat_map(|node| match node {
                    Node::Article(article) => vec![*article],
                    Node::Source { nodes, .. } => leaves(nodes),
                }).collect()
            }
            let mut all = leaves(&stemma.nodes);
            all.sort_unstable();
            prop_assert_eq!(all, (0..texts.len() as u32).collect::<Vec<_>>());
        }
    }
}
