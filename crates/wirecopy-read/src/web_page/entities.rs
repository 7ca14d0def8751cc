//! Characters that a page writes by name or number where a parser does not look.

/// Those names that are met in headlines, and their characters.
const NAMES: [(&str, &str); 14] = [
    ("amp", "&"),
    ("quot", "\""),
    ("apos", "'"),
    ("lt", "<"),
    ("gt", ">"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("rdquo", "”"),
    ("ldquo", "“"),
    ("bdquo", "„"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("euro", "€"),
];
/// Those of the characters from U+00A0 on, in their order: "ISO 8859-1 character set" of HTML 4.01.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute \
    Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute \
    THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde \
    ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
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
    if name == "shy" {
        return Some(String::new());
    }
    let known = NAMES.iter().find(|(known, _)| *known == name).map(|(_, character)| (*character).to_owned());
    known.or_else(|| {
        let nth = (0xA0..).zip(LATIN.split_whitespace()).find(|(_, known)| *known == name)?.0;
        char::from_u32(nth).map(String::from)
    })
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
            ("R&uuml;ckbau: K&Uuml;HLT&szlig;, caf&eacute;&nbsp;&shy;&yuml;&iquest;", "Rückbau: KÜHLTß, café\u{a0}ÿ¿"),
            ("R&D; AT&T &unknown; &#0; &", "R&D; AT&T &unknown; &#0; &"),
            ("", ""),
        ] {
            assert_eq!(unescaped(text), plain, "{text}");
        }
    }
}
