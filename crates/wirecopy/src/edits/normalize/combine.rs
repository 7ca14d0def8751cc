//! What stands side by side put together: five dollars, 3 p.m., 4 March 2026. What stays alone is a term of its own.

use crate::edits::normalize::item::{Item, Number, What};
use crate::edits::normalize::read::{clock, time_key};
use crate::edits::normalize::{Amount, Piece, Sort, Term, push_word};
use crate::lexicon::amount::figure::Decimal;
use crate::lexicon::amount::names::Names;
use crate::lexicon::amount::unit;

/// The terms that items come to.
pub fn combine(items: &[Item], pieces: &[Piece], names: &Names) -> Vec<Term> {
    let row = Row { items, pieces, names };
    let (mut terms, mut n) = (Vec::new(), 0);
    // Nearly always there is nothing but words.
    if items.iter().all(|item| matches!(item.what, What::Word)) {
        (0..pieces.len()).for_each(|at| push_word(pieces.get(at..).unwrap_or_default(), names.language, &mut terms));
        return terms;
    }
    while n < items.len() {
        let len = row.together(n, &mut terms).unwrap_or_else(|| {
            row.alone(n, &mut terms);
            1
        });
        n += len.max(1);
    }
    terms
}

fn amount(key: impl Into<String>, also: Vec<String>, weak: bool, sort: Sort) -> Term {
    Term::Amount(Amount { key: key.into(), also, weak, sort })
}

fn day_of_month(day: u64) -> Term {
    amount(day.to_string(), Vec::new(), false, Sort::Number)
}

/// The keys of months, which other modules know them by.
fn month(month: u8) -> Term {
    amount(format!("month {month}"), Vec::new(), false, Sort::Month)
}

#[derive(Clone, Copy)]
struct Row<'r, 't> {
    items: &'r [Item],
    pieces: &'r [Piece<'t>],
    names: &'r Names,
}

impl Row<'_, '_> {
    fn at(&self, n: usize) -> Option<&What> {
        self.items.get(n).map(|item| &item.what)
    }

    /// The item at `n`, if nothing but space or a hyphen stands before it.
    fn next(&self, n: usize) -> Option<&What> {
        let item = self.items.get(n)?;
        self.pieces.get(item.from).filter(|piece| piece.follows())?;
        Some(&item.what)
    }

    fn number(&self, n: usize) -> Option<&Number> {
        match self.at(n)? {
            What::Number(number) => Some(number),
            _ => None,
        }
    }

    fn next_number(&self, n: usize) -> Option<&Number> {
        self.next(n).and_then(|_| self.number(n))
    }

    /// A word, folded.
    fn word(&self, n: usize) -> Option<&str> {
        self.next(n)?;
        let item = self.items.get(n)?;
        (item.to == item.from + 1).then(|| self.pieces.get(item.from)).flatten().map(|piece| piece.folded.as_str())
    }

    fn alone(&self, n: usize, terms: &mut Vec<Term>) {
        let Some(item) = self.items.get(n) else { return };
        let weak = item.weak;
        terms.push(match &item.what {
            What::Number(number) => amount(number.key.clone(), number.also.clone(), weak, Sort::Number),
            What::Ordinal(place) => amount(format!("place {place}"), Vec::new(), weak, Sort::Ordinal),
            What::Month(value) => amount(format!("month {value}"), Vec::new(), weak, Sort::Month),
            What::Day(day) => amount(format!("day {day}"), Vec::new(), weak, Sort::Other),
            What::Unit(keys) => amount(first(keys), rest(keys), weak, Sort::Other),
            What::Currency(keys) => amount(first(keys), rest(keys), weak, Sort::Currency),
            What::Clock(minutes) => amount(time_key(*minutes), Vec::new(), weak, Sort::Other),
            What::Tie(sign) => amount(format!("tie {sign}"), Vec::new(), false, Sort::Other),
            What::Point => amount("point", Vec::new(), false, Sort::Other),
            What::Other(key) if key == "note" => amount("note", Vec::new(), true, Sort::Note),
            What::Other(key) if !is_behind_figure(key) => amount(key.clone(), Vec::new(), weak, Sort::Other),
            // Nothing of the kind without what it belongs to.
            What::Word | What::Half(_) | What::Hour | What::To | What::Percent | What::Era(_) | What::Other(_) => {
                for at in item.from..item.to {
                    push_word(self.pieces.get(at..).unwrap_or_default(), self.names.language, terms);
                }
                return;
            }
        });
    }

