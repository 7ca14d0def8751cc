//! The reader's collections: named, each with articles in order that are switched on or off.
//!
//! Whatever is done is a change of [records](snapshot). The difference before and after tells what to save and, turned
//! around, what undoes it, so that neither has to know what the reader did.

pub mod bundle;
pub mod change;
mod duplicates;
pub mod edit;
pub mod import;
pub mod insertion;
mod many;
pub mod snapshot;
#[cfg(test)]
mod tests;
mod typing;

pub use change::{Field, LibraryChange, Saving};
pub use snapshot::{ArticleRecord, CollectionRecord, EXAMPLE, Key, Snapshot, Write};

use std::rc::Rc;

use crate::state::address::route::Route;
use crate::state::basis::{Basis, Source};
use crate::state::judgement::verdict::{self, Judgement, Subject, Verdict};
use crate::state::listing::{FileNote, Listing};
use crate::state::shared::Shared;
use wirecopy::HouseRule;
use wirecopy::article::Article;

/// So many steps can be taken back.
const STEPS: usize = 100;

/// So many articles are listed at first.
const LISTED: usize = 50;

/// So many more are listed when the reader asks.
const MORE: usize = 100;

/// What the collection that came with the page is called.
const EXAMPLE_NAME: &str = "The page’s own articles";

/// What the reader's first collection is called.
const OWN_NAME: &str = "My articles";

/// All collections, and what was done to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The records.
    pub snapshot: Snapshot,
    /// The collection that is shown.
    pub open: Key,
    /// Whether the articles that came with the page have arrived.
    pub has_example: bool,
    /// Articles of the example that could not be read.
    pub missing: Shared<Vec<FileNote>>,
    /// What was left out when articles were imported, and why.
    pub skipped: Shared<Vec<FileNote>>,
    /// What a reader should look at in those that came in.
    pub remarks: Shared<Vec<FileNote>>,
    /// The message about what happened last, until it is dismissed.
    pub toast: Option<Toast>,
    /// Whether things are saved.
    pub saving: Saving,
    /// How many times the reader asked for more of a long list.
    more: usize,
    /// What of the open collection is compared with all else; nothing where each is compared with each.
    pub source: Shared<Vec<Source>>,
    /// What can be taken back, the last step last.
    steps: Shared<Vec<UndoStep>>,
    /// What was taken back and can be done again, the last taken back last.
    undone: Shared<Vec<UndoStep>>,
    /// What is compared in the snapshot where that collection is open, if it was made ready.
    ready: Option<Shared<Ready>>,
    /// The next key to give away.
    last_key: u64,
    /// The field that the reader is typing into, as a change without what is typed.
    typing: Option<LibraryChange>,
    /// The records that were undone or synced, as often as that happened: what the reader sees written there is no longer
    /// what there is.
    redrawn: Shared<Vec<Key>>,
}

/// A message about something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// One sentence or two.
    pub words: String,
    /// Whether it can be taken back.
    pub undo: bool,
    /// Whether it was taken back and can be done again.
    pub redo: bool,
}

/// A step that can be taken back.
#[derive(Clone, Debug)]
struct UndoStep {
    words: String,
    /// What undoes it.
    back: Vec<Write>,
    /// The collection that was open, and what of it was compared with all else.
    open: Key,
    source: Shared<Vec<Source>>,
}

/// What is compared in a snapshot where this collection is open.
#[derive(Debug)]
struct Ready {
    snapshot: Snapshot,
    open: Key,
    articles: Shared<Vec<Article>>,
}

impl Library {
    /// A library that gives away the keys after `last_key`. Windows that are open at once begin at numbers of their own.
    #[must_use]
    pub fn new(last_key: u64) -> Self {
        Self { last_key, ..Self::default() }
    }

