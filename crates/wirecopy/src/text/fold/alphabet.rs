//! Languages that are printed in Cyrillic and in Latin letters.
//!
//! What comes out is Latin, so that a Latin name in a Cyrillic text (New York Times) stays what it is, and nobody has to guess
//! where a Latin word came from. The letters alone do not tell how to spell them, х is x in Tashkent and h in Belgrade;
//! so the text is asked once which language it is, by letters that no neighbour has. The tables are those of the languages' own
//! spelling (the CLDR's Serbian-Latin, uz_Cyrl-uz_Latn and az_Cyrl-az, but for signs that folding drops; Kazakhstan's alphabet of 2021).

/// How the Cyrillic words of a text are spelt in Latin letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Alphabet {
    /// As they are: Russian and others that are printed in one script.
    #[default]
    AsPrinted,
    /// Serbian, Bosnian and Montenegrin; Macedonian, which has two letters of its own.
    Serbian,
    /// Uzbek.
    Uzbek,
    /// Azerbaijani, as it was printed before 1991 and is north of the border.
    Azerbaijani,
    /// Kazakh.
    Kazakh,
}

use Alphabet::{AsPrinted, Azerbaijani, Kazakh, Serbian, Uzbek};

/// So many of a hundred Cyrillic letters have to be a language's own: a name from there is not enough.
const OWN: usize = 2;

impl Alphabet {
    /// All that change words.
    pub const ALL: [Self; 4] = [Serbian, Uzbek, Azerbaijani, Kazakh];

    /// The alphabet of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let of_cyrillic = if text.bytes().any(is_cyrillic_byte) { of_cyrillic(text) } else { AsPrinted };
        if of_cyrillic == AsPrinted { of_latin(text) } else { of_cyrillic }
    }

    /// Whether a word of a text, with what stands at it, is a reason to ask which alphabet the text has. Most texts have none.
    pub fn may_be_told_by(word: &str) -> bool {
        // Asked of nearly every word with a mark at it: one look at each byte tells most.
        word.bytes().any(|b| MAY_TELL[b as usize])
            && (word.bytes().any(|b| is_cyrillic_byte(b) || b == G_ACUTE) || has_own_comma(word))
    }

    /// Whether a Latin text is Serbian, and has words in which đ may be typed as two letters.
    pub fn is_typed_serbian(text: &str) -> bool {
        // Hardly any other language has the first; French does, and Silva's "da", but none of the others.
        let has = |word: &str| text.contains(word);
        has(" je ") && has(" da ") && [" su ", " će ", " nije ", " biti ", " koji "].into_iter().any(has) && has("dj")
    }

    /// `word` in Latin letters, if it is Cyrillic and this alphabet has all of its letters.
    #[must_use]
    pub fn latin(self, word: &str) -> Option<String> {
        if self == AsPrinted || !word.contains(is_cyrillic) {
            // Kazakh in the alphabet of 2018.
            return (self == Kazakh && word.contains(['ý', 'Ý'])).then(|| word.replace('ý', "u").replace('Ý', "U"));
        }
        let mut latin = String::with_capacity(word.len());
        let mut before = None;
        let mut letters = word.chars().peekable();
        while let Some(c) = letters.next() {
            let lower = lower(c);
            if is_cyrillic(lower) {
                let form = self.letter(before, lower)?;
                if c == lower {
                    latin.push_str(form);
                } else {
                    let capitals = letters.peek().or(before.as_ref()).is_some_and(|c| c.is_uppercase());
                    push_capital(form, capitals, &mut latin);
                }
            } else {
                latin.push(c);
            }
            before = Some(c);
        }
        Some(latin)
    }

    /// The Latin form of a Cyrillic letter behind another; none if the alphabet has no such letter.
    fn letter(self, before: Option<char>, c: char) -> Option<&'static str> {
        let own = match self {
            AsPrinted => return None,
            Serbian => SERBIAN,
            Uzbek => UZBEK,
            Azerbaijani => AZERBAIJANI,
            Kazakh => KAZAKH,
        };
        let before = before.map(lower);
        match c {
            // Ер and поезд, but кеч.
            'е' if self == Uzbek && before.is_none_or(|c| is_vowel(c) || matches!(c, 'ъ' | 'ь')) => Some("ye"),
            'ц' if self == Uzbek && before.is_none_or(|c| !is_vowel(c)) => Some("s"),
            _ => find(own, c).or_else(|| find(SHARED, c).filter(|_| self != Serbian)).or_else(|| find(BASE, c)),
        }
    }

    /// What Latin print of the language does one way or the other, and the one that words become.
    fn habits(self) -> &'static [(&'static str, &'static str)] {
        match self {
            AsPrinted | Azerbaijani => &[],
            // A typewriter without đ.
            Serbian => &[("dj", "d")],
            // Months and other words that came from Russian.
            Uzbek => &[("tyabr", "tabr"), ("byu", "bu")],
            // The alphabet of 2018 has sh and ch.
            Kazakh => &[("sh", "s"), ("ch", "c")],
        }
    }

    /// Evens out the folded word that starts at `start` of `out`: habits, and the comma of oʻ, which is any mark and often none.
    pub(super) fn even_out(self, start: usize, out: &mut String) {
        let comma: &[(&str, &str)] = if self == Uzbek { &[("'", "")] } else { &[] };
        for (print, plain) in self.habits().iter().chain(comma) {
            if out[start..].contains(print) {
                let even = out[start..].replace(print, plain);
                out.truncate(start);
                out.push_str(&even);
            }
        }
    }
}

