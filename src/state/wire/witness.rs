//! What one other article made of the source, paragraph by paragraph.

use crate::state::columns::heaviest::Heaviest;
use crate::state::wire::fate::{Cell, Fate};
use wirecopy::order::{order, sort_by_key};
use wirecopy::span::{ByteSpan, Sides, WordSpan, count};
use wirecopy::{Edit, EditKind, Match, Words};

/// What stands in an article between two places that it has of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    /// It follows this word of the source.
    pub after: u32,
    /// Where it stands in the article.
    pub bytes: ByteSpan,
    /// How many words it has.
    pub words: u32,
}

/// What one article made of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The article, by its index.
    pub article: u32,
    /// How many words of the source it has.
    pub kept: u32,
    /// One for each paragraph of the source.
    pub cells: Vec<Cell>,
    /// What it put in between, in the order of the source.
    pub additions: Vec<Addition>,
    /// From the first to the last word of the source that it has in order.
    span: Option<WordSpan>,
}

/// Fewer own words are no addition.
const ADDED: u32 = 5;

/// A paragraph of which less than so many in a hundred words lie in what is shared is there in part.
const WHOLE: u32 = 90;

/// One match, the source being side a.
struct Piece {
    words: Sides<WordSpan>,
    edits: Vec<Edit>,
    equal: u32,
    passage: u32,
    moved: bool,
}

impl Printed {
    /// What `article` made of the source, of which `matches` tell; each is one of the two. `words` are those of the source and of
    /// the article, `paragraphs` words of the source.
    #[must_use]
    pub fn new(article: u32, matches: &[&Match], words: Sides<&Words>, paragraphs: &[(WordSpan, ByteSpan)]) -> Self {
        let mut pieces: Vec<Piece> = matches.iter().map(|found| Piece::of(found, article)).collect();
        sort_by_key(&mut pieces, |piece| (piece.words.a, piece.words.b));
        mark_moved(&mut pieces);
        // For each word of the source the piece that has it.
        let mut kept: Vec<Option<u32>> = vec![None; words.a.len()];
        for (at, piece) in (0..).zip(&pieces) {
            let mut equal = vec![true; piece.words.a.len() as usize];
            for edit in piece.edits.iter().filter(|edit| edit.kind != EditKind::Style && !edit.bytes.a.is_empty()) {
                let gone = words.a.inside(edit.bytes.a);
                for word in gone.start.max(piece.words.a.start)..gone.end.min(piece.words.a.end) {
                    if let Some(equal) = equal.get_mut((word - piece.words.a.start) as usize) {
                        *equal = false;
                    }
                }
            }
            for (word, _) in (piece.words.a.start..).zip(equal).filter(|(_, equal)| *equal) {
                if let Some(kept) = kept.get_mut(word as usize) {
                    // Where it is printed twice, what stands in order goes before.
                    let moved = kept.and_then(|at| pieces.get(at as usize)).is_none_or(|piece| piece.moved);
                    if moved {
                        *kept = Some(at);
                    }
                }
            }
        }
        let additions = additions(&pieces, words);
        let chain: Vec<&Piece> = pieces.iter().filter(|piece| !piece.moved).collect();
        let cells = paragraphs
            .iter()
            .map(|&paragraph| cell(&pieces, &chain, &kept, paragraph, (words.a, &additions)))
            .collect();
        let ends = chain.first().zip(chain.last());
        let span = ends.map(|(first, last)| WordSpan::new(first.words.a.start, last.words.a.end));
        Self { article, kept: count(kept.iter().flatten().count()), cells, additions, span }
    }

    /// Whether the article prints what stands before word `place` of the source and what stands behind it, in order.
    #[must_use]
    pub fn spans(&self, place: u32) -> bool {
        self.span.is_some_and(|span| span.start < place && place < span.end)
    }
}

impl Piece {
    fn of(found: &Match, article: u32) -> Self {
        let turned = found.articles.a == article;
        let edits = found.edits.iter().map(|edit| if turned { edit.swap() } else { *edit }).collect();
        let words = if turned { found.words.swap() } else { found.words };
        Self { words, edits, equal: found.equal_words, passage: found.passage + 1, moved: false }
    }
}

/// A piece has moved where it lies outside of the heaviest run of pieces that rises in both articles.
fn mark_moved(pieces: &mut [Piece]) {
    let by_place = order(pieces.len(), &|one, other| {
        let place = |at: usize| pieces.get(at).map(|piece| (piece.words.b.start, piece.words.b.end));
        place(one).cmp(&place(other))
    });
    let mut places = vec![0; pieces.len()];
    for (place, &at) in by_place.iter().enumerate() {
        if let Some(slot) = places.get_mut(at) {
            *slot = place;
        }
    }
    let mut best: Vec<(u64, Option<usize>)> = Vec::with_capacity(pieces.len());
    let mut heaviest = Heaviest::new(pieces.len());
    for (at, (piece, &place)) in pieces.iter().zip(&places).enumerate() {
        let before = heaviest.up_to(place);
        let words = before.map_or(0, |(words, _)| words) + u64::from(piece.equal);
        best.push((words, before.map(|(_, earlier)| earlier)));
        heaviest.add(place, (words, at));
    }
    let mut at = (0..best.len()).max_by_key(|&at| best.get(at).map(|(words, _)| *words));
    pieces.iter_mut().for_each(|piece| piece.moved = true);
    while let Some(index) = at {
        if let Some(piece) = pieces.get_mut(index) {
            piece.moved = false;
        }
        at = best.get(index).and_then(|(_, before)| *before);
    }
}

