//! The articles that are compared, copied out of the library a few at a time: thousands at once would hold the page up.

use crate::state::library::collections::Library;
use crate::state::library::collections::compared::Ready;
use crate::state::library::collections::snapshot::ArticleRecord;
use crate::state::shared::Shared;
use wirecopy::HouseRule;
use wirecopy::article::Article;

/// Articles on their way to the comparing.
#[derive(Debug)]
pub struct Preparing {
    items: Vec<Shared<ArticleRecord>>,
    houses: String,
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
}

impl Library {
    /// Whether so many articles are compared that copying them takes a while, and they are not copied yet.
    pub(crate) fn is_to_be_prepared(&self, at_once: usize) -> bool {
        let is_ready =
            self.ready.as_ref().is_some_and(|ready| (&ready.snapshot, ready.open) == (&self.snapshot, self.open));
        !is_ready && self.compared().nth(at_once).is_some()
    }

    /// What is compared are these articles, which were copied before.
    pub(crate) fn is_compared_already(&mut self, articles: Shared<Vec<Article>>) {
        let (snapshot, open) = (self.snapshot.clone(), self.open);
        self.ready = Some(Shared::new(Ready { snapshot, open, articles }));
    }

    /// Takes in what was prepared, all at once if it is not ready yet. Where the library was changed meanwhile it is of no use.
    pub(crate) fn prepared(&mut self, mut preparing: Preparing) {
        if self.houses() == preparing.houses && self.compared().eq(&preparing.items) {
            while !preparing.go_on(&|| false) {}
            self.is_compared_already(Shared::new(preparing.articles));
        }
    }
}
