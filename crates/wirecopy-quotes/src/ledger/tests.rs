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

/// The people of articles by their outlet and day, "outlet day: text", with how many articles quote each.
fn people(articles: &[&str]) -> Vec<String> {
    let article = |(n, line): (usize, &&str)| {
        let (place, text) = line.split_once(": ").unwrap();
        let (outlet, day) = place.split_once(' ').unwrap();
        let mut article = Article::new(n.to_string(), text);
        (article.outlet, article.date) = (Some(outlet.to_owned()), Some(["2021-05-", day].concat()));
        article
    };
    let articles: Vec<Article> = articles.iter().enumerate().map(article).collect();
    let mut people: Vec<String> =
        Ledger::of(&articles).people.iter().map(|who| [&who.name, " ", &who.articles.to_string()].concat()).collect();
    people.sort_unstable();
    people
}

#[test]
fn one_person_is_one_however_the_name_is_spelt() {
    let said = "of the Ferry Users’ League said that it was late, and “dark in";
    for (why, names, expected) in [
        ("other letters", vec!["Alexej Nawalny", "Alexei Navalny", "Aleksej Nawalnyj"], vec!["Alexej Nawalny 3"]),
        ("what most print", vec!["Sergej Lawrow", "Sergey Lavrov", "Sergey Lavrov"], vec!["Sergey Lavrov 3"]),
        ("short forms", vec!["Antony Holm", "Tony Holm"], vec!["Antony Holm 2"]),
        ("two short forms", vec!["Bill Holm", "William Holm", "Billy Holm"], vec!["Bill Holm 3"]),
        ("for two", vec!["Bill Holm", "William Holm", "Robert Holm", "R. Holm"], vec!["Bill Holm 2", "Robert Holm 2"]),
        (
            "for nobody sure",
            vec!["J. Holm", "Jonas Holm", "Joseph Holm"],
            vec!["J. Holm 1", "Jonas Holm 1", "Joseph Holm 1"],
        ),
        ("other people", vec!["Ida Holm", "Olga Holm"], vec!["Ida Holm 1", "Olga Holm 1"]),
        ("letters", vec!["J. D. Holm", "J.D. Holm", "JD Holm"], vec!["J.D. Holm 3"]),
        ("a second name", vec!["Robert F. Holm Jr.", "Robert Holm Jr."], vec!["Robert F. Holm Jr 2"]),
        ("a son", vec!["Robert Holm Jr.", "Robert Holm"], vec!["Robert Holm 1", "Robert Holm Jr 1"]),
        ("accents", vec!["José Nuñez", "Jose Nunez"], vec!["José Nuñez 2"]),
    ] {
        let texts: Vec<String> =
            (1..).zip(names).map(|(n, name)| format!("Post 0{n}: {name} {said} house {n}”.")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert_eq!(people(&texts), expected, "{why}");
    }
    // Nothing says that a sailor and an engineer are one.
    let two = [
        "Post 01: Engineer Bill Holm said it was “late and dark”.",
        "Post 02: The sailor William Holm said it was “early and light”.",
    ];
    assert_eq!(people(&two), ["Bill Holm 1", "William Holm 1"]);
    // Both in one article are two.
    let both = ["Post 01: Bill Holm said it was “late and dark”. William Holm said it was “early and light”."];
    assert_eq!(people(&both), ["Bill Holm 1", "William Holm 1"]);
    // With and without "Jr." of one quotation.
    let son = [
        "Post 01: “We will open the bridge in the first week of May,” Robert Holm Jr. said.",
        "Mail 01: “We will open the bridge in the first week of May,” Robert Holm said.",
    ];
    assert_eq!(people(&son), ["Robert Holm Jr 2"]);
}

#[test]
fn a_last_name_alone_is_of_the_one_whom_the_house_or_the_day_names() {
    let full = "Post 01: “We will open the bridge,” Ida Holm said.";
    for (why, texts, expected) in [
        ("the day", vec![full, "Mail 01: “It rains in Porto,” Holm said."], vec!["Ida Holm 2"]),
        ("the house", vec![full, "Post 09: “It rains in Porto,” Holm said."], vec!["Ida Holm 2"]),
        ("neither", vec![full, "Mail 09: “It rains in Porto,” Holm said."], vec!["Ida Holm 1"]),
        (
            "two bear it",
            vec![full, "Mail 01: “Late,” Olga Holm said.", "Post 01: “It rains in Porto,” Holm said."],
            vec!["Ida Holm 1", "Olga Holm 1"],
        ),
    ] {
        assert_eq!(people(&texts), expected, "{why}");
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
