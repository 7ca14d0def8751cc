//! Chinese signs in their simplified form, and what tells simplified print from traditional.
//!
//! Several traditional signs share a simplified one (發 and 髮 are 发), and no table of signs knows the way back: a minister, 部长,
//! is no 部髮. So all signs become simplified for finding; which ones a newspaper may exchange is asked when edits are told.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::order::sort_by_key;
use crate::tables::table::Table;

/// Which of the two prints of Chinese a text is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Print {
    /// As in Beijing and Singapore.
    Simplified,
    /// As in Taipei and Hong Kong.
    Traditional,
}

/// The table, read: made by `build/tables.rs`.
#[derive(Debug, Default)]
struct Signs {
    /// What every sign becomes, by its number from [`FIRST`] on; 0 where it stays.
    simple: Vec<u16>,
    /// What signs become and traditional print has not, in order.
    own: Vec<u16>,
    /// Signs in two shapes, one behind the other.
    variants: &'static str,
    /// Names of one thing here and there.
    words: &'static str,
}

/// Of an engine that was not given the table, an empty one.
fn signs() -> &'static Signs {
    static NONE: Signs = Signs { simple: Vec::new(), own: Vec::new(), variants: "", words: "" };
    static READ: OnceLock<Signs> = OnceLock::new();
    READ.get()
        .or_else(|| {
            let table = Table::named(Table::HAN)?.bytes()?;
            Some(READ.get_or_init(|| Signs::read(table).unwrap_or_default()))
        })
        .unwrap_or(&NONE)
}

impl Signs {
    fn read(table: &'static [u8]) -> Option<Self> {
        let mut parts = table.splitn(4, |byte| *byte == b'\n');
        let mut line = || std::str::from_utf8(parts.next()?).ok();
        let (both, variants, words) = (line()?, line()?, line()?);
        let mut simple = vec![0; 0x10000 - FIRST];
        let (mut bytes, mut to, mut from) = (parts.next()?.iter(), 0_u32, 0_u32);
        while let (Some(step_to), Some(step_from)) = (number(&mut bytes), number(&mut bytes)) {
            to = to.wrapping_add(step_to);
            from = from.wrapping_add((step_from >> 1) ^ (step_from & 1).wrapping_neg());
            if let Some(place) = (from as usize).checked_sub(FIRST).and_then(|n| simple.get_mut(n)) {
                *place = u16::try_from(to).unwrap_or(0);
            }
        }
        let both: FxHashSet<u32> = both.chars().map(u32::from).collect();
        let mut own: Vec<u16> = simple.iter().copied().filter(|&to| to > 0 && !both.contains(&u32::from(to))).collect();
        sort_by_key(&mut own, |to| *to);
        own.dedup();
        Some(Self { simple, own, variants, words })
    }
}

/// The first sign is a radical.
const FIRST: usize = 0x2E80;

fn number(bytes: &mut std::slice::Iter<u8>) -> Option<u32> {
    let (mut number, mut bits) = (0, 0);
    loop {
        let byte = *bytes.next()?;
        number |= u32::from(byte & 0x7F) << bits;
        if byte < 0x80 || bits > 21 {
            return Some(number);
        }
        bits += 7;
    }
}

/// The sign that `c` becomes, if it is another.
fn simple(c: char) -> Option<char> {
    let place = (c as usize).checked_sub(FIRST)?;
    let to = signs().simple.get(place).copied().filter(|&to| to > 0)?;
    char::from_u32(u32::from(to))
}

/// Makes the signs of the word that starts at `start` of `out` simplified.
pub fn simplify(start: usize, out: &mut String) {
    if out[start..].contains(|c| simple(c).is_some()) {
        let word: String = out[start..].chars().map(|c| simple(c).unwrap_or(c)).collect();
        out.truncate(start);
        out.push_str(&word);
    }
}

/// Whether `c` is a Chinese sign.
pub fn is_sign(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FD5}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether `c` is a radical of a dictionary's index. Some programs write them into a PDF in place of the sign that looks alike.
pub fn is_radical(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FD5}')
}

/// So many signs that only one of the prints has tell which it is.
const ENOUGH: usize = 64;

/// The print of a text; none where it has no sign of either, and for Japanese, which has some of both.
pub fn print(text: &str) -> Option<Print> {
    let (mut simplified, mut traditional, mut kana) = (0_usize, 0_usize, 0_usize);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        match c {
            '\u{3040}'..='\u{30FF}' => kana += 1,
            '\u{3400}'..='\u{9FFF}' if simple(c).is_some() => traditional += 1,
            '\u{3400}'..='\u{9FFF}' if is_simplified(c) => simplified += 1,
            _ => {}
        }
        if simplified + traditional + kana >= ENOUGH {
            break;
        }
    }
    // A name in the other print is not the print of the text.
    match (simplified, traditional) {
        _ if kana * 4 > simplified + traditional => None,
        (s, t) if s > t => Some(Print::Simplified),
        (s, t) if t > s => Some(Print::Traditional),
        _ => None,
    }
}

