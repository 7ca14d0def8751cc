//! The form of a word that is compared: what editors change without changing the word is gone from it.

mod devanagari;
mod letters;

use crate::text::line_break;

/// Appends the folded form of `word` to `out`.
///
/// Gone are case, accents, typographic and full-width forms, soft hyphens and other marks that do not show,
/// the dots of an abbreviation ("U.S" is how Unicode cuts "U.S."), the figures of other scripts (३ is 3), and what
/// Arabic and Hindi newspapers write one way or the other. Vowel signs and voicing marks, which make another
/// word, stay.
pub fn fold(word: &str, out: &mut String) {
    let (word, start) = (&*line_break::whole(word), out.len());
    if word.is_ascii() {
        out.push_str(word);
        out[start..].make_ascii_lowercase();
    } else {
        for c in word.chars().filter(|&c| !is_unseen(c)) {
            match letters::plain(c) {
                _ if c == BREVE => push_breve(start, out),
                Some(form) => form.chars().for_each(|c| push_plain(c, out)),
                None => c.to_lowercase().for_each(|c| push_plain(c, out)),
            }
        }
        devanagari::even_out(start, out);
    }
    if is_dotted(&out[start..]) {
        let plain: String = out[start..].chars().filter(|&c| c != '.').collect();
        out.truncate(start);
        out.push_str(&plain);
    }
}

/// Characters that only steer the layout: soft hyphen, Arabic tatweel, joiners and direction marks, variation
/// selectors, byte order mark.
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// The folded form of `word`.
pub fn folded(word: &str) -> String {
    let mut out = String::new();
    fold(word, &mut out);
    out
}

const BREVE: char = '\u{306}';

/// The breve makes й of и, which is a letter of its own; over any other letter it is an accent.
fn push_breve(start: usize, out: &mut String) {
    let letter = match out[start..].chars().next_back() {
        Some('и') => 'й',
        Some('у') => 'ў',
        _ => return,
    };
    out.pop();
    out.push(letter);
}

/// Letters that newspapers replace and Unicode does not decompose.
fn push_plain(c: char, out: &mut String) {
    match c {
        // Cairo prints the last ya without dots; Persian and Urdu keyboards have a ya and a kaf of their own.
        'ى' | 'ی' => out.push('ي'),
        'ک' => out.push('ك'),
        '٫' => out.push('.'),
        '٬' => out.push(','),
        '\u{2018}' | '\u{2019}' | '\u{2BC}' | '\u{FF07}' => out.push('\''),
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        'ı' => out.push('i'),
        _ => out.push(digit(c).unwrap_or(c)),
    }
}

/// The ASCII figure that equals a figure of another script. Full-width ones are plain already.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 20] = [
        0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20,
        0x1040, 0x17E0, 0x1810, 0xA8D0, 0xA900,
    ];
    let value = ZEROS.iter().filter_map(|&zero| u32::from(c).checked_sub(zero)).find(|&value| value < 10)?;
    char::from_digit(value, 10)
}

/// Single letters with dots between: "u.s", "d.c", not "3.5" and not "example.com".
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|piece| {
            let mut letters = piece.chars();
            letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_differ_only_in_style_fold_alike() {
        for (why, one, other) in [
            ("case", "Country", "country"),
            ("accents", "Nicolás", "Nicolas"),
            ("a decomposed accent", "Nicola\u{301}s", "Nicolás"),
            ("typographic apostrophe", "don’t", "don't"),
            ("dots of an abbreviation", "U.S", "US"),
            ("soft hyphen", "depor\u{AD}tation", "deportation"),
            ("full-width letters and figures", "ＵＳ２０２５", "us2025"),
            ("half-width katakana", "ﾍﾞﾈｽﾞｴﾗ", "ベネズエラ"),
            ("ligature", "oﬃcials", "officials"),
            ("sharp s", "Straße", "STRASSE"),
            ("stroked letters", "Łódź", "Lodz"),
            ("Turkish capital dotted I", "İstanbul", "istanbul"),
            ("Russian ё", "Королёв", "Королев"),
            ("Arabic vowel points", "مُحَمَّد", "محمد"),
            ("Arabic tatweel", "محـــمد", "محمد"),
            ("Arabic alef with hamza or madda", "أإآا", "اااا"),
            ("Arabic ya without dots", "مصرى", "مصري"),
            ("Persian ya and kaf", "کی", "كي"),
            ("Arabic figures", "٣٫٥", "3.5"),
            ("Persian figures", "۲۰۲۵", "2025"),
            ("Hindi figures", "३००", "300"),
            ("full-width figures", "３００", "300"),
            ("Hindi nukta", "ज़मीन", "जमीन"),
            ("Hindi nukta in one character", "फ़ैसला", "फैसला"),
            ("Hindi nasal before its stop", "हिन्दी", "हिंदी"),
            ("Hindi chandrabindu", "पाँच", "पांच"),
            ("composed and decomposed katakana", "カ\u{3099}", "ガ"),
        ] {
            assert_eq!(folded(one), folded(other), "{why}");
        }
    }

    #[test]
    fn words_that_differ_stay_apart() {
        for (why, one, other) in [
            ("a decimal point", "4.2", "42"),
            ("a letter", "Agua", "Aragua"),
            ("a thousands comma", "1,500", "1.500"),
            ("Hindi vowel sign", "की", "का"),
            ("Japanese voicing mark", "か", "が"),
            ("half-width voicing mark", "ﾊﾟ", "ﾊﾞ"),
            ("Russian й", "мой", "мои"),
            ("Arabic ta marbuta", "مدرسة", "مدرسه"),
            ("Hindi nukta of a letter of its own", "पेड़", "पेड"),
            ("Hindi doubled nasal", "सम्मान", "संमान"),
            ("traditional Chinese", "國", "国"),
        ] {
            assert_ne!(folded(one), folded(other), "{why}");
        }
    }
}
