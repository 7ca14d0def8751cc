//! The day of printing, as a page shows it.

use crate::article::day;
use crate::web_page::hint::{Purpose, is_of_post, purpose};
use crate::web_page::page_tree::PageTree;
use crate::web_page::story_text::is_block;

/// A line that states a day has at most so many characters.
const LINE: usize = 80;
/// And so many words that are no numbers: a sentence has more.
const MOST: usize = 8;
/// The headline's day stands at most so many elements below it.
const NEAR: usize = 400;
/// Right beside it are so many.
const BESIDE: usize = 60;
/// A day right above it stands at most so many before it, and has so few words beside it: "21. Jan 2022 // Ann Lee".
const ABOVE: usize = 10;
const ALONE: usize = 3;
/// A heading of at most so many characters may be a day and nothing else.
const LONE: usize = 40;

/// What tells that a day is that of a change; bars between.
const CHANGED: &str = "updat|modif|aktualisiert|geändert|mis à jour|mise à jour|actualiz|aggiornat|atualizad|bijgewerkt|\
    gewijzigd|aktualizac|akt.:|güncelle|uppfært|uppdater|oppdater|opdater|päivite|frissít|обновл|оновл|수정|edited|changed|corrected|更新";
/// What tells that it is the day of printing.
const PRINTED: &str = "publi|pubdate|pub-date|posted|veröffentlicht|pubblicat|erstellt|created|gepubliceerd|opublikowan|entry-date|\
    post-date|dateline|配信|公開";

/// An element that states a day to machines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TimeMark {
    /// Where it stands in the tree.
    pub(crate) at: usize,
    /// What it states; its words where that is blank.
    pub(crate) stated: String,
    /// Whether it says that it is the day of printing.
    pub(crate) printed: bool,
}

/// A day that a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownDay {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Whether readers see it; else it is stated to machines, beside a time of the day or words like "an hour ago".
    pub is_seen: bool,
}

/// The day that the page shows near its headline; never that of a change. `tongue`: the page's language.
pub(crate) fn shown(
    tree: &PageTree,
    times: &[TimeMark],
    headline: Option<usize>,
    tongue: Option<&str>,
) -> Option<ShownDay> {
    let mut best: Option<(u8, ShownDay)> = None;
    let line = || Some(ShownDay { day: line(tree, headline, tongue)?, is_seen: true });
    let is_only = times.iter().filter(|time| time.printed).count() == 1;
    for time in times {
        let words = super::story::raw(tree, time.at);
        let (stated, read) = (day::stated(&time.stated), day::shown(&words, tongue));
        // A program states the day in UTC, and the page shows the one where it was printed.
        let here = read.clone().filter(|day| day::may_be(&time.stated, day));
        let Some(day) = here.or(stated).or_else(|| read.clone()) else { continue };
        let said = said(tree, time.at);
        let has = |list: &str| list.split('|').any(|word| said.contains(word));
        if is_apart(tree, time.at, headline, is_only && time.printed)
            || (has(CHANGED) && !time.printed && !has(PRINTED))
        {
            continue;
        }
        let near = headline.is_none_or(|headline| time.at.abs_diff(headline) < NEAR);
        let is_seen = read.as_ref() == Some(&day);
        let rank = match (time.printed || (is_seen && has(PRINTED)), near) {
            (true, true) => 0,
            (false, true) => 1,
            (true, false) => 2,
            (false, false) => 3,
        };
        if best.as_ref().is_none_or(|(best, _)| rank < *best) {
            best = Some((rank, ShownDay { is_seen, day }));
        }
    }
    match best {
        Some((rank, day)) if rank < 3 => Some(day),
        best => line().or(best.map(|(_, day)| day)),
    }
}

