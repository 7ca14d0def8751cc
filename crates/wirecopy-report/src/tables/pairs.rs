//! A row for every two articles that share something.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use super::share;
use crate::csv::{harmless, record, stated};
use crate::{equal_left, left};
use wirecopy::article::Article;
use wirecopy::span::WordSpan;
use wirecopy::{ArticleFigures, Report};

const HEAD: [&str; 14] = [
    "a",
    "b",
    "outlet_a",
    "outlet_b",
    "house_a",
    "house_b",
    "date_a",
    "date_b",
    "matches",
    "equal_words",
    "words_a",
    "words_b",
    "share_a",
    "share_b",
];

/// What two articles share.
#[derive(Default)]
struct Shared {
    equal_words: u32,
    spans: [Vec<WordSpan>; 2],
}

pub(super) fn write(out: &mut dyn io::Write, articles: &[Article], report: &Report) -> io::Result<()> {
    record(out, &HEAD.map(Cow::Borrowed))?;
    let mut pairs: BTreeMap<(u32, u32), Shared> = BTreeMap::new();
    for found in report.matches.iter().filter(|found| found.counts()) {
        let shared = pairs.entry((found.articles.a, found.articles.b)).or_default();
        shared.equal_words += equal_left(&report.articles, found);
        shared.spans[0].push(found.words.a);
        shared.spans[1].push(found.words.b);
    }
    let uncounted: Vec<Vec<WordSpan>> = report.articles.iter().map(ArticleFigures::uncounted).collect();
    for ((a, b), Shared { equal_words, spans }) in pairs {
        let matches = spans[0].len();
        let [Some(one), Some(other)] = [a, b].map(|n| articles.get(n as usize).zip(report.articles.get(n as usize)))
        else {
            continue;
        };
        let [in_a, in_b] = [a, b].map(|n| uncounted.get(n as usize).map_or(&[][..], Vec::as_slice));
        let words = [left(&spans[0], in_a), left(&spans[1], in_b)];
        record(
            out,
            &[
                harmless(&one.0.id),
                harmless(&other.0.id),
                stated(one.0.outlet.as_deref()),
                stated(other.0.outlet.as_deref()),
                stated(one.1.house.as_deref()),
                stated(other.1.house.as_deref()),
                stated(one.0.date.as_deref()),
                stated(other.0.date.as_deref()),
                matches.to_string().into(),
                equal_words.to_string().into(),
                words[0].to_string().into(),
                words[1].to_string().into(),
                share(words[0], one.1.story_words()).into(),
                share(words[1], other.1.story_words()).into(),
            ],
        )?;
    }
    Ok(())
}
