//! What versions of one quotation contradict one another in.

use crate::state::compared::Compared;
use crate::state::quotations::conflict::{Conflict, Conflicts};
use crate::state::quotations::hearer::are_other_hearers;
use crate::state::quotations::record::{Record, Version};
use wirecopy::span::ByteSpan;
use wirecopy::{Edit, EditKind, folded};
use wirecopy_quotes::{Speaker, are_one, are_respelt};

/// What the versions of `record` contradict one another in.
#[must_use]
pub fn conflicts(collection: &Compared, people: &[Speaker], record: &Record) -> Conflicts {
    let mut found = Conflicts::default();
    let versions = &record.versions;
    if versions.len() < 2 {
        return found;
    }
    let any = |differ: &dyn Fn(&Version, &Version) -> bool| {
        // What most print stands first; so many versions are not held against each other.
        let first = versions.iter().take(MOST);
        first
            .enumerate()
            .any(|(at, one)| versions.get(at + 1..).is_some_and(|rest| rest.iter().any(|other| differ(one, other))))
    };
    found.put(
        Conflict::Person,
        any(&|one, other| {
            let (Some(one), Some(other)) = (named(collection, people, one), named(collection, people, other)) else {
                return false;
            };
            !are_one(one, other) && !are_respelt(one, other)
        }),
    );
    let hearer = |version: &Version| version.hearer.map(|hearer| hearer.of(collection.text(version.article)));
    found.put(
        Conflict::Hearer,
        any(&|one, other| hearer(one).zip(hearer(other)).is_some_and(|(one, other)| are_other_hearers(one, other))),
    );
    found.put(
        Conflict::Day,
        any(&|one, other| one.said.zip(other.said).is_some_and(|(one, other)| one.contradicts(other))),
    );
    found.put(
        Conflict::Marks,
        versions.iter().any(|version| !version.marked) && versions.iter().any(|version| version.marked),
    );
    let edits = || versions.iter().flat_map(|version| version.edits.iter().map(move |edit| (version, edit)));
    found.put(Conflict::Number, edits().any(|(_, edit)| is_number(edit)));
    if let Some(base) = record.base() {
        found.put(Conflict::Cut, edits().any(|(version, edit)| is_cut(collection, base, version, edit)));
    }
    found
}

/// Whether a number or a "not" differs: a number that only one side prints is no other number.
pub(super) fn is_number(edit: &Edit) -> bool {
    match edit.kind {
        EditKind::Number => !edit.bytes.a.is_empty() && !edit.bytes.b.is_empty(),
        EditKind::Negation => true,
        _ => false,
    }
}

/// So many versions are held against each of the others.
const MOST: usize = 64;

/// The person that a version names: its own clause prints the last name. Who is found behind a "she" is no evidence.
#[must_use]
pub fn named<'p>(collection: &Compared, people: &'p [Speaker], version: &Version) -> Option<&'p str> {
    let name = people.get(version.person? as usize)?.name.as_str();
    let speaker = folded(version.speaker?.of(collection.text(version.article)));
    let last = folded(name.rsplit(' ').next()?);
    speaker.contains(&last).then_some(name)
}

/// Whether one side prints an ellipsis where the other has words, with words of the quotation before and behind.
pub(super) fn is_cut(collection: &Compared, base: &Version, version: &Version, edit: &Edit) -> bool {
    if edit.kind == EditKind::Style {
        return false;
    }
    let sides = [(base, edit.bytes.a, edit.bytes.b), (version, edit.bytes.b, edit.bytes.a)];
    sides
        .into_iter()
        .any(|(cut, own, other)| !other.is_empty() && is_ellipsis(collection.text(cut.article), cut.bytes, own))
}

/// So many bytes around a place belong to it.
const AROUND: u32 = 8;

/// Whether an ellipsis stands at `place` of `text`, inside of the quotation and not at one of its ends.
fn is_ellipsis(text: &str, quotation: ByteSpan, place: ByteSpan) -> bool {
    let bound = |at: u32| text.floor_char_boundary(at as usize);
    let start = bound(place.start.saturating_sub(AROUND).max(quotation.start));
    let end = bound((place.end + AROUND).min(quotation.end));
    let Some(around) = text.get(start..end) else { return false };
    let found = ["…", "...", ". . ."].into_iter().find_map(|dots| Some((around.find(dots)?, dots.len())));
    let Some((at, len)) = found else { return false };
    let has_word = |part: Option<&str>| part.is_some_and(|part| part.chars().any(char::is_alphanumeric));
    has_word(text.get(quotation.start as usize..start + at))
        && has_word(text.get(start + at + len..quotation.end as usize))
}
