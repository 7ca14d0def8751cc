//! What a reader of a collation sees: rows of witnesses, and a column wherever they differ.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;

use super::{Collation, collate};
use crate::article::Article;
use crate::span::{ByteSpan, Sides, WordSpan, count};
use crate::{Edit, EditKind, ExternalSpan, Fragment, Options, Passage, Report, Run, Witness, compare, from_clusters};

/// Articles a, b, c … with these texts.
fn articles(texts: &[String]) -> Vec<Article> {
    let named = ('a'..).zip(texts);
    named.map(|(id, text)| Article { id: id.to_string(), text: text.clone(), ..Article::default() }).collect()
}

/// One passage, of what stands in brackets: each pair holds a piece.
fn passage(texts: &[&str]) -> (Vec<Article>, Passage) {
    let plain: Vec<String> = texts.iter().map(|text| text.replace(['[', ']'], "")).collect();
    let mut pieces = Vec::new();
    for (article, text) in (0..).zip(texts) {
        let (mut length, mut start) = (0, 0);
        for part in text.split_inclusive(['[', ']']) {
            length += part.trim_end_matches(['[', ']']).len();
            if part.ends_with('[') {
                start = length;
            } else if part.ends_with(']') {
                pieces.push(ExternalSpan { article, bytes: ByteSpan::new(count(start), count(length)) });
            }
        }
    }
    let articles = articles(&plain);
    let report = from_clusters(&articles, &[pieces], &Options::default()).unwrap();
    (articles, report.passages.into_iter().next().unwrap())
}

/// A collation as text, a line for each column: its kind, then what each witness prints there. `-` leaves something
/// out, `~` does not run over this place; a figure is the number of a reading that is not the base's.
fn told(articles: &[Article], passage: &Passage) -> Vec<String> {
    let Collation { columns } = collate(articles, passage);
    let line = |column: super::Column| {
        let cells = passage.witnesses.iter().enumerate().map(|(n, witness)| match column.readings[n] {
            Some(reading) => {
                let words = reading.bytes.of(&articles[witness.article as usize].text).trim();
                if reading.variant == 0 { words.to_owned() } else { format!("{words} {}", reading.variant) }
            }
            None if column.present[n] => "-".to_owned(),
            None => "~".to_owned(),
        });
        let kind = column.kind.map_or("alike", EditKind::name);
        format!("{kind}: {}", cells.collect::<Vec<_>>().join(" | "))
    };
    columns.into_iter().map(line).collect()
}

fn check(cases: &[(&str, &[&str], &[&str])]) {
    for (why, texts, lines) in cases {
        let (articles, passage) = passage(texts);
        assert_eq!(told(&articles, &passage), *lines, "{why}");
    }
}

