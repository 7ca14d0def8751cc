//! What programs that write XML get wrong so often that a reader has to put up with it.
//!
//! An `&` that begins no entity, HTML's entities without a declaration, control characters, words before the declaration. CDATA and
//! comments stay as they are.

use std::borrow::Cow;

/// HTML's entities that are met in XML, with what they stand for.
const NAMED: &str = "nbsp:\u{a0} iexcl:¡ cent:¢ pound:£ sect:§ uml:¨ copy:© laquo:« not:¬ shy:\u{ad} reg:® deg:° plusmn:± sup2:² sup3:³ \
    acute:´ micro:µ para:¶ middot:· sup1:¹ ordm:º raquo:» frac14:¼ frac12:½ frac34:¾ iquest:¿ Agrave:À Aacute:Á Acirc:Â Atilde:Ã \
    Auml:Ä Aring:Å AElig:Æ Ccedil:Ç Egrave:È Eacute:É Ecirc:Ê Euml:Ë Igrave:Ì Iacute:Í Icirc:Î Iuml:Ï Ntilde:Ñ Ograve:Ò Oacute:Ó \
    Ocirc:Ô Otilde:Õ Ouml:Ö times:× Oslash:Ø Ugrave:Ù Uacute:Ú Ucirc:Û Uuml:Ü Yacute:Ý szlig:ß agrave:à aacute:á acirc:â atilde:ã \
    auml:ä aring:å aelig:æ ccedil:ç egrave:è eacute:é ecirc:ê euml:ë igrave:ì iacute:í icirc:î iuml:ï ntilde:ñ ograve:ò oacute:ó \
    ocirc:ô otilde:õ ouml:ö divide:÷ oslash:ø ugrave:ù uacute:ú ucirc:û uuml:ü yacute:ý yuml:ÿ OElig:Œ oelig:œ Scaron:Š scaron:š \
    ndash:– mdash:— lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ dagger:† bull:• hellip:… permil:‰ lsaquo:‹ rsaquo:› euro:€ \
    trade:™ minus:− thinsp:\u{2009} ensp:\u{2002} emsp:\u{2003} zwnj:\u{200c} zwj:\u{200d}";

/// What begins a stretch that is left alone, and what ends it.
const LEFT_ALONE: [(&str, &str); 3] = [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")];

/// An XML text that a strict parser reads. Where the text declares entities of its own they are left to the parser.
#[must_use]
pub fn repaired(text: &str) -> Cow<'_, str> {
    let start = text.find('<').unwrap_or_default();
    let (before, text) = text.split_at(start);
    let is_kept = before.trim().is_empty();
    let text = if is_kept { text } else { text.trim_start() };
    let plain = text.contains("<!ENTITY").then(|| without_parameters(text)).flatten();
    match plain {
        // Owned, for what is left of the text was made here.
        Some(plain) => Cow::Owned(marked(&plain).into_owned()),
        None => marked(text),
    }
}

/// The text without the entities that only its DTD refers to, if there are any: `<!ENTITY % nitf SYSTEM "nitf.dtd"> %nitf;`. Nothing outside
/// is ever fetched, so they say nothing.
fn without_parameters(text: &str) -> Option<String> {
    let start = text.find("<!DOCTYPE")?;
    let open = start + text[start..].find('[')?;
    let end = open + text[open..].find("]>").or_else(|| text[open..].find("] >"))?;
    let mut made = String::new();
    let mut rest = &text[open..end];
    while let Some(at) = rest.find('%') {
        let before = &rest[..at];
        // Either a declaration, which goes up to its end, or a reference up to its semicolon.
        let declared = before.trim_end().strip_suffix("<!ENTITY");
        made.push_str(declared.unwrap_or(before));
        let mark = if declared.is_some() { '>' } else { ';' };
        rest = rest[at..].find(mark).map_or("", |length| &rest[at + length + 1..]);
    }
    (!made.is_empty()).then(|| [&text[..open], &made, rest, &text[end..]].concat())
}

/// A text whose `&` and characters are XML's.
fn marked(text: &str) -> Cow<'_, str> {
    if !text.contains('&') && !text.contains(is_no_xml) {
        return Cow::Borrowed(text);
    }
    let declares = text.contains("<!ENTITY");
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c| matches!(c, '<' | '&') || is_no_xml(c)) {
        let (kept, here) = rest.split_at(at);
        made.push_str(kept);
        let alone = LEFT_ALONE.iter().find(|(start, _)| here.starts_with(start));
        let taken = if let Some((_, end)) = alone {
            let length = here.find(end).map_or(here.len(), |at| at + end.len());
            made.extend(here[..length].chars().filter(|c| !is_no_xml(*c)));
            length
        } else if here.starts_with('&') {
            ampersand(here, declares, &mut made)
        } else {
            let first = here.chars().next().unwrap_or_default();
            if first == '<' {
                made.push(first);
            }
            first.len_utf8()
        };
        rest = &here[taken..];
    }
    made.push_str(rest);
    Cow::Owned(made)
}

/// So many prefixes at most are declared.
const PREFIXES: usize = 16;

