//! What pieces are, one after the other.

use crate::edits::normalize::item::{Item, Number, What, ratio};
use crate::edits::normalize::spelt::{fraction_of_size, may_be_more, name, next, spelt, with_half};
use crate::edits::normalize::{Piece, chinese};
use crate::lexicon::amount::figure::{Decimal, Figure, figure_with};
use crate::lexicon::amount::names::{Meaning, Name, Names};
use crate::lexicon::amount::roman::roman;
use crate::lexicon::amount::unit;
use crate::lexicon::stopwords::is_ordinary;

/// Reads all pieces.
pub fn read(pieces: &[Piece], names: &Names) -> Vec<Item> {
    let (mut items, mut n) = (Vec::new(), 0);
    while n < pieces.len() {
        let (what, len, weak) = one(pieces, n, names, items.last()).unwrap_or((What::Word, 1, false));
        let mut item = Item { what, weak, from: n, to: n + len };
        n += len;
        // 5th: the figure and its ending are one.
        if let (What::Other(key), Some(Item { what: What::Number(number), from, .. })) = (&item.what, items.last())
            && key == "place"
            && let Some(place) = number.whole()
        {
            item = Item { what: What::Ordinal(place), weak: false, from: *from, to: n };
            items.pop();
        }
        items.push(item);
    }
    items
}

/// What is read, of how many pieces, and whether it is as often something else.
type Read = (What, usize, bool);

fn one(pieces: &[Piece], n: usize, names: &Names, last: Option<&Item>) -> Option<Read> {
    let ahead = pieces.get(n..)?;
    let piece = ahead.first()?;
    if let Some(sign) = piece.sign {
        return Some(sign_of(sign, ahead, names));
    }
    // Most words are none of an amount, which one look tells.
    let begins = names.starting(&piece.folded);
    let may_be = !begins.is_empty()
        || piece.folded.bytes().any(|b| b.is_ascii_digit() || !b.is_ascii())
        || piece.raw.starts_with(['I', 'V', 'X', 'L'])
        || may_be_more(&piece.folded, names)
        || ahead.get(1).is_some_and(|next| next.sign.is_some())
        || last.is_some_and(|item| item.to == n && piece.gap.is_empty());
    if !may_be {
        return None;
    }
    // "9 a.m. GMT".
    let behind_half = last.is_some_and(|item| matches!(item.what, What::Half(_)) && item.to == n);
    if behind_half && begins.iter().any(|name| name.meaning == Meaning::Hour && name.len() == 1) {
        return Some((What::Hour, 1, false));
    }
    let is_number = |what: &What| match what {
        What::Number(_) => true,
        What::Other(key) => key.starts_with("power "),
        _ => false,
    };
    let behind_figure = last.filter(|item| is_number(&item.what) && item.to == n);
    if let Some(last) = behind_figure
        && is_near(piece)
        && let Some(read) = behind_a_figure(ahead, names, last)
    {
        return Some(read);
    }
    chinese::number(ahead, names)
        .or_else(|| in_figures(ahead, names))
        .or_else(|| in_roman(pieces, n, names))
        .or_else(|| in_words(ahead, names))
        .or_else(|| by_name(ahead, names))
}

/// Whether at most one space stands before a piece.
fn is_near(piece: &Piece) -> bool {
    piece.gap.chars().count() <= 1 && piece.follows() && !piece.gap.contains('\n')
}

/// A sign, with the letter that may belong to it: °C.
fn sign_of(sign: &'static str, ahead: &[Piece], names: &Names) -> Read {
    let what = match sign {
        "tie :" => What::Tie(':'),
        "tie -" => What::Tie('-'),
        "tie /" => What::Tie('/'),
        "point" => What::Point,
        "dollar" if names.language.code() == "es" => What::Currency(vec!["$", "peso"]),
        "dollar" => What::Currency(vec!["usd"]),
        "euro" => What::Currency(vec!["eur"]),
        "pound" => What::Currency(vec!["gbp"]),
        "yen-or-yuan" => What::Currency(vec!["yen-or-yuan", "jpy", "cny"]),
        "rupee" => What::Currency(vec!["inr"]),
        "ruble" => What::Currency(vec!["rub"]),
        "won-sign" => What::Currency(vec!["krw"]),
        "lira-sign" => What::Currency(vec!["try"]),
        "hryvnia" => What::Currency(vec!["uah"]),
        "shekel" => What::Currency(vec!["ils"]),
        "baht" => What::Currency(vec!["thb"]),
        "dong" => What::Currency(vec!["vnd"]),
        "taka" => What::Currency(vec!["bdt"]),
        "naira" => What::Currency(vec!["ngn"]),
        "peso-sign" => What::Currency(vec!["php"]),
        "cent-sign" => What::Currency(vec!["cent"]),
        "percent" => What::Unit(vec!["percent"]),
        "degree" => {
            let scale = ahead.get(1).filter(|piece| piece.gap.trim().is_empty()).map(|piece| piece.folded.as_str());
            match scale {
                Some("c" | "с" | "ц") => return (What::Unit(vec!["celsius"]), 2, false),
                Some("f") => return (What::Unit(vec!["fahrenheit"]), 2, false),
                _ => What::Unit(vec!["degree", "celsius"]),
            }
        }
        _ => What::Other(sign.to_owned()),
    };
    (what, 1, false)
}

