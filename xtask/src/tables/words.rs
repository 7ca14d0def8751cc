//! What one language's table holds.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use serde_json::Value;

use crate::tables::cldr::Cldr;
use crate::tables::rbnf::Rules;

/// Lines, by what is meant.
#[derive(Debug, Default)]
pub struct Table {
    lines: BTreeMap<String, BTreeSet<String>>,
}

/// CLDR's names of units, and the keys that wirecopy knows them by.
const UNITS: [(&str, &str); 55] = [
    ("length-kilometer", "km"),
    ("length-meter", "m"),
    ("length-centimeter", "cm"),
    ("length-millimeter", "mm"),
    ("length-mile", "mile"),
    ("length-nautical-mile", "nmi"),
    ("length-yard", "yard"),
    ("length-foot", "foot"),
    ("length-inch", "inch"),
    ("mass-kilogram", "kg"),
    ("mass-gram", "g"),
    ("mass-milligram", "mg"),
    ("mass-microgram", "ug"),
    ("mass-tonne", "tonne"),
    ("mass-ton", "ton"),
    ("mass-pound", "lb"),
    ("mass-ounce", "oz"),
    ("area-square-kilometer", "km2"),
    ("area-square-meter", "m2"),
    ("area-square-mile", "mile2"),
    ("area-square-foot", "foot2"),
    ("area-hectare", "ha"),
    ("area-acre", "acre"),
    ("volume-cubic-meter", "m3"),
    ("volume-cubic-kilometer", "km3"),
    ("volume-liter", "l"),
    ("volume-milliliter", "ml"),
    ("volume-gallon", "gallon"),
    ("volume-barrel", "barrel"),
    ("speed-kilometer-per-hour", "km/h"),
    ("speed-mile-per-hour", "mile/h"),
    ("speed-meter-per-second", "m/s"),
    ("speed-knot", "knot"),
    ("temperature-celsius", "celsius"),
    ("temperature-fahrenheit", "fahrenheit"),
    ("angle-degree", "degree"),
    ("duration-second", "second"),
    ("duration-minute", "minute"),
    ("duration-hour", "hour"),
    ("duration-day", "day"),
    ("duration-week", "week"),
    ("duration-month", "month"),
    ("duration-year", "year"),
    ("duration-decade", "decade"),
    ("duration-century", "century"),
    ("power-kilowatt", "kw"),
    ("power-megawatt", "mw"),
    ("power-gigawatt", "gw"),
    ("power-horsepower", "hp"),
    ("energy-kilowatt-hour", "kwh"),
    ("digital-megabyte", "mb"),
    ("digital-gigabyte", "gb"),
    ("digital-terabyte", "tb"),
    ("concentr-percent", "percent"),
    ("concentr-permille", "permille"),
];

const CURRENCIES: &str = "USD EUR GBP JPY CNY INR RUB KRW BRL AUD CAD NZD HKD SGD TWD CHF SEK NOK DKK PLN CZK HUF RON TRY UAH ILS \
    THB VND IDR PHP MYR MXN ARS CLP COP PEN ZAR NGN KES EGP SAR AED QAR KWD IRR IQD PKR BDT LKR NPR GEL KZT UZS RSD BGN";

/// Currencies that share the noun of their name, and which of them the bare noun means first.
const SHARED: [(&str, [&str; 3]); 9] = [
    ("usd", ["USD", "AUD", "CAD"]),
    ("gbp", ["GBP", "EGP", "SYP"]),
    ("inr", ["INR", "PKR", "NPR"]),
    ("peso", ["MXN", "ARS", "COP"]),
    ("chf", ["CHF", "XOF", "CDF"]),
    ("krone", ["SEK", "NOK", "DKK"]),
    ("dinar", ["IQD", "KWD", "JOD"]),
    ("rial", ["IRR", "QAR", "OMR"]),
    ("rub", ["RUB", "BYN", "BYR"]),
];

impl Table {
    /// Adds what a locale prints.
    pub fn add(&mut self, cldr: &Cldr, locale: &str) -> Result<()> {
        let [spelt, figures] = cldr.rules(locale)?;
        self.add_numbers(&spelt, locale);
        self.add_suffixes(&figures);
        self.add_powers(&cldr.numbers(locale)?);
        self.add_calendar(&cldr.calendar(locale)?, locale);
        self.add_units(&cldr.units(locale)?);
        self.add_currencies(&cldr.currencies(locale)?);
        Ok(())
    }

    /// As the file that is committed.
    pub fn text(&self) -> String {
        let line = |(key, forms): (&String, &BTreeSet<String>)| {
            format!("{key}\t{}\n", forms.iter().map(String::as_str).collect::<Vec<_>>().join("|"))
        };
        self.lines.iter().map(line).collect()
    }

