//! What a file states of an article beside its title, outlet, day, byline and credit, as lines of text.

use wirecopy::article::{Detail, DetailKind};

/// All kinds, in the order in which they are told.
const KINDS: [DetailKind; 12] = [
    DetailKind::Agency,
    DetailKind::Place,
    DetailKind::Filed,
    DetailKind::Section,
    DetailKind::Page,
    DetailKind::Time,
    DetailKind::Address,
    DetailKind::Slug,
    DetailKind::Version,
    DetailKind::Urgency,
    DetailKind::Embargo,
    DetailKind::EditorsNote,
];

/// A line for each detail: its name, a colon and its words.
#[must_use]
pub fn details_text(details: &[Detail]) -> String {
    let lines: Vec<String> = details.iter().map(|detail| [detail.kind.name(), ": ", &detail.text].concat()).collect();
    lines.join("\n")
}

/// The details in such lines; what is none is passed over.
#[must_use]
pub fn details(lines: &str) -> Vec<Detail> {
    let detail = |line: &str| {
        let (name, text) = line.split_once(": ")?;
        let kind = KINDS.into_iter().find(|kind| kind.name() == name)?;
        Some(Detail { kind, text: text.to_owned() })
    };
    lines.lines().filter_map(detail).collect()
}

#[cfg(test)]
mod tests {
    use super::{KINDS, details, details_text};
    use wirecopy::article::Detail;

    #[test]
    fn details_come_back_from_their_lines() {
        let all: Vec<Detail> = KINDS.into_iter().map(|kind| Detail { kind, text: "one: two".into() }).collect();
        assert_eq!(details(&details_text(&all)), all);
        assert_eq!(details("no detail\nweather: fine\n"), []);
    }
}
