//! What a stretch of text says, apart from how its house prints it.
//!
//! Two stretches that come to the same terms differ in style alone: "seven organisations" and "7 organizations",
//! "$5 million" and "5m dollars", "it's" and "it is". A term of an amount equals only the same amount.

use crate::lexicon::calendar::day;
use crate::lexicon::house;
use crate::lexicon::short;
use crate::lexicon::short::Print;
use crate::lexicon::{negation, unit};
use crate::span::{ByteSpan, Sides, WordSpan, count};
use crate::text::fold::folded;
use crate::text::side::Side;

mod amount;

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
    /// Whether it negates.
    pub negates: bool,
}

/// A figure, date or unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Equal for equal amounts.
    pub key: String,
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
    /// Any other: weekdays, units, signs.
    Other,
}

impl Term {
    /// Whether both say the same.
    pub fn says(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Word(one), Self::Word(other)) => one.says(other),
            (Self::Amount(one), Self::Amount(other)) => one.key == other.key,
            _ => false,
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
    let pieces = pieces(side, words, start, signs);
    let (mut terms, mut n) = (Vec::new(), 0);
    while n < pieces.len() {
        let ahead = &pieces[n..];
        n += push_day(ahead, &mut terms).or_else(|| amount::push(ahead, &mut terms)).unwrap_or_else(|| {
            push_word(ahead, &mut terms);
            1
        });
    }
    put_in_order(&mut terms);
    make_days_beside_months(side, words, &mut terms);
    terms
}

/// "September 4th" is September 4, also where September is not among the words.
fn make_days_beside_months(side: Side, words: WordSpan, terms: &mut [Term]) {
    let is_month = |n: Option<u32>| {
        let word = n.and_then(|n| side.words.spans().get(n as usize));
        word.is_some_and(|word| day(&side.words.folded(word.of(side.text))).is_some_and(|day| day.month))
    };
    let is_ordinal = |term: &Term| term.amount().is_some_and(|amount| amount.sort == Sort::Ordinal);
    if let Some(first) = terms.first_mut()
        && is_ordinal(first)
        && is_month(words.start.checked_sub(1))
    {
        make_day_of_month(first);
    }
    if let Some(last) = terms.last_mut()
        && is_ordinal(last)
        && is_month(Some(words.end))
    {
        make_day_of_month(last);
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
            before_name: next.is_some_and(char::is_uppercase),
            before_figure: next.is_some_and(char::is_numeric),
        }
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–')
}

fn pieces<'t>(side: Side<'t>, words: WordSpan, start: u32, signs: &[Sign]) -> Vec<Piece<'t>> {
    let words = &side.words.spans()[words.range()];
    let mut pieces: Vec<Piece> = Vec::with_capacity(words.len() + signs.len());
    let (mut words, mut signs, mut at) = (words.iter().peekable(), signs.iter().peekable(), start);
    loop {
        let sign = signs.next_if(|sign| words.peek().is_none_or(|word| sign.bytes.start < word.start));
        let Some(bytes) = sign.map(|sign| sign.bytes).or_else(|| words.next().copied()) else { return pieces };
        let raw = bytes.of(side.text);
        pieces.push(Piece {
            folded: if sign.is_some() { String::new() } else { side.words.folded(raw) },
            raw,
            sign: sign.map(|sign| sign.key),
            gap: ByteSpan::new(at, bytes.start).of(side.text),
            after: side.text.get(bytes.end as usize..).unwrap_or_default(),
        });
        at = bytes.end;
    }
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
            '/' => return Some(SLASH),
            _ => return Some("tie -"),
        }
    }
    // A hyphen right before a figure, and not right behind anything, is a minus.
    let free = || before().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '“' | '"'));
    let minus = dash && c != '—' && free() && after().is_some_and(|c| c.is_numeric() || unit::of_sign(c).is_some());
    unit::of_sign(c).or(minus.then_some("minus"))
}

/// The key of the stroke of a fraction.
const SLASH: &str = "tie /";

fn push_day(pieces: &[Piece], terms: &mut Vec<Term>) -> Option<usize> {
    let day = day(&pieces[0].folded)?;
    // French "sept" is seven, unless it is printed as an abbreviation.
    let print = pieces[0].print();
    if pieces[0].folded == "sept" && !print.capital && !print.dot {
        return None;
    }
    let sort = if day.month { Sort::Month } else { Sort::Other };
    terms.push(Term::Amount(Amount { key: day.key.to_owned(), weak: day.weak, sort }));
    Some(1)
}

fn push_word(pieces: &[Piece], terms: &mut Vec<Term>) {
    let piece = &pieces[0];
    let print = piece.print();
    let mut push = |key: &str| terms.push(Term::Word(word(key, piece, print.capital)));
    if let Some(long) = short::long(&piece.folded, print) {
        return long.split(' ').for_each(push);
    }
    if let Some((host, rest)) = short::parts(&piece.folded) {
        push(host);
        return push(rest);
    }
    match piece.folded.strip_prefix("n'") {
        // French: n'est.
        Some(verb) if !verb.is_empty() => {
            push("ne");
            push(verb);
        }
        _ => push(&piece.folded),
    }
}

fn word(key: &str, piece: &Piece, capital: bool) -> Word {
    let after = piece.after.chars().next().unwrap_or(' ');
    let negates = negation::is_negation(key) && !negation::is_word_of_chinese(key, after)
        || matches!(key, "fail" | "fails" | "failed" | "failing") && piece.after.starts_with(" to ");
    let written_out = (key == piece.folded).then(|| written_out(piece.raw)).flatten();
    // "an historic day" and "a historic day" are two houses.
    let key = if key == "an" { "a" } else { key };
    Word { key: house::american_word(key).unwrap_or(key).to_owned(), written_out, capital, negates }
}

/// How a typewriter without umlauts prints the word.
fn written_out(raw: &str) -> Option<String> {
    if !raw.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü']) {
        return None;
    }
    let plain = raw.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
    Some(folded(&plain))
}

/// Puts what houses print in either order into one: the currency behind its amount, the month before its day.
fn put_in_order(terms: &mut [Term]) {
    for n in 1..terms.len() {
        let sorts = [n - 1, n].map(|n| terms[n].amount().map(|amount| amount.sort));
        match sorts {
            [Some(Sort::Currency), Some(Sort::Number)] => terms.swap(n - 1, n),
            [Some(Sort::Number | Sort::Ordinal), Some(Sort::Month)] => {
                terms.swap(n - 1, n);
                make_day_of_month(&mut terms[n]);
            }
            [Some(Sort::Month), Some(Sort::Ordinal)] => make_day_of_month(&mut terms[n]),
            _ => {}
        }
    }
}

/// "September 4th" is September 4.
fn make_day_of_month(term: &mut Term) {
    if let Term::Amount(amount) = term {
        amount.sort = Sort::Number;
        if let Some(day) = amount.key.strip_prefix("place ") {
            amount.key = day.to_owned();
        }
    }
}
