//! What of the ledger is wanted: all that stands after `#/quotations?` but what is picked.
//!
//! | name | what is left |
//! | --- | --- |
//! | `person` | what is credited to this person |
//! | `outlet` | what this outlet prints; several may be named; an empty name stands for "none stated" |
//! | `from`, `to` | what is printed in these days |
//! | `differs` | `any`: what versions print differently; `person`, `hearer`, `number`, `day`, `marks`, `cut`: where they contradict one another so. Of several, any |
//! | `kind` | `direct`: only what somebody prints in quotation marks |

use crate::state::address::route::{Route, decode_any, encode};
use crate::state::quotations::conflict::Conflict;
use crate::state::wording::calendar;

/// What is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerQuery {
    /// Credited to this person.
    pub person: Option<String>,
    /// Printed by one of these outlets. None means all.
    pub outlets: Vec<String>,
    /// Printed on this day or later.
    pub from: Option<u32>,
    /// Printed on this day or before.
    pub to: Option<u32>,
    /// Only what versions print differently.
    pub any: bool,
    /// Only where versions contradict one another in one of these. None means all.
    pub conflicts: Vec<Conflict>,
    /// Only what somebody prints in quotation marks.
    pub direct: bool,
}

/// The names in addresses and of the fields.
pub mod name {
    /// A person.
    pub const PERSON: &str = "person";
    /// An outlet.
    pub const OUTLET: &str = "outlet";
    /// The first day.
    pub const FROM: &str = "from";
    /// The last day.
    pub const TO: &str = "to";
    /// In what versions differ.
    pub const DIFFERS: &str = "differs";
    /// In anything.
    pub const ANY: &str = "any";
    /// In marks or not.
    pub const KIND: &str = "kind";
    /// In marks.
    pub const DIRECT: &str = "direct";
}

impl LedgerQuery {
    /// Reads what stands after the `?`. What means nothing is passed over.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut query = Self::default();
        for (name, value) in text.split('&').filter_map(|part| part.split_once('=')) {
            if let Some(value) = decode_any(&value.replace('+', " ")) {
                query.set(name, &value, true);
            }
        }
        query
    }

    /// Asks for a value, or no more for it.
    pub fn set(&mut self, name: &str, value: &str, on: bool) {
        let day = || calendar::day(value).filter(|_| on);
        match name {
            name::PERSON => self.person = Some(value.to_owned()).filter(|value| on && !value.is_empty()),
            name::OUTLET => {
                self.outlets.retain(|known| known != value);
                if on {
                    self.outlets.push(value.to_owned());
                }
            }
            name::FROM => self.from = day(),
            name::TO => self.to = day(),
            name::DIFFERS if value == name::ANY => self.any = on,
            name::DIFFERS => {
                if let Some(conflict) = Conflict::ALL.into_iter().find(|conflict| conflict.name() == value) {
                    self.conflicts.retain(|&known| known != conflict);
                    if on {
                        self.conflicts.push(conflict);
                        self.conflicts.sort_unstable();
                    }
                }
            }
            name::KIND if value == name::DIRECT => self.direct = on,
            _ => {}
        }
    }

    /// Each thing that is asked for, by name and value.
    #[must_use]
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let mut parts: Vec<(&'static str, String)> = Vec::new();
        parts.extend(self.person.iter().map(|person| (name::PERSON, person.clone())));
        parts.extend(self.outlets.iter().map(|outlet| (name::OUTLET, outlet.clone())));
        parts.extend(self.from.map(|day| (name::FROM, calendar::written(day))));
        parts.extend(self.to.map(|day| (name::TO, calendar::written(day))));
        parts.extend(self.any.then(|| (name::DIFFERS, name::ANY.to_owned())));
        parts.extend(self.conflicts.iter().map(|conflict| (name::DIFFERS, conflict.name().to_owned())));
        parts.extend(self.direct.then(|| (name::KIND, name::DIRECT.to_owned())));
        parts
    }

    /// The view of what is asked for.
    #[must_use]
    pub fn route(&self, at: Option<u32>) -> Route {
        let mut query = String::new();
        for (name, value) in self.parts() {
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(name);
            query.push('=');
            // A string takes all that is written to it.
            let _ = encode(&mut query, &value);
        }
        Route::Quotations { at, query }
    }

    /// The same with a value more, or less.
    #[must_use]
    pub fn with(&self, name: &str, value: &str, on: bool) -> Self {
        let mut query = self.clone();
        query.set(name, value, on);
        query
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_is_wanted() {
        for address in [
            "",
            "person=Ida%20Holm",
            "outlet=A%20%26%20B&outlet=",
            "from=2025-02-01&to=2025-02-03",
            "differs=any",
            "person=Holm&differs=person&differs=hearer&kind=direct",
        ] {
            let query = LedgerQuery::read(address);
            let Route::Quotations { query: written, .. } = query.route(None) else { panic!("{address}") };
            assert_eq!(written, address);
        }
        assert_eq!(LedgerQuery::read("person=&differs=nothing&from=never&x=y"), LedgerQuery::default());
        assert_eq!(LedgerQuery::read("person=Ida+Holm").person.as_deref(), Some("Ida Holm"));
    }

    #[test]
    fn what_is_set_can_be_taken_back() {
        let query = LedgerQuery::default();
        for (name, value) in [
            ("person", "Holm"),
            ("outlet", "Post"),
            ("from", "2025-02-01"),
            ("differs", "any"),
            ("differs", "cut"),
            ("kind", "direct"),
        ] {
            let set = query.with(name, value, true);
            assert_eq!(set.parts(), [(name, value.to_owned())]);
            assert_eq!(set.with(name, value, false), query, "{name}");
        }
    }
}
