//! Text that stands in Markdown as what it is.

use std::fmt::{self, Write};

/// Displays text in one line, with a backslash before everything that could be a mark of Markdown or of HTML.
pub(crate) struct Escaped<'t>(pub(crate) &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut space = false;
        for (n, c) in self.0.chars().enumerate() {
            // A blank line would end the quotation, and a line may begin with a mark.
            if c.is_whitespace() && c != '\u{a0}' {
                if !space {
                    f.write_char(' ')?;
                }
                space = true;
                continue;
            }
            space = false;
            if is_mark(c) || n == 0 && matches!(c, '+' | '-' | '=') || matches!(c, '.' | ')') && is_number(self.0, n) {
                f.write_char('\\')?;
            }
            f.write_char(if c == '\0' { '\u{FFFD}' } else { c })?;
        }
        Ok(())
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$' | '^' | '{' | '}')
}

/// Whether the first `n` characters are a number, which would begin a list.
fn is_number(text: &str, n: usize) -> bool {
    (1..10).contains(&n) && text.chars().take(n).all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn a_mark_stays_what_it_is() {
        for (text, escaped) in [
            ("plain", "plain"),
            ("*bold* _slanted_ `code`", "\\*bold\\* \\_slanted\\_ \\`code\\`"),
            ("[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"),
            ("<b>&amp;", "\\<b\\>\\&amp;"),
            ("a | b", "a \\| b"),
            ("# no heading", "\\# no heading"),
            ("- no list", "\\- no list"),
            ("1. no list", "1\\. no list"),
            ("2025) no list", "2025\\) no list"),
            ("in 1.5 days", "in 1.5 days"),
            ("$x$ costs", "\\$x\\$ costs"),
            ("one\n\n two", "one two"),
            ("10\u{a0}km", "10\u{a0}km"),
            ("", ""),
        ] {
            assert_eq!(Escaped(text).to_string(), escaped);
        }
    }
}
