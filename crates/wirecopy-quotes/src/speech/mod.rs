//! What an article quotes, and whom it credits.

mod east;
mod korean;
pub(crate) mod marks;
mod read;

use wirecopy::span::ByteSpan;

pub use read::quoted;

/// How somebody's words stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuotationKind {
    /// In quotation marks.
    Direct,
    /// Told in the article's own words: "she said that …".
    Indirect,
}

/// One quotation with what the article says of it. All spans count bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// What is quoted, its marks included.
    pub span: ByteSpan,
    /// In marks or not.
    pub kind: QuotationKind,
    /// Who speaks, as printed there: the name with its office, a "she", a description. `None` where nothing says it.
    pub speaker: Option<ByteSpan>,
    /// Where the article names the person meant in full; `None` where that is not sure.
    pub name: Option<ByteSpan>,
    /// The verb, or "according to".
    pub cue: Option<ByteSpan>,
    /// To whom or where it was said: "reporters", "on Chirper".
    pub hearer: Option<ByteSpan>,
    /// Whether the sentence before tells who heard it, of the same speaker.
    pub hearer_before: bool,
    /// The quotation that it continues, by its number: what one clause credits together, or what runs over paragraphs.
    pub continues: Option<u32>,
}

#[cfg(test)]
mod languages;
#[cfg(test)]
mod meant;
#[cfg(test)]
mod persons;
#[cfg(test)]
mod tests;
