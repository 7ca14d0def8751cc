use super::*;
use crate::search::thresholds::Thresholds;
use crate::span::WordSpan;
use crate::text::vocabulary::Vocabulary;

/// The pairs of articles, of words parted by spaces, that are compared for phrases in more than two. The last is the earliest.
fn found(texts: &[String]) -> Vec<(u32, u32)> {
    let mut vocabulary = Vocabulary::default();
    let ids: Vec<Vec<WordId>> =
        texts.iter().map(|text| text.split_whitespace().map(|word| vocabulary.id(word)).collect()).collect();
    let corpus = Corpus { ids: &ids, vocabulary: &vocabulary };
    let mut index = Index::new(8, Thresholds { articles: 2, printings: 4 });
    index.add(corpus, ids.iter().map(|ids| vec![WordSpan::new(0, count(ids.len()))]).collect());
    index.settle(corpus, crate::outlets::bits::Bits::default(), Vec::new());
    let ranks: Vec<u32> = (0..count(texts.len())).rev().collect();
    pairs(&index, corpus, 2, &ranks, |_| true)
}

#[test]
fn who_prints_a_frequent_phrase_is_compared_with_the_earliest_that_does() {
    const PHRASE: &str = "nobody remembered another harbour festival";
    const SHORT: &str = "responsibility of it to";
    let own = |n: usize| format!("w{n}a {PHRASE} w{n}b");
    for (why, texts, expected) in [
        ("none is frequent", vec![own(1), own(2)], vec![]),
        ("all alike", vec![own(1), own(2), own(3)], vec![(0, 2), (1, 2)]),
        (
            "one without",
            vec![own(1), "something else is printed here today".into(), own(2), own(3)],
            vec![(0, 3), (2, 3)],
        ),
        (
            "two go on alike, and no rare fingerprint tells it",
            vec![format!("x {SHORT} be in y"), format!("y {SHORT} be in x"), SHORT.into(), SHORT.into()],
            vec![(0, 1), (0, 3), (1, 3), (2, 3)],
        ),
        (
            "two begin earlier alike, which a rare fingerprint tells",
            vec![format!("at {PHRASE} x"), format!("at {PHRASE} y"), own(1), own(2)],
            vec![(0, 3), (1, 3), (2, 3)],
        ),
        ("the earliest has it twice", vec![own(1), own(2), format!("{} {}", own(3), own(4))], vec![(0, 2), (1, 2)]),
    ] {
        assert_eq!(found(&texts), expected, "{why}");
    }
}
