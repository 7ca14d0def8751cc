//! A web page -> its story, and what it states of it.

use crate::document::markup::Markup;
use crate::file::contents::Draft;
use crate::file::error::FileError;
use crate::web_page::near_json::repaired;
use crate::web_page::page_facts::WebPage;
use crate::web_page::page_tree::PageTree;
use crate::web_page::script_story::in_scripts;
use crate::web_page::shown_day::{TimeMark, shown};
use crate::web_page::story::{Story, raw, signature, story, whole, with_beginning};

/// Listens to a web page, and then tells its story.
#[derive(Clone, Debug, Default)]
pub struct PageReader {
    tree: PageTree,
    page: WebPage,
    /// What states a day to machines.
    times: Vec<TimeMark>,
    /// How many elements are open, and among them the first that is a script with JSON-LD, or describes the publisher.
    depth: usize,
    linked_at: Option<usize>,
    publisher_at: Option<usize>,
    linked: Vec<String>,
    /// The page's own scripts, and the one that is open.
    scripts: Vec<String>,
    script_at: Option<usize>,
}

impl Markup for PageReader {
    fn open(&mut self, name: &str, attribute: &dyn Fn(&str) -> Option<String>) {
        self.depth += 1;
        self.tree.open(name, attribute);
        let property = attribute("itemprop");
        let at = self.tree.nodes.len().saturating_sub(1);
        match name {
            "meta" => {
                let key = ["name", "property"].into_iter().find_map(attribute).or_else(|| property.clone());
                let content = attribute("content");
                if attribute("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-language")) {
                    self.page.meta.extend(content.clone().map(|language| ("content-language".to_owned(), language)));
                }
                if self.publisher_at.is_some() && property.as_deref() == Some("name") {
                    self.page.publisher = self.page.publisher.take().or_else(|| content.clone());
                }
                self.page.meta.extend(key.zip(content));
            }
            "script" if attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json")) => {
                self.linked_at = Some(self.depth);
                self.linked.push(String::new());
            }
            "script" if attribute("src").is_none() => {
                self.script_at = Some(self.depth);
                self.scripts.push(String::new());
            }
            "link" if attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                self.page.address = self.page.address.take().or_else(|| attribute("href"));
            }
            "link" if attribute("type").is_some_and(|kind| kind.ends_with("rss+xml") || kind.ends_with("atom+xml")) => {
                self.page.feeds.extend(attribute("title"));
            }
            "html" => {
                let stated = ["lang", "xml:lang"].into_iter().find_map(attribute).filter(|tongue| !tongue.is_empty());
                self.page.tongue = self.page.tongue.take().or(stated);
            }
            "time" => {
                let printed = attribute("pubdate").is_some() || property.as_deref() == Some("datePublished");
                self.times.push(TimeMark { at, stated: attribute("datetime").unwrap_or_default(), printed });
            }
            _ if property.as_deref() == Some("datePublished") => {
                let stated = attribute("content").or_else(|| attribute("datetime")).unwrap_or_default();
                self.times.push(TimeMark { at, stated, printed: true });
            }
            _ => {}
        }
        if property.as_deref() == Some("publisher") {
            self.publisher_at = self.publisher_at.or(Some(self.depth));
        }
    }

    fn text(&mut self, text: &str) {
        let open = match (self.linked_at, self.script_at) {
            (Some(_), _) => self.linked.last_mut(),
            (None, Some(_)) => self.scripts.last_mut(),
            (None, None) => None,
        };
        match open {
            Some(script) => script.push_str(text),
            None => self.tree.text(text),
        }
    }

    fn close(&mut self) {
        self.linked_at = self.linked_at.filter(|&at| at < self.depth);
        self.script_at = self.script_at.filter(|&at| at < self.depth);
        self.publisher_at = self.publisher_at.filter(|&at| at < self.depth);
        self.depth = self.depth.saturating_sub(1);
        self.tree.close();
    }
}

impl PageReader {
    /// The story, paragraphs between blank lines, and what the page states of it. The page around it is dropped.
    ///
    /// # Errors
    /// [`FileError::NoStory`] where there are no words.
    pub fn finish(self, parse: crate::Parse<'_>) -> Result<Draft, FileError> {
        Ok(self.story(parse, &|_| PageTree::default())?.0)
    }

    /// The same, and how many other stories of the page are left out. `html` parses a piece of HTML.
    pub(crate) fn story(
        self,
        parse: crate::Parse<'_>,
        html: &dyn Fn(&str) -> PageTree,
    ) -> Result<(Draft, usize), FileError> {
        let Self { tree, mut page, linked, scripts, times, .. } = self;
        let parsed = linked.iter().filter_map(|text| parse(text).or_else(|_| parse(&repaired(text))).ok());
        page.linked = parsed.collect();
        page.title = tree.nodes.iter().position(|node| node.name == "title").map(|at| raw(&tree, at));
        let titles = page.titles();
        let Story { text: shown_text, byline, headline, standfirst, others } =
            story(&tree, &titles, &page.descriptions());
        page.heading = headline.map(|at| raw(&tree, at));
        page.tongue = page.tongue();
        page.day = shown(&tree, &times, headline, page.tongue.as_deref());
        page.signature = signature(&tree, &shown_text);
        let metadata = page.metadata(byline.as_deref());
        let told = page.told_to_machines();
        // What a page shows may be no more than the beginning, or nothing before its scripts have run.
        let text = if told.len() / 2 > shown_text.len() { told } else { shown_text.clone() };
        let text = in_scripts(&scripts, &text, &titles, parse, html).unwrap_or(text);
        let text = with_beginning(text, &shown_text, standfirst.as_deref());
        let text = if text.is_empty() { whole(&tree) } else { text };
        if text.is_empty() { Err(FileError::NoStory) } else { Ok((Draft { id: None, text, metadata }, others)) }
    }
}
