//! The reader's collections: named, each with articles in order that are switched on or off.
//!
//! Whatever is done is a change of [records](kept). The difference before and after tells what to save and, turned
//! around, what undoes it, so that neither has to know what the reader did.

pub mod bring;
pub mod bundle;
pub mod change;
pub mod edit;
pub mod kept;
#[cfg(test)]
mod tests;
mod twins;
mod typing;

pub use change::{Change, Field, Saving};
pub use kept::{EXAMPLE, Item, Kept, Key, Named, Write};

use crate::state::listing::{Listing, Missing};
use crate::state::shared::Shared;
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
pub struct Shelf {
    /// The records.
    pub kept: Kept,
    /// The collection that is shown.
    pub open: Key,
    /// Whether the articles that came with the page have arrived.
    pub has_example: bool,
    /// Articles of the example that could not be read.
    pub missing: Shared<Vec<Missing>>,
    /// What was left out when articles were brought, and why.
    pub left_out: Shared<Vec<Missing>>,
    /// What a reader should look at in those that came in.
    pub remarks: Shared<Vec<Missing>>,
    /// What happened last, until it is dismissed.
    pub said: Option<Said>,
    /// Whether things are saved.
    pub saving: Saving,
    /// How many times the reader asked for more of a long list.
    more: usize,
    /// What can be taken back, the last step last.
    steps: Shared<Vec<Step>>,
    /// The next key to give away.
    fresh: u64,
    /// The field that the reader is typing into, as a change without what is typed.
    typing: Option<Change>,
    /// The records that were undone or heard, as often as that happened: what the reader sees written there is no longer
    /// what there is.
    turned: Shared<Vec<Key>>,
}

/// What the page says of something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// One sentence or two.
    pub words: String,
    /// Whether it can be taken back.
    pub undo: bool,
}

/// A step that can be taken back.
#[derive(Clone, Debug)]
struct Step {
    words: String,
    /// What undoes it.
    back: Vec<Write>,
    /// The collection that was open.
    open: Key,
}

impl Shelf {
    /// A shelf that gives away the keys after `fresh`. Windows that are open at once begin at numbers of their own.
    #[must_use]
    pub fn new(fresh: u64) -> Self {
        Self { fresh, ..Self::default() }
    }

    /// The shelf after `change`.
    #[must_use]
    pub fn apply(&self, change: Change) -> Self {
        match change {
            Change::Typed(change) => self.typed(&change),
            Change::Set(..) | Change::Rename(_) => self.left(&change),
            other => self.changed(other),
        }
    }

    fn changed(&self, change: Change) -> Self {
        let mut next = self.clone();
        match change {
            Change::Stored(kept, open) => next.take_stored(&kept, open),
            Change::Heard(writes) => {
                next.kept = self.kept.with(&writes);
                next.turn(&writes);
                next.stay_somewhere();
            }
            Change::Saving(saving) => {
                if saving == Saving::Forgotten {
                    next.say("Everything was forgotten.".to_owned());
                }
                next.saving = saving;
            }
            Change::Example(listing) => next.take_example(&listing),
            Change::InFile(bundle) => next.take_from_file(&bundle),
            Change::Bring(arrivals) => next.bring(&arrivals),
            Change::Import(bundle) => next.import(&bundle),
            Change::New => {
                next.open = next.begin(OWN_NAME);
                next.stepped(self, [&next.quoted(next.open), " is empty so far."].concat());
            }
            Change::Copy => next.copy(),
            Change::Open(key) => {
                next.open = key;
                next.more = 0;
                next.said = None;
            }
            Change::Rename(name) => next.rename(&name),
            Change::Delete => next.delete(),
            Change::Switch(key) => next.switch(key),
            Change::Set(key, field, value) => next.set(key, field, &value),
            Change::Typed(change) => return self.typed(&change),
            Change::Remove(key) => next.remove(key),
            Change::Undo => next.undo(),
            Change::More => next.more += 1,
            Change::Dismiss => next.said = None,
            Change::DismissReport => (next.left_out, next.remarks) = Default::default(),
            Change::Refuse(missing) => (next.left_out, next.remarks) = (Shared::new(vec![missing]), Shared::default()),
            Change::Forget => next.forget(Saving::Forgetting),
            Change::ForgottenElsewhere => {
                next.forget(Saving::Forgotten);
                next.say("Everything was forgotten, in another window.".to_owned());
            }
        }
        next
    }

    /// The articles of the open collection, in order.
    pub fn items(&self) -> impl Iterator<Item = &Shared<Item>> {
        self.kept.of(self.open)
    }

    /// The articles that are compared: those of the open collection that are switched on.
    pub fn compared(&self) -> impl Iterator<Item = &Shared<Item>> {
        self.items().filter(|item| item.on)
    }

