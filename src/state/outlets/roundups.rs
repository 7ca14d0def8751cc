//! Articles that hold several stories: news blogs and roundups. What they share with each says nothing of the others.

use rustc_hash::FxHashMap;

use crate::state::overview::pairs::PairShare;
use wirecopy::Report;
use wirecopy::order::sort_by_key;

/// An article of which two stories have a third each, in thousandths, puts two reports of one event together.
const THIRD: u32 = 333;

/// A roundup belongs to the story of which it prints most, if that makes up so much of it, in thousandths.
pub const OWN: u32 = 120;

/// What an article has in common with another.
#[derive(Clone, Copy)]
struct Partner {
    article: u32,
    /// What it is a version of; itself where it is none.
    first: u32,
    /// The part of the first one's words, in thousandths.
    part: u32,
}

/// The roundups of a collection.
pub struct Roundups {
    /// Of each, by its index, those with which it may be of one story; in ascending order.
    partners: FxHashMap<u32, Vec<u32>>,
}

impl Roundups {
    /// Finds them among the articles of a report. `pairs` are all that share something, and `belongs` says which of them might be of one story.
    ///
    /// A roundup has two partners or more that share nothing with one another, by whatever way round through others of them. Only shorter ones
    /// tell, and those that are none themselves: two news blogs of one day share the same pieces of many stories.
    #[must_use]
    pub fn find(report: &Report, pairs: &[PairShare], belongs: impl Fn(&PairShare) -> bool) -> Self {
        let all = report.articles.len();
        let (mut sharing, mut partners) = (vec![Vec::new(); all], vec![Vec::new(); all]);
        let mut words = vec![0; all];
        for pair in pairs {
            for pair in [*pair, pair.swap()] {
                let at = pair.articles.a as usize;
                let other = pair.articles.b;
                // Versions are of one house, and not compared.
                let first = report.articles.get(other as usize).and_then(|figures| figures.version_of);
                let partner = Partner { article: other, first: first.unwrap_or(other), part: pair.part() };
                if let Some(sharing) = sharing.get_mut(at) {
                    sharing.push(partner.article);
                }
                if let (Some(partners), true) = (partners.get_mut(at), belongs(&pair)) {
                    partners.push(partner);
                }
                if let Some(words) = words.get_mut(at) {
                    *words = pair.words.a;
                }
            }
        }
        let mut by_length: Vec<u32> = (0..all as u32).collect();
        sort_by_key(&mut by_length, |&article| (words.get(article as usize).copied(), article));
        let mut found = Self { partners: FxHashMap::default() };
        // Of those that were seen already, to be told by.
        let mut is_known = vec![false; all];
        for article in by_length {
            let has = |known: &[bool], other: u32| known.get(other as usize) == Some(&true);
            let told = partners.get(article as usize).into_iter().flatten();
            let told: Vec<Partner> = told.copied().filter(|partner| has(&is_known, partner.article)).collect();
            match kept(&told, &sharing) {
                Some(kept) => drop(found.partners.insert(article, kept)),
                None => {
                    if let Some(is_known) = is_known.get_mut(article as usize) {
                        *is_known = true;
                    }
                }
            }
        }
        found
    }

    /// Whether what these two share may make one story of them.
    #[must_use]
    pub fn may_join(&self, one: u32, other: u32) -> bool {
        let allows = |one: u32, other: u32| {
            self.partners.get(&one).is_none_or(|partners| partners.binary_search(&other).is_ok())
        };
        allows(one, other) && allows(other, one)
    }

    /// Whether an article holds several stories.
    #[must_use]
    pub fn has(&self, article: u32) -> bool {
        self.partners.contains_key(&article)
    }
}

/// The partners that a roundup keeps; nothing if it is none, because all its partners are of one story, or one story makes up most of it.
fn kept(partners: &[Partner], sharing: &[Vec<u32>]) -> Option<Vec<u32>> {
    if partners.len() < 2 {
        return None;
    }
    let at: FxHashMap<u32, usize> = partners.iter().zip(0..).map(|(partner, at)| (partner.article, at)).collect();
    let versions: FxHashMap<u32, usize> = partners.iter().zip(0..).map(|(partner, at)| (partner.first, at)).collect();
    // Which partner stands for whose group.
    let mut heads: Vec<usize> = (0..partners.len()).collect();
    let mut apart = partners.len();
    for (partner, from) in partners.iter().zip(0..) {
        let shares = sharing.get(partner.article as usize).into_iter().flatten().filter_map(|other| at.get(other));
        for to in shares.chain(versions.get(&partner.first)) {
            let (from, to) = (head(&mut heads, from), head(&mut heads, *to));
            if let Some(head) = heads.get_mut(from.max(to)).filter(|_| from != to) {
                *head = from.min(to);
                apart -= 1;
            }
            // As a rule the first few tell: a thousand articles that print one sentence share half a million times.
            if apart == 1 {
                return None;
            }
        }
    }
    let mut groups: FxHashMap<usize, (u32, Vec<u32>)> = FxHashMap::default();
    for (partner, index) in partners.iter().zip(0..) {
        let (most, articles) = groups.entry(head(&mut heads, index)).or_default();
        *most = partner.part.max(*most);
        articles.push(partner.article);
    }
    let mut groups: Vec<(u32, Vec<u32>)> = groups.into_values().collect();
    sort_by_key(&mut groups, |(most, articles)| (u32::MAX - most, articles.iter().min().copied()));
    let [(first, articles), (second, _), ..] = &groups[..] else { return None };
    if *second >= THIRD {
        return None;
    }
    let mut kept = if *first >= OWN { articles.clone() } else { Vec::new() };
    kept.sort_unstable();
    Some(kept)
}

fn head(heads: &mut [usize], mut index: usize) -> usize {
    while let Some(&head) = heads.get(index).filter(|&&head| head != index) {
        // Shorter for whoever asks next.
        let above = heads.get(head).copied().unwrap_or(head);
        if let Some(own) = heads.get_mut(index) {
            *own = above;
        }
        index = head;
    }
    index
}
