use super::{Quoting, write_csv, write_json, write_markdown, write_tei};
use wirecopy::article::Article;
use wirecopy::{Options, compare};
use wirecopy_quotes::Ledger;

/// What one of the forms makes of two articles that quote one person.
fn written(write: fn(&mut dyn std::io::Write, Quoting) -> std::io::Result<()>) -> String {
    let said = "“Nobody will cross <this> bridge & live before the first week of May,”";
    let articles = [
        Article::new("post", &format!("📰 {said} Mayor Ida Holm told the Post. “We wait.”"))
            .printed_by("=Post")
            .printed_on("2026-03-01"),
        Article::new("mail", &format!("{said} Jan Voll said.")),
    ];
    let report = compare(&articles, &Options::default()).unwrap();
    let ledger = Ledger::of(&articles);
    let mut out = Vec::new();
    write(&mut out, Quoting::new(&articles, &report, &ledger).unwrap()).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn json_has_a_line_for_each_quotation() {
    insta::assert_snapshot!(written(write_json));
}

#[test]
fn a_table_has_a_row_for_each_version() {
    insta::assert_snapshot!(written(write_csv));
}

#[test]
fn markdown_tells_each_person_with_their_quotations() {
    insta::assert_snapshot!(written(write_markdown));
}

#[test]
fn tei_names_who_speaks() {
    insta::assert_snapshot!(written(write_tei));
}

#[test]
fn a_ledger_of_other_articles_is_none() {
    let articles = [Article::new("a", "“We will wait,” Ida Holm said.")];
    let report = compare(&articles, &Options::default()).unwrap();
    let ledger = Ledger::of(&[Article::new("x", "None."), Article::new("a", &articles[0].text)]);
    assert!(Quoting::new(&articles, &report, &ledger).is_none());
}
