//! How articles come into a collection: each with an id of its own, and none twice.

use rustc_hash::FxHashSet;

use std::rc::Rc;

use crate::state::library::collections::bundle::Bundle;
use crate::state::library::collections::duplicates::{Known, Texts};
use crate::state::library::collections::snapshot::{ArticleRecord, CollectionRecord, Key, Write};
use crate::state::library::collections::{Library, OWN_NAME, unique_name};
use crate::state::library::imports::{ImportedArticle, Imports};
use crate::state::listing::FileNote;
use crate::state::shared::Shared;
use crate::state::wording::words::{counted, sentence};
use wirecopy::article::Article;

/// An article to be imported, where it came from, and whether it is switched on.
struct Candidate<'a> {
    on: bool,
    article: &'a Article,
    imported: Option<&'a ImportedArticle>,
    /// Whether it comes in though the same is there: clusters speak of each.
    whole: bool,
}

impl<'a> Candidate<'a> {
    fn new(on: bool, article: &'a Article) -> Self {
        Self { on, article, imported: None, whole: false }
    }

    fn imported(imported: &'a ImportedArticle) -> Self {
        Self { on: true, article: &imported.article, imported: Some(imported), whole: false }
    }
}

impl Library {
    /// Imports articles into the open collection. The example stays as it is, and so does one whose passages were found elsewhere: a new collection begins.
    pub(crate) fn import(&mut self, imports: &Imports) {
        let before = self.clone();
        if (self.is_example() || self.clusters().is_some()) && !imports.articles.is_empty() {
            self.open = self.begin_collection(OWN_NAME);
        }
        let candidates = imports.articles.iter().map(Candidate::imported);
        let came = self.insert(candidates, imports.missing.clone());
        if came == 0 {
            let skipped = self.skipped.clone();
            *self = Self { skipped, remarks: Shared::default(), ..before };
            return self.show_toast("Nothing new came in.".to_owned());
        }
        let notes = imports.notes.iter().chain(self.remarks.iter()).cloned().collect();
        self.remarks = Shared::new(notes);
        let words = [&sentence(&counted(came, "article")), " came into ", &self.quoted(self.open), "."].concat();
        self.record_step(&before, words);
    }

    /// Makes a new collection of those in a file.
    pub(crate) fn open_bundle(&mut self, bundle: &Bundle) {
        let before = self.clone();
        self.open = self.begin_collection(&bundle.name);
        self.keep(&bundle.houses, &bundle.judgements, bundle.clusters.as_ref());
        let whole = bundle.clusters.is_some();
        let candidates =
            bundle.articles.iter().map(|(on, article)| Candidate { whole, ..Candidate::new(*on, article) });
        let came = self.insert(candidates, bundle.skipped.clone());
        self.remarks = Shared::new(bundle.remarks.iter().chain(self.remarks.iter()).cloned().collect());
        let words = [&self.quoted(self.open), " was opened, with ", &counted(came, "article"), "."].concat();
        self.record_step(&before, words);
    }

    /// Makes a collection of the reader's own from the open one.
    pub(crate) fn copy(&mut self) {
        let before = self.clone();
        let name = if self.is_example() { OWN_NAME } else { before.name(before.open) };
        self.open = self.begin_collection(name);
        self.keep(before.houses(), before.judgements(), before.clusters());
        let whole = before.clusters().is_some();
        let candidates = before.items().map(|item| Candidate { whole, ..Candidate::new(item.on, &item.article) });
        self.insert(candidates, Vec::new());
        self.record_step(&before, [&self.quoted(self.open), " is a copy of your own, to change as you like."].concat());
    }

    /// Gives the open collection the rules for houses of another, what was said of passages, and the clusters that they are.
    fn keep(&mut self, houses: &str, judgements: &str, clusters: Option<&Rc<str>>) {
        if let Some(collection) = self.snapshot.collection(self.open) {
            let (houses, judgements) = (houses.to_owned(), judgements.to_owned());
            let clusters = clusters.cloned();
            let record = CollectionRecord { houses, judgements, clusters, ..(**collection).clone() };
            self.snapshot = self.snapshot.with(&[Write::Collection(self.open, Some(Shared::new(record)))]);
        }
    }

    /// Puts articles behind those of the open collection. Says what of them, and of `skipped`, stays outside, and what a
    /// reader should look at.
    fn insert<'a>(&mut self, candidates: impl Iterator<Item = Candidate<'a>>, mut skipped: Vec<FileNote>) -> usize {
        let here: Vec<Shared<ArticleRecord>> = self.items().cloned().collect();
        let mut texts = Texts::default();
        here.iter().for_each(|item| drop(texts.check(&item.article)));
        // Ids that differ by case only would be hard to tell apart.
        let mut ids: FxHashSet<String> = here.iter().map(|item| item.article.id.to_lowercase()).collect();
        let mut position = here.last().map_or(0, |last| last.position + 1);
        let (mut writes, mut remarks) = (Vec::new(), Vec::new());
        for Candidate { on, article, imported, whole } in candidates {
            let name = imported.map_or(article.title.as_str(), ImportedArticle::name);
            let note = |reason: String| FileNote { file: name.to_owned(), reason };
            match texts.check(article) {
                Known::Duplicate(duplicate) if !whole => {
                    skipped.push(note(["it is here already, as ", &duplicate].concat()));
                    continue;
                }
                Known::SameText(other) if imported.is_some() => {
                    remarks.push(note(["it prints the same text as ", &other].concat()));
                }
                Known::Duplicate(_) | Known::SameText(_) | Known::New => {}
            }
            remarks.extend(imported.iter().flat_map(|imported| &imported.remarks).cloned().map(note));
            let id = unique_name(&article.id, "-", &|id| ids.contains(&id.to_lowercase()));
            ids.insert(id.to_lowercase());
            let key = self.new_key();
            let article = Article { id, ..article.clone() };
            let item = Shared::new(ArticleRecord { key, position, collection: self.open, on, article });
            position += 1;
            writes.push(Write::Article(key, Some(item)));
        }
        self.snapshot = self.snapshot.with(&writes);
        (self.skipped, self.remarks) = (Shared::new(skipped), Shared::new(remarks));
        writes.len()
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
