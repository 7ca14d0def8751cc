//! Clusters that another program found, as lines that are kept with a collection and travel in its file:
//!
//! ```text
//! wirecopy-clusters/1 2
//! a gazette%2F1900 91c3f08a
//! c 8589934592 0:12-57 1:0-45
//! ```
//!
//! The head says how many articles are made of the clusters' own words. Then come the articles, each with a checksum of its text, and the clusters, each with its
//! name and its pieces: the article's place among those lines, and bytes of its text.

use std::fmt::Write as _;

use rustc_hash::FxHashMap;

use crate::state::address::route::{decode, encode};
use wirecopy::ExternalSpan;
use wirecopy::article::Article;
use wirecopy::span::ByteSpan;

/// What the lines begin with.
const FORMAT: &str = "wirecopy-clusters/1 ";

/// How many articles are made of the clusters' own words, as lines say; `None` where they are none.
#[must_use]
pub fn made(lines: &str) -> Option<usize> {
    lines.lines().next()?.strip_prefix(FORMAT)?.parse().ok()
}

/// Writes clusters of `articles`, of which so many were `made` of the clusters' words.
#[must_use]
pub fn written(names: &[String], clusters: &[Vec<ExternalSpan>], articles: &[Article], made: usize) -> String {
    let mut lines = [FORMAT, &made.to_string(), "\n"].concat();
    for article in articles {
        lines.push_str("a ");
        // A string takes all that is written to it.
        let _ = encode(&mut lines, &article.id);
        let _ = writeln!(lines, " {:x}", checksum(&article.text));
    }
    for (name, pieces) in names.iter().zip(clusters) {
        lines.push_str("c ");
        let _ = encode(&mut lines, name);
        for piece in pieces {
            let _ = write!(lines, " {}:{}-{}", piece.article, piece.bytes.start, piece.bytes.end);
        }
        lines.push('\n');
    }
    lines
}

/// Clusters, and where their pieces stand in the articles at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptClusters {
    /// What each is called.
    pub names: Vec<String>,
    /// The pieces of each.
    pub clusters: Vec<Vec<ExternalSpan>>,
    /// So many pieces stand in articles whose text was changed since, and are left out.
    pub astray: u32,
}

/// Reads the lines, for the `articles` at hand. Pieces of articles that are not among them are left out; a line that is damaged says nothing.
#[must_use]
pub fn read(lines: &str, articles: &[Article]) -> KeptClusters {
    let here: FxHashMap<&str, u32> = (0..).zip(articles).map(|(index, article)| (article.id.as_str(), index)).collect();
    let mut found = KeptClusters::default();
    // Of each article of the lines, its index here, and whether it has the text that they speak of.
    let mut known: Vec<Option<(u32, bool)>> = Vec::new();
    for line in lines.lines() {
        let mut parts = line.split(' ');
        match parts.next() {
            Some("a") => {
                let index = parts.next().and_then(decode).and_then(|id| here.get(id.as_str()).copied());
                let sum = parts.next().and_then(|sum| u32::from_str_radix(sum, 16).ok());
                let text = |index: u32| articles.get(index as usize).map(|article| checksum(&article.text));
                known.push(index.map(|index| (index, sum.is_some() && text(index) == sum)));
            }
            Some("c") => {
                found.names.push(parts.next().and_then(decode).unwrap_or_default());
                let mut pieces = Vec::new();
                for piece in parts {
                    let Some((at, bytes)) = piece.split_once(':') else { continue };
                    let place = at.parse().ok().and_then(|at: usize| known.get(at).copied().flatten());
                    match (place, bytes.split_once('-')) {
                        (Some((_, false)), _) => found.astray += 1,
                        (Some((article, true)), Some((start, end))) => {
                            let text = articles.get(article as usize).map_or("", |article| &article.text);
                            let (start, end) = (start.parse().unwrap_or(0), end.parse().unwrap_or(0));
                            if start < end && text.get(start..end).is_some() {
                                let bytes = ByteSpan::new(start as u32, end as u32);
                                pieces.push(ExternalSpan { article, bytes });
                            }
                        }
                        _ => {}
                    }
                }
                found.clusters.push(pieces);
            }
            _ => {}
        }
    }
    found
}

/// FNV-1a: the same on every machine.
fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn article(id: &str, text: &str) -> Article {
        Article { id: id.to_owned(), text: text.to_owned(), ..Article::default() }
    }

    fn span(article: u32, start: u32, end: u32) -> ExternalSpan {
        ExternalSpan { article, bytes: ByteSpan::new(start, end) }
    }

    #[test]
    fn clusters_are_read_for_the_articles_at_hand_in_whatever_order() {
        let articles = [article("a b/c", "The ferry sails."), article("é", "A ferry sails."), article("x", "Gone.")];
        let clusters = [vec![span(0, 4, 9), span(1, 2, 7)], vec![span(2, 0, 4), span(0, 0, 3)]];
        let names = ["8589934592".to_owned(), "p 1".to_owned()];
        let lines = written(&names, &clusters, &articles, 2);
        assert_eq!(made(&lines), Some(2));
        let [one, two, _] = articles;
        let here = [two, one.clone()];
        let found = read(&lines, &here);
        assert_eq!(found.names, names);
        assert_eq!(found.clusters, [vec![span(1, 4, 9), span(0, 2, 7)], vec![span(1, 0, 3)]], "one is not here");
        assert_eq!(found.astray, 0);
        let changed = [article("é", "Another text that is long."), one];
        let found = read(&lines, &changed);
        assert_eq!((found.clusters[0].len(), found.astray), (1, 1), "nothing is said of a text that was changed");
    }

    proptest! {
        #[test]
        fn any_lines_are_read(lines in "([ac] [a-z0-9%]{0,4}( [0-9]{1,2}:[0-9]{1,2}-[0-9]{1,3}){0,3}\n|.{0,12}\n){0,8}") {
            let articles = [article("a", "The ferry sails: é."), article("b", "")];
            let found = read(&lines, &articles);
            prop_assert_eq!(found.names.len(), found.clusters.len());
            for piece in found.clusters.iter().flatten() {
                prop_assert!(!piece.bytes.of(&articles[piece.article as usize].text).is_empty());
            }
        }
    }
}
