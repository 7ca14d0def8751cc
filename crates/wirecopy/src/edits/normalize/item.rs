//! What one or several pieces in a row are, before it is put together with what stands beside it.

use crate::lexicon::amount::figure::Decimal;

/// Pieces read as one thing.
#[derive(Clone, Debug)]
pub struct Item {
    /// What they are.
    pub what: What,
    /// Whether that is as often something else.
    pub weak: bool,
    /// The first piece.
    pub from: usize,
    /// Behind the last piece.
    pub to: usize,
}

/// Things that pieces are read as.
#[derive(Clone, Debug)]
pub enum What {
    /// A word that is no amount.
    Word,
    /// A number.
    Number(Number),
    /// A place in a row.
    Ordinal(u64),
    /// A month, from 1 on.
    Month(u8),
    /// A weekday, or a day next to today.
    Day(&'static str),
    /// A unit; where its print may mean several, all of them.
    Unit(Vec<&'static str>),
    /// A currency; where its print may mean several, all of them.
    Currency(Vec<&'static str>),
    /// Hours to add to the twelve of the clock.
    Half(u8),
    /// A time of day in minutes.
    Clock(u32),
    /// What stands behind an hour.
    Hour,
    /// "to" between the ends of a range.
    To,
    /// "percent" before its number.
    Percent,
    /// What counts years from this one on.
    Era(i64),
    /// Two figures are tied to one.
    Tie(char),
    /// A decimal point before all digits.
    Point,
    /// Any other amount, by its key.
    Other(String),
}

/// A number as it is printed.
#[derive(Clone, Debug, Default)]
pub struct Number {
    /// What it comes to; none where its print may be read in two ways.
    pub value: Option<Decimal>,
    /// Equal for equal numbers.
    pub key: String,
    /// Other readings of the same print.
    pub also: Vec<String>,
    /// Its digits, if it is printed in digits and nothing else.
    pub digits: String,
}

impl Number {
    /// A number that can be read in one way.
    pub fn of(value: Decimal) -> Self {
        Self { key: value.key(), value: Some(value), ..Self::default() }
    }

    /// As a whole number.
    pub fn whole(&self) -> Option<u64> {
        self.value.as_ref()?.to_whole()
    }
}

/// A fraction, as a decimal where it is one of few digits.
pub fn ratio(above: u64, below: u64) -> What {
    What::Number(match Decimal::of_ratio(above, below) {
        Some(value) => Number::of(value),
        None => Number { key: format!("{above}/{below}"), ..Number::default() },
    })
}
