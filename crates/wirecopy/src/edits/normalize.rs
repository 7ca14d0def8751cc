//! What a stretch of text says, apart from how its house prints it.
//!
//! Two stretches that come to the same terms differ in style alone: "seven organisations" and "7 organizations",
//! "$5 million" and "5m dollars", "it's" and "it is". A term of an amount equals only the same amount.

use crate::lexicon::amount::figure::figure;
use crate::lexicon::amount::names::{Meaning, Name, Names, names};
use crate::lexicon::amount::{number, unit};
use crate::lexicon::language::Language;
use crate::lexicon::spelling::house;
use crate::lexicon::spelling::short::{self, Print};
use crate::span::{ByteSpan, Sides, WordSpan, count};
use crate::text::fold::folded;
use crate::text::side::Side;

mod chinese;
mod combine;
mod item;
mod read;
mod spelt;

/// One thing said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A word that is no amount.
    Word(Word),
    /// A figure, date or unit.
    Amount(Amount),
}

/// A word that is no amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Equal for equal words, however they are printed.
    pub key: String,
    /// The same with umlauts written out (Müller, Mueller), if there are any.
    pub written_out: Option<String>,
    /// Whether it is printed with a capital.
    pub capital: bool,
}

/// A figure, date or unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Equal for equal amounts.
    pub key: String,
    /// Keys of what the same print may mean as well: "pounds" are money or weight.
    pub also: Vec<String>,
    /// Whether the word is as often something else: it is an amount only beside another.
    pub weak: bool,
    /// What sort it is, for the order in which houses print them.
    pub sort: Sort,
}

/// Sorts of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A number.
    Number,
    /// A place in a row.
    Ordinal,
    /// A month.
    Month,
    /// A currency.
    Currency,
    /// The mark of a note, which is no part of the text.
    Note,
    /// Any other: weekdays, units, signs.
    Other,
}

impl Term {
    /// Whether both say the same.
    pub fn says(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Word(one), Self::Word(other)) => one.says(other),
            (Self::Amount(one), Self::Amount(other)) => one.says(other),
            // The mark of a note stands right behind a word: planned1.
            (Self::Amount(amount), Self::Word(word)) | (Self::Word(word), Self::Amount(amount)) => {
                amount.also.iter().any(|also| also.strip_prefix("word ") == Some(&word.key))
            }
        }
    }

    /// The word, if it is one.
    pub fn word(&self) -> Option<&Word> {
        if let Self::Word(word) = self { Some(word) } else { None }
    }

    /// The amount, if it is one.
    pub fn amount(&self) -> Option<&Amount> {
        if let Self::Amount(amount) = self { Some(amount) } else { None }
    }

    /// Its letters, for telling joined words from parted ones.
    pub fn key(&self) -> &str {
        match self {
            Self::Word(word) => &word.key,
            Self::Amount(amount) => &amount.key,
        }
    }
}

impl Amount {
    /// Whether both are the same amount.
    pub fn says(&self, other: &Self) -> bool {
        self.key == other.key || self.also.contains(&other.key) || other.also.contains(&self.key)
    }
}

impl Word {
    fn says(&self, other: &Self) -> bool {
        self.key == other.key
            || house::is_alike(&self.key, &other.key)
            || self.written_out.as_ref() == Some(&other.key)
            || other.written_out.as_ref() == Some(&self.key)
            || short::may_be(&self.key, &other.key)
            || short::may_be(&other.key, &self.key)
    }
}

/// What is said by `words` and the `signs` around and between them, from byte `start` on.
pub fn terms(side: Side, words: WordSpan, start: u32, signs: &[Sign]) -> Vec<Term> {
    let names = names(side.language);
    let pieces = pieces(side, words, start, signs, names);
    let mut terms = combine::combine(&read::read(&pieces, names), &pieces, names);
    make_days_beside_months(side, words, names, &mut terms);
    terms
}

/// How a word may be part of an amount together with the words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It is one by itself: a figure, a number word, a month.
    Core,
    /// It joins others or stands behind them: "and", "kg", the 曜 of 火曜日.
    Joint,
}

