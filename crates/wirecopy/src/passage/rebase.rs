//! A passage told on another of its witnesses.

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::edits::edits;
use crate::options::Options;
use crate::report::{Fragment, Passage, Witness};
use crate::run::Run;
use crate::search::align::{Aligned, align_all};
use crate::span::{Sides, WordSpan, count};
use crate::text::article_text::Text;
use crate::text::vocabulary::{Vocabulary, WordId};

/// `passage`, whose spans point into `articles`, with the witness `base` as what the others are aligned to, from its first
/// word to its last; `None` where there is no such witness.
///
/// A witness is left out where nothing that it prints stands in the new base. What does not fit the articles is passed over.
///
/// ```
/// use wirecopy::article::Article;
/// use wirecopy::{Options, compare, rebase};
///
/// let articles = [
///     Article::new("a", "The ferry to the island will sail again at seven on Sunday morning."),
///     Article::new("b", "The ferry to the island will sail again at nine on Sunday morning."),
/// ];
/// let passage = &compare(&articles, &Options::default())?.passages[0];
/// let other = 1 - passage.base;
/// let turned = rebase(&articles, passage, other, &Options::default()).unwrap();
/// assert_eq!((turned.base, turned.words), (other, 13));
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[must_use]
pub fn rebase(articles: &[Article], passage: &Passage, base: u32, options: &Options) -> Option<Passage> {
    let chosen = passage.witnesses.get(base as usize)?;
    let texts = Texts::of(articles, passage, options);
    let (base_text, base_ids) = texts.get(chosen.article)?;
    if chosen.words.is_empty() || !base_text.all().contains(&chosen.words) {
        return None;
    }
    let mut witnesses: Vec<(bool, Witness)> = Vec::new();
    for (n, witness) in (0..).zip(&passage.witnesses) {
        if n == base {
            let run = Run { a: chosen.words.start, b: chosen.words.start, len: chosen.words.len() };
            let bytes = base_text.words.bytes(chosen.words);
            let fragment =
                Fragment { words: chosen.words, bytes, base: chosen.words, runs: vec![run], edits: Vec::new() };
            witnesses.push((true, Witness { fragments: vec![fragment], ..chosen.clone() }));
            continue;
        }
        let Some((text, ids)) = texts.get(witness.article) else { continue };
        let aligned = |fragment: &Fragment| {
            let on_base = across(chosen, fragment.base)?;
            let fits = text.all().contains(&fragment.words) && base_text.all().contains(&on_base);
            fits.then(|| align_all(base_ids, ids, on_base, fragment.words)).flatten()
        };
        let fragments: Vec<Fragment> = witness
            .fragments
            .iter()
            .filter_map(aligned)
            .map(|aligned| {
                let Sides { a, b } = aligned.words();
                let edits = edits(Sides::new(base_text.side(), text.side()), &aligned.runs, options.style);
                Fragment { words: b, bytes: text.words.bytes(b), base: a, runs: aligned.runs, edits }
            })
            .collect();
        let words = fragments.iter().map(|fragment| fragment.words).reduce(|all, next| all.hull(&next));
        if let Some(words) = words {
            witnesses
                .push((false, Witness { article: witness.article, words, bytes: text.words.bytes(words), fragments }));
        }
    }
    let at = witnesses.iter().position(|(is_base, _)| *is_base)?;
    let witnesses = witnesses.into_iter().map(|(_, witness)| witness).collect();
    Some(Passage { witnesses, base: count(at), words: chosen.words.len(), ..passage.clone() })
}

/// The words of `chosen` that answer these words of the base that it is aligned to.
fn across(chosen: &Witness, words: WordSpan) -> Option<WordSpan> {
    let parts = chosen.fragments.iter().filter(|fragment| !fragment.runs.is_empty());
    let parts = parts.filter_map(|fragment| Aligned { runs: fragment.runs.clone() }.across(words, false));
    parts.reduce(|all, next| all.hull(&next))
}

/// The articles of a passage, cut up.
struct Texts {
    texts: Vec<Text<Article>>,
    ids: Vec<Vec<WordId>>,
    places: FxHashMap<u32, usize>,
}

impl Texts {
    fn of(articles: &[Article], passage: &Passage, options: &Options) -> Self {
        let mut places = FxHashMap::default();
        let mut texts = Vec::new();
        for witness in &passage.witnesses {
            if let (false, Some(article)) =
                (places.contains_key(&witness.article), articles.get(witness.article as usize))
            {
                places.insert(witness.article, texts.len());
                // Copies: the page has its engine for articles of its own.
                texts.push(Text::of(article.clone()));
            }
        }
        let ids = Vocabulary::default().all_ids(&texts, options.asides);
        Self { texts, ids, places }
    }

    fn get(&self, article: u32) -> Option<(&Text<Article>, &[WordId])> {
        let &place = self.places.get(&article)?;
        Some((self.texts.get(place)?, self.ids.get(place)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare;
    use crate::report::EditKind;

    const STORY: &str = "the council of the harbour town voted for the new bridge over the river on Monday evening";

    fn passage(texts: &[&str]) -> (Vec<Article>, Passage) {
        let articles: Vec<Article> =
            texts.iter().zip(["a", "b", "c"]).map(|(text, id)| Article::new(id, text)).collect();
        let mut report = compare(&articles, &Options::default()).unwrap();
        (articles, report.passages.remove(0))
    }

    #[test]
    fn every_witness_can_be_the_base() {
        let (long, short) = (format!("{STORY} after a long debate"), STORY.replace("Monday", "Tuesday"));
        let (articles, passage) = passage(&[&long, STORY, &short]);
        for base in 0..3 {
            let turned = rebase(&articles, &passage, base, &Options::default()).unwrap();
            assert_eq!((turned.base, turned.witnesses.len()), (base, 3), "{base}");
            for (n, witness) in (0..).zip(&turned.witnesses) {
                let numbers = witness.fragments.iter().flat_map(|fragment| &fragment.edits);
                let changed = numbers.filter(|edit| edit.kind == EditKind::Number).count();
                assert_eq!(changed, usize::from((n == 2) != (base == 2)), "{n} on {base}");
            }
        }
        let back =
            rebase(&articles, &rebase(&articles, &passage, 2, &Options::default()).unwrap(), 0, &Options::default());
        assert_eq!(back.unwrap().base().words, passage.base().words);
        assert_eq!(rebase(&articles, &passage, 7, &Options::default()), None);
    }

    #[test]
    fn a_passage_of_other_articles_makes_no_panic() {
        let (_, passage) = passage(&[STORY, STORY]);
        for articles in
            [vec![], vec![Article::new("x", "two words")], vec![Article::new("x", "one"), Article::new("y", STORY)]]
        {
            for base in 0..2 {
                drop(rebase(&articles, &passage, base, &Options::default()));
            }
        }
    }
}
