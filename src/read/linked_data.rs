//! What a web page states of its article for search engines: schema.org as JSON-LD.

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

use super::Metadata;
use super::metadata::stated;

/// The content of one `<script type="application/ld+json">`: a thing, or several, and each may hold more.
///
/// Programs write these, and rarely two alike: a field of another shape states nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "OneOrMany<Thing>")]
pub struct LinkedData(Vec<Thing>);

impl LinkedData {
    /// What the first article among the things states.
    #[must_use]
    pub fn metadata(&self) -> Option<Metadata> {
        // A list of lists is no deeper than this; a thing names its graph at most once.
        let all = self.0.iter().chain(self.0.iter().flat_map(|thing| &thing.graph));
        all.filter(|thing| thing.is_article()).map(Thing::metadata).next()
    }
}

impl From<OneOrMany<Thing>> for LinkedData {
    fn from(things: OneOrMany<Thing>) -> Self {
        Self(things.into())
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
struct Thing {
    #[serde(default, rename = "@type", deserialize_with = "names")]
    types: Vec<String>,
    #[serde(default, rename = "@graph", deserialize_with = "things")]
    graph: Vec<Thing>,
    #[serde(default, deserialize_with = "names")]
    headline: Vec<String>,
    #[serde(default, deserialize_with = "names")]
    name: Vec<String>,
    #[serde(default, rename = "datePublished", deserialize_with = "names")]
    published: Vec<String>,
    #[serde(default, deserialize_with = "names")]
    author: Vec<String>,
    #[serde(default, deserialize_with = "names")]
    publisher: Vec<String>,
}

impl Thing {
    /// "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting" …
    fn is_article(&self) -> bool {
        let article = |name: &String| ["Article", "Posting", "Report"].iter().any(|end| name.ends_with(end));
        self.types.iter().any(article)
    }

    fn metadata(&self) -> Metadata {
        let first = |names: &[String]| stated(names.first().map(String::as_str));
        let authors: Vec<String> = self.author.iter().filter_map(|name| stated(Some(name))).collect();
        Metadata {
            title: first(&self.headline).or_else(|| first(&self.name)),
            outlet: first(&self.publisher),
            date: first(&self.published),
            byline: (!authors.is_empty()).then(|| authors.join(", ")),
            credit: None,
        }
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany<T> {
    Many(Vec<OneOrOther<T>>),
    One(T),
    Other(IgnoredAny),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrOther<T> {
    One(T),
    Other(IgnoredAny),
}

impl<T> From<OneOrMany<T>> for Vec<T> {
    fn from(found: OneOrMany<T>) -> Self {
        match found {
            OneOrMany::One(one) => vec![one],
            OneOrMany::Many(many) => many.into_iter().filter_map(OneOrOther::one).collect(),
            OneOrMany::Other(_) => Vec::new(),
        }
    }
}

impl<T> OneOrOther<T> {
    fn one(self) -> Option<T> {
        match self {
            Self::One(one) => Some(one),
            Self::Other(_) => None,
        }
    }
}

/// A text, or a person or outlet with a name.
#[derive(Deserialize)]
#[serde(untagged)]
enum Named {
    Text(String),
    Thing { name: String },
}

fn names<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let named: Vec<Named> = OneOrMany::deserialize(deserializer)?.into();
    Ok(named.into_iter().map(|(Named::Text(name) | Named::Thing { name })| name).collect())
}

fn things<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Vec<Thing>, D::Error> {
    Ok(OneOrMany::deserialize(deserializer)?.into())
}

#[cfg(test)]
mod tests {
    use super::LinkedData;
    use crate::read::Metadata;

    fn metadata(json: &str) -> Option<Metadata> {
        serde_json::from_str::<LinkedData>(json).ok()?.metadata()
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
            credit: None,
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