/// The line beside the headline that is a day and hardly anything else: the first between it and the text; the last right above it; or the
/// first further down.
fn line(tree: &PageTree, headline: Option<usize>, tongue: Option<&str>) -> Option<String> {
    let from = headline?;
    let nodes = &tree.nodes;
    let last = |distance: usize| nodes.len().min(from + distance);
    let read = |at: usize, most: usize| {
        let words = tree.words(&nodes[at]).trim();
        let named = words.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).count();
        let is_line = nodes[at].name.is_empty()
            && (6..=LINE).contains(&words.chars().count())
            && named <= most
            && words.contains(|c: char| c.is_ascii_digit());
        let day = if is_line { day::shown(unchanged(words), tongue)? } else { return None };
        let said = said(tree, at);
        let changed = CHANGED.split('|').any(|word| said.contains(word));
        (!changed && !is_apart(tree, at, headline, false)).then_some(day)
    };
    let is_text = |&at: &usize| nodes[at].name.is_empty() && tree.words(&nodes[at]).trim().chars().count() > LINE;
    let text = (nodes[from].end..last(NEAR)).find(is_text).unwrap_or(last(NEAR));
    let behind = (from..text).find_map(|at| read(at, MOST));
    let above = || (from.saturating_sub(ABOVE)..from).rev().find_map(|at| read(at, ALONE));
    behind.or_else(above).or_else(|| (text..last(NEAR)).find_map(|at| read(at, MOST)))
}

/// The words before what tells of a change: "4 March 2026" of "4 March 2026, updated 5 March 2026".
fn unchanged(words: &str) -> &str {
    let small = words.to_lowercase();
    let at = CHANGED.split('|').filter_map(|word| small.find(word)).min();
    at.filter(|_| small.len() == words.len()).and_then(|at| words.get(..at)).unwrap_or(words)
}

/// What is said of the element: its own names, those of the two around it, and the words before it in its line.
fn said(tree: &PageTree, at: usize) -> String {
    let nodes = &tree.nodes;
    let mut said = String::new();
    let mut up = at;
    for _ in 0..2 {
        said.push_str(&nodes[up].hint);
        said.push(' ');
        if is_block(&nodes[up].name) {
            break;
        }
        up = nodes[up].parent;
    }
    said.push_str(&nodes[up].hint);
    said.push(' ');
    let mut before: Vec<&str> = Vec::new();
    for node in (0..at).rev().take(4).map(|before| &nodes[before]) {
        if is_block(&node.name) || node.name == "time" {
            break;
        }
        before.push(tree.words(node));
    }
    before.into_iter().rev().for_each(|words| said.push_str(words));
    if nodes[at].name.is_empty() {
        said.push_str(unchanged(tree.words(&nodes[at])));
    }
    said.to_lowercase()
}

/// Whether it stands where other stories are told of, or readers write. What a part is called says little right below the headline, or where
/// the page calls the day that of printing once: "news-footer", "author-box", "teaser-meta".
fn is_apart(tree: &PageTree, at: usize, headline: Option<usize>, is_only: bool) -> bool {
    let nodes = &tree.nodes;
    let is_heading = |at: usize| matches!(nodes[at].name.as_str(), "h2" | "h3" | "h4");
    let close = |headline: usize| {
        let end = nodes[headline].end;
        (end..end + BESIDE).contains(&at) && !(end..at).any(|at| is_heading(at) || nodes[at].name == "h1")
    };
    let is_close = is_only || headline.is_some_and(close);
    let above = std::iter::successors(Some(at), |&at| Some(nodes[at].parent).filter(|&up| up != at)).skip(1);
    above.take_while(|&up| !matches!(nodes[up].name.as_str(), "body" | "html")).any(|up| {
        let node = &nodes[up];
        // A list of stories has links, and a box may be that of this story's day and author.
        matches!(node.name.as_str(), "aside" | "nav" | "footer" | "blockquote")
            // The heading of another story, with its day.
            || (is_heading(up) && !headline.is_some_and(|headline| (headline..nodes[headline].end).contains(&up)) && is_titled(tree, up))
            || (node.name == "li" && tree.holds(up, &["a", "h2", "h3", "h4"]))
            || (!is_of_post(&node.hint)
                && match purpose(&node.hint) {
                    Some(Purpose::Comments) => true,
                    Some(Purpose::Apart | Purpose::Lead) => !is_close,
                    _ => false,
                }
                && !tree.holds(up, &["h1"]))
    })
}

