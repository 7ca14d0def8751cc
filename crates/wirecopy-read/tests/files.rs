//! Any bytes are read, or it is said why not; nothing makes a reader panic.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use wirecopy::article::Article;
use wirecopy::{Options, from_clusters};
use wirecopy_read::Kind;
use wirecopy_read::native;
use wirecopy_read::{article_with, place_clusters};

const KINDS: [Kind; 4] = [Kind::Text, Kind::Markdown, Kind::Html, Kind::Json];

/// The marks of each form, between bars.
const MARKS: &[&str] = &[
    "---\n|title: |date: 2025-02-01|\n| |# |## |===|- |[|]|(|)|\"|'|: |```|![",
    "<p>|</p>|<div>|<article>|<br>|<meta charset=|<meta property=og:title content=|<script type=application/ld+json>|</script>",
    "<table><tr><td>|<pre>|<nav>|<svg>|<title>|<h1>|<!--|-->|&amp;|&#x0;|<b|>|<template>|<time datetime=2025-02-01>|<?xml",
    "{\"id\": \"a\", \"text\": \"One two three.\"}|{\"cluster\": 1, \"id\": \"a\", \"begin\": 0, \"end\": 7, \"text\": \"One two\"}",
    "{|}|,|\\u0000|\\ud800|null|\"fragments\": [|\"begin\": 3|\"end\": 9|1e999|-1|é|🗞|\u{feff}|\0|\u{1b}|The ferry is back. ",
];

fn wild_bytes() -> impl Strategy<Value = Vec<u8>> {
    let marks: Vec<&str> = MARKS.iter().flat_map(|line| line.split('|')).collect();
    let mark = prop::sample::select(marks).prop_map(|mark| mark.as_bytes().to_vec());
    let any_bytes = prop::collection::vec(any::<u8>(), 0..8);
    let start = prop::sample::select(vec!["", "\u{feff}", "%PDF-", "[", "{", "---\n", "<html>"]);
    let parts = prop::collection::vec(prop_oneof![12 => mark, 1 => any_bytes], 0..30);
    let utf16 = any::<bool>();
    (start, parts, utf16).prop_map(|(start, parts, utf16)| {
        let bytes = [start.as_bytes(), &parts.concat()].concat();
        match std::str::from_utf8(&bytes) {
            Ok(text) if utf16 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            _ => bytes,
        }
    })
}

/// A row of a cluster with numbers that may fit.
fn row() -> impl Strategy<Value = String> {
    let text = prop::sample::select(vec!["null", "\"two\"", "\"One twö three\"", "\"\"", "\"🗞 four\"", "\"e two\""]);
    let fragments = prop::sample::select(vec!["[]", "[{\"begin\": 0, \"end\": 3}]", "[{\"begin\": 9, \"end\": 2}]"]);
    (0..3_u32, 0..4_u32, 0..30_u32, 0..30_u32, text, fragments).prop_map(|(cluster, id, begin, end, text, fragments)| {
        format!(
            "{{\"cluster\": {cluster}, \"id\": {id}, \"begin\": {begin}, \"end\": {end}, \"text\": {text}, \"fragments\": {fragments}}}"
        )
    })
}

proptest! {
    #[test]
    fn any_bytes_are_articles_or_say_why_not(bytes in prop_oneof![3 => wild_bytes(), 1 => prop::collection::vec(any::<u8>(), 0..64)]) {
        for kind in KINDS {
            match native::read(kind, &bytes) {
                Ok(contents) => {
                    prop_assert!(contents.left.iter().all(|left| !left.to_string().is_empty()));
                    for draft in contents.drafts {
                        let article = article_with(draft.id.unwrap_or_default(), draft.text.clone(), draft.metadata);
                        prop_assert_eq!(article.text, draft.text);
                    }
                }
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }
        if let Ok(found) = native::clusters(&bytes) {
            prop_assert!(found.left.iter().all(|left| !left.to_string().is_empty()));
        }
    }

    #[test]
    fn any_rows_make_a_report(rows in prop::collection::vec(row(), 0..12)) {
        let found = native::clusters(rows.join("\n").as_bytes()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let rows: Vec<_> = found.rows.into_iter().map(|(_, row)| row).collect();
        let mut articles: Vec<Article> = ["One twö three. 🗞 four", "two"].iter().zip(0..)
            .map(|(text, id)| article_with(id.to_string(), (*text).to_owned(), Default::default())).collect();
        let placed = place_clusters(&rows, &mut articles, |id| id.parse().ok().filter(|&n| n < 2));
        for given in placed.clusters.iter().flatten() {
            prop_assert!(!given.bytes.of(&articles[given.article as usize].text).is_empty(), "a piece is words of its article");
        }
        let report = from_clusters(&articles, &placed.clusters, &Options::default());
        prop_assert!(report.is_ok());
        for figures in report.unwrap_or_default().articles {
            prop_assert!(figures.reused_words <= figures.words);
        }
    }
}
