//! What a web page states of its article.

use crate::article::day;
use crate::article::metadata::Metadata;
use crate::article::metadata::stated;
use crate::json::value::Json;
use crate::web_page::entities::unescaped;
use crate::web_page::headline::Titles;
use crate::web_page::linked_data;
use crate::web_page::shown_day::{ShownDay, in_address};
use crate::web_page::signed::Signed;
use crate::web_page::title_tail::{is_host, is_same, is_site_of, site, split};
use wirecopy_quotes::agency::is_agency;

/// The parts of a page that tell of its article, in the order of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WebPage {
    /// Each `<meta>`: its `name`, `property` or `itemprop`, and its content.
    pub meta: Vec<(String, String)>,
    /// Each block of JSON-LD.
    pub linked: Vec<Json>,
    /// The day that it shows.
    pub day: Option<ShownDay>,
    /// Its language, as "de" or "en-GB".
    pub tongue: Option<String>,
    /// The page's `<title>`.
    pub title: Option<String>,
    /// The words of its headline.
    pub heading: Option<String>,
    /// Who is said to publish it, in microdata.
    pub publisher: Option<String>,
    /// The line of the story's own text that says who wrote it.
    pub signature: Option<String>,
    /// Its own address.
    pub address: Option<String>,
    /// What its feeds are called.
    pub feeds: Vec<String>,
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
    "pub-date",
    "pub_date",
    "publish-date",
    "publish_date",
    "publishdate",
    "publication-date",
    "publication_date",
    "publicationdate",
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

const DESCRIPTIONS: [&str; 3] = ["description", "og:description", "twitter:description"];
/// A sentence has so many characters.
const SENTENCE: usize = 40;

/// The ends of hosts in countries with one language, or with several that write days alike.
const HOMES: [(&str, &str); 20] = [
    ("de at", "de"),
    ("fr", "fr"),
    ("it", "it"),
    ("es ar mx cl pe uy", "es"),
    ("pt br", "pt"),
    ("nl", "nl"),
    ("pl", "pl"),
    ("cz", "cs"),
    ("sk", "sk"),
    ("hr", "hr"),
    ("si", "sl"),
    ("ro", "ro"),
    ("gr", "el"),
    ("tr", "tr"),
    ("ru by", "ru"),
    ("ua", "uk"),
    ("se", "sv"),
    ("no", "no"),
    ("dk", "da"),
    ("fi", "fi"),
];

/// Hosts of pages that are kept for others.
const ARCHIVES: [&str; 9] = [
    "archive.org",
    "archive.is",
    "archive.ph",
    "archive.today",
    "googleusercontent.com",
    "ampproject.org",
    "localhost",
    "feedburner.com",
    "translate.goog",
];
/// What cards for links call who wrote it.
const WRITTEN: [&str; 12] = [
    "written by",
    "verfasst von",
    "geschrieben von",
    "écrit par",
    "escrito por",
    "scritto da",
    "geschreven door",
    "napisane przez",
    "author",
    "autor",
    "by",
    "написано",
];
/// What feeds are called beside the site's name.
const FEEDS: [&str; 10] = [
    "feed",
    "rss",
    "rss feed",
    "rss-feed",
    "atom",
    "flux",
    "comments feed",
    "kommentar-feed",
    "beitrags-feed",
    "news feed",
];

/// The site's name in what a feed is called: "Harbour Post » Feed", or one that the address has.
fn feed_of(feed: &str, fits: &dyn Fn(&str) -> bool) -> Option<String> {
    let feed = stated(Some(&unescaped(feed)))?;
    let parts: Vec<&str> = [" » ", " | ", " - ", " – ", " — ", " › "]
        .iter()
        .find_map(|mark| feed.split_once(mark))
        .map_or(vec![feed.as_str()], |(name, rest)| vec![name, rest]);
    let (name, rest) = (parts.first()?.trim(), parts.get(1).map(|rest| rest.trim().to_lowercase()));
    let is_named = rest.is_some_and(|rest| FEEDS.contains(&rest.as_str()));
    let is_generic = FEEDS.contains(&name.to_lowercase().as_str());
    (!is_generic && (is_named || fits(name)) && name.chars().count() <= 60).then(|| name.to_owned())
}

