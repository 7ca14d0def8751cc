//! The names that news agencies sign with, and whose copy an article says it is.

mod named;
mod scan;
mod table;

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::FxHashSet;

pub use named::named;

/// Further names that stand under photos only.
const PHOTO_AGENCIES: &[&str] = &[
    "alamy",
    "alamy stock photo",
    "anadolu",
    "getty",
    "getty images",
    "imago",
    "istock",
    "nurphoto",
    "pool",
    "shutterstock",
    "sipa",
    "sipa usa",
    "unsplash",
    "wikimedia commons",
    "zuma press",
];

/// Whether `name` is an agency's, with or without "The"; short names in any case.
pub fn is_agency(name: &str) -> bool {
    let name = plain(name);
    names().folded.contains(name.as_str()) || table::WIRES.contains(&name.as_str())
}

/// Whether `name` is that of an agency which provides photos.
pub fn is_photo_agency(name: &str) -> bool {
    is_agency(name) || PHOTO_AGENCIES.contains(&plain(name).as_str())
}

/// Whether `name` is that of a service which sends out press releases.
///
/// ```
/// assert!(wirecopy_quotes::agency::is_release_service("PR Newswire"));
/// assert!(!wirecopy_quotes::agency::is_release_service("Reuters"));
/// ```
pub fn is_release_service(name: &str) -> bool {
    table::RELEASE_SERVICES.contains(&plain(name).as_str())
}

/// Whether `list` is agencies and nothing else: "AFP", "AP/Reuters", "EFE, AFP and AP".
pub fn are_agencies(list: &str) -> bool {
    list.trim_end_matches('.').split(['/', ',', ';', '&']).flat_map(|part| part.split(" and ")).all(is_agency)
}

/// Whether `name` is an agency's, in the letters that it signs with.
fn exact(name: &str) -> bool {
    names().printed.contains(name)
}

/// Whether `name` is an agency's long name, in any case.
fn exact_ignoring_case(name: &str) -> bool {
    name.chars().count() > 4 && names().folded.contains(name.to_lowercase().as_str())
}

/// Whether `name`, in lower case, is an agency's.
fn is_named(name: &str) -> bool {
    names().folded.contains(name)
}

struct Names {
    printed: FxHashSet<&'static str>,
    folded: FxHashSet<Cow<'static, str>>,
}

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let printed = || table::AGENCIES.iter().flat_map(|names| names.split('|'));
        Names { printed: printed().collect(), folded: printed().map(|name| name.to_lowercase().into()).collect() }
    })
}

fn plain(name: &str) -> String {
    let name = name.trim().to_lowercase();
    name.strip_prefix("the ").map(str::to_owned).unwrap_or(name)
}