    fn together(&self, n: usize, terms: &mut Vec<Term>) -> Option<usize> {
        self.date_in_signs(n, terms)
            .or_else(|| self.date(n, terms))
            .or_else(|| self.time(n, terms))
            .or_else(|| self.year(n, terms))
            .or_else(|| self.range(n, terms))
            .or_else(|| self.quantity(n, terms))
    }

    /// The day at item `n`: a number, or a place in a row.
    fn day(&self, n: usize) -> Option<u64> {
        let day = match self.at(n)? {
            What::Ordinal(place) => *place,
            What::Number(number) => number.whole().filter(|_| number.also.is_empty() || number.digits.len() <= 2)?,
            _ => return None,
        };
        (1..=31).contains(&day).then_some(day)
    }

    fn month_at(&self, n: usize) -> Option<u8> {
        match self.next(n)? {
            What::Month(month) => Some(*month),
            _ => None,
        }
    }

    /// 3月5日, 三月五日: the month, then the day.
    fn date_in_signs(&self, n: usize, terms: &mut Vec<Term>) -> Option<usize> {
        let (value, behind) = match self.at(n)? {
            What::Month(value) => (*value, n + 1),
            What::Number(number) if matches!(self.word(n + 1), Some("月" | "월")) => {
                (u8::try_from(number.whole()?).ok().filter(|month| (1..=12).contains(month))?, n + 2)
            }
            _ => return None,
        };
        let day = self.next(behind).and_then(|_| self.day(behind));
        let is_day = matches!(self.word(behind + 1), Some("日" | "号" | "號" | "일"));
        match day.filter(|_| is_day) {
            Some(day) => terms.extend([month(value), day_of_month(day)]),
            None if behind == n + 2 => terms.push(month(value)),
            None => return None,
        }
        Some(if day.is_some() && is_day { behind + 2 - n } else { behind - n })
    }

    /// The month before its day, however the house prints it.
    fn date(&self, n: usize, terms: &mut Vec<Term>) -> Option<usize> {
        if let (What::Month(value), Some(day)) = (self.at(n)?, self.next(n + 1).and_then(|_| self.day(n + 1))) {
            // March 3 million is no date.
            let alone = !matches!(self.next(n + 2), Some(What::Other(key)) if key.starts_with("power"));
            if alone && !matches!(self.next(n + 2), Some(What::Month(_))) {
                terms.extend([month(*value), day_of_month(day)]);
                return Some(2);
            }
        }
        // The fourth of July, July 4.
        if self.names.language.code() == "en"
            && self
                .word(n)
                .or_else(|| (n == 0).then(|| self.pieces.first().map(|piece| piece.folded.as_str())).flatten())
                == Some("the")
            && matches!(self.at(n + 1), Some(What::Ordinal(_)))
        {
            return self.date(n + 1, terms).map(|len| len + 1);
        }
        if let Some(day) = self.day(n) {
            if let Some(value) = self.month_at(n + 1) {
                terms.extend([month(value), day_of_month(day)]);
                return Some(2);
            }
            // The 4th of March; "5 de marzo" keeps its "de".
            let of = matches!(self.at(n)?, What::Ordinal(_)) && self.word(n + 1) == Some("of");
            // "7. März": the figure with its full stop.
            if let Some(value) = self.month_at(n + 2).filter(|_| of) {
                terms.extend([month(value), day_of_month(day)]);
                return Some(3);
            }
            if let Some(What::Month(value)) = self.at(n + 1)
                && self
                    .items
                    .get(n + 1)
                    .and_then(|item| self.pieces.get(item.from))
                    .is_some_and(|piece| piece.gap == ". ")
            {
                terms.extend([month(*value), day_of_month(day)]);
                return Some(2);
            }
        }
        let year = |number: &Number| {
            number.digits.len() == 4 && number.whole().is_some_and(|year| (1000..3000).contains(&year))
        };
        let number = self.number(n)?;
        if year(number)
            && matches!(self.at(n + 1), Some(What::Tie('-')))
            && matches!(self.at(n + 3), Some(What::Tie('-')))
        {
            let (value, day) = (self.number(n + 2)?.whole()?, self.day(n + 4)?);
            let value = u8::try_from(value).ok().filter(|value| (1..=12).contains(value))?;
            terms.extend([month(value), day_of_month(day), day_of_month(number.whole()?)]);
            return Some(5);
        }
        // 4.3.2026, where decimals have a comma.
        let parts: Vec<u64> = number.digits.split('.').map_while(|part| part.parse().ok()).collect();
        if let [day @ 1..=31, value @ 1..=12, year @ 1000..3000] = parts[..]
            && self.names.point == ','
        {
            terms.extend([month(u8::try_from(value).ok()?), day_of_month(day), day_of_month(year)]);
            return Some(1);
        }
        None
    }