impl WebPage {
    /// The metadata of the article: what is said for search engines first, then for shared links, then on the page.
    /// `byline`: the line that the page shows of who wrote it.
    #[must_use]
    pub fn metadata(&self, byline: Option<&str>) -> Metadata {
        let linked = linked_data::metadata(&self.linked);
        let outlet = self.outlet(linked.outlet.as_deref());
        let shown = self.day.as_ref();
        let of_title = self.title.as_deref().and_then(|title| behind_bar(title, self.tongue.as_deref()));
        let date = [linked.date.clone(), self.first(DATE, is_day), of_title, shown.map(|shown| shown.day.clone())];
        let address = || self.first(&["og:url"], |_| true).or_else(|| self.address.clone());
        let date = date.into_iter().flatten().find(|date| is_day(date)).or_else(|| in_address(&address()?));
        // A program states the day in UTC, and the page shows the one where it was printed.
        let here = shown.filter(|shown| shown.is_seen).map(|shown| shown.day.clone());
        let date = here.filter(|day| date.as_deref().is_some_and(|date| day::may_be(date, day))).or(date);
        // Where no date can be read, one that cannot be is kept, so that it is told.
        let unread = linked.date.clone().or_else(|| self.first(DATE, |_| true));
        let host = self.host();
        let organizations = linked_data::organizations(&self.linked);
        let is_site = |name: &str| {
            if organizations.iter().any(|organization| is_same(name, organization)) {
                return true;
            }
            // "Harbour Post (www.post.example)", "post.example, Tarnside".
            let split = [" (", ", "].iter().find_map(|mark| name.split_once(mark));
            let bare = split
                .filter(|(_, rest)| rest.starts_with(char::is_uppercase) || rest.starts_with("www"))
                .map_or(name, |(bare, _)| bare);
            let begins = |outlet: &str| name.strip_prefix(outlet).is_some_and(|rest| rest.starts_with(' '));
            outlet.as_deref().is_some_and(|outlet| is_same(bare, outlet) || is_same(name, outlet) || begins(outlet))
                || host.as_deref().is_some_and(|host| is_host(bare, host))
                || name.contains("(www.")
        };
        let stated = linked.byline.into_iter().chain(self.authors()).chain(self.written_by()).collect();
        let signed = Signed { stated, shown: byline.map(str::to_owned), written: self.signature.clone() };
        Metadata {
            title: self.headline(linked.title.as_deref(), outlet.as_deref()),
            date: date.or(unread),
            byline: signed.names(&is_site),
            outlet: outlet.as_deref().map(|outlet| without_motto(outlet, host.as_deref()).to_owned()),
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

    /// The language that the page says it is in, or that is written where its address is at home.
    pub(crate) fn tongue(&self) -> Option<String> {
        let said = self.tongue.clone().or_else(|| self.first(&["content-language"], |_| true));
        // American English is what programs say where nobody told them.
        let shared = || self.first(&["og:locale"], |tongue| !tongue.starts_with("en"));
        said.or_else(shared).or_else(|| {
            let host = self.host()?;
            let (_, home) = host.rsplit_once('.')?;
            HOMES
                .iter()
                .find(|(homes, _)| homes.split(' ').any(|one| one == home))
                .map(|(_, tongue)| (*tongue).to_owned())
        })
    }

    /// What the page says of itself to search engines and shared links, where that is a sentence.
    pub(crate) fn descriptions(&self) -> Vec<String> {
        let is = |key: &str| DESCRIPTIONS.iter().any(|name| key.trim().eq_ignore_ascii_case(name));
        let said = self.meta.iter().filter(|(key, _)| is(key));
        let mut all: Vec<String> = Vec::new();
        for said in said.filter_map(|(_, value)| stated(Some(&unescaped(value)))) {
            if said.chars().count() >= SENTENCE && !all.contains(&said) {
                all.push(said);
            }
        }
        all
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
        let host = self.host();
        let fits = |name: &str| host.as_deref().is_some_and(|host| is_site_of(name, host));
        // "Security": a part of the site, where its publisher is called as its address is.
        let is_part = |name: &String| host.is_some() && !fits(name) && linked.is_some_and(fits);
        let named = named.filter(|name| !is_short(name) && !is_part(name));
        // Where the publisher is a company, or called otherwise than the address, and the page calls itself as that is.
        let is_own = |name: &str| host.as_deref().is_some_and(|host| is_host(name, host));
        let own = || {
            let site = linked_data::site(&self.linked).filter(|name| is_own(name));
            let told = site.or_else(|| self.first(&["application-name"], is_own)).or_else(|| self.tail(&is_own));
            told.filter(|name| is_own(name) && !is_address(name) && linked.is_some_and(|linked| !is_own(linked)))
        };
        named
            .or_else(own)
            .or_else(|| linked.filter(|name| !is_bare(name)).map(str::to_owned))
            .or_else(|| self.first(OUTLET, |name| !is_bare(name)))
            .or_else(|| stated(self.publisher.as_deref()))
            .or_else(|| self.tail(&fits))
            .or_else(|| self.feeds.iter().find_map(|feed| feed_of(feed, &fits)))
            .or(host)
    }

    /// The site's name behind the headline in one of the page's titles: it begins with the page's own headline, or the name is
    /// that of the address.
    fn tail(&self, fits: &dyn Fn(&str) -> bool) -> Option<String> {
        let heading = stated(self.heading.as_deref());
        let metas = self.meta.iter().filter(|(key, _)| matches!(key.trim(), "og:title" | "twitter:title" | "title"));
        let titles = self.title.iter().chain(metas.map(|(_, value)| value));
        let titles: Vec<String> = titles.filter_map(|title| stated(Some(&unescaped(title)))).collect();
        titles.iter().find_map(|title| {
            let named = heading.as_deref().and_then(|heading| site(title, heading));
            named.or_else(|| split(title).map(|(_, tail)| tail).filter(|tail| fits(tail))).map(str::to_owned)
        })
    }

    /// The host of the page's own address, without what says that it is one; nothing of an archive's.
    fn host(&self) -> Option<String> {
        let is_whole = |address: &str| address.contains("://");
        let own = self.address.clone().filter(|address| is_whole(address));
        let address = own.or_else(|| self.first(&["og:url", "twitter:url"], is_whole))?;
        let (_, rest) = address.split_once("://")?;
        let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
        let host = ["www.", "m.", "amp.", "mobile."].iter().find_map(|label| host.strip_prefix(label)).unwrap_or(&host);
        let fits = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
        let is_host = host.contains('.')
            && host.chars().all(fits)
            && host.chars().any(char::is_alphabetic)
            && !ARCHIVES.iter().any(|archive| host.ends_with(archive));
        is_host.then(|| host.to_owned())
    }

    /// Who wrote it, as cards for links say: "Written by" in one element and the name in the next.
    fn written_by(&self) -> Option<String> {
        let is_label = |value: &str| WRITTEN.contains(&value.trim().trim_end_matches(':').to_lowercase().as_str());
        let value = |key: &str| self.meta.iter().find(|(name, _)| name.trim() == key).map(|(_, value)| value.clone());
        let pair = ["1", "2"].iter().find_map(|number| {
            value(&["twitter:label", number].concat()).filter(|label| is_label(label))?;
            value(&["twitter:data", number].concat())
        });
        pair.or_else(|| value("twitter:misc:Written by")).and_then(|name| stated(Some(&unescaped(&name))))
    }

    /// The headline, without the outlet's name behind it.
    fn headline(&self, linked: Option<&str>, outlet: Option<&str>) -> Option<String> {
        let shared = TITLE.iter().filter_map(|name| self.first(&[name], |_| true)).collect();
        Titles { heading: self.heading.as_deref(), linked, shared, own: self.title.as_deref(), outlet }.headline()
    }

    /// The authors that the page names for machines, as each `<meta>` has them.
    fn authors(&self) -> Vec<String> {
        // "smartbanner:author" is who made a program.
        let is_other = |key: &str| key.ends_with("author") && !key.contains("banner") && !BYLINE.contains(&key);
        let others = self.meta.iter().map(|(key, _)| key.trim().to_ascii_lowercase()).filter(|key| is_other(key));
        let others: Vec<String> = others.collect();
        let keys = BYLINE.iter().copied().chain(others.iter().map(String::as_str));
        // An author may be given as the address of a profile.
        let named = |name: &str| -> Vec<String> {
            let values = self.meta.iter().filter(|(key, _)| key.trim().eq_ignore_ascii_case(name));
            let mut names: Vec<String> = Vec::new();
            for value in values.filter_map(|(_, value)| stated(Some(&unescaped(value)))) {
                let is_person =
                    !value.contains("://") && !value.contains('@') && value.chars().any(char::is_alphabetic);
                if is_person && !names.contains(&value) {
                    names.push(value);
                }
            }
            names
        };
        keys.map(named).filter(|names| !names.is_empty()).map(|names| names.join(", ")).collect()
    }

    /// The first of `names` that the page gives a value that fits.
    fn first(&self, names: &[&str], fits: impl Fn(&str) -> bool) -> Option<String> {
        names.iter().find_map(|name| {
            let values = self.meta.iter().filter(|(key, _)| key.trim().eq_ignore_ascii_case(name));
            values.filter_map(|(_, value)| stated(Some(&unescaped(value)))).find(|value| fits(value))
        })
    }
}

/// The outlet's name without what else it is called: "Harbour Post – News of Tarnside" at `harbourpost.example`.
fn without_motto<'n>(outlet: &'n str, host: Option<&str>) -> &'n str {
    let mark = [" – ", " — ", " - ", " | ", " · "].into_iter().find(|mark| outlet.contains(mark));
    let mut parts = mark.into_iter().flat_map(|mark| outlet.split(mark)).map(str::trim);
    parts.find(|part| host.is_some_and(|host| is_host(part, host))).unwrap_or(outlet)
}

