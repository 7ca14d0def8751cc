//! What is left of the ledger when a [`LedgerQuery`] has filtered it.

use crate::state::collection::Collection;
use crate::state::quotations::query::LedgerQuery;
use crate::state::quotations::record::{Book, Record, Version};

/// What is left: the indices of the records, in the order of the book.
#[must_use]
pub fn selection(collection: &Collection, book: &Book, query: &LedgerQuery) -> Vec<usize> {
    let person = query
        .person
        .as_ref()
        .map(|name| (0u32..).zip(&book.people).find(|(_, person)| person.speaker.name == *name).map(|(at, _)| at));
    let printed = |version: &Version| {
        let Some(article) = collection.article(version.article) else { return false };
        let outlet = article.outlet.as_deref().unwrap_or_default();
        let day = collection.day(version.article);
        (query.outlets.is_empty() || query.outlets.iter().any(|wanted| wanted == outlet))
            && query.from.is_none_or(|from| day.is_some_and(|day| day >= from))
            && query.to.is_none_or(|to| day.is_some_and(|day| day <= to))
    };
    let takes = |record: &Record| {
        person.is_none_or(|person| {
            person.is_some_and(|person| record.versions.iter().any(|version| version.person == Some(person)))
        }) && (!query.direct || record.direct)
            && (!query.any || record.differs())
            && (query.conflicts.is_empty() || query.conflicts.iter().any(|&conflict| record.conflicts.has(conflict)))
            && record.versions.iter().any(printed)
    };
    (0..book.records.len()).filter(|&at| book.records.get(at).is_some_and(takes)).collect()
}
