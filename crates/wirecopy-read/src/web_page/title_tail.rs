//! A page's title -> the headline, and the site's name behind it.

/// What stands between a headline and a site's name.
const MARKS: [&str; 11] = [" | ", " - ", " – ", " — ", " · ", " • ", " › ", " » ", "--", "｜", "丨"];
/// A site's name has at most so many words.
const LONGEST: usize = 6;

/// The headline and what stands behind the last mark, if anything does.
pub(crate) fn split(title: &str) -> Option<(&str, &str)> {
    let at = MARKS.iter().filter_map(|mark| Some((title.rfind(mark)?, mark.len()))).max()?;
    let (head, tail) = (title[..at.0].trim(), title[at.0 + at.1..].trim());
    (!head.is_empty() && !tail.is_empty()).then_some((head, tail))
}

/// The title without the outlet's name at its end: "Ferry back | Harbour Post". The name may have a mark in it.
pub(crate) fn without<'t>(title: &'t str, outlet: &str) -> &'t str {
    let bare = title.trim_end();
    // "Ferry back (Harbour Post)"
    let in_brackets = || {
        let (head, tail) = bare.strip_suffix(')')?.rsplit_once(" (")?;
        is_same(tail, outlet).then_some(head)
    };
    let behind_mark = || {
        let head = bare.strip_suffix(outlet.trim())?.trim_end();
        MARKS.iter().chain(&["：", "_"]).find_map(|mark| head.strip_suffix(mark.trim()))
    };
    match split(title) {
        Some((head, tail)) if is_same(tail, outlet) => head,
        _ => behind_mark().or_else(in_brackets).map(str::trim_end).filter(|head| !head.is_empty()).unwrap_or(title),
    }
}

/// The post's own title where a blog's program puts the blog's before it: "Tarnside Notes » Blog Archive » Ferry back".
pub(crate) fn of_archive(title: &str) -> Option<&str> {
    let mut parts = title.split('»').map(str::trim).skip(1);
    let is_archive = |part: &str| part.get(..11).is_some_and(|start| start.eq_ignore_ascii_case("blog archiv"));
    parts.find(|part| is_archive(part))?;
    parts.last().filter(|post| !post.is_empty())
}

/// What stands in `title` behind the page's heading, where it begins with that and a mark follows: "| HP | 04.03.2026". Marks and spaces
/// inside them may differ.
pub(crate) fn behind<'t>(title: &'t str, heading: &str) -> Option<&'t str> {
    let mut expected = heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).peekable();
    let mut last = None;
    for (at, c) in title.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        if expected.peek().is_none() {
            break;
        }
        if c.to_lowercase().any(|c| expected.next() != Some(c)) {
            return None;
        }
        last = Some((at + c.len_utf8(), c));
    }
    let (end, last) = last.filter(|_| expected.peek().is_none())?;
    let rest = title.get(end..)?;
    // Marks that close the heading's own last word.
    let bare = rest.trim_start_matches(['.', '!', '?', '…', '"', '“', '”', '’', '\'', '»', ')']);
    let spaced = bare.trim_start();
    let is_mark = |text: &str| MARKS.iter().any(|mark| text.starts_with(mark.trim_start()));
    let is_bracket = spaced.starts_with(['(', '（', '_', '[', '/']);
    let is_time =
        spaced.strip_prefix(':').is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    // Where words have no spaces between them, marks have none either.
    let is_tight = bare.starts_with(['|', '-', '–', '—', '_']) && (bare.starts_with('|') || !last.is_ascii());
    let spaced_mark = bare.len() > spaced.len() && is_mark(spaced);
    // "Ferry back – and for good" goes on; a name begins with a capital.
    let goes_on = spaced.trim_start_matches(['-', '–', '—', ' ']).starts_with(char::is_lowercase);
    (!goes_on && (spaced_mark || is_mark(bare) || is_bracket || is_time || is_tight)).then_some(spaced)
}

/// Whether `title` is the beginning of `heading`, and dots that say that it goes on.
pub(crate) fn is_cut(title: &str, heading: &str) -> bool {
    let begun = title.trim_end().strip_suffix("...").or_else(|| title.trim_end().strip_suffix('…'));
    begun.map(squeezed).is_some_and(|begun| {
        let heading = squeezed(heading);
        begun.len() * 2 >= heading.len() && begun.len() < heading.len() && heading.starts_with(&begun)
    })
}

/// The site's name in a title that begins with the page's own headline: "Ferry back | Harbour Post".
pub(crate) fn site<'t>(title: &'t str, heading: &str) -> Option<&'t str> {
    let (head, tail) = split(title)?;
    let begins = squeezed(head).starts_with(&squeezed(heading)) && squeezed(heading).len() >= 8;
    (begins && is_site(tail)).then_some(tail)
}

