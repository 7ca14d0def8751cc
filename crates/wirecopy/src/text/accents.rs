//! Letters with accents, which are folded for finding and told as what they are.

/// Whether a small letter has an accent that may make another word: in the alphabets of Europe. The points of Arabic and Hebrew, and the
/// dots of Russian ё, are left out by most newspapers.
pub fn is_accented(c: char) -> bool {
    match c {
        'ё' | 'ß' | 'æ' | 'œ' | 'ſ' | 'ς' | 'ª' | 'º' | '×' | '÷' | 'þ' => false,
        'і' | 'й' | 'ў' => false,
        '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | '\u{1F00}'..='\u{1FFF}' => true,
        'ά' | 'έ' | 'ή' | 'ί' | 'ό' | 'ύ' | 'ώ' | 'ϊ' | 'ϋ' | 'ΐ' | 'ΰ' | 'ї' | 'ґ' => true,
        _ => false,
    }
}

/// Whether an accent behind this plain letter makes one of those: also where the text is decomposed.
pub fn takes_accents(plain: char) -> bool {
    plain.is_ascii_lowercase() || matches!(plain, 'α'..='ω' | 'і' | 'г')
}

/// Whether a text has letters with accents.
pub fn are_in(text: &str) -> bool {
    // Quotation marks begin with another byte than all of these letters.
    let may_be = |b: u8| matches!(b, 0xC3..=0xCF | 0xD1 | 0xD2 | 0xE1);
    let accented = |c: char| !c.is_ascii() && (c.to_lowercase().any(is_accented) || matches!(c, '\u{300}'..='\u{36F}'));
    text.bytes().any(may_be) && text.chars().any(accented)
}

/// Whether newspapers print the capital without this accent: "Etat" for "État", and Greek in capitals.
pub fn drops_on_capitals(small: char) -> bool {
    // The Turkish I is the capital of ı.
    "àâáéèêëîïíìôóòúùûçıάέήίόύώϊϋΐΰ\u{300}\u{301}\u{302}".contains(small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_accents_is_known() {
        let texts = ["Nicolas", "Łódź", "Königin", "Королёв", "“naïve”", "“plain”", "مصر", "Cafe\u{301}"];
        assert_eq!(texts.map(are_in), [false, true, true, false, true, false, false, true]);
    }
}
