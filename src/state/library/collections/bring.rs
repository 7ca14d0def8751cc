//! How articles come into a collection: each with an id of its own, and none twice.

use rustc_hash::FxHashSet;

use crate::state::library::arrivals::{Arrival, Arrivals};
use crate::state::library::collections::bundle::Bundle;
use crate::state::library::collections::kept::{Item, Key, Write};
use crate::state::library::collections::twins::{Met, Texts};
use crate::state::library::collections::{OWN_NAME, Shelf, unlike};
use crate::state::listing::Missing;
use crate::state::shared::Shared;
use crate::state::wording::words::{counted, sentence};
use wirecopy::article::Article;

/// An article that is to come in, where it came from, and whether it is switched on.
struct Newcomer<'a> {
    on: bool,
    article: &'a Article,
    arrival: Option<&'a Arrival>,
}

impl<'a> Newcomer<'a> {
    fn new(on: bool, article: &'a Article) -> Self {
        Self { on, article, arrival: None }
    }

    fn brought(arrival: &'a Arrival) -> Self {
        Self { on: true, article: &arrival.article, arrival: Some(arrival) }
    }
}

impl Shelf {
    /// Brings articles into the open collection. The example stays as it is: a new collection begins.
    pub(crate) fn bring(&mut self, arrivals: &Arrivals) {
        let before = self.clone();
        if self.is_example() && !arrivals.articles.is_empty() {
            self.open = self.begin(OWN_NAME);
        }
        let newcomers = arrivals.articles.iter().map(Newcomer::brought);
        let came = self.put_in(newcomers, arrivals.missing.clone());
        if came == 0 {
            let left_out = self.left_out.clone();
            *self = Self { left_out, remarks: Shared::default(), ..before };
            return self.say("Nothing new came in.".to_owned());
        }
        let words = [&sentence(&counted(came, "article")), " came into ", &self.quoted(self.open), "."].concat();
        self.stepped(&before, words);
    }

    /// Makes a new collection of those in a file.
    pub(crate) fn import(&mut self, bundle: &Bundle) {
        let before = self.clone();
        self.open = self.begin(&bundle.name);
        let newcomers = bundle.articles.iter().map(|(on, article)| Newcomer::new(*on, article));
        let came = self.put_in(newcomers, bundle.left_out.clone());
        let words = [&self.quoted(self.open), " was opened, with ", &counted(came, "article"), "."].concat();
        self.stepped(&before, words);
    }

    /// Makes a collection of the reader's own from the open one.
    pub(crate) fn copy(&mut self) {
        let before = self.clone();
        let name = if self.is_example() { OWN_NAME } else { before.name(before.open) };
        self.open = self.begin(name);
        self.put_in(before.items().map(|item| Newcomer::new(item.on, &item.article)), Vec::new());
        self.stepped(&before, [&self.quoted(self.open), " is a copy of your own, to change as you like."].concat());
    }

    /// Puts articles behind those of the open collection. Says what of them, and of `left_out`, stays outside, and what a
    /// reader should look at.
    fn put_in<'a>(&mut self, newcomers: impl Iterator<Item = Newcomer<'a>>, mut left_out: Vec<Missing>) -> usize {
        let here: Vec<Shared<Item>> = self.items().cloned().collect();
        let mut texts = Texts::default();
        here.iter().for_each(|item| drop(texts.meet(&item.article)));
        // Ids that differ by case only would be hard to tell apart.
        let mut ids: FxHashSet<String> = here.iter().map(|item| item.article.id.to_lowercase()).collect();
        let mut place = here.last().map_or(0, |last| last.place + 1);
        let (mut writes, mut remarks) = (Vec::new(), Vec::new());
        for Newcomer { on, article, arrival } in newcomers {
            let name = arrival.map_or(article.title.as_str(), Arrival::name);
            let note = |reason: String| Missing { file: name.to_owned(), reason };
            match texts.meet(article) {
                Met::Twin(twin) => {
                    left_out.push(note(["it is here already, as ", &twin].concat()));
                    continue;
                }
                Met::Copy(other) if arrival.is_some() => {
                    remarks.push(note(["it prints the same text as ", &other].concat()));
                }
                Met::Copy(_) | Met::Nothing => {}
            }
            remarks.extend(arrival.iter().flat_map(|arrival| &arrival.remarks).cloned().map(note));
            let id = unlike(&article.id, "-", &|id| ids.contains(&id.to_lowercase()));
            ids.insert(id.to_lowercase());
            let key = self.give_key();
            let article = Article { id, ..article.clone() };
            let item = Shared::new(Item { key, place, collection: self.open, on, article });
            place += 1;
            writes.push(Write::Article(key, Some(item)));
        }
        self.kept = self.kept.with(&writes);
        (self.left_out, self.remarks) = (Shared::new(left_out), Shared::new(remarks));
        writes.len()
    }

    /// Takes an article out.
    pub(crate) fn remove(&mut self, key: Key) {
        let Some(item) = self.own(key) else { return };
        let before = self.clone();
        self.kept = self.kept.with(&[Write::Article(key, None)]);
        self.stepped(&before, ["“", &item.article.title, "” was removed."].concat());
    }

    /// Switches an article on or off.
    pub(crate) fn switch(&mut self, key: Key) {
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
