//! Text as XML has it.

use std::fmt;

/// Text in XML: marks escaped, and what XML cannot hold as U+FFFD.
pub(crate) struct Xml<'t>(pub(crate) &'t str);

impl fmt::Display for Xml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\r' => f.write_str("&#13;")?,
                '\t' | '\n' => fmt::Write::write_char(f, c)?,
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => fmt::Write::write_char(f, '\u{fffd}')?,
                _ => fmt::Write::write_char(f, c)?,
            }
        }
        Ok(())
    }
}
