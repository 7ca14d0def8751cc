//! JSON -> articles, or clusters: one object a line, one object, or a list of objects.

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::error::Place;
use super::{Contents, Draft, FileError, Left, decode};
use crate::read::{Clustered, Record};

/// The articles of `text`, and the lines of it that are none.
pub(super) fn articles(text: &str) -> Result<Contents, FileError> {
    let (records, left) = objects::<Record>(text)?;
    if is_clustered(text) {
        return Err(FileError::Clusters);
    }
    let draft = |record: Record| Draft { metadata: record.metadata(), id: Some(record.id), text: record.text };
    Ok(Contents { drafts: records.into_iter().map(|(_, record)| draft(record)).collect(), left })
}

/// The rows of a file that passim wrote, and the lines that are none.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn clusters(bytes: Vec<u8>) -> Result<Clusters, FileError> {
    let (rows, left) = objects(&decode::decode(bytes)?)?;
    Ok(Clusters { rows, left })
}

/// What a file of clusters came to.
#[derive(Debug, Default)]
pub struct Clusters {
    /// Its rows, each with its place in the file.
    pub rows: Vec<(Place, Clustered)>,
    /// The lines that are no rows.
    pub left: Vec<Left>,
}

/// Whether the first object is a row of a cluster.
fn is_clustered(text: &str) -> bool {
    #[derive(Deserialize)]
    #[expect(dead_code, reason = "only whether they are there counts")]
    struct Row {
        cluster: IgnoredAny,
        begin: IgnoredAny,
        end: IgnoredAny,
    }
    let start = text.trim_start().trim_start_matches('[');
    let first = serde_json::Deserializer::from_str(start).into_iter::<Row>().next();
    first.is_some_and(|row| row.is_ok())
}

type Objects<T> = (Vec<(Place, T)>, Vec<Left>);

fn objects<T: DeserializeOwned>(text: &str) -> Result<Objects<T>, FileError> {
    if text.trim_start().starts_with('[') {
        let items: Vec<serde_json::Value> = serde_json::from_str(text).map_err(FileError::Json)?;
        let items = items.into_iter().map(serde_json::from_value);
        return Ok(sorted((1..).map(Place::Item).zip(items)));
    }
    let lines = (1..).map(Place::Line).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let first = lines.clone().next().map_or("", |(_, line)| line);
    // One object that is set over several lines: its first line alone is no JSON.
    if serde_json::from_str::<IgnoredAny>(first).is_err()
        && let Ok(object) = serde_json::from_str::<serde_json::Value>(text)
    {
        return Ok(sorted([(Place::Item(1), serde_json::from_value(object))].into_iter()));
    }
    Ok(sorted(lines.map(|(place, line)| (place, serde_json::from_str(line)))))
}

fn sorted<T>(parsed: impl Iterator<Item = (Place, serde_json::Result<T>)>) -> Objects<T> {
    let (mut objects, mut left) = (Vec::new(), Vec::new());
    for (place, parsed) in parsed {
        match parsed {
            Ok(object) => objects.push((place, object)),
            Err(error) => left.push(Left { place, error }),
        }
    }
    (objects, left)
}

#[cfg(test)]
mod tests {
    use super::{Clusters, articles, clusters};
    use crate::files::FileError;

    /// The ids that are read, and what is said of the rest.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let contents = articles(text).unwrap();
        let ids = contents.drafts.into_iter().filter_map(|draft| draft.id).collect();
        (ids, contents.left.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn articles_stand_on_lines_or_in_a_list_or_alone() {
        let (one, two) = (r#"{"id": "a", "text": "One."}"#, r#"{"id": "b", "text": "Two."}"#);
        for (name, text, ids) in [
            ("lines", format!("{one}\n{two}\n"), vec!["a", "b"]),
            ("lines of Windows, with blank ones", format!("\r\n{one}\r\n\r\n{two}"), vec!["a", "b"]),
            ("a list", format!(" [{one},\n{two}]"), vec!["a", "b"]),
            ("alone", one.to_owned(), vec!["a"]),
            ("alone, over lines", one.replace(", ", ",\n  "), vec!["a"]),
            ("nothing", String::new(), vec![]),
            ("an empty list", "[]".to_owned(), vec![]),
        ] {
            assert_eq!(read(&text), (ids.into_iter().map(str::to_owned).collect(), vec![]), "{name}");
        }
    }

    #[test]
    fn a_bad_line_is_named_and_the_rest_goes_in() {
        let text = "{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\"}\n\nno\n{\"id\": \"c\", \"text\": \"Three.\"}\n{\"id\"";
        let (ids, left) = read(text);
        assert_eq!(ids, ["a", "c"]);
        let expected = [
            "line 2 is left out: missing field `text`",
            "line 4 is left out: expected ident",
            "line 6 is left out: EOF while parsing an object",
        ];
        assert_eq!(left, expected);
        let (ids, left) = read(r#"[{"id": "a", "text": "One."}, 7]"#);
        assert_eq!(ids, ["a"]);
        assert!(left[0].starts_with("item 2 is left out: "), "{left:?}");
        assert!(matches!(articles("[{\"id\": 1"), Err(FileError::Json(_))));
    }

    #[test]
    fn clusters_are_no_articles() {
        let row = r#"{"cluster": 3, "size": 2, "id": "a", "begin": 0, "end": 4, "text": "One."}"#;
        assert!(matches!(articles(row), Err(FileError::Clusters)));
        assert!(matches!(articles(&format!("[{row}]")), Err(FileError::Clusters)));
        let Clusters { rows, left } = clusters(format!("{row}\n{{\"cluster\": 3}}\n").into_bytes()).unwrap();
        assert_eq!((rows.len(), left.len()), (1, 1));
        assert_eq!(left[0].to_string(), "line 2 is left out: missing field `id`");
    }
}
