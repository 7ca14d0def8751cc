//! However a comparison is spread, its report is that of one machine.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::block::{Compared, Found};
use super::figures::{self, Reused};
use super::meet::{Candidate, meet};
use super::member::{Batch, Standing, by_age, number_of, standings, standings_of_houses};
use super::parts::{Forest, sides, touching};
use super::prints::{Counted, Told, frequent, postings, prints, tallies};
use super::{Facts, Member, block, gather, phrases};
use crate::article::Article;
use crate::collection::Collection;
use crate::options::Options;
use crate::report::Report;
use crate::search::thresholds::Thresholds;

/// Deals `items` out to so many tasks by what belongs together.
fn dealt<T>(items: Vec<T>, tasks: u64, key: impl Fn(&T) -> u64) -> Vec<Vec<T>> {
    let mut hands: Vec<Vec<T>> = (0..tasks).map(|_| Vec::new()).collect();
    for item in items {
        let hand = key(&item).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        hands[(hand % tasks) as usize].push(item);
    }
    hands
}

/// Where articles are printed whose houses are told, house by house.
fn by_house(articles: &[Article], told: Vec<Standing>, tasks: u64, options: &Options) -> Vec<Standing> {
    let members: Vec<Member> = (0..)
        .zip(articles)
        .zip(told)
        .map(|((n, article), standing)| Member { n, standing, article: article.clone(), ..Member::default() })
        .collect();
    let mut found = vec![Standing::default(); articles.len()];
    for members in dealt(members, tasks, |member| member.standing.of_house()) {
        for (member, standing) in members.iter().zip(standings_of_houses(&members, options).unwrap()) {
            found[member.n as usize] = standing;
        }
    }
    found
}

