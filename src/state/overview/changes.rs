//! What the passages of a report come to, in changes: figures for the headline.

use serde::{Deserialize, Serialize};

use crate::state::overview::alterations::Alterations;
use crate::state::overview::differences::{Difference, differences, gravity};
use crate::state::overview::refuted::{Place, is_certain, stands};
use wirecopy::{EditKind, Passage, Report};

/// So many changes are held against their texts at most: in a collection of thousands nearly all that are the gravest so far are borne
/// out, and where they are codes it is better to say nothing than to read on.
const TRIES: u32 = 4096;

/// Whether both texts bear `says` out of a change.
fn is_borne_out<'t>(
    text: &dyn Fn(u32) -> &'t str,
    passage: &Passage,
    change: &Difference,
    says: fn(Place, Place, EditKind) -> bool,
) -> bool {
    let witness = change.witnesses.first().and_then(|&witness| passage.witnesses.get(witness as usize));
    witness.is_some_and(|witness| {
        let base = Place { text: text(passage.base().article), bytes: change.base };
        says(base, Place { text: text(witness.article), bytes: change.reading }, change.kind)
    })
}

/// How much was changed inside the passages that tell something. What stands in several witnesses counts once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Changes of wording.
    pub wordings: usize,
    /// Those of them that lie in a quotation.
    pub quoted: usize,
    /// Whether the style differs somewhere.
    pub style: bool,
    /// The gravest change of wording that both texts bear out, and the index of its passage.
    pub gravest: Option<(usize, Difference)>,
    /// The gravest that is certain, and the index of its passage: fit for a headline.
    pub certain: Option<(usize, Difference)>,
    /// What was changed in each passage, in the order of the report; also where it is common phrases only.
    pub passages: Vec<Alterations>,
}

impl Changes {
    /// Reads every passage of `report`; `text` gives the text of an article.
    #[must_use]
    pub fn of<'t>(text: &dyn Fn(u32) -> &'t str, report: &Report) -> Self {
        let mut changes = Self::default();
        let mut tries = [TRIES; 2];
        for (index, passage) in report.passages.iter().enumerate() {
            let mut altered = Alterations::default();
            for change in differences(text, passage) {
                altered.add(&change);
                if passage.counts() {
                    changes.count((text, index, passage), &change, &mut tries);
                }
            }
            changes.passages.push(altered);
        }
        changes
    }

    fn count<'t>(
        &mut self,
        (text, index, passage): (&dyn Fn(u32) -> &'t str, usize, &Passage),
        change: &Difference,
        tries: &mut [u32; 2],
    ) {
        if change.kind == EditKind::Style {
            self.style = true;
            return;
        }
        self.wordings += 1;
        self.quoted += usize::from(change.quoted);
        let rank = |change: &Difference| gravity(change.kind, change.quoted);
        // One after the other, or each would be compiled anew.
        let [gravest_tries, certain_tries] = tries;
        for (known, tries, says) in [
            (&mut self.gravest, gravest_tries, stands as fn(Place, Place, EditKind) -> bool),
            (&mut self.certain, certain_tries, is_certain),
        ] {
            let is_graver = known.as_ref().is_none_or(|(_, gravest)| rank(change) < rank(gravest));
            if is_graver && *tries > 0 {
                *tries -= 1;
                if is_borne_out(text, passage, change, says) {
                    *known = Some((index, change.clone()));
                }
            }
        }
    }
}
