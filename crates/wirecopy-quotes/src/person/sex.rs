//! Whether "he" or "she" may stand for a name: by how it is addressed, by its given name.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::table::Table;

/// Which pronoun stands for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sex {
    He,
    She,
}

/// Given names, without accents: men's, an empty line, women's. `cargo xtask names` makes the table; whose bearers are of both sexes is not in it.
const NAMES: &str = include_str!("given_names.txt");

/// Names that lists of newborn children have for both, but whose bearers in the news are men, or women.
const HE: &str = "ali ari bernie chris claude cody eli jerry luca mitt newt ray reince shawn yves";
const SHE: &str = "allison ashley camille gail holly inge joan jocelyn kirstjen kristen lauren laurie lilian lois malala meredith nikki \
    vivian whitney";

/// Words that tell, in lower case.
const HE_WORDS: &str = "mr mr. sir lord king prince father brother son husband uncle grandfather congressman councilman chairman spokesman \
    businessman man boy actor señor sr sr. don monsieur m. herr signor senhor seu präsident kanzler minister bürgermeister alcalde \
    sprecher rei";
const SHE_WORDS: &str = "mrs mrs. ms ms. miss dame lady queen princess mother sister daughter wife widow aunt grandmother congresswoman councilwoman \
    chairwoman spokeswoman businesswoman woman girl actress señora sra sra. doña madame mme mme. mlle frau signora senhora dona \
    präsidentin kanzlerin bundeskanzlerin ministerin bürgermeisterin alcaldesa presidenta ministra senadora diputada deputada prefeita sprecherin waitress";

/// What `word`, a form of address, an office or a kinship in lower case, tells.
pub(crate) fn of_word(word: &str) -> Option<Sex> {
    static WORDS: LazyLock<Words> = LazyLock::new(|| listed(HE_WORDS, SHE_WORDS));
    WORDS.get(word).flatten()
}

/// What the given name tells, in folded letters.
pub(crate) fn of_given_name(name: &str) -> Option<Sex> {
    static GIVEN: LazyLock<FxHashMap<&str, Sex>> = LazyLock::new(|| {
        let (men, women) = NAMES.split_once("\n\n").unwrap_or((NAMES, ""));
        let of = |names: &'static str, sex| names.split_ascii_whitespace().map(move |name| (name, sex));
        of(men, Sex::He).chain(of(women, Sex::She)).chain(of(HE, Sex::He)).chain(of(SHE, Sex::She)).collect()
    });
    GIVEN.get(name.split('-').next().unwrap_or_default()).copied()
}

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
    use super::{Sex, of_given_name};

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
}