#[test]
fn a_column_stands_where_the_witnesses_differ() {
    check(&[
        (
            "all alike is one column",
            &["[The ferry sails at dawn]", "[The ferry sails at dawn]"],
            &["alike: The ferry sails at dawn | The ferry sails at dawn"],
        ),
        (
            "another word",
            &["[The ferry sails at dawn]", "[The ferry leaves at dawn]"],
            &["alike: The ferry | The ferry", "replaced: sails | leaves 1", "alike: at dawn | at dawn"],
        ),
        (
            "another figure",
            &["[about 40 people were on board]", "[about 45 people were on board]"],
            &["alike: about | about", "number: 40 | 45 1", "alike: people were on board | people were on board"],
        ),
        (
            "words left out",
            &["[The old ferry sails at dawn]", "[The ferry sails at dawn]"],
            &["alike: The | The", "dropped: old | -", "alike: ferry sails at dawn | ferry sails at dawn"],
        ),
        (
            "words put in",
            &["[The ferry sails at dawn]", "[The ferry sails now at dawn]", "[The ferry sails at dawn]"],
            // The longest is the base, so that a word is out in the others.
            &[
                "alike: The ferry sails | The ferry sails | The ferry sails",
                "dropped: - | now | -",
                "alike: at dawn | at dawn | at dawn",
            ],
        ),
        (
            "words put in where the base has none",
            &["[The ferry sails at dawn, said the captain]", "[The ferry sails now at dawn, said]"],
            &[
                "alike: The ferry sails | The ferry sails",
                "added: - | now 1",
                "alike: at dawn, said | at dawn, said",
                "alike: the captain | ~",
            ],
        ),
        (
            "two words for three are one place",
            &["[The ferry will sail again at dawn]", "[The ferry leaves harbour at dawn]"],
            &[
                "alike: The ferry | The ferry",
                "replaced: will sail again | leaves harbour 1",
                "alike: at dawn | at dawn",
            ],
        ),
        (
            "places that two witnesses change each in their own way are drawn together",
            &["[The ferry will sail again at dawn]", "[The ferry leaves again at dawn]", "[The ferry will go at dawn]"],
            &[
                "alike: The ferry | The ferry | The ferry",
                "replaced: will sail again | leaves again 1 | will go 2",
                "alike: at dawn | at dawn | at dawn",
            ],
        ),
        (
            "places side by side stay apart where each has its own change",
            &["[The old grey ferry sails]", "[The new grey ferry sails]", "[The old blue ferry sails]"],
            &[
                "alike: The | The | The",
                "replaced: old | new 1 | old",
                "replaced: grey | grey | blue 1",
                "alike: ferry sails | ferry sails | ferry sails",
            ],
        ),
        (
            "words that stand for others over a place where a third ends are told with the first, and none are left out",
            &["[The ferry will sail again at dawn]", "[The ferry leaves harbour at dawn]", "[The ferry will]"],
            &[
                "alike: The ferry | The ferry | The ferry",
                "replaced: will | leaves harbour 1 | will",
                "replaced: sail again | - | ~",
                "alike: at dawn | at dawn | ~",
            ],
        ),
        (
            "the same where a third begins, and where the base is not the first of its article",
            &[
                "Late at night: [The ferry will sail again at dawn]",
                "They say [The ferry leaves harbour at dawn]",
                "[again at dawn]",
            ],
            &[
                "alike: The ferry | The ferry | ~",
                "replaced: will sail | leaves harbour 1 | ~",
                "replaced: again | - | again",
                "alike: at dawn | at dawn | at dawn",
            ],
        ),
        (
            "and where a third has only the middle",
            &[
                "Late at night: [The ferry will not sail again at dawn]",
                "They say [The ferry leaves harbour at dawn]",
                "[not sail]",
            ],
            &[
                "alike: The ferry | The ferry | ~",
                "negation: will | leaves harbour 1 | ~",
                "negation: not sail | - | not sail",
                "negation: again | - | ~",
                "alike: at dawn | at dawn | ~",
            ],
        ),
        (
            "what one puts in beside a word is no part of what another prints for that word",
            &[
                "[The ferry sails at dawn, he said]",
                "[The ferry leaves at dawn]",
                "[The ferry now sails at dawn]",
                "[The ferry sails early at dawn]",
            ],
            &[
                "alike: The ferry | The ferry | The ferry | The ferry",
                "added: - | - | now 1 | -",
                "replaced: sails | leaves 1 | sails | sails",
                "added: - | - | - | early 1",
                "alike: at dawn, | at dawn | at dawn | at dawn",
                "alike: he said | ~ | ~ | ~",
            ],
        ),
        (
            "in Chinese too",
            &["[那位市长说渡轮明天开航]", "[那位船长说渡轮明天开航]"],
            &["alike: 那位 | 那位", "replaced: 市 | 船 1", "alike: 长说渡轮明天开航 | 长说渡轮明天开航"],
        ),
    ]);
}

