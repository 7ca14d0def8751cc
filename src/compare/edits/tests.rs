//! Pairs of wording, and what a reader is told of each.

use crate::article::Article;
use crate::compare::{Options, compare};

/// The kinds of edits between two wordings, each with what stands there, as "kind a|b".
fn told(a: &str, b: &str) -> Vec<String> {
    // Equal words before and after make a match of what differs.
    let frame = |text: &str| {
        format!("One two three four five six seven eight nine, {text} and so on until the very end of it all")
    };
    let articles = [a, b].map(frame);
    let articles = ["a", "b"].map(|id| Article {
        id: id.into(),
        text: articles[usize::from(id == "b")].clone(),
        ..Article::default()
    });
    let report = compare(&articles, &Options::default()).unwrap();
    assert_eq!(report.matches.len(), 1, "{a} | {b}");
    let edits = &report.matches[0].edits;
    edits
        .iter()
        .map(|edit| {
            let quoted = if edit.quoted { " quoted" } else { "" };
            let (a, b) = (edit.bytes.a.of(&articles[0].text), edit.bytes.b.of(&articles[1].text));
            format!("{}{quoted} {a}|{b}", edit.kind.name())
        })
        .collect()
}

#[test]
fn every_kind_of_edit_is_told_apart() {
    for (a, b, expected) in [
        // Style: how a word is printed, never what it says.
        ("back into their Country", "back into their country", vec!["style Country|country"]),
        ("Mauricio Claver Carone", "Mauricio Claver-Carone", vec!["style Claver Carone|Claver-Carone"]),
        ("senior U.S. official", "senior US official", vec!["style U.S.|US"]),
        ("It is … not", "It is ... not", vec!["style …|..."]),
        ("the “award” was", "the \"award\" was", vec!["style “|\"", "style ”|\""]),
        ("said, there", "said there", vec!["style ,|"]),
        ("President Nicolás Maduro", "President Nicolas Maduro", vec!["style Nicolás|Nicolas"]),
        ("the health care bill", "the healthcare bill", vec!["style health care|healthcare"]),
        ("in seven days", "in 7 days", vec!["style seven|7"]),
        ("on Sept. 4", "on September 4", vec!["style Sept|September"]),
        // Spelling: the same word was meant.
        ("Tren de Agua and", "Tren de Aragua and", vec!["spelling Agua|Aragua"]),
        ("Colombian Presiden Petro", "Colombian President Petro", vec!["spelling Presiden|President"]),
        ("the goverment said", "the government said", vec!["spelling goverment|government"]),
        // Numbers and dates.
        ("about 600,000 people", "about 900,000 people", vec!["number 600,000|900,000"]),
        ("two million people", "two billion people", vec!["number million|billion"]),
        ("on Friday morning", "on Saturday morning", vec!["number Friday|Saturday"]),
        ("it cost $5 then", "it cost €5 then", vec!["number $|€"]),
        // Negation.
        ("it is negotiable", "it is not negotiable", vec!["negation |not"]),
        ("they did agree", "they didn't agree", vec!["negation did|didn't"]),
        // Words.
        ("Friday that there", "Friday there", vec!["dropped that|"]),
        ("Friday there", "Friday that there", vec!["added |that"]),
        ("he told reporters", "he told lawmakers", vec!["replaced reporters|lawmakers"]),
        ("they deport people", "they deported people", vec!["replaced deport|deported"]),
        ("it is their sole responsibility … it is", "it is … it is", vec!["cut their sole responsibility|"]),
        // What somebody said.
        ("“we will leave now,” he", "“we will stay now,” he", vec!["replaced quoted leave|stay"]),
        ("all the same here", "all the same here", vec![]),
    ] {
        assert_eq!(told(a, b), expected, "{a} | {b}");
    }
}
