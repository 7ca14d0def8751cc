//! The way that the page was built for: from the overview to two articles, and to all who print a passage.

use crate::browser::{Page, drive};

const PAIR: &str = "#/pair/000_a4c0b0367d167805/001_ee5eb016200b8405";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_overview_says_who_shares_what() {
    drive(async |page| {
        page.open("").await;
        page.reads("h1", "Four of five articles share four passages").await;
        page.shows(".standfirst", "“Agua” in 000 is “Aragua” in 001").await;
        page.shows(".standfirst", "004 shares nothing with the rest").await;
        // The list of the articles says what their texts state, and nothing else.
        let articles = page.text_of(".articles").await;
        for stated in ["By Peter Jamison and Samantha Schmidt Washington Post", "With Post wires", "23 March 2025"] {
            assert!(articles.contains(stated), "{stated} is not in {articles}");
        }
        page.counts(".matrix tbody tr", 5).await;
        let changes = page.texts_of(".passages > ol > li:first-child .changes li").await;
        assert!(changes.iter().any(|change| change.contains("Agua") && change.contains("Aragua")), "{changes:?}");
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_quotation_is_followed_to_two_articles_and_to_its_witnesses() {
    drive(async |page| {
        page.open("").await;
        // From the overview to the two articles side by side.
        page.click(".passages > ol > li:first-child .witnesses a").await;
        page.wait_for("main.pair mark.picked").await;
        page.comes_near(PAIR).await;
        pick_the_quotation(page).await;

        // To all who print it.
        page.press("w").await;
        page.wait_for("main.passage .system").await;
        page.comes_to("#/passage/p1").await;
        let names = page.texts_of(".system th").await;
        assert!(names[0].starts_with("000 base") && names.contains(&"001".to_owned()), "{names:?}");
        let differing = page.texts_of(".system .differs").await;
        assert!(differing.contains(&"Aragua".to_owned()), "{differing:?}");

        // And back the way it came.
        page.back().await;
        page.wait_for("main.pair").await;
        // Going from passage to passage is no step of its own.
        page.back().await;
        page.wait_for("main.overview").await;
    });
}

/// Goes on until the quotation is picked; then both places stand at one height, and the change is marked.
async fn pick_the_quotation(page: &Page) {
    for _ in 0..4 {
        if page.texts_of(".column.left mark.picked").await.concat().contains("Tren de Agua") {
            break;
        }
        page.press("j").await;
    }
    page.wait_for(".column.left mark.picked del.ed-spelling").await;
    page.reads(".column.left mark.picked del.ed-spelling", "Agua").await;
    page.reads(".column.right mark.picked ins.ed-spelling", "Aragua").await;
    page.settled("main.pair mark.picked").await;
    let (left, right) = (page.top_of(".column.left mark.picked").await, page.top_of(".column.right mark.picked").await);
    assert!((left - right).abs() < 3.0, "the quotation stands at {left} on the left, at {right} on the right");
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_keyboard_alone_is_enough() {
    drive(async |page| {
        page.open("").await;
        page.wait_for(".passages").await;
        page.press("?").await;
        page.shows("dialog[open]", "Next passage").await;
        page.press(ESCAPE).await;
        page.press("j").await;
        page.wait_for("li.picked a:focus").await;
        page.press(ENTER).await;
        page.wait_for("main.passage").await;
        page.comes_to("#/passage/p1").await;
        // Differences of style show when they are asked for.
        page.counts(".system .place.ed-style", 0).await;
        page.press("x").await;
        page.wait_for(".system .place.ed-style").await;
        page.press(ESCAPE).await;
        page.wait_for("main.overview").await;
    });
}

const ESCAPE: &str = "\u{e00c}";
const ENTER: &str = "\u{e007}";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn an_address_brings_its_view_back() {
    drive(async |page| {
        page.open(&[PAIR, "?at=p1.1"].concat()).await;
        page.wait_for("main.pair mark.picked").await;
        let shares = page.texts_of(".column .share").await;
        assert_eq!(shares.len(), 2, "two numbers: {shares:?}");
        page.shows(".standfirst", "000 is longer").await;
        page.open("#/passage/p3").await;
        page.wait_for("main.passage").await;
        page.open("#/nowhere").await;
        page.shows("main", "address").await;
    });
}
