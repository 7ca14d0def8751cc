use serde_json::Value;

use super::write;
use crate::sample;
use wirecopy::article::Article;
use wirecopy::span::ByteSpan;
use wirecopy::{ExternalSpan, Options, Report, Witness, from_clusters};

fn written(articles: &[Article], report: &Report) -> String {
    let mut out = Vec::new();
    write(&mut out, articles, report).unwrap();
    String::from_utf8(out).unwrap()
}

fn is_iri(value: &Value) -> bool {
    let iri = value.as_str().unwrap_or_default();
    iri.split_once(':').is_some_and(|(scheme, rest)| scheme == "urn" && !rest.is_empty())
        && !iri.contains(char::is_whitespace)
}

/// The words at a position in code points.
fn at(text: &str, selector: &Value) -> String {
    let number = |key: &str| usize::try_from(selector[key].as_u64().unwrap()).unwrap();
    text.chars().skip(number("start")).take(number("end") - number("start")).collect()
}

/// Holds a target to the model, and its selectors to the text of the article that they select from.
fn check_target(articles: &[Article], target: &Value) {
    assert_eq!(target["type"], "SpecificResource");
    let source = &target["source"];
    assert!(is_iri(&source["id"]), "{source}");
    assert_eq!((&source["type"], &source["format"]), (&"Text".into(), &"text/plain".into()));
    let text = &articles.iter().find(|article| source["dc:identifier"] == article.id).unwrap().text;
    let [position, quote] = target["selector"].as_array().unwrap().as_slice() else { panic!("{target}") };
    assert_eq!(position["type"], "TextPositionSelector");
    assert_eq!(quote["type"], "TextQuoteSelector");
    let exact = at(text, position);
    assert!(!exact.trim().is_empty(), "{position}");
    assert_eq!(quote["exact"], exact);
    let around = ["prefix", "exact", "suffix"].map(|key| quote[key].as_str().unwrap());
    assert!(text.contains(&around.concat()), "{quote}");
}

/// Holds the whole to what the Web Annotation Data Model says that there must be.
fn check(articles: &[Article], report: &Report) -> Value {
    let collection: Value = serde_json::from_str(&written(articles, report)).unwrap();
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(collection["type"], "AnnotationCollection");
    let page = &collection["first"];
    assert_eq!(page["type"], "AnnotationPage");
    assert_eq!(page["partOf"], collection["id"]);
    assert_eq!(page["id"], collection["last"]);
    assert_eq!(page["startIndex"], 0);
    let items = page["items"].as_array().unwrap();
    assert_eq!(collection["total"], items.len());
    let mut ids: Vec<&Value> = items.iter().map(|item| &item["id"]).chain([&collection["id"], &page["id"]]).collect();
    assert!(ids.iter().all(|id| is_iri(id)), "{ids:?}");
    ids.sort_by_key(|id| id.as_str());
    ids.dedup();
    assert_eq!(ids.len(), items.len() + 2, "every name is one thing's");
    for item in items {
        assert_eq!(item["type"], "Annotation");
        for body in item["body"].as_array().unwrap() {
            assert_eq!((&body["type"], &body["format"]), (&"TextualBody".into(), &"text/plain".into()));
            assert!(!body["value"].as_str().unwrap().is_empty());
        }
        assert_eq!(item["body"][0]["purpose"], item["motivation"]);
        let targets = item["target"].as_array().unwrap();
        assert!(!targets.is_empty());
        targets.iter().for_each(|target| check_target(articles, target));
    }
    collection
}

#[test]
fn a_passage_and_each_edit_are_notes_on_the_words_themselves() {
    let (articles, report) = sample::ferry();
    let collection = check(&articles, &report);
    let items = collection["first"]["items"].as_array().unwrap();
    let passages: Vec<&Value> = items.iter().filter(|item| item["motivation"] == "identifying").collect();
    assert_eq!(passages.len(), report.passages.len());
    for (item, passage) in passages.iter().zip(&report.passages) {
        let pieces = |witness: &Witness| {
            let text = articles[witness.article as usize].text.as_str();
            witness.fragments.iter().map(|piece| piece.bytes.of(text)).collect::<Vec<_>>()
        };
        let words: Vec<&str> = passage.witnesses.iter().flat_map(pieces).collect();
        let exact: Vec<&Value> =
            item["target"].as_array().unwrap().iter().map(|one| &one["selector"][1]["exact"]).collect();
        assert_eq!(exact, words, "own words between the pieces are no part of it");
    }
    insta::assert_snapshot!(written(&articles, &report));
}

#[test]
fn other_words_are_another_thing() {
    let (mut articles, report) = sample::ferry();
    let before = check(&articles, &report);
    assert_eq!(before, check(&articles, &report));
    articles[0].text.push('!');
    let after = check(&articles, &report);
    assert_ne!(before["id"], after["id"]);
}

#[test]
fn odd_letters_and_pieces_without_edits_are_counted_right() {
    let article = |id: &str, text: &str| Article { id: id.into(), text: text.into(), ..Article::default() };
    let articles = [
        article("a", "🗞 “The ferry, ñandú, sails at dawn today” 🗞"),
        article("b", "🗞🗞The ferry, ñandú, sails at noon today"),
    ];
    let given = |article: u32, words: &str| {
        let start = articles[article as usize].text.find(words).unwrap() as u32;
        ExternalSpan { article, bytes: ByteSpan::new(start, start + words.len() as u32) }
    };
    let cluster =
        vec![given(0, "The ferry, ñandú, sails at dawn today"), given(1, "The ferry, ñandú, sails at noon today")];
    let report = from_clusters(&articles, &[cluster], &Options::default()).unwrap();
    assert_eq!(check(&articles, &report)["total"], 2);
    check(&[], &Report::default());
}
