//! The Nexis of before 2019: "1 of 10 DOCUMENTS" before each article, fields in capitals, lines broken at a width.

use crate::article::metadata::Metadata;
use crate::database::head;
use crate::database::labels::{self, Field};
use crate::database::lines::{Block, blocks, width};
use crate::database::nexis::FORM;
use crate::file::contents::{Contents, Draft, Flaw, Place};
use crate::file::error::FileError;
use wirecopy::article::DetailKind;

/// The line that counts an article is no longer than this, in bytes.
const COUNTER: usize = 60;
/// The label before the story stands among so many blocks behind any other.
const HEAD: usize = 12;

/// The articles of a text that is such an export; nothing where it is none.
pub(crate) fn export(text: &str) -> Option<Result<Contents, FileError>> {
    // Most texts are none: told before they are cut up.
    let mut lines =
        text.lines().map(|line| line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{c}')));
    if !lines.any(|line| counter(line).is_some() || line.starts_with("Download Request:")) {
        return None;
    }
    let width = width(text);
    let blocks = blocks(text);
    let heads: Vec<usize> = (0..blocks.len()).filter(|&at| counter(blocks[at].first()).is_some()).collect();
    let is_cover = blocks.iter().take(3).any(|block| block.first().starts_with("Download Request:"));
    if heads.is_empty() {
        return is_cover
            .then_some(Err(FileError::Export { form: FORM, expected: "“1 of 10 DOCUMENTS” before each article" }));
    }
    let mut contents = Contents { form: Some(FORM), ..Contents::default() };
    let numbers: Vec<(usize, usize)> = heads.iter().filter_map(|&at| counter(blocks[at].first())).collect();
    // An export of a part says how many there are in all: "2001 of 2146".
    let first = numbers.first().map_or(1, |(number, _)| *number);
    contents.stated = numbers.last().and_then(|(last, all)| {
        // Where counters are missing between those that were found, so are articles.
        let span = last + 1 - first.min(*last);
        if first == 1 { Some(*all) } else { (span != numbers.len()).then_some(span) }
    });
    let ends = heads.iter().skip(1).copied().chain([blocks.len()]);
    for ((&start, end), (number, _)) in heads.iter().zip(ends).zip(numbers) {
        article(&blocks[start + 1..end], number, width, &mut contents);
    }
    Some(Ok(contents))
}

/// "1 of 10 DOCUMENTS", "Dokument 1 von 31", "3 sur 10 DOCUMENTS".
fn counter(line: &str) -> Option<(usize, usize)> {
    if line.len() > COUNTER {
        return None;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let names = |word: &str| {
        word.chars().next().is_some_and(char::is_uppercase) && {
            let word = word.to_lowercase();
            word.starts_with("document") || word.starts_with("dokument")
        }
    };
    let between = |word: &str| matches!(word.to_lowercase().as_str(), "of" | "von" | "sur" | "de" | "di" | "van");
    let (number, all) = match words.as_slice() {
        [number, of, all, name] if between(of) && names(name) => (number, all),
        [name, number, of, all] if between(of) && names(name) => (number, all),
        _ => return None,
    };
    let count = |digits: &str| digits.replace([',', '.'], "").parse::<usize>().ok();
    count(number).zip(count(all)).filter(|(number, all)| (1..=*all).contains(number))
}

/// The field that a block begins with the label of, in capitals.
fn label(block: &Block<'_>) -> Option<Field> {
    let field = labels::field(block.first()).filter(|_| labels::is_capital_label(block.first()));
    field.map(|(field, _)| field)
}

fn article(blocks: &[Block<'_>], number: usize, width: usize, contents: &mut Contents) {
    // What could not be delivered may follow an article without a head of its own.
    let (blocks, lost) = match blocks.iter().position(|block| labels::is_undelivered(&block.line())) {
        Some(at) => (&blocks[..at], true),
        None => (blocks, false),
    };
    if lost {
        let number = if blocks.is_empty() { number } else { number + 1 };
        contents.leave(Place::Item(number), Flaw::Undelivered);
    }
    if blocks.is_empty() {
        return;
    }
    let is_date = |block: &Block<'_>| head::day(block.first()).is_some() && labels::field(block.first()).is_none();
    let dated = blocks.iter().take(8).position(is_date);
    let mut metadata = Metadata::default();
    let before = &blocks[..dated.unwrap_or(0)];
    let mut names = before.iter().flat_map(|block| &block.lines).filter(|line| !labels::is_copyright(line));
    metadata.outlet = names.next_back().map(|line| (*line).to_owned());
    if let Some(block) = dated.map(|at| &blocks[at]) {
        metadata.date = head::day(block.first());
        metadata = metadata.with(DetailKind::Time, head::time(block.first()).as_deref());
    }
    let mut rest = blocks.get(dated.map_or(0, |at| at + 1)..).unwrap_or_default();
    // Editions stand in the middle of the line, as outlet and day do.
    while let [block, more @ ..] = rest
        && block.indent >= 10
    {
        rest = more;
    }
    // In RTF they are paragraphs of their own, before the first field.
    let head = rest.get(..HEAD).unwrap_or(rest);
    if let Some(first) = head.iter().position(|block| label(block).is_some())
        && head.iter().any(|block| label(block) == Some(Field::Title))
    {
        rest = &rest[first..];
    }
    if let [block, more @ ..] = rest
        && labels::field(block.first()).is_none()
        && !labels::is_capital_label(block.first())
        && more.first().is_some_and(|next| labels::is_capital_label(next.first()))
    {
        metadata.title = Some(block.line());
        rest = more;
    }
    let mut story = String::new();
    while let [block, more @ ..] = rest {
        let Some((field, value)) = labels::field(block.first()).filter(|_| labels::is_capital_label(block.first()))
        else {
            break;
        };
        if field == Field::Tail {
            break;
        }
        rest = more;
        if field == Field::Body {
            story.push_str(
                &Block {
                    lines: [value]
                        .into_iter()
                        .chain(block.lines[1..].iter().copied())
                        .filter(|line| !line.is_empty())
                        .collect(),
                    indent: 0,
                }
                .unwrapped(width),
            );
            break;
        }
        let mut value = [value].into_iter().chain(block.lines[1..].iter().copied()).collect::<Vec<_>>().join(" ");
        // In RTF each line of a value is a paragraph of its own.
        while let [block, more @ ..] = rest
            && label(block).is_none()
            && rest.iter().take(HEAD).any(|block| label(block) == Some(Field::Body))
        {
            value.push(' ');
            value.push_str(&block.line());
            rest = more;
        }
        head::put(&mut metadata, field, &value);
    }
    let is_tail = |block: &Block<'_>| {
        let is_field = labels::is_capital_label(block.first())
            && labels::field(block.first()).is_some_and(|(field, _)| field == Field::Tail);
        is_field || labels::is_copyright(block.first()) && block.lines.len() < 4
    };
    let end = rest.iter().position(is_tail).unwrap_or(rest.len());
    for block in &rest[end..] {
        if let Some((Field::Address, value)) = labels::field(block.first()) {
            head::put(&mut metadata, Field::Address, value);
        }
    }
    for block in &rest[..end] {
        if !story.is_empty() {
            story.push_str("\n\n");
        }
        story.push_str(&block.unwrapped(width));
    }
    if story.is_empty() {
        contents.leave(metadata.title.map_or(Place::Item(number), Place::Named), Flaw::NoWords);
    } else {
        contents.drafts.push(Draft { id: None, text: story, metadata });
    }
}
