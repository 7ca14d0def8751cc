//! What crawlers, programs and interfaces call the parts of an article.
//!
//! passim, fundus, news-please, trafilatura, newspaper3k, NewsAPI, the Guardian, Dow Jones' snapshots, and what people write by hand.

use crate::article::details::details;
use crate::article::metadata::{Metadata, stated};
use crate::file::html_text::{html_text, is_html};
use crate::json::value::Json;
use crate::parsers::Parsers;
use wirecopy::article::DetailKind;

/// The keys of the words, the surest first.
const TEXT: &[&str] = &[
    "text",
    "body",
    "bodyText",
    "articleBody",
    "article_body",
    "maintext",
    "plaintext",
    "cleaned_text",
    "full_text",
    "fulltext",
    "fullText",
    "article_text",
    "content",
    "content_text",
    "contentText",
    "body_text",
    "raw_text",
    "story",
    "body_html",
    "content_html",
    "texte",
    "inhalt",
    "texto",
    "contenido",
];

const ID: &[&str] = &["id", "_id", "an", "uuid", "doc_id", "article_id", "news_id"];
const TITLE: &[&str] = &["title", "headline", "webTitle", "titre", "titel", "titulo"];
const OUTLET: &[&str] = &[
    "outlet",
    "series",
    "sitename",
    "site_name",
    "publication",
    "source_name",
    "publisher",
    "publisher_name",
    "newspaper",
    "media_name",
    "source",
    "source_domain",
    "hostname",
    "domain",
    "zeitung",
    "medium",
    "quelle",
    "journal",
    "medio",
    "fuente",
    "testata",
];
const DATE: &[&str] = &[
    "date",
    "publishedAt",
    "published_at",
    "date_publish",
    "publishing_date",
    "webPublicationDate",
    "publication_date",
    "publication_datetime",
    "datePublished",
    "date_published",
    "published",
    "publish_date",
    "pub_date",
    "pubDate",
    "published_time",
    "datetime",
    "timestamp",
    "datum",
    "erscheinungsdatum",
    "fecha",
    "date_de_publication",
];
const BYLINE: &[&str] = &["byline", "author", "authors", "autor", "autoren", "verfasser", "auteur", "autore"];
const SECTION: &[&str] = &["section", "sectionName", "section_name", "category", "ressort", "rubrique", "sección"];
const ADDRESS: &[&str] = &["url", "webUrl", "link", "source_url", "canonical_url"];

/// Where a list of articles stands in an object, the parts of the way between dots.
const LISTS: &[&str] = &[
    "articles",
    "response.results",
    "response.docs",
    "response.content",
    "results",
    "items",
    "item",
    "data.items",
    "data.articles",
    "data.results",
    "docs",
    "stories",
    "data",
    "hits.hits",
    "news",
    "documents",
    "records",
];

/// The articles of an object that wraps a list of them, and how many there are in all by its own account.
pub(crate) fn wrapped(object: &Json) -> Option<&[Json]> {
    let items = LISTS.iter().find_map(|path| {
        let found = path.split('.').try_fold(object, |json, name| json.get(name))?;
        // One article may stand in the place of a list.
        let is_list = matches!(found, Json::List(items) if items.iter().any(|item| matches!(item, Json::Object(_))));
        let is_one = path.contains('.') && matches!(found, Json::Object(_));
        (is_list || is_one).then_some(found)
    })?;
    Some(items.items())
}

/// An item of a search index wraps the article again.
pub(crate) fn bare(item: &Json) -> &Json {
    item.get("_source").or_else(|| item.get("item")).filter(|inner| matches!(inner, Json::Object(_))).unwrap_or(item)
}

/// The words of an article, and whether their interface cut them off; nothing where no key is known.
pub(crate) fn story(parsers: &dyn Parsers, article: &Json) -> Option<(String, bool)> {
    // Dow Jones parts the beginning from the rest.
    if let (Some(_), Some(first), Some(rest)) = (article.get("an"), article.text("snippet"), article.text("body")) {
        return Some(([first, "\n\n", rest].concat(), false));
    }
    let places = [Some(article), article.get("fields"), article.get("article")].into_iter().flatten();
    let mut blank = None;
    for place in places.filter(|place| matches!(place, Json::Object(_))) {
        for value in TEXT.iter().filter_map(|name| place.get(name)) {
            match words(parsers, value) {
                Some(text) if !text.trim().is_empty() => return Some(cut(text)),
                Some(text) => blank = blank.or(Some((text, false))),
                None => {}
            }
        }
    }
    blank
}

/// A text, a list of paragraphs, or the sections of fundus.
fn words(parsers: &dyn Parsers, value: &Json) -> Option<String> {
    match value {
        Json::Text(text) if is_html(text) => Some(html_text(parsers, text)),
        Json::Text(text) => Some(text.clone()),
        Json::List(items) if items.iter().all(|item| item.as_text().is_some()) => {
            Some(items.iter().filter_map(Json::as_text).collect::<Vec<_>>().join("\n\n"))
        }
        Json::Object(_) if value.get("sections").is_some() || value.get("summary").is_some() => {
            let lines = |json: &Json, name: &str| {
                json.each(name).iter().filter_map(Json::as_text).map(str::to_owned).collect::<Vec<_>>()
            };
            let mut all = lines(value, "summary");
            for section in value.each("sections") {
                all.extend(lines(section, "headline"));
                all.extend(lines(section, "paragraphs"));
            }
            Some(all.join("\n\n"))
        }
        _ => None,
    }
}

