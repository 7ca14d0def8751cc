//! Who shares a source with whom, as far as slips that they share allow.

use crate::origin::reading::CommonReading;

/// A stemma: the source of all, and groups that have one of their own below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stemma {
    /// What comes from the source of all.
    pub nodes: Vec<Node>,
}

/// Something that comes from a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An article, by its index.
    Article(u32),
    /// A source that some share and the others did not use: it may be lost, or be one of them.
    Source {
        /// The readings that tell of it, by their place among the common readings.
        readings: Vec<usize>,
        /// What comes from it.
        nodes: Vec<Node>,
    },
}

/// Why there is no stemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoStemma {
    /// Two articles have nothing in common against a third.
    TooFew,
    /// No two print the same against others.
    NothingInCommon,
    /// Some print the same against others, but nothing tells which reading is the slip.
    NoSlip,
    /// Two slips contradict one another, by their place among the common readings: somebody used two sources, or two made one slip by chance.
    Contradiction(usize, usize),
}

impl Stemma {
    /// The articles below each source, the larger groups first.
    #[must_use]
    pub fn groups(&self) -> Vec<Vec<u32>> {
        let mut groups = Vec::new();
        collect(&self.nodes, &mut groups);
        groups
    }
}

fn collect(nodes: &[Node], groups: &mut Vec<Vec<u32>>) {
    for node in nodes {
        if let Node::Source { nodes, .. } = node {
            let mut below = Vec::new();
            articles(nodes, &mut below);
            below.sort_unstable();
            groups.push(below);
            collect(nodes, groups);
        }
    }
}

fn articles(nodes: &[Node], below: &mut Vec<u32>) {
    for node in nodes {
        match node {
            Node::Article(article) => below.push(*article),
            Node::Source { nodes, .. } => articles(nodes, below),
        }
    }
}

/// The stemma of `all` the articles that print a passage.
pub(super) fn stemma(all: &[u32], readings: &[CommonReading]) -> Result<Stemma, NoStemma> {
    if all.len() < 3 {
        return Err(NoStemma::TooFew);
    }
    if readings.is_empty() {
        return Err(NoStemma::NothingInCommon);
    }
    let slips: Vec<(usize, &CommonReading)> =
        readings.iter().enumerate().filter(|(_, reading)| reading.slip.is_some()).collect();
    if slips.is_empty() {
        return Err(NoStemma::NoSlip);
    }
    for (n, (at, one)) in slips.iter().enumerate() {
        for (other_at, other) in slips.iter().skip(n + 1) {
            if contradict(one, other) {
                return Err(NoStemma::Contradiction(*at, *other_at));
            }
        }
    }
    // Slips of the same articles tell of one source.
    let mut sources: Vec<(Vec<u32>, Vec<usize>)> = Vec::new();
    for (at, slip) in slips {
        match sources.iter_mut().find(|(with, _)| *with == slip.with) {
            Some((_, readings)) => readings.push(at),
            None => sources.push((slip.with.clone(), vec![at])),
        }
    }
    sources.sort_by_key(|(with, _)| std::cmp::Reverse(with.len()));
    Ok(Stemma { nodes: nodes(all, &sources) })
}

/// Whether some share both slips, some only the one and some only the other. Who has no say in one of them is no evidence.
fn contradict(one: &CommonReading, other: &CommonReading) -> bool {
    let both = one.with.iter().any(|article| other.with.contains(article));
    let first = one.with.iter().any(|article| other.against.contains(article));
    let second = other.with.iter().any(|article| one.against.contains(article));
    both && first && second
}

/// The nodes of these articles: a source with what lies within it, then who is below none. `sources` come in falling order of size.
fn nodes(all: &[u32], sources: &[(Vec<u32>, Vec<usize>)]) -> Vec<Node> {
    let mut left: Vec<u32> = all.to_vec();
    let mut found = Vec::new();
    for (n, (with, readings)) in sources.iter().enumerate() {
        // One that lies within a larger is told there.
        if with.len() < 2 || !with.iter().all(|article| left.contains(article)) {
            continue;
        }
        left.retain(|article| !with.contains(article));
        let within: Vec<(Vec<u32>, Vec<usize>)> = sources
            .iter()
            .skip(n + 1)
            .filter(|(inner, _)| inner.iter().all(|article| with.contains(article)))
            .cloned()
            .collect();
        found.push(Node::Source { readings: readings.clone(), nodes: nodes(with, &within) });
    }
    found.extend(left.into_iter().map(Node::Article));
    found
}
