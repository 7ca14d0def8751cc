//! An article, and a piece of one, as passim writes them: one JSON object each.

use crate::article::metadata::Metadata;
use crate::json::keys;
use crate::json::record_error::RecordError;
use crate::json::value::Json;
use crate::parsers::Parsers;

/// One article as passim reads it: `{"id": "…", "text": "…", "series": "…", "date": "…"}`.
///
/// `series` is the outlet; `outlet`, `house`, `title`, `byline` (or `author`) and `credit` are read too, and other keys are
/// passed over. An id may be a number, and may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Names the article, if it has a name.
    pub id: Option<String>,
    /// The text, as given.
    pub text: String,
    /// What it states of the text.
    pub metadata: Metadata,
    /// Whether the file has but the beginning of the text, and says so.
    pub is_cut: bool,
}

/// One row of what passim writes: a piece of an article that belongs to a cluster.
///
/// passim adds `size`, `uid`, `gid`, `src`, `pboiler` and more, which follow from these and are not read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clustered {
    /// Names the cluster.
    pub cluster: String,
    /// Names the article.
    pub id: String,
    /// Where the piece begins, in code points of the article's text.
    pub begin: u32,
    /// Where it ends.
    pub end: u32,
    /// The words there, if printed.
    pub text: Option<String>,
    /// The parts of the piece that belong to the cluster, where own words stand between; ours, passim has no such key.
    pub fragments: Vec<Span>,
    /// What it states of the article.
    pub metadata: Metadata,
}

/// A part of a piece, in code points of the article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First position inside.
    pub begin: u32,
    /// First position after.
    pub end: u32,
}

impl Record {
    /// Reads an article.
    ///
    /// # Errors
    /// [`RecordError`] says what it lacks.
    pub fn of(parsers: &dyn Parsers, json: &Json) -> Result<Self, RecordError> {
        if !matches!(json, Json::Object(_)) {
            return Err(RecordError::NoObject);
        }
        let found = keys::story(parsers, json);
        let (text, is_cut) = match found {
            Some(found) => found,
            // A text that is none is named, and no other key looked for in vain.
            None if json.get("text").is_some() => return Err(RecordError::NoText("text")),
            None => return Err(RecordError::NoStory { keys: keys::names(json) }),
        };
        if text.trim().is_empty() {
            return Err(RecordError::NoWords);
        }
        let id = match json.get("id") {
            None => keys::id(json).and_then(Json::words).filter(|id| !id.trim().is_empty()),
            Some(Json::True | Json::Other) => None,
            Some(_) => Some(name(json, "id")?),
        };
        Ok(Self { id, text, metadata: keys::metadata(json), is_cut })
    }
}

impl Clustered {
    /// Reads a row.
    ///
    /// # Errors
    /// [`RecordError`] says what it lacks.
    pub fn of(json: &Json) -> Result<Self, RecordError> {
        let (cluster, id) = (name(json, "cluster")?, name(json, "id")?);
        let Span { begin, end } = Span::of(json)?;
        let text = match json.get("text") {
            None | Some(Json::True | Json::Other) => None,
            Some(_) => Some(text(json, "text")?.to_owned()),
        };
        let fragments = json.each("fragments").iter().map(Span::of).collect::<Result<_, _>>()?;
        Ok(Self { cluster, id, begin, end, text, fragments, metadata: keys::metadata(json) })
    }

    /// Reads a witness of a report of ours, in the passage called `cluster`.
    pub(crate) fn of_witness(cluster: Option<&str>, json: &Json) -> Result<Self, RecordError> {
        let span = |json: &Json| {
            let position = |name| match field(json, name)? {
                Json::Whole(number) => number.parse().map_err(|_| RecordError::NoPosition(name)),
                _ => Err(RecordError::NoPosition(name)),
            };
            Ok(Span { begin: position("start")?, end: position("end")? })
        };
        let Span { begin, end } = span(json)?;
        let fragments: Vec<Span> = json.each("fragments").iter().map(span).collect::<Result<_, _>>()?;
        let fragments = if fragments.len() > 1 { fragments } else { Vec::new() };
        let cluster = cluster.ok_or(RecordError::Missing("id"))?.to_owned();
        Ok(Self { cluster, id: name(json, "article")?, begin, end, fragments, ..Self::default() })
    }

    /// Whether a value has what makes a row of a cluster.
    pub(crate) fn is_like(json: &Json) -> bool {
        ["cluster", "begin", "end"].iter().all(|name| json.get(name).is_some())
    }
}

