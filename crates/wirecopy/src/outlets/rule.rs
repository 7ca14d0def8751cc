//! The reader's own rules for houses: `FAZ*=FAZ`.

use std::fmt;
use std::str::FromStr;

use crate::article::Article;

/// Outlets whose names fit belong to a house: `OUTLETS=HOUSE`, where "*" in OUTLETS stands for any letters, and a HOUSE that is
/// "*" for the outlet's own name. Capitals count like small letters.
///
/// ```
/// use wirecopy::HouseRule;
/// use wirecopy::article::Article;
///
/// let rules: Vec<HouseRule> = ["Post*=Post"].iter().filter_map(|rule| rule.parse().ok()).collect();
/// let mut article = Article::new("a", "The ferry is back.").printed_by("Post_Politics");
/// HouseRule::apply(&rules, &mut article);
/// assert_eq!(article.house.as_deref(), Some("Post"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseRule {
    outlets: String,
    house: String,
}

/// A text is no rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoHouseRule;

impl fmt::Display for NoHouseRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected OUTLETS=HOUSE, such as 'FAZ*=FAZ'")
    }
}

impl std::error::Error for NoHouseRule {}

impl HouseRule {
    /// Says of an article which house its outlet belongs to, by the first of `rules` that fits; if none does, nothing.
    pub fn apply(rules: &[Self], article: &mut Article) {
        let Some(outlet) = &article.outlet else { return };
        if let Some(rule) = rules.iter().find(|rule| rule.fits(outlet)) {
            article.house = Some(if rule.house == "*" { outlet.clone() } else { rule.house.clone() });
        }
    }

    /// Whether the rule is about this outlet.
    #[must_use]
    pub fn fits(&self, outlet: &str) -> bool {
        fits(&self.outlets.to_lowercase(), &outlet.trim().to_lowercase())
    }
}

impl FromStr for HouseRule {
    type Err = NoHouseRule;

    fn from_str(rule: &str) -> Result<Self, NoHouseRule> {
        match rule.split_once('=').map(|(outlets, house)| (outlets.trim(), house.trim())) {
            Some((outlets, house)) if !outlets.is_empty() && !house.is_empty() => {
                Ok(Self { outlets: outlets.to_owned(), house: house.to_owned() })
            }
            _ => Err(NoHouseRule),
        }
    }
}

/// Whether a name fits a pattern in which "*" stands for any letters.
fn fits(pattern: &str, name: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| name.strip_prefix(first)) else { return false };
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = rest.get(at + part.len()..).unwrap_or_default(),
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_names_the_house_of_the_outlets_that_fit() {
        for (rules, outlet, house) in [
            (&["FAZ*=FAZ"][..], "FAZ_Politik", Some("FAZ")),
            (&["FAZ*=FAZ"], "faznet", Some("FAZ")),
            (&["FAZ*=FAZ"], "SZ", None),
            (&["*.net=Nets"], "faz.net", Some("Nets")),
            (&["a*b*c=X"], "a-b-c", Some("X")),
            (&["a*b*c=X"], "acb", None),
            (&["ab*ba=X"], "aba", None),
            (&["Post = The Post"], "Post", Some("The Post")),
            (&["Post=P"], "Post Sport", None),
            (&["FAZ_W*=Business", "FAZ*=FAZ"], "FAZ_Wirtschaft", Some("Business")),
            (&["*=*"], "Metro", Some("Metro")),
        ] {
            let rules: Vec<HouseRule> = rules.iter().map(|rule| rule.parse().unwrap()).collect();
            let mut article = Article { outlet: Some(outlet.to_owned()), ..Article::default() };
            HouseRule::apply(&rules, &mut article);
            assert_eq!(article.house.as_deref(), house, "{outlet} by {rules:?}");
        }
        for wrong in ["FAZ", "=FAZ", "FAZ=", ""] {
            assert_eq!(wrong.parse::<HouseRule>(), Err(NoHouseRule), "{wrong}");
        }
    }
}
