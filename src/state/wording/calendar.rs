//! Days as numbers, so that they can be compared and set on an axis.

/// The number of the day `date`, written `YYYY-MM-DD`; none where it names no day, or one before the year 1000.
#[must_use]
pub fn day(date: &str) -> Option<u32> {
    let &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = date.as_bytes() else { return None };
    let (year, month, day) = (digits(&[y0, y1, y2, y3])?, digits(&[m0, m1])?, digits(&[d0, d1])?);
    if year < 1000 || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let number = number(year, month, day);
    // There is no 30 February.
    (civil(number) == (year, month, day)).then_some(number)
}

/// The number that these digits write.
fn digits(written: &[u8]) -> Option<u32> {
    written.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}

/// The day of that number, `YYYY-MM-DD`.
#[must_use]
pub fn written(number: u32) -> String {
    let (year, month, day) = civil(number);
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [&year.to_string(), "-", &two(month), "-", &two(day)].concat()
}

/// Days since 1 March of the year 0. A year begins in March here, so that the day that leap years add is its last.
pub(crate) fn number(year: u32, month: u32, day: u32) -> u32 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year / 400, year % 400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
}

/// Year, month and day of a number.
pub(crate) fn civil(number: u32) -> (u32, u32, u32) {
    let (era, of_era) = (number / 146_097, number % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (era * 400 + year + u32::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_its_number_and_back() {
        for date in ["1000-01-01", "1900-02-28", "2000-02-29", "2024-12-31", "2025-01-01", "2025-03-01", "9999-12-31"] {
            assert_eq!(day(date).map(written).as_deref(), Some(date));
        }
        let apart = |one, other| day(other).unwrap() - day(one).unwrap();
        assert_eq!(apart("2024-02-28", "2024-03-01"), 2);
        assert_eq!(apart("2025-02-01", "2025-03-23"), 50);
        assert_eq!(apart("1999-12-31", "2000-12-31"), 366);
    }

    #[test]
    fn every_day_of_a_thousand_years_follows_the_one_before() {
        let first = day("1583-01-01").unwrap();
        let (mut before, mut days) = (civil(first - 1), 0);
        for number in first..first + 365_243 {
            let today = civil(number);
            assert!(today > before, "{before:?} {today:?}");
            assert_eq!(day(&written(number)), Some(number));
            (before, days) = (today, days + 1);
        }
        assert_eq!((before, days), ((2582, 12, 31), 365_243));
    }

    #[test]
    fn what_is_no_day_has_no_number() {
        for odd in [
            "",
            "2025",
            "2025-02",
            "2025-02-30",
            "2025-13-01",
            "2025-2-1",
            "yesterday",
            "0202-02-01",
            "2025-02-01-03",
            "+025-02-01",
            "2025-02-1 ",
            "2025-00-10",
            "2025-02-00",
            "２025-02-01",
        ] {
            assert_eq!(day(odd), None, "{odd}");
        }
    }
}
