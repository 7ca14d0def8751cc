//! Short forms of given names: Bill and Will are William.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A name and its short forms in each line, in lower case. `cargo xtask names` makes the table.
const FORMS: &str = include_str!("short_names.txt");

/// Of each short form the names that it stands for.
static LONG: LazyLock<FxHashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut long: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for line in FORMS.lines() {
        let mut words = line.split(' ');
        let Some(name) = words.next() else { continue };
        for short in words {
            long.entry(short).or_default().push(name);
        }
    }
    long
});

/// Whether two given names, in folded letters, may be one person’s: equal, one short for the other, or both for the same; or one its first letter.
pub(super) fn agree(one: &str, other: &str) -> bool {
    let letter = |one: &str, other: &str| one.chars().count() == 1 && other.starts_with(one);
    let long = |name: &str| LONG.get(name).map_or(&[] as &[&str], Vec::as_slice);
    // Antony is written for Anthony.
    let same = |one: &str, other: &str| one == other || plain(one).eq(plain(other));
    let stands_for = |short: &str, name: &str| long(short).iter().any(|long| same(long, name));
    same(one, other)
        || letter(one, other)
        || letter(other, one)
        || stands_for(one, other)
        || stands_for(other, one)
        || long(one).iter().any(|name| long(other).contains(name))
}

/// The letters of a name without the h behind a t.
fn plain(name: &str) -> impl Iterator<Item = char> {
    let mut before = ' ';
    name.chars().filter(move |&c| {
        let kept = !(c == 'h' && before == 't');
        before = c;
        kept
    })
}

#[cfg(test)]
mod tests {
    use super::agree;

    #[test]
    fn short_forms_agree_with_their_names() {
        for (one, other, may) in [
            ("bill", "william", true),
            ("tony", "antony", true),
            ("joe", "joseph", true),
            ("mike", "michael", true),
            ("will", "bill", true),
            ("j", "joseph", true),
            ("ida", "ida", true),
            ("ida", "olga", false),
            ("j", "ida", false),
            ("bill", "joseph", false),
            ("", "ida", false),
        ] {
            assert_eq!((agree(one, other), agree(other, one)), (may, may), "{one}, {other}");
        }
    }
}
