//! Names brought together over articles.

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::ledger::short_names;
use crate::ledger::versions::Credit;
use crate::ledger::{Entry, Speaker};
use crate::person::spelling::Heard;
use crate::person::{office, spelling};
use wirecopy::span::count as number;

/// So many people whose last names sound alike are compared with one another; of more it is not said who is who.
const MOST: usize = 60;

/// Somebody, by a full name as it is printed.
#[derive(Debug, Default)]
struct Person {
    given: String,
    last: String,
    /// Whether "Jr." or the like stands behind the name, which tells a son from his father.
    junior: bool,
    /// Each way the name is printed, and how often.
    printed: Vec<(String, u32)>,
    /// The articles that name them, in order.
    articles: Vec<u32>,
    /// The quotations credited to them, by number of their versions.
    versions: FxHashSet<u32>,
    /// Where the name stands, by index among the names.
    names: Vec<usize>,
}

/// Who is named so far, those of equal given and last names as one.
#[derive(Debug, Default)]
pub(super) struct FullNames {
    known: FxHashMap<String, u32>,
    found: Vec<Person>,
    /// For each name who of these it is, where it is one in full.
    persons: Vec<Option<u32>>,
}

impl FullNames {
    /// Takes up one more name, as it is printed in an article, with its words.
    pub(super) fn add(&mut self, name: Option<&str>, words: &[String], article: u32) {
        let at = self.persons.len();
        self.persons.push(None);
        let ([first, .., last], Some(name)) = (words, name) else { return };
        let (given, junior) = (given(first, words), is_junior(name));
        let key = [given.as_str(), " ", last, if junior { " jr" } else { "" }].concat();
        let person = *self.known.entry(key).or_insert_with(|| {
            self.found.push(Person { given, last: last.clone(), junior, ..Person::default() });
            number(self.found.len() - 1)
        });
        if let Some(own) = self.persons.get_mut(at) {
            *own = Some(person);
        }
        let Some(person) = self.found.get_mut(person as usize) else { return };
        person.names.push(at);
        let same = |printed: &str| printed == name || printed.split(' ').eq(name.split_whitespace());
        match person.printed.iter_mut().find(|(printed, _)| same(printed)) {
            Some((_, times)) => *times += 1,
            None => person.printed.push((spaced(name), 1)),
        }
        if person.articles.last() != Some(&article) {
            person.articles.push(article);
        }
    }
}

/// The people of a ledger on their way, a piece at a time: a large collection names thousands.
///
/// Equal given and last names are one person, also in another spelling ("Nawalny", "Navalny") or with a short form of the given name
/// ("Bill", "William") if that can be nobody else’s and what stands around both tells of one body or office.
#[derive(Debug, Default)]
pub(super) struct Uniting {
    /// Who is named in full.
    found: Vec<Person>,
    /// For each name who of these it is.
    persons: Vec<Option<u32>>,
    /// How many of them were listened to, and who sounds alike.
    heard: usize,
    by_sound: FxHashMap<String, Vec<usize>>,
    /// Of those that sound alike, who is still to be compared.
    groups: Vec<Vec<usize>>,
    /// For each who else they are: the first of them.
    root: Vec<usize>,
}

impl Uniting {
    /// Begins with who is named; `versions` are the names that are credited with one quotation.
    pub(super) fn new(full_names: FullNames, versions: &[Vec<u32>]) -> Self {
        let FullNames { mut found, persons, .. } = full_names;
        for (version, entries) in (0..).zip(versions) {
            for &at in entries {
                let person = persons.get(at as usize).copied().flatten();
                if let Some(person) = person.and_then(|person| found.get_mut(person as usize)) {
                    person.versions.insert(version);
                }
            }
        }
        let root = (0..found.len()).collect();
        Self { found, persons, heard: 0, by_sound: FxHashMap::default(), groups: Vec::new(), root }
    }

    /// Listens to one more, or compares one more group of those that sound alike; `around` gives the words around a name. Whether there is more to do.
    pub(super) fn step(&mut self, around: &dyn Fn(usize) -> Vec<String>) -> bool {
        if let Some(person) = self.found.get(self.heard) {
            for sound in spelling::sounds(&person.last) {
                self.by_sound.entry(sound).or_default().push(self.heard);
            }
            self.heard += 1;
            return true;
        }
        let several = |group: &Vec<usize>| (2..=MOST).contains(&group.len());
        self.groups.extend(std::mem::take(&mut self.by_sound).into_values().filter(several));
        let Some(group) = self.groups.pop() else { return false };
        self.unite(&group, around);
        true
    }

