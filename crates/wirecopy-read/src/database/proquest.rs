//! ProQuest: records between lines of low lines, a field a line, the words behind "Full text:".

use crate::article::metadata::{Metadata, stated};
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use wirecopy::article::DetailKind;

/// What it is called.
const FORM: &str = "a ProQuest export";

/// What each of its records has.
const LABEL: &str = "ProQuest document ID:";

/// The fields that are known, so that "He said: no" in a story is none.
const FIELDS: &str = "abstract|full text|title|author|publication title|publication date|publication year|publication subject|pages|page|first page|\
    publisher|place of publication|country of publication|issn|e-issn|source type|language of publication|document type|proquest document id|\
    document url|copyright|last updated|database|subject|location|people|company / organization|company|organization|volume|issue|section|\
    publication info|document feature|identifier / keyword|links|title of publication|dateline|number of pages|number of references|column|\
    editor|edition|classification|isbn|credit|caption|business indexing term|correction|supplement|accession number|doi|coden|term|nlm|\
    source attribution|document status|publication frequency|start page|end page|ethnicity|key words";

/// The articles of a text that is such an export; nothing where it is none.
pub(crate) fn export(text: &str) -> Option<Result<Contents, FileError>> {
    let key = b"proquest document id";
    let has_key = |line: &str| line.as_bytes().get(..key.len()).is_some_and(|start| start.eq_ignore_ascii_case(key));
    // A letter is found faster than a phrase, and every text is asked.
    let has_label = || text.match_indices('P').any(|(at, _)| text[at..].starts_with(LABEL));
    if !text.lines().any(|line| has_key(line.trim_start())) && !has_label() {
        return None;
    }
    let is_rule = |line: &str| line.len() >= 20 && line.bytes().all(|byte| byte == b'_');
    let is_field = |line: &str, name: &str| field(line).is_some_and(|(key, _)| key == name);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    // A page has no lines between the records, each of which ends with its database.
    let records: Vec<&[&str]> = if lines.iter().any(|line| is_rule(line)) {
        lines.split(|line| is_rule(line)).collect()
    } else {
        lines.split_inclusive(|line| is_field(line, "database")).collect()
    };
    let has = |record: &[&str], name: &str| record.iter().any(|line| is_field(line, name));
    let is_ours =
        |record: &&&[&str]| has(record, "proquest document id") && (has(record, "title") || has(record, "full text"));
    let ours: Vec<&&[&str]> = records.iter().filter(is_ours).collect();
    if ours.is_empty() {
        return has_label().then_some(Err(FileError::Export {
            form: FORM,
            expected: "records with “Title:” between lines of low lines",
        }));
    }
    let stated = text.lines().take(40).find_map(number);
    let mut contents = Contents { form: Some(FORM), stated, ..Contents::default() };
    for (record, number) in ours.into_iter().zip(1..) {
        article(record, number, &mut contents);
    }
    Some(Ok(contents))
}

/// "Document 1 of 20"
fn number(line: &str) -> Option<usize> {
    let all = line.trim().strip_prefix("Document ")?.split_once(" of ")?.1;
    all.parse().ok()
}

/// The field that a line begins with, in small letters.
fn field(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim().to_lowercase();
    FIELDS.split('|').any(|known| known == key).then(|| (key, value.trim()))
}

fn article(record: &[&str], number: usize, contents: &mut Contents) {
    let mut fields: Vec<(String, Vec<&str>)> = Vec::new();
    for line in record {
        match field(line) {
            Some((key, value)) => fields.push((key, vec![value])),
            None => fields.last_mut().into_iter().for_each(|(_, lines)| lines.push(line)),
        }
    }
    let value = |name: &str| {
        let lines = fields.iter().find(|(key, _)| key == name).map(|(_, lines)| lines.join(" "));
        stated(lines.as_deref())
    };
    // A page has the title above all fields, and no name before it.
    let first = || record.iter().find(|line| !line.is_empty()).filter(|line| field(line).is_none());
    let metadata = Metadata {
        title: value("title").or_else(|| first().map(|line| (*line).to_owned())),
        // "Harbour Post; Port City" names the place behind the paper.
        outlet: value("publication title").or_else(|| value("title of publication")).map(|name| {
            match name.split_once(';') {
                Some((name, _)) => name.trim().to_owned(),
                None => name,
            }
        }),
        date: value("publication date"),
        byline: value("author"),
        ..Metadata::default()
    };
    let metadata = metadata
        .with(DetailKind::Section, value("section").as_deref())
        .with(DetailKind::Page, value("pages").or_else(|| value("first page")).as_deref())
        .with(DetailKind::Address, value("document url").as_deref());
    let text =
        fields.iter().find(|(key, _)| key == "full text").map(|(_, lines)| paragraphs(lines)).unwrap_or_default();
    let says_none = text.to_lowercase().starts_with("not available");
    if text.is_empty() || says_none {
        let flaw = if says_none { Flaw::Undelivered } else { Flaw::NoWords };
        return contents.leave(metadata.title.map_or(Place::Item(number), Place::Named), flaw);
    }
    contents.drafts.push(Draft { id: value("proquest document id"), text, metadata });
}

/// A line is a paragraph; a short last line may be the credit that ProQuest adds.
fn paragraphs(lines: &[&str]) -> String {
    let lines: Vec<&str> =
        lines.iter().copied().filter(|line| !line.is_empty() && !line.starts_with("Credit:")).collect();
    lines.join("\n\n")
}
