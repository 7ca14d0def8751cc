//! Letters -> pieces of lines -> lines.

use super::glyph::Letter;

/// Part of a line that is set in one go: no gap in it is as wide as the one between columns.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) base: f64,
    pub(super) size: f64,
}

/// A gap that is wider than this, in sizes of type, ends a piece.
const WIDE: f64 = 1.1;
/// One that is wider than this parts words.
const SPACE: f64 = 0.17;
/// How far apart, in sizes of type, the letters of one line may stand.
const LEVEL: f64 = 0.35;

/// The pieces of a page, in the order in which they are drawn.
pub(super) fn pieces(letters: &[Letter]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        if is_drawn_before(letter, &letters[at.saturating_sub(400)..at]) {
            continue;
        }
        let last = pieces.last_mut().filter(|last| goes_on(last, letter));
        match last {
            Some(last) => {
                let gap = letter.left - last.right;
                if gap > SPACE * last.size.min(letter.size)
                    && !last.text.ends_with(' ')
                    && !letter.text.starts_with(' ')
                {
                    last.text.push(' ');
                }
                last.text.push_str(&letter.text);
                last.right = last.right.max(letter.right);
                // A raised mark does not make the line smaller.
                last.size = last.size.max(letter.size);
            }
            None => pieces.push(Piece {
                text: letter.text.clone(),
                left: letter.left,
                right: letter.right,
                base: letter.base,
                size: letter.size,
            }),
        }
    }
    pieces.retain(|piece| !piece.text.trim().is_empty());
    for piece in &mut pieces {
        piece.text = piece.text.trim().to_owned();
    }
    pieces
}

/// Whether the same letter was drawn there before: so some programs make bold type.
fn is_drawn_before(letter: &Letter, before: &[Letter]) -> bool {
    let near = |other: &Letter| {
        (other.left - letter.left).abs() < letter.size * 0.12 && (other.base - letter.base).abs() < letter.size * 0.12
    };
    letter.text != " " && before.iter().rev().any(|other| other.text == letter.text && near(other))
}

fn goes_on(piece: &Piece, letter: &Letter) -> bool {
    let size = piece.size.max(letter.size);
    let gap = letter.left - piece.right;
    (letter.base - piece.base).abs() < LEVEL * size && gap < WIDE * size && gap > -0.6 * size
}

/// The lines of pieces that stand in one column, from top to bottom.
pub(super) fn lines(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.sort_by(|one, other| one.base.total_cmp(&other.base));
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if line.iter().any(|other| is_level(other, &piece)) => line.push(piece),
            _ => lines.push(vec![piece]),
        }
    }
    lines.into_iter().filter_map(joined).collect()
}

fn is_level(one: &Piece, other: &Piece) -> bool {
    (one.base - other.base).abs() < LEVEL * one.size.max(other.size)
}

fn joined(mut line: Vec<Piece>) -> Option<Piece> {
    line.sort_by(|one, other| one.left.total_cmp(&other.left));
    let mut pieces = line.into_iter();
    let mut whole = pieces.next()?;
    for piece in pieces {
        if piece.left - whole.right > SPACE * whole.size.min(piece.size) {
            whole.text.push(' ');
        }
        whole.text.push_str(&piece.text);
        whole.right = whole.right.max(piece.right);
        if piece.text.len() * 2 > whole.text.len() {
            whole.size = piece.size;
            whole.base = piece.base;
        }
    }
    Some(whole)
}