    /// The same, where the address asks for a source before anything is here.
    #[must_use]
    pub fn asking(self, route: &Route) -> Self {
        match route {
            Route::Overview { query, .. } => Self { source: Shared::new(query.source.clone()), ..self },
            _ => self,
        }
    }

    /// The library after `change`.
    #[must_use]
    pub fn apply(&self, change: LibraryChange) -> Self {
        match change {
            LibraryChange::Typed(change) => self.typed(&change),
            LibraryChange::Set(..) | LibraryChange::Rename(_) => self.left(&change),
            other => self.changed(other),
        }
    }

    fn changed(&self, change: LibraryChange) -> Self {
        let mut next = self.clone();
        match change {
            LibraryChange::Stored(snapshot, open) => next.load_stored(&snapshot, open),
            LibraryChange::Synced(writes) => {
                next.snapshot = self.snapshot.with(&writes);
                next.redraw(&writes);
                next.fall_back_to_example();
            }
            LibraryChange::Saving(saving) => {
                if saving == Saving::Forgotten {
                    next.show_toast("Everything was forgotten.".to_owned());
                }
                next.saving = saving;
            }
            LibraryChange::Example(listing) => next.load_example(&listing),
            LibraryChange::InFile(bundle) => next.load_file(&bundle),
            LibraryChange::Import(imports) => next.import(imports),
            LibraryChange::OpenBundle(bundle) => next.open_bundle(&bundle),
            LibraryChange::New => {
                next.open = next.begin_collection(OWN_NAME);
                next.record_step(self, [&next.quoted(next.open), " is empty so far."].concat());
            }
            LibraryChange::Copy => next.copy(),
            LibraryChange::Open(key) => {
                next.source = Shared::default();
                next.open = key;
                next.more = 0;
                next.toast = None;
            }
            LibraryChange::Rename(name) => next.rename(&name),
            LibraryChange::Houses(houses) => next.set_houses(houses),
            LibraryChange::CompareAnew => next.compare_anew(),
            LibraryChange::Source(source) => next.set_source(source),
            LibraryChange::Delete => next.delete(),
            LibraryChange::Switch(key) => next.switch(key),
            LibraryChange::Set(key, field, value) => next.set(key, field, &value),
            LibraryChange::Typed(change) => return self.typed(&change),
            LibraryChange::SetMany(values) => next.set_many(&values),
            LibraryChange::SwitchMany(keys, on) => next.switch_many(&keys, on),
            LibraryChange::RemoveMany(keys) => next.remove_many(&keys),
            LibraryChange::Remove(key) => next.remove(key),
            LibraryChange::Undo => next.undo(),
            LibraryChange::Redo => next.redo(),
            LibraryChange::Judge(judgement) => next.judge(&judgement, true),
            LibraryChange::Unjudge(judgement) => next.judge(&judgement, false),
            LibraryChange::More => next.more += 1,
            LibraryChange::Say(words) => next.show_toast(words),
            LibraryChange::Dismiss => next.toast = None,
            LibraryChange::DismissReport => (next.skipped, next.remarks) = Default::default(),
            LibraryChange::Refuse(missing) => {
                (next.skipped, next.remarks) = (Shared::new(vec![missing]), Shared::default());
            }
            LibraryChange::Forget => next.forget(Saving::Forgetting),
            LibraryChange::ForgottenElsewhere => {
                next.forget(Saving::Forgotten);
                next.show_toast("Everything was forgotten, in another window.".to_owned());
            }
        }
        next
    }

    /// The articles of the open collection, in order.
    pub fn items(&self) -> impl Iterator<Item = &Shared<ArticleRecord>> {
        self.snapshot.of(self.open)
    }

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

    /// Whether the collection that came with the page is open.
    #[must_use]
    pub fn is_example(&self) -> bool {
        self.open == EXAMPLE
    }

    /// Whether the articles that came with the page are to be fetched.
    #[must_use]
    pub fn wants_example(&self) -> bool {
        self.is_example() && !self.has_example && self.saving != Saving::Asked
    }

