//! Factiva with field codes: HD the headline, LP and TD the words, AN what ends an article.

use crate::article::metadata::{Metadata, stated};
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use wirecopy::article::DetailKind;

/// What it is called.
pub(crate) const FORM: &str = "a Factiva export";

/// The codes of fields, as Factiva's help lists them.
const CODES: &str =
    "CLM SE HD CR BY WC PD ET SN SC NGC GC ED PG VOL LA CY LP TD CT RF ART CO IN NS RE IPC IPD PUB AN DLN CX RST RBN";

/// The fields of an article: each code, and its text with paragraphs between blank lines.
pub(crate) type Codes = Vec<(String, String)>;

/// Whether a cell holds a code and nothing else.
pub(crate) fn is_code(cell: &str) -> bool {
    CODES.split(' ').any(|code| code == cell.trim())
}

/// The articles of a text with such codes; nothing where it is none.
pub(crate) fn export(text: &str) -> Option<Result<Contents, FileError>> {
    let starts = |line: &str, code: &str| {
        line.strip_prefix(code).is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
    };
    let has = |code: &str| text.lines().any(|line| starts(line.trim_start(), code));
    if !["HD", "PD", "SN", "AN"].iter().all(|code| has(code)) {
        return None;
    }
    // A cell of a table ends with a tab. Only where there is none may a space stand behind a code.
    let by_tab = text.lines().any(|line| line.trim_start().starts_with("HD\t"));
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let mut fields: Codes = Vec::new();
    let mut number = 1;
    for line in text.lines() {
        let line = line.trim_matches(|c: char| c == ' ' || c == '\u{feff}' || c == '\r');
        match code_of(line, by_tab) {
            Some((code, value)) => {
                if fields.last().is_some_and(|(last, _)| last == "AN") {
                    article(&std::mem::take(&mut fields), number, &mut contents);
                    number += 1;
                }
                fields.push((code.to_owned(), value.trim().to_owned()));
            }
            None => {
                if let Some((code, text)) = fields.last_mut().filter(|_| !line.trim().is_empty()) {
                    // What follows an accession number is the summary of the search.
                    if code != "AN" {
                        text.push_str("\n\n");
                        text.push_str(line.trim());
                    }
                }
            }
        }
    }
    article(&fields, number, &mut contents);
    Some(contents.if_any(FORM))
}

fn code_of(line: &str, by_tab: bool) -> Option<(&str, &str)> {
    let (code, value) = match line.split_once('\t') {
        Some(pair) => pair,
        None if is_code(line) => (line, ""),
        None if by_tab => return None,
        None => line.split_once(' ')?,
    };
    is_code(code).then(|| (code.trim(), value))
}

/// Reads one article.
pub(crate) fn article(fields: &Codes, number: usize, contents: &mut Contents) {
    if !fields.iter().any(|(code, _)| matches!(code.as_str(), "HD" | "LP" | "TD")) {
        return;
    }
    let field = |name: &str| fields.iter().find(|(code, _)| code == name).map(|(_, text)| text.as_str());
    let line = |name: &str| stated(field(name));
    let metadata = Metadata {
        title: line("HD"),
        outlet: line("SN"),
        date: line("PD"),
        byline: line("BY"),
        credit: line("CR"),
        ..Metadata::default()
    };
    let metadata = metadata
        .with(DetailKind::Section, field("SE").or_else(|| field("CLM")))
        .with(DetailKind::Page, field("PG"))
        .with(DetailKind::Time, field("ET"));
    let parts = ["LP", "TD"].into_iter().filter_map(field).map(str::trim).filter(|part| !part.is_empty());
    let text = parts.collect::<Vec<_>>().join("\n\n");
    if text.is_empty() {
        contents.leave(metadata.title.map_or(Place::Item(number), Place::Named), Flaw::NoWords);
    } else {
        let id = line("AN").map(|id| id.trim_start_matches("Document ").to_owned());
        contents.drafts.push(Draft { id, text, metadata });
    }
}
