//! From matches and groups of words to the report, which counts in bytes too.

use std::borrow::Borrow;
use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::edits::edits;
use crate::options::{Options, Style};
use crate::order::sort_by_key;
use crate::outlets::known;
use crate::outlets::known::Outlets;
use crate::parallel;
use crate::passage::group::{Group, Marks, Piece, witnesses};
use crate::report::{ArticleFigures, Fragment, Furniture, House, Match, Passage, Report, Witness};
use crate::roles::Roles;
use crate::search::matches::PairMatch;
use crate::span::{Sides, WordSpan, count};
use crate::text::article_text::Text;

/// Writes the report of `found` and its `groups`. `marks` tells which of the matches do not count, `versions`
/// which articles are versions of others.
pub fn build<A: Borrow<Article> + Sync>(
    texts: &[Text<A>],
    options: &Options,
    found: &[PairMatch],
    marks: &Marks,
    groups: &[Group],
    (outlets, roles, versions): (&Outlets, &Roles, &[Option<u32>]),
) -> Report {
    let mut passages: Vec<(Passage, &Group)> =
        parallel::map(groups, |group| (passage(texts, options.style, found, (marks, outlets), group), group));
    sort_by_key(&mut passages, |(passage, _)| {
        let base = passage.base();
        (passage.furniture, passage.common, Reverse(passage.rank()), base.article, base.words)
    });
    let mut matches: Vec<Match> =
        parallel::map(0..found.len(), |n| told(texts, &found[n], (marks.common[n], marks.furniture[n])));
    for (n, (_, group)) in (0..).zip(&passages) {
        for &member in &group.matches {
            matches[member].passage = n;
        }
    }
    let passages: Vec<Passage> = passages.into_iter().map(|(passage, _)| passage).collect();
    let house = |house: &known::House| Some(House { name: house.name.clone()?, outlets: house.outlets.clone() });
    Report {
        options: *options,
        articles: figures(texts, &passages, (outlets, roles), versions),
        houses: outlets.known.iter().filter_map(house).collect(),
        matches,
        passages,
        clusters: Vec::new(),
        judgements: Vec::new(),
    }
}

fn told<A: Borrow<Article>>(texts: &[Text<A>], found: &PairMatch, (common, furniture): (bool, bool)) -> Match {
    let sides = found.articles.map(|article| &texts[article as usize]);
    let words = found.aligned.words();
    Match {
        articles: found.articles,
        passage: 0,
        words,
        bytes: Sides::new(sides.a.words.bytes(words.a), sides.b.words.bytes(words.b)),
        equal_words: found.aligned.equal_words(),
        edits: found.edits.clone(),
        common,
        furniture,
        set_aside: false,
    }
}

fn passage<A: Borrow<Article>>(
    texts: &[Text<A>],
    style: Style,
    found: &[PairMatch],
    (marks, outlets): (&Marks, &Outlets),
    group: &Group,
) -> Passage {
    let base = &group.pieces[0];
    let mut witnesses: Vec<(bool, Witness)> = witnesses(&group.pieces)
        .iter()
        .enumerate()
        .map(|(n, pieces)| {
            let pieces: Vec<&Piece> = pieces.iter().map(|&n| &group.pieces[n]).collect();
            (n == 0, witness(texts, style, found, base, &pieces))
        })
        .collect();
    sort_by_key(&mut witnesses, |(_, witness)| (witness.article, witness.words));
    let base_at = witnesses.iter().position(|(is_base, _)| *is_base).unwrap_or(0);
    let witnesses: Vec<Witness> = witnesses.into_iter().map(|(_, witness)| witness).collect();
    let all = |mark: &[bool]| !group.matches.is_empty() && group.matches.iter().all(|&member| mark[member]);
    let (houses, shared_words) = across(&witnesses, outlets);
    Passage {
        base: count(base_at),
        words: base.words.len(),
        common: all(&marks.common),
        furniture: all(&marks.furniture),
        set_aside: false,
        houses,
        shared_words,
        cluster: group.cluster,
        marks: Vec::new(),
        witnesses,
    }
}

