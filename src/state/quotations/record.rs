//! One quotation with all its versions.

use crate::state::quotations::conflict::Conflicts;
use crate::state::quotations::said_day::SaidDay;
use wirecopy::Edit;
use wirecopy::span::ByteSpan;
use wirecopy_quotes::Speaker;

/// All that a collection quotes, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// Who is quoted, those with most quotations first.
    pub people: Vec<Person>,
    /// Every quotation once: where versions contradict one another first, then what most outlets print.
    pub records: Vec<Record>,
}

/// Somebody who is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name, how many quotations and how many articles.
    pub speaker: Speaker,
    /// How many outlets quote them; articles that state none are one each.
    pub outlets: u32,
    /// In how many of their quotations versions contradict one another.
    pub conflicts: u32,
}

/// One quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its number, the first being 1: `q1` in addresses and exports.
    pub number: u32,
    /// Whether somebody prints it in quotation marks.
    pub direct: bool,
    /// The versions, the earliest printed first.
    pub versions: Vec<Version>,
    /// Which of them the others are held against: the longest.
    pub base: usize,
    /// How many outlets print it.
    pub outlets: u32,
    /// Where versions contradict one another.
    pub conflicts: Conflicts,
    /// The passage that holds most of the base, by its number.
    pub passage: Option<u32>,
}

/// How one article prints a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The article, by its index.
    pub article: u32,
    /// The words, with their marks if they have some.
    pub bytes: ByteSpan,
    /// Whether they stand in quotation marks.
    pub marked: bool,
    /// Who is credited, as printed.
    pub speaker: Option<ByteSpan>,
    /// Who is meant, by index among the people.
    pub person: Option<u32>,
    /// The verb, or "according to".
    pub cue: Option<ByteSpan>,
    /// Who heard it, or where it was said.
    pub hearer: Option<ByteSpan>,
    /// Whether that stands in the sentence before.
    pub hearer_before: bool,
    /// The day on which it was said, as the clause has it.
    pub said: Option<SaidDay>,
    /// What differs from the base, in the order of its words: side a is the base. Empty for the base itself.
    pub edits: Vec<Edit>,
}

impl Record {
    /// The version that the others are held against.
    #[must_use]
    pub fn base(&self) -> Option<&Version> {
        self.versions.get(self.base)
    }

    /// Everybody to whom a version credits it, by index among the people, in the order of the versions.
    #[must_use]
    pub fn persons(&self) -> Vec<u32> {
        let mut persons = Vec::new();
        for person in self.versions.iter().filter_map(|version| version.person) {
            if !persons.contains(&person) {
                persons.push(person);
            }
        }
        persons
    }

    /// Whether versions differ in anything but style.
    #[must_use]
    pub fn differs(&self) -> bool {
        let edits = || self.versions.iter().flat_map(|version| &version.edits);
        !self.conflicts.is_empty() || edits().any(|edit| edit.kind != wirecopy::EditKind::Style)
    }
}
