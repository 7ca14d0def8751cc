//! What a file holds, by its name.

use std::path::Path;

/// The kinds of files that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The article and nothing else.
    Text,
    /// The article in Markdown, with front matter or without.
    Markdown,
    /// A web page with the article in it.
    Html,
    /// Articles as passim takes them: one JSON object a line, one object, or a list of objects.
    Json,
}

impl Kind {
    /// The kind of a file with this name; `None` if it is none of these.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "txt" => Some(Self::Text),
            "md" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "json" | "jsonl" => Some(Self::Json),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;
    use std::path::Path;

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
            ("a.jsonl.gz", None),
            ("a.docx", None),
            ("a", None),
            (".txt", None),
            ("", None),
        ] {
            assert_eq!(Kind::of(Path::new(name)), kind, "{name}");
        }
    }
}
