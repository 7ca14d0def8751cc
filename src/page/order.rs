//! Sorting by index. Every kind of value that is sorted by itself would bring a sort of its own, six
//! kilobytes each, to the page; sorted through their indices all share one.

use std::cmp::Ordering;

/// The indices `0..len` in the order that `compare` gives; equal ones stay in the order they have.
#[must_use]
pub fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|&one, &other| compare(one, other));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_stay_in_their_order() {
        let items = ["bb", "a", "cc", "d"];
        assert_eq!(order(items.len(), &|x, y| items[x].len().cmp(&items[y].len())), [1, 3, 0, 2]);
    }
}
