//! What a reader exports: files, citations, and links that find their words again.

use fantoccini::key::Key;
use serde_json::Value;

use crate::browser::{Page, drive};

/// Keeps what would be saved and what is copied, so that it can be looked at.
pub const KEPT: &str = r#"
    window.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { blob.text().then(text => { files.push({ kind: blob.type, text }); }); return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { window.file = this.download; };
    window.copied = [];
    navigator.clipboard.write = async ([item]) => {
        for (const kind of item.types) copied.push(await (await item.getType(kind)).text());
    };
    navigator.clipboard.writeText = async text => { copied.push(text); };
"#;

/// Refuses the clipboard.
const REFUSED: &str =
    "navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject(new Error('no'));";

/// Saves the report in the `n`th form and gives its name and what stands in it.
pub async fn save(page: &Page, n: usize) -> (String, String) {
    page.run("window.files = []").await;
    page.press("e").await;
    page.click(&format!("dialog[open] .forms li:nth-child({n}) button")).await;
    page.wait_for(".done p").await;
    page.until("files.length === 1").await;
    let (name, text) = (page.value_of("window.file").await, page.value_of("files[0].text").await);
    (name.as_str().unwrap().to_owned(), text.as_str().unwrap().to_owned())
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_report_is_saved_in_four_forms() {
    drive(async |page| {
        page.before(KEPT).await;
        page.open("").await;
        page.wait_for(".passages").await;
        let (name, text) = save(page, 1).await;
        assert!(name.ends_with(".md") && text.starts_with("# Shared passages\n"), "{name}");
        let (name, text) = save(page, 2).await;
        // What reads a blob as text drops the byte order mark.
        assert!(
            name.ends_with(".csv") && text.trim_start_matches('\u{FEFF}').starts_with("passage,passage_words"),
            "{name}"
        );
        let (name, text) = save(page, 3).await;
        let report: Value = serde_json::from_str(&text).unwrap();
        assert!(name.ends_with(".json"), "{name}");
        assert_eq!(report["format"], "wirecopy-report/1");
        let seed = std::fs::read_to_string("seeds/000_a4c0b0367d167805.txt").unwrap();
        assert_eq!(report["articles"][0]["text"], seed, "each text to the letter");
        let (name, text) = save(page, 4).await;
        let notes: Value = serde_json::from_str(&text).unwrap();
        assert!(name.ends_with(".jsonld"), "{name}");
        let exact = &notes["first"]["items"][0]["target"][0]["selector"][1]["exact"];
        assert!(seed.contains(exact.as_str().unwrap()), "{exact}");
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_passage_is_copied_with_its_sources_and_a_link_that_leads_back() {
    drive(async |page| {
        page.before(KEPT).await;
        page.open("#/passage/p1").await;
        page.wait_for("main.passage .system").await;
        page.press("y").await;
        page.shows(".done p", "Copied").await;
        page.until("copied.length === 2").await;
        let copied = page.value_of("copied").await;
        let (plain, html) = (copied[0].as_str().unwrap(), copied[1].as_str().unwrap());
        assert!(
            plain.contains("Printed by:\n1. ") && plain.contains("prints “Aragua” for “Agua” (spelling"),
            "{plain}"
        );
        assert!(html.starts_with("<blockquote>") && html.contains("<li>"), "{html}");
        let link = plain.lines().last().unwrap().split('#').nth(1).unwrap();

        // The link leads there by its words, whatever number it names.
        page.open("#/").await;
        page.open(&["#", &link.replace("p1", "p4")].concat()).await;
        page.wait_for("main.passage .system").await;
        page.shows(".kicker", "Passage 1").await;
        page.comes_to(&["#", link].concat()).await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn where_the_clipboard_is_refused_the_text_is_there_to_be_copied() {
    drive(async |page| {
        page.before(REFUSED).await;
        page.open("#/passage/p1").await;
        page.wait_for("main.passage .system").await;
        page.press("y").await;
        page.wait_for("dialog[open] textarea").await;
        let selected =
            page.value_of("(t => t.value.slice(t.selectionStart, t.selectionEnd))(document.activeElement)").await;
        assert!(selected.as_str().unwrap().contains("Printed by:"), "{selected}");
        page.press(&Key::Escape.to_string()).await;
        page.until("!document.querySelector('dialog[open]')").await;
        page.comes_to("#/passage/p1").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_link_whose_words_are_gone_says_so() {
    drive(async |page| {
        page.open("#/passage/p1?quote=words+of+some+other+collection+that+nobody+printed").await;
        page.wait_for("main.overview").await;
        page.shows(".aim", "another collection").await;
        // It goes with the view that it was said of.
        page.press("n").await;
        page.wait_for("main.pair").await;
        page.until("!document.querySelector('.aim p')").await;
    });
}
