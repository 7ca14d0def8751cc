//! JSON -> articles, or clusters: one object a line, one object, or a list of objects.

use crate::article::metadata::Metadata;
use crate::file::contents::{Contents, Draft, Flaw, Left, Place};
use crate::file::error::FileError;
use crate::json::record::{Clustered, Record};
use crate::json::value::Json;
use wirecopy::parallel;

/// Parses one text, or says why it is no JSON.
pub type Parse<'p> = &'p (dyn Fn(&str) -> Result<Json, String> + Sync);

/// A value and where it stands in its file.
type Placed = (Place, Result<Json, String>);

/// The beginning of what a report of ours calls its format.
pub const REPORT: &str = "wirecopy-report/";
/// The beginning of what a collection of ours calls its format.
const COLLECTION: &str = "wirecopy-collection/";
/// The collections that are read here.
const KNOWN: &str = "wirecopy-collection/1";

/// What a file of clusters came to.
#[derive(Debug, Default)]
pub struct Clusters {
    /// Its rows, each with its place in the file.
    pub rows: Vec<(Place, Clustered)>,
    /// The lines that are no rows.
    pub left: Vec<Left>,
}

/// The articles of a file: passim's input, a report of ours with texts, or a collection; and the lines that are none.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn articles(text: &str, parse: Parse<'_>) -> Result<Contents, FileError> {
    let mut objects = objects(text, parse)?;
    if let [(_, Ok(object))] = objects.as_slice()
        && let Some(format) = object.text("format")
    {
        if format.starts_with(COLLECTION) && format != KNOWN {
            return Err(FileError::Newer { format: format.to_owned() });
        }
        let is_report = format.starts_with(REPORT);
        if is_report || format == KNOWN {
            let items = object.each("articles").iter().cloned();
            objects = (1..).map(Place::Item).zip(items.map(Ok)).collect();
            if is_report && !objects.iter().any(|(_, article)| has_text(article)) {
                return Err(FileError::NoTexts);
            }
        }
    }
    if let Some((_, Ok(first))) = objects.first()
        && Clustered::is_like(first)
    {
        return Err(FileError::Clusters);
    }
    let (drafts, left) = sorted(objects, Record::of);
    // What has no name is called by its place: readers know titles, and no ids.
    let draft = |(place, Record { id, text, metadata }): (Place, Record)| Draft {
        id: id.or_else(|| Some(place.to_string())),
        text,
        metadata,
    };
    Ok(Contents { drafts: drafts.into_iter().map(draft).collect(), left, ..Contents::default() })
}

/// The rows of a file that passim wrote, and the lines that are none.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn clusters(text: &str, parse: Parse<'_>) -> Result<Clusters, FileError> {
    let (rows, left) = sorted(objects(text, parse)?, Clustered::of);
    Ok(Clusters { rows, left })
}

/// What a list such as `articles.json` says of each file beside it: its name, and what is known of the text. What is no
/// such list says nothing.
#[must_use]
pub fn listed(text: &str, parse: Parse<'_>) -> Vec<(String, Metadata)> {
    let list = parse(text).unwrap_or_default();
    let line = |line: &Json| Some((line.text("file")?.to_owned(), crate::json::record::metadata(line)));
    list.items().iter().filter_map(line).collect()
}

fn has_text(article: &Result<Json, String>) -> bool {
    article.as_ref().is_ok_and(|article| article.text("text").is_some())
}

fn objects(text: &str, parse: Parse<'_>) -> Result<Vec<Placed>, FileError> {
    if text.trim_start().starts_with('[') {
        return match parse(text).map_err(|said| no_json(&said))? {
            Json::List(items) => Ok((1..).map(Place::Item).zip(items.into_iter().map(Ok)).collect()),
            other => Ok(vec![(Place::Item(1), Ok(other))]),
        };
    }
    let mut lines = (1..).map(Place::Line).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let mut objects: Vec<Placed> = lines.next().map(|(place, line)| (place, parse(line))).into_iter().collect();
    // One object that is set over several lines: its first line alone is no JSON.
    if let [(_, Err(_))] = objects.as_slice()
        && let Ok(object) = parse(text)
    {
        return Ok(vec![(Place::Item(1), Ok(object))]);
    }
    let lines: Vec<(Place, &str)> = lines.collect();
    objects.extend(parallel::map(lines, |(place, line)| (place, parse(line))));
    // An object over several lines that is wrong somewhere: its lines are nothing by themselves.
    if text.trim_start().starts_with('{') && objects.len() > 1 && objects.iter().all(|(_, object)| object.is_err()) {
        return Err(no_json(&parse(text).err().unwrap_or_default()));
    }
    Ok(objects)
}

/// What every parser says of a fault is worded in its own way, but for the line: "… at line 2 column 7".
fn no_json(said: &str) -> FileError {
    let number = said.split_once("line ").map(|(_, rest)| rest.split(|c: char| !c.is_ascii_digit()).next());
    FileError::Json { line: number.flatten().and_then(|number| number.parse().ok()) }
}

