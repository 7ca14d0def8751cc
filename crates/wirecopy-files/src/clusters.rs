//! Clusters that passim found -> a report of them.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::bytes::bytes;
use super::gather::Gathered;
use super::problem::Reason;
use wirecopy::ExternalSpan;
use wirecopy_read::Clustered;
use wirecopy_read::native;
use wirecopy_read::{Kind, Place};

/// Reads the clusters in `paths`: files, or folders as Spark writes them. They point into the articles of `gathered`,
/// where those that are not at hand are added. The names of the clusters come first, then the pieces of each.
#[must_use]
pub fn clusters(paths: &[PathBuf], gathered: &mut Gathered) -> (Vec<String>, Vec<Vec<ExternalSpan>>) {
    let (mut names, mut clusters) = (Vec::new(), Vec::new());
    for path in paths {
        let before = clusters.len();
        // Clusters have their names within one run of passim, so each path is placed by itself.
        let rows = rows(path, gathered);
        let (called, placed) = place(rows, gathered);
        names.extend(called);
        clusters.extend(placed);
        let small = clusters[before..].iter().filter(|cluster| cluster.len() < 2).count();
        if small > 0 {
            gathered.tell(path, Reason::SmallClusters { clusters: small });
        }
    }
    (names, clusters)
}

/// A row and where it was read.
struct Row {
    path: PathBuf,
    place: Place,
    row: Clustered,
}

fn rows(path: &Path, gathered: &mut Gathered) -> Vec<Row> {
    let mut rows = Vec::new();
    let paths = if path.is_dir() { parts(path) } else { Ok(vec![path.to_owned()]) };
    let paths = match paths {
        Ok(paths) if paths.is_empty() => return told(gathered, path, Reason::NoClusters),
        Ok(paths) => paths,
        Err(error) => return told(gathered, path, Reason::System(error)),
    };
    for path in paths {
        match bytes(&path).and_then(|bytes| native::clusters(&bytes).map_err(Reason::File)) {
            Ok(found) => {
                gathered.tell_left(&path, found.left);
                rows.extend(found.rows.into_iter().map(|(place, row)| Row { path: path.clone(), place, row }));
            }
            Err(reason) => gathered.tell(&path, reason),
        }
    }
    rows
}

fn told(gathered: &mut Gathered, path: &Path, reason: Reason) -> Vec<Row> {
    gathered.tell(path, reason);
    Vec::new()
}

/// The files of a folder that Spark wrote: its parts in order, without marks of its own such as `_SUCCESS`.
fn parts(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut parts = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?;
        let name = file.file_name();
        let own = [b".", b"_"].iter().any(|mark| name.as_encoded_bytes().starts_with(*mark));
        let kind = Kind::of(&name.to_string_lossy());
        let part = name.as_encoded_bytes().starts_with(b"part-") || kind == Some(Kind::Json);
        if part && !own && !file.path().is_dir() {
            parts.push(file.path());
        }
    }
    parts.sort();
    Ok(parts)
}

fn place(rows: Vec<Row>, gathered: &mut Gathered) -> (Vec<String>, Vec<Vec<ExternalSpan>>) {
    let indices: HashMap<String, usize> =
        gathered.articles.iter().enumerate().map(|(n, article)| (article.id.clone(), n)).collect();
    let index = |id: &str| indices.get(gathered.by_own_id.get(id).map_or(id, String::as_str)).copied();
    let (places, rows): (Vec<_>, Vec<_>) = rows.into_iter().map(|row| ((row.path, row.place), row.row)).unzip();
    let placed = wirecopy_read::place_clusters(&rows, &mut gathered.articles, index);
    gathered.tell_misplaced(placed.lost.into_iter().map(|(row, why)| (&places[row], why)));
    (placed.names, placed.clusters)
}
