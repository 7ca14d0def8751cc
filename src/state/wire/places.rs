//! Places of the source where others put something in.

use rustc_hash::FxHashMap;

use crate::state::wire::paragraph::SourceParagraph;
use crate::state::wire::witness::{Addition, Printed};
use wirecopy::Report;
use wirecopy::span::ByteSpan;

/// A place of the source where others have words of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The paragraph that it follows or lies in, by its index.
    pub paragraph: usize,
    /// Whether it lies within that paragraph.
    pub within: bool,
    /// What each put in: the article, and its addition.
    pub additions: Vec<(u32, Addition)>,
    /// How many articles print what stands before and behind.
    pub around: usize,
    /// The passage that two additions share, by its number.
    pub shared: Option<u32>,
}

impl Place {
    /// Whether all that print what stands around put something in, two at least.
    #[must_use]
    pub fn is_of_all(&self) -> bool {
        self.additions.len() > 1 && self.articles() == self.around
    }

    /// How many articles put something in.
    #[must_use]
    pub fn articles(&self) -> usize {
        let mut articles: Vec<u32> = self.additions.iter().map(|(article, _)| *article).collect();
        articles.sort_unstable();
        articles.dedup();
        articles.len()
    }
}

/// The places where others put something in, those where most did first.
#[must_use]
pub fn places(report: &Report, printed: &[Printed], paragraphs: &[SourceParagraph]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    // Where the paragraph ends and where the next begins is one place.
    let place_of = |after: u32| {
        let at = paragraphs.partition_point(|paragraph| paragraph.words.end < after);
        let paragraph = paragraphs.get(at)?;
        if after <= paragraph.words.start {
            Some((at.checked_sub(1)?, false))
        } else {
            Some((at, after < paragraph.words.end))
        }
    };
    for other in printed {
        for addition in &other.additions {
            let Some((paragraph, within)) = place_of(addition.after) else { continue };
            let own = (other.article, addition.clone());
            match places.iter_mut().find(|place| (place.paragraph, place.within) == (paragraph, within)) {
                Some(place) => place.additions.push(own),
                None => {
                    let around = printed.iter().filter(|other| other.spans(addition.after)).count();
                    places.push(Place { paragraph, within, additions: vec![own], around, shared: None });
                }
            }
        }
    }
    mark_shared(report, &mut places);
    wirecopy::order::sort_by_key(&mut places, |place| (std::cmp::Reverse(place.articles()), place.paragraph));
    places
}

/// Notes of each place the first passage that two of its additions share.
fn mark_shared(report: &Report, places: &mut [Place]) {
    let mut own: FxHashMap<u32, Vec<(usize, ByteSpan)>> = FxHashMap::default();
    for (at, place) in places.iter().enumerate() {
        for (article, addition) in &place.additions {
            own.entry(*article).or_default().push((at, addition.bytes));
        }
    }
    let most_of =
        |bytes: ByteSpan, found: ByteSpan| bytes.overlap(&found).is_some_and(|both| both.len() * 2 > bytes.len());
    for found in report.matches.iter().filter(|found| found.counts()) {
        let (Some(one), Some(other)) = (own.get(&found.articles.a), own.get(&found.articles.b)) else { continue };
        for (at, _) in one.iter().filter(|(_, bytes)| most_of(*bytes, found.bytes.a)) {
            let is_there = other.iter().any(|(there, bytes)| there == at && most_of(*bytes, found.bytes.b));
            if let Some(place) = places.get_mut(*at).filter(|place| is_there && place.shared.is_none()) {
                place.shared = Some(found.passage + 1);
            }
        }
    }
}
