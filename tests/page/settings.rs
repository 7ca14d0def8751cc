//! Settings that are moved with their effect in view, and what is left out by them.

use crate::browser::{Page, drive};

const LEFT: &str = "\u{e012}";
const ESCAPE: &str = "\u{e00c}";

/// Waits until the headline says so; settings on the way there may come first.
async fn headline(page: &Page, begins: &str) -> String {
    for _ in 0..400 {
        let now = page.text_of("h1").await;
        if now.starts_with(begins) {
            return now;
        }
    }
    panic!("the headline is {:?}, not {begins:?}", page.text_of("h1").await)
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_setting_is_moved_by_keys_with_its_effect_in_view_and_is_there_after_a_reload() {
    drive(async |page| {
        page.open("").await;
        let usual = page.text_of("h1").await;
        page.press(",").await;
        page.wait_for("#settings .effect").await;
        page.run("document.querySelector('#set-words').focus()").await;
        page.press(LEFT).await;
        page.press(LEFT).await;
        page.press(LEFT).await;
        let moved = headline(page, "All five articles share").await;
        page.wait_for("#settings .effect .other").await;
        let effect = page.text_of("#settings .effect .other").await;
        assert!(effect.starts_with("Passages") && effect.contains("→"), "{effect}");

        page.open("").await;
        assert_eq!(headline(page, "All").await, moved, "the settings are kept");
        page.press(",").await;
        page.click("#settings header button").await;
        headline(page, &usual).await;
        page.press(ESCAPE).await;
        assert_eq!(page.count("#settings").await, 0);
        assert_eq!(page.count("main.overview").await, 1, "closing it leads nowhere else");
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
        assert_eq!(page.count(".near li:first-child mark").await, 2, "both places are shown");
        page.click(".near .why button").await;
        headline(page, "000 and 004 have 5 words in common").await;
    });
}
