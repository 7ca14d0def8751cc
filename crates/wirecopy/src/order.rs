//! Sorting that is small: one sort of numbers serves lists of every kind.
//!
//! The sorts of the standard library are compiled anew for each kind of item, 4 KB of the page each time.
//! Lists of millions are sorted by these all the same; all others are sorted here.

use std::cmp::Ordering;

/// The indices `0..len` in the order that `compare` gives; equal ones stay in the order they have.
#[must_use]
pub fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_unstable_by(|&one, &other| compare(one, other).then(one.cmp(&other)));
    order
}

/// Sorts by `key`; equal items stay in the order they have.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let mut order = order(items.len(), &|one, other| key(&items[one]).cmp(&key(&items[other])));
    for start in 0..items.len() {
        // Items change places along a circle, until the one that was here first has found its own.
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == start || from == at {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// Puts the items that stand at `places` into that order, and gives back the others. A place that is named twice, or is
/// none, counts once or not at all.
pub fn arrange<T>(items: &mut Vec<T>, places: &[u32]) -> Vec<T> {
    let mut from: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(places.iter().filter_map(|&place| from.get_mut(place as usize)?.take()));
    from.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_come_into_order_and_equal_ones_keep_theirs() {
        for words in
            ["", "one", "the quick brown fox jumps over the lazy dog and the cat", "b a", "c b a", "b c a", "b a d c"]
        {
            let mut expected: Vec<(usize, &str)> = words.split(' ').enumerate().collect();
            let mut sorted = expected.clone();
            expected.sort_by_key(|&(_, word)| word.len());
            sort_by_key(&mut sorted, |&(_, word)| word.len());
            assert_eq!(sorted, expected);
        }
    }

    #[test]
    fn items_come_to_the_places_named_and_the_others_come_back() {
        for (places, kept, others) in [
            (&[0, 1, 2][..], "abc", ""),
            (&[2, 0, 1], "cab", ""),
            (&[2, 0], "ca", "b"),
            (&[1, 1, 7, 0], "ba", "c"),
            (&[], "", "abc"),
        ] {
            let mut items: Vec<char> = "abc".chars().collect();
            let back: String = arrange(&mut items, places).into_iter().collect();
            assert_eq!((items.into_iter().collect::<String>().as_str(), back.as_str()), (kept, others), "{places:?}");
        }
    }
}
