//! How well what was found is what was copied: the measures of the PAN competitions for text alignment (Potthast, Stein,
//! Barrón-Cedeño and Rosso 2010, "An evaluation framework for plagiarism detection", COLING), macro averages.

use std::collections::BTreeMap;

use super::truth::{Case, Truth};

/// What the figures of one or more collections are worked out from.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// For each case, the share of it that was found.
    recalls: Vec<f64>,
    /// For each match, the share of it that was copied.
    precisions: Vec<f64>,
    /// For each case that was found at all, in how many matches.
    pieces: Vec<usize>,
    /// Matches that run over more than one case.
    pub joined: usize,
    /// Matches where nothing was copied.
    pub false_ones: usize,
    /// Of these, such as stand on a sentence that all papers print.
    pub stock: usize,
    /// Matches on what may be found or not alone; they count neither for nor against.
    pub optional: usize,
}

impl Score {
    /// Holds `found` against what is known, and adds it to what was scored before.
    pub fn add(&mut self, truth: &Truth, found: &[Case]) {
        let [cases, optional, found] = [&truth.cases, &truth.optional, found].map(by_pair);
        let none = Vec::new();
        for (pair, cases) in &cases {
            let found = found.get(pair).unwrap_or(&none);
            for case in cases {
                let pieces: Vec<&Case> = found.iter().filter(|found| case.meets(found)).copied().collect();
                self.recalls.push(share(case, &pieces));
                self.pieces.extend((!pieces.is_empty()).then_some(pieces.len()));
            }
        }
        for (pair, found) in &found {
            let (cases, optional) = (cases.get(pair).unwrap_or(&none), optional.get(pair).unwrap_or(&none));
            for found in found {
                let of: Vec<&Case> = cases.iter().filter(|case| case.meets(found)).copied().collect();
                let or: Vec<&Case> = optional.iter().filter(|case| case.meets(found)).copied().collect();
                self.joined += usize::from(of.len() > 1);
                if of.is_empty() && !or.is_empty() {
                    self.optional += 1;
                    continue;
                }
                if of.is_empty() {
                    self.false_ones += 1;
                    self.stock += usize::from(is_stock(truth, found));
                }
                self.precisions.push(share(found, &[of, or].concat()));
            }
        }
    }

    /// The mean share of a match that was copied.
    pub fn precision(&self) -> f64 {
        mean(&self.precisions)
    }

    /// The mean share of a case that was found.
    pub fn recall(&self) -> f64 {
        mean(&self.recalls)
    }

    /// In how many matches a case that was found is found, on average: 1 at best.
    pub fn granularity(&self) -> f64 {
        if self.pieces.is_empty() { 1.0 } else { self.pieces.iter().sum::<usize>() as f64 / self.pieces.len() as f64 }
    }

    /// All three in one: the harmonic mean of precision and recall by the logarithm of the granularity.
    pub fn plagdet(&self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        let both = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
        both / (1.0 + self.granularity()).log2()
    }

    /// How many cases there were.
    pub fn cases(&self) -> usize {
        self.recalls.len()
    }
}

fn by_pair(cases: &[Case]) -> BTreeMap<(usize, usize), Vec<&Case>> {
    let mut pairs: BTreeMap<(usize, usize), Vec<&Case>> = BTreeMap::new();
    for case in cases {
        pairs.entry(case.articles).or_default().push(case);
    }
    pairs
}

/// How much of `whole` lies in `parts`, of both sides together.
fn share(whole: &Case, parts: &[&Case]) -> f64 {
    let on = |side: fn(&Case) -> (u32, u32)| {
        let (start, end) = side(whole);
        let inside = parts.iter().map(|part| (side(part).0.max(start), side(part).1.min(end)));
        (covered(inside.collect()), end - start)
    };
    let ((a, of_a), (b, of_b)) = (on(|case| case.on_a), on(|case| case.on_b));
    f64::from(a + b) / f64::from((of_a + of_b).max(1))
}

