//! What the library holds, record by record: the same records are saved, undone and received from another window.

use std::rc::Rc;

use crate::state::shared::Shared;
use wirecopy::article::Article;
use wirecopy::order::sort_by_key;

/// Names a collection or an article in the library for good. Below 2⁵³, so that the browser keeps it as a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub u64);

/// The collection that came with the page. It is not saved, and only its switches move.
pub const EXAMPLE: Key = Key(0);

/// A collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CollectionRecord {
    /// Its key.
    pub key: Key,
    /// Its place among the collections.
    pub position: u32,
    /// What the reader calls it.
    pub name: String,
    /// The reader's rules for houses, one a line: `FAZ*=FAZ`.
    pub houses: String,
    /// What the reader says of passages, a judgement a line.
    pub judgements: String,
    /// The clusters that its passages are, where they were found elsewhere; see [`clusters`](crate::state::library::clusters).
    pub clusters: Option<Rc<str>>,
}

/// An article in a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleRecord {
    /// Its key.
    pub key: Key,
    /// Its place in the collection.
    pub position: u32,
    /// The collection that it belongs to.
    pub collection: Key,
    /// Whether it is compared with the others.
    pub on: bool,
    /// The article.
    pub article: Article,
}

/// All collections and articles, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// The collections, without the example.
    pub collections: Shared<Vec<Shared<CollectionRecord>>>,
    /// The articles of all collections, by place.
    pub items: Shared<Vec<Shared<ArticleRecord>>>,
}

/// One record as it is to become; `None` takes it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// A collection.
    Collection(Key, Option<Shared<CollectionRecord>>),
    /// An article.
    Article(Key, Option<Shared<ArticleRecord>>),
}

trait Record: PartialEq {
    fn rank(&self) -> (u32, Key);
}

impl Record for CollectionRecord {
    fn rank(&self) -> (u32, Key) {
        (self.position, self.key)
    }
}

impl Record for ArticleRecord {
    fn rank(&self) -> (u32, Key) {
        (self.position, self.key)
    }
}

impl Snapshot {
    /// Puts records in any order together. An article whose collection is not there is given one: nothing is lost.
    #[must_use]
    pub fn new(mut collections: Vec<CollectionRecord>, mut items: Vec<ArticleRecord>) -> Self {
        sort_by_key(&mut items, ArticleRecord::rank);
        for item in &items {
            let position = collections.len() as u32;
            if item.collection != EXAMPLE && collections.iter().all(|one| one.key != item.collection) {
                collections.push(CollectionRecord {
                    key: item.collection,
                    position,
                    name: "Found again".to_owned(),
                    ..CollectionRecord::default()
                });
            }
        }
        sort_by_key(&mut collections, CollectionRecord::rank);
        let collections = collections.into_iter().map(Shared::new).collect();
        Self { collections: Shared::new(collections), items: Shared::new(items.into_iter().map(Shared::new).collect()) }
    }

    /// The articles of a collection, in order.
    pub fn of(&self, collection: Key) -> impl Iterator<Item = &Shared<ArticleRecord>> {
        self.items.iter().filter(move |item| item.collection == collection)
    }

    /// The article called `key`.
    #[must_use]
    pub fn item(&self, key: Key) -> Option<&Shared<ArticleRecord>> {
        self.items.iter().find(|item| item.key == key)
    }

    /// The collection called `key`.
    #[must_use]
    pub fn collection(&self, key: Key) -> Option<&Shared<CollectionRecord>> {
        self.collections.iter().find(|collection| collection.key == key)
    }

    /// What makes this into `other`.
    #[must_use]
    pub fn writes_to(&self, other: &Self) -> Vec<Write> {
        let mut writes = Vec::new();
        differ(&self.collections, &other.collections, &mut writes, Write::Collection);
        differ(&self.items, &other.items, &mut writes, Write::Article);
        writes
    }

    /// This with `writes` done.
    #[must_use]
    pub fn with(&self, writes: &[Write]) -> Self {
        let (mut collections, mut items) = (Vec::new(), Vec::new());
        for write in writes {
            match write {
                Write::Collection(key, record) => collections.push((*key, record.clone())),
                Write::Article(key, record) => items.push((*key, record.clone())),
            }
        }
        Self { collections: put(&self.collections, collections), items: put(&self.items, items) }
    }
}

