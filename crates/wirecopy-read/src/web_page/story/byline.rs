//! Where a page shows who wrote its story.

use crate::article::day;
use crate::web_page::byline_line::{are_people, names, opens, opens_at_length, people};
use crate::web_page::hint::{Purpose, is_of_post, is_picture, tells_author};
use crate::web_page::story_text::is_block;
use wirecopy_quotes::agency::are_agencies;

use super::choice::{Choice, LINE};
use super::lengths::Lengths;
use super::tell::line_in;

/// So many letters below the headline a line stands beside it; further on it may be one of whom the story tells, or another story's.
const NEAR: u32 = 400;
/// What is said of a picture has at most so many letters.
const CAPTION: u32 = 500;

/// What stands before a name in a list of what is known of the story.
const LABELS: [&str; 20] = [
    "author",
    "authors",
    "author(s)",
    "autor",
    "autorin",
    "autorin/autor",
    "autor/autorin",
    "autor/in",
    "autor:in",
    "autoren",
    "autora",
    "auteur",
    "auteure",
    "autore",
    "autrice",
    "verfasser",
    "verfasserin",
    "redakteur",
    "redakteurin",
    "автор",
];

/// Who wrote it: the first short line below the headline that is called so; or a line that begins like one, the link to their page near it,
/// or what a label names; at last a line that is called so further on, and is not another story's. `headline`: where that stands, if
/// it does.
pub(super) fn byline(choice: &Choice<'_>, headline: Option<usize>) -> Option<String> {
    let tree = choice.tree;
    let lengths = choice.lengths();
    let (mut passed, mut opening, mut wired, mut link, mut label, mut far) = (0, None, None, None, None, None);
    for at in choice.shown(0).skip_while(|&at| headline.is_some_and(|headline| at < tree.nodes[headline].end)) {
        let node = &tree.nodes[at];
        let is_near = headline.is_some() && passed < NEAR;
        if node.name.is_empty() {
            let letters = lengths.letters(at);
            if is_near && opening.is_none() && !is_of_other(choice, &lengths, at, headline) {
                opening = opened(choice, &lengths, at, headline).or_else(|| beside_day(choice, &lengths, at));
                wired = wired.or_else(|| from_wire(choice, at));
            }
            label = label.or_else(|| labelled(choice, &lengths, at, headline));
            if !is_near && far.is_none() && opens_at_length(tree.words(node)) && is_own(choice, at, headline) {
                far = opened(choice, &lengths, at, headline);
            }
            passed += letters;
            continue;
        }
        if !(1..=LINE).contains(&lengths.letters(at)) || is_of_picture(choice, at) {
            continue;
        }
        if choice.purpose(at) == Some(Purpose::Byline) || tells_author(&node.hint) {
            let line = || line(choice, &lengths, at);
            let stands = if is_near {
                !is_of_other(choice, &lengths, at, headline)
            } else {
                far.is_none() && is_own(choice, at, headline)
            };
            if !stands {
                continue;
            }
            match line() {
                Some(line) if is_near => return Some(line),
                line => far = far.or(line),
            }
        } else if node.writes && is_near && link.is_none() && !is_of_other(choice, &lengths, at, headline) {
            link = Some(line(choice, &lengths, at).unwrap_or_default()).filter(|line| !line.is_empty());
        }
    }
    opening.or(link).or(label).or(far).or(wired)
}

/// The people in a line of their own with the day behind a bar: "Ann Lee | 04.03.2026".
fn beside_day(choice: &Choice<'_>, lengths: &Lengths, at: usize) -> Option<String> {
    let tree = choice.tree;
    let up = std::iter::successors(Some(at), |&at| Some(tree.nodes[at].parent).filter(|&up| up != at));
    let around = up.take(4).take_while(|&up| (1..=LINE).contains(&lengths.letters(up)));
    let signed = |line: String| {
        let (name, rest) = line.split_once(['|', '·', '•'])?;
        // Whichever way round, it is a day; behind a dash may be that of a change.
        let first = rest.split(" - ").next().unwrap_or_default().trim();
        let is_day = ["en-GB", "en-US"].iter().any(|tongue| day::shown(first, Some(tongue)).is_some());
        (is_day && people(name.trim()).is_some()).then(|| name.trim().to_owned())
    };
    if is_of_picture(choice, at) { None } else { around.map(|up| line_in(tree, up)).find_map(signed) }
}

/// The agency of a line that is it and a place: "AFP, MANILA".
fn from_wire(choice: &Choice<'_>, at: usize) -> Option<String> {
    let (agency, place) = choice.tree.words(&choice.tree.nodes[at]).trim().split_once(", ")?;
    let is_place = place.split_whitespace().count() <= 3
        && place.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '-' | '.' | ','));
    (is_place && are_agencies(agency) && !is_of_picture(choice, at)).then(|| agency.to_owned())
}