/// How many houses print a passage, and how many of its words they print of one another: the most that each has, but for
/// the one that has the most.
fn across(witnesses: &[Witness], outlets: &Outlets) -> (u32, u32) {
    let printed = |witness: &Witness| witness.fragments.iter().map(|fragment| fragment.base.len()).sum::<u32>();
    let mut most: FxHashMap<u32, u32> = FxHashMap::default();
    for witness in witnesses {
        let house = most.entry(outlets.houses[witness.article as usize]).or_insert(0);
        *house = printed(witness).max(*house);
    }
    let all: u32 = most.values().sum();
    (count(most.len()), all - most.values().max().copied().unwrap_or(0))
}

fn witness<A: Borrow<Article>>(
    texts: &[Text<A>],
    style: Style,
    found: &[PairMatch],
    base: &Piece,
    pieces: &[&Piece],
) -> Witness {
    let words = pieces.iter().map(|piece| piece.words).reduce(|all, next| all.hull(&next)).unwrap_or(base.words);
    let text = &texts[pieces[0].article as usize];
    let fragments = pieces
        .iter()
        .map(|piece| Fragment {
            words: piece.words,
            bytes: text.words.bytes(piece.words),
            base: piece.base(),
            runs: piece.aligned.runs.clone(),
            edits: match piece.found.map(|n| &found[n]) {
                Some(found) if found.articles.a == base.article => found.edits.clone(),
                Some(found) => found.edits.iter().map(|edit| edit.swap()).collect(),
                None => edits(Sides::new(texts[base.article as usize].side(), text.side()), &piece.aligned.runs, style),
            },
        })
        .collect();
    Witness { article: pieces[0].article, words, bytes: text.words.bytes(words), fragments }
}

/// What each article comes to.
fn figures<A: Borrow<Article>>(
    texts: &[Text<A>],
    passages: &[Passage],
    (outlets, roles): (&Outlets, &Roles),
    versions: &[Option<u32>],
) -> Vec<ArticleFigures> {
    let mut reused: Vec<Vec<WordSpan>> = vec![Vec::new(); texts.len()];
    // What only one house prints is no reuse.
    let counts = |passage: &&Passage| passage.counts() && passage.houses > 1;
    for witness in passages.iter().filter(counts).flat_map(|passage| &passage.witnesses) {
        reused[witness.article as usize].extend(witness.fragments.iter().map(|fragment| fragment.words));
    }
    let of = |(n, text): (u32, &Text<A>), reused| ArticleFigures {
        version_of: versions[n as usize],
        against: roles.is_against(n),
        ..figures_of(text, n, outlets, reused)
    };
    (0..).zip(texts).zip(reused).map(|(article, reused)| of(article, reused)).collect()
}

/// What an article comes to whose words in `reused` spans other houses print, too; it stands at place `n` of the outlets.
pub fn figures_of<A: Borrow<Article>>(
    text: &Text<A>,
    n: u32,
    outlets: &Outlets,
    reused: Vec<WordSpan>,
) -> ArticleFigures {
    ArticleFigures {
        words: text.all().len(),
        reused_words: count_once(reused, |words| words.len() - outlets.furniture_in(n, words)),
        quoted_words: text.quoted_words,
        house: outlets.house(n).name.clone(),
        furniture: outlets.furniture[n as usize]
            .iter()
            .map(|piece| Furniture {
                bytes: text.words.bytes(piece.words),
                words: piece.words,
                articles: piece.articles,
            })
            .collect(),
        ..ArticleFigures::default()
    }
}

/// Words that lie in at least one span, counted by `of`.
fn count_once(mut spans: Vec<WordSpan>, of: impl Fn(WordSpan) -> u32) -> u32 {
    sort_by_key(&mut spans, |span| *span);
    let (mut words, mut end) = (0, 0);
    for span in spans {
        words += of(WordSpan::new(span.start.max(end), span.end));
        end = end.max(span.end);
    }
    words
}
