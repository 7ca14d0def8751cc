//! What a web page states of its article for search engines: schema.org as JSON-LD.

use crate::article::metadata::Metadata;
use crate::article::metadata::stated;
use crate::json::value::Json;
use crate::web_page::entities::unescaped;
use wirecopy_quotes::agency::are_agencies;

/// What the blocks of JSON-LD in a page state, the first that states something first.
///
/// Programs write these, and rarely two alike: a field of another shape states nothing.
pub(crate) fn metadata(blocks: &[Json]) -> Metadata {
    let things: Vec<&Json> = blocks.iter().flat_map(things).collect();
    let article = things.iter().find(|thing| is_article(thing));
    let page = things.iter().find(|thing| has_type(thing, &["Page"]));
    let site = things.iter().find(|thing| has_type(thing, &["WebSite"]));
    let of = |thing: Option<&&Json>, name: &str| thing.map(|thing| names(thing, name, &things)).unwrap_or_default();
    let first = |thing, name| of(thing, name).into_iter().next();
    let authors = [of(article, "author"), of(article, "creator")].into_iter().find(|names| !names.is_empty());
    Metadata {
        title: first(article, "headline").or_else(|| first(article, "name")),
        outlet: first(article, "publisher")
            .or_else(|| first(site, "name"))
            .or_else(|| first(page, "publisher"))
            .or_else(|| part_of(article.copied()?)),
        date: first(article, "datePublished")
            .or_else(|| first(page, "datePublished"))
            .or_else(|| first(article, "dateCreated")),
        byline: authors.map(|authors| authors.join(", ")),
        ..Metadata::default()
    }
}

/// The names of outlets and the like among an article's authors: no persons, and no agencies.
pub(crate) fn organizations(blocks: &[Json]) -> Vec<String> {
    let things: Vec<&Json> = blocks.iter().flat_map(things).collect();
    let authors = things.iter().filter(|thing| is_article(thing)).flat_map(|article| article.each("author"));
    let described = |author| described(Json::text(author, "@id")?, &things);
    let organizations = authors
        .map(|author| if author.each("@type").is_empty() { described(author).unwrap_or(author) } else { author })
        .filter(|author| has_type(author, &["Organization"]));
    organizations.filter_map(named).filter(|name| !are_agencies(name)).collect()
}

/// What the site is called.
pub(crate) fn site(blocks: &[Json]) -> Option<String> {
    blocks.iter().flat_map(things).filter(|thing| has_type(thing, &["WebSite"])).find_map(named)
}

/// The name of the site or the paper that an article is a part of.
fn part_of(article: &Json) -> Option<String> {
    let wholes = article.each("isPartOf").iter();
    wholes.filter(|whole| has_type(whole, &["WebSite", "Newspaper", "Periodical", "Product"])).find_map(named)
}

/// The story as JSON-LD has it; empty where it has none, or has it with marks of its own.
pub(crate) fn body(blocks: &[Json]) -> String {
    let things = blocks.iter().flat_map(things);
    let body = things.filter(|thing| is_article(thing)).find_map(|article| article.text("articleBody"));
    let body = unescaped(body.unwrap_or_default());
    if body.contains("</") {
        return String::new();
    }
    let paragraphs: Vec<&str> = body.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    paragraphs.join("\n\n")
}

/// A block is a thing, or several, and each may hold more.
fn things(block: &Json) -> impl Iterator<Item = &Json> {
    // A list of lists is no deeper than this; a thing names its graph, or what it is about, at most once.
    let things = block.items();
    let held = things.iter().flat_map(|thing| thing.each("@graph").iter().chain(thing.each("mainEntity")));
    things.iter().chain(held)
}

/// "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting" …
fn is_article(thing: &Json) -> bool {
    has_type(thing, &["Article", "Posting", "Report"])
}

/// Whether a thing's type ends like one of these.
fn has_type(thing: &Json, ends: &[&str]) -> bool {
    let is_one = |name: &str| ends.iter().any(|end| name.ends_with(end));
    thing.each("@type").iter().filter_map(Json::as_text).any(is_one)
}

/// The texts under `name`, and the names of the persons and outlets there, wherever in the page they are described.
fn names(thing: &Json, name: &str, things: &[&Json]) -> Vec<String> {
    let named = |item: &Json| named(item).or_else(|| named(described(item.text("@id")?, things)?));
    // One person with a list of names is several.
    let all = |item: &Json| -> Vec<String> {
        let names = item.each("name").iter().filter_map(Json::as_text).filter_map(called);
        Some(names.collect())
            .filter(|names: &Vec<String>| names.len() > 1)
            .unwrap_or_else(|| named(item).into_iter().collect())
    };
    let mut names: Vec<String> = Vec::new();
    for name in thing.each(name).iter().flat_map(all) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The thing that has this id, and a name.
fn described<'j>(id: &str, things: &[&'j Json]) -> Option<&'j Json> {
    things.iter().copied().find(|thing| thing.text("@id") == Some(id) && named(thing).is_some())
}

