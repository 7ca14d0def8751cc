//! What a file holds, by its name and its first words.

/// The kinds of files that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The article and nothing else.
    Text,
    /// The article in Markdown, with front matter or without.
    Markdown,
    /// A web page with the article in it.
    Html,
    /// Articles as passim takes them: one JSON object a line, one object, or a list of objects. A report or a collection
    /// of ours is read too.
    Json,
    /// A Word document.
    Word,
    /// An archive with files of the other kinds in it.
    Zip,
}

impl Kind {
    /// The kind of a file with this name or path; `None` if it is none of these.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let (stem, extension) = file_name(name).rsplit_once('.')?;
        let is = |known: &[&str]| known.iter().any(|known| extension.eq_ignore_ascii_case(known));
        if stem.is_empty() {
            None
        } else if is(&["txt", "text"]) {
            Some(Self::Text)
        } else if is(&["md", "markdown"]) {
            Some(Self::Markdown)
        } else if is(&["html", "htm", "xhtml"]) {
            Some(Self::Html)
        } else if is(&["json", "jsonl"]) {
            Some(Self::Json)
        } else if is(&["docx"]) {
            Some(Self::Word)
        } else {
            is(&["zip"]).then_some(Self::Zip)
        }
    }
}

/// The last name of a path.
#[must_use]
pub fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The last name of a path without its extension.
#[must_use]
pub fn stem(path: &str) -> &str {
    let name = file_name(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

/// Whether a file among others is one that a system put there for itself: hidden, or a Mac's notes in an archive.
#[must_use]
pub fn is_hidden(path: &str) -> bool {
    path.split(['/', '\\']).any(|name| name.starts_with('.') || name == "__MACOSX")
}

/// Whether a text is the source of a web page, whatever its file is called.
#[must_use]
pub fn is_page(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    let starts = |rest: &str, word: &str| rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    // Saved pages may begin with a remark on where they are from.
    while let Some((end, mark)) = [("<!--", "-->"), ("<?xml", "?>")].iter().find_map(|(start, end)| {
        let body = rest.strip_prefix(start)?;
        Some((rest.len() - body.len() + body.find(end)?, end.len()))
    }) {
        rest = rest.get(end + mark..).unwrap_or_default().trim_start();
    }
    ["<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "].iter().any(|word| starts(rest, word))
}

#[cfg(test)]
mod tests {
    use super::{Kind, is_hidden, is_page, stem};

    #[test]
    fn a_name_tells_the_kind() {
        for (name, kind) in [
            ("a.txt", Some(Kind::Text)),
            ("a.b.TXT", Some(Kind::Text)),
            ("dir.html/a.md", Some(Kind::Markdown)),
            ("a.html", Some(Kind::Html)),
            ("a.HTM", Some(Kind::Html)),
            ("a.json", Some(Kind::Json)),
            ("a.jsonl", Some(Kind::Json)),
            ("a.docx", Some(Kind::Word)),
            ("dir\\a.Zip", Some(Kind::Zip)),
            ("a.jsonl.gz", None),
            ("a.doc", None),
            ("a", None),
            ("dir.txt/a", None),
            (".txt", None),
            ("", None),
        ] {
            assert_eq!(Kind::of(name), kind, "{name}");
        }
    }

    #[test]
    fn a_stem_is_the_name_without_its_extension() {
        for (path, expected) in [("a/b.c.txt", "b.c"), ("a.b/c", "c"), (".txt", ".txt"), ("é.md", "é"), ("", "")] {
            assert_eq!(stem(path), expected, "{path}");
        }
    }

    #[test]
    fn what_a_system_put_there_is_passed_over() {
        for (path, hidden) in
            [("a/b.txt", false), (".DS_Store", true), ("a/.git/x.md", true), ("__MACOSX/a/._b.txt", true)]
        {
            assert_eq!(is_hidden(path), hidden, "{path}");
        }
    }

    #[test]
    fn a_page_is_known_by_its_first_words() {
        for (text, page) in [
            ("<!DOCTYPE html><p>Story", true),
            ("\u{feff}\n  <HTML lang=en>", true),
            ("<!-- saved from url=(0014)about:internet -->\n<html>", true),
            ("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC>", true),
            ("<head><title>x</title>", true),
            ("<header>", false),
            ("<!-- never closed <html>", false),
            ("<p>A story may begin so.</p>", false),
            ("The tag <html> begins a page.", false),
            ("é", false),
            ("", false),
        ] {
            assert_eq!(is_page(text), page, "{text}");
        }
    }
}
