//! A report of passages that were found elsewhere: what differs inside them is ours to say.

use std::cmp::Reverse;

use crate::article::Article;
use crate::edits::edits;
use crate::error;
use crate::error::Error;
use crate::options::{Options, Style};
use crate::outlets::known::Outlets;
use crate::parallel;
use crate::passage::group::{Group, Marks, Piece};
use crate::passage::legible::shared_words;
use crate::report::Report;
use crate::report::build;
use crate::roles::Roles;
use crate::run::Run;
use crate::search::align::{Aligned, align_all, between};
use crate::search::matches::PairMatch;
use crate::span::{ByteSpan, Sides, WordSpan};
use crate::text::article_text::{Text, by_seniority};
use crate::text::vocabulary::{Vocabulary, WordId};

/// A piece of an article that belongs to a passage found elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExternalSpan {
    /// Index of the article in the collection.
    pub article: u32,
    /// Where it stands. Only whole words count.
    pub bytes: ByteSpan,
}

/// Up to so many pieces every two of a cluster make a match; in a larger one, which is boilerplate more often than
/// news, every piece makes one with the base, or the matches would not fit into memory.
const ALL_PAIRS: usize = 300;

/// Makes a report of `clusters` as they were found elsewhere, each one passage.
///
/// The longest piece is the base, the others are aligned to it. Every piece stays a witness as it was given, even one
/// that shares no word with the base; two pieces make a match if half of the longer is equal. Pieces without words are
/// left out, and so are clusters that have fewer than two. [`Passage::cluster`](crate::Passage::cluster) says which cluster a passage
/// is; what the clusters are called is for the caller to put into [`Report::clusters`].
///
/// # Errors
/// [`Error`] names the article or option that is out of its limits.
pub fn from_clusters(articles: &[Article], clusters: &[Vec<ExternalSpan>], options: &Options) -> Result<Report, Error> {
    options.check()?;
    error::check_articles(articles.iter())?;
    let texts: Vec<Text<&Article>> = parallel::map(articles, Text::of);
    let mut vocabulary = Vocabulary::default();
    let ids: Vec<Vec<WordId>> = vocabulary.all_ids(&texts, options.asides);
    let (seniority, shared) = (by_seniority(&texts), shared_words(&ids));
    let collection = Texts { texts: &texts, ids: &ids, seniority: &seniority, shared: &shared, style: options.style };
    let passages = parallel::map(clusters, |cluster| collection.passage(cluster));

    let mut groups = Vec::new();
    let mut found: Vec<(usize, PairMatch)> = Vec::new();
    for (cluster, passage) in (0..).zip(passages) {
        let Some((pieces, matches)) = passage else { continue };
        found.extend(matches.into_iter().map(|found| (groups.len(), found)));
        let mut group = Group::of(pieces);
        group.cluster = Some(cluster);
        groups.push(group);
    }
    found.sort_by_key(|(_, found)| found.place());
    for (n, (group, _)) in found.iter().enumerate() {
        groups[*group].matches.push(n);
    }
    let found: Vec<PairMatch> = found.into_iter().map(|(_, found)| found).collect();
    // Whoever gives a cluster means it.
    let marks = Marks { common: vec![false; found.len()], furniture: vec![false; found.len()] };
    let (outlets, versions) = (Outlets::by_label(&texts), vec![None; texts.len()]);
    Ok(build(&texts, options, &found, &marks, &groups, (&outlets, &Roles::default(), &versions)))
}

/// Of so many words in a thousand more than of another stand in no other article where a text was read badly.
const BADLY: usize = 50;
/// And so many at least.
const NO_ACCIDENT: usize = 5;

/// A piece as words.
#[derive(Clone, Copy)]
struct Words {
    article: u32,
    words: WordSpan,
}

/// What is needed to align the pieces of a cluster.
struct Texts<'c> {
    texts: &'c [Text<&'c Article>],
    ids: &'c [Vec<WordId>],
    seniority: &'c [u32],
    /// Of each word whether it stands in more than one article.
    shared: &'c [bool],
    style: Style,
}