    /// Joins those of a group that are one and can be nobody else.
    fn unite(&mut self, group: &[usize], around: &dyn Fn(usize) -> Vec<String>) {
        let people: Vec<&Person> = group.iter().filter_map(|&at| self.found.get(at)).collect();
        let heard: Vec<Heard> = people.iter().map(|person| Heard::of(&person.given, &person.last)).collect();
        let tells: Vec<OnceCell<FxHashSet<String>>> = vec![OnceCell::new(); people.len()];
        let tell = |at: usize| {
            let names = || people[at].names.iter().take(MOST);
            tells[at].get_or_init(|| names().flat_map(|&name| around(name)).collect())
        };
        let may = |one: usize, other: usize| {
            heard[one].is_one_with(&heard[other]) && people[one].junior == people[other].junior
                || may_be_short(people[one], people[other], || (tell(one), tell(other)))
        };
        let mut like: Vec<Vec<usize>> = vec![Vec::new(); people.len()];
        for one in 0..people.len() {
            for other in one + 1..people.len() {
                if may(one, other) {
                    like[one].push(other);
                    like[other].push(one);
                }
            }
        }
        // Bill Holm is nobody else where both William and Wilbur Holm are quoted.
        let is_clear = |at: usize| {
            like[at].iter().all(|&one| like[at].iter().all(|&other| one == other || like[one].contains(&other)))
        };
        let clear: Vec<bool> = (0..people.len()).map(is_clear).collect();
        for (one, others) in like.iter().enumerate().filter(|(one, _)| clear[*one]) {
            for &other in others.iter().filter(|&&other| clear[other]) {
                let (one, other) = (top(&self.root, group[one]), top(&self.root, group[other]));
                self.root[one.max(other)] = one.min(other);
            }
        }
    }

    /// The names of the people, and for each name who it is; `houses` are those that print them, or the outlets.
    ///
    /// A last name alone is somebody’s only where another version of the same quotation is theirs, or where nobody else bears it and the same
    /// house, or another one that day, names them in full; where several bear it, nobody’s.
    pub(super) fn people(
        self,
        names: &[Option<&str>],
        credits: &[Credit],
        houses: &[Option<&str>],
        versions: &[Vec<u32>],
    ) -> (Vec<String>, Vec<Option<u32>>) {
        let (people, of) = self.named();
        let mut persons = self.persons;
        for person in &mut persons {
            *person = person.and_then(|person| of.get(person as usize).copied());
        }
        alone(names, credits, houses, versions, (people, persons))
    }

    /// The name of each of the people, the one that is printed most, and of each who was found who it is.
    fn named(&self) -> (Vec<String>, Vec<u32>) {
        let mut people: Vec<String> = Vec::new();
        let mut numbers: FxHashMap<usize, u32> = FxHashMap::default();
        let mut printed: Vec<Vec<(&str, u32)>> = Vec::new();
        let mut of = Vec::with_capacity(self.found.len());
        for (at, person) in self.found.iter().enumerate() {
            let number = *numbers.entry(top(&self.root, at)).or_insert_with(|| {
                printed.push(Vec::new());
                number(printed.len() - 1)
            });
            of.push(number);
            if let Some(printed) = printed.get_mut(number as usize) {
                printed.extend(person.printed.iter().map(|(name, times)| (name.as_str(), *times)));
            }
        }
        for printed in printed {
            // "R. Holm" is no full name; of those that are printed as often the first counts.
            let full = |name: &str| {
                name.split(' ').next().is_some_and(|given| given.trim_end_matches('.').chars().count() > 1)
            };
            let best = printed.iter().rev().max_by_key(|&&(name, times)| (full(name), times));
            people.push(best.map_or_else(String::new, |(name, _)| (*name).to_owned()));
        }
        (people, of)
    }
}

