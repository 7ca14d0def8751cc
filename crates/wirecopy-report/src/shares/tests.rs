use super::{Share, Shares, Source, by_outlet, quoted_in, shares, write_csv};
use proptest::prelude::*;
use wirecopy::article::Article;
use wirecopy::{Options, compare};
use wirecopy_quotes::Ledger;

const COPY: &str =
    "The harbour ferry is running again after three weeks in the yard, the port authority told reporters.";
const SAID: &str = "“We have waited long enough for a boat that does what a boat should do,” Ines Marrow said.";
const OWN: &str = "Fares rise in May.";

fn told(articles: &[Article]) -> Vec<Shares> {
    let report = compare(articles, &Options::default()).unwrap();
    shares(articles, &report, &quoted_in(&Ledger::of(articles), articles.len()))
}

/// "agency 17, own 4": what is not nothing.
fn words(shares: &Shares) -> String {
    let kinds = Share::ALL.into_iter().filter(|&share| shares.of(share) > 0);
    kinds.map(|share| format!("{} {}", share.name(), shares.of(share))).collect::<Vec<_>>().join(", ")
}

fn post(text: &str) -> Article {
    Article::new("post", text).printed_by("Post")
}

#[test]
fn every_word_is_somebodys() {
    let other = |text: &str| Article::new("mail", text).printed_by("Mail");
    for (why, articles, expected) in [
        ("own words alone", vec![post(OWN), other("Nothing.")], "own 4"),
        ("nobody says whose", vec![post(&[COPY, OWN].join(" ")), other(COPY)], "shared 17, own 4"),
        (
            "shared with a date line",
            vec![post(&[COPY, OWN].join(" ")), other(&["TARNSIDE (AP) — ", COPY].concat())],
            "agency 17, own 4",
        ),
        (
            "shared with an agency",
            vec![post(&[COPY, OWN].join(" ")), Article::new("r", COPY).printed_by("Reuters")],
            "agency 17, own 4",
        ),
        (
            "material of agencies is in one of them",
            vec![post(&[COPY, OWN].join(" ")), other(&[COPY, "\n\nWith Post wires"].concat())],
            "perhaps_agency 17, own 4",
        ),
        (
            "an agency beside the house",
            vec![post(&[COPY, OWN].join(" ")), other(&[COPY, " RND/dpa"].concat())],
            "perhaps_agency 17, own 4",
        ),
        (
            "a press release",
            vec![post(&[COPY, OWN].join(" ")), Article::new("r", COPY).printed_by("PR Newswire")],
            "release 17, own 4",
        ),
        (
            "a quotation within copy is copy",
            vec![post(&[COPY, SAID, OWN].join("\n\n")), other(&["TARNSIDE (AP) — ", COPY, "\n\n", SAID].concat())],
            "agency 35, own 4",
        ),
        (
            "a quotation that is shared alone is a quotation",
            vec![
                post("“We have waited long enough for a boat that does what a boat should do,” she told us."),
                other(
                    "TARNSIDE (AP) — Marrow: “We have waited long enough for a boat that does what a boat should do.”",
                ),
            ],
            "quotation 15, own 3",
        ),
        ("an own quotation", vec![post(SAID), other("Nothing.")], "quotation 15, own 3"),
        (
            "all of an agency’s own article",
            vec![post(&["TARNSIDE (AP) — ", COPY, "\n\n", SAID].concat()), other("Nothing.")],
            "agency 37",
        ),
    ] {
        assert_eq!(words(&told(&articles)[0]), expected, "{why}");
    }
}

#[test]
fn an_article_says_whose_it_is() {
    use Source::{Agency, PartlyAgency, Release};
    for (why, article, expected) in [
        ("nothing", Article::new("a", OWN), None),
        ("a date line", Article::new("a", "DALLAS (AP) — The ferry with the dog is back."), Some(Agency)),
        (
            "a byline of two",
            Article::new("a", "By Ida Holm and Jan Voll, Associated Press\n\nThe ferry."),
            Some(Agency),
        ),
        ("a credit for a part", Article::new("a", "The ferry is back.\n\nWith Post wires"), Some(PartlyAgency)),
        (
            "who contributed",
            Article::new("a", "The ferry is back.\n\nThe Associated Press contributed to this report."),
            Some(PartlyAgency),
        ),
        ("German", Article::new("a", "Die Fähre fährt.\n\nMit Material der dpa"), Some(PartlyAgency)),
        ("the outlet", Article::new("a", OWN).printed_by("Reuters"), Some(Agency)),
        ("a service", Article::new("a", "TARNSIDE--(BUSINESS WIRE)--The ferry is back."), Some(Release)),
        ("its first line", Article::new("a", "Press release\n\nThe ferry is back."), Some(Release)),
        ("a story on one", Article::new("a", "Press release of the year goes to the port."), None),
    ] {
        assert_eq!(Source::of(&article), expected, "{why}");
    }
}

#[test]
fn outlets_are_added_up_and_written() {
    let articles = [
        Article::new("a", &["TARNSIDE (AP) — ", COPY].concat()).printed_by("Post"),
        Article::new("b", OWN).printed_by("Post"),
        Article::new("c", &[COPY, " ", OWN].concat()),
    ];
    let shares = told(&articles);
    let outlets = by_outlet(&articles, &shares);
    let lines: Vec<String> =
        outlets.iter().map(|(outlet, count, all)| format!("{outlet:?} {count}: {}", words(all))).collect();
    assert_eq!(lines, ["Some(\"Post\") 2: agency 19, own 4", "None 1: agency 17, own 4"]);
    let mut out = Vec::new();
    let report = compare(&articles, &Options::default()).unwrap();
    write_csv(&mut out, &articles, &report, &shares).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap());
    assert!(write_csv(&mut Vec::new(), &articles, &report, &shares[1..]).is_err());
}

proptest! {
    #[test]
    fn each_word_of_a_story_counts_once(picked in prop::collection::vec(prop::collection::vec(0..5usize, 1..6), 1..5)) {
        let pieces = [COPY, SAID, OWN, "DALLAS (AP) — The ferry.", "With Post wires"];
        let articles: Vec<Article> = picked.iter().enumerate().map(|(n, picked)| {
            let text: Vec<&str> = picked.iter().map(|&piece| pieces[piece]).collect();
            Article::new(n.to_string(), &text.join("\n\n"))
        }).collect();
        let report = compare(&articles, &Options::default()).unwrap();
        for (shares, figures) in told(&articles).iter().zip(&report.articles) {
            prop_assert_eq!(shares.words(), figures.story_words());
        }
    }
}
