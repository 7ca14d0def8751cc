//! The words between headline and story, where what is around them is no part of it.

use crate::article::paragraph::ends_sentence;
use crate::web_page::hint::Purpose;
use crate::web_page::story_text::is_block;
use crate::web_page::title_tail::squeezed;

use super::choice::{Choice, bare};
use super::tell::told;

/// It stands at most so many elements below the headline.
const NEAR: usize = 400;
/// And has so many letters.
const LETTERS: std::ops::RangeInclusive<u32> = 40..=800;
/// A description that is cut off has so many bytes at least.
const CUT: usize = 60;
/// What the page shows and its data have not stands in so many first paragraphs.
const FIRST: usize = 3;

/// The words of the first part below the headline that is what the page says of itself to search engines and shared links.
pub(super) fn standfirst(choice: &Choice<'_>, headline: Option<usize>, descriptions: &[String]) -> Option<String> {
    let (tree, from) = (choice.tree, headline?);
    let descriptions: Vec<(String, bool)> = descriptions
        .iter()
        .map(|said| (bare(said), ["…", "..."].iter().any(|dots| said.trim_end().ends_with(dots))))
        .filter(|(said, _)| !choice.says_title(said))
        .collect();
    if descriptions.is_empty() {
        return None;
    }
    let lengths = choice.lengths();
    let is_said = |words: &str| {
        let words = bare(words);
        descriptions
            .iter()
            .any(|(said, cut)| words == *said || (*cut && said.len() >= CUT && words.starts_with(said.as_str())))
    };
    let end = tree.nodes[from].end;
    let near = choice.shown(0).skip_while(|&at| at < end).take(NEAR);
    let parts = near.filter(|&at| {
        let letters = lengths.letters(at);
        !tree.nodes[at].name.is_empty() && LETTERS.contains(&letters) && lengths.linked(at) * 2 <= letters
    });
    // One paragraph: the box around it has other things to say.
    let is_one = |at: usize| !tree.inside(at).any(|inner| is_block(&tree.nodes[inner].name));
    parts
        .filter(|&at| is_one(at) && !is_apart(choice, at, from))
        .map(|at| told(tree, at, |inner| choice.gone[inner]))
        .find(|words| is_said(words))
}

/// Whether a part below the headline is a picture's, a link's, or another story's.
fn is_apart(choice: &Choice<'_>, at: usize, headline: usize) -> bool {
    let nodes = &choice.tree.nodes;
    let up = std::iter::successors(Some(at), |&at| Some(nodes[at].parent).filter(|&up| up != at));
    up.take_while(|&up| !(up..nodes[up].end).contains(&headline)).any(|up| {
        matches!(nodes[up].name.as_str(), "a" | "aside" | "figure" | "figcaption" | "footer" | "nav" | "blockquote")
            || choice.purpose(up) == Some(Purpose::Comments)
    })
}

/// The story with the beginning that the page shows: its standfirst, and where the text is another one than `shown`, what stands there
/// before the first words of both.
pub(crate) fn with_beginning(text: String, shown: &str, standfirst: Option<&str>) -> String {
    let has = squeezed(&text);
    let is_in = |words: &str| has.contains(&squeezed(words));
    let mut beginning: Vec<&str> = Vec::new();
    let first: Vec<&str> = shown.split("\n\n").take(FIRST + 1).collect();
    if let Some(common) = first.iter().position(|paragraph| is_in(paragraph)).filter(|_| shown != text) {
        beginning.extend(first[..common].iter().filter(|paragraph| ends_sentence(paragraph)));
    }
    if let Some(words) = standfirst.filter(|words| !is_in(words) && !beginning.contains(words)) {
        beginning.insert(0, words);
    }
    if beginning.is_empty() || text.is_empty() {
        return text;
    }
    beginning.push(&text);
    beginning.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::with_beginning;

    #[test]
    fn a_story_keeps_the_beginning_that_the_page_shows() {
        const STORY: &str = "The ferry is back at the quay.\n\nIt left at noon.";
        let whole = format!("A year is over.\n\n{STORY}");
        for (name, shown, standfirst, expected) in [
            ("a standfirst", STORY, Some("A year is over."), whole.as_str()),
            ("none", STORY, None, STORY),
            ("one that is there", STORY, Some("It left at noon."), STORY),
            ("a story told to machines without it", "A year is over.\n\nThe ferry is back at the quay.", None, &whole),
            ("both", "A year is over.\n\nThe ferry is back at the quay.", Some("A year is over."), &whole),
            ("another text", "Subscribe.\n\nNow.", None, STORY),
        ] {
            assert_eq!(with_beginning(STORY.to_owned(), shown, standfirst), expected, "{name}");
        }
        assert_eq!(with_beginning(String::new(), "", Some("A year is over.")), "");
    }
}
