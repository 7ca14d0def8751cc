//! A web page as far as the choice of its story needs it: names, hints and texts, in the order of the document.

use crate::document::markup::Markup;

/// The elements and texts of a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct PageTree {
    pub(crate) nodes: Vec<Node>,
    /// All texts, one behind the other.
    text: String,
    open: Vec<usize>,
}

/// An element or a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Node {
    /// The element that holds it; itself for the first.
    pub(crate) parent: usize,
    /// The first node that is no part of it.
    pub(crate) end: usize,
    /// The element's name in small letters; empty for a text.
    pub(crate) name: String,
    /// What else says what it is for: class, id, role.
    pub(crate) hint: String,
    /// Whether it is not shown.
    pub(crate) hidden: bool,
    /// Whether readers' aids are told to pass over it.
    pub(crate) unread: bool,
    /// Whether it is a link to what a site has of one who writes there.
    pub(crate) writes: bool,
    /// Where its text stands in all texts.
    start: usize,
    stop: usize,
}

impl PageTree {
    /// The text of a node; empty for an element.
    pub(crate) fn words(&self, node: &Node) -> &str {
        self.text.get(node.start..node.stop).unwrap_or_default()
    }

    /// The nodes inside the node `at`, without itself.
    pub(crate) fn inside(&self, at: usize) -> std::ops::Range<usize> {
        at + 1..self.nodes.get(at).map_or(at + 1, |node| node.end)
    }

    /// The nodes directly inside the node `at`.
    pub(crate) fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        let inside = self.inside(at);
        let first = (!inside.is_empty()).then_some(inside.start);
        std::iter::successors(first, move |&child| Some(self.nodes[child].end).filter(|next| *next < inside.end))
    }

    /// Whether one of the names is that of an element in the node `at`.
    pub(crate) fn holds(&self, at: usize, names: &[&str]) -> bool {
        self.inside(at).any(|inner| names.contains(&self.nodes[inner].name.as_str()))
    }

    fn push(&mut self, node: Node) -> usize {
        let at = self.nodes.len();
        self.nodes.push(Node { parent: self.open.last().copied().unwrap_or(0), end: at + 1, ..node });
        at
    }
}

impl Markup for PageTree {
    fn open(&mut self, name: &str, attribute: &dyn Fn(&str) -> Option<String>) {
        let mut name = name.to_ascii_lowercase();
        // A page that was saved with its components has their words in templates.
        if name == "template" && ["shadowrootmode", "shadowroot"].into_iter().any(|key| attribute(key).is_some()) {
            "div".clone_into(&mut name);
        }
        // The name of an element of somebody's own says what it is for: `amp-sidebar`.
        let mut hint = if name.contains('-') { name.clone() } else { String::new() };
        for key in ["class", "id", "role", "itemprop", "rel", "aria-labelledby"] {
            if let Some(value) = attribute(key) {
                hint.push(' ');
                hint.push_str(&value);
            }
        }
        let is_hiding = |style: String| {
            let style = style.replace(' ', "");
            style.contains("display:none") || style.contains("visibility:hidden")
        };
        let hidden = attribute("hidden").is_some() || attribute("style").is_some_and(is_hiding);
        let unread = attribute("aria-hidden").is_some_and(|value| value == "true");
        let writes = name == "a" && attribute("href").is_some_and(|address| is_of_author(&address));
        let at = self.push(Node { name, hint, hidden, unread, writes, ..Node::default() });
        self.open.push(at);
    }

    fn text(&mut self, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        self.push(Node { start, stop: self.text.len(), ..Node::default() });
    }

    fn close(&mut self) {
        if let Some(at) = self.open.pop() {
            self.nodes[at].end = self.nodes.len();
        }
    }
}

/// What the folders of a site are called in which those stand who write there.
const AUTHORS: [&str; 8] = ["author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "autore"];

/// Whether an address is that of one who writes: `/authors/ann-lee`, and more than the list of all.
fn is_of_author(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    path.rsplit_once('/').is_some_and(|(folders, _)| folders.split('/').any(|folder| AUTHORS.contains(&folder)))
}

#[cfg(test)]
mod tests {
    use super::is_of_author;

    #[test]
    fn the_page_of_one_who_writes_is_told_by_its_address() {
        for (address, expected) in [
            ("/authors/ann-lee", true),
            ("https://post.example/autoren/name/anna-lehm/", true),
            ("/author/ann-lee?page=2", true),
            ("/authors/", false),
            ("/news/author", false),
            ("/news/authority/ferry", false),
            ("mailto:ann@post.example", false),
        ] {
            assert_eq!(is_of_author(address), expected, "{address}");
        }
    }
}
