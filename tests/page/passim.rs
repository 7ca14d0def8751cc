//! A humanist opens what passim found: a folder of parts as Spark writes it, packed or not, and a report of the command line.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::browser::{Page, drive};

const SAID: &str = "the harbour ferry will sail again on Monday after three weeks in the yard";

fn row(cluster: u64, id: &str, begin: usize, text: &str, series: &str, date: &str) -> String {
    let end = begin + text.chars().count();
    format!(
        "{{\"uid\":-7,\"cluster\":{cluster},\"size\":2,\"id\":\"{id}\",\"begin\":{begin},\"end\":{end},\"text\":\"{text}\",\"series\":\"{series}\",\"date\":\"{date}\",\"pboiler\":0.0}}\n"
    )
}

/// A folder as Spark leaves it: its parts, one of them packed, and its marks.
fn run_of_passim(folder: &Path) -> String {
    let run = folder.join("out.json");
    fs::create_dir(&run).unwrap();
    let first = [
        row(8_589_934_592, "gazette/1", 12, SAID, "Gazette", "1901-03-02"),
        row(8_589_934_592, "herald/1", 0, &SAID.replace("three", "four"), "Herald", "1901-03-04"),
    ];
    let second = [
        row(17, "gazette/1", 400, "a boy fell into the dock and was saved by the mate", "Gazette", "1901-03-02"),
        row(17, "courier/9", 7, "a boy fell into the dock and was saved by the mate", "Courier", "1901-03-03"),
        row(18, "courier/9", 900, "nobody else has this", "Courier", "1901-03-03"),
    ];
    fs::write(run.join("part-00000-a.c000.json"), first.concat()).unwrap();
    let packed = fs::File::create(run.join("part-00001-a.c000.json.gz")).unwrap();
    let mut packed = flate2::write::GzEncoder::new(packed, flate2::Compression::fast());
    packed.write_all(second.concat().as_bytes()).unwrap();
    packed.finish().unwrap();
    fs::write(run.join("_SUCCESS"), "").unwrap();
    fs::write(run.join(".part-00000-a.c000.json.crc"), "crc").unwrap();
    run.display().to_string()
}

/// Chooses a file, or a folder.
async fn choose(page: &Page, field: &str, path: &str) {
    page.open("#/articles").await;
    page.wait_for(".bring").await;
    page.wait_for(field).await.send_keys(path).await.unwrap();
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn passims_folder_opens_with_its_clusters_and_what_it_cannot_say_is_said() {
    drive(async |page| {
        let folder = tempfile::tempdir().unwrap();
        choose(page, ".bring input[webkitdirectory]", &run_of_passim(folder.path())).await;
        page.shows(".said", "“out.json” was opened, with three articles.").await;
        page.shows(".left-out", "fewer than two of their rows can be used: 1").await;
        page.counts(".rows > li", 3).await;
        page.click(".wordmark").await;
        page.wait_for("main.overview .passages").await;
        page.counts(".passages > ol > li", 2).await;
        page.shows(".basis", "clusters that another program found").await;
        page.shows(".basis", "no share tells how much of an article was reused").await;
        page.shows(".passages", "cluster 8589934592").await;
        page.shows(".passages", "cluster 17").await;
        // What differs is worked out here.
        page.shows(".passages .changes", "four").await;
        // It is kept with the collection, and a reload brings it back.
        page.reload().await;
        page.shows(".passages", "cluster 8589934592").await;
        // Compared here, the articles have no clusters any more, until that is undone.
        page.click(".basis button").await;
        page.counts(".basis", 0).await;
        page.press("u").await;
        page.shows(".basis", "clusters that another program found").await;
    });
}

#[test]
#[ignore = "drives the built page: cargo xtask test"]
fn a_report_of_the_command_line_opens_with_its_passages_as_they_were() {
    drive(async |page| {
        let folder = tempfile::tempdir().unwrap();
        let text = |before: &str| format!("{before} {SAID}, they said.");
        let article = |id: &str, before: &str| {
            format!(r#"{{"id": "{id}", "title": "Title of {id}", "outlet": "{id}", "text": "{}"}}"#, text(before))
        };
        let witness = |id: &str, start: usize| {
            let end = start + SAID.len();
            format!(
                r#"{{"article": "{id}", "start": {start}, "end": {end}, "fragments": [{{"start": {start}, "end": {end}, "edits": []}}]}}"#
            )
        };
        let passage = |id: &str, common: bool| {
            format!(
                r#"{{"id": "{id}", "words": 14, "common": {common}, "furniture": false, "base": 0, "witnesses": [{}, {}]}}"#,
                witness("Post", 4),
                witness("Mail", 6)
            )
        };
        let report = format!(
            r#"{{ "format": "wirecopy-report/1", "articles": [{}, {}], "matches": [], "passages": [{}, {}] }}"#,
            article("Post", "Now"),
            article("Mail", "Later"),
            passage("p7", false),
            passage("p8", true)
        );
        let file = folder.path().join("report.json");
        fs::write(&file, report).unwrap();
        choose(page, "#bring-files", file.to_str().unwrap()).await;
        page.shows(".said", "“report.json” was opened, with two articles.").await;
        page.shows(".left-out", "one passage of common phrases or furniture").await;
        page.click(".wordmark").await;
        page.wait_for("main.overview .passages").await;
        page.counts(".passages > ol > li", 1).await;
        page.shows(".passages", "cluster p7").await;
        page.click(".passages h3 a").await;
        page.shows(".standfirst", "cluster p7").await;
    });
}
