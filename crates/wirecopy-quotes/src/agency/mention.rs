//! Names of agencies and of months inside a line.

use crate::agency;

pub(super) fn is_month(word: &str) -> bool {
    const MONTHS: &[&str] = &[
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "janeiro",
        "fevereiro",
        "março",
        "maio",
        "junho",
        "julho",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
        "er",
        "st",
        "nd",
        "rd",
        "th",
    ];
    MONTHS.contains(&word)
}

/// Whether `text` ends with an agency’s name, as before "(AP)".
pub(super) fn ends_with_agency(text: &str) -> bool {
    let from = text.ceil_char_boundary(text.len().saturating_sub(60));
    // "L’Agence France-Presse": the article is no part of it.
    let last = text[from..].replace(['’', '\''], " ");
    mentions(&last).last().is_some_and(|name| last.ends_with(name))
}

/// The names of agencies in `text`, the longest at each place.
pub(super) fn mentions(text: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() && !(before.is_alphanumeric() || matches!(before, '’' | '\'' | '@')) {
            starts.push(at);
        }
        before = c;
    }
    let mut found = Vec::new();
    let mut end = 0;
    for start in starts.into_iter().take(120) {
        if start < end {
            continue;
        }
        let rest = &text[start..];
        let ends = rest.char_indices().filter(|&(at, c)| at > 0 && !c.is_alphanumeric() && c != '-').map(|(at, _)| at);
        let longest = ends
            .chain([rest.len()])
            .take_while(|&end| end <= 48)
            .filter(|&end| agency::exact(&rest[..end]) || end > 8 && agency::exact_ignoring_case(&rest[..end]))
            .last();
        if let Some(len) = longest {
            found.push(&rest[..len]);
            end = start + len;
        }
    }
    found
}
