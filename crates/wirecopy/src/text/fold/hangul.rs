//! Korean syllables, put together of their letters as Unicode does (The Unicode Standard, 3.12).
//!
//! A Mac writes file names, and some programs whole texts, letter by letter; out of a PDF letters come that are meant to stand alone.

/// Puts the word that starts at `start` of `out` together where it is written letter by letter.
///
/// All forms of letters have become initials and vowels before, where they are not finals by themselves: so an initial that no
/// vowel follows ends the syllable before it.
pub fn compose(start: usize, out: &mut String) {
    if !out[start..].contains(|c| matches!(c, '\u{1100}'..='\u{11FF}')) {
        return;
    }
    let letters: Vec<char> = out[start..].chars().collect();
    out.truncate(start);
    for (n, &letter) in letters.iter().enumerate() {
        let syllable = out[start..].chars().next_back();
        let before_vowel = letters.get(n + 1).is_some_and(|&next| vowel(next).is_some());
        let joined = syllable.and_then(|syllable| match initial(syllable) {
            Some(initial) => joined(SYLLABLES + (initial * VOWELS + vowel(letter)?) * FINALS),
            None if before_vowel => None,
            None => joined(u32::from(syllable) + final_of(letter).filter(|_| is_open(syllable))?),
        });
        match joined {
            Some(joined) => {
                out.pop();
                out.push(joined);
            }
            None => out.push(letter),
        }
    }
}

const SYLLABLES: u32 = 0xAC00;
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

fn joined(code: u32) -> Option<char> {
    char::from_u32(code)
}

fn initial(c: char) -> Option<u32> {
    u32::from(c).checked_sub(0x1100).filter(|&n| n < 19)
}

fn vowel(c: char) -> Option<u32> {
    u32::from(c).checked_sub(0x1161).filter(|&n| n < VOWELS)
}

/// Whether a syllable has no final yet.
fn is_open(c: char) -> bool {
    matches!(c, '가'..='힣') && (u32::from(c) - SYLLABLES).is_multiple_of(FINALS)
}

/// The number of a final, which an initial may be, too.
fn final_of(c: char) -> Option<u32> {
    /// The final that has the sound of each initial; 0 for three that none has.
    const OF_INITIALS: [u32; 19] = [1, 2, 4, 7, 0, 8, 16, 17, 0, 19, 20, 21, 22, 0, 23, 24, 25, 26, 27];
    let own = u32::from(c).checked_sub(0x11A7).filter(|&n| 0 < n && n < FINALS);
    own.or_else(|| OF_INITIALS.get(initial(c)? as usize).copied().filter(|&n| n > 0))
}

// Proptest is there natively only.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::text::fold::folded;
    use proptest::prelude::*;

    /// The letters of each syllable, as Unicode decomposes it.
    fn letters(text: &str) -> String {
        let parts = |c: char| {
            let n = u32::from(c).checked_sub(SYLLABLES).filter(|&n| n < 19 * VOWELS * FINALS);
            n.map(|n| [0x1100 + n / (VOWELS * FINALS), 0x1161 + n / FINALS % VOWELS, 0x11A7 + n % FINALS])
        };
        let apart = |c: char| match parts(c) {
            Some(parts) => parts.into_iter().filter(|&part| part != 0x11A7).filter_map(char::from_u32).collect(),
            None => c.to_string(),
        };
        text.chars().map(apart).collect()
    }

    proptest! {
        #[test]
        fn every_syllable_is_put_together_again(word in "[가-힣]{1,6}") {
            prop_assert_eq!(folded(&letters(&word)), word);
        }

        #[test]
        fn folding_twice_changes_nothing_more(word in "[\\p{Hangul}a-zé\\u{1100}-\\u{11FF}]{0,8}") {
            let once = folded(&word);
            prop_assert_eq!(folded(&once), once);
        }
    }
}