/// The text with a declaration of each prefix that its names have and nothing declares, if there are any: `content:encoded` in a feed, `xsi:…` in
/// a document that was cut out of another.
#[must_use]
pub fn declared(text: &str) -> Option<String> {
    let mut missing: Vec<&str> = Vec::new();
    let (mut rest, mut first) = (text, None);
    while let Some(at) = rest.find('<') {
        let here = &rest[at..];
        let alone = LEFT_ALONE.iter().find(|(start, _)| here.starts_with(start));
        let end = here.find(alone.map_or(">", |(_, end)| *end)).unwrap_or(here.len());
        if alone.is_none() {
            let tag = &here[..end];
            let name = tag[1..].split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
            if name.starts_with(char::is_alphabetic) && first.is_none() {
                first = Some(text.len() - here.len() + 1 + name.len());
            }
            // Every other piece stands between quotation marks.
            let names = tag
                .split(['"', '\''])
                .step_by(2)
                .flat_map(|piece| piece.split(|c: char| c.is_whitespace() || "</=".contains(c)));
            for prefix in names.filter_map(|name| Some(name.split_once(':')?.0)) {
                let is_known = matches!(prefix, "" | "xml" | "xmlns") || missing.contains(&prefix);
                if !is_known && missing.len() < PREFIXES && !text.contains(&["xmlns:", prefix, "="].concat()) {
                    missing.push(prefix);
                }
            }
        }
        rest = &here[end..];
    }
    let (before, behind) = text.split_at_checked(first.filter(|_| !missing.is_empty())?)?;
    let declarations = missing.iter().map(|prefix| [" xmlns:", prefix, "=\"urn:undeclared:", prefix, "\""].concat());
    Some([before, &declarations.collect::<String>(), behind].concat())
}

/// Writes what an `&` means, and says how many bytes of `here` that takes.
fn ampersand(here: &str, declares: bool, made: &mut String) -> usize {
    let name = here[1..].split(|c: char| !c.is_ascii_alphanumeric() && c != '#').next().unwrap_or_default();
    let ends = here[1 + name.len()..].starts_with(';');
    let length = name.len() + 2;
    match name {
        "amp" | "lt" | "gt" | "quot" | "apos" if ends => made.push_str(&here[..length]),
        _ if ends && is_character(name) => made.push_str(&here[..length]),
        // A character that XML has no way to write is none.
        _ if ends && name.starts_with('#') => {}
        _ if ends && declares => made.push_str(&here[..length]),
        _ => match NAMED.split(' ').filter_map(|pair| pair.split_once(':')).find(|(known, _)| ends && *known == name) {
            Some((_, character)) => made.push_str(character),
            None => {
                made.push_str("&amp;");
                return 1;
            }
        },
    }
    length
}

/// Whether `#160` or `#xA0` is a character that XML may hold.
fn is_character(name: &str) -> bool {
    let Some(number) = name.strip_prefix('#') else { return false };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => number.parse().ok(),
    };
    code.and_then(char::from_u32).is_some_and(|c| !is_no_xml(c))
}

fn is_no_xml(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::{declared, repaired};

    #[test]
    fn what_is_often_wrong_is_put_right_and_all_else_stays() {
        for (name, text, expected) in [
            ("nothing to do", "<a>One</a>", "<a>One</a>"),
            ("the five stay", "<a>&lt;&amp;&gt;&quot;&apos;</a>", "<a>&lt;&amp;&gt;&quot;&apos;</a>"),
            ("characters by number stay", "<a>&#8211;&#xA0;</a>", "<a>&#8211;&#xA0;</a>"),
            ("what is no character goes", "<a>o&#0;n&#xFFFFFFFFF;e</a>", "<a>one</a>"),
            ("HTML's entities", "<a>Fl&auml;che&nbsp;&mdash;</a>", "<a>Fläche\u{a0}—</a>"),
            ("an & by itself", "<a>Fish & Co &b; R&D</a>", "<a>Fish &amp; Co &amp;b; R&amp;D</a>"),
            ("CDATA", "<a><![CDATA[Fish & <b> &nbsp;]]>&</a>", "<a><![CDATA[Fish & <b> &nbsp;]]>&amp;</a>"),
            ("a comment", "<!-- a & b --><a/>", "<!-- a & b --><a/>"),
            ("control characters", "<a>o\u{1}ne\u{1a}</a>", "<a>one</a>"),
            ("what stands before", "\u{feff}\n Wire 7\n<a/>", "<a/>"),
            (
                "an entity of its own",
                "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            ),
            ("CDATA that never ends", "<a><![CDATA[x & y", "<a><![CDATA[x & y"),
        ] {
            assert_eq!(repaired(text), expected, "{name}");
        }
    }

    #[test]
    fn a_prefix_that_nothing_declares_is_declared() {
        for (name, text, expected) in [
            ("an element's", "<rss><c:a>x</c:a></rss>", Some("<rss xmlns:c=\"urn:undeclared:c\"><c:a>x</c:a></rss>")),
            (
                "an attribute's",
                "<?xml a:b?><a x:y='p:q > r' z=\"s:t\"/>",
                Some("<?xml a:b?><a xmlns:x=\"urn:undeclared:x\" x:y='p:q > r' z=\"s:t\"/>"),
            ),
            ("one that is declared", "<a xmlns:c='urn:c'><c:b/></a>", None),
            ("the language", "<a xml:lang='en' href='http://post.example/'>10:30</a>", None),
            ("what is no name", "<!-- <c:b> --><a><![CDATA[<c:d>]]></a>", None),
            ("nothing", "", None),
            ("an end without one", "<", None),
        ] {
            assert_eq!(declared(text).as_deref(), expected, "{name}");
        }
    }
}
