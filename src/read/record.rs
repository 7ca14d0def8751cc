//! An article, and a piece of one, as passim writes them: one JSON object each.
//!
//! The types take what a parser gives, so the command line and the page can each bring their own.

use serde::de::{Error, IgnoredAny};
use serde::{Deserialize, Deserializer};

use super::Metadata;

/// One article as passim reads it: `{"id": "…", "text": "…", "series": "…", "date": "…"}`.
///
/// `series` is the outlet; `outlet`, `title`, `byline` (or `author`) and `credit` are read too, and other keys are
/// passed over. An id may be a number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Record {
    /// Names the article.
    #[serde(deserialize_with = "name")]
    pub id: String,
    /// The text, as given.
    pub text: String,
    #[serde(flatten)]
    stated: Stated,
}

impl Record {
    /// What it states of the text.
    #[must_use]
    pub fn metadata(&self) -> Metadata {
        self.stated.metadata()
    }
}

/// One row of what passim writes: a piece of an article that belongs to a cluster.
///
/// passim adds `size`, `uid`, `gid`, `src`, `pboiler` and more, which follow from these and are not read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Clustered {
    /// Names the cluster.
    #[serde(deserialize_with = "name")]
    pub cluster: String,
    /// Names the article.
    #[serde(deserialize_with = "name")]
    pub id: String,
    /// Where the piece begins, in code points of the article's text.
    pub begin: u32,
    /// Where it ends.
    pub end: u32,
    /// The words there, if printed.
    #[serde(default)]
    pub text: Option<String>,
    /// The parts of the piece that belong to the cluster, where own words stand between; ours, passim has no such key.
    #[serde(default)]
    pub fragments: Vec<Span>,
    #[serde(flatten)]
    stated: Stated,
}

impl Clustered {
    /// What it states of the article.
    #[must_use]
    pub fn metadata(&self) -> Metadata {
        self.stated.metadata()
    }
}

/// A part of a piece, in code points of the article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Span {
    /// First position inside.
    pub begin: u32,
    /// First position after.
    pub end: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
struct Stated {
    #[serde(default, deserialize_with = "stated")]
    title: Option<String>,
    #[serde(default, deserialize_with = "stated")]
    series: Option<String>,
    #[serde(default, deserialize_with = "stated")]
    outlet: Option<String>,
    #[serde(default, deserialize_with = "stated")]
    date: Option<String>,
    #[serde(default, deserialize_with = "stated")]
    byline: Option<String>,
    #[serde(default, deserialize_with = "stated")]
    author: Option<String>,
    #[serde(default, deserialize_with = "stated")]
    credit: Option<String>,
}

impl Stated {
    fn metadata(&self) -> Metadata {
        Metadata {
            title: self.title.clone(),
            outlet: self.outlet.clone().or_else(|| self.series.clone()),
            date: self.date.clone(),
            byline: self.byline.clone().or_else(|| self.author.clone()),
            credit: self.credit.clone(),
        }
    }
}

/// A name: a text or a whole number, and not blank.
fn name<'d, D: Deserializer<'d>>(deserializer: D) -> Result<String, D::Error> {
    match Loose::deserialize(deserializer)?.words() {
        Some(name) if !name.trim().is_empty() => Ok(name),
        _ => Err(D::Error::custom("a name has to be a text or a whole number")),
    }
}

/// A field that may hold anything: what states nothing costs nobody the article.
fn stated<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Loose::deserialize(deserializer)?.words())
}

/// What people and programs write where a text is asked for.
#[derive(Deserialize)]
#[serde(untagged)]
enum Loose {
    Text(String),
    Whole(i64),
    Large(u64),
    Several(Vec<String>),
    Other(IgnoredAny),
}

impl Loose {
    fn words(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            Self::Whole(number) => Some(number.to_string()),
            Self::Large(number) => Some(number.to_string()),
            Self::Several(texts) => Some(texts.join(", ")),
            Self::Other(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Clustered, Record, Span};
    use crate::read::Metadata;

    #[test]
    fn an_article_is_read_as_passim_reads_it() {
        let line = r#"{"id": 7, "text": "Yes.\nNo.", "series": "The Post", "date": "2025-02-01", "author": ["Ann Lee", "Bob Ray"],
                       "title": null, "credit": {"no": "text"}, "pages": [{"id": 1}]}"#;
        let record: Record = serde_json::from_str(line).unwrap();
        assert_eq!((record.id.as_str(), record.text.as_str()), ("7", "Yes.\nNo."));
        let expected = Metadata {
            outlet: Some("The Post".into()),
            date: Some("2025-02-01".into()),
            byline: Some("Ann Lee, Bob Ray".into()),
            ..Metadata::default()
        };
        assert_eq!(record.metadata(), expected);
    }

    #[test]
    fn an_article_needs_a_name_and_a_text() {
        for bad in [
            r#"{"text": "Yes."}"#,
            r#"{"id": "a"}"#,
            r#"{"id": "a", "text": null}"#,
            r#"{"id": " ", "text": "Yes."}"#,
            r#"{"id": {}, "text": "Yes."}"#,
            r#"{"id": "a", "text": 7}"#,
            "[]",
            "7",
            "null",
        ] {
            assert!(serde_json::from_str::<Record>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_row_of_a_cluster_is_read_as_passim_writes_it() {
        let line = r#"{"uid": -62, "cluster": 8589934592, "begin": 10, "end": 42, "boiler": false, "src": [{"uid": 5, "begin": 1, "end": 3}],
                       "size": 2, "pboiler": 0.0, "id": "a", "text": "words", "series": "The Post"}"#;
        let row: Clustered = serde_json::from_str(line).unwrap();
        assert_eq!((row.cluster.as_str(), row.id.as_str(), row.begin, row.end), ("8589934592", "a", 10, 42));
        assert_eq!((row.text.as_deref(), row.metadata().outlet.as_deref()), (Some("words"), Some("The Post")));
        let line = r#"{"cluster": "p1", "id": "a", "begin": 0, "end": 9, "fragments": [{"begin": 0, "end": 4}]}"#;
        let row: Clustered = serde_json::from_str(line).unwrap();
        assert_eq!((row.text, row.fragments), (None, vec![Span { begin: 0, end: 4 }]));
        for bad in [r#"{"cluster": 1, "id": "a", "begin": 0}"#, r#"{"cluster": 1, "id": "a", "begin": -1, "end": 2}"#] {
            assert!(serde_json::from_str::<Clustered>(bad).is_err(), "{bad}");
        }
    }
}
