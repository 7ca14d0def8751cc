//! What witnesses are called: one name for each article, and a further one for each time that it prints the same passage again.

use std::collections::BTreeMap;

use wirecopy::{Passage, Report};

/// The name of a witness: "w3" is the third article, "w3.2" its second printing of a passage.
pub(super) fn name(article: u32, printing: u32) -> String {
    let number = u64::from(article) + 1;
    if printing == 0 { format!("w{number}") } else { format!("w{number}.{}", u64::from(printing) + 1) }
}

/// The names of a passage's witnesses, in their order.
pub(super) fn names(passage: &Passage) -> Vec<String> {
    let mut printings: BTreeMap<u32, u32> = BTreeMap::new();
    let mut next = |article: u32| {
        let printing = printings.entry(article).or_default();
        *printing += 1;
        *printing - 1
    };
    passage.witnesses.iter().map(|witness| name(witness.article, next(witness.article))).collect()
}

/// How many names each article has that is a witness of a passage.
pub(super) fn printings(report: &Report) -> BTreeMap<u32, u32> {
    let mut most: BTreeMap<u32, u32> = BTreeMap::new();
    for (_, passage) in super::passages(report) {
        let mut here: BTreeMap<u32, u32> = BTreeMap::new();
        for witness in &passage.witnesses {
            *here.entry(witness.article).or_default() += 1;
        }
        for (article, printings) in here {
            let known = most.entry(article).or_default();
            *known = printings.max(*known);
        }
    }
    most
}
