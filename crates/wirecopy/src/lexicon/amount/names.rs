//! The words of amounts and dates of one language: `tables/`, made of CLDR, and `more.txt`, written by hand; `build/` joins them to one table a language.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::lexicon::language::{LANGUAGES, Language};
use crate::order::sort_by_key;
use crate::tables::table::Table;
use crate::text::fold::folded;
use crate::text::words::Words;

/// What a word or several in a row say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A whole number.
    Number(u64),
    /// Times ten to this power.
    Power(u32),
    /// Times this: a dozen.
    Times(u64),
    /// A number times a power of ten in one word: the dual of Arabic and Hebrew.
    Multiple(u64, u32),
    /// A fraction: half, a third, one and a half.
    Fraction(u64, u64),
    /// A fraction behind a number that is added to it: "and a half".
    Plus(u64, u64),
    /// A fraction before a number that is added to it, in quarters: Hindi साढ़े.
    Before(i64),
    /// A place in a row.
    Ordinal(u64),
    /// What makes a figure a place in a row: the "th" of 5th.
    Suffix,
    /// A month, from 1 on.
    Month(u8),
    /// A weekday, from Monday on, or a day next to today.
    Day(&'static str),
    /// A unit.
    Unit(&'static str),
    /// A currency.
    Currency(&'static str),
    /// An amount that names no number: dozens, twice.
    Vague(&'static str),
    /// Hours to add to the twelve of the clock.
    Half(u8),
    /// A time of day in minutes: noon.
    Clock(u32),
    /// What stands behind the hour: Uhr, h.
    Hour,
    /// Joins two parts of one number: and.
    And,
    /// Joins the ends of a range: to.
    To,
    /// An article before a size: a million.
    Article,
    /// A year counted from another one.
    Era(i64),
    /// A minus in words.
    Minus,
    /// Tied to figures and read by nobody else: "percent" before its number.
    Percent,
}

/// One way to print a meaning.
#[derive(Debug)]
pub struct Name {
    /// The folded words behind the first.
    rest: Box<[Box<str>]>,
    /// What it says.
    pub meaning: Meaning,
    /// Whether it is that only right behind a figure.
    pub tight: bool,
    /// Whether it is as often something else, so that it is an amount only beside another.
    pub weak: bool,
}

/// All names of a language.
#[derive(Debug, Default)]
pub struct Names {
    by_first: FxHashMap<Box<str>, Vec<Name>>,
    /// Words that stand inside names: the 曜 of 火曜日.
    inside: FxHashSet<Box<str>>,
    /// How number words begin, by two bytes (Danish "to" has no more): most words of a language that writes numbers in one word are told by them.
    heads: FxHashSet<[u8; HEAD]>,
    /// The sign before decimals.
    pub point: char,
    /// The language.
    pub language: Language,
}

/// So many bytes of a number word are its head.
const HEAD: usize = 2;

/// The names of a language; of one that is not known or whose table is not there, nothing but figures and signs.
pub fn names(language: Language) -> &'static Names {
    static ALL: [OnceLock<Names>; LANGUAGES] = [const { OnceLock::new() }; LANGUAGES];
    let table = language.table().and_then(Table::bytes);
    let (language, table) = table.map_or((Language::NONE, &[][..]), |table| (language, table));
    let load = || Names::read(language, std::str::from_utf8(table).unwrap_or_default());
    // No language lies outside; none has the first place.
    ALL.get(language.index()).unwrap_or(&ALL[0]).get_or_init(load)
}

/// What is an amount in every language.
const ANY: &str = include_str!(concat!(env!("OUT_DIR"), "/any.txt"));

impl Names {
    fn read(language: Language, table: &'static str) -> Self {
        let mut names = Self { point: '.', language, ..Self::default() };
        let mut weak = "";
        for line in ANY.lines().chain(table.lines()) {
            match line.strip_prefix("weak\t") {
                Some(words) => weak = words,
                None => names.line(line),
            }
        }
        for word in weak.split('|') {
            for name in names.by_first.get_mut(folded(word).as_str()).into_iter().flatten() {
                name.weak |= name.rest.is_empty();
            }
        }
        for list in names.by_first.values_mut() {
            sort_by_key(list, |name| std::cmp::Reverse(name.rest.len()));
        }
        names
    }

    fn line(&mut self, line: &'static str) {
        let Some((key, forms)) = line.split_once('\t') else { return };
        if key == "point" {
            self.point = if forms.starts_with(['.', '٫']) { '.' } else { ',' };
            return;
        }
        let Some((meaning, tight)) = meaning(key) else { return };
        for form in forms.split('|') {
            self.insert(form, meaning, tight);
        }
    }

    fn insert(&mut self, form: &str, meaning: Meaning, tight: bool) {
        let words = Words::of(form);
        let mut words = words.spans().iter().map(|span| folded(span.of(form)).into_boxed_str());
        let Some(first) = words.next() else { return };
        let rest: Box<[Box<str>]> = words.collect();
        // "ft²" is cut at its figure, and "6 ft 2" is no area.
        if rest.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit())) {
            return;
        }
        self.inside.extend(rest.iter().cloned());
        let head = head(&first);
        let list = self.by_first.entry(first).or_default();
        // "pounds" are money and weight; but a word that is a number and a place in a row is the first of them.
        let same = |name: &&Name| name.rest == rest && name.tight == tight;
        let is_alone =
            |meaning: Meaning| matches!(meaning, Meaning::Unit(_) | Meaning::Currency(_) | Meaning::Vague(_));
        let known = list
            .iter()
            .filter(same)
            .any(|name| name.meaning == meaning || !is_alone(meaning) && !is_alone(name.meaning));
        if !known {
            if matches!(meaning, Meaning::Number(_) | Meaning::Power(2..)) {
                self.heads.extend(head);
            }
            list.push(Name { rest, meaning, tight, weak: false });
        }
    }

    /// Whether a folded word begins as a number word does, and so may hold one.
    pub fn begins_number(&self, word: &str) -> bool {
        head(word).is_some_and(|head| self.heads.contains(&head))
    }

    /// Whether a folded word stands inside a name.
    pub fn is_inside(&self, word: &str) -> bool {
        self.inside.contains(word)
    }

    /// The names that begin with a folded word, the longest first.
    pub fn starting(&self, word: &str) -> &[Name] {
        self.by_first.get(word).map_or(&[], Vec::as_slice)
    }
}

