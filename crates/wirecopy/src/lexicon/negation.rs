//! Words that turn a sentence into its opposite.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::by_word;

/// Whether a folded word does; contractions ("don't") are taken apart before.
pub fn is_negation(word: &str) -> bool {
    static ALL: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| by_word(&NEGATIONS));
    ALL.contains_key(word)
}

/// Whether `one` is `other` with a prefix that makes it the opposite: illegal, legal.
pub fn is_opposite(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let Some(prefix) = long.strip_suffix(short).filter(|_| short.chars().nth(3).is_some()) else { return false };
    match prefix {
        "un" | "non" | "dis" | "не" | "ir" | "il" | "im" => true,
        // "inform" is not the opposite of "form".
        "in" => IN_MEANS_NOT.split(' ').any(|stem| short.starts_with(stem)),
        _ => false,
    }
}

const IN_MEANS_NOT: &str = "accura acti adequa admiss appropria capab compet complet consist correct credib decis defin depend \
    direct effect effici eligib equal equit explic frequen human justic secur sens stabil suffic toler valid visib volunt";

const NEGATIONS: [&str; 9] = [
    "not no never none nor neither nobody nothing nowhere noone without hardly scarcely",
    // "no" and "nunca" serve Spanish too.
    "nunca jamas ningun ninguna ninguno nadie nada tampoco sin",
    "nao nenhum nenhuma ninguem sem nem",
    "ne pas jamais sans aucun aucune ni rien",
    "nicht kein keine keinen keiner keinem keines nie niemals niemand nichts ohne weder",
    "не нет ни никогда никто ничего без нельзя",
    "لا لم لن ليس ليست ليسوا غير دون بدون بلا ابدا",
    "नहीं नही बिना",
    "不 没 无 未",
];

/// How many negations a stretch of Japanese holds, which says them with the ending of a verb.
pub fn japanese_negations(text: &str) -> usize {
    ["ない", "なか", "なく", "ませ", "ずに", "せず", "わず", "れず"]
        .iter()
        .map(|ending| text.matches(ending).count())
        .sum()
}

/// Whether a Chinese sign that negates is part of another word, by the sign after: 不过, 未来.
pub fn is_word_of_chinese(sign: &str, after: char) -> bool {
    let words = match sign {
        "不" => "过過同少仅僅断斷久",
        "未" => "来來婚",
        "无" | "無" => "线線论論",
        _ => "",
    };
    words.contains(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;

    #[test]
    fn negations_are_known_in_ten_languages() {
        for word in ["not", "no", "sin", "nao", "pas", "nicht", "не", "لم", "नहीं", "不"] {
            assert!(is_negation(&folded(word)), "{word}");
        }
        assert!(!["note", "now", "want", "knot"].into_iter().any(is_negation));
    }

    #[test]
    fn japanese_negates_by_ending_and_chinese_has_words_that_only_look_so() {
        assert_eq!((japanese_negations("受け入れない"), japanese_negations("受け入れる")), (1, 0));
        assert_eq!((japanese_negations("行いません"), japanese_negations("行います")), (1, 0));
        assert!(is_word_of_chinese("不", '过') && !is_word_of_chinese("不", '会'));
    }

    #[test]
    fn opposites_are_told_from_other_words() {
        for (one, other) in [("legal", "illegal"), ("undocumented", "documented"), ("active", "inactive")] {
            assert!(is_opposite(one, other) && is_opposite(other, one), "{one} {other}");
        }
        for (one, other) in [("form", "inform"), ("it", "unit"), ("gang", "gangs"), ("side", "inside")] {
            assert!(!is_opposite(one, other), "{one} {other}");
        }
    }

    #[test]
    fn every_word_is_folded() {
        for word in NEGATIONS.iter().flat_map(|line| line.split(' ')) {
            assert_eq!(folded(word), word);
        }
    }
}
