//! Words printed short: abbreviations and contractions, and what they stand for.

use crate::lexicon::language::Language;

/// How an abbreviation stands in the text, which tells it from a word of the same letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Print {
    /// It begins with a capital.
    pub capital: bool,
    /// It is all capitals, dots aside.
    pub capitals: bool,
    /// A full stop follows.
    pub dot: bool,
    /// A comma stands before it.
    pub behind_comma: bool,
    /// The next word begins with a capital.
    pub before_name: bool,
    /// The next word is a figure.
    pub before_figure: bool,
}

/// What a folded word is short for, if it is printed as an abbreviation. "US" is, "us" is not.
pub fn long(word: &str, print: Print, language: Language) -> Option<&'static str> {
    let find = |list: &'static [(&str, &str)]| list.iter().find(|(short, _)| *short == word).map(|(_, long)| *long);
    match language.code() {
        "en" | "" => {}
        "fr" => return find(&FRENCH).filter(|_| print.capital && (word != "m" || print.dot && print.before_name)),
        "es" => return find(&SPANISH).filter(|_| print.capital || print.dot && !word.starts_with("ee")),
        "pt" => return find(&PORTUGUESE).filter(|_| print.capital || print.dot),
        "de" => return find(&GERMAN).filter(|_| print.capital && print.dot),
        "it" => return find(&ITALIAN).filter(|_| print.capital || print.dot),
        _ => return None,
    }
    match word {
        "no" if print.dot && print.before_figure => Some("number"),
        // "St. Louis", but "Wall St. closed".
        "st" if print.capital => Some(if print.before_name { "saint" } else { "street" }),
        // "Sacramento, CA", but "the CA state".
        _ if print.capitals && print.behind_comma && find(&POSTAL).is_some() => find(&POSTAL),
        // Carbon monoxide is no company, and Los Angeles not in Louisiana.
        "co" if print.capitals => None,
        "la" if print.capitals => Some("los angeles"),
        // "N.Y." and "GEN." are what they are with a dot.
        _ if print.capitals => find(&CAPITALS)
            .or_else(|| find(&STATES).filter(|long| print.dot || long.contains(' ')))
            .or_else(|| find(&TITLES).filter(|_| print.dot)),
        _ if print.capital && print.dot => find(&TITLES).or_else(|| find(&STATES)),
        _ if print.capital => find(&TITLES),
        _ => None,
    }
    .or_else(|| find(&ALWAYS))
}

const FRENCH: [(&str, &str); 7] = [
    ("m", "monsieur"),
    ("mme", "madame"),
    ("mmes", "mesdames"),
    ("mm", "messieurs"),
    ("mlle", "mademoiselle"),
    ("dr", "docteur"),
    ("me", "maitre"),
];
const SPANISH: [(&str, &str); 6] = [
    ("sr", "senor"),
    ("sra", "senora"),
    ("srta", "senorita"),
    ("dr", "doctor"),
    ("dra", "doctora"),
    ("eeuu", "estados unidos"),
];
const PORTUGUESE: [(&str, &str); 5] =
    [("sr", "senhor"), ("sra", "senhora"), ("dr", "doutor"), ("dra", "doutora"), ("eua", "estados unidos")];
const GERMAN: [(&str, &str); 3] = [("dr", "doktor"), ("prof", "professor"), ("st", "sankt")];
const ITALIAN: [(&str, &str); 4] = [("sig", "signor"), ("dott", "dottor"), ("avv", "avvocato"), ("on", "onorevole")];