/// The words of the line `at`, where they name somebody: with those beside it where they stand in a line of their own, or its link to
/// somebody's page alone.
fn line(choice: &Choice<'_>, lengths: &Lengths, at: usize) -> Option<String> {
    let tree = choice.tree;
    let parent = tree.nodes[at].parent;
    let is_short = |at: usize| (1..=LINE).contains(&lengths.letters(at));
    let is_inline = !is_block(&tree.nodes[at].name);
    let also = |other: usize| other != at && !tree.inside(at).contains(&other) && is_called(choice, other);
    if is_inline && is_short(parent) && choice.shown(parent).skip(1).any(also) {
        let words = line_in(tree, parent);
        if names(&words).is_some_and(|names| are_people(&names)) {
            return Some(words);
        }
    }
    let words = line_in(tree, at);
    if names(&words).is_some() {
        return Some(words);
    }
    let linked =
        choice.shown(at).find(|&inner| tree.nodes[inner].writes && is_short(inner)).map(|inner| line_in(tree, inner));
    let beside = || {
        Some(line_in(tree, parent))
            .filter(|words| is_short(parent) && names(words).is_some_and(|names| are_people(&names)))
    };
    linked.filter(|words| names(words).is_some()).or_else(|| beside().filter(|_| opens_alone(&words)))
}

fn is_called(choice: &Choice<'_>, at: usize) -> bool {
    choice.purpose(at) == Some(Purpose::Byline) || choice.tree.nodes[at].writes
}

/// Whether the words are the beginning of such a line, and no more: "By".
fn opens_alone(words: &str) -> bool {
    opens(&[words.trim(), " X"].concat()) && words.split_whitespace().count() <= 2
}

/// A line by itself that begins with "By" and names people, around the text `at`.
fn opened(choice: &Choice<'_>, lengths: &Lengths, at: usize, headline: Option<usize>) -> Option<String> {
    let tree = choice.tree;
    let begins = |words: &str| opens(words) || opens_alone(words);
    if !begins(tree.words(&tree.nodes[at]).trim_start())
        || is_of_picture(choice, at)
        || picture_above(choice, lengths, at, headline).is_some()
    {
        return None;
    }
    let up =
        std::iter::successors(Some(tree.nodes[at].parent), |&at| Some(tree.nodes[at].parent).filter(|&up| up != at));
    let around = up.take(4).take_while(|&up| (1..=LINE).contains(&lengths.letters(up)));
    let lines = around.map(|up| line_in(tree, up));
    // What stands alone between two elements, below the headline in one box with it: `<time>3 May</time> by Ann Lee`.
    let own = tree.words(&tree.nodes[at]).split_whitespace().collect::<Vec<_>>().join(" ");
    let is_parted = || {
        let inline = |at: &usize| tree.nodes[*at].name.is_empty() || !is_block(&tree.nodes[*at].name);
        let next = choice.shown(0).find(|&next| next > at);
        next.is_none_or(|next| !inline(&next) || tree.nodes[next].parent != tree.nodes[at].parent)
    };
    let own = std::iter::once(own)
        .filter(|own| people(own.split_once(' ').map_or("", |(_, rest)| rest)).is_some() && is_parted());
    lines.chain(own).filter(|line| opens(line)).find(|line| names(line).is_some_and(|names| are_people(&names)))
}

/// What stands behind the label `at`: "Autor: ".
fn labelled(choice: &Choice<'_>, lengths: &Lengths, at: usize, headline: Option<usize>) -> Option<String> {
    let tree = choice.tree;
    let words = tree.words(&tree.nodes[at]).trim();
    let bare = words.trim_end_matches(':').trim_end();
    let is_apart = bare.len() < words.len() || !is_block(&tree.nodes[tree.nodes[at].parent].name);
    if !is_apart || bare.len() > 20 || !LABELS.contains(&bare.to_lowercase().as_str()) || !is_own(choice, at, headline)
    {
        return None;
    }
    let behind = choice.shown(0).skip_while(|&next| next <= at).take(6);
    let mut named = behind.filter(|&next| tree.nodes[next].name.is_empty() && lengths.letters(next) > 0);
    let first = tree.words(&tree.nodes[named.next()?]).trim();
    // "Autor: Rechtsanwalt Ann Lee", where the trade is a link.
    let both = named
        .next()
        .map(|second| [first, " ", tree.words(&tree.nodes[second]).trim()].concat())
        .filter(|_| !first.contains(' '))
        .filter(|both| names(both).is_some_and(|names| are_people(&names)));
    let words = both.unwrap_or_else(|| first.to_owned());
    Some(words).filter(|words| words.chars().count() <= 60 && names(words).is_some())
}

