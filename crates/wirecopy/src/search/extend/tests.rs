use proptest::prelude::*;

use super::*;
use crate::options::Options;
use crate::search::align::{Limits, align, leads_on};
use crate::spread::facts::reach;
use crate::text::vocabulary::Vocabulary;

/// A passage and an edited print of it, both among other words: of few words, so that chance makes many equal.
fn print() -> impl Strategy<Value = [Vec<WordId>; 2]> {
    let words = |len| prop::collection::vec(0..40_u32, len);
    let edits = prop::collection::vec((0..30_usize, 0..40_u32, 0..3_u8), 0..10);
    (words(0..12), words(8..30), words(0..12), words(0..12), words(0..12), edits).prop_map(
        |(before, passage, after, others, more, edits)| {
            let mut print = passage.clone();
            for (at, word, how) in edits {
                let at = at % print.len().max(1);
                match how {
                    0 => print.insert(at, word),
                    1 if at < print.len() => drop(print.remove(at)),
                    _ => print.iter_mut().skip(at).take(1).for_each(|place| *place = word),
                }
            }
            [[before, passage, after].concat(), [others, print, more].concat()]
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_match_is_lost_where_none_is_said_to_be([a, b] in print(), min_words in 4..20_u32, gap in 0..30_u32) {
        let mut vocabulary = Vocabulary::default();
        // Long words, so that no match is too slight.
        for n in 0..40 {
            vocabulary.id(&format!("responsibility{n}"));
        }
        for (i, j) in (0..count(a.len())).flat_map(|i| (0..count(b.len())).map(move |j| (i, j))) {
            let found = align(&a, &b, &[(i, j)], &vocabulary, Limits { min_words, gap }, &[], |_| ());
            let may = may_match(&a, &b, (i, j), min_words, gap);
            prop_assert!(may || found.is_empty(), "{:?} comes of {:?}", found, (i, j));
            let leads = leads_on(&a, &b, (i, j), &vocabulary, Limits { min_words, gap });
            prop_assert!(leads || found.is_empty(), "{:?} comes of {:?}, which leads on", found, (i, j));
        }
    }
}

#[test]
fn what_chance_makes_equal_is_told_from_what_is_printed_again() {
    let words = |text: &str, vocabulary: &mut Vocabulary| {
        text.split(' ').map(|word| vocabulary.id(word)).collect::<Vec<WordId>>()
    };
    for (why, one, other, may) in [
        ("an equal run", "one two three four five six seven eight", "one two three four five six seven eight", true),
        ("nothing around", "one two three four five own words here", "one two three four five of the other", false),
        (
            "a changed word",
            "one two three four five own seven eight nine",
            "one two three four five of seven eight nine",
            true,
        ),
        (
            "a changed word before",
            "one two own four five six seven eight nine",
            "one two the four five six seven eight nine",
            true,
        ),
        ("words too far behind", &far("own"), &far("of"), false),
        ("nothing equal", "one two", "three four", false),
    ] {
        let mut vocabulary = Vocabulary::default();
        let (a, b) = (words(one, &mut vocabulary), words(other, &mut vocabulary));
        let (i, j) = (0..)
            .zip(&a)
            .find_map(|(i, word)| Some((i, count(b.iter().position(|other| other == word)?))))
            .unwrap_or((0, 0));
        assert_eq!(may_match(&a, &b, (i, j), 8, 8), may, "{why}");
    }
}

/// Four words, as many own ones as no patience bears, and four more.
fn far(own: &str) -> String {
    let own: String = (0..20).map(|n| format!("{own}{n} ")).collect();
    format!("one two three four {own}five six seven eight")
}

/// As its table has it: the plain way to a longest common subsequence.
fn longest(a: &[WordId], b: &[WordId]) -> u32 {
    let mut row = vec![0; b.len() + 1];
    for word in a {
        let before = row.clone();
        for (n, other) in b.iter().enumerate() {
            row[n + 1] = if word == other { before[n] + 1 } else { before[n + 1].max(row[n]) };
        }
    }
    row[b.len()]
}

proptest! {
    #[test]
    fn words_in_one_order_are_the_longest_common_subsequence(
        a in prop::collection::vec(0..12_u32, 0..64),
        b in prop::collection::vec(0..12_u32, 0..=64),
    ) {
        prop_assert_eq!(in_order(&a, &b), longest(&a, &b));
    }
}

#[test]
fn what_is_looked_at_around_a_run_has_a_bit_for_each_word() {
    for min_words in [Options::LEAST_WORDS, 8, Options::MOST_WORDS] {
        let options = Options { min_words, gap: Options::MOST_GAP, ..Options::default() };
        assert!(reach(&options) <= 64, "{min_words}");
        for run in 1..=min_words {
            assert!(near(run, wanted(run, min_words)[1], Options::MOST_GAP) <= 64, "{run} of {min_words}");
        }
    }
}
