//! What a comparison finds: ranges into the articles, never copies of their text.

mod build;

pub(super) use build::{build, figures_of};

use serde::{Deserialize, Serialize};

use crate::options::Options;
use crate::run::Run;
use crate::span::{ByteSpan, Sides, WordSpan};

/// All that was found in a collection, in an order that depends on nothing but the input.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The options that were used.
    pub options: Options,
    /// One entry for each article, in the order given.
    pub articles: Vec<ArticleFigures>,
    /// The houses that the articles state, in the order of their first articles.
    pub houses: Vec<House>,
    /// Every match, by article a, article b, then place.
    pub matches: Vec<Match>,
    /// Every passage, the most telling first (see [`Passage::rank`]).
    pub passages: Vec<Passage>,
    /// What the clusters are called that the passages were found as, where they were found elsewhere; see [`Passage::cluster`].
    #[serde(default)]
    pub clusters: Vec<String>,
    /// All that who reads the report said of what is in it. No comparison says anything.
    #[serde(default)]
    pub judgements: Vec<Mark>,
}

impl Report {
    /// What `passage` is called by the program that found it.
    #[must_use]
    pub fn cluster_of(&self, passage: &Passage) -> Option<&str> {
        self.clusters.get(passage.cluster? as usize).map(String::as_str)
    }
}

/// Outlets of one owner or one site. Reuse is what one house prints of another's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct House {
    /// What it is called: as the reader says, or as that outlet of it which has the most articles.
    pub name: String,
    /// Its outlets as the articles spell them, in order.
    pub outlets: Vec<String>,
}

/// What a house prints in many articles around its stories, in one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Furniture {
    /// Where it stands, in bytes.
    pub bytes: ByteSpan,
    /// Where it stands, in words.
    pub words: WordSpan,
    /// How many articles of the house print it, or the part of it that most have.
    pub articles: u32,
}

/// What an article comes to, in words. Words that lie in several spans count once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleFigures {
    /// All words.
    pub words: u32,
    /// Words inside at least one passage that is not common phrases only.
    pub reused_words: u32,
    /// Words inside quotation marks.
    pub quoted_words: u32,
    /// The name of its house, by which [`Report::houses`] tells of it; none where it states no outlet.
    pub house: Option<String>,
    /// The article of its house that it is a version of: the first printed of them.
    pub version_of: Option<u32>,
    /// What of it is furniture of its house, in order of place.
    pub furniture: Vec<Furniture>,
    /// Whether others were asked about it: it was compared with these alone. See [`compare_against`](crate::compare_against).
    #[serde(default)]
    pub against: bool,
    /// Words that who reads the report said are no reuse, in order of place: they count nowhere. No comparison says so.
    #[serde(default)]
    pub set_aside: Vec<WordSpan>,
}

impl ArticleFigures {
    /// The words of the story itself: all but the furniture.
    #[must_use]
    pub fn story_words(&self) -> u32 {
        self.words.saturating_sub(self.furniture.iter().map(|piece| piece.words.len()).sum())
    }

    /// Which of its words count nowhere, in order of place: the furniture, and what was set aside. The two may overlap.
    #[must_use]
    pub fn uncounted(&self) -> Vec<WordSpan> {
        let furniture = self.furniture.iter().map(|piece| piece.words);
        let mut all: Vec<WordSpan> = furniture.chain(self.set_aside.iter().copied()).collect();
        all.sort_unstable_by_key(|words| (words.start, words.end));
        all
    }

    /// Reused words as a share of the story, 0 to 1; 0 for an article without words.
    #[must_use]
    pub fn reuse(&self) -> f64 {
        let story = self.story_words();
        if story == 0 { 0.0 } else { f64::from(self.reused_words) / f64::from(story) }
    }
}

/// One aligned pair of spans in two articles: the same words in the same order, with a few edits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// Index of each article in the collection; `a` is the smaller.
    pub articles: Sides<u32>,
    /// The passage it belongs to, as an index into [`Report::passages`].
    pub passage: u32,
    /// Where it stands, in words.
    pub words: Sides<WordSpan>,
    /// Where it stands, in bytes.
    pub bytes: Sides<ByteSpan>,
    /// How many words are equal on both sides.
    pub equal_words: u32,
    /// What differs, in order of place. Differences of style are among them.
    pub edits: Vec<Edit>,
    /// Common phrases only: kept, but counted nowhere.
    pub common: bool,
    /// Furniture of a house, half of it or more: kept, but counted nowhere.
    pub furniture: bool,
    /// Whether who reads the report said that it is no reuse: kept, but counted nowhere. No comparison says so.
    #[serde(default)]
    pub set_aside: bool,
}

impl Match {
    /// Whether it counts as reuse: it is neither common phrases nor furniture, nor set aside.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.common && !self.furniture && !self.set_aside
    }
}

/// One difference between two renderings of the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What kind of difference.
    pub kind: EditKind,
    /// Where, in bytes; one side is empty where words are only on the other.
    pub bytes: Sides<ByteSpan>,
    /// Whether it lies inside quotation marks on each side that has words there: somebody's own words were changed.
    pub quoted: bool,
}

impl Edit {
    /// The same difference seen from the other side.
    #[must_use]
    pub fn swap(self) -> Self {
        Self { kind: self.kind.swap(), bytes: self.bytes.swap(), ..self }
    }

    /// How grave it is, the gravest least; see [`EditKind::severity`].
    #[must_use]
    pub fn severity(&self) -> u8 {
        self.kind.severity(self.quoted)
    }
}

