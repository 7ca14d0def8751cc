//! Numbers in words: twenty-five, quatre-vingt-dix, two and a half million, خمسة وعشرون.

use crate::edits::normalize::Piece;
use crate::lexicon::amount::figure::Decimal;
use crate::lexicon::amount::names::{Meaning, Name, Names};

/// A number in words, and how many pieces it takes.
#[derive(Clone, Debug)]
pub struct Spelt {
    /// Its value.
    pub value: Decimal,
    /// Its pieces.
    pub len: usize,
    /// Whether its only word is as often something else.
    pub weak: bool,
}

/// The piece `n` pieces on, if nothing but a space or a hyphen stands before it.
pub fn next<'p, 't>(pieces: &'p [Piece<'t>], n: usize) -> Option<&'p Piece<'t>> {
    pieces.get(n).filter(|piece| piece.sign.is_none() && (n == 0 || piece.follows() || matches!(piece.gap, "/" | ".")))
}

/// The longest name that starts `n` pieces on, of those that `wanted` takes.
pub fn name<'n>(pieces: &[Piece], n: usize, names: &'n Names, wanted: impl Fn(&Name) -> bool) -> Option<&'n Name> {
    let first = next(pieces, n)?;
    let word = |on: usize| next(pieces, n + on).map(|piece| piece.folded.as_str());
    names.starting(&first.folded).iter().find(|name| wanted(name) && name.fits(word))
}

/// Thousandths, so that halves and quarters can be added.
const ONE: u128 = 1000;

/// What was read so far.
#[derive(Default)]
struct Sum {
    total: u128,
    current: u128,
    /// The power of ten of the last size.
    last: Option<u32>,
    /// Whether something was read since.
    open: bool,
}

impl Sum {
    fn value(&self) -> Option<u128> {
        self.total.checked_add(self.current)
    }

    fn add(&mut self, number: u64, joined: bool) -> bool {
        let (number, current) = (u128::from(number) * ONE, self.current);
        let round = |to: u128| current.is_multiple_of(to * ONE);
        let fits = if number == 0 {
            current == 0 && !self.open
        } else if number < 10 * ONE {
            round(10) && current % (100 * ONE) != 10 * ONE
        } else if number < 100 * ONE {
            // Arabic and old German print the ones before the tens.
            let ones = current % (100 * ONE);
            round(100) || joined && ones < 10 * ONE && number.is_multiple_of(10 * ONE)
        } else {
            current == 0
        };
        // "two five" are two numbers, "two million five" is one.
        if fits {
            (self.current, self.open) = (current + number, true);
        }
        fits
    }

    fn multiply(&mut self, power: u32) -> bool {
        let Some(by) = 10_u128.checked_pow(power) else { return false };
        let hundred = power == 2;
        if hundred && self.current >= 100 * ONE || hundred && self.current == 0 && self.open {
            return false;
        }
        if hundred {
            self.current = self.current.max(ONE) * by;
            self.open = true;
            return true;
        }
        // "Mil millones", 万亿: a size of a size.
        let of_size = !self.open && self.last.is_some_and(|last| last < power || power > 3 && last <= power);
        if !self.open && !of_size && self.last.is_some() || self.open && self.last.is_some_and(|last| last <= power) {
            return false;
        }
        let factor = if of_size { std::mem::take(&mut self.total) } else { self.current.max(ONE) };
        let Some(value) = factor.checked_mul(by).and_then(|value| value.checked_add(self.total)) else { return false };
        (self.total, self.current, self.last, self.open) = (value, 0, Some(power), false);
        true
    }

    /// Adds so many quarters of what was counted last: of one, or of a million.
    fn add_fraction(&mut self, above: u64, below: u64) -> bool {
        let unit =
            if self.open { ONE } else { self.last.and_then(|power| 10_u128.checked_pow(power)).unwrap_or(1) * ONE };
        let Some(part) = (unit * u128::from(above)).checked_div(u128::from(below)) else { return false };
        self.current += part;
        self.open = true;
        true
    }
}

