//! What a reader of the page does not see.

use std::collections::HashSet;

use crate::web_page::hint::{Purpose, is_for_aids, is_of_consent};
use crate::web_page::page_tree::Node;
use crate::web_page::story_text::is_hidden;
use crate::web_page::style::hides;

use super::choice::{Choice, ENOUGH};
use super::lengths::Lengths;
use super::tell::{is_window, words_in};

/// A note mark has at most so many letters.
const MARK: u32 = 3;

/// Drops what is not shown, or is a control and no text. A page that was saved while something stood before it, or before
/// its scripts had run, may call its story hidden.
pub(super) fn drop(choice: &mut Choice<'_>) {
    let tree = choice.tree;
    for (gone, node) in choice.gone.iter_mut().zip(&tree.nodes) {
        *gone = is_hidden(&node.name) && node.name != "noscript";
    }
    let styled = styled(choice);
    let asking = asking(choice);
    let lengths = choice.lengths();
    let all = lengths.story(0);
    let behind_wall = behind_wall(choice, &lengths, &styled);
    for (at, node) in tree.nodes.iter().enumerate() {
        if choice.gone[at] || node.name.is_empty() {
            continue;
        }
        // What is hidden from readers' aids alone is there to be read.
        let unread = node.unread && !(node.name == "p" && lengths.story(at) > 0);
        let struck = matches!(node.name.as_str(), "del" | "s" | "strike");
        let hidden = node.hidden || unread || struck || node.name == "noscript" || styled.contains(&at);
        let hidden = hidden && behind_wall != Some(at);
        choice.gone[at] = (hidden && lengths.story(at) * 2 <= all)
            || asking.contains(&at)
            // "Opens in a new tab", "Share this on".
            || (is_for_aids(&node.hint) && lengths.letters(at) <= 60)
            || (node.name == "sup" && is_note(choice, at, lengths.letters(at)))
            || (lengths.letters(at) <= 30 && is_inline(&node.name) && is_window(&words_in(tree, at)));
    }
}

/// What the page calls its story, and hides until a reader has signed in: the first such part, where none is shown.
fn behind_wall(choice: &Choice<'_>, lengths: &Lengths, styled: &HashSet<usize>) -> Option<usize> {
    let nodes = &choice.tree.nodes;
    let mut first = None;
    let mut next = 0;
    while let Some(node) = nodes.get(next) {
        let at = next;
        let is_hidden = choice.gone[at] || node.hidden || node.unread || styled.contains(&at);
        next = if is_hidden { node.end } else { at + 1 };
        if choice.purpose(at) != Some(Purpose::Story) || lengths.story(at) < ENOUGH {
            continue;
        }
        if !is_hidden {
            return None;
        }
        first = first.or(Some(at).filter(|&at| !choice.gone[at]));
    }
    first
}

/// The boxes that ask readers to agree to something, as cookies: they are called so, and say so.
fn asking(choice: &Choice<'_>) -> HashSet<usize> {
    let tree = choice.tree;
    let says = |words: &str| {
        let words = words.to_lowercase();
        CONSENT.iter().any(|said| words.contains(said))
    };
    let nodes = || tree.nodes.iter().enumerate();
    let said: Vec<usize> =
        nodes().filter(|(_, node)| node.name.is_empty() && says(tree.words(node))).map(|(at, _)| at).collect();
    let stories: Vec<usize> =
        nodes().filter(|(_, node)| matches!(node.name.as_str(), "h1" | "article")).map(|(at, _)| at).collect();
    let has = |inner: &[usize], at: usize, end: usize| {
        inner.get(inner.partition_point(|&inner| inner <= at)).is_some_and(|&inner| inner < end)
    };
    let is_called = |node: &Node| {
        !matches!(node.name.as_str(), "" | "html" | "body" | "main" | "article") && is_of_consent(&node.hint)
    };
    let asks =
        |(at, node): &(usize, &Node)| has(&said, *at, node.end) && !has(&stories, *at, node.end) && is_called(node);
    nodes().filter(asks).map(|(at, _)| at).collect()
}

/// What such a box speaks of.
const CONSENT: [&str; 6] = ["cookie", "kakor", "informasjonskaps", "クッキー", "файлы cookie", "çerez"];

/// The elements that the page's own style hides.
fn styled(choice: &Choice<'_>) -> HashSet<usize> {
    let tree = choice.tree;
    let sheets = tree.nodes.iter().filter(|node| node.name.is_empty() && tree.nodes[node.parent].name == "style");
    let names: HashSet<String> = sheets.flat_map(|sheet| hides(tree.words(sheet))).collect();
    if names.is_empty() {
        return HashSet::new();
    }
    let is_styled = |hint: &str| hint.split_whitespace().any(|name| names.contains(name));
    let nodes = tree.nodes.iter().enumerate();
    nodes.filter(|(_, node)| is_styled(&node.hint)).map(|(at, _)| at).collect()
}

fn is_inline(name: &str) -> bool {
    matches!(name, "span" | "small" | "i" | "em")
}

/// Whether a raised text is the mark of a note and not a power: it is in brackets, leads somewhere, or stands at the end
/// of a longer word or a sentence.
fn is_note(choice: &Choice<'_>, at: usize, letters: u32) -> bool {
    let tree = choice.tree;
    let words = words_in(tree, at);
    let mark = words.trim();
    let bracketed = mark.starts_with(['[', '(']) && mark.ends_with([']', ')']);
    let bare = mark.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')' | ','));
    let numbered = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '–' | '-'));
    let starred = !bare.is_empty() && bare.chars().all(|c| matches!(c, '*' | '†' | '‡'));
    if starred || (letters <= MARK && bracketed) {
        return true;
    }
    if !numbered || letters > MARK {
        return false;
    }
    let before = (0..at).rev().map(|before| &tree.nodes[before]).find(|node| node.name.is_empty());
    let before = before.map(|node| tree.words(node)).unwrap_or_default();
    let word = before.chars().rev().take_while(|c| c.is_alphabetic()).count();
    tree.holds(at, &["a"]) || word > 3 || before.ends_with(['.', ',', ';', '”', '"', '»', '!', '?'])
}
