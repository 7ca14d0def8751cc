//! The reader's collections: named, each with articles in order that are switched on or off.
//!
//! Whatever is done is a change of [records](snapshot). The difference before and after tells what to save and, turned
//! around, what undoes it, so that neither has to know what the reader did.

pub mod bundle;
pub mod change;
mod collection;
mod compared;
mod duplicates;
pub mod edit;
pub mod import;
pub mod insertion;
mod judged;
mod loaded;
mod many;
pub mod preparing;
pub mod snapshot;
mod steps;
#[cfg(test)]
mod tests;
mod typing;

pub(crate) use collection::unique_name;
pub use steps::Toast;

pub use change::{Field, LibraryChange, Saving};
pub use snapshot::{ArticleRecord, CollectionRecord, EXAMPLE, Key, Snapshot, Write};

use crate::state::basis::Source;
use crate::state::library::collections::compared::Ready;
use crate::state::library::collections::steps::UndoStep;
use crate::state::listing::FileNote;
use crate::state::shared::Shared;

/// So many articles are listed at first.
const LISTED: usize = 50;

/// So many more are listed when the reader asks.
const MORE: usize = 100;

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

impl Library {
    /// A library that gives away the keys after `last_key`. Windows that are open at once begin at numbers of their own.
    #[must_use]
    pub fn new(last_key: u64) -> Self {
        Self { last_key, ..Self::default() }
    }

    /// The same, where the address asks for a source before anything is here.
    #[must_use]
    pub fn asking(self, source: Vec<Source>) -> Self {
        Self { source: Shared::new(source), ..self }
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
}