/// The number in words at the start of `pieces`.
pub fn spelt(pieces: &[Piece], names: &Names) -> Option<Spelt> {
    let (mut sum, mut used, mut parts, mut weak) = (Sum::default(), 0, 0, false);
    let mut quarters = 0_i64;
    let (mut tens, mut dozens) = (false, false);
    // "Eine halbe Million", "a half million".
    let one = |name: &Name| matches!(name.meaning, Meaning::Number(1) | Meaning::Article);
    let half = |name: &Name| matches!(name.meaning, Meaning::Fraction(1, 2));
    if let Some(one) = name(pieces, 0, names, one)
        && let Some(half) = name(pieces, one.len(), names, half)
        && let Some(spelt) = fraction(pieces, one.len() + half.len(), names, (1, 2), false)
    {
        return Some(spelt);
    }
    while let Some((name, meaning, from, joined)) = part(pieces, used, names, &sum, parts > 0) {
        // "Twenty five-dollar notes" are twenty notes.
        if tens && !joined && is_of_what_follows(pieces, from, names) {
            break;
        }
        // "Ninety thousand twenty-one": the tens of the thousands are no notes.
        tens = false;
        let (len, is_weak) = name.map_or((1, false), |name| (name.len(), name.weak));
        let taken = match meaning {
            Meaning::Number(number) => {
                tens = number >= 20 && number % 10 == 0;
                // English says "and" behind hundreds only.
                let english = names.language.code() == "en" && joined && !sum.current.is_multiple_of(100 * ONE);
                !english && sum.add(number, joined)
            }
            Meaning::Times(times) => {
                sum.last.is_none() && {
                    dozens = true;
                    sum.current = sum.current.max(ONE).saturating_mul(u128::from(times));
                    sum.open = true;
                    true
                }
            }
            Meaning::Power(power) => (!joined || power == 2 || parts == 0) && sum.multiply(power),
            Meaning::Multiple(times, power) => sum.add(times, joined) && sum.multiply(power),
            Meaning::Plus(above, below) => sum.add_fraction(above, below),
            Meaning::Fraction(above, below) if parts == 0 || joined => {
                if above > below || parts > 0 {
                    sum.current += u128::from(above) * ONE / u128::from(below.max(1));
                    true
                } else {
                    return fraction(pieces, from + len, names, (above, below), is_weak);
                }
            }
            Meaning::Before(by) if parts == 0 => {
                quarters = by;
                true
            }
            Meaning::Article => {
                // "A million", but "a deal".
                let size = |name: &Name| matches!(name.meaning, Meaning::Power(2..) | Meaning::Times(_)) && !name.tight;
                parts == 0 && self::name(pieces, from + len, names, size).is_some()
            }
            _ => false,
        };
        if !taken {
            break;
        }
        used = from + len;
        parts += 1;
        weak = parts == 1 && is_weak;
        if quarters != 0 && matches!(meaning, Meaning::Number(_)) {
            sum.current = sum.current.checked_add_signed(i128::from(quarters) * 250)?;
            quarters = 0;
        }
    }
    if used == 0 || quarters != 0 || parts == 0 {
        return None;
    }
    used += usize::from((dozens || sum.last.is_some_and(|power| power >= 6)) && is_of(pieces, used));
    Some(Spelt { value: thousandths(sum.value()?), len: used, weak })
}

/// A fraction, alone or of a size: half a million, a third.
fn fraction(pieces: &[Piece], used: usize, names: &Names, (above, below): (u64, u64), weak: bool) -> Option<Spelt> {
    if let Some(of_size) = fraction_of_size(pieces, used, names, (above, below)) {
        return Some(of_size);
    }
    // What thousandths cannot tell is left to who knows both figures.
    let thousandths_of = u128::from(above) * ONE;
    let below = u128::from(below.max(1));
    thousandths_of.is_multiple_of(below).then(|| Spelt { value: thousandths(thousandths_of / below), len: used, weak })
}

/// A fraction of `used` pieces and the size behind it: half a million, a quarter of a million, la moitié d'un million.
pub fn fraction_of_size(pieces: &[Piece], used: usize, names: &Names, (above, below): (u64, u64)) -> Option<Spelt> {
    let article = |name: &Name| matches!(name.meaning, Meaning::Article);
    let behind_of =
        used + usize::from(next(pieces, used).is_some_and(|piece| matches!(piece.folded.as_str(), "of" | "de" | "di")));
    let from = behind_of + usize::from(name(pieces, behind_of, names, article).is_some());
    let size = |name: &Name| matches!(name.meaning, Meaning::Power(2..) | Meaning::Times(_)) && !name.tight;
    let name = name(pieces, from, names, size)?;
    let times = match name.meaning {
        Meaning::Power(power) => 10_u128.checked_pow(power)?,
        Meaning::Times(times) => u128::from(times),
        _ => return None,
    };
    let value = thousandths(times.checked_mul(u128::from(above) * ONE)? / u128::from(below.max(1)));
    let len = from + name.len();
    Some(Spelt { value, len: len + usize::from(is_of(pieces, len)), weak: false })
}

