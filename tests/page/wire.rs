//! What became of an article: paragraph by paragraph, as a table, and what others added.

use crate::browser::drive;

const SOURCE: &str = "#/wire/003_b513d4d7dd64b91b";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn an_article_leads_to_what_became_of_it() {
    drive(async |page| {
        page.open("").await;
        page.wait_for("main.overview .articles").await;
        page.click(".articles a[href='#/wire/003_b513d4d7dd64b91b']").await;
        page.comes_to(SOURCE).await;
        page.shows("main.wire .standfirst", "Who had it first is not said by this").await;
        // As many rows as paragraphs, in the strips and in the table.
        let items = page.texts_of(".sourced > ol > li").await.len();
        let rows = page.texts_of(".fate-table tbody tr").await.len();
        assert!(items > 5 && items == rows, "{items} paragraphs, {rows} rows");
        page.press("j").await;
        page.comes_to(&[SOURCE, "?at=1"].concat()).await;
        page.wait_for(".sourced li.picked a:focus").await;
        // A cell leads to the two side by side, and back.
        page.click(".fate-table td a").await;
        page.wait_for("main.pair mark.picked").await;
        page.back().await;
        page.wait_for("main.wire .fate-table").await;
        page.press("n").await;
        page.comes_to("#/wire/004_d4642c25d83ac452").await;
        page.open("#/wire/nobody").await;
        page.shows("main", "There is no article nobody").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_passage_says_where_it_comes_from() {
    drive(async |page| {
        page.open("#/passage/p1").await;
        page.shows(".origin", "“Agua”").await;
        page.shows(".origin", "have a common source that").await;
        page.wait_for(".origin .stemma li li").await;
        page.open("#/passage/p3").await;
        page.shows(".origin", "None: of two articles nothing can be said").await;
    });
}
