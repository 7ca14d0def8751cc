//! The way that the page was built for: from the overview to two articles, and to all who print a passage.

use crate::browser::{Page, drive};

const PAIR: &str = "#/pair/000_a4c0b0367d167805/001_ee5eb016200b8405";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_overview_says_who_shares_what() {
    drive(async |page| {
        page.open("").await;
        assert_eq!(page.text_of("h1").await.replace('\n', " "), "Four of five articles share four passages");
        let standfirst = page.text_of(".standfirst").await;
        assert!(standfirst.contains("“Agua” in 000 is “Aragua” in 001"), "{standfirst}");
        assert!(standfirst.contains("004 shares nothing with the rest"), "{standfirst}");
        // The list of the articles says what their texts state, and nothing else.
        let articles = page.text_of(".articles").await;
        for stated in ["By Peter Jamison and Samantha Schmidt Washington Post", "With Post wires", "23 March 2025"] {
            assert!(articles.contains(stated), "{stated} is not in {articles}");
        }
        assert_eq!(page.count(".matrix tbody tr").await, 5);
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
        assert!(page.place().await.starts_with(PAIR), "{}", page.place().await);
        pick_the_quotation(page).await;

        // To all who print it.
        page.press("w").await;
        page.wait_for("main.passage .system").await;
        assert_eq!(page.place().await, "#/passage/p1");
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
    assert_eq!(page.text_of(".column.left mark.picked del.ed-spelling").await, "Agua");
    assert_eq!(page.text_of(".column.right mark.picked ins.ed-spelling").await, "Aragua");
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
        assert!(page.text_of("dialog[open]").await.contains("Next passage"), "the sheet tells the keys");
        page.press(ESCAPE).await;
        page.press("j").await;
        page.press(ENTER).await;
        page.wait_for("main.passage").await;
        assert_eq!(page.place().await, "#/passage/p1");
        // Differences of style show when they are asked for.
        assert_eq!(page.count(".system .place.ed-style").await, 0);
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
        let why = page.text_of(".standfirst").await;
        assert!(why.contains("000 is longer"), "and why they differ: {why}");
        page.open("#/passage/p3").await;
        page.wait_for("main.passage").await;
        page.open("#/nowhere").await;
        assert!(page.text_of("main").await.contains("address"), "an address that leads nowhere is named");
    });
}
