//! Findings in parts: cut up where they are sent, put together where they arrive.

use crate::state::findings::Findings;
use crate::worker::message::ReportPart;
use wirecopy::{Match, Passage, Report};

/// A part holds things of about so many ranges: a few milliseconds to read.
const RANGES: usize = 4096;

/// Cuts findings up and gives each part to `send`, the last one last.
pub fn cut(findings: Findings, send: &mut dyn FnMut(ReportPart)) {
    let Findings { report, pairs, changes, exchanges, stories, said, astray } = findings;
    let ranges = |found: &Match| 1 + found.edits.len();
    portions(report.matches, ranges, &mut |portion| send(ReportPart::Matches(portion)));
    portions(report.passages, ranges_of_passage, &mut |portion| send(ReportPart::Passages(portion)));
    portions(pairs, |_| 1, &mut |portion| send(ReportPart::Pairs(portion)));
    portions(stories, |story| story.articles.len(), &mut |portion| send(ReportPart::Stories(portion)));
    portions(exchanges, |_| 1, &mut |portion| send(ReportPart::Exchanges(portion)));
    portions(said, |_| 1, &mut |portion| send(ReportPart::Said(portion)));
    if !report.judgements.is_empty() {
        send(ReportPart::Judgements(report.judgements));
    }
    if !report.clusters.is_empty() {
        send(ReportPart::Clusters(report.clusters, astray));
    }
    send(ReportPart::Last(report.options, report.articles, report.houses, Box::new(changes)));
}

fn ranges_of_passage(passage: &Passage) -> usize {
    let fragments = passage.witnesses.iter().flat_map(|witness| &witness.fragments);
    fragments.map(|fragment| 1 + fragment.runs.len() + fragment.edits.len()).sum()
}

fn portions<T>(things: Vec<T>, size: impl Fn(&T) -> usize, take: &mut dyn FnMut(Vec<T>)) {
    let (mut portion, mut filled) = (Vec::new(), 0);
    for thing in things {
        filled += size(&thing);
        portion.push(thing);
        if filled >= RANGES {
            take(std::mem::take(&mut portion));
            filled = 0;
        }
    }
    if !portion.is_empty() {
        take(portion);
    }
}

/// The parts that have arrived.
#[derive(Debug, Default)]
pub struct ReportParts(Findings);

impl ReportParts {
    /// Takes one more part; after the last one, gives all that was found.
    pub fn take(&mut self, part: ReportPart) -> Option<Findings> {
        let Findings { report, pairs, stories, exchanges, said, astray, .. } = &mut self.0;
        match part {
            ReportPart::Matches(portion) => report.matches.extend(portion),
            ReportPart::Passages(portion) => report.passages.extend(portion),
            ReportPart::Pairs(portion) => pairs.extend(portion),
            ReportPart::Stories(portion) => stories.extend(portion),
            ReportPart::Exchanges(portion) => exchanges.extend(portion),
            ReportPart::Said(portion) => said.extend(portion),
            ReportPart::Judgements(all) => report.judgements = all,
            ReportPart::Clusters(names, left) => (report.clusters, *astray) = (names, left),
            ReportPart::Last(options, articles, houses, changes) => {
                let Findings { report, pairs, exchanges, stories, said, astray, .. } = std::mem::take(&mut self.0);
                let report = Report { options, articles, houses, ..report };
                return Some(Findings { report, pairs, changes: *changes, exchanges, stories, said, astray });
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn portions_are_bounded_and_lose_nothing() {
        let sizes = [1, 4000, 95, 9000, 1, 1];
        let mut portions_taken = Vec::new();
        portions(sizes.to_vec(), |&size| size, &mut |portion| portions_taken.push(portion));
        assert_eq!(portions_taken, [vec![1, 4000, 95], vec![9000], vec![1, 1]]);
        portions(Vec::<usize>::new(), |&size| size, &mut |portion| panic!("{portion:?}"));
    }
}
