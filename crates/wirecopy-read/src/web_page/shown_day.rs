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

/// What tells that a day is that of a change; bars between.
const CHANGED: &str = "updat|modif|aktualisiert|geändert|mis à jour|mise à jour|actualiz|aggiornat|atualizad|bijgewerkt|\
    gewijzigd|aktualizac|edited|changed|corrected|更新";
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

/// The day that the page shows near its headline; never that of a change. `tongue`: the page's language.
pub(crate) fn shown(
    tree: &PageTree,
    times: &[TimeMark],
    headline: Option<usize>,
    tongue: Option<&str>,
) -> Option<String> {
    let mut best: Option<(u8, String)> = None;
    for time in times {
        let words = super::story::raw(tree, time.at);
        let (stated, read) = (day::stated(&time.stated), day::shown(&words, tongue));
        // A program states the day in UTC, and the page shows the one where it was printed.
        let here = read.clone().filter(|day| day::may_be(&time.stated, day));
        let Some(day) = here.or(stated).or(read) else { continue };
        let said = said(tree, time.at);
        let has = |list: &str| list.split('|').any(|word| said.contains(word));
        if is_apart(tree, time.at) || (has(CHANGED) && !time.printed && !has(PRINTED)) {
            continue;
        }
        let near = headline.is_none_or(|headline| time.at.abs_diff(headline) < NEAR);
        let rank = match (time.printed || has(PRINTED), near) {
            (true, true) => 0,
            (false, true) => 1,
            (true, false) => 2,
            (false, false) => 3,
        };
        if best.as_ref().is_none_or(|(best, _)| rank < *best) {
            best = Some((rank, day));
        }
    }
    match best {
        Some((rank, day)) if rank < 3 => Some(day),
        best => line(tree, headline, tongue).or(best.map(|(_, day)| day)),
    }
}

/// The first line after the headline that is a day and hardly anything else.
fn line(tree: &PageTree, headline: Option<usize>, tongue: Option<&str>) -> Option<String> {
    let from = headline?;
    let nodes = &tree.nodes;
    let near = (from..nodes.len().min(from + NEAR)).filter(|&at| nodes[at].name.is_empty());
    near.filter(|&at| {
        let words = tree.words(&nodes[at]).trim();
        let named = words.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).count();
        (6..=LINE).contains(&words.chars().count()) && named <= MOST && words.contains(|c: char| c.is_ascii_digit())
    })
    .find_map(|at| {
        let day = day::shown(tree.words(&nodes[at]), tongue)?;
        let said = said(tree, at);
        let changed = CHANGED.split('|').any(|word| said.contains(word));
        (!changed && !is_apart(tree, at)).then_some(day)
    })
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
        said.push_str(tree.words(&nodes[at]));
    }
    said.to_lowercase()
}

/// Whether it stands where other stories are told of, or readers write.
fn is_apart(tree: &PageTree, at: usize) -> bool {
    let nodes = &tree.nodes;
    let above = std::iter::successors(Some(at), |&at| Some(nodes[at].parent).filter(|&up| up != at)).skip(1);
    above.take_while(|&up| !matches!(nodes[up].name.as_str(), "body" | "html")).any(|up| {
        let node = &nodes[up];
        // A list of stories has links, and a box may be that of this story's day and author.
        matches!(node.name.as_str(), "aside" | "nav" | "footer" | "blockquote")
            || (node.name == "li" && tree.holds(up, &["a", "h2", "h3", "h4"]))
            || (!is_of_post(&node.hint)
                && matches!(purpose(&node.hint), Some(Purpose::Apart | Purpose::Comments | Purpose::Lead))
                && !tree.holds(up, &["h1"]))
    })
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
    use super::in_address;

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
