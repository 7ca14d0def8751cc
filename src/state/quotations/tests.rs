use super::build::{Making, Quotations};
use super::conflict::Conflict;
use super::filter::selection;
use super::query::LedgerQuery;
use super::record::Record;
use crate::state::collection::Collection;
use crate::state::sample;
use crate::state::shared::Shared;
use wirecopy::article::Article;

const SAID: &str = "We will open the bridge in the first week of May, whatever the council says";

fn made(collection: &Collection) -> Shared<Quotations> {
    let mut making = Making::default();
    // A step at a time comes to the same as all at once.
    while !making.go_on(collection, &|| false) {}
    making.done().unwrap()
}

fn article(n: usize, text: &str) -> Article {
    Article::new(n.to_string(), text).printed_by(["Post", "Mail", "Herald"][n % 3]).printed_on("2025-02-01")
}

fn of(texts: &[&str]) -> (Shared<Collection>, Shared<Quotations>) {
    let collection = sample::compared(texts.iter().enumerate().map(|(n, text)| article(n, text)).collect());
    let quotations = made(&collection);
    (collection, quotations)
}

/// The conflicts of the first record of the book.
fn found(texts: &[&str]) -> Vec<&'static str> {
    let (_, quotations) = of(texts);
    quotations.book.records[0].conflicts.all().map(Conflict::name).collect()
}

#[test]
fn the_making_yields_after_each_article_quotation_and_version() {
    let said = format!("“{SAID},” Ida Holm said.");
    let texts: Vec<&str> = std::iter::repeat_n(said.as_str(), 20).collect();
    let (collection, quotations) = of(&texts);
    let versions: usize = quotations.book.records.iter().map(|record| record.versions.len()).sum();
    assert_eq!((quotations.book.records.len(), versions), (1, 20));
    let (mut making, mut steps) = (Making::default(), 0);
    while !making.go_on(&collection, &|| false) {
        steps += 1;
    }
    // Articles are read, asked whose they are and counted; quotations are read, noted and joined; versions are held against the longest.
    assert!(steps >= 3 * texts.len() + 3 * versions + versions, "{steps}");
}

#[test]
fn what_looks_at_all_of_many_at_once_takes_a_turn_of_its_own() {
    let said = |n| {
        format!("“Ask a{n}, b{n} or c{n}, not d{n},” Ida Holm said. “Leave e{n} at f{n}, near g{n},” Jan Voll said.")
    };
    let texts: Vec<String> = (0..600).map(said).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let turns = |texts: &[&str]| {
        let (collection, mut making) = (of(texts).0, Making::default());
        let turns = (1..).find(|_| making.go_on(&collection, &|| true)).unwrap();
        assert!(making.done().is_some(), "the last turn puts all in order");
        turns
    };
    let expected = "read; joined; versions; names; people; counted; whose they are; held against one another; people; order; all in it";
    assert_eq!(turns(&texts), 11, "{expected}");
    let long = "Nobody is quoted. ".repeat(2000);
    assert_eq!(turns(&[&texts[..], &[&long]].concat()), 12, "a long article is read by itself");
    assert!(turns(&texts[..20]) < 5, "a few are there at once");
}

#[test]
fn how_far_the_making_is_never_falls_and_ends_at_a_hundred() {
    let said = format!("“{SAID},” Ida Holm said.");
    for texts in [vec![], vec![said.as_str()], vec![said.as_str(); 20], vec!["Nobody is quoted."; 3]] {
        let (collection, _) = of(&texts);
        let (mut making, mut told) = (Making::default(), vec![0]);
        while !making.go_on(&collection, &|| false) {
            told.push(making.percent(texts.len()));
        }
        told.push(making.percent(texts.len()));
        assert!(told.is_sorted() && told.last() == Some(&100), "{} texts: {told:?}", texts.len());
    }
}

