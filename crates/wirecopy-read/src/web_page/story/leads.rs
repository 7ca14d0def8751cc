//! What leads elsewhere, or tells of the page and not of the story.

use crate::article::caption::is_caption_of_page;
use crate::article::paragraph::ends_sentence;
use crate::web_page::byline_line::opens;
use crate::web_page::hint::Purpose;
use crate::web_page::story_text::{is_block, is_heading, is_paragraph};

use super::appeals::is_appeal;
use super::choice::{Choice, LINE};
use super::lengths::Lengths;
use super::notices::{ends_story, is_notice, offers, says_printed};
use super::tell::{told, words_in};

/// A part with a headline that is a link, and fewer letters than this, leads to another story.
const TEASER: u32 = 400;
/// A line with a time and so many letters says no more than when.
const SAYING: u32 = 16;
/// A box that asks for an address has at most so many letters.
const BOX: u32 = 400;
/// What a house says for itself, and the words below a picture, have at most so many.
const SAID: u32 = 320;
/// Behind so many letters of paragraphs there is nothing but the story.
const OPENING: u32 = 350;
/// A sentence has at least so many.
const SENTENCE: u32 = 30;

/// Drops what only leads elsewhere: lists of links, lines that are one link, teasers; and lines that only say when
/// or that an advert follows.
pub(super) fn drop(choice: &mut Choice<'_>, place: usize) {
    let lengths = choice.lengths();
    let headline = choice.headline();
    let tree = choice.tree;
    let end = tree.nodes[place].end;
    // Until where all is part of a list or a table that is kept as a whole.
    let mut whole = 0;
    let mut next = place + 1;
    while next < end {
        let (at, node) = (next, &tree.nodes[next]);
        next = if choice.gone[at] { node.end } else { at + 1 };
        if choice.gone[at] {
            continue;
        }
        let (letters, linked) = (lengths.letters(at), lengths.linked(at));
        // The columns of a page of old are cells, and one of them may be a menu.
        let column = node.name == "td" && lengths.story(node.parent) > 0;
        // A time between paragraphs is no part of a sentence.
        let lone_time = node.name == "time" && lengths.is_alone(at);
        // What stands below the headline, in one box with it and with where to share it, is the story's beginning.
        let heads = headline.is_some_and(|headline| (at..node.end).contains(&headline)) && lengths.story(at) > 0;
        let is_part = (is_block(&node.name) || column) && !heads;
        if lone_time || (is_part && letters > 0 && is_lead(choice, &lengths, at, at < whole)) {
            choice.gone[at] = true;
            next = node.end;
        } else if matches!(node.name.as_str(), "ul" | "ol" | "dl" | "table") && linked * 2 <= letters && at >= whole {
            whole = if lengths.story(at) * 2 > lengths.story(place) { whole } else { node.end };
        }
    }
}

/// Whether the part `at` leads elsewhere. `whole`: it is an item of a list that does not.
fn is_lead(choice: &Choice<'_>, lengths: &Lengths, at: usize, whole: bool) -> bool {
    let tree = choice.tree;
    let name = tree.nodes[at].name.as_str();
    let (letters, linked, story) = (lengths.letters(at), lengths.linked(at), lengths.story(at));
    let leads = !whole && linked > 0 && linked * 2 > letters && story == 0;
    if leads
        && !only_paragraph(choice, lengths, at).is_some_and(|paragraph| is_linked_sentence(choice, lengths, paragraph))
    {
        return true;
    }
    if story < TEASER && !is_heading(name) && lengths.leads(at) {
        return true;
    }
    let times = lengths.timed(at);
    let timed = times > 0 && letters <= LINE && letters - times.min(letters) <= SAYING;
    if letters > BOX || (letters > SAID && !lengths.has_controls(at)) {
        return false;
    }
    let words = told(tree, at, |inner| choice.gone[inner]);
    // A box is no such line for one that stands in it.
    let is_said = || lengths.is_alone(at) && (is_appeal(&words) || is_caption_of_page(&words));
    if letters > LINE && !lengths.has_controls(at) {
        return is_said();
    }
    (timed && !ends_sentence(&words))
        || is_said()
        || (!is_heading(name) && says_printed(&words))
        || (letters <= LINE && is_notice(&words, linked * 2 > letters))
        || (!is_paragraph(name) && !is_heading(name) && lengths.has_controls(at) && offers(&words))
}

/// The paragraph that has all the words of the part `at`.
fn only_paragraph(choice: &Choice<'_>, lengths: &Lengths, at: usize) -> Option<usize> {
    let letters = lengths.letters(at);
    let is_all = |&inner: &usize| lengths.letters(inner) == letters && !choice.tree.nodes[inner].name.is_empty();
    let mut way = std::iter::successors(Some(at), |&at| choice.tree.children(at).find(is_all));
    way.find(|&inner| tree_name(choice, inner) == "p")
}