fn sorted<T>(
    objects: Vec<Placed>,
    read: impl Fn(&Json) -> Result<T, crate::RecordError>,
) -> (Vec<(Place, T)>, Vec<Left>) {
    let (mut good, mut left) = (Vec::new(), Vec::new());
    for (place, parsed) in objects {
        match parsed.map_err(|_| Flaw::Syntax).and_then(|json| read(&json).map_err(Flaw::Record)) {
            Ok(object) => good.push((place, object)),
            Err(flaw) => left.push(Left { place, flaw }),
        }
    }
    (good, left)
}

#[cfg(test)]
mod tests {
    use super::{Clusters, FileError, Json, articles, clusters, listed};

    fn parse(text: &str) -> Result<Json, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The ids that are read, and what is said of the rest.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let contents = articles(text, &parse).unwrap();
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
            ("without names", r#"[{"text": "One."}, {"text": "Two."}]"#.to_owned(), vec!["item 1", "item 2"]),
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
            "line 2 is left out: it has no `text`",
            "line 4 is left out: it is no JSON",
            "line 6 is left out: it is no JSON",
        ];
        assert_eq!(left, expected);
        let (ids, left) = read(r#"[{"id": "a", "text": "One."}, 7]"#);
        assert_eq!(ids, ["a"]);
        assert_eq!(left, ["item 2 is left out: it is no object with `id` and others"]);
    }

    #[test]
    fn what_is_no_json_as_a_whole_says_in_which_line() {
        for (text, line) in [
            ("[{\"id\": 1", 1),
            ("[{\"id\": \"a\", \"text\": \"One.\"},\n no]", 2),
            ("{\n  \"id\": \"a\",\n  \"text\": One\n}", 3),
        ] {
            assert_eq!(articles(text, &parse), Err(FileError::Json { line: Some(line) }), "{text}");
        }
        for (said, line) in [
            ("Expected ',' or ']' after array element in JSON at position 7 (line 2 column 3)", Some(2)),
            ("JSON.parse: unexpected character at line 12 column 2 of the JSON data", Some(12)),
            ("JSON Parse error: Unexpected identifier \"no\"", None),
        ] {
            assert_eq!(super::no_json(said), FileError::Json { line }, "{said}");
        }
    }

    #[test]
    fn a_report_and_a_collection_give_back_their_articles() {
        let report = |article: &str| format!("{{\"format\": \"wirecopy-report/1\",\n\"articles\": [{article}]}}");
        let with_text = r#"{"id": "a", "title": "Ferry", "outlet": "Post", "words": 2, "text": "The ferry."}"#;
        let contents = articles(&report(with_text), &parse).unwrap();
        assert_eq!(contents.drafts[0].text, "The ferry.");
        assert_eq!(contents.drafts[0].metadata.outlet.as_deref(), Some("Post"));
        assert_eq!(articles(&report(r#"{"id": "a", "words": 2}"#), &parse), Err(FileError::NoTexts));
        assert_eq!(articles(&report(""), &parse), Err(FileError::NoTexts));
        let (ids, left) = read(&report(&[with_text, r#"{"id": "b"}"#].join(", ")));
        assert_eq!((ids, left), (vec!["a".to_owned()], vec!["item 2 is left out: it has no `text`".to_owned()]));

        let collection = |version: u32| {
            format!(
                "{{\"format\": \"wirecopy-collection/{version}\", \"name\": \"Mine\", \"articles\": [{with_text}]}}"
            )
        };
        assert_eq!(read(&collection(1)).0, ["a"]);
        let newer = FileError::Newer { format: "wirecopy-collection/2".into() };
        assert_eq!(articles(&collection(2), &parse), Err(newer));
    }

    #[test]
    fn clusters_are_no_articles() {
        let row = r#"{"cluster": 3, "size": 2, "id": "a", "begin": 0, "end": 4, "text": "One."}"#;
        assert!(matches!(articles(row, &parse), Err(FileError::Clusters)));
        assert!(matches!(articles(&format!("[{row}]"), &parse), Err(FileError::Clusters)));
        let Clusters { rows, left } = clusters(&format!("{row}\n{{\"cluster\": 3}}\n"), &parse).unwrap();
        assert_eq!((rows.len(), left.len()), (1, 1));
        assert_eq!(left[0].to_string(), "line 2 is left out: it has no `id`");
    }

    #[test]
    fn a_list_says_what_is_known_of_each_file() {
        let text = r#"[{"file": "a.txt", "title": "Ferry back", "date": "2025-02-01", "byline": null}, {"title": "no file"}, 7]"#;
        let said = listed(text, &parse);
        assert_eq!(said.len(), 1);
        assert_eq!((said[0].0.as_str(), said[0].1.title.as_deref()), ("a.txt", Some("Ferry back")));
        assert!(listed("no JSON", &parse).is_empty());
    }
}