#[test]
fn versions_contradict_one_another() {
    let said = |clause: &str| format!("“{SAID},” {clause}");
    for (why, one, other, expected) in [
        ("alike", said("Ida Holm said."), said("Ida Holm said."), vec![]),
        (
            "the same hearer told more fully",
            said("Ida Holm told the Post."),
            said("Ida Holm told the Harbour Post."),
            vec![],
        ),
        ("two hearers", said("Ida Holm told the Harbour Post."), said("Ida Holm told the Bay Mail."), vec!["hearer"]),
        ("two persons", said("Ida Holm said."), said("Jan Voll said."), vec!["person"]),
        ("a last name alone", said("Ida Holm said."), said("Holm said."), vec![]),
        ("two days", said("Ida Holm said on Friday."), said("Ida Holm said on Thursday."), vec!["day"]),
        ("a day and none", said("Ida Holm said on Friday."), said("Ida Holm said."), vec![]),
        (
            "a number",
            said("Ida Holm said."),
            said("Ida Holm said.").replace("first week of May", "third week of May"),
            vec!["number"],
        ),
        ("a not", said("Ida Holm said."), said("Ida Holm said.").replace("will open", "will not open"), vec!["number"]),
        (
            "an ellipsis for words",
            said("Ida Holm said."),
            said("Ida Holm said.").replace(" in the first week of May,", "…"),
            vec!["cut"],
        ),
        (
            "words gone without a sign",
            said("Ida Holm said."),
            said("Ida Holm said.").replace(" the first week of", ""),
            vec![],
        ),
        (
            "without marks",
            said("Ida Holm said."),
            format!("It was late, and Ida Holm said that {} on the radio.", SAID.replacen("We", "we", 1)),
            vec!["marks"],
        ),
    ] {
        assert_eq!(found(&[&one, &other]), expected, "{why}");
    }
}

#[test]
fn four_words_are_enough() {
    let (_, quotations) = of(&["“We will not wait,” Ida Holm said.", "Ida Holm said “we will not wait” and left."]);
    assert_eq!(quotations.book.records.len(), 1);
    assert_eq!(quotations.book.records[0].versions.len(), 2);
}

#[test]
fn people_are_counted_with_their_outlets_and_conflicts() {
    let one = format!("“{SAID},” Ida Holm told the Harbour Post. “There is no money for a ferry at all,” she said.");
    let other = format!("“{SAID},” Ida Holm told the Bay Mail.");
    let (_, quotations) = of(&[&one, &other]);
    let lines: Vec<_> = quotations
        .book
        .people
        .iter()
        .map(|person| (person.speaker.name.as_str(), person.speaker.quotations, person.outlets, person.conflicts))
        .collect();
    assert_eq!(lines, [("Ida Holm", 2, 2, 1)]);
    // The conflict stands first.
    assert_eq!(quotations.book.records[0].versions.len(), 2);
}

#[test]
fn filters_leave_what_is_asked_for() {
    let one = format!("“{SAID},” Ida Holm told the Harbour Post. “There is no money for a ferry at all,” she said.");
    let other = format!("“{SAID},” Ida Holm told the Bay Mail. The rain would not stop before noon, Jan Voll said.");
    let (collection, quotations) = of(&[&one, &other]);
    let left = |query: &str| selection(&collection, &quotations.book, &LedgerQuery::read(query)).len();
    for (query, expected) in [
        ("", 3),
        ("person=Ida%20Holm", 2),
        ("person=Nobody", 0),
        ("outlet=Post", 2),
        ("outlet=Mail", 2),
        ("outlet=Post&outlet=Mail", 3),
        ("from=2025-02-01&to=2025-02-01", 3),
        ("from=2025-02-02", 0),
        ("differs=any", 1),
        ("differs=hearer", 1),
        ("differs=cut", 0),
        ("differs=cut&differs=hearer", 1),
        ("kind=direct", 2),
    ] {
        assert_eq!(left(query), expected, "{query:?}");
    }
}

#[test]
fn the_five_articles_say_who_was_told() {
    let texts = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds")).unwrap();
    let mut paths: Vec<_> = texts
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    let articles = paths
        .iter()
        .map(|path| Article::new(path.file_stem().unwrap().to_string_lossy(), &std::fs::read_to_string(path).unwrap()));
    let collection = sample::compared(articles.collect());
    let quotations = made(&collection);
    let hearers = |record: &Record| {
        let mut hearers: Vec<&str> = record
            .versions
            .iter()
            .filter_map(|version| Some(version.hearer?.of(collection.text(version.article))))
            .collect();
        hearers.sort_unstable();
        hearers.dedup();
        hearers.join(" | ")
    };
    let told: Vec<String> =
        quotations.book.records.iter().filter(|record| record.conflicts.has(Conflict::Hearer)).map(hearers).collect();
    assert!(told.contains(&"the Wall Street Journal | the Washington Post".to_owned()), "{told:?}");
    assert!(told.contains(&"reporters | the Washington Post".to_owned()), "{told:?}");
    // What contradicts stands first.
    assert!(
        quotations.book.records.iter().map(|record| record.conflicts.gravity()).is_sorted_by(|one, other| one >= other)
    );
}
