//! Work on one core, as a page has it. `parallel` is its twin for where there are more.

/// `f` of every item, in the order of the items.
pub fn map<T, R>(items: impl IntoIterator<Item = T>, f: impl Fn(T) -> R) -> Vec<R> {
    items.into_iter().map(f).collect()
}

/// Sorts; the order of equal items is not kept.
pub fn sort<T: Ord + Send>(items: &mut [T]) {
    items.sort_unstable();
}

/// How many cores share the work.
pub fn cores() -> usize {
    1
}