/// What word `n` may be of an amount.
pub fn part_of_amount(side: Side, n: u32) -> Option<Part> {
    let word = side.words.folded(side.words.spans().get(n as usize)?.of(side.text));
    if word.bytes().any(|b| b.is_ascii_digit()) {
        return Some(Part::Core);
    }
    let names = names(side.language);
    let is_core = |name: &Name| {
        !name.tight
            && !matches!(
                name.meaning,
                Meaning::Article | Meaning::Suffix | Meaning::And | Meaning::To | Meaning::Half(_)
            )
    };
    let found = names.starting(&word);
    if found.iter().any(is_core)
        || word.chars().next().is_some_and(|c| !c.is_ascii() && (c.is_numeric() || number::is_sign_of_number(c)))
        || spelt::compound(&word, names).is_some()
    {
        return Some(Part::Core);
    }
    (!found.is_empty() || names.is_inside(&word)).then_some(Part::Joint)
}

/// "September 4th" is September 4, also where September is not among the words.
fn make_days_beside_months(side: Side, words: WordSpan, names: &Names, terms: &mut [Term]) {
    let is_month = |n: Option<u32>| {
        let word = n.and_then(|n| side.words.spans().get(n as usize));
        let word = word.map(|word| side.words.folded(word.of(side.text))).unwrap_or_default();
        names.starting(&word).iter().any(|name| matches!(name.meaning, Meaning::Month(_)))
    };
    let make_day = |term: &mut Term, beside: Option<u32>| {
        if let Term::Amount(amount) = term
            && amount.sort == Sort::Ordinal
            && let Some(day) = amount.key.strip_prefix("place ")
            && is_month(beside)
        {
            (amount.key, amount.sort) = (day.to_owned(), Sort::Number);
        }
    };
    if let Some(first) = terms.first_mut() {
        make_day(first, words.start.checked_sub(1));
    }
    if let Some(last) = terms.last_mut() {
        make_day(last, Some(words.end));
    }
}

/// A word or a sign, as it stands in the text.
#[derive(Clone, Debug)]
struct Piece<'t> {
    /// The folded word; empty for a sign.
    folded: String,
    /// The word as printed, or the sign.
    raw: &'t str,
    /// What the sign stands for; nothing for a word.
    sign: Option<&'static str>,
    /// What stands between this piece and the one before in the region.
    gap: &'t str,
    /// What stands behind it in the text.
    after: &'t str,
    /// Whether a letter stands right before the marks before it.
    tied: bool,
    /// Whether the word before begins with a capital.
    behind_capital: bool,
}

impl Piece<'_> {
    /// Whether it goes on from the piece before: only a space or a hyphen stands between.
    fn follows(&self) -> bool {
        self.gap.chars().all(|c| c.is_whitespace() || is_hyphen(c))
    }

    fn print(&self) -> Print {
        let dot = self.after.starts_with('.');
        let next = self.after.trim_start_matches(|c: char| c == '.' || c.is_whitespace()).chars().next();
        let letters = || self.raw.chars().filter(|c| c.is_alphabetic());
        Print {
            capital: self.raw.starts_with(char::is_uppercase),
            capitals: letters().count() > 1 && letters().all(char::is_uppercase),
            dot,
            behind_comma: self.gap.contains(','),
            before_name: next.is_some_and(char::is_uppercase),
            before_figure: next.is_some_and(char::is_numeric),
        }
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–')
}

fn pieces<'t>(side: Side<'t>, words: WordSpan, start: u32, signs: &[Sign], names: &Names) -> Vec<Piece<'t>> {
    let words = &side.words.spans()[words.range()];
    let mut pieces: Vec<Piece> = Vec::with_capacity(words.len() + signs.len());
    let (mut words, mut signs, mut at) = (words.iter().peekable(), signs.iter().peekable(), start);
    loop {
        let sign = signs.next_if(|sign| words.peek().is_none_or(|word| sign.bytes.start < word.start));
        let Some(bytes) = sign.map(|sign| sign.bytes).or_else(|| words.next().copied()) else { return pieces };
        let cuts = if sign.is_some() { Vec::new() } else { cuts(bytes.of(side.text), names) };
        let mut from = bytes.start;
        for end in cuts.iter().map(|cut| bytes.start + count(*cut)).chain([bytes.end]) {
            pieces.push(piece(side, at, ByteSpan::new(from, end), sign));
            (from, at) = (end, end);
        }
    }
}

