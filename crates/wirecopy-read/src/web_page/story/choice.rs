//! What of a page is its story, as far as that is decided.

use std::collections::HashMap;

use crate::web_page::hint::{Purpose, purpose};
use crate::web_page::page_tree::PageTree;

use super::lengths::Lengths;

/// A line of at most so many letters can be a byline or a date.
pub(super) const LINE: u32 = 110;
/// A story has at least so many letters; what is said to be no story is kept where less would be left without it.
pub(super) const ENOUGH: u32 = 140;

/// The choice so far: what of the page is gone.
#[derive(Clone)]
pub(super) struct Choice<'t> {
    pub(super) tree: &'t PageTree,
    pub(super) gone: Vec<bool>,
    /// What each part is called.
    purposes: Vec<Option<Purpose>>,
    /// What may be the page's title, in small letters.
    titles: Vec<String>,
    /// How many other stories stood in the page.
    pub(super) others: usize,
}

impl<'t> Choice<'t> {
    /// Nothing is gone.
    pub(super) fn of(tree: &'t PageTree, titles: &[String]) -> Self {
        // A page gives the same names again and again.
        let mut known: HashMap<&str, Option<Purpose>> = HashMap::new();
        let mut named =
            |hint: &'t str| if hint.is_empty() { None } else { *known.entry(hint).or_insert_with(|| purpose(hint)) };
        Self {
            tree,
            gone: vec![false; tree.nodes.len()],
            purposes: tree.nodes.iter().map(|node| named(&node.hint)).collect(),
            titles: titles.iter().map(|title| bare(title)).collect(),
            others: 0,
        }
    }

    /// What the part `at` is called.
    pub(super) fn purpose(&self, at: usize) -> Option<Purpose> {
        self.purposes.get(at).copied().flatten()
    }

    pub(super) fn lengths(&self) -> Lengths {
        Lengths::of(self.tree, &self.gone)
    }

    /// The headline: the first of the first rank that the page's title begins with, or is hardly more than, or has within it; where it has
    /// none, the first of another rank that it has; then the first of the first rank.
    pub(super) fn headline(&self) -> Option<usize> {
        let mut first = None;
        let mut best: Option<(u8, usize)> = None;
        let mut titled = None;
        for at in self.shown(0) {
            let name = self.tree.nodes[at].name.as_str();
            if name == "h1" {
                first = first.or(Some(at));
                let fit = self.fit(at);
                if fit > best.map_or(0, |(fit, _)| fit) {
                    best = Some((fit, at));
                }
            } else if titled.is_none() && matches!(name, "h2" | "h3") && self.is_title(at) {
                titled = Some(at);
            }
        }
        best.map(|(_, at)| at).or(titled).or(first)
    }

    /// How well the heading `at` fits one of the page's titles: that begins with it (3), or is hardly more (2), or has it and more behind it
    /// (1). At the end stands a site's name.
    fn fit(&self, at: usize) -> u8 {
        let words = bare(&super::tell::words_in(self.tree, at));
        let of = |title: &String| {
            let rest = title.split_once(words.as_str()).map(|(_, rest)| rest);
            match rest {
                _ if title.starts_with(words.as_str()) => 3,
                _ if is_most(title, &words) => 2,
                Some(rest) if words.len() >= LONG_TITLE && !rest.is_empty() => 1,
                _ => 0,
            }
        };
        if words.len() < SHORTEST_TITLE { 0 } else { self.titles.iter().map(of).max().unwrap_or_default() }
    }

    /// Takes the words of the headline for a title too.
    pub(super) fn know(&mut self, headline: Option<usize>) {
        self.titles.extend(headline.map(|at| bare(&super::tell::words_in(self.tree, at))));
    }

    /// Whether the words of the heading `at` are most of the page's title, or that and a line above it.
    pub(super) fn is_title(&self, at: usize) -> bool {
        let line = super::tell::words_in(self.tree, at);
        let words = bare(&line);
        let has =
            |title: &String| title.len() >= LONG_TITLE && words.ends_with(title.as_str()) && is_most(&words, title);
        self.says_title(&line) || self.titles.iter().any(has)
    }

    /// Whether a line is the page's title: its words are one, or most of one.
    pub(super) fn says_title(&self, line: &str) -> bool {
        let words = bare(line);
        words.len() >= SHORTEST_TITLE && self.titles.iter().any(|title| is_most(title, &words))
    }

    /// The element that holds all that is shown.
    pub(super) fn root(&self) -> Option<usize> {
        let nodes = &self.tree.nodes;
        nodes.iter().position(|node| node.name == "body").or((!nodes.is_empty()).then_some(0))
    }

    /// The nodes at or below `from` that are not gone, in order.
    pub(super) fn shown(&self, from: usize) -> impl Iterator<Item = usize> {
        let end = self.tree.nodes.get(from).map_or(from, |node| node.end);
        let on = move |at: usize| {
            let mut at = at;
            while at < end && self.gone[at] {
                at = self.tree.nodes[at].end;
            }
            (at < end).then_some(at)
        };
        std::iter::successors(on(from), move |&at| on(at + 1))
    }
}

/// A title of fewer bytes is one of many: "News".
const SHORTEST_TITLE: usize = 12;
/// And of so many is nobody else's.
const LONG_TITLE: usize = 24;

/// Whether `words` are in the title, and half of it at least.
fn is_most(title: &str, words: &str) -> bool {
    words.len() * 2 >= title.len() && title.contains(words)
}

/// The words in small letters, without marks.
pub(super) fn bare(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
