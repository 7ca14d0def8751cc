//! A document as a tree, with the few attributes that its reader asks for.

use crate::article::metadata::stated;
use crate::document::markup::Markup;
use crate::file::error::FileError;
use crate::parsers::Parsers;
use crate::xml::repair::{declared, repaired};

/// The elements and texts of a document, in its order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    /// All texts, one behind the other.
    text: String,
    open: Vec<usize>,
    /// The attributes that are kept.
    wanted: &'static [&'static str],
}

/// An element, or a text: then it has no name.
#[derive(Clone, Debug, Default)]
struct Node {
    name: String,
    attributes: Vec<(&'static str, String)>,
    /// The first node that is no part of it.
    end: usize,
    /// Where its text, or all text in it, stands in all texts.
    start: usize,
    stop: usize,
}

/// An element of a tree.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element<'t> {
    tree: &'t Tree,
    at: usize,
}

/// What stands in an element.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Inner<'t> {
    Element(Element<'t>),
    Text(&'t str),
}

impl Tree {
    /// The tree of an XML document.
    ///
    /// # Errors
    /// [`FileError::Xml`] with what the parser says.
    pub(crate) fn xml(parsers: &dyn Parsers, text: &str, wanted: &'static [&'static str]) -> Result<Self, FileError> {
        let read = |text: &str| {
            let mut tree = Self { wanted, ..Self::default() };
            parsers.xml(text, &mut tree).map(|()| tree)
        };
        let text = repaired(text);
        let tree = read(&text).or_else(|says| declared(&text).and_then(|text| read(&text).ok()).ok_or(says));
        tree.map_err(|says| FileError::Xml { says })
    }

    /// The tree of an HTML page.
    pub(crate) fn html(parsers: &dyn Parsers, text: &str, wanted: &'static [&'static str]) -> Self {
        let mut tree = Self { wanted, ..Self::default() };
        parsers.html(text, &mut tree);
        tree
    }

    /// The first element.
    pub(crate) fn root(&self) -> Option<Element<'_>> {
        (!self.nodes.is_empty()).then_some(Element { tree: self, at: 0 })
    }
}

impl Markup for Tree {
    fn open(&mut self, name: &str, attribute: &dyn Fn(&str) -> Option<String>) {
        let attributes = self.wanted.iter().filter_map(|wanted| Some((*wanted, attribute(wanted)?))).collect();
        self.open.push(self.nodes.len());
        self.nodes.push(Node { name: name.to_owned(), attributes, start: self.text.len(), ..Node::default() });
    }

    fn text(&mut self, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        self.nodes.push(Node { end: self.nodes.len() + 1, start, stop: self.text.len(), ..Node::default() });
    }

    fn close(&mut self) {
        let end = self.nodes.len();
        if let Some(node) = self.open.pop().and_then(|at| self.nodes.get_mut(at)) {
            node.end = end;
            node.stop = self.text.len();
        }
    }
}

impl<'t> Element<'t> {
    fn node(self) -> &'t Node {
        &self.tree.nodes[self.at]
    }

    /// The first node that is no part of it. One that was never closed runs on to the end.
    fn end(self) -> usize {
        match self.node().end {
            0 => self.tree.nodes.len(),
            end => end,
        }
    }

    pub(crate) fn name(self) -> &'t str {
        &self.node().name
    }

    /// What an attribute holds, if it is among those that were asked for.
    pub(crate) fn attribute(self, name: &str) -> Option<&'t str> {
        self.node().attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    /// What stands directly inside.
    pub(crate) fn inside(self) -> impl Iterator<Item = Inner<'t>> {
        let (mut at, end) = (self.at + 1, self.end());
        std::iter::from_fn(move || {
            let node = self.tree.nodes.get(at).filter(|_| at < end)?;
            let inner = if node.name.is_empty() {
                Inner::Text(self.tree.text.get(node.start..node.stop).unwrap_or_default())
            } else {
                Inner::Element(Element { tree: self.tree, at })
            };
            at = match inner {
                Inner::Element(element) => element.end(),
                Inner::Text(_) => at + 1,
            };
            Some(inner)
        })
    }

    /// The elements directly inside.
    pub(crate) fn children(self) -> impl Iterator<Item = Element<'t>> {
        self.inside().filter_map(|inner| match inner {
            Inner::Element(element) => Some(element),
            Inner::Text(_) => None,
        })
    }

    /// The first child of this name.
    pub(crate) fn child(self, name: &str) -> Option<Element<'t>> {
        self.children().find(|child| child.name() == name)
    }

    /// The element at the end of a path of names, each the first of its name.
    pub(crate) fn at(self, path: &[&str]) -> Option<Element<'t>> {
        path.iter().try_fold(self, |element, name| element.child(name))
    }

    /// All elements inside, at any depth.
    pub(crate) fn all(self) -> impl Iterator<Item = Element<'t>> {
        let tree = self.tree;
        (self.at + 1..self.end()).filter(|&at| !tree.nodes[at].name.is_empty()).map(move |at| Element { tree, at })
    }

    /// All elements of this name inside, at any depth.
    pub(crate) fn named(self, name: &'t str) -> impl Iterator<Item = Element<'t>> {
        self.all().filter(move |element| element.name() == name)
    }

    /// The first element of this name inside, at any depth.
    pub(crate) fn first(self, name: &str) -> Option<Element<'t>> {
        self.all().find(|element| element.name() == name)
    }

    /// Its place among all nodes, and the first place that is no part of it.
    pub(crate) fn range(self) -> std::ops::Range<usize> {
        self.at..self.end()
    }

    /// Whether `other` stands inside, or is the same.
    pub(crate) fn holds(self, other: Self) -> bool {
        (self.at..self.end()).contains(&other.at)
    }

    /// All text inside, as it stands there.
    pub(crate) fn raw(self) -> String {
        let texts = self.tree.nodes[self.at + 1..self.end()].iter().filter(|node| node.name.is_empty());
        texts.filter_map(|node| self.tree.text.get(node.start..node.stop)).collect()
    }

    /// How many bytes of text are inside, spaces and all.
    pub(crate) fn size(self) -> usize {
        let node = self.node();
        let stop = if node.end == 0 { self.tree.text.len() } else { node.stop };
        stop.saturating_sub(node.start)
    }

    /// All text inside in one line, if there is any.
    pub(crate) fn line(self) -> Option<String> {
        stated(Some(&self.raw()))
    }

    /// The text of the first child of this name, in one line.
    pub(crate) fn line_of(self, name: &str) -> Option<String> {
        self.children().filter(|child| child.name() == name).find_map(Element::line)
    }
}
