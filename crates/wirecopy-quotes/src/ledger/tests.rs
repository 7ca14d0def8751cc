use super::{Gathering, Ledger};
use crate::speech::quoted;
use wirecopy::article::Article;

fn ledger(texts: &[&str]) -> Ledger {
    let articles: Vec<Article> = texts.iter().enumerate().map(|(n, text)| Article::new(n.to_string(), text)).collect();
    Ledger::of(&articles)
}

/// Each quotation with its versions: "article name", one after the other.
fn told(texts: &[&str]) -> Vec<String> {
    let ledger = ledger(texts);
    let line = |version: &Vec<u32>| {
        let entries = version.iter().map(|&at| &ledger.entries[at as usize]);
        entries
            .map(|entry| format!("{} {}", entry.article, ledger.name(entry).unwrap_or("-")))
            .collect::<Vec<_>>()
            .join(", ")
    };
    ledger.versions.iter().map(line).collect()
}

#[test]
fn versions_of_a_quotation_stand_together() {
    let ida = "“We will open the bridge in the first week of May,” Ida Holm said.";
    for (why, texts, expected) in [
        ("word for word", vec![ida, ida], vec!["0 Ida Holm, 1 Ida Holm"]),
        (
            "a part of it",
            vec![ida, "Ida Holm promised to “open the bridge in the first week” of the month."],
            vec!["0 Ida Holm, 1 Ida Holm"],
        ),
        (
            "four words",
            vec!["“We will not wait,” Ida Holm said.", "Ida Holm said “we will not wait” and left."],
            vec!["0 Ida Holm, 1 Ida Holm"],
        ),
        (
            "other words",
            vec![ida, "“The bridge will open when the council has the money for it,” Ida Holm said."],
            vec!["0 Ida Holm", "1 Ida Holm"],
        ),
        (
            "a turn of phrase in two long quotations",
            vec![
                "“In the first week of the war nobody had any bread, and the ferry did not run for days,” Ida Holm said.",
                "“We will open in the first week of spring, whatever the council says to us about the money,” Jan Voll said.",
            ],
            vec!["0 Ida Holm", "1 Jan Voll"],
        ),
        (
            "a turn of phrase at the beginning of two, of which one is nobody's",
            vec![
                "“We must not allow that the virus gets the upper hand again,” Ida Holm said.",
                "Nobody speaks: “We must not allow that our children died in vain.”",
            ],
            vec!["0 Ida Holm", "1 -"],
        ),
        (
            "cut in the middle",
            vec![
                "“Who gets no vaccine will sooner or later catch the virus,” Ida Holm said.",
                "“Who gets no vaccine will catch the virus”: so it was told.",
            ],
            vec!["0 Ida Holm, 1 -"],
        ),
    ] {
        assert_eq!(told(&texts), expected, "{why}");
    }
}

#[test]
fn few_words_are_versions_only_within_days() {
    let count = |(one, other): (&str, &str), days: [&str; 2]| {
        let on = |text: &str, day: &str| {
            let mut article = Article::new(day, text);
            article.date = Some(day.to_owned());
            article
        };
        Ledger::of(&[on(one, days[0]), on(other, days[1])]).versions.len()
    };
    let short = ("“That does not look good,” Ida Holm said.", "Jan Voll: “That does not look good.”");
    let long = (
        "“We will open the bridge in the first week of May,” Ida Holm said.",
        "Jan Voll said: “We will open the bridge in the first week of May.”",
    );
    let hers = ("“That does not look good,” Ida Holm said.", "Ida Holm: “That does not look good.”");
    for (why, said, days, expected) in [
        ("days apart", short, ["2026-03-02", "2026-03-05"], 1),
        ("months apart", short, ["2026-03-02", "2026-06-05"], 2),
        ("the same person", hers, ["2026-03-02", "2026-06-05"], 1),
        ("more words", long, ["2026-03-02", "2026-06-05"], 1),
    ] {
        assert_eq!(count(said, days), expected, "{why}");
    }
}

