//! One collection: begun, named, with the houses of its outlets, deleted.

use crate::state::library::collections::{CollectionRecord, EXAMPLE, Key, Library, Write};
use crate::state::shared::Shared;

/// What the collection that came with the page is called.
const EXAMPLE_NAME: &str = "The page’s own articles";

impl Library {
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

    pub(super) fn quoted(&self, key: Key) -> String {
        ["“", self.name(key), "”"].concat()
    }

    pub(super) fn new_key(&mut self) -> Key {
        self.last_key += 1;
        Key(self.last_key)
    }

    /// Puts a new collection at the end, and returns its key.
    pub(super) fn begin_collection(&mut self, name: &str) -> Key {
        let key = self.new_key();
        let name = self.free_name(name, key);
        let position = self.snapshot.collections.last().map_or(0, |last| last.position + 1);
        self.source = Shared::default();
        let record = Shared::new(CollectionRecord { key, position, name, ..CollectionRecord::default() });
        self.snapshot = self.snapshot.with(&[Write::Collection(key, Some(record))]);
        key
    }

    /// `name`, with a number where another collection than `key` is called so.
    pub(super) fn free_name(&self, name: &str, key: Key) -> String {
        let is_taken = |name: &str| self.snapshot.collections.iter().any(|one| one.key != key && one.name == name);
        unique_name(name, " ", &is_taken)
    }

    pub(super) fn rename(&mut self, name: &str) {
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

    pub(super) fn set_houses(&mut self, houses: String) {
        let Some(collection) = self.snapshot.collection(self.open) else { return };
        if houses == collection.houses {
            return;
        }
        let record = Shared::new(CollectionRecord { houses, ..(**collection).clone() });
        let before = self.clone();
        self.snapshot = self.snapshot.with(&[Write::Collection(self.open, Some(record))]);
        self.record_step(&before, ["The houses of ", &self.quoted(self.open), " were changed."].concat());
    }

    pub(super) fn delete(&mut self) {
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
