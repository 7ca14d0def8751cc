//! The words that negate, by language where one language's negation is another's everyday word.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::fold::folded;

/// How a word negates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Negation {
    /// Wherever it stands.
    Always,
    /// In texts of these languages, and where the language is not known.
    In(&'static [&'static str]),
    /// With a French "ne" before it: "plus", "personne".
    BehindNe,
    /// French "ne", which another word completes: it negates by itself only where none does.
    Ne,
}

/// How a folded word negates, if it does. Contractions ("don't") are taken apart before.
pub fn negation(word: &str) -> Option<Negation> {
    static ALL: LazyLock<FxHashMap<String, Negation>> = LazyLock::new(|| {
        let lines = ALWAYS.iter().map(|words| (*words, Negation::Always));
        let lines = lines.chain(IN_SOME.iter().map(|&(words, languages)| (words, Negation::In(languages))));
        let lines = lines.chain([("plus personne guere nul nulle", Negation::BehindNe), ("ne", Negation::Ne)]);
        lines.flat_map(|(words, how)| words.split(' ').map(move |word| (folded(word), how))).collect()
    });
    ALL.get(word).copied()
}

const ALWAYS: [&str; 21] = [
    "not never none nor neither nobody nothing nowhere noone without hardly scarcely cannot unable",
    "nunca jamás ningún ninguna ninguno nadie nada tampoco",
    "não nenhum nenhuma ninguém sem nem tampouco",
    "jamais sans aucun aucune rien",
    "nicht kein keine keinen keiner keinem keines keinerlei nie niemals niemand niemanden niemandem nichts ohne weder nirgends",
    "не нет ни никогда никто никого никому никем ничто ничего ничему без нельзя ніколи ніхто нічого немає ні није нису нема",
    "لا لم لن ليس ليست ليسوا لست لسنا غير دون بدون بلا أبدا عدم ولا فلا ولم فلم ولن فلن وليس وليست بعدم وعدم لعدم",
    "नहीं नही न मत बिना गैर",
    "不 没 沒 無 无 未 勿",
    "niet geen nooit niets nergens zonder",
    "nessun nessuno nessuna senza niente",
    "nigdy nikt nikogo niczego żaden żadna żadne",
    "inte aldrig ingen inget inga utan ikke ingenting aldri uden uten ej",
    "değil yok hiçbir",
    "tidak bukan tanpa belum tak jangan",
    "không chẳng",
    "δεν μην χωρίς όχι ούτε κανένας καμία δίχως",
    "לא אין ללא בלי אינו אינה אינם אינן מעולם ואין ולא שלא",
    "نه بدون هیچ نیست نیستند نبود نبودند نشد نشده نکرد نکرده ندارد ندارند نخواهد نخواهند",
    "نہیں نہ بغیر না নয় নেই নি",
    "nem nincs soha nélkül không",
];

const IN_SOME: [(&str, &[&str]); 12] = [
    // Finnish conjugates its "not"; most of its forms are everyday words elsewhere.
    ("ei eivät eikä emme ette ilman", &["fi", "et"]),
    ("no", &["en", "es", "it", "ca"]),
    ("sin", &["es"]),
    ("pas", &["fr", "ca"]),
    ("ni", &["es", "fr", "ca"]),
    ("non", &["en", "fr", "it"]),
    ("mai", &["it", "ca"]),
    ("sense res cap", &["ca"]),
    ("nulla", &["it"]),
    ("bez nic ani", &["pl", "cs", "sk", "sr"]),
    ("nu fara nimeni nimic", &["ro"]),
    ("nitko niko nista nisu nije nema", &["sr"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negations_are_known_in_ten_languages() {
        for word in ["not", "no", "sin", "não", "pas", "nicht", "не", "لم", "नहीं", "不"] {
            assert!(negation(&folded(word)).is_some(), "{word}");
        }
        assert!(!["note", "now", "want", "knot"].into_iter().any(|word| negation(word).is_some()));
    }
}
