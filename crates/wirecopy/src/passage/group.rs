//! Matches that are the same text become one passage, told on its longest witness.
//!
//! The longest side of a match that is a good text becomes a base; every match that tells of the same words joins it, directly or by way
//! of another witness, and is aligned to the base anew. Nothing joins that the base does not print, so passages do
//! not chain away from one another, however large the collection. A passage is one text: who prints less than half of
//! the base is no witness of it, and what these print makes a passage by itself, on a shorter base.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::order::sort_by_key;
use crate::passage::legible::{good_words, spoilt};
use crate::run::Run;
use crate::search::align::{Aligned, align_all};
use crate::search::matches::PairMatch;
use crate::span::{Sides, WordSpan};
use crate::text::vocabulary::WordId;

/// A passage as words: a base, and pieces of articles aligned to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The first is the base itself.
    pub pieces: Vec<Piece>,
    /// Indices of the matches that belong here.
    pub matches: Vec<usize>,
    /// The index of the cluster that it is, where it was found elsewhere.
    pub cluster: Option<u32>,
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
        Self { pieces, matches: Vec::new(), cluster: None, by_article }
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
pub fn group(found: &[PairMatch], marks: &Marks, articles: &[Vec<WordId>], seniority: &[u32]) -> Vec<Group> {
    group_with(found, marks, articles, seniority, &spoilt(found, articles))
}

/// The same where it is known how many words of each side of a match are spoilt.
pub fn group_with(
    found: &[PairMatch],
    marks: &Marks,
    articles: &[Vec<WordId>],
    seniority: &[u32],
    spoilt: &[Sides<u32>],
) -> Vec<Group> {
    let mut sides = SidesByArticle::new(found, articles.len(), seniority);
    let mut bases: Vec<Side> = sides.by_article.iter().flat_map(|(sides, _)| sides).copied().collect();
    let good = |side: &Side| {
        let spoilt = if side.is_b { spoilt[side.found].b } else { spoilt[side.found].a };
        good_words(side.words.len(), spoilt)
    };
    sort_by_key(&mut bases, |side| (Reverse(good(side)), seniority[side.article as usize], side.words.start, side.far));
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
    /// Of sides in one place the other one orders, by seniority and place: the order of the articles has no say there either.
    far: (u32, WordSpan),
}

impl Side {
    /// The article on the other side.
    fn far(&self, found: &[PairMatch]) -> u32 {
        let articles = found[self.found].articles;
        if self.is_b { articles.a } else { articles.b }
    }
}

/// The sides of all matches, each article's in order of place and how long the longest is, and which matches have no group yet.
struct SidesByArticle {
    by_article: Vec<(Vec<Side>, u32)>,
    open: Vec<bool>,
}

impl SidesByArticle {
    fn new(found: &[PairMatch], articles: usize, seniority: &[u32]) -> Self {
        let mut by_article = vec![(Vec::new(), 0); articles];
        for (n, PairMatch { articles, aligned, .. }) in found.iter().enumerate() {
            let words = aligned.words();
            let far = articles.map(|article| seniority[article as usize]);
            for (article, words, is_b, far) in
                [(articles.a, words.a, false, (far.b, words.b)), (articles.b, words.b, true, (far.a, words.a))]
            {
                let (sides, longest): &mut (Vec<Side>, u32) = &mut by_article[article as usize];
                *longest = words.len().max(*longest);
                sides.push(Side { article, words, found: n, is_b, far });
            }
        }
        for (sides, _) in &mut by_article {
            sort_by_key(sides, |side| (side.words, side.far));
        }
        Self { by_article, open: Vec::new() }
    }

    fn is_open(&self, side: Side) -> bool {
        self.open[side.found]
    }

    /// Open sides of `article` that touch `words`.
    fn touching(&self, article: u32, words: WordSpan) -> impl Iterator<Item = Side> {
        let (sides, longest) = &self.by_article[article as usize];
        let start = sides.partition_point(|side| side.words.start + longest <= words.start);
        let end = sides.partition_point(|side| side.words.start < words.end);
        sides
            .get(start..end)
            .unwrap_or_default()
            .iter()
            .copied()
            .filter(move |side| self.is_open(*side) && side.words.overlap(&words).is_some())
    }
}

/// Builds the group whose base holds `side`: of what tells of the base's words, each witness that prints half of them.
fn gather(side: Side, found: &[PairMatch], articles: &[Vec<WordId>], sides: &mut SidesByArticle) -> Group {
    let wide = collect(side.article, grow(side, sides), found, articles, sides);
    let group = halves(wide, sides);
    if group.matches.contains(&side.found) {
        return group;
    }
    // Too much was put together: the match by itself.
    group.matches.iter().for_each(|&member| sides.open[member] = true);
    sides.open[side.found] = false;
    let narrow = collect(side.article, side.words, found, articles, sides);
    let aligned = found[side.found].aligned.clone();
    let article = if side.is_b { found[side.found].articles.a } else { found[side.found].articles.b };
    let aligned = if side.is_b { aligned.swap() } else { aligned };
    let far = Piece { article, words: aligned.words().b, aligned, found: Some(side.found) };
    let mut group = halves(narrow, sides);
    if !group.pieces.iter().any(|piece| piece.article == article && piece.words.overlap(&far.words).is_some()) {
        group.pieces.push(far);
    }
    group.matches.push(side.found);
    group
}

/// A group with what every match of it leads from and to.
struct Gathered {
    group: Group,
    /// Match, near piece and far piece.
    joined: Vec<(usize, usize, usize)>,
}

