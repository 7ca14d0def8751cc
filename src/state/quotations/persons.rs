//! Who is quoted in how many outlets, counted quotation by quotation.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::state::compared::Compared;
use crate::state::quotations::record::{Person, Record};
use wirecopy_quotes::Speaker;

/// The people of the records so far, by their indices in the ledger.
#[derive(Debug, Default)]
pub struct Persons {
    articles: FxHashMap<u32, FxHashSet<u32>>,
    conflicts: FxHashMap<u32, u32>,
}

impl Persons {
    /// Counts one more record.
    pub fn take(&mut self, record: &Record) {
        for version in &record.versions {
            if let Some(person) = version.person {
                self.articles.entry(person).or_default().insert(version.article);
            }
        }
        if !record.conflicts.is_empty() {
            record.persons().into_iter().for_each(|person| *self.conflicts.entry(person).or_default() += 1);
        }
    }

    /// Each of `speakers` with what was counted.
    #[must_use]
    pub fn people(&self, collection: &Compared, speakers: &[Speaker]) -> Vec<Person> {
        let person = |(at, speaker): (u32, &Speaker)| Person {
            speaker: speaker.clone(),
            outlets: outlets(collection, self.articles.get(&at).into_iter().flatten().copied()),
            conflicts: self.conflicts.get(&at).copied().unwrap_or(0),
        };
        (0..).zip(speakers).map(person).collect()
    }
}

/// How many outlets these articles are of; one that states none is one by itself.
pub fn outlets(collection: &Compared, articles: impl Iterator<Item = u32>) -> u32 {
    let mut outlets: FxHashSet<Result<&str, u32>> = FxHashSet::default();
    for article in articles {
        outlets.insert(collection.article(article).and_then(|article| article.outlet.as_deref()).ok_or(article));
    }
    outlets.len() as u32
}
