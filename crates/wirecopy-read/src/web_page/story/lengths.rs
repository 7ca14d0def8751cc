//! How many letters the parts of a page have, how many of them in links, and how many in paragraphs.

use super::super::page_tree::PageTree;
use super::super::story_text::{is_block, is_heading};

/// A text of fewer letters is no paragraph.
const SHORTEST: u32 = 25;

/// The lengths of each node of a page, with all inside it.
pub(super) struct Lengths {
    all: Vec<Length>,
    /// Letters that stand in a block itself and not in one inside it.
    own: Vec<u32>,
    /// Of these, what is a paragraph.
    own_story: Vec<u32>,
    /// The block that each node stands in.
    block: Vec<usize>,
}

#[derive(Clone, Copy, Default)]
struct Length {
    letters: u32,
    linked: u32,
    story: u32,
    /// Letters that tell a time.
    timed: u32,
    /// Headings that are a link and nothing else.
    leads: u32,
    /// Fields and buttons.
    controls: u32,
}

impl Lengths {
    /// Counts what is not gone.
    pub(super) fn of(tree: &PageTree, gone: &[bool]) -> Self {
        let nodes = &tree.nodes;
        let mut lengths = vec![Length::default(); nodes.len()];
        // The block that each node stands in, and whether in a link.
        let (mut block, mut link) = (vec![0; nodes.len()], vec![false; nodes.len()]);
        let mut own = lengths.clone();
        let mut own_story = vec![0; nodes.len()];
        let mut next = 0;
        while let Some(node) = nodes.get(next) {
            let at = next;
            if gone[at] {
                lengths[at].controls = u32::from(matches!(node.name.as_str(), "button" | "form" | "input" | "select"));
                next = node.end;
                continue;
            }
            next += 1;
            block[at] = if is_block(&node.name) { at } else { block[node.parent] };
            link[at] = link[node.parent] || node.name == "a";
            if node.name.is_empty() {
                let letters = letters(tree.words(node));
                let linked = if link[at] { letters } else { 0 };
                lengths[at] = Length { letters, linked, ..Length::default() };
                own[block[at]].letters += letters;
                own[block[at]].linked += linked;
            }
        }
        for at in (0..nodes.len()).rev() {
            let Length { letters, linked, .. } = own[at];
            if letters >= SHORTEST && linked * 2 <= letters && !is_heading(&nodes[at].name) {
                own_story[at] = letters - linked;
                lengths[at].story += letters - linked;
            }
            let node = &nodes[at];
            let Length { letters, linked, .. } = lengths[at];
            if node.name == "time" {
                lengths[at].timed = letters;
            }
            lengths[at].leads += u32::from(is_heading(&node.name) && letters > 0 && linked == letters);
            if at > 0 {
                let (inner, outer) = (lengths[at], &mut lengths[node.parent]);
                outer.letters += inner.letters;
                outer.linked += inner.linked;
                outer.story += inner.story;
                outer.timed += inner.timed;
                outer.leads += inner.leads;
                outer.controls += inner.controls;
            }
        }
        Self { all: lengths, own: own.iter().map(|own| own.letters).collect(), own_story, block }
    }

    /// The letters in the node `at`.
    pub(super) fn letters(&self, at: usize) -> u32 {
        self.at(at).letters
    }

    /// The letters in links.
    pub(super) fn linked(&self, at: usize) -> u32 {
        self.at(at).linked
    }

    /// The letters in paragraphs, outside of links.
    pub(super) fn story(&self, at: usize) -> u32 {
        self.at(at).story
    }

    /// The letters in a paragraph that the node is itself.
    pub(super) fn own_story(&self, at: usize) -> u32 {
        self.own_story.get(at).copied().unwrap_or_default()
    }

    /// Whether there is something to fill in or to press.
    pub(super) fn has_controls(&self, at: usize) -> bool {
        self.at(at).controls > 0
    }

    /// The letters that tell a time.
    pub(super) fn timed(&self, at: usize) -> u32 {
        self.at(at).timed
    }

    /// Whether the block that the node `at` stands in has no other words of its own.
    pub(super) fn is_alone(&self, at: usize) -> bool {
        self.block.get(at).and_then(|&block| self.own.get(block)) == Some(&self.letters(at))
    }

    /// Whether there is a heading that is a link and nothing else.
    pub(super) fn leads(&self, at: usize) -> bool {
        self.at(at).leads > 0
    }

    fn at(&self, at: usize) -> Length {
        self.all.get(at).copied().unwrap_or_default()
    }
}

/// Letters and digits. An ideograph or syllable tells about as much as three letters.
fn letters(text: &str) -> u32 {
    let weight = |c: char| match c {
        '\u{2E80}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'.. => 3,
        _ => u32::from(c.is_alphanumeric()),
    };
    text.chars().map(weight).sum()
}
