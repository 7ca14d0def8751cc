//! What counts where the reader decided so: a report is changed before anything is worked out from it.

use rustc_hash::FxHashSet;

use crate::state::judgement::verdict::{Judgement, Scope, Verdict};
use wirecopy::article::Article;
use wirecopy::order::sort_by_key;
use wirecopy::span::{ByteSpan, WordSpan};
use wirecopy::{Passage, Report, Words, folded};

/// So many words of a base are kept to find it again.
const QUOTED: usize = 60;

/// So many words in a row are looked for.
const ROW: usize = 4;

/// The words of `text`, folded.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    Words::of(text).spans().iter().map(|word| folded(word.of(text))).collect()
}

/// The words by which a passage is found again: those of its base.
#[must_use]
pub fn quote(passage: &Passage, text: &str) -> String {
    let words = words(passage.base().bytes.of(text));
    words.get(..words.len().min(QUOTED)).unwrap_or_default().join(" ")
}

/// Whether these words are those of a quote: most of its rows stand there, and not much else. Its base may begin or end elsewhere now.
#[must_use]
pub fn is_quoted(words: &[String], quote: &[String]) -> bool {
    if quote.len() < ROW {
        return words == quote;
    }
    let rows: FxHashSet<&[String]> = words.windows(ROW).collect();
    let all = quote.windows(ROW).count();
    let found = quote.windows(ROW).filter(|row| rows.contains(row)).count();
    found * 10 >= all * 6 && (quote.len() >= QUOTED || words.len() <= 2 * quote.len())
}

/// What was said of passages: the number of the passage, and the index of the judgement.
pub type Said = Vec<(u32, u32)>;

/// Changes `report`, which is about `articles`, as the reader decided, and finds the passages that each judgement is about. A passage that is
/// no reuse counts nowhere; in one house, it does not count for that house.
#[must_use]
pub fn apply(report: &mut Report, articles: &[&Article], judgements: &[Judgement]) -> Said {
    let mut said = Said::new();
    if judgements.is_empty() {
        return said;
    }
    let bases: Vec<Vec<String>> = report.passages.iter().map(|passage| base_words(passage, articles)).collect();
    // What does not count for a house: the passage with the house.
    let mut partly: FxHashSet<(u32, &str)> = FxHashSet::default();
    for (at, judgement) in (0u32..).zip(judgements) {
        let quote: Vec<String> = judgement.quote.split(' ').map(str::to_owned).collect();
        for ((index, passage), base) in (0u32..).zip(&mut report.passages).zip(&bases) {
            let here = || passage.witnesses.iter().any(|witness| id(articles, witness.article) == judgement.article);
            if !is_quoted(base, &quote) || judgement.scope == Scope::Here && !here() {
                continue;
            }
            said.push((index + 1, at));
            match (&judgement.verdict, &judgement.scope) {
                (Verdict::NoReuse, Scope::House(house)) => drop(partly.insert((index, house))),
                (Verdict::NoReuse, _) => passage.set_aside = true,
                (Verdict::Checked | Verdict::Interest, _) => {}
                (Verdict::Reuse, _) => (passage.set_aside, passage.common, passage.furniture) = (false, false, false),
            }
        }
    }
    if !judgements.iter().any(|judgement| judgement.verdict.decides()) {
        sort_by_key(&mut said, |one| *one);
        return said;
    }
    let house = |figures: &[wirecopy::ArticleFigures], article: u32| {
        figures.get(article as usize).and_then(|figures| figures.house.clone())
    };
    let is_out = |figures: &[wirecopy::ArticleFigures], passage: u32, article: u32| {
        !partly.is_empty() && house(figures, article).is_some_and(|house| partly.contains(&(passage, house.as_str())))
    };
    for (index, passage) in (0u32..).zip(&mut report.passages) {
        let mut left: Vec<Option<String>> = Vec::new();
        let mut out = 0;
        for witness in &passage.witnesses {
            if is_out(&report.articles, index, witness.article) {
                out += 1;
                continue;
            }
            let of = house(&report.articles, witness.article);
            if of.is_none() || !left.contains(&of) {
                left.push(of);
            }
        }
        if out > 0 && left.len() < 2 {
            passage.set_aside = true;
        }
    }
    for found in &mut report.matches {
        let Some(passage) = report.passages.get(found.passage as usize) else { continue };
        let sides = found.articles;
        found.set_aside = passage.set_aside
            || is_out(&report.articles, found.passage, sides.a)
            || is_out(&report.articles, found.passage, sides.b);
        if passage.counts() {
            (found.common, found.furniture) = (false, false);
        }
    }
    let mut reused: Vec<Vec<WordSpan>> = vec![Vec::new(); report.articles.len()];
    for (index, passage) in (0u32..).zip(&report.passages).filter(|(_, passage)| passage.counts() && passage.houses > 1)
    {
        for witness in &passage.witnesses {
            if let Some(spans) =
                reused.get_mut(witness.article as usize).filter(|_| !is_out(&report.articles, index, witness.article))
            {
                spans.extend(witness.fragments.iter().map(|fragment| fragment.words));
            }
        }
    }
    for (figures, mut spans) in report.articles.iter_mut().zip(reused) {
        sort_by_key(&mut spans, |span| *span);
        let (mut words, mut end) = (0, 0);
        for span in spans {
            let new = WordSpan::new(span.start.max(end).min(span.end), span.end);
            let pale = figures.furniture.iter().filter_map(|piece| piece.words.overlap(&new)).map(|piece| piece.len());
            words += new.len().saturating_sub(pale.sum());
            end = end.max(span.end);
        }
        figures.reused_words = words;
    }
    sort_by_key(&mut said, |one| *one);
    said
}

