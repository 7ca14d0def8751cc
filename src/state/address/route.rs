//! Addresses: what stands after the `#`, so that each view can be copied, reloaded and walked back.
//!
//! | address | view |
//! | --- | --- |
//! | `#/`, `#/?at=p3` | the overview, with passage 3 picked |
//! | `#/?outlet=Post&changed=number` | the overview, filtered; [`Query`] has all the names |
//! | `#/pair/000/003?at=p1.2` | two articles side by side, at the second place that passage 1 has in them |
//! | `#/pair/000/003/001` | three of them; a fourth may follow |
//! | `#/passage/p3?at=4` | all witnesses of passage 3, at the fourth place where they differ |
//! | `#/passage/p3?base=001&at=4` | the same held against what 001 prints |
//! | `#/article/001` | one article, with what others print of it |
//! | `#/quotations?person=Ida%20Holm&at=q3` | what people are quoted with, filtered, with the third quotation picked; [`LedgerQuery`](crate::state::quotations::query::LedgerQuery) has all the names |
//! | `#/wire/000?at=4` | what became of an article as the source, at its fourth paragraph |
//! | `#/articles`, `#/articles/4711` | the collections with their articles; one article, to change it |
//!
//! Each may say what is compared, too: [`full_address`](crate::state::address::full_address).

use std::fmt::{self, Write as _};

use crate::state::library::collections::Key;
use crate::state::overview::query::Query;
use crate::state::parts::Part;

/// So many articles stand side by side at most.
pub const COLUMNS: usize = 4;

/// One view, with what is picked in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Who shares what with which other.
    Overview {
        /// The passage picked in the list, by its number.
        at: Option<u32>,
        /// What of it is wanted, and in which order.
        query: Query,
    },
    /// Two to four articles side by side.
    Pair {
        /// The id of the article on the left.
        left: String,
        /// The id of the article on the right.
        right: String,
        /// The ids of a third and a fourth article.
        more: Vec<String>,
        /// The place that the columns are levelled at.
        at: Option<MatchId>,
    },
    /// All witnesses of one passage.
    Passage {
        /// Its number, the first being 1.
        number: u32,
        /// The place picked among those where the witnesses differ, the first being 1.
        at: Option<u32>,
        /// The id of the article that the others are held against, if it is not the passage's own base.
        base: Option<String>,
    },
    /// One article by itself.
    Article {
        /// Its id.
        id: String,
    },
    /// What people are quoted with.
    Quotations {
        /// The quotation picked, by its number.
        at: Option<u32>,
        /// What of it is wanted, as the address has it: the view that shows it reads it.
        query: String,
    },
    /// What became of one article in the others.
    Wire {
        /// The id of the article.
        id: String,
        /// The paragraph picked, the first being 1.
        at: Option<u32>,
    },
    /// The collections, and the articles of the open one.
    Articles {
        /// The article that is being changed, by its key.
        edit: Option<Key>,
    },
    /// An address that names no view.
    Unknown(String),
}

/// One match of two articles in a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatchId {
    /// The passage, by its number.
    pub passage: u32,
    /// Which of the matches, where one side prints the passage more than once; the first is 1.
    pub turn: u32,
}

impl Default for Route {
    fn default() -> Self {
        Self::HOME
    }
}

impl Route {
    /// The overview with nothing picked.
    pub const HOME: Self = Self::Overview { at: None, query: Query::ALL };

    /// All witnesses of the passage of this number.
    #[must_use]
    pub fn passage(number: u32) -> Self {
        Self::Passage { number, at: None, base: None }
    }

