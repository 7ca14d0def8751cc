//! Articles of one house side by side: what they share is no reuse and not in the report, so they are compared when they are read.

use crate::state::collection::Collection;
use crate::state::compared::Compared;
use crate::state::findings::Findings;
use crate::state::listing::Listing;
use wirecopy::article::Article;
use wirecopy::order::sort_by_key;

/// Whether all of `articles` are of one house whose articles the report does not set against one another.
#[must_use]
pub fn is_newsdiff(collection: &Collection, articles: &[u32]) -> bool {
    let mut houses = articles.iter().map(|&article| collection.house(article));
    let Some(Some(first)) = houses.next() else { return false };
    !collection.report.options.within && articles.len() > 1 && houses.all(|house| house == Some(first))
}

/// `articles` compared with one another alone, furniture and all; nothing unless they are of one house.
#[must_use]
pub fn newsdiff(collection: &Collection, articles: &[u32]) -> Option<Collection> {
    if !is_newsdiff(collection, articles) {
        return None;
    }
    let mut places = articles.to_vec();
    sort_by_key(&mut places, |&place| place);
    // Copies: the page has its engine for articles of its own.
    let own: Vec<Article> = places.iter().filter_map(|&place| collection.article(place)).cloned().collect();
    let options = collection.report.options.within(true).furniture(true);
    let mut compared = wirecopy::Collection::new(options).ok()?;
    compared.add(own).ok()?;
    let mut report = compared.report();
    let own = compared.into_articles();
    for (figures, &place) in report.articles.iter_mut().zip(&places) {
        let known = collection.report.articles.get(place as usize)?;
        figures.house.clone_from(&known.house);
        figures.furniture.clone_from(&known.furniture);
        let first = known.version_of.and_then(|first| places.iter().position(|&place| place == first));
        figures.version_of = first.map(|first| first as u32);
    }
    let findings = Findings::of(&own.iter().collect::<Vec<_>>(), report);
    let mut diff = Compared::new(Listing::new(own, Vec::new()), findings);
    diff.labels = places.iter().map(|&place| collection.label(place).to_owned()).collect();
    Some(Collection::from(diff))
}

/// Whether one of two articles is a version of the other, or both are of a third.
#[must_use]
pub fn are_versions(collection: &Collection, one: u32, other: u32) -> bool {
    let first = |article: u32| collection.version_of(article).unwrap_or(article);
    first(one) == first(other)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::columns::alignment::Alignment;
    use crate::state::sample::{compared, filler};
    use crate::state::uncounted::Uncounted;

    const STORY: &str = "the council of the harbour town voted for the new bridge over the river on Monday evening after a debate of three hours";

    #[test]
    fn articles_of_one_house_are_compared_when_they_are_read() {
        let article = |id: &str, outlet: &str, text: String| Article {
            outlet: Some(outlet.to_owned()),
            date: Some("2026-03-01".to_owned()),
            ..Article::new(id, &text)
        };
        let collection = compared(vec![
            article("w", "Post", format!("{STORY}. {}", filler("own"))),
            article("x", "Mail", format!("Our own words: {STORY}.")),
            article("y", "Post", format!("{}. {}", STORY.replace("three", "four"), filler("own"))),
        ]);
        assert_eq!(collection.version_of(2), Some(0));
        assert!(newsdiff(&collection, &[0, 1]).is_none(), "two houses");
        assert!(newsdiff(&collection, &[0, 1, 2]).is_none());
        let diff = newsdiff(&collection, &[2, 0]).unwrap();
        assert_eq!(diff.labels, [collection.label(0), collection.label(2)]);
        assert!(are_versions(&diff, 0, 1));
        let alignment = Alignment::new(&diff.report, &[0, 1], Uncounted::HIDDEN);
        assert_eq!(alignment.matches.len(), 1);
        assert_eq!(diff.changes.wordings, 1);
    }
}
