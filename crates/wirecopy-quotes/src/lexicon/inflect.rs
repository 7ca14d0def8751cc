//! The forms of regular English verbs.

/// warn -> warns, warned, warning; `doubled` admit -> admitted.
pub(super) fn forms(base: &str) -> (String, String, String) {
    let (base, doubled) = base.strip_suffix('+').map_or((base, false), |base| (base, true));
    let consonant_y = base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    let sibilant = base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh");
    let third = match consonant_y {
        Some(stem) => [stem, "ies"].concat(),
        None => [base, if sibilant { "es" } else { "s" }].concat(),
    };
    let last = if doubled { base.get(base.len() - 1..).unwrap_or_default() } else { "" };
    let past = match (consonant_y, base.ends_with('e')) {
        (Some(stem), _) => [stem, "ied"].concat(),
        (_, true) => [base, "d"].concat(),
        _ => [base, last, "ed"].concat(),
    };
    let silent = base.strip_suffix('e').filter(|stem| !stem.ends_with('e'));
    (third, past, [silent.unwrap_or(base), last, "ing"].concat())
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[test]
    fn verbs_are_inflected() {
        for (base, third, past, ing) in [
            ("warn", "warns", "warned", "warning"),
            ("declare", "declares", "declared", "declaring"),
            ("admit+", "admits", "admitted", "admitting"),
            ("testify", "testifies", "testified", "testifying"),
            ("stress", "stresses", "stressed", "stressing"),
            ("agree", "agrees", "agreed", "agreeing"),
        ] {
            assert_eq!(forms(base), (third.to_owned(), past.to_owned(), ing.to_owned()));
        }
    }
}
