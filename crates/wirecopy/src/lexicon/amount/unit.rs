//! Units: what an amount is an amount of. A dollar is not a euro, and a day is not a week.

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
        '฿' => "baht",
        '₫' => "dong",
        '৳' => "taka",
        '₦' => "naira",
        '₱' => "peso-sign",
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

/// The unit of a surface or a space, by the unit of its length and the raised figure behind it.
pub fn raised(length: &str, power: char) -> Option<&'static str> {
    Some(match (length, power) {
        ("km", '2') => "km2",
        ("km", '3') => "km3",
        ("m", '2') => "m2",
        ("m", '3') => "m3",
        ("mile", '2') => "mile2",
        ("foot", '2') => "foot2",
        _ => return None,
    })
}

/// Whether the key of a unit is that of a currency: a code of ISO 4217, or a name that several countries share.
pub fn is_currency(key: &str) -> bool {
    matches!(
        key,
        "usd"
            | "eur"
            | "gbp"
            | "jpy"
            | "cny"
            | "inr"
            | "rub"
            | "krw"
            | "brl"
            | "aud"
            | "cad"
            | "nzd"
            | "hkd"
            | "sgd"
            | "twd"
            | "chf"
            | "sek"
            | "nok"
            | "dkk"
            | "pln"
            | "czk"
            | "huf"
            | "ron"
            | "try"
            | "uah"
            | "ils"
            | "thb"
            | "vnd"
            | "idr"
            | "php"
            | "myr"
            | "mxn"
            | "ars"
            | "clp"
            | "cop"
            | "pen"
            | "zar"
            | "ngn"
            | "kes"
            | "egp"
            | "sar"
            | "aed"
            | "qar"
            | "kwd"
            | "irr"
            | "iqd"
            | "pkr"
            | "bdt"
            | "lkr"
            | "npr"
            | "gel"
            | "kzt"
            | "uzs"
            | "rsd"
            | "bgn"
            | "yen-or-yuan"
            | "cent"
            | "penny"
            | "peso"
            | "krone"
            | "dinar"
            | "rial"
            | "toman"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_of_any_width_is_one_unit_and_no_two_units_have_one_key() {
        assert!("%％٪﹪".chars().all(|sign| of_sign(sign) == Some("percent")));
        let keys: Vec<_> = "$€£¥₹₽₩₺₴₪¢%‰°−+±<>=×÷฿₫৳₦₱".chars().map(of_sign).collect();
        assert!((1..keys.len()).all(|n| keys[n].is_some() && !keys[..n].contains(&keys[n])));
    }

    #[test]
    fn money_is_told_from_other_units() {
        assert!(["usd", "cent", "peso"].into_iter().all(is_currency));
        assert!(!["km", "percent", "lb"].into_iter().any(is_currency));
    }
}
