//! Which language a text is in, as far as its function words tell.
//!
//! Few words need it: "no" is a negation in Spanish and "in the" in Portuguese.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The language of a text with these folded words, by its code (ISO 639-1; "sh" for Serbian, Croatian and Bosnian in
/// Latin letters); `None` if they do not tell, or tell of two languages alike.
pub fn language<'w>(words: impl Iterator<Item = &'w str>) -> Option<&'static str> {
    static ALL: LazyLock<FxHashMap<&str, u32>> = LazyLock::new(|| {
        let mut all = FxHashMap::default();
        for (n, (_, words)) in FUNCTION_WORDS.iter().enumerate() {
            words.split(' ').for_each(|word| *all.entry(word).or_insert(0) |= 1 << n);
        }
        all
    });
    let mut counts = [0_u32; FUNCTION_WORDS.len()];
    for languages in words.filter_map(|word| ALL.get(word)) {
        counts.iter_mut().enumerate().for_each(|(n, count)| *count += languages >> n & 1);
    }
    let most = counts.iter().copied().max().filter(|&most| most >= LEAST)?;
    let mut best = counts.iter().zip(FUNCTION_WORDS).filter(|(count, _)| **count == most);
    best.next().filter(|_| best.next().is_none()).map(|(_, (code, _))| code)
}

/// So many function words at least tell a language.
const LEAST: u32 = 2;

/// The words that a text in each language has most of, folded.
const FUNCTION_WORDS: [(&str, &str); 19] = [
    (
        "en",
        "the of and to in is was that for with on by from at are have had be it his he they were who an as not this will said",
    ),
    (
        "es",
        "el la los las de del que en y por con para una un se su lo es fue al ha como mas sus segun este esta entre pero le sobre desde",
    ),
    (
        "pt",
        "o os a as de que em e por com para uma um do da dos das ao aos na no nas nos nao pelo pela foi se mais sua seu entre como segundo",
    ),
    (
        "fr",
        "le la les des de et en du une un est que qui pour dans sur au aux par a ont ete plus avec ce se il elle d'une d'un selon son",
    ),
    (
        "it",
        "il di che la e un una del della in per con non i gli nel nella sono dei delle alla al da lo le ha dal si anche",
    ),
    ("ca", "el la els les de i que en una un per amb del dels va ha als al no es mes aquest aquesta seva segons"),
    (
        "de",
        "der die das und den von zu mit im des ist auf nicht ein eine dem in sich fur wurde nach bei am hat einer auch aus",
    ),
    ("nl", "de het een van en in is dat op te voor met zijn niet aan door bij om uit werd heeft die naar ook"),
    ("sv", "och att det som en pa ar for av med den till har inte om i var ett sig fran"),
    ("da", "og at det som en pa er for af av med den til har ikke om i de et fra var ble blev"),
    ("pl", "w i na z sie nie do to ze jest o po przez od dla oraz przed za jak byl zostal"),
    ("cs", "a v na se je ze z do s o pro byl byla podle jako k za po jsou ktery ktera"),
    ("ro", "si in de la a cu pe din care un o nu este pentru au fost ca sa mai al ale dupa"),
    ("tr", "ve bir bu da de icin ile olarak daha gibi sonra olan kadar en cok"),
    ("hu", "a az es hogy nem egy is meg volt ez el ki van szerint"),
    ("fi", "on ja ei etta se oli han joka myos mutta ovat kun kuin mukaan seka jo"),
    ("id", "yang dan di dengan untuk pada ini dari itu akan tidak ke dalam oleh"),
    ("vi", "cua va la co nguoi trong cac mot duoc cho da nhung voi khong tai o"),
    ("sh", "je i u na se da za od su koji kao a o s iz sto nije"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;

    #[test]
    fn a_sentence_tells_its_language() {
        for (code, text) in [
            ("en", "The mayor said that the bridge was closed"),
            ("es", "La alcaldesa dijo que el puente está cerrado"),
            ("pt", "A prefeita disse que a ponte foi fechada no sábado"),
            ("fr", "La maire a dit que le pont est fermé pour des travaux"),
            ("de", "Die Bürgermeisterin sagte, dass die Brücke nicht mehr auf ist"),
            ("it", "La sindaca ha detto che il ponte non è aperto per lavori"),
            ("nl", "De burgemeester zei dat het plein niet open is voor verkeer"),
            ("pl", "Burmistrz powiedział, że most nie jest otwarty do piątku"),
        ] {
            let words: Vec<String> = text.split([' ', ',']).map(folded).collect();
            assert_eq!(language(words.iter().map(String::as_str)), Some(code), "{text}");
        }
        assert_eq!(language(["tarnside", "no"].into_iter()), None);
    }

    #[test]
    fn every_word_is_folded() {
        for word in FUNCTION_WORDS.iter().flat_map(|(_, words)| words.split(' ')) {
            assert_eq!(folded(word), word);
        }
    }
}
