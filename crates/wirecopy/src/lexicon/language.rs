//! Which language a text is in, by its letters and by the small words that every sentence has.

use std::sync::{LazyLock, OnceLock};

use rustc_hash::FxHashMap;

use crate::tables::table::Table;
use crate::text::fold::folded;
use crate::text::words::Words;

/// A language; none where the text does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Language(u8);

/// The codes of ISO 639-1, none first. Of all but the last two there are words.
const CODES: [&str; LANGUAGES] = [
    "", "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it",
    "ja", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sr", "sv", "th", "tr", "uk", "ur", "uz", "vi", "zh", "sk", "sq",
];

/// How many there are, with none.
pub const LANGUAGES: usize = 38;

impl Language {
    /// None that is known.
    pub const NONE: Self = Self(0);

    /// The language with a code of ISO 639-1; none of another code.
    #[must_use]
    pub fn new(code: &str) -> Self {
        CODES.iter().zip(0..).find(|(known, _)| **known == code).map_or(Self::NONE, |(_, n)| Self(n))
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        CODES.get(self.index()).copied().unwrap_or_default()
    }

    /// Its place among all, below [`LANGUAGES`].
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The table of its words, if there is one.
    pub fn table(self) -> Option<Table> {
        static ALL: OnceLock<[Option<Table>; LANGUAGES]> = OnceLock::new();
        let all = ALL.get_or_init(|| CODES.map(|code| Table::named(&[code, ".txt"].concat())));
        all.get(self.index()).copied().flatten()
    }

    /// The language of a text, by its first words.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let words = Words::first(text, LOOKED_AT);
        let mut seen = Seen::default();
        words.spans().iter().take(LOOKED_AT).for_each(|span| seen.printed(span.of(text)));
        seen.language()
    }

    /// The language of these words, as printed; none where hardly a small word tells.
    pub fn of_words<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut seen = Seen::default();
        words.for_each(|word| seen.printed(word));
        if seen.small.iter().copied().max() >= Some(LEAST) { seen.language() } else { Self::NONE }
    }
}

/// So many words tell; reading on would only cost time.
const LOOKED_AT: usize = 64;
/// So many small words at least tell the language of some words out of a text.
const LEAST: u32 = 2;
/// Small words have at most so many bytes.
const LONGEST: usize = 8;

/// A script that one language is taken for, unless letters tell otherwise.
fn of_script(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => "el",
        '\u{400}'..='\u{52F}' => "ru",
        '\u{590}'..='\u{5FF}' => "he",
        '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' => "ar",
        '\u{900}'..='\u{97F}' => "hi",
        '\u{980}'..='\u{9FF}' => "bn",
        '\u{E00}'..='\u{E7F}' => "th",
        '\u{3040}'..='\u{30FF}' => "ja",
        '\u{AC00}'..='\u{D7AF}' | '\u{1100}'..='\u{11FF}' => "ko",
        '\u{2E80}'..='\u{2FDF}' | '\u{3400}'..='\u{9FFF}' => "zh",
        _ => return None,
    })
}

/// What the words of a text tell.
#[derive(Default)]
struct Seen {
    scripts: FxHashMap<&'static str, u32>,
    letters: FxHashMap<&'static str, u32>,
    /// For each language of [`SMALL`], how many of its words there are.
    small: [u32; SMALL.len()],
    /// Whether there are letters that English does without.
    foreign: bool,
    /// Whether there is the letter of Azerbaijani, which would be taken for Turkish.
    schwa: bool,
}

impl Seen {
    fn printed(&mut self, word: &str) {
        let Some(first) = word.chars().next().filter(|c| !c.is_ascii_digit()) else { return };
        match of_script(first) {
            Some(script) => self.script(script, word),
            None if word.len() <= LONGEST => {
                self.foreign |= !word.is_ascii() && !word.contains('’');
                self.word(&word.to_lowercase());
                self.own_letters(word);
            }
            None => self.own_letters(word),
        }
    }

