//! Amounts, dates and times in thirty languages: what is equal is style, and what is changed never is.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says so how it fails")]

use wirecopy::article::Article;
use wirecopy::{EditKind, Options, compare};

/// Every pair of the table, each with its language, the kind expected and both texts.
fn pairs() -> Vec<(&'static str, &'static str, String, String)> {
    let mut sentence = "";
    let mut pairs = Vec::new();
    for line in include_str!("amounts/pairs.tsv").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [language, kind, a, b] = fields[..] else { panic!("not four fields: {line}") };
        if kind == "sentence" {
            sentence = a;
        } else {
            pairs.push((language, kind, sentence.replace("{}", a), sentence.replace("{}", b)));
        }
    }
    pairs
}

/// The kinds of the edits between two texts, the gravest first.
fn told(a: &str, b: &str) -> Vec<EditKind> {
    let article = |id: &str, text: &str| Article { id: id.into(), text: text.into(), ..Article::default() };
    let report = compare(&[article("a", a), article("b", b)], &Options::default()).unwrap();
    let mut kinds: Vec<EditKind> = report.matches.iter().flat_map(|found| &found.edits).map(|edit| edit.kind).collect();
    kinds.sort();
    kinds
}

#[test]
fn equal_amounts_are_style_and_changed_ones_are_told() {
    let pairs = pairs();
    assert!(pairs.len() > 300, "the table is read");
    let mut wrong = Vec::new();
    for (language, kind, a, b) in pairs {
        for (a, b) in [(&a, &b), (&b, &a)] {
            let told = told(a, b);
            let right = match kind {
                "style" => told.iter().all(|kind| *kind == EditKind::Style),
                "number" => told.contains(&EditKind::Number),
                _ => told.iter().any(|kind| !matches!(kind, EditKind::Style | EditKind::Spelling)),
            };
            if !right {
                wrong.push(format!("{language} {kind}: {told:?}\n  {a}\n  {b}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} are told wrongly\n{}", wrong.len(), wrong.join("\n"));
}
