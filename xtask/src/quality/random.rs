//! Random numbers that are the same for a seed on every machine.

/// A generator of 64 bits of state (splitmix64: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
/// generators"). Good enough for made-up news, and for nothing that must be kept secret.
pub struct Random(u64);

impl Random {
    /// The sequence of `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `least` on and below `end`; `least` where nothing lies between.
    pub fn within(&mut self, least: usize, end: usize) -> usize {
        let numbers = end.saturating_sub(least).max(1);
        least + (self.next() % numbers as u64) as usize
    }

    /// Whether something happens that happens so many times in a thousand.
    pub fn chance(&mut self, of_thousand: usize) -> bool {
        self.within(0, 1000) < of_thousand
    }

    /// One of `items`, each as likely as the others; `None` where there is none.
    pub fn one_of<'i, T>(&mut self, items: &'i [T]) -> Option<&'i T> {
        items.get(self.within(0, items.len()))
    }

    /// One of `words`, the first far more often than the last, as words of a language are (Zipf's law).
    pub fn word(&mut self, words: &[&'static str]) -> &'static str {
        // The product of two even numbers falls off as a logarithm does: close enough.
        let at = self.within(0, words.len()) * self.within(0, 1000) / 1000;
        words.get(at).copied().unwrap_or_default()
    }

    /// Puts `items` into an order by chance (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.within(0, last + 1));
        }
    }
}
