use super::*;
use crate::span::count;

/// The starts of fingerprints of four words in a text, one letter a word.
fn starts(ids: &[WordId]) -> Vec<Start> {
    let stretch = WordSpan::new(0, count(ids.len()));
    (0..ids.len().saturating_sub(3))
        .map(|at| Start {
            word: count(at),
            hash: ids[at..at + 4].iter().fold(1, |hash, &id| hash * 31 + id),
            words: 4,
            before: if at == 0 { START } else { ids[at - 1] },
            stretch,
            silent: false,
        })
        .collect()
}

fn found(a: &str, b: &str, printings: u32) -> Vec<(u32, u32)> {
    let ids = Sides::new(a, b).map(|text| text.bytes().map(u32::from).collect::<Vec<WordId>>());
    let starts = Sides::new(starts(&ids.a), starts(&ids.b));
    hits(Sides::new(&ids.a, &ids.b), Sides::new(&starts.a, &starts.b), 4, printings)
}

#[test]
fn printings_are_set_against_one_another_or_against_the_first() {
    for (why, a, b, printings, expected) in [
        ("once each", "xABCDEy", "zABCDEw", 4, vec![(1, 1)]),
        ("nothing in common", "xABCy", "zABCw", 4, vec![]),
        ("twice and twice", "1ABCD2ABCD", "ABCD3ABCD4", 4, vec![(1, 0), (1, 5), (6, 0), (6, 5)]),
        ("more often than they may be", "1ABCD2ABCD", "ABCD3ABCD4", 1, vec![(1, 0), (1, 5), (6, 0)]),
        ("more often in one", "1ABCD2ABCD3ABCD", "0ABCD", 1, vec![(1, 1), (6, 1), (11, 1)]),
        (
            "what goes on is by itself",
            "1ABCD2ABCDE3ABCD",
            "7ABCD8ABCDE9ABCD",
            1,
            vec![(1, 1), (1, 12), (6, 6), (12, 1)],
        ),
        (
            "what begins earlier is by itself",
            "1ABCD2XABCD3ABCD",
            "7ABCD8XABCD9ABCD",
            1,
            vec![(1, 1), (1, 12), (6, 6), (12, 1)],
        ),
        ("without end", "AAAAAAAAAA", "AAAAAAAA", 4, vec![(0, 0), (0, 1), (1, 0), (2, 0), (3, 0)]),
        ("a run inside longer ones", "1ABCDE2", "3ABCDE4ZBCDE5", 4, vec![(1, 1), (2, 8)]),
    ] {
        assert_eq!(found(a, b, printings), expected, "{why}");
        let mut swapped: Vec<(u32, u32)> = found(b, a, printings).into_iter().map(|(b, a)| (a, b)).collect();
        swapped.sort_unstable();
        assert_eq!(swapped, expected, "{why}, exchanged");
    }
}
