//! JSON -> articles, or clusters: one object a line, one object, or a list of objects.

use std::ops::Range;

use crate::archive::gzip;
use crate::article::metadata::Metadata;
use crate::feed::json_feed;
use crate::file::contents::{Contents, Draft, Flaw, Left, Place};
use crate::file::error::FileError;
use crate::file::kind::Kind;
use crate::json::keys;
use crate::json::record::{Clustered, Record};
use crate::json::value::Json;
use crate::parsers::Parsers;
use crate::wire::ninjs;
use wirecopy::parallel;

/// Parses one text, or says why it is no JSON.
pub type Parse<'p> = &'p (dyn Fn(&str) -> Result<Json, String> + Sync);

/// A value and where it stands in its file.
type Placed = (Place, Result<Json, String>);

/// The beginning of what a report of ours calls its format.
pub const REPORT: &str = "wirecopy-report/";
/// The beginning of what a collection of ours calls its format.
const COLLECTION: &str = "wirecopy-collection/";
/// So many lines may be broken before the first row that tells what a file is.
const BROKEN: usize = 8;
/// The collections that are read here.
const KNOWN: &str = "wirecopy-collection/1";

/// What a file of clusters came to.
#[derive(Debug, Default)]
pub struct Clusters {
    /// Its rows, each with its place in the file.
    pub rows: Vec<(Place, Clustered)>,
    /// The lines that are no rows.
    pub left: Vec<Left>,
    /// So many passages of a report of ours count nowhere (common phrases, furniture), and are no clusters.
    pub uncounted: usize,
}

/// The articles of a file: passim's input, a report of ours with texts, a collection, what agencies, feeds and crawlers write; and the lines
/// that are none.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn articles(parsers: &dyn Parsers, text: &str) -> Result<Contents, FileError> {
    let mut objects = objects(text, &|text| parsers.json(text))?;
    let mut stated = None;
    if let [(_, Ok(object))] = objects.as_slice() {
        if json_feed::is_feed(object) {
            return Ok(json_feed::entries(parsers, object));
        }
        let format =
            object.text("format").filter(|format| format.starts_with(COLLECTION) || format.starts_with(REPORT));
        if let Some(format) = format {
            if format.starts_with(COLLECTION) && format != KNOWN {
                return Err(FileError::Newer { format: format.to_owned() });
            }
            let is_report = format.starts_with(REPORT);
            objects = placed(object.each("articles"));
            if is_report && !objects.iter().any(|(_, article)| has_text(article)) {
                return Err(FileError::NoTexts);
            }
        } else if !ninjs::is_like(object)
            && keys::story(parsers, object).is_none()
            && let Some(items) = keys::wrapped(object)
        {
            stated = Some(items.len());
            objects = placed(items);
        }
    }
    // The first row may be a broken one.
    if objects.iter().find_map(|(_, object)| object.as_ref().ok()).is_some_and(Clustered::is_like) {
        return Err(FileError::Clusters);
    }
    if let [(_, Ok(object @ Json::Object(_)))] = objects.as_slice()
        && !ninjs::is_like(object)
        && keys::story(parsers, keys::bare(object)).is_none()
        && object.get("id").is_none()
    {
        return Err(FileError::NoStoryKey { keys: keys::names(object) });
    }
    Ok(Contents { stated, ..drafts_of(parsers, objects) })
}

fn placed(items: &[Json]) -> Vec<Placed> {
    (1..).map(Place::Item).zip(items.iter().cloned().map(Ok)).collect()
}

/// The articles among objects, each with its place.
pub(crate) fn drafts_of(parsers: &dyn Parsers, objects: Vec<Placed>) -> Contents {
    let mut contents = Contents::default();
    let (mut cut, mut others) = (0, 0);
    for (place, object) in objects {
        let object = match object {
            Ok(object) => object,
            Err(_) => {
                contents.leave(place, Flaw::Syntax);
                continue;
            }
        };
        let object = keys::bare(&object);
        if ninjs::is_like(object) {
            let number = match place {
                Place::Line(number) | Place::Item(number) => number,
                Place::Named(_) => 1,
            };
            contents.form = Some("ninjs");
            if ninjs::is_other(object) {
                others += 1;
                continue;
            }
            ninjs::item(parsers, object).put(number, &mut contents);
            continue;
        }
        match Record::of(parsers, object) {
            Ok(Record { id, text, metadata, is_cut }) => {
                cut += usize::from(is_cut);
                // What has no name is called by its place: readers know titles, and no ids.
                contents.drafts.push(Draft { id: id.or_else(|| Some(place.to_string())), text, metadata });
            }
            Err(error) => contents.leave(place, Flaw::Record(error)),
        }
    }
    if others > 0 {
        contents
            .notes
            .push(format!("items without a story (pictures, films, appointments), which are passed over: {others}"));
    }
    if cut > 0 {
        contents.notes.push(format!("texts that the file has the beginning of alone (“[+1234 chars]”): {cut}"));
    }
    contents
}

