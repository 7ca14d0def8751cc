//! Which articles stand in the table of pairs.

use crate::state::collection::Collection;
use crate::state::overview::filter::Selection;
use wirecopy::order::{order, sort_by_key};

/// The articles of the table, by their indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// One row each.
    pub rows: Vec<u32>,
    /// One column each.
    pub columns: Vec<u32>,
}

impl Grid {
    /// At most `most` rows and columns. Rows are the articles that are left; where something is filtered out, columns are those that
    /// share most with them, filtered out or not, for a filter asks which articles these share with.
    #[must_use]
    pub fn of(collection: &Collection, selection: &Selection, most: usize) -> Self {
        let rows = collection.foremost(&selection.articles, most);
        if selection.articles.len() == selection.all_articles {
            return Self { columns: rows.clone(), rows };
        }
        let mut shared = vec![0u64; collection.articles.len()];
        let mut add = |row: u32, column: u32, words: u32| {
            if let Some(sum) = shared.get_mut(column as usize).filter(|_| rows.contains(&row)) {
                *sum += u64::from(words);
            }
        };
        for pair in &collection.pairs {
            add(pair.articles.a, pair.articles.b, pair.shared.a);
            add(pair.articles.b, pair.articles.a, pair.shared.b);
        }
        let mut columns = order(shared.len(), &|one, other| shared[other].cmp(&shared[one]));
        columns.retain(|&index| shared[index] > 0);
        columns.truncate(most);
        sort_by_key(&mut columns, |&index| index);
        Self { rows, columns: columns.into_iter().map(|index| index as u32).collect() }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::overview::filter::tests::collection;
    use crate::state::overview::query::Query;
    use crate::state::uncounted::Uncounted;

    #[test]
    fn rows_are_what_is_left_and_columns_those_they_share_with() {
        let collection = collection();
        for (outlet, most, rows, columns) in [
            (None, 9, vec![0, 1, 2, 3], vec![0, 1, 2, 3]),
            (None, 2, vec![0, 3], vec![0, 3]),
            (Some("Herald"), 9, vec![1], vec![0, 3]),
            (Some("Post"), 9, vec![0, 2], vec![0, 1, 2, 3]),
            (Some("Post"), 1, vec![0], vec![3]),
            (Some("Times"), 9, vec![], vec![]),
        ] {
            let outlets = outlet.map(str::to_owned).into_iter().collect();
            let selection = Selection::of(&collection, &Query { outlets, ..Query::ALL }, Uncounted::HIDDEN);
            assert_eq!(Grid::of(&collection, &selection, most), Grid { rows, columns }, "{outlet:?}, {most}");
        }
    }
}
