//! The quotations of a text, paragraph by paragraph, with how each ends and whether it goes on in the next.

use crate::lexicon::may_say;
use wirecopy::quotations;
use wirecopy::span::{ByteSpan, count};

/// What the quoted words end with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// A comma or a dash: the sentence goes on behind the mark.
    Comma,
    Stop,
    /// A question or a call: the sentence may go on.
    Ask,
    /// Nothing.
    Open,
}

/// Something in quotation marks, or between the dashes of a dialogue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quoted {
    /// Marks included.
    pub(crate) bytes: ByteSpan,
    pub(crate) end: End,
    /// Whether a mark closes it.
    pub(crate) closed: bool,
    /// Whether it is what was opened and not closed in the paragraph before.
    pub(crate) goes_on: bool,
}

const MARKS: &[char] =
    &['"', '“', '”', '„', '‟', '＂', '\'', '‘', '’', '‚', '«', '»', '‹', '›', '「', '」', '『', '』', '`'];

/// The paragraphs of `text` that have words, and the quotations of each.
pub(crate) fn paragraphs(text: &str) -> Vec<(ByteSpan, Vec<Quoted>)> {
    let mut found: Vec<(ByteSpan, Vec<Quoted>)> = Vec::new();
    let mut start = 0;
    let mut open = false;
    for line in text.split_inclusive('\n') {
        let lead = line.len() - line.trim_start().len();
        let span = ByteSpan::new(count(start + lead), count(start + line.trim_end().len()));
        start += line.len();
        if span.is_empty() {
            continue;
        }
        let mut quoted = quoted(text, span);
        if let Some(first) = quoted.first_mut() {
            first.goes_on = open && first.bytes.start == span.start;
        }
        if !quoted.first().is_some_and(|first| first.goes_on)
            && let Some((before, quotes)) = found.last_mut()
        {
            unclosed(text, *before, quotes);
        }
        open = quoted.last().is_some_and(|last| !last.closed && last.bytes.end == span.end);
        found.push((span, quoted));
    }
    if let Some((last, quotes)) = found.last_mut() {
        unclosed(text, *last, quotes);
    }
    found
}

/// A quotation that is neither closed nor opened again is one only where a colon or a comma leads to it.
fn unclosed(text: &str, paragraph: ByteSpan, quotes: &mut Vec<Quoted>) {
    if let Some(last) = quotes.last().filter(|last| !last.closed && !last.goes_on) {
        let before = ByteSpan::new(paragraph.start, last.bytes.start).of(text).trim_end();
        if !before.ends_with([':', ',', '：', '，']) {
            quotes.pop();
        }
    }
}

fn quoted(text: &str, paragraph: ByteSpan) -> Vec<Quoted> {
    let words = paragraph.of(text);
    if let Some(spoken) = dialogue(words, paragraph.start) {
        return spoken.into_iter().map(|(span, closed)| one(text, span, closed)).collect();
    }
    let inside = |span: ByteSpan| ByteSpan::new(span.start + paragraph.start, span.end + paragraph.start);
    let spans = quotations(words).into_iter().map(inside).collect();
    whole_around_curly(text, paragraph, spans)
        .into_iter()
        .filter_map(|span| closed_where_it_opens(text, span))
        .map(|span| {
            let printed = span.of(text);
            let opening = printed.chars().next().map_or(0, char::len_utf8);
            let closed = printed.get(opening..).is_some_and(|rest| rest.ends_with(MARKS));
            one(text, span, closed)
        })
        .collect()
}

/// "The “Lamps Act” is late.": what typed marks open is not closed by the curly one of what is quoted in it, but by the next typed one, or, where the
/// paragraph begins with it, goes on to its end.
fn whole_around_curly(text: &str, paragraph: ByteSpan, spans: Vec<ByteSpan>) -> Vec<ByteSpan> {
    let mixed = |span: &ByteSpan| {
        let printed = span.of(text);
        printed.starts_with('"') && printed.ends_with('”') && printed.contains('“')
    };
    if !spans.iter().any(mixed) {
        return spans;
    }
    let mut found: Vec<ByteSpan> = Vec::with_capacity(spans.len());
    for span in spans {
        if found.last().is_some_and(|last| span.start < last.end) {
            continue;
        }
        let rest = ByteSpan::new(span.end, paragraph.end.max(span.end)).of(text);
        let end = match rest.find('"').filter(|_| mixed(&span)) {
            Some(at) => span.end + count(at) + 1,
            None if mixed(&span) && span.start == paragraph.start => paragraph.end,
            None => span.end,
        };
        found.push(ByteSpan::new(span.start, end));
    }
    found
}