#[test]
fn equal_readings_have_one_number() {
    check(&[
        (
            "three readings, one of them twice",
            &[
                "[The ferry sails at dawn today]",
                "[The ferry leaves at dawn]",
                "[The ferry goes at dawn]",
                "[The ferry leaves at dawn]",
            ],
            &[
                "alike: The ferry | The ferry | The ferry | The ferry",
                "replaced: sails | leaves 1 | goes 2 | leaves 1",
                "alike: at dawn | at dawn | at dawn | at dawn",
                "alike: today | ~ | ~ | ~",
            ],
        ),
        (
            "to leave out is a reading of its own",
            &["[The old ferry sails]", "[The ferry sails]", "[The new ferry sails]", "[The ferry sails]"],
            &[
                "alike: The | The | The | The",
                "replaced: old | - | new 2 | -",
                "alike: ferry sails | ferry sails | ferry sails | ferry sails",
            ],
        ),
        (
            "space is no reading",
            &["[The ferry\n\nsails  at dawn]", "[The ferry sails at dawn]"],
            &["alike: The ferry\n\nsails  at dawn | The ferry sails at dawn"],
        ),
        (
            "a mark is style",
            &["[The ferry, they say, sails]", "[The ferry they say, sails]"],
            &["alike: The | The", "style: ferry, | ferry 1", "alike: they say, sails | they say, sails"],
        ),
        (
            "a capital is style",
            &["[The ferry sails for President Maduro]", "[The ferry sails for president Maduro]"],
            &[
                "alike: The ferry sails for | The ferry sails for",
                "style: President | president 1",
                "alike: Maduro | Maduro",
            ],
        ),
    ]);
}

#[test]
fn marks_at_the_ends_of_a_piece_are_not_the_passages() {
    check(&[
        (
            "a comma behind one and a full stop behind the other",
            &["In short: [the ferry sails at dawn], he said.", "She said: “[The ferry sails at dawn].”"],
            &["style: the | The 1", "alike: ferry sails at dawn | ferry sails at dawn"],
        ),
        (
            "a mark inside is one witness's end and another's middle",
            &["[The ferry sails at dawn, he said]", "[The ferry sails at dawn]. Nobody came."],
            &["alike: The ferry sails at dawn, | The ferry sails at dawn", "alike: he said | ~"],
        ),
        (
            "a mark before one witness's beginning stands inside another",
            &["[He said “we sail at dawn]", "Then: [we sail at dawn]"],
            &["alike: He said | ~", "alike: “we sail at dawn | we sail at dawn"],
        ),
        (
            "opening marks go with the word behind, closing ones with the word before",
            &["[He said “we sail at dawn” and left]", "[He said “we go at dawn” and left]"],
            &[
                "alike: He said “we | He said “we",
                "replaced: sail | go 1",
                "alike: at dawn” and left | at dawn” and left",
            ],
        ),
    ]);
}

#[test]
fn a_witness_that_does_not_run_over_a_place_has_a_lacuna_and_leaves_nothing_out() {
    check(&[
        (
            "it begins later",
            &["[Harbour folk said the ferry sails at dawn]", "Soon [the ferry sails at dawn]"],
            &["alike: Harbour folk said | ~", "alike: the ferry sails at dawn | the ferry sails at dawn"],
        ),
        (
            "it ends before",
            &["[the ferry sails at dawn, the harbour said]", "[the ferry sails at dawn]"],
            &["alike: the ferry sails at dawn, | the ferry sails at dawn", "alike: the harbour said | ~"],
        ),
        (
            "three begin one after the other",
            &["[one two three four five six]", "[three four five six]", "[five six]"],
            &["alike: one two | ~ | ~", "alike: three four | three four | ~", "alike: five six | five six | five six"],
        ),
        (
            "what another puts in right before it begins, it does not leave out",
            &["[one two three four five six]", "[three four five]", "[one two then three four]"],
            &[
                "alike: one two | ~ | one two",
                "added: - | ~ | then 1",
                "alike: three four | three four | three four",
                "alike: five | five | ~",
                "alike: six | ~ | ~",
            ],
        ),
        (
            "what another puts in right after it ends, it does not leave out",
            &["[one two three four five six]", "[one two three]", "[two three then four five]"],
            &[
                "alike: one | one | ~",
                "alike: two three | two three | two three",
                "added: - | ~ | then 1",
                "alike: four five | ~ | four five",
                "alike: six | ~ | ~",
            ],
        ),
        (
            "two lacunae that meet are told apart",
            &["[one two three four five six]", "[one two three]", "[four five six]"],
            &["alike: one two three | one two three | ~", "alike: four five six | ~ | four five six"],
        ),
    ]);
}

