//! The words of a part of a page.

use crate::web_page::hint::{is_beside_name, is_for_aids};
use crate::web_page::page_tree::PageTree;
use crate::web_page::story_text::StoryText;

/// All words of a page that are shown.
pub(crate) fn whole(tree: &PageTree) -> String {
    words_in(tree, 0)
}

/// The words in the element `at`, whether or not it is one that is shown.
pub(crate) fn raw(tree: &PageTree, at: usize) -> String {
    let mut story = StoryText::default();
    let is_style = |&inner: &usize| tree.nodes[tree.nodes[inner].parent].name == "style";
    tree.inside(at).filter(|inner| !is_style(inner)).for_each(|inner| story.text(tree.words(&tree.nodes[inner])));
    story.finish()
}

/// The words in the element `at` that are shown.
pub(super) fn words_in(tree: &PageTree, at: usize) -> String {
    told(tree, at, |_| false)
}

/// The words of a line that names people. Elements beside one another are parted where a small letter meets a capital or a figure: styles set
/// them apart, and nothing in the text does.
pub(super) fn line_in(tree: &PageTree, at: usize) -> String {
    let mut last: Option<(usize, char)> = None;
    let mut seams = Vec::new();
    for inner in tree.inside(at).filter(|&inner| tree.nodes[inner].name.is_empty()) {
        let (words, parent) = (tree.words(&tree.nodes[inner]), tree.nodes[inner].parent);
        let meets = |c: char| c.is_uppercase() || c.is_ascii_digit();
        if last.is_some_and(|(before, c)| before != parent && c.is_lowercase()) && words.starts_with(meets) {
            seams.push(inner);
        }
        last = words.chars().next_back().map(|c| (parent, c)).or(last);
    }
    // "Ann Lee" and, in a box of its own, "Harbour Post"; or what is read to those who do not see the paper's mark.
    let is_beside = |inner: usize| {
        let hint = &tree.nodes[inner].hint;
        inner > at && (is_beside_name(hint) || is_for_aids(hint))
    };
    let named = parted(tree, at, is_beside, &seams);
    if named.chars().any(char::is_alphabetic) { named } else { parted(tree, at, |_| false, &seams) }
}

/// The words at or below the node `at`, without what is gone.
pub(super) fn told(tree: &PageTree, at: usize, gone: impl Fn(usize) -> bool) -> String {
    parted(tree, at, gone, &[])
}

/// The same, with a space before each of some texts.
fn parted(tree: &PageTree, at: usize, gone: impl Fn(usize) -> bool, seams: &[usize]) -> String {
    let mut story = StoryText::default();
    let mut open: Vec<usize> = Vec::new();
    let end = tree.nodes.get(at).map_or(at, |node| node.end);
    // Until where the words are those of a link.
    let mut link = 0;
    let mut next = at;
    while next < end {
        while let Some(last) = open.pop_if(|last| tree.nodes[*last].end <= next) {
            story.close(&tree.nodes[last].name);
        }
        let node = &tree.nodes[next];
        if gone(next) {
            // Words on both sides of it are not one word, but where a mark or a reading stands above them.
            if !matches!(node.name.as_str(), "sup" | "rt" | "rp" | "wbr") {
                story.left_out();
            }
            next = node.end;
            continue;
        }
        if node.name.is_empty() {
            let words = tree.words(node);
            if seams.contains(&next) {
                story.left_out();
            }
            story.text(if next < link { without_window(words) } else { words });
        } else {
            if node.name == "a" {
                link = node.end;
            }
            story.open(&node.name);
            open.push(next);
        }
        next += 1;
    }
    while let Some(last) = open.pop() {
        story.close(&tree.nodes[last].name);
    }
    story.finish()
}

/// What a link says of itself to readers' aids, without brackets and commas.
const WINDOWS: [&str; 20] = [
    "opens new tab",
    "opens in new tab",
    "opens in a new tab",
    "opens new window",
    "opens in new window",
    "opens in a new window",
    "opens in a new browser tab",
    "opens in new browser tab",
    "öffnet in neuem fenster",
    "öffnet im neuen fenster",
    "öffnet in einem neuen fenster",
    "öffnet in neuem tab",
    "öffnet in einem neuen tab",
    "link wird in einem neuen tab geöffnet",
    "s'ouvre dans une nouvelle fenêtre",
    "se abre en una nueva ventana",
    "abre em nova janela",
    "si apre in una nuova finestra",
    "opent in nieuw venster",
    "otwiera się w nowej karcie",
];

/// The words of a link without where it opens.
fn without_window(words: &str) -> &str {
    let end = words.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ')' | ']'));
    let cut = WINDOWS.iter().find_map(|said| {
        let at = end.len().checked_sub(said.len())?;
        end.get(at..).filter(|end| end.to_lowercase() == *said).map(|_| &end[..at])
    });
    cut.map_or(words, |rest| rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | '[')))
}

/// Whether `words` say no more than where a link opens.
pub(super) fn is_window(words: &str) -> bool {
    !words.trim().is_empty() && without_window(words).trim().is_empty()
}
