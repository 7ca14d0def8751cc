//! What the articles of a collection are compared with, or where their passages come from.

use std::rc::Rc;

use wirecopy::article::Article;

/// Where passages come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// Each article is compared with each.
    #[default]
    Each,
    /// These are compared with all others, and the others not with one another.
    Source(Vec<Source>),
    /// They are clusters that another program found, as the lines of [`clusters`](crate::state::library::clusters).
    Clusters(Rc<str>),
}

/// What is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The article with this id.
    Article(String),
    /// Every article that states this outlet.
    Outlet(String),
}

impl Source {
    /// Whether `article` is asked about.
    #[must_use]
    pub fn is(&self, article: &Article) -> bool {
        match self {
            Self::Article(id) => *id == article.id,
            Self::Outlet(name) => article.outlet.as_ref() == Some(name),
        }
    }
}

impl Basis {
    /// Of each article whether it is asked about; nothing where each is compared with each, or where there is nothing to ask of.
    #[must_use]
    pub fn asked(&self, articles: &[Article]) -> Option<Vec<bool>> {
        let Self::Source(sources) = self else { return None };
        let asked: Vec<bool> = articles.iter().map(|article| sources.iter().any(|source| source.is(article))).collect();
        (asked.contains(&true) && asked.contains(&false)).then_some(asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_asked_about_is_known_by_id_or_by_outlet() {
        let article = |id: &str, outlet: Option<&str>| Article {
            id: id.to_owned(),
            outlet: outlet.map(str::to_owned),
            ..Article::default()
        };
        let articles = [article("a", Some("Post")), article("b", Some("Mail")), article("c", None)];
        let outlet = |name: &str| Source::Outlet(name.to_owned());
        for (name, sources, asked) in [
            ("an article", vec![Source::Article("c".to_owned())], Some(vec![false, false, true])),
            ("an outlet", vec![outlet("Post")], Some(vec![true, false, false])),
            ("both", vec![outlet("Mail"), Source::Article("a".to_owned())], Some(vec![true, true, false])),
            ("nobody who is here", vec![outlet("Echo")], None),
            ("all", vec![outlet("Post"), outlet("Mail"), Source::Article("c".to_owned())], None),
            ("nobody", vec![], None),
        ] {
            assert_eq!(Basis::Source(sources).asked(&articles), asked, "{name}");
        }
        assert_eq!(Basis::Each.asked(&articles), None);
    }
}
