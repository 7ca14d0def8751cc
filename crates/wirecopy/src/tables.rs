//! The tables of words that telling one kind of edit from another takes.
//!
//! With the feature `embedded-tables`, which is on by default, they are part of the program and there is nothing to do.
//! A program that has to stay small, as a page has, goes without and provides those that its articles need, before it compares them:
//!
//! ```
//! use wirecopy::tables::{needed, provide};
//!
//! # fn fetched(_name: &str) -> Vec<u8> { Vec::new() }
//! for table in needed(["Der Minister kam am 3. März."]) {
//!     provide(table.name(), fetched(table.name()))?;
//! }
//! # Ok::<(), wirecopy::tables::NoTable>(())
//! ```
//!
//! An engine that lacks a table compares all the same and finds the same matches, but tells changed amounts as other words, and other
//! words as misspellings.

use std::fmt;
use std::sync::OnceLock;

use crate::lexicon::language::Language;
use crate::text::fold::is_sign;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

#[cfg(feature = "embedded-tables")]
include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// One table: the words of one language, the frequent words of all, or the signs of Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Table(u8);

/// What is no table of this engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoTable {
    name: String,
}

impl fmt::Display for NoTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected the name of a table, such as `en.txt`, not `{}`", self.name)
    }
}

impl std::error::Error for NoTable {}

impl Table {
    /// Frequent words of all languages.
    pub(crate) const WORDS: &str = "words.bin";
    /// Chinese signs in both prints.
    pub(crate) const HAN: &str = "han.bin";

    /// The table of this name, if there is one.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().zip(0..).find(|(known, _)| **known == name).map(|(_, n)| Self(n))
    }

    /// Its name, by which it is asked for and provided. `cargo xtask page` writes it into a file of that name.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// Its bytes, if it is there.
    pub(crate) fn bytes(self) -> Option<&'static [u8]> {
        #[cfg(feature = "embedded-tables")]
        return EMBEDDED.get(usize::from(self.0)).copied();
        #[cfg(not(feature = "embedded-tables"))]
        return PROVIDED.get(usize::from(self.0))?.get().copied();
    }
}

/// What was provided, by the place of its name.
static PROVIDED: [OnceLock<&'static [u8]>; NAMES.len()] = [const { OnceLock::new() }; NAMES.len()];

/// Those tables that comparing `texts` needs and that are not there yet, in order. With the feature `embedded-tables` there are none.
pub fn needed<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<Table> {
    if cfg!(feature = "embedded-tables") {
        return Vec::new();
    }
    let mut is_needed = [false; NAMES.len()];
    let mut need = |table: Option<Table>| {
        if let Some(need) = table.and_then(|table| is_needed.get_mut(usize::from(table.0))) {
            *need = true;
        }
    };
    let (mut any, mut signs) = (false, false);
    for text in texts {
        any = true;
        need(Language::of(text).table());
        signs = signs || !text.is_ascii() && text.contains(is_sign);
    }
    need(Table::named(Table::WORDS).filter(|_| any));
    need(Table::named(Table::HAN).filter(|_| signs));
    let tables = (0..).zip(is_needed).filter(|(_, is_needed)| *is_needed).map(|(n, _)| Table(n));
    tables.filter(|table| table.bytes().is_none()).collect()
}

/// Gives the engine a table, for good. One that is there already stays as it is.
///
/// # Errors
/// [`NoTable`] if there is none of that name.
pub fn provide(name: &str, bytes: Vec<u8>) -> Result<(), NoTable> {
    let place = Table::named(name).and_then(|table| PROVIDED.get(usize::from(table.0)));
    let place = place.ok_or_else(|| NoTable { name: name.to_owned() })?;
    place.get_or_init(|| bytes.leak());
    Ok(())
}
