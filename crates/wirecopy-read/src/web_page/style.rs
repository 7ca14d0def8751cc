//! What a page's own style hides.

/// The names of classes and ids that a style sheet hides whatever they stand on: `.note, #box { display: none }`.
///
/// Rules that hold for some screens only, or within other elements, are passed over.
pub(crate) fn hides(sheet: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once('{') {
        let selectors = before.rsplit(['}', ';', '/']).next().unwrap_or_default().trim();
        if selectors.starts_with('@') {
            rest = after_block(after);
            continue;
        }
        let Some((rules, next)) = after.split_once('}') else { break };
        rest = next;
        if is_hiding(rules) {
            names.extend(selectors.split(',').map(str::trim).filter_map(simple).map(str::to_owned));
        }
    }
    names
}

fn is_hiding(rules: &str) -> bool {
    rules.split(';').filter_map(|rule| rule.split_once(':')).any(|(what, how)| {
        let how = how.trim().trim_end_matches("!important").trim_end();
        matches!((what.trim(), how), ("display", "none") | ("visibility", "hidden"))
    })
}

/// The name in `.class` or `#id`, where there is nothing else.
fn simple(selector: &str) -> Option<&str> {
    let is_name = |name: &&str| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    selector.strip_prefix(['.', '#']).filter(is_name)
}

/// What follows a block with blocks inside.
fn after_block(text: &str) -> &str {
    let mut depth = 1_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[at + 1..];
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::hides;

    #[test]
    fn only_what_is_always_hidden_counts() {
        for (sheet, names) in [
            (".meta{display:none}", vec!["meta"]),
            (".a, #b { color: red; display: none !important; }", vec!["a", "b"]),
            ("p{margin:0}.x{visibility:hidden}", vec!["x"]),
            ("/* old */ .x { display:none }", vec!["x"]),
            ("@media print{.x{display:none}.y{display:none}}.z{display:none}", vec!["z"]),
            ("@import url(a.css);.x{display:none}", vec!["x"]),
            (".menu .x{display:none}.y:hover{display:none}p{display:none}.z{display:block}", vec![]),
            (".x{display:none", vec![]),
            ("@media x{", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(hides(sheet), names, "{sheet}");
        }
    }
}
