//! `cargo xtask quality`: how well copied text is found, on collections of which the truth is known.
//!
//! [`words`] and [`grammar`] make sentences, [`copy`] has papers edit them, and a [`collection`] puts articles together
//! and keeps the [`truth`]. The command line compares them, [`engine`] builds it with one of the [`rows`] moved, and the [`score`]
//! tells how well it did.

mod collection;
mod copy;
mod engine;
mod grammar;
mod placed;
mod random;
mod rows;
mod score;
mod truth;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{folder, project, step};
use collection::Collection;
use engine::Engine;
use rows::ROWS;
use score::Score;
use truth::{Case, Truth};

/// Collections are made of these seeds.
const SEEDS: [u64; 3] = [1, 2, 3];

const HEAD: &str = "\
| changed to | precision | recall | granularity | plagdet | false | stock | optional | joined | seconds |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";

/// Prints a table as Markdown: a row for what is chosen and, unless that is all that is asked for, for each default that is moved.
#[expect(clippy::print_stdout, reason = "the table is what was asked for")]
pub fn run(articles: usize, only_chosen: bool) -> Result<()> {
    let place = project::target().join("quality");
    let collections = place.join("collections");
    folder::empty(&collections)?;
    step::heading(&format!("{} collections of {articles} articles, in {}", SEEDS.len(), collections.display()));
    let collections = SEEDS.map(|seed| made(articles, seed, &collections)).into_iter().collect::<Result<Vec<_>>>()?;
    let engine = Engine::new(place.clone())?;
    println!("{HEAD}");
    let mut cases = 0;
    for row in ROWS.iter().take(if only_chosen { 1 } else { ROWS.len() }) {
        step::heading(row.name.trim_matches('*'));
        let program = engine.build(row.lines)?;
        let (mut score, mut took) = (Score::default(), Duration::ZERO);
        for (file, truth) in &collections {
            let report = place.join("report.json");
            took += compare(&program, file, row.arguments, &report)?;
            score.add(truth, &found(&report)?);
        }
        println!("| {} | {} |", row.name, told(&score, took / SEEDS.len() as u32));
        cases = score.cases();
    }
    step::heading(&format!("{cases} cases; seconds are those of one collection"));
    Ok(())
}

/// Makes a collection and puts it into a file, where the command line and people can read it.
fn made(articles: usize, seed: u64, folder: &Path) -> Result<(PathBuf, Truth)> {
    let Collection { articles, truth } = Collection::new(articles, seed);
    let file = folder.join(format!("{seed}.jsonl"));
    let lines: String = articles.iter().map(|article| article.json() + "\n").collect();
    fs::write(&file, lines).with_context(|| format!("{} cannot be written", file.display()))?;
    Ok((file, truth))
}

/// Has the command line compare, and tells how long it took.
fn compare(program: &Path, file: &Path, arguments: &[&str], report: &Path) -> Result<Duration> {
    let mut command = step::in_project(program);
    command.args(["compare", "--format", "json"]).args(arguments).arg(file).arg("--output").arg(report);
    let start = Instant::now();
    step::run_quietly("comparing", &mut command)?;
    Ok(start.elapsed())
}

/// The matches of a report, those of common phrases aside: they count nowhere.
fn found(report: &Path) -> Result<Vec<Case>> {
    let bytes = fs::read(report).with_context(|| format!("{} cannot be read", report.display()))?;
    let report: Value = serde_json::from_slice(&bytes).context("the report is no JSON")?;
    matches(&report).context("the report is none of wirecopy's")
}

fn matches(report: &Value) -> Option<Vec<Case>> {
    // An article's id is its number in the collection.
    let number = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
    let side = |side: &Value| {
        let article: usize = side["article"].as_str()?.parse().ok()?;
        Some((article, (number(&side["start"])?, number(&side["end"])?)))
    };
    let all = report["matches"].as_array()?.iter().filter(|found| found["common"] != true);
    all.map(|found| {
        let ((a, on_a), (b, on_b)) = (side(&found["a"])?, side(&found["b"])?);
        Some(Case { articles: (a, b), on_a, on_b })
    })
    .collect()
}

/// The cells of a row.
fn told(score: &Score, took: Duration) -> String {
    let shares = [score.precision(), score.recall(), score.granularity(), score.plagdet()];
    let counts = [score.false_ones, score.stock, score.optional, score.joined];
    let shares = shares.iter().map(|share| format!("{share:.3}"));
    let cells = shares.chain(counts.iter().map(usize::to_string)).chain([format!("{:.2}", took.as_secs_f64())]);
    cells.collect::<Vec<_>>().join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_are_read_from_a_report_and_common_phrases_passed_over() {
        let report = serde_json::json!({ "matches": [
            { "a": { "article": "00000", "start": 3, "end": 40 }, "b": { "article": "00012", "start": 0, "end": 41 } },
            { "a": { "article": "00000", "start": 50, "end": 60 }, "b": { "article": "00001", "start": 5, "end": 15 }, "common": true },
            { "a": { "article": "00007", "start": 1, "end": 2 }, "b": { "article": "00008", "start": 3, "end": 4 }, "common": false },
        ] });
        let wanted = [
            Case { articles: (0, 12), on_a: (3, 40), on_b: (0, 41) },
            Case { articles: (7, 8), on_a: (1, 2), on_b: (3, 4) },
        ];
        assert_eq!(matches(&report).unwrap(), wanted);
        for none in ["{}", r#"{"matches": [{}]}"#, r#"{"matches": [{"a": {"article": "x", "start": 0, "end": 1}}]}"#] {
            assert_eq!(matches(&serde_json::from_str(none).unwrap()), None, "{none}");
        }
    }

    #[test]
    fn a_row_has_a_cell_for_each_head() {
        let row = format!("| name | {} |", told(&Score::default(), Duration::from_millis(1240)));
        assert_eq!(row, "| name | 0.000 | 0.000 | 1.000 | 0.000 | 0 | 0 | 0 | 0 | 1.24 |");
        assert!(HEAD.lines().all(|line| line.matches('|').count() == row.matches('|').count()));
    }
}
