//! Turkish verbs negate with a syllable between stem and ending: geldi, gelmedi.

/// The syllable by what follows it: before "-yor" its vowel is lost, before the future it takes a y. Folded.
const SYLLABLES: [&str; 5] = ["mey", "may", "me", "ma", "m"];

/// Whether `long` is the verb `short` with the syllable that negates, both folded.
pub fn is_negated(long: &str, short: &str) -> bool {
    SYLLABLES.iter().any(|syllable| {
        long.match_indices(syllable).any(|(at, _)| {
            let (stem, ending) = (&long[..at], &long[at + syllable.len()..]);
            let stands = stem.chars().count() > 1 && is_ending(syllable, ending);
            // Behind a hard consonant the ending hardens, but not behind the syllable: battı, batmadı.
            let hard = || ending.strip_prefix('d').map(|rest| format!("{stem}t{rest}"));
            stands && (format!("{stem}{ending}") == short || hard().is_some_and(|hard| hard == short))
        })
    })
}

/// Whether a verb can go on so behind the syllable.
fn is_ending(syllable: &str, ending: &str) -> bool {
    let begins = |endings: &[&str]| endings.iter().any(|start| ending.starts_with(start));
    match syllable {
        "mey" => begins(&["ecek", "eceg", "en"]),
        "may" => begins(&["acak", "acag", "an"]),
        "m" => begins(&["iyor", "ıyor", "uyor"]),
        _ => begins(&["di", "dı", "mis", "mıs", "si", "sı", "li", "lı", "yacak", "yacag", "yecek", "yeceg"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;

    #[test]
    fn verbs_are_told_from_their_opposites() {
        for (short, long) in [
            ("geldi", "gelmedi"),
            ("açıkladı", "açıklamadı"),
            ("battı", "batmadı"),
            ("geliyor", "gelmiyor"),
            ("gelecek", "gelmeyecek"),
            ("açıklayacak", "açıklamayacak"),
            ("gelmiş", "gelmemiş"),
        ] {
            assert!(is_negated(&folded(long), &folded(short)), "{long} {short}");
            assert!(!is_negated(&folded(short), &folded(long)), "{long} {short}");
        }
        for (one, other) in [("adam", "ada"), ("deme", "de"), ("kasaba", "kasa"), ("memur", "mur")] {
            assert!(!is_negated(one, other), "{one} {other}");
        }
    }
}
