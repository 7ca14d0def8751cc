//! Which part of a web page is its story.
//!
//! What the page's author calls a menu, an advert or comments goes first. Of the rest, the part is taken that holds the
//! paragraphs: texts of some length that are no links. The part with the headline above it is taken along, so that the
//! words under the headline are not lost; then what only leads elsewhere goes.

mod lengths;

use crate::web_page::hint::{Purpose, purpose};
use crate::web_page::page_tree::PageTree;
use crate::web_page::story_text::{StoryText, is_block, is_hidden};
use lengths::Lengths;

/// A story has at least so many letters; what is said to be no story is kept where less would be left without it.
const ENOUGH: u32 = 140;
/// What holds this share of the paragraphs, in hundredths, holds the story.
const MOST: u32 = 75;
/// An `article` or `main` needs no more than this.
const NAMED: u32 = 50;
/// The headline stands at most so many elements above the story.
const ABOVE: usize = 5;
/// A part with a headline that is a link, and fewer letters than this, leads to another story.
const TEASER: u32 = 400;
/// A line of at most so many letters can be a byline or a date.
const LINE: u32 = 110;
/// A line with a time and so many letters says no more than when.
const SAYING: u32 = 16;

/// What was found in a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Story {
    /// Its text, paragraphs between blank lines.
    pub(crate) text: String,
    /// Who wrote it, as the page shows.
    pub(crate) byline: Option<String>,
}

/// The story of a page.
pub(crate) fn story(tree: &PageTree) -> Story {
    let mut choice = Choice { tree, gone: vec![false; tree.nodes.len()] };
    choice.drop_hidden();
    let byline = choice.headline().and_then(|headline| choice.byline(headline));
    choice.drop_named();
    let headline = choice.headline();
    let Some(root) = choice.root() else { return Story::default() };
    let place = choice.place(root);
    let place = choice.widen(place, headline);
    choice.drop_leads(place);
    if let Some(headline) = headline {
        choice.gone[headline] = true;
    }
    choice.drop_lone_headings(place);
    Story { text: told(tree, place, &choice.gone), byline }
}

/// All words of a page that are shown.
pub(crate) fn whole(tree: &PageTree) -> String {
    words_in(tree, 0)
}

/// The words in the element `at`, whether or not it is one that is shown.
pub(crate) fn raw(tree: &PageTree, at: usize) -> String {
    let mut story = StoryText::default();
    tree.inside(at).for_each(|inner| story.text(tree.words(&tree.nodes[inner])));
    story.finish()
}

/// The words in the element `at` that are shown.
fn words_in(tree: &PageTree, at: usize) -> String {
    told(tree, at, &vec![false; tree.nodes.len()])
}

/// The words at or below the node `at`, without what is gone.
fn told(tree: &PageTree, at: usize, gone: &[bool]) -> String {
    let mut story = StoryText::default();
    let mut open: Vec<usize> = Vec::new();
    let end = tree.nodes.get(at).map_or(at, |node| node.end);
    let mut next = at;
    while next < end {
        while let Some(last) = open.pop_if(|last| tree.nodes[*last].end <= next) {
            story.close(&tree.nodes[last].name);
        }
        let node = &tree.nodes[next];
        if gone[next] {
            // Words on both sides of it are not one word.
            story.text(" ");
            next = node.end;
            continue;
        }
        if node.name.is_empty() {
            story.text(tree.words(node));
        } else {
            story.open(&node.name);
            open.push(next);
        }
        next += 1;
    }
    story.finish()
}

/// The choice so far: what of the page is gone.
struct Choice<'t> {
    tree: &'t PageTree,
    gone: Vec<bool>,
}

