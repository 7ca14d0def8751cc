//! One table of words, whether part of the program or provided.

use std::fmt;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

#[cfg(feature = "embedded-tables")]
include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// How many there are.
pub(super) const TABLES: usize = NAMES.len();

/// One table: the words of one language, the frequent words of all, or the signs of Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Table(pub(super) u8);

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
