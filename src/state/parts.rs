//! The parts of the program that are fetched when they are first needed, and which of them are there.

/// A part of the program, beside the one that starts the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// What lists the passages in the overview, searches, and draws the time line.
    Passages,
    /// What shows articles side by side, and a passage with its witnesses.
    Reading,
    /// What shows the articles of a collection, reads what is brought, and writes what is taken away.
    Desk,
}

/// What is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chunks {
    here: [bool; Chunk::ALL.len()],
    failed: [bool; Chunk::ALL.len()],
    /// How many times the reader has asked again for what did not arrive.
    pub tries: u32,
}

impl Chunk {
    /// Every one, in the order in which they are fetched when nothing else is to be done.
    pub const ALL: [Self; 3] = [Self::Passages, Self::Reading, Self::Desk];
}

impl Chunks {
    /// Whether this one is there.
    #[must_use]
    pub fn has(self, chunk: Chunk) -> bool {
        self.here[chunk as usize]
    }

    /// Whether this one did not arrive when it was last asked for.
    #[must_use]
    pub fn lacks(self, chunk: Chunk) -> bool {
        self.failed[chunk as usize] && !self.has(chunk)
    }

    /// After this one was asked for: it has arrived or not.
    #[must_use]
    pub fn after(mut self, chunk: Chunk, arrived: bool) -> Self {
        self.here[chunk as usize] |= arrived;
        self.failed[chunk as usize] = !arrived;
        self
    }

    /// The reader asks again for what did not arrive.
    #[must_use]
    pub fn again(self) -> Self {
        Self { failed: Self::default().failed, tries: self.tries.wrapping_add(1), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_did_not_arrive_can_be_asked_for_again() {
        let lost = Chunks::default().after(Chunk::Desk, false);
        assert!(lost.lacks(Chunk::Desk) && !lost.has(Chunk::Desk) && !lost.lacks(Chunk::Reading));
        let again = lost.again();
        assert!(!again.lacks(Chunk::Desk) && again.tries == 1);
        assert!(again.after(Chunk::Desk, true).has(Chunk::Desk));
    }

    #[test]
    fn what_is_there_stays_there() {
        let here = Chunks::default().after(Chunk::Reading, true).after(Chunk::Reading, false);
        assert!(here.has(Chunk::Reading) && !here.lacks(Chunk::Reading));
    }
}