/// Whether a newspaper may print two words that fold alike one for the other: folding makes one letter of ћ and ч, and of o and oʻ.
/// `alphabets` are those of the texts.
pub fn is_alphabet_style(one: &str, other: &str, alphabets: [Alphabet; 2]) -> bool {
    let cyrillic = [one, other].map(|word| word.contains(is_cyrillic));
    if alphabets == [AsPrinted; 2] {
        return true;
    }
    let [one, other] = match cyrillic {
        [true, true] => [one, other].map(small_cyrillic),
        [true, false] | [false, false] | [false, true] => {
            let latin = |word: &str, alphabet: Alphabet| alphabet.latin(word).unwrap_or_else(|| word.to_owned());
            let even =
                |word: String| Uzbek.habits().iter().fold(word, |word, (print, plain)| word.replace(print, plain));
            [latin(one, alphabets[0]), latin(other, alphabets[1])].map(|word| even(small_latin(&word)))
        }
    };
    let uzbek = alphabets.contains(&Uzbek);
    // Between Latin words an accent is no matter of the alphabet, and Kazakhstan has changed its own too often.
    let is_free = !uzbek && (cyrillic == [false; 2] || cyrillic[0] != cyrillic[1] && alphabets.contains(&Kazakh));
    // Who types without accents types all of them without.
    let is_typed = !uzbek && (!cyrillic[0] && one.is_ascii() || !cyrillic[1] && other.is_ascii());
    one == other || is_free || is_typed
}

fn small_cyrillic(word: &str) -> String {
    word.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect()
}

/// In small letters, with the comma of oʻ and gʻ in one shape and without any other, and letters in one sign apart.
fn small_latin(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            '\'' | '`' | '´' | '‘' | '’' | 'ʻ' | 'ʼ' if out.ends_with(['o', 'g']) => out.push('ʻ'),
            'ʻ' | 'ʼ' => {}
            'ǆ' => out.push_str("dž"),
            'ǉ' => out.push_str("lj"),
            'ǌ' => out.push_str("nj"),
            _ if c.is_alphanumeric() => out.push(c),
            _ => {}
        }
    }
    out
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

/// The bytes without which a word tells of no alphabet: what Cyrillic letters, ǵ and the commas of [`has_own_comma`] begin with.
const MAY_TELL: [bool; 256] = {
    let (mut bytes, telling) = ([false; 256], [0xD0, 0xD1, 0xD2, 0xD3, 0xD4, G_ACUTE, b'\'', b'`', 0xC2, 0xCA, 0xE2]);
    let mut at = 0;
    while at < telling.len() {
        bytes[telling[at] as usize] = true;
        at += 1;
    }
    bytes
};