    /// Reads what follows the `#` of an address, the `#` itself allowed.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let address = hash.strip_prefix('#').unwrap_or(hash);
        read(address).unwrap_or_else(|| Self::Unknown(address.to_owned()))
    }

    /// The articles `ids` side by side; nothing unless there are two to four.
    #[must_use]
    pub fn beside(ids: &[&str], at: Option<MatchId>) -> Option<Self> {
        let [left, right, more @ ..] = ids else { return None };
        let more: Vec<String> = more.iter().map(|&id| id.to_owned()).collect();
        (more.len() + 2 <= COLUMNS).then(|| Self::Pair {
            left: (*left).to_owned(),
            right: (*right).to_owned(),
            more,
            at,
        })
    }

    /// The part of the program that shows it, or something in it, beside the one that starts the page.
    #[must_use]
    pub fn part(&self) -> Option<Part> {
        match self {
            Self::Unknown(_) => None,
            Self::Overview { .. } => Some(Part::Passages),
            Self::Article { .. } => Some(Part::Outlets),
            Self::Pair { .. } | Self::Passage { .. } => Some(Part::Reading),
            Self::Quotations { .. } | Self::Wire { .. } => Some(Part::Ledger),
            Self::Articles { .. } => Some(Part::Services),
        }
    }

    /// The ids of the articles that stand side by side; none in another view.
    #[must_use]
    pub fn ids(&self) -> Vec<&str> {
        match self {
            Self::Pair { left, right, more, .. } => [left, right].into_iter().chain(more).map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether both are the same view, whatever is picked in it.
    #[must_use]
    pub fn same_view(&self, other: &Self) -> bool {
        self.bare() == other.bare()
    }

    /// Whether this begins anew for a reader who comes from `before`: another view, or another story in the overview.
    #[must_use]
    pub fn begins_after(&self, before: &Self) -> bool {
        match (self, before) {
            (Self::Overview { query, .. }, Self::Overview { query: other, .. }) => query.story != other.story,
            _ => !self.same_view(before),
        }
    }

    /// Whether going from `before` to this is a step that the button back should walk back.
    #[must_use]
    pub fn is_step_from(&self, before: &Self) -> bool {
        match (self, before) {
            (Self::Overview { query, .. }, Self::Overview { query: other, .. }) => query.is_step_from(other),
            (Self::Passage { base, .. }, Self::Passage { base: other, .. }) if base != other => true,
            (Self::Quotations { query, .. }, Self::Quotations { query: other, .. }) if query != other => true,
            _ => !self.same_view(before),
        }
    }

    fn bare(&self) -> Self {
        let mut bare = self.clone();
        match &mut bare {
            Self::Overview { .. } => return Self::HOME,
            Self::Passage { at, base, .. } => (*at, *base) = (None, None),
            Self::Quotations { at, query } => (*at, *query) = (None, String::new()),
            Self::Pair { at, .. } => *at = None,
            Self::Wire { at, .. } => *at = None,
            Self::Article { .. } | Self::Articles { .. } | Self::Unknown(_) => {}
        }
        bare
    }
}

fn read(address: &str) -> Option<Route> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let at = query.split('&').find_map(|part| part.strip_prefix("at="));
    let mut parts = path.trim_matches('/').split('/');
    let route = match parts.next()? {
        "" => Route::Overview { at: at.and_then(passage_number), query: read_query(query) },
        "pair" => {
            let ids: Option<Vec<String>> = parts.by_ref().map(decode).collect();
            let ids = ids?;
            Route::beside(&ids.iter().map(String::as_str).collect::<Vec<_>>(), at.and_then(match_id))?
        }
        "passage" => Route::Passage {
            number: passage_number(parts.next()?)?,
            at: at.and_then(|at| at.parse().ok()),
            base: query.split('&').find_map(|part| part.strip_prefix("base=")).and_then(decode),
        },
        "article" => Route::Article { id: decode(parts.next()?)? },
        "quotations" => {
            let others: Vec<&str> =
                query.split('&').filter(|part| !part.is_empty() && !part.starts_with("at=")).collect();
            Route::Quotations {
                at: at.and_then(|at| at.strip_prefix('q')?.parse().ok()).filter(|&at| at > 0),
                query: others.join("&"),
            }
        }
        "wire" => Route::Wire { id: decode(parts.next()?)?, at: at.and_then(|at| at.parse().ok()) },
        "articles" => Route::Articles { edit: parts.next().map(|key| key.parse().map(Key)).transpose().ok()? },
        _ => return None,
    };
    parts.next().is_none().then_some(route)
}

