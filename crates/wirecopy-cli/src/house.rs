//! The reader's own rules for houses: `FAZ*=FAZ`.

use std::str::FromStr;

use wirecopy::article::Article;

/// Outlets whose names fit belong to a house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    outlets: String,
    house: String,
}

impl Rule {
    /// Reads `OUTLETS=HOUSE`.
    pub(super) fn read(rule: &str) -> Result<Self, String> {
        rule.parse()
    }

    fn fits(&self, outlet: &str) -> bool {
        fits(&self.outlets.to_lowercase(), &outlet.trim().to_lowercase())
    }
}

impl FromStr for Rule {
    type Err = String;

    fn from_str(rule: &str) -> Result<Self, String> {
        match rule.split_once('=').map(|(outlets, house)| (outlets.trim(), house.trim())) {
            Some((outlets, house)) if !outlets.is_empty() && !house.is_empty() => {
                Ok(Self { outlets: outlets.to_owned(), house: house.to_owned() })
            }
            _ => Err("expected OUTLETS=HOUSE, such as 'FAZ*=FAZ'".to_owned()),
        }
    }
}

/// Says of each article which house its outlet belongs to, if a rule does.
pub(super) fn apply(rules: &[Rule], articles: &mut [Article]) {
    for article in articles {
        let Some(outlet) = &article.outlet else { continue };
        if let Some(rule) = rules.iter().find(|rule| rule.fits(outlet)) {
            // "*" names each house as its outlet.
            article.house = Some(if rule.house == "*" { outlet.clone() } else { rule.house.clone() });
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
            Some(at) => rest = &rest[at + part.len()..],
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
            let rules: Vec<Rule> = rules.iter().map(|rule| Rule::read(rule).unwrap()).collect();
            let mut articles = [Article { outlet: Some(outlet.to_owned()), ..Article::default() }];
            apply(&rules, &mut articles);
            assert_eq!(articles[0].house.as_deref(), house, "{outlet} by {rules:?}");
        }
        for wrong in ["FAZ", "=FAZ", "FAZ=", ""] {
            assert!(Rule::read(wrong).is_err(), "{wrong}");
        }
    }
}