#[test]
fn a_witness_in_several_fragments_is_one_row() {
    check(&[
        (
            "own words stand between",
            &["[one two three four five six seven eight]", "[one two three] and quite other things [six seven eight]"],
            &[
                "alike: one two three | one two three",
                "alike: four five | ~",
                "alike: six seven eight | six seven eight",
            ],
        ),
        (
            "what comes first in the base comes last in the witness",
            &["[one two three four five six]", "[four five six] it said, and [one two three]"],
            &["alike: one two three | one two three", "alike: four five six | four five six"],
        ),
        (
            "nothing stands between them: the readings still break there",
            &[
                "[one two three four five six]",
                "[one two three] Then: [four five six]",
                "[one two three four five six]",
            ],
            &[
                "alike: one two three | one two three | one two three",
                "alike: four five six | four five six | four five six",
            ],
        ),
        (
            "an article that prints it twice is two witnesses",
            &["[one two three four five]", "[one two three four] it said. [one two three four then five]"],
            &[
                "alike: one two three four | one two three four | one two three four",
                "dropped: - | ~ | then",
                "alike: five | ~ | five",
            ],
        ),
    ]);
}

/// Makes something of a passage untrue.
type Spoil<T> = fn(&mut T);

#[test]
fn a_passage_that_does_not_fit_its_articles_is_collated_as_far_as_it_does() {
    let (articles, good) = passage(&["[The ferry sails at dawn]", "[The ferry leaves at dawn]"]);
    let whole = collate(&articles, &good).columns.len();
    assert_eq!(whole, 3);
    let passages: [(&str, usize, Spoil<Passage>); 7] = [
        ("no witness", 0, |passage| passage.witnesses.clear()),
        ("a base that is none of them", 0, |passage| passage.base = 2),
        ("a base in an article that is not there", 0, |passage| passage.witnesses[0].article = 9),
        ("a base of more words than its article has", 0, |passage| passage.witnesses[0].words.end = 6),
        ("a base that ends before it begins", 0, |passage| passage.witnesses[0].words.start = 9),
        ("a base of four billion words", 0, |passage| passage.witnesses[0].words.end = u32::MAX),
        ("a witness in an article that is not there", 1, |passage| passage.witnesses[1].article = 9),
    ];
    // Words 0 to 5 of both; the runs are words 0 to 2 and 3 to 5.
    let fragments: [(&str, Spoil<Fragment>); 11] = [
        ("words that its article does not have", |fragment| fragment.words.end = 6),
        ("words that end before they begin", |fragment| (fragment.words.start, fragment.runs) = (9, Vec::new())),
        ("words of the base that it does not have", |fragment| fragment.base.end = 6),
        ("words of the base that end before they begin", |fragment| {
            (fragment.base.start, fragment.runs) = (9, Vec::new());
        }),
        ("a run past the end of both", |fragment| fragment.runs[1].len = 3),
        ("a run past the end of its words", |fragment| fragment.words.end = 4),
        ("a run past the end of the base's", |fragment| fragment.base.end = 4),
        ("a run of four billion words", |fragment| fragment.runs[1].len = u32::MAX),
        ("runs that turn back", |fragment| fragment.runs.reverse()),
        ("runs that turn back in the base", |fragment| fragment.runs[1].a = 1),
        ("runs that turn back in the witness", |fragment| fragment.runs[1].b = 1),
    ];
    for (why, columns, spoil) in passages {
        let mut bad = good.clone();
        spoil(&mut bad);
        let collation = collate(&articles, &bad);
        assert_eq!(collation.columns.len(), columns, "{why}");
        assert!(collation.columns.iter().all(|column| column.readings[1].is_none()), "{why}");
    }
    for (why, spoil) in fragments {
        let mut bad = good.clone();
        spoil(&mut bad.witnesses[1].fragments[0]);
        let collation = collate(&articles, &bad);
        // What does not fit prints nothing, and the base stands alone.
        assert_eq!(collation.columns.len(), 1, "{why}");
        assert!(collation.columns[0].readings[1].is_none() && !collation.columns[0].present[1], "{why}");
    }
    assert_eq!(collate(&[], &good), Collation::default());
}

