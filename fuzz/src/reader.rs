//! Any bytes are read into articles that hold together, or refused.

use wirecopy::article::Article;
use wirecopy::{Options, from_clusters};
use wirecopy_read::native::{self as files, Native};
use wirecopy_read::{self as read, Archive, Kind};

use crate::report::check_report;

/// Reads a file and looks at each article that comes out.
pub fn check_reader(kind: Kind, bytes: Vec<u8>) {
    let Ok(contents) = files::read(kind, &bytes) else { return };
    for draft in contents.drafts {
        check_article(&read::article_with(draft.id.unwrap_or_default(), draft.text, draft.metadata));
    }
}

/// Reads a file by what it holds.
pub fn check_file(name: &str, bytes: &[u8]) {
    let Ok(contents) = read::read(&Native, name, bytes) else { return };
    assert!(contents.left.iter().all(|left| !left.to_string().is_empty()));
    for draft in contents.drafts {
        check_article(&read::article_with(draft.id.unwrap_or_default(), draft.text, draft.metadata));
    }
}

/// Unpacks a packed file, and reads what is in it.
pub fn check_packed(bytes: &[u8]) {
    for kind in [Kind::Gzip, Kind::Bzip2] {
        check_reader(kind, bytes.to_vec());
    }
}

/// Unpacks an archive as far as it goes, and reads what is in it.
pub fn check_archive(bytes: &[u8]) {
    let Ok(mut archive) = Archive::open(bytes) else { return };
    let entries = archive.entries().to_vec();
    let Ok(inside) = read::gather::inside(&entries) else { return };
    for (entry, kind) in inside.files.into_iter().take(8) {
        if let (Ok(_), Ok(bytes)) = (kind, archive.unpack(entry)) {
            check_file(&entry.name, &bytes);
        }
    }
}

/// Reads passim's clusters, lays them on the articles that they are of, and compares what is in them.
pub fn check_clusters(bytes: Vec<u8>) {
    let Ok(found) = files::clusters(&bytes) else { return };
    let rows: Vec<_> = found.rows.into_iter().map(|(_, row)| row).collect();
    // Once with no article at hand, and once with those that were made then.
    let mut articles = Vec::new();
    read::place_clusters(&rows, &mut articles, |_| None);
    let ids: Vec<String> = articles.iter().map(|article| article.id.clone()).collect();
    let placed = read::place_clusters(&rows, &mut articles, |id| ids.iter().position(|known| known == id));
    for given in placed.clusters.iter().flatten() {
        let text = &articles[given.article as usize].text;
        assert!(text.get(given.bytes.range()).is_some(), "a piece ends between characters: {given:?} of {text:?}");
    }
    if let Ok(report) = from_clusters(&articles, &placed.clusters, &Options::default()) {
        check_report(&articles, &report);
    }
}

fn check_article(article: &Article) {
    let mut end = 0;
    for aside in &article.asides {
        assert!(aside.span.start >= end, "asides stand in order and apart: {article:?}");
        assert!(article.text.get(aside.span.range()).is_some(), "asides end between characters: {article:?}");
        end = aside.span.end;
    }
}
