//! What an outlet is called: one name in several spellings is one outlet.

use crate::text::fold::folded;

/// The plain form of a label: "Metro.co.uk", `https://www.metro.co.uk/` and "Metro" are one, and so are "mirror" and "The Mirror".
pub fn plain(label: &str) -> String {
    let label = folded(label.trim());
    let host = host(&label);
    let mut words: Vec<&str> = host.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.len() > 1 && ARTICLES.contains(&words[0]) {
        words.remove(0);
    }
    if words.is_empty() { label } else { words.concat() }
}

/// The words of a label; "FAZ_Politik" has two.
pub fn words(label: &str) -> Vec<String> {
    let label = folded(label.trim());
    host(&label).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether one label is the other with something behind it: a desk, a feed.
pub fn is_part(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    !short.is_empty() && short.len() < long.len() && long.starts_with(&short)
}

/// Words that a name may go without.
const ARTICLES: &[&str] =
    &["the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "lo", "o", "a", "de", "het"];

/// Of an address the host without what every host has; anything else as it is.
fn host(label: &str) -> &str {
    let rest = label.split_once("://").map_or(label, |(_, rest)| rest);
    let is_address = !rest.contains(char::is_whitespace) && rest.contains('.');
    if !is_address {
        return label;
    }
    let mut host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    for prefix in ["www.", "amp.", "m."] {
        host = host.strip_prefix(prefix).unwrap_or(host);
    }
    // The country and the kind go: they are short, and the name stands before them.
    while let Some((name, end)) = host.rsplit_once('.')
        && !name.is_empty()
        && (end.chars().count() <= 3 || END.contains(&end))
    {
        host = name;
    }
    // What is left before the name is a part of the site: edition.cnn, news.sky.
    host
}

/// Ends of addresses of more than three letters.
const END: &[&str] = &["info", "news", "online", "press", "media", "today", "live"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_in_several_spellings_is_one_outlet() {
        for (one, other, same) in [
            ("Metro", "Metro.co.uk", true),
            ("Metro", "https://www.metro.co.uk/news/1", true),
            ("mirror", "The Mirror", true),
            ("Der Kurier", "kurier", true),
            ("N-TV", "n-tv.de", true),
            ("Süd Post", "Sud Post", true),
            ("U.S. News", "US News", true),
            ("Metro", "Metropol", false),
            ("Harbour Post", "Harbour Times", false),
            ("Harbour Post", "Harbour", false),
            ("The Sun", "The Sun Herald", false),
            ("Post", "Post Politics", false),
            ("", "Post", false),
        ] {
            assert_eq!(plain(one) == plain(other), same, "{one}, {other}");
        }
    }

    #[test]
    fn a_desk_is_part_of_its_outlet_by_name() {
        for (one, other, part) in [
            ("Post", "Post_Politics", true),
            ("Harbour Post", "Harbour Post Sport", true),
            ("Post_Politics", "Post", true),
            ("Post", "Post", false),
            ("Post", "Postman", false),
            ("Post Sport", "Post Politics", false),
            ("", "Post", false),
        ] {
            assert_eq!(is_part(one, other), part, "{one}, {other}");
        }
    }
}
