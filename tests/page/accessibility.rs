//! axe-core finds nothing amiss on any view: by day and by night, on a wide screen and on a phone.

use std::{env, fs};

use serde_json::{Value, json};

use crate::browser::{Page, drive};
use crate::by_outlet;
use crate::library::choose_bridges;

/// Each view, and what stands there once it is drawn.
const VIEWS: &[(&str, &str)] = &[
    ("#/", "main.overview .passages"),
    ("#/pair/000_a4c0b0367d167805/001_ee5eb016200b8405?at=p1", "main.pair mark.picked"),
    ("#/pair/000_a4c0b0367d167805/001_ee5eb016200b8405/003_b513d4d7dd64b91b?at=p1", "main.pair mark.picked"),
    ("#/?show=time&find=venezuela&changed=spelling", ".found a"),
    ("#/passage/p1?at=1", "main.passage .system"),
    ("#/passage/p3", "main.passage .credits"),
    ("#/quotations", "main.quotations .ledger"),
    ("#/quotations?person=Richard%20Grenell&differs=hearer&at=q16", "main.quotations .picked"),
    ("#/wire/003_b513d4d7dd64b91b?at=5", "main.wire .picked"),
    ("#/articles", "main.shelf .rows"),
    ("#/nowhere", "main.notice"),
];

/// Views of many articles of several outlets.
const BY_OUTLET: &[(&str, &str)] = &[
    ("#/", "main.overview .passages"),
    ("#/?story=post-0", "main.overview .passages"),
    ("#/?house=Post&house=Mail&show=time", "main.overview .zoom"),
    ("#/article/mail-0", "main.one-article .shared-with"),
    ("#/passage/p1", "main.passage .judge"),
    ("#/articles", ".bulk"),
];

const ESCAPE: &str = "\u{e00c}";

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn the_views_by_outlet_are_accessible_too() {
    let axe = env::var("WIRECOPY_AXE").expect("these tests are run by `cargo xtask test`");
    let axe = fs::read_to_string(axe).unwrap();
    drive(async |page| {
        by_outlet::choose(page).await;
        page.run(&axe).await;
        let mut amiss = Vec::new();
        for scheme in ["light", "dark"] {
            for width in [1280, 390] {
                wear(page, scheme, width).await;
                for (place, shown) in BY_OUTLET {
                    page.begin(place).await;
                    page.wait_for(shown).await;
                    // What is folded is looked at, too.
                    page.run("document.querySelectorAll('main details').forEach(fold => (fold.open = true)); [...document.querySelectorAll('.bulk > button')].forEach(one => one.ariaPressed === 'false' && one.click())").await;
                    amiss.extend(violations(page, &format!("{place} by outlet, {scheme}, {width} wide")).await);
                }
            }
        }
        assert!(amiss.is_empty(), "{amiss:#?}");
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn every_view_is_accessible_by_day_and_by_night_wide_and_narrow() {
    let axe = env::var("WIRECOPY_AXE").expect("these tests are run by `cargo xtask test`");
    let axe = fs::read_to_string(axe).unwrap();
    drive(async |page| {
        page.open("").await;
        page.run(&axe).await;
        let mut amiss = Vec::new();
        for scheme in ["light", "dark"] {
            for width in [1280, 390] {
                wear(page, scheme, width).await;
                for (place, shown) in VIEWS {
                    page.begin(place).await;
                    page.wait_for(shown).await;
                    amiss.extend(violations(page, &format!("{place}, {scheme}, {width} wide")).await);
                }
                for (key, dialog) in [("?", "the keys"), ("e", "what is taken away"), (",", "the settings")] {
                    page.begin("#/").await;
                    page.wait_for("main.overview .passages").await;
                    page.press(key).await;
                    page.wait_for("dialog[open], .settings").await;
                    amiss.extend(violations(page, &format!("{dialog}, {scheme}, {width} wide")).await);
                    page.press(ESCAPE).await;
                    page.until("!document.querySelector('dialog[open]')").await;
                }
            }
        }
        // With articles of one's own, with a message about what was imported, and one of them to change.
        page.begin("#/articles").await;
        page.wait_for("main.shelf").await;
        choose_bridges(page).await;
        for scheme in ["light", "dark"] {
            wear(page, scheme, 390).await;
            amiss.extend(violations(page, &format!("own articles, {scheme}")).await);
            page.click(".rows li:nth-child(2) a").await;
            page.wait_for(".fields input").await;
            amiss.extend(violations(page, &format!("one to change, {scheme}")).await);
            page.back().await;
            page.wait_for(".rows").await;
        }
        assert!(amiss.is_empty(), "{amiss:#?}");
    });
}

/// Shows the page as a reader with this edition and screen has it.
async fn wear(page: &Page, scheme: &str, width: u32) {
    let media = [("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")];
    let features: Vec<Value> = media.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    page.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", screen).await;
}

/// What axe-core finds on the view that is shown.
async fn violations(page: &Page, view: &str) -> Vec<String> {
    let found = page.answer_of(
        "axe.run({ resultTypes: ['violations'] }).then(found => done(found.violations), error => done(String(error)))",
    );
    let found = found.await;
    let found = found.as_array().unwrap_or_else(|| panic!("{view}: {found}"));
    let told = |rule: &Value| {
        let nodes = rule["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
        let nodes: Vec<String> =
            nodes.iter().take(3).map(|node| format!("{}: {}", node["html"], node["failureSummary"])).collect();
        format!("{view}: {} ({}): {}", rule["id"], rule["help"], nodes.join("; "))
    };
    found.iter().map(told).collect()
}
