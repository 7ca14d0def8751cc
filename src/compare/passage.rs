//! Matches that are the same text become one passage, told on its longest witness.
//!
//! The longest side of a match becomes a base; every match that tells of the same words joins it, directly or by way
//! of another witness, and is aligned to the base anew. Nothing joins that the base does not print, so passages do
//! not chain away from one another, however large the collection.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::compare::align::{Aligned, align_all};
use crate::compare::extend::Run;
use crate::compare::found::Found;
use crate::compare::vocabulary::WordId;
use crate::order::sort_by_key;
use crate::span::WordSpan;

/// A passage as words: a base, and pieces of articles aligned to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The first is the base itself.
    pub pieces: Vec<Piece>,
    /// Indices of the matches that belong here.
    pub matches: Vec<usize>,
    /// Indices of each article's pieces.
    by_article: FxHashMap<u32, Vec<usize>>,
}

impl Group {
    /// A group of `pieces`, the base first; no match belongs to it yet.
    pub fn of(pieces: Vec<Piece>) -> Self {
        let mut by_article: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (n, piece) in pieces.iter().enumerate() {
            by_article.entry(piece.article).or_default().push(n);
        }
        Self { pieces, matches: Vec::new(), by_article }
    }
}

/// An unbroken piece of an article that prints words of the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The article.
    pub article: u32,
    /// Its words there.
    pub words: WordSpan,
    /// Which words are equal: side a is the base.
    pub aligned: Aligned,
    /// The match whose alignment this is, as its index, if it is one to the letter.
    pub found: Option<usize>,
}

impl Piece {
    /// The words of the base that it renders.
    pub fn base(&self) -> WordSpan {
        self.aligned.words().a
    }
}

/// Which matches do not count like the others.
#[derive(Debug, Default)]
pub struct Marks {
    /// Common phrases only.
    pub common: Vec<bool>,
    /// What a house prints around its stories.
    pub furniture: Vec<bool>,
}

impl Marks {
    /// A number for each kind of match: matches of one kind alone make a passage.
    fn kind(&self, found: usize) -> u8 {
        u8::from(self.common[found]) + 2 * u8::from(self.furniture[found])
    }
}

/// Sorts every match into one group. `seniority` orders articles of equal claims to be the base, the first wins;
/// it must not depend on the order of the articles. Matches that are common phrases or furniture join nothing but one another.
pub fn group(found: &[Found], marks: &Marks, articles: &[Vec<WordId>], seniority: &[u32]) -> Vec<Group> {
    let mut sides = SidesByArticle::new(found, articles.len());
    let mut bases: Vec<Side> = sides.by_article.iter().flatten().copied().collect();
    sort_by_key(&mut bases, |side| {
        (Reverse(side.words.len()), seniority[side.article as usize], side.words.start, side.found)
    });
    let mut groups = Vec::new();
    for kind in 0..4 {
        sides.open = (0..found.len()).map(|n| marks.kind(n) == kind).collect();
        for &side in &bases {
            if sides.is_open(side) {
                groups.push(gather(side, found, articles, &mut sides));
            }
        }
    }
    groups
}

/// One side of one match.
#[derive(Clone, Copy, Debug)]
struct Side {
    article: u32,
    words: WordSpan,
    found: usize,
    is_b: bool,
}

/// The sides of all matches, each article's in order of place, and which matches have no group yet.
struct SidesByArticle {
    by_article: Vec<Vec<Side>>,
    open: Vec<bool>,
}

impl SidesByArticle {
    fn new(found: &[Found], articles: usize) -> Self {
        let mut by_article = vec![Vec::new(); articles];
        for (n, Found { articles, aligned, .. }) in found.iter().enumerate() {
            let words = aligned.words();
            for (article, words, is_b) in [(articles.a, words.a, false), (articles.b, words.b, true)] {
                by_article[article as usize].push(Side { article, words, found: n, is_b });
            }
        }
        for sides in &mut by_article {
            sort_by_key(sides, |side| (side.words, side.found));
        }
        Self { by_article, open: Vec::new() }
    }

    fn is_open(&self, side: Side) -> bool {
        self.open[side.found]
    }

    /// Open sides of `article` that touch `words`.
    fn touching(&self, article: u32, words: WordSpan) -> Vec<Side> {
        let sides = &self.by_article[article as usize];
        let end = sides.partition_point(|side| side.words.start < words.end);
        sides[..end]
            .iter()
            .copied()
            .filter(|side| self.is_open(*side) && side.words.overlap(&words).is_some())
            .collect()
    }
}

