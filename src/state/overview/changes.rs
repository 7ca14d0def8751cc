//! What the passages of a report come to, in changes: figures for the headline.

use serde::{Deserialize, Serialize};

use crate::state::overview::alterations::Alterations;
use crate::state::overview::differences::{Difference, differences, gravity};
use wirecopy::{EditKind, Report};

/// How much was changed inside the passages that tell something. What stands in several witnesses counts once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// Changes of wording.
    pub wordings: usize,
    /// Those of them that lie in a quotation.
    pub quoted: usize,
    /// Whether the style differs somewhere.
    pub style: bool,
    /// The gravest change of wording, and the index of its passage.
    pub gravest: Option<(usize, Difference)>,
    /// What was changed in each passage, in the order of the report; also where it is common phrases only.
    pub passages: Vec<Alterations>,
}

impl Changes {
    /// Reads every passage of `report`; `text` gives the text of an article.
    #[must_use]
    pub fn of<'t>(text: &dyn Fn(u32) -> &'t str, report: &Report) -> Self {
        let mut changes = Self::default();
        for (index, passage) in report.passages.iter().enumerate() {
            let mut altered = Alterations::default();
            for change in differences(text, passage) {
                altered.add(&change);
                if passage.counts() {
                    changes.count(index, change);
                }
            }
            changes.passages.push(altered);
        }
        changes
    }

    fn count(&mut self, passage: usize, change: Difference) {
        if change.kind == EditKind::Style {
            self.style = true;
            return;
        }
        self.wordings += 1;
        self.quoted += usize::from(change.quoted);
        let rank = |change: &Difference| gravity(change.kind, change.quoted);
        if self.gravest.as_ref().is_none_or(|(_, gravest)| rank(&change) < rank(gravest)) {
            self.gravest = Some((passage, change));
        }
    }
}
