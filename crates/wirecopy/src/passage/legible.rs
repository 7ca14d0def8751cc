//! How well texts were read: a bad scan is no base of a passage, though it may be the longest.

use crate::parallel;
use crate::search::matches::PairMatch;
use crate::span::Sides;
use crate::text::vocabulary::WordId;

/// So many words that stand nowhere else are no accident, if there is one of them in so many; and each is worth so many words
/// that are missing.
const SPOILT: u32 = 3;
const LINE: u32 = 30;
const WORTH: u32 = 3;

/// What so many words are worth as a base of which so many are spoilt. A word or two are an edit; a page that was read badly has
/// them in every line.
pub fn good_words(words: u32, spoilt: u32) -> u32 {
    let is_bad = spoilt >= SPOILT && spoilt * LINE >= words;
    words.saturating_sub(if is_bad { spoilt * WORTH } else { 0 })
}

/// Of each word whether it stands in more than one of `articles`.
pub fn shared_words(articles: &[Vec<WordId>]) -> Vec<bool> {
    let words = articles.iter().flatten().max().map_or(0, |&id| id as usize + 1);
    let (mut last, mut shared) = (vec![u32::MAX; words], vec![false; words]);
    for (article, ids) in (0..).zip(articles) {
        for &id in ids {
            let known = &mut last[id as usize];
            shared[id as usize] |= *known != u32::MAX && *known != article;
            *known = article;
        }
    }
    shared
}

/// Of each side of each match, how many words stand in no other article where the other side has a word that does: what was
/// read badly, or misspelt.
pub fn spoilt(found: &[PairMatch], articles: &[Vec<WordId>]) -> Vec<Sides<u32>> {
    let shared = shared_words(articles);
    spoilt_where(found, |article, word| {
        let id = articles.get(article as usize).and_then(|ids| ids.get(word as usize));
        id.is_some_and(|&id| shared[id as usize])
    })
}

/// The same where it is told of a word of an article whether it stands in another.
pub fn spoilt_where(found: &[PairMatch], is_shared: impl Fn(u32, u32) -> bool + Sync + Send) -> Vec<Sides<u32>> {
    let of = |found: &PairMatch| {
        let mut spoilt = Sides::new(0, 0);
        for pair in found.aligned.runs.windows(2) {
            let (before, after) = (pair[0].words(), pair[1].words());
            let (a, b) = (after.a.start - before.a.end, after.b.start - before.b.end);
            for n in (0..a).filter(|_| a == b) {
                let on_a = is_shared(found.articles.a, before.a.end + n);
                let on_b = is_shared(found.articles.b, before.b.end + n);
                spoilt.a += u32::from(!on_a && on_b);
                spoilt.b += u32::from(on_a && !on_b);
            }
        }
        spoilt
    };
    parallel::map(found, of)
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::options::Options;
    use crate::span::ByteSpan;
    use crate::{ExternalSpan, compare, from_clusters};

    const STORY: &str = "the council of the harbour town voted on Monday evening for the new bridge over the river because the old one \
                         is closed to heavy carts since the flood of last winter and nobody will pay for its repair any more";

    /// The story read badly: some words are none.
    fn scan() -> String {
        let bad = [
            ("council", "conncil"),
            ("Monday", "Mouday"),
            ("bridge", "hridge"),
            ("heavy", "beavy"),
            ("winter", "wiuter"),
        ];
        bad.iter().fold(STORY.to_owned(), |text, (word, read)| text.replace(word, read)) + " said all there"
    }

    fn articles() -> Vec<Article> {
        let text =
            |text: &str| Article { date: Some("1900-01-02".to_owned()), text: text.to_owned(), ..Article::default() };
        let own = |id: &str, article: Article| Article { id: id.to_owned(), ..article };
        vec![
            own("scan", Article { date: Some("1900-01-01".to_owned()), ..text(&scan()) }),
            own("good", text(STORY)),
            own("other", text(STORY)),
        ]
    }

    #[test]
    fn the_fullest_good_text_is_the_base() {
        let articles = articles();
        let report = compare(&articles, &Options::default()).unwrap();
        assert_eq!(articles[report.passages[0].base().article as usize].id, "good");
        // What one alone prints is no fault where it is printed well.
        let longer = [
            articles[1].clone(),
            Article { id: "full".into(), text: format!("{STORY} said all there"), ..Article::default() },
        ];
        let report = compare(&longer, &Options::default()).unwrap();
        assert_eq!(report.passages.len(), 1);
    }

    #[test]
    fn the_base_of_a_cluster_is_read_well() {
        let articles = articles();
        let cluster: Vec<ExternalSpan> = (0..)
            .zip(&articles)
            .map(|(article, text)| ExternalSpan { article, bytes: ByteSpan::new(0, text.text.len() as u32) })
            .collect();
        let report = from_clusters(&articles, &[cluster], &Options::default()).unwrap();
        assert_eq!(articles[report.passages[0].base().article as usize].id, "good");
    }
}
