//! What counts where the reader decided so: a report is changed before anything is worked out from it.

use rustc_hash::FxHashSet;

use crate::state::judgement::phrase::words;
use crate::state::judgement::silence::Silenced;
use crate::state::judgement::verdict::{Judgement, Scope, Subject, Verdict};
use wirecopy::article::Article;
use wirecopy::order::sort_by_key;
use wirecopy::span::{ByteSpan, WordSpan};
use wirecopy::{Mark, Passage, Report};
use wirecopy_report::outside;

/// So many words of a base are kept to find it again.
const QUOTED: usize = 60;

/// So many words in a row are looked for.
const ROW: usize = 4;

/// The words by which a passage is found again: those of its base.
#[must_use]
pub fn quote(passage: &Passage, text: &str) -> String {
    piece_quote(passage.base().bytes.of(text))
}

/// The words by which a piece of furniture is found again.
#[must_use]
pub fn piece_quote(text: &str) -> String {
    let words = words(text);
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
    let freed = free_furniture(report, articles, judgements);
    let bases: Vec<Vec<String>> = report.passages.iter().map(|passage| base_words(passage, articles)).collect();
    // What does not count for a house: the passage with the house.
    let mut partly: FxHashSet<(u32, &str)> = FxHashSet::default();
    let silenced = Silenced::of(report, articles, judgements, &mut |number, at| said.push((number, at)));
    for (at, judgement) in (0u32..).zip(judgements).filter(|(_, one)| one.subject == Subject::Passage) {
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
    for &(number, at) in &said {
        let passage = report.passages.get_mut(number.saturating_sub(1) as usize);
        if let (Some(passage), Some(judgement)) = (passage, judgements.get(at as usize)) {
            passage.marks.push(mark(judgement));
        }
    }
    report.judgements = judgements.iter().map(mark).collect();
    if !judgements.iter().any(|judgement| judgement.verdict.decides()) {
        sort_by_key(&mut said, |one| *one);
        return said;
    }
    count_freed(report, &freed);
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
    let mut matches = std::mem::take(&mut report.matches);
    // Who prints what is left of a passage: the passage with the article.
    let mut printing: FxHashSet<(u32, u32)> = FxHashSet::default();
    for found in &mut matches {
        let Some(passage) = report.passages.get(found.passage as usize) else { continue };
        let sides = found.articles;
        found.set_aside = passage.set_aside
            || is_out(&report.articles, found.passage, sides.a)
            || is_out(&report.articles, found.passage, sides.b)
            || silenced.takes(report, found);
        if passage.counts() {
            (found.common, found.furniture) = (false, false);
        }
        if found.counts() && silenced.is_in(found.passage) {
            printing.extend([(found.passage, sides.a), (found.passage, sides.b)]);
        }
    }
    report.matches = matches;
    let has_left: FxHashSet<u32> = printing.iter().map(|&(passage, _)| passage).collect();
    let mut reused: Vec<Vec<WordSpan>> = vec![Vec::new(); report.articles.len()];
    for (index, passage) in (0u32..).zip(&mut report.passages) {
        // Furniture and common phrases have no match that counts, and stay what they are.
        passage.set_aside |= passage.counts() && silenced.is_in(index) && !has_left.contains(&index);
        if !passage.counts() || passage.houses < 2 {
            continue;
        }
        for witness in &passage.witnesses {
            let article = witness.article;
            if is_out(&report.articles, index, article)
                || silenced.is_in(index) && !printing.contains(&(index, article))
            {
                continue;
            }
            if let Some(spans) = reused.get_mut(article as usize) {
                spans.extend(witness.fragments.iter().map(|fragment| fragment.words));
            }
        }
    }
    for (figures, mut spans) in report.articles.iter_mut().zip(reused) {
        sort_by_key(&mut spans, |span| *span);
        let (mut words, mut end) = (0, 0);
        for span in spans {
            let new = WordSpan::new(span.start.max(end).min(span.end), span.end);
            for part in outside(new, &figures.set_aside) {
                let pale = figures.furniture.iter().filter_map(|piece| piece.words.overlap(&part));
                words += part.len().saturating_sub(pale.map(|piece| piece.len()).sum());
            }
            end = end.max(span.end);
        }
        figures.reused_words = words;
    }
    sort_by_key(&mut said, |one| *one);
    said
}

/// What was said, as exports have it.
fn mark(judgement: &Judgement) -> Mark {
    let words = if judgement.subject == Subject::Passage { String::new() } else { judgement.quote.clone() };
    Mark {
        subject: judgement.subject.name().to_owned(),
        verdict: judgement.verdict.name().to_owned(),
        scope: judgement.scope.to_string(),
        article: judgement.article.clone(),
        words,
        note: judgement.note.clone(),
    }
}

/// Takes the pieces of furniture that are reuse, as the reader says, out of the figures of their articles, and gives them back by article.
fn free_furniture(report: &mut Report, articles: &[&Article], judgements: &[Judgement]) -> Vec<(u32, WordSpan)> {
    let wanted: Vec<(&Judgement, Vec<String>)> = judgements
        .iter()
        .filter(|one| one.subject == Subject::Furniture && one.verdict == Verdict::Reuse)
        .map(|one| (one, one.quote.split(' ').map(str::to_owned).collect()))
        .collect();
    let mut freed = Vec::new();
    if wanted.is_empty() {
        return freed;
    }
    for ((index, figures), article) in (0u32..).zip(&mut report.articles).zip(articles) {
        let is_here = |judgement: &Judgement| match &judgement.scope {
            Scope::Here => article.id == judgement.article,
            Scope::House(house) => figures.house.as_ref() == Some(house),
            Scope::Everywhere => true,
        };
        let of_article: Vec<&Vec<String>> =
            wanted.iter().filter(|(judgement, _)| is_here(judgement)).map(|(_, quote)| quote).collect();
        if of_article.is_empty() {
            continue;
        }
        figures.furniture.retain(|piece| {
            let said = words(piece.bytes.of(&article.text));
            let stays = !of_article.iter().any(|quote| is_quoted(&said, quote));
            if !stays {
                freed.push((index, piece.words));
            }
            stays
        });
    }
    freed
}

/// Passages that are furniture count as reuse where half of what an article prints of them, or more, was said to be reuse.
fn count_freed(report: &mut Report, freed: &[(u32, WordSpan)]) {
    for passage in report.passages.iter_mut().filter(|passage| passage.furniture) {
        passage.furniture = !passage.witnesses.iter().any(|witness| {
            let spans = witness.fragments.iter().map(|fragment| fragment.words);
            let (mut all, mut free) = (0, 0);
            for span in spans {
                all += span.len();
                let of = freed.iter().filter(|(article, _)| *article == witness.article);
                free += of.filter_map(|(_, piece)| piece.overlap(&span)).map(|both| both.len()).sum::<u32>();
            }
            free > 0 && free * 2 >= all
        });
    }
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
    use crate::state::overview::pairs::pairs;
    use crate::state::sample::{SAID, filler};
    use wirecopy::{Options, compare};
    use wirecopy_report::exchange::exchanges;
    use wirecopy_report::shares::{Share, shares};

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
        let judgement = judgement(verdict, scope, quote);
        let said = apply(&mut report, &articles.iter().collect::<Vec<_>>(), &[judgement]);
        assert_eq!(said, [(index as u32 + 1, 0)]);
        report
    }

    fn judgement(verdict: Verdict, scope: Scope, quote: String) -> Judgement {
        Judgement { subject: Subject::Passage, verdict, scope, article: "a".to_owned(), quote, note: String::new() }
    }

    /// The words of the articles that are reused where a phrase of SAID is no reuse, and how many passages are set aside.
    fn without_phrase(phrase: &str, scope: Scope) -> (Vec<u32>, usize) {
        let articles = articles();
        let mut report = compare(&articles, &Options::default()).unwrap();
        let one = Judgement { subject: Subject::Phrase, ..judgement(Verdict::NoReuse, scope, words(phrase).join(" ")) };
        let said = apply(&mut report, &articles.iter().collect::<Vec<_>>(), &[one]);
        assert_eq!(said.len(), 1, "one passage prints it");
        assert_eq!(report.passages.iter().filter(|passage| passage.marks.len() == 1).count(), 1);
        (reused(&report), report.passages.iter().filter(|passage| passage.set_aside).count())
    }

    #[test]
    fn a_phrase_that_is_no_reuse_takes_its_words_along_and_what_is_hardly_more_with_it() {
        let before = reused(&compare(&articles(), &Options::default()).unwrap());
        let (law, all) = (LAW.split(' ').count() as u32, before[0]);
        let (few, most) = ("the agreement covers all", SAID.rsplit_once(' ').unwrap().0);
        let less = |words: [u32; 3]| -> Vec<u32> { before.iter().zip(words).map(|(of, less)| of - less).collect() };
        for (name, phrase, scope, reused, aside) in [
            ("a part of it", few, Scope::Everywhere, less([4, 4, 4]), 0),
            ("in one house", few, Scope::House("Post".to_owned()), less([4, 0, 0]), 0),
            ("where it stands", few, Scope::Here, less([4, 4, 4]), 0),
            ("nearly all of it", most, Scope::Everywhere, vec![law, law, 0], 1),
            ("nearly all, in one house", most, Scope::House("Post".to_owned()), vec![law, all, before[2]], 0),
        ] {
            assert_eq!(without_phrase(phrase, scope), (reused, aside), "{name}");
        }
    }

    #[test]
    fn a_phrase_that_is_no_reuse_counts_in_no_match_pair_house_or_export() {
        let articles = articles();
        let all: Vec<&Article> = articles.iter().collect();
        let most = SAID.rsplit_once(' ').unwrap().0;
        for (name, phrase, scope, aside, pairs_left) in [
            // Post and Mail share the law beside it, and Echo prints nothing else.
            ("nearly all of it", most, Scope::Everywhere, 3, vec![(0, 1, 18)]),
            (
                "a part of it",
                "the agreement covers all",
                Scope::Everywhere,
                0,
                vec![(0, 1, 28), (0, 2, 10), (1, 2, 10)],
            ),
            ("in one house", most, Scope::House("Post".to_owned()), 2, vec![(0, 1, 18), (1, 2, 14)]),
        ] {
            let mut report = compare(&articles, &Options::default()).unwrap();
            let quote = words(phrase).join(" ");
            let one = Judgement { subject: Subject::Phrase, ..judgement(Verdict::NoReuse, scope, quote) };
            let _ = apply(&mut report, &all, &[one]);
            assert_eq!(report.matches.iter().filter(|found| found.set_aside).count(), aside, "{name}: matches");
            let pairs = pairs(&report);
            let mut told: Vec<_> = pairs.iter().map(|pair| (pair.articles.a, pair.articles.b, pair.shared.a)).collect();
            told.sort_unstable();
            assert_eq!(told, pairs_left, "{name}: pairs");
            // What the matrix of outlets counts is what the pairs come to, for each house has one article.
            for found in exchanges(&report) {
                let of = pairs.iter().find(|pair| {
                    let sides = (pair.articles.a, pair.articles.b);
                    sides == (found.house, found.other) || sides == (found.other, found.house)
                });
                let of = of.map(|pair| if pair.articles.a == found.house { pair.shared.a } else { pair.shared.b });
                assert_eq!(of, Some(found.words), "{name}: houses");
            }
            assert_eq!(exchanges(&report).len(), 2 * pairs.len(), "{name}: houses");
            // Words of an article that are not its own, as exports count them.
            let shares = shares(&articles, &report, &vec![Vec::new(); articles.len()]);
            let shared: Vec<u32> = shares.iter().map(|of| of.of(Share::Shared)).collect();
            if name != "in one house" {
                assert_eq!(shared, reused(&report), "{name}: shares");
            }
        }
    }

    #[test]
    fn a_piece_of_furniture_that_is_reuse_belongs_to_the_story_and_its_passage_counts() {
        const FOOTER: &str =
            "you can read all about the harbour and its people every morning in our letter from the quay";
        let article = |n: usize, outlet: &str| Article {
            id: n.to_string(),
            outlet: Some(outlet.to_owned()),
            date: Some(format!("2026-03-{:02}", n + 1)),
            text: format!("{}\n\n{FOOTER}.", filler(&format!("f{n}"))),
            ..Article::default()
        };
        let mut articles: Vec<Article> = (0..6).map(|n| article(n, "Post")).collect();
        articles.push(article(6, "Mail"));
        let told = |judgements: &[Judgement]| {
            let mut report = compare(&articles, &Options::default()).unwrap();
            let _ = apply(&mut report, &articles.iter().collect::<Vec<_>>(), judgements);
            let pieces: Vec<usize> = report.articles.iter().map(|figures| figures.furniture.len()).collect();
            (pieces, report.passages.iter().filter(|passage| passage.counts()).count(), reused(&report))
        };
        let (pieces, counting, _) = told(&[]);
        assert_eq!((pieces, counting), (vec![1, 1, 1, 1, 1, 1, 0], 0));
        let quote = words(FOOTER).join(" ");
        let one = |scope| Judgement {
            subject: Subject::Furniture,
            article: "0".to_owned(),
            ..judgement(Verdict::Reuse, scope, quote.clone())
        };
        let (pieces, _, _) = told(&[one(Scope::Here)]);
        assert_eq!(pieces, [0, 1, 1, 1, 1, 1, 0]);
        let (pieces, counting, reused) = told(&[one(Scope::House("Post".to_owned()))]);
        assert_eq!((pieces, counting), (vec![0; 7], 1));
        assert!(reused[6] as usize >= FOOTER.split(' ').count() - 2, "{reused:?}");
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
