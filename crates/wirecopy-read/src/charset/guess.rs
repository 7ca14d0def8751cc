//! Which old encoding a text is in, where nothing tells: the one in which it looks least like no language at all.
//!
//! The command line asks a library that knows more, and is larger than all that the page reads with.

/// What is tried after the usual encoding of the reader's language; of those that do equally well the first counts.
const TRIED: [&str; 11] = [
    "windows-1252",
    "windows-1250",
    "windows-1255",
    "windows-1251",
    "koi8-r",
    "windows-1253",
    "shift_jis",
    "euc-jp",
    "euc-kr",
    "gb18030",
    "windows-1256",
];

/// The name of the encoding in which the text is likely written, as `decode` reads it in each. `usual` is tried first.
pub fn guess(usual: &'static str, decode: &dyn Fn(&str) -> Option<String>) -> &'static str {
    let (mut fewest, mut best) = (usize::MAX, usual);
    for name in std::iter::once(usual).chain(TRIED) {
        let Some(text) = decode(name) else { continue };
        // What has no kana is not Japanese, and may be Chinese.
        let is_known = !matches!(name, "shift_jis" | "euc-jp") || text.chars().any(|letter| kind(letter) == Kind::Kana);
        let flaws = flaws(&text);
        if is_known && flaws < fewest {
            (fewest, best) = (flaws, name);
        }
    }
    best
}

/// So many accents in a row no language has; the Polish “książę” has three.
const ACCENTS: usize = 4;

/// What a character is, as far as it tells a text from one that was decoded wrongly.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    /// A sign that stands in no word, such as `³`.
    Sign,
    /// In no text.
    Never,
    Small,
    Capital,
    Accented,
    AccentedCapital,
    Greek,
    GreekCapital,
    Cyrillic,
    CyrillicCapital,
    Hebrew,
    Arabic,
    Kana,
    Han,
    Hangul,
}

fn kind(letter: char) -> Kind {
    match u32::from(letter) {
        0x41..=0x5A => Kind::Capital,
        0x61..=0x7A => Kind::Small,
        0x80..=0x9F | 0x591..=0x5C7 | 0xE000..=0xF8FF | 0xFF61..=0xFF9F | 0xFFFD => Kind::Never,
        0xAB | 0xAD | 0xB7 | 0xBB => Kind::Other,
        0xA1..=0xBF | 0xD7 | 0xF7 | 0x2500..=0x25FF => Kind::Sign,
        // Œ, Š, Ÿ and Ž, which old encodings have too.
        0xC0..=0xDE | 0x152 | 0x160 | 0x178 | 0x17D => Kind::AccentedCapital,
        0xDF..=0x24F => Kind::Accented,
        0x386..=0x3AB => Kind::GreekCapital,
        0x3AC..=0x3FF => Kind::Greek,
        0x400..=0x42F => Kind::CyrillicCapital,
        0x430..=0x4FF => Kind::Cyrillic,
        0x5D0..=0x5EA => Kind::Hebrew,
        0x620..=0x6FF => Kind::Arabic,
        0x3041..=0x30FF => Kind::Kana,
        0x4E00..=0x9FFF => Kind::Han,
        0xAC00..=0xD7A3 => Kind::Hangul,
        _ => Kind::Other,
    }
}

impl Kind {
    /// The script of a letter; what is none has 0.
    fn script(self) -> u8 {
        match self {
            Self::Other | Self::Sign | Self::Never => 0,
            Self::Small | Self::Capital | Self::Accented | Self::AccentedCapital => 1,
            Self::Greek | Self::GreekCapital => 2,
            Self::Cyrillic | Self::CyrillicCapital => 3,
            Self::Hebrew => 4,
            Self::Arabic => 5,
            Self::Kana | Self::Han => 6,
            Self::Hangul => 7,
        }
    }

    fn is_accented(self) -> bool {
        matches!(self, Self::Accented | Self::AccentedCapital)
    }
}

