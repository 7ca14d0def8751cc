//! The colour of a passage: the same in every view, chosen by its number.

/// How many colours there are. The number on the badge tells passages apart when they come round again.
pub const HUES: u32 = 8;

/// The class that gives the passage `number` its colour.
#[must_use]
pub fn hue(number: u32) -> &'static str {
    const CLASSES: [&str; HUES as usize] = ["hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7", "hue-8"];
    CLASSES[(number.saturating_sub(1) % HUES) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_eight_passages_have_colours_of_their_own_and_the_ninth_starts_again() {
        let mut first: Vec<_> = (1..=HUES).map(hue).collect();
        first.dedup();
        assert_eq!(first.len(), HUES as usize);
        assert_eq!(hue(9), hue(1));
        assert_eq!(hue(0), hue(1));
    }
}
