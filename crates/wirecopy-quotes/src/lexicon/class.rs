//! What a word can be in a clause that credits somebody.

/// A set of parts that a word can play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class(u32);

impl Class {
    pub(crate) const NONE: Self = Self(0);
    /// A verb of saying, in a form that takes a subject: said, says.
    pub(crate) const SAY: Self = Self(1);
    /// A verb whose object is who hears it: told.
    pub(crate) const TELL: Self = Self(1 << 1);
    /// A verb that names, judges or asks: called, slammed, vowed.
    pub(crate) const CALL: Self = Self(1 << 2);
    /// A verb of thinking: believes.
    pub(crate) const THINK: Self = Self(1 << 3);
    /// The form in -ing of one of these.
    pub(crate) const ING: Self = Self(1 << 4);
    /// has, would, did.
    pub(crate) const AUX: Self = Self(1 << 5);
    /// is, was.
    pub(crate) const BE: Self = Self(1 << 6);
    pub(crate) const ADVERB: Self = Self(1 << 7);
    /// the, an, each.
    pub(crate) const DETERMINER: Self = Self(1 << 8);
    /// he, they.
    pub(crate) const PRONOUN: Self = Self(1 << 9);
    /// his, and the ’s of a name.
    pub(crate) const OWNER: Self = Self(1 << 10);
    pub(crate) const PREPOSITION: Self = Self(1 << 11);
    /// when, because.
    pub(crate) const SUBORDINATE: Self = Self(1 << 12);
    /// and, but.
    pub(crate) const JOIN: Self = Self(1 << 13);
    /// Friday, yesterday, March.
    pub(crate) const TIME: Self = Self(1 << 14);
    /// to, before who hears it.
    pub(crate) const TO: Self = Self(1 << 15);
    /// who, which.
    pub(crate) const RELATIVE: Self = Self(1 << 16);
    pub(crate) const THAT: Self = Self(1 << 17);
    /// Any other verb that has a subject.
    pub(crate) const VERB: Self = Self(1 << 18);
    /// statement, remarks: what may be somebody's.
    pub(crate) const NOUN_CUE: Self = Self(1 << 19);
    /// A base form, behind "to" or "would".
    pub(crate) const BASE: Self = Self(1 << 20);
    /// A participle that tells of somebody only with has or had: "gesagt".
    pub(crate) const PARTICIPLE: Self = Self(1 << 21);
    /// The first word of a cue of several words, whatever else it is.
    pub(crate) const PHRASE: Self = Self(1 << 22);
    /// Describes a person: "senator".
    pub(crate) const PERSON: Self = Self(1 << 23);
    /// An office or a form of address before a name: "Senator", "Mr".
    pub(crate) const TITLE: Self = Self(1 << 24);
    /// Ends the name of a body: "University".
    pub(crate) const BODY: Self = Self(1 << 25);
    /// A small word inside a name: "de".
    pub(crate) const PARTICLE: Self = Self(1 << 26);
    /// The first word of a form of "according to".
    pub(crate) const ACCORDING: Self = Self(1 << 27);
    /// A word that every sentence of the language has.
    pub(crate) const COMMON: Self = Self(1 << 28);
    /// "he", "her": stands for one person.
    pub(crate) const OF_ONE: Self = Self(1 << 29);
    /// Begins with a capital.
    pub(crate) const CAPITAL: Self = Self(1 << 30);

    /// Any verb of saying, telling, naming, thinking.
    pub(crate) const CUE: Self = Self(1 | 1 << 1 | 1 << 2 | 1 << 3);

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Without what is looked up with it but plays no part in a clause.
    pub(crate) const fn in_clauses(self) -> Self {
        const REST: Class = Class::PERSON
            .or(Class::TITLE)
            .or(Class::BODY)
            .or(Class::PARTICLE)
            .or(Class::ACCORDING)
            .or(Class::COMMON)
            .or(Class::OF_ONE);
        Self(self.0 & !REST.0)
    }

    /// Whether it is any of `other`.
    pub(crate) const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
