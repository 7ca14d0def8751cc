//! JSON as pages have it: nearly right.

/// The text as JSON would have it: without the comments that hide a script from old browsers, without commas before an
/// end, and with line breaks in texts as JSON writes them.
pub(crate) fn repaired(text: &str) -> String {
    let mut json = String::with_capacity(text.len());
    let (mut in_text, mut escaped) = (false, false);
    let mut chars = bare(text).chars().peekable();
    while let Some(c) = chars.next() {
        if in_text {
            match c {
                '\n' => json.push_str("\\n"),
                '\r' => {}
                '\t' => json.push_str("\\t"),
                c if c.is_control() => json.push(' '),
                c => json.push(c),
            }
            in_text = escaped || c != '"';
            escaped = c == '\\' && !escaped;
            continue;
        }
        match c {
            '"' => in_text = true,
            ']' | '}' => {
                let end = json.trim_end();
                json.truncate(end.strip_suffix(',').unwrap_or(end).len());
            }
            _ => {}
        }
        json.push(c);
    }
    json
}

/// What stands between the marks that some programs put around a script.
fn bare(text: &str) -> &str {
    const BEFORE: [&str; 5] = ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "// <![CDATA["];
    const AFTER: [&str; 6] = ["//]]>", "// ]]>", "/*]]>*/", "]]>", "-->", ";"];
    let mut text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    while let Some(rest) = BEFORE.iter().find_map(|mark| text.strip_prefix(mark)) {
        text = rest.trim_start();
    }
    while let Some(rest) = AFTER.iter().find_map(|mark| text.strip_suffix(mark)) {
        text = rest.trim_end().trim_end_matches("//").trim_end();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::repaired;

    #[test]
    fn what_is_nearly_json_becomes_json() {
        for (text, json) in [
            (r#"{"a": 1}"#, r#"{"a": 1}"#),
            ("{\"a\": \"one\ntwo\tthree\r\n\"}", r#"{"a": "one\ntwo\tthree\n"}"#),
            ("\n//<![CDATA[\n{\"a\": 1}\n//]]>\n", r#"{"a": 1}"#),
            ("<!-- {\"a\": 1} -->", r#"{"a": 1}"#),
            ("{\"a\": [1, 2,], }", r#"{"a": [1, 2]}"#),
            (r#"{"a": "x,}", "b": "\"],"};"#, r#"{"a": "x,}", "b": "\"],"}"#),
            ("", ""),
            ("\"\\", "\"\\"),
        ] {
            assert_eq!(repaired(text), json, "{text}");
        }
    }
}
