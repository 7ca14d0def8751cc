//! Ways in which versions of one quotation contradict one another.

/// One way in which versions contradict one another, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    /// Credited to another person.
    Person,
    /// Told to another hearer.
    Hearer,
    /// A number or a "not" differs.
    Number,
    /// Said on another day.
    Day,
    /// In marks here, without marks there.
    Marks,
    /// Cut in the middle: an ellipsis here, words there.
    Cut,
}

/// A set of conflicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conflicts(u8);

impl Conflict {
    /// Every one, the gravest first.
    pub const ALL: [Self; 6] = [Self::Person, Self::Hearer, Self::Number, Self::Day, Self::Marks, Self::Cut];

    /// The name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Hearer => "hearer",
            Self::Number => "number",
            Self::Day => "day",
            Self::Marks => "marks",
            Self::Cut => "cut",
        }
    }

    /// What the page calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Person => "credited to another person",
            Self::Hearer => "told to another hearer",
            Self::Number => "a number or a “not” differs",
            Self::Day => "said on another day",
            Self::Marks => "in marks here, without marks there",
            Self::Cut => "cut in the middle",
        }
    }
}

impl Conflicts {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this one is among them.
    #[must_use]
    pub fn has(self, conflict: Conflict) -> bool {
        self.0 & 1 << conflict as u8 != 0
    }

    /// All that are among them, the gravest first.
    pub fn all(self) -> impl Iterator<Item = Conflict> {
        Conflict::ALL.into_iter().filter(move |&conflict| self.has(conflict))
    }

    /// The gravest is the greatest.
    #[must_use]
    pub fn gravity(self) -> u8 {
        self.0.reverse_bits()
    }

    pub(super) fn put(&mut self, conflict: Conflict, is: bool) {
        self.0 |= u8::from(is) << conflict as u8;
    }
}
