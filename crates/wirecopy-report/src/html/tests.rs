use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use super::*;
use crate::sample;

fn page(articles: &[Article], report: &Report) -> String {
    let mut out = Vec::new();
    write(&mut out, articles, report).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn the_page_shows_articles_passages_and_texts() {
    let (articles, report) = sample::ferry();
    let page = page(&articles, &report).replace(STYLE, "…").replace(STYLE_HASH, "…");
    insta::assert_snapshot!(page);
}

#[test]
fn the_policy_lets_the_style_pass() {
    assert_eq!(STYLE_HASH, BASE64_STANDARD.encode(Sha256::digest(STYLE)), "put this hash into html.rs");
}

#[test]
fn nothing_in_an_article_becomes_a_mark() {
    let (mut articles, report) = sample::ferry();
    let wild = "<script>alert(1)</script>\" onclick='x' & \0";
    articles[0].title = wild.into();
    articles[1].outlet = Some(wild.into());
    articles[2].date = Some(wild.into());
    articles[2].byline = Some(wild.into());
    articles[0].id = wild.into();
    let page = page(&articles, &report);
    assert!(!page.contains("<script") && !page.contains("\" onclick") && !page.contains('\0'));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&#39;x&#39; &amp; \u{FFFD}"));
    assert!(page.contains("&lt;b&gt;Fares &amp; fish&lt;/b&gt;"));
}

#[test]
fn the_page_is_well_formed_and_fetches_nothing() {
    let (articles, report) = sample::ferry();
    let page = page(&articles, &report);
    for outside in ["http:", "https:", "url(", "@import", "src=", "<script", "<link", "<img", "<iframe", " style="] {
        assert!(!page.contains(outside), "{outside}");
    }
    let mut open: Vec<&str> = Vec::new();
    for mark in page.split('<').skip(1) {
        let name = mark.split(['>', ' ', '\n']).next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{mark}"),
            None if name == "!doctype" || name == "meta" => {}
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(page.contains(&format!("id=\"{target}\"")), "{target}");
    }
}

#[test]
fn a_report_of_nothing_is_a_page() {
    assert!(page(&[], &Report::default()).contains("0 articles · 0 passages"));
}
