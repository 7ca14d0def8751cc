//! How articles come into a collection: each with an id of its own, and none twice.

use std::rc::Rc;

use crate::state::library::collections::Library;
use crate::state::library::collections::bundle::Bundle;
use crate::state::library::collections::insertion::{self, Coming};
use crate::state::library::collections::snapshot::{ArticleRecord, CollectionRecord, Key, Write};
use crate::state::library::imports::Imports;
use crate::state::shared::Shared;
use wirecopy::Options;

impl Library {
    /// Imports articles into the open collection.
    pub(crate) fn import(&mut self, imports: Imports) {
        self.insert(Coming::Imports(Box::new(imports)));
    }

    /// Makes a new collection of those in a file.
    pub(crate) fn open_bundle(&mut self, bundle: &Shared<Bundle>) {
        self.insert(Coming::Bundle(bundle.clone()));
    }

    /// Begins with the one that stands in the page.
    pub(crate) fn load_file(&mut self, bundle: &Shared<Bundle>) {
        self.insert(Coming::InFile(bundle.clone()));
    }

    /// Makes a collection of the reader's own from the open one.
    pub(crate) fn copy(&mut self) {
        // It is compared by the same options, which are none of the library.
        self.insert(Coming::Copy(Options::default()));
    }

    /// Puts articles in, all at once.
    fn insert(&mut self, coming: Coming) {
        let Some(insert) = insertion::provided() else { return };
        // Nothing else happens meanwhile.
        if let Ok(next) = insert(self, coming).finish(self) {
            *self = next;
        }
    }

    /// Gives the open collection the rules for houses of another, what was said of passages, and the clusters that they are.
    pub(super) fn keep(&mut self, houses: &str, judgements: &str, clusters: Option<&Rc<str>>) {
        if let Some(collection) = self.snapshot.collection(self.open) {
            let (houses, judgements) = (houses.to_owned(), judgements.to_owned());
            let clusters = clusters.cloned();
            let record = CollectionRecord { houses, judgements, clusters, ..(**collection).clone() };
            self.snapshot = self.snapshot.with(&[Write::Collection(self.open, Some(Shared::new(record)))]);
        }
    }

    /// Takes an article out.
    pub(crate) fn remove(&mut self, key: Key) {
        let Some(item) = self.own(key) else { return };
        let before = self.clone();
        self.snapshot = self.snapshot.with(&[Write::Article(key, None)]);
        self.record_step(&before, ["“", &item.article.title, "” was removed."].concat());
    }

    /// Switches an article on or off.
    pub(crate) fn switch(&mut self, key: Key) {
        let Some(item) = self.snapshot.item(key).cloned() else { return };
        let before = self.clone();
        let on = !item.on;
        self.snapshot =
            self.snapshot.with(&[Write::Article(key, Some(Shared::new(ArticleRecord { on, ..(*item).clone() })))]);
        let says = if on { "” is compared again." } else { "” is left out of the comparison." };
        self.record_step(&before, ["“", &item.article.title, says].concat());
    }

    /// The article called `key`, if it is the reader's to change.
    #[must_use]
    pub fn own(&self, key: Key) -> Option<Shared<ArticleRecord>> {
        let item = self.snapshot.item(key)?;
        self.snapshot.collection(item.collection).is_some().then(|| item.clone())
    }
}