fn read_query(text: &str) -> Query {
    let mut query = Query::ALL;
    for (name, value) in text.split('&').filter_map(|part| part.split_once('=')) {
        if let Some(value) = decode_any(value) {
            query.set(name, &value, true);
        }
    }
    query
}

fn passage_number(name: &str) -> Option<u32> {
    name.strip_prefix('p')?.parse().ok().filter(|&number| number > 0)
}

fn match_id(name: &str) -> Option<MatchId> {
    let (passage, turn) = name.split_once('.').unwrap_or((name, "1"));
    Some(MatchId { passage: passage_number(passage)?, turn: turn.parse().ok().filter(|&turn| turn > 0)? })
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview { at, query } => {
                f.write_str("#/")?;
                let mut mark = '?';
                for (name, value) in query.parts() {
                    f.write_char(std::mem::replace(&mut mark, '&'))?;
                    f.write_str(name)?;
                    f.write_char('=')?;
                    encode(f, &value)?;
                }
                at.map_or(Ok(()), |number| write!(f, "{mark}at=p{number}"))
            }
            Self::Pair { at, .. } => {
                f.write_str("#/pair")?;
                for id in self.ids() {
                    f.write_char('/')?;
                    encode(f, id)?;
                }
                at.map_or(Ok(()), |match_id| write!(f, "?at={match_id}"))
            }
            Self::Passage { number, at, base } => {
                write!(f, "#/passage/p{number}")?;
                if let Some(base) = base {
                    f.write_str("?base=")?;
                    encode(f, base)?;
                }
                let mark = if base.is_some() { '&' } else { '?' };
                at.map_or(Ok(()), |place| write!(f, "{mark}at={place}"))
            }
            Self::Article { id } => {
                f.write_str("#/article/")?;
                encode(f, id)
            }
            Self::Quotations { at, query } => {
                f.write_str("#/quotations")?;
                let mark = if query.is_empty() { "" } else { "?" };
                write!(f, "{mark}{query}")?;
                let mark = if query.is_empty() { '?' } else { '&' };
                at.map_or(Ok(()), |number| write!(f, "{mark}at=q{number}"))
            }
            Self::Wire { id, at } => {
                f.write_str("#/wire/")?;
                encode(f, id)?;
                at.map_or(Ok(()), |paragraph| write!(f, "?at={paragraph}"))
            }
            Self::Articles { edit: None } => f.write_str("#/articles"),
            Self::Articles { edit: Some(Key(key)) } => write!(f, "#/articles/{key}"),
            Self::Unknown(address) => write!(f, "#{address}"),
        }
    }
}

impl fmt::Display for MatchId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "p{}", self.passage)?;
        if self.turn > 1 { write!(f, ".{}", self.turn) } else { Ok(()) }
    }
}

/// Writes an id so that no letter of it means something in an address.
pub(crate) fn encode(f: &mut dyn fmt::Write, id: &str) -> fmt::Result {
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => f.write_char(char::from(byte))?,
            _ => write!(f, "%{byte:02X}")?,
        }
    }
    Ok(())
}

/// Reads an id back; nothing if it is empty or not UTF-8.
pub(crate) fn decode(part: &str) -> Option<String> {
    decode_any(part).filter(|id| !id.is_empty())
}

