//! Places of the source where others put something in.

use crate::state::wire::source::SourceParagraph;
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
    for place in &mut places {
        place.shared = shared(report, &place.additions);
    }
    wirecopy::order::sort_by_key(&mut places, |place| (std::cmp::Reverse(place.articles()), place.paragraph));
    places
}

/// The first passage that two of these share.
fn shared(report: &Report, additions: &[(u32, Addition)]) -> Option<u32> {
    if additions.len() < 2 {
        return None;
    }
    let inside = |article: u32, bytes: ByteSpan| {
        additions.iter().any(|(other, own)| {
            *other == article && own.bytes.overlap(&bytes).is_some_and(|both| both.len() * 2 > own.bytes.len())
        })
    };
    let found = report.matches.iter().filter(|found| found.counts());
    let mut inside =
        found.filter(|found| inside(found.articles.a, found.bytes.a) && inside(found.articles.b, found.bytes.b));
    inside.next().map(|found| found.passage + 1)
}
