//! Characters that a page writes by name or number where a parser does not look.

/// Those names that are met in headlines, and their characters.
const NAMES: [(&str, &str); 18] = [
    ("amp", "&"),
    ("quot", "\""),
    ("apos", "'"),
    ("lt", "<"),
    ("gt", ">"),
    ("nbsp", "\u{a0}"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("rdquo", "”"),
    ("ldquo", "“"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("bdquo", "„"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("shy", ""),
    ("euro", "€"),
];
/// The longest name or number, in bytes.
const LONGEST: usize = 8;

/// The text with each `&#8217;` and `&amp;` as the character that it stands for.
pub(crate) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let known = after.split_once(';').filter(|(name, _)| name.len() <= LONGEST);
        match known.and_then(|(name, behind)| Some((character(name)?, behind))) {
            Some((character, behind)) => {
                plain.push_str(&character);
                rest = behind;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn character(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).filter(|c| !c.is_control()).map(String::from);
    }
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, character)| (*character).to_owned())
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn names_and_numbers_become_characters() {
        for (text, plain) in [
            ("Ferry &amp; crew", "Ferry & crew"),
            ("It&#8217;s &#x2013; back", "It’s – back"),
            ("&quot;Back&quot;", "\"Back\""),
            ("R&D; AT&T &unknown; &#0; &", "R&D; AT&T &unknown; &#0; &"),
            ("", ""),
        ] {
            assert_eq!(unescaped(text), plain, "{text}");
        }
    }
}
