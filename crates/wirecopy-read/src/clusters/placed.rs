//! The rows that passim writes -> pieces of articles.
//!
//! If the articles are at hand, a row's `begin` and `end` point into them. If not, an article is made of its rows:
//! their texts in order, with a mark where words are missing.

use std::collections::HashMap;
use std::fmt;

use crate::article::metadata::Metadata;
use crate::article_with;
use crate::clusters::patchwork::Patchwork;
use crate::clusters::positions::Positions;
use crate::json::record::{Clustered, Span};
use wirecopy::ExternalSpan;
use wirecopy::article::Article;
use wirecopy::span::{ByteSpan, count};

/// The pieces of all clusters, and the rows that are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacedClusters {
    /// Each cluster's pieces, in the order in which the clusters first come.
    pub clusters: Vec<Vec<ExternalSpan>>,
    /// What each cluster is called.
    pub names: Vec<String>,
    /// The rows that could not be placed, by their index, and why.
    pub lost: Vec<(usize, Misplaced)>,
}

/// Why a row of a cluster could not be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misplaced {
    /// Neither the article nor the row has the words.
    NoText {
        /// The article's id.
        article: String,
    },
    /// The article has no such words, neither there nor elsewhere.
    OtherText {
        /// The article's id.
        article: String,
    },
}

impl fmt::Display for Misplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoText { article } => write!(f, "it has no text, and there is no article {article}"),
            Self::OtherText { article } => {
                write!(f, "article {article} has no such words; it may be another version of the text")
            }
        }
    }
}

/// Places `rows` in `articles`, and adds an article for each id that `known` does not know. `known` gives the index of
/// the article that the rows call so.
pub fn place_clusters(
    rows: &[Clustered],
    articles: &mut Vec<Article>,
    known: impl Fn(&str) -> Option<usize>,
) -> PlacedClusters {
    let mut by_article: Vec<(&str, Vec<usize>)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (n, row) in rows.iter().enumerate() {
        let place = *places.entry(&row.id).or_insert_with(|| {
            by_article.push((&row.id, Vec::new()));
            by_article.len() - 1
        });
        by_article[place].1.push(n);
    }

    let mut placed: Vec<Vec<ExternalSpan>> = vec![Vec::new(); rows.len()];
    let mut lost = Vec::new();
    for (id, members) in by_article {
        let (article, spans) = match known(id) {
            Some(at) => (at, in_article(&articles[at].text, rows, &members)),
            None => {
                let (made, spans) = made_of_rows(id, rows, &members);
                articles.extend(made);
                (articles.len().saturating_sub(1), spans)
            }
        };
        for (row, spans) in members.into_iter().zip(spans) {
            match spans {
                Ok(spans) => {
                    placed[row] =
                        spans.into_iter().map(|bytes| ExternalSpan { article: count(article), bytes }).collect();
                }
                Err(why) => lost.push((row, why)),
            }
        }
    }
    lost.sort_by_key(|(row, _)| *row);
    let (names, clusters) = by_cluster(rows, placed);
    PlacedClusters { clusters, names, lost }
}

/// The names of the clusters, and the pieces of each.
fn by_cluster(rows: &[Clustered], placed: Vec<Vec<ExternalSpan>>) -> (Vec<String>, Vec<Vec<ExternalSpan>>) {
    let (mut names, mut clusters) = (Vec::new(), Vec::<Vec<ExternalSpan>>::new());
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (row, given) in rows.iter().zip(placed) {
        let place = *places.entry(&row.cluster).or_insert_with(|| {
            names.push(row.cluster.clone());
            clusters.push(Vec::new());
            clusters.len() - 1
        });
        clusters[place].extend(given);
    }
    (names, clusters)
}

type Spans = Result<Vec<ByteSpan>, Misplaced>;

/// Where the `members` among `rows` stand in a text that is at hand.
fn in_article(text: &str, rows: &[Clustered], members: &[usize]) -> Vec<Spans> {
    let positions = Positions::new(text);
    let other = |row: &Clustered| Misplaced::OtherText { article: row.id.clone() };
    members.iter().map(|&n| &rows[n]).map(|row| in_text(text, &positions, row).ok_or_else(|| other(row))).collect()
}

fn in_text(text: &str, positions: &Positions, row: &Clustered) -> Option<Vec<ByteSpan>> {
    let bytes = |begin: u32, end: u32| Some((positions.byte(begin)?, positions.byte(end)?)).filter(|(b, e)| b < e);
    let said = bytes(row.begin, row.end);
    let Some(words) = row.text.as_deref().filter(|words| !words.is_empty()) else {
        let (begin, end) = said?;
        return Some(spans(row, begin, &text[begin..end]));
    };
    // passim cuts its `text` out one character too early, unless it begins at 0: the numbers are right all the same.
    let early = row.begin.checked_sub(1).and_then(|begin| bytes(begin, row.end.checked_sub(1)?));
    let is_there = |place: Option<(usize, usize)>| place.is_some_and(|(begin, end)| &text[begin..end] == words);
    if let Some((begin, end)) = said.filter(|_| is_there(said) || is_there(early)) {
        return Some(spans(row, begin, &text[begin..end]));
    }
    // The words stand elsewhere if the text was cut or cleaned before passim had it: the nearest place is the one.
    let near = positions.byte(row.begin).unwrap_or(text.len());
    let begin = text.match_indices(words).map(|(at, _)| at).min_by_key(|at| at.abs_diff(near))?;
    Some(spans(row, begin, words))
}

/// The parts of a row whose `words` stand at byte `begin`: its fragments, or all of it.
fn spans(row: &Clustered, begin: usize, words: &str) -> Vec<ByteSpan> {
    let whole = vec![ByteSpan::new(count(begin), count(begin + words.len()))];
    if row.fragments.is_empty() {
        return whole;
    }
    let positions = Positions::new(words);
    let byte = |n: u32| Some(count(begin + positions.byte(n.checked_sub(row.begin)?)?));
    let part = |part: &Span| (part.begin < part.end).then_some(ByteSpan::new(byte(part.begin)?, byte(part.end)?));
    row.fragments.iter().map(part).collect::<Option<Vec<_>>>().unwrap_or(whole)
}

/// An article made of its rows, if any has words, and where they stand in it.
fn made_of_rows(id: &str, rows: &[Clustered], members: &[usize]) -> (Option<Article>, Vec<Spans>) {
    let mut order: Vec<usize> = (0..members.len()).collect();
    order.sort_by_key(|&n| (rows[members[n]].begin, std::cmp::Reverse(rows[members[n]].end)));
    let (mut patchwork, mut metadata) = (Patchwork::default(), Metadata::default());
    let none = || Err(Misplaced::NoText { article: id.to_owned() });
    let mut spans: Vec<Spans> = members.iter().map(|_| none()).collect();
    for n in order {
        let row = &rows[members[n]];
        metadata = metadata.or(row.metadata.clone());
        if let Some(words) = row.text.as_deref().filter(|words| !words.is_empty()) {
            let at = patchwork.add(row.begin, row.end, words);
            spans[n] = Ok(self::spans(row, at, words));
        }
    }
    let text = patchwork.finish();
    let article = (!text.is_empty()).then(|| article_with(id, text, metadata));
    (article, spans)
}

#[cfg(test)]
mod tests;
