//! The words under a photo, told by the photographer's credit that ends them.

use crate::article::paragraph::begin_alike;
use wirecopy_quotes::agency::is_photo_agency;
use wirecopy_quotes::names::{bare, is_name, is_particle, is_trade};

/// The most words of a photographer's credit.
const LONGEST: usize = 16;

/// What such a credit begins with, in lower case. Names follow.
const OPENINGS: &[&str] = &[
    "abbildung:",
    "afp photo",
    "ap photo",
    "credit:",
    "credits:",
    "beitragsbild:",
    "bild:",
    "bilder:",
    "courtesy of",
    "crédit photo",
    "crédits photo",
    "crédits photos",
    "file photo",
    "foto:",
    "foto de",
    "foto di",
    "foto von",
    "fotos:",
    "graphic by",
    "illustration by",
    "image by",
    "image credit",
    "image:",
    "imagen:",
    "immagine:",
    "photo by",
    "photo courtesy",
    "photo credit",
    "photo de",
    "photo illustration by",
    "photo:",
    "photo :",
    "photograph by",
    "photograph:",
    "photos by",
    "picture:",
    "photos:",
    "reuters file photo",
    "reuters photo",
    "titelbild:",
    "фото:",
    "ảnh:",
];

/// Whether `paragraph` is a caption.
pub(crate) fn is_caption(paragraph: &str) -> bool {
    ends_in_brackets(paragraph) || is_credit(last_sentence(paragraph))
}

/// Whether a line of a web page is a caption: it may end with whose the picture is, too: "The ferry at noon. © Ann Lee / AFP".
pub(crate) fn is_caption_of_page(line: &str) -> bool {
    let owned = || line.rsplit_once('©').is_some_and(|(_, names)| is_names(names));
    is_caption(line) || owned()
}

/// Whether there are names, few, and nothing else.
fn is_names(text: &str) -> bool {
    let names = text.trim().trim_matches(|c: char| matches!(c, '(' | ')' | '.' | ']'));
    !names.is_empty() && names.split_whitespace().nth(LONGEST / 2).is_none() && names.split_whitespace().all(fits)
}

/// "… in Caracas. (Photo by Jesus Vargas/Getty Images) (Jesus Vargas)": one of the closing brackets holds a credit.
fn ends_in_brackets(paragraph: &str) -> bool {
    let mut rest = paragraph.trim_end().trim_end_matches('.');
    while let Some((before, inner)) = rest.strip_suffix(')').and_then(|open| open.rsplit_once('(')) {
        if is_credit(inner) {
            return true;
        }
        rest = before.trim_end();
    }
    false
}

/// What follows the last stop and space.
fn last_sentence(paragraph: &str) -> &str {
    let bytes = paragraph.as_bytes();
    // A curly mark has three bytes.
    let follows_stop =
        |before: &[u8]| matches!(before, [.., b'.' | b'?' | b'!'] | [.., b'.', b'"'] | [.., b'.', 0xE2, 0x80, 0x9D]);
    let space = (0..bytes.len()).rev().find(|&at| bytes[at] == b' ' && follows_stop(&bytes[..at]));
    paragraph[space.map_or(0, |at| at + 1)..].trim()
}

/// Whether `text` is a photographer's credit and nothing else.
fn is_credit(text: &str) -> bool {
    let text = text.trim();
    // Most texts are told by their length.
    if text.split_whitespace().nth(LONGEST).is_some() {
        return false;
    }
    let names = after_opening(text).or_else(|| names_agency(text).then_some(text));
    names.is_some_and(|names| names.split_whitespace().all(fits))
}

/// What follows one of the openings, as a whole word.
fn after_opening(text: &str) -> Option<&str> {
    OPENINGS.iter().find_map(|opening| {
        let (start, names) = text.split_at_checked(opening.len())?;
        // Nearly all texts are told by their first letter.
        if !begin_alike(start, opening) {
            return None;
        }
        let whole = opening.ends_with(':') || !names.starts_with(char::is_alphanumeric);
        (whole && start.chars().flat_map(char::to_lowercase).eq(opening.chars())).then_some(names)
    })
}

