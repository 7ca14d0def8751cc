//! Markdown -> the text, its title and what its front matter states.

use crate::article::metadata::Metadata;
use crate::document::front_matter;

/// What a Markdown file states of itself, and its text.
///
/// The front matter (the lines between `---` at the head) is metadata and no part of the text: positions count from
/// the line after it. Everything else stays as it is, marks and all, so that a position in a report can be found in
/// the file. Without a `title` in the front matter a heading gives it: the first line, or else the first heading of
/// the first rank.
#[must_use]
pub fn markdown(text: &str) -> (Metadata, &str) {
    let (mut metadata, text) = front_matter::split(text);
    if metadata.title.is_none() {
        metadata.title = heading(text);
    }
    (metadata, text)
}

/// The heading that names the text, without its marks.
fn heading(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let (mut first, mut code) = (true, false);
    for (n, line) in lines.iter().enumerate() {
        let line = line.trim();
        if line.starts_with("```") || line.starts_with("~~~") {
            code = !code;
        }
        if code || line.is_empty() || line.starts_with("![") {
            continue;
        }
        let below = lines.get(n + 1).map_or("", |line| line.trim());
        if let Some((rank, words)) = marked(line).or_else(|| underlined(line, below))
            && (first || rank == 1)
        {
            return Some(without_marks(words)).filter(|title| !title.is_empty());
        }
        first = false;
    }
    None
}

/// `## Words ##`, with its rank.
fn marked(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let rank = line.len() - words.len();
    let fits = (1..=6).contains(&rank) && words.starts_with([' ', '\t']);
    fits.then(|| (rank, words.trim().trim_end_matches('#').trim_end()))
}

/// Words above a line of `===` or `---`, with their rank.
fn underlined<'t>(line: &'t str, below: &str) -> Option<(usize, &'t str)> {
    let all = |mark: char| !below.is_empty() && below.chars().all(|c| c == mark);
    if !line.starts_with(char::is_alphanumeric) {
        return None;
    }
    if all('=') { Some((1, line)) } else { all('-').then_some((2, line)) }
}

/// The words of a heading: no stars, and of a link only what is shown.
fn without_marks(words: &str) -> String {
    let mut shown = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('[') {
        let Some((link, behind)) = after
            .split_once("](")
            .and_then(|(link, address)| address.split_once(')').map(|(_, behind)| (link, behind)))
        else {
            break;
        };
        shown.push_str(before);
        shown.push_str(link);
        rest = behind;
    }
    shown.push_str(rest);
    let plain: String = shown.replace("**", "").replace("__", "").replace(['*', '`', '\\'], "");
    plain.trim().trim_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use super::markdown;
    use crate::article::metadata::Metadata;

    #[test]
    fn front_matter_is_metadata_and_no_story() {
        let text = "---\ntitle: \"Ferry \\\"Star\\\" back\" \nDate: 2025-03-01T08:00:00Z # printed\noutlet: 'The Harbour''s Post'\n\
                    authors:\n  - Ann Lee\n  - Bob Ray\ncredit: With Harbour wires\ntags: [a, b]\n---\n\n# Other\n\nStory.";
        let (metadata, story) = markdown(text);
        assert_eq!(story, "\n# Other\n\nStory.");
        let expected = Metadata {
            title: Some("Ferry \"Star\" back".into()),
            outlet: Some("The Harbour's Post".into()),
            house: None,
            date: Some("2025-03-01T08:00:00Z".into()),
            byline: Some("Ann Lee, Bob Ray".into()),
            credit: Some("With Harbour wires".into()),
            ..Metadata::default()
        };
        assert_eq!(metadata, expected);
    }

    #[test]
    fn what_is_no_front_matter_is_the_story() {
        for text in [
            "",
            "---",
            "---\n---\n",
            "---\n\nA rule above.\n\n---\n",
            "---\ntitle: never closed\n",
            "----\ntitle: x\n---\n",
            "Story\n---\ntitle: x\n---\n",
        ] {
            assert_eq!(markdown(text).1, text);
        }
        let (metadata, story) = markdown("---\r\ntitle: Ferry back\r\n---\r\nStory.");
        assert_eq!((metadata.title.as_deref(), story), (Some("Ferry back"), "Story."));
        let (metadata, _) = markdown("---\ntitle: >\n  Ferry\n  back\nauthor: [Ann Lee, 'Bob Ray']\n---\n");
        assert_eq!(metadata.title.as_deref(), Some("Ferry back"));
        assert_eq!(metadata.byline.as_deref(), Some("Ann Lee, Bob Ray"));
    }

    #[test]
    fn a_heading_gives_the_title() {
        for (text, title) in [
            ("# Ferry back\n\nStory.", Some("Ferry back")),
            ("\n## Ferry back ##\nStory.", Some("Ferry back")),
            ("Ferry back\n=====\n\nStory.", Some("Ferry back")),
            ("Ferry back\n---\n\nStory.", Some("Ferry back")),
            ("![photo](a.jpg)\n\n### Ferry back", Some("Ferry back")),
            ("Harbour Post\n\n# Ferry back", Some("Ferry back")),
            ("# **Ferry** _back_ at [the pier](http://example.org/a)", Some("Ferry _back_ at the pier")),
            ("Story.\n\n## Background", None),
            ("Story.\n\nMore\n---", None),
            ("#Ferry back", None),
            ("####### Ferry", None),
            ("```\n# no heading\n```", None),
            ("#  #", None),
            ("", None),
        ] {
            assert_eq!(markdown(text).0.title.as_deref(), title, "{text}");
        }
    }
}
