//! From matches and groups of words to the report, which counts in bytes too.

use std::borrow::Borrow;
use std::cmp::Reverse;

use crate::article::Article;
use crate::edits::edits;
use crate::options::{Options, Style};
use crate::order::sort_by_key;
use crate::parallel;
use crate::passage::group::{Group, Piece};
use crate::report::{ArticleFigures, Fragment, Match, Passage, Report, Witness};
use crate::search::found::Found;
use crate::span::{Sides, WordSpan, count};
use crate::text::article_text::Text;

/// Writes the report of `found` and its `groups`. `common` tells which of the matches are common phrases only.
pub fn build<A: Borrow<Article> + Sync>(
    texts: &[Text<A>],
    options: &Options,
    found: &[Found],
    common: &[bool],
    groups: &[Group],
) -> Report {
    let mut passages: Vec<(Passage, &Group)> =
        parallel::map(groups, |group| (passage(texts, options.style, found, common, group), group));
    sort_by_key(&mut passages, |(passage, _)| {
        let base = passage.base();
        (passage.common, Reverse(passage.rank()), base.article, base.words)
    });
    let mut matches: Vec<Match> = parallel::map(0..found.len(), |n| told(texts, &found[n], common[n]));
    for (n, (_, group)) in (0..).zip(&passages) {
        for &member in &group.matches {
            matches[member].passage = n;
        }
    }
    let passages: Vec<Passage> = passages.into_iter().map(|(passage, _)| passage).collect();
    Report { options: *options, articles: figures(texts, &passages), matches, passages }
}

fn told<A: Borrow<Article>>(texts: &[Text<A>], found: &Found, common: bool) -> Match {
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
    }
}

fn passage<A: Borrow<Article>>(
    texts: &[Text<A>],
    style: Style,
    found: &[Found],
    common: &[bool],
    group: &Group,
) -> Passage {
    let base = &group.pieces[0];
    let mut witnesses: Vec<Vec<&Piece>> = vec![vec![base]];
    let mut others: Vec<&Piece> = group.pieces[1..].iter().collect();
    sort_by_key(&mut others, |piece| (piece.article, piece.words));
    for piece in others {
        // Pieces come by article, so those of the same one are the last; the base is a witness for itself.
        let mut own = witnesses[1..].iter_mut().rev().take_while(|pieces| pieces[0].article == piece.article);
        // Words of the base that a witness has printed already make another witness.
        let home = own.find(|pieces| !pieces.iter().any(|other| repeats(other.base(), piece.base())));
        match home {
            Some(pieces) => pieces.push(piece),
            None => witnesses.push(vec![piece]),
        }
    }
    let mut witnesses: Vec<(bool, Witness)> =
        witnesses.iter().enumerate().map(|(n, pieces)| (n == 0, witness(texts, style, found, base, pieces))).collect();
    sort_by_key(&mut witnesses, |(_, witness)| (witness.article, witness.words));
    let base_at = witnesses.iter().position(|(is_base, _)| *is_base).unwrap_or(0);
    Passage {
        witnesses: witnesses.into_iter().map(|(_, witness)| witness).collect(),
        base: count(base_at),
        words: base.words.len(),
        common: !group.matches.is_empty() && group.matches.iter().all(|&member| common[member]),
    }
}

fn repeats(x: WordSpan, y: WordSpan) -> bool {
    x.overlap(&y).is_some_and(|both| both.len() * 2 > x.len().min(y.len()))
}

fn witness<A: Borrow<Article>>(
    texts: &[Text<A>],
    style: Style,
    found: &[Found],
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
fn figures<A: Borrow<Article>>(texts: &[Text<A>], passages: &[Passage]) -> Vec<ArticleFigures> {
    let mut reused: Vec<Vec<WordSpan>> = vec![Vec::new(); texts.len()];
    for witness in passages.iter().filter(|passage| !passage.common).flat_map(|passage| &passage.witnesses) {
        reused[witness.article as usize].extend(witness.fragments.iter().map(|fragment| fragment.words));
    }
    let figures = texts.iter().zip(reused).map(|(text, reused)| ArticleFigures {
        words: text.all().len(),
        reused_words: count_once(reused),
        quoted_words: text.quoted_words,
    });
    figures.collect()
}

/// Words that lie in at least one span.
fn count_once(mut spans: Vec<WordSpan>) -> u32 {
    sort_by_key(&mut spans, |span| *span);
    let (mut words, mut end) = (0, 0);
    for span in spans {
        words += span.end.saturating_sub(span.start.max(end));
        end = end.max(span.end);
    }
    words
}
