//! The overview as a tool: filters, the search in all texts, the time line.

use crate::browser::{Page, drive};

const ENTER: &str = "\u{e007}";
const TAB: &str = "\u{e004}";

/// The numbers of the passages that are listed.
async fn listed(page: &Page) -> Vec<String> {
    page.texts_of(".passages > ol > li > .badge").await
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_filter_leaves_less_stands_in_the_address_and_is_walked_back() {
    drive(async |page| {
        page.open("").await;
        page.click(".filter").await;
        page.click("input[value=spelling]").await;
        page.wait_for(".chips [value=spelling]").await;
        page.comes_to("#/?changed=spelling").await;
        page.reads(".remains p", "1 of 4 passages, 3 of 5 articles").await;
        assert_eq!(listed(page).await, ["1"]);
        page.wait_for(".articles li:nth-child(3):last-child").await;
        page.wait_for(".matrix tbody tr:nth-child(3):last-child").await;

        // A second one: nothing is left, and the page says what to do.
        page.open("#/?changed=spelling&from=2025-03-01").await;
        let empty = page.text_of(".empty").await;
        assert!(empty.contains("Take a filter away"), "{empty}");
        page.click(".empty [name=from]").await;
        page.wait_for(".passages > ol > li").await;
        page.comes_to("#/?changed=spelling").await;
        page.back().await;
        page.wait_for(".empty").await;
        page.click(".remains .all").await;
        page.wait_for(".passages > ol > li:nth-child(4)").await;
        page.comes_to("#/").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn an_address_brings_the_order_and_the_filter_and_the_keys_follow_them() {
    drive(async |page| {
        page.open("#/?order=witnesses&words=30").await;
        assert_eq!(listed(page).await, ["2", "1", "3"]);
        page.press("j").await;
        page.wait_for("li.picked").await;
        page.comes_to("#/?words=30&order=witnesses&at=p2").await;
        page.press("w").await;
        page.wait_for("main.passage").await;
        page.press("n").await;
        page.wait_for("main.passage .badge.hue-1").await;
        page.comes_to("#/passage/p1").await;
        page.press("\u{e00c}").await;
        page.wait_for("main.overview li.picked").await;
        page.comes_to("#/?words=30&order=witnesses&at=p1").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_head_of_the_page_leads_back_to_what_was_filtered_and_its_name_to_all() {
    drive(async |page| {
        page.open("#/?words=30&order=witnesses").await;
        page.click(".passages > ol > li:nth-child(2) .witnesses a").await;
        page.wait_for("main.pair").await;
        page.click(".tools a").await;
        page.wait_for("main.overview li.picked").await;
        page.comes_to("#/?words=30&order=witnesses&at=p1").await;
        page.click(".wordmark").await;
        page.comes_to("#/").await;
        page.wait_for(".passages > ol > li:nth-child(4)").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn words_are_found_in_all_texts_and_shown_in_theirs_by_keyboard_alone() {
    drive(async |page| {
        page.open("#/passage/p1").await;
        page.press("/").await;
        page.wait_for("#find:focus").await;
        // Neither case nor marks make a difference.
        page.press("“EL salvador”").await;
        page.wait_for(".found a").await;
        let found = page.texts_of(".found h3 .label").await;
        assert_eq!(found, ["004"], "who writes of it");
        page.press(ENTER).await;
        page.wait_for(".found a:focus").await;
        page.press(ENTER).await;
        page.wait_for("main.pair").await;
        page.comes_near("find=").await;
        assert_eq!(selected(page).await.to_lowercase(), "el salvador");

        page.back().await;
        page.wait_for(".found a").await;
        let words = page.value_of("document.querySelector('#find').value").await;
        assert_eq!(words, "“EL salvador”");
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_place_inside_a_passage_comes_level() {
    drive(async |page| {
        page.open("#/?find=claver%20carone").await;
        page.click(".found .badge + a").await;
        page.wait_for("main.pair mark.picked").await;
        page.comes_near("?at=p").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_way_back_leads_away_from_a_search_that_is_typed() {
    drive(async |page| {
        page.open("#/passage/p1").await;
        page.wait_for("main.passage").await;
        page.press("/").await;
        page.wait_for("#find:focus").await;
        page.press("deported").await;
        // Marks stand as they are printed, also right behind what was found.
        page.shows(".found a", "deported").await;
        page.back().await;
        page.wait_for("main.passage").await;
        page.comes_to("#/passage/p1").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn words_that_stand_nowhere_are_said_to() {
    drive(async |page| {
        page.open("#/?find=xylophone").await;
        page.shows(".found p", "in no text").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_time_line_says_in_words_what_it_draws() {
    drive(async |page| {
        page.open("").await;
        page.press("t").await;
        page.wait_for(".timed .life").await;
        page.comes_to("#/?show=time").await;
        page.reads(".timed > li .size", "First seen 1 February 2025 in 000 and 003; one article without a date").await;
        page.counts(".lane circle", 3).await;
        page.press("j").await;
        page.wait_for(".timed li.picked a:focus").await;
        page.press(TAB).await;
        page.press("t").await;
        page.wait_for(".passages > ol:not(.timed) > li .changes").await;
    });
}

/// What is selected in the page.
async fn selected(page: &Page) -> String {
    // The selection is no element: it is put where the story can read it.
    for _ in 0..100 {
        page.run("document.title = getSelection().toString()").await;
        let title = page.title().await;
        if !title.is_empty() {
            return title;
        }
    }
    panic!("nothing is selected")
}
