//! Settings that are moved with their effect in view, and what is left out by them.

use crate::browser::drive;

const LEFT: &str = "\u{e012}";
const ESCAPE: &str = "\u{e00c}";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_setting_is_moved_by_keys_with_its_effect_in_view_and_is_there_after_a_reload() {
    drive(async |page| {
        page.open("").await;
        let usual = page.text_of("h1").await;
        page.press(",").await;
        page.wait_for("#settings .effect").await;
        // The panel takes the focus when it is drawn.
        page.wait_for("#settings h2:focus").await;
        page.run("document.querySelector('#set-words').focus()").await;
        page.press(LEFT).await;
        page.press(LEFT).await;
        page.press(LEFT).await;
        page.shows("h1", "All five articles share").await;
        let moved = page.text_of("h1").await;
        page.wait_for("#settings .effect .other").await;
        page.shows("#settings .effect .other", "Passages").await;
        page.shows("#settings .effect .other", "→").await;

        page.open("").await;
        // The settings are kept.
        page.reads("h1", &moved).await;
        page.press(",").await;
        page.click("#settings header button").await;
        page.reads("h1", &usual).await;
        page.press(ESCAPE).await;
        page.counts("#settings", 0).await;
        page.counts("main.overview", 1).await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn two_articles_that_share_nothing_say_what_was_left_out_and_why() {
    drive(async |page| {
        page.open("").await;
        page.click(".matrix .nothing a").await;
        page.wait_for("main.pair .near li").await;
        let why = page.text_of(".near .why p").await;
        assert_eq!(why, "5 words; the minimum is 8.");
        page.counts(".near li:first-child mark", 2).await;
        page.click(".near .why button").await;
        page.shows("h1", "000 and 004 share passages of 5 words").await;
    });
}