/// How often there is something in `text` that no language has: letters of two scripts in a word, a sign between two letters, a
/// capital behind a small letter, many accents in a row, or what is no character of a text.
fn flaws(text: &str) -> usize {
    let (mut near, mut in_word, mut accents, mut flaws) = (Kind::Other, false, 0_usize, 0);
    for now in text.chars().map(kind) {
        accents = if now.is_accented() { accents + 1 } else { 0 };
        let is_between = in_word && near == Kind::Sign && now.script() > 0;
        let is_mixed = near.script() > 0 && now.script() > 0 && near.script() != now.script();
        let is_capital = matches!(
            (near, now),
            (Kind::Small | Kind::Accented, Kind::AccentedCapital)
                | (Kind::Greek, Kind::GreekCapital)
                | (Kind::Cyrillic, Kind::CyrillicCapital)
        );
        flaws += usize::from(now == Kind::Never || is_between || is_mixed || accents >= ACCENTS || is_capital);
        // Signs behind a letter may turn out to stand in its word.
        in_word = now.script() > 0 || in_word && now == Kind::Sign;
        near = now;
    }
    flaws
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::guess;

    /// What `text` is taken for when it was written in `encoding`.
    fn guessed(usual: &'static str, encoding: &str, text: &str) -> &'static str {
        let known = |name: &str| encoding_rs::Encoding::for_label(name.as_bytes()).unwrap();
        let (bytes, _, lost) = known(encoding).encode(text);
        assert!(!lost, "{encoding} cannot write {text}");
        let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap();
        guess(usual, &|name| Some(known(name).decode_without_bom_handling(&bytes[start..]).0.into_owned()))
    }

    #[test]
    fn a_text_is_taken_for_what_it_is_whatever_the_browser_speaks() {
        for (encoding, text) in [
            (
                "windows-1252",
                "“The ferry”, said González – 5 € a head – “is back.” À bientôt, Genève: l’œuvre créée, 20 m³.",
            ),
            ("windows-1252", "Die Fähre fährt wieder täglich, sagte die Hafenbehörde – größer, schöner."),
            (
                "windows-1250",
                "Prom znów kursuje codziennie, poinformowały władze portu. Żegluga została wznowiona, książę też.",
            ),
            ("windows-1250", "Łódź: wójt powiedział, że prom utknął, źle się działo, ąęćż."),
            ("windows-1251", "Паром снова ходит каждый день, сообщили в порту в понедельник."),
            ("windows-1251", "Пором знову ходить щодня, повідомили в порту Їжакевич та Єва."),
            ("koi8-r", "Паром снова ходит каждый день, сообщили в порту в понедельник."),
            ("windows-1253", "Το πλοίο επέστρεψε στο λιμάνι, είπε την Δευτέρα η αρχή."),
            ("windows-1255", "המעבורת חזרה לנמל ביום שני, כך נמסר מהרשות."),
            ("windows-1256", "عادت العبارة إلى الميناء يوم الاثنين، حسبما قالت السلطات."),
            ("shift_jis", "フェリーは月曜日から毎日運航すると、港の当局者が述べた。"),
            ("euc-jp", "フェリーは月曜日から毎日運航すると、港の当局者が述べた。"),
            ("euc-kr", "항만 당국은 월요일부터 여객선이 매일 운항한다고 밝혔다."),
            ("gb18030", "港口当局星期一表示，渡轮将恢复每日航行，票价不变。"),
        ] {
            for usual in ["windows-1252", encoding] {
                assert_eq!(guessed(usual, encoding, text), encoding, "{text} where {usual} is usual");
            }
        }
    }

    #[test]
    fn where_nothing_tells_the_usual_encoding_is_taken() {
        assert_eq!(guessed("windows-1250", "windows-1250", "Fähre in der Straße"), "windows-1250");
        assert_eq!(guessed("windows-1252", "windows-1252", "Fähre in der Straße"), "windows-1252");
    }
}