/// What the spans cover, each place once.
fn covered(mut spans: Vec<(u32, u32)>) -> u32 {
    spans.sort_unstable();
    let (mut sum, mut end) = (0, 0);
    for (start, until) in spans {
        sum += until.saturating_sub(start.max(end));
        end = end.max(until);
    }
    sum
}

fn is_stock(truth: &Truth, found: &Case) -> bool {
    let meets = |article: usize, span: (u32, u32)| {
        truth
            .stock
            .get(article)
            .is_some_and(|stock| stock.iter().any(|stock| stock.0.max(span.0) < stock.1.min(span.1)))
    };
    meets(found.articles.0, found.on_a) && meets(found.articles.1, found.on_b)
}

fn mean(shares: &[f64]) -> f64 {
    if shares.is_empty() { 0.0 } else { shares.iter().sum::<f64>() / shares.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(on_a: (u32, u32), on_b: (u32, u32)) -> Case {
        Case { articles: (0, 1), on_a, on_b }
    }

    fn scored(cases: &[Case], found: &[Case]) -> [f64; 4] {
        let mut score = Score::default();
        score.add(&Truth { cases: cases.to_vec(), ..Truth::default() }, found);
        [score.precision(), score.recall(), score.granularity(), score.plagdet()]
    }

    #[test]
    fn known_cases_have_known_scores() {
        let one = case((0, 100), (50, 150));
        let two = case((200, 300), (400, 500));
        let halves = [case((0, 50), (50, 100)), case((50, 100), (100, 150))];
        let wide = case((0, 200), (50, 250));
        for (why, cases, found, [precision, recall, granularity, plagdet]) in [
            ("all of it", vec![one], vec![one], [1.0, 1.0, 1.0, 1.0]),
            ("nothing", vec![one], vec![], [0.0, 0.0, 1.0, 0.0]),
            ("one of two", vec![one, two], vec![one], [1.0, 0.5, 1.0, 2.0 / 3.0]),
            ("half of it", vec![one], vec![halves[0]], [1.0, 0.5, 1.0, 2.0 / 3.0]),
            ("both halves", vec![one], halves.to_vec(), [1.0, 1.0, 2.0, 1.0 / 3.0_f64.log2()]),
            ("twice as much", vec![one], vec![wide], [0.5, 1.0, 1.0, 2.0 / 3.0]),
            ("one true, one false", vec![one], vec![one, two], [0.5, 1.0, 1.0, 2.0 / 3.0]),
            ("two in one", vec![one, two], vec![case((0, 300), (50, 500))], [400.0 / 750.0, 1.0, 1.0, 16.0 / 23.0]),
            ("the right words of one side alone", vec![one], vec![case((0, 100), (600, 700))], [0.0, 0.0, 1.0, 0.0]),
            ("overlapping matches count once", vec![one], vec![one, halves[0]], [1.0, 1.0, 2.0, 1.0 / 3.0_f64.log2()]),
        ] {
            let scored = scored(&cases, &found);
            let wanted = [precision, recall, granularity, plagdet];
            let near = scored.iter().zip(wanted).all(|(is, wanted)| (is - wanted).abs() < 1e-9);
            assert!(near, "{why}: {scored:?}, not {wanted:?}");
        }
    }

    #[test]
    fn what_is_no_case_is_told_apart() {
        let optional = case((0, 100), (0, 100));
        let truth =
            Truth { optional: vec![optional], stock: vec![vec![(300, 350)], vec![(700, 750)]], ..Truth::default() };
        let mut score = Score::default();
        let stock = case((300, 340), (705, 740));
        let one_side = case((300, 340), (100, 140));
        score.add(&truth, &[optional, stock, one_side, case((500, 600), (500, 600))]);
        assert_eq!((score.optional, score.false_ones, score.stock, score.joined), (1, 3, 1, 0));
    }

    #[test]
    fn the_cases_of_several_collections_weigh_alike() {
        let one = case((0, 100), (50, 150));
        let mut score = Score::default();
        let truth = Truth { cases: vec![one], ..Truth::default() };
        score.add(&truth, &[one]);
        score.add(&truth, &[]);
        assert_eq!((score.cases(), score.recall(), score.precision()), (2, 0.5, 1.0));
    }
}
