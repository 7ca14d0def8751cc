//! The answer in words where there are outlets: who shares what with which other, in which story, and one change that is certain.

use crate::state::collection::Collection;
use crate::state::outlets::certain_change::{Change, certain_change};
use crate::state::outlets::figures::HouseFigures;
use crate::state::outlets::stories::Story;
use crate::state::outlets::story_facts::{NAMED, story_facts, story_houses, story_title};
use crate::state::overview::headline::left_out;
use crate::state::overview::query::Query;
use crate::state::wording::words::{count, counted, list_some, number, percent, sentence};

/// What stands at the top of the overview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    /// One clause, without a full stop.
    pub title: String,
    /// The sentences under it.
    pub standfirst: Vec<String>,
    /// One change that is certain.
    pub change: Option<Change>,
}

/// Sums up what `query` asks for: one story, one outlet or several, or all of the collection.
#[must_use]
pub fn headline(collection: &Collection, query: &Query) -> Headline {
    let story = query.story.as_ref().and_then(|id| collection.story_of(collection.find(id)?));
    if let Some((index, story)) = story.and_then(|at| Some((at, collection.stories.get(at as usize)?))) {
        return Headline {
            title: story_title(collection, story),
            standfirst: vec![story_facts(collection, story)],
            change: certain_change(collection)
                .filter(|change| collection.story_of(change.wordings[0].article) == Some(index)),
        };
    }
    match &query.houses[..] {
        [] => all(collection),
        [house] => one_house(collection, house),
        houses => several(collection, houses),
    }
}

fn all(collection: &Collection) -> Headline {
    let figures = collection.house_figures();
    let sharing: Vec<(&str, &HouseFigures)> =
        named(collection, figures).filter(|(_, of)| of.shared_words > 0).collect();
    let alone = collection.alone().count();
    let nothing = match (alone, sharing.is_empty()) {
        (0, _) | (_, true) => None,
        (1, _) => Some("One article shares nothing with another outlet.".to_owned()),
        _ => Some([&sentence(&counted(alone, "article")), " share nothing with another outlet."].concat()),
    };
    if sharing.is_empty() {
        let least = collection.report.options.min_words.to_string();
        return Headline {
            title: ["These ", &counted(figures.len(), "outlet"), " share nothing"].concat(),
            standfirst: vec![["No run of ", &least, " words or more stands in two of them."].concat()],
            change: None,
        };
    }
    let who: Vec<&str> = sharing.iter().map(|(name, _)| *name).collect();
    let stories = &collection.stories;
    let main = stories.first().filter(|story| story.articles.len() * 2 >= collection.articles.len());
    let title = match main.or(stories.first().filter(|_| stories.len() == 1)) {
        Some(story) => {
            [&list_some(&story_houses(collection, story), NAMED), " print “", &story_title(collection, story), "”"]
                .concat()
        }
        None if stories.is_empty() => [&list_some(&who, NAMED), " print some of the same words"].concat(),
        None if who.len() <= NAMED => [&list_some(&who, NAMED), " share ", &stories_in_words(stories.len())].concat(),
        None => [&sentence(&counted(who.len(), "outlet")), " share ", &stories_in_words(stories.len())].concat(),
    };
    let mut standfirst = Vec::new();
    standfirst.extend(most(collection));
    standfirst.extend(main.is_none().then(|| stories.first()).flatten().filter(|_| stories.len() > 1).map(|story| {
        let houses = story_houses(collection, story).len();
        [
            "Most is to be compared in “",
            &story_title(collection, story),
            "”, which ",
            &counted(houses, "outlet"),
            " print.",
        ]
        .concat()
    }));
    standfirst.extend(left_out(collection));
    standfirst.extend(nothing);
    Headline { title, standfirst, change: certain_change(collection) }
}

/// The two houses that share most.
fn most(collection: &Collection) -> Option<String> {
    let houses = &collection.report.houses;
    let both = |one: u32, other: u32| {
        let words = |one: u32, other: u32| {
            let at = collection.exchanges.binary_search_by(|found| (found.house, found.other).cmp(&(one, other)));
            at.ok().and_then(|at| collection.exchanges.get(at)).map_or(0, |found| found.words)
        };
        words(one, other) + words(other, one)
    };
    let exchanges = collection.exchanges.iter().filter(|found| found.house < found.other);
    let found = exchanges
        .max_by_key(|found| (both(found.house, found.other), u32::MAX - found.house, u32::MAX - found.other))?;
    if houses.len() < 3 {
        return None;
    }
    let name = |index: u32| houses.get(index as usize).map(|house| house.name.as_str());
    let (one, other) = (name(found.house)?, name(found.other)?);
    let words = count(found.words.into(), "word");
    let articles = count(found.articles.into(), "article");
    Some(
        [one, " and ", other, " share most: ", &words, " of ", &articles, " of ", one, " also stand in ", other, "."]
            .concat(),
    )
}

