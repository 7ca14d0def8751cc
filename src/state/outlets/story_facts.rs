//! What is said of a story: its name, its outlets, its days, and who was first.

use crate::state::address::opening::opening;
use crate::state::collection::Collection;
use crate::state::outlets::stories::Story;
use crate::state::wording::calendar::written;
use crate::state::wording::words::{counted, day, list_some, sentence};

/// How many outlets are named before they are counted.
pub const NAMED: usize = 3;

/// What a story is called: the headline of the article that was printed first, of those that tell nothing else.
#[must_use]
pub fn story_title(collection: &Collection, story: &Story) -> String {
    collection.article(story.named_by).map_or_else(String::new, |article| {
        let title = article.title.trim();
        if title.is_empty() { opening(&article.text, 12) } else { title.to_owned() }
    })
}

/// "Seven articles of five outlets, 3 to 4 March 2025. Post printed it first."
#[must_use]
pub fn story_facts(collection: &Collection, story: &Story) -> String {
    let houses = story_houses(collection, story);
    let mut says = counted(story.articles.len(), "article");
    if houses.len() > 1 {
        says.extend([" of ", &counted(houses.len(), "outlet")]);
    }
    let days: Vec<u32> = story.articles.iter().filter_map(|&article| collection.day(article)).collect();
    let (first, last) = (days.first(), days.last());
    match first.zip(last) {
        Some((first, last)) if first == last => says.extend([", ", &day(&written(*first))]),
        Some((first, last)) => says.extend([", ", &day(&written(*first)), " to ", &day(&written(*last))]),
        None => {}
    }
    says.push('.');
    if let Some(first) = first_words(collection, story) {
        says.extend([" ", &first]);
    }
    sentence(&says)
}

/// "Post printed it first", "Post and Mail printed it on the same first day"; nothing where an article states no day, for that may have been the
/// first, where all printed on one day, or where the first told mostly something else.
#[must_use]
pub fn first_words(collection: &Collection, story: &Story) -> Option<String> {
    let dated: Vec<(u32, &str)> = story
        .articles
        .iter()
        .map(|&article| Some((collection.day(article)?, collection.house(article)?)))
        .collect::<Option<_>>()?;
    let earliest = dated.first()?.0;
    if collection.day(story.named_by) != Some(earliest) {
        return None;
    }
    let mut first: Vec<&str> = Vec::new();
    for (_, house) in dated.iter().filter(|(day, _)| *day == earliest) {
        if !first.contains(house) {
            first.push(house);
        }
    }
    let others = dated.iter().any(|(_, house)| !first.contains(house));
    match &first[..] {
        _ if !others => None,
        [one] => Some([one, " printed it first."].concat()),
        many => Some([&list_some(many, NAMED), " printed it on the same first day."].concat()),
    }
}

/// The houses of a story, each once, in the order of printing.
#[must_use]
pub fn story_houses<'c>(collection: &'c Collection, story: &Story) -> Vec<&'c str> {
    let mut houses: Vec<&str> = Vec::new();
    for &article in &story.articles {
        if let Some(house) = collection.house(article).filter(|house| !houses.contains(house)) {
            houses.push(house);
        }
    }
    houses
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::outlets::figures::house_figures;
    use crate::state::sample::outlets;

    #[test]
    fn nobody_is_said_to_be_first_where_a_day_is_unknown_or_all_print_on_one() {
        for (articles, first) in [
            (&["Post|2026-03-02", "Mail|2026-03-03"][..], Some("Post printed it first.")),
            (&["Post|2026-03-02", "Mail|2026-03-02"], None),
            (&["Post|2026-03-02", "Mail|"], None),
            (
                &["Post|2026-03-02", "Mail|2026-03-02", "Echo|2026-03-04"],
                Some("Post and Mail printed it on the same first day."),
            ),
        ] {
            let collection = outlets(articles);
            assert_eq!(first_words(&collection, &collection.stories[0]).as_deref(), first, "{articles:?}");
            let leads: u32 = house_figures(&collection).iter().map(|of| of.first).sum();
            assert_eq!(leads, u32::from(first.is_some_and(|says| says.contains("it first"))), "{articles:?}");
        }
    }
}
