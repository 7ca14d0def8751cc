//! Words in a row that are no reuse, in whichever passage they stand.

use crate::state::judgement::verdict::{Judgement, Scope};
use wirecopy::article::Article;
use wirecopy::span::{WordSpan, count};
use wirecopy::{ArticleFigures, Passage, Words, folded};

/// A phrase has at least so many words: one word stands in too many places to be meant everywhere.
pub const LEAST: usize = 2;

/// The words of `text`, folded.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    Words::of(text).spans().iter().map(|word| folded(word.of(text))).collect()
}

/// A phrase, and where it counts for nothing.
#[derive(Clone, Debug)]
pub struct Phrase<'j> {
    words: Vec<&'j str>,
    judgement: &'j Judgement,
}

impl<'j> Phrase<'j> {
    /// The phrase that a judgement is about.
    #[must_use]
    pub fn new(judgement: &'j Judgement) -> Self {
        Self { words: judgement.quote.split(' ').collect(), judgement }
    }

    /// Where it stands in `passage`, as far as the judgement reaches: the articles, and their words.
    #[must_use]
    pub fn places(&self, passage: &Passage, articles: &[&Article], figures: &[ArticleFigures]) -> Vec<(u32, WordSpan)> {
        let id = |index: u32| articles.get(index as usize).map(|article| article.id.as_str());
        let is_here = |index: u32| match &self.judgement.scope {
            Scope::Everywhere => true,
            // Of the passage that it was said in: the article that it was read in prints it.
            Scope::Here => passage.witnesses.iter().any(|witness| id(witness.article) == Some(&self.judgement.article)),
            Scope::House(house) => figures.get(index as usize).and_then(|of| of.house.as_ref()) == Some(house),
        };
        let mut places = Vec::new();
        for witness in passage.witnesses.iter().filter(|witness| is_here(witness.article)) {
            let Some(article) = articles.get(witness.article as usize) else { continue };
            for fragment in &witness.fragments {
                let printed = words(fragment.bytes.of(&article.text));
                if printed.len() != fragment.words.len() as usize {
                    continue;
                }
                for at in self.within(&printed) {
                    let start = fragment.words.start + count(at);
                    places.push((witness.article, WordSpan::new(start, start + count(self.words.len()))));
                }
            }
        }
        places
    }

    /// The places among these words where it begins; none overlaps the one before.
    fn within(&self, printed: &[String]) -> Vec<usize> {
        let mut places = Vec::new();
        let mut at = 0;
        while let Some(window) = printed.get(at..at + self.words.len()) {
            if window.iter().eq(&self.words) {
                places.push(at);
                at += self.words.len();
            } else {
                at += 1;
            }
        }
        places
    }
}

/// The words of a phrase that the reader picked, folded; why they are none where they are too few, or the passage does not print them.
///
/// # Errors
/// One sentence for the reader.
pub fn picked(text: &str, passage: &Passage, articles: &[Article]) -> Result<String, &'static str> {
    let picked = words(text);
    if picked.len() < LEAST {
        return Err("A phrase has two words or more.");
    }
    for witness in &passage.witnesses {
        let text = articles.get(witness.article as usize).map_or("", |article| &article.text);
        for fragment in &witness.fragments {
            let printed = words(fragment.bytes.of(text));
            if printed.windows(picked.len()).any(|window| window == picked) {
                return Ok(picked.join(" "));
            }
        }
    }
    Err("No article prints these words in a row in this passage.")
}
