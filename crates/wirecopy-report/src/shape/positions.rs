//! Bytes -> the units in which others count: Unicode code points in every export, UTF-16 in JavaScript.

use std::marker::PhantomData;

use wirecopy::span::count;

/// Turns byte positions of one text into code points, the unit of every export.
pub(crate) type CodePoints<'t> = Positions<'t, CodePoint>;

/// Every so many bytes the count is kept, so that a position costs at most this many bytes to find.
const STEP: usize = 256;

/// What a position counts.
pub trait Unit {
    /// What a report's key `positions` says. A report in code points has no such key.
    const NAME: Option<&'static str>;

    /// How many of it begin with a byte of a UTF-8 text.
    fn begin_with(byte: u8) -> u32;
}

/// Unicode code points: the unit of every export.
pub enum CodePoint {}

/// UTF-16 code units, as JavaScript's strings count.
pub enum Utf16 {}

impl Unit for CodePoint {
    const NAME: Option<&'static str> = None;

    fn begin_with(byte: u8) -> u32 {
        // All bytes but those that go on with a character.
        u32::from(byte & 0b1100_0000 != 0b1000_0000)
    }
}

impl Unit for Utf16 {
    const NAME: Option<&'static str> = Some("utf-16");

    fn begin_with(byte: u8) -> u32 {
        // What takes four bytes of UTF-8 takes two units here.
        CodePoint::begin_with(byte) + u32::from(byte >= 0b1111_0000)
    }
}

/// Turns byte positions of one text into `U`, in constant time each.
pub struct Positions<'t, U> {
    text: &'t str,
    /// How many stand before byte 0, `STEP`, 2 × `STEP` …; empty for ASCII, where all units are one.
    counts: Vec<u32>,
    unit: PhantomData<U>,
}

impl<'t, U: Unit> Positions<'t, U> {
    /// Reads `text` once. It is at most 4 GiB.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let mut counts = Vec::new();
        if !text.is_ascii() {
            let mut before = 0;
            for chunk in text.as_bytes().chunks(STEP) {
                counts.push(before);
                before += total::<U>(chunk);
            }
            // A text may end on a step.
            counts.push(before);
        }
        Self { text, counts, unit: PhantomData }
    }

    /// How many stand before byte `at`, a border of characters; a position past the end counts as the end.
    #[must_use]
    pub fn before(&self, at: u32) -> u32 {
        let at = (at as usize).min(self.text.len());
        let step = at / STEP;
        match self.counts.get(step) {
            Some(before) => before + total::<U>(&self.text.as_bytes()[step * STEP..at]),
            None => count(at),
        }
    }

    /// How many the text has.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.before(count(self.text.len()))
    }
}

fn total<U: Unit>(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| U::begin_with(byte)).sum()
}
