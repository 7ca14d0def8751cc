//! Days as numbers, to tell how far apart they are.

/// The number of a day that is written `YYYY-MM-DD`; anything else is none.
pub fn number(date: &str) -> Option<i32> {
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(0..=9999).contains(&year) {
        return None;
    }
    // The year begins in March, so that the day that some years lack is the last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (month * 153 + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn days_are_counted_across_months_and_years() {
        for (one, other, apart) in [
            ("2021-03-01", "2021-03-02", 1),
            ("2021-02-28", "2021-03-01", 1),
            ("2020-02-28", "2020-03-01", 2),
            ("2020-12-31", "2021-01-01", 1),
            ("2000-02-29", "2001-02-28", 365),
            ("1900-02-28", "1900-03-01", 1),
        ] {
            assert_eq!(number(other).unwrap() - number(one).unwrap(), apart, "{one}, {other}");
        }
        for none in ["", "2021", "2021-13-01", "2021-01-00", "March 2021", "2021-01-x"] {
            assert_eq!(number(none), None, "{none}");
        }
    }
}
