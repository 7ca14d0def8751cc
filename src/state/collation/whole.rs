//! A passage without those who print only a piece of it: with many witnesses they wait until they are asked for.

use wirecopy::{Passage, Witness};

/// With more witnesses than so many, pieces are folded.
pub const MANY: usize = 24;

/// Who prints less than so much of the base, in percent, prints a piece.
const PIECE: u32 = 70;

/// How many words of the base a witness renders.
fn printed(witness: &Witness) -> u32 {
    witness.fragments.iter().map(|fragment| fragment.base.len()).sum()
}

/// `passage` with those only who print most of it, and how many print a piece. Nothing where there are few witnesses, or none is a piece, or hardly
/// any is not.
#[must_use]
pub fn without_pieces(passage: &Passage) -> Option<(Passage, usize)> {
    if passage.witnesses.len() <= MANY {
        return None;
    }
    let whole = |index: usize, witness: &Witness| {
        index == passage.base as usize || printed(witness) * 100 >= passage.words * PIECE
    };
    let keeps: Vec<bool> = passage.witnesses.iter().enumerate().map(|(index, witness)| whole(index, witness)).collect();
    let kept = keeps.iter().filter(|&&keeps| keeps).count();
    if kept == keeps.len() || kept < 2 {
        return None;
    }
    let base = keeps.iter().take(passage.base as usize).filter(|&&keeps| keeps).count() as u32;
    let witnesses =
        passage.witnesses.iter().zip(&keeps).filter(|(_, keeps)| **keeps).map(|(witness, _)| witness.clone());
    Some((Passage { witnesses: witnesses.collect(), base, ..passage.clone() }, keeps.len() - kept))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::Fragment;
    use wirecopy::span::{ByteSpan, WordSpan};

    fn witness(article: u32, words: u32) -> Witness {
        let (bytes, base) = (ByteSpan::new(0, 1), WordSpan::new(0, words));
        let fragment = Fragment { words: base, bytes, base, runs: Vec::new(), edits: Vec::new() };
        Witness { article, words: base, bytes, fragments: vec![fragment] }
    }

    fn passage(words: &[u32], base: u32) -> Passage {
        let witnesses = (0u32..).zip(words).map(|(article, &words)| witness(article, words)).collect();
        Passage { witnesses, base, words: 40, ..Passage::default() }
    }

    #[test]
    fn of_many_witnesses_those_who_print_a_piece_wait() {
        let mut words = [40; 26];
        assert_eq!(without_pieces(&passage(&words, 3)), None);
        (words[0], words[5]) = (20, 27);
        let (kept, pieces) = without_pieces(&passage(&words, 3)).unwrap();
        assert_eq!((kept.witnesses.len(), kept.base, pieces), (24, 2, 2));
        assert_eq!(kept.base().article, 3);
        assert_eq!(without_pieces(&passage(&words[..24], 3)), None);
        assert_eq!(without_pieces(&passage(&[20; 25], 3)), None);
    }
}