/// The name at `used`, or behind what joins it to the number so far.
fn part<'n>(
    pieces: &[Piece],
    used: usize,
    names: &'n Names,
    sum: &Sum,
    begun: bool,
) -> Option<(Option<&'n Name>, Meaning, usize, bool)> {
    let numeric = |name: &Name| {
        !name.tight
            && matches!(
                name.meaning,
                Meaning::Number(_)
                    | Meaning::Power(_)
                    | Meaning::Times(_)
                    | Meaning::Multiple(..)
                    | Meaning::Fraction(..)
                    | Meaning::Plus(..)
                    | Meaning::Before(_)
                    | Meaning::Article
            )
    };
    // "Sute" alone are hundreds; "două sute" are two hundred.
    let is_vague = || name(pieces, used, names, |name| matches!(name.meaning, Meaning::Vague(_))).is_some();
    let starts = |name: &&Name| match name.meaning {
        Meaning::Plus(..) => begun,
        Meaning::Power(_) => begun || !is_vague(),
        _ => true,
    };
    if let Some(name) = name(pieces, used, names, numeric).filter(starts) {
        return Some((Some(name), name.meaning, used, false));
    }
    let piece = next(pieces, used)?;
    if begun {
        let and = |name: &Name| matches!(name.meaning, Meaning::And);
        let counted = |name: &Name| !name.tight && matches!(name.meaning, Meaning::Number(1..) | Meaning::Power(2));
        if let Some(and) = name(pieces, used, names, and)
            && let Some(name) = name(pieces, used + and.len(), names, counted)
        {
            return Some((Some(name), name.meaning, used + and.len(), true));
        }
        // Arabic and Hebrew write "and" and the number in one word.
        if let Some(rest) = piece.folded.strip_prefix(['و', 'ו'])
            && let Some(name) = names.starting(rest).iter().find(|name| name.len() == 1 && counted(name))
        {
            return Some((Some(name), name.meaning, used, true));
        }
    }
    let value = (!begun || !sum.open).then(|| compound(&piece.folded, names))??;
    Some((None, Meaning::Number(value), used, false))
}

/// Languages that write a number in one word.
fn compounds(names: &Names) -> bool {
    matches!(names.language.code(), "de" | "nl" | "sv" | "da" | "nb" | "it" | "fi" | "hu" | "tr" | "cs")
}

/// Whether `word` may be more than one look can tell: numbers in one word, endings at months and days.
pub fn may_be_more(word: &str, names: &Names) -> bool {
    match names.language.code() {
        "de" | "nl" | "it" => names.begins_number(word),
        _ => compounds(names),
    }
}

/// A word made of number words: dreihundertfünfzig, duemila, zweihunderttausend.
pub fn compound(word: &str, names: &Names) -> Option<u64> {
    if !compounds(names) || word.len() < 5 || !names.begins_number(word) {
        return None;
    }
    let (mut sum, mut rest, mut parts) = (Sum::default(), word, 0);
    'parts: while !rest.is_empty() {
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
        // The longest part first, so that "sechzehn" is not "sechs".
        for end in ends.collect::<Vec<_>>().into_iter().rev() {
            let (front, behind) = rest.split_at(end);
            let joins = parts > 0 && matches!(front, "und" | "en" | "och" | "og");
            let name = names.starting(front).iter().find(|name| {
                name.len() == 1 && !name.tight && matches!(name.meaning, Meaning::Number(_) | Meaning::Power(2..))
            });
            let taken = match name.map(|name| name.meaning) {
                Some(Meaning::Number(number)) => sum.add(number, false),
                Some(Meaning::Power(power)) => sum.multiply(power),
                _ => joins && !behind.is_empty(),
            };
            if taken {
                (rest, parts) = (behind, parts + 1);
                continue 'parts;
            }
        }
        // Three and a half, in German and Dutch: dreieinhalb.
        return None;
    }
    (parts > 1).then(|| sum.value()).flatten().and_then(|value| u64::try_from(value / ONE).ok())
}

/// A word made of a number word and "and a half": zweieinhalb, tweeënhalf.
pub fn with_half(word: &str, names: &Names) -> Option<u64> {
    if !compounds(names) {
        return None;
    }
    let number = ["einhalb", "undeinhalb", "enhalf", "enhalve"]
        .iter()
        .filter_map(|half| word.strip_suffix(half))
        .find_map(|front| {
            names.starting(front).iter().find_map(|name| match name.meaning {
                Meaning::Number(number) if name.len() == 1 => Some(number),
                _ => None,
            })
        })?;
    compounds(names).then_some(number)
}

/// Whether a piece is what ties a size to its noun: millones de euros, millions d'euros.
pub fn is_of(pieces: &[Piece], n: usize) -> bool {
    next(pieces, n).is_some_and(|piece| matches!(piece.folded.as_str(), "de" | "di"))
}

/// Whether the number at `n` is tied by a hyphen to a noun behind it and not to what stands before.
fn is_of_what_follows(pieces: &[Piece], n: usize, names: &Names) -> bool {
    let hyphen = |piece: &Piece| piece.gap.contains(super::is_hyphen);
    let here = pieces.get(n);
    names.language.code() == "en"
        && here.is_some_and(|piece| !hyphen(piece) && piece.after.starts_with(super::is_hyphen))
        && here.is_some_and(|piece| piece.after.chars().nth(1).is_some_and(char::is_alphabetic))
}

fn thousandths(value: u128) -> Decimal {
    Decimal::new(&(value / ONE).to_string(), &format!("{:03}", value % ONE))
}