/// Articles that print one text, each with changes of its own, as words of this number.
fn renderings() -> impl Strategy<Value = Vec<String>> {
    let word = || (0..40_u32).prop_map(|n| format!("w{n}"));
    let change = (0..30_usize, 0..4_u8, word());
    let rendering = (prop::collection::vec(change, 0..5), prop::collection::vec(word(), 0..4), 0..6_usize);
    (prop::collection::vec(word(), 16..30), prop::collection::vec(rendering, 2..5)).prop_map(|(text, renderings)| {
        let print = |(changes, own, front): (Vec<(usize, u8, String)>, Vec<String>, usize)| {
            let mut words: Vec<String> = text[front..].to_vec();
            for (at, kind, word) in changes {
                let at = at % words.len();
                match kind {
                    0 => words[at] = word,
                    1 => words.insert(at, word),
                    2 => words[at].push_str(" – "),
                    _ => drop(words.remove(at)),
                }
            }
            own.into_iter().chain(words).collect::<Vec<String>>().join(" ")
        };
        renderings.into_iter().map(print).collect()
    })
}

/// Compares with limits as low as they may be, so that passages fall into many fragments.
fn compared(articles: &[Article]) -> Report {
    compare(articles, &Options { min_words: 4, gap: 4, common: true, ..Options::default() }).unwrap()
}

fn check_collation(articles: &[Article], passage: &Passage) -> Result<(), TestCaseError> {
    let Collation { columns } = collate(articles, passage);
    for (n, witness) in passage.witnesses.iter().enumerate() {
        let text = &articles[witness.article as usize].text;
        let readings = columns.iter().filter_map(|column| column.readings[n]).map(|reading| reading.bytes);
        let mut printed: Vec<ByteSpan> = readings.collect();
        printed.sort();
        for fragment in &witness.fragments {
            // Joined end to end they are the fragment.
            let inside: Vec<&ByteSpan> = printed.iter().filter(|bytes| fragment.bytes.contains(bytes)).collect();
            prop_assert!(inside.windows(2).all(|pair| pair[0].end == pair[1].start), "{inside:?} of {text:?}");
            let ends = inside.first().zip(inside.last()).map(|(first, last)| (first.start, last.end));
            prop_assert_eq!(ends, Some((fragment.bytes.start, fragment.bytes.end)));
        }
    }
    let base = passage.base as usize;
    for column in &columns {
        let rows = passage.witnesses.len();
        prop_assert_eq!([column.kinds.len(), column.readings.len(), column.present.len()], [rows; 3]);
        prop_assert!(column.readings.iter().any(Option::is_some), "a column without words: {column:?}");
        prop_assert_eq!(column.kind, column.kinds.iter().flatten().min().copied());
        prop_assert_eq!((column.kinds[base], column.present[base]), (None, true));
        prop_assert!(column.readings[base].is_none_or(|reading| reading.variant == 0));
        for n in 0..rows {
            // Who differs is told how, and nobody else.
            let differs = match column.readings[n] {
                Some(reading) => reading.variant != 0,
                None => column.readings[base].is_some(),
            };
            prop_assert_eq!(column.kinds[n].is_some(), differs && column.present[n], "{:?}", column);
        }
    }
    Ok(())
}

