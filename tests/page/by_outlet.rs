//! Many articles are shown by outlet and story; an article can be read by itself.

use std::fs;

use crate::browser::{Page, drive};

const RIGHT: &str = "\u{e014}";
const DOWN: &str = "\u{e015}";

/// Words that stand nowhere else.
fn own(name: &str) -> String {
    let name = name.replace('-', "");
    (0..40).map(|n| format!("{name}{} ", ["alder", "birch", "cedar", "dogwood"][n % 4].repeat(1 + n / 4))).collect()
}

/// What an agency sent, four times.
fn copy(n: usize) -> &'static str {
    [
        "The council of the harbour town voted for the new bridge over the river on Monday evening after a debate of seven hours in the old hall.",
        "Fishermen who had been missing since the storm were found alive on an island where they had lived on rain and raw crabs for nine days.",
        "A court ruled that the railway must give back what passengers paid for trains which never left their stations last winter.",
        "Pupils of forty schools planted so many trees along the motorway that a forest ranger called it the youngest wood in all the land.",
    ][n % 4]
}

/// A collection's file: four stories on four days, each in Post, Mail and Echo, the Post always a day before; in one of them Mail has
/// another figure. And three articles that share nothing.
pub fn collection() -> String {
    let article = |id: &str, outlet: &str, day: usize, text: &str| {
        format!(
            r#"{{"id": "{id}", "title": "Title of {id}", "outlet": "{outlet}", "date": "2026-03-{day:02}", "on": true, "text": "{text}"}}"#
        )
    };
    let mut articles = Vec::new();
    for n in 0..4 {
        for (outlet, late) in [("Post", 0), ("Mail", 1), ("Echo", 1)] {
            let id = format!("{}-{n}", outlet.to_lowercase());
            let said = if n == 0 && outlet == "Mail" { copy(n).replace("seven", "nine") } else { copy(n).to_owned() };
            articles.push(article(
                &id,
                outlet,
                2 + 7 * n + late,
                &format!("{} {said} {}", own(&id), own(&format!("{id}x"))),
            ));
        }
    }
    for n in 0..3 {
        articles.push(article(&format!("own-{n}"), "Post", 3, &own(&format!("own{n}"))));
    }
    format!(r#"{{ "format": "wirecopy-collection/1", "name": "Harbours", "articles": [{}] }}"#, articles.join(","))
}

/// Opens the collection's file, as a reader chooses it.
pub async fn choose(page: &Page) {
    page.open("#/articles").await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("harbours.json");
    fs::write(&file, collection()).unwrap();
    page.wait_for(".collections input[type=file]").await.send_keys(file.to_str().unwrap()).await.unwrap();
    page.wait_for(".rows li:nth-child(15)").await;
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn many_articles_are_shown_by_outlet_and_story() {
    drive(async |page| {
        choose(page).await;
        page.click(".wordmark").await;
        page.shows("h1", "share four stories").await;
        page.shows(".wordings dl", "seven").await;
        page.shows(".wordings dl", "nine").await;
        page.counts(".stories > ol > li", 4).await;
        page.shows(".stories .facts", "Post printed it first").await;
        page.shows(".stories .alone summary", "Three articles share nothing").await;
        page.click(".stories .alone summary").await;
        page.counts(".stories .alone li", 3).await;
        // Who was first, and how much stands elsewhere.
        page.counts(".outlets tbody tr", 3).await;
        page.until("[...document.querySelectorAll('.outlets tbody tr')].some(row => row.textContent.startsWith('Post') && row.textContent.includes('4 of 4'))")
            .await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_table_of_outlets_is_one_stop_and_arrows_lead_through_it() {
    drive(async |page| {
        choose(page).await;
        page.click(".wordmark").await;
        page.wait_for(".outlets table").await;
        page.counts(".outlets table a[tabindex='0']", 1).await;
        page.run("document.querySelector(\".outlets table a[tabindex='0']\").focus()").await;
        page.press(RIGHT).await;
        page.until("!!document.activeElement.closest('td.share')").await;
        page.press(DOWN).await;
        page.until("!!document.activeElement.closest('tbody tr:nth-child(3)')").await;
        page.counts(".outlets table a[tabindex='0']", 1).await;
        // A cell leads to what both print.
        page.press("\u{e007}").await;
        page.comes_near("house=").await;
        page.shows(".headline", "They share four stories.").await;
        page.shows(".chips", "Printed by").await;
        page.back().await;
        page.comes_to("#/").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_story_and_an_article_are_read_by_themselves() {
    drive(async |page| {
        choose(page).await;
        page.open("#/article/mail-0").await;
        page.shows("h1", "Title of mail-0").await;
        page.shows(".standfirst", "also stand in two other articles").await;
        page.shows(".one-article .story mark", "The council of the harbour town").await;
        page.shows(".shared-with .who", "Post").await;
        page.click(".headline .note a").await;
        page.comes_to("#/?story=post-0").await;
        page.shows("h1", "Title of post-0").await;
        page.counts(".articles ol > li", 3).await;
        page.shows(".matrix", "Who shares with whom").await;
        page.open("#/article/nowhere").await;
        page.wait_for("main.notice").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_passage_is_set_aside_and_marked_and_both_are_undone_and_done_again() {
    drive(async |page| {
        choose(page).await;
        page.open("#/passage/p1").await;
        page.click(".judge summary").await;
        page.run(
            "[...document.querySelectorAll('.judge button')].find(one => one.textContent === 'No reuse here').click()",
        )
        .await;
        page.shows(".said", "A passage was set aside.").await;
        page.shows(".judge summary", "no reuse").await;
        page.press("\u{e00c}").await;
        page.shows("h1", "share three stories").await;
        page.shows(".passages .note ~ .note", "One passage was set aside").await;
        page.counts(".passages > ol > li", 3).await;
        page.press("d").await;
        page.counts(".passages > ol > li", 4).await;
        page.press("u").await;
        page.shows(".said", "Undone: A passage was set aside.").await;
        page.shows("h1", "share four stories").await;
        // The button under the message does again what the message names.
        page.click(".said button").await;
        page.shows("h1", "share three stories").await;
        page.press("u").await;
        page.shows("h1", "share four stories").await;

        page.open("#/passage/p2").await;
        page.click(".judge summary").await;
        page.wait_for(".judge input").await.send_keys("ask the mayor\u{e007}").await.unwrap();
        page.shows(".judge summary", "of interest").await;
        page.open("#/?said=of-interest").await;
        page.counts(".passages > ol > li", 1).await;
        page.shows(".passages .size", "of interest: ask the mayor").await;
        // It is kept with the collection.
        page.reload().await;
        page.counts(".passages > ol > li", 1).await;
        page.shows(".passages .size", "of interest: ask the mayor").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn two_outlets_are_asked_for_and_numbers_count_as_they_are_typed() {
    drive(async |page| {
        choose(page).await;
        page.open("#/?house=Post&house=Mail").await;
        page.counts(".passages > ol > li", 4).await;
        page.counts(".passages > ol > li:first-child .witnesses li", 3).await;
        page.shows(".passages .witnesses .more", "and 1 more").await;
        // Mail and Echo print on one day: within 24 hours. Within one nothing is certain.
        page.open("#/").await;
        page.click(".sieve .filter").await;
        page.wait_for(".filters input[name=hours]").await.send_keys("1").await.unwrap();
        page.comes_to("#/?hours=1").await;
        page.shows(".remains", "0 of 4 passages").await;
        page.wait_for(".filters input[name=hours]").await.send_keys("00").await.unwrap();
        page.comes_to("#/?hours=100").await;
        page.shows(".remains", "4 of 4 passages").await;
    });
}
