//! Of which country somebody is: "American Ida Holm", "the Russian said".

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
    // No such word is shorter, nor in lower case.
    if word.len() < 4 || !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    COUNTRIES.iter().enumerate().find_map(|(country, words)| {
        words.split(' ').find_map(|listed| {
            let one = listed.strip_prefix('*');
            (one.unwrap_or(listed) == word).then_some((country, one.is_none()))
        })
    })
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
