//! Names that other alphabets are written in: Nawalny, Nawalnyj and Navalny are one name.

/// What stands for what, the longest first: German, English and French ways to write Cyrillic letters.
const SOUNDS: &[(&str, &str)] = &[
    ("schtsch", "Q"),
    ("chtch", "Q"),
    ("shch", "Q"),
    ("tsch", "C"),
    ("dsch", "J"),
    ("tch", "C"),
    ("dzh", "J"),
    ("sch", "S"),
    ("sh", "S"),
    ("zh", "S"),
    ("kh", "H"),
    ("ts", "s"),
    ("tz", "s"),
    ("ou", "u"),
    ("x", "ks"),
    ("z", "s"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
];

/// What surnames of Slavic languages end with, in these letters.
const ENDINGS: &[&str] =
    &["ski", "skaia", "ska", "ov", "ova", "ev", "eva", "in", "ina", "enko", "ko", "uk", "iC", "ni", "naia"];

/// How a name, in folded letters, sounds: alike however it is written. "Ch" has a sound in each of three languages.
pub(crate) fn sounds(name: &str) -> Vec<String> {
    in_each_language(name, true)
}

/// `once`: a letter that is written twice is as one.
fn in_each_language(name: &str, once: bool) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for ch in ["C", "H", "S"] {
        let sound = sound(name, ch, once);
        if !found.contains(&sound) {
            found.push(sound);
        }
    }
    found
}

fn sound(name: &str, ch: &str, once: bool) -> String {
    let mut sound = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(letter) = rest.chars().next() {
        let written = SOUNDS.iter().find(|(written, _)| rest.starts_with(written)).copied();
        let (written, letters) = match written {
            Some(found) => found,
            None if rest.starts_with("ch") => ("ch", ch),
            None => {
                let (letter, _) = rest.split_at(letter.len_utf8());
                (letter, letter)
            }
        };
        for letter in letters.chars() {
            if !(once && sound.ends_with(letter)) {
                sound.push(letter);
            }
        }
        rest = rest.get(written.len()..).unwrap_or_default();
    }
    // Jewgeni, Evgeni; Smirnoff, Smirnov; Poutine, Putin; Gorbatschow, Gorbachev.
    let mut sound = match sound.strip_prefix("ie") {
        Some(rest) => ["e", rest].concat(),
        None => sound,
    };
    for (end, instead) in [("of", "ov"), ("ef", "ev"), ("ine", "in"), ("Cov", "Cev"), ("Sov", "Sev"), ("Qov", "Qev")] {
        if let Some(stem) = sound.strip_suffix(end) {
            sound = [stem, instead].concat();
        }
    }
    sound
}

/// Whether a surname that sounds so is one of a Slavic language.
fn is_slavic(sound: &str) -> bool {
    sound.len() > 4 && ENDINGS.iter().any(|ending| sound.ends_with(ending))
}

/// A name as it sounds: its given and its last name, in folded letters.
pub(crate) struct Heard<'n> {
    given: &'n str,
    givens: Vec<String>,
    lasts: Vec<String>,
    /// The last name with the letters that are written twice.
    twice: Vec<String>,
}

impl<'n> Heard<'n> {
    pub(crate) fn of(given: &'n str, last: &str) -> Self {
        Self { given, givens: sounds(given), lasts: sounds(last), twice: in_each_language(last, false) }
    }

    /// Whether both are written of one name: Alexej Nawalny, Alexei Navalny.
    ///
    /// Names that are none of a Slavic language are one only if the given name is the same (Netanjahu, Netanyahu).
    pub(crate) fn is_one_with(&self, other: &Self) -> bool {
        let shared = |ours: &[String], theirs: &[String]| ours.iter().find(|sound| theirs.contains(sound)).cloned();
        let Some(last) = shared(&self.lasts, &other.lasts) else { return false };
        // Maack is not Mack.
        let is_plain = || self.given == other.given && shared(&self.twice, &other.twice).is_some();
        is_slavic(&last) && shared(&self.givens, &other.givens).is_some() || is_plain()
    }
}

#[cfg(test)]
mod tests {
    use super::Heard;

    #[test]
    fn a_name_is_one_in_each_language() {
        for (one, other, same) in [
            (("alexej", "nawalny"), ("alexei", "navalny"), true),
            (("alexej", "nawalnyj"), ("aleksey", "navalny"), true),
            (("wolodymyr", "selenskyj"), ("volodymyr", "zelensky"), true),
            (("wolodymyr", "selenski"), ("volodymyr", "zelenskyy"), true),
            (("sergej", "lawrow"), ("sergey", "lavrov"), true),
            (("wladimir", "putin"), ("vladimir", "poutine"), true),
            (("alexander", "lukaschenko"), ("alexandre", "loukachenko"), false),
            (("alexander", "lukaschenko"), ("alexander", "lukashenko"), true),
            (("swetlana", "tichanowskaja"), ("svetlana", "tikhanovskaya"), true),
            (("michail", "gorbatschow"), ("mikhail", "gorbachev"), true),
            (("witali", "klitschko"), ("vitaliy", "klichko"), true),
            (("wiktor", "janukowytsch"), ("viktor", "yanukovych"), true),
            (("benjamin", "netanjahu"), ("benjamin", "netanyahu"), true),
            (("jan", "maack"), ("jan", "mack"), false),
            (("jan", "holm"), ("ian", "holm"), false),
            (("jan", "weber"), ("ian", "weber"), false),
            (("ida", "holm"), ("ida", "halm"), false),
            (("sergej", "lawrow"), ("sergej", "larow"), false),
            (("juri", "petrow"), ("sergej", "petrov"), false),
            (("ida", ""), ("ida", "holm"), false),
        ] {
            let heard = [one, other].map(|(given, last)| Heard::of(given, last));
            assert_eq!(
                (heard[0].is_one_with(&heard[1]), heard[1].is_one_with(&heard[0])),
                (same, same),
                "{one:?}, {other:?}"
            );
        }
    }
}