fn piece<'t>(side: Side<'t>, at: u32, bytes: ByteSpan, sign: Option<&Sign>) -> Piece<'t> {
    let raw = bytes.of(side.text);
    let gap = ByteSpan::new(at, bytes.start).of(side.text);
    let before = side.text.get(..at as usize).unwrap_or_default();
    let word_before = || before.trim_end().rsplit(char::is_whitespace).next();
    Piece {
        folded: if sign.is_some() { String::new() } else { side.words.folded(raw) },
        raw,
        sign: sign.map(|sign| sign.key),
        gap,
        after: side.text.get(bytes.end as usize..).unwrap_or_default(),
        tied: before.ends_with(char::is_alphabetic),
        behind_capital: raw.starts_with(['I', 'V', 'X', 'L'])
            && word_before().is_some_and(|word| word.starts_with(char::is_uppercase)),
    }
}

/// Where a Korean name ends to which a particle is tied: 화요일|에.
fn behind_name(raw: &str, names: &Names) -> Option<usize> {
    const PARTICLES: &str =
        "을 를 이 가 은 는 에 의 로 으로 과 와 대 도 씩 까지 에서 부터 에는 에도 만 이나 나 보다 이며 이고 라고";
    let ends = raw.char_indices().skip(1).map(|(at, _)| at);
    let is_name = |at: usize| names.starting(&folded(&raw[..at])).iter().any(|name| name.len() == 1);
    ends.filter(|&at| PARTICLES.split(' ').any(|particle| particle == &raw[at..])).find(|&at| is_name(at))
}

/// Where a name of Arabic or Hebrew begins to which small words are tied: ב|מרץ, و|عشرون.
fn before_name(raw: &str, names: &Names) -> Option<usize> {
    const TIED: [&str; 17] =
        ["وال", "بال", "فال", "كال", "ال", "لل", "و", "ف", "ب", "ل", "ك", "ו", "ב", "ל", "מ", "ה", "כ"];
    let is_name = |word: &str| names.starting(&folded(word)).iter().any(|name| name.len() == 1);
    if is_name(raw) || names.is_inside(&folded(raw)) {
        return None;
    }
    let rest = |small: &&str| raw.strip_prefix(*small).filter(|rest| rest.chars().nth(1).is_some() && is_name(rest));
    TIED.iter().find(|small| rest(small).is_some()).map(|small| small.len())
}

/// Where a word is cut that holds a figure and what belongs to it: 5|m, 14|h|30, Rp|2, 1만2000|명.
fn cuts(raw: &str, names: &Names) -> Vec<usize> {
    let digit = |c: char| c.is_numeric();
    match names.language.code() {
        "ko" if !raw.starts_with(digit) => return behind_name(raw, names).into_iter().collect(),
        "ar" | "he" => return before_name(raw, names).into_iter().collect(),
        _ => {}
    }
    if !raw.contains(digit) || raw.contains(['\u{2044}', '½', '¼', '¾']) {
        return Vec::new();
    }
    let mut cuts = Vec::new();
    let letters = raw.find(digit).unwrap_or(0);
    if letters > 0 {
        // A name with a figure in it stays whole, unless its letters are a currency.
        let prefix = folded(&raw[..letters]);
        if !names.starting(&prefix).iter().any(|name| matches!(name.meaning, Meaning::Currency(_))) {
            return cuts;
        }
        cuts.push(letters);
    }
    let mut at = letters;
    while let Some(rest) = raw.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = folded(rest);
        let Some((_, behind)) = figure(&plain) else { break };
        // Folded and printed figures have the same number of signs.
        let signs = plain.chars().count() - behind.chars().count();
        let mut end = rest.char_indices().nth(signs).map_or(rest.len(), |(at, _)| at);
        // Sizes in Korean letters, and figures between them.
        let is_size = |c: char| "백천만억조".contains(c);
        if rest[end..].starts_with(is_size) {
            let is_part = |c: char| is_size(c) || c.is_ascii_digit() || matches!(c, '.' | ',');
            end += rest[end..].find(|c: char| !is_part(c)).unwrap_or(rest.len() - end);
        }
        let letters = rest[end..].find(digit).unwrap_or(rest.len() - end);
        let behind = &rest[end..end + letters];
        let counter = || behind.chars().next().filter(|c| "원시분년월일".contains(*c)).map(char::len_utf8);
        let unit = behind_name(behind, names).or_else(counter).unwrap_or(0);
        for cut in [end, end + unit, end + letters] {
            if cut > 0 && at + cut < raw.len() && cuts.last().is_none_or(|last| at + cut > *last) {
                cuts.push(at + cut);
            }
        }
        at += end + letters;
    }
    cuts
}

