//! What passim wrote, or a report of the command line -> a collection whose passages are its clusters.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::state::library::clusters;
use crate::state::library::collections::bundle::Bundle;
use crate::state::library::collections::unique_name;
use crate::state::listing::FileNote;
use crate::state::wording::words::counted;
use wirecopy::article::Article;
use wirecopy::{ExternalSpan, Options};
use wirecopy_read::gather::told;
use wirecopy_read::{Clustered, Place, place_clusters};

/// A row, and where it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The file, with the folder that it came in.
    pub file: String,
    /// The line of it.
    pub place: Place,
    /// The row.
    pub row: Clustered,
}

/// Makes a collection of `rows` and the `articles` that came with them. An article that is not at hand is made of its rows. What cannot be used
/// is named behind the `remarks` on files; those that could not be read at all were `skipped`.
#[must_use]
pub fn collection(
    mut articles: Vec<Article>,
    rows: Vec<Row>,
    skipped: Vec<FileNote>,
    mut remarks: Vec<FileNote>,
) -> Bundle {
    let mut indices: FxHashMap<String, usize> = FxHashMap::default();
    for (index, article) in articles.iter().enumerate() {
        indices.entry(article.id.clone()).or_insert(index);
    }
    let (at_hand, name) = (articles.len(), rows.first().map_or_else(String::new, |row| run_of(&row.file).to_owned()));
    let (mut names, mut found) = (Vec::<String>::new(), Vec::<Vec<ExternalSpan>>::new());
    // Clusters have their names within one run of passim, and a run is a folder.
    let mut runs: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        match runs.iter_mut().find(|run| run.first().is_some_and(|first| folder(&first.file) == folder(&row.file))) {
            Some(run) => run.push(row),
            None => runs.push(vec![row]),
        }
    }
    for run in runs {
        let file = run.first().map_or_else(String::new, |row| run_of(&row.file).to_owned());
        let (places, rows): (Vec<_>, Vec<_>) = run.into_iter().map(|row| ((row.file, row.place), row.row)).unzip();
        let placed = place_clusters(&rows, &mut articles, |id| indices.get(id).copied());
        for (index, article) in articles.iter().enumerate().skip(at_hand) {
            indices.entry(article.id.clone()).or_insert(index);
        }
        let (named, more) = told(&placed.lost);
        for (row, why) in named {
            let Some((file, place)) = places.get(*row) else { continue };
            let reason = [&place.to_string(), " is left out: ", &why.to_string()].concat();
            remarks.push(FileNote { file: file.clone(), reason });
        }
        if more > 0 {
            let reason = [&more.to_string(), " more lines are left out"].concat();
            remarks.push(FileNote { file: file.clone(), reason });
        }
        let small = placed.clusters.iter().filter(|cluster| cluster.len() < 2).count();
        if small > 0 {
            let says = "clusters left out because fewer than two of their rows can be used: ";
            remarks.push(FileNote { file, reason: [says, &small.to_string()].concat() });
        }
        names.extend(placed.names);
        found.extend(placed.clusters);
    }
    let made = articles.len() - at_hand;
    // Ids that differ by case only would be hard to tell apart.
    let mut ids: FxHashSet<String> = FxHashSet::default();
    for article in &mut articles {
        article.id = unique_name(&article.id, "-", &|id| ids.contains(&id.to_lowercase()));
        ids.insert(article.id.to_lowercase());
    }
    let lines = clusters::written(&names, &found, &articles, made);
    Bundle {
        name: if name.is_empty() { "Clusters".to_owned() } else { name },
        options: Options::default(),
        houses: String::new(),
        judgements: String::new(),
        clusters: Some(lines.into()),
        articles: articles.into_iter().map(|article| (true, article)).collect(),
        skipped,
        remarks,
    }
}

/// How many passages of a report of ours are no clusters, in words.
#[must_use]
pub fn uncounted(passages: usize) -> String {
    [&counted(passages, "passage"), " of common phrases or furniture, or set aside, left out: they are no reuse"]
        .concat()
}

fn folder(file: &str) -> &str {
    file.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// What a run is called: its folder, or its file.
fn run_of(file: &str) -> &str {
    let folder = folder(file);
    let name = if folder.is_empty() { file } else { folder };
    name.rsplit('/').next().unwrap_or(name)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::worker::external::external;

    fn row(file: &str, cluster: &str, id: &str, begin: u32, text: &str) -> Row {
        let end = begin + text.chars().count() as u32;
        let text = Some(text.to_owned());
        let row =
            Clustered { cluster: cluster.to_owned(), id: id.to_owned(), begin, end, text, ..Clustered::default() };
        Row { file: file.to_owned(), place: Place::Line(1), row }
    }

    const SAID: &str = "the harbour ferry is running again";

    #[test]
    fn clusters_keep_their_names_and_their_articles_and_what_differs_is_worked_out() {
        let article = Article { id: "a".to_owned(), text: format!("Now {SAID}."), ..Article::default() };
        let rows = vec![
            row("out.json/part-0.json", "8589934592", "a", 4, SAID),
            row("out.json/part-1.json", "8589934592", "b", 9, "the harbour boat is running again"),
            row("out.json/part-1.json", "3", "a", 0, "other words"),
            row("out.json/part-1.json", "3", "c", 0, "other words"),
        ];
        let bundle = collection(vec![article], rows, Vec::new(), Vec::new());
        assert_eq!(bundle.name, "out.json");
        let notes: Vec<String> = bundle.remarks.iter().map(|note| [&note.file, ": ", &*note.reason].concat()).collect();
        assert_eq!(
            notes,
            [
                "out.json/part-1.json: line 1 is left out: article a has no such words; it may be another version of the text",
                "out.json: clusters left out because fewer than two of their rows can be used: 1"
            ]
        );
        let lines = bundle.clusters.unwrap();
        assert_eq!(clusters::made(&lines), Some(2));
        let articles: Vec<Article> = bundle.articles.into_iter().map(|(_, article)| article).collect();
        let (report, astray) = external(&lines, &articles, &Options::default()).unwrap();
        assert_eq!((report.passages.len(), astray), (1, 0));
        assert_eq!(report.cluster_of(&report.passages[0]), Some("8589934592"));
        assert_eq!(report.matches[0].edits.len(), 1, "ferry and boat");
    }

    #[test]
    fn two_runs_may_call_different_clusters_the_same() {
        let rows = vec![
            row("one/part-0", "1", "a", 0, SAID),
            row("one/part-0", "1", "B", 0, SAID),
            row("two/part-0", "1", "c", 0, SAID),
            row("two/part-0", "1", "b", 0, SAID),
        ];
        let bundle = collection(Vec::new(), rows, Vec::new(), Vec::new());
        let ids: Vec<&str> = bundle.articles.iter().map(|(_, article)| article.id.as_str()).collect();
        assert_eq!(ids, ["a", "B", "c", "b-2"]);
        let articles: Vec<Article> = bundle.articles.iter().map(|(_, article)| article.clone()).collect();
        let (report, _) = external(&bundle.clusters.unwrap(), &articles, &Options::default()).unwrap();
        assert_eq!(report.passages.len(), 2);
    }
}