/// The rows of a file that passim wrote, or the passages of a report of ours as rows; and the lines that are none.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn clusters(text: &str, parse: Parse<'_>) -> Result<Clusters, FileError> {
    let objects = objects(text, parse)?;
    if let [(_, Ok(object))] = objects.as_slice()
        && object.text("format").is_some_and(|format| format.starts_with(REPORT))
    {
        return Ok(passages(object));
    }
    let (rows, left) = sorted(objects, Clustered::of);
    Ok(Clusters { rows, left, uncounted: 0 })
}

/// Whether a file begins as a report of ours.
#[must_use]
pub fn is_report(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(256)).unwrap_or_default();
    head.windows(REPORT.len()).any(|window| window == REPORT.as_bytes())
}

/// The rows of a file that passim wrote, which may be packed, or those of a report of ours.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used.
pub fn read_clusters(parsers: &dyn Parsers, bytes: &[u8]) -> Result<Clusters, FileError> {
    let (text, cut) = unpacked(parsers, bytes)?;
    let mut found = clusters(&text, &|text| parsers.json(text))?;
    if cut {
        found.left.push(rest());
    }
    Ok(found)
}

/// The text of a file, which may be packed, and whether it is cut off.
fn unpacked(parsers: &dyn Parsers, bytes: &[u8]) -> Result<(String, bool), FileError> {
    let unpacked = match Kind::detect("", bytes) {
        Some(Kind::Gzip) => gzip::gunzip(bytes)?,
        Some(Kind::Bzip2) => gzip::bunzip2(bytes)?,
        _ => return Ok((parsers.text(bytes)?.text, false)),
    };
    Ok((parsers.text(&unpacked.bytes)?.text, unpacked.cut))
}

/// What a file that is cut off does not hold.
fn rest() -> Left {
    Left { place: Place::Named("the rest".to_owned()), flaw: Flaw::Cut }
}

/// A file of clusters, to be read a piece at a time.
#[derive(Debug, Default)]
pub struct ClusterPieces {
    text: String,
    /// The bytes of each piece, and the number of its first line.
    pieces: Vec<(Range<usize>, usize)>,
    /// How many lines have something on them; none where the file is not rows on lines, and is one piece.
    pub lines: Option<usize>,
    cut: bool,
}

impl ClusterPieces {
    /// Unpacks and decodes a file. Its pieces have at least so many bytes.
    ///
    /// # Errors
    /// [`FileError`] says why nothing of it can be used.
    pub fn of(parsers: &dyn Parsers, bytes: &[u8], least: usize) -> Result<Self, FileError> {
        let (text, cut) = unpacked(parsers, bytes)?;
        let filled = || text.lines().filter(|line| !line.trim().is_empty());
        let first = filled().take(BROKEN).find_map(|line| parsers.json(line).ok());
        let by_lines = first.is_some_and(|row| Clustered::is_like(&row));
        let lines = by_lines.then(|| filled().count());
        let mut pieces = Vec::new();
        let (mut from, mut first) = (0, 1);
        for (line, (at, _)) in (2..).zip(text.match_indices('\n')).filter(|_| by_lines) {
            if at + 1 - from >= least {
                pieces.push((from..at + 1, first));
                (from, first) = (at + 1, line);
            }
        }
        if from < text.len() || pieces.is_empty() {
            pieces.push((from..text.len(), first));
        }
        Ok(Self { text, pieces, lines, cut })
    }

    /// How many pieces there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.pieces.len()
    }

    /// The rows of a piece, each with its place in the file.
    ///
    /// # Errors
    /// [`FileError`] says why nothing of it can be used.
    pub fn read(&self, parsers: &dyn Parsers, piece: usize) -> Result<Clusters, FileError> {
        let parse = |text: &str| parsers.json(text);
        let (bytes, first) = self.pieces.get(piece).cloned().unwrap_or_default();
        let text = self.text.get(bytes).unwrap_or_default();
        let mut found = if self.lines.is_some() {
            let lines = (first..).map(Place::Line).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
            let placed = lines.map(|(place, line)| (place, parse(line))).collect();
            let (rows, left) = sorted(placed, Clustered::of);
            Clusters { rows, left, uncounted: 0 }
        } else {
            clusters(text, &parse)?
        };
        if self.cut && piece + 1 == self.count() {
            found.left.push(rest());
        }
        Ok(found)
    }
}

/// The passages of a report of ours as passim has them: a row for each witness.
fn passages(report: &Json) -> Clusters {
    let mut found = Clusters::default();
    for (number, passage) in (1..).zip(report.each("passages")) {
        let is = |name| passage.get(name) == Some(&Json::True);
        if is("common") || is("furniture") || is("set_aside") {
            found.uncounted += 1;
            continue;
        }
        let name = passage.text("cluster").or(passage.text("id"));
        for witness in passage.each("witnesses") {
            match Clustered::of_witness(name, witness) {
                Ok(row) => found.rows.push((Place::Named(["passage ", &number.to_string()].concat()), row)),
                Err(error) => {
                    let place = Place::Named(["passage ", &number.to_string()].concat());
                    found.left.push(Left { place, flaw: Flaw::Record(error) });
                }
            }
        }
    }
    found
}