/// What is quoted where a mark before it was never closed: from the last opening mark on. None where the mark that seems to close it opens something:
/// “And “dark,” he said; "And dark. He said "no" to it.
fn closed_where_it_opens(text: &str, span: ByteSpan) -> Option<ByteSpan> {
    let printed = span.of(text);
    let mut chars = printed.char_indices();
    let (_, opens) = chars.next()?;
    let (end, _) = chars.next_back()?;
    let inner = printed.get(opens.len_utf8()..end)?;
    // A new paragraph that was joined to the one before opens again behind a stop.
    let stops = |at: usize| inner[..at].trim_end().ends_with(['.', '!', '?', '…']);
    let openings = |mark: &str, skip: usize| -> Option<usize> {
        let all = || inner.match_indices(mark).map(|(at, _)| at + skip);
        all().any(|at| !stops(at)).then(|| all().last()).flatten()
    };
    // A quotation in a quotation may have the same marks; behind a verb, or in another sentence that has one, it is somebody else’s.
    let said = |at: usize| {
        let before = &inner[..at];
        let sentence = before.rsplit_once(['.', '!', '?']).map(|(_, sentence)| sentence);
        let words = |part: &str, last: usize| {
            part.split_whitespace().rev().take(last).any(|word| may_say(word.trim_end_matches([',', ':'])))
        };
        words(before, 1)
            || sentence.is_some_and(|sentence| sentence.split_whitespace().count() <= 8 && words(sentence, 8))
    };
    let last = match opens {
        _ if !(inner.contains(opens) || opens == '"' && printed.ends_with(" \"")) => None,
        '"' => {
            let after = || text.get(span.end as usize..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            if printed.ends_with(" \"") && after() && said(inner.len()) {
                return None;
            }
            openings(" \"", 1).filter(|&at| inner.matches(opens).count() % 2 == 1 && said(at))
        }
        '“' => openings("“", 0)
            .filter(|&at| inner.matches(opens).count() > inner.matches('”').count() && (said(at) || stops(at))),
        // Apostrophes close nothing; another sentence tells it.
        '‘' => inner
            .rfind(" ‘")
            .map(|at| at + 1)
            .filter(|&at| stops(at) || inner[..at].trim_end().ends_with([',', ':']) && inner[..at].contains(". ")),
        _ => None,
    };
    let start = last.map_or(0, |at| opens.len_utf8() + at);
    Some(ByteSpan::new(span.start + count(start), span.end))
}

fn one(text: &str, bytes: ByteSpan, closed: bool) -> Quoted {
    let printed = bytes.of(text);
    let bare = if closed { printed.trim_end_matches(MARKS) } else { printed }.trim_end();
    let end = match bare.chars().next_back() {
        Some(',' | '、' | '，' | '—' | '–' | '-') => End::Comma,
        Some('.' | '。' | ';') => End::Stop,
        Some('?' | '!' | '…' | '？' | '！') => End::Ask,
        _ => End::Open,
    };
    Quoted { bytes, end, closed, goes_on: false }
}

/// Verbs that close a line of French dialogue.
const SPOKE: &[&str] = &[
    "dit",
    "répond",
    "répondit",
    "fit",
    "demande",
    "demanda",
    "ajoute",
    "ajouta",
    "lance",
    "lança",
    "murmure",
    "murmura",
    "reprend",
    "reprit",
    "s’écria",
    "s'écria",
    "explique",
    "expliqua",
    "soupire",
    "soupira",
    "souffle",
    "souffla",
    "cria",
    "répliqua",
];

/// What is spoken in a paragraph that begins with the dash of a dialogue: "—No lo sé —dijo ella—. Mañana."
///
/// Only where a second dash with a clause behind it shows that it is one; a list has dashes, too.
fn dialogue(words: &str, start: u32) -> Option<Vec<(ByteSpan, bool)>> {
    let dash = words.chars().next().filter(|c| matches!(c, '—' | '–' | '―' | '-'))?;
    if dash == '-' && !words.starts_with("- ") {
        return None;
    }
    let body = words.get(dash.len_utf8()..)?;
    let lead = dash.len_utf8() + (body.len() - body.trim_start().len());
    let span = |from: usize, to: usize| ByteSpan::new(start + count(from), start + count(to));
    let mut parts = Vec::new();
    let (mut from, mut spoken) = (lead, true);
    for (at, mark) in words.match_indices(['—', '–', '―']).filter(|&(at, _)| at >= lead) {
        let (before, after) = (&words[..at], &words[at + mark.len()..]);
        if spoken {
            // A clause begins with a small letter, and a space or a mark stands before its dash.
            let clause = after.trim_start().starts_with(char::is_lowercase)
                && before.ends_with(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '!' | '?' | '…'));
            if !clause {
                continue;
            }
            let said = words[from..at].trim_end();
            if said.chars().any(char::is_alphanumeric) {
                parts.push((span(from, from + said.len()), true));
            }
            spoken = false;
        } else {
            let next = after.trim_start_matches(['.', ',', ':', ' ', '\u{a0}']);
            from = words.len() - next.len();
            spoken = true;
        }
    }
    if parts.is_empty() {
        // "— Je ne sais pas, dit la maire."
        let clause =
            words.char_indices().rev().filter(|&(at, c)| at > lead && matches!(c, ',' | '!' | '?' | '…')).find(
                |&(at, c)| {
                    let after = words[at + c.len_utf8()..].trim_start();
                    after
                        .split([' ', '.', ','])
                        .next()
                        .is_some_and(|verb| SPOKE.contains(&verb.split('-').next().unwrap_or_default()))
                },
            );
        let (at, c) = clause.filter(|_| matches!(dash, '—' | '–' | '―'))?;
        let said = words[lead..at + if c == ',' { 0 } else { c.len_utf8() }].trim_end();
        return Some(vec![(span(lead, lead + said.len()), true)]);
    }
    let rest = words.get(from..).unwrap_or_default().trim_end();
    if spoken && rest.chars().any(char::is_alphanumeric) {
        parts.push((span(from, from + rest.len()), true));
    }
    Some(parts)
}
