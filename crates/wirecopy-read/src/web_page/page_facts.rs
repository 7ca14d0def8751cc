//! What a web page states of its article.

use crate::article::day;
use crate::article::metadata::Metadata;
use crate::article::metadata::stated;
use crate::json::value::Json;
use crate::web_page::byline_line::names;
use crate::web_page::entities::unescaped;
use crate::web_page::linked_data;
use crate::web_page::shown_day::in_address;
use crate::web_page::title_tail::{is_same, shares_word, site, without, without_site};
use wirecopy_quotes::agency::is_agency;

/// The parts of a page that tell of its article, in the order of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WebPage {
    /// Each `<meta>`: its `name`, `property` or `itemprop`, and its content.
    pub meta: Vec<(String, String)>,
    /// Each block of JSON-LD.
    pub linked: Vec<Json>,
    /// The day that it shows.
    pub day: Option<String>,
    /// The page's `<title>`.
    pub title: Option<String>,
    /// The words of its headline.
    pub heading: Option<String>,
    /// Who is said to publish it, in microdata.
    pub publisher: Option<String>,
    /// Its own address.
    pub address: Option<String>,
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
    /// `byline`: the line that the page shows of who wrote it.
    #[must_use]
    pub fn metadata(&self, byline: Option<&str>) -> Metadata {
        let linked = linked_data::metadata(&self.linked);
        let outlet = self.outlet(linked.outlet.as_deref());
        let date = [linked.date.clone(), self.first(DATE, is_day), self.day.clone()];
        let address = || self.first(&["og:url"], |_| true).or_else(|| self.address.clone());
        let date = date.into_iter().flatten().find(|date| is_day(date)).or_else(|| in_address(&address()?));
        // Where no date can be read, one that cannot be is kept, so that it is told.
        let unread = linked.date.clone().or_else(|| self.first(DATE, |_| true));
        let is_name = |name: &String| outlet.as_deref().is_none_or(|outlet| !is_same(name, outlet));
        let told = [linked.byline.clone(), self.authors(), byline.map(str::to_owned)];
        Metadata {
            title: self.headline(linked.title.as_deref(), outlet.as_deref()),
            date: date.or(unread),
            byline: told.into_iter().flatten().filter_map(|line| names(&line)).find(is_name),
            outlet,
            ..Metadata::default()
        }
    }

    /// All that may be the page's title.
    #[must_use]
    pub fn titles(&self) -> Vec<String> {
        let linked = linked_data::metadata(&self.linked).title;
        let all = [self.title.clone(), self.first(TITLE, |_| true), linked];
        all.into_iter().flatten().collect()
    }

    /// The story as JSON-LD has it; empty where it has none, or has it with marks of its own.
    pub(crate) fn told_to_machines(&self) -> String {
        linked_data::body(&self.linked)
    }

    /// The outlet: as shared links name it, unless that is an address.
    fn outlet(&self, linked: Option<&str>) -> Option<String> {
        let is_bare = |name: &str| name.contains("://") || name.starts_with('@');
        let is_address = |name: &str| is_bare(name) || (!name.contains(' ') && name.contains('.'));
        let named = self.first(&["og:site_name"], |name| !is_address(name));
        // "theharbourpost", "HP": the name that is spelt out.
        let is_short = |name: &String| {
            let spelt = |other: &str| {
                is_same(name, other) || !name.contains(char::is_lowercase) || !name.contains(char::is_uppercase)
            };
            !name.contains(' ') && linked.is_some_and(|other| other.contains(' ') && !is_agency(other) && spelt(other))
        };
        let named = named.filter(|name| !is_short(name));
        let tail = || {
            let heading = stated(self.heading.as_deref())?;
            let title = stated(self.title.as_deref())?;
            site(&title, &heading).map(str::to_owned)
        };
        named
            .or_else(|| linked.filter(|name| !is_bare(name)).map(str::to_owned))
            .or_else(|| self.first(OUTLET, |name| !is_bare(name)))
            .or_else(|| stated(self.publisher.as_deref()))
            .or_else(tail)
    }

    /// The headline: as most of those name it who do, without the outlet's name behind it.
    fn headline(&self, linked: Option<&str>, outlet: Option<&str>) -> Option<String> {
        let bare = |title: String| match outlet {
            Some(outlet) => stated(Some(without(&title, outlet))),
            None => stated(Some(&title)),
        };
        let is_site = |title: &String| outlet.is_some_and(|outlet| is_same(title, outlet));
        let heading = stated(self.heading.as_deref()).and_then(bare);
        let told = [linked.map(str::to_owned), self.first(TITLE, |_| true)];
        let mut told: Vec<String> = told.into_iter().flatten().filter_map(bare).collect();
        told.retain(|title| !is_site(title));
        let agreed = heading.as_ref().filter(|heading| told.iter().any(|title| is_same(title, heading)));
        // What stands first on a page may be anything.
        let is_named = |heading: &str| {
            self.title.as_deref().is_none_or(|title| title.trim().is_empty() || shares_word(title, heading))
        };
        let own = || {
            let title = stated(self.title.as_deref())?;
            let title = outlet.map_or(title.as_str(), |outlet| without(&title, outlet)).to_owned();
            stated(Some(if outlet.is_none() { without_site(&title) } else { &title }))
        };
        agreed
            .cloned()
            .or_else(|| told.into_iter().next())
            .or_else(|| heading.clone().filter(|title| !is_site(title) && is_named(title)))
            .or_else(own)
    }

    /// The authors that the page names for machines.
    fn authors(&self) -> Option<String> {
        // An author may be given as the address of a profile.
        let named = |name: &&str| -> Vec<String> {
            let values = self.meta.iter().filter(|(key, _)| key.trim().eq_ignore_ascii_case(name));
            let mut names: Vec<String> = Vec::new();
            for value in values.filter_map(|(_, value)| stated(Some(&unescaped(value)))) {
                if !value.contains("://") && !names.contains(&value) {
                    names.push(value);
                }
            }
            names
        };
        BYLINE.iter().map(named).find(|names| !names.is_empty()).map(|names| names.join(", "))
    }

    /// The first of `names` that the page gives a value that fits.
    fn first(&self, names: &[&str], fits: impl Fn(&str) -> bool) -> Option<String> {
        names.iter().find_map(|name| {
            let values = self.meta.iter().filter(|(key, _)| key.trim().eq_ignore_ascii_case(name));
            values.filter_map(|(_, value)| stated(Some(&unescaped(value)))).find(|value| fits(value))
        })
    }
}

