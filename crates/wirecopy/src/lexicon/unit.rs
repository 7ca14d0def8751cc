//! Units: what an amount is an amount of. A dollar is not a euro, and a day is not a week.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::by_word;

/// The unit that a sign stands for; equal for the sign and the word.
pub fn of_sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        '$' | '＄' | '﹩' => "dollar",
        '€' => "euro",
        '£' | '￡' => "pound",
        // Yen and yuan have one sign.
        '¥' | '￥' => "yen-or-yuan",
        '₹' => "rupee",
        '₽' => "ruble",
        '₩' | '￦' => "won-sign",
        '₺' => "lira-sign",
        '₴' => "hryvnia",
        '₪' => "shekel",
        '¢' => "cent-sign",
        '%' | '％' | '٪' | '﹪' => "percent",
        '‰' => "permille",
        '°' => "degree",
        '−' => "minus",
        '+' | '＋' => "plus",
        '±' => "plus-minus",
        '<' => "less",
        '>' => "more",
        '=' => "equal",
        '×' => "times",
        '÷' => "divided",
        _ => return None,
    })
}

/// The unit that a folded word names.
pub fn of_word(word: &str) -> Option<&'static str> {
    static ALL: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| by_word(&UNITS));
    ALL.get(word).copied()
}

/// Whether a unit may stand before its amount as well as after it.
pub fn is_currency(key: &str) -> bool {
    matches!(
        key,
        "dollar" | "euro" | "pound" | "rupee" | "ruble" | "yen-or-yuan" | "cent-sign" | "won-sign" | "lira-sign"
    )
}

const UNITS: [&str; 24] = [
    "percent pct prozent porciento porcento pourcent процент процента процентов بالمية بالماية प्रतिशत फीसदी",
    "point points",
    "dollar dollars dolar dolares доллар доллара долларов دولار डॉलर",
    "euro euros евро يورو यूरो",
    "pound pounds sterling",
    "rupee rupees रुपये",
    "ruble rubles rouble roubles рубль рубля рублей",
    "cent-sign cents",
    "minute minutes minuto minutos minuten минута минут دقيقة मिनट",
    "hour hours hora horas heure heures stunde stunden час часа часов ساعة घंटे",
    "day days dia dias jour jours tag tage tagen день дня дней يوم ايام दिन",
    "week weeks semana semanas semaine semaines woche wochen неделя недели недель اسبوع हफ्ते",
    "month months mes meses mois monat monate monaten месяц месяца месяцев شهر اشهر महीने",
    "year years ano anos annee annees jahr jahre jahren год года лет عام سنة साल",
    "decade decades",
    "century centuries",
    "mile miles",
    "kilometer kilometers kilometre kilometres km kms kilometro kilometros километр километров",
    "meter meters metre metres metro metros",
    "foot feet ft",
    "kilogram kilograms kg kgs kilo kilos",
    "ton tons",
    "tonne tonnes",
    "degree degrees",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;

    #[test]
    fn a_sign_of_any_width_is_one_unit_and_no_two_units_have_one_key() {
        assert!("%％٪﹪".chars().all(|sign| of_sign(sign) == Some("percent")));
        let keys: Vec<_> = "$€£¥₹₽₩₺₴₪¢%‰°−+±<>=×÷".chars().map(of_sign).collect();
        assert!((1..keys.len()).all(|n| keys[n].is_some() && !keys[..n].contains(&keys[n])));
    }

    #[test]
    fn a_sign_and_its_word_are_one_unit() {
        for (sign, word) in [('$', "dollars"), ('€', "euro"), ('%', "percent"), ('£', "pounds"), ('°', "degrees")] {
            assert_eq!(of_sign(sign), of_word(word), "{sign} {word}");
        }
        assert_ne!(of_word("tons"), of_word("tonnes"));
        assert_eq!(of_word("venezuela"), None);
    }

    #[test]
    fn every_name_is_folded() {
        for name in UNITS.iter().flat_map(|line| line.split(' ').skip(1)) {
            assert_eq!(folded(name), name);
        }
    }
}
