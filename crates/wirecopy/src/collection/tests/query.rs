//! These against those: what comparing all tells of the pairs of one of these and one of those.

use super::*;
use crate::compare_against;

/// What is told of the matches of such pairs, and nothing that hangs on the others.
fn across(report: &Report, asked: &[bool]) -> Vec<Match> {
    let is_across = |found: &&Match| asked[found.articles.a as usize] != asked[found.articles.b as usize];
    report.matches.iter().filter(is_across).map(|found| Match { passage: 0, ..found.clone() }).collect()
}

/// Some of the articles are of few outlets, so that there are houses and furniture.
fn printed(mut articles: Vec<Article>, outlets: &[u8]) -> Vec<Article> {
    for (article, outlet) in articles.iter_mut().zip(outlets) {
        article.outlet = (outlet % 4 > 0).then(|| format!("outlet {}", outlet % 4));
    }
    articles
}

fn roles(articles: &[Article], of: &[bool]) -> Vec<bool> {
    (0..articles.len()).map(|n| of.get(n).copied().unwrap_or_default()).collect()
}

/// Whether a query tells what comparing all tells of its pairs. Of a frequent phrase it may tell more: two that comparing all joins through an
/// earlier article only.
fn is_as_told(thresholds: Thresholds, told: &[Match], all: &[Match]) -> Result<(), TestCaseError> {
    if thresholds == Thresholds::default() {
        prop_assert_eq!(told, all);
    }
    let missing: Vec<&Match> = all.iter().filter(|found| !told.contains(found)).collect();
    prop_assert!(missing.is_empty(), "not told: {missing:?}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn these_against_those_is_a_part_of_comparing_all(
        texts in texts(), thresholds in prop_oneof![Just(Thresholds::default()), thresholds()], of in prop::collection::vec(any::<bool>(), 12),
        outlets in prop::collection::vec(any::<u8>(), 12), quoted in prop::option::of(3..5_u32), within in any::<bool>(),
    ) {
        let articles = printed(articles(&texts), &outlets);
        let asked = roles(&articles, &of);
        let options = Options { min_words: 5, quoted_words: quoted, within, ..Options::default() };
        let all = compared(&articles, options, thresholds);

        // Bit by bit, in the order of the articles.
        let mut query = Collection::with(options, thresholds).unwrap();
        query.roles = Roles::query();
        for (article, &is_asked) in articles.iter().zip(&asked) {
            let one = vec![article];
            if is_asked { query.ask(one, Vec::new()).unwrap() } else { query.add(one).unwrap() }
        }
        let report = query.report();
        is_as_told(thresholds, &across(&report, &asked), &across(&all, &asked))?;
        prop_assert_eq!(report.matches.len(), across(&report, &asked).len(), "and nothing else");
        let against: Vec<bool> = report.articles.iter().map(|figures| figures.against).collect();
        prop_assert_eq!(against, asked.iter().map(|asked| !asked).collect::<Vec<_>>());

        // All at once, then some of them gone.
        let (these, those): (Vec<(&Article, bool)>, Vec<_>) =
            articles.iter().zip(asked.iter().copied()).partition(|(_, is_asked)| *is_asked);
        let bare = |some: &[(&'_ Article, bool)]| -> Vec<Article> { some.iter().map(|(article, _)| (*article).clone()).collect() };
        let ordered = [bare(&these), bare(&those)].concat();
        let asked: Vec<bool> = (0..ordered.len()).map(|n| n < these.len()).collect();
        let mut query = Collection::with(options, thresholds).unwrap();
        query.roles = Roles::query();
        query.ask(ordered[..these.len()].iter().collect(), ordered[these.len()..].iter().collect()).unwrap();
        is_as_told(thresholds, &across(&query.report(), &asked), &across(&compared(&ordered, options, thresholds), &asked))?;
        let places: Vec<u32> = (0..count(ordered.len())).filter(|n| n % 3 > 0).rev().collect();
        query.arrange(&places);
        let left: Vec<Article> = places.iter().map(|&n| ordered[n as usize].clone()).collect();
        let asked: Vec<bool> = places.iter().map(|&n| asked[n as usize]).collect();
        is_as_told(thresholds, &across(&query.report(), &asked), &across(&compared(&left, options, thresholds), &asked))?;
    }
}

#[test]
fn where_each_is_compared_with_each_asking_adds() {
    let articles: Vec<Article> = (0..4).map(|n| article(n, format!("{}{STORY}", own(n, 5)))).collect();
    let mut collection = Collection::new(Options::default()).unwrap();
    collection.ask(articles[..1].iter().collect(), articles[1..].iter().collect()).unwrap();
    assert_eq!(collection.report(), compared(&articles, Options::default(), Thresholds::default()));
    assert!(collection.report().articles.iter().all(|figures| !figures.against));
}

#[test]
fn one_name_on_both_sides_is_refused_and_nothing_was_added() {
    let [one, other] = [article(1, STORY.to_owned()), article(1, STORY.to_owned())];
    let refused = compare_against(&[one], &[other], &Options::default());
    assert_eq!(refused, Err(Error::SameId { article: "00001".to_owned() }));
}

#[test]
fn one_against_a_thousand_looks_at_its_own_pairs_alone() {
    let release = [article(0, format!("{STORY} {}", own(0, 5)))];
    let papers: Vec<Article> =
        (1..1000).map(|n| article(n, format!("{}{STORY} {}", own(n, 5), own(n + 1000, 5)))).collect();
    let mut looked_at = 0;
    let mut query = Collection::query(Options::default()).unwrap();
    let watched = query.ask_watched(release.iter().collect(), papers.iter().collect(), |so_far| {
        looked_at = so_far.all.max(looked_at);
        ControlFlow::Continue(())
    });
    assert_eq!(watched, Ok(Ok(())));
    assert_eq!((looked_at, query.report().matches.len()), (999, 999));
    assert_eq!(query.report().passages.len(), 1);
    assert_eq!(query.report().passages[0].witnesses.len(), 1000);
}