/// A mark that makes another amount of the same figure.
#[derive(Clone, Copy, Debug)]
pub struct Sign {
    /// Where it stands.
    pub bytes: ByteSpan,
    /// What it stands for: equal for the signs of one unit.
    pub key: &'static str,
}

/// The signs in `region`.
pub fn signs(text: &str, region: ByteSpan) -> Vec<Sign> {
    let sign = |(at, c): (usize, char)| {
        let start = region.start as usize + at;
        let end = start + c.len_utf8();
        let before = || text.get(..start).and_then(|text| text.chars().next_back());
        let after = || text.get(end..).and_then(|text| text.chars().next());
        Some(Sign { bytes: ByteSpan::new(count(start), count(end)), key: sign_key(before, c, after)? })
    };
    region.of(text).char_indices().filter(|(_, c)| !c.is_ascii_alphanumeric() && *c != ' ').filter_map(sign).collect()
}

/// Whether the same signs stand on both sides.
pub fn are_alike(signs: Sides<&[Sign]>) -> bool {
    signs.a.iter().map(|sign| sign.key).eq(signs.b.iter().map(|sign| sign.key))
}

/// What a sign stands for; `None` for a mark that is none.
fn sign_key(before: impl Fn() -> Option<char>, c: char, after: impl Fn() -> Option<char>) -> Option<&'static str> {
    let dash = is_hyphen(c) || matches!(c, '—' | '−');
    let figure = |c: Option<char>| c.is_some_and(char::is_numeric);
    // Two figures tied to one score, date, time or fraction: 2-1, 10:30, 2/3.
    if (dash || matches!(c, ':' | '/')) && figure(before()) && figure(after()) {
        match c {
            ':' => return Some("tie :"),
            '/' => return Some("tie /"),
            _ => return Some("tie -"),
        }
    }
    // A point right before a figure, and not behind one or another point, is that of decimals: .3.
    if c == '.'
        && after().is_some_and(|c| c.is_ascii_digit())
        && before().is_none_or(|c| c.is_whitespace() || unit::of_sign(c).is_some() || matches!(c, '(' | '-' | '–'))
    {
        return Some("point");
    }
    // A hyphen right before a figure, and not right behind anything, is a minus.
    let free = || before().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '“' | '"'));
    let minus = dash && c != '—' && free() && after().is_some_and(|c| c.is_numeric() || unit::of_sign(c).is_some());
    unit::of_sign(c).or(minus.then_some("minus"))
}

fn push_word(pieces: &[Piece], language: Language, terms: &mut Vec<Term>) {
    let Some(piece) = pieces.first() else { return };
    let print = piece.print();
    let mut push = |key: &str| terms.push(Term::Word(word(key, piece, print.capital)));
    if let Some(long) = short::long(&piece.folded, print, language) {
        return long.split(' ').for_each(push);
    }
    if let Some((host, rest)) = short::parts(&piece.folded) {
        push(host);
        return push(rest);
    }
    match piece.folded.strip_prefix("n'") {
        // French: n'est. N'Djamena is a town.
        Some(verb) if !verb.is_empty() && !piece.raw.chars().nth(2).is_some_and(char::is_uppercase) => {
            push("ne");
            push(verb);
        }
        _ => push(&piece.folded),
    }
}

fn word(key: &str, piece: &Piece, capital: bool) -> Word {
    let written_out = (key == piece.folded).then(|| written_out(piece.raw)).flatten();
    // "an historic day" and "a historic day" are two houses.
    let key = if key == "an" { "a" } else { key };
    // Gray and Grey are two families, and Tyre is a town.
    let is_name = capital && matches!(key, "grey" | "tyre" | "storey");
    let key = if is_name { key } else { house::american_word(key).unwrap_or(key) };
    Word { key: key.to_owned(), written_out, capital }
}

/// A word without the mark of a note that stands right behind it: planned1.
fn without_note(raw: &str) -> Option<String> {
    let word =
        raw.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{2079}'));
    let is_word = word.chars().nth(2).is_some() && word.chars().skip(1).all(char::is_lowercase);
    (is_word && (1..=6).contains(&(raw.len() - word.len())) && raw.chars().count() <= word.chars().count() + 2)
        .then(|| folded(word))
}

/// How a typewriter without umlauts prints the word.
fn written_out(raw: &str) -> Option<String> {
    if !raw.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü']) {
        return None;
    }
    let plain = raw.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
    Some(folded(&plain))
}