/// Any numbers, most of them small.
fn number() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 0..12_u32, 1 => any::<u32>()]
}

/// Spans as they may come from elsewhere, ends before starts among them.
fn foreign() -> impl Strategy<Value = Passage> {
    fn words() -> impl Strategy<Value = WordSpan> {
        (number(), number()).prop_map(|(start, end)| {
            let mut span = WordSpan::new(0, 0);
            (span.start, span.end) = (start, end);
            span
        })
    }
    fn bytes() -> impl Strategy<Value = ByteSpan> {
        words().prop_map(|words| {
            let mut span = ByteSpan::new(0, 0);
            (span.start, span.end) = (words.start, words.end);
            span
        })
    }
    let run = (number(), number(), number()).prop_map(|(a, b, len)| Run { a, b, len });
    let edit =
        (bytes(), bytes()).prop_map(|(a, b)| Edit { kind: EditKind::Added, bytes: Sides::new(a, b), quoted: false });
    let fragment = (words(), bytes(), words(), prop::collection::vec(run, 0..4), prop::collection::vec(edit, 0..3))
        .prop_map(|(words, bytes, base, runs, edits)| Fragment { words, bytes, base, runs, edits });
    let witness = (0..4_u32, words(), bytes(), prop::collection::vec(fragment, 0..4))
        .prop_map(|(article, words, bytes, fragments)| Witness { article, words, bytes, fragments });
    (prop::collection::vec(witness, 0..4), 0..4_u32, number()).prop_map(|(witnesses, base, words)| Passage {
        witnesses,
        base,
        words,
        common: false,
        furniture: false,
        set_aside: false,
        houses: 2,
        shared_words: 0,
        cluster: None,
        marks: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_fragment_is_told_whole_and_every_difference_with_its_kind(texts in renderings()) {
        let articles = articles(&texts);
        for passage in &compared(&articles).passages {
            check_collation(&articles, passage)?;
        }
    }

    #[test]
    fn the_order_of_the_witnesses_orders_the_rows_and_nothing_else(texts in renderings()) {
        let articles = articles(&texts);
        for passage in &compared(&articles).passages {
            let mut turned = passage.clone();
            turned.witnesses.reverse();
            turned.base = count(passage.witnesses.len() - 1) - passage.base;
            let (one, other) = (collate(&articles, passage), collate(&articles, &turned));
            prop_assert_eq!(one.columns.len(), other.columns.len());
            for (one, mut other) in one.columns.into_iter().zip(other.columns) {
                other.kinds.reverse();
                other.present.reverse();
                other.readings.reverse();
                prop_assert_eq!((one.kind, &one.kinds, &one.present), (other.kind, &other.kinds, &other.present));
                let places = |column: &super::Column| column.readings.iter().map(|one| one.map(|one| one.bytes)).collect::<Vec<_>>();
                prop_assert_eq!(places(&one), places(&other));
            }
        }
    }

    #[test]
    fn a_passage_from_elsewhere_is_collated_without_a_panic(passage in foreign()) {
        let texts = ["The ferry sails at dawn, he said.", "", "The ferry leaves at dawn"].map(str::to_owned);
        let articles = articles(&texts);
        for column in collate(&articles, &passage).columns {
            for (witness, reading) in passage.witnesses.iter().zip(column.readings) {
                let text = articles.get(witness.article as usize).map_or("", |article| &article.text);
                prop_assert!(reading.is_none_or(|reading| text.get(reading.bytes.range()).is_some()));
            }
        }
    }
}
