//! The parts of the program that are fetched when they are first needed, and which of them are there.

/// A part of the program, beside the one that starts the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What lists the passages in the overview, searches, and draws the time line.
    Passages,
    /// What shows a collection by outlet and story, and one article.
    Outlets,
    /// What shows articles side by side, and a passage with its witnesses.
    Reading,
    /// What people are quoted with, and what became of an article.
    Ledger,
    /// What shows the articles of a collection, reads what is imported, and writes what is exported.
    Services,
}

/// What is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    here: [bool; Part::ALL.len()],
    failed: [bool; Part::ALL.len()],
    /// How many times the reader has asked again for what did not arrive.
    pub tries: u32,
}

impl Part {
    /// Every one, in the order in which they are fetched when nothing else is to be done.
    pub const ALL: [Self; 5] = [Self::Passages, Self::Outlets, Self::Reading, Self::Ledger, Self::Services];
}

impl Parts {
    /// Whether this one is there.
    #[must_use]
    pub fn has(self, part: Part) -> bool {
        self.here[part as usize]
    }

    /// Whether this one did not arrive when it was last asked for.
    #[must_use]
    pub fn lacks(self, part: Part) -> bool {
        self.failed[part as usize] && !self.has(part)
    }

    /// After this one was asked for: it has arrived or not.
    #[must_use]
    pub fn after(mut self, part: Part, arrived: bool) -> Self {
        self.here[part as usize] |= arrived;
        self.failed[part as usize] = !arrived;
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
        let lost = Parts::default().after(Part::Services, false);
        assert!(lost.lacks(Part::Services) && !lost.has(Part::Services) && !lost.lacks(Part::Reading));
        let again = lost.again();
        assert!(!again.lacks(Part::Services) && again.tries == 1);
        assert!(again.after(Part::Services, true).has(Part::Services));
    }

    #[test]
    fn what_is_there_stays_there() {
        let here = Parts::default().after(Part::Reading, true).after(Part::Reading, false);
        assert!(here.has(Part::Reading) && !here.lacks(Part::Reading));
    }
}
