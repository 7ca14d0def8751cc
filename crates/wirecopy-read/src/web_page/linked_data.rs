//! What a web page states of its article for search engines: schema.org as JSON-LD.

use crate::article::metadata::Metadata;
use crate::article::metadata::stated;
use crate::json::value::Json;

/// The first article among the things in one `<script type="application/ld+json">`: a thing, or several, and each may
/// hold more.
///
/// Programs write these, and rarely two alike: a field of another shape states nothing.
pub(crate) fn article(linked: &Json) -> Option<&Json> {
    // A list of lists is no deeper than this; a thing names its graph at most once.
    let things = linked.items();
    let all = things.iter().chain(things.iter().flat_map(|thing| thing.each("@graph")));
    all.into_iter().find(|thing| is_article(thing))
}

/// What an article states.
pub(crate) fn metadata(article: &Json) -> Metadata {
    let first = |name| names(article, name).into_iter().next();
    let authors = names(article, "author");
    Metadata {
        title: first("headline").or_else(|| first("name")),
        outlet: first("publisher"),
        date: first("datePublished"),
        byline: (!authors.is_empty()).then(|| authors.join(", ")),
        ..Metadata::default()
    }
}

/// "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting" …
fn is_article(thing: &Json) -> bool {
    let ends = |name: &str| ["Article", "Posting", "Report"].iter().any(|end| name.ends_with(end));
    thing.each("@type").iter().filter_map(Json::as_text).any(ends)
}

/// The texts under `name`, and the names of the persons and outlets there.
fn names(thing: &Json, name: &str) -> Vec<String> {
    let named = |item: &Json| stated(item.as_text().or_else(|| item.text("name")));
    thing.each(name).iter().filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use crate::article::metadata::Metadata;
    use crate::json::value::Json;

    fn metadata(json: &str) -> Option<Metadata> {
        let json: Json = serde_json::from_str(json).ok()?;
        super::article(&json).map(super::metadata)
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
        ] {
            assert_eq!(metadata(&json).as_ref(), Some(&expected), "{json}");
        }
    }

    #[test]
    fn what_is_no_article_states_nothing() {
        for json in
            ["7", "[]", "{}", "\"x\"", "null", r#"{"@type": "Person", "name": "Ann"}"#, r#"{"@type": {"a": 1}}"#]
        {
            assert_eq!(metadata(json), None, "{json}");
        }
        let odd =
            r#"{"@type": ["Article", 1], "headline": {"x": 1}, "author": [], "publisher": "Post", "datePublished": 7}"#;
        assert_eq!(metadata(odd), Some(Metadata { outlet: Some("Post".into()), ..Metadata::default() }));
    }
}
