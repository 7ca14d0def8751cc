//! The page as one file: saved, opened from the disk, changed there, and saved again.

use std::fs;
use std::path::{Path, PathBuf};

use crate::browser::{Page, drive};
use crate::upload::HEADLINES;

/// Saves the page with the open collection as one file; it is moved out of the way of the next one.
async fn saved(page: &Page, name: &str) -> PathBuf {
    page.press("e").await;
    page.expect_download().await;
    page.click("dialog[open] .forms li:nth-last-child(2) button").await;
    let file = page.download("html").await;
    let moved = file.with_file_name(name).with_extension("htm");
    fs::rename(file, &moved).unwrap();
    moved
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn one_file_opens_from_the_disk_with_all_views_and_can_be_saved_again() {
    drive(async |page| {
        page.open("").await;
        page.wait_for(".passages").await;
        let headline = page.text_of("h1").await;
        let file = saved(page, "one file").await;

        // Everything is there, without a server.
        page.open_file(&file).await;
        page.wait_for(".passages").await;
        page.reads("h1", &headline).await;
        page.click(".passages > ol > li:first-child .witnesses a").await;
        page.wait_for("main.pair mark.picked").await;
        page.press("w").await;
        page.wait_for("main.passage .system").await;
        // Rows come a turn later.
        page.until("document.querySelectorAll('.system th').length > 2").await;
        let names = page.texts_of(".system th").await;
        assert_eq!(names[..3], ["000 base", "003", "001"]);
        page.back().await;
        page.wait_for("main.pair").await;

        // A change is compared anew, and said to last only as long as the page.
        page.press("a").await;
        page.click(".rows li:first-child input").await;
        page.wait_for(".unsaved").await;
        page.shows(".unsaved", "one file").await;
        page.press("\u{e00c}").await;
        page.wait_for("main.overview .passages").await;
        let gone = ["!document.querySelector('.articles').innerText.includes('", HEADLINES[0], "')"].concat();
        page.until(&gone).await;
        let without = page.text_of("h1").await;
        assert_ne!(without, headline);
        let again = saved(page, "again").await;
        page.open_file(&again).await;
        page.wait_for(".passages").await;
        page.reads("h1", &without).await;
        page.counts(".unsaved", 0).await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn one_file_reads_what_is_brought_to_it_and_says_that_it_does_without_pdf() {
    drive(async |page| {
        page.open("").await;
        page.wait_for(".passages").await;
        let file = saved(page, "reading").await;
        page.open_file(&file).await;
        page.wait_for(".passages").await;
        page.press("a").await;
        let formats = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/wirecopy-read/tests/formats");
        let paths = ["rss_2.xml", "by_hand.pdf"].map(|name| formats.join(name).display().to_string());
        page.wait_for("#bring-files").await.send_keys(&paths.join("\n")).await.unwrap();
        page.shows(".said", "came into").await;
        page.shows(".left-out", "by_hand.pdf: a PDF is not read here; in the page as one file nothing reads it").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn one_file_opens_with_the_settings_that_were_seen_and_keeps_nothing_beside_it() {
    drive(async |page| {
        page.open("").await;
        page.wait_for(".passages").await;
        page.press(",").await;
        // The panel is a part of its own, which comes when it is asked for.
        page.wait_for("#set-words").await;
        // The panel takes the focus when it is drawn.
        page.wait_for("#settings h2:focus").await;
        page.run("document.querySelector('#set-words').focus()").await;
        page.press(&"\u{e012}".repeat(4)).await;
        page.reads("output[for=set-words]", "4 words").await;
        page.wait_for(".effect[aria-busy=false] .other").await;
        let headline = page.text_of("h1").await;
        page.press("\u{e00c}").await;
        let file = saved(page, "settings").await;
        page.open_file(&file).await;
        page.wait_for(".passages").await;
        page.reads("h1", &headline).await;
        page.press(",").await;
        page.reads("output[for=set-words]", "4 words").await;
        page.until("localStorage.getItem('wirecopy-settings') === null").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_text_full_of_markup_stays_a_text_in_one_file() {
    let text =
        "</script><script>document.title = 'broken'</script><!-- he said that the bridge will be closed until June.";
    let article =
        |id: &str| serde_json::json!({ "id": id, "title": format!("{id} {text}"), "text": format!("{id} {text}") });
    let bundle = serde_json::json!({ "format": "wirecopy-collection/1", "name": "A </script> b", "articles": [article("x"), article("y")] });
    drive(async |page| {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("bundle.json");
        fs::write(&source, bundle.to_string()).unwrap();
        page.open("#/articles").await;
        page.wait_for(".collections input[type=file]").await.send_keys(source.to_str().unwrap()).await.unwrap();
        page.shows(".said", "was opened").await;
        page.press("\u{e00c}").await;
        page.wait_for(".passages").await;
        let file = saved(page, "markup").await;
        page.open_file(&file).await;
        page.wait_for(".passages").await;
        // WebKit's driver passes over a title that is cut to two lines; the page does not.
        page.until("document.querySelector('.articles').innerText.includes('</script><script>')").await;
        assert!(page.title().await.contains("wirecopy"), "{}", page.title().await);
    });
}
