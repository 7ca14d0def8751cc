//! How articles come into a collection: each with an id of its own, and none twice.

use rustc_hash::FxHashSet;

use crate::article::Article;
use crate::page::listing::{Listing, Missing};
use crate::page::shared::Shared;
use crate::page::shelf::bundle::Bundle;
use crate::page::shelf::kept::{Item, Key, Write};
use crate::page::shelf::{OWN_NAME, Shelf, unlike};
use crate::page::wording::{counted, sentence};

impl Shelf {
    /// Brings articles into the open collection. The example stays as it is: a new collection begins.
    pub(super) fn bring(&mut self, listing: &Listing) {
        let before = self.clone();
        if self.is_example() && !listing.articles.is_empty() {
            self.open = self.begin(OWN_NAME);
        }
        let articles = listing.articles.iter().map(|article| (true, article));
        let came = self.put_in(articles, listing.missing.to_vec());
        if came == 0 {
            let left_out = self.left_out.clone();
            *self = Self { left_out, ..before };
            return self.say("Nothing new came in.".to_owned());
        }
        let words = [&sentence(&counted(came, "article")), " came into ", &self.quoted(self.open), "."].concat();
        self.stepped(&before, words);
    }

    /// Makes a new collection of those in a file.
    pub(super) fn import(&mut self, bundle: &Bundle) {
        let before = self.clone();
        self.open = self.begin(&bundle.name);
        let articles = bundle.articles.iter().map(|(on, article)| (*on, article));
        let came = self.put_in(articles, bundle.left_out.clone());
        let words = [&self.quoted(self.open), " was opened, with ", &counted(came, "article"), "."].concat();
        self.stepped(&before, words);
    }

    /// Makes a collection of the reader's own from the open one.
    pub(super) fn copy(&mut self) {
        let before = self.clone();
        let name = if self.is_example() { OWN_NAME } else { before.name(before.open) };
        self.open = self.begin(name);
        self.put_in(before.items().map(|item| (item.on, &item.article)), Vec::new());
        self.stepped(&before, [&self.quoted(self.open), " is a copy of your own, to change as you like."].concat());
    }

    /// Puts articles behind those of the open collection, and says what of them, and of `left_out`, stays outside.
    fn put_in<'a>(&mut self, articles: impl Iterator<Item = (bool, &'a Article)>, left_out: Vec<Missing>) -> usize {
        let mut left_out = left_out;
        let mut texts: Vec<Shared<Item>> = self.items().cloned().collect();
        let mut ids: FxHashSet<String> = texts.iter().map(|item| item.article.id.clone()).collect();
        let mut place = texts.last().map_or(0, |last| last.place + 1);
        let mut writes = Vec::new();
        for (on, article) in articles {
            if let Some(twin) = texts.iter().find(|item| is_same(&item.article.text, &article.text)) {
                let reason = if twin.article.title == article.title {
                    "it is here already".to_owned()
                } else {
                    ["it is the same text as “", &twin.article.title, "”"].concat()
                };
                left_out.push(Missing { file: article.title.clone(), reason });
                continue;
            }
            let id = unlike(&article.id, "-", &|id| ids.contains(id));
            ids.insert(id.clone());
            let key = self.give_key();
            let article = Article { id, ..article.clone() };
            let item = Shared::new(Item { key, place, collection: self.open, on, article });
            place += 1;
            texts.push(item.clone());
            writes.push(Write::Article(key, Some(item)));
        }
        self.kept = self.kept.with(&writes);
        self.left_out = Shared::new(left_out);
        writes.len()
    }

    /// Takes an article out.
    pub(super) fn remove(&mut self, key: Key) {
        let Some(item) = self.own(key) else { return };
        let before = self.clone();
        self.kept = self.kept.with(&[Write::Article(key, None)]);
        self.stepped(&before, ["“", &item.article.title, "” was removed."].concat());
    }

    /// Switches an article on or off.
    pub(super) fn switch(&mut self, key: Key) {
        let Some(item) = self.kept.item(key).cloned() else { return };
        let before = self.clone();
        let on = !item.on;
        self.kept = self.kept.with(&[Write::Article(key, Some(Shared::new(Item { on, ..(*item).clone() })))]);
        let says = if on { "” is compared again." } else { "” is left out of the comparison." };
        self.stepped(&before, ["“", &item.article.title, says].concat());
    }

    /// The article called `key`, if it is the reader's to change.
    #[must_use]
    pub fn own(&self, key: Key) -> Option<Shared<Item>> {
        let item = self.kept.item(key)?;
        self.kept.collection(item.collection).is_some().then(|| item.clone())
    }
}

/// Whether two texts are the same but for white space.
fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