    /// What is to be compared, for the comparing.
    #[must_use]
    pub fn listing(&self) -> Listing {
        let articles: Vec<Article> = self.compared().map(|item| item.article.clone()).collect();
        let missing = if self.is_example() { self.missing.clone() } else { Shared::default() };
        Listing { articles: Shared::new(articles), missing }
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
        self.kept.collection(key).map_or(EXAMPLE_NAME, |collection| &collection.name)
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
    pub fn turn_of(&self, key: Key) -> usize {
        self.turned.iter().filter(|turned| **turned == key).count()
    }

    fn turn(&mut self, writes: &[Write]) {
        let key = |write: &Write| match write {
            Write::Collection(key, _) | Write::Article(key, _) => *key,
        };
        // The reader's own fields stay as they are while they are written into.
        let typed = self.typed_key();
        self.turn_keys(writes.iter().map(key).filter(|&key| Some(key) != typed));
    }

    fn turn_keys(&mut self, keys: impl IntoIterator<Item = Key>) {
        self.turned = Shared::new(self.turned.iter().copied().chain(keys).collect());
    }

    fn quoted(&self, key: Key) -> String {
        ["“", self.name(key), "”"].concat()
    }

    /// Takes back what was said, and the report of what was brought: it has been read.
    pub fn hush(&mut self) {
        (self.said, self.left_out, self.remarks) = Default::default();
    }

    /// Says what there is nothing to take back of.
    pub(crate) fn say(&mut self, words: String) {
        self.said = Some(Said { words, undo: false });
    }

    /// Says what was done since `before`, and that it can be taken back.
    fn stepped(&mut self, before: &Self, words: String) {
        let step = Step { words: words.clone(), back: self.kept.writes_to(&before.kept), open: before.open };
        let first = (self.steps.len() + 1).saturating_sub(STEPS);
        let mut steps = self.steps.get(first..).unwrap_or_default().to_vec();
        steps.push(step);
        self.steps = Shared::new(steps);
        (self.said, self.typing) = (Some(Said { words, undo: true }), None);
    }

    fn undo(&mut self) {
        let mut steps = self.steps.to_vec();
        let Some(step) = steps.pop() else { return self.say("There is nothing to undo.".to_owned()) };
        self.kept = self.kept.with(&step.back);
        (self.open, self.typing) = (step.open, None);
        self.turn(&step.back);
        self.stay_somewhere();
        self.said = Some(Said { words: ["Undone: ", &step.words].concat(), undo: !steps.is_empty() });
        self.steps = Shared::new(steps);
    }

    /// Shows another collection where the open one is gone.
    fn stay_somewhere(&mut self) {
        if self.kept.collection(self.open).is_none() {
            self.open = EXAMPLE;
        }
    }

    fn give_key(&mut self) -> Key {
        self.fresh += 1;
        Key(self.fresh)
    }

    /// Puts a new collection at the end, and returns its key.
    fn begin(&mut self, name: &str) -> Key {
        let key = self.give_key();
        let name = self.free_name(name, key);
        let place = self.kept.collections.last().map_or(0, |last| last.place + 1);
        let named = Shared::new(Named { key, place, name });
        self.kept = self.kept.with(&[Write::Collection(key, Some(named))]);
        key
    }

    /// `name`, with a number where another collection than `key` is called so.
    fn free_name(&self, name: &str, key: Key) -> String {
        let is_taken = |name: &str| self.kept.collections.iter().any(|one| one.key != key && one.name == name);
        unlike(name, " ", &is_taken)
    }

    fn take_stored(&mut self, kept: &Kept, open: Key) {
        // What the reader did before the browser answered stands beside what is stored.
        let is_untouched = self.kept.collections.is_empty();
        self.kept = self.kept.with(&Kept::default().writes_to(kept));
        if self.saving == Saving::Asked {
            self.saving = Saving::Saved;
        }
        if is_untouched {
            self.open = open;
            self.stay_somewhere();
        }
    }

    fn take_example(&mut self, listing: &Listing) {
        let item = |(key, article): (u32, &Article)| {
            let (place, key) = (key, Key(key.into()));
            Write::Article(
                key,
                Some(Shared::new(Item { key, place, collection: EXAMPLE, on: true, article: article.clone() })),
            )
        };
        let writes: Vec<Write> = (1..).zip(listing.articles.iter()).map(item).collect();
        self.kept = self.kept.with(&writes);
        self.missing = listing.missing.clone();
        self.has_example = true;
    }

    /// Nothing else comes with the page, and there is nothing to take back.
    fn take_from_file(&mut self, bundle: &bundle::Bundle) {
        self.import(bundle);
        (self.saving, self.has_example) = (Saving::InFile, true);
        (self.steps, self.said) = (Shared::default(), None);
    }

    fn delete(&mut self) {
        if self.is_example() {
            return;
        }
        let before = self.clone();
        let mut writes: Vec<Write> = self.items().map(|item| Write::Article(item.key, None)).collect();
        writes.push(Write::Collection(self.open, None));
        self.kept = self.kept.with(&writes);
        self.open = self.kept.collections.last().map_or(EXAMPLE, |last| last.key);
        self.stepped(&before, [&before.quoted(before.open), " was deleted."].concat());
    }

    fn rename(&mut self, name: &str) {
        let name = name.trim();
        let Some(collection) = self.kept.collection(self.open) else { return };
        if name.is_empty() || name == collection.name {
            return;
        }
        let named = Shared::new(Named { name: self.free_name(name, self.open), ..(**collection).clone() });
        let before = self.clone();
        self.kept = self.kept.with(&[Write::Collection(self.open, Some(named))]);
        let words = [&before.quoted(self.open), " is called ", &self.quoted(self.open), " now."].concat();
        self.stepped(&before, words);
    }

    fn forget(&mut self, saving: Saving) {
        let mine = |item: &&Shared<Item>| item.collection == EXAMPLE;
        let example = self.kept.items.iter().filter(mine).cloned().collect();
        let kept = Kept { collections: Shared::default(), items: Shared::new(example) };
        *self = Self {
            kept,
            has_example: self.has_example,
            missing: self.missing.clone(),
            fresh: self.fresh,
            saving,
            ..Self::default()
        };
    }
}

/// `name`, or the first of "`name` 2", "`name` 3" that is not taken.
fn unlike(name: &str, gap: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let mut other = name.to_owned();
    let mut number = 1_u32;
    while is_taken(&other) {
        number += 1;
        other = [name, gap, &number.to_string()].concat();
    }
    other
}
