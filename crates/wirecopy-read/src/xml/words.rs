//! The words of an element: paragraphs between blank lines.

use crate::web_page::story_text::{StoryText, is_hidden};
use crate::xml::tree::{Element, Inner};

/// How an element counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// It and all in it is no story.
    Skipped,
    /// These paragraphs stand for it and all in it, with lines of their own.
    Told(Vec<String>),
    /// As HTML's element of this name.
    As(&'static str),
    /// As its own name says: HTML's elements by their names, any other within the line.
    Itself,
}

/// The words of `element`, of whose inner elements `shown` says how they count.
pub(crate) fn words<'t>(element: Element<'t>, shown: &dyn Fn(Element<'t>) -> Shown) -> String {
    let mut story = StoryText::default();
    tell(element, shown, &mut story);
    story.finish()
}

/// The words of an element of HTML.
pub(crate) fn html_words(element: Element<'_>) -> String {
    words(element, &|inner| if is_hidden(inner.name()) { Shown::Skipped } else { Shown::Itself })
}

enum Step<'t> {
    Into(Inner<'t>),
    Out(&'t str),
}

fn paragraph_of(lines: &str, story: &mut StoryText) {
    story.open("p");
    for (number, line) in lines.lines().enumerate() {
        if number > 0 {
            story.open("br");
        }
        story.text(line);
    }
    story.close("p");
}

/// The walk keeps its own stack: documents nest as deep as they like.
fn tell<'t>(element: Element<'t>, shown: &dyn Fn(Element<'t>) -> Shown, story: &mut StoryText) {
    let mut steps: Vec<Step<'t>> = Vec::new();
    let enter = |steps: &mut Vec<Step<'t>>, element: Element<'t>| {
        let start = steps.len();
        steps.extend(element.inside().map(Step::Into));
        steps[start..].reverse();
    };
    enter(&mut steps, element);
    while let Some(step) = steps.pop() {
        match step {
            Step::Out(name) => story.close(name),
            Step::Into(Inner::Text(text)) => story.text(text),
            Step::Into(Inner::Element(element)) => {
                let name = match shown(element) {
                    Shown::Skipped => continue,
                    Shown::Told(paragraphs) => {
                        paragraphs.iter().for_each(|paragraph| paragraph_of(paragraph, story));
                        continue;
                    }
                    Shown::As(name) => name,
                    Shown::Itself => element.name(),
                };
                story.open(name);
                steps.push(Step::Out(name));
                enter(&mut steps, element);
            }
        }
    }
}
