//! The tables of given names: whose they are, which `crates/wirecopy-quotes/src/person/sex.rs` asks, made anew from what nomquamgender knows of
//! names; and their short forms, which `crates/wirecopy-quotes/src/ledger/short_names.rs` asks, from the list of nicknames.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{project, step};

/// Where the table stands.
const TABLE: &str = "crates/wirecopy-quotes/src/person/given_names.txt";

/// The release that the table is made from: 36 public lists of names brought together, MIT.
const RELEASE: &str = "nomquamgender==0.1.4";

/// Where the table of short forms stands.
const SHORT: &str = "crates/wirecopy-quotes/src/ledger/short_names.txt";

/// The release that it is made from: English names and their short forms, brought together by hand, Apache 2.0.
const SHORT_RELEASE: &str = "nicknames==1.0.1";

/// Short forms that share too little with the name to be told from what else stands in that list ("Ian" for John).
const UNLIKE: &[(&str, &str)] = &[
    ("richard", "dick"),
    ("edward", "ned"),
    ("edward", "ted"),
    ("edward", "teddy"),
    ("henry", "hank"),
    ("james", "jim"),
    ("james", "jimmy"),
    ("john", "jack"),
    ("margaret", "peggy"),
    ("mary", "polly"),
    ("robert", "bob"),
    ("robert", "bobby"),
    ("theodore", "ted"),
    ("william", "bill"),
    ("william", "billy"),
];

/// A name is taken that stands in so many of the lists with so many bearers.
const KNOWN: [(u32, u64); 2] = [(8, 2_000), (12, 300)];
/// A name of both, if in so many with so many: rarer ones are words and towns as well.
const KNOWN_OF_BOTH: (u32, u64) = (20, 10_000);
/// Of whose bearers at most this share is of the other sex. Other names are of both.
const OTHER: f64 = 0.08;

/// What is known of a name: in how many lists it stands, how many bear it, the share of women, and more.
type Known = (u32, u64, f64, Value);

/// Writes the table and says what it came to.
pub fn write() -> Result<()> {
    let source = fetched("nomquamgender", RELEASE, "name_data.json")?;
    let read = || -> Result<BTreeMap<String, Known>> { Ok(serde_json::from_slice(&fs::read(&source)?)?) };
    let names = read().with_context(|| format!("{} cannot be read", source.display()))?;
    let parts @ [men, women, both] = &by_sex(&names);
    let table = parts.each_ref().map(|names| Vec::from_iter(names.iter().copied()).join("\n")).join("\n\n") + "\n";
    let path = project::root().join(TABLE);
    fs::write(&path, &table).with_context(|| format!("{} cannot be written", path.display()))?;
    let (men, women, both) = (men.len(), women.len(), both.len());
    step::heading(&format!("{TABLE}: {men} names of men, {women} of women, {both} of both, {} bytes", table.len()));
    let list = fetched("nicknames", SHORT_RELEASE, "names.csv")?;
    let list = fs::read_to_string(&list).with_context(|| format!("{} cannot be read", list.display()))?;
    let forms = short_forms(&list, parts);
    let lines = forms.iter().map(|(name, forms)| format!("{name} {}", Vec::from_iter(forms.iter().copied()).join(" ")));
    let table = lines.collect::<Vec<_>>().join("\n") + "\n";
    let path = project::root().join(SHORT);
    fs::write(&path, &table).with_context(|| format!("{} cannot be written", path.display()))?;
    step::heading(&format!("{SHORT}: short forms of {} names, {} bytes", forms.len(), table.len()));
    Ok(())
}

