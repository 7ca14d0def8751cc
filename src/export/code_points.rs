//! Bytes -> Unicode code points, the unit of every export.

use crate::span::count;

/// Every so many bytes the count is kept, so that a position costs at most this many bytes to find.
const STEP: usize = 256;

/// Turns byte positions of one text into code points, in constant time each.
pub(super) struct CodePoints<'t> {
    text: &'t str,
    /// Code points before byte 0, `STEP`, 2 × `STEP` …; empty for ASCII, where bytes and code points are one.
    counts: Vec<u32>,
}

impl<'t> CodePoints<'t> {
    /// Reads `text` once. It is at most 4 GiB.
    pub(super) fn new(text: &'t str) -> Self {
        let mut counts = Vec::new();
        if !text.is_ascii() {
            let mut before = 0;
            for chunk in text.as_bytes().chunks(STEP) {
                counts.push(before);
                before += characters(chunk);
            }
            // A text may end on a step.
            counts.push(before);
        }
        Self { text, counts }
    }

    /// How many code points stand before byte `at`; a position past the end counts as the end.
    pub(super) fn before(&self, at: u32) -> u32 {
        let at = (at as usize).min(self.text.len());
        let step = at / STEP;
        match self.counts.get(step) {
            Some(before) => before + characters(&self.text.as_bytes()[step * STEP..at]),
            None => count(at),
        }
    }

    /// How many code points the text has.
    pub(super) fn total(&self) -> u32 {
        self.before(count(self.text.len()))
    }
}

/// The characters that begin in `bytes`: all bytes but those that go on with one.
fn characters(bytes: &[u8]) -> u32 {
    bytes.iter().map(|byte| u32::from(byte & 0b1100_0000 != 0b1000_0000)).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_border_counts_the_characters_before_it(text in "[a-z]{0,300}[a-zé漢🗞]{0,600}") {
            let positions = CodePoints::new(&text);
            for (count, (at, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(positions.before(at as u32) as usize, count);
            }
            prop_assert_eq!(positions.total() as usize, text.chars().count());
            prop_assert_eq!(positions.before(u32::MAX), positions.total());
        }
    }

    #[test]
    fn a_text_may_end_on_a_step() {
        let text = "é".repeat(STEP);
        assert_eq!(CodePoints::new(&text).total(), 256);
        assert_eq!(CodePoints::new("").total(), 0);
        assert_eq!(CodePoints::new(&"e".repeat(STEP)).total(), 256);
    }
}
