//! The reader's own collections: imported, changed, undone, kept, and forgotten.

use std::fs;

use crate::browser::{Page, drive};

/// A collection's file: two stories that share a sentence, one that stands alone, and one that is there twice.
const BRIDGES: &str = r#"{ "format": "wirecopy-collection/1", "name": "Bridges", "articles": [
    {"id": "a", "title": "Bridge closed", "outlet": "Porto Daily", "date": "2026-03-01", "on": true,
     "text": "The mayor said the old bridge over the river will be closed for repairs until the end of June."},
    {"id": "b", "title": "No way across", "on": true,
     "text": "Officials wrote that the old bridge over the river will be closed for repairs until the end of July."},
    {"id": "c", "title": "Cup final", "on": true, "text": "Nothing of this stands here, for it tells a story of its own."},
    {"id": "d", "text": "Nothing of this stands here, for it  tells a story of its own."}] }"#;

const ROWS: &str = ".rows li";

/// Opens the collection's file, as a reader chooses it.
pub async fn choose_bridges(page: &Page) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bridges.json");
    fs::write(&file, BRIDGES).unwrap();
    page.wait_for(".collections input[type=file]").await.send_keys(file.to_str().unwrap()).await.unwrap();
    // The file goes with the folder: it has to be read by then.
    page.shows(".said", "“Bridges” was opened").await;
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_collection_is_changed_undone_and_there_again_after_a_reload() {
    drive(async |page| {
        page.open("").await;
        page.press("a").await;
        page.wait_for("main.shelf").await;
        choose_bridges(page).await;
        page.shows(".said", "“Bridges” was opened, with three articles.").await;
        page.shows(".left-out", "it is here already, as “Cup final”").await;
        page.click(".left-out button").await;

        // Switched off, it stays where it is but is not compared.
        page.click(".rows li:nth-child(3) input").await;
        page.shows(".said", "“Cup final” is left out of the comparison.").await;
        // Edited: the step is announced when the field is left.
        page.click(".rows li:nth-child(2) a").await;
        let title = page.wait_for(".fields input").await;
        title.clear().await.unwrap();
        page.run("document.querySelector('.fields input').focus()").await;
        page.press("Ferry instead\u{e007}").await;
        page.shows(".said", "was changed").await;
        page.back().await;
        page.reads(".rows li:nth-child(2) h3", "Ferry instead").await;
        // Renamed.
        page.run("const name = document.querySelector('.name'); name.focus(); name.select()").await;
        page.press("River\u{e007}").await;
        page.shows(".said", "“Bridges” is called “River” now.").await;
        // Without a name the old one is put back.
        page.run("const name = document.querySelector('.name'); name.focus(); name.select()").await;
        page.press("\u{e017}\u{e007}").await;
        page.until("document.querySelector('.name').value === 'River'").await;
        // Removed, and put back where it was.
        page.click(".rows li:nth-child(1) button").await;
        page.shows(".said", "“Bridge closed” was removed.").await;
        page.counts(ROWS, 2).await;
        page.click(".said button").await;
        page.shows(".said", "Undone: “Bridge closed” was removed.").await;
        page.reads(".rows li:nth-child(1) h3", "Bridge closed").await;

        page.click(".wordmark").await;
        page.wait_for("main.overview .passages").await;
        page.reads("h1", "Two articles share one passage").await;
        // An article is called by its outlet, and the window by the collection.
        page.reads(".articles li .label", "Porto Daily").await;
        assert_eq!(page.title().await, "River · wirecopy");

        page.run("location.reload()").await;
        page.wait_for("main.overview .passages").await;
        page.reads("h1", "Two articles share one passage").await;
        page.press("a").await;
        page.wait_for(".rows li:nth-child(3)").await;
        page.has(".open", "aria-label", "River").await;
        assert_eq!(page.texts_of(".rows h3").await, ["Bridge closed", "Ferry instead", "Cup final"]);
        page.reads(".rows li:nth-child(3) .figures", "not compared").await;
        page.click(".rows li:nth-child(2) input").await;
        page.click(".wordmark").await;
        page.shows("main.notice", "Only one is switched on: Bridge closed. It takes two").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn everything_is_forgotten_after_asking_once() {
    drive(async |page| {
        page.open("#/articles").await;
        choose_bridges(page).await;
        // What was said stands at the foot of the window until it is dismissed.
        page.click(".said [aria-label]").await;
        page.click(".keeping > button").await;
        page.wait_for("dialog.asks[open]").await;
        page.click("dialog.asks button:last-child").await;
        page.shows(".said", "Everything was forgotten.").await;
        page.counts(".collections li", 1).await;
        page.run("location.reload()").await;
        page.wait_for(".rows li:nth-child(5)").await;
        page.counts(".collections li", 1).await;
    });
}

/// Opens the second of the articles about bridges, to change it.
async fn edit_second(page: &Page) {
    page.open("#/articles").await;
    choose_bridges(page).await;
    page.click(".rows li:nth-child(2) a").await;
    page.wait_for(".fields").await;
}

/// Types into the title, where the focus is, and loads the page again right after the last key.
async fn title_is_kept_over_a_reload(page: &Page) {
    // It is kept when the typing rests.
    page.press("\u{e010} now").await;
    page.reads("h1", "No way across now").await;
    // Keys pressed right before the page goes are kept, too.
    page.press(" or never").await;
    page.reload().await;
    page.wait_for(".fields").await;
    page.until("document.querySelector('.fields input').value === 'No way across now or never'").await;
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn what_is_being_typed_is_there_after_a_reload_and_is_one_step() {
    drive(async |page| {
        edit_second(page).await;
        page.run("const text = document.querySelector('textarea'); text.focus(); text.setSelectionRange(0, 0)").await;
        // Nothing is said before the field is left.
        page.press("Late: ").await;
        page.run("document.querySelector('.fields input').focus()").await;
        page.shows(".said", "The text of “No way across” was changed.").await;
        title_is_kept_over_a_reload(page).await;
        page.until("document.querySelector('textarea').value.startsWith('Late: Officials')").await;

        page.run("document.querySelector('.fields input').focus()").await;
        for word in [" and", " then", " some"] {
            page.press(&["\u{e010}", word].concat()).await;
            page.until(&["document.querySelector('h1').textContent.endsWith('", word, "')"].concat()).await;
        }
        page.run("document.activeElement.blur()").await;
        page.click(".said button").await;
        page.until("document.querySelector('.fields input').value === 'No way across now or never'").await;
    });
}

/// A browser that says only after some seconds that something was written.
const SLOW: &str = "Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
    set(heard) { this.addEventListener('complete', event => setTimeout(() => heard(event), 4000)) },
});";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn what_is_typed_while_something_is_being_saved_is_there_after_a_reload() {
    drive(async |page| {
        page.before(SLOW).await;
        edit_second(page).await;
        page.run("document.querySelector('.fields input').focus()").await;
        // What is kept first is being saved still when the next comes and the page goes.
        title_is_kept_over_a_reload(page).await;
    });
}

/// A browser that has no database for the page.
const REFUSING: &str = "Object.defineProperty(window, 'indexedDB', { value: undefined });";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn where_nothing_can_be_saved_the_page_says_so_and_goes_on() {
    drive(async |page| {
        page.before(REFUSING).await;
        page.open("#/articles").await;
        choose_bridges(page).await;
        page.shows(".unsaved", "Nothing can be saved here:").await;
        page.click(".wordmark").await;
        page.until("document.querySelector('h1').textContent.startsWith('Two of three')").await;
        page.reads("h1", "Two of three articles share one passage").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn many_articles_are_searched_chosen_and_changed_at_once() {
    drive(async |page| {
        crate::by_outlet::choose(page).await;
        page.wait_for(".bulk input[type=search]").await.send_keys("mail").await.unwrap();
        page.counts(".rows li", 4).await;
        page.shows(".bulk .note", "4 of 15 articles").await;
        page.run(
            "[...document.querySelectorAll('.bulk button')].find(one => one.textContent === 'Choose several').click()",
        )
        .await;
        page.run(
            "[...document.querySelectorAll('.several button')].find(one => one.textContent === 'Choose all 4').click()",
        )
        .await;
        page.shows(".several b", "4 articles chosen").await;
        page.wait_for(".several form input").await.send_keys("Morning Mail\u{e007}").await.unwrap();
        page.shows(".said", "Four articles were changed.").await;
        page.shows(".rows .facts", "Morning Mail").await;
        page.click(".wordmark").await;
        page.shows(".outlets", "Morning Mail").await;
        page.press("u").await;
        page.until("!document.querySelector('.outlets').textContent.includes('Morning Mail')").await;

        // What the names of files say.
        page.open("#/articles").await;
        page.run(
            "[...document.querySelectorAll('.bulk button')].find(one => one.textContent === 'Choose several').click()",
        )
        .await;
        page.wait_for(".by-name input").await.send_keys("{title}-{outlet}\u{e007}").await.unwrap();
        page.shows(".said", "15 articles were changed.").await;
        page.click(".said button").await;
        page.shows(".said", "Undone: 15 articles were changed.").await;
    });
}