/// What stands right behind a figure and means something only there: 5m, 18th, 30C, 14h.
fn behind_a_figure(ahead: &[Piece], names: &Names, last: &Item) -> Option<Read> {
    let piece = ahead.first()?;
    let none = Number::default();
    let number = if let What::Number(number) = &last.what { number } else { &none };
    let word = piece.folded.as_str();
    let touching = piece.gap.is_empty();
    let digits = !number.digits.is_empty();
    if digits
        && touching
        && matches!(word, "s" | "'s" | "er" | "ers")
        && number.whole().is_some_and(|n| n >= 10)
        && (word != "er" || names.language.code() == "de")
    {
        return Some((What::Other("decade".into()), 1, false));
    }
    let hyphen = piece.gap.contains(super::is_hyphen);
    if digits && (touching || hyphen) && names.starting(word).iter().any(|name| name.meaning == Meaning::Suffix) {
        let is_english = names.language.code() != "en" || matches!(word, "st" | "nd" | "rd" | "th");
        return is_english.then(|| (What::Other("place".into()), 1, false));
    }
    if hyphen {
        return None;
    }
    // Without spaces, one sign may be the first of a longer word.
    let whole = !matches!(names.language.code(), "th") || !piece.after.starts_with(char::is_alphabetic);
    // "Killed 5 in" one place are no inches.
    let digits_before = digits && whole && (touching || !is_ordinary(word));
    let power =
        name(ahead, 0, names, |name| matches!(name.meaning, Meaning::Power(_)) && (digits_before || !name.tight));
    let unit = units(ahead, names, |name| digits_before || !name.tight);
    match (power, unit) {
        // "5m" are five million, or metres; which of them, the other side may tell.
        (Some(power), Some((keys, len))) if power.len() == len && power.tight => {
            let Meaning::Power(power) = power.meaning else { return None };
            let first = if touching { format!("power {power}") } else { format!("unit {power}") };
            Some((What::Other(format!("{first} {}", keys.join(" "))), len, false))
        }
        (Some(power), unit) if unit.as_ref().is_none_or(|(_, len)| *len <= power.len()) => {
            let Meaning::Power(by) = power.meaning else { return None };
            Some((What::Other(format!("power {by} ")), power.len(), false))
        }
        (_, Some((keys, len))) => {
            let hour = name(ahead, 0, names, |name| name.meaning == Meaning::Hour && name.len() >= len);
            if hour.is_some() && digits {
                return Some((What::Hour, len, false));
            }
            Some((money_or_weight(keys, ahead, len), len, false))
        }
        _ => {
            let hour = name(ahead, 0, names, |name| name.meaning == Meaning::Hour).filter(|_| digits)?;
            Some((What::Hour, hour.len(), false))
        }
    }
}

