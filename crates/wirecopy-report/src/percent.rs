//! Shares in percent, as exports and the page print them.

/// A share as a percentage without decimals. Something is never "0 %", and not quite all never "100 %".
#[must_use]
pub fn percent(part: u32, whole: u32) -> String {
    if whole == 0 || part == 0 {
        return "0%".to_owned();
    }
    let rounded = (u64::from(part) * 200 + u64::from(whole)) / (u64::from(whole) * 2);
    match rounded {
        0 => "<1%".to_owned(),
        100.. if part < whole => "99%".to_owned(),
        _ => [&rounded.to_string(), "%"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn percentages_never_claim_nothing_or_all() {
        let cases =
            [(0, 10, "0%"), (1, 1000, "<1%"), (113, 303, "37%"), (999, 1000, "99%"), (5, 5, "100%"), (0, 0, "0%")];
        for (part, whole, text) in cases {
            assert_eq!(percent(part, whole), text);
        }
    }
}