    fn put(&mut self, key: impl Into<String>, form: &str) {
        let form = plain(form);
        let form = form.trim_matches(|c: char| c.is_whitespace() || c == '-');
        // Signs between letters are read as signs: A$, km².
        let is_plain = |c: char| {
            c.is_alphabetic()
                || matches!(c, ' ' | '-' | '.' | '\'' | '’' | '/' | '°' | '²' | '³' | '“' | '״' | '"')
                || !c.is_ascii() && !"£¥€₹₩₪₫฿₴₽₺₦₱".contains(c)
        };
        if form.chars().all(is_plain)
            && form.chars().any(char::is_alphabetic)
            && !form.contains(|c: char| c.is_ascii_digit() || c == '{' || c == '|')
        {
            self.lines.entry(key.into()).or_default().insert(form.to_owned());
        }
    }

    fn add_numbers(&mut self, rules: &Rules, locale: &str) {
        // Numbers of these are read sign by sign; of Korean ones only the native have words of their own.
        let part = match locale.split('-').next() {
            Some("zh" | "ja") => return,
            Some("ko") => "cardinal-native",
            _ => "spellout-cardinal",
        };
        let sets: Vec<&str> = rules
            .named(part)
            .chain(rules.named("spellout-numbering"))
            .filter(|set| part != "cardinal-native" || set.contains(part))
            .filter(|set| is_printed(set, locale))
            .collect();
        let spell =
            |number: u64| -> BTreeSet<String> { sets.iter().flat_map(|set| rules.spell(set, number)).collect() };
        let small: Vec<BTreeSet<String>> = (0..100).map(spell).collect();
        for (number, forms) in small.iter().enumerate() {
            let tens = small.get(number - number % 10).filter(|_| number > 20 && number % 10 > 0);
            for form in forms.iter().filter(|form| !tens.is_some_and(|tens| is_in_two(form, tens, &small[number % 10])))
            {
                self.put(number.to_string(), form);
            }
        }
        for (hundreds, ones) in small.iter().enumerate().take(10).skip(1) {
            for form in spell(hundreds as u64 * 100) {
                match last_word(&form, ones) {
                    Some(word) => self.put("e2", &word),
                    None if hundreds == 1 && !form.contains([' ', '-']) => self.put("e2", &form.replace('\u{AD}', "")),
                    None => self.put(format!("{hundreds}00"), &form),
                }
            }
        }
        for power in [3_u32, 5, 6, 7, 9, 12] {
            for times in [1_usize, 2, 5] {
                for form in spell(times as u64 * 10_u64.pow(power)) {
                    let words: Vec<&str> =
                        form.split([' ', '-', '\u{AD}', '\u{200B}']).filter(|word| !word.is_empty()).collect();
                    match (last_word(&form, &small[times]), &words[..]) {
                        (Some(word), _) => self.put(format!("e{power}"), &word),
                        (None, [word]) if times == 1 => self.put(format!("e{power}"), word),
                        // The dual of Arabic and Hebrew: two million in one word.
                        (None, [word]) if times == 2 => self.put(format!("2e{power}"), word),
                        _ => {}
                    }
                }
            }
        }
        for set in rules.named("spellout-ordinal").filter(|set| is_printed(set, locale)) {
            for number in (1..=31).chain([40, 50, 60, 70, 80, 90, 100]) {
                for form in rules.spell(set, number) {
                    self.put(format!("#{number}"), &form);
                }
            }
        }
    }

    fn add_suffixes(&mut self, rules: &Rules) {
        for set in rules.named("digits-ordinal") {
            for form in (1..=31).flat_map(|number| rules.spell(set, number)) {
                self.put("suffix", form.trim_start_matches(|c: char| c.is_ascii_digit()));
            }
        }
    }

    fn add_powers(&mut self, numbers: &Value) {
        if let Some(point) = numbers["symbols-numberSystem-latn"]["decimal"].as_str() {
            self.lines.entry("point".into()).or_default().insert(point.to_owned());
        }
        for (width, letter) in [("long", 'e'), ("short", 'E')] {
            let formats = &numbers["decimalFormats-numberSystem-latn"][width]["decimalFormat"];
            for (key, format) in formats.as_object().into_iter().flatten() {
                let zeros = key.split('-').next().map_or(0, |number| number.len() - 1);
                let Some(format) = format.as_str() else { continue };
                let word: String = format.chars().filter(|c| *c != '0' && *c != '\'').collect();
                let shown = format.matches('0').count();
                if shown > 0 && zeros > shown && !word.trim().contains([' ', '\u{A0}']) {
                    self.put(format!("{letter}{}", zeros + 1 - shown), &word);
                }
            }
        }
    }