/// The title without what can only be a site's name: it stands behind a bar, and is a name.
pub(crate) fn without_site(title: &str) -> &str {
    match split(title) {
        Some((head, tail)) if is_site(tail) && title.contains(" | ") && head.split_whitespace().count() > 2 => head,
        _ => title,
    }
}

/// Whether two names are the same but for spaces, marks and an article: "TheHill", "The Hill".
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (squeezed(without_ending(one)), squeezed(without_ending(other)));
    let bare = |name: &str| name.strip_prefix("the").unwrap_or(name).to_owned();
    !one.is_empty() && (bare(&one) == bare(&other) || bare(&one).strip_suffix("com") == Some(&bare(&other)))
}

/// A site's name without the ending of its address: "post.example".
fn without_ending(name: &str) -> &str {
    let ends = |ending: &str| (2..=4).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_lowercase());
    name.rsplit_once('.')
        .filter(|(head, ending)| head.len() >= 3 && !head.contains(' ') && ends(ending))
        .map_or(name, |(head, _)| head)
}

/// Whether a name is that of the site at `host`: "Harbour Post" of `harbourpost.example`, "post.example".
pub(crate) fn is_site_of(name: &str, host: &str) -> bool {
    let (name, label) = (squeezed(name), label(host));
    let bare = name.strip_prefix("the").unwrap_or(&name);
    let begins = label.len() >= 5 && bare.len() >= 5 && (bare.starts_with(&label) || label.starts_with(bare));
    begins || is_host(&name, host)
}

/// Whether a name is the host's own, or its label.
pub(crate) fn is_host(name: &str, host: &str) -> bool {
    let (name, label) = (squeezed(name), label(host));
    let bare = name.strip_prefix("the").unwrap_or(&name);
    !label.is_empty() && (bare == label || name == label || name == squeezed(host))
}

/// The label that names a host: the last, and one like "co" before it, are the registry's.
fn label(host: &str) -> String {
    let mut labels: Vec<&str> = host.split('.').collect();
    labels.pop();
    if labels.len() > 1 && labels.last().is_some_and(|label| label.len() <= 3) {
        labels.pop();
    }
    squeezed(labels.last().copied().unwrap_or_default())
}

/// Whether two texts have a longer word in common.
pub(crate) fn shares_word(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.len() >= 4).map(str::to_lowercase).collect()
    };
    let known = words(other);
    known.is_empty() || words(one).iter().any(|word| known.contains(word))
}

fn is_site(tail: &str) -> bool {
    let words: Vec<&str> = tail.split_whitespace().collect();
    let is_name = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || !c.is_ascii());
    words.len() <= LONGEST && words.first().is_some_and(is_name) && words.last().is_some_and(is_name)
}

/// The letters and digits of a text, in small letters.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_same, is_site_of, of_archive, site, split, without, without_site};

    #[test]
    fn the_sites_name_stands_behind_the_last_mark() {
        assert_eq!(split("Ferry - back | Harbour Post"), Some(("Ferry - back", "Harbour Post")));
        assert_eq!(split("Harbour-Post"), None);
        assert_eq!(without("Ferry back | TheHarbour Post", "Harbour Post"), "Ferry back");
        assert_eq!(without("Ferry back - news", "Harbour Post"), "Ferry back - news");
        assert_eq!(without("Ferry back (harbour post)", "Harbour Post"), "Ferry back");
        assert_eq!(without("Ferry back | Tarner", "tarner.de"), "Ferry back");
        assert_eq!(without("渡し船が戻った：港ニュース", "港ニュース"), "渡し船が戻った");
        assert_eq!(of_archive("Tarnside Notes » Blog Archive » Ferry back"), Some("Ferry back"));
        assert_eq!(of_archive("Tarnside Notes » Ferry back"), None);
        assert_eq!(site("Ferry back – Harbour Post", "Ferry back"), Some("Harbour Post"));
        assert_eq!(site("Ferry back – and for good", "Ferry back"), None);
        assert_eq!(without_site("Cuts: the message | Harbour Post"), "Cuts: the message");
        assert_eq!(without_site("Cuts: the message - Harbour Post"), "Cuts: the message - Harbour Post");
        assert!(is_site_of("Harbour Post", "harbour-post.example") && is_site_of("The Post", "post.co.example"));
        assert!(is_site_of("post.example", "post.example") && is_site_of("heise online", "heise.de"));
        assert!(!is_site_of("Security", "post.example") && !is_site_of("News", "newsday.example"));
        assert!(is_same("TheHill", "The Hill") && is_same("Post.com", "Post") && !is_same("Post", "Harbour Post"));
    }
}
