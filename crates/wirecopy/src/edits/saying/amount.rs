//! Amounts at the start of a row of pieces.

use crate::edits::saying::{Amount, Piece, SLASH, Sort, Term};
use crate::lexicon::figure::{Decimal, Figure, figure};
use crate::lexicon::number;
use crate::lexicon::number::Value;
use crate::lexicon::unit;

/// Appends the amount that `pieces` start with, if they do, and tells how many of them it takes.
pub fn push(pieces: &[Piece], terms: &mut Vec<Term>) -> Option<usize> {
    sign(pieces, terms)
        .or_else(|| printed(pieces, terms))
        .or_else(|| chinese(pieces, terms))
        .or_else(|| in_words(pieces, terms))
        .or_else(|| of_unit(pieces, terms))
}

fn amount(key: impl Into<String>, weak: bool, sort: Sort) -> Term {
    Term::Amount(Amount { key: key.into(), weak, sort })
}

fn number_term(number: &Decimal, weak: bool) -> Term {
    amount(number.key(), weak, Sort::Number)
}

fn unit_term(key: &str, weak: bool) -> Term {
    amount(key, weak, if unit::is_currency(key) { Sort::Currency } else { Sort::Other })
}

fn sign(pieces: &[Piece], terms: &mut Vec<Term>) -> Option<usize> {
    terms.push(unit_term(pieces[0].sign?, false));
    Some(1)
}

/// The piece `n` pieces on, if it goes on from the one before.
fn next<'p, 't>(pieces: &'p [Piece<'t>], n: usize) -> Option<&'p Piece<'t>> {
    pieces.get(n).filter(|piece| piece.sign.is_none() && piece.follows())
}

/// A printed figure, with the sizes and halves behind it: 1.5 million, 5bn, 3½, 2/3, 15万.
fn printed(pieces: &[Piece], terms: &mut Vec<Term>) -> Option<usize> {
    let word = &pieces[0].folded;
    if let Some(fraction) = fraction(word) {
        terms.push(fraction);
        return Some(1);
    }
    let (figure, rest) = figure(word).or_else(|| {
        // A name with a figure in it, G7, is another name with another figure.
        word.contains(|c: char| c.is_numeric()).then(|| (Figure::Doubtful(word.clone()), ""))
    })?;
    let mut used = 1;
    let mut number = match figure {
        Figure::Number(number) => number,
        Figure::Doubtful(print) => {
            terms.push(amount(format!("?{print}"), false, Sort::Number));
            push_rest(rest, terms);
            return Some(1);
        }
    };
    if rest.is_empty() {
        if let Some(denominator) = slashed(pieces) {
            terms.push(ratio(&number, &denominator));
            return Some(3);
        }
        used += group_by_spaces(pieces, &mut number);
        if let Some(half) = pieces.get(used).filter(|piece| piece.follows()).and_then(|piece| half(&piece.folded)) {
            number = number.plus_fraction(&half).unwrap_or(number);
            used += 1;
        }
    }
    if matches!(rest, "st" | "nd" | "rd" | "th") {
        terms.push(amount(format!("place {}", number.key()), false, Sort::Ordinal));
        return Some(used);
    }
    if matches!(rest, "s" | "'s") {
        // The eighties are not eighty.
        terms.push(amount(number.key() + "s", false, Sort::Other));
        return Some(used);
    }
    let mut rest = rest;
    if let Some(power) = number::short_power(rest) {
        (number, rest) = (number.shifted(signed(power)), "");
    }
    if rest.is_empty() {
        used += multiply(pieces, used, &mut number);
    }
    terms.push(number_term(&number, false));
    push_rest(rest, terms);
    Some(used)
}

/// The letters behind a figure as a word of their own: 10am, 10 a.m.
fn push_rest(rest: &str, terms: &mut Vec<Term>) {
    if rest.is_empty() {
        return;
    }
    terms.push(match unit::of_word(rest) {
        Some(key) => unit_term(key, true),
        None => Term::Word(super::Word { key: rest.into(), written_out: None, capital: false, negates: false }),
    });
}

fn signed(power: u32) -> i32 {
    i32::try_from(power).unwrap_or(0)
}

/// Multiplies the number by the sizes that stand from piece `from` on, and tells how many pieces they take.
fn multiply(pieces: &[Piece], from: usize, number: &mut Decimal) -> usize {
    let mut used = 0;
    while let Some(power) = next(pieces, from + used).and_then(power) {
        *number = number.clone().shifted(signed(power));
        used += 1;
    }
    used + usize::from(used > 0 && is_of(pieces, from + used))
}

