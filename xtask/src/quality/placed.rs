//! Where the parts of an article stand, and what two articles have of one wire story.

use std::collections::BTreeMap;

use super::truth::Case;

/// What a block is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    Own,
    /// This paragraph of this wire story.
    Wire(usize, usize),
    /// The same facts in the paper's own words.
    Retold(usize, usize),
    /// A sentence that all papers print.
    Stock,
}

/// A block with its place in the text, in code points.
pub struct Placed {
    pub of: Of,
    pub span: (u32, u32),
    /// Where each word of the wire stands that is printed as it came.
    pub words: BTreeMap<usize, (u32, u32)>,
}

/// Every stretch that two articles have from one place of a wire story, and how many words are the same in it. Paragraphs that
/// follow one another in both are one.
pub fn copies(articles: &[Vec<Placed>]) -> Vec<(usize, Case)> {
    let mut copies = Vec::new();
    each_pair(
        articles,
        |of| matches!(of, Of::Wire(..)),
        |(a, b), (i, j)| {
            let (on_a, on_b) = (&articles[a], &articles[b]);
            let of = |places: &[Placed], n: usize| places.get(n).map(|place| place.of);
            let meets = |i: usize, j: usize| of(on_a, i) == of(on_b, j) && matches!(of(on_a, i), Some(Of::Wire(..)));
            if i > 0 && j > 0 && meets(i - 1, j - 1) {
                // It was told with the paragraph before.
                return;
            }
            let together = (0..).take_while(|&n| meets(i + n, j + n));
            let common: Vec<[(u32, u32); 2]> = together.flat_map(|n| common(&on_a[i + n], &on_b[j + n])).collect();
            if let Some((first, last)) = common.first().zip(common.last()) {
                let case = Case { articles: (a, b), on_a: (first[0].0, last[0].1), on_b: (first[1].0, last[1].1) };
                copies.push((common.len(), case));
            }
        },
    );
    copies
}

/// Where two articles tell the same, one of them at least in words of its own.
pub fn retold(articles: &[Vec<Placed>]) -> Vec<Case> {
    let mut cases = Vec::new();
    each_pair(
        articles,
        |_| true,
        |(a, b), (i, j)| {
            let (on_a, on_b) = (&articles[a][i], &articles[b][j]);
            if matches!(on_a.of, Of::Retold(..)) || matches!(on_b.of, Of::Retold(..)) {
                cases.push(Case { articles: (a, b), on_a: on_a.span, on_b: on_b.span });
            }
        },
    );
    cases
}

/// Calls `tell` with every two articles that print or retell the same paragraph, and the places where they do.
fn each_pair(
    articles: &[Vec<Placed>],
    is_it: impl Fn(Of) -> bool,
    mut tell: impl FnMut((usize, usize), (usize, usize)),
) {
    let mut printed: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for (article, places) in articles.iter().enumerate() {
        for (n, place) in places.iter().enumerate().filter(|(_, place)| is_it(place.of)) {
            if let Of::Wire(wire, paragraph) | Of::Retold(wire, paragraph) = place.of {
                printed.entry((wire, paragraph)).or_default().push((article, n));
            }
        }
    }
    for places in printed.values() {
        for (n, &(a, i)) in places.iter().enumerate() {
            for &(b, j) in places.iter().skip(n + 1).filter(|&&(b, _)| b != a) {
                tell((a, b), (i, j));
            }
        }
    }
}

/// Where the words stand that both have as they came.
fn common(a: &Placed, b: &Placed) -> Vec<[(u32, u32); 2]> {
    a.words.iter().filter_map(|(of, place)| Some([*place, *b.words.get(of)?])).collect()
}