fn named<'c>(
    collection: &'c Collection,
    figures: &'c [HouseFigures],
) -> impl Iterator<Item = (&'c str, &'c HouseFigures)> {
    collection.report.houses.iter().map(|house| house.name.as_str()).zip(figures)
}

fn one_house(collection: &Collection, house: &str) -> Headline {
    let figures = collection.house_figures();
    let Some((at, (_, of))) = named(collection, figures).enumerate().find(|(_, (name, _))| *name == house) else {
        return Headline { title: house.to_owned(), ..Headline::default() };
    };
    let mut first = [
        &sentence(&count(of.articles.into(), "article")),
        "; ",
        &percent(of.shared_words, of.story_words),
        " of the words also stand in another outlet.",
    ]
    .concat();
    if of.versions > 0 {
        first.extend([" ", &sentence(&count(of.versions.into(), "version")), " of these do not count."]);
    }
    let mut standfirst = vec![first];
    let with = collection.exchanges.iter().filter(|found| found.house as usize == at).max_by_key(|found| found.words);
    standfirst.extend(with.and_then(|found| {
        let other = collection.report.houses.get(found.other as usize)?;
        Some(["It shares most with ", &other.name, ": ", &count(found.words.into(), "word"), "."].concat())
    }));
    if of.stories > 0 {
        let of_all = [
            "It printed first in ",
            &of.first.to_string(),
            " of the ",
            &stories_in_words(of.stories as usize),
            " that it shares",
        ]
        .concat();
        let same = if of.same_day > 0 {
            [", and on the same first day as another in ", &of.same_day.to_string(), "."].concat()
        } else {
            ".".to_owned()
        };
        standfirst.push(of_all + &same);
    }
    Headline { title: house.to_owned(), standfirst, change: None }
}

/// "one story", "40 stories".
fn stories_in_words(stories: usize) -> String {
    [number(stories).as_str(), if stories == 1 { " story" } else { " stories" }].concat()
}

fn several(collection: &Collection, houses: &[String]) -> Headline {
    let title = list_some(&houses.iter().map(String::as_str).collect::<Vec<_>>(), NAMED);
    let index = |name: &String| collection.report.houses.iter().position(|house| house.name == *name);
    let mut standfirst = Vec::new();
    if let [one, other] = houses
        && let (Some(a), Some(b)) = (index(one), index(other))
    {
        let figures = collection.house_figures();
        let words = |one: usize, other: usize| {
            let found =
                collection.exchanges.iter().find(|found| (found.house as usize, found.other as usize) == (one, other));
            found.map_or(0, |found| found.words)
        };
        let share = |one: usize, other: usize| {
            percent(words(one, other), figures.get(one).map_or(0, |figures| figures.story_words))
        };
        standfirst.push(
            [
                &share(a, b),
                " of what ",
                one,
                " prints also stands in ",
                other,
                ", and ",
                &share(b, a),
                " the other way round.",
            ]
            .concat(),
        );
    }
    let has = |story: &&Story| {
        let printed = story_houses(collection, story);
        houses.iter().all(|house| printed.contains(&house.as_str()))
    };
    let stories = collection.stories.iter().filter(has).count();
    standfirst.push(["They share ", &stories_in_words(stories), "."].concat());
    Headline { title, standfirst, change: None }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::sample::outlets;

    #[test]
    fn the_headline_names_the_outlets_and_the_story_with_both_wordings_of_a_change() {
        let collection = outlets(&[
            "Post|2026-03-02",
            "Mail|2026-03-03|covers|excludes",
            "Echo|2026-03-03",
            "Post|2026-03-02|other words",
        ]);
        let told = headline(&collection, &Query::ALL);
        assert_eq!(told.title, "Post, Mail and Echo print “Title 0”");
        assert!(told.standfirst.contains(&"One article shares nothing with another outlet.".to_owned()), "{told:?}");
        let words = told.change.map(|change| change.wordings.map(|wording| (wording.article, wording.words)));
        let mut words = words.unwrap().to_vec();
        words.sort();
        assert_eq!(words.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>(), ["covers", "excludes"]);
    }

    #[test]
    fn a_story_an_outlet_and_two_have_headlines_of_their_own() {
        let collection = outlets(&["Post|2026-03-02", "Mail|2026-03-03", "Echo|2026-03-03"]);
        let ask = |name: &str, values: &[&str]| {
            let mut query = Query::ALL;
            values.iter().for_each(|value| query.set(name, value, true));
            let Headline { title, standfirst, .. } = headline(&collection, &query);
            (title, standfirst.join(" "))
        };
        let (title, says) = ask("story", &["1"]);
        assert_eq!(title, "Title 0");
        assert_eq!(says, "Three articles of three outlets, 2 March 2026 to 3 March 2026. Post printed it first.");
        let (title, says) = ask("house", &["Post"]);
        assert_eq!(title, "Post");
        assert!(says.ends_with("It printed first in 1 of the one story that it shares."), "{says}");
        let (title, says) = ask("house", &["Post", "Mail"]);
        assert_eq!(title, "Post and Mail");
        assert!(says.ends_with("They share one story."), "{says}");
    }
}
