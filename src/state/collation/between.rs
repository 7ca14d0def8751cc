//! What stands between the pieces of a passage that a witness prints.

use crate::state::wording::words::count;
use wirecopy::Witness;

/// "in another order, with 31 other words in between"; nothing where the pieces follow one another as in the base.
#[must_use]
pub fn between(witness: &Witness) -> Option<String> {
    let pairs = || witness.fragments.windows(2);
    let turned = pairs().any(|pair| pair[1].base.start < pair[0].base.start);
    let others: u32 = pairs().map(|pair| pair[1].words.start.saturating_sub(pair[0].words.end)).sum();
    let says = [
        turned.then(|| "in another order".to_owned()),
        (others > 0).then(|| ["with ", &count(others.into(), "other word"), " in between"].concat()),
    ];
    let says: Vec<String> = says.into_iter().flatten().collect();
    (!says.is_empty()).then(|| says.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::Fragment;
    use wirecopy::span::{ByteSpan, WordSpan};

    #[test]
    fn what_stands_between_fragments_is_named() {
        let fragment = |words: (u32, u32), base: (u32, u32)| Fragment {
            words: WordSpan::new(words.0, words.1),
            bytes: ByteSpan::new(0, 0),
            base: WordSpan::new(base.0, base.1),
            runs: Vec::new(),
            edits: Vec::new(),
        };
        for (fragments, says) in [
            (vec![fragment((5, 15), (0, 10))], None),
            (vec![fragment((5, 15), (0, 10)), fragment((15, 25), (10, 20))], None),
            (vec![fragment((5, 15), (0, 10)), fragment((16, 26), (10, 20))], Some("with 1 other word in between")),
            (
                vec![fragment((5, 15), (10, 20)), fragment((46, 56), (0, 10))],
                Some("in another order, with 31 other words in between"),
            ),
            (vec![fragment((5, 15), (10, 20)), fragment((15, 25), (0, 10))], Some("in another order")),
        ] {
            let (words, bytes) = (WordSpan::new(0, 0), ByteSpan::new(0, 0));
            let witness = Witness { article: 0, words, bytes, fragments };
            assert_eq!(between(&witness).as_deref(), says);
        }
    }
}
