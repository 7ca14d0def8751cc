use proptest::prelude::*;

use super::*;

/// Stretches of very few words, so that much repeats.
fn stretches() -> impl Strategy<Value = Vec<Vec<WordId>>> {
    prop::collection::vec(prop::collection::vec(0..3_u32, 0..14), 1..6)
}

fn text(stretches: &[Vec<WordId>]) -> Text {
    let mut text = Text::default();
    stretches.iter().for_each(|stretch| text.push(stretch));
    text
}

/// What stands from `at` on, up to the end of its stretch.
fn rest(text: &Text, at: u32) -> &[WordId] {
    let rest = &text.words[at as usize..];
    &rest[..rest.iter().position(|&word| word > 99).unwrap_or(rest.len())]
}

fn in_common(x: &[WordId], y: &[WordId]) -> usize {
    x.iter().zip(y).take_while(|(x, y)| x == y).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn suffixes_come_in_order_with_what_they_share(stretches in stretches(), every in 1..3_usize) {
        let text = text(&stretches);
        let suffixes = Suffixes::of(&text, |at| at % every == 0);
        prop_assert_eq!(suffixes.starts.len(), text.len().div_ceil(every));
        for (n, pair) in (1..).zip(suffixes.starts.windows(2)) {
            prop_assert!(text.words[pair[0] as usize..] < text.words[pair[1] as usize..]);
            prop_assert_eq!(suffixes.shared[n] as usize, in_common(rest(&text, pair[0]), rest(&text, pair[1])));
        }
    }

    #[test]
    fn every_phrase_that_goes_on_in_two_ways_is_told_once(stretches in stretches()) {
        let text = text(&stretches);
        let suffixes = Suffixes::of(&text, |_| true);
        let of = |start: u32| text.words[..start as usize].iter().filter(|&&word| word > 99).count();
        let phrases = suffixes.phrases(stretches.len(), |n| of(suffixes.starts[n]));
        let mut told: Vec<(&[WordId], usize, usize)> = Vec::new();
        for (n, phrase) in phrases.iter().enumerate() {
            let first = suffixes.starts[phrase.suffixes.start];
            told.push((&rest(&text, first)[..phrase.words as usize], phrase.suffixes.len(), phrase.labels));
            let parts: Vec<_> = phrase.split(&phrases).collect();
            prop_assert!(parts.len() > 1 || phrases.len() == 1 || text.len() == 1, "{:?}", phrase);
            let all: Vec<usize> = parts.iter().flat_map(|(suffixes, _)| suffixes.clone()).collect();
            prop_assert_eq!(all, phrase.suffixes.clone().collect::<Vec<_>>());
            for (suffixes, part) in parts {
                prop_assert!(part.is_none_or(|part| part < n && phrases[part].suffixes == suffixes));
                prop_assert!(part.is_some() || suffixes.len() == 1);
            }
        }
        told.sort();
        // Every pair of places, read word by word.
        let mut expected = Vec::new();
        for x in 0..text.len() as u32 {
            for y in x + 1..text.len() as u32 {
                let len = in_common(rest(&text, x), rest(&text, y));
                let phrase = &rest(&text, x)[..len];
                let places: Vec<u32> = (0..text.len() as u32).filter(|&at| rest(&text, at).starts_with(phrase)).collect();
                let mut labels: Vec<usize> = places.iter().map(|&at| of(at)).collect();
                labels.dedup();
                expected.push((phrase, places.len(), labels.len()));
            }
        }
        expected.sort();
        expected.dedup();
        if text.len() > 1 {
            prop_assert_eq!(told, expected);
        }
    }
}

#[test]
fn what_only_some_suffixes_share_is_told_of_these() {
    let text = text(&[vec![1, 2, 3, 4], vec![9, 1, 2, 3, 5], vec![1, 2, 7]]);
    let suffixes = Suffixes::of(&text, |at| [0, 6, 11].contains(&at));
    assert_eq!(suffixes.starts, [0, 6, 11]);
    let phrases = suffixes.phrases(3, |n| n.min(1));
    let told: Vec<_> = phrases.iter().map(|phrase| (phrase.words, phrase.suffixes.clone(), phrase.labels)).collect();
    assert_eq!(told, [(3, 0..2, 2), (2, 0..3, 2), (0, 0..3, 2)]);
}