/// Whether a piece is the "de" of "millones de euros".
fn is_of(pieces: &[Piece], n: usize) -> bool {
    next(pieces, n).is_some_and(|piece| piece.folded == "de")
}

/// The power of ten that a piece multiplies the figure before it by.
fn power(piece: &Piece) -> Option<u32> {
    if let Some(Value::Power(power)) = number::name(&piece.folded).map(|name| name.value) {
        return Some(power);
    }
    let mut signs = piece.folded.chars();
    let sign = signs.next().and_then(number::chinese_power).filter(|_| signs.next().is_none());
    sign.or_else(|| number::short_power(&piece.folded))
}

/// The figure behind a stroke: the 3 of 2/3.
fn slashed(pieces: &[Piece]) -> Option<Decimal> {
    let below = pieces.get(2).filter(|_| pieces[1].sign == Some(SLASH))?;
    match figure(&below.folded)? {
        (Figure::Number(number), "") => Some(number),
        _ => None,
    }
}

/// Thousands parted by spaces, as in Paris: 1 500 000. Tells how many groups there are.
fn group_by_spaces(pieces: &[Piece], number: &mut Decimal) -> usize {
    if pieces[0].folded.len() > 3 {
        return 0;
    }
    let mut digits = pieces[0].folded.clone();
    let is_group = |piece: &&Piece| {
        let one_space = piece.gap.chars().count() == 1 && piece.gap.starts_with(char::is_whitespace);
        one_space && piece.folded.len() == 3 && piece.folded.bytes().all(|b| b.is_ascii_digit())
    };
    let groups = pieces[1..].iter().take_while(is_group).map(|piece| digits.push_str(&piece.folded)).count();
    if groups > 0 {
        *number = Decimal::new(&digits, "");
    }
    groups
}

/// "½", which is folded to 1⁄2.
fn fraction(word: &str) -> Option<Term> {
    let (above, below) = word.split_once('\u{2044}')?;
    match (figure(above)?, figure(below)?) {
        ((Figure::Number(above), ""), (Figure::Number(below), "")) => Some(ratio(&above, &below)),
        _ => None,
    }
}

/// A half or quarters, which are added to a figure before them.
fn half(word: &str) -> Option<Decimal> {
    match word {
        "1\u{2044}2" => Some(Decimal::new("0", "5")),
        "1\u{2044}4" => Some(Decimal::new("0", "25")),
        "3\u{2044}4" => Some(Decimal::new("0", "75")),
        _ => None,
    }
}

fn ratio(above: &Decimal, below: &Decimal) -> Term {
    match (above.to_whole(), below.to_whole()) {
        (Some(1), Some(2)) => number_term(&Decimal::new("0", "5"), false),
        (Some(1), Some(4)) => number_term(&Decimal::new("0", "25"), false),
        (Some(3), Some(4)) => number_term(&Decimal::new("0", "75"), false),
        _ => amount(format!("{}/{}", above.key(), below.key()), false, Sort::Number),
    }
}

/// A row of Chinese signs for numbers.
fn chinese(pieces: &[Piece], terms: &mut Vec<Term>) -> Option<usize> {
    let sign = |n: usize| {
        let piece = if n == 0 { pieces.first() } else { pieces.get(n).filter(|piece| piece.gap.is_empty()) };
        let mut signs = piece?.folded.chars();
        let sign = signs.next().filter(|_| signs.next().is_none())?;
        number::chinese(&[sign]).map(|_| sign)
    };
    let signs: Vec<char> = (0..pieces.len()).map_while(sign).collect();
    if let Some(value) = number::chinese(&signs).filter(|_| !signs.is_empty()) {
        // One sign is as often part of another word.
        terms.push(number_term(&Decimal::whole(value), signs.len() == 1));
        return Some(signs.len());
    }
    // 月曜日, 今日, 昨年: the day is in the sign before.
    let (day, after) = (&pieces[0].folded, pieces[0].after.chars().next()?);
    let is_day = after == '曜' && "月火水木金土日".contains(day.as_str())
        || "天日年晚夜".contains(after) && "今昨明去".contains(day.as_str());
    (is_day && day.chars().count() == 1).then(|| terms.push(amount(format!("{day}{after}"), true, Sort::Other)))?;
    Some(1)
}