/// Brings together all that tells of the words `base_words` of an article, directly or by way of another witness.
fn collect(
    article: u32,
    base_words: WordSpan,
    found: &[PairMatch],
    articles: &[Vec<WordId>],
    sides: &mut SidesByArticle,
) -> Gathered {
    let base_ids = &articles[article as usize][base_words.range()];
    let whole = Run { a: base_words.start, b: base_words.start, len: base_words.len() };
    let mut group =
        Group::of(vec![Piece { article, words: base_words, aligned: Aligned { runs: vec![whole] }, found: None }]);
    let (mut queue, mut joined) = (vec![0], Vec::new());
    while let Some(near) = queue.pop() {
        let piece = group.pieces[near].clone();
        let inside =
            |side: &Side| side.words.overlap(&piece.words).filter(|words| words.len() * 4 >= side.words.len() * 3);
        let telling: Vec<(Side, WordSpan)> =
            sides.touching(piece.article, piece.words).filter_map(|side| Some((side, inside(&side)?))).collect();
        // Who prints less than half of the base has a passage of its own; nothing need be aligned to know that.
        let mut printed: FxHashMap<u32, u32> = FxHashMap::default();
        for (side, words) in &telling {
            let on_base = piece.aligned.across(*words, true).map_or(0, |words| words.len());
            *printed.entry(side.far(found)).or_insert(0) += on_base;
        }
        for (side, _) in telling {
            let far = side.far(found);
            let known =
                group.by_article.get(&far).into_iter().flatten().map(|&n| group.pieces[n].base().len()).sum::<u32>();
            let enough = is_half(printed.get(&far).copied().unwrap_or(0) + known, base_words.len());
            if !sides.is_open(side) || !enough {
                continue;
            }
            let far = match join(&mut group, &piece, side, &found[side.found], (base_words.start, base_ids), articles) {
                Joined::Not => continue,
                Joined::Known(far) => far,
                Joined::New(far) => {
                    queue.push(far);
                    far
                }
            };
            sides.open[side.found] = false;
            joined.push((side.found, near, far));
        }
    }
    Gathered { group, joined }
}

/// The group without the witnesses that print less than half of its base; their matches are open again.
fn halves(Gathered { group, joined }: Gathered, sides: &mut SidesByArticle) -> Group {
    let base = group.pieces[0].words.len();
    let mut stays = vec![false; group.pieces.len()];
    for witness in witnesses(&group.pieces) {
        let printed: u32 = count_once(witness.iter().map(|&n| group.pieces[n].base()).collect());
        if is_half(printed, base) {
            witness.iter().for_each(|&n| stays[n] = true);
        }
    }
    let mut matches = Vec::new();
    for (member, near, far) in joined {
        if stays[near] && stays[far] {
            matches.push(member);
        } else {
            sides.open[member] = true;
        }
    }
    let pieces = group.pieces.into_iter().zip(&stays).filter(|(_, stays)| **stays).map(|(piece, _)| piece).collect();
    Group { matches, ..Group::of(pieces) }
}

/// Whether so many words are half of the base. Where a match ends is known to a word or two only.
fn is_half(words: u32, base: u32) -> bool {
    (words + ENDS) * 2 >= base
}

/// So many words more or less may stand at the ends of a match.
const ENDS: u32 = 2;

/// Which pieces make a witness each, the base first: those of one article, unless they print words of the base again.
pub fn witnesses(pieces: &[Piece]) -> Vec<Vec<usize>> {
    let mut witnesses = vec![vec![0]];
    let mut others: Vec<usize> = (1..pieces.len()).collect();
    sort_by_key(&mut others, |&n| (pieces[n].article, pieces[n].words));
    for n in others {
        let piece = &pieces[n];
        // Pieces come by article, so those of the same one are the last; the base is a witness for itself.
        let mut own = witnesses[1..].iter_mut().rev().take_while(|witness| pieces[witness[0]].article == piece.article);
        // Words of the base that a witness has printed already make another witness.
        let home = own.find(|witness| !witness.iter().any(|&other| repeats(pieces[other].base(), piece.base())));
        match home {
            Some(witness) => witness.push(n),
            None => witnesses.push(vec![n]),
        }
    }
    witnesses
}

fn repeats(x: WordSpan, y: WordSpan) -> bool {
    x.overlap(&y).is_some_and(|both| both.len() * 2 > x.len().min(y.len()))
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

/// The words around `side` that its article shares in one go, with whomever: spans that overlap by half of the shorter, as long
/// as each of them is half of all.
fn grow(side: Side, sides: &SidesByArticle) -> WordSpan {
    let (mut words, mut shortest) = (side.words, side.words.len());
    loop {
        let before = words;
        let touching: Vec<Side> = sides.touching(side.article, words).collect();
        for other in touching {
            let common = other.words.overlap(&words).map_or(0, |words| words.len());
            let hull = words.hull(&other.words);
            let least = shortest.min(other.words.len());
            if hull != words && common * 2 >= other.words.len().min(words.len()) && hull.len() <= least * 2 {
                (words, shortest) = (hull, least);
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
    /// It does, but brings no piece that was not there: the piece of this index is.
    Known(usize),
    /// It brought the piece of this index, or made it longer.
    New(usize),
}

/// Brings the far side of a match into the group by way of `piece`.
fn join(
    group: &mut Group,
    piece: &Piece,
    near: Side,
    found: &PairMatch,
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
        Some(known) if twin == Some(0) || known.words.contains(&far) => return Joined::Known(twin.unwrap_or(0)),
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
        (Some(n), _) => Joined::Known(n),
    }
}

fn shares_half(x: WordSpan, y: WordSpan) -> bool {
    x.overlap(&y).is_some_and(|both| both.len() * 2 >= x.len().min(y.len()))
}
