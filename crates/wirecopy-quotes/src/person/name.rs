//! The words of a name, as names are compared.

use crate::lexicon::push_folded;
use crate::paragraph::{Paragraph, Range};

/// The words of a name, folded, in one string with a space between.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    words: String,
    len: usize,
}

impl Name {
    /// What stands at `range`.
    pub(super) fn of(paragraph: &Paragraph, range: Range) -> Self {
        let printed = paragraph.span(range);
        let mut name = Self { words: String::with_capacity((printed.end - printed.start) as usize), len: 0 };
        for at in range.start..range.end {
            let word = paragraph.word(at).trim_end_matches('.');
            // Jan “Otter” Voll is Jan Voll.
            if word.starts_with(['“', '"', '‘', '\'', '«', '„']) {
                continue;
            }
            if name.len > 0 {
                name.words.push(' ');
            }
            let start = name.words.len();
            push_folded(word, &mut name.words);
            if name.words.len() > start {
                name.len += 1;
            } else if name.len > 0 {
                name.words.pop();
            }
        }
        name
    }

    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn words(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.words.split(' ').filter(|word| !word.is_empty())
    }

    pub(super) fn first(&self) -> Option<&str> {
        self.words().next()
    }

    /// The last word that is no "Jr.".
    pub(super) fn last(&self) -> Option<&str> {
        self.words().rev().find(|word| !matches!(*word, "jr" | "sr" | "ii" | "iii" | "iv"))
    }

    /// The word, if it is one alone.
    pub(super) fn alone(&self) -> Option<&str> {
        (self.len == 1).then_some(self.words.as_str())
    }

    /// Whether `other` is its last words.
    pub(super) fn ends_with(&self, other: &Self) -> bool {
        self.words
            .strip_suffix(other.words.as_str())
            .is_some_and(|rest| rest.is_empty() || other.len == 0 || rest.ends_with(' '))
    }

    /// Whether two full names may be one person’s: equal given names, or one is the other’s initial.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        let junior = |name: &Self| name.words().any(|word| word == "jr" || word == "sr");
        let (Some(first), Some(second)) = (self.first(), other.first()) else { return false };
        let initial = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
        (first == second || initial(first, second) || initial(second, first)) && junior(self) == junior(other)
    }
}