    fn script(&mut self, script: &'static str, word: &str) {
        *self.scripts.entry(script).or_default() += 1;
        let telling: &[(&str, &str)] = match script {
            "ru" => &[("uk", "іїєґІЇЄҐ"), ("sr", "јљњђћџЈЉЊЂЋЏ"), ("uz", "қғҳҚҒҲ")],
            // The first four Arabic has not at all, also where the others are typed as in Arabic.
            "ar" => &[("ur", "ٹڈڑےںہھ"), ("fa", "پچژگیک"), ("fa typed", "پچژگ")],
            _ => &[],
        };
        for (language, letters) in telling {
            *self.letters.entry(language).or_default() += u32::from(word.contains(|c| letters.contains(c)));
        }
        if script == "ru" && matches!(word, "и" | "на" | "в" | "с" | "се" | "за" | "да" | "от") {
            let bulgarian = matches!(word, "се" | "за" | "да" | "от");
            *self.letters.entry("bg").or_default() += u32::from(bulgarian);
        }
        // In Bulgarian it is a vowel; in Russian it stands before a few vowels only.
        if script == "ru" && word.split('ъ').skip(1).any(|behind| !behind.starts_with(['е', 'ё', 'ю', 'я'])) {
            *self.letters.entry("bg sure").or_default() += 1;
        }
    }

