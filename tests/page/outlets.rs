//! Outlets: furniture drawn pale, versions of an article, houses that the reader merges and parts, and another base.

use std::fs;

use crate::browser::{Page, drive};

const NOTICE: &str = "Subscribe to the Harbour Post today and read every story from our coast first.";
const COPY: &str = "The council of the harbour town voted for the new bridge over the river on Monday evening after a debate of three hours.";

/// Words that stand nowhere else.
fn own(name: &str) -> String {
    (0..40).map(|n| format!("{name}{} ", ["alder", "birch", "cedar", "dogwood"][n % 4].repeat(1 + n / 4))).collect()
}

/// A collection's file: five articles of one outlet on five days with a notice under them, one of them again a day later with one word
/// changed, and two of other outlets that print a copy.
fn collection() -> String {
    let article = |id: &str, outlet: &str, day: usize, text: String| {
        let text = text.replace('\n', "\\n");
        format!(
            r#"{{"id": "{id}", "title": "Story {id}", "outlet": "{outlet}", "date": "2026-03-0{day}", "on": true, "text": "{text}"}}"#
        )
    };
    let mut articles: Vec<String> = (1..6)
        .map(|day| article(&format!("n{day}"), "Post", day, format!("{}\n\n{NOTICE}", own(&format!("n{day}")))))
        .collect();
    articles.push(article("first", "Post", 6, format!("{COPY} {}\n\n{NOTICE}", own("first"))));
    articles.push(article(
        "again",
        "Post",
        7,
        format!("{} {}\n\n{NOTICE}", COPY.replace("three", "four"), own("first")),
    ));
    articles.push(article("mail", "Mail", 6, format!("{} {COPY}", own("mail"))));
    articles.push(article("times", "Times", 6, format!("{} {}", own("times"), COPY.replace("Monday", "Tuesday"))));
    format!(r#"{{ "format": "wirecopy-collection/1", "name": "Bridges", "articles": [{}] }}"#, articles.join(","))
}

/// Opens the collection's file, as a reader chooses it.
async fn choose(page: &Page) {
    page.open("#/articles").await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("houses.json");
    fs::write(&file, collection()).unwrap();
    page.wait_for(".collections input[type=file]").await.send_keys(file.to_str().unwrap()).await.unwrap();
    page.wait_for(".rows li:nth-child(9)").await;
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn furniture_is_pale_and_a_version_is_named_and_read_side_by_side() {
    drive(async |page| {
        choose(page).await;
        page.click(".wordmark").await;
        page.shows(".standfirst", "printed by three houses").await;
        page.shows(".standfirst", "one is a version of another of their house").await;
        page.shows(".standfirst", "of the words are furniture").await;
        page.shows(".articles .version", "version of").await;

        // The version beside what it is a version of: what was changed, though none of it counts.
        page.click(".articles .version a").await;
        page.shows("h1", "two versions").await;
        page.shows(".headline .standfirst", "nothing of this counts as reuse").await;
        page.shows(".column.right .ed-number", "four").await;
        page.shows(".column .furniture .kind", "furniture, in").await;
        // Like the story, on demand.
        page.press("f").await;
        page.counts(".column .furniture", 0).await;
        page.press("f").await;
        page.shows(".column .furniture", "Subscribe to the Harbour Post").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn houses_are_merged_parted_and_there_again_after_a_reload() {
    drive(async |page| {
        choose(page).await;
        page.shows(".houses summary", "Three houses").await;
        page.click(".houses summary").await;
        page.wait_for(".houses input").await.send_keys("Times=Mail\u{e007}").await.unwrap();
        page.shows(".said", "The houses of “Bridges” were changed.").await;
        page.shows(".rules", "Times=Mail").await;
        page.shows(".houses summary", "Two houses").await;
        page.shows(".houses li", "Mail 1, Times 1").await;
        page.run("location.reload()").await;
        page.wait_for(".rows li:nth-child(9)").await;
        page.shows(".houses summary", "Two houses").await;
        page.click(".houses li button").await;
        page.shows(".houses summary", "Three houses").await;
        page.press("u").await;
        page.shows(".houses summary", "Two houses").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_passage_is_held_against_the_base_that_the_reader_chooses() {
    drive(async |page| {
        choose(page).await;
        page.open("#/passage/p1").await;
        page.wait_for(".choose-base select").await;
        page.run(
            "const field = document.querySelector('.choose-base select');
             field.value = [...field.options].find(option => option.text === 'Times').value;
             field.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await;
        page.comes_to("#/passage/p1?base=times").await;
        page.shows(".system .base th", "Times").await;
        page.back().await;
        page.comes_to("#/passage/p1").await;
    });
}