/// A text, or the name of a person or an outlet.
fn named(item: &Json) -> Option<String> {
    let text = |name: &str| stated(item.text(name));
    let whole = || match (text("givenName"), text("familyName")) {
        (Some(given), Some(family)) => Some([given.as_str(), " ", family.as_str()].concat()),
        (given, family) => family.or(given),
    };
    let list = || item.each("name").first().and_then(Json::as_text).and_then(|name| stated(Some(name)));
    called(&item.as_text().and_then(|text| stated(Some(text))).or_else(list).or_else(whole)?)
}

/// A name as it is read. Where a comma begins it, what stood before was left empty, and what stands behind is no name: ", Harbour Post".
fn called(name: &str) -> Option<String> {
    stated(Some(&unescaped(name))).filter(|name| !name.starts_with(','))
}

#[cfg(test)]
mod tests {
    use crate::article::metadata::Metadata;
    use crate::json::value::Json;

    fn metadata(json: &str) -> Metadata {
        let json: Json = serde_json::from_str(json).unwrap_or_default();
        super::metadata(&[json])
    }

    #[test]
    fn an_outlet_among_the_authors_is_no_person() {
        let organizations = |json: &str| super::organizations(&[serde_json::from_str(json).unwrap()]);
        for (json, expected) in [
            (
                r#"{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Post NEWS"}}"#,
                &["Post NEWS"][..],
            ),
            (
                r#"{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "NewsMediaOrganization", "name": "Post TV"}, {"@type": "Organization", "name": "dpa"}]}"#,
                &["Post TV"],
            ),
            (
                r##"[{"@type": "NewsArticle", "author": {"@id": "#us"}}, {"@id": "#us", "@type": "Organization", "name": "Post"}]"##,
                &["Post"],
            ),
            (r#"{"@type": "NewsArticle", "author": "Ann Lee"}"#, &[]),
        ] {
            assert_eq!(organizations(json), expected, "{json}");
        }
    }

    #[test]
    fn an_article_is_found_wherever_it_stands() {
        let article = r#"{"@type": "NewsArticle", "headline": "Ferry back", "datePublished": "2025-03-01T08:00:00Z",
                          "author": [{"@type": "Person", "name": "Ann Lee"}, "Bob Ray", 7], "publisher": {"name": "Harbour Post"}}"#;
        let expected = Metadata {
            title: Some("Ferry back".into()),
            outlet: Some("Harbour Post".into()),
            date: Some("2025-03-01T08:00:00Z".into()),
            byline: Some("Ann Lee, Bob Ray".into()),
            ..Metadata::default()
        };
        for json in [
            article.to_owned(),
            format!("[{{\"@type\": \"WebSite\", \"name\": \"Home\"}}, 7, {article}]"),
            format!("{{\"@context\": \"https://schema.org\", \"@graph\": [{{\"@type\": \"Person\"}}, {article}]}}"),
            format!("{{\"@type\": \"WebPage\", \"mainEntity\": {article}}}"),
        ] {
            assert_eq!(metadata(&json), expected, "{json}");
        }
    }

    #[test]
    fn names_are_found_where_they_are_described() {
        let json = r##"{"@graph": [
            {"@type": "NewsArticle", "headline": "Ferry &amp; crew", "author": [{"@id": "#lee"}, {"@id": "#gone"}, {"@id": "#lee"},
              {"name": ["Bob Ray", "Cy Young"]}, {"name": ", Harbour Post"}],
             "publisher": {"@id": "#post"}},
            {"@type": "Person", "@id": "#lee", "givenName": "Ann", "familyName": "Lee"},
            {"@type": "Organization", "@id": "#post", "name": ["Harbour Post", "HP"]},
            {"@type": "WebPage", "datePublished": "2025-03-01"}]}"##;
        let expected = Metadata {
            title: Some("Ferry & crew".into()),
            outlet: Some("Harbour Post".into()),
            date: Some("2025-03-01".into()),
            byline: Some("Ann Lee, Bob Ray, Cy Young".into()),
            ..Metadata::default()
        };
        assert_eq!(metadata(json), expected);
    }

    #[test]
    fn what_is_no_article_states_nothing() {
        for json in
            ["7", "[]", "{}", "\"x\"", "null", r#"{"@type": "Person", "name": "Ann"}"#, r#"{"@type": {"a": 1}}"#]
        {
            assert_eq!(metadata(json), Metadata::default(), "{json}");
        }
        let odd =
            r#"{"@type": ["Article", 1], "headline": {"x": 1}, "author": [], "publisher": "Post", "datePublished": 7}"#;
        assert_eq!(metadata(odd), Metadata { outlet: Some("Post".into()), ..Metadata::default() });
    }
}
