//! Which outlets are one house: as it was found, and as the reader puts it right by rules.

use rustc_hash::FxHashMap;

use crate::state::collection::Collection;
use wirecopy::HouseRule;
use wirecopy::order::sort_by_key;

/// A house with its outlets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseRow {
    /// What it is called.
    pub name: String,
    /// Its outlets, each with how many articles it has.
    pub outlets: Vec<(String, usize)>,
}

/// The houses of `collection`, those of several outlets first.
#[must_use]
pub fn houses(collection: &Collection) -> Vec<HouseRow> {
    let mut of_outlet: FxHashMap<&str, usize> = FxHashMap::default();
    for outlet in collection.articles.iter().filter_map(|article| article.outlet.as_deref()) {
        *of_outlet.entry(outlet).or_default() += 1;
    }
    let count = |outlet: &String| of_outlet.get(outlet.as_str()).copied().unwrap_or_default();
    let row = |house: &wirecopy::House| HouseRow {
        name: house.name.clone(),
        outlets: house.outlets.iter().map(|outlet| (outlet.clone(), count(outlet))).collect(),
    };
    let mut rows: Vec<HouseRow> = collection.report.houses.iter().map(row).collect();
    sort_by_key(&mut rows, |row| (row.outlets.len() < 2, row.name.to_lowercase()));
    rows
}

/// `rules` with these outlets in the house called `name`, whatever was said of them before.
#[must_use]
pub fn merged(rules: &str, outlets: &[&str], name: &str) -> String {
    let new = outlets.iter().map(|outlet| rule(outlet, name));
    let stays = |known: &&str| !outlets.iter().any(|outlet| is_of(known, outlet));
    lines(new.chain(rules.lines().filter(stays).map(str::to_owned)))
}

/// `rules` with each of these outlets a house by itself.
#[must_use]
pub fn parted(rules: &str, outlets: &[&str]) -> String {
    let new = outlets.iter().map(|outlet| rule(outlet, outlet));
    let stays = |known: &&str| !outlets.iter().any(|outlet| is_of(known, outlet));
    lines(new.chain(rules.lines().filter(stays).map(str::to_owned)))
}

/// `rules` with one more behind them; nothing if it is none.
#[must_use]
pub fn added(rules: &str, rule: &str) -> Option<String> {
    let rule = rule.split_whitespace().collect::<Vec<_>>().join(" ");
    rule.parse::<HouseRule>().ok()?;
    let known = rules.lines().filter(|known| *known != rule).map(str::to_owned);
    Some(lines(known.chain([rule.clone()])))
}

/// `rules` without the one at `index`.
#[must_use]
pub fn without(rules: &str, index: usize) -> String {
    lines(rules.lines().enumerate().filter(|(n, _)| *n != index).map(|(_, rule)| rule.to_owned()))
}

/// The rule that puts one outlet into a house. A sign that ends the outlet's name in a rule stands for itself and any other.
fn rule(outlet: &str, house: &str) -> String {
    [&outlet.replace(['=', '\n', '\r'], "*"), "=", &house.replace(['\n', '\r'], " ")].concat()
}

/// Whether a rule is about this outlet alone.
fn is_of(known: &str, outlet: &str) -> bool {
    known.split_once('=').is_some_and(|(outlets, _)| outlets.trim() == rule(outlet, "").trim_end_matches('='))
}

fn lines(rules: impl Iterator<Item = String>) -> String {
    rules.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wirecopy::article::Article;

    fn house(rules: &str, outlet: &str) -> Option<String> {
        let rules: Vec<HouseRule> = rules.lines().map(|rule| rule.parse().unwrap()).collect();
        let mut article = Article { outlet: Some(outlet.to_owned()), ..Article::default() };
        HouseRule::apply(&rules, &mut article);
        article.house
    }

    #[test]
    fn houses_are_merged_parted_and_let_go() {
        let outlets = ["Post", "Post=Sport", "Mail"];
        let merged_all = merged("M*=Bay", &outlets, "Post Group");
        for outlet in outlets {
            assert_eq!(house(&merged_all, outlet).as_deref(), Some("Post Group"), "{outlet}");
        }
        assert_eq!(house(&merged_all, "Mercury").as_deref(), Some("Bay"));
        let apart = parted(&merged_all, &outlets);
        assert_eq!(apart.lines().count(), 4, "what was said before is gone: {apart}");
        assert_eq!(house(&apart, "Mail").as_deref(), Some("Mail"));
        assert_eq!(house(&apart, "Post=Sport").as_deref(), Some("Post=Sport"));
        assert_eq!(without(&apart, 3).lines().count(), 3);
        assert_eq!(added("A=B", " FAZ*=FAZ ").as_deref(), Some("A=B\nFAZ*=FAZ"));
        assert_eq!(added("A=B\nC=D", "A=B").as_deref(), Some("C=D\nA=B"));
        assert_eq!(added("A=B", "FAZ"), None);
    }
}