/// The states as the post writes them: only behind the name of a place.
const POSTAL: [(&str, &str); 50] = [
    ("al", "alabama"),
    ("ak", "alaska"),
    ("az", "arizona"),
    ("ar", "arkansas"),
    ("ca", "california"),
    ("co", "colorado"),
    ("ct", "connecticut"),
    ("de", "delaware"),
    ("fl", "florida"),
    ("ga", "georgia"),
    ("hi", "hawaii"),
    ("id", "idaho"),
    ("il", "illinois"),
    ("in", "indiana"),
    ("ia", "iowa"),
    ("ks", "kansas"),
    ("ky", "kentucky"),
    ("la", "louisiana"),
    ("me", "maine"),
    ("md", "maryland"),
    ("ma", "massachusetts"),
    ("mi", "michigan"),
    ("mn", "minnesota"),
    ("ms", "mississippi"),
    ("mo", "missouri"),
    ("mt", "montana"),
    ("ne", "nebraska"),
    ("nv", "nevada"),
    ("nh", "new hampshire"),
    ("nj", "new jersey"),
    ("nm", "new mexico"),
    ("ny", "new york"),
    ("nc", "north carolina"),
    ("nd", "north dakota"),
    ("oh", "ohio"),
    ("ok", "oklahoma"),
    ("or", "oregon"),
    ("pa", "pennsylvania"),
    ("ri", "rhode island"),
    ("sc", "south carolina"),
    ("sd", "south dakota"),
    ("tn", "tennessee"),
    ("tx", "texas"),
    ("ut", "utah"),
    ("vt", "vermont"),
    ("va", "virginia"),
    ("wa", "washington"),
    ("wv", "west virginia"),
    ("wi", "wisconsin"),
    ("wy", "wyoming"),
];

/// A courtesy title, which some newspapers print before every name and others never.
pub fn is_courtesy(word: &str) -> bool {
    matches!(word, "mister" | "mrs" | "ms" | "mx")
}

const CAPITALS: [(&str, &str); 5] = [
    ("us", "united states"),
    ("uk", "united kingdom"),
    ("un", "united nations"),
    ("eu", "european union"),
    ("la", "los angeles"),
];

const TITLES: [(&str, &str); 31] = [
    ("gov", "governor"),
    ("sen", "senator"),
    ("sens", "senators"),
    ("rep", "representative"),
    ("reps", "representatives"),
    ("lt", "lieutenant"),
    ("gen", "general"),
    ("col", "colonel"),
    ("capt", "captain"),
    ("cpl", "corporal"),
    ("sgt", "sergeant"),
    ("maj", "major"),
    ("adm", "admiral"),
    ("cmdr", "commander"),
    ("prof", "professor"),
    ("dr", "doctor"),
    ("rev", "reverend"),
    ("mr", "mister"),
    ("hon", "honorable"),
    ("supt", "superintendent"),
    ("atty", "attorney"),
    ("jr", "junior"),
    ("mt", "mount"),
    ("ft", "fort"),
    ("ave", "avenue"),
    ("blvd", "boulevard"),
    ("rd", "road"),
    ("corp", "corporation"),
    ("inc", "incorporated"),
    ("ltd", "limited"),
    ("co", "company"),
];

/// Postal codes ("PA") do not stand here: two letters are too many other things.
const STATES: [(&str, &str); 42] = [
    ("ala", "alabama"),
    ("ariz", "arizona"),
    ("ark", "arkansas"),
    ("calif", "california"),
    ("colo", "colorado"),
    ("conn", "connecticut"),
    ("del", "delaware"),
    ("fla", "florida"),
    ("ga", "georgia"),
    ("ill", "illinois"),
    ("ind", "indiana"),
    ("kan", "kansas"),
    ("ky", "kentucky"),
    ("la", "louisiana"),
    ("md", "maryland"),
    ("mass", "massachusetts"),
    ("mich", "michigan"),
    ("minn", "minnesota"),
    ("miss", "mississippi"),
    ("mo", "missouri"),
    ("mont", "montana"),
    ("neb", "nebraska"),
    ("nev", "nevada"),
    ("nh", "new hampshire"),
    ("nj", "new jersey"),
    ("nm", "new mexico"),
    ("ny", "new york"),
    ("nc", "north carolina"),
    ("nd", "north dakota"),
    ("okla", "oklahoma"),
    ("ore", "oregon"),
    ("pa", "pennsylvania"),
    ("ri", "rhode island"),
    ("sc", "south carolina"),
    ("sd", "south dakota"),
    ("tenn", "tennessee"),
    ("tex", "texas"),
    ("vt", "vermont"),
    ("va", "virginia"),
    ("wash", "washington"),
    ("wis", "wisconsin"),
    ("wyo", "wyoming"),
];