/// Which records of `old` go, and which of `new` are other than before. Both are in order, and the place of a record
/// never changes.
fn differ<T: Record>(
    old: &[Shared<T>],
    new: &[Shared<T>],
    writes: &mut Vec<Write>,
    write: fn(Key, Option<Shared<T>>) -> Write,
) {
    let mut old = old.iter().peekable();
    for record in new {
        let rank = record.rank();
        while let Some(gone) = old.next_if(|before| before.rank() < rank) {
            writes.push(write(gone.rank().1, None));
        }
        let before = old.next_if(|before| before.rank() == rank);
        if before.is_none_or(|before| before != record && **before != **record) {
            writes.push(write(rank.1, Some(record.clone())));
        }
    }
    writes.extend(old.map(|gone| write(gone.rank().1, None)));
}

/// `records` with those of `written` in place of the ones with the same keys.
fn put<T: Record>(records: &Shared<Vec<Shared<T>>>, written: Vec<(Key, Option<Shared<T>>)>) -> Shared<Vec<Shared<T>>> {
    if written.is_empty() {
        return records.clone();
    }
    let mut keys: Vec<Key> = written.iter().map(|(key, _)| *key).collect();
    sort_by_key(&mut keys, |key| *key);
    let mut written: Vec<Shared<T>> = written.into_iter().filter_map(|(_, record)| record).collect();
    sort_by_key(&mut written, |record| record.rank());
    // Both are in order: of thousands of records one is changed without sorting all.
    let mut now: Vec<Shared<T>> = Vec::with_capacity(records.len() + written.len());
    let mut written = written.into_iter().peekable();
    for record in records.iter().filter(|record| keys.binary_search(&record.rank().1).is_err()) {
        while let Some(before) = written.next_if(|next| next.rank() < record.rank()) {
            now.push(before);
        }
        now.push(record.clone());
    }
    now.extend(written);
    Shared::new(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(key: u64, position: u32, text: &str) -> ArticleRecord {
        let article = Article { id: key.to_string(), text: text.to_owned(), ..Article::default() };
        ArticleRecord { key: Key(key), position, collection: Key(9), on: true, article }
    }

    fn snapshot(items: Vec<ArticleRecord>) -> Snapshot {
        Snapshot::new(
            vec![CollectionRecord { key: Key(9), name: "Mine".to_owned(), ..CollectionRecord::default() }],
            items,
        )
    }

    fn keys(snapshot: &Snapshot) -> Vec<u64> {
        snapshot.items.iter().map(|item| item.key.0).collect()
    }

    #[test]
    fn what_differs_is_written_and_no_more() {
        let one = snapshot(vec![item(1, 0, "a"), item(2, 1, "b"), item(3, 2, "c")]);
        let other = snapshot(vec![item(1, 0, "a"), item(3, 2, "C"), item(4, 2, "d")]);
        let writes = one.writes_to(&other);
        let told: Vec<(u64, bool)> = writes
            .iter()
            .filter_map(|write| match write {
                Write::Article(key, record) => Some((key.0, record.is_some())),
                Write::Collection(..) => None,
            })
            .collect();
        assert_eq!(told, [(2, false), (3, true), (4, true)]);
        assert_eq!(writes.len(), 3);
        assert_eq!(one.with(&writes).writes_to(&other), []);
    }

    #[test]
    fn a_record_that_comes_back_takes_its_own_place() {
        let one = snapshot(vec![item(1, 0, "a"), item(2, 1, "b"), item(3, 2, "c")]);
        let without = one.with(&[Write::Article(Key(2), None)]);
        assert_eq!(keys(&without), [1, 3]);
        assert_eq!(keys(&without.with(&without.writes_to(&one))), [1, 2, 3]);
    }

    #[test]
    fn an_article_without_its_collection_is_given_one() {
        let snapshot = Snapshot::new(Vec::new(), vec![item(1, 0, "a"), item(2, 1, "b")]);
        assert_eq!(snapshot.collections.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Found again"]);
        assert_eq!(snapshot.of(Key(9)).count(), 2);
    }
}
