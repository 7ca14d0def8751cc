//! A web page -> its story, and what it states of it.

use crate::article::metadata::Metadata;
use crate::article::metadata::stated;
use crate::document::markup::Markup;
use crate::file::contents::Draft;
use crate::file::error::FileError;
use crate::json::value::Json;
use crate::web_page::linked_data;
use crate::web_page::page_tree::PageTree;
use crate::web_page::story;
use crate::web_page::story::Story;

/// The parts of a page's head that tell of its article, in the order of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WebPage {
    /// Each `<meta>`: its `name`, `property` or `itemprop`, and its content.
    pub meta: Vec<(String, String)>,
    /// The article in each block of JSON-LD that has one.
    pub linked: Vec<Json>,
    /// The `datetime` of each `<time>` that has one.
    pub times: Vec<String>,
    /// The page's `<title>`.
    pub title: Option<String>,
    /// The words of its first `<h1>`.
    pub heading: Option<String>,
}

/// Listens to a web page, and then tells its story.
#[derive(Clone, Debug, Default)]
pub struct PageReader {
    tree: PageTree,
    page: WebPage,
    /// How many elements are open, and among them the first that is a script with JSON-LD.
    depth: usize,
    linked_at: Option<usize>,
    linked: Vec<String>,
}

impl Markup for PageReader {
    fn open(&mut self, name: &str, attribute: &dyn Fn(&str) -> Option<String>) {
        self.depth += 1;
        self.tree.open(name, attribute);
        match name {
            "meta" => {
                let key = ["name", "property", "itemprop"].into_iter().find_map(attribute);
                self.page.meta.extend(key.zip(attribute("content")));
            }
            "script" if attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json")) => {
                self.linked_at = Some(self.depth);
                self.linked.push(String::new());
            }
            "time" => self.page.times.extend(attribute("datetime")),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match (self.linked_at, self.linked.last_mut()) {
            (Some(_), Some(linked)) => linked.push_str(text),
            _ => self.tree.text(text),
        }
    }

    fn close(&mut self) {
        self.linked_at = self.linked_at.filter(|&at| at < self.depth);
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
        let Self { tree, mut page, linked, .. } = self;
        let parsed = linked.iter().filter_map(|text| parse(text).ok());
        page.linked = parsed.filter_map(|json| linked_data::article(&json).cloned()).collect();
        let first = |name| tree.nodes.iter().position(|node| node.name == name).map(|at| story::raw(&tree, at));
        (page.title, page.heading) = (first("title"), first("h1"));
        let Story { text, byline } = story::story(&tree);
        let metadata = page.metadata().or(Metadata { byline, ..Metadata::default() });
        let told = page.told_to_machines();
        // What a page shows may be no more than the beginning, or nothing before its scripts have run.
        let text = if told.len() / 2 > text.len() { told } else { text };
        let text = if text.is_empty() { story::whole(&tree) } else { text };
        if text.is_empty() { Err(FileError::NoStory) } else { Ok(Draft { id: None, text, metadata }) }
    }
}

const TITLE: &[&str] = &["og:title", "twitter:title", "parsely-title", "dc.title", "dcterms.title", "headline"];
const OUTLET: &[&str] = &["og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher"];
const DATE: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "pubdate",
    "publish-date",
    "publication_date",
    "date",
];
const BYLINE: &[&str] = &[
    "author",
    "article:author",
    "og:article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
];

impl WebPage {
    /// The metadata of the article: what is said for search engines first, then for shared links, then on the page.
    #[must_use]
    pub fn metadata(&self) -> Metadata {
        let linked = self.linked.first().map(linked_data::metadata).unwrap_or_default();
        let meta = Metadata {
            title: self.first(TITLE, |_| true),
            outlet: self.first(OUTLET, |_| true),
            date: self.first(DATE, is_day),
            // An author may be given as the address of a profile.
            byline: self.first(BYLINE, |value| !value.contains("://")),
            ..Metadata::default()
        };
        let outlet = linked.outlet.clone().or_else(|| meta.outlet.clone());
        let shown = Metadata {
            title: stated(self.heading.as_deref()).or_else(|| self.bare_title(outlet.as_deref())),
            date: self.times.iter().find(|time| is_day(time)).cloned(),
            ..Metadata::default()
        };
        // Where no date can be read, one that cannot be is kept, so that it is told.
        let unread = linked.date.clone().or_else(|| self.first(DATE, |_| true));
        let linked = Metadata { date: linked.date.filter(|date| is_day(date)), ..linked };
        linked.or(meta).or(shown).or(Metadata { date: unread, ..Metadata::default() })
    }

    /// The story as JSON-LD has it; empty where it has none, or has it with marks of its own.
    fn told_to_machines(&self) -> String {
        let body = self.linked.first().and_then(|article| article.text("articleBody")).unwrap_or_default();
        if body.contains("</") {
            return String::new();
        }
        let paragraphs: Vec<&str> = body.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        paragraphs.join("\n\n")
    }

