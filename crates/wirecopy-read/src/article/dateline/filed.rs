//! What a dateline states: place, day and who signs it.

use crate::article::day;
use wirecopy_quotes::agency;

/// The parts of a dateline, as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filed {
    /// Where the story was filed: "CARACAS, Venezuela", "Berlin/Wien".
    pub(crate) place: Option<String>,
    /// The day, often without its year: "March 3".
    pub(crate) day: Option<String>,
    /// Who signs it: "AP", "dpa/lno".
    pub(crate) signed: Option<String>,
}

/// Brackets, and who may stand in them.
const BRACKETS: [(char, char); 2] = [('(', ')'), ('[', ']')];

/// Names of states, which stand in brackets behind towns, and are those of agencies too.
const STATES: [&str; 1] = ["PA"];

impl Filed {
    /// The parts of `dateline`, a line's beginning that is known to be one.
    pub(crate) fn of(dateline: &str) -> Self {
        let mut filed = Self::default();
        let rest = filed.take_signed(dateline);
        let mut place: Vec<&str> = Vec::new();
        for part in rest.split([',', '—', '–', '|', ':', '_', '=']).flat_map(|part| part.split("--")).flat_map(stops)
        {
            for part in part.split(" -") {
                filed.take(part.trim(), &mut place);
            }
        }
        // Capitals alone may be a label or a make: "MIGRATION – ". Who signs, a region, a second place or a day make it sure.
        let is_sure = rest != dateline || filed.day.is_some() || filed.signed.is_some() || place.len() > 1;
        let is_sure = is_sure || place.iter().any(|place| place.contains('/'));
        filed.place = Some(place.join(", ")).filter(|place| is_sure && place.chars().any(char::is_alphabetic));
        filed
    }

    /// Takes out who signs, in brackets or between slashes; what is left has a comma there.
    fn take_signed(&mut self, dateline: &str) -> String {
        for (open, close) in BRACKETS {
            if let Some((before, inner)) = dateline.split_once(open)
                && let Some((name, after)) = inner.split_once(close)
            {
                self.signed = signer(name);
                return [before, ",", after].concat();
            }
        }
        let mut slashes = dateline.match_indices('/').map(|(at, _)| at);
        let Some((first, second)) = slashes.next().zip(slashes.next()) else { return dateline.to_owned() };
        self.signed = signer(&dateline[first + 1..second]);
        [&dateline[..first], ",", &dateline[second + 1..].replace('/', ",")].concat()
    }

    /// Takes one part in: a day, its year, who signs in small letters, or a place.
    fn take<'p>(&mut self, part: &'p str, place: &mut Vec<&'p str>) {
        let bare = part.trim_end_matches('-').trim();
        let stopped = bare.trim_end_matches('.');
        if stopped.is_empty() {
            return;
        }
        if day::is_printed(stopped) && self.day.is_none() {
            self.day = Some(stopped.to_owned());
        } else if day::is_year(stopped) {
            if let Some(day) = &mut self.day {
                day.push_str(", ");
                day.push_str(stopped);
            }
        } else if let Some((before, name)) = small_signer(bare).filter(|_| self.signed.is_none()) {
            self.signed = Some(name.to_owned());
            place.extend(Some(before.trim_end_matches(['/', ' '])).filter(|before| !before.is_empty()));
        } else if let Some((day, name)) = day_and_signer(bare).filter(|_| self.day.is_none() && self.signed.is_none()) {
            self.day = Some(day.trim_end_matches('.').to_owned());
            self.signed = Some(name.to_owned());
        } else if let Some((before, day)) = trailing_day(bare).filter(|_| self.day.is_none()) {
            self.day = Some(day.trim_end_matches('.').to_owned());
            place.push(before);
        } else {
            // "D.C." and "Calif." end with a stop of their own, "CARACAS.-" does not.
            place.push(if part.ends_with(".-") { stopped } else { bare });
        }
    }
}

/// The parts between stops, where the second is a day: "Moscow. 3 March. INTERFAX".
fn stops(part: &str) -> Vec<&str> {
    let parts: Vec<&str> = part.split(". ").collect();
    let is_place = parts[0].contains(char::is_alphabetic);
    if is_place && parts.get(1).is_some_and(|day| day::is_printed(day.trim())) { parts } else { vec![part] }
}

/// Who signs, unless it can only be a station or a state.
fn signer(name: &str) -> Option<String> {
    let name = name.trim();
    let letters = name.split(['-', ' ']).next().unwrap_or_default();
    let is_station = (3..=4).contains(&letters.len())
        && letters.starts_with(['K', 'W'])
        && letters.bytes().all(|letter| letter.is_ascii_uppercase())
        && !agency::is_agency(letters);
    (!name.is_empty() && !is_station && !STATES.contains(&name)).then(|| name.to_owned())
}

/// "BERLIN dpa", "Berlin/dpa", "AAP": the place, and an agency without brackets.
pub(super) fn small_signer(part: &str) -> Option<(&str, &str)> {
    let at = part.rfind([' ', '/']).map_or(0, |at| at + 1);
    let (before, name) = part.split_at(at);
    let is_small = name.chars().any(char::is_lowercase) && !name.chars().any(char::is_uppercase);
    let is_alone = before.is_empty() && !name.chars().any(char::is_lowercase) && name.len() >= 3;
    if (is_small || is_alone) && agency::is_agency(name) {
        return Some((before, name));
    }
    // "RIA Novosti.": two words, and nothing else.
    let whole = part.trim_end_matches('.');
    (whole.contains(' ') && agency::is_agency(whole)).then_some(("", whole))
}

/// "Nov 26 AFP": the day, and an agency right behind it.
pub(super) fn day_and_signer(part: &str) -> Option<(&str, &str)> {
    let (day, name) = part.trim().rsplit_once(' ')?;
    (name.len() >= 3 && agency::is_agency(name) && day::is_printed(day.trim_end_matches('.'))).then_some((day, name))
}

/// "LONDON March 3": a place and the day right behind it.
pub(super) fn trailing_day(part: &str) -> Option<(&str, &str)> {
    part.match_indices(' ').map(|(at, _)| (&part[..at], &part[at + 1..])).find(|(_, rest)| day::is_printed(rest))
}