/// What a list such as `articles.json` says of each file beside it: its name, and what is known of the text. What is no
/// such list says nothing.
#[must_use]
pub fn listed(text: &str, parse: Parse<'_>) -> Vec<(String, Metadata)> {
    let list = parse(text).unwrap_or_default();
    let line = |line: &Json| Some((line.text("file")?.to_owned(), keys::metadata(line)));
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
    use super::{ClusterPieces, Clusters, FileError, Json, articles, clusters, listed};
    use crate::native::Native;

    fn parse(text: &str) -> Result<Json, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The ids that are read, and what is said of the rest.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let contents = articles(&Native, text).unwrap();
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
            "line 2 is left out: it has no `text` or `body`; its keys are id",
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
            assert_eq!(articles(&Native, text), Err(FileError::Json { line: Some(line) }), "{text}");
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
        let contents = articles(&Native, &report(with_text)).unwrap();
        assert_eq!(contents.drafts[0].text, "The ferry.");
        assert_eq!(contents.drafts[0].metadata.outlet.as_deref(), Some("Post"));
        assert_eq!(articles(&Native, &report(r#"{"id": "a", "words": 2}"#)), Err(FileError::NoTexts));
        assert_eq!(articles(&Native, &report("")), Err(FileError::NoTexts));
        let (ids, left) = read(&report(&[with_text, r#"{"id": "b"}"#].join(", ")));
        assert_eq!(
            (ids, left),
            (vec!["a".to_owned()], vec!["item 2 is left out: it has no `text` or `body`; its keys are id".to_owned()])
        );

        let collection = |version: u32| {
            format!(
                "{{\"format\": \"wirecopy-collection/{version}\", \"name\": \"Mine\", \"articles\": [{with_text}]}}"
            )
        };
        assert_eq!(read(&collection(1)).0, ["a"]);
        let newer = FileError::Newer { format: "wirecopy-collection/2".into() };
        assert_eq!(articles(&Native, &collection(2)), Err(newer));
    }

    #[test]
    fn clusters_are_no_articles() {
        let row = r#"{"cluster": 3, "size": 2, "id": "a", "begin": 0, "end": 4, "text": "One."}"#;
        assert!(matches!(articles(&Native, row), Err(FileError::Clusters)));
        assert!(matches!(articles(&Native, &format!("[{row}]")), Err(FileError::Clusters)));
        assert!(matches!(articles(&Native, &format!("{{\n{row}")), Err(FileError::Clusters)), "a broken row first");
        let Clusters { rows, left, .. } = clusters(&format!("{row}\n{{\"cluster\": 3}}\n"), &parse).unwrap();
        assert_eq!((rows.len(), left.len()), (1, 1));
        assert_eq!(left[0].to_string(), "line 2 is left out: it has no `id`");
    }

    #[test]
    fn clusters_are_read_a_piece_at_a_time_as_they_are_at_once() {
        let row =
            |id: &str| format!(r#"{{"cluster": 3, "size": 2, "id": "{id}", "begin": 0, "end": 4, "text": "One."}}"#);
        let lines = [row("a"), String::new(), row("b"), "no".into(), row("c"), r#"{"cluster": 3}"#.into()].join("\n");
        for (name, text, counts) in [
            ("lines", lines.clone(), vec![6, 1]),
            ("a broken line first", ["{", &row("a"), &row("b")].join("\n"), vec![3, 1]),
            ("a list", format!("[{}, {}]", row("a"), row("b")), vec![1, 1]),
            ("nothing", String::new(), vec![1, 1]),
        ] {
            let whole = clusters(&text, &parse).unwrap();
            for (least, count) in [1, 1_000_000].into_iter().zip(counts) {
                let pieces = ClusterPieces::of(&Native, text.as_bytes(), least).unwrap();
                assert_eq!(pieces.count(), count, "{name}");
                let read: Vec<_> = (0..count).map(|piece| pieces.read(&Native, piece).unwrap()).collect();
                let places = |found: &Clusters| {
                    found.rows.iter().map(|(place, row)| (place.to_string(), row.id.clone())).collect::<Vec<_>>()
                };
                let left = |found: &Clusters| found.left.iter().map(ToString::to_string).collect::<Vec<_>>();
                assert_eq!(read.iter().flat_map(places).collect::<Vec<_>>(), places(&whole), "{name}");
                assert_eq!(read.iter().flat_map(left).collect::<Vec<_>>(), left(&whole), "{name}");
            }
        }
        assert_eq!(ClusterPieces::of(&Native, lines.as_bytes(), 1).unwrap().lines, Some(5));
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
