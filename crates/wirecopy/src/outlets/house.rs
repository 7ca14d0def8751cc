//! Outlets of one owner or one site: proposed where their articles carry the same furniture, or by the reader's own rule.

use std::borrow::Borrow;
use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::outlets::furniture::Recurring;
use crate::outlets::known::House;
use crate::outlets::{day, label};
use crate::span::count;
use crate::text::article_text::Text;

/// A label that carries furniture of another in fewer articles is not of its house, unless its name says so.
const CARRY: u32 = 3;

/// The labels of a collection: outlets whose names are the same but for spelling.
#[derive(Debug, Default)]
pub struct Labels {
    /// The label of each article that has an outlet.
    pub of: Vec<Option<u32>>,
    /// What is known of each.
    known: Vec<Label>,
}

#[derive(Debug)]
struct Label {
    /// The most frequent spelling.
    name: String,
    /// Whether the reader says which house it is.
    fixed: bool,
    articles: u32,
}

impl Labels {
    /// The labels of `texts`. Their numbers hang on nothing but names.
    pub fn of<A: Borrow<Article>>(texts: &[Text<A>]) -> Self {
        let mut plain: FxHashMap<&str, String> = FxHashMap::default();
        let keys: Vec<Option<(bool, String)>> = texts
            .iter()
            .map(|text| {
                let article = text.article();
                match (&article.house, &article.outlet) {
                    (None, Some(outlet)) => {
                        let plain = plain.entry(outlet).or_insert_with(|| label::plain(outlet));
                        Some((false, plain.clone()))
                    }
                    (Some(house), _) => Some((true, house.clone())),
                    (None, None) => None,
                }
            })
            .collect();
        let mut names: Vec<&(bool, String)> = keys.iter().flatten().collect();
        names.sort_unstable();
        names.dedup();
        let of: Vec<Option<u32>> =
            keys.iter().map(|key| key.as_ref().and_then(|key| names.binary_search(&key).ok()).map(count)).collect();
        let mut spellings: Vec<FxHashMap<&str, u32>> = vec![FxHashMap::default(); names.len()];
        for (text, label) in texts.iter().zip(&of) {
            let article = text.article();
            if let (Some(label), Some(name)) = (label, article.house.as_ref().or(article.outlet.as_ref())) {
                *spellings[*label as usize].entry(name).or_insert(0) += 1;
            }
        }
        let known = names.iter().zip(&spellings).map(|((fixed, _), spellings)| Label {
            name: spellings
                .iter()
                .max_by_key(|&(name, n)| (*n, Reverse(*name)))
                .map_or("", |(name, _)| name)
                .to_owned(),
            fixed: *fixed,
            articles: spellings.values().sum(),
        });
        Self { known: known.collect(), of }
    }
}

/// The house of each article by its number, and what is known of each house.
pub fn houses<A: Borrow<Article>>(texts: &[Text<A>], labels: &Labels, recurring: &Recurring) -> (Vec<u32>, Vec<House>) {
    let days: Vec<Option<i32>> =
        texts.iter().map(|text| text.article().date.as_deref().and_then(day::number)).collect();
    let merged = merge(labels, &recurring.shared(&labels.of, &days, count(labels.known.len())));
    // Houses by the labels in them, then articles that are a house of their own.
    let mut known: Vec<House> = Vec::new();
    let mut number: FxHashMap<u32, u32> = FxHashMap::default();
    let mut houses = Vec::with_capacity(texts.len());
    for (text, label) in texts.iter().zip(&labels.of) {
        let house = match label.map(|label| merged[label as usize]) {
            Some(root) => *number.entry(root).or_insert_with(|| {
                known.push(House { name: Some(name(labels, &merged, root)), outlets: Vec::new() });
                count(known.len() - 1)
            }),
            None => {
                known.push(House::default());
                count(known.len() - 1)
            }
        };
        houses.push(house);
        if let Some(outlet) = &text.article().outlet
            && !known[house as usize].outlets.contains(outlet)
        {
            known[house as usize].outlets.push(outlet.clone());
        }
    }
    known.iter_mut().for_each(|house| house.outlets.sort_unstable());
    (houses, known)
}

/// The name of the label that most articles have; what the reader says goes before.
fn name(labels: &Labels, merged: &[u32], root: u32) -> String {
    let members = labels.known.iter().zip(merged).filter(|&(_, &of)| of == root).map(|(label, _)| label);
    members
        .max_by_key(|label| (label.fixed, label.articles, Reverse(&label.name)))
        .map_or_else(String::new, |l| l.name.clone())
}

/// Which labels are one house: each has the number of the first of them.
fn merge(labels: &Labels, shared: &FxHashMap<(u32, u32), u32>) -> Vec<u32> {
    let mut root: Vec<u32> = (0..count(labels.known.len())).collect();
    let names: FxHashMap<String, u32> =
        (0..).zip(&labels.known).map(|(n, known)| (label::plain(&known.name), n)).collect();
    for (n, known) in (0..).zip(&labels.known) {
        // A label with a low line is a feed of what stands before it: Post_politics.
        let whole = known.name.split_once('_').and_then(|(name, _)| names.get(&label::plain(name)));
        if let Some(&whole) = whole {
            join(&mut root, labels, n, whole);
        }
    }
    // A house that the reader names after an outlet holds that outlet: Times=Mail puts The Times beside Mail.
    let (said, others): (Vec<_>, Vec<_>) = (0..).zip(&labels.known).partition(|(_, known)| known.fixed);
    let outlets: FxHashMap<String, u32> = others.into_iter().map(|(n, known)| (label::plain(&known.name), n)).collect();
    for (n, known) in said {
        if let Some(&namesake) = outlets.get(&label::plain(&known.name)) {
            join(&mut root, labels, n, namesake);
        }
    }
    let mut evidence: Vec<((u32, u32), u32)> = shared.iter().map(|(&pair, &articles)| (pair, articles)).collect();
    evidence.sort_unstable();
    for ((small, large), articles) in evidence {
        let [one, other] = [small, large].map(|label| &labels.known[label as usize]);
        let named = label::is_part(&one.name, &other.name);
        let carries = articles >= CARRY && articles * 2 >= one.articles;
        // One house alone would leave nothing to compare.
        let houses = (0..).zip(&root).filter(|&(n, &of)| n == of).count();
        if one.articles <= other.articles && (named || carries) && houses > 2 {
            join(&mut root, labels, small, large);
        }
    }
    root
}

/// Makes the houses of two labels one, unless the reader keeps them apart.
fn join(root: &mut [u32], labels: &Labels, one: u32, other: u32) {
    let [one, other] = [one, other].map(|label| root[label as usize]);
    let fixed = |house: u32| root.iter().zip(&labels.known).any(|(&of, label)| of == house && label.fixed);
    if one != other && !(fixed(one) && fixed(other)) {
        root.iter_mut().filter(|house| **house == one.max(other)).for_each(|house| *house = one.min(other));
    }
}
