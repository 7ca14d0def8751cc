//! Which part of a web page is its story.
//!
//! What is not shown goes first, then what the page's author calls a menu, an advert or comments. Of the rest, the part is
//! taken that holds the paragraphs: texts of some length that are no links. The part with the headline above it is taken
//! along, so that the words under the headline are not lost; then what only leads elsewhere goes.

mod appeals;
mod byline;
mod choice;
mod hidden;
mod leads;
mod lengths;
mod named;
mod notices;
mod place;
mod signature;
mod standfirst;
mod tell;

use crate::article::day::is_month_of_year;
use crate::article::paragraph::ends_sentence;
use crate::web_page::page_tree::PageTree;
use choice::Choice;
use named::Trust;
pub(crate) use signature::signature;
pub(crate) use standfirst::with_beginning;
pub(crate) use tell::{raw, whole};

/// Where more than this stands to one, the names of a page's parts are not believed.
const FAR_MORE: usize = 3;

/// A story of fewer bytes may have lost most of itself, and one of hardly any has.
pub(crate) const FEW: usize = 600;
pub(crate) const HARDLY_ANY: usize = 90;

/// What was found in a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Story {
    /// Its text, paragraphs between blank lines.
    pub(crate) text: String,
    /// Who wrote it, as the page shows.
    pub(crate) byline: Option<String>,
    /// Where its headline stands in the page.
    pub(crate) headline: Option<usize>,
    /// The words between headline and text that the page gives as its description, too.
    pub(crate) standfirst: Option<String>,
    /// How many other stories of the page were left out.
    pub(crate) others: usize,
}

/// The story of a page. `titles`: what may be the page's title; `descriptions`: what it says of itself to search engines and shared links.
pub(crate) fn story(tree: &PageTree, titles: &[String], descriptions: &[String]) -> Story {
    let mut choice = Choice::of(tree, titles);
    hidden::drop(&mut choice);
    let headline = choice.headline();
    choice.know(headline);
    let byline = byline::byline(&choice, headline);
    byline::drop_captions(&mut choice, headline);
    let (mut text, mut others) = told(choice.clone(), Trust::All);
    // A page may call the frame of its story anything.
    for (trust, few) in [(Trust::Sure, FEW), (Trust::Nothing, HARDLY_ANY)] {
        if text.len() < few {
            let (more, beside) = told(choice.clone(), trust);
            if more.len() > FAR_MORE * text.len() {
                (text, others) = (more, beside);
            }
        }
    }
    let standfirst = standfirst::standfirst(&choice, headline, descriptions);
    Story { text, byline, headline, standfirst, others }
}

/// The text without the month that pages of old have above it: "October 2026".
fn without_month(text: String) -> String {
    match text.split_once("\n\n") {
        Some((line, rest)) if is_month_of_year(line) => rest.to_owned(),
        _ => text,
    }
}

/// The text without the title, where that stands among its first lines, and without the short lines above it.
fn without_title(choice: &Choice<'_>, text: String) -> String {
    let is_short = |line: &&str| line.chars().count() <= TITLE && (!ends_sentence(line) || choice.says_title(line));
    let mut from = 0;
    let mut at = 0;
    for line in text.split("\n\n").take(OPENING).take_while(is_short) {
        at += line.len() + 2;
        if choice.says_title(line) {
            from = at;
        }
    }
    // Where nothing else is there, it stays.
    match text.get(from..) {
        Some(rest) if from > 0 && rest.len() >= HARDLY_ANY => rest.to_owned(),
        _ => text,
    }
}

/// A title has at most so many characters, and stands among so many first lines.
const TITLE: usize = 200;
const OPENING: usize = 5;

/// The story, where the names of the page's parts are believed so far, and how many others stood beside it.
fn told(mut choice: Choice<'_>, trust: Trust) -> (String, usize) {
    named::drop(&mut choice, trust);
    let headline = choice.headline();
    let Some(root) = choice.root() else { return (String::new(), 0) };
    let place = place::place(&mut choice, root);
    let place = place::widen(&mut choice, place, headline);
    leads::drop(&mut choice, place);
    if let Some(headline) = headline {
        choice.gone[headline] = true;
    }
    leads::drop_opening_lines(&mut choice, place);
    leads::drop_rest(&mut choice, place);
    leads::drop_lone_headings(&mut choice, place);
    let text = tell::told(choice.tree, place, |at| choice.gone[at]);
    (without_title(&choice, without_month(text)), choice.others)
}
