//! Marks inside Hebrew words: צה״ל is printed with a mark of its own, with any quotation mark, or with none.

/// Whether `c` is a Hebrew letter.
pub fn is_letter(c: char) -> bool {
    matches!(c, '\u{5D0}'..='\u{5EA}')
}

/// Takes geresh, gershayim and what is typed in their place out of a Hebrew word.
pub fn even_out(start: usize, out: &mut String) {
    if out[start..].starts_with(is_letter) && out[start..].contains(is_mark) {
        let plain: String = out[start..].chars().filter(|&c| !is_mark(c)).collect();
        out.truncate(start);
        out.push_str(&plain);
    }
}

/// Single marks have become apostrophes before.
fn is_mark(c: char) -> bool {
    matches!(c, '\'' | '"' | '״' | '׳' | '“' | '”' | '„' | '‟')
}
