//! What a house prints again and again around its stories: found by its recurring over days, wherever it stands.
//!
//! A fingerprint that recurs says little, for so does every office with its holder; two of them that overlap are seven words
//! in a row. What recurs so in several articles of one house, on several days, is furniture.

use std::borrow::Borrow;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::Article;
use crate::outlets::bits::Bits;
use crate::outlets::known::{House, Piece};
use crate::outlets::plain::{self, STEP};
use crate::outlets::teaser::teasers;
use crate::parallel;
use crate::search::corpus::Corpus;
use crate::search::fingerprint::{Index, length};
use crate::search::places::Places;
use crate::search::postings::groups;
use crate::span::{WordSpan, count};
use crate::text::article_text::Text;
use crate::text::vocabulary::{Vocabulary, WordId};

/// What stands in fewer articles of a house is no furniture.
pub const ARTICLES: usize = 4;
/// Nor what a house prints on fewer days: copy of an agency and its corrections are printed on one or two.
const DAYS: u32 = 3;
/// So many words between two pieces of furniture are a slot: a number, a name, a date.
const SLOT: u32 = 4;
/// The border of a sentence so many words away is where the furniture ends.
const REST: u32 = 3;
/// In the story fewer words are no furniture: "after the elections in the south and in the west".
const WORDS: u32 = 8;
/// An article and its versions: so many at most are where teasers are taken from.
const ORIGINALS: usize = 3;

/// The words in a row that recur in some label of a collection.
#[derive(Debug, Default)]
pub struct Recurring {
    /// Key and place of each, in order.
    words: Vec<(u64, u32)>,
    /// The article of each place.
    places: Places,
    /// The same of articles without a label: place, and how many articles have it.
    plain: Vec<(u32, u32)>,
}

/// How often something recurs in one label or house.
struct Recurs {
    unit: u32,
    articles: u32,
    enough: bool,
}

/// Of `entries`, pairs of unit and article in order, how often each unit has it.
fn recurs<'e>(entries: &'e [(u32, u32, u32)], days: &'e [Option<i32>]) -> impl Iterator<Item = Recurs> + 'e {
    entries.chunk_by(|x, y| x.0 == y.0).map(|of_unit| {
        let unit = of_unit[0].0;
        let mut articles = 0;
        let mut dated: Vec<i32> = Vec::new();
        let mut undated = 0;
        for of_article in of_unit.chunk_by(|x, y| x.1 == y.1) {
            articles += 1;
            match days[of_article[0].1 as usize] {
                Some(day) if dated.len() <= 16 && !dated.contains(&day) => dated.push(day),
                Some(_) => {}
                None => undated += 1,
            }
        }
        // Without days, twice as many articles have to have it.
        Recurs { unit, articles, enough: articles as usize >= ARTICLES && count(dated.len()) + undated / 2 >= DAYS }
    })
}

impl Recurring {
    /// Of the articles whose fingerprints stand in `index`, each with its label and day.
    pub fn of(index: &Index, ids: &[Vec<WordId>], labels: &[Option<u32>], days: &[Option<i32>]) -> Self {
        let places = Places::new(index.starts(), index.len());
        let plain = plain::recurring(index, &places, labels, days, |article| count(ids[article as usize].len()));
        if labels.iter().all(Option::is_none) {
            return Self { words: Vec::new(), places, plain };
        }
        let entries = |group: &mut dyn Iterator<Item = u32>, entries: &mut Vec<(u32, u32, u32)>| {
            entries.clear();
            entries.extend(group.filter_map(|place| {
                let article = places.article(place);
                labels[article as usize].map(|label| (label, article, place))
            }));
            entries.sort_unstable();
        };
        let found = parallel::map(index.parts(), |part| {
            let (mut list, mut found) = (Vec::new(), Vec::new());
            for group in groups(part, ARTICLES) {
                entries(&mut group.iter().map(|&posting| posting as u32), &mut list);
                if recurs(&list, days).any(|recurs| recurs.enough) {
                    found.extend(list.iter().map(|&(.., place)| place));
                }
            }
            found
        });
        let mut marked = Bits::new(index.len());
        found.iter().flatten().for_each(|&place| marked.insert(place));
        let mut words: Vec<(u64, u32)> = marked
            .iter()
            .filter(|&place| marked.has(place + STEP) && places.article(place) == places.article(place + STEP))
            .map(|place| (u64::from(index.hash_at(place)) << 32 | u64::from(index.hash_at(place + STEP)), place))
            .collect();
        parallel::sort(&mut words);
        Self { words, places, plain }
    }

    /// What recurs, each with the units and articles that have it.
    fn groups<'r>(&'r self, units: &'r [Option<u32>]) -> impl Iterator<Item = Vec<(u32, u32, u32)>> + 'r {
        self.words.chunk_by(|x, y| x.0 == y.0).filter(|group| group.len() >= ARTICLES).map(|group| {
            let entry = |&(_, place): &(u64, u32)| {
                let article = self.places.article(place);
                units[article as usize].map(|unit| (unit, article, place))
            };
            let mut entries: Vec<(u32, u32, u32)> = group.iter().filter_map(entry).collect();
            entries.sort_unstable();
            entries
        })
    }

