//! What is told of a change, held against amounts and texts of every sort.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;
use wirecopy::article::Article;
use wirecopy::{Edit, EditKind, Options, Report, compare};

/// Compares two wordings, each in the same sentence.
fn compared(a: &str, b: &str) -> ([Article; 2], Report) {
    let article = |(id, words): (&str, &str)| {
        let text =
            format!("Nobody at the harbour of Porto Claro knew {words} until the ferries came back in the evening");
        Article { id: id.into(), text, ..Article::default() }
    };
    let articles = [("a", a), ("b", b)].map(article);
    let report = compare(&articles, &Options::default()).unwrap();
    (articles, report)
}

fn edits(report: &Report) -> impl Iterator<Item = &Edit> {
    report.matches.iter().flat_map(|found| &found.edits)
}

/// How newspapers print a number.
fn printed(n: u64, print: usize) -> String {
    let millions = (n.is_multiple_of(100_000) && n >= 1_000_000).then(|| {
        let (whole, tenth) = (n / 1_000_000, n / 100_000 % 10);
        if tenth == 0 { whole.to_string() } else { format!("{whole}.{tenth}") }
    });
    match (print, millions) {
        (0, _) => n.to_string(),
        (1, _) => grouped(n, ","),
        (2, _) => grouped(n, "\u{a0}"),
        (3, Some(millions)) => format!("{millions} million"),
        (4, Some(millions)) => format!("{millions}m"),
        _ => in_words(n),
    }
}

fn grouped(n: u64, separator: &str) -> String {
    if n < 1000 { n.to_string() } else { format!("{}{separator}{:03}", grouped(n / 1000, separator), n % 1000) }
}

fn in_words(n: u64) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let with = |size: u64, name: &str, joint: &str| {
        let rest = if n.is_multiple_of(size) { String::new() } else { format!("{joint}{}", in_words(n % size)) };
        format!("{} {name}{rest}", in_words(n / size))
    };
    match n {
        0..20 => SMALL[n as usize].into(),
        20..100 if n.is_multiple_of(10) => TENS[n as usize / 10].into(),
        20..100 => format!("{}-{}", TENS[n as usize / 10], SMALL[n as usize % 10]),
        100..1000 => with(100, "hundred", " and "),
        1000..1_000_000 => with(1000, "thousand", " "),
        1_000_000..1_000_000_000 => with(1_000_000, "million", " "),
        _ => with(1_000_000_000, "billion", " "),
    }
}

/// The units of amounts, each in two prints.
fn with_unit(amount: &str, unit: usize, print: bool) -> String {
    // Nobody prints "$seven".
    match (unit, print && amount.starts_with(|c: char| c.is_numeric())) {
        (0, _) => format!("{amount} boats"),
        (1, true) => format!("{amount}%"),
        (1, false) => format!("{amount} percent"),
        (2, true) => format!("${amount}"),
        (2, false) => format!("{amount} dollars"),
        (3, true) => format!("€{amount}"),
        _ => format!("{amount} euros"),
    }
}

/// Few digits that differ, so that amounts are near one another; and many noughts.
fn number() -> impl Strategy<Value = u64> {
    prop_oneof![
        0..30_u64,
        0..3000_u64,
        (1..30_u64, 0..9_u32).prop_map(|(n, zeros)| n * 10_u64.pow(zeros)),
        0..9_999_999_u64
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn amounts_that_differ_are_never_style(
        n in number(), m in number(), units in (0..4_usize, 0..4_usize), prints in (0..6_usize, 0..6_usize), signs: (bool, bool),
    ) {
        prop_assume!((n, units.0) != (m, units.1));
        let a = with_unit(&printed(n, prints.0), units.0, signs.0);
        let b = with_unit(&printed(m, prints.1), units.1, signs.1);
        let (articles, report) = compared(&a, &b);
        // Where an amount takes too many words, the match breaks there, and nothing is told of it.
        let whole = report.matches.iter().all(|found| found.bytes.a.len() as usize == articles[0].text.len());
        prop_assert!(!whole || edits(&report).any(|edit| edit.kind != EditKind::Style), "{} | {}", a, b);
    }

    #[test]
    fn equal_amounts_are_style_however_they_are_printed(
        n in number(), unit in 0..4_usize, prints in (0..6_usize, 0..6_usize), signs: (bool, bool),
    ) {
        let a = with_unit(&printed(n, prints.0), unit, signs.0);
        let b = with_unit(&printed(n, prints.1), unit, signs.1);
        let (_, report) = compared(&a, &b);
        prop_assert!(edits(&report).all(|edit| edit.kind == EditKind::Style), "{} | {}: {:?}", a, b, report.matches);
    }

    #[test]
    fn any_change_is_told_in_order_and_from_both_sides_alike(a in words(), b in words()) {
        let (articles, report) = compared(&a, &b);
        for found in &report.matches {
            let mut last = found.bytes.map(|bytes| bytes.start);
            for edit in &found.edits {
                prop_assert!(last.a <= edit.bytes.a.start && last.b <= edit.bytes.b.start, "{:?}", found);
                last = edit.bytes.map(|bytes| bytes.end);
                prop_assert!(articles[0].text.get(edit.bytes.a.range()).is_some());
                prop_assert!(articles[1].text.get(edit.bytes.b.range()).is_some());
            }
            prop_assert!(last.a <= found.bytes.a.end && last.b <= found.bytes.b.end);
        }
        let (_, swapped) = compared(&b, &a);
        let expected: Vec<Edit> = edits(&report).map(|edit| edit.swap()).collect();
        prop_assert_eq!(edits(&swapped).copied().collect::<Vec<_>>(), expected);
    }
}

/// Words, figures and marks that mean something to the engine, and any text.
fn words() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "not",
        "don't",
        "the",
        "of",
        "seven",
        "million",
        "1.5",
        "1,500",
        "$",
        "%",
        "€5",
        "-5",
        "½",
        "2/3",
        "May",
        "4th",
        "Sept.",
        "St.",
        "U.S.",
        "it's",
        "n't",
        "'s",
        "de",
        "per cent",
        "and a half",
        "三",
        "百",
        "万",
        "亿",
        "ない",
        "不",
        "٣",
        "३",
        "al-",
        "«",
        "»",
        "“",
        "”",
        "'",
        "…",
        "No.",
        "one",
        "first",
        "colour",
        "Müller",
        "–",
        "/",
        ":",
        "\u{202f}",
        "م",
        "à",
    ]);
    let piece = prop_oneof![3 => known.prop_map(str::to_owned), 1 => ".{0,6}"];
    prop::collection::vec((piece, prop::sample::select(vec![" ", "", " ", "-"])), 0..8)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, gap)| [piece, gap.to_owned()]).collect())
}
