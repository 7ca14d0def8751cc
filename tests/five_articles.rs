//! What the five articles of `seeds/` share, as a reader sees it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write;
use std::fs;

use wirecopy::article::Article;
use wirecopy::{Edit, EditKind, Match, Options, Passage, Report, collate, compare};
use wirecopy_read::{Entry, article};

fn five() -> (Vec<Article>, Report) {
    let entries: Vec<Entry> = serde_json::from_str(&fs::read_to_string("seeds/articles.json").unwrap()).unwrap();
    let read = |entry: &Entry| {
        let text = fs::read_to_string(format!("seeds/{}", entry.file)).unwrap();
        article(&entry.file[..3], text, Some(entry))
    };
    let articles: Vec<Article> = entries.iter().take(5).map(read).collect();
    let report = compare(&articles, &Options::default()).unwrap();
    (articles, report)
}

/// The passage whose base prints `words`.
fn passage<'r>(articles: &[Article], report: &'r Report, words: &str) -> &'r Passage {
    let text = |p: &Passage| p.base().bytes.of(&articles[p.base().article as usize].text).to_owned();
    report.passages.iter().find(|p| text(p).contains(words)).unwrap()
}

fn witnesses<'a>(articles: &'a [Article], passage: &Passage) -> Vec<&'a str> {
    passage.witnesses.iter().map(|witness| articles[witness.article as usize].id.as_str()).collect()
}

/// What two articles share, as (words of a, words of b).
fn shared(report: &Report, a: u32, b: u32) -> Vec<&Match> {
    report.matches.iter().filter(|m| (m.articles.a, m.articles.b) == (a, b)).collect()
}

/// The edits of a match as "kind a|b".
fn told(articles: &[Article], m: &Match) -> Vec<String> {
    let texts = m.articles.map(|n| articles[n as usize].text.as_str());
    let told = |edit: &Edit| format!("{} {}|{}", edit.kind.name(), edit.bytes.a.of(texts.a), edit.bytes.b.of(texts.b));
    m.edits.iter().map(told).collect()
}

#[test]
fn claver_carone_is_quoted_by_three() {
    let (articles, report) = five();
    let quotation = passage(&articles, &report, "The Venezuelan criminals of Tren de Agua");
    assert_eq!(witnesses(&articles, quotation), ["000", "001", "003"]);
    // 001 prints the title and the quotation, with a sentence of its own between.
    assert_eq!(quotation.witnesses[1].fragments.len(), 2);
    let told: Vec<String> = shared(&report, 0, 1).iter().flat_map(|m| told(&articles, m)).collect();
    for edit in ["spelling Agua|Aragua", "style …|...", "style Claver Carone|Claver-Carone"] {
        assert!(told.iter().any(|other| other == edit), "{edit} is not among {told:?}");
    }
}

#[test]
fn a_word_more_does_not_splinter_a_match() {
    let (articles, report) = five();
    let text = &articles[0].text;
    let m = shared(&report, 0, 3).into_iter().find(|m| m.bytes.a.of(text).starts_with("Mauricio")).unwrap();
    assert!(m.bytes.a.of(text).starts_with("Mauricio Claver Carone"));
    assert!(m.bytes.a.of(text).ends_with("major consequences"));
    assert_eq!(told(&articles, m), ["dropped that|"]);
}

#[test]
fn trump_is_quoted_by_four() {
    let (articles, report) = five();
    let quotation = passage(&articles, &report, "Venezuela has agreed to receive, back into their Country");
    assert_eq!(witnesses(&articles, quotation), ["000", "001", "002", "003"]);
    assert!(shared(&report, 0, 2).iter().any(|m| told(&articles, m) == ["style Country|country"]));
}

#[test]
fn what_one_article_prints_twice_is_matched_twice() {
    let (articles, report) = five();
    let twice = passage(&articles, &report, "We are in the process of removing");
    assert_eq!(witnesses(&articles, twice), ["001", "001", "002"]);
    let starts: Vec<&str> = shared(&report, 1, 2).iter().map(|m| m.bytes.a.of(&articles[1].text)).collect();
    assert_eq!(starts.iter().filter(|text| text.starts_with("We are in the process")).count(), 2);
}

