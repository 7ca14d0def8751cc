//! Writes the tables that `src/text/fold.rs` needs in the shape in which they cost the page least: letters, out of what Unicode
//! says of all characters, and Chinese signs, out of the table beside it.
//!
//! The tables of Unicode's decompositions would cost the page 46 KB. Most of them is for characters that no
//! newspaper prints; what is left costs a tenth.

#![expect(clippy::expect_used, reason = "a panic is how a build script says that it cannot go on")]

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={HAN}");
    write_out("letters.rs", &letters());
    let han = fs::read_to_string(HAN).expect("the table of Chinese signs is a part of the project");
    write_out("han.rs", &signs(&han));
}

fn write_out(name: &str, table: &str) {
    let folder = env::var_os("OUT_DIR").expect("cargo says where to write");
    fs::write(Path::new(&folder).join(name), table).expect("cargo's folder can be written to");
}

/// Chinese signs and words, made by `cargo xtask tables`.
const HAN: &str = "src/text/fold/han.txt";

/// The parts of the table as constants. The signs are differences from one to the next, seven bits a byte: an eighth of what
/// they take as letters.
fn signs(table: &str) -> String {
    let part = |name: &str| -> Vec<&str> {
        let lines = table.lines().filter(|line| !line.starts_with('#'));
        let of_part = lines.skip_while(|line| line.trim_matches(['[', ']']) != name).skip(1);
        of_part.take_while(|line| !line.starts_with('[')).flat_map(|line| line.split(' ')).collect()
    };
    let (mut codes, mut to_before, mut from_before) = (Vec::new(), 0, 0);
    for group in part("signs") {
        let mut group = group.chars().map(u32::from);
        let to = group.next().expect("a group has a sign");
        for from in group {
            push_number(to - to_before, &mut codes);
            let step = i64::from(from) - i64::from(from_before);
            push_number(u32::try_from((step << 1) ^ (step >> 63)).expect("signs are near one another"), &mut codes);
            (to_before, from_before) = (to, from);
        }
    }
    let (both, variants, words) = (part("both").concat(), part("variants").concat(), part("words").join(" "));
    format!(
        "const SIGNS: &[u8] = &{codes:?};\nconst BOTH: &str = {both:?};\nconst VARIANTS: &str = {variants:?};\nconst WORDS: &str = {words:?};\n"
    )
}

fn push_number(mut number: u32, codes: &mut Vec<u8>) {
    while number >= 0x80 {
        codes.push(u8::try_from(number & 0x7F | 0x80).expect("seven bits and a mark"));
        number >>= 7;
    }
    codes.push(u8::try_from(number).expect("seven bits"));
}

fn letters() -> String {
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