    /// The first of `names` that the page gives a value that fits.
    fn first(&self, names: &[&str], fits: impl Fn(&str) -> bool) -> Option<String> {
        names.iter().find_map(|name| {
            let values = self.meta.iter().filter(|(key, _)| key.trim().eq_ignore_ascii_case(name));
            values.filter_map(|(_, value)| stated(Some(value))).find(|value| fits(value))
        })
    }

    /// The page's title without the outlet's name at its end: "Ferry back | Harbour Post".
    fn bare_title(&self, outlet: Option<&str>) -> Option<String> {
        let title = stated(self.title.as_deref())?;
        let mark = ['|', '-', '–', '—', '·', '•'];
        let bare = outlet.and_then(|outlet| title.strip_suffix(outlet)?.trim_end().strip_suffix(mark));
        stated(Some(bare.unwrap_or(&title))).or(Some(title))
    }
}

fn is_day(time: &str) -> bool {
    crate::article::day::stated(time).is_some()
}

#[cfg(test)]
mod tests {
    use super::WebPage;
    use crate::article::metadata::Metadata;
    use crate::json::value::Json;
    use crate::web_page::linked_data;

    fn page(meta: &[(&str, &str)]) -> WebPage {
        let meta = meta.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        WebPage { meta, ..WebPage::default() }
    }

    #[test]
    fn links_and_old_names_state_an_article() {
        let open_graph = page(&[
            ("og:title", "Ferry back"),
            ("OG:SITE_NAME", "Harbour Post"),
            ("article:author", "https://example.org/ann"),
            ("article:published_time", "2025-03-01T08:00:00Z"),
            ("author", "Ann Lee"),
            ("date", "yesterday"),
        ]);
        let expected = Metadata {
            title: Some("Ferry back".into()),
            outlet: Some("Harbour Post".into()),
            date: Some("2025-03-01T08:00:00Z".into()),
            byline: Some("Ann Lee".into()),
            ..Metadata::default()
        };
        assert_eq!(open_graph.metadata(), expected);
        let dublin_core = page(&[
            ("DC.title", "Ferry  back"),
            ("DC.publisher", "Harbour Post"),
            ("DC.creator", " Ann Lee "),
            ("DC.date", "2025-03-01T08:00:00Z"),
        ]);
        assert_eq!(dublin_core.metadata(), expected);
        assert_eq!(page(&[("og:title", " "), ("description", "x")]).metadata(), Metadata::default());
    }

    #[test]
    fn a_date_that_cannot_be_read_is_kept_to_be_told_where_there_is_no_other() {
        let times = [("article:published_time", "03/04/2025"), ("date", "Sat, 01 Mar 2025 10:00:00 GMT")];
        assert_eq!(page(&times).metadata().day().as_deref(), Some("2025-03-01"));
        assert_eq!(page(&times[..1]).metadata().unread_date().as_deref(), Some("03/04/2025"));
    }

    #[test]
    fn what_is_said_for_search_engines_counts_first() {
        let mut page = page(&[("og:title", "Ferry back | Harbour Post"), ("og:site_name", "harbourpost.example")]);
        let linked =
            r#"{"@type": "NewsArticle", "headline": "Ferry back", "datePublished": "soon", "author": "Ann Lee"}"#;
        let linked: Json = serde_json::from_str(linked).unwrap();
        page.linked.extend(linked_data::article(&linked).cloned());
        page.times = vec!["8 o’clock".into(), "2025-03-01".into(), "2025-03-02".into()];
        let metadata = page.metadata();
        assert_eq!(metadata.title.as_deref(), Some("Ferry back"));
        assert_eq!(metadata.outlet.as_deref(), Some("harbourpost.example"));
        assert_eq!(metadata.byline.as_deref(), Some("Ann Lee"));
        assert_eq!(metadata.date.as_deref(), Some("2025-03-01"));
    }

    #[test]
    fn the_pages_own_title_comes_last_and_bare() {
        for (title, heading, outlet, expected) in [
            ("Ferry back | Harbour Post", "", "Harbour Post", "Ferry back"),
            ("Ferry back – Harbour Post", "", "Harbour Post", "Ferry back"),
            ("Ferry back - news", "", "Harbour Post", "Ferry back - news"),
            ("The Harbour Post", "", "Harbour Post", "The Harbour Post"),
            ("Ferry back | Harbour Post", "The ferry is back", "", "The ferry is back"),
        ] {
            let mut page = page(&[("og:site_name", outlet)]);
            page.title = Some(title.into());
            page.heading = Some(heading.into());
            assert_eq!(page.metadata().title.as_deref(), Some(expected), "{title}");
        }
    }
}
