//! Names brought together over articles.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::ledger::versions::Credit;
use crate::ledger::{Entry, Speaker};
use wirecopy::span::count as number;

/// The names of the people, and for each of `names`, of which `credits` have the words, who it is.
///
/// Equal given and last names are one person. A last name alone is somebody’s only where another version of the same
/// quotation is theirs; where several bear it, nobody’s.
pub(super) fn people(
    names: &[Option<&str>],
    credits: &[Credit],
    versions: &[Vec<u32>],
) -> (Vec<String>, Vec<Option<u32>>) {
    let words = |at: usize| credits.get(at).map(|credit| credit.name.as_slice());
    let mut known: FxHashMap<String, u32> = FxHashMap::default();
    let mut people: Vec<String> = Vec::new();
    let mut persons: Vec<Option<u32>> = vec![None; names.len()];
    for (at, credit) in credits.iter().enumerate() {
        let ([first, .., last], Some(name)) = (credit.name.as_slice(), names.get(at).copied().flatten()) else {
            continue;
        };
        let person = *known.entry([first, " ", last].concat()).or_insert_with(|| {
            people.push(spaced(name));
            number(people.len() - 1)
        });
        if let Some(own) = persons.get_mut(at) {
            *own = Some(person);
        }
    }
    // Who bears a last name.
    let mut bearers: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
    for (credit, person) in credits.iter().zip(&persons) {
        if let ([.., last], Some(person)) = (credit.name.as_slice(), person) {
            let bearers = bearers.entry(last).or_default();
            if !bearers.contains(person) {
                bearers.push(*person);
            }
        }
    }
    let alone: Vec<Option<u32>> = persons.clone();
    for version in versions {
        for &at in version {
            let Some([last]) = words(at as usize) else { continue };
            let same = version.iter().filter_map(|&other| {
                let theirs = words(other as usize)?.last()?;
                alone.get(other as usize).copied().flatten().filter(|_| theirs == last)
            });
            let same: FxHashSet<u32> = same.collect();
            let person = match (same.len(), bearers.get(last.as_str())) {
                (1, _) => same.into_iter().next(),
                (0, None) => {
                    let name = names.get(at as usize).copied().flatten().unwrap_or_default();
                    Some(*known.entry(last.clone()).or_insert_with(|| {
                        people.push(spaced(name));
                        number(people.len() - 1)
                    }))
                }
                _ => None,
            };
            if let Some(own) = persons.get_mut(at as usize) {
                *own = person;
            }
        }
    }
    (people, persons)
}

/// Counts what each is quoted with.
pub(super) fn count(people: &mut [Speaker], entries: &[Entry]) {
    let mut quotations: FxHashSet<(u32, u32)> = FxHashSet::default();
    let mut articles: FxHashSet<(u32, u32)> = FxHashSet::default();
    for entry in entries {
        let Some(person) = entry.person else { continue };
        let Some(speaker) = people.get_mut(person as usize) else { continue };
        speaker.quotations += u32::from(quotations.insert((person, entry.version_of)));
        speaker.articles += u32::from(articles.insert((person, entry.article)));
    }
}

/// The name in one line.
fn spaced(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