/// The kinds of difference, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EditKind {
    /// A figure, date or amount changed.
    Number,
    /// "not", "no" or "never" put in or dropped.
    Negation,
    /// Other words instead.
    Replaced,
    /// The same words in another order: Ann and Ben, Ben and Ann.
    Swapped,
    /// A name or word spelt otherwise: Agua, Aragua.
    Spelling,
    /// Words that side b does not have.
    Dropped,
    /// Words that side a does not have.
    Added,
    /// A run of dropped words, at an edge or where the other side prints an ellipsis.
    Cut,
    /// Typography, case, punctuation, house spelling: U.S., US.
    Style,
}

impl EditKind {
    /// The name in reports and on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Negation => "negation",
            Self::Replaced => "replaced",
            Self::Swapped => "swapped",
            Self::Spelling => "spelling",
            Self::Dropped => "dropped",
            Self::Added => "added",
            Self::Cut => "cut",
            Self::Style => "style",
        }
    }

    /// How grave a change of this kind is, the gravest least: figures and negations, then what somebody is `quoted`
    /// with, then the other kinds in their order, and style last. Of two alike, what somebody said is graver.
    #[must_use]
    pub fn severity(self, quoted: bool) -> u8 {
        let class = match self {
            Self::Number | Self::Negation => 0,
            Self::Style => 3,
            _ if quoted => 1,
            _ => 2,
        };
        class << 5 | u8::from(!quoted) << 4 | self as u8
    }

    /// The same difference seen from the other side.
    #[must_use]
    pub fn swap(self) -> Self {
        match self {
            Self::Dropped => Self::Added,
            Self::Added => Self::Dropped,
            other => other,
        }
    }
}

/// A group of matches that are the same text, told by its witnesses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The witnesses, by article and place. At least two.
    pub witnesses: Vec<Witness>,
    /// Index of the base in `witnesses`: the longest, to which the others are aligned.
    pub base: u32,
    /// Words of the base.
    pub words: u32,
    /// Common phrases only: kept, but counted nowhere.
    pub common: bool,
    /// Furniture of a house only: kept, but counted nowhere.
    pub furniture: bool,
    /// Whether who reads the report said that it is no reuse: kept, but counted nowhere. No comparison says so.
    #[serde(default)]
    pub set_aside: bool,
    /// How many houses print it.
    pub houses: u32,
    /// The most words that each house prints of the base, but for the house that prints the most of it, added up.
    pub shared_words: u32,
    /// The index among [`Report::clusters`] of the cluster that it is, where it was found elsewhere.
    #[serde(default)]
    pub cluster: Option<u32>,
    /// What who reads the report said of it. No comparison says anything.
    #[serde(default)]
    pub marks: Vec<Mark>,
}

/// One thing that who reads a report said of a passage, of a phrase or of a piece of furniture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Of what sort of words: `passage`, `phrase`, `furniture`.
    pub subject: String,
    /// What was said: `no-reuse`, `reuse`, `checked`, `of-interest`.
    pub verdict: String,
    /// Of which of them: `here`, `everywhere`, or the name of a house behind `in:`.
    pub scope: String,
    /// The id of the article in which it was said.
    pub article: String,
    /// The words of a phrase or a piece of furniture, folded; those of a passage stand in the report.
    pub words: String,
    /// What was noted; empty where nothing was.
    pub note: String,
}

impl Passage {
    /// Whether it counts as reuse: it is neither common phrases nor furniture, nor set aside.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.common && !self.furniture && !self.set_aside
    }

    /// What the passage tells: how many words houses print of one another, then its words times its witnesses. Passages
    /// stand in falling order of it.
    #[must_use]
    pub fn rank(&self) -> (u32, u64) {
        (self.shared_words, u64::from(self.words) * self.witnesses.len() as u64)
    }

    /// The witness that the others are aligned to; an empty one where `base` names none, as in no report of
    /// [`compare`](crate::compare).
    #[must_use]
    pub fn base(&self) -> &Witness {
        self.witnesses.get(self.base as usize).unwrap_or(&NO_WITNESS)
    }

    /// How many articles print it: an article that prints it twice counts once.
    #[must_use]
    pub fn article_count(&self) -> usize {
        // Witnesses stand by article, so equal ones are neighbours.
        self.witnesses.chunk_by(|x, y| x.article == y.article).count()
    }
}

/// One article's rendering of a passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Witness {
    /// Index of the article in the collection.
    pub article: u32,
    /// From its first fragment to its last, in words.
    pub words: WordSpan,
    /// From its first fragment to its last, in bytes.
    pub bytes: ByteSpan,
    /// The pieces, in order of place; own words may stand between them. The base has one.
    pub fragments: Vec<Fragment>,
}

/// What [`Passage::base`] gives where there is none: of no article, and without words.
static NO_WITNESS: Witness =
    Witness { article: u32::MAX, words: WordSpan::new(0, 0), bytes: ByteSpan::new(0, 0), fragments: Vec::new() };

/// One unbroken piece of a witness, aligned to the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fragment {
    /// Where in the witness's article, in words.
    pub words: WordSpan,
    /// Where in the witness's article, in bytes.
    pub bytes: ByteSpan,
    /// Which words of the base's article it renders.
    pub base: WordSpan,
    /// The words that are equal: side a of each run is the base, side b this fragment's article.
    pub runs: Vec<Run>,
    /// What differs from the base: side a is the base, side b this fragment. Empty for the base itself.
    pub edits: Vec<Edit>,
}

#[cfg(test)]
mod tests {
    use super::Passage;

    #[test]
    fn a_passage_without_its_base_has_an_empty_one() {
        let passage = Passage { witnesses: Vec::new(), base: 3, words: 0, ..Passage::default() };
        assert!(passage.base().words.is_empty() && passage.base().fragments.is_empty());
        assert_eq!(passage.base().article, u32::MAX);
    }
}