/// What every Cyrillic letter begins with in UTF-8.
fn is_cyrillic_byte(byte: u8) -> bool {
    matches!(byte, 0xD0..=0xD4)
}

/// What ǵ begins with in UTF-8.
const G_ACUTE: u8 = 0xC7;

fn is_vowel(c: char) -> bool {
    "аеёиоуўэюяы".contains(c)
}

/// The small letter, which Cyrillic has one of for each.
fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn push_capital(form: &str, capitals: bool, out: &mut String) {
    let mut letters = form.chars();
    out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    if capitals {
        out.extend(letters.flat_map(char::to_uppercase));
    } else {
        out.push_str(letters.as_str());
    }
}

/// The form of `c` in a table of words that begin with their Cyrillic letter.
fn find(table: &'static str, c: char) -> Option<&'static str> {
    table.split(' ').find_map(|entry| entry.strip_prefix(c))
}

/// What is spelt alike everywhere.
const BASE: &str = "аa бb вv гg дd еe зz иi кk лl мm нn оo пp рr сs тt уu фf";

/// What the Turkic languages took over with Russian words.
const SHARED: &str = "жj йy хx чch шsh щsh ъ ь ыi эe юyu яya ёyo цts";

const SERBIAN: &str = "жž јj љlj њnj ћć ђđ хh цc чč џdž шš ѓǵ ќḱ ѕdz ѝi ѐe";
const UZBEK: &str = "ўoʻ қq ғgʻ ҳh";
const AZERBAIJANI: &str = "гq ғğ әə ҝg јy хx һh чç ҹc шş ыı өö үü щşç";
const KAZAKH: &str = "әä ғğ қq ңñ өö ұū үü іı йi хh һh шş чç щş ыy юiu яia ёio";

/// The language of the Cyrillic words.
fn of_cyrillic(text: &str) -> Alphabet {
    let mut letters = 0_usize;
    // Letters that Serbian, Uzbek, Azerbaijani and Kazakh have, and Russian has not; and some that tell their neighbours.
    let [mut serbian, mut uzbek, mut azerbaijani, mut kazakh] = [0_usize; 4];
    let [mut schwa, mut qaf, mut tajik, mut ukrainian, mut russian, mut yery] = [0_usize; 6];
    for c in text.chars().filter(|&c| is_cyrillic(c)) {
        letters += 1;
        match lower(c) {
            'ј' | 'љ' | 'њ' | 'ћ' | 'ђ' | 'џ' | 'ѓ' | 'ќ' | 'ѕ' => serbian += 1,
            'ў' | 'ҳ' => uzbek += 1,
            'ҝ' | 'ҹ' => azerbaijani += 1,
            'ұ' | 'ң' => kazakh += 1,
            'і' => ukrainian += 1,
            'қ' | 'ғ' => qaf += 1,
            'ә' => schwa += 1,
            'ӣ' | 'ӯ' | 'ҷ' => tajik += 1,
            'ы' | 'щ' => (yery, russian) = (yery + 1, russian + 1),
            'й' | 'э' | 'ю' | 'я' | 'ь' | 'ъ' => russian += 1,
            _ => {}
        }
    }
    let enough = |own: usize| own > 0 && own * 100 >= letters * OWN;
    // A short text may have few of its own letters, but it has none of Russian's.
    let is_uzbek = uzbek > 0 && (yery == 0 || enough(uzbek + qaf));
    let is_serbian = serbian > 0 && (russian == 0 || enough(serbian) && russian < serbian);
    if (azerbaijani > 0 || serbian > 0 && schwa > 0) && enough(azerbaijani + schwa) {
        Azerbaijani
    } else if qaf > 0 && uzbek == 0 && kazakh + schwa + ukrainian > 0 && enough(qaf + kazakh + schwa + ukrainian) {
        Kazakh
    } else if is_uzbek && tajik + ukrainian + schwa == 0 {
        Uzbek
    } else if is_serbian && schwa == 0 {
        Serbian
    } else if yery + tajik + ukrainian + schwa + kazakh == 0 && has_uzbek_words(text) {
        Uzbek
    } else {
        AsPrinted
    }
}

/// Whether a Cyrillic text has two of the words that stand in nearly every Uzbek sentence: a short one may have no letter of its own.
fn has_uzbek_words(text: &str) -> bool {
    let words = || text.split([' ', '\n', ',']);
    let has = |known: &[&str]| words().filter(|word| known.contains(word)).take(2).count();
    has(&["билан", "учун", "деб", "айтди", "эди"]) > 0
        && has(&["билан", "учун", "деб", "айтди", "эди", "ва", "бу", "бир"]) > 1
}

/// The language of the Latin words, where that changes how they fold: by oʻ and gʻ with some small words, by ǵ, or by dj with others.
fn of_latin(text: &str) -> Alphabet {
    if Alphabet::is_typed_serbian(text) {
        return Serbian;
    }
    if text.contains('ǵ') && text.contains(['q', 'Q']) {
        return Kazakh;
    }
    let small_words = || text.split([' ', '\n']).filter(|word| SMALL_WORDS.contains(word)).take(2).count();
    if small_words() > 1 && text.split([' ', '\n']).any(has_own_comma) { Uzbek } else { AsPrinted }
}

/// Whether there is an o or g with a comma that is a letter of its own.
fn has_own_comma(word: &str) -> bool {
    let bytes = word.as_bytes();
    let is_seat = |pair: &[u8]| matches!(pair, [b'o' | b'O' | b'g' | b'G', b'\'' | b'`' | 0xC2 | 0xCA | 0xE2]);
    bytes.windows(2).enumerate().filter(|(_, pair)| is_seat(pair)).any(|(at, _)| {
        let after = word.get(at + 1..).unwrap_or_default();
        let rest = after.strip_prefix(['\'', '`', '´', '‘', '’', 'ʻ', 'ʼ']);
        rest.is_some_and(is_own_comma)
    })
}

/// Whether what stands behind o and a comma goes on in small letters and is no English ending: two's, o'clock.
fn is_own_comma(after: &str) -> bool {
    let mut letters = after.chars();
    let (first, second) = (letters.next(), letters.next());
    first.is_some_and(char::is_lowercase) && second.is_some_and(char::is_alphabetic) && !after.starts_with("clock")
}

/// Words that stand in nearly every Uzbek sentence.
const SMALL_WORDS: [&str; 16] = [
    "va", "bilan", "uchun", "bu", "ham", "deb", "bir", "esa", "edi", "kuni", "yil", "haqida", "uning", "qildi",
    "aytdi", "shu",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold_in;
    use crate::text::words::Words;

    fn folded(alphabet: Alphabet, word: &str) -> String {
        let mut out = String::new();
        fold_in(alphabet, word, &mut out);
        out
    }

    #[test]
    fn the_language_of_a_text_is_told_by_its_letters() {
        for (language, alphabet, text) in [
            ("Serbian", Serbian, "Градоначелник је рекао да ће мост бити отворен у среду."),
            ("Serbian, typed", Serbian, "Djordje je rekao da su djaci dobili knjige."),
            ("French with a Brazilian", AsPrinted, "Lula da Silva se dit que je suis ce qu'un adjoint a voulu."),
            ("French", AsPrinted, "Quand je vois Djibouti, je me dis : rien à dire."),
            (
                "Uzbek with few letters of its own",
                Uzbek,
                "Президент Вашингтонда Ўзбекистон ва Россия шартнома имзолашини айтди, деб хабар берди агентлик.",
            ),
            (
                "Uzbek without letters of its own",
                Uzbek,
                "Президент ва вазир сайлов кунида учрашди, деб хабар берди агентлик.",
            ),
            ("Macedonian", Serbian, "Градоначалникот вчера изјави дека мостот ќе биде отворен."),
            ("Uzbek", Uzbek, "Шаҳар ҳокими кўприк чоршанба куни очилишини айтди."),
            ("Uzbek in Latin", Uzbek, "Shahar hokimi va uning o'rinbosari ko'prik chorshanba kuni ochilishini aytdi."),
            ("Azerbaijani", Azerbaijani, "Шәһәр башчысы көрпүнүн чәршәнбә ҝүнү ачылаҹағыны деди."),
            ("Kazakh", Kazakh, "Қала әкімі көпірдің сәрсенбіде ашылатынын айтты."),
            ("Kazakh of 2018", Kazakh, "Qala ákimi kópirdiń sársenbide ashylatynyn aıtty, degen ǵalym."),
            ("Russian", AsPrinted, "Мэр города сказал, что мост откроют в среду."),
            (
                "Russian with a Serbian name",
                AsPrinted,
                "Мэр города по имени Ћирић сказал, что новый мост через реку откроют в среду, а движение начнётся утром.",
            ),
            ("Ukrainian", AsPrinted, "Мер міста сказав, що міст відкриють у середу."),
            ("Belarusian", AsPrinted, "Мэр горада сказаў, што мост адкрыюць у сераду, і ўсе згодныя."),
            ("Bulgarian", AsPrinted, "Кметът каза, че мостът ще бъде отворен в сряда."),
            ("Tajik", AsPrinted, "Раиси шаҳр гуфт, ки пул рӯзи чоршанбе кушода мешавад, ҷамъият."),
            ("Kyrgyz", AsPrinted, "Шаар башчысы көпүрө шаршемби күнү ачыларын айтты, өлкөнүн."),
            ("Tatar", AsPrinted, "Шәһәр башлыгы күпер чәршәмбе көнне ачыла дип әйтте, җәмгыять."),
            ("Mongolian", AsPrinted, "Хотын дарга гүүр лхагва гарагт нээгдэнэ гэж хэлэв, өнөөдөр."),
            ("English", AsPrinted, "The mayor's two o'clock talk, San Diego's and the dog's; O'Neill and Bu-kuni va."),
            ("Italian", AsPrinted, "Un po' di tempo va bene, un bu."),
            ("nothing", AsPrinted, ""),
        ] {
            assert_eq!(Alphabet::of(text), alphabet, "{language}");
            assert_eq!(Words::of_text(text).alphabet(), alphabet, "{language}, asked while it is cut");
        }
    }

    #[test]
    fn one_word_in_two_alphabets_folds_alike() {
        for (alphabet, cyrillic, latin) in [
            (Serbian, "Министарка", "Ministarka"),
            (Serbian, "људи", "ljudi"),
            (Serbian, "Његош", "Njegoš"),
            (Serbian, "ЊУЈОРК", "NJUJORK"),
            (Serbian, "џеп", "džep"),
            (Serbian, "Ђорђе", "Đorđe"),
            (Serbian, "чекићем", "čekićem"),
            (Serbian, "Ђорђе", "Djordje"),
            (Serbian, "Скопје", "Skopje"),
            (Uzbek, "кўприк", "koʻprik"),
            (Uzbek, "кўприк", "ko`prik"),
            (Uzbek, "ғоя", "g‘oya"),
            (Uzbek, "Ер", "Yer"),
            (Uzbek, "поезд", "poyezd"),
            (Uzbek, "объект", "obyekt"),
            (Uzbek, "Исҳоқ", "Is'hoq"),
            (Uzbek, "конституция", "konstitutsiya"),
            (Uzbek, "акция", "aksiya"),
            (Uzbek, "цирк", "sirk"),
            (Uzbek, "сентябрь", "sentabr"),
            (Uzbek, "Ўзбекистон", "Oʻzbekiston"),
            (Uzbek, "Чоршанба", "Chorshanba"),
            (Azerbaijani, "ҝүнү", "günü"),
            (Azerbaijani, "чәршәнбә", "çərşənbə"),
            (Azerbaijani, "Гарабағ", "Qarabağ"),
            (Azerbaijani, "ачылаҹағыны", "açılacağını"),
            (Kazakh, "Қазақстан", "Qazaqstan"),
            (Kazakh, "Тоқаев", "Toqaev"),
            (Kazakh, "жұмыс", "jūmys"),
            (Kazakh, "шаң", "şañ"),
            (Kazakh, "шаң", "shań"),
            (Kazakh, "үкіметі", "úkimeti"),
        ] {
            assert_eq!(folded(alphabet, cyrillic), folded(alphabet, latin), "{cyrillic} {latin}");
        }
    }

    #[test]
    fn letters_that_fold_alike_are_told_apart() {
        for (why, one, other, alphabets, style) in [
            ("one word", "кућа", "kuća", [Serbian, AsPrinted], true),
            ("another word", "куче", "kuće", [Serbian, AsPrinted], false),
            ("another word without accents", "куца", "kuća", [Serbian, AsPrinted], false),
            ("another word in one alphabet", "куче", "куће", [Serbian, Serbian], false),
            ("case", "КУЋА", "кућа", [Serbian, Serbian], true),
            ("typed without accents", "кућа", "kuca", [Serbian, AsPrinted], true),
            ("typed with two letters", "Ђорђе", "Djordje", [Serbian, Serbian], true),
            ("letters in one sign", "џип", "ǆip", [Serbian, AsPrinted], true),
            ("Uzbek: took and died", "олган", "oʻlgan", [Uzbek, Uzbek], false),
            ("Uzbek: took and died, in Latin", "olgan", "o‘lgan", [Uzbek, Uzbek], false),
            ("Uzbek: commas", "oʻlgan", "o`lgan", [Uzbek, Uzbek], true),
            ("Uzbek", "ўлган", "o‘lgan", [Uzbek, Uzbek], true),
            ("Uzbek: another comma", "масъул", "mas'ul", [Uzbek, Uzbek], true),
            ("Uzbek: another comma as a letter", "масъул", "masʼul", [Uzbek, Uzbek], true),
            ("Uzbek: a word out of Russian", "сентябрь", "sentabr", [Uzbek, Uzbek], true),
            ("Kazakh in two alphabets of Latin", "үкімет", "úkimet", [Kazakh, Kazakh], true),
            ("Kazakh: another word", "ұл", "үл", [Kazakh, Kazakh], false),
            ("Russian", "все", "всё", [AsPrinted, AsPrinted], true),
        ] {
            assert_eq!(is_alphabet_style(one, other, alphabets), style, "{why}");
        }
    }

    #[test]
    fn what_is_not_of_the_language_stays_as_it_is() {
        for (why, alphabet, word) in [
            ("a Latin name", Serbian, "York"),
            ("a Russian word", Serbian, "объявил"),
            ("a Ukrainian word", Serbian, "Україна"),
            ("a figure", Uzbek, "1991"),
        ] {
            assert_eq!(alphabet.latin(word), None, "{why}");
        }
    }

    #[test]
    fn capitals_stay_capitals() {
        for (cyrillic, latin) in [("Људи", "Ljudi"), ("ЉУДИ", "LJUDI"), ("Љ", "Lj"), ("НАЉ", "NALJ")] {
            assert_eq!(Serbian.latin(cyrillic).as_deref(), Some(latin));
        }
    }

    // Proptest is there natively only.
    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn a_word_of_the_alphabet_folds_as_its_latin_print(n in 0..4_usize, word in "[А-Яа-яЂ-Џђ-џҐ-ҹәөһ]{1,8}") {
                let alphabet = Alphabet::ALL[n];
                if let Some(latin) = alphabet.latin(&word) {
                    prop_assert!(!latin.contains(is_cyrillic), "{latin}");
                    prop_assert_eq!(folded(alphabet, &latin), folded(alphabet, &word));
                }
            }

            #[test]
            fn no_text_is_too_much(text in ".{0,60}") {
                let alphabet = Alphabet::of(&text);
                prop_assert_eq!(Words::of_text(&text).alphabet(), alphabet);
                for word in text.split(' ') {
                    folded(alphabet, word);
                }
            }
        }
    }
}
