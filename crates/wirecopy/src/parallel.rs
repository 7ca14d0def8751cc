//! Work on all cores. `serial` is its twin for where there is one core only.

use rayon::prelude::*;

/// `f` of every item, in the order of the items.
pub fn map<T: Send, R: Send>(items: impl IntoParallelIterator<Item = T>, f: impl Fn(T) -> R + Send + Sync) -> Vec<R> {
    items.into_par_iter().map(f).collect()
}

/// How many cores share the work.
pub fn cores() -> usize {
    rayon::current_num_threads()
}

/// Sorts; the order of equal items is not kept.
pub fn sort<T: Ord + Send>(items: &mut [T]) {
    items.par_sort_unstable();
}