/// The day behind the last bar of a title: "Ferry back | Harbour Post | 04.03.2026".
fn behind_bar(title: &str, tongue: Option<&str>) -> Option<String> {
    let last = title.rsplit_once(" | ")?.1.trim();
    day::shown(last, tongue).filter(|_| last.starts_with(|c: char| c.is_ascii_digit()) && !last.contains(' '))
}

/// Whether a day is stated, and one that a newspaper could have been printed on: programs write `0001-01-01` for none.
fn is_day(time: &str) -> bool {
    day::stated(time).is_some_and(|day| day.as_str() > "1500")
}

#[cfg(test)]
mod tests {
    use super::{ShownDay, WebPage};
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
        assert_eq!(page(&[("applicationName", "article")]).metadata(None).outlet, None, "what a program calls itself");
    }

    #[test]
    fn a_date_that_cannot_be_read_is_kept_to_be_told_where_there_is_no_other() {
        let times = [("article:published_time", "03/04/2025"), ("date", "Sat, 01 Mar 2025 10:00:00 GMT")];
        assert_eq!(page(&times).metadata(None).day().as_deref(), Some("2025-03-01"));
        assert_eq!(page(&times[..1]).metadata(None).unread_date().as_deref(), Some("03/04/2025"));
    }

    #[test]
    fn the_day_is_the_one_that_the_page_shows_where_machines_are_told_it_in_utc() {
        let mut page = page(&[("article:published_time", "2025-03-02T02:00:00Z")]);
        assert_eq!(page.metadata(None).day().as_deref(), Some("2025-03-02"));
        for (day, is_seen, expected) in [
            ("2025-03-01", true, "2025-03-01"),
            ("2025-03-01", false, "2025-03-02"),
            ("2025-02-27", true, "2025-03-02"),
        ] {
            page.day = Some(ShownDay { day: day.into(), is_seen });
            assert_eq!(page.metadata(None).day().as_deref(), Some(expected), "{day} {is_seen}");
        }
    }

    #[test]
    fn a_day_stands_in_meta_of_whatever_spelling_or_behind_the_title() {
        for key in ["publish-date", "publishdate", "publish_date", "PublishDate"] {
            assert_eq!(page(&[(key, "2025-03-02")]).metadata(None).day().as_deref(), Some("2025-03-02"), "{key}");
        }
        let titled =
            |title: &str| WebPage { title: Some(title.into()), tongue: Some("de".into()), ..WebPage::default() };
        for (title, day) in [
            ("Ferry back | HP | 04.03.2026", Some("2026-03-04")),
            ("Ferry back | on 04.03.2026", None),
            ("Ferry back 04.03.2026", None),
        ] {
            assert_eq!(titled(title).metadata(None).day().as_deref(), day, "{title}");
        }
    }

    #[test]
    fn what_is_said_for_search_engines_counts_first() {
        let mut page = page(&[("og:title", "Ferry back | Harbour Post"), ("og:site_name", "harbourpost.example")]);
        let linked =
            r#"{"@type": "NewsArticle", "headline": "Ferry back", "datePublished": "soon", "author": "Ann Lee"}"#;
        let linked: Json = serde_json::from_str(linked).unwrap();
        page.linked.push(linked);
        page.day = Some(ShownDay { day: "2025-03-01".into(), is_seen: true });
        let metadata = page.metadata(None);
        assert_eq!(metadata.title.as_deref(), Some("Ferry back"));
        assert_eq!(metadata.outlet.as_deref(), Some("harbourpost.example"));
        assert_eq!(metadata.byline.as_deref(), Some("Ann Lee"));
        assert_eq!(metadata.date.as_deref(), Some("2025-03-01"));
    }

    #[test]
    fn an_outlet_is_found_wherever_it_is_named() {
        let address = ("og:url", "https://www.harbour-post.example/ferry");
        let linked = |json: &str| vec![serde_json::from_str::<Json>(json).unwrap()];
        let security = ("og:site_name", "Security");
        for (name, page, outlet) in [
            ("nowhere", page(&[]), None),
            ("by its address", page(&[address]), Some("harbour-post.example")),
            ("an archive's address", page(&[("og:url", "https://web.archive.org/web/2026/x")]), None),
            (
                "behind a headline that is shared",
                WebPage {
                    heading: Some("Ferry back".into()),
                    ..page(&[("og:title", "Ferry back | Harbour Post"), address])
                },
                Some("Harbour Post"),
            ),
            (
                "as its address is called",
                page(&[("og:title", "Ferry back - Harbour Post"), address]),
                Some("Harbour Post"),
            ),
            (
                "in what a feed is called",
                WebPage { feeds: vec!["RSS".into(), "Harbour Daily &raquo; Feed".into()], ..page(&[address]) },
                Some("Harbour Daily"),
            ),
            (
                "as what it is a part of",
                WebPage {
                    linked: linked(
                        r#"{"@type": "NewsArticle", "isPartOf": {"@type": ["Product"], "name": "The Post"}}"#,
                    ),
                    ..page(&[address])
                },
                Some("The Post"),
            ),
            (
                "not as a section of the site",
                WebPage {
                    linked: linked(r#"{"@type": "NewsArticle", "publisher": {"name": "Harbour Post online"}}"#),
                    address: Some("/ferry".into()),
                    ..page(&[security, address])
                },
                Some("Harbour Post online"),
            ),
            ("as the page calls itself", page(&[security, address]), Some("Security")),
            (
                "the site, and not the company that runs it",
                WebPage {
                    linked: linked(
                        r#"[{"@type": "NewsArticle", "publisher": {"name": "Tarn Media GmbH & Co. KG"}}, {"@type": "WebSite", "name": "Harbour Post"}]"#,
                    ),
                    ..page(&[address])
                },
                Some("Harbour Post"),
            ),
            (
                "as programs are told, and not as the company",
                WebPage {
                    linked: linked(r#"{"@type": "NewsArticle", "publisher": {"name": "Harbour Post Publishing UK"}}"#),
                    ..page(&[address, ("application-name", "Harbour Post")])
                },
                Some("Harbour Post"),
            ),
            (
                "without its motto",
                page(&[address, ("og:site_name", "Harbour Post – News of Tarnside – Tarn")]),
                Some("Harbour Post"),
            ),
        ] {
            assert_eq!(page.metadata(None).outlet.as_deref(), outlet, "{name}");
        }
    }

    #[test]
    fn a_person_goes_before_the_site_and_a_full_name_before_half_of_it() {
        let site = ("og:site_name", "Harbour Post");
        let card = [("twitter:label1", "Verfasst von"), ("twitter:data1", "Ann Lee"), site];
        for (name, meta, shown, byline) in [
            ("an address is no name", [&[("author", "a.lee@post.example")][..], &card].concat(), None, Some("Ann Lee")),
            ("a number is no name", [&[("author", "105092")][..], &card].concat(), None, Some("Ann Lee")),
            ("the site alone", vec![("author", "Harbour Post"), site], None, Some("Harbour Post")),
            ("a person on the page", vec![("author", "Harbour Post"), site], Some("By Ann Lee"), Some("Ann Lee")),
            (
                "the site and its town",
                vec![("author", "Harbour Post"), site],
                Some("Harbour Post, Tarnside"),
                Some("Harbour Post"),
            ),
            ("half a name", vec![("author", "Ann"), site], Some("Ann Lee"), Some("Ann Lee")),
            ("half a name, and a sentence", vec![("author", "Ann"), site], Some("Ann writes of ferries"), Some("Ann")),
            (
                "a count of minutes",
                vec![("twitter:label1", "Est. reading time"), ("twitter:data1", "3 minutes")],
                None,
                None,
            ),
        ] {
            assert_eq!(page(&meta).metadata(shown).byline.as_deref(), byline, "{name}");
        }
    }

    #[test]
    fn an_outlet_that_signs_goes_behind_a_person_and_a_line_above_the_headline_is_not_glued_to_it() {
        let json = r#"{"@type": "NewsArticle", "headline": "\u201cSoon\u201dFerry back", "author": {"@type": "Organization", "name": "Post NEWS"}}"#;
        let mut page = WebPage { linked: vec![serde_json::from_str(json).unwrap()], ..WebPage::default() };
        assert_eq!(page.metadata(None).byline.as_deref(), Some("Post NEWS"));
        page.heading = Some("“Soon”: Ferry back".into());
        let told = page.metadata(Some("Von Ann Lee, Tarnside"));
        assert_eq!(
            (told.byline.as_deref(), told.title.as_deref()),
            (Some("Ann Lee, Tarnside"), Some("“Soon”: Ferry back"))
        );
        page.heading = Some("“Soon”Ferry back".into());
        page.meta.push(("og:title".into(), "“Soon” / Ferry back".into()));
        assert_eq!(page.metadata(None).title.as_deref(), Some("“Soon” / Ferry back"));
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
