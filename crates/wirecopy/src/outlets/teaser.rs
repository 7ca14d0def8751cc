//! Teasers: the opening words of several other stories of a house, one after the other, in the back of an article.
//!
//! Each is printed in an article or two, so it does not recur as other furniture does; but no story goes on with how
//! others begin.

use std::borrow::Borrow;

use crate::article::Article;
use crate::outlets::known::Piece;
use crate::parallel;
use crate::search::corpus::Corpus;
use crate::search::fingerprint::{Index, length};
use crate::search::places::Places;
use crate::search::postings::groups;
use crate::span::{WordSpan, count};
use crate::text::article_text::Text;

/// What stands in more articles is no opening of one.
const MOST: usize = 24;
/// An article and its versions: so many at most begin with what is teased.
const ORIGINALS: usize = 3;
/// It begins with the first words of the story, give or take so many, and is no longer than so many.
const OPENING: u32 = 12;
const LONGEST: u32 = 60;
/// So many words of other stories' openings at least are a teaser.
const FEWEST: u32 = 6;
/// A headline and a line such as "read more" are so long at most.
const HEADLINE: u32 = 16;
/// The line above the teasers, with the first headline, is so long at most.
const LINE: u32 = 28;
/// The rest of the last sentence.
const REST: u32 = 10;

/// A place of an article that prints what another begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Echo {
    article: u32,
    word: u32,
    /// The article that begins with it.
    original: u32,
    /// How many words of its story stand before it there.
    before: u32,
    /// How many articles of the house print it.
    articles: u32,
}

/// The teasers of each article; `units` tells the house of those that have one, `known` what is furniture already.
pub fn teasers<A: Borrow<Article> + Sync>(
    texts: &[Text<A>],
    Corpus { ids, vocabulary }: Corpus,
    index: &Index,
    places: &Places,
    (units, known): (&[Option<u32>], &[Vec<Piece>]),
    min_words: u32,
) -> Vec<Vec<Piece>> {
    let len = |article: u32| count(ids[article as usize].len());
    let before = |article: u32, word: u32| {
        let pieces = known[article as usize].iter().take_while(|piece| piece.words.start < word);
        word - pieces.map(|piece| piece.words.end.min(word) - piece.words.start).sum::<u32>()
    };
    let found = parallel::map(index.parts(), |part| {
        let mut echoes: Vec<Echo> = Vec::new();
        let mut entries: Vec<(u32, u32, u32)> = Vec::new();
        for group in groups(part, 2) {
            entries.clear();
            entries.extend(group.iter().filter_map(|&posting| {
                let place = posting as u32;
                let article = places.article(place);
                units[article as usize].map(|unit| (unit, article, place - places.start(article)))
            }));
            entries.sort_unstable();
            for of_unit in entries.chunk_by(|x, y| x.0 == y.0).filter(|of_unit| (2..=MOST).contains(&of_unit.len())) {
                let fronts = || of_unit.iter().filter(|(_, article, word)| word * 3 < len(*article));
                // Of several it is the one with the fewest words before, then by id: the order of the articles tells nothing.
                let first = fronts().min_by_key(|(_, article, word)| (*word, &texts[*article as usize].article().id));
                let Some(&(_, original, at)) = first else { continue };
                if fronts().count() > ORIGINALS {
                    continue;
                }
                let backs =
                    of_unit.iter().filter(|(_, article, word)| *article != original && word * 2 >= len(*article));
                let articles = count(of_unit.chunk_by(|x, y| x.1 == y.1).count());
                let before = before(original, at);
                echoes.extend(backs.map(|&(_, article, word)| Echo { article, word, original, before, articles }));
            }
        }
        echoes
    });
    let mut echoes: Vec<Echo> = found.into_iter().flatten().collect();
    parallel::sort(&mut echoes);
    let mut of: Vec<&[Echo]> = vec![&[]; texts.len()];
    for own in echoes.chunk_by(|x, y| x.article == y.article) {
        of[own[0].article as usize] = own;
    }
    let articles: Vec<(usize, &[Echo])> = of.into_iter().enumerate().collect();
    parallel::map(articles, |(n, echoes)| {
        let stretches =
            stretches(echoes, |word| word + length(&ids[n][word as usize..], vocabulary, min_words as usize));
        chains(&stretches).into_iter().map(|chain| whole(&texts[n], chain)).collect()
    })
}

/// A stretch of an article that another begins with.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    words: WordSpan,
    original: u32,
    before: u32,
    articles: u32,
}

fn stretches(echoes: &[Echo], end: impl Fn(u32) -> u32) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for echo in echoes {
        let end = end(echo.word);
        match stretches.last_mut() {
            Some(last) if last.original == echo.original && echo.word <= last.words.end => {
                last.words.end = last.words.end.max(end);
                last.articles = last.articles.max(echo.articles);
            }
            _ => stretches.push(Stretch {
                words: WordSpan::new(echo.word, end),
                original: echo.original,
                before: echo.before,
                articles: echo.articles,
            }),
        }
    }
    stretches.retain(|stretch| (FEWEST..=LONGEST).contains(&stretch.words.len()) && stretch.before <= OPENING);
    stretches
}

/// Stretches of two stories or more that follow one another with nothing but a headline between.
fn chains(stretches: &[Stretch]) -> Vec<Piece> {
    let follows = |one: &Stretch, next: &Stretch| next.words.start <= one.words.end + HEADLINE;
    let several = |chain: &&[Stretch]| {
        // One sentence that two versions of a story begin with is one.
        chain.windows(2).any(|pair| pair[0].original != pair[1].original && pair[1].words.start >= pair[0].words.end)
    };
    let piece = |chain: &[Stretch]| Piece {
        words: chain.iter().map(|stretch| stretch.words).reduce(|all, next| all.hull(&next)).unwrap_or(chain[0].words),
        articles: chain.iter().map(|stretch| stretch.articles).max().unwrap_or_default(),
    };
    stretches.chunk_by(follows).filter(several).map(piece).collect()
}

/// The same with the line above it, and to the end of its last sentence.
fn whole<A: Borrow<Article>>(text: &Text<A>, piece: Piece) -> Piece {
    let (side, len) = (text.side(), text.all().len());
    let marks = |word: u32| side.words.marks_before(word, side.text).of(side.text);
    let (start, end) = (piece.words.start, piece.words.end);
    let starts = (start.saturating_sub(LINE)..=start).rev().find(|&word| word == 0 || marks(word).contains('\n'));
    let ends = (end..=(end + REST).min(len)).find(|&word| word >= len || marks(word).contains(['.', '!', '?', '\n']));
    Piece { words: WordSpan::new(starts.unwrap_or(start), ends.unwrap_or(end)), ..piece }
}
