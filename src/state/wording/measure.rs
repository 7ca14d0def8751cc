//! How wide a text will be, near enough to decide where a line breaks.

/// A line that is measured on the page, to learn what an em comes to there.
pub const SAMPLE: &str =
    "The envoy said in Caracas on 25 January: “We have agreed to accept them,” but named no figure.";

/// The width of `text` in em, for a serif of ordinary width.
#[must_use]
pub fn width(text: &str) -> f32 {
    text.chars().map(advance).sum()
}

fn advance(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | ';' | ':' | '\'' | '’' | '‘' | '!' | '|' => 0.34,
        ' ' | 'r' | '-' | '(' | ')' | '"' | '“' | '”' | '[' | ']' => 0.42,
        'm' | 'w' | 'M' | 'W' | '—' | '…' | '%' | '@' => 1.0,
        'A'..='Z' => 0.76,
        // Chinese, Japanese, Korean and most symbols fill a square.
        '\u{2e80}'.. => 1.05,
        _ => 0.58,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrow_letters_take_less_than_wide_ones() {
        assert!(width("ill") < width("non") && width("non") < width("mow"));
        assert!(width("新聞") > 2.0);
        assert_eq!(width(""), 0.0);
    }
}
