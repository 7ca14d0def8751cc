//! The answer in words where there are outlets: who shares what with which other, in which story, and one change that is certain.

use crate::state::address::opening::{around, opening};
use crate::state::collection::Collection;
use crate::state::outlets::figures::HouseFigures;
use crate::state::outlets::stories::Story;
use crate::state::overview::changes::Certain;
use crate::state::overview::headline::left_out;
use crate::state::overview::query::Query;
use crate::state::wording::calendar::written;
use crate::state::wording::words::{count, counted, day, list_some, number, percent, sentence};
use wirecopy::span::ByteSpan;
use wirecopy::{EditKind, Quantity};

/// How many outlets a headline names before it counts.
const NAMED: usize = 3;

/// So many letters stand around a change on either side.
const AROUND: usize = 90;

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

/// One change with both wordings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The passage, by its number.
    pub passage: u32,
    /// What kind it is.
    pub kind: EditKind,
    /// What it is called.
    pub name: &'static str,
    /// Whether somebody's own words were changed.
    pub quoted: bool,
    /// What the one and the other print.
    pub wordings: [Wording; 2],
}

/// What one article prints at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The article.
    pub article: u32,
    /// Its outlet and day; what else it is called where it states no outlet.
    pub who: String,
    /// The words before.
    pub before: String,
    /// The words that differ; none where the other has more.
    pub words: String,
    /// The words behind.
    pub after: String,
}

/// Sums up what `query` asks for: one story, one outlet or several, or all of the collection.
#[must_use]
pub fn headline(collection: &Collection, query: &Query) -> Headline {
    let story = query.story.as_ref().and_then(|id| collection.story_of(collection.find(id)?));
    if let Some((index, story)) = story.and_then(|at| Some((at, collection.stories.get(at as usize)?))) {
        return Headline {
            title: story_title(collection, story),
            standfirst: vec![story_facts(collection, story)],
            change: change(collection).filter(|change| collection.story_of(change.wordings[0].article) == Some(index)),
        };
    }
    match &query.houses[..] {
        [] => all(collection),
        [house] => one_house(collection, house),
        houses => several(collection, houses),
    }
}

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
    Headline { title, standfirst, change: change(collection) }
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

/// "Post, 3 March 2025".
fn outlet_and_day(collection: &Collection, article: u32) -> String {
    let stated = collection.article(article).and_then(|article| article.outlet.as_deref());
    let Some(outlet) = stated.map(str::trim).filter(|outlet| !outlet.is_empty()) else {
        return collection.label(article).to_owned();
    };
    let printed = collection.day(article).map(|printed| [", ", &day(&written(printed))].concat());
    [outlet, &printed.unwrap_or_default()].concat()
}

/// The gravest change that both texts bear out, with both wordings.
fn change(collection: &Collection) -> Option<Change> {
    let Certain { passage: index, change, quantity } = collection.changes.certain.as_ref()?;
    let passage = collection.report.passages.get(*index)?;
    let other = passage.witnesses.get(*change.witnesses.first()? as usize)?;
    let wording = |article: u32, bytes: ByteSpan| {
        let text = collection.text(article);
        let (before, after) = around(text, bytes, AROUND);
        Wording {
            article,
            who: outlet_and_day(collection, article),
            before,
            words: bytes.of(text).trim().to_owned(),
            after,
        }
    };
    Some(Change {
        passage: *index as u32 + 1,
        kind: change.kind,
        name: if *quantity == Some(Quantity::Date) { "date" } else { change.kind.name() },
        quoted: change.quoted,
        wordings: [wording(passage.base().article, change.base), wording(other.article, change.reading)],
    })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::outlets::figures::house_figures;
    use crate::state::sample::{SAID, compared, filler};
    use crate::state::shared::Shared;
    use wirecopy::article::Article;

    /// Articles that are written as "outlet|day|what of the copy is replaced|by what".
    fn collection(articles: &[&str]) -> Shared<Collection> {
        let article = |(index, written): (usize, &&str)| {
            let mut parts = written.split('|').map(str::to_owned);
            let (outlet, date) = (parts.next(), parts.next().filter(|date| !date.is_empty()));
            let copy = match (parts.next(), parts.next()) {
                (Some(from), Some(to)) => SAID.replace(&from, &to),
                (Some(from), None) => from,
                _ => SAID.to_owned(),
            };
            let (before, behind) = (filler(&format!("a{index}")), filler(&format!("b{index}")));
            let text = format!("{before} Now {copy}, it was said. {behind}");
            Article { id: index.to_string(), title: format!("Title {index}"), outlet, date, text, ..Article::default() }
        };
        compared(articles.iter().enumerate().map(article).collect())
    }

    #[test]
    fn the_headline_names_the_outlets_and_the_story_with_both_wordings_of_a_change() {
        let collection = collection(&[
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
    fn the_figures_of_another_day_are_no_change() {
        for (date, told) in [("2026-03-04", true), ("", true), ("2026-03-05", false), ("2026-04-01", false)] {
            let mail = format!("Mail|{date}|all|nine");
            let collection = collection(&["Post|2026-03-02|all|seven", &mail, "Echo|2026-03-03|nothing of the kind"]);
            assert_eq!(headline(&collection, &Query::ALL).change.is_some(), told, "{date}");
        }
    }

    #[test]
    fn a_change_is_called_a_number_or_a_date_only_where_both_wordings_are_one() {
        for (one, other, name) in [
            ("seven", "nine", Some("number")),
            ("12", "nine", Some("number")),
            ("Monday", "Friday", Some("date")),
            ("many", "seven", None),
            ("twelve", "women", None),
            ("12", "some", None),
            ("today", "Friday", None),
        ] {
            let post = ["Post|2026-03-02|all|", one].concat();
            let mail = ["Mail|2026-03-03|all|", other].concat();
            let collection = collection(&[&post, &mail, "Echo|2026-03-03|nothing of the kind"]);
            let found = headline(&collection, &Query::ALL).change;
            // What is no number may be told as other words.
            let found = found.filter(|change| change.name != "replaced");
            let told = found.as_ref().map(|change| change.name);
            assert_eq!(told, name, "{one} and {other}");
            for Wording { article, before, words, after, .. } in found.into_iter().flat_map(|change| change.wordings) {
                let printed = [before.trim_start_matches('…'), &words, after.trim_end_matches('…')].concat();
                assert!(collection.text(article).contains(&printed), "{printed}");
            }
        }
    }

    #[test]
    fn a_story_an_outlet_and_two_have_headlines_of_their_own() {
        let collection = collection(&["Post|2026-03-02", "Mail|2026-03-03", "Echo|2026-03-03"]);
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
            let collection = collection(articles);
            assert_eq!(first_words(&collection, &collection.stories[0]).as_deref(), first, "{articles:?}");
            let leads: u32 = house_figures(&collection).iter().map(|of| of.first).sum();
            assert_eq!(leads, u32::from(first.is_some_and(|says| says.contains("it first"))), "{articles:?}");
        }
    }
}
