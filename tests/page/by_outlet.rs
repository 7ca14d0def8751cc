//! Many articles are shown by outlet and story; an article can be read by itself.

use std::fs;

use crate::browser::{Page, drive};

const RIGHT: &str = "\u{e014}";
const DOWN: &str = "\u{e015}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

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
        // Of the first story it is known at which time it was printed, and whose copy it is.
        let (details, credit) = match id {
            "post-0" => (r#""details": "time: 18:05", "#, r#""credit": "Associated Press", "#),
            "mail-0" => (r#""details": "time: 9:20", "#, r#""credit": "AP", "#),
            "echo-0" => (r#""details": "time: 11:40", "#, ""),
            _ => ("", ""),
        };
        format!(
            r#"{{"id": "{id}", "title": "Title of {id}", "outlet": "{outlet}", "date": "2026-03-{day:02}", {details}{credit}"on": true, "text": "{text}"}}"#
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
        page.until("document.activeElement.href.includes('agency=any')").await;
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

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_phrase_is_no_reuse_and_is_taken_back() {
    drive(async |page| {
        choose(page).await;
        page.open("#/passage/p1").await;
        let whole = page.text_of("h1").await;
        page.click(".judge summary").await;
        let field = page.wait_for(".judge .phrase input").await;
        field.send_keys("words that nobody prints\u{e007}").await.unwrap();
        page.shows(".judge .phrase .note", "No article prints these words in a row").await;
        page.run("document.querySelector('.judge .phrase input').value = ''").await;
        // What is selected on the page is taken into the field: here nearly all of the passage.
        page.run(
            "const cell = [...document.querySelectorAll('main.passage h1')][0];
             const range = document.createRange(); range.selectNodeContents(cell);
             getSelection().removeAllRanges(); getSelection().addRange(range);
             document.querySelector('.judge .phrase button').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true }))",
        )
        .await;
        let taken = page.wait_for(".judge .phrase input").await.prop("value").await.unwrap().unwrap_or_default();
        assert!(!taken.is_empty() && whole.starts_with(&taken[..20]), "{taken:?} of {whole:?}");
        page.run("document.querySelector('.judge .phrase input').value = document.querySelector('.judge .phrase input').value.replace('…', '')").await;
        page.click(".judge .phrase button[type=submit]").await;
        page.shows(".said", "A phrase was set aside.").await;
        page.shows(".judge summary", "a phrase of it is no reuse").await;
        page.shows(".phrase-said", "is no reuse here").await;
        // Its words count in no share of an article: the outlets share less.
        page.click(".phrase-said button").await;
        page.shows(".said", "A phrase counts again.").await;
        page.counts(".phrase-said", 0).await;
        page.press("u").await;
        page.shows(".judge summary", "a phrase of it is no reuse").await;
        // It is kept, and it filters.
        page.open("#/?said=no-reuse").await;
        page.reload().await;
        page.counts(".passages > ol > li", 1).await;
        page.shows(".passages .size", "without “").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_piece_of_furniture_is_reuse_where_the_reader_says_so() {
    drive(async |page| {
        let folder = tempfile::tempdir().unwrap();
        let footer = "You can read all about the harbour and its people every morning in our letter from the quay";
        let article = |n: usize, outlet: &str| {
            format!(
                r#"{{"id": "f-{n}", "title": "Title of f-{n}", "outlet": "{outlet}", "date": "2026-03-{:02}", "text": "{} {}\n\n{footer}."}}"#,
                n + 1,
                own(&format!("f{n}")),
                copy(n)
            )
        };
        let articles: Vec<String> = (0..13).map(|n| article(n, if n < 7 { "Post" } else { "Mail" })).collect();
        let file = folder.path().join("quay.json");
        fs::write(
            &file,
            format!(r#"{{"format": "wirecopy-collection/1", "name": "Quay", "articles": [{}]}}"#, articles.join(",")),
        )
        .unwrap();
        page.open("#/articles").await;
        page.wait_for(".collections input[type=file]").await.send_keys(file.to_str().unwrap()).await.unwrap();
        page.wait_for(".rows li:nth-child(13)").await;
        page.open("#/article/f-0").await;
        page.shows(".pieces-of-furniture summary", "One piece of furniture").await;
        page.click(".pieces-of-furniture summary").await;
        page.run(
            "const choice = document.querySelector('.pieces-of-furniture select'); choice.value = 'everywhere';
             choice.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await;
        page.shows(".said", "A piece of furniture counts as reuse.").await;
        page.shows(".pieces-of-furniture summary", "No piece of furniture, one piece said to be reuse").await;
        page.press("u").await;
        page.shows(".pieces-of-furniture summary", "One piece of furniture").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn outlets_show_their_agencies_and_articles_are_asked_for_by_them() {
    drive(async |page| {
        choose(page).await;
        page.click(".wordmark").await;
        page.until("[...document.querySelectorAll('.outlets thead th')].some(head => head.textContent === 'Agency')")
            .await;
        page.click(".outlets a[href='#/?house=Mail&agency=any']").await;
        page.comes_to("#/?house=Mail&agency=any").await;
        page.shows(".chips", "With an agency").await;
        page.counts(".passages > ol > li", 1).await;
        page.open("#/?agency=AP").await;
        page.reload().await;
        page.shows(".remains", "2 of 15 articles").await;
        page.click(".sieve .filter").await;
        page.shows(".filters select[name=agency]", "AP (2)").await;
        page.run("const pick = document.querySelector('.filters select[name=agency]'); pick.value = ''; pick.dispatchEvent(new Event('change', { bubbles: true }))").await;
        page.comes_to("#/").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_time_line_goes_by_the_hour_where_articles_say_at_which_they_were_printed() {
    drive(async |page| {
        choose(page).await;
        page.open("#/?show=time").await;
        page.shows(".lane", "Day by day").await;
        page.open("#/?from=2026-03-02&to=2026-03-03&show=time").await;
        page.shows(".lane", "Hour by hour").await;
        page.shows(".lane svg", "2 Mar, 18:00").await;
        page.shows(".passages .size", "First seen 2 March 2026, 18:05 in Post").await;
        page.shows(".passages .size", "last 3 March 2026, 11:40 in Echo").await;
        // Three articles of these days state no time.
        page.shows(".lane", "Three articles state a day and no time").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_story_opens_at_its_headline_and_leads_back_to_its_link_and_place() {
    drive(async |page| {
        choose(page).await;
        page.click(".wordmark").await;
        page.counts(".stories > ol > li", 4).await;
        page.wait_for("main.overview:not([aria-busy])").await;
        page.run("document.querySelector('.stories > ol > li:nth-child(3) h3 a').focus(); scrollTo(0, 160)").await;
        page.until("scrollY === 160").await;
        page.run("window.left = scrollY").await;
        page.press(ENTER).await;
        page.comes_near("story=").await;
        page.wait_for("h1:focus").await;
        page.until("scrollY === 0").await;
        page.press(ESCAPE).await;
        page.comes_to("#/").await;
        page.wait_for(".stories > ol > li:nth-child(3) h3 a:focus").await;
        page.until("scrollY === left").await;
        // Another view is shorter than that place was deep; all the same it is there on the way back.
        page.press("a").await;
        page.wait_for("main.shelf h1:focus").await;
        page.press(ESCAPE).await;
        page.wait_for("main.overview:not([aria-busy])").await;
        page.until("scrollY === left").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_whole_way_is_gone_by_keyboard_alone() {
    drive(async |page| {
        choose(page).await;
        // What asks for files has the focus and takes no letters.
        page.run(
            "const field = document.querySelector('.collections input[type=file]'); field.focus(); \
             field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))",
        )
        .await;
        page.wait_for("main.overview h1:focus").await;
        page.wait_for("main.overview:not([aria-busy])").await;
        tab_to(page, ".outlets td a, .outlets th a").await;
        page.press(DOWN).await;
        page.wait_for(".outlets tbody tr:nth-child(2) a:focus").await;
        tab_to(page, ".stories h3 a").await;
        page.press(ENTER).await;
        page.wait_for("main.overview h1:focus").await;
        page.press(ESCAPE).await;
        page.wait_for(".stories h3 a:focus").await;
        tab_to(page, ".printed a").await;
        page.press(ENTER).await;
        page.wait_for("main.one-article h1:focus").await;
        tab_to(page, "main a[href*='/passage/']").await;
        page.press(ENTER).await;
        page.wait_for("main.passage h1:focus").await;
        tab_to(page, "details.judge summary").await;
        page.press(ENTER).await;
        tab_to(page, ".judge .ways button").await;
        page.press(ENTER).await;
        page.shows(".said", "A passage was set aside.").await;
        page.press("u").await;
        page.shows(".said", "Undone: A passage was set aside.").await;
        is_seen(page).await;
        page.press(ESCAPE).await;
        page.wait_for("li.picked a:focus").await;
        tab_to(page, "li.picked a[href^='#/pair/']").await;
        page.press(ENTER).await;
        page.wait_for("main.pair .badge:focus").await;
        is_seen(page).await;
        page.press("b").await;
        page.wait_for(".choice :focus").await;
        page.press(ESCAPE).await;
        page.wait_for("main.pair .badge:focus").await;
        page.press(ESCAPE).await;
        page.wait_for("li.picked a:focus").await;
        // Into the filters and out of them again.
        back_to(page, ".sieve .filter").await;
        page.press(ENTER).await;
        tab_to(page, "#filters [name=words]").await;
        page.press("9").await;
        page.comes_near("words=9").await;
        page.press(ESCAPE).await;
        page.wait_for(".sieve .filter[aria-expanded=false]:focus").await;
        page.press("e").await;
        page.wait_for("dialog[open] :focus").await;
        page.press(ESCAPE).await;
        page.wait_for(".sieve .filter:focus").await;
        is_seen(page).await;
    });
}

/// Presses Tab until what `css` finds has the focus; whatever has it on the way can be seen to have it.
async fn tab_to(page: &Page, css: &str) {
    press_until(page, "\u{e004}", css).await;
}

/// The same, backwards.
async fn back_to(page: &Page, css: &str) {
    press_until(page, "\u{e008}\u{e004}", css).await;
}

async fn press_until(page: &Page, keys: &str, css: &str) {
    for _ in 0..120 {
        page.press(keys).await;
        is_seen(page).await;
        if page.value_of(&format!("document.activeElement.matches({css:?})")).await == true {
            return;
        }
    }
    panic!("no Tab leads to {css}");
}

/// That what has the focus is outlined, itself or the label that stands for it.
async fn is_seen(page: &Page) {
    let seen = "(element => element !== document.body && [element, element.closest('label')].some(one => one && getComputedStyle(one).outlineStyle !== 'none'))(document.activeElement)";
    page.until(seen).await;
}