/// The same; it may be empty.
pub(crate) fn decode_any(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(left: &str, right: &str, at: Option<MatchId>) -> Route {
        Route::beside(&[left, right], at).unwrap()
    }

    fn overview(at: Option<u32>, parts: &[(&str, &str)]) -> Route {
        let mut query = Query::ALL;
        parts.iter().for_each(|(name, value)| query.set(name, value, true));
        Route::Overview { at, query }
    }

    #[test]
    fn every_address_leads_back_to_its_view() {
        let routes = [
            Route::HOME,
            overview(Some(12), &[]),
            overview(None, &[("find", "Tren de & “Aragua”"), ("outlet", "A & B"), ("outlet", "")]),
            overview(Some(3), &[("from", "2025-02-01"), ("changed", "number"), ("order", "gravest"), ("show", "time")]),
            pair("000_a4", "003_b5", None),
            pair("003_b5", "000_a4", Some(MatchId { passage: 3, turn: 1 })),
            pair("a b/c?d&e=%", "Příliš 100 %#", Some(MatchId { passage: 3, turn: 2 })),
            Route::beside(&["a", "b", "c"], None).unwrap(),
            Route::beside(&["a/", "b", "c", "d"], Some(MatchId { passage: 3, turn: 1 })).unwrap(),
            Route::passage(1),
            Route::Passage { number: 7, at: Some(2), base: None },
            Route::Passage { number: 7, at: None, base: Some("a b&c=d".to_owned()) },
            Route::Passage { number: 7, at: Some(2), base: Some("001".to_owned()) },
            Route::Quotations { at: None, query: String::new() },
            Route::Quotations { at: Some(3), query: "person=Ida%20Holm&differs=any".to_owned() },
            Route::Wire { id: "a b/c".to_owned(), at: None },
            Route::Wire { id: "000_a4".to_owned(), at: Some(4) },
            Route::Articles { edit: None },
            Route::Articles { edit: Some(Key(4_503_599_627_370_497)) },
        ];
        for route in routes {
            assert_eq!(Route::parse(&route.to_string()), route, "{route}");
        }
    }

    #[test]
    fn an_address_without_anything_is_the_overview() {
        for address in ["", "#", "#/", "/"] {
            assert_eq!(Route::parse(address), Route::HOME, "{address:?}");
        }
    }

    #[test]
    fn an_address_that_names_no_view_is_kept_as_it_is() {
        for address in [
            "#/pair/one",
            "#/passage/3",
            "#/passage/p0",
            "#/pair/a/b/c/d/e",
            "#/pair/%zz/b",
            "#/elsewhere",
            "#/articles/x",
        ] {
            let route = Route::parse(address);
            assert!(matches!(route, Route::Unknown(_)), "{address}: {route:?}");
            assert_eq!(route.to_string(), address);
        }
    }

    #[test]
    fn what_is_picked_does_not_make_another_view() {
        let picked = overview(Some(1), &[]);
        assert!(Route::HOME.same_view(&picked) && !picked.is_step_from(&Route::HOME));
        assert!(pair("a", "b", None).same_view(&pair("a", "b", Some(MatchId { passage: 1, turn: 1 }))));
        assert!(!pair("a", "b", None).same_view(&pair("b", "a", None)));
        assert!(!pair("a", "b", None).same_view(&Route::beside(&["a", "b", "c"], None).unwrap()));
        assert!(!Route::HOME.same_view(&Route::passage(1)));
    }

    #[test]
    fn a_filter_is_a_step_back_but_no_other_view() {
        let filtered = overview(None, &[("outlet", "Post")]);
        assert!(filtered.same_view(&Route::HOME) && filtered.is_step_from(&Route::HOME));
        assert!(Route::passage(1).is_step_from(&filtered));
        let based = Route::Passage { number: 1, at: None, base: Some("a".to_owned()) };
        assert!(based.same_view(&Route::passage(1)) && based.is_step_from(&Route::passage(1)));
    }

    #[test]
    fn another_story_begins_anew_and_a_filter_does_not() {
        let (story, other) = (overview(None, &[("story", "a")]), overview(None, &[("story", "b")]));
        assert!(story.begins_after(&Route::HOME) && Route::HOME.begins_after(&story) && story.begins_after(&other));
        assert!(story.begins_after(&Route::passage(1)) && Route::passage(1).begins_after(&story));
        let narrower = overview(Some(1), &[("story", "a"), ("outlet", "Post")]);
        assert!(!narrower.begins_after(&story) && !story.begins_after(&story));
        assert!(!overview(None, &[("house", "Post")]).begins_after(&Route::HOME));
    }
}
