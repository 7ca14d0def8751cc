//! The part of a page that holds the story.

use crate::web_page::hint::Purpose;

use crate::web_page::story_text::{is_heading, is_paragraph};

use super::choice::{Choice, ENOUGH};
use super::lengths::Lengths;

/// What holds this share of the paragraphs, in hundredths, holds the story.
const MOST: u32 = 75;
/// An `article` or `main` needs no more than this.
const NAMED: u32 = 50;
/// A story that follows the first has so many letters at least.
const LONG: u32 = 400;
/// The headline stands at most so many elements above the story.
const ABOVE: usize = 8;

/// The box of a loaded story reaches at most so many elements above its headline.
const BOX: usize = 12;

/// The smallest element that holds nearly all paragraphs.
pub(super) fn place(choice: &mut Choice<'_>, root: usize) -> usize {
    let tree = choice.tree;
    drop_loaded(choice);
    let mut lengths = choice.lengths();
    let mut at = root;
    loop {
        if drop_other_stories(choice, &lengths, at) {
            lengths = choice.lengths();
        }
        let children = tree.children(at).filter(|&child| !choice.gone[child]);
        let Some(best) = children.max_by_key(|&child| (lengths.story(child), usize::MAX - child)) else {
            return at;
        };
        let node = &tree.nodes[best];
        let named = matches!(node.name.as_str(), "article" | "main") || choice.purpose(best) == Some(Purpose::Story);
        let enough = if named { NAMED } else { MOST };
        let (inside, all) = (lengths.story(best), lengths.story(at));
        // One long paragraph is no place: short ones stand beside it.
        if inside == 0 || is_paragraph(&node.name) || u64::from(inside) * 100 < u64::from(all) * u64::from(enough) {
            return at;
        }
        at = best;
    }
}

/// Drops the stories that a page loads below its first one: a headline that is set as that one's is, behind a story of some length, with a story
/// of its own below it. The box around it goes, with what else was loaded.
fn drop_loaded(choice: &mut Choice<'_>) {
    let tree = choice.tree;
    let Some(headline) = choice.headline().filter(|&at| tree.nodes[at].name == "h1") else { return };
    let names: Vec<&str> = tree.nodes[headline].hint.split_whitespace().collect();
    let is_alike = |at: usize| {
        tree.nodes[at].name == "h1" && tree.nodes[at].hint.split_whitespace().any(|name| names.contains(&name))
    };
    if !(headline + 1..tree.nodes.len()).any(|at| !choice.gone[at] && is_alike(at)) {
        return;
    }
    let lengths = choice.lengths();
    // How much of a story stands before each node.
    let mut before = vec![0; tree.nodes.len() + 1];
    for at in 0..tree.nodes.len() {
        before[at + 1] = before[at] + lengths.own_story(at);
    }
    let mut next = tree.nodes[headline].end;
    while next < tree.nodes.len() {
        let at = next;
        next = if choice.gone[at] { tree.nodes[at].end } else { at + 1 };
        if choice.gone[at] || !is_alike(at) {
            continue;
        }
        let first = before[at] - before[headline];
        let up = std::iter::successors(Some(at), |&at| Some(tree.nodes[at].parent).filter(|&up| up != at));
        let is_box = |&up: &usize| before[at] == before[up] && !(up..tree.nodes[up].end).contains(&headline);
        let whole = up.take(BOX).take_while(is_box).last().unwrap_or(at);
        if first >= LONG && lengths.story(whole) >= LONG {
            choice.others += (whole..tree.nodes[whole].end).filter(|&inner| is_alike(inner)).count();
            choice.gone[whole] = true;
            next = tree.nodes[whole].end;
        }
    }
}

