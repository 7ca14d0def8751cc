//! One segment of a collation as it is shown, with a cell for each witness.

use wirecopy::EditKind;
use wirecopy::span::ByteSpan;

/// One column of a line, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// How the witnesses differ here; `None` where they agree.
    pub kind: Option<EditKind>,
    /// Which of the places where they differ, the first being 1.
    pub place: Option<u32>,
    /// How each witness deviates from what most print; see [`deviations`](crate::state::collation::votes::deviations).
    pub deviates: Vec<Option<EditKind>>,
    /// One cell for each witness.
    pub cells: Vec<Cell>,
}

impl Segment {
    /// How `witness` deviates from what most print; without `style`, nobody deviates in style.
    #[must_use]
    pub fn deviation(&self, witness: usize, style: bool) -> Option<EditKind> {
        self.deviates.get(witness).copied().flatten().filter(|kind| style || *kind != EditKind::Style)
    }

    /// Whether the witnesses differ here; without `style`, in more than that.
    #[must_use]
    pub fn differs(&self, style: bool) -> bool {
        self.kind.is_some_and(|kind| style || kind != EditKind::Style)
    }
}

/// What one witness shows in one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words of the passage, in the witness's article.
    Text {
        /// Where they stand.
        bytes: ByteSpan,
        /// Equal readings have equal numbers; the base's is 0.
        variant: u32,
    },
    /// The witness leaves this out.
    Omitted,
    /// The witness does not run on over this place: it begins later, has ended, or prints other things.
    Lacuna,
    /// Here stand so many other words, which are no part of the passage.
    Own(u32),
    /// Nothing to say, because another witness has other words here.
    Blank,
}