    /// In how many articles of each label stands furniture of each other: `(label, other)`.
    pub fn shared(&self, labels: &[Option<u32>], days: &[Option<i32>], names: u32) -> FxHashMap<(u32, u32), u32> {
        let mut seen: FxHashSet<(u32, u32)> = FxHashSet::default();
        for entries in self.groups(labels) {
            let owners: Vec<u32> =
                recurs(&entries, days).filter(|recurs| recurs.enough).map(|recurs| recurs.unit).collect();
            // What many labels print says nothing of their houses: who collected the texts may have put it there.
            if owners.is_empty() || count(owners.len()) > (names / 3).max(3) {
                continue;
            }
            for &(label, article, _) in &entries {
                seen.extend(owners.iter().filter(|&&owner| owner != label).map(|&owner| (article, owner)));
            }
        }
        let mut shared = FxHashMap::default();
        for (article, owner) in seen {
            if let Some(label) = labels[article as usize] {
                *shared.entry((label, owner)).or_insert(0) += 1;
            }
        }
        shared
    }

    /// The furniture of each article.
    pub fn pieces<A: Borrow<Article> + Sync>(
        &self,
        texts: &[Text<A>],
        (corpus, index): (Corpus, &Index),
        (houses, known): (&[u32], &[House]),
        days: &[Option<i32>],
        min_words: u32,
    ) -> Vec<Vec<Piece>> {
        let Corpus { ids, vocabulary } = corpus;
        let units: Vec<Option<u32>> =
            houses.iter().map(|&house| known[house as usize].name.is_some().then_some(house)).collect();
        let mut found: Vec<Vec<(u32, u32)>> = vec![Vec::new(); texts.len()];
        for entries in self.groups(&units) {
            for of_unit in entries.chunk_by(|x, y| x.0 == y.0) {
                let place_in = |&(_, article, place): &(u32, u32, u32)| {
                    let word = place - self.places.start(article);
                    (word, count(ids[article as usize].len()))
                };
                let shown = without_originals(of_unit, place_in);
                for recurs in recurs(&shown, days).filter(|recurs| recurs.enough) {
                    for &(_, article, place) in &shown {
                        found[article as usize].push((place - self.places.start(article), recurs.articles));
                    }
                }
            }
        }
        for &(place, articles) in &self.plain {
            let article = self.places.article(place);
            found[article as usize].push((place - self.places.start(article), articles));
        }
        let articles: Vec<(usize, Vec<(u32, u32)>)> = found.into_iter().enumerate().collect();
        let pieces = parallel::map(articles, |(n, mut words)| {
            words.sort_unstable();
            pieces(&texts[n], &ids[n], vocabulary, &words, min_words)
        });
        let teasers = teasers(texts, corpus, index, &self.places, (&units, &pieces), min_words);
        pieces.into_iter().zip(teasers).map(|(pieces, teasers)| joined(pieces, teasers)).collect()
    }
}

/// Pieces of both sorts, in order; those that touch are one.
fn joined(mut pieces: Vec<Piece>, teasers: Vec<Piece>) -> Vec<Piece> {
    if !teasers.is_empty() {
        pieces.extend(teasers);
        pieces.sort_unstable_by_key(|piece| piece.words);
        pieces.dedup_by(|next, last| last.takes(next));
    }
    pieces
}

/// What recurs at the end of articles, without those that begin with it: a teaser is furniture, but not what it is taken from.
/// `place_in` tells the word and how many its article has.
fn without_originals(
    entries: &[(u32, u32, u32)],
    place_in: impl Fn(&(u32, u32, u32)) -> (u32, u32),
) -> Vec<(u32, u32, u32)> {
    let is_front = |entry: &(u32, u32, u32)| {
        let (word, of) = place_in(entry);
        word * 3 < of
    };
    let is_back = |entry: &&(u32, u32, u32)| {
        let (word, of) = place_in(entry);
        word * 2 >= of
    };
    let front = entries.iter().filter(|entry| is_front(entry)).count();
    let back = entries.iter().filter(is_back).count();
    if front > 0 && front <= ORIGINALS && back * 3 >= entries.len() * 2 {
        entries.iter().filter(|entry| !is_front(entry)).copied().collect()
    } else {
        entries.to_vec()
    }
}

/// The pieces of furniture in one text, made of the `words` that recur there and in how many articles they do.
fn pieces<A: Borrow<Article>>(
    text: &Text<A>,
    ids: &[WordId],
    vocabulary: &Vocabulary,
    words: &[(u32, u32)],
    min_words: u32,
) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for &(word, articles) in words {
        let second = word + STEP;
        let end = second + length(&ids[second as usize..], vocabulary, min_words as usize);
        match pieces.last_mut() {
            Some(last) if word <= last.words.end + SLOT => {
                last.words = last.words.hull(&WordSpan::new(word, end));
                last.articles = last.articles.max(articles);
            }
            _ => pieces.push(Piece { words: WordSpan::new(word, end), articles }),
        }
    }
    for piece in &mut pieces {
        piece.words = whole(text, piece.words);
    }
    pieces.dedup_by(|next, last| last.takes(next));
    pieces.retain(|piece| piece.words.len() >= WORDS);
    pieces
}

/// The same from border to border of its sentences, where these are near.
fn whole<A: Borrow<Article>>(text: &Text<A>, words: WordSpan) -> WordSpan {
    let (printed, len) = (&text.article().text, text.all().len());
    let breaks = |word: u32| {
        let marks = || text.words.marks_before(word, printed).of(printed);
        word == 0 || word >= len || marks().contains(['.', '!', '?', '\n'])
    };
    // The words that most stories begin with recur behind furniture, too: so a border inside goes before one outside.
    let nearest = |word: u32| {
        let inside = (0..=REST).map(|n| if word == words.end { word.checked_sub(n) } else { Some(word + n) });
        let outside = (1..=REST).map(|n| if word == words.end { Some(word + n) } else { word.checked_sub(n) });
        inside.chain(outside).flatten().find(|&word| word <= len && breaks(word)).unwrap_or(word)
    };
    WordSpan::new(nearest(words.start), nearest(words.end))
}
