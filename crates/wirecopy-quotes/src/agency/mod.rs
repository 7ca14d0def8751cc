//! The names that news agencies sign with, and whose copy an article says it is.

mod mention;
mod named;
mod note;
mod scan;
mod table;

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::FxHashSet;

pub use named::named;
use wirecopy::article::Article;

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

/// The agencies that an article names as those whose copy it prints, each by its shortest name.
///
/// ```
/// use wirecopy::article::Article;
/// use wirecopy_quotes::agency::agencies;
///
/// let article = Article { credit: Some("Associated Press/dpa-AFX".to_owned()), ..Article::new("a", "The ferry is back.") };
/// assert_eq!(agencies(&article), ["AP", "dpa"]);
/// ```
#[must_use]
pub fn agencies(article: &Article) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let printed = named(article).unwrap_or_default();
    for name in parts(printed) {
        let name = short(name.trim());
        if !name.is_empty() && !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// The shortest name of the agency called `name`: its initials, or what its other names begin with. Names of others that stand in the same line of the
/// table are not taken for it.
fn short(name: &str) -> String {
    let plain = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name);
    let is = |known: &str| known.to_lowercase() == plain.to_lowercase();
    let Some(row) = table::AGENCIES.iter().find(|row| row.split('|').any(is)) else { return plain.to_owned() };
    // As the table writes it.
    let own = row.split('|').find(|known| *known == plain).or_else(|| row.split('|').find(|known| is(known)));
    let own = own.unwrap_or(plain);
    let initials = |long: &str| {
        let words = long.split([' ', '-']).filter(|word| word.chars().next().is_some_and(char::is_uppercase));
        words.filter_map(|word| word.chars().next()).collect::<String>().to_lowercase()
    };
    let begins = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with([' ', '-']));
    let is_same = |short: &&str| {
        let chars = short.chars().count();
        chars < own.chars().count() && (initials(own) == short.to_lowercase() && chars > 1 || begins(own, short))
    };
    row.split('|').filter(is_same).min_by_key(|known| known.chars().count()).unwrap_or(own).to_owned()
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

/// The names of a list: "AP/Reuters", "EFE, AFP and AP".
fn parts(list: &str) -> impl Iterator<Item = &str> {
    list.split(['/', ',', ';', '&']).flat_map(|part| part.split(" and "))
}

/// Whether `list` is agencies and nothing else: "AFP", "AP/Reuters", "EFE, AFP and AP".
pub fn are_agencies(list: &str) -> bool {
    parts(list.trim_end_matches('.')).all(is_agency)
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

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn an_agency_is_called_by_its_shortest_name_and_never_by_anothers() {
        for (printed, expected) in [
            ("Associated Press", "AP"),
            ("The Associated Press", "AP"),
            ("AP", "AP"),
            ("Deutsche Presse-Agentur", "dpa"),
            ("dpa-AFX", "dpa"),
            ("DPA", "dpa"),
            ("Agence France-Presse", "AFP"),
            ("Reuters", "Reuters"),
            ("Bloomberg News", "Bloomberg"),
            ("AGI", "AGI"),
            ("Adnkronos", "Adnkronos"),
            ("United Press International", "UPI"),
            ("Some Other News", "Some Other News"),
        ] {
            assert_eq!(short(printed), expected, "{printed}");
        }
    }
}
