//! Hindi spelling that newspapers do not agree on.

/// Evens out the word that starts at `start` of `out`: the dot below borrowed sounds goes, and so does the choice between
/// a nasal before its stop (हिन्दी), a dot above (हिंदी) and a moon and dot (पाँच, पांच).
pub fn even_out(start: usize, out: &mut String) {
    if !out[start..].contains([NUKTA, VIRAMA, CHANDRABINDU]) {
        return;
    }
    let letters: Vec<char> = out[start..].chars().collect();
    out.truncate(start);
    let mut n = 0;
    while let Some(&letter) = letters.get(n) {
        n += 1;
        match letter {
            // ड़ and ढ़ are letters of their own.
            NUKTA if out.ends_with(['क', 'ख', 'ग', 'ज', 'फ']) => {}
            CHANDRABINDU => out.push(ANUSVARA),
            _ if letters.get(n) == Some(&VIRAMA)
                && letters.get(n + 1).is_some_and(|&stop| is_own_stop(letter, stop)) =>
            {
                out.push(ANUSVARA);
                n += 1;
            }
            _ => out.push(letter),
        }
    }
}

const NUKTA: char = '\u{93C}';
const VIRAMA: char = '\u{94D}';
const CHANDRABINDU: char = '\u{901}';
const ANUSVARA: char = '\u{902}';

/// Whether `stop` is spoken at the place of `nasal`.
fn is_own_stop(nasal: char, stop: char) -> bool {
    let stops = match nasal {
        'ङ' => "कखगघ",
        'ञ' => "चछजझ",
        'ण' => "टठडढ",
        'न' => "तथदध",
        'म' => "पफबभ",
        _ => "",
    };
    stops.contains(stop)
}