/// The units that the longest name ahead may mean, currencies marked.
fn units<'n>(ahead: &[Piece], names: &'n Names, wanted: impl Fn(&Name) -> bool) -> Option<(Vec<&'static str>, usize)> {
    let is_unit = |name: &Name| matches!(name.meaning, Meaning::Unit(_) | Meaning::Currency(_)) && wanted(name);
    let first: &'n Name = name(ahead, 0, names, is_unit)?;
    let word = |on: usize| next(ahead, on).map(|piece| piece.folded.as_str());
    let alike = names
        .starting(&ahead.first()?.folded)
        .iter()
        .filter(|name| name.len() == first.len() && is_unit(name) && name.fits(word));
    let mut keys: Vec<&'static str> = alike
        .filter_map(|name| match name.meaning {
            Meaning::Unit(key) | Meaning::Currency(key) => Some(key),
            _ => None,
        })
        .collect();
    keys.dedup();
    // The raised figure of m² is a piece of its own; as "m2" it stands in the tables.
    if let Some(key) = next(ahead, first.len()).filter(|piece| piece.gap.is_empty()).and_then(|raised| {
        let power = match raised.raw {
            "²" => '2',
            "³" => '3',
            _ => return None,
        };
        keys.iter().find_map(|key| unit::raised(key, power))
    }) {
        return Some((vec![key], first.len() + 1));
    }
    Some((keys, first.len()))
}

/// Pounds of something are weight.
fn money_or_weight(keys: Vec<&'static str>, ahead: &[Piece], len: usize) -> What {
    let of = len.checked_sub(1).and_then(|last| ahead.get(last)).is_some_and(|piece| piece.after.starts_with(" of "));
    if of && keys.contains(&"gbp") && keys.contains(&"lb") { What::Unit(vec!["lb"]) } else { keyed(keys) }
}

fn keyed(keys: Vec<&'static str>) -> What {
    if keys.iter().any(|key| unit::is_currency(key)) { What::Currency(keys) } else { What::Unit(keys) }
}

/// Whether a word is a code of letters and digits, abe9m, as addresses end with: no amount, whatever its digits are. H5N1 is a name.
fn is_code(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let turns = word.as_bytes().windows(2).filter(|pair| pair[0].is_ascii_digit() != pair[1].is_ascii_digit()).count();
    let least = if word.starts_with(|c: char| c.is_ascii_digit()) { 3 } else { 1 };
    turns > 1 && word.len() > 4 && letters >= least && word.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// A figure. Its size or unit stands behind it, as a piece of its own.
fn in_figures(ahead: &[Piece], names: &Names) -> Option<Read> {
    let piece = ahead.first()?;
    let word = piece.folded.as_str();
    if let Some((above, below)) = word.split_once('\u{2044}') {
        let whole = |text: &str| text.parse().ok().filter(|&n: &u64| n > 0);
        return Some((ratio(whole(above)?, whole(below)?), 1, false));
    }
    if is_code(word) {
        return None;
    }
    let doubtful = |print: &str| What::Number(Number { key: format!("?{print}"), ..Number::default() });
    if is_raised(piece.raw) && word.starts_with(|c: char| c.is_ascii_digit()) {
        return Some((doubtful(piece.raw), 1, false));
    }
    let Some((figure, rest)) = figure_with(word, names.point) else {
        // A name with a figure in it, G7, is another name with another figure.
        let also = super::without_note(piece.raw).map(|stem| format!("word {stem}")).into_iter().collect();
        let number = Number { key: format!("?{word}"), also, ..Number::default() };
        return word.contains(|c: char| c.is_ascii_digit()).then_some((What::Number(number), 1, false));
    };
    if !rest.is_empty() {
        return Some((doubtful(word), 1, false));
    }
    let mut number = match figure {
        Figure::Number(value) => Number { digits: word.to_owned(), ..Number::of(value) },
        Figure::Likely(value) => {
            Number { key: format!("?{word}"), also: vec![value.key()], digits: word.to_owned(), value: Some(value) }
        }
        Figure::Doubtful(print) => Number { key: format!("?{print}"), digits: print, ..Number::default() },
    };
    let mut len = 1;
    let slashed = ahead.get(2).filter(|_| ahead.get(1).is_some_and(|piece| piece.sign == Some("tie /")));
    if let Some(below) = slashed.filter(|_| word.bytes().all(|b| b.is_ascii_digit())) {
        let digits = below.folded.bytes().all(|b| b.is_ascii_digit());
        if digits && names.language.code() == "fa" {
            return Some((
                What::Number(Number { digits: word.to_owned(), ..Number::of(Decimal::new(word, &below.folded)) }),
                3,
                false,
            ));
        }
        if let (Some(above), Some(below)) = (number.whole().filter(|&n| n < 100), below.folded.parse::<u64>().ok())
            && digits
            && above < below
            && below <= 100
        {
            return Some((ratio(above, below), 3, false));
        }
    }
    let groups = groups_by_space(ahead, &mut number);
    len += groups;
    let half = ahead.get(len).filter(|piece| piece.follows()).and_then(|piece| match piece.folded.as_str() {
        "1\u{2044}2" => Some(Decimal::new("0", "5")),
        "1\u{2044}4" => Some(Decimal::new("0", "25")),
        "3\u{2044}4" => Some(Decimal::new("0", "75")),
        _ => None,
    });
    if let Some(sum) = half.and_then(|half| number.value.as_ref()?.plus_fraction(&half)) {
        number = Number::of(sum);
        len += 1;
    } else if let Some(sum) = typed_fraction(ahead, len).and_then(|part| number.value.as_ref()?.plus_fraction(&part)) {
        number = Number::of(sum);
        len += 3;
    }
    // "2 and a half million": the rest is read as a size.
    if let Some(plus) = name(ahead, len, names, |name| matches!(name.meaning, Meaning::Plus(..)))
        && let Meaning::Plus(above, below) = plus.meaning
        && let Some(sum) =
            number.value.as_ref().and_then(|value| value.plus_fraction(&Decimal::of_ratio(above, below)?))
    {
        number = Number::of(sum);
        len += plus.len();
    }
    // A note mark stands right behind a word or in brackets: crowns,2 planned[1].
    if is_note(piece) && len == 1 {
        return Some((What::Other("note".into()), 1, false));
    }
    // "10.30" is half past ten as well.
    if let Some((hour, minute)) = word.split_once(['.', '·'])
        && let Some(minutes) = clock(hour, minute)
    {
        number.also.push(time_key(minutes));
    }
    // "Der 1. Preis" is the first one.
    let dots = matches!(names.language.code(), "de" | "da" | "nb" | "pl" | "cs" | "fi" | "hu" | "sr" | "tr");
    if dots && piece.after.starts_with(". ") && word.len() <= 2 {
        number.also.push(format!("place {word}"));
    }
    Some((What::Number(number), len, false))
}

/// The fraction of three pieces behind a whole number and a space: the 1/2 of 5 1/2.
fn typed_fraction(ahead: &[Piece], n: usize) -> Option<Decimal> {
    let [above, tie, below] = ahead.get(n..n + 3)? else { return None };
    let digit = |piece: &Piece| piece.folded.parse::<u64>().ok().filter(|n| (1..10).contains(n));
    let (numerator, denominator) = (digit(above)?, digit(below)?);
    let typed = tie.sign == Some("tie /") && is_near(above) && !above.gap.is_empty() && numerator < denominator;
    typed.then(|| Decimal::of_ratio(numerator, denominator)).flatten()
}

/// Minutes of a day, of an hour and two digits.
pub fn clock(hour: &str, minute: &str) -> Option<u32> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let (h, m): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (digits(hour) && digits(minute) && hour.len() <= 2 && minute.len() == 2 && h <= 24 && m < 60).then_some(h * 60 + m)
}

