//! Words that turn a sentence into its opposite.

mod japanese;
mod phrases;
mod turkish;
mod words;

pub use japanese::negations as japanese_negations;
pub use phrases::{Phrase, phrases};
pub use words::{Negation, negation};

use crate::lexicon::language::Language;

/// Whether `long` is `short` with what makes it the opposite: a prefix (illegal, legal), or the syllable of a Turkish verb.
pub fn is_negated(language: Language, long: &str, short: &str) -> bool {
    if language.code() == "tr" && turkish::is_negated(long, short) {
        return true;
    }
    let Some(prefix) = long.strip_suffix(short) else { return false };
    let letters = short.chars().count();
    match prefix {
        // "united" is not the opposite of "ited", and "until" has nothing to do with "til".
        // Spanish and Portuguese: ilegal.
        "i" => I_MEANS_NOT.split(' ').any(|stem| short.starts_with(stem)),
        // Slavic and Baltic verbs and adjectives: Czech byla, nebyla.
        "ne" => letters > 2 && !matches!(language.code(), "en" | "de" | "fr" | "es" | "it" | "pt" | "nl" | "fi" | "hu"),
        "un" | "non" | "dis" | "не" | "ir" | "il" => letters > 3,
        // "impress" and "press", "import" and "port" are no opposites.
        "im" => IM_MEANS_NOT.split(' ').any(|stem| short.starts_with(stem)),
        "in" => IN_MEANS_NOT.split(' ').any(|stem| short.starts_with(stem)),
        "des" => DES_MEANS_NOT.split(' ').any(|stem| short.starts_with(stem)),
        // Persian verbs: کرد, نکرد.
        "ن" => letters > 2,
        "نمي" => letters > 2,
        "غير" => letters > 2,
        "ไม่" => true,
        _ => false,
    }
}

const IM_MEANS_NOT: &str = "balanc matur mobil moral morta partial patien perfect perme person polit popular possi practic prob proper pruden pur";

const I_MEANS_NOT: &str = "legal legitim legibl logic limit regular real responsab reconcil";

const IN_MEANS_NOT: &str = "accepta accessi accura activ adequa admiss advertent anima applica appropria attentiv audib capab capac \
    compatib compet complet comprehensib conclusiv congru consequen consider consist consol conspicu constan constitu contest convenien \
    correct credib decen decis defensi defin delib dependen desir destructib determin differen dign direct discipl discreet discret \
    distinct divisib edib effect effic eleg eligib elud equal equit escap esperad evita exact excusab existen expens experien explic \
    fallib feliz fertil finit flexib formal frequen fruct gratitud grat hospit human imagina just justic legal material moral mortal \
    necess noc numera offens operab opportun ordina particul puni quiet reconcil releva sanit satisf secur segur sens separab signific \
    sincer sociab solub solv sosten stabil subordina suffic suficien sufficien suport tangib tempest temporal tolera transig transitab util vali variab vencib verdad \
    visib visto volunt vulnera";

const DES_MEANS_NOT: &str = "acelera activ acuerdo acordo agradab aparec apro arma articul autoriza cali classifica clasifica conect confian confort \
    conhec conoc conten control cubri emple empreg estabil favorab favoravel fech habit igual integra leal lig merec mobiliza mont necess \
    obedec obstru ocupa ordem orden orienta preci respet respeit";

#[cfg(test)]
mod tests {
    use super::*;

    fn negated(one: &str, other: &str) -> bool {
        is_negated(Language::new("en"), one, other) || is_negated(Language::new("en"), other, one)
    }

    #[test]
    fn opposites_are_told_from_other_words() {
        for (one, other) in [
            ("legal", "illegal"),
            ("undocumented", "documented"),
            ("active", "inactive"),
            ("possible", "impossible"),
            ("unable", "able"),
            ("seguro", "inseguro"),
            ("klar", "unklar"),
            ("законно", "незаконно"),
        ] {
            assert!(negated(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("form", "inform"),
            ("it", "unit"),
            ("gang", "gangs"),
            ("side", "inside"),
            ("press", "impress"),
            ("port", "import"),
            ("creased", "increased"),
            ("til", "until"),
        ] {
            assert!(!negated(one, other), "{one} {other}");
        }
        for (language, one, other) in [("cs", "byla", "nebyla"), ("tr", "geldi", "gelmedi"), ("tr", "batti", "batmadi")]
        {
            let language = Language::new(language);
            assert!(is_negated(language, other, one) && !is_negated(language, one, other), "{one} {other}");
        }
    }
}