#[test]
fn grenell_is_one_match_over_what_stands_between_his_sentences() {
    let (articles, report) = five();
    let text = &articles[1].text;
    let m = shared(&report, 1, 2).into_iter().find(|m| m.bytes.a.of(text).starts_with("The only award")).unwrap();
    assert!(m.bytes.a.of(text).ends_with("an envoy of President Trump"));
    assert!(told(&articles, m).contains(&"style U.S.|US".to_owned()));
}

#[test]
fn one_article_shares_nothing() {
    let (_, report) = five();
    assert_eq!(report.articles[4].reused_words, 0);
    assert!(report.matches.iter().all(|m| m.articles.b != 4));
}

#[test]
fn nothing_that_is_shared_is_a_common_phrase() {
    let (_, report) = five();
    assert_eq!(report.passages.iter().filter(|passage| passage.common).count(), 0);
}

#[test]
fn without_asides_the_story_is_compared_alone() {
    // A caption that two articles print is reuse, unless captions are left out.
    let caption =
        "PORTO CLARO: The mayor of Porto Claro opens the new bridge over the river on Monday. (Photo by Ana Reis)";
    let options = Options::default().asides(false);
    let articles = [
        article("a", format!("{caption}\n\nThe bridge was late."), None),
        article("b", format!("{caption}\n\nNobody had waited for it."), None),
    ];
    assert_eq!(compare(&articles, &Options::default()).unwrap().matches.len(), 1);
    assert_eq!(compare(&articles, &options).unwrap().matches.len(), 0);
}

/// The whole report, for people: each passage with its witnesses, what each changed, and its collation.
#[test]
fn the_report_of_the_five_articles() {
    let (articles, report) = five();
    let mut out = String::new();
    for (article, figures) in articles.iter().zip(&report.articles) {
        let [words, reused, quoted] = [figures.words, figures.reused_words, figures.quoted_words];
        writeln!(out, "{}: {words} words, {reused} reused, {quoted} quoted", article.id).unwrap();
    }
    for (n, passage) in report.passages.iter().enumerate() {
        writeln!(out, "\np{}: {} words", n + 1, passage.words).unwrap();
        tell_witnesses(&articles, passage, &mut out);
        tell_collation(&articles, passage, &mut out);
    }
    insta::assert_snapshot!(out);
}

fn tell_witnesses(articles: &[Article], passage: &Passage, out: &mut String) {
    let base = &articles[passage.base().article as usize].text;
    for witness in &passage.witnesses {
        let Article { id, text, .. } = &articles[witness.article as usize];
        let mark = if witness == passage.base() { ", the base" } else { "" };
        writeln!(out, "  {id} words {:?}{mark}", witness.words).unwrap();
        for fragment in &witness.fragments {
            writeln!(out, "    “{}”", fragment.bytes.of(text).replace('\n', "¶")).unwrap();
            for edit in &fragment.edits {
                let quoted = if edit.quoted { ", in a quotation" } else { "" };
                let (a, b) = (edit.bytes.a.of(base), edit.bytes.b.of(text));
                writeln!(out, "      {} {a:?} -> {b:?}{quoted}", edit.kind.name()).unwrap();
            }
        }
    }
}

fn tell_collation(articles: &[Article], passage: &Passage, out: &mut String) {
    for column in collate(articles, passage).columns {
        writeln!(out, "  {}", column.kind.map_or("all alike", EditKind::name)).unwrap();
        for (witness, reading) in passage.witnesses.iter().zip(&column.readings) {
            let Article { id, text, .. } = &articles[witness.article as usize];
            match reading {
                Some(reading) => writeln!(out, "    {id} {} {:?}", reading.variant, reading.bytes.of(text)),
                None => writeln!(out, "    {id} -"),
            }
            .unwrap();
        }
    }
}