#[test]
fn names_are_brought_together() {
    let said = "“We will open the bridge in the first week of May,”";
    let with = |clause: &str| format!("{said} {clause}");
    for (why, clauses, expected) in [
        ("a last name alone, of the same quotation", vec!["Ida Holm said.", "Holm said."], "0 Ida Holm, 1 Ida Holm"),
        (
            "two who bear it: the last name alone is nobody’s",
            vec!["Ida Holm said.", "Olga Holm said.", "Holm said."],
            "0 Ida Holm, 1 Olga Holm, 2 -",
        ),
        ("an office", vec!["Mayor Ida Holm said.", "Ida Holm, 41, said."], "0 Ida Holm, 1 Ida Holm"),
        ("accents", vec!["Petra Novák said.", "Petra Novak said."], "0 Petra Novák, 1 Petra Novák"),
        ("nobody in full", vec!["Holm said.", "Holm said."], "0 Holm, 1 Holm"),
    ] {
        let texts: Vec<String> = clauses.into_iter().map(with).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert_eq!(told(&texts), [expected], "{why}");
    }
}

#[test]
fn people_are_counted_by_quotation_and_by_article() {
    let ledger = ledger(&[
        "“We will open the bridge in the first week of May,” Ida Holm said. “There is no money for a ferry.”",
        "“We will open the bridge in the first week of May,” Ida Holm said.",
        "“I have seen nothing like it in all of my years,” Jan Voll said.",
    ]);
    let lines: Vec<_> = ledger.people.iter().map(|who| (who.name.as_str(), who.quotations, who.articles)).collect();
    assert_eq!(lines, [("Ida Holm", 2, 2), ("Jan Voll", 1, 1)]);
}

#[test]
fn a_quotation_at_a_time_comes_to_the_same_as_all_at_once() {
    let texts = [
        "“We will open the bridge in the first week of May,” Ida Holm said. “Nobody asked us,” she added.",
        "Ida Holm promised to “open the bridge in the first week” of the month.",
        "Holm said: “We will open the bridge in the first week of May.”",
        "",
    ];
    let articles: Vec<Article> = texts.iter().enumerate().map(|(n, text)| Article::new(n.to_string(), text)).collect();
    let read: Vec<_> = articles.iter().map(|article| quoted(&article.text)).collect();
    let all: usize = read.iter().map(Vec::len).sum();
    let (mut gathering, mut steps) = (Gathering::new(read), 0);
    let ledger = loop {
        steps += 1;
        if let Some(ledger) = gathering.go_on(&articles, &|| false) {
            break ledger;
        }
    };
    assert_eq!(ledger, Ledger::of(&articles));
    // Each is read, noted and joined.
    assert!(steps > 3 * all, "{steps} of {all}");
}

#[test]
fn a_turn_of_phrase_joins_no_quotations_that_have_nothing_to_do_with_one_another() {
    let bridge = "“We will open the bridge to everyone in the next few days, whatever the weather,” Ida Holm said.";
    let ferry = "“The ferry goes to the yard in the next few days and comes back in May,” Jan Voll said.";
    let both = |phrase: &str| {
        let ledger = ledger(&[phrase, bridge, ferry]);
        ledger.versions.iter().map(Vec::len).collect::<Vec<_>>()
    };
    for (phrase, expected) in [
        ("Something happens “in the next few days”.", vec![1, 1, 1]),
        ("“In the next few days,” Ida Holm said.", vec![2, 1]),
        ("“In the next few days,” Jan Voll said.", vec![2, 1]),
        ("Ida Holm would “open the bridge to everyone in the next few days”.", vec![2, 1]),
    ] {
        assert_eq!(both(phrase), expected, "{phrase}");
    }
    // Alone it is a version of its own words.
    let alone = ledger(&["He goes “in the next few days”.", "She goes “in the next few days”.", bridge]);
    assert_eq!(alone.versions.iter().map(Vec::len).collect::<Vec<_>>(), [3]);
}