/// The key of a time of day.
pub fn time_key(minutes: u32) -> String {
    format!("@{}:{:02}", minutes / 60 % 24, minutes % 60)
}

fn is_raised(raw: &str) -> bool {
    raw.contains(|c| matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{2079}' | '\u{2080}'..='\u{2089}'))
        && raw.chars().count() > 1
}

fn is_note(piece: &Piece) -> bool {
    let short = piece.folded.len() <= 2 && !piece.folded.starts_with('0');
    let raised = piece.raw.chars().all(|c| matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{2079}'));
    let bracketed = piece.gap.ends_with('[') && piece.after.starts_with(']');
    let fused = !piece.gap.is_empty()
        && piece.gap.chars().all(|c| matches!(c, '.' | ',' | ';' | '!' | '?' | '”' | '"' | ')' | '’'))
        && piece.tied
        && piece.after.chars().next().is_none_or(char::is_whitespace);
    short && (raised && !piece.raw.is_empty() || bracketed || fused)
}

/// Thousands parted by spaces, as in Paris: 1 500 000. Tells how many groups there are.
fn groups_by_space(ahead: &[Piece], number: &mut Number) -> usize {
    let digits = |piece: &Piece| piece.folded.bytes().all(|b| b.is_ascii_digit());
    let Some(first) = ahead.first().filter(|piece| piece.folded.len() <= 3 && digits(piece)) else { return 0 };
    let is_group = |piece: &&Piece| {
        let one_space = piece.gap.chars().count() == 1 && piece.gap.starts_with(char::is_whitespace);
        one_space && piece.folded.len() == 3 && digits(piece)
    };
    let mut all = first.folded.clone();
    let groups =
        ahead.get(1..).unwrap_or_default().iter().take_while(is_group).map(|piece| all.push_str(&piece.folded)).count();
    if groups > 0 {
        *number = Number { digits: all.clone(), ..Number::of(Decimal::new(&all, "")) };
    }
    groups
}

/// II, XXIe: a number behind a name, a place in a row with its ending.
fn in_roman(pieces: &[Piece], n: usize, names: &Names) -> Option<Read> {
    let piece = pieces.get(n)?;
    let capitals: usize = piece.raw.chars().take_while(char::is_ascii_uppercase).count();
    let (numeral, ending) = piece.raw.split_at(capitals);
    let value = roman(numeral)?;
    if !ending.is_empty() {
        let suffix = names.starting(ending).iter().any(|name| name.meaning == Meaning::Suffix) && capitals > 0;
        return (suffix && names.language.code() != "en").then_some((What::Ordinal(value), 1, false));
    }
    // One letter is a word or an initial, and alone tells nothing.
    if capitals == 1 && (!piece.behind_capital || !matches!(value, 1 | 5 | 10)) {
        return None;
    }
    let number = Number { also: vec![format!("place {value}")], ..Number::of(Decimal::whole(value)) };
    Some((What::Number(number), 1, capitals == 1 || !piece.behind_capital))
}

fn in_words(ahead: &[Piece], names: &Names) -> Option<Read> {
    let piece = ahead.first()?;
    if piece.folded == "sept" && piece.after.starts_with('.') {
        return Some((What::Month(9), 1, false));
    }
    if let Some(number) = with_half(&piece.folded, names) {
        let half = Decimal::whole(number).plus_fraction(&Decimal::new("0", "5"))?;
        let power = name(ahead, 1, names, |name| matches!(name.meaning, Meaning::Power(_)) && !name.tight);
        return Some(match power.map(|name| (name.meaning, name.len())) {
            Some((Meaning::Power(power), len)) => {
                (What::Number(Number::of(half.shifted(i32::try_from(power).unwrap_or(0)))), 1 + len, false)
            }
            _ => (What::Number(Number::of(half)), 1, false),
        });
    }
    // "A third of it", "one fifth of it", but "the third of March".
    if names.language.code() == "en"
        && matches!(piece.folded.as_str(), "a" | "an" | "one" | "two" | "three" | "four")
        && let Some(ordinal) = next(ahead, 1)
        && let Some(below) = denominator(&ordinal.folded)
        && (ordinal.after.starts_with(" of") || ordinal.gap.contains('-') || ordinal.folded.ends_with('s'))
    {
        let above =
            ["a", "one", "two", "three", "four"].iter().position(|word| *word == piece.folded).map_or(1, |n| n.max(1));
        let above = u64::try_from(above).unwrap_or(1);
        // A quarter of a million.
        if let Some(spelt) = fraction_of_size(ahead, 2, names, (above, below)) {
            return Some((What::Number(Number::of(spelt.value)), spelt.len, false));
        }
        return Some((ratio(above, below), 2, false));
    }
    if let Some(spelt) = spelt(ahead, names) {
        // Two thirds: the ones in words, the parts behind them.
        if let Some(word) = next(ahead, spelt.len).filter(|_| names.language.code() == "en")
            && let Some(below) = denominator(&word.folded).filter(|_| word.folded.ends_with('s'))
            && let Some(above) = spelt.value.to_whole()
        {
            return Some((ratio(above, below), spelt.len + 1, false));
        }
        // Twenty-first.
        if let Some(tens) = spelt.value.to_whole().filter(|n| n.is_multiple_of(10))
            && let Some(name) = name(ahead, spelt.len, names, |name| matches!(name.meaning, Meaning::Ordinal(1..10)))
            && let Meaning::Ordinal(ones) = name.meaning
            && next(ahead, spelt.len).is_some_and(|piece| piece.gap.contains(super::is_hyphen) || !name.weak)
        {
            return Some((What::Ordinal(tens + ones), spelt.len + name.len(), false));
        }
        return Some((What::Number(Number::of(spelt.value)), spelt.len, spelt.weak));
    }
    // What no few decimals tell: a third.
    let fraction = name(ahead, 0, names, |name| matches!(name.meaning, Meaning::Fraction(..)))?;
    let Meaning::Fraction(above, below) = fraction.meaning else { return None };
    Some((ratio(above, below), fraction.len(), fraction.weak))
}

fn denominator(word: &str) -> Option<u64> {
    let names = [
        "half|halves",
        "third|thirds",
        "quarter|quarters|fourth|fourths",
        "fifth|fifths",
        "sixth|sixths",
        "seventh|sevenths",
        "eighth|eighths",
        "ninth|ninths",
        "tenth|tenths",
    ];
    let at = names.iter().position(|names| names.split('|').any(|name| name == word))?;
    u64::try_from(at + 2).ok()
}

/// A word that is no number: months, days, units, many.
fn by_name(ahead: &[Piece], names: &Names) -> Option<Read> {
    let piece = ahead.first()?;
    // Sizes in the plural: hundreds of thousands, Zehntausende.
    if names.language.code() == "de" {
        let stem = ["en", "e", "er"].iter().find_map(|ending| piece.folded.strip_suffix(ending));
        if let Some(many) = stem.and_then(|stem| super::spelt::compound(stem, names)).filter(|many| many % 100 == 0) {
            return Some((What::Other(format!("~{many}")), 1, false));
        }
        if let Some(times) = piece.folded.split_once("fach").filter(|(_, ending)| ending.len() <= 2)
            && let Some(Meaning::Number(times)) = names.starting(times.0).first().map(|name| name.meaning)
        {
            return Some((What::Other(format!("~x{times}")), 1, false));
        }
    }
    // A currency by letters and a sign, A$; or printed before its figure without a space, Rp2.
    if let Some(sign) = ahead.get(1).filter(|piece| piece.sign == Some("dollar") && piece.gap.is_empty()) {
        let key = match (piece.folded.as_str(), sign.raw) {
            ("us" | "u", _) => "usd",
            ("a" | "au", _) => "aud",
            ("c" | "ca" | "can", _) => "cad",
            ("nz", _) => "nzd",
            ("hk", _) => "hkd",
            ("s" | "sg", _) => "sgd",
            ("r", _) => "brl",
            ("nt", _) => "twd",
            ("mx" | "mex", _) => "peso",
            _ => return None,
        };
        return Some((What::Currency(vec![key]), 2, false));
    }
    let wanted = |name: &Name| {
        !name.tight
            && !matches!(
                name.meaning,
                Meaning::And
                    | Meaning::Article
                    | Meaning::Plus(..)
                    | Meaning::Before(_)
                    | Meaning::Number(_)
                    | Meaning::Power(_)
                    | Meaning::Multiple(..)
                    | Meaning::Fraction(..)
                    | Meaning::Times(_)
            )
    };
    let before_figure = |name: &Name| {
        next(ahead, name.len()).is_some_and(|piece| piece.folded.starts_with(|c: char| c.is_ascii_digit()))
    };
    let Some(found) = name(ahead, 0, names, wanted) else {
        // Rs 500, kr 500, RM5.
        let currency = |name: &Name| matches!(name.meaning, Meaning::Currency(_)) && name.tight && before_figure(name);
        let found = name(ahead, 0, names, currency)?;
        let Meaning::Currency(key) = found.meaning else { return None };
        return Some((What::Currency(vec![key]), found.len(), false));
    };
    let len = found.len();
    let what = match found.meaning {
        Meaning::Ordinal(place) => What::Ordinal(place),
        Meaning::Month(month) => What::Month(month),
        Meaning::Day(day) => What::Day(day),
        Meaning::Vague(key) => What::Other(format!("~{key}")),
        Meaning::Half(hours) => What::Half(hours),
        Meaning::Clock(minutes) => What::Clock(minutes),
        Meaning::Hour => What::Hour,
        Meaning::To => What::To,
        Meaning::Percent => What::Percent,
        Meaning::Era(year) => What::Era(year),
        Meaning::Minus => What::Other("minus".into()),
        Meaning::Unit(_) | Meaning::Currency(_) => {
            let (keys, len) = units(ahead, names, |name| !name.tight)?;
            // "USD" is nothing else.
            let code = piece.raw.len() == 3 && piece.raw.bytes().all(|b| b.is_ascii_uppercase());
            return Some((money_or_weight(keys, ahead, len), len, !code));
        }
        _ => return None,
    };
    // "Sept" is September where it is short for it, and seven in French.
    let weak = found.weak && !matches!(what, What::Era(_));
    Some((what, len, weak))
}
