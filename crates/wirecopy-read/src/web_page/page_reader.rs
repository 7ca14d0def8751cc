//! A web page -> its story, and what it states of it.

use crate::document::markup::Markup;
use crate::file::contents::Draft;
use crate::file::error::FileError;
use crate::web_page::near_json::repaired;
use crate::web_page::page_facts::WebPage;
use crate::web_page::page_tree::PageTree;
use crate::web_page::script_story::candidates;
use crate::web_page::shown_day::{TimeMark, shown};
use crate::web_page::story::{Story, raw, story, whole};

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
        let Story { text, byline, headline, others } = story(&tree, &titles);
        page.heading = headline.map(|at| raw(&tree, at));
        page.day = shown(&tree, &times, headline);
        let metadata = page.metadata(byline.as_deref());
        let told = page.told_to_machines();
        // What a page shows may be no more than the beginning, or nothing before its scripts have run.
        let text = if told.len() / 2 > text.len() { told } else { text };
        let text = match in_scripts(&scripts, &text, &titles, parse, html) {
            Some(whole) => whole,
            None => text,
        };
        let text = if text.is_empty() { whole(&tree) } else { text };
        if text.is_empty() { Err(FileError::NoStory) } else { Ok((Draft { id: None, text, metadata }, others)) }
    }
}

/// Where a page shows fewer bytes, its scripts are asked.
const FEW: usize = 600;

/// A shown text of fewer bytes may be anything: "Please wait".
const HARDLY_ANY: usize = 90;

/// The story as the page's scripts have it: at least twice what is shown, which it begins with or holds. Where nothing to speak
/// of is shown, it is the only one, or the one that most words of the page's title stand in.
fn in_scripts(
    scripts: &[String],
    shown: &str,
    titles: &[String],
    parse: crate::Parse<'_>,
    html: &dyn Fn(&str) -> PageTree,
) -> Option<String> {
    if shown.len() >= FEW || scripts.is_empty() {
        return None;
    }
    let told = |piece: &String| {
        let text = story(&html(piece), titles).text;
        let paragraphs = text.split("\n\n").filter(|line| !is_place_of_advert(line));
        paragraphs.collect::<Vec<_>>().join("\n\n")
    };
    let stories: Vec<String> = candidates(scripts, parse).iter().map(told).collect();
    let longest = stories.iter().map(String::len).max().filter(|&length| length / 2 > shown.len())?;
    if shown.len() >= HARDLY_ANY {
        let holds =
            |story: &String| shown.split("\n\n").any(|line| line.len() >= HARDLY_ANY / 2 && story.contains(line));
        return stories.into_iter().filter(holds).max_by_key(String::len);
    }
    let mut rivals: Vec<(usize, String)> = Vec::new();
    for story in stories.into_iter().filter(|story| story.len() > longest / 2) {
        // Pages hold their data twice.
        if rivals.iter().any(|(_, other)| *other == story) {
            continue;
        }
        let words = |title: &String| {
            title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3 && story.contains(word)).count()
        };
        rivals.push((titles.iter().map(words).max().unwrap_or_default(), story));
    }
    rivals.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
    let is_one = rivals.get(1).is_none_or(|(words, _)| rivals.first().is_some_and(|(most, _)| most > words));
    rivals.into_iter().next().filter(|_| is_one).map(|(_, story)| story)
}

/// Whether a paragraph is where a script would set an advert: `$$AD$$`, `[[teaser_1]]`, `{{advert}}`.
fn is_place_of_advert(line: &str) -> bool {
    const MARKS: [char; 8] = ['$', '[', ']', '{', '}', '%', '#', '|'];
    let name = line.trim_matches(MARKS);
    line.len() >= name.len() + 4
        && line.starts_with(MARKS)
        && line.ends_with(MARKS)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | ':'))
        && name.len() < 40
}