    /// 3 p.m., 15:00, 15 Uhr, 14h30, 0900 GMT, 午後3時半.
    fn time(&self, n: usize, terms: &mut Vec<Term>) -> Option<usize> {
        let (half, start) = match self.at(n)? {
            What::Half(half) => (Some(*half), n + 1),
            _ => (None, n),
        };
        let number = if start > n { self.next_number(start)? } else { self.number(start)? };
        let digits = number.digits.as_str();
        let spelt_hour = number.whole().filter(|hour| *hour <= 24 && number.also.is_empty());
        let hour = u32::try_from(spelt_hour.unwrap_or(99)).unwrap_or(99);
        let (mut minutes, mut next, mut is_time, mut exact) = (hour * 60, start + 1, false, false);
        if matches!(self.at(next), Some(What::Tie(':'))) {
            // 1:30:25 is a record.
            if matches!(self.at(next + 2), Some(What::Tie(':'))) {
                return None;
            }
            minutes = clock(digits, &self.number(next + 1)?.digits)?;
            (next, is_time, exact) = (next + 2, true, true);
        } else if let Some((hour, minute)) = digits.split_once('.')
            && let Some(time) = clock(hour, minute)
        {
            minutes = time;
            exact = true;
        } else if digits.len() == 4
            && (half.is_some()
                || digits.starts_with('0')
                || matches!(self.next(next), Some(What::Half(_)))
                || matches!(self.word(next), Some("gmt" | "utc" | "hrs")))
            && let Some(time) = clock(&digits[..2], &digits[2..])
        {
            minutes = time;
            exact = true;
        } else if hour > 24 {
            return None;
        }
        if matches!(self.next(next), Some(What::Hour)) {
            (next, is_time) = (next + 1, true);
            let minute =
                self.next_number(next).filter(|minute| !exact && minute.digits.len() == 2).and_then(Number::whole);
            if let Some(minute) = minute.filter(|minute| *minute < 60) {
                minutes += u32::try_from(minute).unwrap_or(0);
                next += 1;
                exact = true;
                let is_minute = matches!(self.word(next), Some("分" | "분" | "min"));
                next += usize::from(is_minute);
            } else if self.word(next) == Some("半") && !exact {
                minutes += 30;
                next += 1;
                exact = true;
            }
        }
        let mut half = half;
        if let Some(What::Half(hours)) = self.next(next).filter(|_| half.is_none() && minutes < 13 * 60) {
            (half, next) = (Some(*hours), next + 1);
            // "9 a.m. GMT", as "0900 GMT".
            let near = self
                .items
                .get(next)
                .and_then(|item| self.pieces.get(item.from))
                .is_some_and(|piece| piece.gap.trim_end_matches('.').len() <= 1 || piece.gap == ". ");
            next += usize::from(near && matches!(self.at(next), Some(What::Hour)));
        }
        is_time |= half.is_some();
        if !is_time || half.is_some() && minutes >= 13 * 60 {
            return None;
        }
        let whole = if exact { Vec::new() } else { vec![format!("{} hour", minutes / 60)] };
        let minutes = half.map_or(minutes, |half| minutes % (12 * 60) + u32::from(half) * 60);
        // Scores and shares are printed like times: 2:1 has one digit behind.
        terms.push(amount(time_key(minutes), whole, false, Sort::Other));
        Some(next - n)
    }