/// Whether a day is stated, and one that a newspaper could have been printed on: programs write `0001-01-01` for none.
fn is_day(time: &str) -> bool {
    day::stated(time).is_some_and(|day| day.as_str() > "1500")
}

#[cfg(test)]
mod tests {
    use super::WebPage;
    use crate::article::metadata::Metadata;
    use crate::json::value::Json;

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
        assert_eq!(open_graph.metadata(None), expected);
        let dublin_core = page(&[
            ("DC.title", "Ferry  back"),
            ("DC.publisher", "Harbour Post"),
            ("DC.creator", " Ann Lee "),
            ("DC.date", "2025-03-01T08:00:00Z"),
        ]);
        assert_eq!(dublin_core.metadata(None), expected);
        assert_eq!(page(&[("og:title", " "), ("description", "x")]).metadata(None), Metadata::default());
    }

    #[test]
    fn a_date_that_cannot_be_read_is_kept_to_be_told_where_there_is_no_other() {
        let times = [("article:published_time", "03/04/2025"), ("date", "Sat, 01 Mar 2025 10:00:00 GMT")];
        assert_eq!(page(&times).metadata(None).day().as_deref(), Some("2025-03-01"));
        assert_eq!(page(&times[..1]).metadata(None).unread_date().as_deref(), Some("03/04/2025"));
    }

    #[test]
    fn what_is_said_for_search_engines_counts_first() {
        let mut page = page(&[("og:title", "Ferry back | Harbour Post"), ("og:site_name", "harbourpost.example")]);
        let linked =
            r#"{"@type": "NewsArticle", "headline": "Ferry back", "datePublished": "soon", "author": "Ann Lee"}"#;
        let linked: Json = serde_json::from_str(linked).unwrap();
        page.linked.push(linked);
        page.day = Some("2025-03-01".into());
        let metadata = page.metadata(None);
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
            assert_eq!(page.metadata(None).title.as_deref(), Some(expected), "{title}");
        }
    }
}
