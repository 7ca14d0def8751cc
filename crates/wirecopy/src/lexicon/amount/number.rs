//! Numbers in words: "twenty-five", "zwei Millionen", 三百.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A number word on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// What it says.
    pub value: Value,
    /// Whether the word is as often something else ("one", Spanish "once"): it counts only beside another amount.
    pub weak: bool,
}

/// What a number word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Below a hundred.
    Small(u64),
    /// Times ten to this power: hundred, million.
    Power(u32),
    /// A place in a row: first, third.
    Ordinal(u64),
}

/// The number that a folded word names.
pub fn name(word: &str) -> Option<Name> {
    static ALL: LazyLock<FxHashMap<&str, Name>> = LazyLock::new(all);
    ALL.get(word).copied().or_else(|| Some(Name { value: german(word)?, weak: false }))
}

/// Every number word. Of two meanings the smaller has it.
fn all() -> FxHashMap<&'static str, Name> {
    let mut words = FxHashMap::default();
    let strong = |value| Name { value, weak: false };
    for (from, step, names) in SMALL {
        for (n, name) in places(names) {
            words.entry(name).or_insert(strong(Value::Small(from + step * n)));
        }
    }
    for (power, names) in POWERS {
        for (_, name) in places(names) {
            words.entry(name).or_insert(strong(Value::Power(power)));
        }
    }
    for names in ORDINALS {
        for (n, name) in places(names) {
            words.entry(name).or_insert(strong(Value::Ordinal(n + 1)));
        }
    }
    for name in WEAK.split(' ') {
        words.entry(name).and_modify(|name| name.weak = true);
    }
    words
}

/// German says five and twenty in one word: funfundzwanzig.
fn german(word: &str) -> Option<Value> {
    let (unit, ten) = word.split_once("und")?;
    match (name(unit)?.value, name(ten)?.value) {
        (Value::Small(unit @ 1..10), Value::Small(ten)) if ten % 10 == 0 => Some(Value::Small(unit + ten)),
        _ => None,
    }
}

/// The words of a list, each with its place; several words of one place are parted by a stroke.
fn places(names: &'static str) -> impl Iterator<Item = (u64, &'static str)> {
    (0..).zip(names.split(' ')).flat_map(|(n, names)| names.split('|').map(move |name| (n, name)))
}

/// Pronouns and articles, and words that mean something else in another language.
const WEAK: &str = "one un una uno une um uma ein eine einen einer один одна واحد एक once dos on sets elf sei acht onze second seconds";

