//! The articles that are compared, copied out of the library a few at a time: thousands at once would hold the page up.

use crate::state::library::collections::Library;
use crate::state::library::collections::snapshot::ArticleRecord;
use crate::state::shared::Shared;
use wirecopy::HouseRule;
use wirecopy::article::Article;

/// Articles on their way to the comparing.
#[derive(Debug)]
pub struct Preparing {
    pub(super) items: Vec<Shared<ArticleRecord>>,
    pub(super) houses: String,
    rules: Vec<HouseRule>,
    articles: Vec<Article>,
}

impl Preparing {
    /// Begins with those that are compared in `library`.
    #[must_use]
    pub fn of(library: &Library) -> Self {
        let rules = library.houses().lines().filter_map(|rule| rule.parse().ok()).collect();
        Self {
            items: library.compared().cloned().collect(),
            houses: library.houses().to_owned(),
            rules,
            articles: Vec::new(),
        }
    }

    /// Goes on until it is time for something else. Whether all is ready.
    pub fn go_on(&mut self, is_time: &dyn Fn() -> bool) -> bool {
        while let Some(item) = self.items.get(self.articles.len()) {
            let mut article = item.article.clone();
            HouseRule::apply(&self.rules, &mut article);
            self.articles.push(article);
            if is_time() {
                break;
            }
        }
        self.articles.len() == self.items.len()
    }

    /// All of them, at once.
    pub(super) fn all(mut self) -> Vec<Article> {
        while !self.go_on(&|| false) {}
        self.articles
    }
}