/// The report of `articles`, which stand in the order of their ids, by so many tasks.
fn spread(articles: &[Article], options: Options, thresholds: Thresholds, tasks: u64) -> Report {
    let number = u32::try_from(articles.len()).unwrap();
    let mut facts = Facts { thresholds, ..Facts::new(options, number) };
    let mut by_rank: Vec<u32> = (0..number).collect();
    by_rank.sort_by_key(|&n| {
        let article = &articles[n as usize];
        (article.date.is_none(), &article.date, &article.id)
    });
    let told: Option<Vec<Standing>> = (0..).zip(articles).map(|(n, article)| Standing::told(n, article)).collect();
    let standings = match told {
        Some(told) => by_house(articles, told, tasks, &options),
        None => standings(articles.iter().collect(), &options).unwrap(),
    };
    let mut members: Vec<Member> = (0..)
        .zip(articles)
        .zip(standings)
        .map(|((n, article), standing)| Member {
            n,
            rank: u32::try_from(by_rank.iter().position(|&other| other == n).unwrap()).unwrap(),
            standing,
            own: Vec::new(),
            article: article.clone(),
        })
        .collect();
    let batches = |members: &[Member], key: &dyn Fn(&Member) -> u64| -> Vec<Batch> {
        let hands = dealt(members.to_vec(), tasks, key);
        hands.into_iter().map(|members| Batch::of(members, &options)).collect()
    };
    // Which articles share what.
    let (mut all_prints, mut all_words) = (Vec::new(), Vec::new());
    let mut shared = FxHashMap::default();
    for batch in batches(&members, &|member| u64::from(member.n)) {
        let Told { prints, words, shared: some } = prints(&batch, &facts);
        all_prints.extend(prints);
        all_words.extend(words);
        for (n, places) in some {
            shared.entry(n).or_insert_with(Vec::new).extend(places);
        }
    }
    let words = dealt(all_words, tasks, |word| word.word);
    for (prints, words) in dealt(all_prints, tasks, |print| print.print).into_iter().zip(words) {
        let Counted { shared: some, own, often, words } = super::prints::count(prints, words, &facts);
        for (n, places) in some {
            shared.entry(n).or_insert_with(Vec::new).extend(places);
        }
        for (n, words) in own {
            members[n as usize].own.extend(words);
        }
        facts.often.extend(often);
        facts.words.extend(words);
    }
    let all = batches(&members, &|member| u64::from(member.n));
    let all = all.iter().flat_map(|batch| tallies(batch, &facts)).collect();
    for tallies in dealt(all, tasks, |tally| tally.print) {
        let (frequent, furnished) = frequent(tallies, &facts);
        facts.frequent.extend(frequent);
        facts.furnished.extend(furnished);
    }
    // Which are compared.
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut all = Vec::new();
    for batch in batches(&members, &|member| u64::from(member.n)) {
        all.extend(postings(&batch, &shared, &facts));
    }
    for postings in dealt(all, tasks, |posting| posting.print) {
        candidates.extend(meet(postings, &facts));
    }
    if !facts.frequent.is_empty() {
        let stretches = batches(&members, &|member| u64::from(member.n));
        let stretches = stretches.iter().flat_map(|batch| phrases::stretches(batch, &facts)).collect();
        candidates.extend(phrases::candidates(stretches, &facts));
    }
    // What they share, block by block.
    let (mut found, mut versions): (Vec<Found>, Vec<(u64, u64)>) = (Vec::new(), Vec::new());
    for candidates in dealt(candidates, tasks, |candidate| u64::from(candidate.a % 3) << 8 | u64::from(candidate.b % 3))
    {
        let wanted: FxHashSet<u32> = candidates.iter().flat_map(|candidate| [candidate.a, candidate.b]).collect();
        let some = members.iter().filter(|member| wanted.contains(&member.n)).cloned().collect();
        let Compared { found: some, versions: more } = block::compare(&Batch::of(some, &options), &candidates, &facts);
        found.extend(some);
        versions.extend(more);
    }
    // What hangs together.
    let mut forest = Forest::default();
    let mut all = Vec::new();
    for found in &found {
        let [a, b] = sides(found);
        forest.join(a.node(), b.node());
        all.extend([a, b]);
    }
    for sides in dealt(all, tasks, |side| u64::from(side.n)) {
        touching(sides).into_iter().for_each(|(one, other)| forest.join(one, other));
    }
    let roots: FxHashMap<u64, u64> = forest.roots().into_iter().collect();
    let mut passages = Vec::new();
    let mut reused: Vec<Reused> = Vec::new();
    let mut matches = Vec::new();
    for found in dealt(found, tasks, |found| roots[&sides(found)[0].node()]) {
        let wanted: FxHashSet<u32> = found.iter().flat_map(|found| [found.articles.a, found.articles.b]).collect();
        let some = members.iter().filter(|member| wanted.contains(&member.n)).cloned().collect();
        let batch = Batch::of(some, &options);
        let (report, keys) = gather::gather(&batch, found, &options);
        reused.extend(figures::reused(&batch, &report));
        for mut found in report.matches {
            found.articles = found.articles.map(|article| batch.numbers()[article as usize]);
            matches.push((keys[found.passage as usize], found));
        }
        for (mut passage, key) in report.passages.into_iter().zip(keys) {
            passage.witnesses.iter_mut().for_each(|w| w.article = batch.numbers()[w.article as usize]);
            passages.push((key, passage));
        }
    }
    passages.sort_by_key(|(key, _)| *key);
    let mut matches: Vec<_> = matches
        .into_iter()
        .map(|(key, mut found)| {
            found.passage = u32::try_from(passages.iter().position(|(other, _)| *other == key).unwrap()).unwrap();
            found
        })
        .collect();
    matches.sort_by_key(|found| (found.articles, found.words));
    let mut forest = Forest::default();
    versions.iter().for_each(|&(one, other)| forest.join(one, other));
    let firsts: FxHashMap<u64, u64> = forest.roots().into_iter().collect();
    let mut told = vec![None; articles.len()];
    for batch in batches(&members, &|member| u64::from(member.n)) {
        for (&n, mut figures) in batch.numbers().iter().zip(figures::figures(&batch, &reused)) {
            figures.version_of = firsts
                .get(&by_age(members[n as usize].rank, n))
                .map(|&first| number_of(first))
                .filter(|&first| first != n);
            told[n as usize] = Some(figures);
        }
    }
    Report {
        options,
        articles: told.into_iter().flatten().collect(),
        houses: Vec::new(),
        matches,
        passages: passages.into_iter().map(|(_, passage)| passage).collect(),
        ..Report::default()
    }
}

fn one_machine(articles: &[Article], options: Options, thresholds: Thresholds) -> Report {
    let mut collection = Collection::with(options, thresholds).unwrap();
    collection.add(articles.iter().collect()).unwrap();
    Report { houses: Vec::new(), ..collection.report() }
}