/// Where several stories stand one below the other, each an `article` with a headline of its own, keeps the one that the
/// page's title names, or the first.
fn drop_other_stories(choice: &mut Choice<'_>, lengths: &Lengths, at: usize) -> bool {
    let tree = choice.tree;
    let is_story = |child: usize, headings: &[&str], least: u32| {
        !choice.gone[child]
            && lengths.story(child) >= least
            && (tree.nodes[child].name == "article"
                || tree.children(child).any(|inner| tree.nodes[inner].name == "article"))
            && tree.holds(child, headings)
    };
    let headline = choice.headline();
    let stories: Vec<usize> = tree.children(at).filter(|&child| is_story(child, &["h1"], ENOUGH)).collect();
    let Some(&first) = stories.first() else { return false };
    let holds = |&&story: &&usize| headline.is_some_and(|at| tree.inside(story).contains(&at));
    let kept = stories.iter().find(holds).copied().unwrap_or(first);
    // The stories that follow may have headlines of the second rank, where the first alone has one of the first; the
    // posts of a ticker have none of the first beside them.
    let is_long = lengths.story(kept) >= LONG;
    let follows = |child: usize| is_long && child > kept && is_story(child, &["h2"], LONG);
    let others: Vec<usize> =
        tree.children(at).filter(|&child| child != kept && (stories.contains(&child) || follows(child))).collect();
    choice.others += others.len();
    let any = !others.is_empty();
    others.into_iter().for_each(|story| choice.gone[story] = true);
    any
}

/// The element above that has the headline too; what else stands there goes, except the words between headline and
/// story and what is like the story itself.
pub(super) fn widen(choice: &mut Choice<'_>, place: usize, headline: Option<usize>) -> usize {
    let nodes = &choice.tree.nodes;
    let holds = |at: usize, inner: usize| (at..nodes[at].end).contains(&inner);
    let above = std::iter::successors(Some(place), |&at| (nodes[at].parent != at).then_some(nodes[at].parent));
    let above: Vec<usize> = above.take(ABOVE).take_while(|&at| nodes[at].name != "html").collect();
    let Some(headline) = headline else { return join(choice, &above[..above.len().min(2)], 0) };
    let wide = match above.iter().position(|&at| holds(at, headline)) {
        Some(0) => place,
        Some(steps) => join(choice, &above[..=steps], headline),
        None => return join(choice, &above[..above.len().min(2)], 0),
    };
    drop_before(choice, wide, headline);
    wide
}

/// Drops what stands beside the way from the last of `above` down to the first, but for what belongs to it.
fn join(choice: &mut Choice<'_>, above: &[usize], headline: usize) -> usize {
    let lengths = choice.lengths();
    let tree = choice.tree;
    let mut last = above.first().copied().unwrap_or(0);
    for pair in above.windows(2) {
        let (inner, outer) = (pair[0], pair[1]);
        for child in tree.children(outer) {
            let (node, way) = (&tree.nodes[child], &tree.nodes[inner]);
            let heads = child < inner && node.end > headline && headline > 0;
            let alike = node.name == way.name && (node.hint == way.hint || node.name == "p") && !way.hint.is_empty();
            let (letters, linked) = (lengths.letters(child), lengths.linked(child));
            let paragraph = (is_paragraph(&node.name) || node.name == "table") && linked * 2 <= letters;
            let belongs = heads || paragraph || (alike && lengths.story(child) > 0);
            if child != inner && !belongs {
                choice.gone[child] = true;
            }
        }
        last = outer;
    }
    last
}

/// Drops what stands in `place` before the headline: the way to it, the name of the section.
fn drop_before(choice: &mut Choice<'_>, place: usize, headline: usize) {
    let lengths = choice.lengths();
    let before: Vec<usize> = choice.shown(place).take_while(|&at| at < headline).collect();
    let nodes = &choice.tree.nodes;
    // A headline in the middle of things is no headline of all.
    let story: u32 = before.iter().filter(|&&at| nodes[at].end <= headline).map(|&at| lengths.own_story(at)).sum();
    if story > ENOUGH || (story > 0 && !is_heading(&nodes[headline].name)) {
        return;
    }
    for at in before {
        if choice.tree.nodes[at].end <= headline && lengths.story(at) == 0 {
            choice.gone[at] = true;
        }
    }
}