/// First number, step and names.
const SMALL: [(u64, u64, &str); 19] = [
    (
        0,
        1,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    ),
    (20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
    (
        0,
        1,
        "cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco",
    ),
    (20, 10, "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
    (0, 1, "zero un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
    (20, 10, "vingt trente quarante cinquante soixante septante huitante nonante"),
    (
        0,
        1,
        "null eins|ein|eine|einen|einer zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn",
    ),
    (20, 10, "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig"),
    (
        0,
        1,
        "zero um|uma dois|duas tres quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis dezessete dezoito dezenove",
    ),
    (20, 10, "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"),
    (
        0,
        1,
        "ноль один|одна|одного два|две|двух три|трех четыре|четырех пять|пяти шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    ),
    (
        20,
        10,
        "двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят семьдесят восемьдесят девяносто",
    ),
    (0, 1, "صفر واحد|واحدة اثنان|اثنين ثلاث|ثلاثة اربع|اربعة خمس|خمسة ست|ستة سبع|سبعة ثماني|ثمانية تسع|تسعة عشر|عشرة"),
    (20, 10, "عشرون|عشرين ثلاثون|ثلاثين اربعون|اربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين"),
    (0, 1, "शून्य एक दो तीन चार पांच छह|छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस"),
    (20, 10, "बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे"),
    // One word each in German and Russian, several elsewhere.
    (200, 100, "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"),
    (200, 100, "zweihundert dreihundert vierhundert funfhundert sechshundert siebenhundert achthundert neunhundert"),
    (
        200,
        100,
        "двести|двухсот триста|трехсот четыреста|четырехсот пятьсот|пятисот шестьсот семьсот восемьсот девятьсот",
    ),
];

/// Powers of ten with their names.
const POWERS: [(u32, &str); 7] = [
    (2, "hundred|cien|ciento|cent|cents|hundert|cem|cento|сто|ста|مية|ماية|सौ"),
    (3, "thousand|mil|mille|tausend|тысяча|тысячи|тысяч|الف|हजार"),
    (5, "lakh|lakhs|लाख"),
    (6, "million|millon|millones|millions|millionen|milhao|milhoes|миллион|миллиона|миллионов|مليون|ملايين"),
    (7, "crore|crores|करोड़"),
    (
        9,
        "billion|billions|milliard|milliards|milliarde|milliarden|bilhao|bilhoes|миллиард|миллиарда|миллиардов|مليار|अरब",
    ),
    (12, "trillion|trillions|триллион|триллиона|триллионов"),
];

const ORDINALS: [&str; 9] = [
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth",
    "primero|primer|primera segundo|segunda tercero|tercer|tercera cuarto|cuarta quinto|quinta sexto|sexta septimo|septima octavo|octava noveno|novena decimo|decima",
    "premier|premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme",
    "erste|ersten|erster|erstes zweite|zweiten|zweiter|zweites dritte|dritten|dritter vierte|vierten funfte|funften sechste|sechsten siebte|siebten achte|achten neunte|neunten zehnte|zehnten",
    "primeiro|primeira segundo|segunda terceiro|terceira quarto|quarta quinto|quinta sexto|sexta setimo|setima oitavo|oitava nono|nona decimo|decima",
    "первый|первая|первое|первого|первой второй|вторая|второе|второго третий|третья|третье|третьего четвертый|четвертая пятый|пятая шестой|шестая седьмой|седьмая восьмой|восьмая девятый|девятая десятый|десятая",
    "الاول|الاولي الثاني|الثانية الثالث|الثالثة الرابع|الرابعة الخامس|الخامسة",
    "पहला|पहली|पहले दूसरा|दूसरी|दूसरे तीसरा|तीसरी|तीसरे चौथा|चौथी|चौथे पांचवां|पांचवीं",
    "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th",
];

/// Whether a sign stands for a number or a size.
pub fn is_sign_of_number(sign: char) -> bool {
    sign_value(sign).is_some() || matches!(sign, '廿' | '卅' | '几' | '幾' | '数' | '數')
}

/// What one sign stands for, and whether it multiplies.
pub fn sign_value(sign: char) -> Option<(u64, bool)> {
    if let Some(digit) = "〇一二三四五六七八九".chars().position(|c| c == sign) {
        return u64::try_from(digit).ok().map(|digit| (digit, false));
    }
    match sign {
        '零' => Some((0, false)),
        '两' | '兩' => Some((2, false)),
        '十' => Some((10, true)),
        '百' => Some((100, true)),
        '千' => Some((1000, true)),
        '万' | '萬' => Some((10_000, true)),
        '亿' | '億' => Some((100_000_000, true)),
        '兆' => Some((1_000_000_000_000, true)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;

    #[test]
    fn number_words_are_known_in_eight_languages() {
        for (word, value) in [
            ("seven", Value::Small(7)),
            ("forty", Value::Small(40)),
            ("veinticinco", Value::Small(25)),
            ("treize", Value::Small(13)),
            ("zwolf", Value::Small(12)),
            ("funfundzwanzig", Value::Small(25)),
            ("duas", Value::Small(2)),
            ("пяти", Value::Small(5)),
            ("خمسة", Value::Small(5)),
            ("सात", Value::Small(7)),
            ("million", Value::Power(6)),
            ("третий", Value::Ordinal(3)),
        ] {
            assert_eq!(name(word).map(|name| name.value), Some(value), "{word}");
        }
        assert_eq!(name("venezuela"), None);
        assert!(name("one").is_some_and(|name| name.weak));
    }

    #[test]
    fn every_name_is_folded() {
        let lists =
            SMALL.iter().map(|(_, _, names)| names).chain(POWERS.iter().map(|(_, names)| names)).chain(&ORDINALS);
        for name in lists.flat_map(|names| names.split([' ', '|'])).chain(WEAK.split(' ')) {
            assert_eq!(folded(name), name);
        }
    }
}
