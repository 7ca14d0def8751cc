//! The tables as the engine reads them and the page fetches them: one for each language, one of frequent words, one of Chinese
//! signs. `cargo xtask page` writes them beside the page by this file, too.

use std::fs;
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

/// What they are made of.
pub const SOURCES: [&str; 4] = [LANGUAGES, MORE, WORDS, HAN];

/// Words of amounts and dates, made by `cargo xtask tables` of CLDR: a file a language.
const LANGUAGES: &str = "src/lexicon/amount/tables";
/// What CLDR lacks, by hand: a section for one language or several, and one for all.
const MORE: &str = "src/lexicon/amount/more.txt";
const WORDS: &str = "src/lexicon/spelling/known.bin";
const HAN: &str = "src/text/fold/han.txt";

/// Every table with its name, in order; `engine` is the folder of the engine.
pub fn tables(engine: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let more = fs::read_to_string(engine.join(MORE))?;
    let mut tables = Vec::new();
    for entry in engine.join(LANGUAGES).read_dir()? {
        let file = entry?.path();
        let Some(code) = file.file_stem().and_then(|code| code.to_str()) else { continue };
        tables.push((format!("{code}.txt"), language(&more, code, &fs::read_to_string(&file)?).into_bytes()));
    }
    tables.push(("words.bin".to_owned(), fs::read(engine.join(WORDS))?));
    tables.push(("han.bin".to_owned(), signs(&fs::read_to_string(engine.join(HAN))?)?));
    tables.sort_unstable();
    Ok(tables)
}

/// What is an amount or a date in every language.
pub fn of_any_language(engine: &Path) -> Result<String> {
    Ok(section(&fs::read_to_string(engine.join(MORE))?, "*"))
}

fn section(more: &str, code: &str) -> String {
    let mut is_wanted = false;
    let mut lines = String::new();
    for line in more.lines() {
        if let Some(head) = line.strip_prefix('[') {
            is_wanted = head.trim_end_matches(']').split(' ').any(|other| other == code);
        } else if is_wanted {
            lines.extend([line, "\n"]);
        }
    }
    lines
}

/// The words of one language in the order in which they are read: what is written by hand comes first, for of two meanings of one word it
/// tells the nearer one; and of a form that is a number and a place in a row, the number is meant.
fn language(more: &str, code: &str, cldr: &str) -> String {
    let (source, lines) = cldr.split_once('\n').unwrap_or_default();
    let (places, others): (Vec<&str>, Vec<&str>) = lines.lines().partition(|line| line.starts_with('#'));
    [&[source], &section(more, code).lines().collect::<Vec<_>>()[..], &others, &places].concat().join("\n") + "\n"
}

/// Chinese: three lines (the signs that both prints have, variants of one sign, words of one thing), and behind them what each sign becomes
/// as differences from one to the next, seven bits a byte: an eighth of what they take as letters.
fn signs(table: &str) -> Result<Vec<u8>> {
    let part = |name: &str| -> Vec<&str> {
        let lines = table.lines().filter(|line| !line.starts_with('#'));
        let of_part = lines.skip_while(|line| line.trim_matches(['[', ']']) != name).skip(1);
        of_part.take_while(|line| !line.starts_with('[')).flat_map(|line| line.split(' ')).collect()
    };
    let lines = [part("both").concat(), part("variants").concat(), part("words").join(" ")];
    let mut bytes = (lines.join("\n") + "\n").into_bytes();
    let (mut to_before, mut from_before) = (0, 0);
    for group in part("signs") {
        let mut group = group.chars().map(u32::from);
        let to = group.next().ok_or_else(|| Error::new(ErrorKind::InvalidData, "a group without a sign"))?;
        for from in group {
            push_number(to - to_before, &mut bytes);
            let step = from.wrapping_sub(from_before).cast_signed();
            push_number(((step << 1) ^ (step >> 31)).cast_unsigned(), &mut bytes);
            (to_before, from_before) = (to, from);
        }
    }
    Ok(bytes)
}

fn push_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number & 0x7F | 0x80) as u8);
        number >>= 7;
    }
    bytes.push(number as u8);
}
