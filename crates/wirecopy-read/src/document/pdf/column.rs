//! The pieces of a page -> its lines in the order of reading: column by column.

use super::line::{Piece, lines};

/// Columns are parted by at least so much, in sizes of type.
const GUTTER: f64 = 0.7;
/// A column has at least so many pieces.
const LEAST: usize = 3;
/// Of the pieces beside a gutter, at most this share may run across it: headlines, the foot of the page.
const ACROSS: f64 = 0.35;
/// Columns within columns, so many times.
const DEEPEST: usize = 4;

/// A column of a page: its lines from top to bottom.
pub(super) type Column = Vec<Piece>;

/// The columns of a page, in the order of reading.
pub(super) fn columns(pieces: Vec<Piece>) -> Vec<Column> {
    let mut columns = Vec::new();
    part(pieces, 0, &mut columns);
    columns
}

fn part(mut pieces: Vec<Piece>, depth: usize, columns: &mut Vec<Column>) {
    let Some(gutter) = gutter(&pieces).filter(|_| depth < DEEPEST) else {
        if !pieces.is_empty() {
            columns.push(lines(pieces));
        }
        return;
    };
    // What runs across the gutter parts what stands above it from what stands below.
    pieces.sort_by(|one, other| one.base.total_cmp(&other.base));
    let (mut across, mut beside): (Vec<Piece>, Vec<Piece>) = (Vec::new(), Vec::new());
    for piece in pieces {
        let is_across = piece.left < gutter && piece.right > gutter;
        if is_across {
            sides(std::mem::take(&mut beside), gutter, depth, columns);
            across.push(piece);
        } else if across.iter().any(|line| (line.base - piece.base).abs() < 0.35 * line.size) {
            // A piece of the line that runs across.
            across.push(piece);
        } else {
            if !across.is_empty() {
                columns.push(lines(std::mem::take(&mut across)));
            }
            beside.push(piece);
        }
    }
    if !across.is_empty() {
        columns.push(lines(across));
    }
    sides(beside, gutter, depth, columns);
}

fn sides(pieces: Vec<Piece>, gutter: f64, depth: usize, columns: &mut Vec<Column>) {
    let (left, right): (Vec<Piece>, Vec<Piece>) = pieces.into_iter().partition(|piece| piece.right <= gutter);
    part(left, depth + 1, columns);
    part(right, depth + 1, columns);
}

/// The middle of the widest gap that runs down between pieces.
fn gutter(pieces: &[Piece]) -> Option<f64> {
    let size = middle(pieces.iter().map(|piece| piece.size))?;
    let mut ends: Vec<f64> = pieces.iter().map(|piece| piece.right).collect();
    ends.sort_by(f64::total_cmp);
    ends.dedup_by(|one, other| (*one - *other).abs() < 1.0);
    let candidate = |&end: &f64| {
        let (left, right): (Vec<&Piece>, Vec<&Piece>) = pieces
            .iter()
            .filter(|piece| piece.right <= end + 1.0 || piece.left > end + 1.0)
            .partition(|piece| piece.right <= end + 1.0);
        let start = right.iter().map(|piece| piece.left).fold(f64::INFINITY, f64::min);
        let across = pieces.len() - left.len() - right.len();
        let wide = start - end;
        let few = (across as f64) <= ACROSS * (left.len() + right.len()) as f64;
        let fits = wide >= GUTTER * size && few && is_column(&left) && is_column(&right) && overlap(&left, &right);
        fits.then_some((across, wide, end + wide / 2.0))
    };
    let best = ends
        .iter()
        .filter_map(candidate)
        .min_by(|one, other| (one.0, -one.1).partial_cmp(&(other.0, -other.1)).unwrap_or(std::cmp::Ordering::Equal));
    best.map(|(_, _, at)| at)
}

/// Whether pieces stand below one another, as lines of text: more than a few, with words in them.
fn is_column(pieces: &[&Piece]) -> bool {
    let words = pieces.iter().filter(|piece| piece.text.split_whitespace().count() > 1).count();
    pieces.len() >= LEAST && words * 2 >= pieces.len()
}

/// Whether two groups stand side by side, for some lines at least.
fn overlap(one: &[&Piece], other: &[&Piece]) -> bool {
    let reach = |pieces: &[&Piece]| {
        let bases = pieces.iter().map(|piece| piece.base);
        (bases.clone().fold(f64::INFINITY, f64::min), bases.fold(f64::NEG_INFINITY, f64::max))
    };
    let ((top, bottom), (other_top, other_bottom)) = (reach(one), reach(other));
    let common = bottom.min(other_bottom) - top.max(other_top);
    common > 0.3 * (bottom - top).min(other_bottom - other_top)
}

/// The middle one of some lengths.
pub(super) fn middle(lengths: impl Iterator<Item = f64>) -> Option<f64> {
    let mut lengths: Vec<f64> = lengths.collect();
    lengths.sort_by(f64::total_cmp);
    lengths.get(lengths.len() / 2).copied()
}
