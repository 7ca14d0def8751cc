//! `cargo xtask lighthouse`: what Lighthouse says of the built page, on a phone and on a desktop.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::build::{page, sizes, version};
use crate::serve::Server;
use crate::{browser, folder, npm_test, project, step, tools};

/// What each category has to come to, in points of a hundred.
const ASKED: [(&str, u64); 4] = [("performance", 95), ("accessibility", 100), ("best-practices", 100), ("seo", 100)];

/// What is measured, and what it is told as.
const FIGURES: [(&str, &str); 4] = [
    ("first-contentful-paint", "first text"),
    ("largest-contentful-paint", "largest text"),
    ("total-blocking-time", "blocked"),
    ("cumulative-layout-shift", "moved"),
];

/// Points for speed differ from run to run, so the middle of so many counts.
const RUNS: usize = 3;

/// As root, which the sandbox refuses, and without what Chromium looks for elsewhere.
const FLAGS: &str = "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update";

/// Builds the page and measures it; fails if it comes to less than what is asked.
pub fn run() -> Result<()> {
    npm_test::check_node()?;
    browser::install(&[browser::Browser::Chromium])?;
    let lighthouse = tools::lighthouse()?;
    page::build()?;
    let server = Server::new(Some(0), "/some/where/wirecopy/", packed()?)?.kept();
    let address = server.address()?;
    // It serves until this process ends.
    thread::spawn(|| server.run());
    let mut missed = Vec::new();
    for device in ["mobile", "desktop"] {
        step::heading(&format!("lighthouse, {device}"));
        let mut runs = (0..RUNS).map(|_| measured(&lighthouse, &address, device)).collect::<Result<Vec<_>>>()?;
        runs.sort_by_key(|report| points(report, "performance"));
        let told: Vec<String> = runs.iter().map(told).collect();
        step::heading(&told.join("\n    "));
        let middle = &runs[RUNS / 2];
        let below = ASKED.iter().filter(|&&(category, asked)| points(middle, category) < Some(asked));
        missed.extend(below.map(|(category, asked)| format!("{category} on {device} is below {asked}")));
    }
    if !missed.is_empty() {
        bail!("{}", missed.join(", "));
    }
    Ok(())
}

/// The page with each of its files gzipped beside it, since a web host compresses what it sends.
fn packed() -> Result<PathBuf> {
    let place = project::target().join("lighthouse");
    folder::empty(&place)?;
    folder::copy(&project::dist(), &place)?;
    for file in version::files(&place)? {
        let gzipped = sizes::gzipped(&version::bytes(&place.join(&file))?)?;
        fs::write(place.join(file + ".gz"), gzipped)?;
    }
    Ok(place)
}

/// The report of one run.
fn measured(lighthouse: &Path, address: &str, device: &str) -> Result<Value> {
    let mut node = step::in_project("node");
    node.arg(lighthouse).args([address, "--quiet", "--output=json", FLAGS]);
    node.args((device == "desktop").then_some("--preset=desktop"));
    let output = node.output().context("node could not be started")?;
    if !output.status.success() {
        bail!("lighthouse failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    serde_json::from_slice(&output.stdout).context("lighthouse's report cannot be read")
}

/// The points of a category, of a hundred.
fn points(report: &Value, category: &str) -> Option<u64> {
    let score = report["categories"][category]["score"].as_f64()?;
    Some((score * 100.0).round() as u64)
}

/// A run in one line.
fn told(report: &Value) -> String {
    let all = ASKED.iter().map(|(category, _)| match points(report, category) {
        Some(points) => format!("{category} {points}"),
        None => format!("{category} unknown"),
    });
    let figures = FIGURES.iter().map(|(audit, name)| {
        format!(
            "{name} {}",
            report["audits"][audit]["displayValue"].as_str().unwrap_or("unknown").replace('\u{a0}', " ")
        )
    });
    all.chain(figures).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_told_in_one_line() {
        let report = serde_json::json!({
            "categories": { "performance": { "score": 0.955 }, "accessibility": { "score": 1 }, "seo": { "score": null } },
            "audits": { "first-contentful-paint": { "displayValue": "0.7\u{a0}s" } },
        });
        assert_eq!(
            told(&report),
            "performance 96, accessibility 100, best-practices unknown, seo unknown, first text 0.7 s, largest text unknown, blocked unknown, moved unknown"
        );
        // What is not known does not pass for good.
        assert!(points(&report, "seo") < Some(100));
    }
}
