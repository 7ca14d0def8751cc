//! What databases print before a field, in English, French, German, Spanish and Dutch.

/// What a field says of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Title,
    Byline,
    Section,
    Page,
    Address,
    /// The words begin behind it.
    Body,
    /// Other things that stand before the words: the number of words, a standfirst, a place.
    Head,
    /// What stands behind the words.
    Tail,
}

const LABELS: &[(Field, &str)] = &[
    (Field::Title, "headline|titre|titel|überschrift|titular|kop"),
    (Field::Byline, "byline|author|auteur|autor|verfasser|autoren"),
    (Field::Section, "section|rubrique|rubrik|ressort|sección|seccion|sectie"),
    (Field::Page, "page|pages|seite|página"),
    (Field::Address, "url|web address"),
    (Field::Body, "body|corps|hauptteil|textkörper|volltext|full text|texte|cuerpo"),
    (
        Field::Head,
        "length|longueur|länge|longitud|lengte|highlight|hlead|encart|zusammenfassung|dateline|origine|datumszeile|edition|ausgabe|\
        édition|column|series|distribution|copyright|datum|date|lead",
    ),
    (
        Field::Tail,
        "load-date|date-chargement|update|aktualisierungsdatum|ladedatum|language|langue|sprache|idioma|taal|graphic|graphique|grafik|\
        illustration|publication-type|publication type|type-publication|publikationstyp|zeitungstyp|subject|sujet|thema|schlagwörter|\
        person|persons|personne|personen|company|entreprise|unternehmen|organization|organisation|organisations|industry|secteur|branche|\
        geographic|localisation-geo|location|country|city|state|geographie|correction|correction-date|notes|note|anmerkung|ticker|\
        journal-code|journal code|acc-no|doc-id|classification|type|isbn|issn|naics|sic|terms|category|categories|copyright-notice|\
        jpnr|name|names|keywords|schlagworte|pub-type|enhancement|disclaimer",
    ),
];

/// The field that a line begins with, and what stands behind its label.
pub(crate) fn field(line: &str) -> Option<(Field, &str)> {
    let (label, value) = line.split_once(':')?;
    Some((of(label)?, value.trim()))
}

/// The field that a line names, with a colon or alone.
pub(crate) fn of(label: &str) -> Option<Field> {
    let label = label.trim().trim_end_matches(':').trim_end().to_lowercase();
    LABELS.iter().find(|(_, labels)| labels.split('|').any(|known| known == label)).map(|(field, _)| *field)
}

/// Whether a line has a label as classic exports print them: in capitals, with a colon.
pub(crate) fn is_capital_label(line: &str) -> bool {
    let Some((label, _)) = line.split_once(':') else { return false };
    let label = label.trim();
    (2..=28).contains(&label.chars().count())
        && label.chars().all(|c| c.is_uppercase() || matches!(c, '-' | ' ' | '_'))
        && label.chars().next().is_some_and(char::is_uppercase)
}

/// What follows the number of words of an article, in the languages of the databases.
const WORDS: &str =
    "words word mots mot wörter wort palabras palabra parole parola woorden woord palavras ord ordet sanaa слов";

/// Whether a line says how many words there are: "355 words", "1,234 mots".
pub(crate) fn is_word_count(line: &str) -> bool {
    let Some((number, word)) = line.trim().rsplit_once(|c: char| c.is_whitespace()) else { return false };
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_number = digits > 0
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}'));
    is_number && WORDS.split(' ').any(|known| word.to_lowercase() == known)
}

/// Whether a line is the notice of rights that databases put to each article.
pub(crate) fn is_copyright(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    ["copyright", "(c)", "©", "copy "].iter().any(|start| line.starts_with(start))
        || ["all rights reserved", "tous droits réservés", "alle rechte vorbehalten", "todos los derechos reservados"]
            .iter()
            .any(|end| line.trim_end_matches('.').ends_with(end))
}

/// What a database says in the place of an article that it could not deliver.
const UNDELIVERED: [&str; 6] = [
    "there is an error in this document",
    "not possible to display",
    "document could not be delivered",
    "could not be retrieved",
    "document n'a pas pu être",
    "dokument konnte nicht",
];

/// Whether a line says that an article could not be delivered.
pub(crate) fn is_undelivered(line: &str) -> bool {
    let line = line.to_lowercase();
    line.len() < 240 && UNDELIVERED.iter().any(|said| line.contains(said))
}

#[cfg(test)]
mod tests {
    use super::{Field, field, is_copyright, is_undelivered, is_word_count};

    #[test]
    fn fields_are_known_in_the_languages_of_the_databases() {
        for (line, expected) in [
            ("BYLINE: By ANN LEE", Some((Field::Byline, "By ANN LEE"))),
            ("RUBRIQUE: MONDE; Pg. 3", Some((Field::Section, "MONDE; Pg. 3"))),
            ("LÄNGE: 355 Wörter", Some((Field::Head, "355 Wörter"))),
            ("Load-Date: July 1, 2019", Some((Field::Tail, "July 1, 2019"))),
            ("The mayor: no comment", None),
            ("No colon", None),
        ] {
            assert_eq!(field(line), expected, "{line}");
        }
    }

    #[test]
    fn lines_of_the_database_are_told_from_the_story() {
        for (line, words, copyright, undelivered) in [
            ("1,234 words", true, false, false),
            ("295 mots", true, false, false),
            ("Three words", false, false, false),
            ("Copyright 2019 Harbour Post All Rights Reserved", false, true, false),
            ("© 2012 Le Quai. Tous droits réservés.", false, true, false),
            (
                "We are sorry but there is an error in this document and it is not possible to display it.",
                false,
                false,
                true,
            ),
            ("There is an error, he said.", false, false, false),
        ] {
            assert_eq!(
                (is_word_count(line), is_copyright(line), is_undelivered(line)),
                (words, copyright, undelivered),
                "{line}"
            );
        }
    }
}