    fn word(&mut self, word: &str) {
        static ALL: LazyLock<FxHashMap<String, u32>> = LazyLock::new(|| {
            let mut words: FxHashMap<String, u32> = FxHashMap::default();
            // Some newsrooms type without accents; without its accents, Vietnamese is many languages.
            let plain = |(n, word): (usize, &'static str)| (SMALL[n].0 != "vi").then(|| (n, folded(word)));
            let all = || {
                SMALL.iter().enumerate().flat_map(|(n, (_, small))| small.split_whitespace().map(move |word| (n, word)))
            };
            for (n, word) in all().map(|(n, word)| (n, word.to_owned())).chain(all().filter_map(plain)) {
                *words.entry(word).or_default() |= 1 << n;
            }
            words
        });
        let Some(mut languages) = ALL.get(word).copied() else { return };
        while languages != 0 {
            if let Some(count) = self.small.get_mut(languages.trailing_zeros() as usize) {
                *count += 1;
            }
            languages &= languages - 1;
        }
    }

    /// Counts a word with a letter that one language alone has; where endings do the work of small words, these tell.
    fn own_letters(&mut self, word: &str) {
        if word.is_ascii() {
            return;
        }
        self.schwa |= word.contains(['ə', 'Ə']);
        for (language, letters) in OWN_LETTERS {
            if word.contains(|c| letters.contains(c))
                && let Some((count, _)) = self.small.iter_mut().zip(&SMALL).find(|(_, (small, _))| *small == language)
            {
                *count += 1;
            }
        }
    }

    fn language(&self) -> Language {
        let count = |script| self.scripts.get(script).copied().unwrap_or(0);
        let letters = |language| self.letters.get(language).copied().unwrap_or(0);
        let latin: u32 = self.small.iter().sum();
        // Japanese writes its endings in syllables, whatever else.
        let signs = count("ja") + count("zh");
        if signs > 0 && count("ja") * 8 >= signs {
            return Language::new("ja");
        }
        let most = self.scripts.iter().map(|(script, n)| (*n, *script)).max();
        if let Some((n, script)) = most.filter(|(n, _)| n * 2 >= latin) {
            let tells = |language: &'static str, share: u32| letters(language) * share >= n;
            let language = match script {
                "ru" if tells("sr", 12) => "sr",
                "ru" if tells("uz", 12) => "uz",
                "ru" if tells("uk", 12) => "uk",
                "ru" if tells("bg", 5) || tells("bg sure", 25) => "bg",
                "ar" if tells("ur", 8) => "ur",
                "ar" if tells("fa", 8) || tells("fa typed", 25) => "fa",
                other => other,
            };
            return Language::new(language);
        }
        if self.schwa {
            return Language::NONE;
        }
        // Of two with as many words neither is told, unless they are near one another.
        let most = self.small.iter().copied().max().filter(|&most| most > 0);
        let mut best =
            self.small.iter().zip(&SMALL).filter(|(n, _)| Some(**n) == most).map(|(_, (language, _))| *language);
        match (best.next(), best.next()) {
            (Some(language), None | Some("sk" | "nb")) => Language::new(language),
            // A headline without small words is most likely English, if it can be.
            (None, _) if !self.foreign => Language::new("en"),
            _ => Language::NONE,
        }
    }
}

/// Letters that one language of [`SMALL`] alone writes in its own words.
const OWN_LETTERS: [(&str, &str); 7] =
    [("tr", "ğĞıİ"), ("hu", "őŐűŰ"), ("pl", "łŁżŻ"), ("ro", "țȚșȘţŢ"), ("cs", "řŘůŮ"), ("sk", "ľĽĺŕ"), ("es", "ñÑ")];

/// Small words of the languages that are written in Latin letters. What many of them share tells nothing.
const SMALL: [(&str, &str); 23] = [
    (
        "en",
        "the of and to that is was for with by from it as at has have had be he she they his her their said which would will been were not but who an are this",
    ),
    (
        "de",
        "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei",
    ),
    (
        "fr",
        "le la les dit deux sera pendant selon de des en à a et du un une est dans que qui pour sur au pas plus par avec il elle ne se ce sont ou aux son ses leur mais été cette dès après ont avait être fait",
    ),
    (
        "es",
        "el la los las a de del y en que un una es por con para se su al lo como más pero sus le ya o fue este ha sí porque esta entre cuando muy sin sobre también hasta hay dijo tras según",
    ),
    (
        "pt",
        "o a os as de da do das dos e em que um uma é por com para se na no não mais ao à às foi são como mas ou ser sua seu pelo pela já também até disse após antes",
    ),
    (
        "it",
        "il lo la i gli le di del della dei delle e in che un una è per con si da non al alla nel nella sono ha come più ma anche dal dopo ai ed ha detto questo stato entro",
    ),
    (
        "nl",
        "de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij door uit naar heeft had werd wordt nog na over zich hun zei dit deze",
    ),
    (
        "pl",
        "i w na z do że się nie jest to o jak po od za przez dla oraz ale przy są był była ma tym tego ze już został zostały zostało który która które",
    ),
    ("tr", "ve bir bu da de için ile olarak çok daha en olan gibi kadar sonra ise ancak her o ne var dedi söyledi"),
    (
        "id",
        "yang dan di ke dari untuk dengan pada ini itu tidak akan dalam adalah juga oleh bahwa telah para atau karena sebagai ada mereka",
    ),
    (
        "sv",
        "och i att det som en på är av för med den till inte har de ett om var från men vid ska efter kan sig sina hade nu eller sade ut vill under enligt kvällen",
    ),
    (
        "da",
        "og i at det som en på er af for med den til ikke har de et om var fra men ved skal efter kan sig sine havde nu eller sagde ud vil under blev uge uger aftenen oplyste",
    ),
    (
        "nb",
        "og i at det som en på er av for med den til ikke har de et om var fra men ved skal etter kan seg sine hadde nå eller sa ut vil under ble ba uke uker kvelden opplyste",
    ),
    (
        "ro",
        "și şi în de la a cu pe că nu o din pentru este un au mai fi prin care să sa fost sau după ca al ale unei unui fața fata peste",
    ),
    (
        "ca",
        "el la els les de del i en que un una és per amb a al no se dels com més però va ha han les aquest aquesta seva seu dijous és",
    ),
    (
        "sr",
        "i u je na da se za od su sa će ne a kao iz do bi o koji koja koje nije te ili kako još sve pre prije što će",
    ),
    (
        "cs",
        "a v na se je že s z do o to i ve k po za pro jako od by ale jsou byl byla při není které která který podle",
    ),
    ("hu", "a az és hogy nem is egy van volt meg ez de el csak már még mint vagy ki azt ha szerint ezt lesz után"),
    ("fi", "ja on ei että se oli hän joka myös mutta ovat kun niin kuin mukaan sekä sen tai jo vain ole jos nyt"),
    (
        "vi",
        "và của các là có cho được trong một không với đã người này những để khi từ tại vào đến ở ra sẽ về cũng ông bà rằng",
    ),
    ("uz", "va bu bir bilan uchun ham dan da edi kerak deb esa bo‘lgan boʻlgan qilish haqida aytdi yil kuni"),
    ("sk", "a v na sa je že s z do o to i vo k po za pre ako od by ale sú bol bola pri nie ktoré ktorá ktorý podľa"),
    ("sq", "e të në dhe për një me që është nga se si ka nuk u do më i"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_its_language() {
        for (language, text) in [
            ("en", "The mayor said that the bridge would be closed for two weeks."),
            ("de", "Die Brücke bleibt nach Angaben der Stadt zwei Wochen gesperrt."),
            ("fr", "Le pont sera fermé pendant deux semaines, a dit la maire."),
            ("es", "El puente estará cerrado dos semanas, dijo la alcaldesa."),
            ("pt", "A ponte vai ficar fechada por duas semanas, disse a prefeita."),
            ("it", "Il ponte sarà chiuso per due settimane, ha detto la sindaca."),
            ("nl", "De brug is twee weken dicht, zei de burgemeester van de stad."),
            ("pl", "Most będzie zamknięty na dwa tygodnie, a ruch się nie zatrzyma."),
            ("tr", "Bakanlık, limanda iki gemi battığını duyurdu."),
            ("", "Nazirlik bildirdi ki, limanda gəmi batıb, ağır yaralı yoxdur."),
            ("hu", "Péntektől két hétre lezárják a hidat, közölték a főváros vezetői."),
            ("tr", "Köprü bir hafta için kapalı ve bu daha sonra açılacak."),
            ("sv", "Bron är stängd i två veckor och det är inte nytt."),
            ("da", "Broen er lukket i to uger, og det er ikke nyt, sagde hun."),
            ("id", "Jembatan itu akan ditutup dua pekan untuk perbaikan."),
            ("vi", "Cây cầu sẽ đóng cửa trong hai tuần và không có phà."),
            ("ru", "Мост закрыт на две недели, сообщили в мэрии."),
            ("uk", "Міст закрито на два тижні, повідомили в мерії."),
            ("bg", "Министерството съобщи, че корабът е потънал на пристанището."),
            ("ru", "Объект въехал в подъезд, объявили власти съезда."),
            ("sr", "Мост је затворен две недеље, рекла је градоначелница."),
            ("ar", "الجسر مغلق لمدة أسبوعين بحسب البلدية"),
            ("fa", "پل به گفته شهرداری دو هفته بسته است و می‌گوید"),
            ("fa", "وزير گفت كه پل تا پايان هفته باز مي شود"),
            ("ur", "پل دو ہفتوں کے لیے بند ہے، میئر نے کہا"),
            ("hi", "पुल दो सप्ताह के लिए बंद है"),
            ("he", "הגשר סגור לשבועיים"),
            ("zh", "大桥将关闭两周，市长说。"),
            ("ja", "橋は二週間閉鎖されると市長は述べた。"),
            ("ko", "다리는 2주 동안 폐쇄된다고 시장은 말했다."),
            ("", "Kraków, 7"),
        ] {
            assert_eq!(Language::of(text).code(), language, "{text}");
        }
    }
}