    /// 令和6年, พ.ศ. 2567.
    fn year(&self, n: usize, terms: &mut Vec<Term>) -> Option<usize> {
        let What::Era(from) = self.at(n)? else { return None };
        let item = self.items.get(n + 1)?;
        let near =
            self.pieces.get(item.from).is_some_and(|piece| piece.gap.chars().all(|c| c.is_whitespace() || c == '.'));
        let year = i64::try_from(self.number(n + 1).filter(|_| near)?.whole()?).ok()?;
        // The years of Thailand are counted back, those of Japan on.
        let year = if *from > 0 && year > *from { year - from } else { year + from.abs() };
        let year = Number::of(Decimal::whole(u64::try_from(year).ok()?));
        if let Some(What::Unit(keys)) = self.next(n + 2) {
            terms.push(quantity(&year, keys));
            return Some(3);
        }
        terms.push(amount(year.key, Vec::new(), false, Sort::Number));
        Some(2)
    }

    /// 10 to 15, 2019/20, as if tied by a hyphen.
    fn range(&self, n: usize, terms: &mut Vec<Term>) -> Option<usize> {
        let (one, other) = (self.number(n)?, self.number(n + 2)?);
        let strong = |n: usize| self.items.get(n).is_some_and(|item| !item.weak);
        let season = || {
            one.digits.len() == 4
                && one.whole().is_some_and(|year| (1800..2200).contains(&year))
                && (other.digits.len() == 2 || other.digits.len() == 4)
        };
        let tied = match self.at(n + 1)? {
            What::To => self.next(n + 1).and_then(|_| self.next(n + 2)).is_some() && (strong(n) || strong(n + 2)),
            What::Tie('/') => season(),
            _ => false,
        };
        tied.then(|| {
            self.alone(n, terms);
            terms.push(amount("tie -", Vec::new(), false, Sort::Other));
            2
        })
    }

