//! What a difference of style is told as by who does not take it for no more than that.
//!
//! Only then is this asked: by default all of it is style.

use crate::edits::Difference;
use crate::edits::change::Stretch;
use crate::edits::normalize::Sort;
use crate::lexicon::amount::names::{Meaning, names};
use crate::lexicon::language::Language;
use crate::lexicon::spelling::short;
use crate::options::Style;
use crate::report::EditKind;
use crate::span::{ByteSpan, Sides, WordSpan};
use crate::text::fold::{folded, is_unseen};
use crate::text::side::Side;

/// The kind that `found` is told by where `style` is what counts as style.
pub fn told(sides: Sides<Side>, found: &Difference, style: Style) -> EditKind {
    if found.kind != EditKind::Style || style == Style::ALL {
        return found.kind;
    }
    let words = Sides::new(sides.a.words.inside(found.bytes.a), sides.b.words.inside(found.bytes.b));
    let (a, b) = (folded_words(sides.a, words.a), folded_words(sides.b, words.b));
    if a != b || has_other_words(found) {
        return of_wording(sides, found.words, style);
    }
    let mut kinds = Vec::new();
    for n in 0..words.a.len() {
        let (a, b) = (word(sides.a, words.a.start + n), word(sides.b, words.b.start + n));
        let respelt = !style.spelling && !typed(a).eq(typed(b)) || !style.capitals && !same_capitals(a, b);
        kinds.extend(respelt.then_some(EditKind::Spelling));
    }
    for n in 0..=words.a.len() {
        let gaps = Sides::new(gap(sides.a, found.bytes.a, words.a, n), gap(sides.b, found.bytes.b, words.b, n));
        kinds.extend(of_marks(gaps, style));
    }
    gravest(&kinds)
}

/// Whether a difference is one of wording though the words inside it fold alike: words of one side are all there are.
fn has_other_words(found: &Difference) -> bool {
    found.words.a.len() != found.words.b.len()
}

/// The first of the kinds in their order. Something dropped and something added is something replaced, from either side.
fn gravest(kinds: &[EditKind]) -> EditKind {
    if kinds.contains(&EditKind::Dropped) && kinds.contains(&EditKind::Added) {
        return EditKind::Replaced;
    }
    kinds.iter().copied().min().unwrap_or(EditKind::Style)
}

fn word(side: Side<'_>, n: u32) -> &str {
    side.words.spans().get(n as usize).map_or("", |word| word.of(side.text))
}

fn folded_words(side: Side, words: WordSpan) -> Vec<String> {
    side.words.spans()[words.range()].iter().map(|word| side.words.folded(word.of(side.text))).collect()
}

/// Other words that say the same: an amount in another form, or the spelling of a house.
fn of_wording(sides: Sides<Side>, words: Sides<WordSpan>, style: Style) -> EditKind {
    let has_amount = |side, words| {
        let stretch = Stretch::of(side, words);
        let is_figure = |sort| matches!(sort, Sort::Number | Sort::Ordinal | Sort::Currency);
        !stretch.signs.is_empty()
            || stretch.terms().iter().filter_map(|term| term.amount()).any(|amount| is_figure(amount.sort))
    };
    if has_amount(sides.a, words.a) || has_amount(sides.b, words.b) {
        return if style.amounts { EditKind::Style } else { EditKind::Number };
    }
    match (words.a.is_empty(), words.b.is_empty()) {
        _ if style.spelling => EditKind::Style,
        (false, true) => EditKind::Dropped,
        (true, false) => EditKind::Added,
        _ => EditKind::Spelling,
    }
}

/// A word as it is typed on any keyboard: without what only letters its looks.
fn typed(word: &str) -> impl Iterator<Item = char> {
    let plain = |c: char| if matches!(c, '\u{2018}' | '\u{2019}' | '\u{2BC}' | '\u{FF07}') { '\'' } else { c };
    word.chars().filter(|&c| !is_unseen(c)).map(plain).flat_map(char::to_lowercase)
}

fn same_capitals(a: &str, b: &str) -> bool {
    let pattern =
        |word: &str| -> Vec<bool> { word.chars().filter(|c| c.is_alphabetic()).map(char::is_uppercase).collect() };
    let (a, b) = (pattern(a), pattern(b));
    // Ligatures are two letters in one: then the ends tell.
    if a.len() == b.len() { a == b } else { a.first() == b.first() && a.last() == b.last() }
}

/// The marks before word `n` of those inside a difference, or behind the last.
#[derive(Clone, Copy)]
struct Gap<'t> {
    /// The word before them.
    word: &'t str,
    marks: &'t str,
    language: Language,
}

fn gap<'t>(side: Side<'t>, bytes: ByteSpan, words: WordSpan, n: u32) -> Gap<'t> {
    let at = |n: u32| side.words.spans().get(n as usize);
    let next = words.start + n;
    let before = next.checked_sub(1).and_then(at);
    let start = before.filter(|_| n > 0).map_or(bytes.start, |word| word.end);
    let end = at(next).filter(|_| n < words.len()).map_or(bytes.end, |word| word.start);
    Gap {
        word: before.map_or("", |word| word.of(side.text)),
        marks: ByteSpan::new(start, end).of(side.text),
        language: side.language,
    }
}

fn of_marks(gaps: Sides<Gap>, style: Style) -> Option<EditKind> {
    let Sides { a, b } = gaps.map(|gap| plain_marks(gap.marks));
    if a == b {
        return None;
    }
    let hyphen = |gap: Gap| matches!(gap.marks, "-" | "\u{2010}" | "\u{2011}");
    let dot =
        |gap: Gap, long: &str, short: &str| long.strip_prefix('.') == Some(short) && is_short(gap.word, gap.language);
    if hyphen(gaps.a) || hyphen(gaps.b) || dot(gaps.a, &a, &b) || dot(gaps.b, &b, &a) {
        return (!style.spelling).then_some(EditKind::Spelling);
    }
    let kind = match (a.is_empty(), b.is_empty()) {
        (false, true) => EditKind::Dropped,
        (true, false) => EditKind::Added,
        _ => EditKind::Replaced,
    };
    (!style.marks).then_some(kind)
}

/// Marks without what is only their shape, and without space.
fn plain_marks(marks: &str) -> String {
    let plain = |c: char| match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '「' | '」' => '"',
        '‘' | '’' | '‚' | '‹' | '›' | '`' | '『' | '』' => '\'',
        '–' | '—' | '−' | '\u{2010}' | '\u{2011}' => '-',
        '，' | '、' => ',',
        '。' | '．' => '.',
        '！' => '!',
        '？' => '?',
        '：' => ':',
        '；' => ';',
        _ => c,
    };
    let marks: String = marks.chars().filter(|c| !c.is_whitespace() && !is_unseen(*c)).map(plain).collect();
    marks.replace('…', "...").replace("''", "\"").replace("--", "-")
}

/// Whether a full stop behind `word` may belong to it: U.S., Mr., Sept., F.
fn is_short(word: &str, language: Language) -> bool {
    let print = short::Print { capital: true, dot: true, ..short::Print::default() };
    let word = (word, folded(word));
    word.0.contains('.')
        || word.0.chars().nth(1).is_none()
        || short::long(&word.1, print, language).is_some()
        || short::is_courtesy(&word.1)
        || names(language)
            .starting(&word.1)
            .iter()
            .any(|name| matches!(name.meaning, Meaning::Month(_) | Meaning::Day(_)))
}
