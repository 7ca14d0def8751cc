//! The form of a word that is compared: what editors change without changing the word is gone from it.

mod letters;

/// Appends the folded form of `word` to `out`.
///
/// Gone are case, accents, typographic and full-width forms, soft hyphens and other marks that do not show,
/// and the dots of an abbreviation ("U.S" is how Unicode cuts "U.S."). Vowel signs and voicing marks,
/// which make another word, stay.
pub fn fold(word: &str, out: &mut String) {
    let start = out.len();
    if word.is_ascii() {
        out.push_str(word);
        out[start..].make_ascii_lowercase();
    } else {
        for c in word.chars().filter(|&c| !is_unseen(c)) {
            match letters::plain(c) {
                Some(form) => form.chars().for_each(|c| push_plain(c, out)),
                None => c.to_lowercase().for_each(|c| push_plain(c, out)),
            }
        }
    }
    if is_dotted(&out[start..]) {
        let plain: String = out[start..].chars().filter(|&c| c != '.').collect();
        out.truncate(start);
        out.push_str(&plain);
    }
}

/// Characters that only steer the layout: soft hyphen, Arabic tatweel, joiners and direction marks, variation
/// selectors, byte order mark.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Letters that newspapers replace and Unicode does not decompose.
fn push_plain(c: char, out: &mut String) {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{2BC}' | '\u{FF07}' => out.push('\''),
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        'ı' => out.push('i'),
        _ => out.push(c),
    }
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

    fn folded(word: &str) -> String {
        let mut out = String::new();
        fold(word, &mut out);
        out
    }

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
        ] {
            assert_ne!(folded(one), folded(other), "{why}");
        }
    }
}
