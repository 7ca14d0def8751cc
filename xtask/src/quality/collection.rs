//! Made-up articles, and the truth about them: which words were copied, and from where.

use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::copy::{Copied, Editor};
use super::grammar::{Cast, Frame, Kind, Word};
use super::placed::{Of, Placed, copies, retold};
use super::random::Random;
use super::truth::{Case, Truth};
use super::words;

/// Words of an article, about.
const WORDS: usize = 600;

/// No so many words in a row stand twice in the collection, unless they were copied: chance makes no cases.
const ROW: usize = 7;

/// A collection whose truth is known.
pub struct Collection {
    pub articles: Vec<Article>,
    pub truth: Truth,
}

/// One article.
#[derive(Debug, PartialEq, Eq)]
pub struct Article {
    pub id: String,
    pub outlet: String,
    pub date: String,
    pub text: String,
}

impl Collection {
    /// So many articles, the same for a seed on every machine. There are a quarter as many wire stories of one to four paragraphs, each
    /// printed by two to ten papers, with edits, cuts and paragraphs moved; and some papers tell it in their own words.
    pub fn new(articles: usize, seed: u64) -> Self {
        let mut maker = Maker { random: Random::new(seed), rows: HashSet::new() };
        let mut blocks: Vec<Vec<Block>> = (0..articles).map(|_| Vec::new()).collect();
        for wire in 0..articles / 4 {
            maker.wire(wire, &mut blocks);
        }
        let mut truth = Truth::default();
        let mut made = Vec::new();
        let mut placed = Vec::new();
        for (n, blocks) in blocks.into_iter().enumerate() {
            let (text, places) = maker.article(blocks);
            made.push(Article {
                id: format!("{n:05}"),
                outlet: format!("Paper {}", n % 40 + 1),
                date: format!("2025-03-{:02}", n % 28 + 1),
                text,
            });
            truth.stock.push(places.iter().filter(|place| place.of == Of::Stock).map(|place| place.span).collect());
            placed.push(places);
        }
        let copies = copies(&placed);
        let is_case = |(words, _): &(usize, Case)| *words >= Case::LEAST_WORDS;
        truth.cases = copies.iter().filter(|copy| is_case(copy)).map(|(_, case)| *case).collect();
        truth.optional = copies.iter().filter(|copy| !is_case(copy)).map(|(_, case)| *case).collect();
        truth.optional.extend(retold(&placed));
        Self { articles: made, truth }
    }
}

impl Article {
    /// As one of the JSON lines that the command line reads.
    pub fn json(&self) -> String {
        let Self { id, outlet, date, text } = self;
        serde_json::json!({ "id": id, "series": outlet, "date": date, "text": text }).to_string()
    }
}

/// A part of an article.
struct Block {
    of: Of,
    words: Vec<Copied>,
}

struct Maker {
    random: Random,
    /// A hash of every [`ROW`] words in a row that somebody wrote.
    rows: HashSet<u64>,
}

impl Maker {
    /// Makes a wire story and gives it to some papers.
    fn wire(&mut self, wire: usize, articles: &mut [Vec<Block>]) {
        let cast = Cast::new(&mut self.random);
        let paragraphs: Vec<(Vec<Frame>, Vec<Word>)> =
            (0..self.random.within(1, 5)).map(|_| self.paragraph(&cast)).collect();
        let mut papers: Vec<usize> = (0..articles.len()).collect();
        self.random.shuffle(&mut papers);
        papers.truncate(self.random.within(2, 11));
        for paper in papers {
            let editor = Editor::new(&mut self.random);
            let mut taken: Vec<usize> = (0..paragraphs.len()).filter(|_| self.random.chance(700)).collect();
            if self.random.chance(300) {
                self.random.shuffle(&mut taken);
            }
            if self.random.chance(40) {
                taken.extend(taken.first().copied());
            }
            let Some(blocks) = articles.get_mut(paper) else { continue };
            for (n, (facts, _)) in paragraphs.iter().enumerate() {
                if !taken.contains(&n) && self.random.chance(300) {
                    let retold: Vec<Word> = facts.iter().flat_map(|frame| frame.tell(&mut self.random)).collect();
                    blocks.push(Block { of: Of::Retold(wire, n), words: own(&retold) });
                }
            }
            // Paragraphs that are taken together stand together.
            for n in taken {
                if let Some((_, told)) = paragraphs.get(n) {
                    blocks.push(Block { of: Of::Wire(wire, n), words: editor.print(told, &mut self.random) });
                }
            }
        }
    }