fn id<'a>(articles: &[&'a Article], index: u32) -> &'a str {
    articles.get(index as usize).map_or("", |article| article.id.as_str())
}

fn base_words(passage: &Passage, articles: &[&Article]) -> Vec<String> {
    let base = passage.base();
    let text = articles.get(base.article as usize).map_or("", |article| article.text.as_str());
    let bytes: ByteSpan = base.bytes;
    words(bytes.of(text))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::state::sample::{SAID, filler};
    use wirecopy::{Options, compare};

    const LAW: &str = "under the law of the country nobody can be sent abroad before a judge has heard the case";

    fn articles() -> Vec<Article> {
        let article = |id: &str, outlet: &str, said: &[&str]| Article {
            id: id.to_owned(),
            outlet: Some(outlet.to_owned()),
            text: said
                .iter()
                .enumerate()
                .map(|(n, said)| format!("{} {said}. ", filler(&format!("{id}{n}"))))
                .collect(),
            ..Article::default()
        };
        vec![article("a", "Post", &[SAID, LAW]), article("b", "Mail", &[SAID, LAW]), article("c", "Echo", &[SAID])]
    }

    fn decided(verdict: Verdict, scope: Scope) -> Report {
        let articles = articles();
        let mut report = compare(&articles, &Options::default()).unwrap();
        let index = report.passages.iter().position(|passage| passage.witnesses.len() == 3).unwrap();
        let text = &articles[report.passages[index].base().article as usize].text;
        let quote = quote(&report.passages[index], text);
        let judgement = Judgement { verdict, scope, article: "a".to_owned(), quote, note: String::new() };
        let said = apply(&mut report, &articles.iter().collect::<Vec<_>>(), &[judgement]);
        assert_eq!(said, [(index as u32 + 1, 0)]);
        report
    }

    fn reused(report: &Report) -> Vec<u32> {
        report.articles.iter().map(|figures| figures.reused_words).collect()
    }

    #[test]
    fn what_is_no_reuse_counts_nowhere_and_the_rest_as_before() {
        let before = reused(&compare(&articles(), &Options::default()).unwrap());
        let law = LAW.split(' ').count() as u32;
        let report = decided(Verdict::NoReuse, Scope::Here);
        assert_eq!(reused(&report), [law, law, 0]);
        assert!(
            report.matches.iter().any(|found| found.set_aside) && report.matches.iter().any(wirecopy::Match::counts)
        );
        // What is reuse already stays so, in figures that are those of the engine.
        assert_eq!(reused(&decided(Verdict::Reuse, Scope::Here)), before);
    }

    #[test]
    fn in_one_house_it_does_not_count_for_that_house() {
        let law = LAW.split(' ').count() as u32;
        let said = SAID.split(' ').count() as u32;
        let report = decided(Verdict::NoReuse, Scope::House("Post".to_owned()));
        assert_eq!(reused(&report), [law, law + said, said]);
        assert!(report.passages.iter().all(|passage| !passage.set_aside));
    }

    #[test]
    fn a_quote_is_known_again_where_the_base_has_moved_a_little_and_only_there() {
        let quote = words(SAID);
        let known = |text: &str| is_quoted(&words(text), &quote);
        assert!(known(SAID) && known(&SAID.replace("the agreement covers", "it covers")));
        assert!(!known(LAW) && !known("the agreement covers all"));
    }
}
