//! A reporter asks what others took from one article, or from one outlet, and not what the others share with one another.

use fantoccini::key::Key;

use crate::browser::drive;
use crate::by_outlet::choose;

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn one_article_is_compared_with_the_others_alone() {
    drive(async |page| {
        choose(page).await;
        page.open("#/article/post-0").await;
        page.click("a[href='#/?source=post-0']").await;
        page.shows("h1", "“Title of post-0” against 14 others").await;
        page.shows(".standfirst", "Two articles of two outlets print some of its words.").await;
        page.shows(".basis", "What the others share with one another was not asked").await;
        // Its copy stands in one passage, and the other stories in none.
        page.counts(".passages > ol > li", 1).await;
        page.comes_near("source=post-0").await;
        // Every view says so: two of the others were not compared.
        page.open("#/pair/mail-1/echo-1?source=post-0").await;
        page.shows(".near", "These two were not compared").await;
        page.press("a").await;
        page.wait_for(".bulk").await;
        page.comes_to("#/articles?source=post-0").await;
        page.press(&Key::Escape.to_string()).await;
        page.shows("h1", "against 14 others").await;
        // The key of undo leads back to all, and redo into it again.
        page.press("u").await;
        page.shows("h1", "share four stories").await;
        page.counts(".basis", 0).await;
        page.comes_to("#/").await;
        page.press("U").await;
        page.shows("h1", "against 14 others").await;
        page.click(".basis button").await;
        page.shows("h1", "share four stories").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn back_leads_out_of_what_was_asked_and_forward_into_it_again() {
    drive(async |page| {
        choose(page).await;
        page.open("#/article/post-0").await;
        page.click("a[href='#/?source=post-0']").await;
        page.shows("h1", "“Title of post-0” against 14 others").await;
        // A link keeps it, and so does the way back from there.
        page.click(".passages h3 a").await;
        page.wait_for("main.pair, main.passage").await;
        page.comes_near("source=post-0").await;
        page.reload().await;
        page.wait_for("main.pair, main.passage").await;
        page.comes_near("source=post-0").await;
        page.run("history.back()").await;
        page.shows("h1", "“Title of post-0” against 14 others").await;
        page.run("history.back()").await;
        page.comes_to("#/article/post-0").await;
        page.run("history.forward()").await;
        page.shows("h1", "“Title of post-0” against 14 others").await;
        page.run("history.back()").await;
        page.comes_to("#/article/post-0").await;
        // What is compared is what the address says.
        page.click("a.wordmark").await;
        page.shows("h1", "share four stories").await;
        page.counts(".basis", 0).await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn an_outlet_is_compared_with_the_others_alone_and_its_address_can_be_sent() {
    drive(async |page| {
        choose(page).await;
        page.open("#/?house=Post").await;
        page.click(".headline a[href='#/?source-outlet=Post']").await;
        page.shows("h1", "Post against 8 others").await;
        page.counts(".passages > ol > li", 4).await;
        page.open("#/articles").await;
        page.wait_for(".bulk").await;
        // Who comes by the address finds the same.
        page.open("#/?source-outlet=Mail").await;
        page.shows("h1", "Mail against 11 others").await;
        page.reload().await;
        page.shows("h1", "Mail against 11 others").await;
        page.open("#/?source=nobody").await;
        page.shows(".basis", "is not here, or is all that is here").await;
    });
}
