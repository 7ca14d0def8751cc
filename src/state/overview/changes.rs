//! What the passages of a report come to, in changes: figures for the headline.

use serde::{Deserialize, Serialize};

use crate::state::overview::alterations::Alterations;
use crate::state::overview::differences::{Difference, differences, gravity};
use crate::state::overview::refuted::{Place, is_certain, quantity, stands};
use wirecopy::{EditKind, Passage, Quantity, Report};

/// So many changes are held against their texts at most: in a collection of thousands nearly all that are the gravest so far are borne
/// out, and where they are codes it is better to say nothing than to read on.
const TRIES: u32 = 4096;

/// Who prints a figure so many days later or more reports another day: "the cases of yesterday", in a text that comes every morning.
const APART: u32 = 3;

/// What the base and the first of the witnesses of a change print.
fn places<'t>(text: &dyn Fn(u32) -> &'t str, passage: &Passage, change: &Difference) -> Option<[Place<'t>; 2]> {
    let witness = passage.witnesses.get(*change.witnesses.first()? as usize)?;
    let base = Place { text: text(passage.base().article), bytes: change.base };
    Some([base, Place { text: text(witness.article), bytes: change.reading }])
}

/// Whether the base and the first of the witnesses of a change were printed on days that are apart.
fn are_apart(days: &[Option<u32>], passage: &Passage, change: &Difference) -> bool {
    let day = |article: u32| days.get(article as usize).copied().flatten();
    let other = change.witnesses.first().and_then(|&witness| passage.witnesses.get(witness as usize));
    let days = day(passage.base().article).zip(other.and_then(|other| day(other.article)));
    days.is_some_and(|(one, other)| one.abs_diff(other) >= APART)
}

/// A change that is certain: fit for a headline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certain {
    /// The index of the passage.
    pub passage: usize,
    /// The change.
    pub change: Difference,
    /// What it is, where both sides state an amount.
    pub quantity: Option<Quantity>,
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
    /// The gravest that is certain.
    pub certain: Option<Certain>,
    /// What was changed in each passage, in the order of the report; also where it is common phrases only.
    pub passages: Vec<Alterations>,
}

impl Changes {
    /// Reads every passage of `report`; `text` gives the text of an article, `days` has the day of each where one is stated.
    #[must_use]
    pub fn of<'t>(text: &dyn Fn(u32) -> &'t str, days: &[Option<u32>], report: &Report) -> Self {
        let mut changes = Self::default();
        let mut tries = [TRIES; 2];
        for (index, passage) in report.passages.iter().enumerate() {
            let mut altered = Alterations::default();
            for change in differences(text, passage) {
                altered.add(&change);
                if passage.counts() {
                    changes.count((text, index, passage), days, &change, &mut tries);
                }
            }
            changes.passages.push(altered);
        }
        changes
    }

    fn count<'t>(
        &mut self,
        (text, index, passage): (&dyn Fn(u32) -> &'t str, usize, &Passage),
        days: &[Option<u32>],
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
        let [gravest_tries, certain_tries] = tries;
        // Whether it is graver than what is known, and how both sides print it.
        let graver = |known: Option<&Difference>, tries: &mut u32| {
            let is_graver = known.is_none_or(|known| rank(change) < rank(known)) && *tries > 0;
            *tries -= u32::from(is_graver);
            places(text, passage, change).filter(|_| is_graver)
        };
        if let Some([one, other]) = graver(self.gravest.as_ref().map(|(_, known)| known), gravest_tries)
            && stands(one, other, change.kind)
        {
            self.gravest = Some((index, change.clone()));
        }
        if let Some([one, other]) = graver(self.certain.as_ref().map(|known| &known.change), certain_tries)
            && is_certain(one, other, change.kind)
            && (change.kind != EditKind::Number || !are_apart(days, passage, change))
        {
            let quantity = quantity(one, other).filter(|_| change.kind == EditKind::Number);
            self.certain = Some(Certain { passage: index, change: change.clone(), quantity });
        }
    }
}
