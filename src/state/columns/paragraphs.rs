//! An article's text, cut into paragraphs.

use crate::state::columns::furniture::Piece;
use wirecopy::article::{Article, AsideKind};
use wirecopy::order::sort_by_key;
use wirecopy::span::ByteSpan;

/// One paragraph, without the white space around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands.
    pub bytes: ByteSpan,
    /// What it is, where all of it is not the story.
    pub apart: Option<Apart>,
}

/// What a paragraph is that is not the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// A part of the article that is no story: a caption, a byline.
    Aside(AsideKind),
    /// What so many articles of the house print.
    Furniture(u32),
}

/// A line longer than this was not broken by hand.
const LONGEST_BROKEN_LINE: usize = 100;

/// Cuts the text of `article` into paragraphs. Asides stand in paragraphs of their own, except a
/// dateline, which opens the first sentence; and so does `furniture` from the end of one sentence to that of another.
#[must_use]
pub fn paragraphs(article: &Article, furniture: &[Piece]) -> Vec<Paragraph> {
    let asides = article.asides.iter().filter(|aside| aside.kind != AsideKind::Dateline);
    let mut apart: Vec<(ByteSpan, Apart)> = asides.map(|aside| (aside.span, Apart::Aside(aside.kind))).collect();
    apart.extend(furniture.iter().map(|&(bytes, articles)| (bytes, Apart::Furniture(articles))));
    sort_by_key(&mut apart, |(span, _)| *span);
    let mut cut = Vec::new();
    for block in blocks(&article.text) {
        let mut start = block.start;
        let first = apart.partition_point(|(span, _)| span.end <= block.start);
        for (span, kind) in apart[first..].iter().take_while(|(span, _)| span.start < block.end) {
            let rest = ByteSpan::new(start, block.end);
            let Some(inside) = span.overlap(&rest) else { continue };
            if matches!(kind, Apart::Furniture(_)) && !is_whole(&article.text, rest, inside) {
                continue;
            }
            push(&mut cut, &article.text, ByteSpan::new(start, inside.start), None);
            push(&mut cut, &article.text, inside, Some(*kind));
            start = inside.end;
        }
        push(&mut cut, &article.text, ByteSpan::new(start, block.end), None);
    }
    cut
}

/// Whether `inside` begins and ends where a sentence does, or where `rest` does.
fn is_whole(text: &str, rest: ByteSpan, inside: ByteSpan) -> bool {
    let ends = |text: &str| {
        let text = text.trim_end().trim_end_matches(['"', '”', '“', '’', '»', '«', ')', ']']);
        text.is_empty() || text.ends_with(['.', '!', '?', ':', '…', '。', '！', '？'])
    };
    let behind = ByteSpan::new(inside.end, rest.end).of(text);
    ends(ByteSpan::new(rest.start, inside.start).of(text)) && (behind.trim().is_empty() || ends(inside.of(text)))
}

/// Adds the paragraph at `bytes`, trimmed, unless nothing is left of it.
fn push(cut: &mut Vec<Paragraph>, text: &str, bytes: ByteSpan, apart: Option<Apart>) {
    let whole = bytes.of(text);
    let trimmed = whole.trim();
    if trimmed.is_empty() {
        return;
    }
    let lead = whole.len() - whole.trim_start().len();
    let start = bytes.start + lead as u32;
    cut.push(Paragraph { bytes: ByteSpan::new(start, start + trimmed.len() as u32), apart });
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

    fn texts(article: &Article) -> Vec<(&str, Option<Apart>)> {
        paragraphs(article, &[]).iter().map(|paragraph| (paragraph.bytes.of(&article.text), paragraph.apart)).collect()
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
        let cut = paragraphs(&article, &[]);
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
                ("date 2025-02-01", Some(Apart::Aside(AsideKind::Date))),
                ("CARACAS: It rained.", None),
                ("With Post wires", Some(Apart::Aside(AsideKind::Credit))),
            ]
        );
    }

    #[test]
    fn furniture_stands_by_itself_where_it_is_whole_sentences() {
        let notice = "Subscribe now and read on";
        for (why, text, expected) in [
            ("a paragraph", "It rained.\nSubscribe now and read on.", "It rained.|=Subscribe now and read on."),
            (
                "between sentences",
                "It rained. Subscribe now and read on. It stopped.",
                "It rained.|=Subscribe now and read on.|It stopped.",
            ),
            ("in a sentence", "It rained, subscribe now and Subscribe now and read on it is.", ""),
        ] {
            let article = plain(text);
            let start = text.find(notice).unwrap() as u32;
            let bytes = wirecopy::with_marks(text, ByteSpan::new(start, start + notice.len() as u32));
            let furniture = [(bytes, 7)];
            let told: Vec<String> = paragraphs(&article, &furniture)
                .iter()
                .map(|paragraph| {
                    let mark = if paragraph.apart == Some(Apart::Furniture(7)) { "=" } else { "" };
                    [mark, paragraph.bytes.of(text)].concat()
                })
                .collect();
            let expected = if expected.is_empty() { text } else { expected };
            assert_eq!(told.join("|"), expected, "{why}");
        }
    }
}