    /// What a paragraph tells, and the paragraph.
    fn paragraph(&mut self, cast: &Cast) -> (Vec<Frame>, Vec<Word>) {
        let (mut facts, mut told) = (Vec::new(), Vec::new());
        // As many short as long ones, from some twenty words to some hundred.
        for _ in 0..1 << self.random.within(0, 4) {
            let frame = Frame::new(cast, &mut self.random);
            self.sentence(&mut told, |random| frame.tell(random));
            facts.push(frame);
        }
        (facts, told)
    }

    /// Puts a sentence behind `text` that repeats nothing; after some trials none, for then there is nothing new to say.
    fn sentence(&mut self, text: &mut Vec<Word>, tell: impl Fn(&mut Random) -> Vec<Word>) {
        for _ in 0..20 {
            let sentence = tell(&mut self.random);
            let from = text.len().saturating_sub(ROW - 1);
            let words: Vec<String> =
                text.iter().skip(from).chain(&sentence).flat_map(|word| split(&word.bare())).collect();
            let rows: Vec<u64> = words.windows(ROW).map(hash).collect();
            if rows.iter().all(|row| !self.rows.contains(row)) {
                self.rows.extend(rows);
                return text.extend(sentence);
            }
        }
    }

    /// Puts `blocks` and the paper's own words together, to a text and the places in it.
    fn article(&mut self, blocks: Vec<Block>) -> (String, Vec<Placed>) {
        let cast = Cast::new(&mut self.random);
        let copied: usize = blocks.iter().map(|block| block.words.len()).sum();
        let mut left = WORDS.saturating_sub(copied).max(120);
        // Blocks of one wire story stay together as often as not.
        let mut all: Vec<Block> = Vec::new();
        let mut before = None;
        for block in blocks {
            let same = matches!((before, block.of), (Some(Of::Wire(x, _)), Of::Wire(y, _)) if x == y);
            before = Some(block.of);
            if !same || self.random.chance(500) {
                let own = self.own_words(&cast);
                left = left.saturating_sub(own.words.len());
                all.push(own);
            }
            all.push(block);
        }
        if self.random.chance(400) {
            let stock = self.stock(&cast);
            all.push(self.own_words(&cast));
            all.push(stock);
        }
        while left > 0 {
            let own = self.own_words(&cast);
            left = left.saturating_sub(own.words.len().max(1));
            all.push(own);
        }
        self.print(&all)
    }

    fn own_words(&mut self, cast: &Cast) -> Block {
        let mut words = Vec::new();
        for _ in 0..self.random.within(1, 4) {
            let frame = Frame::new(cast, &mut self.random);
            self.sentence(&mut words, |random| frame.tell(random));
        }
        Block { of: Of::Own, words: own(&words) }
    }

    fn stock(&mut self, cast: &Cast) -> Block {
        let name = cast.person(&mut self.random);
        let sentence = self.random.one_of(words::STOCK).copied().unwrap_or_default().replace("{}", &name);
        let words: Vec<Word> = sentence.split(' ').map(|word| Word::new(word, Kind::Plain)).collect();
        Block { of: Of::Stock, words: own(&words) }
    }

    fn print(&mut self, blocks: &[Block]) -> (String, Vec<Placed>) {
        let (mut text, mut length, mut places) = (String::new(), 0, Vec::new());
        for block in blocks.iter().filter(|block| !block.words.is_empty()) {
            if !text.is_empty() {
                let between = if self.random.chance(600) { "\n\n" } else { " " };
                text.push_str(between);
                length += between.len() as u32;
            }
            let (start, mut words) = (length, BTreeMap::new());
            for (n, Copied { word, of }) in block.words.iter().enumerate() {
                if n > 0 {
                    text.push(' ');
                    length += 1;
                }
                let bare = |c: &char| !c.is_alphanumeric();
                let end = length + word.text.chars().count() as u32;
                if let Some(of) = of {
                    let (before, after) =
                        (word.text.chars().take_while(bare).count(), word.text.chars().rev().take_while(bare).count());
                    words.insert(*of, (length + before as u32, end - after as u32));
                }
                text.push_str(&word.text);
                length = end;
            }
            places.push(Placed { of: block.of, span: (start, length), words });
        }
        (text, places)
    }
}

fn own(words: &[Word]) -> Vec<Copied> {
    words.iter().map(|word| Copied { word: word.clone(), of: None }).collect()
}

/// The words that the engine makes of one between spaces.
fn split(word: &str) -> Vec<String> {
    word.split('-').map(str::to_owned).collect()
}

fn hash(words: &[String]) -> u64 {
    // Made anew it hashes alike on every machine.
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests;