impl Name {
    /// How many words it has behind the first, where these follow: `word` gives the folded word so many places on.
    pub fn fits<'w>(&self, mut word: impl FnMut(usize) -> Option<&'w str>) -> bool {
        self.rest.iter().enumerate().all(|(n, expected)| word(n + 1).is_some_and(|word| word == &**expected))
    }

    /// How many words it has.
    pub fn len(&self) -> usize {
        self.rest.len() + 1
    }
}

fn head(word: &str) -> Option<[u8; HEAD]> {
    word.as_bytes().first_chunk().copied()
}

/// What the key of a line means, and whether only right behind a figure.
fn meaning(key: &'static str) -> Option<(Meaning, bool)> {
    let number = |text: &str| text.parse::<u64>().ok();
    let fraction = |text: &str| text.split_once('/').and_then(|(above, below)| Some((number(above)?, number(below)?)));
    let meaning = match key {
        "suffix" => return Some((Meaning::Suffix, true)),
        "am" => Meaning::Half(0),
        "pm" => Meaning::Half(12),
        "noon" => Meaning::Clock(12 * 60),
        "midnight" => Meaning::Clock(0),
        "hour" => return Some((Meaning::Hour, true)),
        "and" => Meaning::And,
        "to" => Meaning::To,
        "article" => Meaning::Article,
        "minus" => Meaning::Minus,
        "percent" => Meaning::Percent,
        _ => {
            if let Some((above, below)) = fraction(key).filter(|_| key.starts_with(|c: char| c.is_ascii_digit())) {
                return Some((Meaning::Fraction(above, below), false));
            }
            if let Some((times, power)) =
                key.split_once('e').and_then(|(times, power)| Some((number(times)?, power.parse().ok()?)))
            {
                return Some((Meaning::Multiple(times, power), false));
            }
            let (kind, value) = key.split_at(key.chars().next().map_or(0, char::len_utf8));
            match kind {
                "u" => Meaning::Unit(value.strip_prefix(':')?),
                "U" => return Some((Meaning::Unit(value.strip_prefix(':')?), true)),
                "c" => Meaning::Currency(value.strip_prefix(':')?),
                "e" => Meaning::Power(value.parse().ok()?),
                "E" => return Some((Meaning::Power(value.parse().ok()?), true)),
                "#" => Meaning::Ordinal(number(value)?),
                "m" => Meaning::Month(value.parse().ok()?),
                "d" => Meaning::Day(value),
                "~" => Meaning::Vague(value),
                "x" => Meaning::Times(number(value)?),
                "+" => fraction(value).map(|(above, below)| Meaning::Plus(above, below))?,
                "<" => Meaning::Before(value.parse().ok()?),
                "y" => Meaning::Era(value.parse().ok()?),
                _ => Meaning::Number(number(key)?),
            }
        }
    };
    Some((meaning, false))
}
