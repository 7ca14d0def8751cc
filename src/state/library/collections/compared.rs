//! What of the open collection is compared, and with what.

use std::rc::Rc;

use crate::state::basis::{Basis, Source};
use crate::state::library::collections::{ArticleRecord, CollectionRecord, Key, Library, Snapshot, Write};
use crate::state::listing::Listing;
use crate::state::shared::Shared;
use wirecopy::HouseRule;
use wirecopy::article::Article;

/// What is compared in a snapshot where this collection is open.
#[derive(Debug)]
pub(super) struct Ready {
    pub(super) snapshot: Snapshot,
    pub(super) open: Key,
    pub(super) articles: Shared<Vec<Article>>,
}

impl Library {
    /// The articles that are compared: those of the open collection that are switched on.
    pub fn compared(&self) -> impl Iterator<Item = &Shared<ArticleRecord>> {
        self.items().filter(|item| item.on)
    }

    /// What is to be compared, for the comparing.
    #[must_use]
    pub fn listing(&self) -> Listing {
        let missing = if self.is_example() { self.missing.clone() } else { Shared::default() };
        let (judgements, basis) = (self.judgements().to_owned(), self.basis());
        if let Some(ready) = &self.ready
            && (&ready.snapshot, ready.open) == (&self.snapshot, self.open)
        {
            return Listing { articles: ready.articles.clone(), missing, judgements, basis };
        }
        let rules: Vec<HouseRule> = self.houses().lines().filter_map(|rule| rule.parse().ok()).collect();
        let mut articles: Vec<Article> = self.compared().map(|item| item.article.clone()).collect();
        articles.iter_mut().for_each(|article| HouseRule::apply(&rules, article));
        Listing { articles: Shared::new(articles), missing, judgements, basis }
    }

    /// What was made ready has been taken.
    pub(crate) fn is_listed(&mut self) {
        self.ready = None;
    }

    /// What the articles of the open collection are compared with, or where its passages come from.
    #[must_use]
    pub fn basis(&self) -> Basis {
        match self.clusters() {
            Some(lines) => Basis::Clusters(lines.clone()),
            None if self.source.is_empty() => Basis::Each,
            None => Basis::Source(self.source.to_vec()),
        }
    }

    /// The clusters that the passages of the open collection are, if they were found elsewhere.
    #[must_use]
    pub fn clusters(&self) -> Option<&Rc<str>> {
        self.snapshot.collection(self.open).and_then(|collection| collection.clusters.as_ref())
    }

    /// Forgets the clusters that were found elsewhere: the articles are compared here.
    pub(super) fn compare_anew(&mut self) {
        let Some(collection) = self.snapshot.collection(self.open).filter(|one| one.clusters.is_some()) else { return };
        let record = Shared::new(CollectionRecord { clusters: None, ..(**collection).clone() });
        let before = self.clone();
        self.snapshot = self.snapshot.with(&[Write::Collection(self.open, Some(record))]);
        self.record_step(&before, ["The articles of ", &self.quoted(self.open), " are compared here now."].concat());
    }

    /// Compares what `source` names with all else, and not the rest with one another; with nothing named, each with each.
    pub(super) fn set_source(&mut self, source: Vec<Source>) {
        if *self.source == source || self.clusters().is_some() {
            return;
        }
        let before = self.clone();
        self.source = Shared::new(source);
        let words = match &self.source[..] {
            [] => "Each article is compared with each again.".to_owned(),
            [Source::Article(id)] => {
                let title = self.items().find(|item| item.article.id == *id).map_or("", |item| &item.article.title);
                ["“", title, "” is compared with all others."].concat()
            }
            _ => "The source is compared with all others, and not the others with one another.".to_owned(),
        };
        self.record_step(&before, words);
    }
}