    fn add_calendar(&mut self, calendar: &Value, locale: &str) {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        for (context, width) in
            ["format", "stand-alone"].into_iter().flat_map(|context| [(context, "wide"), (context, "abbreviated")])
        {
            for month in 1..=12 {
                if let Some(name) = calendar["months"][context][width][month.to_string()].as_str() {
                    self.put_name(format!("m{month}"), name, locale);
                }
            }
            for (n, day) in days.iter().enumerate() {
                if let Some(name) = calendar["days"][context][width][day].as_str() {
                    self.put_name(format!("d{}", n + 1), name, locale);
                }
            }
            for part in ["am", "pm", "noon", "midnight"] {
                for key in [part.to_owned(), format!("{part}-alt-variant")] {
                    if let Some(name) = calendar["dayPeriods"][context][width][&key].as_str() {
                        self.put(part, name);
                    }
                }
            }
        }
    }

    /// A short name without a full stop is too often another word: Italian "mar", "set".
    fn put_name(&mut self, key: String, name: &str, locale: &str) {
        let short = name.chars().count() <= 3
            && name.chars().all(|c| c.is_alphabetic() && ('a'..='\u{24F}').contains(&c.to_ascii_lowercase()));
        // One sign is a word of its own as well: 日, 수.
        let sign = name.chars().count() == 1 && !name.is_ascii();
        if sign {
            return;
        }
        if !short
            || locale.starts_with("en")
            || matches!(name, "mai" | "Mai" | "mei" | "Mei" | "maj" | "Mei." | "juni" | "juli")
        {
            self.put(key, name);
        }
    }

    fn add_units(&mut self, units: &Value) {
        for (id, key) in UNITS {
            for (width, letter) in [("long", 'u'), ("short", 'U'), ("narrow", 'U')] {
                for (name, pattern) in units[width][id].as_object().into_iter().flatten() {
                    let Some(pattern) = pattern.as_str().filter(|_| name.contains("-count-")) else { continue };
                    self.put(format!("{letter}:{key}"), &pattern.replace("{0}", " "));
                }
            }
        }
    }

    fn add_currencies(&mut self, currencies: &Value) {
        let names = |code: &str| -> BTreeSet<String> {
            let names = currencies[code].as_object().into_iter().flatten();
            names
                .filter(|(key, _)| key.starts_with("displayName"))
                .filter_map(|(_, name)| name.as_str())
                .map(plain)
                .collect()
        };
        for code in CURRENCIES.split(' ') {
            let key = format!("c:{}", code.to_lowercase());
            self.put(&key, code);
            for name in names(code) {
                self.put(&key, &name);
            }
            for sign in ["symbol", "symbol-alt-narrow"] {
                if let Some(sign) = currencies[code][sign].as_str() {
                    self.put(&key, sign);
                }
            }
        }
        for (key, codes) in SHARED {
            let words = |code: &str| -> BTreeSet<String> {
                let split = |name: String| name.split([' ', '-']).map(str::to_lowercase).collect::<Vec<_>>();
                names(code).into_iter().flat_map(split).filter(|word| word.chars().nth(2).is_some()).collect()
            };
            let [one, two, three] = codes.map(words);
            for word in one.intersection(&two).filter(|word| key == "krone" || key == "rub" || three.contains(*word)) {
                self.put(format!("c:{key}"), word);
            }
        }
    }
}

/// Finnish has fifteen cases, of which news prints numbers in three.
fn is_printed(set: &str, locale: &str) -> bool {
    locale != "fi" || ["cardinal", "ordinal", "genitive", "partitive"].iter().any(|end| set.ends_with(end))
}

/// A form without characters that do not show.
fn plain(form: &str) -> String {
    form.chars()
        .filter(|c| !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{61C}'))
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect()
}

/// Whether a form is the tens and the ones in two words, which the engine puts together itself.
fn is_in_two(form: &str, tens: &BTreeSet<String>, ones: &BTreeSet<String>) -> bool {
    let Some((ten, one)) = form.split_once([' ', '-']) else { return false };
    tens.contains(ten) && ones.contains(one)
}

/// The last of two words, where the first is a number.
fn last_word(form: &str, first: &BTreeSet<String>) -> Option<String> {
    let words: Vec<&str> = form.split([' ', '-', '\u{AD}', '\u{200B}']).filter(|word| !word.is_empty()).collect();
    let [number, word] = words[..] else { return None };
    // German says "eintausend" and "ein Tausend", Spanish "un millón".
    let is_number = first.iter().any(|form| plain(form) == number || form.starts_with(number));
    is_number.then(|| word.to_owned())
}