impl Span {
    fn of(json: &Json) -> Result<Self, RecordError> {
        let position = |name| match field(json, name)? {
            Json::Whole(number) => number.parse().map_err(|_| RecordError::NoPosition(name)),
            _ => Err(RecordError::NoPosition(name)),
        };
        Ok(Self { begin: position("begin")?, end: position("end")? })
    }
}

fn field<'j>(json: &'j Json, name: &'static str) -> Result<&'j Json, RecordError> {
    match json {
        Json::Object(_) => json.get(name).ok_or(RecordError::Missing(name)),
        _ => Err(RecordError::NoObject),
    }
}

fn name(json: &Json, name: &'static str) -> Result<String, RecordError> {
    let words = field(json, name)?.words().filter(|words| !words.trim().is_empty());
    words.ok_or(RecordError::NoName(name))
}

fn text<'j>(json: &'j Json, name: &'static str) -> Result<&'j str, RecordError> {
    field(json, name)?.as_text().ok_or(RecordError::NoText(name))
}

#[cfg(test)]
mod tests {
    use super::{Clustered, Record, RecordError, Span};
    use crate::article::metadata::Metadata;
    use crate::json::value::Json;
    use crate::native::Native;

    fn json(text: &str) -> Json {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn an_article_is_read_as_passim_reads_it() {
        let line = r#"{"id": 7, "text": "Yes.\nNo.", "series": "The Post", "house": "Post Group", "date": "2025-02-01", "author": ["Ann Lee", "Bob Ray"],
                       "title": null, "credit": {"no": "text"}, "pages": [{"id": 1}]}"#;
        let record = Record::of(&Native, &json(line)).unwrap();
        assert_eq!((record.id.as_deref(), record.text.as_str()), (Some("7"), "Yes.\nNo."));
        let expected = Metadata {
            outlet: Some("The Post".into()),
            house: Some("Post Group".into()),
            date: Some("2025-02-01".into()),
            byline: Some("Ann Lee, Bob Ray".into()),
            ..Metadata::default()
        };
        assert_eq!(record.metadata, expected);
    }

    #[test]
    fn an_article_needs_a_text_and_a_name_that_is_one_if_it_has_one() {
        assert_eq!(Record::of(&Native, &json(r#"{"text": "Yes.", "id": null}"#)).unwrap().id, None);
        for (bad, says) in [
            (r#"{"id": "a"}"#, "it has no `text` or `body`; its keys are id"),
            (r#"{"id": "a", "text": null}"#, "its `text` is no text"),
            (r#"{"id": " ", "text": "Yes."}"#, "its `id` has to be a text or a whole number"),
            (r#"{"id": {}, "text": "Yes."}"#, "its `id` has to be a text or a whole number"),
            (r#"{"id": "a", "text": 7}"#, "its `text` is no text"),
            (r#"{"id": "a", "text": " \n"}"#, "its `text` has no words"),
            ("[]", "it is no object with `id` and others"),
            ("7", "it is no object with `id` and others"),
            ("null", "it is no object with `id` and others"),
        ] {
            let error = Record::of(&Native, &json(bad)).unwrap_err();
            assert_eq!(error.to_string(), says, "{bad}");
        }
    }

    #[test]
    fn a_row_of_a_cluster_is_read_as_passim_writes_it() {
        let line = r#"{"uid": -62, "cluster": 8589934592, "begin": 10, "end": 42, "boiler": false, "src": [{"uid": 5, "begin": 1, "end": 3}],
                       "size": 2, "pboiler": 0.0, "id": "a", "text": "words", "series": "The Post"}"#;
        let row = Clustered::of(&json(line)).unwrap();
        assert_eq!((row.cluster.as_str(), row.id.as_str(), row.begin, row.end), ("8589934592", "a", 10, 42));
        assert_eq!((row.text.as_deref(), row.metadata.outlet.as_deref()), (Some("words"), Some("The Post")));
        let line = r#"{"cluster": "p1", "id": "a", "begin": 0, "end": 9, "fragments": [{"begin": 0, "end": 4}]}"#;
        let row = Clustered::of(&json(line)).unwrap();
        assert_eq!((row.text, row.fragments), (None, vec![Span { begin: 0, end: 4 }]));
        for (bad, error) in [
            (r#"{"cluster": 1, "id": "a", "begin": 0}"#, RecordError::Missing("end")),
            (r#"{"cluster": 1, "id": "a", "begin": -1, "end": 2}"#, RecordError::NoPosition("begin")),
        ] {
            assert_eq!(Clustered::of(&json(bad)), Err(error), "{bad}");
        }
    }
}
