//! By keyboard alone: what has the focus may go when it is used, and the focus then stands where the reader goes on.

use crate::browser::{Page, drive};
use crate::library::choose_bridges;

const ENTER: &str = "\u{e007}";

/// Puts the focus on a control, and presses Enter there.
async fn enter(page: &Page, css: &str) {
    page.wait_for(css).await;
    page.run(&format!("document.querySelector({css:?}).focus()")).await;
    page.press(ENTER).await;
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_fold_that_is_opened_leaves_the_focus_on_what_was_in_it() {
    drive(async |page| {
        page.open("#/pair/000_a4c0b0367d167805/003_b513d4d7dd64b91b").await;
        page.wait_for("main.pair .story").await;
        page.press("o").await;
        let fold = page.text_of(".left .fold").await;
        enter(page, ".left .fold").await;
        page.wait_for(".left .story > p:focus").await;
        let opened = page.text_of(".left .story > p:focus").await;
        assert!(!opened.contains(&fold), "{opened}");
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn filters_that_are_removed_lead_from_one_to_the_next_and_to_the_filters() {
    drive(async |page| {
        page.open("#/?words=10&changed=spelling").await;
        enter(page, ".remains .chips li:first-child button").await;
        page.wait_for(".remains .chips [value=spelling]:focus").await;
        page.press(ENTER).await;
        page.wait_for(".filter:focus").await;
        page.comes_to("#/").await;
        page.open("#/?changed=spelling&from=2025-03-01").await;
        enter(page, ".empty [name=from]").await;
        // The list is there again, where there was none.
        page.wait_for(".passages > ol > li:first-child a:focus").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn rows_messages_and_collections_that_go_leave_the_focus_beside_them() {
    drive(async |page| {
        page.open("#/articles").await;
        choose_bridges(page).await;
        // The same text twice was left out, which is read and put away.
        enter(page, ".left-out button").await;
        page.wait_for(".said :focus").await;
        enter(page, ".rows li:nth-child(2) button").await;
        page.wait_for(".rows li:nth-child(2) button:focus").await;
        page.shows(".said", "“No way across” was removed.").await;
        page.press(ENTER).await;
        page.wait_for(".rows li:nth-child(1) button:focus").await;
        page.press(ENTER).await;
        page.wait_for(".open .none:focus").await;
        // All of it undone, and once more: then there is nothing to undo, and the message remains. Under what was undone stands a button
        // that does it again.
        enter(page, ".said button").await;
        for _ in 0..4 {
            page.wait_for(".said button:focus").await;
            page.press("u").await;
        }
        page.wait_for(".said [aria-label]:focus").await;
        page.press(ENTER).await;
        page.wait_for("h1:focus").await;
        // A copy is not deleted by the next key.
        enter(page, ".does [data-then]").await;
        page.wait_for(".open h2:focus").await;
        page.counts(".collections li", 2).await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn settings_that_are_put_back_keep_the_focus() {
    drive(async |page| {
        page.open("").await;
        page.press(",").await;
        page.wait_for("#settings h2:focus").await;
        page.run("document.querySelector('#set-words').focus()").await;
        page.press("\u{e012}").await;
        enter(page, "#settings header [aria-disabled=true], #settings header button").await;
        page.wait_for("#settings header button[aria-disabled=true]:focus").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_way_back_to_the_overview_ends_at_the_link_that_led_away_and_at_what_was_picked() {
    const ESCAPE: &str = "\u{e00c}";
    drive(async |page| {
        page.open("").await;
        enter(page, ".matrix tbody tr:nth-child(2) .share a").await;
        page.wait_for("main.pair .story").await;
        page.press(ESCAPE).await;
        page.wait_for(".matrix tbody tr:nth-child(2) td:nth-child(2) a:focus").await;
        page.press("j").await;
        page.wait_for("li.picked a:focus").await;
        page.press("n").await;
        page.wait_for("main.pair .story").await;
        page.press(ESCAPE).await;
        page.wait_for("li.picked a:focus").await;
        // Out of the search, which is emptied first.
        page.press("/").await;
        page.wait_for("#find:focus").await;
        page.press(&format!("deal{ESCAPE}{ESCAPE}")).await;
        page.wait_for("#passages-title:focus").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn with_a_search_open_the_way_back_ends_at_the_place_that_was_left() {
    const ENTER: &str = "\u{e007}";
    const ESCAPE: &str = "\u{e00c}";
    drive(async |page| {
        page.open("#/?find=government").await;
        // What was found stands above the passages, and is there later than these.
        const IS_IN_SIGHT: &str =
            "(box => box.top >= 0 && box.bottom <= innerHeight)(document.activeElement.getBoundingClientRect())";
        page.wait_for(".found a").await;
        page.run("document.querySelector('.passages > ol > li:last-child .witnesses a').focus()").await;
        page.until("scrollY > 400").await;
        page.press(ENTER).await;
        page.wait_for("main.pair .story").await;
        page.press(ESCAPE).await;
        page.wait_for(".passages > ol > li:last-child a:focus").await;
        page.wait_for(".found a").await;
        page.until(IS_IN_SIGHT).await;
        // And to what was found itself.
        page.open("#/?find=government").await;
        page.wait_for("main.overview:not([aria-busy]) .found a").await;
        page.run("document.querySelector('.found > ol > li:last-child > ul > li:last-child a').focus(); window.left = scrollY").await;
        page.press(ENTER).await;
        page.wait_for("main.pair .story").await;
        page.press(ESCAPE).await;
        page.wait_for(".found > ol > li:last-child > ul > li:last-child a:focus").await;
        page.until("scrollY === left").await;
    });
}

/// Has the page note whatever moves the focus, scrolls the window or asks how far it is scrolled while what has changed is not about to be drawn.
const NOTE_WHAT_IS_TOO_EARLY: &str = "
    let drawing = false;
    window.early = [];
    const frame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = then => frame(now => {
        drawing = true;
        then(now);
        drawing = false;
    });
    const watch = (owner, name) => {
        const does = owner[name];
        owner[name] = function (...told) {
            if (!drawing) early.push(name + ' ' + (this.className || this.tagName || ''));
            return does.apply(this, told);
        };
    };
    watch(HTMLElement.prototype, 'focus');
    watch(Element.prototype, 'scrollIntoView');
    watch(window, 'scrollTo');
";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_focus_moves_when_the_page_is_drawn_and_not_in_the_task_that_changed_it() {
    const ESCAPE: &str = "\u{e00c}";
    drive(async |page| {
        page.open("").await;
        page.wait_for(".passages > ol > li").await;
        page.run(NOTE_WHAT_IS_TOO_EARLY).await;
        page.press("j").await;
        page.wait_for("li.picked a:focus").await;
        page.press("w").await;
        page.wait_for("main.passage h1:focus").await;
        page.press(ESCAPE).await;
        page.wait_for("li.picked a:focus").await;
        page.press("q").await;
        page.wait_for("main.quotations h1:focus").await;
        page.press("a").await;
        page.wait_for("main.shelf h1:focus").await;
        page.press(",").await;
        page.wait_for("#settings h2:focus").await;
        page.press(ESCAPE).await;
        page.wait_for("[aria-controls=settings]:focus").await;
        page.press("/").await;
        page.wait_for("#find:focus").await;
        assert_eq!(page.value_of("early.join(', ')").await, "");
    });
}
