//! What a page's author says is no story.

use crate::web_page::hint::Purpose;

use super::choice::{Choice, ENOUGH, LINE};
use super::lengths::Lengths;
use super::notices::offers;
use super::tell::words_in;

/// How far the page's names are believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// All of them.
    All,
    /// Those that hardly anybody gives to the frame of a story.
    Sure,
    /// None.
    Nothing,
}

/// A part that is surely no story can have so many times the letters of the rest: there are more comments than story.
const FAR_MORE: u32 = 4;

/// Drops what is called no story, unless hardly any story would be left.
pub(super) fn drop(choice: &mut Choice<'_>, trust: Trust) {
    if trust == Trust::Nothing {
        return;
    }
    drop_all(choice, true);
    if trust == Trust::All {
        drop_all(choice, false);
    }
}

/// Drops what is surely no story, or else what hardly ever is.
fn drop_all(choice: &mut Choice<'_>, sure: bool) {
    let tree = choice.tree;
    let lengths = choice.lengths();
    let headline = choice.headline();
    let mut all = lengths.story(0);
    let stories: Vec<usize> = (0..tree.nodes.len())
        .filter(|&at| !choice.gone[at] && lengths.story(at) >= ENOUGH && is_story(choice, at))
        .collect();
    let stands_beside = |at: usize| {
        let end = tree.nodes[at].end;
        stories.iter().any(|&story| story >= end || tree.nodes[story].end <= at)
    };
    // How much of a story was passed since the headline.
    let mut passed = 0;
    let mut next = 0;
    while let Some(node) = tree.nodes.get(next) {
        let at = next;
        next = if choice.gone[at] { node.end } else { at + 1 };
        if choice.gone[at] || node.name.is_empty() || matches!(node.name.as_str(), "html" | "body") {
            continue;
        }
        let begun = headline.is_none_or(|headline| at < headline) || passed > ENOUGH;
        let inside = lengths.story(at);
        let rest = all.saturating_sub(inside);
        // A sidebar may have more to say than the story, and the page itself be called after its sidebar.
        let most = if sure && (choice.purpose(at) == Some(Purpose::Comments) || stands_beside(at)) {
            FAR_MORE * rest
        } else {
            rest
        };
        // What holds the headline holds the story.
        let heads = headline.is_some_and(|headline| (at..node.end).contains(&headline)) && inside > 0;
        let can_go = !heads && (inside == 0 || (rest >= ENOUGH && inside <= most));
        if can_go && is_named(choice, &lengths, at, sure, begun) {
            choice.gone[at] = true;
            all = rest;
            next = node.end;
        } else if headline.is_some_and(|headline| at > headline) {
            passed += lengths.own_story(at);
        }
    }
}

/// Whether the part `at` is called a story.
fn is_story(choice: &Choice<'_>, at: usize) -> bool {
    choice.tree.nodes[at].name == "article" || choice.purpose(at) == Some(Purpose::Story)
}

/// Whether the part `at` has the headline, set as one of the second rank: a site may keep the first for the way to the page.
fn is_titled(choice: &Choice<'_>, at: usize) -> bool {
    let tree = choice.tree;
    tree.inside(at).any(|inner| tree.nodes[inner].name == "h2" && choice.is_title(inner))
}

/// Whether the link `at` has words right before and behind it.
fn stands_in_line(choice: &Choice<'_>, at: usize) -> bool {
    let tree = choice.tree;
    let node = &tree.nodes[at];
    let is_text = |other: usize| {
        tree.nodes.get(other).is_some_and(|text| {
            text.name.is_empty() && text.parent == node.parent && tree.words(text).contains(char::is_alphanumeric)
        })
    };
    at > 0 && is_text(at - 1) && is_text(node.end)
}

/// Whether the part `at` is called no story. `begun`: the story stands before it, or its headline after.
fn is_named(choice: &Choice<'_>, lengths: &Lengths, at: usize, sure: bool, begun: bool) -> bool {
    let (tree, purpose) = (choice.tree, choice.purpose(at));
    let heads = || tree.holds(at, &["h1"]);
    // What stands between headline and story, and leads nowhere, leads into it.
    let leads_in =
        || !begun && lengths.story(at) > 0 && lengths.linked(at) * 3 <= lengths.letters(at) && !lengths.leads(at);
    let short = lengths.letters(at) <= LINE;
    let short_box = lengths.letters(at) <= 5 * LINE;
    if sure {
        return match tree.nodes[at].name.as_str() {
            // "of Tarnside (Tarn)": a link in the middle of a sentence, whatever it is called.
            "a" if stands_in_line(choice, at) => false,
            "h1" | "main" | "article" => false,
            "h2" | "h3" | "h4" | "h5" | "h6" => purpose == Some(Purpose::Comments),
            _ => matches!(purpose, Some(Purpose::Apart | Purpose::Comments)),
        };
    }
    let apart = match tree.nodes[at].name.as_str() {
        "aside" | "figcaption" | "form" => true,
        "figure" => tree.holds(at, &["img", "picture", "video", "iframe", "amp-img"]),
        "header" => !heads() && !is_titled(choice, at) && purpose != Some(Purpose::Story) && !leads_in(),
        "h1" | "main" => false,
        "address" => short,
        _ => match purpose {
            Some(Purpose::Frame) => true,
            Some(Purpose::Lead) => !leads_in(),
            Some(Purpose::Wall) => {
                lengths.story(at) == 0 || lengths.has_controls(at) || (short_box && offers(&words_in(tree, at)))
            }
            _ => false,
        },
    };
    apart || (purpose == Some(Purpose::Byline) && short && !heads())
}
