//! In which direction a text is written, where the browser cannot tell by itself.

/// Whether the first letter belongs to a script that is written from right to left.
#[must_use]
pub fn is_rtl(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphabetic()).is_some_and(|letter| {
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_tells_the_direction() {
        for (text, rtl) in [
            ("وقال الوزير", true),
            ("“14 جريحا”, said AFP", true),
            ("שלום", true),
            ("AFP: وقال", false),
            ("1,500 tonnes", false),
            ("日本", false),
            ("14 …", false),
            ("", false),
        ] {
            assert_eq!(is_rtl(text), rtl, "{text}");
        }
    }
}
