//! Words that reforms and countries write with one accent or another.

/// Whether two printed words, in small letters, are one that is written with either accent in this language.
pub fn is_house(language: Option<&str>, one: &str, other: &str) -> bool {
    let either = |form: fn(&str) -> String| form(one) == form(other);
    // Letters that old fonts and encodings did not have.
    if either(|word| word.replace('ş', "ș").replace('ţ', "ț").replace('õ', "ő").replace('û', "ű"))
        && matches!(language, None | Some("ro" | "hu"))
    {
        return true;
    }
    match language {
        Some("pt") => either(portuguese),
        Some("es") => either(spanish),
        Some("fr") => either(french),
        Some("it") => either(|word| word.replace('è', "é").replace('ì', "í").replace('ù', "ú")),
        Some("vi") => vietnamese(one) == vietnamese(other),
        Some("tr") => either(|word| word.replace('â', "a").replace('î', "i").replace('û', "u")),
        _ => false,
    }
}

/// Brazil and Portugal, before the orthography of 1990 and after.
fn portuguese(word: &str) -> String {
    const PARTED: [(&str, &str); 6] = [
        ("pára", "para"),
        ("pêlo", "pelo"),
        ("pêlos", "pelos"),
        ("pólo", "polo"),
        ("pólos", "polos"),
        ("pêra", "pera"),
    ];
    if let Some((_, now)) = PARTED.iter().find(|(before, _)| *before == word) {
        return (*now).to_owned();
    }
    let mut word = word.to_owned();
    let same = [
        ("ém", "êm"),
        ("én", "ên"),
        ("óm", "ôm"),
        ("ón", "ôn"),
        ("qü", "qu"),
        ("gü", "gu"),
        ("éi", "ei"),
        ("ói", "oi"),
        ("ôo", "oo"),
        ("êem", "eem"),
    ];
    for (one, other) in same {
        word = word.replace(one, other);
    }
    // "bebé", "bebê", but "avó" is not "avô".
    match word.strip_suffix('é') {
        Some(stem) if stem.chars().count() > 2 => format!("{stem}ê"),
        _ => word,
    }
}

/// The accents that the Academy no longer asks for.
fn spanish(word: &str) -> String {
    const BEFORE: [(&str, &str); 18] = [
        ("sólo", "solo"),
        ("éste", "este"),
        ("ésta", "esta"),
        ("éstos", "estos"),
        ("éstas", "estas"),
        ("ése", "ese"),
        ("ésa", "esa"),
        ("ésos", "esos"),
        ("ésas", "esas"),
        ("aquél", "aquel"),
        ("aquélla", "aquella"),
        ("aquéllos", "aquellos"),
        ("aquéllas", "aquellas"),
        ("guión", "guion"),
        ("período", "periodo"),
        ("períodos", "periodos"),
        ("vídeo", "video"),
        ("vídeos", "videos"),
    ];
    BEFORE.iter().find(|(before, _)| *before == word).map_or(word, |(_, now)| now).to_owned()
}

/// The orthography of 1990: no circumflex on i and u, and è where it is spoken.
fn french(word: &str) -> String {
    // There the circumflex tells one word from another.
    if matches!(
        word,
        "dû" | "mûr" | "mûrs" | "sûr" | "sûrs" | "sûre" | "sûres" | "jeûne" | "jeûnes" | "croît" | "fût" | "eût"
    ) {
        return word.to_owned();
    }
    let mut word = word.replace('î', "i").replace('û', "u");
    // Inside a word: "événement", "évènement". At its end é is an ending of its own.
    if let Some((at, _)) = word.char_indices().next_back() {
        word = word[..at].replace('è', "é") + &word[at..];
    }
    word
}

/// The vowels of a word and its tone: which of two vowels bears it is left to the house (hoà, hòa).
fn vietnamese(word: &str) -> (String, Option<usize>) {
    const TONES: usize = 6;
    const VOWELS: &str = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
    let mut tone = None;
    let mut plain = |c: char| {
        let at = VOWELS.chars().position(|vowel| vowel == c)?;
        tone = tone.or(Some(at % TONES).filter(|&tone| tone > 0));
        VOWELS.chars().nth(at - at % TONES)
    };
    let vowels = word.chars().map(|c| plain(c).unwrap_or(c)).collect();
    (vowels, tone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_with_either_accent_is_told_from_two_words() {
        for (language, one, other, is_one) in [
            ("pt", "económico", "econômico", true),
            ("pt", "pára", "para", true),
            ("pt", "ideia", "idéia", true),
            ("pt", "avó", "avô", false),
            ("pt", "e", "é", false),
            ("es", "sólo", "solo", true),
            ("es", "esta", "está", false),
            ("fr", "événement", "évènement", true),
            ("fr", "coût", "cout", true),
            ("fr", "sûr", "sur", false),
            ("fr", "tue", "tué", false),
            ("de", "wurde", "würde", false),
            ("vi", "hoà", "hòa", true),
            ("vi", "hùng", "hưng", false),
            ("ro", "preşedinte", "președinte", true),
        ] {
            assert_eq!(is_house(Some(language), one, other), is_one, "{one} {other}");
        }
    }
}
