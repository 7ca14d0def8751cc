//! An article's text, cut into paragraphs.

use wirecopy::article::{Article, AsideKind};
use wirecopy::span::ByteSpan;

/// One paragraph, without the white space around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands.
    pub bytes: ByteSpan,
    /// What it is, where all of it is not the story.
    pub aside: Option<AsideKind>,
}

/// A line longer than this was not broken by hand.
const LONGEST_BROKEN_LINE: usize = 100;

/// Cuts the text of `article` into paragraphs. Asides stand in paragraphs of their own, except a
/// dateline, which opens the first sentence.
#[must_use]
pub fn paragraphs(article: &Article) -> Vec<Paragraph> {
    let mut cut = Vec::new();
    for block in blocks(&article.text) {
        let mut start = block.start;
        for aside in article.asides.iter().filter(|aside| aside.kind != AsideKind::Dateline) {
            let Some(inside) = aside.span.overlap(&ByteSpan::new(start, block.end)) else { continue };
            push(&mut cut, &article.text, ByteSpan::new(start, inside.start), None);
            push(&mut cut, &article.text, inside, Some(aside.kind));
            start = inside.end;
        }
        push(&mut cut, &article.text, ByteSpan::new(start, block.end), None);
    }
    cut
}

/// Adds the paragraph at `bytes`, trimmed, unless nothing is left of it.
fn push(cut: &mut Vec<Paragraph>, text: &str, bytes: ByteSpan, aside: Option<AsideKind>) {
    let whole = bytes.of(text);
    let trimmed = whole.trim();
    if trimmed.is_empty() {
        return;
    }
    let lead = whole.len() - whole.trim_start().len();
    let start = bytes.start + lead as u32;
    cut.push(Paragraph { bytes: ByteSpan::new(start, start + trimmed.len() as u32), aside });
}

/// The stretches between paragraph breaks: each line by itself, or, in a text that was broken into
/// lines by hand, what stands between empty lines.
pub(crate) fn blocks(text: &str) -> Vec<ByteSpan> {
    let by_hand = broken_by_hand(text);
    let mut blocks: Vec<ByteSpan> = Vec::new();
    let (mut start, mut open) = (0u32, false);
    for line in text.split_inclusive('\n') {
        let end = start + line.len() as u32;
        let empty = line.trim().is_empty();
        match blocks.last_mut() {
            Some(last) if by_hand && open && !empty => last.end = end,
            _ if !empty => blocks.push(ByteSpan::new(start, end)),
            _ => {}
        }
        (start, open) = (end, !empty);
    }
    blocks
}

/// Whether lines end where a typist broke them: several short lines, and empty lines between paragraphs.
fn broken_by_hand(text: &str) -> bool {
    let lines = || text.trim().lines();
    let full = lines().filter(|line| line.chars().count() > LONGEST_BROKEN_LINE / 2).count();
    full >= 3
        && lines().all(|line| line.chars().count() <= LONGEST_BROKEN_LINE)
        && lines().any(|line| line.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::article::Aside;

    fn texts(article: &Article) -> Vec<(&str, Option<AsideKind>)> {
        paragraphs(article).iter().map(|paragraph| (paragraph.bytes.of(&article.text), paragraph.aside)).collect()
    }

    fn plain(text: &str) -> Article {
        Article { text: text.to_owned(), ..Article::default() }
    }

    #[test]
    fn each_line_is_a_paragraph_without_its_white_space() {
        let article = plain(" One.\r\n\n\n\u{a0}Two.  \nThree.");
        assert_eq!(texts(&article), [("One.", None), ("Two.", None), ("Three.", None)]);
        assert!(texts(&plain(" \n ")).is_empty());
    }

    #[test]
    fn lines_broken_by_hand_are_joined_up_to_the_empty_line() {
        let line = "These words were set on a line by somebody who pressed return.";
        let text = format!("{line}\n{line}\nThe end.\n\n{line}\nThe end.");
        let article = plain(&text);
        let cut = paragraphs(&article);
        assert_eq!(cut.len(), 2, "{cut:?}");
        assert!(cut.iter().all(|paragraph| paragraph.bytes.of(&text).ends_with("The end.")));
    }

    #[test]
    fn asides_stand_by_themselves_and_a_dateline_opens_its_sentence() {
        let text = " date 2025-02-01 CARACAS: It rained. With Post wires";
        let at = |part: &str| {
            let start = text.find(part).unwrap() as u32;
            ByteSpan::new(start, start + part.len() as u32)
        };
        let asides = vec![
            Aside { kind: AsideKind::Date, span: at("date 2025-02-01") },
            Aside { kind: AsideKind::Dateline, span: at("CARACAS:") },
            Aside { kind: AsideKind::Credit, span: at("With Post wires") },
        ];
        let article = Article { asides, ..plain(text) };
        assert_eq!(
            texts(&article),
            [
                ("date 2025-02-01", Some(AsideKind::Date)),
                ("CARACAS: It rained.", None),
                ("With Post wires", Some(AsideKind::Credit)),
            ]
        );
    }
}