/// The short forms of each name, from lines "name,has_nickname,short form". `known` are the names of men, of women and of both: what is short for a
/// name of the other sex, or sounds like no part of it, is left out.
fn short_forms<'l>(list: &'l str, [men, women, both]: &[BTreeSet<&str>; 3]) -> BTreeMap<&'l str, BTreeSet<&'l str>> {
    let mut forms: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in list.lines() {
        let mut parts = line.split(',');
        let (Some(name), Some("has_nickname"), Some(short)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let known = [men, women, both].iter().any(|names| names.contains(name));
        let other = men.contains(name) && women.contains(short) || women.contains(name) && men.contains(short);
        if known && !other && (sounds_like(name, short) || UNLIKE.contains(&(name, short))) {
            forms.entry(name).or_default().insert(short);
        }
    }
    forms
}

/// Whether a short form is a part of the name as it sounds: Mike of Michael, Tony of Anthony.
fn sounds_like(name: &str, short: &str) -> bool {
    let sound = |word: &str| {
        word.replace("th", "t")
            .replace("ph", "f")
            .replace("ch", "k")
            .replace("ck", "k")
            .replace('c', "k")
            .replace('h', "")
    };
    let plain = [name, short].iter().all(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()));
    let ends = ["ie", "ey", "y", "e"].iter().find_map(|end| short.strip_suffix(end)).unwrap_or(short);
    // Danny: Dan.
    let stem = match ends.as_bytes() {
        [.., one, other] if one == other => &ends[..ends.len() - 1],
        _ => ends,
    };
    // Micah is no short form, but a name.
    let short = short.len() <= 4 || ends.len() < short.len() || name.starts_with(short);
    let (name, stem) = (sound(name), sound(stem));
    plain && short && stem.len() > 1 && (name.starts_with(&stem) || stem.len() > 2 && name.contains(&stem))
}

/// The names of men, those of women and those of both, without accents and in lower case.
fn by_sex(names: &BTreeMap<String, Known>) -> [BTreeSet<&str>; 3] {
    let [mut men, mut women, mut both] = [const { BTreeSet::new() }; 3];
    for (name, &(lists, bearers, share, _)) in names {
        let plain = name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_lowercase());
        let known = KNOWN.iter().any(|&(least, fewest)| lists >= least && bearers >= fewest);
        if !(plain && known) {
            continue;
        }
        let borne_by = match share {
            share if share <= OTHER => &mut men,
            share if share >= 1.0 - OTHER => &mut women,
            _ if lists >= KNOWN_OF_BOTH.0 && bearers >= KNOWN_OF_BOTH.1 => &mut both,
            _ => continue,
        };
        borne_by.insert(name.as_str());
    }
    [men, women, both]
}

/// A file of a package, which pip downloads the first time.
fn fetched(package: &str, release: &str, file: &str) -> Result<PathBuf> {
    let home = project::target().join(package);
    let list = home.join(package).join(file);
    if !list.is_file() {
        let home = home.display().to_string();
        let arguments = ["install", "--quiet", "--no-deps", "--target", &home, release];
        step::run(&format!("fetching {package}"), step::in_project("pip3").args(arguments))?;
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::{by_sex, short_forms};
    use serde_json::Value;

    #[test]
    fn names_are_parted_by_who_bears_them() {
        let known = |name: &str, lists, bearers, share| (name.to_owned(), (lists, bearers, share, Value::Null));
        let names = [
            known("ida", 20, 5_000, 0.99),
            known("jan", 30, 90_000, 0.24),
            known("rui", 9, 2_000, 0.0),
            known("rare", 9, 90, 0.0),
            known("two names", 20, 5_000, 0.0),
        ];
        let names = names.into_iter().collect();
        assert_eq!(by_sex(&names).map(Vec::from_iter), [["rui"], ["ida"], ["jan"]]);
    }

    #[test]
    fn short_forms_are_parts_of_their_names() {
        let list = "name1,relationship,name2\nmichael,has_nickname,mike\nmichael,has_nickname,micah\nanthony,has_nickname,tony\n\
            daniel,has_nickname,danny\njohn,has_nickname,ian\njohn,has_nickname,jon\nwilliam,has_nickname,bill\naaron,has_nickname,erin\n\
            unknown,has_nickname,unk";
        let known = [vec!["aaron", "anthony", "daniel", "john", "michael", "william"], vec!["erin"], vec![]];
        let forms = short_forms(list, &known.map(|names| names.into_iter().collect()));
        let lines: Vec<String> = forms
            .iter()
            .map(|(name, forms)| format!("{name} {}", Vec::from_iter(forms.iter().copied()).join(" ")))
            .collect();
        assert_eq!(lines, ["anthony tony", "daniel danny", "john jon", "michael mike", "william bill"]);
    }
}
