//! Korean, whose quotations stand before their verb: 김철수 시장은 “…”고 말했다.

use crate::speech::east::Credited;
use wirecopy::span::{ByteSpan, count};

/// What links the quoted words with the verb.
const LINKS: &[&str] = &["이라고", "라고", "라며", "라면서", "고", "며", "면서", "는"];
/// Verbs of saying, as far as they are not inflected.
const VERBS: &[&str] = &[
    "말했",
    "말한",
    "말하",
    "밝혔",
    "밝힌",
    "밝히",
    "전했",
    "전한",
    "덧붙였",
    "설명했",
    "설명한",
    "강조했",
    "강조한",
    "지적했",
    "주장했",
    "주장한",
    "답했",
    "반박했",
    "비판했",
    "언급했",
    "호소했",
    "토로했",
    "당부했",
    "평가했",
    "경고했",
    "약속했",
    "반문했",
    "물었",
    "썼",
    "했다",
    "했습니다",
];
/// What marks who a sentence is about.
const TOPICS: &[&str] = &["은", "는", "이", "가"];
/// A name with its office has at most so many words.
const LONGEST: usize = 6;

/// Whether `text` is in Hangul.
pub(super) fn is_korean(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic()).take(80);
    text.bytes().any(|byte| byte >= 0xea)
        && letters().filter(|c| matches!(c, '\u{ac00}'..='\u{d7a3}')).count() * 2 > letters().count()
}

/// Whom the sentence credits that holds `quote`; `from` is where the quotation before ends, `to` where the next one begins, `end` where the paragraph ends.
pub(super) fn credited(text: &str, quote: ByteSpan, (from, to, end): (u32, u32, u32)) -> Option<Credited> {
    let before = ByteSpan::new(from, quote.start).of(text);
    let start = before.rfind(['.', '!', '?', '\n']).map_or(0, |at| at + 1);
    let lead = Part { text: &before[start..], start: from + count(start) };
    let after = ByteSpan::new(quote.end, to).of(text);
    let linked = LINKS.iter().find(|link| after.starts_with(**link));
    if let Some(link) = linked {
        let rest = Part { text: after.get(link.len()..)?, start: quote.end + count(link.len()) }.sentence();
        // "…"며 "…"고 덧붙였다: the verb stands behind the next one.
        let further = || {
            let next = ByteSpan::new(to, end).of(text);
            let close =
                next.char_indices().skip(1).find(|&(_, c)| matches!(c, '”' | '"')).map(|(at, c)| at + c.len_utf8())?;
            Part { text: next.get(close..)?, start: to + count(close) }.sentence().verb()
        };
        let cue = rest.verb().or_else(further)?;
        let here = Part {
            text: rest.text.get(..(cue.start.saturating_sub(rest.start)) as usize).unwrap_or(rest.text),
            ..rest
        };
        let speaker = here.topic().or_else(|| lead.topic());
        return Some(Credited { speaker, cue });
    }
    // 이 의원에 따르면 “…”; 김 시장은 이렇게 말했다. “…”
    let source = lead.text.find("에 따르면").filter(|&at| at > 0);
    if let Some(at) = source {
        let name = Part { text: &lead.text[..at], ..lead }.whole()?;
        return Some(Credited { speaker: Some(name), cue: lead.place(at + "에 ".len(), at + "에 따르면".len()) });
    }
    let trimmed = before.trim_end().trim_end_matches('.');
    let thus = trimmed.rfind("이렇게 ")?;
    let start = trimmed[..thus].rfind(['.', '!', '?', '\n']).map_or(0, |at| at + 1);
    let sentence = Part { text: &trimmed[start..], start: from + count(start) };
    let cue = sentence.verb().filter(|cue| cue.end == from + count(trimmed.len()))?;
    Some(Credited { speaker: sentence.topic(), cue })
}

/// A part of the article, and where it begins.
#[derive(Clone, Copy)]
struct Part<'t> {
    text: &'t str,
    start: u32,
}

impl Part<'_> {
    fn place(&self, from: usize, to: usize) -> ByteSpan {
        ByteSpan::new(self.start + count(from), self.start + count(to))
    }

    /// Up to the end of its first sentence.
    fn sentence(self) -> Self {
        let end = self.text.find(['.', '!', '?', '\n']).unwrap_or(self.text.len());
        Self { text: &self.text[..end], ..self }
    }

    /// Its words, each with where it begins.
    fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        let base = self.text.as_ptr() as usize;
        self.text.split_whitespace().map(move |word| (word.as_ptr() as usize - base, word))
    }

    /// The first verb of saying.
    fn verb(&self) -> Option<ByteSpan> {
        let (at, word) = self.words().find(|(_, word)| VERBS.iter().any(|verb| word.starts_with(verb)))?;
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        Some(self.place(at, at + bare.len()))
    }

    /// Who it is about: the words up to the first that is marked so.
    fn topic(&self) -> Option<ByteSpan> {
        let mut first = None;
        for (n, (at, word)) in self.words().enumerate() {
            if n >= LONGEST {
                return None;
            }
            if word.ends_with(',') || word.ends_with('일') || word == "이날" {
                first = None;
                continue;
            }
            let from = *first.get_or_insert(at);
            let bare = TOPICS.iter().find_map(|topic| word.strip_suffix(topic)).filter(|bare| !bare.is_empty());
            if let Some(bare) = bare {
                return Some(self.place(from, at + bare.len()));
            }
        }
        None
    }

    fn whole(&self) -> Option<ByteSpan> {
        let (at, _) = self.words().next()?;
        let name = self.text.get(at..)?.trim_end();
        (name.split_whitespace().count() <= LONGEST).then(|| self.place(at, at + name.len()))
    }
}
