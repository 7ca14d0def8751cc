//! The heaviest rising run: what keeps its place where other things moved.

/// The heaviest of what was added at a location or before it (Fenwick 1994, Software: Practice and Experience 24:327).
pub struct Heaviest(Vec<Option<(u64, usize)>>);

impl Heaviest {
    /// Of so many locations.
    pub fn new(locations: usize) -> Self {
        Self(vec![None; locations + 1])
    }

    /// Adds a weight, with what bears it, at `location`.
    pub fn add(&mut self, location: usize, weight: (u64, usize)) {
        let mut at = location + 1;
        while let Some(heaviest) = self.0.get_mut(at) {
            *heaviest = (*heaviest).max(Some(weight));
            at += at & at.wrapping_neg();
        }
    }

    /// The heaviest up to `location`; of equal ones the last.
    pub fn up_to(&self, location: usize) -> Option<(u64, usize)> {
        let (mut at, mut heaviest) = (location + 1, None);
        while at > 0 {
            heaviest = heaviest.max(self.0.get(at).copied().flatten());
            at &= at - 1;
        }
        heaviest
    }
}
