//! Months, weekdays and the days next to today.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::by_word;

/// A date's word: its key is equal for equal days and months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Names the month or day, in English.
    pub key: &'static str,
    /// Whether the word is as often something else ("may", "sun"): it tells of a date only beside another.
    pub weak: bool,
    /// Whether it is a month.
    pub month: bool,
}

/// The date that a folded word tells, if any.
pub fn day(word: &str) -> Option<Day> {
    static ALL: LazyLock<[FxHashMap<&str, &str>; 2]> = LazyLock::new(|| [by_word(&MONTHS), by_word(&DAYS)]);
    let [months, days] = &*ALL;
    let (key, month) = match months.get(word) {
        Some(key) => (key, true),
        None => (days.get(word)?, false),
    };
    Some(Day { key, weak: WEAK.contains(&word), month })
}

/// Words that are names of days and months only beside others.
const WEAK: [&str; 15] = [
    "may",
    "march",
    "mar",
    "mars",
    "mai",
    "mayo",
    "dec",
    "sun",
    "sat",
    "mon",
    "wed",
    "manana",
    "morgen",
    "اليوم",
    "मई",
];

/// English first, then every other name of the same month.
const MONTHS: [&str; 12] = [
    "january jan enero janvier januar janeiro январь января январе يناير जनवरी",
    "february feb febrero fevrier februar fevereiro февраль февраля феврале فبراير फरवरी",
    "march mar marzo mars marz marco март марта марте مارس मार्च",
    "april apr abril avril апрель апреля апреле ابريل अप्रैल",
    "may mayo mai maio май мая мае مايو मई",
    "june jun junio juin juni junho июнь июня июне يونيو जून",
    "july jul julio juillet juli julho июль июля июле يوليو जुलाई",
    "august aug agosto aout август августа августе اغسطس अगस्त",
    "september sep sept septiembre septembre setembro сентябрь сентября сентябре سبتمبر सितंबर",
    "october oct octubre octobre oktober outubro октябрь октября октябре اكتوبر अक्टूबर",
    "november nov noviembre novembre novembro ноябрь ноября ноябре نوفمبر नवंबर",
    "december dec diciembre decembre dezember dezembro декабрь декабря декабре ديسمبر दिसंबर",
];

const DAYS: [&str; 11] = [
    "monday mon lunes lundi montag понедельник понедельника الاثنين सोमवार",
    "tuesday tue tues martes mardi dienstag вторник вторника الثلاثاء मंगलवार",
    "wednesday wed weds miercoles mercredi mittwoch среду среда среды الاربعاء बुधवार",
    "thursday thu thur thurs jueves jeudi donnerstag четверг четверга الخميس गुरुवार",
    "friday fri viernes vendredi freitag пятницу пятница пятницы الجمعة शुक्रवार",
    "saturday sat sabado samedi samstag sonnabend субботу суббота субботы السبت शनिवार",
    "sunday sun domingo dimanche sonntag воскресенье воскресенья الاحد रविवार",
    "today hoy aujourd'hui heute hoje сегодня اليوم आज",
    "tomorrow manana demain morgen amanha завтра غدا",
    "yesterday ayer hier gestern ontem вчера امس",
    "tonight",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;

    #[test]
    fn days_and_months_are_known_in_ten_languages() {
        let key = |word| day(word).map(|day| day.key);
        for (word, expected) in
            [("sept", "september"), ("freitag", "friday"), ("января", "january"), ("ayer", "yesterday"), ("जून", "june")]
        {
            assert_eq!(key(word), Some(expected), "{word}");
        }
        assert_eq!(key("venezuela"), None);
        assert!(day("may").is_some_and(|day| day.weak));
        assert!(day("june").is_some_and(|day| !day.weak));
    }

    #[test]
    fn every_name_is_folded() {
        for name in MONTHS.iter().chain(&DAYS).flat_map(|line| line.split(' ')).chain(WEAK) {
            assert_eq!(folded(name), name);
        }
    }
}