impl Choice<'_> {
    /// What is not shown, or is a control and no text. A page that was saved while something stood before it, or before
    /// its scripts had run, may call its story hidden.
    fn drop_hidden(&mut self) {
        for (gone, node) in self.gone.iter_mut().zip(&self.tree.nodes) {
            *gone = is_hidden(&node.name);
        }
        let lengths = self.lengths();
        for (at, node) in self.tree.nodes.iter().enumerate() {
            self.gone[at] |= node.hidden && lengths.story(at) * 2 <= lengths.story(0);
        }
    }

    /// Who wrote it: the first short line below the headline that is called so.
    fn byline(&self, headline: usize) -> Option<String> {
        let lengths = self.lengths();
        let named = |&at: &usize| {
            let is_short = (1..=LINE).contains(&lengths.letters(at));
            is_short && purpose(&self.tree.nodes[at].hint) == Some(Purpose::Byline)
        };
        let at = self.shown(0).skip_while(|&at| at < headline).find(named)?;
        Some(words_in(self.tree, at)).filter(|words| words.chars().any(char::is_alphabetic))
    }

    /// What its author says is no story, unless hardly any story would be left.
    fn drop_named(&mut self) {
        let lengths = self.lengths();
        let all = lengths.story(0);
        let mut next = 0;
        while let Some(node) = self.tree.nodes.get(next) {
            let at = next;
            next = if self.gone[at] { node.end } else { at + 1 };
            if self.gone[at] || node.name.is_empty() || matches!(node.name.as_str(), "html" | "body") {
                continue;
            }
            let purpose = purpose(&node.hint);
            let short = lengths.letters(at) <= LINE;
            let apart = match node.name.as_str() {
                "aside" | "figcaption" | "form" => true,
                "figure" => self.tree.holds(at, &["img", "picture", "video", "iframe", "amp-img"]),
                "header" => !self.tree.holds(at, &["h1"]) && purpose != Some(Purpose::Story),
                "h1" | "main" => false,
                "address" => short,
                _ => matches!(purpose, Some(Purpose::Apart | Purpose::Comments)),
            };
            let byline = purpose == Some(Purpose::Byline) && short && !self.tree.holds(at, &["h1"]);
            let inside = lengths.story(at);
            let rest = all.saturating_sub(inside);
            // Comments may well be longer than the story; anything else that is was named for its frame.
            let can_go = inside == 0 || (rest >= ENOUGH && (inside <= rest || purpose == Some(Purpose::Comments)));
            if (apart || byline) && can_go {
                self.gone[at] = true;
                next = node.end;
            }
        }
    }

    fn lengths(&self) -> Lengths {
        Lengths::of(self.tree, &self.gone)
    }

    /// The first headline of the first rank that is not gone.
    fn headline(&self) -> Option<usize> {
        self.shown(0).find(|&at| self.tree.nodes[at].name == "h1")
    }

    fn root(&self) -> Option<usize> {
        let nodes = &self.tree.nodes;
        nodes.iter().position(|node| node.name == "body").or((!nodes.is_empty()).then_some(0))
    }

    /// The nodes at or below `from` that are not gone, in order.
    fn shown(&self, from: usize) -> impl Iterator<Item = usize> {
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

    /// The smallest element that holds nearly all paragraphs.
    fn place(&self, root: usize) -> usize {
        let lengths = self.lengths();
        let mut at = root;
        loop {
            let children = self.tree.children(at).filter(|&child| !self.gone[child]);
            let Some(best) = children.max_by_key(|&child| (lengths.story(child), usize::MAX - child)) else {
                return at;
            };
            let node = &self.tree.nodes[best];
            let named = matches!(node.name.as_str(), "article" | "main") || purpose(&node.hint) == Some(Purpose::Story);
            let enough = if named { NAMED } else { MOST };
            let (inside, all) = (lengths.story(best), lengths.story(at));
            // One long paragraph is no place: short ones stand beside it.
            if inside == 0 || is_paragraph(&node.name) || u64::from(inside) * 100 < u64::from(all) * u64::from(enough) {
                return at;
            }
            at = best;
        }
    }

    /// The element above that has the headline too; what else stands there goes, except the words between headline and
    /// story and what is like the story itself.
    fn widen(&mut self, place: usize, headline: Option<usize>) -> usize {
        let nodes = &self.tree.nodes;
        let holds = |at: usize, inner: usize| (at..nodes[at].end).contains(&inner);
        let above = std::iter::successors(Some(place), |&at| (nodes[at].parent != at).then_some(nodes[at].parent));
        let above: Vec<usize> = above.take(ABOVE).take_while(|&at| nodes[at].name != "html").collect();
        let Some(headline) = headline else { return self.join(&above[..above.len().min(2)], 0) };
        match above.iter().position(|&at| holds(at, headline)) {
            Some(0) => {
                self.drop_before(place, headline);
                place
            }
            Some(steps) => {
                let wide = self.join(&above[..=steps], headline);
                self.drop_before(wide, headline);
                wide
            }
            None => self.join(&above[..above.len().min(2)], 0),
        }
    }

    /// Drops what stands beside the way from the last of `above` down to the first, but for what belongs to it.
    fn join(&mut self, above: &[usize], headline: usize) -> usize {
        let lengths = self.lengths();
        let tree = self.tree;
        let mut last = above.first().copied().unwrap_or(0);
        for pair in above.windows(2) {
            let (inner, outer) = (pair[0], pair[1]);
            for child in tree.children(outer) {
                let (node, way) = (&tree.nodes[child], &tree.nodes[inner]);
                let heads = child < inner && node.end > headline && headline > 0;
                let alike =
                    node.name == way.name && (node.hint == way.hint || node.name == "p") && !way.hint.is_empty();
                let (letters, linked) = (lengths.letters(child), lengths.linked(child));
                let paragraph = (is_paragraph(&node.name) || node.name == "table") && linked * 2 <= letters;
                let belongs = heads || paragraph || (alike && lengths.story(child) > 0);
                if child != inner && !belongs {
                    self.gone[child] = true;
                }
            }
            last = outer;
        }
        last
    }

    /// Drops what stands in `place` before the headline: the way to it, the name of the section.
    fn drop_before(&mut self, place: usize, headline: usize) {
        let lengths = self.lengths();
        let before: Vec<usize> = self.shown(place).take_while(|&at| at < headline).collect();
        // A headline in the middle of things is no headline of all.
        if before.iter().any(|&at| self.tree.nodes[at].end <= headline && lengths.story(at) > 0) {
            return;
        }
        for at in before {
            if self.tree.nodes[at].end <= headline {
                self.gone[at] = true;
            }
        }
    }

    /// Drops what only leads elsewhere: lists of links, lines that are one link, teasers; and lines that only say when
    /// or that an advert follows.
    fn drop_leads(&mut self, place: usize) {
        let lengths = self.lengths();
        let mut next = place + 1;
        while next < self.tree.nodes[place].end {
            let (at, node) = (next, &self.tree.nodes[next]);
            next = if self.gone[at] { node.end } else { at + 1 };
            // A time between paragraphs is no part of a sentence.
            if node.name == "time" && lengths.is_alone(at) {
                self.gone[at] = true;
                next = node.end;
            }
            if self.gone[at] || !is_block(&node.name) {
                continue;
            }
            let (letters, linked, story) = (lengths.letters(at), lengths.linked(at), lengths.story(at));
            let leads = linked > 0 && linked * 2 > letters && story == 0;
            let teaser = story < TEASER && !is_heading(&node.name) && lengths.leads(at);
            let notice = story == 0 && letters <= LINE && is_notice(&words_in(self.tree, at));
            let times = lengths.timed(at);
            let timed = times > 0 && letters <= LINE && letters - times.min(letters) <= SAYING;
            if leads || teaser || notice || timed {
                self.gone[at] = true;
                next = node.end;
            }
        }
    }

    /// Drops headings that nothing follows.
    fn drop_lone_headings(&mut self, place: usize) {
        let lengths = self.lengths();
        let shown: Vec<usize> = self.shown(place).collect();
        for at in shown.into_iter().rev() {
            let node = &self.tree.nodes[at];
            if is_heading(&node.name) {
                self.gone[at] = true;
            } else if node.name.is_empty() && lengths.letters(at) > 0 {
                let inside =
                    std::iter::successors(Some(at), |&at| Some(self.tree.nodes[at].parent).filter(|&up| up != at));
                if !inside.take_while(|&at| at != place).any(|at| is_heading(&self.tree.nodes[at].name)) {
                    return;
                }
            }
        }
    }
}

/// Whether an element holds words and not other parts of a page.
fn is_paragraph(name: &str) -> bool {
    matches!(name, "p" | "pre" | "blockquote" | "ul" | "ol" | "dl")
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Lines that are the page's and not the story's, by how they begin; bars between.
const NOTICES: &str = "advertisement|article continues|story continues|read more|read also|read next|also read|related:|sign up|\
    subscribe|share this|follow us|listen to this|download our app|print this|anzeige|werbung|lesen sie auch|\
    mehr zum thema|artikel teilen|newsletter|zur startseite|publicité|lire aussi|à lire aussi|publicidad|\
    lea también|lee también|leia também|leggi anche|関連記事|広告|続きを読む";

fn is_notice(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    NOTICES.split('|').any(|notice| line.starts_with(notice))
}
