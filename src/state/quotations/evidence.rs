//! What shows that versions contradict one another: the words themselves.

use crate::state::address::opening::opening;
use crate::state::collection::Collection;
use crate::state::quotations::conflict::Conflict;
use crate::state::quotations::contradiction::{is_cut, is_number, named};
use crate::state::quotations::hearer::are_other_hearers;
use crate::state::quotations::record::{Record, Version};
use crate::state::quotations::said_day::Form;
use crate::state::wording::calendar;
use crate::state::wording::words::{day, list_some};
use wirecopy_quotes::{Speaker, are_one, are_respelt};

/// So many words of a change are shown, so many changes, and so many articles.
const WORDS: usize = 6;
const CHANGES: usize = 3;
const NAMED: usize = 3;

/// "told the Wall Street Journal | the Washington Post": what versions of `record` contradict one another in.
#[must_use]
pub fn evidence(collection: &Collection, people: &[Speaker], record: &Record, conflict: Conflict) -> String {
    let printed =
        |version: &Version, bytes: wirecopy::span::ByteSpan| opening(bytes.of(collection.text(version.article)), WORDS);
    let who = |wanted: &dyn Fn(&Version) -> bool| {
        let mut labels: Vec<&str> = record
            .versions
            .iter()
            .filter(|version| wanted(version))
            .map(|version| collection.label(version.article))
            .collect();
        labels.dedup();
        list_some(&labels, NAMED)
    };
    match conflict {
        Conflict::Person => {
            let names = record.versions.iter().filter_map(|version| named(collection, people, version));
            joined(names.map(str::to_owned), &|one, other| are_one(one, other) || are_respelt(one, other))
        }
        Conflict::Hearer => {
            let hearers = record.versions.iter().filter_map(|version| Some(printed(version, version.hearer?)));
            joined(hearers, &|one, other| !are_other_hearers(one, other))
        }
        Conflict::Day => {
            const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
            let days = record.versions.iter().filter_map(|version| version.said).map(|said| match said.day {
                Some(number) if said.form != Form::Weekday => day(&calendar::written(number)),
                _ => DAYS.get(usize::from(said.weekday)).copied().unwrap_or_default().to_owned(),
            });
            joined(days, &|one, other| one == other)
        }
        Conflict::Number => {
            let Some(base) = record.base() else { return String::new() };
            let mut changes: Vec<String> = Vec::new();
            let edits =
                record.versions.iter().flat_map(|version| version.edits.iter().map(move |edit| (version, edit)));
            for (version, edit) in edits.filter(|(_, edit)| is_number(edit)) {
                let side = |words: String| if words.is_empty() { "nothing".to_owned() } else { words };
                let change =
                    [&side(printed(base, edit.bytes.a)), " | ", &side(printed(version, edit.bytes.b))].concat();
                if !changes.contains(&change) {
                    changes.push(change);
                }
            }
            changes.truncate(CHANGES);
            changes.join("; ")
        }
        Conflict::Marks => {
            ["in marks in ", &who(&|version| version.marked), ", without in ", &who(&|version| !version.marked)]
                .concat()
        }
        Conflict::Cut => {
            let Some(base) = record.base() else { return String::new() };
            let cut = |version: &Version| version.edits.iter().any(|edit| is_cut(collection, base, version, edit));
            ["an ellipsis for words between ", collection.label(base.article), " and ", &who(&cut)].concat()
        }
    }
}

/// Those that differ, each once, with a bar between.
fn joined(words: impl Iterator<Item = String>, same: &dyn Fn(&str, &str) -> bool) -> String {
    let mut all: Vec<String> = Vec::new();
    for word in words {
        if !all.iter().any(|known| same(known, &word)) {
            all.push(word);
        }
    }
    all.join(" | ")
}