/// Whether a paragraph is a sentence, though most of it is a link: it ends as one, and the link stands in it.
fn is_linked_sentence(choice: &Choice<'_>, lengths: &Lengths, at: usize) -> bool {
    if tree_name(choice, at) != "p" || lengths.letters(at) < SENTENCE || in_link(choice, at) {
        return false;
    }
    let words = words_in(choice.tree, at);
    let closing = |c: char| c.is_whitespace() || matches!(c, '"' | '”' | '’' | '»' | ')');
    words.trim_end_matches(closing).ends_with(['.', '。']) && !is_notice(&words, true)
}

fn tree_name<'t>(choice: &'t Choice<'_>, at: usize) -> &'t str {
    &choice.tree.nodes[at].name
}

fn in_link(choice: &Choice<'_>, at: usize) -> bool {
    above(choice, at).any(|up| choice.tree.nodes[up].name == "a")
}

/// The elements around the node `at`, and itself.
fn above(choice: &Choice<'_>, at: usize) -> impl Iterator<Item = usize> {
    let nodes = &choice.tree.nodes;
    std::iter::successors(Some(at), |&at| Some(nodes[at].parent).filter(|&up| up != at))
}

/// Drops the short lines between the headline and the first paragraphs: the day, the section, a count of comments. A line
/// that says who wrote it stays, and so does a second headline.
pub(super) fn drop_opening_lines(choice: &mut Choice<'_>, place: usize) {
    let lengths = choice.lengths();
    let tree = choice.tree;
    let mut passed = 0;
    let mut next = place + 1;
    while next < tree.nodes[place].end && passed < OPENING {
        let (at, node) = (next, &tree.nodes[next]);
        next = if choice.gone[at] { node.end } else { at + 1 };
        if matches!(node.name.as_str(), "table" | "ul" | "ol" | "dl") {
            next = node.end;
            continue;
        }
        if choice.gone[at] || !is_block(&node.name) {
            continue;
        }
        let (letters, own) = (lengths.letters(at), lengths.own_story(at));
        passed += own;
        if letters == 0 || letters > LINE || lengths.story(at) > own {
            continue;
        }
        let words = told(tree, at, |inner| choice.gone[inner]);
        let is_heading = is_heading(&node.name);
        let is_kept = ends_sentence(&words) || (is_heading && letters > SENTENCE) || opens(&words);
        let named = choice.purpose(at) == Some(Purpose::Byline) || is_heading;
        // Some of its words may have gone before: who wrote it, or what a player says.
        let is_day = says_when(&words) || says_when(&words_in(tree, at));
        if !is_kept && (is_day || (named && passed == 0)) {
            choice.gone[at] = true;
            next = node.end;
        }
    }
}

/// Whether a line states a day or a time, and hardly anything else.
fn says_when(words: &str) -> bool {
    let digits = words.chars().filter(char::is_ascii_digit).count();
    let clock = words.split_whitespace().any(|word| {
        let parts = word.trim_matches(|c: char| !c.is_ascii_digit());
        parts.len() >= 4 && parts.contains([':', '.', '/', '-'])
    });
    words.chars().count() <= 60 && (crate::article::day::stated(words).is_some() || (digits >= 3 && clock))
}

/// Drops what follows a heading that says that other stories follow.
pub(super) fn drop_rest(choice: &mut Choice<'_>, place: usize) {
    let lengths = choice.lengths();
    let tree = choice.tree;
    let all = lengths.story(place);
    let mut passed = 0;
    let shown: Vec<usize> = choice.shown(place).skip(1).collect();
    let ends = |&&at: &&usize| {
        let name = tree.nodes[at].name.as_str();
        let ends = (1..=60).contains(&lengths.letters(at))
            && is_block(name)
            && passed * 4 >= all * 3
            && ends_story(&words_in(tree, at));
        passed += lengths.own_story(at);
        ends
    };
    let Some(&last) = shown.iter().find(ends) else { return };
    for at in shown.into_iter().filter(|&at| at >= last) {
        choice.gone[at] = true;
    }
}

/// Drops headings that nothing follows.
pub(super) fn drop_lone_headings(choice: &mut Choice<'_>, place: usize) {
    let lengths = choice.lengths();
    let shown: Vec<usize> = choice.shown(place).collect();
    for at in shown.into_iter().rev() {
        let node = &choice.tree.nodes[at];
        if is_heading(&node.name) {
            choice.gone[at] = true;
        } else if node.name.is_empty()
            && lengths.letters(at) > 0
            && !above(choice, at).take_while(|&up| up != place).any(|up| is_heading(&choice.tree.nodes[up].name))
        {
            return;
        }
    }
}
