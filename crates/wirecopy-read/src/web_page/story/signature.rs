//! The line of a story's own text that says who wrote it: "By Ann Lee", or a name alone in bold letters.

use crate::article::byline::is_byline;
use crate::web_page::byline_line::people;
use crate::web_page::page_tree::PageTree;

/// So many paragraphs may stand before it.
const BEFORE: usize = 2;

/// That line among the first paragraphs of `text`, or as its last. A name alone is one where no other sentence of the story has that name:
/// those of whom a story tells stand in it.
pub(crate) fn signature(tree: &PageTree, text: &str) -> Option<String> {
    let paragraphs: Vec<&str> = text.split("\n\n").map(str::trim).collect();
    let first = paragraphs.iter().take(BEFORE + 1);
    let ends = first.clone().chain(paragraphs.last().filter(|_| paragraphs.len() > BEFORE + 1));
    let by = first.clone().find(|line| is_byline(line, text));
    let alone = || ends.into_iter().find(|line| is_name_alone(line, text) && is_bold(tree, line));
    by.or_else(alone).map(|line| (*line).to_owned())
}

/// Whether the line is people's names and nothing else, and none of their words stands elsewhere in the story.
fn is_name_alone(line: &str, text: &str) -> bool {
    let has_stop = line.ends_with(['.', '!', '?', ':', ',']);
    if has_stop || line.chars().count() > 80 || people(line).is_none() {
        return false;
    }
    let text = text.to_lowercase();
    let words = line.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 2).map(str::to_lowercase);
    words
        .into_iter()
        .all(|word| !["der", "des", "die", "the"].contains(&word.as_str()) && text.matches(&word).count() == 1)
}

/// Whether the page sets the line in letters of its own.
fn is_bold(tree: &PageTree, line: &str) -> bool {
    tree.nodes.iter().any(|node| {
        let own = |at: usize| matches!(tree.nodes[at].name.as_str(), "b" | "strong" | "em" | "i");
        node.name.is_empty() && own(node.parent) && tree.words(node).split_whitespace().eq(line.split_whitespace())
    })
}

#[cfg(test)]
mod tests {
    use super::signature;
    use crate::document::markup::Markup as _;
    use crate::web_page::page_tree::PageTree;

    #[test]
    fn a_line_that_signs_is_no_story() {
        const STORY: &str = "The ferry is back on the river, and the harbour is full.\n\nThe mayor, Cy Young, said so.";
        for (name, bold, text, expected) in [
            ("by", "", ["By Ann Lee", STORY].join("\n\n"), Some("By Ann Lee")),
            ("in bold letters", "Ann Lee", ["Ann Lee", STORY].join("\n\n"), Some("Ann Lee")),
            ("two", "ANN LEE/BOB RAY", ["ANN LEE/BOB RAY", STORY].join("\n\n"), Some("ANN LEE/BOB RAY")),
            (
                "at the end",
                "Ann Lee",
                [STORY, "It sails at noon.", "It sails at ten.", "Ann Lee"].join("\n\n"),
                Some("Ann Lee"),
            ),
            ("in plain letters", "", ["Ann Lee", STORY].join("\n\n"), None),
            ("of whom it tells", "Cy Young", ["Cy Young", STORY].join("\n\n"), None),
            ("a heading", "The River Today", ["The river today", STORY].join("\n\n"), None),
        ] {
            let mut tree = PageTree::default();
            tree.open("strong", &|_| None);
            tree.text(bold);
            tree.close();
            assert_eq!(signature(&tree, &text).as_deref(), expected, "{name}");
        }
    }
}
