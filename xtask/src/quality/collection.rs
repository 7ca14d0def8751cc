//! Made-up articles, and the truth about them: which words were copied, and from where.

use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::copy::{Copied, Editor};
use super::grammar::{Cast, Frame, Kind, Word};
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

/// What a block is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Own,
    /// This paragraph of this wire story.
    Wire(usize, usize),
    /// The same facts in the paper's own words.
    Retold(usize, usize),
    /// A sentence that all papers print.
    Stock,
}

/// A part of an article.
struct Block {
    of: Of,
    words: Vec<Copied>,
}

/// A block with its place in the text, in code points.
struct Placed {
    of: Of,
    span: (u32, u32),
    /// Where each word of the wire stands that is printed as it came.
    words: BTreeMap<usize, (u32, u32)>,
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

/// Every stretch that two articles have from one place of a wire story, and how many words are the same in it. Paragraphs that
/// follow one another in both are one.
fn copies(articles: &[Vec<Placed>]) -> Vec<(usize, Case)> {
    let mut copies = Vec::new();
    each_pair(
        articles,
        |of| matches!(of, Of::Wire(..)),
        |(a, b), (i, j)| {
            let (on_a, on_b) = (&articles[a], &articles[b]);
            let of = |places: &[Placed], n: usize| places.get(n).map(|place| place.of);
            let meets = |i: usize, j: usize| of(on_a, i) == of(on_b, j) && matches!(of(on_a, i), Some(Of::Wire(..)));
            if i > 0 && j > 0 && meets(i - 1, j - 1) {
                // It was told with the paragraph before.
                return;
            }
            let together = (0..).take_while(|&n| meets(i + n, j + n));
            let common: Vec<[(u32, u32); 2]> = together.flat_map(|n| common(&on_a[i + n], &on_b[j + n])).collect();
            if let Some((first, last)) = common.first().zip(common.last()) {
                let case = Case { articles: (a, b), on_a: (first[0].0, last[0].1), on_b: (first[1].0, last[1].1) };
                copies.push((common.len(), case));
            }
        },
    );
    copies
}

/// Where two articles tell the same, one of them at least in words of its own.
fn retold(articles: &[Vec<Placed>]) -> Vec<Case> {
    let mut cases = Vec::new();
    each_pair(
        articles,
        |_| true,
        |(a, b), (i, j)| {
            let (on_a, on_b) = (&articles[a][i], &articles[b][j]);
            if matches!(on_a.of, Of::Retold(..)) || matches!(on_b.of, Of::Retold(..)) {
                cases.push(Case { articles: (a, b), on_a: on_a.span, on_b: on_b.span });
            }
        },
    );
    cases
}

/// Calls `tell` with every two articles that print or retell the same paragraph, and the places where they do.
fn each_pair(
    articles: &[Vec<Placed>],
    is_it: impl Fn(Of) -> bool,
    mut tell: impl FnMut((usize, usize), (usize, usize)),
) {
    let mut printed: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for (article, places) in articles.iter().enumerate() {
        for (n, place) in places.iter().enumerate().filter(|(_, place)| is_it(place.of)) {
            if let Of::Wire(wire, paragraph) | Of::Retold(wire, paragraph) = place.of {
                printed.entry((wire, paragraph)).or_default().push((article, n));
            }
        }
    }
    for places in printed.values() {
        for (n, &(a, i)) in places.iter().enumerate() {
            for &(b, j) in places.iter().skip(n + 1).filter(|&&(b, _)| b != a) {
                tell((a, b), (i, j));
            }
        }
    }
}

/// Where the words stand that both have as they came.
fn common(a: &Placed, b: &Placed) -> Vec<[(u32, u32); 2]> {
    a.words.iter().filter_map(|(of, place)| Some([*place, *b.words.get(of)?])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a text with their places in code points, in small letters and without hyphens, as the engine has them.
    fn words(text: &str) -> Vec<(String, u32)> {
        let (mut words, mut word, mut start) = (Vec::new(), String::new(), 0);
        for (at, c) in (0..).zip(text.chars().chain([' '])) {
            if c.is_alphanumeric() || (c == ',' && word.ends_with(|c: char| c.is_ascii_digit())) {
                start = if word.is_empty() { at } else { start };
                word.extend(c.to_lowercase());
            } else if !word.is_empty() {
                words.push((std::mem::take(&mut word).trim_end_matches(',').to_owned(), start));
            }
        }
        words
    }

    fn cut(text: &str, (start, end): (u32, u32)) -> String {
        text.chars().skip(start as usize).take((end - start) as usize).collect()
    }

    #[test]
    fn a_seed_makes_the_same_collection_each_time_and_another_seed_another() {
        let [one, again, other] = [1, 1, 2].map(|seed| Collection::new(40, seed));
        assert_eq!((&one.articles, &one.truth.cases), (&again.articles, &again.truth.cases));
        assert_ne!(one.articles, other.articles);
        // The figures of DESIGN.md are of these texts: who changes the generator takes them anew.
        assert_eq!(one.articles.len(), 40);
        assert!(one.articles.iter().all(|article| (500..2500).contains(&words(&article.text).len())));
    }

    #[test]
    fn every_case_begins_and_ends_on_the_same_word_and_shares_enough() {
        let Collection { articles, truth } = Collection::new(120, 3);
        assert!(truth.cases.len() > 100, "{}", truth.cases.len());
        for case in &truth.cases {
            assert!(case.articles.0 < case.articles.1, "{case:?}");
            let [a, b] = [(case.articles.0, case.on_a), (case.articles.1, case.on_b)]
                .map(|(article, span)| words(&cut(&articles[article].text, span)));
            let ends =
                |words: &[(String, u32)]| words.first().zip(words.last()).map(|(x, y)| (x.0.clone(), y.0.clone()));
            assert_eq!(ends(&a), ends(&b), "{case:?}");
            let shared = a.iter().filter(|(word, _)| b.iter().any(|(other, _)| other == word)).count();
            assert!(shared >= Case::LEAST_WORDS && shared * 2 >= a.len().min(b.len()), "{a:?} and {b:?}");
        }
    }

    /// The words of a stretch are the same in both, whatever chance does.
    #[test]
    fn what_is_equal_in_two_articles_is_known() {
        let Collection { articles, truth } = Collection::new(80, 5);
        let texts: Vec<Vec<(String, u32)>> = articles.iter().map(|article| words(&article.text)).collect();
        let mut rows: BTreeMap<Vec<&str>, Vec<(usize, u32)>> = BTreeMap::new();
        for (n, text) in texts.iter().enumerate() {
            for row in text.windows(Case::LEAST_WORDS) {
                rows.entry(row.iter().map(|(word, _)| word.as_str()).collect()).or_default().push((n, row[3].1));
            }
        }
        let mut found = 0;
        for (row, places) in &rows {
            for (n, &(a, i)) in places.iter().enumerate() {
                for &(b, j) in places[n + 1..].iter().filter(|(b, _)| *b != a) {
                    let here = Case { articles: (a, b), on_a: (i, i + 1), on_b: (j, j + 1) };
                    let is_stock = truth.stock[a].iter().any(|stock| (stock.0..stock.1).contains(&i));
                    let mut known = truth.cases.iter().chain(&truth.optional);
                    assert!(is_stock || known.any(|case| case.meets(&here)), "{row:?} is in {a} and {b}");
                    found += 1;
                }
            }
        }
        assert!(found > 1000, "{found}");
    }

    #[test]
    fn papers_cut_change_and_move_what_they_print() {
        let Collection { articles, truth } = Collection::new(200, 7);
        let texts = |case: &Case| {
            let (a, b) = case.articles;
            [cut(&articles[a].text, case.on_a), cut(&articles[b].text, case.on_b)]
        };
        let share = |is_it: &dyn Fn(&Case) -> bool| {
            truth.cases.iter().filter(|case| is_it(case)).count() * 100 / truth.cases.len()
        };
        let same = share(&|case| texts(case)[0] == texts(case)[1]);
        assert!((2..50).contains(&same), "{same} % are printed alike");
        // The second of two articles has the later of two paragraphs first.
        let moved = share(&|case| {
            let mut others = truth.cases.iter().filter(|other| other.articles == case.articles);
            others.any(|other| other.on_a.0 > case.on_a.0 && other.on_b.0 < case.on_b.0)
        });
        assert!(moved > 3, "{moved} % are moved");
        assert!(!truth.optional.is_empty() && truth.stock.iter().any(|stock| !stock.is_empty()));
    }
}