/// The own words between two pieces that follow one another.
fn additions(pieces: &[Piece], words: Sides<&Words>) -> Vec<Addition> {
    let chain: Vec<&Piece> = pieces.iter().filter(|piece| !piece.moved).collect();
    let mut found = Vec::new();
    for two in chain.windows(2) {
        let [before, behind] = two else { continue };
        let (mut start, end) = (before.words.b.end, behind.words.b.start);
        // What moved to here is no addition.
        let mut moved: Vec<WordSpan> = pieces.iter().filter(|piece| piece.moved).map(|piece| piece.words.b).collect();
        moved.retain(|words| words.start < end && words.end > start);
        sort_by_key(&mut moved, |words| *words);
        for words_there in moved.into_iter().chain([WordSpan::new(end, end)]) {
            if words_there.start >= start + ADDED {
                let own = WordSpan::new(start, words_there.start);
                found.push(Addition { after: before.words.a.end, bytes: words.b.bytes(own), words: own.len() });
            }
            start = start.max(words_there.end);
        }
    }
    // Inside of a match what was put in is an edit.
    for edit in chain.iter().flat_map(|piece| &piece.edits).filter(|edit| edit.kind == EditKind::Added) {
        let own = words.b.inside(edit.bytes.b);
        if own.len() >= ADDED {
            let after = words.a.spans().partition_point(|word| word.end <= edit.bytes.a.start);
            found.push(Addition { after: count(after), bytes: edit.bytes.b, words: own.len() });
        }
    }
    sort_by_key(&mut found, |own| (own.after, own.bytes.start));
    found
}

fn cell(
    pieces: &[Piece],
    chain: &[&Piece],
    kept: &[Option<u32>],
    (paragraph, place): (WordSpan, ByteSpan),
    (words, additions): (&Words, &[Addition]),
) -> Cell {
    let there: Vec<u32> = kept.get(paragraph.range()).unwrap_or_default().iter().flatten().copied().collect();
    if there.is_empty() {
        return Cell { fate: gone(chain, paragraph, additions), ..Cell::elsewhere() };
    }
    let mut used = there.clone();
    used.sort_unstable();
    used.dedup();
    let used: Vec<&Piece> = used.into_iter().filter_map(|at| pieces.get(at as usize)).collect();
    let part = |piece: &Piece| piece.words.a.overlap(&paragraph).map_or(0, |words| words.len());
    let most = used.iter().max_by_key(|piece| part(piece));
    let inside = |edit: &&Edit| {
        edit.kind != EditKind::Style && edit.bytes.a.start >= place.start && edit.bytes.a.end <= place.end
    };
    let edits: Vec<Edit> = used.iter().flat_map(|piece| &piece.edits).filter(inside).copied().collect();
    let mut covered: Vec<WordSpan> = used.iter().filter_map(|piece| piece.words.a.overlap(&paragraph)).collect();
    sort_by_key(&mut covered, |words| *words);
    let (covered, _) = covered.iter().fold((0, paragraph.start), |(sum, end), words| {
        (sum + words.end.saturating_sub(words.start.max(end)), words.end.max(end))
    });
    let gone: u32 = edits
        .iter()
        .filter(|edit| matches!(edit.kind, EditKind::Dropped | EditKind::Cut))
        .map(|edit| words.inside(edit.bytes.a).len())
        .sum();
    let fate = match () {
        () if covered.saturating_sub(gone) * 100 < paragraph.len() * WHOLE => Fate::Partly,
        () if !edits.is_empty() => Fate::Changed,
        () => Fate::Kept,
    };
    Cell {
        fate,
        kept: count(there.len()),
        moved: most.is_some_and(|piece| piece.moved),
        edits,
        passage: most.map(|piece| piece.passage),
    }
}

/// What became of a paragraph of which no word is there.
fn gone(chain: &[&Piece], paragraph: WordSpan, additions: &[Addition]) -> Fate {
    if chain.iter().any(|piece| piece.words.a.contains(&paragraph)) {
        return Fate::Omitted;
    }
    let next = chain.partition_point(|piece| piece.words.a.start < paragraph.end);
    let around = next.checked_sub(1).and_then(|before| chain.get(before)).zip(chain.get(next));
    let Some((before, behind)) = around.filter(|(before, _)| before.words.a.end <= paragraph.start) else {
        return Fate::Elsewhere;
    };
    let gone = behind.words.a.start.saturating_sub(before.words.a.end);
    let own: u32 = additions.iter().filter(|own| own.after == before.words.a.end).map(|own| own.words).sum();
    if own * 2 >= gone { Fate::Replaced } else { Fate::Omitted }
}
