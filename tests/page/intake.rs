//! A reporter imports articles: files, a pasted text, a piece of a web page.

use std::fs;
use std::path::Path;

use crate::browser::drive;

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
