//! The ledger of quotations: conflicts first, filters with addresses, and the way to passage and article and back.

use std::fs;

use crate::browser::drive;

const ESCAPE: &str = "\u{e00c}";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn who_was_told_stands_first() {
    drive(async |page| {
        page.open("#/quotations").await;
        page.shows("main.quotations .standfirst", "told to another hearer").await;
        let conflicts = page.texts_of(".ledger .conflicts").await.join("\n");
        for hearers in ["the Wall Street Journal | the Washington Post", "reporters | the Washington Post"] {
            assert!(conflicts.contains(hearers), "{hearers:?} is not among these: {conflicts}");
        }
        let first = page.text_of(".ledger > ol > li:first-child").await;
        assert!(first.contains("Told to another hearer"), "{first}");
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_person_leads_to_what_they_are_quoted_with_and_back() {
    drive(async |page| {
        page.open("").await;
        page.wait_for("main.overview .passages").await;
        page.press("q").await;
        page.wait_for("main.quotations .people").await;
        page.run(
            "[...document.querySelectorAll('.people a')].find(link => link.textContent === 'Richard Grenell').click()",
        )
        .await;
        page.comes_to("#/quotations?person=Richard%20Grenell").await;
        page.counts(".ledger > ol > li", 2).await;
        page.shows(".remains", "2 of").await;
        // The keys go through what is left, and the address says where.
        page.press("j").await;
        page.comes_near("at=q").await;
        page.wait_for(".ledger li.picked a:focus").await;
        page.press("\u{e007}").await;
        page.wait_for("main.passage .credits").await;
        // Back to the ledger as it was, then to the overview.
        page.press(ESCAPE).await;
        page.comes_near("person=Richard%20Grenell").await;
        page.counts(".ledger > ol > li", 2).await;
        page.click(".chips .all").await;
        page.comes_to("#/quotations").await;
        page.press(ESCAPE).await;
        page.wait_for("main.overview").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn filters_have_addresses_and_a_version_leads_into_its_article() {
    drive(async |page| {
        page.open("#/quotations").await;
        page.wait_for(".wanted summary").await;
        page.click(".wanted summary").await;
        page.click(".wanted input[value=hearer]").await;
        page.comes_to("#/quotations?differs=hearer").await;
        page.until("[...document.querySelectorAll('.ledger > ol > li')].every(item => item.textContent.includes('Told to another hearer'))").await;
        page.reload().await;
        page.shows(".remains", "of").await;
        page.click(".ledger tbody tr:not(.wording) th a").await;
        page.wait_for("main.pair").await;
        page.until("getSelection().toString().length > 20").await;
        page.back().await;
        page.comes_to("#/quotations?differs=hearer").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_quotations_are_saved_as_the_command_line_writes_them() {
    drive(async |page| {
        page.open("#/quotations").await;
        page.wait_for("main.quotations .ledger").await;
        page.click(".headline .steps button:first-of-type").await;
        let saved = fs::read_to_string(page.download("json").await).unwrap();
        for part in ["\"format\":\"wirecopy-quotes/1\"", "\"hearer\":{", "\"shares\":["] {
            assert!(saved.contains(part), "{part} is not in {}", saved.chars().take(400).collect::<String>());
        }
        page.click(".headline .steps button:last-of-type").await;
        let saved = fs::read_to_string(page.download("csv").await).unwrap();
        assert_eq!(saved.lines().count(), 6);
    });
}
