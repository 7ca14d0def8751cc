//! Nexis Uni and Lexis+: articles that end with "End of Document", with a cover page before them that lists their titles.

use crate::article::metadata::{Metadata, stated};
use crate::database::head;
use crate::database::labels::{self, Field};
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use wirecopy::article::DetailKind;

/// What it is called.
pub(crate) const FORM: &str = "a Nexis export";

/// What ends an article, in the languages of the interface.
const ENDS: [&str; 6] = [
    "end of document",
    "fin du document",
    "ende des dokuments",
    "fin del documento",
    "fine del documento",
    "einde van document",
];

/// What stands in a line before the number of articles, on the cover page.
const COVER: [&str; 5] = ["documents (", "dokumente (", "documentos (", "documenti (", "documenten ("];

/// The articles of a text that is such an export; nothing where it is none.
pub(crate) fn export(lines: &[&str]) -> Option<Result<Contents, FileError>> {
    let ends: Vec<usize> = (0..lines.len()).filter(|&at| is_end(lines[at])).collect();
    let has_fields = || {
        lines
            .iter()
            .any(|line| labels::field(line).is_some_and(|(field, _)| field == Field::Tail || field == Field::Head))
    };
    if ends.is_empty() || !has_fields() {
        return is_cover(lines)
            .then_some(Err(FileError::Export { form: FORM, expected: "“End of Document” behind each article" }));
    }
    let mut contents =
        Contents { form: Some(FORM), stated: lines.iter().find_map(|line| number(line)), ..Contents::default() };
    let mut from = 0;
    for (end, number) in ends.into_iter().zip(1..) {
        article(&lines[from..end], number, &mut contents);
        from = end + 1;
    }
    Some(Ok(contents))
}

fn is_end(line: &str) -> bool {
    if line.len() > 40 {
        return false;
    }
    let line = line.to_lowercase();
    ENDS.iter().any(|end| line == *end)
}

/// "Documents (10)" on the cover page.
fn number(line: &str) -> Option<usize> {
    let line = line.to_lowercase();
    let rest = COVER.iter().find_map(|start| line.strip_prefix(start))?;
    rest.strip_suffix(')')?.trim().parse().ok()
}

fn is_cover(lines: &[&str]) -> bool {
    lines.iter().take(60).any(|line| line.starts_with("Client/Matter:") || line.starts_with("Search Terms:"))
        && lines.iter().take(20).any(|line| number(line).is_some())
}

/// Reads the lines of one article; before the first stands the cover page.
fn article(lines: &[&str], number: usize, contents: &mut Contents) {
    let is_body = |line: &&str| labels::of(line) == Some(Field::Body) && !line.contains(' ');
    let body = lines.iter().position(is_body);
    let dated = lines[..body.unwrap_or(lines.len())]
        .iter()
        .rposition(|line| head::day(line).is_some() && labels::field(line).is_none());
    let Some(date_at) = dated.or_else(|| lines.iter().position(|line| head::day(line).is_some())) else {
        let is_named = lines.iter().any(|line| labels::is_undelivered(line));
        let flaw = if is_named { Flaw::Undelivered } else { Flaw::NoWords };
        return contents.leave(place(number), flaw);
    };
    let outlet = date_at.checked_sub(1).and_then(|at| stated(Some(lines[at])));
    let title = date_at.checked_sub(2).and_then(|at| stated(Some(lines[at])));
    let mut metadata = Metadata { title, outlet, date: head::day(lines[date_at]), ..Metadata::default() }
        .with(DetailKind::Time, head::time(lines[date_at]).as_deref());
    // Without the line that opens the words they begin behind the last field.
    let fields =
        lines[date_at + 1..].iter().take_while(|line| labels::field(line).is_some() || labels::is_copyright(line));
    let start = body.filter(|&at| at > date_at).unwrap_or(date_at + fields.count());
    for line in lines.get(date_at + 1..start).unwrap_or_default() {
        if let Some((field, value)) = labels::field(line) {
            head::put(&mut metadata, field, value);
        }
    }
    let words = lines.get(start + 1..).unwrap_or_default();
    let end = words.iter().position(|line| is_tail(line)).unwrap_or(words.len());
    for line in &words[end..] {
        if let Some((Field::Address, value)) = labels::field(line) {
            head::put(&mut metadata, Field::Address, value);
        }
    }
    let text = words[..end].join("\n\n");
    let name = metadata.title.clone();
    if words[..end].iter().any(|line| labels::is_undelivered(line)) && words[..end].len() < 3 {
        return contents.leave(name.map_or(place(number), Place::Named), Flaw::Undelivered);
    }
    if text.is_empty() {
        return contents.leave(name.map_or(place(number), Place::Named), Flaw::NoWords);
    }
    contents.drafts.push(Draft { id: None, text, metadata });
}

fn place(number: usize) -> Place {
    Place::Item(number)
}

/// What opens the fields behind the words: "Load-Date: …", or "Graphic" and "Classification" alone in a line.
fn is_tail(line: &str) -> bool {
    let is_alone = labels::of(line) == Some(Field::Tail) && !line.contains(' ') && line.starts_with(char::is_uppercase);
    let is_dated = labels::field(line).is_some_and(|(field, value)| field == Field::Tail && head::day(value).is_some());
    is_alone || is_dated
}
