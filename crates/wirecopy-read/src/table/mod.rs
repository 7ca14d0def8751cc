//! CSV and TSV: the first row names the columns, and each other is an article.

pub(crate) mod parquet;

use csv::ReaderBuilder;

use crate::file::contents::{Contents, Flaw, Left, Place};
use crate::file::error::FileError;
use crate::json::objects::drafts_of;
use crate::json::value::Json;
use crate::parsers::Parsers;

/// The articles of a table.
pub(crate) fn articles(parsers: &dyn Parsers, text: &str) -> Result<Contents, FileError> {
    let text = text.trim_start_matches('\u{feff}');
    // Excel writes which delimiter it took.
    let (stated, text) = match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("sep=") => (first.trim_end().as_bytes().get(4).copied(), rest),
        _ => (None, text),
    };
    let delimiter = stated.unwrap_or_else(|| delimiter(text));
    let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let names: Vec<String> = match reader.headers() {
        Ok(names) => names.iter().map(|name| crate::json::keys::key(name.trim())).collect(),
        Err(error) => return Err(FileError::Broken { form: "a table", says: error.to_string() }),
    };
    let (mut rows, mut left) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let place = |line: Option<u64>| {
            line.and_then(|line| usize::try_from(line).ok()).map_or(Place::Line(rows.len() + 2), Place::Line)
        };
        match record {
            Ok(record) if record.len() > names.len() => {
                left.push(Left { place: place(record.position().map(csv::Position::line)), flaw: Flaw::Columns });
            }
            Ok(record) => {
                let place = place(record.position().map(csv::Position::line));
                // An empty text is one, so that it is named as what is missing.
                let is_stated = |(name, value): &(&String, &str)| !value.is_empty() || name.as_str() == "text";
                let fields = names.iter().zip(record.iter()).filter(is_stated);
                let row =
                    Json::Object(fields.map(|(name, value)| (name.clone(), Json::Text(value.to_owned()))).collect());
                rows.push((place, Ok(row)));
            }
            Err(error) => {
                left.push(Left { place: place(error.position().map(csv::Position::line)), flaw: Flaw::Columns });
            }
        }
    }
    if !names.iter().any(|name| crate::json::keys::is_text_key(name)) {
        return Err(FileError::NoStoryKey { keys: names });
    }
    let mut contents = drafts_of(parsers, rows);
    contents.left.extend(left);
    Ok(contents)
}

/// The sign that the first line has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: &u8| first.bytes().filter(|byte| byte == sign).count();
    [b',', b';', b'\t', b'|'].into_iter().rev().max_by_key(count).filter(|sign| count(sign) > 0).unwrap_or(b',')
}
