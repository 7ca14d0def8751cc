//! What a link with a quotation asks for, and what came of it.

use crate::state::address::text_fragment::TextFragment;

/// What a link asks for, until the articles are there to look in, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// The quotation that is still to be found.
    pub pending: Option<TextFragment>,
    /// The address that takes the place of the link's, once it is found.
    pub resolved: Option<String>,
    /// What a reader should know: that it was guessed, or not found.
    pub note: Option<String>,
}

impl Anchor {
    /// Looks for the quotation of an address as soon as there are articles.
    #[must_use]
    pub fn at(address: &str) -> Self {
        Self { pending: TextFragment::parse(address), ..Self::default() }
    }
}
