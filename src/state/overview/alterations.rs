//! Which kinds of change a passage has, in a few bits: what the overview is filtered and ranked by.

use serde::{Deserialize, Serialize};

use crate::state::overview::differences::{Difference, gravity};
use wirecopy::EditKind;

/// What was changed in one passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alterations {
    /// One bit for each kind of edit, in the order of [`EditKind`]; then one for a quotation.
    bits: u16,
    /// The rank of the gravest change, the gravest being 0; see [`gravity`].
    pub gravest: u8,
}

impl Default for Alterations {
    fn default() -> Self {
        Self { bits: 0, gravest: u8::MAX }
    }
}

/// Words inside quotation marks were changed.
const QUOTED: u16 = 1 << (EditKind::Style as u16 + 1);

/// All but differences of style.
const WORDING: u16 = (1 << EditKind::Style as u16) - 1;

impl Alterations {
    /// Takes one more change in.
    pub fn add(&mut self, change: &Difference) {
        self.bits |= 1 << change.kind as u16;
        if change.quoted && change.kind != EditKind::Style {
            self.bits |= QUOTED;
        }
        self.gravest = self.gravest.min(u8::try_from(gravity(change.kind, change.quoted)).unwrap_or(u8::MAX));
    }
}

/// A kind of change that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alteration {
    /// A figure, date or amount.
    Number,
    /// "not", "no" or "never" put in or dropped.
    Negation,
    /// Somebody's own words.
    Quotation,
    /// A name or word misspelt, or spelt right.
    Spelling,
    /// Other words instead.
    Replaced,
    /// The same words in another order.
    Swapped,
    /// Words put in or left out.
    Length,
    /// No word at all; the style may differ.
    Nothing,
}

impl Alteration {
    /// All of them, the gravest first.
    pub const ALL: [Self; 8] = [
        Self::Number,
        Self::Negation,
        Self::Quotation,
        Self::Spelling,
        Self::Replaced,
        Self::Swapped,
        Self::Length,
        Self::Nothing,
    ];

    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Negation => "negation",
            Self::Quotation => "quotation",
            Self::Spelling => "spelling",
            Self::Replaced => "replaced",
            Self::Swapped => "swapped",
            Self::Length => "length",
            Self::Nothing => "nothing",
        }
    }

    /// What the page calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Number => "A number or date",
            Self::Negation => "A “not” or “no”",
            Self::Quotation => "Words in a quotation",
            Self::Spelling => "A spelling",
            Self::Replaced => "Other words instead",
            Self::Swapped => "The order of words",
            Self::Length => "Words put in or left out",
            Self::Nothing => "No word at all",
        }
    }

    /// Whether `passage` has such a change.
    #[must_use]
    pub fn is_in(self, passage: Alterations) -> bool {
        let kinds: &[EditKind] = match self {
            Self::Number => &[EditKind::Number],
            Self::Negation => &[EditKind::Negation],
            Self::Quotation => return passage.bits & QUOTED != 0,
            Self::Spelling => &[EditKind::Spelling],
            Self::Replaced => &[EditKind::Replaced],
            Self::Swapped => &[EditKind::Swapped],
            Self::Length => &[EditKind::Dropped, EditKind::Added, EditKind::Cut],
            Self::Nothing => return passage.bits & WORDING == 0,
        };
        kinds.iter().any(|&kind| passage.bits & 1 << kind as u16 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::span::ByteSpan;

    #[test]
    fn a_passage_is_found_by_what_was_changed_in_it() {
        use Alteration::{Length, Negation, Nothing, Number, Quotation, Replaced, Spelling, Swapped};
        type Case<'c> = (&'c [(EditKind, bool)], &'c [Alteration]);
        let cases: &[Case] = &[
            (&[], &[Nothing]),
            (&[(EditKind::Style, true)], &[Nothing]),
            (&[(EditKind::Number, false)], &[Number]),
            (&[(EditKind::Negation, true)], &[Negation, Quotation]),
            (&[(EditKind::Spelling, false), (EditKind::Style, false)], &[Spelling]),
            (&[(EditKind::Cut, false), (EditKind::Replaced, true)], &[Quotation, Replaced, Length]),
            (&[(EditKind::Swapped, false)], &[Swapped]),
            (&[(EditKind::Added, false)], &[Length]),
            (&[(EditKind::Dropped, false)], &[Length]),
        ];
        for (changes, expected) in cases {
            let mut passage = Alterations::default();
            for &(kind, quoted) in *changes {
                let (base, reading) = (ByteSpan::new(0, 1), ByteSpan::new(0, 1));
                passage.add(&Difference { kind, quoted, base, reading, witnesses: vec![1] });
            }
            let found: Vec<_> = Alteration::ALL.into_iter().filter(|kind| kind.is_in(passage)).collect();
            assert_eq!(found, *expected, "{changes:?}");
        }
    }
}
