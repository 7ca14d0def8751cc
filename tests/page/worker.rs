//! A collection so large that comparing it takes a while: it happens beside the page, which goes on.

use crate::browser::drive;

/// Serves a thousand articles that all print one sentence: half a million pairs.
const THOUSAND: &str = r#"
    const words = count => Array.from({ length: count }, () => Math.random().toString(36).slice(2, 9)).join(" ");
    const shared = words(40);
    const files = Array.from({ length: 1000 }, (_, n) => "story" + n + ".txt");
    const fetched = window.fetch;
    window.fetch = async (address, options) => {
        const file = String(address?.url ?? address).split("/").pop();
        if (file === "articles.json") return new Response(JSON.stringify(files.map(file => ({ file, title: file }))));
        if (files.includes(file)) return new Response([words(60), shared, words(60)].join(". "));
        return fetched(address, options);
    };
"#;

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_large_collection_is_compared_beside_the_page_and_can_be_stopped() {
    drive(async |page| {
        page.before(THOUSAND).await;
        page.begin("").await;
        page.wait_for(".work progress").await;
        // The page is live: it hears the click while its worker works.
        page.click(".work button").await;
        page.wait_for("main.waiting:not([aria-busy])").await;
        page.reads("main h1", "1000 articles").await;
        page.shows(".work", "Stopped. ").await;
        page.shows(".work", " pairs were compared.").await;

        page.click(".work button").await;
        page.wait_for("main .passages").await;
        page.reads("h1", "All 1000 articles share one passage").await;
        page.counts(".work progress", 0).await;
    });
}