    /// What a collection is called.
    #[must_use]
    pub fn name(&self, key: Key) -> &str {
        self.snapshot.collection(key).map_or(EXAMPLE_NAME, |collection| &collection.name)
    }

    /// The rules for houses of the open collection, one a line.
    #[must_use]
    pub fn houses(&self) -> &str {
        self.snapshot.collection(self.open).map_or("", |collection| &collection.houses)
    }

    /// What the reader says of passages of the open collection, a judgement a line.
    #[must_use]
    pub fn judgements(&self) -> &str {
        self.snapshot.collection(self.open).map_or("", |collection| &collection.judgements)
    }

    /// Whether there is a step to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.steps.is_empty()
    }

    /// How many articles of the open collection are listed: drawing hundreds at once would hold the page up.
    #[must_use]
    pub fn listed(&self) -> usize {
        LISTED + self.more * MORE
    }

    /// Changes whenever the fields of `key` have to show something else than what was written into them.
    #[must_use]
    pub fn redraws_of(&self, key: Key) -> usize {
        self.redrawn.iter().filter(|redrawn| **redrawn == key).count()
    }

    fn redraw(&mut self, writes: &[Write]) {
        let key = |write: &Write| match write {
            Write::Collection(key, _) | Write::Article(key, _) => *key,
        };
        // The reader's own fields stay as they are while they are written into.
        let typed = self.typed_key();
        self.redraw_keys(writes.iter().map(key).filter(|&key| Some(key) != typed));
    }

    fn redraw_keys(&mut self, keys: impl IntoIterator<Item = Key>) {
        self.redrawn = Shared::new(self.redrawn.iter().copied().chain(keys).collect());
    }

    fn quoted(&self, key: Key) -> String {
        ["“", self.name(key), "”"].concat()
    }

    /// Takes the message away, and the report of what was imported: it has been read.
    pub fn dismiss_toast(&mut self) {
        (self.toast, self.skipped, self.remarks) = Default::default();
    }

    /// Shows a message with nothing to undo.
    pub(crate) fn show_toast(&mut self, words: String) {
        self.toast = Some(Toast { words, undo: false, redo: false });
    }

    /// Shows what was done since `before`, with a way to undo it.
    fn record_step(&mut self, before: &Self, words: String) {
        let step = UndoStep {
            words: words.clone(),
            back: self.snapshot.writes_to(&before.snapshot),
            open: before.open,
            source: before.source.clone(),
        };
        let first = (self.steps.len() + 1).saturating_sub(STEPS);
        let mut steps = self.steps.get(first..).unwrap_or_default().to_vec();
        steps.push(step);
        (self.steps, self.undone) = (Shared::new(steps), Shared::default());
        (self.toast, self.typing) = (Some(Toast { words, undo: true, redo: false }), None);
    }

    fn undo(&mut self) {
        let mut steps = self.steps.to_vec();
        let Some(step) = steps.pop() else { return self.show_toast("There is nothing to undo.".to_owned()) };
        let again = self.turn_back(&step);
        // The button under this message does again what the message names, and nothing else.
        self.toast = Some(Toast { words: ["Undone: ", &step.words].concat(), undo: false, redo: true });
        self.undone = Shared::new(self.undone.iter().cloned().chain([again]).collect());
        self.steps = Shared::new(steps);
    }

    fn redo(&mut self) {
        let mut undone = self.undone.to_vec();
        let Some(step) = undone.pop() else { return self.show_toast("There is nothing to do again.".to_owned()) };
        let back = self.turn_back(&step);
        self.toast = Some(Toast { words: step.words, undo: true, redo: false });
        self.steps = Shared::new(self.steps.iter().cloned().chain([back]).collect());
        self.undone = Shared::new(undone);
    }

    /// Takes a step back, and returns the one that does it again.
    fn turn_back(&mut self, step: &UndoStep) -> UndoStep {
        let (before, open, source) = (self.snapshot.clone(), self.open, self.source.clone());
        self.snapshot = self.snapshot.with(&step.back);
        let again = UndoStep { words: step.words.clone(), back: self.snapshot.writes_to(&before), open, source };
        (self.open, self.source, self.typing) = (step.open, step.source.clone(), None);
        self.redraw(&step.back);
        self.fall_back_to_example();
        again
    }

    /// Shows another collection where the open one is gone.
    fn fall_back_to_example(&mut self) {
        if self.snapshot.collection(self.open).is_none() {
            self.open = EXAMPLE;
        }
    }

    fn new_key(&mut self) -> Key {
        self.last_key += 1;
        Key(self.last_key)
    }

    /// Puts a new collection at the end, and returns its key.
    fn begin_collection(&mut self, name: &str) -> Key {
        let key = self.new_key();
        let name = self.free_name(name, key);
        let position = self.snapshot.collections.last().map_or(0, |last| last.position + 1);
        self.source = Shared::default();
        let record = Shared::new(CollectionRecord { key, position, name, ..CollectionRecord::default() });
        self.snapshot = self.snapshot.with(&[Write::Collection(key, Some(record))]);
        key
    }

    /// `name`, with a number where another collection than `key` is called so.
    fn free_name(&self, name: &str, key: Key) -> String {
        let is_taken = |name: &str| self.snapshot.collections.iter().any(|one| one.key != key && one.name == name);
        unique_name(name, " ", &is_taken)
    }

    fn load_stored(&mut self, snapshot: &Snapshot, open: Key) {
        // What the reader did before the browser answered stands beside what is stored.
        let is_untouched = self.snapshot.collections.is_empty();
        self.snapshot = self.snapshot.with(&Snapshot::default().writes_to(snapshot));
        if self.saving == Saving::Asked {
            self.saving = Saving::Saved;
        }
        if is_untouched {
            self.open = open;
            self.fall_back_to_example();
        }
    }

    fn load_example(&mut self, listing: &Listing) {
        let item = |(key, article): (u32, &Article)| {
            let (position, key) = (key, Key(key.into()));
            Write::Article(
                key,
                Some(Shared::new(ArticleRecord {
                    key,
                    position,
                    collection: EXAMPLE,
                    on: true,
                    article: article.clone(),
                })),
            )
        };
        let writes: Vec<Write> = (1..).zip(listing.articles.iter()).map(item).collect();
        self.snapshot = self.snapshot.with(&writes);
        self.missing = listing.missing.clone();
        self.has_example = true;
    }

    /// Nothing else comes with the page, and there is nothing to take back.
    fn load_file(&mut self, bundle: &Shared<bundle::Bundle>) {
        let source = self.source.clone();
        self.open_bundle(bundle);
        self.source = source;
        (self.saving, self.has_example) = (Saving::InFile, true);
        (self.steps, self.toast) = (Shared::default(), None);
    }

    fn delete(&mut self) {
        if self.is_example() {
            return;
        }
        let before = self.clone();
        let mut writes: Vec<Write> = self.items().map(|item| Write::Article(item.key, None)).collect();
        writes.push(Write::Collection(self.open, None));
        self.snapshot = self.snapshot.with(&writes);
        self.source = Shared::default();
        self.open = self.snapshot.collections.last().map_or(EXAMPLE, |last| last.key);
        self.record_step(&before, [&before.quoted(before.open), " was deleted."].concat());
    }

    fn rename(&mut self, name: &str) {
        let name = name.trim();
        let Some(collection) = self.snapshot.collection(self.open) else { return };
        if name.is_empty() || name == collection.name {
            return;
        }
        let record = Shared::new(CollectionRecord { name: self.free_name(name, self.open), ..(**collection).clone() });
        let before = self.clone();
        self.snapshot = self.snapshot.with(&[Write::Collection(self.open, Some(record))]);
        let words = [&before.quoted(self.open), " is called ", &self.quoted(self.open), " now."].concat();
        self.record_step(&before, words);
    }

    fn set_houses(&mut self, houses: String) {
        let Some(collection) = self.snapshot.collection(self.open) else { return };
        if houses == collection.houses {
            return;
        }
        let record = Shared::new(CollectionRecord { houses, ..(**collection).clone() });
        let before = self.clone();
        self.snapshot = self.snapshot.with(&[Write::Collection(self.open, Some(record))]);
        self.record_step(&before, ["The houses of ", &self.quoted(self.open), " were changed."].concat());
    }

    /// Forgets the clusters that were found elsewhere: the articles are compared here.
    fn compare_anew(&mut self) {
        let Some(collection) = self.snapshot.collection(self.open).filter(|one| one.clusters.is_some()) else { return };
        let record = Shared::new(CollectionRecord { clusters: None, ..(**collection).clone() });
        let before = self.clone();
        self.snapshot = self.snapshot.with(&[Write::Collection(self.open, Some(record))]);
        self.record_step(&before, ["The articles of ", &self.quoted(self.open), " are compared here now."].concat());
    }

    /// Compares what `source` names with all else, and not the rest with one another; with nothing named, each with each.
    fn set_source(&mut self, source: Vec<Source>) {
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

    /// Says something of a passage, or says it no more.
    fn judge(&mut self, judgement: &Judgement, on: bool) {
        let Some(collection) = self.snapshot.collection(self.open) else {
            return self.show_toast(
                "These articles came with the page. Make a copy of them to keep what you say of passages.".to_owned(),
            );
        };
        let judgements = if on {
            verdict::with(&collection.judgements, judgement)
        } else {
            verdict::without(&collection.judgements, judgement)
        };
        if judgements == collection.judgements {
            return;
        }
        let record = Shared::new(CollectionRecord { judgements, ..(**collection).clone() });
        let before = self.clone();
        self.snapshot = self.snapshot.with(&[Write::Collection(self.open, Some(record))]);
        let words = match (judgement.verdict, on) {
            (Verdict::NoReuse, true) if judgement.subject == Subject::Phrase => "A phrase was set aside.",
            (Verdict::NoReuse, false) if judgement.subject == Subject::Phrase => "A phrase counts again.",
            (_, true) if judgement.subject == Subject::Furniture => "A piece of furniture counts as reuse.",
            (_, false) if judgement.subject == Subject::Furniture => "A piece is furniture again.",
            (Verdict::NoReuse, true) => "A passage was set aside.",
            (Verdict::NoReuse, false) => "A passage counts again.",
            (Verdict::Reuse, true) => "A passage counts as reuse.",
            (Verdict::Reuse, false) => "A passage counts as before.",
            (Verdict::Checked, true) => "A passage is marked as checked.",
            (Verdict::Interest, true) => "A passage is marked as of interest.",
            (Verdict::Checked | Verdict::Interest, false) => "A mark was taken off a passage.",
        };
        self.record_step(&before, words.to_owned());
    }

    fn forget(&mut self, saving: Saving) {
        let mine = |item: &&Shared<ArticleRecord>| item.collection == EXAMPLE;
        let example = self.snapshot.items.iter().filter(mine).cloned().collect();
        let snapshot = Snapshot { collections: Shared::default(), items: Shared::new(example) };
        *self = Self {
            snapshot,
            has_example: self.has_example,
            missing: self.missing.clone(),
            last_key: self.last_key,
            saving,
            ..Self::default()
        };
    }
}

/// `name`, or the first of "`name` 2", "`name` 3" that is not taken.
pub(crate) fn unique_name(name: &str, gap: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let mut other = name.to_owned();
    let mut number = 1_u32;
    while is_taken(&other) {
        number += 1;
        other = [name, gap, &number.to_string()].concat();
    }
    other
}
