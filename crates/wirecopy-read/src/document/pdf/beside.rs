//! What stands beside the text in smaller type: captions below pictures, and notes at the foot of columns.

use super::column::Column;
use super::glyph::Picture;
use super::line::Piece;

/// Type of captions and notes is smaller than most by this at least.
const SMALLER: f64 = 0.93;
/// A picture is no ornament from so many points on, both ways.
const PICTURE: f64 = 40.0;
/// A caption begins at most so many sizes of its type below the picture, and its lines stand at most so many apart.
const BELOW: f64 = 2.6;
const STEP: f64 = 1.7;

/// Takes the captions below pictures out of the pieces of a page, and says how many lines they had. `body`: the size of most type.
pub(super) fn drop_captions(pieces: &mut Vec<Piece>, pictures: &[Picture], body: f64) -> usize {
    let mut lines = 0;
    for picture in pictures.iter().filter(|picture| picture.width() >= PICTURE && picture.height() >= PICTURE) {
        let is_under = |piece: &Piece| {
            piece.size < SMALLER * body
                && piece.left >= picture.left - piece.size
                && piece.right <= picture.right + piece.size
                && piece.base > picture.bottom
        };
        let mut bases: Vec<(f64, f64)> =
            pieces.iter().filter(|piece| is_under(piece)).map(|piece| (piece.base, piece.size)).collect();
        bases.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (mut last, mut end) = (picture.bottom, None);
        for (base, size) in bases {
            if base - last > if end.is_none() { BELOW } else { STEP } * size {
                break;
            }
            lines += usize::from(base - last > size / 2.0);
            (last, end) = (base, Some(base));
        }
        if let Some(end) = end {
            pieces.retain(|piece| !(is_under(piece) && piece.base <= end));
        }
    }
    lines
}

/// Takes the notes at the foot of a column out of it, and says how many lines they had: smaller type until its end, which begins with a mark.
pub(super) fn drop_notes(column: &mut Column, body: f64) -> usize {
    let small = column.iter().rev().take_while(|line| line.size < SMALLER * body).count();
    let foot = column.len() - small;
    // A column of small type alone is one of its own.
    let Some(first) = column[foot..].iter().position(|line| is_marked(&line.text)).filter(|_| foot > 0) else {
        return 0;
    };
    let notes = column.len() - foot - first;
    column.truncate(foot + first);
    notes
}

/// Whether a line begins with the mark of a note: "1 See p. 4", "* Name changed", "12) Ibid."
fn is_marked(line: &str) -> bool {
    let bare = line.trim_start_matches(['(', '[']);
    let stars = bare.trim_start_matches(['*', '†', '‡', '§']);
    if stars.len() < bare.len() {
        return stars.trim_start().starts_with(char::is_alphanumeric);
    }
    let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '⁰'..='⁹' | '¹' | '²' | '³'));
    let figures = bare.chars().count() - rest.chars().count();
    let rest = rest.trim_start_matches([')', ']', '.']);
    (1..=3).contains(&figures)
        && rest.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"' | '„' | '«'))
}

#[cfg(test)]
mod tests {
    use super::{Picture, Piece, drop_captions, drop_notes, is_marked};

    fn line(text: &str, base: f64, size: f64) -> Piece {
        Piece { text: text.to_owned(), left: 100.0, right: 280.0, base, size }
    }

    #[test]
    fn a_caption_stands_below_its_picture_in_smaller_type() {
        let picture = Picture { left: 95.0, right: 290.0, top: 100.0, bottom: 200.0 };
        for (name, pieces, left) in [
            (
                "two lines",
                vec![line("The ferry", 210.0, 8.0), line("at noon", 219.0, 8.0), line("It sails.", 240.0, 10.0)],
                1,
            ),
            ("type of the text", vec![line("The ferry sails.", 212.0, 10.0)], 1),
            ("far below", vec![line("The ferry", 260.0, 8.0)], 1),
            ("wider than it", vec![Piece { right: 500.0, ..line("The ferry", 210.0, 8.0) }], 1),
            ("above it", vec![line("The ferry", 95.0, 8.0)], 1),
        ] {
            let (mut kept, all) = (pieces.clone(), pieces.len());
            let dropped = drop_captions(&mut kept, &[picture], 10.0);
            assert_eq!((kept.len(), dropped), (left, all - left), "{name}");
        }
        let ornament = Picture { right: 110.0, ..picture };
        assert_eq!(drop_captions(&mut vec![line("A", 210.0, 8.0)], &[ornament], 10.0), 0);
    }

    #[test]
    fn notes_stand_at_the_foot_in_smaller_type_with_a_mark() {
        let text = || vec![line("The ferry sails.", 100.0, 10.0)];
        for (name, below, left) in [
            ("a note and its second line", vec![line("1 See the report", 700.0, 8.0), line("of 2024.", 709.0, 8.0)], 1),
            ("a credit above the note", vec![line("Photo", 690.0, 8.0), line("* Name changed", 700.0, 8.0)], 2),
            ("no mark", vec![line("Photo: Ann Lee", 700.0, 8.0)], 2),
            ("type of the text", vec![line("1 See the report", 700.0, 10.0)], 2),
        ] {
            let mut column = [text(), below].concat();
            let all = column.len();
            let dropped = drop_notes(&mut column, 10.0);
            assert_eq!((column.len(), dropped), (left, all - left), "{name}");
        }
        let mut alone = vec![line("1 See the report", 700.0, 8.0)];
        assert_eq!(drop_notes(&mut alone, 10.0), 0, "a column of its own");
    }

    #[test]
    fn the_mark_of_a_note_is_told_from_figures() {
        for line in ["1 See p. 4", "12) Ibid.", "* Name changed", "[3] Report", "²The council", "† of the editors"] {
            assert!(is_marked(line), "{line}");
        }
        for line in ["12 people came", "2026 Report", "See p. 4", "", "*", "1", "3.5 million"] {
            assert!(!is_marked(line), "{line}");
        }
    }
}
