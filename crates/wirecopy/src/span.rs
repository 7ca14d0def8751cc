//! Typed ranges: what a number counts is part of its type, so bytes and words never mix.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// The unit of a [`Span`] that counts bytes of UTF-8 in the text as given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bytes {}

/// The unit of a [`Span`] that counts words of an article, the first being 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Words {}

/// A range of bytes, start included and end not; both lie on borders of characters.
pub type ByteSpan = Span<Bytes>;

/// A range of words, start included and end not.
pub type WordSpan = Span<Words>;

/// A position or number of things as the 32 bits that spans have.
///
/// No text that passed [`crate::compare`] is longer, and a collection of four billion words does not fit
/// into memory; so the largest number, which is what more would become, is never met.
#[must_use]
pub fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A half-open range `start..end` that counts `U`.
///
/// The numbers are `u32` because reports hold millions of spans; an article is at most 4 GiB
/// ([`crate::error::Error::TooLong`] says so).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Span<U> {
    /// First position inside.
    pub start: u32,
    /// First position after.
    pub end: u32,
    unit: PhantomData<U>,
}

impl<U> Span<U> {
    /// The span `start..end`; an end before the start makes an empty span at `start`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        let end = if end < start { start } else { end };
        Self { start, end, unit: PhantomData }
    }

    /// How many units lie inside.
    #[must_use]
    pub fn len(&self) -> u32 {
        // The fields are public: an end before the start is nothing, too.
        self.end.saturating_sub(self.start)
    }

    /// Whether nothing lies inside.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// As a range of indices, for slicing.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the unit at `position` lies inside.
    #[must_use]
    pub fn holds(&self, position: u32) -> bool {
        (self.start..self.end).contains(&position)
    }

    /// What both have in common, if that is not empty.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start < end).then(|| Self::new(start, end))
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn hull(&self, other: &Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

impl ByteSpan {
    /// The part of `text` that the span names; empty where the span does not fit the text.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range()).unwrap_or_default()
    }
}

impl ByteSpan {
    /// The lines of `text` that the span lies in, whole, without the break behind the last; none where it does not fit the text.
    #[must_use]
    pub fn lines(&self, text: &str) -> Option<Self> {
        let (before, after) = (text.get(..self.start as usize)?, text.get(self.end as usize..)?);
        let start = before.rfind('\n').map_or(0, |at| count(at + 1));
        Some(Self::new(start, self.end + count(after.find('\n').unwrap_or(after.len()))))
    }
}

impl<U> fmt::Debug for Span<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// One value for each of the two articles of a pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Sides<T> {
    /// The article that stands first in the collection.
    pub a: T,
    /// The other.
    pub b: T,
}

impl<T> Sides<T> {
    /// A pair of values.
    pub const fn new(a: T, b: T) -> Self {
        Self { a, b }
    }

    /// The same with the sides exchanged.
    #[must_use]
    pub fn swap(self) -> Self {
        Self { a: self.b, b: self.a }
    }

    /// Both values through one function.
    pub fn map<R>(self, mut f: impl FnMut(T) -> R) -> Sides<R> {
        Sides { a: f(self.a), b: f(self.b) }
    }
}

#[cfg(test)]
mod tests {
    use super::ByteSpan;

    #[test]
    fn a_span_that_ends_before_it_begins_is_empty() {
        assert_eq!(ByteSpan::new(5, 3), ByteSpan::new(5, 5));
        // The fields are public.
        let mut turned = ByteSpan::new(0, 0);
        (turned.start, turned.end) = (5, 3);
        assert_eq!((turned.len(), turned.is_empty(), turned.of("long enough")), (0, true, ""));
    }

    #[test]
    fn a_span_stands_in_whole_lines() {
        let text = "One.\nTwo and\nthree.\n\nFour.";
        for (words, lines) in
            [("One", "One."), ("wo an", "Two and"), ("and\nth", "Two and\nthree."), ("Four.", "Four."), (text, text)]
        {
            let start = text.find(words).unwrap() as u32;
            let span = ByteSpan::new(start, start + words.len() as u32);
            assert_eq!(span.lines(text).unwrap().of(text), lines, "{words:?}");
        }
        assert_eq!(ByteSpan::new(2, 99).lines(text), None);
    }
}
