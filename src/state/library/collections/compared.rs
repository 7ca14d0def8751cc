//! What of the open collection is compared, and with what.

use std::rc::Rc;

use crate::state::basis::{Basis, Source};
use crate::state::library::collections::preparing::Preparing;
use crate::state::library::collections::{ArticleRecord, CollectionRecord, Key, Library, Snapshot, Write};
use crate::state::listing::Listing;
use crate::state::shared::Shared;
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
        let copied = self.copied().cloned();
        let articles = copied.unwrap_or_else(|| Shared::new(Preparing::of(self).all()));
        Listing { articles, missing, judgements, basis }
    }

    /// The articles that are compared, if they were copied already.
    fn copied(&self) -> Option<&Shared<Vec<Article>>> {
        let ready = self.ready.as_ref()?;
        ((&ready.snapshot, ready.open) == (&self.snapshot, self.open)).then_some(&ready.articles)
    }

    /// Whether so many articles are compared that copying them takes a while, and they are not copied yet.
    pub(crate) fn is_to_be_prepared(&self, at_once: usize) -> bool {
        self.copied().is_none() && self.compared().nth(at_once).is_some()
    }

    /// What is compared are these articles, which were copied before.
    pub(crate) fn is_compared_already(&mut self, articles: Shared<Vec<Article>>) {
        let (snapshot, open) = (self.snapshot.clone(), self.open);
        self.ready = Some(Shared::new(Ready { snapshot, open, articles }));
    }

    /// Takes in what was prepared, all at once if it is not ready yet. Where the library was changed meanwhile it is of no use.
    pub(crate) fn prepared(&mut self, preparing: Preparing) {
        if self.houses() == preparing.houses && self.compared().eq(&preparing.items) {
            self.is_compared_already(Shared::new(preparing.all()));
        }
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
