//! A reporter imports articles: files, a pasted text, a piece of a web page.

use std::fs;
use std::path::Path;

use crate::browser::{drive, drive_noisily};
use crate::host::Host;
use crate::upload::built;

const SAID: &str = "the harbour ferry will sail again on Monday after three weeks in the yard, the port authority said";

/// The paths of files that a reporter may have, made in `folder`, one a line.
fn files(folder: &Path) -> String {
    let story = |words: &str| format!("{words} {SAID}.");
    let html = format!(
        "<!doctype html><meta property='og:site_name' content='Bay Wire'><title>Ferry back</title><nav>Home</nav><article><h1>Ferry back</h1><p>{}</p></article>",
        story("It was told to all who asked that")
    );
    [
        ("one.txt", story("We heard that").into_bytes()),
        ("two.html", html.into_bytes()),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0".to_vec()),
        ("three.jsonl", format!("{{\"id\": \"three\", \"text\": \"{}\"}}\nno\n", story("In short,")).into_bytes()),
    ]
    .map(|(name, bytes)| {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    })
    .join("\n")
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn articles_are_imported_as_files_and_pasted_and_then_compared() {
    drive(async |page| {
        page.open("#/articles").await;
        let folder = tempfile::tempdir().unwrap();
        // The field is there for screen readers and the keyboard: what is seen is its label.
        page.wait_for("#bring-files").await.send_keys(&files(folder.path())).await.unwrap();
        page.wait_for(".left-out").await;
        page.shows(".left-out", "picture.txt: not a text file but a picture").await;
        page.shows(".left-out", "three.jsonl: line 2 is left out").await;
        page.wait_for(".rows li:nth-child(3)").await;
        assert_eq!(page.texts_of(".rows h3").await[1], "Ferry back");

        // Pasted anywhere, a text is shown before it comes in.
        page.click(".wordmark").await;
        page.wait_for("main.overview .passages").await;
        page.reads("h1", "All three articles share one passage").await;
        page.run(&paste(&format!(
            "<h1>Pasted story</h1><p>Much later we read that {SAID}.</p><p>Nobody knew why.</p>"
        )))
        .await;
        page.wait_for("#paste:focus").await;
        let written = page.wait_for("#paste").await.prop("value").await.unwrap().unwrap_or_default();
        assert!(written.ends_with(".\n\nNobody knew why."), "{written}");
        assert_eq!(page.wait_for("[name=title]").await.prop("value").await.unwrap().as_deref(), Some("Pasted story"));
        page.wait_for("[name=outlet]").await.send_keys("Quay Press").await.unwrap();
        page.click(".paste [type=submit]").await;
        page.wait_for(".rows li:nth-child(4)").await;
        assert_eq!(page.texts_of(".rows h3").await[3], "Pasted story");
        page.shows(".rows li:nth-child(4)", "Quay Press").await;

        page.click(".wordmark").await;
        page.wait_for("main.overview .passages").await;
        page.reads("h1", "Bay Wire and Quay Press print “We heard that the harbour ferry will sail again on…”").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_same_copy_is_pasted_from_two_outlets_and_nothing_typed_is_lost() {
    drive(async |page| {
        page.open("#/articles").await;
        let type_in = async |name: &str, value: &str| {
            page.wait_for(&["[name=", name, "]"].concat()).await.send_keys(value).await.unwrap();
        };
        type_in("text", &format!("We heard that {SAID}.")).await;
        type_in("outlet", "Harbour Post").await;
        page.click(".paste [type=submit]").await;
        page.shows(".said", "One article came into").await;

        // What is refused stays in the box, and is named.
        type_in("text", &format!("We heard that {SAID}.")).await;
        page.click(".paste [type=submit]").await;
        page.shows(".said", "Nothing new came in.").await;
        page.shows(".left-out", "(Harbour Post)").await;
        type_in("outlet", "Evening Star").await;
        page.click(".paste [type=submit]").await;
        page.wait_for(".rows li:nth-child(2)").await;
        page.shows(".left-out", "it prints the same text as “").await;
        page.until("document.querySelector('#paste').value === ''").await;

        // Nor is it lost to what is pasted elsewhere on the page.
        type_in("text", "A draft.").await;
        page.run("document.activeElement.blur()").await;
        page.run(&paste("<p>Much later the ferry was back.</p><p>Nobody knew why.</p>")).await;
        page.until("document.querySelector('#paste').value.startsWith('A draft.\\n\\nMuch later')").await;
        page.shows(".said", "What stood in the box stays.").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_file_can_be_dropped_on_any_view() {
    drive(async |page| {
        page.open("").await;
        page.run(&held("dragenter")).await;
        page.wait_for(".drop").await;
        page.run(&held("drop")).await;
        page.wait_for(".said button").await;
        page.shows(".said", "One article came into").await;
        page.counts(".drop", 0).await;
    });
}

/// A line of JSON for each of so many stories, none like another.
fn many(stories: usize) -> String {
    let story = |number: usize| {
        let words: Vec<String> = (0..30).map(|word| format!("word{number}x{word}")).collect();
        format!(
            "{{\"id\": \"s{number}\", \"title\": \"Story {number}\", \"series\": \"Post\", \"date\": \"2026-03-01\", \"text\": \"{}.\"}}\n",
            words.join(" ")
        )
    };
    (0..stories).map(story).collect()
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_large_import_is_shown_first_and_comes_in_or_not_by_the_keyboard() {
    drive(async |page| {
        page.open("#/articles").await;
        let folder = tempfile::tempdir().unwrap();
        let (stories, picture) = (folder.path().join("many.jsonl"), folder.path().join("picture.txt"));
        fs::write(&stories, many(240) + "no JSON\n").unwrap();
        fs::write(&picture, b"\x89PNG\r\n\x1a\n\0").unwrap();
        let files = format!("{}\n{}", stories.display(), picture.display());
        page.wait_for("#bring-files").await.send_keys(&files).await.unwrap();
        page.wait_for("dialog[open] .preview").await;
        page.shows(".preview", "240 articles of 1 outlet, 2026-03-01").await;
        page.shows(".preview .brought", "many.jsonl JSON: 240 articles, 1 part left out").await;
        page.shows(".preview .brought", "“Story 0”, Post, 2026-03-01").await;
        page.shows(".preview", "2 left out").await;
        page.shows(".preview", "picture.txt: not a text file but a picture").await;
        page.until("document.activeElement.closest('dialog[open]') !== null").await;
        page.press("\u{e00c}").await;
        page.counts("dialog[open]", 0).await;
        page.shows(".said", "Nothing was imported.").await;

        page.wait_for("#bring-files").await.send_keys(&files).await.unwrap();
        page.wait_for("dialog[open] .preview").await;
        page.until("document.activeElement.closest('dialog[open]') !== null").await;
        // From its title on: the first stop is the button that goes on.
        page.press("\u{e004}").await;
        page.until("document.activeElement.matches('.preview .accept')").await;
        page.press("\u{e007}").await;
        page.shows(".said", "240 articles came into “My articles”, read as JSON.").await;
        page.counts("dialog[open]", 0).await;
        page.wait_for(".rows li:nth-child(50)").await;
        page.shows(".left-out", "many.jsonl: line 241 is left out: it is no JSON").await;
    });
}

/// A PDF of the readers' own tests.
fn pdf(name: &str) -> String {
    let formats = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/wirecopy-read/tests/formats");
    formats.join(name).display().to_string()
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_pdf_is_read_by_a_part_that_comes_when_it_is_needed_and_stays_without_a_network() {
    let host = Host::of(&built());
    let said = drive_noisily(host.address(), async |page| {
        page.open("#/articles").await;
        page.until("navigator.serviceWorker.controller !== null").await;
        let bring = async |names: &[&str]| {
            let paths: Vec<String> = names.iter().map(|name| pdf(name)).collect();
            page.wait_for("#bring-files").await.send_keys(&paths.join("\n")).await.unwrap();
        };
        host.switch_off();
        bring(&["columns_reportlab.pdf"]).await;
        page.shows(".left-out", "the part of this page that reads it did not arrive").await;
        host.serve(&built());
        bring(&["columns_reportlab.pdf", "pictures.pdf", "locked.pdf", "cut_off.pdf"]).await;
        page.shows(".said", "One article came into").await;
        page.reads(".rows h3", "Salt works to close as a comet returns").await;
        assert_eq!(page.texts_of(".rows h3").await, ["Salt works to close as a comet returns"]);
        page.shows(".left-out", "pictures.pdf: a PDF of pictures, without a text layer, is not read here").await;
        page.shows(".left-out", "locked.pdf: behind a password").await;
        page.shows(".left-out", "cut_off.pdf: damaged, or cut off (a PDF): its end is missing").await;
        host.switch_off();
        bring(&["by_hand.pdf"]).await;
        page.wait_for(".rows li:nth-child(2)").await;
    });
    // That it was asked for in vain.
    assert!(said.iter().all(|said| said.contains("chunks.js") || said.contains("split_pdf")), "{said:#?}");
}

/// Pastes a piece of a web page, where the focus is on nothing.
fn paste(html: &str) -> String {
    format!(
        "const clipboardData = new DataTransfer();
         clipboardData.setData('text/html', `{html}`);
         clipboardData.setData('text/plain', 'Pasted story');
         document.body.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData, bubbles: true, cancelable: true }}));"
    )
}

/// A drag of a file above the page.
fn held(event: &str) -> String {
    format!(
        "const dataTransfer = new DataTransfer();
         dataTransfer.items.add(new File(['Dropped words of a story.'], 'dropped.txt'));
         document.body.dispatchEvent(new DragEvent('{event}', {{ dataTransfer, bubbles: true, cancelable: true }}));"
    )
}
