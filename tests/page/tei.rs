//! The critical apparatus that a reader exports, opened in CETEIcean, which shows TEI in a browser.

use std::fs;

use crate::browser::{address, drive, drive_at};
use crate::export::{KEPT, save};
use crate::host::Host;

/// A page as CETEIcean's own introduction has it.
const EDITION: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Edition</title>
<link rel="icon" href="data:,">
<div id="edition"></div>
<script src="CETEI.js"></script>
<script>new CETEI().getHTML5("report.xml", edition => document.getElementById("edition").append(edition))</script>
</html>"#;

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_apparatus_opens_in_a_reader_of_tei() {
    let folder = tempfile::tempdir().unwrap();
    let stands = |name: &str| folder.path().join(name);
    fs::copy(address("WIRECOPY_CETEI"), stands("CETEI.js")).unwrap();
    fs::write(stands("index.html"), EDITION).unwrap();
    drive(async |page| {
        page.before(KEPT).await;
        page.open("").await;
        page.wait_for(".passages").await;
        let (name, text) = save(page, 5).await;
        assert!(name.ends_with(".xml"), "{name}");
        fs::write(stands("report.xml"), text).unwrap();
    });
    let host = Host::of(folder.path());
    drive_at(host.address(), async |page| {
        page.begin("").await;
        // All of it is there, in the reader's own elements, passage by passage.
        page.wait_for("tei-text tei-div[n=p4]").await;
        page.shows("tei-div[n=p1] tei-head", " words in 3 articles").await;
        // The spelling of the name, with who prints it how; each siglum leads to a witness that is named.
        let readings = "[...document.querySelectorAll('tei-div[n=p1] tei-app')]
            .map(place => [...place.children].map(one => [one.localName, one.textContent, one.getAttribute('n'),
                one.getAttribute('wit').split(' ').map(name => document.querySelector(name).getAttribute('n').slice(0, 3)).join(' ')]))
            .find(([[, words]]) => words.includes('Agua'))";
        let readings = page.value_of(readings).await;
        assert_eq!(
            readings,
            serde_json::json!([["tei-lem", "Agua", null, "000 003"], ["tei-rdg", "Aragua", "spelling", "001"]])
        );
        // Words and nothing else: no mark of TEI is left to be read as text.
        page.until("!document.querySelector('#edition').textContent.includes('wit=')").await;
    });
}