/// A number in words: twenty-five, two and a half million, two-thirds, the third.
fn in_words(pieces: &[Piece], terms: &mut Vec<Term>) -> Option<usize> {
    let first = number::name(&pieces[0].folded);
    let word = pieces[0].folded.as_str();
    if first.is_none() {
        let half = matches!(word, "half" | "halves");
        let term = if half { number_term(&Decimal::new("0", "5"), false) } else { amount(word, false, Sort::Other) };
        return (half || number::is_vague(word)).then(|| {
            terms.push(term);
            1
        });
    }
    if let Some(Value::Ordinal(place)) = first.map(|name| name.value) {
        terms.push(amount(format!("place {place}"), first.is_some_and(|name| name.weak), Sort::Ordinal));
        return Some(1);
    }
    let (value, mut used) = compose(pieces)?;
    let mut number = Decimal::whole(value);
    if let Some(below) = next(pieces, used).and_then(|piece| denominator(&piece.folded)) {
        terms.push(ratio(&number, &Decimal::whole(below)));
        return Some(used + 1);
    }
    let phrase = |from: usize, words: &[&str]| {
        words.iter().enumerate().all(|(n, word)| next(pieces, from + n).is_some_and(|piece| piece.folded == *word))
    };
    if phrase(used, &["and", "a", "half"]) {
        number = number.plus_fraction(&Decimal::new("0", "5")).unwrap_or(number);
        used += 3;
        used += multiply(pieces, used, &mut number);
    } else if number::name(&pieces[used - 1].folded).is_some_and(|name| matches!(name.value, Value::Power(6..))) {
        used += usize::from(is_of(pieces, used));
    }
    terms.push(number_term(&number, used == 1 && first.is_some_and(|name| name.weak)));
    Some(used)
}

fn denominator(word: &str) -> Option<u64> {
    let names = ["half|halves", "third|thirds", "quarter|quarters", "fifth|fifths", "sixth|sixths"];
    let at = names.iter().position(|names| names.split('|').any(|name| name == word))?;
    u64::try_from(at + 2).ok()
}

/// The number that number words in a row come to, and how many words it takes.
fn compose(pieces: &[Piece]) -> Option<(u64, usize)> {
    let (mut total, mut current, mut last_power, mut used) = (0_u64, 0_u64, 18, 0);
    let name = |n: usize| {
        let piece = if n == 0 { pieces.first() } else { next(pieces, n) };
        piece.and_then(|piece| number::name(&piece.folded)).map(|name| name.value)
    };
    let mut n = 0;
    loop {
        let round = current % 100 == 0 && current + total > 0;
        let joins = n > 0 && next(pieces, n).is_some_and(|piece| joins(&piece.folded, round || current >= 20, round));
        let at = if joins { n + 1 } else { n };
        match name(at) {
            Some(Value::Small(value)) if fits(current, value) => current += value,
            Some(Value::Power(2)) if current < 100 && !joins => current = current.max(1) * 100,
            Some(Value::Power(power)) if power > 2 && power < last_power && !joins => {
                let all = if total == 0 { current.max(1) } else { current };
                total = total.checked_add(all.checked_mul(10_u64.checked_pow(power)?)?)?;
                (current, last_power) = (0, power);
            }
            _ => break,
        }
        n = at + 1;
        used = n;
    }
    (used > 0).then_some((total.checked_add(current)?, used))
}

/// Whether the word joins two parts of one number: "treinta y cinco", but in English only behind hundreds.
fn joins(word: &str, tens: bool, hundreds: bool) -> bool {
    word == "and" && hundreds || matches!(word, "y" | "e" | "et") && tens
}

/// Whether a small number may follow: 5 after 20 or 100, 20 after 100, nothing after 5.
fn fits(current: u64, value: u64) -> bool {
    match value {
        0 => current == 0,
        1..=9 => current.is_multiple_of(10) && current % 100 != 10,
        _ => current.is_multiple_of(100),
    }
}

/// A unit: percent, per cent, dollars, weeks.
fn of_unit(pieces: &[Piece], terms: &mut Vec<Term>) -> Option<usize> {
    let word = pieces[0].folded.as_str();
    if let Some(last) = next(pieces, 1)
        && matches!((word, last.folded.as_str()), ("per" | "pour", "cent") | ("por", "cento" | "ciento"))
    {
        terms.push(unit_term("percent", true));
        return Some(2);
    }
    if word == "minus" {
        terms.push(amount(word, false, Sort::Other));
        return Some(1);
    }
    terms.push(unit_term(unit::of_word(word)?, true));
    Some(1)
}
