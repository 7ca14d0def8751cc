//! Whether "he" or "she" may stand for a name: by how it is addressed, by its given name.

use std::sync::LazyLock;

use crate::lexicon::letters::is_latin;
use crate::lexicon::{Table, folded};

/// Which pronoun stands for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sex {
    He,
    She,
}

/// Given names, without accents: men's, an empty line, women's, an empty line, those of both. `cargo xtask names` makes the table.
const NAMES: &str = include_str!("given_names.txt");

/// Names that lists of newborn children have for both, but whose bearers in the news are men, or women.
const HE: &str = "ali ari bernie chris claude cody eli jerry luca mitt newt ray reince shawn yves";
const SHE: &str = "allison ashley camille gail holly inge joan jocelyn kirstjen kristen lauren laurie lilian lois malala meredith nikki \
    vivian whitney";

/// Words that tell, in lower case.
const HE_WORDS: &str = "mr mr. sir lord king prince father brother son husband uncle grandfather nephew boyfriend congressman councilman man boy señor sr sr. \
    monsieur m. herr signor senhor seu präsident kanzler bürgermeister alcalde sprecher rei";
/// Words that tell it only where nothing else does: women are called so, too.
const MOSTLY_HE: &str = "alderman chairman spokesman businessman clergyman actor";
/// Words that tell nothing in English.
const HE_ABROAD: &str = "minister don";
const SHE_WORDS: &str = "mrs mrs. ms ms. miss dame lady queen princess mother sister daughter wife widow aunt grandmother niece girlfriend congresswoman councilwoman \
    chairwoman spokeswoman businesswoman woman girl actress señora sra sra. doña madame mme mme. mlle frau signora senhora dona \
    präsidentin kanzlerin bundeskanzlerin ministerin bürgermeisterin alcaldesa presidenta ministra senadora diputada deputada prefeita sprecherin waitress";

/// What `word`, a form of address, an office or a kinship in lower case, tells, in English or elsewhere.
pub(crate) fn of_word(word: &str, english: bool) -> Option<Sex> {
    static WORDS: LazyLock<Words> = LazyLock::new(|| listed(HE_WORDS, SHE_WORDS));
    static ABROAD: LazyLock<Words> = LazyLock::new(|| listed(HE_ABROAD, ""));
    WORDS.get(word).or_else(|| ABROAD.get(word).filter(|_| !english)).flatten()
}

/// What `word` tells where nothing else does: "the chairman".
pub(crate) fn mostly_of_word(word: &str) -> Option<Sex> {
    static WORDS: LazyLock<Words> = LazyLock::new(|| listed(MOSTLY_HE, ""));
    WORDS.get(word).flatten()
}

/// What the given name tells, in folded letters.
pub(crate) fn of_given_name(name: &str) -> Option<Sex> {
    GIVEN.get(name.split('-').next().unwrap_or_default()).flatten()
}

/// Whether `name`, in folded letters, is a given name.
pub(crate) fn is_given_name(name: &str) -> bool {
    GIVEN.get(name).is_some()
}

/// Whether `word`, as it is printed, is a given name.
pub(crate) fn is_printed_given_name(word: &str) -> bool {
    // Most have nothing to fold but a capital, which the table does not ask for.
    match is_latin(word) {
        true => is_given_name(word),
        false => is_given_name(&folded(word)),
    }
}

/// What each given name tells.
static GIVEN: LazyLock<Words> = LazyLock::new(|| {
    let mut parts = NAMES.split("\n\n");
    let mut next = || parts.next().unwrap_or_default();
    let (men, women, both) = (next(), next(), next());
    let of = |names: &'static str, sex| names.split_ascii_whitespace().map(move |name| (name, sex));
    let told = of(men, Some(Sex::He)).chain(of(women, Some(Sex::She)));
    of(both, None).chain(told).chain(of(HE, Some(Sex::He))).chain(of(SHE, Some(Sex::She))).collect()
});

/// Pronouns that stand for a man, in lower case.
pub(crate) const HE_PRONOUNS: &str = "he him his himself él il er ihm ihn ele lui hij он его ему";
/// And for a woman.
pub(crate) const SHE_PRONOUNS: &str = "she her hers herself ella elle sie ela lei zij ze она её ее ей";

/// Whom a pronoun can stand for.
pub(crate) fn of_pronoun(word: &str) -> Option<Sex> {
    static PRONOUNS: LazyLock<Words> = LazyLock::new(|| listed(HE_PRONOUNS, SHE_PRONOUNS));
    PRONOUNS.get(word).flatten()
}

type Words = Table<Option<Sex>>;

fn listed(he: &'static str, she: &'static str) -> Words {
    let of = |list: &'static str, sex| list.split_whitespace().map(move |word| (word, Some(sex)));
    of(he, Sex::He).chain(of(she, Sex::She)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Sex, is_given_name, of_given_name};

    #[test]
    fn a_given_name_tells_unless_both_bear_it() {
        for (name, sex) in [
            ("milton", Some(Sex::He)),
            ("mikko", Some(Sex::He)),
            ("jean-luc", None),
            ("danica", Some(Sex::She)),
            ("taylor", None),
            ("andrea", None),
            ("holm", None),
        ] {
            assert_eq!(of_given_name(name), sex, "{name}");
        }
    }

    #[test]
    fn a_name_of_both_is_a_given_name_too() {
        for (name, given) in [("milton", true), ("andrea", true), ("taylor", true), ("holm", false), ("", false)] {
            assert_eq!(is_given_name(name), given, "{name}");
        }
    }
}