const LOW: [Thresholds; 4] = [
    Thresholds { articles: 1024, printings: 16 },
    Thresholds { articles: 4, printings: 4 },
    Thresholds { articles: 2, printings: 2 },
    Thresholds { articles: 3, printings: 1 },
];

/// Articles of a few pieces that many of them print, with own words between, of a few outlets on a few days.
fn printed() -> impl Strategy<Value = Vec<Article>> {
    let pieces = prop::collection::vec(prop::collection::vec(0..40_u8, 4..24), 1..5);
    let piece = (0..5_usize, 0..5_usize, 0..5_usize, prop::collection::vec(0..250_u8, 0..5));
    let article = (prop::collection::vec(piece, 0..9), 0..5_u8, 0..9_u8);
    (pieces, prop::collection::vec(article, 2..18)).prop_map(|(pieces, articles)| {
        let print = |(n, front, back, own): (usize, usize, usize, Vec<u8>)| {
            let piece = &pieces[n % pieces.len()];
            let (front, back) = (front.saturating_sub(2), back.saturating_sub(2));
            let words = piece[front.min(piece.len())..].iter().copied();
            words.take(piece.len().saturating_sub(front + back)).chain(own).collect::<Vec<u8>>()
        };
        let word = |(at, word): (usize, u8)| {
            let mark = ["", "", "", "", ".", " “", "”", ""][(at * 7 + usize::from(word)) % 8];
            format!("{}{word}{mark} ", ["of", "peace", "government"][usize::from(word) % 3])
        };
        let made = |(n, (pieces, outlet, day)): (usize, (Vec<_>, u8, u8))| Article {
            id: format!("{n:02}"),
            outlet: (outlet > 0).then(|| ["Post", "Post_Sport", "Times", "Mail"][usize::from(outlet) % 4].to_owned()),
            date: (day > 0).then(|| format!("2025-02-{day:02}")),
            text: pieces.into_iter().flat_map(print).enumerate().map(word).collect(),
            ..Article::default()
        };
        articles.into_iter().enumerate().map(made).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_report_is_that_of_one_machine(
        mut articles in printed(),
        houses in any::<bool>(),
        min_words in 4..12_u32,
        gap in 0..12_u32,
        quoted in prop::option::of(3..5_u32),
        (within, furniture, common) in (any::<bool>(), any::<bool>(), any::<bool>()),
        low in 0..4_usize,
        tasks in prop::sample::select(vec![1_u64, 2, 8]),
    ) {
        let options = Options::default().min_words(min_words).gap(gap).quoted_words(quoted.filter(|&quoted| quoted <= min_words));
        let options = options.within(within).furniture(furniture).common(common);
        if houses {
            articles.iter_mut().for_each(|article| article.house.clone_from(&article.outlet));
        }
        let expected = one_machine(&articles, options, LOW[low]);
        let found = spread(&articles, options, LOW[low], tasks);
        prop_assert_eq!(&found.matches, &expected.matches);
        prop_assert_eq!(&found.passages, &expected.passages);
        prop_assert_eq!(&found.articles, &expected.articles);
    }
}

/// What the tasks are sent of one phrase that `many` articles print, in two tasks: how often its fingerprints come to one, and how many places.
fn sent_of_one_phrase(many: u32, outlet: Option<&str>) -> (usize, usize) {
    let phrase = "the ferry to the islands will not run again";
    let options = Options::default();
    let thresholds = Thresholds { articles: 8, printings: 4 };
    let mut facts = Facts { thresholds, ..Facts::new(options, many) };
    let members: Vec<Member> = (0..many)
        .map(|n| Member {
            n,
            standing: super::member::Standing {
                house: if outlet.is_some() { 2 } else { u64::from(n) << 1 | 1 },
                ..Default::default()
            },
            article: Article {
                id: format!("{n:04}"),
                text: format!("own{n}a own{n}b {phrase} own{n}c own{n}d"),
                ..Article::default()
            },
            ..Member::default()
        })
        .collect();
    let batches: Vec<Batch> = dealt(members, 2, |member| u64::from(member.n))
        .into_iter()
        .map(|members| Batch::of(members, &options))
        .collect();
    let told: Vec<Told> = batches.iter().map(|batch| prints(batch, &facts)).collect();
    let mut shared: FxHashMap<u32, Vec<_>> = FxHashMap::default();
    for (n, places) in told.iter().flat_map(|told| &told.shared) {
        shared.entry(*n).or_default().extend(places);
    }
    assert_eq!(shared.len(), many as usize, "each article knows that others have the phrase");
    let all: Vec<_> = told.into_iter().flat_map(|told| told.prints).collect();
    let mut of: FxHashMap<u64, usize> = FxHashMap::default();
    all.iter().for_each(|print| *of.entry(print.print).or_default() += 1);
    let prints = of.values().copied().max().unwrap();
    facts.often.extend(super::prints::count(all, Vec::new(), &facts).often);
    let tallies: Vec<_> = batches.iter().flat_map(|batch| tallies(batch, &facts)).collect();
    assert!(!facts.often.is_empty() && tallies.len() <= 2 * facts.often.len());
    facts.frequent.extend(frequent(tallies, &facts).0);
    assert_eq!(facts.frequent, facts.often);
    (prints, batches.iter().map(|batch| postings(batch, &shared, &facts).len()).sum())
}

#[test]
fn however_many_print_a_phrase_no_task_is_sent_more_of_it() {
    for outlet in [None, Some("Post")] {
        assert_eq!(sent_of_one_phrase(40, outlet), (2, 0));
        assert_eq!(sent_of_one_phrase(400, outlet), (2, 0));
    }
}

#[test]
fn of_a_fingerprint_in_very_many_each_house_sends_a_few_places_of_furniture() {
    let options = Options::default();
    let phrase = "read more about the ferry to the islands here";
    let facts =
        |articles| Facts { thresholds: Thresholds { articles: 8, printings: 4 }, ..Facts::new(options, articles) };
    let sent = |many: u32| {
        let mut facts = facts(many);
        let members: Vec<Member> = (0..many)
            .map(|n| Member {
                n,
                standing: super::member::Standing {
                    house: u64::from(n % 2) * 2,
                    furniture: vec![crate::outlets::known::Piece {
                        words: crate::span::WordSpan::new(0, 9),
                        articles: many / 2,
                    }],
                    ..Default::default()
                },
                article: Article {
                    id: format!("{n:04}"),
                    text: format!("{phrase} own{n}c own{n}d"),
                    ..Article::default()
                },
                ..Member::default()
            })
            .collect();
        let batch = Batch::of(members, &options);
        let told = prints(&batch, &facts);
        facts.often.extend(super::prints::count(told.prints, Vec::new(), &facts).often);
        let (frequent, furnished) = frequent(tallies(&batch, &facts), &facts);
        assert!(frequent.is_empty() && furnished.len() == facts.often.len());
        facts.furnished.extend(furnished);
        let postings = postings(&batch, &told.shared.into_iter().collect(), &facts);
        let mut of: FxHashMap<u64, usize> = FxHashMap::default();
        postings.iter().for_each(|posting| *of.entry(posting.print).or_default() += 1);
        of.values().copied().max().unwrap()
    };
    assert_eq!([sent(40), sent(400)], [2 * crate::outlets::RECURRING; 2]);
}

#[test]
fn the_furniture_of_each_house_is_told_by_its_own_articles() {
    // Two houses with a line each, and very many articles without one that have a line, too.
    let line = |n: usize| match n % 3 {
        0 => "Sign up here for the daily letter of the Harbour Post and never miss a story again.",
        1 => "All rights reserved by the Coast Times and its partners on both sides of the river.",
        _ => "This text was kept by the reading room of the old town library for its members.",
    };
    let own = |n: usize| (0..140).map(|word| format!("own{n}x{word} ")).collect::<String>();
    let articles: Vec<Article> = (0..90)
        .map(|n| Article {
            id: format!("{n:02}"),
            house: ["Harbour Post", "Coast Times"].get(n % 3).map(|&house| house.to_owned()),
            date: Some(format!("2025-02-{:02}", n % 28 + 1)),
            text: format!("{}. {}", own(n), line(n)),
            ..Article::default()
        })
        .collect();
    let options = Options::default();
    let told = || (0..).zip(&articles).map(|(n, article)| Standing::told(n, article).unwrap()).collect();
    let expected: Vec<_> = standings(articles.iter().collect(), &options).unwrap();
    assert!(expected.iter().all(|standing| !standing.furniture.is_empty()));
    for tasks in [1, 2, 8] {
        let found = by_house(&articles, told(), tasks, &options);
        assert!(found.iter().zip(&expected).all(|(found, expected)| found.furniture == expected.furniture));
        assert!(found.iter().zip(&expected).all(|(found, expected)| found.name == expected.name));
    }
}
