//! Code points, the unit of other programs, -> bytes.

/// Every so many code points the byte is kept.
const STEP: usize = 256;

/// Finds the byte of a code point, in constant time each.
pub(crate) struct Positions<'t> {
    text: &'t str,
    /// The byte of code point 0, `STEP`, 2 × `STEP` …
    bytes: Vec<usize>,
}

impl<'t> Positions<'t> {
    /// Reads `text` once.
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, bytes: text.char_indices().step_by(STEP).map(|(at, _)| at).collect() }
    }

    /// The byte where code point `n` begins, or the end of the text after its last; `None` behind that.
    pub(crate) fn byte(&self, n: u32) -> Option<usize> {
        let n = n as usize;
        let Some(&from) = self.bytes.get(n / STEP) else {
            // A text may end on a step.
            return (n == self.bytes.len() * STEP && n == self.text.chars().count()).then_some(self.text.len());
        };
        let rest = &self.text[from..];
        let ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
        ends.take(STEP + 1).nth(n % STEP).map(|at| from + at)
    }
}

#[cfg(test)]
mod tests {
    use super::Positions;

    #[test]
    fn every_code_point_has_its_byte() {
        for text in ["", "a", "é漢🗞", &"é".repeat(256), &"a🗞".repeat(400)] {
            let positions = Positions::new(text);
            let mut n = 0;
            for (at, _) in text.char_indices() {
                assert_eq!(positions.byte(n), Some(at));
                n += 1;
            }
            assert_eq!(positions.byte(n), Some(text.len()));
            assert_eq!(positions.byte(n + 1), None);
            assert_eq!(positions.byte(u32::MAX), None);
        }
    }
}