/// NewsAPI gives the beginning alone: "The ferry … [+2345 chars]".
fn cut(text: String) -> (String, bool) {
    let end = text.trim_end();
    let mark = end.strip_suffix("chars]").and_then(|rest| rest.rfind("[+").map(|at| (at, rest)));
    match mark.filter(|(at, rest)| rest[at + 2..].trim().bytes().all(|byte| byte.is_ascii_digit())) {
        Some((at, rest)) => (rest[..at].trim_end().to_owned(), true),
        None => (text, false),
    }
}

/// What a column of a table or an element of XML is called as a key: known names count in capitals too, and with whatever between their
/// words: "Publish Date", "PublishDate", "publish-date".
pub(crate) fn key(column: &str) -> String {
    let known = [TEXT, ID, TITLE, OUTLET, DATE, BYLINE, SECTION, ADDRESS, &["credit"]].into_iter().flatten();
    let exact = known.clone().copied().find(|key| key.eq_ignore_ascii_case(column));
    exact.or_else(|| known.copied().find(|key| letters(key).eq(letters(column)))).unwrap_or(column).to_owned()
}

/// The letters of a name in small ones, without what stands between its words.
fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !matches!(c, '_' | '-' | '.' | ' ')).map(|c| c.to_ascii_lowercase())
}

/// Whether a key holds a headline.
pub(crate) fn is_title_key(key: &str) -> bool {
    TITLE.contains(&key)
}

/// Whether a key says where an article is from: who printed or wrote it, and when.
pub(crate) fn is_origin_key(key: &str) -> bool {
    [OUTLET, DATE, BYLINE].into_iter().any(|keys| keys.contains(&key))
}

/// Whether a key holds the words of an article.
pub(crate) fn is_text_key(key: &str) -> bool {
    TEXT.contains(&key)
}

/// The name of an article.
pub(crate) fn id(article: &Json) -> Option<&Json> {
    ID.iter().find_map(|name| article.get(name)).filter(|id| !matches!(id, Json::True | Json::Other))
}

/// What an article states; a field that may hold anything costs nobody the article.
pub(crate) fn metadata(article: &Json) -> Metadata {
    let fields = article.get("fields");
    let all = |names: &[&str]| -> Option<String> {
        let own = names.iter().filter_map(|name| named(article.get(name)?));
        let inner = names.iter().filter_map(|name| named(fields?.get(name)?));
        own.chain(inner).find_map(|value| stated(Some(&value)))
    };
    let known = Metadata {
        title: all(TITLE),
        // The address of a page is no outlet.
        outlet: all(OUTLET).filter(|outlet| !outlet.contains("://")),
        house: all(&["house"]),
        date: all(DATE).and_then(|date| day_of(article, date)),
        byline: all(BYLINE),
        credit: all(&["credit"]),
        details: Vec::new(),
    };
    // What a report or a collection of ours keeps.
    match article.get("details") {
        Some(Json::Object(fields)) => {
            let lines: Vec<String> =
                fields.iter().filter_map(|(name, text)| Some([name, ": ", text.as_text()?].concat())).collect();
            return Metadata { details: details(&lines.join("\n")), ..known };
        }
        Some(Json::Text(lines)) => return Metadata { details: details(lines), ..known },
        _ => {}
    }
    let known = known.with(DetailKind::Section, all(SECTION).as_deref());
    known.with(DetailKind::Address, all(ADDRESS).filter(|address| address.starts_with("http")).as_deref())
}

/// A text, several, or who is named by an object: `{"id": null, "name": "Harbour Post"}`.
fn named(value: &Json) -> Option<String> {
    match value {
        Json::Object(_) => {
            value.text("name").or_else(|| value.text("main")).or_else(|| value.text("title")).map(str::to_owned)
        }
        Json::List(items) => {
            let names: Vec<String> = items.iter().filter_map(named).filter(|name| !name.contains("://")).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        other => other.words(),
    }
}

/// A number of seconds is no day that a reader could check, unless a key asks for one: Dow Jones gives days as milliseconds since 1970.
fn day_of(article: &Json, date: String) -> Option<String> {
    let Some(number) = date.parse::<i64>().ok().filter(|_| date.len() >= 9) else { return Some(date) };
    if article.get("an").is_some() {
        return Some(crate::article::day::since_1970(number / 86_400_000));
    }
    article.get("date").map(|_| date)
}

/// The keys of an object, to be told where none of them has a story.
pub(crate) fn names(article: &Json) -> Vec<String> {
    match article {
        Json::Object(fields) => fields.iter().map(|(name, _)| name.chars().take(40).collect()).take(24).collect(),
        _ => Vec::new(),
    }
}
