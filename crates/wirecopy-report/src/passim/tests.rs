use super::write;
use crate::sample;
use wirecopy::article::Article;
use wirecopy::{Options, Passage, Report, from_clusters};
use wirecopy_read::native;
use wirecopy_read::place_clusters;

fn lines(articles: &[Article], report: &Report) -> Vec<u8> {
    let mut out = Vec::new();
    write(&mut out, articles, report).unwrap();
    out
}

/// Who prints each passage, and where.
fn places(articles: &[Article], report: &Report) -> Vec<Vec<(String, Vec<String>)>> {
    let text = |article: u32| articles[article as usize].text.as_str();
    let witnesses = |passage: &Passage| {
        let told = passage.witnesses.iter().map(|witness| {
            let words = witness.fragments.iter().map(|fragment| fragment.bytes.of(text(witness.article)).to_owned());
            (articles[witness.article as usize].id.clone(), words.collect())
        });
        told.collect()
    };
    report.passages.iter().map(witnesses).collect()
}

fn read_back(lines: &[u8], mut articles: Vec<Article>) -> (Vec<Article>, Report) {
    let found = native::clusters(lines).unwrap();
    assert!(found.left.is_empty());
    let rows: Vec<_> = found.rows.into_iter().map(|(_, row)| row).collect();
    let ids: Vec<String> = articles.iter().map(|article| article.id.clone()).collect();
    let placed = place_clusters(&rows, &mut articles, |id| ids.iter().position(|own| own == id));
    assert!(placed.lost.is_empty());
    let report = from_clusters(&articles, &placed.clusters, &Options::default()).unwrap();
    (articles, report)
}

#[test]
fn a_witness_has_a_line() {
    let (articles, report) = sample::ferry();
    insta::assert_snapshot!(String::from_utf8(lines(&articles, &report)).unwrap());
}

#[test]
fn what_is_written_is_read_as_the_same_clusters() {
    let (articles, report) = sample::ferry();
    assert!(report.passages.iter().flat_map(|passage| &passage.witnesses).any(|witness| witness.fragments.len() > 1));
    let (same, again) = read_back(&lines(&articles, &report), articles.clone());
    assert_eq!(same, articles);
    assert_eq!(places(&same, &again), places(&articles, &report));
    let (made, again) = read_back(&lines(&articles, &report), Vec::new());
    assert_eq!(places(&made, &again), places(&articles, &report), "without the articles");
    assert_eq!(made[0].outlet.as_deref(), Some("Bay Wire"));
}

#[test]
fn the_source_is_who_printed_it_on_the_first_day() {
    let said = "the ferry to the islands will not run again before the end of March because of the storm";
    let article = |id: &str, outlet: &str, day: Option<&str>| Article {
        id: id.to_owned(),
        outlet: Some(outlet.to_owned()),
        date: day.map(str::to_owned),
        text: said.to_owned(),
        ..Article::default()
    };
    let articles = [
        article("late", "Post", Some("2025-03-03")),
        article("first", "Post", Some("2025-03-01")),
        article("too", "Mail", Some("2025-03-01")),
        article("undated", "Times", None),
        article("next", "Times", Some("2025-03-02")),
    ];
    let sources = |articles: &[Article]| -> Vec<(String, Vec<String>, Option<f64>)> {
        let report = wirecopy::compare(articles, &Options::default().within(true)).unwrap();
        let lines = String::from_utf8(lines(articles, &report)).unwrap();
        let row = |line: &str| {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            let src = row["src"].as_array().unwrap().iter().map(|source| source["id"].as_str().unwrap().to_owned());
            (row["id"].as_str().unwrap().to_owned(), src.collect(), row["pboiler"].as_f64())
        };
        lines.lines().map(row).collect()
    };
    let told = sources(&articles);
    let both = ["first", "too"].map(str::to_owned).to_vec();
    // Of four links one is inside the Post.
    for (id, src) in [("late", both.clone()), ("first", vec![]), ("too", vec![]), ("undated", vec![]), ("next", both)] {
        assert!(told.contains(&(id.to_owned(), src, Some(0.25))), "{id}: {told:?}");
    }
    let undated = articles.map(|article| Article { date: None, ..article });
    assert!(sources(&undated).iter().all(|(_, src, boiler)| src.is_empty() && boiler.is_none()));
}
