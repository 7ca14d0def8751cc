//! Reading: articles side by side, and all witnesses of a passage.

use std::fs;

use crate::browser::{Page, drive};

const PAIR: &str = "#/pair/000_a4c0b0367d167805/001_ee5eb016200b8405";
const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn what_is_own_and_what_is_shared_can_be_folded_away() {
    drive(async |page| {
        page.open(&[PAIR, "?at=p1"].concat()).await;
        page.wait_for("main.pair mark.picked").await;
        page.counts(".fold", 0).await;
        page.press("o").await;
        page.wait_for(".left .fold").await;
        let folds = page.texts_of(".left .fold").await;
        assert!(folds.iter().all(|fold| fold.ends_with(" own words …")), "{folds:?}");
        assert_level(page).await;
        page.click(".left .story > :last-child .fold").await;
        page.settled(".left mark.picked").await;
        page.counts(".left .fold", folds.len() - 1).await;
        assert_level(page).await;
        page.press("o").await;
        page.wait_for(".left .fold[data-place]").await;
        let story = page.text_of(".left .story").await;
        assert!(!story.contains("Venezuelan criminals of Tren de Agua"), "what is shared is folded away: {story}");
        assert!(story.contains("Millions of Venezuelans have fled"), "what is own stays: {story}");
        // No band is left where text was folded away.
        page.until("[...document.querySelectorAll('.ribbons path')].every(band => !band.getBBox().height || band.getBBox().width === band.closest('svg').clientWidth)").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_third_and_a_fourth_article_are_put_beside_and_taken_away_by_key() {
    drive(async |page| {
        page.open(&[PAIR, "?at=p1"].concat()).await;
        page.wait_for("main.pair mark.picked").await;
        page.press("j").await;
        page.shows(".edits", "Agua→Aragua").await;
        page.press("k").await;
        page.reads(".edits", "").await;
        // The choice is in sight also where its button is not.
        page.run("scrollTo(0, 600)").await;
        page.press("b").await;
        page.wait_for(".choice button").await;
        page.until("document.activeElement.matches('.choice button')").await;
        page.until(
            "(({ top, bottom }) => top > 0 && bottom < innerHeight)(document.activeElement.getBoundingClientRect())",
        )
        .await;
        page.press(ENTER).await;
        page.wait_for(".column.third mark.picked").await;
        page.comes_to(&[PAIR, "/003_b513d4d7dd64b91b?at=p1"].concat()).await;
        page.shows(".standfirst", "000, is the base").await;
        // The base is plain; what the others change is marked in them.
        page.counts(".column.left .ed", 0).await;
        page.reads(".column.right ins.ed-spelling", "Aragua").await;
        assert_level(page).await;
        let tops = (page.top_of(".column.left mark.picked").await, page.top_of(".column.third mark.picked").await);
        assert!((tops.0 - tops.1).abs() < 3.0, "{tops:?}");
        page.press("b").await;
        page.wait_for(".choice button").await;
        page.press(ENTER).await;
        page.wait_for(".column.fourth").await;
        page.press("r").await;
        page.press("r").await;
        page.wait_for(".columns:not(.three, .four)").await;
        page.comes_to(&[PAIR, "?at=p1"].concat()).await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_minimap_beside_a_column_leads_through_its_passages() {
    drive(async |page| {
        page.open(PAIR).await;
        page.wait_for("main.pair .rail [data-at='2'][height]").await;
        page.run("document.querySelector('.left .rail svg').focus()").await;
        page.press(DOWN).await;
        page.press(DOWN).await;
        page.wait_for(".left .rail [data-at='1'].picked").await;
        page.has(".left .rail svg", "aria-valuetext", "passage 1, 2 of 3").await;
        page.settled(".left mark.picked").await;
        assert_level(page).await;
        // What moved is described in words and by its number.
        page.press("k").await;
        page.shows(".in-hand", "moved: 1st in 000, 3rd in 001").await;
        page.wait_for(".left mark.moved.picked").await;
        // This pair has none before it, and says so.
        page.wait_for("[aria-label='Pairs'] [aria-keyshortcuts=p]:disabled").await;
        page.wait_for("[aria-label='Pairs'] [aria-keyshortcuts=n]:enabled").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_passage_shows_who_reads_alike_and_who_is_quoted() {
    drive(async |page| {
        page.open("#/passage/p3").await;
        page.wait_for(".credits").await;
        let told = page.texts_of(".credits td .differs").await;
        assert_eq!(told, ["the Wall Street Journal", "the Washington Post"]);
        page.shows(".credits .note", "They name different hearers").await;
        page.open("#/passage/p1").await;
        page.wait_for(".system").await;
        page.shows(".credits", "Mauricio Claver Carone").await;
        page.shows(".credits", "reporters").await;
        let names = page.texts_of(".system th").await;
        assert!(names.iter().any(|name| name.starts_with("all")), "where all agree there is one row: {names:?}");
        // Most print Agua, so it is plain; and 001, which lacks the clause, makes "that" no addition.
        let differs = page.texts_of(".system .differs").await;
        assert!(differs.iter().all(|word| word != "Agua" && word != "that"), "{differs:?}");
        page.counts(".system .rest.ed-dropped", 2).await;
        page.reads(".system .lacuna", "not here").await;
        page.counts(".system .place .lacuna, .system .lacuna.place", 0).await;
        page.press("j").await;
        page.shows(".in-hand", "Dropped: “that” in 000, nothing in 003, not here: 001").await;
        page.counts(".system th[colspan]", 0).await;
        page.devtools(
            "Emulation.setDeviceMetricsOverride",
            serde_json::json!({ "width": 390, "height": 844, "deviceScaleFactor": 0, "mobile": false }),
        )
        .await;
        page.wait_for(".score.above .system th[colspan]").await;
        page.until("document.documentElement.scrollWidth <= innerWidth").await;
        page.until("(score => score.scrollWidth <= score.clientWidth)(document.querySelector('.score'))").await;
        page.until("[...document.querySelectorAll('.system tr')].every(row => row.offsetHeight < 60)").await;
        page.devtools("Emulation.clearDeviceMetricsOverride", serde_json::json!({})).await;
        page.counts(".system th[colspan]", 0).await;
    });
}

/// Both columns have the picked place at one height.
async fn assert_level(page: &Page) {
    // One of them glides there.
    page.settled(".left mark.picked").await;
    page.settled(".right mark.picked").await;
    let (left, right) = (page.top_of(".left mark.picked").await, page.top_of(".right mark.picked").await);
    assert!((left - right).abs() < 3.0, "it stands at {left} on the left, at {right} on the right");
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_passage_in_many_articles_names_the_first_and_counts_the_others() {
    let article = |number: u32| {
        let own = ["Bakers", "Nurses", "Pupils", "Anglers"][number as usize % 4];
        let text = format!(
            "{own} number {number} were asked first and the city will close the old bridge by the harbour for nine months, mayor Ilse Brandt said."
        );
        serde_json::json!({ "id": format!("p{number}"), "title": format!("Paper {number}"), "text": text })
    };
    let articles: Vec<_> = (1..=16).map(article).collect();
    let bundle =
        serde_json::json!({ "format": "wirecopy-collection/1", "name": "Bridge", "articles": articles }).to_string();
    drive(async |page| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bridge.json");
        fs::write(&file, bundle).unwrap();
        page.open("#/articles").await;
        page.wait_for(".collections input[type=file]").await.send_keys(file.to_str().unwrap()).await.unwrap();
        page.wait_for(".rows li:nth-child(16)").await;
        page.press("\u{e00c}").await;
        page.wait_for("main.overview .passages li").await;
        page.reads(".passages .witnesses > :last-child", "and 6 more").await;
        page.counts(".passages li:first-child .witnesses li", 11).await;
        page.press("j").await;
        page.press("w").await;
        page.wait_for("main.passage .system").await;
        page.shows(".standfirst", " and 4 more. ").await;
        page.wait_for(".choose-base select").await;
        page.counts(".printed-by li", 16).await;
        // From the base to all of them, from the others to some.
        page.counts(".printed-by li:last-child .beside a", 8).await;
        page.until("[...document.querySelectorAll('.printed-by li')].some(one => one.querySelectorAll('.beside a').length === 15)").await;
    });
}
