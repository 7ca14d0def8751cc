use super::*;

fn row(cluster: u32, id: &str, begin: u32, end: u32, text: Option<&str>) -> Clustered {
    let mut row = Clustered::default();
    (row.cluster, row.id) = (cluster.to_string(), id.to_owned());
    (row.begin, row.end, row.text) = (begin, end, text.map(str::to_owned));
    row
}

fn article(id: &str, text: &str) -> Article {
    article_with(id, text.to_owned(), Metadata::default())
}

/// The words of each piece, and which rows are lost.
fn placed(rows: &[Clustered], articles: &mut Vec<Article>) -> (Vec<Vec<String>>, Vec<usize>) {
    let ids: Vec<String> = articles.iter().map(|article| article.id.clone()).collect();
    let PlacedClusters { clusters, lost, .. } =
        place_clusters(rows, articles, |id| ids.iter().position(|own| own == id));
    let words = |given: &ExternalSpan| given.bytes.of(&articles[given.article as usize].text).to_owned();
    let clusters = clusters.iter().map(|cluster| cluster.iter().map(words).collect()).collect();
    (clusters, lost.into_iter().map(|(row, _)| row).collect())
}

#[test]
fn rows_point_into_the_articles_at_hand() {
    let text = "É 🗞 the ferry sails at dawn, the ferry sails at noon.";
    let dawn = Some("the ferry sails at dawn");
    for (name, row, expected) in [
        ("by numbers alone", row(1, "a", 4, 27, None), Some("the ferry sails at dawn")),
        ("with the words", row(1, "a", 4, 27, dawn), Some("the ferry sails at dawn")),
        ("a character early, as passim prints it", row(1, "a", 4, 27, Some(" the ferry sails at daw")), dawn),
        ("moved", row(1, "a", 14, 37, dawn), dawn),
        ("behind the end", row(1, "a", 400, 423, dawn), dawn),
        ("the nearest of two", row(1, "a", 36, 51, Some("the ferry sails")), Some("the ferry sails")),
        ("other words", row(1, "a", 4, 27, Some("the boat sails at dawn")), None),
        ("nothing there", row(1, "a", 400, 423, None), None),
        ("turned round", row(1, "a", 27, 4, None), None),
    ] {
        let (clusters, lost) = placed(&[row], &mut vec![article("a", text)]);
        assert_eq!(clusters[0].first().map(String::as_str), expected, "{name}");
        assert_eq!(lost.is_empty(), expected.is_some(), "{name}");
    }
}

#[test]
fn clusters_come_in_their_order() {
    let mut articles = vec![article("a", "One two."), article("b", "Two one.")];
    let rows = [row(7, "b", 0, 3, None), row(3, "a", 0, 3, None), row(7, "a", 4, 7, None), row(3, "b", 4, 7, None)];
    let (clusters, lost) = placed(&rows, &mut articles);
    assert_eq!(clusters, [["Two", "two"], ["One", "one"]]);
    assert!(lost.is_empty());
}

#[test]
fn an_article_that_is_not_at_hand_is_made_of_its_rows() {
    let mut articles = vec![article("b", "One two.")];
    let rows = [
        row(1, "a", 100, 107, Some("the end")),
        row(1, "a", 10, 17, Some("One two")),
        row(2, "a", 14, 23, Some("two three")),
        row(2, "a", 14, 17, Some("two")),
        row(3, "a", 15, 20, Some("another version")),
        row(3, "b", 0, 3, Some("One")),
        row(3, "c", 0, 3, None),
    ];
    let (clusters, lost) = placed(&rows, &mut articles);
    assert_eq!(articles[1].text, "One two three\n\n[…]\n\nanother version\n\n[…]\n\nthe end");
    assert_eq!(clusters[0], ["the end", "One two"]);
    assert_eq!(clusters[1], ["two three", "two"]);
    assert_eq!(clusters[2], ["another version", "One"]);
    assert_eq!(lost, [6]);
    assert_eq!(articles.len(), 2, "what has no words is no article");
}

#[test]
fn fragments_are_pieces_of_their_own() {
    let text = "É one two, in our words, three four.";
    let mut row = row(1, "a", 2, 35, None);
    row.fragments =
        vec![crate::json::record::Span { begin: 2, end: 9 }, crate::json::record::Span { begin: 25, end: 35 }];
    let (clusters, _) = placed(std::slice::from_ref(&row), &mut vec![article("a", text)]);
    assert_eq!(clusters[0], ["one two", "three four"]);
    row.text = Some("one two, in our words, three four".into());
    let (clusters, _) = placed(std::slice::from_ref(&row), &mut Vec::new());
    assert_eq!(clusters[0], ["one two", "three four"]);
    row.fragments[1].end = 99;
    let (clusters, _) = placed(&[row], &mut vec![article("a", text)]);
    assert_eq!(clusters[0], ["one two, in our words, three four"], "fragments that do not fit are not used");
}
