//! Where furniture stands in what is drawn.

use wirecopy::span::ByteSpan;
use wirecopy::{ArticleFigures, with_marks};

/// A piece of furniture as it is drawn: with its marks, and how many articles of the house print it.
pub type Piece = (ByteSpan, u32);

/// The furniture of the article with these `figures` that prints `text`.
#[must_use]
pub fn pieces(text: &str, figures: Option<&ArticleFigures>) -> Vec<Piece> {
    let furniture = figures.map_or(&[][..], |figures| &figures.furniture);
    furniture.iter().map(|piece| (with_marks(text, piece.bytes), piece.articles)).collect()
}

/// The stretches of `within`, in order and without a gap; those that are furniture with how many articles of the house print
/// them.
#[must_use]
pub fn stretches(within: ByteSpan, furniture: &[Piece]) -> Vec<(ByteSpan, Option<u32>)> {
    let mut stretches = Vec::new();
    let mut push = |from: u32, to: u32, articles: Option<u32>| {
        if from < to {
            stretches.push((ByteSpan::new(from, to), articles));
        }
    };
    let mut start = within.start;
    for (bytes, articles) in furniture {
        let Some(inside) = bytes.overlap(&ByteSpan::new(start, within.end)) else { continue };
        push(start, inside.start, None);
        push(inside.start, inside.end, Some(*articles));
        start = inside.end;
    }
    push(start, within.end, None);
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_have_no_gap_and_name_what_is_furniture() {
        let piece = |start, end| (ByteSpan::new(start, end), start + 4);
        let furniture = [piece(0, 10), piece(20, 30), piece(50, 60)];
        type Case<'c> = ((u32, u32), &'c [(u32, u32, Option<u32>)]);
        let cases: [Case; 5] = [
            ((12, 18), &[(12, 18, None)]),
            ((5, 25), &[(5, 10, Some(4)), (10, 20, None), (20, 25, Some(24))]),
            ((22, 28), &[(22, 28, Some(24))]),
            ((30, 50), &[(30, 50, None)]),
            ((30, 30), &[]),
        ];
        for ((start, end), expected) in cases {
            let found: Vec<_> = stretches(ByteSpan::new(start, end), &furniture)
                .iter()
                .map(|(bytes, articles)| (bytes.start, bytes.end, *articles))
                .collect();
            assert_eq!(found, expected, "{start} to {end}");
        }
    }
}