/// Whether some sign becomes `c`, and traditional print does not have it.
fn is_simplified(c: char) -> bool {
    u16::try_from(c as u32).is_ok_and(|code| signs().own.binary_search(&code).is_ok())
}

/// Whether a newspaper may print two words that fold alike one for the other: in texts of two prints, or because their signs are
/// one in two shapes (裏, 裡). `prints` are those of the texts.
pub fn is_style(one: &str, other: &str, prints: [Option<Print>; 2]) -> bool {
    let two_prints = matches!(prints, [Some(a), Some(b)] if a != b);
    let signs = one.contains(is_sign) || other.contains(is_sign);
    two_prints
        || !signs
        || one.chars().count() == other.chars().count() && one.chars().zip(other.chars()).all(is_one_sign)
}

fn is_one_sign((one, other): (char, char)) -> bool {
    let plain = |c: char| if matches!(c, '\u{3400}'..='\u{9FFF}') { c } else { simple(c).unwrap_or(c) };
    let (one, other) = (plain(one), plain(other));
    let mut signs = signs().variants.chars();
    let mut pairs = std::iter::from_fn(|| Some((signs.next()?, signs.next()?)));
    one == other || !is_sign(one) || pairs.any(|pair| pair == (one, other) || pair == (other, one))
}

/// Whether two folded words are the same thing's names in Beijing and in Taipei or Hong Kong: 软件, 软体.
pub fn are_regional(one: &str, other: &str) -> bool {
    let joined = |a: &str, b: &str| [a, "|", b].concat();
    let (there, back) = (joined(one, other), joined(other, one));
    signs().words.split(' ').any(|pair| pair == there || pair == back)
}

/// Signs of the longest of these words.
pub const LONGEST: u32 = 13;

#[cfg(test)]
mod tests {
    use super::*;

    fn simplified(word: &str) -> String {
        let mut out = word.to_owned();
        simplify(0, &mut out);
        out
    }

    #[test]
    fn traditional_signs_become_simplified() {
        for (why, traditional, simple) in [
            ("one for one", "國務院總理會見烏克蘭總統", "国务院总理会见乌克兰总统"),
            ("many for one", "發現頭髮，臺灣颱風，檯面", "发现头发，台湾台风，台面"),
            ("two shapes", "裏裡", "里里"),
            ("Hong Kong", "記者説，衞生，着", "记者说，卫生，着"),
            ("Taipei", "看著", "看着"),
            ("radicals out of a PDF", "⻓⼀⼤⼈", "长一大人"),
            ("signs for compatibility", "\u{F9E4}\u{FA19}", "理神"),
            ("what is simplified", "发现头发", "发现头发"),
            ("what is none", "abc かな", "abc かな"),
        ] {
            assert_eq!(simplified(traditional), simple, "{why}");
        }
    }

    #[test]
    fn the_print_of_a_text_is_told_by_its_signs() {
        for (text, told) in [
            ("财政部长星期一在北京对记者说", Some(Print::Simplified)),
            ("財政部長星期一在北京對記者說", Some(Print::Traditional)),
            ("台北市和北京市", None),
            ("財務大臣は月曜日に東京で記者団に話した", None),
            ("The minister", None),
        ] {
            assert_eq!(print(text), told, "{text}");
        }
    }

    #[test]
    fn a_newspaper_may_print_some_signs_for_others() {
        const S: Option<Print> = Some(Print::Simplified);
        const T: Option<Print> = Some(Print::Traditional);
        for (why, one, other, prints, style) in [
            ("two prints", "发", "髮", [S, T], true),
            ("other signs of one print", "發", "髮", [T, T], false),
            ("a wrong sign", "后", "後", [T, T], false),
            ("noodles and face", "麵", "面", [T, T], false),
            ("two shapes", "臺", "台", [T, T], true),
            ("two shapes of Hong Kong", "説", "說", [T, T], true),
            ("inside and out", "裏", "裡", [T, T], true),
            ("calendar and history", "曆", "歷", [T, T], false),
            ("a radical", "⻓", "长", [S, S], true),
            ("no sign", "ǆ", "dž", [None, None], true),
        ] {
            assert_eq!(is_style(one, other, prints), style, "{why}");
            assert_eq!(is_style(other, one, [prints[1], prints[0]]), style, "{why}");
        }
    }

    #[test]
    fn things_have_names_here_and_there() {
        for (one, other) in [("软件", "软体"), ("新西兰", "纽西兰"), ("特朗普", "川普"), ("信息", "资讯")]
        {
            assert!(are_regional(one, other) && are_regional(other, one), "{one} {other}");
        }
        for (one, other) in [("支持", "支援"), ("访问", "存取"), ("软件", "硬体"), ("部长", "部发"), ("", "")]
        {
            assert!(!are_regional(one, other), "{one} {other}");
        }
    }

    #[test]
    fn no_word_is_longer_than_the_longest() {
        let signs = |word: &str| u32::try_from(word.chars().count()).unwrap_or(u32::MAX);
        assert_eq!(super::signs().words.split([' ', '|']).map(signs).max(), Some(LONGEST));
    }
}