impl Texts<'_> {
    /// The pieces of one cluster, the base first, and the matches among them.
    fn passage(&self, cluster: &[ExternalSpan]) -> Option<(Vec<Piece>, Vec<PairMatch>)> {
        let mut pieces: Vec<Words> = cluster.iter().filter_map(|given| self.words(given)).collect();
        pieces.sort_by_key(|piece| (piece.article, piece.words));
        pieces.dedup_by_key(|piece| (piece.article, piece.words));
        // The longest, and the earliest of equals.
        pieces.sort_by_key(|piece| {
            (Reverse(piece.words.len()), self.seniority[piece.article as usize], piece.words.start)
        });
        self.put_best_first(&mut pieces);
        let base = *pieces.first().filter(|_| pieces.len() > 1)?;
        let all = if pieces.len() <= ALL_PAIRS { pieces.len() } else { 1 };
        let pairs = (0..all).flat_map(|n| pieces[n + 1..].iter().map(move |other| (n, other)));
        let matches = pairs.filter_map(|(n, other)| self.found(pieces[n], *other)).collect();
        Some((pieces.iter().map(|piece| self.piece(base, *piece)).collect(), matches))
    }

    /// Puts the piece first that is read best, if it is nearly as long as the longest and that is read badly.
    fn put_best_first(&self, pieces: &mut [Words]) {
        let longest = pieces.first().map_or(0, |piece| piece.words.len());
        let odd = |piece: &Words| {
            let ids = self.ids(*piece).get(piece.words.range()).unwrap_or_default();
            ids.iter().filter(|&&id| !self.shared.get(id as usize).is_some_and(|shared| *shared)).count()
        };
        // In thousandths, so that shares can be compared.
        let share = |piece: &Words| odd(piece) * 1000 / piece.words.len().max(1) as usize;
        let long = pieces.iter().enumerate().take_while(|(_, piece)| piece.words.len() * 5 >= longest * 4);
        let best = long.min_by_key(|(n, piece)| (share(piece), *n)).map(|(n, piece)| (n, share(piece), odd(piece)));
        let first = pieces.first().map(|piece| (share(piece), odd(piece)));
        if let (Some((n, best, few)), Some((share, odd))) = (best, first)
            && best + BADLY <= share
            && few + NO_ACCIDENT <= odd
            && let Some(front) = pieces.get_mut(..=n)
        {
            front.rotate_right(1);
        }
    }

    fn words(&self, given: &ExternalSpan) -> Option<Words> {
        let words = self.texts.get(given.article as usize)?.words.inside(given.bytes);
        (!words.is_empty()).then_some(Words { article: given.article, words })
    }

    fn piece(&self, base: Words, piece: Words) -> Piece {
        let mut runs = Vec::new();
        between(self.ids(base), self.ids(piece), base.words, piece.words, &mut runs);
        if runs.is_empty() {
            // Nothing is equal: an empty run says where it would stand.
            runs.push(Run { a: base.words.start, b: piece.words.start, len: 0 });
        }
        Piece { article: piece.article, words: piece.words, aligned: Aligned { runs }, found: None }
    }

    fn found(&self, x: Words, y: Words) -> Option<PairMatch> {
        let (a, b) = if x.article < y.article { (x, y) } else { (y, x) };
        if a.article == b.article {
            return None;
        }
        let aligned = align_all(self.ids(a), self.ids(b), a.words, b.words)?;
        let sides = Sides::new(a, b).map(|side| self.texts[side.article as usize].side());
        let edits = edits(sides, &aligned.runs, self.style);
        Some(PairMatch { articles: Sides::new(a.article, b.article), aligned, edits, furniture: false })
    }

    fn ids(&self, piece: Words) -> &[WordId] {
        &self.ids[piece.article as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::EditKind;
    use crate::span::count;

    fn articles(texts: &[&str]) -> Vec<Article> {
        let article =
            |(n, text): (usize, &&str)| Article { id: n.to_string(), text: (*text).to_owned(), ..Article::default() };
        texts.iter().enumerate().map(article).collect()
    }

    /// The pieces that are these words.
    fn cluster(articles: &[Article], pieces: &[(u32, &str)]) -> Vec<ExternalSpan> {
        let given = |&(article, words): &(u32, &str)| {
            let start = articles[article as usize].text.find(words).unwrap();
            ExternalSpan { article, bytes: ByteSpan::new(count(start), count(start + words.len())) }
        };
        pieces.iter().map(given).collect()
    }

    #[test]
    fn a_cluster_is_a_passage_with_its_edits() {
        let articles =
            articles(&["So: the ferry sails at dawn today.", "The ferry sails at noon today", "A ferry sails."]);
        let clusters = [cluster(
            &articles,
            &[(1, "The ferry sails at noon today"), (0, "the ferry sails at dawn today"), (2, "ferry sails")],
        )];
        let report = from_clusters(&articles, &clusters, &Options::default()).unwrap();
        assert_eq!(report.passages.len(), 1);
        let passage = &report.passages[0];
        let printed: Vec<&str> =
            passage.witnesses.iter().map(|w| w.bytes.of(&articles[w.article as usize].text)).collect();
        assert_eq!(printed, ["the ferry sails at dawn today", "The ferry sails at noon today", "ferry sails"]);
        assert_eq!((passage.base, passage.words), (0, 6));
        let kinds: Vec<EditKind> = passage.witnesses[1].fragments[0].edits.iter().map(|edit| edit.kind).collect();
        assert_eq!(kinds, [EditKind::Style, EditKind::Replaced]);
        let pairs: Vec<_> = report.matches.iter().map(|found| (found.articles.a, found.articles.b)).collect();
        assert_eq!(pairs, [(0, 1), (0, 2), (1, 2)]);
        assert_eq!(report.articles[0].reused_words, 6);
        assert_eq!(passage.cluster, Some(0));
    }

    #[test]
    fn nothing_that_was_given_is_lost() {
        let articles = articles(&["One two three four.", "Five six seven.", "…", ""]);
        let clusters = [
            cluster(&articles, &[(0, "One two three four"), (1, "Five six")]),
            cluster(&articles, &[(0, "One two"), (2, "…"), (3, "")]),
            cluster(&articles, &[(0, "One two"), (0, "three four"), (0, "One two")]),
            vec![ExternalSpan { article: 9, bytes: ByteSpan::new(0, 3) }],
            Vec::new(),
        ];
        let report = from_clusters(&articles, &clusters, &Options::default()).unwrap();
        let sizes: Vec<usize> = report.passages.iter().map(|passage| passage.witnesses.len()).collect();
        assert_eq!(sizes, [2, 2], "an unlike piece stays; a cluster of one piece goes");
        let mut which: Vec<_> = report.passages.iter().map(|passage| passage.cluster).collect();
        which.sort();
        assert_eq!(which, [Some(0), Some(2)]);
        assert!(report.matches.is_empty());
        let unlike = &report.passages[0].witnesses[1];
        assert_eq!(unlike.bytes.of("Five six seven."), "Five six");
        assert!(unlike.fragments[0].edits.is_empty());
        for passage in &report.passages {
            assert!(!crate::collate(&articles, passage).columns.is_empty());
        }
    }

    #[test]
    fn a_large_cluster_has_matches_with_its_base_only() {
        let articles = articles(&vec!["The ferry sails at dawn today."; ALL_PAIRS + 1]);
        let all: Vec<(u32, &str)> = (0..count(articles.len())).map(|n| (n, "The ferry sails at dawn")).collect();
        let report = from_clusters(&articles, &[cluster(&articles, &all)], &Options::default()).unwrap();
        assert_eq!(report.passages[0].witnesses.len(), ALL_PAIRS + 1);
        assert_eq!(report.matches.len(), ALL_PAIRS);
    }
}
