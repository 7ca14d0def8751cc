//! Of which country somebody is: "American Ida Holm", "the Russian said".

use std::sync::LazyLock;

use crate::lexicon::Table;

/// What people of one country are called, in English: one of them, then the rest. What names many as well ("the French") is no word for one.
const COUNTRIES: &[&str] = &[
    "American",
    "Argentine Argentinian Argentinean",
    "Australian Aussie",
    "Austrian",
    "Belarusian Belarussian",
    "Belgian",
    "Brazilian",
    "Briton Brit *British",
    "Bulgarian",
    "Canadian",
    "Chilean",
    "Colombian",
    "Croatian Croat",
    "Cuban",
    "Czech",
    "Dane *Danish",
    "Dutchman Dutchwoman *Dutch",
    "Egyptian",
    "Englishman Englishwoman *English",
    "Estonian",
    "Ethiopian",
    "Finn *Finnish",
    "Frenchman Frenchwoman *French",
    "German",
    "Greek",
    "Hungarian",
    "Icelander *Icelandic",
    "Indian",
    "Iranian",
    "Irishman Irishwoman *Irish",
    "Israeli",
    "Italian",
    "Jamaican",
    "Kenyan",
    "Korean",
    "Latvian",
    "Lithuanian",
    "Mexican",
    "Moroccan",
    "Nigerian",
    "Norwegian",
    "Pakistani",
    "Pole *Polish",
    "Romanian",
    "Russian",
    "Scot Scotsman *Scottish",
    "Serb Serbian",
    "Slovak *Slovakian",
    "Slovenian Slovene",
    "Spaniard *Spanish",
    "Swede *Swedish",
    "Turk *Turkish",
    "Ukrainian",
    "Welshman Welshwoman *Welsh",
    "*Chinese",
    "*Japanese",
    "*Portuguese",
    "*Swiss",
];

/// The country that `word`, with a capital, tells; and whether it can stand for one person.
pub(super) fn told_by(word: &str) -> Option<(usize, bool)> {
    static TOLD: LazyLock<Table<(usize, bool)>> = LazyLock::new(|| {
        let words =
            COUNTRIES.iter().enumerate().flat_map(|(country, words)| words.split(' ').map(move |word| (country, word)));
        words.map(|(country, word)| (word.trim_start_matches('*'), (country, !word.starts_with('*')))).collect()
    });
    let capital = word.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
    if capital { TOLD.get(word) } else { None }
}

#[cfg(test)]
mod tests {
    use super::told_by;

    #[test]
    fn words_of_one_country_are_of_one_country() {
        let country = |word| told_by(word).map(|(country, _)| country);
        assert_eq!(country("Scot"), country("Scottish"));
        assert_ne!(country("Scot"), country("Irish"));
        assert_eq!(told_by("British").map(|(_, one)| one), Some(false));
        assert_eq!(told_by("Briton").map(|(_, one)| one), Some(true));
        assert_eq!([told_by("british"), told_by("Holm"), told_by("")], [None; 3]);
    }
}
