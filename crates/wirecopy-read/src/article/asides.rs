//! What of a text is not the story, and where.

use crate::article::paragraph::{paragraphs, place};
use crate::article::{byline, caption, credit, dateline, day};
use wirecopy::article::{Aside, AsideKind};

/// Datelines and bylines stand in the first so many paragraphs.
const HEAD: usize = 6;
/// Credits stand in the last so many.
const TAIL: usize = 5;

/// The asides of `text`, in order and without overlap, and the day that its leading `date` or its dateline states.
pub(crate) fn find(text: &str) -> (Option<String>, Vec<Aside>) {
    // Longer texts cannot be compared at all, and the comparison says so.
    if u32::try_from(text.len()).is_err() {
        return (None, Vec::new());
    }
    let mut asides = Vec::new();
    let (mut date, mut body) = (None, text);
    if let Some((stated, day, rest)) = day::leading(text) {
        asides.push(Aside { kind: AsideKind::Date, span: place(text, stated) });
        (date, body) = (Some(day.to_owned()), rest);
    }

    let lines: Vec<&str> = paragraphs(body).collect();
    let mut filed = false;
    for (i, line) in lines.iter().enumerate() {
        let (head, tail) = (i < HEAD, i + TAIL >= lines.len());
        let mut push = |kind, part| asides.push(Aside { kind, span: place(text, part) });
        if let Some(kind) = whole(line, text, head, tail) {
            push(kind, line);
            continue;
        }
        let credit = if i + 1 == lines.len() { credit::closing(line) } else { None };
        let story = &line[..line.len() - credit.map_or(0, str::len)];
        let place = if head && !filed { dateline::dateline(story.trim_end()) } else { None };
        if let Some(place) = place.filter(|place| !is_speaker(place, &lines)) {
            push(AsideKind::Dateline, place);
            filed = true;
            date = date.or_else(|| dateline::day(place));
        }
        if let Some(credit) = credit {
            push(AsideKind::Credit, credit);
        }
    }
    (date, asides)
}

/// What a paragraph is, if all of it is not the story.
fn whole(line: &str, text: &str, head: bool, tail: bool) -> Option<AsideKind> {
    if caption::is_caption(line) {
        Some(AsideKind::Caption)
    } else if head && byline::is_byline(line, text) {
        Some(AsideKind::Byline)
    } else if tail && credit::is_credit(line) {
        Some(AsideKind::Credit)
    } else {
        None
    }
}

/// Whether "BLITZER:" names a speaker: in a transcript other lines begin like this too.
fn is_speaker(place: &str, lines: &[&str]) -> bool {
    place.ends_with(':')
        && lines.iter().filter_map(|line| dateline::dateline(line)).filter(|place| place.ends_with(':')).count() > 1
}

#[cfg(test)]
mod tests {
    use super::AsideKind::{Byline, Caption, Credit, Date, Dateline};
    use crate::article;
    use wirecopy::article::AsideKind;

    /// Each aside's kind and words.
    type Parts = &'static [(AsideKind, &'static str)];

    fn asides(text: &str) -> Vec<(AsideKind, String)> {
        let article = article("id", text.to_owned(), None);
        article.asides.iter().map(|aside| (aside.kind, aside.span.of(&article.text).to_owned())).collect()
    }

    #[test]
    fn what_is_not_the_story_is_told_in_its_place() {
        let cases: &[(&str, &str, Parts)] = &[
            ("nothing", "", &[]),
            ("only a story", "Venezuela has agreed.\n\nIt said so on Saturday.", &[]),
            (
                "a whole head",
                " date 2025-02-01 CARACAS - JANUARY 10: Maduro speaks. (Photo by Jesus Vargas)\r\n\r\nBy Peter Jamison\r\n\r\nCARACAS (AP) — Venezuela has agreed.",
                &[
                    (Date, "date 2025-02-01"),
                    (Caption, "CARACAS - JANUARY 10: Maduro speaks. (Photo by Jesus Vargas)"),
                    (Byline, "By Peter Jamison"),
                    (Dateline, "CARACAS (AP) —"),
                ],
            ),
            (
                "a headline before the byline",
                "Venezuela Agrees\n\nBy Peter Jamison\n\nVenezuela has agreed.",
                &[(Byline, "By Peter Jamison")],
            ),
            (
                "a caption amid the story",
                "Venezuela has agreed.\n\nMaduro in Caracas. (AP Photo/Ariana Cubillos)\n\nIt said so.",
                &[(Caption, "Maduro in Caracas. (AP Photo/Ariana Cubillos)")],
            ),
            ("credits at the end", "Venezuela has agreed. — AFP", &[(Credit, "— AFP")]),
            (
                "a dateline and a credit in one paragraph",
                "CARACAS: Venezuela has agreed. — AFP",
                &[(Dateline, "CARACAS:"), (Credit, "— AFP")],
            ),
            (
                "two credits",
                "It said so.\n\nThe Associated Press contributed to this report.\n\n© 2025 Tribune",
                &[(Credit, "The Associated Press contributed to this report."), (Credit, "© 2025 Tribune")],
            ),
            ("only one dateline", "CARACAS — One.\n\nPARIS — Two.", &[(Dateline, "CARACAS —")]),
            ("speakers of a transcript", "BLITZER: Good evening.\n\nTAPPER: Good evening.", &[]),
            ("a byline far down is the story", "1.\n2.\n3.\n4.\n5.\n6.\nBy Peter Jamison\n8.\n9.\n10.\n11.\n12.", &[]),
            ("a credit far up is the story", "With Post wires\n2.\n3.\n4.\n5.\n6.", &[]),
        ];
        for (name, text, expected) in cases {
            let expected: Vec<_> = expected.iter().map(|(kind, part)| (*kind, (*part).to_owned())).collect();
            assert_eq!(asides(text), expected, "{name}");
        }
    }
}
