//! Numbers spelt out by the rule-based number formats of CLDR (UTS #35, part 3).

use std::collections::BTreeMap;

use serde_json::Value;

/// The rule sets of one kind ("SpelloutRules") of a language.
#[derive(Debug, Default)]
pub struct Rules {
    sets: BTreeMap<String, Vec<Rule>>,
}

#[derive(Debug)]
struct Rule {
    base: u64,
    divisor: u64,
    body: Vec<Part>,
}

/// A piece of what a rule writes.
#[derive(Clone, Debug)]
enum Part {
    Text(String),
    /// The number divided, its rest, or itself, by the named set or by the same one.
    Sub(Sub, Option<String>),
    /// In digits.
    Digits,
    /// Left out where nothing is left over.
    Optional(Vec<Part>),
    /// One of these, by plural. Which one depends on a number that is not followed here: all of them are words of it.
    OneOf(Vec<String>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sub {
    Quotient,
    Rest,
    Same,
}

/// So many spellings of one number at most.
const MOST: usize = 24;
/// So deep may one rule call another.
const DEEPEST: usize = 12;

impl Rules {
    /// Reads one kind of rules.
    pub fn read(rules: &Value) -> Self {
        let mut sets = BTreeMap::new();
        for (name, set) in rules.as_object().into_iter().flatten() {
            let lines = set
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|line| Some((line.get(0)?.as_str()?, line.get(1)?.as_str()?)));
            let mut rules: Vec<Rule> = lines.filter_map(|(head, body)| Rule::read(head, body)).collect();
            rules.sort_by_key(|rule| rule.base);
            sets.insert(name.clone(), rules);
        }
        Self { sets }
    }

    /// The public sets whose name has `part` in it.
    pub fn named<'r>(&'r self, part: &'r str) -> impl Iterator<Item = &'r str> {
        self.sets.keys().map(String::as_str).filter(move |name| !name.starts_with("%%") && name.contains(part))
    }

    /// Every spelling of `number` by a set.
    pub fn spell(&self, set: &str, number: u64) -> Vec<String> {
        let mut all = self.by_set(set, number, 0).unwrap_or_default();
        all.sort();
        all.dedup();
        all
    }

    fn by_set(&self, set: &str, number: u64, depth: usize) -> Option<Vec<String>> {
        let rules = self.sets.get(set).filter(|_| depth < DEEPEST)?;
        let rule = rules.iter().rev().find(|rule| rule.base <= number)?;
        self.write(&rule.body, rule, set, number, depth)
    }

    fn write(&self, parts: &[Part], rule: &Rule, set: &str, number: u64, depth: usize) -> Option<Vec<String>> {
        let mut all = vec![String::new()];
        for part in parts {
            let next: Vec<String> = match part {
                Part::Text(text) => vec![text.clone()],
                Part::Digits => vec![number.to_string()],
                Part::OneOf(words) => words.clone(),
                Part::Optional(_) if number.is_multiple_of(rule.divisor) => continue,
                Part::Optional(parts) => self.write(parts, rule, set, number, depth + 1)?,
                Part::Sub(sub, name) => {
                    let number = match sub {
                        Sub::Quotient => number / rule.divisor,
                        Sub::Rest => number % rule.divisor,
                        Sub::Same => number,
                    };
                    self.by_set(name.as_deref().unwrap_or(set), number, depth + 1)?
                }
            };
            all =
                all.iter().flat_map(|front| next.iter().map(move |back| format!("{front}{back}"))).take(MOST).collect();
        }
        Some(all)
    }
}

impl Rule {
    /// `None` for rules of negative numbers and fractions.
    fn read(head: &str, body: &str) -> Option<Self> {
        let head = head.trim_end_matches('>');
        let (base, radix) = head.split_once('/').unwrap_or((head, "10"));
        let (base, radix): (u64, u64) = (base.replace(',', "").parse().ok()?, radix.parse().ok()?);
        let mut divisor = 1_u64;
        while let Some(next) = divisor.checked_mul(radix).filter(|&next| next <= base && radix > 1) {
            divisor = next;
        }
        let body = body.trim_end_matches(';');
        let body = body.strip_prefix('\'').unwrap_or(body);
        Some(Self { base, divisor, body: parts(body) })
    }
}

fn parts(mut body: &str) -> Vec<Part> {
    let mut out = Vec::new();
    while let Some(first) = body.chars().next() {
        let (part, len) = match first {
            '[' => {
                let end = body.find(']').unwrap_or(body.len());
                (Part::Optional(parts(&body[1..end])), end + 1)
            }
            '$' => {
                let end = body[1..].find('$').map_or(body.len(), |at| at + 2);
                (Part::OneOf(plurals(&body[..end])), end)
            }
            '←' | '→' | '=' => {
                let sign = first.len_utf8();
                let end = body[sign..].find(first).map_or(body.len(), |at| sign + at);
                let name = &body[sign..end];
                let sub = match first {
                    '←' => Sub::Quotient,
                    '→' => Sub::Rest,
                    _ => Sub::Same,
                };
                let part = match name {
                    "" => Part::Sub(sub, None),
                    name if name.starts_with('%') => Part::Sub(sub, Some(name.to_owned())),
                    _ => Part::Digits,
                };
                // Three arrows are two that pass over a rule, which no number here meets.
                let more = body.get(end + sign..).is_some_and(|rest| name.is_empty() && rest.starts_with(first));
                (part, end + sign * if more { 2 } else { 1 })
            }
            _ => {
                let end = body.find(['[', '$', '←', '→', '=']).unwrap_or(body.len());
                (Part::Text(body[..end].to_owned()), end)
            }
        };
        out.push(part);
        body = body.get(len..).unwrap_or_default();
    }
    out
}

/// The words of `$(cardinal,one{million}other{millions})$`.
fn plurals(text: &str) -> Vec<String> {
    text.split('{').skip(1).filter_map(|piece| piece.split_once('}')).map(|(word, _)| word.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn numbers_are_spelt_by_rules() {
        let rules = serde_json::json!({
            "%spellout-cardinal": [
                ["-x", "moins →→;"], ["1", "un;"], ["2", "deux;"], ["11", "onze;"], ["12", "douze;"], ["20", "vingt[-→→];"],
                ["60/20", "soixante[-→%%and→];"], ["80/20", "quatre-vingt[-→→];"], ["100", "cent[ →→];"],
                ["1000000", "←← $(cardinal,one{million}other{millions})$[ →→];"],
            ],
            "%%and": [["1", "et-un;"], ["2", "=%spellout-cardinal=;"], ["11", "et-onze;"], ["12", "=%spellout-cardinal=;"]],
        });
        let rules = Rules::read(&rules);
        for (number, spelt) in
            [(22, "vingt-deux"), (71, "soixante-et-onze"), (92, "quatre-vingt-douze"), (80, "quatre-vingt")]
        {
            assert_eq!(rules.spell("%spellout-cardinal", number), [spelt], "{number}");
        }
        assert_eq!(rules.spell("%spellout-cardinal", 2_000_000), ["deux million", "deux millions"]);
    }
}