    /// A number with its size, unit or currency.
    fn quantity(&self, n: usize, terms: &mut Vec<Term>) -> Option<usize> {
        let (before, at) = match self.at(n)? {
            What::Currency(keys) => (Some(keys.clone()), n + 1),
            What::Percent => (Some(vec!["percent"]), n + 1),
            What::Unit(keys) if self.names.language.code() == "tr" && keys[..] == ["percent"] => {
                (Some(vec!["percent"]), n + 1)
            }
            _ => (None, n),
        };
        let point = matches!(self.at(at), Some(What::Point));
        let mut next = at + usize::from(point);
        let mut number = if next > n {
            self.next_number(next).or_else(|| self.number(next).filter(|_| point))?
        } else {
            self.number(next)?
        }
        .clone();
        let begun = next;
        next += 1;
        if point {
            number = Number::of(Decimal::new("0", Some(&number.digits).filter(|digits| !digits.is_empty())?));
        }
        let mut weak = self.items.get(begun).is_some_and(|item| item.weak);
        while let Some(What::Other(key)) = self.next(next) {
            let mut words = key.split(' ');
            match (words.next(), words.next().and_then(|power| power.parse::<i32>().ok())) {
                (Some("power"), Some(power)) => {
                    let units =
                        words.filter(|unit| !unit.is_empty()).map(|unit| format!("{} {unit}", number.key)).collect();
                    let doubtful = !number.also.is_empty() && number.key.starts_with('?');
                    number = match number.value {
                        Some(value) if doubtful => {
                            let value = value.shifted(power);
                            Number {
                                key: format!("{}e{power}", number.key),
                                also: vec![value.key()],
                                value: Some(value),
                                ..Number::default()
                            }
                        }
                        Some(value) => Number { also: units, ..Number::of(value.shifted(power)) },
                        None => Number { key: format!("{}e{power}", number.key), ..Number::default() },
                    };
                }
                (Some("unit"), Some(power)) if before.is_some() => {
                    number = number.value.map_or_else(Number::default, |value| Number::of(value.shifted(power)));
                }
                (Some("unit"), _) => {
                    let keys: Vec<&str> = words.collect();
                    terms.push(quantity(&number, &keys));
                    return Some(next + 1 - n);
                }
                (Some("place"), _) => {
                    terms.push(amount(format!("place {}", number.key), Vec::new(), false, Sort::Ordinal));
                    return Some(next + 1 - n);
                }
                (Some("decade"), _) => {
                    let decade = number.whole()?;
                    let also =
                        if (1900..2000).contains(&decade) { vec![format!("~{}s", decade % 100)] } else { Vec::new() };
                    terms.push(amount(format!("~{decade}s"), also, false, Sort::Number));
                    return Some(next + 1 - n);
                }
                _ => break,
            }
            next += 1;
            weak = false;
        }
        // "Millones de euros".
        let of = next > begun + 1 && matches!(self.word(next), Some("de" | "di"));
        let unit = next + usize::from(of);
        // "1,5 Mio. Euro".
        let dotted = |n: usize| {
            next > begun + 1
                && self
                    .items
                    .get(n)
                    .and_then(|item| self.pieces.get(item.from))
                    .is_some_and(|piece| piece.gap.trim_end() == ".")
        };
        let keys = match (&before, self.next(unit).or_else(|| self.at(unit).filter(|_| dotted(unit)))) {
            (None, Some(What::Unit(keys) | What::Currency(keys))) => Some((keys.clone(), unit + 1)),
            (None, Some(What::Hour)) => Some((vec!["hour"], unit + 1)),
            (Some(keys), _) => Some((keys.clone(), next)),
            _ => None,
        };
        if let Some((keys, end)) = keys {
            terms.push(quantity(&number, &keys));
            return Some(end - n);
        }
        let end = if of { unit } else { next };
        if end == n + 1 {
            return None;
        }
        terms.push(amount(number.key, number.also, weak, Sort::Number));
        Some(end - n)
    }
}

fn is_behind_figure(key: &str) -> bool {
    ["power ", "unit ", "place", "decade"].iter().any(|start| key.starts_with(start)) && !key.starts_with("place ")
}

fn first(keys: &[&'static str]) -> String {
    keys.first().map(|key| (*key).to_owned()).unwrap_or_default()
}

fn rest(keys: &[&'static str]) -> Vec<String> {
    keys.iter().skip(1).map(|key| (*key).to_owned()).collect()
}

/// So much of a unit; where number or unit may mean several, all of them.
fn quantity(number: &Number, keys: &[&str]) -> Term {
    // "$5m" are no metres.
    let readings = || std::iter::once(&number.key).chain(number.also.iter().filter(|also| !also.contains([' ', '@'])));
    let mut all: Vec<String> =
        keys.iter().flat_map(|key| readings().map(move |number| format!("{number} {key}"))).collect();
    let value = number.value.as_ref().filter(|value| value.key() == number.key);
    if let Some(value) = value {
        let hundredth = value.clone().shifted(-2).key();
        for key in keys {
            match *key {
                "percent" => all.push(hundredth.clone()),
                "cent" => all.extend(["usd", "eur", "aud", "cad"].map(|whole| format!("{hundredth} {whole}"))),
                "km" => all.push(format!("{} m", value.clone().shifted(3).key())),
                "m" => all.push(format!("{} cm", value.clone().shifted(2).key())),
                "cm" => all.push(format!("{} mm", value.clone().shifted(1).key())),
                "kg" => all.push(format!("{} g", value.clone().shifted(3).key())),
                "tonne" => all.push(format!("{} kg", value.clone().shifted(3).key())),
                "l" => all.push(format!("{} ml", value.clone().shifted(3).key())),
                "penny" => all.push(format!("{hundredth} gbp")),
                _ => {}
            }
        }
    }
    let sort = if keys.iter().any(|key| unit::is_currency(key)) { Sort::Currency } else { Sort::Number };
    let mut all = all.into_iter();
    amount(all.next().unwrap_or_default(), all.collect(), false, sort)
}