/// Adds who is named by a last name alone.
fn alone(
    names: &[Option<&str>],
    credits: &[Credit],
    houses: &[Option<&str>],
    versions: &[Vec<u32>],
    (mut people, mut persons): (Vec<String>, Vec<Option<u32>>),
) -> (Vec<String>, Vec<Option<u32>>) {
    let words = |at: usize| credits.get(at).map(|credit| credit.name.as_slice());
    // Who bears a last name, and which houses and days name them.
    let mut bearers: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
    let mut naming: FxHashSet<(u32, &str)> = FxHashSet::default();
    let mut days: FxHashSet<(u32, i32)> = FxHashSet::default();
    for ((credit, person), house) in credits.iter().zip(&persons).zip(houses) {
        if let ([.., last], &Some(person)) = (credit.name.as_slice(), person) {
            let bearers = bearers.entry(last).or_default();
            if !bearers.contains(&person) {
                bearers.push(person);
            }
            naming.extend(house.map(|house| (person, house)));
            days.extend(credit.day.map(|day| (person, day)));
        }
    }
    let mut alone: FxHashMap<String, u32> = FxHashMap::default();
    let full = persons.clone();
    for version in versions {
        for &at in version {
            let Some([last]) = words(at as usize) else { continue };
            let same = version.iter().filter_map(|&other| {
                let theirs = words(other as usize)?.last()?;
                full.get(other as usize).copied().flatten().filter(|_| theirs == last)
            });
            let same: FxHashSet<u32> = same.collect();
            // Abdullah II is no last name.
            let king = names.get(at as usize).copied().flatten().is_some_and(is_junior);
            let borne = bearers.get(last.as_str()).map(Vec::as_slice).filter(|_| !king);
            let person = match (same.len(), borne) {
                (1, _) => same.into_iter().next(),
                (0, Some(&[only])) => {
                    let house = houses.get(at as usize).copied().flatten();
                    let day = credits.get(at as usize).and_then(|credit| credit.day);
                    let near = house.is_some_and(|house| naming.contains(&(only, house)))
                        || day.is_some_and(|day| days.contains(&(only, day)));
                    near.then_some(only)
                }
                (0, None) => {
                    let name = names.get(at as usize).copied().flatten().unwrap_or_default();
                    let key = if king { spaced(name) } else { last.clone() };
                    Some(*alone.entry(key).or_insert_with(|| {
                        people.push(spaced(name));
                        number(people.len() - 1)
                    }))
                }
                _ => None,
            };
            if let Some(own) = persons.get_mut(at as usize) {
                *own = person;
            }
        }
    }
    (people, persons)
}

/// The given name: "jd" of J. D. Holm, who is JD Holm elsewhere.
fn given(first: &str, words: &[String]) -> String {
    let letter = |word: &&String| word.chars().count() == 1;
    let letters = words.iter().take(words.len().saturating_sub(1)).take_while(letter).count();
    match letters {
        2.. => words.iter().take(letters).map(String::as_str).collect(),
        _ => first.to_owned(),
    }
}

/// Whether a name ends with what tells a son from his father.
fn is_junior(name: &str) -> bool {
    let last = name.split(|c: char| !c.is_alphanumeric()).rfind(|word| !word.is_empty());
    last.is_some_and(|last| matches!(last, "Jr" | "II" | "III"))
}

fn top(root: &[usize], at: usize) -> usize {
    let mut at = at;
    while let Some(&above) = root.get(at).filter(|&&above| above != at) {
        at = above;
    }
    at
}

/// Whether one name has a short form of the other’s given name and may be the same person’s: only if something that stands around both, which `tell`
/// gives, tells of one body or office, with and without "Jr." of one office, and no article quotes both; or if both are credited with one quotation.
fn may_be_short<'t>(
    one: &Person,
    other: &Person,
    tell: impl FnOnce() -> (&'t FxHashSet<String>, &'t FxHashSet<String>),
) -> bool {
    if one.last != other.last || !short_names::agree(&one.given, &other.given) {
        return false;
    }
    let told = || {
        let (words, others) = tell();
        let office = |word: &String| one.junior == other.junior || office::is_title(word) || office::is_person(word);
        words.iter().any(|word| others.contains(word) && office(word))
    };
    let apart = !one.articles.iter().any(|article| other.articles.binary_search(article).is_ok());
    !one.versions.is_disjoint(&other.versions) || apart && told()
}

/// Counts what each is quoted with.
pub(super) fn count(people: &mut [Speaker], entries: &[Entry]) {
    let mut quotations: FxHashSet<(u32, u32)> = FxHashSet::default();
    let mut articles: FxHashSet<(u32, u32)> = FxHashSet::default();
    for entry in entries {
        let Some(person) = entry.person else { continue };
        let Some(speaker) = people.get_mut(person as usize) else { continue };
        speaker.quotations += u32::from(quotations.insert((person, entry.version_of)));
        speaker.articles += u32::from(articles.insert((person, entry.article)));
    }
}

/// The name in one line.
fn spaced(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