/// "Jesus Vargas/Getty Images", "Ariana Cubillos via AP", "REUTERS/Gaby Oraa", "Getty Images".
fn names_agency(text: &str) -> bool {
    let via = text.rsplit_once(" via ").is_some_and(|(_, agency)| is_photo_agency(agency));
    let parts: Vec<&str> = text.split('/').collect();
    let slash = parts.len() > 1 && parts.iter().any(|part| is_photo_agency(part));
    via || slash || ["getty images", "shutterstock"].iter().any(|agency| text.eq_ignore_ascii_case(agency))
}

fn fits(word: &str) -> bool {
    let small =
        ["and", "by", "courtesy", "credit", "file", "for", "from", "in", "of", "the", "via", "par", "para", "por"];
    let word = bare(word);
    let year = !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    let mark = !word.chars().any(char::is_alphanumeric);
    // "/Getty", "AP/": a slash may stand at either end.
    word.split('/').all(|part| part.is_empty() || is_name(part) || is_photo_agency(part))
        || mark
        || year
        || is_particle(word)
        || is_trade(word)
        || small.contains(&word)
        || word.starts_with('@')
}

#[cfg(test)]
mod tests {
    use super::{is_caption, is_caption_of_page};

    #[test]
    fn these_are_captions() {
        let paragraphs = [
            "CARACAS, VENEZUELA - JANUARY 10: Nicolas Maduro speaks. (Photo by Jesus Vargas/Getty Images) (Jesus Vargas)",
            "Maduro speaks in Caracas (Photo by Jesus Vargas/Getty Images)",
            "Maduro speaks in Caracas. (AP Photo/Ariana Cubillos, File)",
            "Maduro speaks in Caracas. (AP Photo)",
            "Maduro speaks in Caracas. (Miraflores Palace via AP)",
            "Maduro speaks in Caracas. (Juan Barreto / AFP)",
            "Maduro speaks in Caracas. (Juan Barreto/AFP via Getty Images).",
            "Maduro speaks in Caracas. REUTERS/Gaby Oraa",
            "Maduro speaks in Caracas. REUTERS/Gaby Oraa/File Photo",
            "Maduro speaks in Caracas. Jesus Vargas/Getty Images",
            "Maduro speaks in Caracas. Photo: Jesus Vargas",
            "Maduro speaks in Caracas. Photo by Jesus Vargas",
            "Maduro speaks in Caracas. Photograph: Jesus Vargas/Getty Images",
            "Maduro habla en Caracas. (Foto de Jesús Vargas)",
            "Maduro spricht in Caracas. Foto: Jesús Vargas/dpa",
            "AP Photo/Evan Vucci",
            "Getty Images",
            "Maduro speaks in Caracas. (Courtesy of Miraflores Palace)",
            "Maduro speaks in Caracas. (Photo: AFP)",
            "Photo credit: Jesus Vargas",
        ];
        for paragraph in paragraphs {
            assert!(is_caption(paragraph), "{paragraph}");
        }
    }

    #[test]
    fn a_page_says_whose_a_picture_is_behind_its_caption() {
        for (line, expected) in [
            ("The ferry at noon. © Ann Lee / AFP", true),
            ("© Ann Lee", true),
            ("Titelbild: Ann Lee/dpa", true),
            ("© 2026 the paper that you read every day of the week in the harbour", false),
            ("The sign © was drawn by hand.", false),
            ("The ferry at noon.", false),
        ] {
            assert_eq!(is_caption_of_page(line), expected, "{line}");
        }
    }

    #[test]
    fn these_are_the_story() {
        let paragraphs = [
            "The photo (via AP) shows Maduro in Caracas.",
            "He sold the picture to Getty Images.",
            "The pictures came via AP.",
            "He said so on Friday (Reuters)",
            "Photo: What we know of the deal",
            "Photo by photo, the story was told.",
            "He works for AFP/Getty Images.",
            "The men were flown home (see the photo above)",
            "Maduro lost (the opposition says)",
            "Credit: the banks will lend no more.",
            "Trump announced it with González/Machado.",
            "Photographs of the men went round the world.",
            "Leavitt noted that 400 members wait to be deported to Venezuela.",
            ")",
            "()",
            "",
        ];
        for paragraph in paragraphs {
            assert!(!is_caption(paragraph), "{paragraph}");
        }
    }
}