/// Whether it tells of a picture.
fn is_of_picture(choice: &Choice<'_>, at: usize) -> bool {
    let nodes = &choice.tree.nodes;
    let up = std::iter::successors(Some(at), |&at| Some(nodes[at].parent).filter(|&up| up != at));
    is_picture(&nodes[at].hint) || up.take(3).any(|at| matches!(nodes[at].name.as_str(), "figcaption" | "figure"))
}

/// Drops the boxes of pictures that end with who took them: "The ferry at the quay. By Ann Lee".
pub(super) fn drop_captions(choice: &mut Choice<'_>, headline: Option<usize>) {
    let lengths = choice.lengths();
    let tree = choice.tree;
    let begins = |&at: &usize| {
        let (node, words) = (&tree.nodes[at], tree.words(&tree.nodes[at]).trim());
        if !node.name.is_empty() || !(opens(words) || opens_alone(words)) || lengths.letters(node.parent) > LINE {
            return false;
        }
        let line = line_in(tree, node.parent);
        opens(&line) && names(&line).is_some_and(|names| are_people(&names))
    };
    let boxes: Vec<usize> =
        choice.shown(0).filter(begins).filter_map(|at| picture_above(choice, &lengths, at, headline)).collect();
    boxes.into_iter().for_each(|at| choice.gone[at] = true);
}

/// The box of a picture and what that shows, where it ends with the text `at`. Beside the picture of who wrote the story stands hardly
/// more than a name.
fn picture_above(choice: &Choice<'_>, lengths: &Lengths, at: usize, headline: Option<usize>) -> Option<usize> {
    let tree = choice.tree;
    let mut boxes = around(choice, at, headline).take(5).take_while(|&up| lengths.letters(up) <= CAPTION);
    boxes.find(|&up| {
        let mut before = tree.inside(up).take_while(|&inner| inner < at);
        before.any(|inner| tree.nodes[inner].name == "img")
            && lengths.letters(up) > LINE / 2 + lengths.letters(at)
            && !tree.holds(up, &["p", "time", "h1", "h2", "h3", "h4"])
    })
}

/// The elements around the node `at`, up to those that hold the headline too.
fn around<'c>(choice: &'c Choice<'_>, at: usize, headline: Option<usize>) -> impl Iterator<Item = usize> + use<'c> {
    let nodes = &choice.tree.nodes;
    let up = std::iter::successors(Some(at), |&at| Some(nodes[at].parent).filter(|&up| up != at)).skip(1);
    up.take_while(move |&up| headline.is_none_or(|headline| !(up..nodes[up].end).contains(&headline)))
}

/// Whether the headline stands in an `article`: another one is another story's.
fn is_in_article(choice: &Choice<'_>, headline: Option<usize>) -> bool {
    let nodes = &choice.tree.nodes;
    let mut above = std::iter::successors(headline, |&at| Some(nodes[at].parent).filter(|&up| up != at));
    above.any(|at| nodes[at].name == "article")
}

/// Whether it stands in what leads to another story, or in what readers write.
fn is_of_other(choice: &Choice<'_>, lengths: &Lengths, at: usize, headline: Option<usize>) -> bool {
    let tree = choice.tree;
    let in_article = is_in_article(choice, headline);
    let is_heading = |at: usize| matches!(tree.nodes[at].name.as_str(), "h2" | "h3" | "h4");
    around(choice, at, headline).any(|up| {
        (in_article && tree.nodes[up].name == "article")
            || matches!(choice.purpose(up), Some(Purpose::Comments | Purpose::Lead))
            || (lengths.letters(up) <= 3 * LINE
                && tree.inside(up).any(|inner| is_heading(inner) && tree.holds(inner, &["a"])))
    })
}

/// Whether what stands far below the headline is not in a box of another story's, or of readers'.
fn is_own(choice: &Choice<'_>, at: usize, headline: Option<usize>) -> bool {
    let tree = choice.tree;
    let in_article = is_in_article(choice, headline);
    !around(choice, at, headline).any(|up| {
        let node = &tree.nodes[up];
        let tells = tells_author(&node.hint) || is_of_post(&node.hint);
        (in_article && node.name == "article")
            || matches!(node.name.as_str(), "nav" | "blockquote")
            || matches!(choice.purpose(up), Some(Purpose::Comments | Purpose::Lead))
            || (!tells && (node.name == "aside" || choice.purpose(up) == Some(Purpose::Apart)))
            // A line in a list of stories.
            || (node.name == "li" && tree.holds(up, &["h1", "h2", "h3", "h4", "time", "img"]))
    })
}