/// Builds the group whose base holds `side`.
fn gather(side: Side, found: &[Found], articles: &[Vec<WordId>], sides: &mut SidesByArticle) -> Group {
    let base_words = grow(side, sides);
    let base_ids = &articles[side.article as usize][base_words.range()];
    let whole = Run { a: base_words.start, b: base_words.start, len: base_words.len() };
    let mut group = Group::of(vec![Piece {
        article: side.article,
        words: base_words,
        aligned: Aligned { runs: vec![whole] },
        found: None,
    }]);
    let mut queue = vec![0];
    while let Some(piece) = queue.pop().map(|n: usize| group.pieces[n].clone()) {
        for side in sides.touching(piece.article, piece.words) {
            let inside = side.words.overlap(&piece.words).map_or(0, |words| words.len());
            if sides.is_open(side) && inside * 4 >= side.words.len() * 3 {
                let joined = join(&mut group, &piece, side, &found[side.found], (base_words.start, base_ids), articles);
                if let Joined::New(n) = joined {
                    queue.push(n);
                }
                if joined != Joined::Not {
                    sides.open[side.found] = false;
                    group.matches.push(side.found);
                }
            }
        }
    }
    group
}

/// The words around `side` that its article shares in one go, with whomever: spans that overlap by half of the shorter.
fn grow(side: Side, sides: &SidesByArticle) -> WordSpan {
    let mut words = side.words;
    loop {
        let before = words;
        for other in sides.touching(side.article, words) {
            let common = other.words.overlap(&words).map_or(0, |words| words.len());
            if common * 2 >= other.words.len().min(words.len()) {
                words = words.hull(&other.words);
            }
        }
        if words == before {
            return words;
        }
    }
}

/// What became of a match that was to join a group.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    /// It does not tell of the base's words.
    Not,
    /// It does, but brings no piece that was not there.
    Known,
    /// It brought the piece of this index, or made it longer.
    New(usize),
}

/// Brings the far side of a match into the group by way of `piece`.
fn join(
    group: &mut Group,
    piece: &Piece,
    near: Side,
    found: &Found,
    (base_start, base): (u32, &[WordId]),
    articles: &[Vec<WordId>],
) -> Joined {
    let Some(inside) = near.words.overlap(&piece.words) else { return Joined::Not };
    let article = if near.is_b { found.articles.a } else { found.articles.b };
    let (Some(far), Some(on_base)) = (found.aligned.across(inside, near.is_b), piece.aligned.across(inside, true))
    else {
        return Joined::Not;
    };
    // What an article prints once is one piece, whichever matches tell of it.
    let own = group.by_article.entry(article).or_default();
    let twin = own.iter().copied().find(|&n| shares_half(group.pieces[n].words, far));
    let (words, on_base) = match twin.map(|n| &group.pieces[n]) {
        Some(known) if twin == Some(0) || known.words.contains(&far) => return Joined::Known,
        Some(known) => (known.words.hull(&far), known.base().hull(&on_base)),
        None => (far, on_base),
    };
    let is_match_itself = twin.is_none() && piece == &group.pieces[0] && inside == near.words;
    let aligned = if is_match_itself {
        Some(if near.is_b { found.aligned.clone().swap() } else { found.aligned.clone() })
    } else {
        let on_base = WordSpan::new(on_base.start - base_start, on_base.end - base_start);
        align_all(base, &articles[article as usize], on_base, words).map(|aligned| aligned.shifted_a(base_start))
    };
    let found = is_match_itself.then_some(near.found);
    let piece = aligned.map(|aligned| Piece { article, words: aligned.words().b, aligned, found });
    match (twin, piece) {
        (None, None) => Joined::Not,
        (None, Some(piece)) => {
            own.push(group.pieces.len());
            group.pieces.push(piece);
            Joined::New(group.pieces.len() - 1)
        }
        (Some(n), Some(piece)) if piece.words.contains(&group.pieces[n].words) && piece != group.pieces[n] => {
            group.pieces[n] = piece;
            Joined::New(n)
        }
        (Some(_), _) => Joined::Known,
    }
}

fn shares_half(x: WordSpan, y: WordSpan) -> bool {
    x.overlap(&y).is_some_and(|both| both.len() * 2 >= x.len().min(y.len()))
}