/// Abbreviations that are nothing else, with a capital or without.
const ALWAYS: [(&str, &str); 5] = [
    ("vs", "versus"),
    ("dept", "department"),
    ("govt", "government"),
    ("approx", "approximately"),
    ("intl", "international"),
];

/// A contraction taken apart: "don't" is "do", "not". What "'s" is short for is left open.
pub fn parts(word: &str) -> Option<(&str, &'static str)> {
    if let Some(whole) = WHOLE.iter().find(|(short, ..)| *short == word) {
        return Some((whole.1, whole.2));
    }
    if let Some(verb) = word.strip_suffix("n't").filter(|verb| !verb.is_empty()) {
        return Some((verb, "not"));
    }
    for (ending, long) in [("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "'d")] {
        if let Some(host) = word.strip_suffix(ending).filter(|host| !host.is_empty()) {
            return Some((host, long));
        }
    }
    // "Maduro's" is his; "it's" is no owner.
    word.strip_suffix("'s").filter(|host| HOSTS.split(' ').any(|name| name == *host)).map(|host| (host, "'s"))
}

/// Whether `short` may stand for `long`: "it's" is "it is" or "it has".
pub fn may_be(short: &str, long: &str) -> bool {
    matches!((short, long), ("'s", "is" | "has" | "us") | ("'d", "would" | "had"))
}

const WHOLE: [(&str, &str, &str); 18] = [
    ("cannot", "can", "not"),
    ("can't", "can", "not"),
    ("won't", "will", "not"),
    ("shan't", "shall", "not"),
    // The apostrophe forgotten.
    ("dont", "do", "not"),
    ("doesnt", "does", "not"),
    ("didnt", "did", "not"),
    ("isnt", "is", "not"),
    ("wasnt", "was", "not"),
    ("arent", "are", "not"),
    ("werent", "were", "not"),
    ("wouldnt", "would", "not"),
    ("couldnt", "could", "not"),
    ("shouldnt", "should", "not"),
    ("hasnt", "has", "not"),
    ("havent", "have", "not"),
    ("hadnt", "had", "not"),
    ("thats", "that", "'s"),
];

const HOSTS: &str = "it he she that there here what who where when how let this everyone everybody nobody somebody one";

#[cfg(test)]
mod tests {
    use super::*;

    const CAPITAL: Print = Print {
        capital: true,
        capitals: false,
        dot: false,
        behind_comma: false,
        before_name: false,
        before_figure: false,
    };
    const DOTTED: Print = Print { dot: true, ..CAPITAL };

    #[test]
    fn abbreviations_are_known_by_how_they_are_printed() {
        for (word, print, expected) in [
            ("gov", DOTTED, Some("governor")),
            ("sen", CAPITAL, Some("senator")),
            ("us", Print { capitals: true, ..CAPITAL }, Some("united states")),
            ("us", Print::default(), None),
            ("pa", DOTTED, Some("pennsylvania")),
            ("pa", CAPITAL, None),
            ("la", Print::default(), None),
            ("st", Print { before_name: true, ..DOTTED }, Some("saint")),
            ("st", DOTTED, Some("street")),
            ("no", Print { before_figure: true, ..DOTTED }, Some("number")),
            ("no", DOTTED, None),
            ("govt", Print::default(), Some("government")),
            ("co", DOTTED, Some("company")),
            ("co", Print { capitals: true, ..CAPITAL }, None),
            ("la", DOTTED, Some("louisiana")),
            ("la", Print { capitals: true, ..CAPITAL }, Some("los angeles")),
            ("ca", Print { capitals: true, behind_comma: true, ..CAPITAL }, Some("california")),
            ("ca", Print { capitals: true, ..CAPITAL }, None),
        ] {
            assert_eq!(long(word, print, Language::new("en")), expected, "{word} {print:?}");
        }
    }

    #[test]
    fn contractions_are_taken_apart() {
        for (word, expected) in [
            ("don't", Some(("do", "not"))),
            ("won't", Some(("will", "not"))),
            ("they're", Some(("they", "are"))),
            ("it's", Some(("it", "'s"))),
            ("maduro's", None),
            ("its", None),
            ("n't", None),
        ] {
            assert_eq!(parts(word), expected, "{word}");
        }
        assert!(may_be("'s", "has") && !may_be("'s", "was"));
    }
}
