//! The words of amounts and dates in many languages, made of CLDR.
//!
//! One small file a language, which the engine reads when it meets a text in that language. A line is what is meant, a
//! tabulator, and how it is printed, with a stroke between two ways:
//!
//! | line | meaning |
//! | --- | --- |
//! | `7`, `e6`, `E6`, `#3` | a number, a power of ten, one that is printed right behind a figure only, a place in a row |
//! | `suffix` | what makes a figure a place in a row: the "th" of 5th |
//! | `m3`, `d1` | a month, a weekday from Monday on |
//! | `u:km`, `U:km` | a unit, one printed right behind a figure only |
//! | `c:usd` | a currency |
//! | `am`, `pm`, `noon`, `midnight` | parts of the day |
//! | `point` | the sign before decimals |

use std::fs;

use anyhow::{Context, Result};

use crate::tables::{cldr, words};
use crate::{project, step};

/// The release of CLDR.
const VERSION: &str = "48.2.0";

/// A language with the locales of CLDR that print its months in their own way.
const LANGUAGES: [(&str, &[&str]); 32] = [
    ("ar", &["ar-SY", "ar-IQ", "ar-MA", "ar-DZ", "ar-TN"]),
    ("bg", &[]),
    ("bn", &[]),
    ("ca", &[]),
    ("cs", &[]),
    ("da", &[]),
    ("de", &["de-AT"]),
    ("el", &[]),
    ("en", &["en-GB", "en-AU", "en-IN"]),
    ("es", &["es-PE", "es-MX"]),
    ("fa", &[]),
    ("fi", &[]),
    ("fr", &["fr-CH", "fr-CA"]),
    ("he", &[]),
    ("hi", &[]),
    ("hu", &[]),
    ("id", &[]),
    ("it", &[]),
    ("ja", &[]),
    ("ko", &[]),
    ("nb", &[]),
    ("nl", &[]),
    ("pl", &[]),
    ("pt", &["pt-PT"]),
    ("ro", &[]),
    ("ru", &[]),
    ("sv", &[]),
    ("th", &[]),
    ("tr", &[]),
    ("uk", &[]),
    ("ur", &[]),
    ("vi", &[]),
];
/// Written in two scripts, by two locales each.
const TWO_SCRIPTS: [(&str, &[&str]); 3] =
    [("sr", &["sr", "sr-Latn", "hr"]), ("uz", &["uz", "uz-Cyrl"]), ("zh", &["zh-Hans", "zh-Hant"])];

/// Writes every table anew.
pub fn make() -> Result<()> {
    let cldr = cldr::Cldr::install(VERSION)?;
    let folder = project::root().join("crates/wirecopy/src/lexicon/amount/tables");
    fs::create_dir_all(&folder)?;
    let one = LANGUAGES.iter().map(|(language, more)| (*language, [&[*language], *more].concat()));
    let two = TWO_SCRIPTS.iter().map(|(language, locales)| (*language, locales.to_vec()));
    let mut bytes = 0;
    for (language, locales) in one.chain(two) {
        let mut table = words::Table::default();
        for locale in locales {
            table.add(&cldr, locale)?;
        }
        let text = format!(
            "# CLDR {VERSION}, © Unicode, Inc., Unicode License V3. Written by `cargo xtask tables`.\n{}",
            table.text()
        );
        bytes += text.len();
        let file = folder.join(format!("{language}.txt"));
        fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    step::heading(&format!("{} KB of tables in {}", bytes / 1024, folder.display()));
    Ok(())
}
