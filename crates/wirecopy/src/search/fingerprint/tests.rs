use super::*;
use crate::outlets::known::Outlets;
use crate::roles::Roles;
use crate::search::hits::{Hit, Sieve};

/// Articles of words parted by spaces.
fn index(texts: &[&str], thresholds: Thresholds) -> (Index, Vec<Vec<WordId>>, Vocabulary) {
    let mut vocabulary = Vocabulary::default();
    let ids: Vec<Vec<WordId>> =
        texts.iter().map(|text| text.split_whitespace().map(|word| vocabulary.id(word)).collect()).collect();
    let mut index = Index::new(8, thresholds);
    let whole = ids.iter().map(|ids| vec![WordSpan::new(0, count(ids.len()))]).collect();
    let corpus = Corpus { ids: &ids, vocabulary: &vocabulary };
    index.add(corpus, whole);
    index.settle(corpus, Bits::default(), Vec::new());
    (index, ids, vocabulary)
}

fn hits(texts: &[&str], thresholds: Thresholds) -> Vec<(u32, u32, u32, u32)> {
    let (index, ids, vocabulary) = index(texts, thresholds);
    let fresh = vec![true; texts.len()];
    let sieve = Sieve {
        fresh: &fresh,
        roles: &Roles::default(),
        outlets: &Outlets::apart(count(texts.len())),
        within: false,
        reach: None,
    };
    let hits = index.hits(sieve, Corpus { ids: &ids, vocabulary: &vocabulary }, &|_| true, &|_| true);
    hits.found.iter().map(|hit| (hit.a, hit.b, hit.word_a, hit.word_b)).collect()
}

#[test]
fn a_fingerprint_has_eighteen_letters_in_four_words_or_all_words_of_a_match() {
    for (why, text, words) in [
        ("names", "Venezuela accepted Maduro today and then", Some(4)),
        ("eighteen letters", "abcde abcde abcde abc x", Some(4)),
        ("seventeen letters", "abcde abcde abcde ab x", Some(5)),
        ("three words of many letters", "responsibility responsibility responsibility", None),
        ("short words", "as we as in the en of it all", Some(8)),
        ("too few short words", "as we as in the en of", None),
    ] {
        let (index, ids, vocabulary) = index(&[text], Thresholds::default());
        let len = index.words(Corpus { ids: &ids, vocabulary: &vocabulary }, 0).len();
        assert_eq!(Some(len).filter(|&len| len > 0), words, "{why}");
        assert_eq!(index.hashes[0] == NONE, words.is_none(), "{why}");
    }
}

#[test]
fn two_articles_meet_where_they_begin_to_share_words() {
    const RUN: &str = "nobody remembered another harbour";
    let low = Thresholds { articles: 2, printings: 2 };
    let (x, y) = (format!("x {RUN} one"), format!("y y {RUN} two"));
    for (why, texts, thresholds, expected) in [
        ("once", vec![x.clone(), y.clone()], low, vec![(0, 1, 1, 2)]),
        ("at both ends", vec![RUN.to_owned(), RUN.to_owned()], low, vec![(0, 1, 0, 0)]),
        ("not twice in one run", vec![format!("x {RUN} island"), format!("y {RUN} island")], low, vec![(0, 1, 1, 1)]),
        ("not in one article", vec![format!("{RUN} x {RUN}")], low, vec![]),
        ("frequent", vec![x.clone(), y.clone(), RUN.to_owned()], low, vec![]),
        (
            "behind what is frequent",
            vec![format!("{RUN} island"), format!("{RUN} island"), RUN.to_owned()],
            low,
            vec![(0, 1, 1, 1)],
        ),
        (
            "printed often in one",
            vec![format!("a {RUN} b {RUN} c {RUN}"), x.clone()],
            low,
            vec![(0, 1, Hit::REPEATED, 1)],
        ),
        ("printed twice", vec![format!("a {RUN} b {RUN} c"), x], low, vec![(0, 1, 1, 1), (0, 1, 6, 1)]),
    ] {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert_eq!(hits(&texts, thresholds), expected, "{why}");
    }
}

#[test]
fn what_is_frequent_is_counted_in_articles_and_by_words() {
    const RUN: &str = "nobody remembered another harbour";
    let twice = format!("{RUN} x {RUN}");
    let thresholds = Thresholds { articles: 2, printings: 4 };
    for (why, texts, frequent) in [
        ("three articles", vec![RUN, RUN, RUN], true),
        ("two articles", vec![RUN, RUN], false),
        ("three places in two articles", vec![&*twice, RUN], false),
    ] {
        let (mut index, mut ids, vocabulary) = index(&texts, thresholds);
        assert_eq!(index.any_is_frequent(), frequent, "{why}");
        ids.truncate(2);
        index.arrange(&[0, 1]);
        let were = index.frequent().to_vec();
        let thawed = index.settle(Corpus { ids: &ids, vocabulary: &vocabulary }, Bits::default(), were);
        assert_eq!((thawed.iter().any(|&thawed| thawed), index.any_is_frequent()), (frequent, false), "{why}");
    }
}

#[test]
fn fresh_postings_are_merged_in_order() {
    for (list, fresh) in
        [(vec![], vec![3]), (vec![1, 4, 4, 9], vec![0, 4, 5, 10]), (vec![5], vec![]), (vec![2, 3], vec![1])]
    {
        let of = |hashes: &[u32]| hashes.iter().map(|&hash| posting(hash, 7)).collect::<Vec<u64>>();
        let mut merged = of(&list);
        merge(&mut merged, of(&fresh));
        let mut all = of(&[list, fresh].concat());
        all.sort_unstable();
        assert_eq!(merged, all);
    }
}
