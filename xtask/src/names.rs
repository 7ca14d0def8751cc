//! The table of given names that `crates/wirecopy-quotes/src/person/sex.rs` asks, made anew from what nomquamgender knows of names.

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
    let source = fetched()?;
    let read = || -> Result<BTreeMap<String, Known>> { Ok(serde_json::from_slice(&fs::read(&source)?)?) };
    let names = read().with_context(|| format!("{} cannot be read", source.display()))?;
    let parts @ [men, women, both] = &by_sex(&names);
    let table = parts.each_ref().map(|names| Vec::from_iter(names.iter().copied()).join("\n")).join("\n\n") + "\n";
    let path = project::root().join(TABLE);
    fs::write(&path, &table).with_context(|| format!("{} cannot be written", path.display()))?;
    let (men, women, both) = (men.len(), women.len(), both.len());
    step::heading(&format!("{TABLE}: {men} names of men, {women} of women, {both} of both, {} bytes", table.len()));
    Ok(())
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

/// The list of names, which pip downloads the first time.
fn fetched() -> Result<PathBuf> {
    let home = project::target().join("nomquamgender");
    let list = home.join("nomquamgender/name_data.json");
    if !list.is_file() {
        let home = home.display().to_string();
        let arguments = ["install", "--quiet", "--no-deps", "--target", &home, RELEASE];
        step::run("fetching nomquamgender", step::in_project("pip3").args(arguments))?;
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::by_sex;
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
}
