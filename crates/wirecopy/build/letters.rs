//! What Unicode says of letters, as the constants of `src/text/fold/letters.rs`.
//!
//! The tables of Unicode's decompositions would cost the page 46 KB. Most of them is for characters that no
//! newspaper prints; what is left costs a tenth.

use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// The table as Rust.
pub fn letters() -> String {
    let (mut keys, mut ends, mut forms) = (String::new(), String::new(), String::new());
    for (c, form) in PRINTED.iter().flat_map(|&(first, last)| (first..=last).filter_map(table_entry)) {
        forms.push_str(&form);
        write!(keys, "{:#x},", u32::from(c)).expect("a String takes all");
        write!(ends, "{},", forms.len()).expect("a String takes all");
    }
    format!("const KEYS: &[u16] = &[{keys}];\nconst ENDS: &[u16] = &[{ends}];\nconst FORMS: &str = {forms:?};\n")
}

/// Where the letters, marks and figures stand that are printed: alphabets up to the arrows, Japanese syllables,
/// ligatures and the forms that Arabic letters take, full-width and half-width forms. Korean syllables are left out:
/// everybody writes them composed.
const PRINTED: [(u32, u32); 6] =
    [(0xA0, 0x218F), (0x3040, 0x30FF), (0x3131, 0x3163), (0xA640, 0xA69F), (0xFB00, 0xFDFF), (0xFE20, 0xFFEF)];

/// A character and its plain form, where that is not simply its lower case.
fn table_entry(code: u32) -> Option<(char, String)> {
    // й and ў are letters of their own, not и and у with an accent.
    let c = char::from_u32(code).filter(|&c| (c.is_alphanumeric() || is_hidden(c)) && !"йЙўЎ".contains(c))?;
    let lower: String = c.nfkd().filter(|&c| !is_hidden(c)).flat_map(char::to_lowercase).collect();
    let plain: String = lower.nfkd().filter(|&c| !is_hidden(c)).collect();
    (!plain.chars().eq(c.to_lowercase())).then_some((c, plain))
}

/// Accents, and the points of Hebrew, Arabic and Syriac: combining classes 10 to 35, and from 200 on. The classes between
/// belong to Indic and Tibetan vowels and to tones.
fn is_hidden(c: char) -> bool {
    matches!(canonical_combining_class(c), 10..=35 | 200..)
}
