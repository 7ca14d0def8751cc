//! Lines that were broken by hand inside one element: a wire's typed paragraphs, passed on as they came.

use crate::wire::telegraph::paragraphs::paragraphs;
use crate::xml::tree::Element;

/// An element with more nodes inside is marked up, and not typed.
const MARKED: usize = 200;
/// So many lines at least begin at the margin.
const FEWEST: usize = 3;
/// No machine that breaks lines has longer ones.
const WIDEST: usize = 100;
/// Lines that were broken at a width are between so many characters, but for the last of a paragraph.
const WIDTH: std::ops::RangeInclusive<usize> = 45..=80;

/// The paragraphs of an element whose lines were broken by hand; nothing where spaces and lines mean nothing.
pub(crate) fn typed(element: Element<'_>) -> Option<Vec<String>> {
    let is_kept = match element.name() {
        "pre" => true,
        "p" => false,
        _ => return None,
    };
    if element.range().len() > MARKED {
        return None;
    }
    let raw = element.raw();
    let lines: Vec<&str> = raw.trim_end().lines().map(str::trim_end).skip_while(|line| line.is_empty()).collect();
    (if is_kept { lines.len() > 1 } else { is_typed(&lines) }).then(|| paragraphs(&lines))
}

/// The paragraphs of a plain text whose lines were broken by hand.
pub(crate) fn typed_text(text: &str) -> Option<Vec<String>> {
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).skip_while(|line| line.is_empty()).collect();
    is_typed(&lines).then(|| paragraphs(&lines))
}

/// Whether lines begin at the margin, and paragraphs with one that is set in or behind a blank one. In a source that is set in for programmers,
/// hardly any line begins at the margin.
fn is_typed(lines: &[&str]) -> bool {
    let written = || lines.iter().filter(|line| !line.is_empty());
    let flush = written().filter(|line| !line.starts_with(char::is_whitespace)).count();
    let parted = written().count() < lines.len() || flush < written().count();
    let is_full = |line: &&&str| WIDTH.contains(&line.trim().chars().count());
    flush >= FEWEST
        && parted
        && written().filter(is_full).count() >= FEWEST
        && written().all(|line| line.chars().count() <= WIDEST)
}

/// A text without the lines that a machine broke at a width: where nearly all lines that end inside a paragraph are as long as such ones, they go on.
pub(crate) fn unbroken(text: &str) -> String {
    let paragraphs = || text.split("\n\n");
    let inner = || paragraphs().flat_map(|paragraph| paragraph.lines().rev().skip(1));
    let is_full = |line: &str| WIDTH.contains(&line.trim().chars().count());
    let (all, full) = (inner().count(), inner().filter(|line| is_full(line)).count());
    if full < FEWEST || full * 10 < all * 9 {
        return text.to_owned();
    }
    let joined = |paragraph: &str| {
        let mut made = String::new();
        let mut goes_on = true;
        for line in paragraph.lines() {
            if !made.is_empty() {
                made.push(if goes_on { ' ' } else { '\n' });
            }
            made.push_str(line.trim());
            goes_on = is_full(line);
        }
        made
    };
    paragraphs().map(joined).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::{typed_text, unbroken};

    #[test]
    fn what_was_typed_is_told_by_its_paragraphs() {
        let one = "    Tarnside (QNA) - The old ferry sailed again on Tuesday";
        let two = "after a year at the quay, and all of the harbour was there";
        let text = format!(
            "{one}\n{two}\nto see it.\n    \"It is back,\" the ferryman said to everybody there\nwho asked him on the day."
        );
        let expected = [
            "Tarnside (QNA) - The old ferry sailed again on Tuesday after a year at the quay, and all of the harbour was there to see it.",
            "\"It is back,\" the ferryman said to everybody there who asked him on the day.",
        ];
        assert_eq!(typed_text(&text).unwrap_or_default(), expected);
        for (name, text) in [
            ("lines of a source", format!("The ferry\n        {two}\n        {two}\n        {two}")),
            ("one paragraph", format!("{two}\n{two}\n{two}\n{two}")),
            ("long lines", format!("    {two} {two}\n{two} {two}\n{two} {two}\n{two} {two}")),
            ("a list", "  One\nTwo\nThree\nFour".to_owned()),
        ] {
            assert_eq!(typed_text(&text), None, "{name}");
        }
    }

    #[test]
    fn lines_that_a_machine_broke_go_on() {
        let line = "The old ferry of Tarnside sailed again on Tuesday, after a year";
        for (name, text, expected) in [
            (
                "at a width",
                format!("{line}\n{line}\nat last.\n\n{line}\n{line}\n{line}"),
                format!("{line} {line} at last.\n\n{line} {line} {line}"),
            ),
            ("two lines", format!("{line}\nat last."), format!("{line}\nat last.")),
            ("a list", "One\ntwo\nthree\nfour".to_owned(), "One\ntwo\nthree\nfour".to_owned()),
            (
                "a list among them",
                format!("{line}\n{line}\n{line}\nnow.\n\nOne\ntwo\nthree"),
                format!("{line}\n{line}\n{line}\nnow.\n\nOne\ntwo\nthree"),
            ),
        ] {
            assert_eq!(unbroken(&text), expected, "{name}");
        }
    }
}