/// Whether a heading has more than a day and who wrote it: "Bridge closed 01.02.2026", and not "01.02.2026 10:30 by Ann Lee".
fn is_titled(tree: &PageTree, at: usize) -> bool {
    let words = super::story::raw(tree, at).to_lowercase();
    words.chars().count() > LONE
        && !words.trim_start().starts_with(|c: char| c.is_ascii_digit())
        && !PRINTED.split('|').any(|word| words.contains(word))
}

/// The day in a page's address: `/2026/03/04/`, `/2026-03-04-`, `/2026/mar/04/`.
pub(crate) fn in_address(address: &str) -> Option<String> {
    let parts: Vec<&str> = address.split(['/', '?', '#']).collect();
    let three = parts.windows(3).find_map(|part| {
        let [year, month, date] = part else { return None };
        (day::is_year(year) && date.len() <= 2)
            .then(|| day::stated(&[year, " ", month, " ", date].concat()))?
            .or_else(|| day::stated(&[year, "-", month, "-", date].concat()))
    });
    three.or_else(|| parts.iter().find_map(|part| part.get(..10).filter(|day| day::is_iso(day)).map(str::to_owned)))
}

#[cfg(test)]
mod tests {
    use super::{ShownDay, in_address, shown};
    use crate::document::markup::Markup as _;
    use crate::web_page::page_tree::PageTree;

    /// The day of a page of lines, each an element of this name and class with its words; the headline is the `h1`.
    fn day_of(lines: &[(&str, &str, &str)]) -> Option<ShownDay> {
        let mut tree = PageTree::default();
        for (name, class, words) in [("body", "", "")].iter().chain(lines) {
            tree.open(name, &|key| (key == "class").then(|| (*class).to_owned()));
            tree.text(words);
            if *name != "body" {
                tree.close();
            }
        }
        tree.close();
        let headline = tree.nodes.iter().position(|node| node.name == "h1");
        shown(&tree, &[], headline, Some("de"))
    }

    #[test]
    fn the_day_stands_beside_the_headline() {
        let title = ("h1", "", "Die Fähre ist zurück");
        for (name, lines, day) in [
            ("below it", &[title, ("p", "", "04.03.2026, 10 Uhr")][..], Some("2026-03-04")),
            ("with the year in short", &[title, ("p", "", "Mi 04.03.26 | 14:07 Uhr")], Some("2026-03-04")),
            (
                "in a box that is called after the author",
                &[title, ("p", "author-box", "4. März 2026")],
                Some("2026-03-04"),
            ),
            ("above it", &[("p", "", "4. März 2026 // Ann Lee"), title], Some("2026-03-04")),
            ("as a heading above it", &[("h3", "", "04.03.2026"), title], Some("2026-03-04")),
            ("and a change", &[title, ("p", "", "04.03.2026, aktualisiert 05.03.2026")], Some("2026-03-04")),
            ("a change alone", &[title, ("p", "", "Aktualisiert: 05.03.2026")], None),
            (
                "another story's",
                &[
                    title,
                    ("h2", "", "Die alte Brücke über den Tarn ist wieder gesperrt, 01.02.2026"),
                    ("p", "", "Text."),
                ],
                None,
            ),
            ("readers'", &[title, ("p", "comments", "04.03.2026")], None),
        ] {
            let expected = day.map(|day| ShownDay { day: day.to_owned(), is_seen: true });
            assert_eq!(day_of(lines), expected, "{name}");
        }
    }

    #[test]
    fn an_address_may_have_its_day() {
        for (address, day) in [
            ("https://post.example/2026/03/04/ferry", Some("2026-03-04")),
            ("https://post.example/news/2026/3/4/ferry.html", Some("2026-03-04")),
            ("https://post.example/2026/mar/04/ferry", Some("2026-03-04")),
            ("https://post.example/2026-03-04-ferry", Some("2026-03-04")),
            ("https://post.example/2026/03/ferry", None),
            ("https://post.example/story/20260304", None),
            ("https://post.example/2026/13/40/x", None),
            ("", None),
        ] {
            assert_eq!(in_address(address).as_deref(), day, "{address}");
        }
    }
}
