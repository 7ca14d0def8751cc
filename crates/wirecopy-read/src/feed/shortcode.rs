//! WordPress's shortcodes, which a feed or an export has where the page has what they stand for: `[caption …]…[/caption]`.

use std::collections::BTreeMap;

/// Those whose words tell of a picture or lead elsewhere.
const BESIDE: [&str; 7] = ["caption", "wp_caption", "embed", "gallery", "video", "audio", "playlist"];

/// A text without its shortcodes. The words between an opening and a closing one stay, but for those that tell of pictures.
///
/// Brackets that have neither a closing one of their name nor anything stated are words, as in `[sic]`.
pub(crate) fn without_shortcodes(text: &str) -> String {
    let closings = closings(text);
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        let (kept, here) = rest.split_at(at);
        made.push_str(kept);
        let taken = shortcode(here, text.len() - here.len(), &closings).unwrap_or_else(|| {
            made.push('[');
            1
        });
        rest = &here[taken..];
    }
    made.push_str(rest);
    made
}

/// Where the last closing one of each name begins: what is looked for behind it is not there, and text would be gone through again for each bracket.
fn closings(text: &str) -> BTreeMap<&str, usize> {
    let named = |(at, _): (usize, &str)| {
        let inner = &text[at + 2..];
        Some((&inner[..inner.find(['[', ']'])?], at))
    };
    text.match_indices("[/").filter_map(named).collect()
}

/// How many bytes of `here`, which begins with a bracket at `at`, are no words.
fn shortcode(here: &str, at: usize, closings: &BTreeMap<&str, usize>) -> Option<usize> {
    let inner = &here[1..];
    let inner = &inner[..inner.find(['[', ']'])?];
    let end = 1 + inner.len() + 1;
    if !here[..end].ends_with(']') {
        return None;
    }
    let bare = inner.strip_prefix('/').unwrap_or(inner);
    let name = bare.split([' ', '\n', '/']).next().unwrap_or_default();
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-');
    if name.len() < 2 || !name.chars().all(fits) {
        return None;
    }
    let closing = ["[/", name, "]"].concat();
    let last = closings.get(name);
    let states = bare[name.len()..].contains('=');
    let is_beside = BESIDE.contains(&name) && last.is_some_and(|&last| last >= at);
    let beside = is_beside.then(|| here.find(&closing).map_or(end, |at| at + closing.len()));
    (last.is_some() || states).then(|| beside.unwrap_or(end))
}

#[cfg(test)]
mod tests {
    use super::without_shortcodes;

    #[test]
    fn shortcodes_are_no_words() {
        for (text, expected) in [
            ("[dropcap]T[/dropcap]he ferry", "The ferry"),
            ("[caption id=\"a\" width=\"2\"]<img src=x> The quay[/caption]It sails.", "It sails."),
            ("It sails.[gallery ids=\"1,2\"]", "It sails."),
            ("[embed]https://a.example/b[/embed]It sails.", "It sails."),
            ("\"It [the ferry] sails [sic],\" he said [1].", "\"It [the ferry] sails [sic],\" he said [1]."),
            ("It sails [", "It sails ["),
            ("[xy][/xy]", ""),
            ("[é=1]", "[é=1]"),
            ("[/gallery] It [gallery]sails", " It sails"),
            ("[[dropcap]T[/dropcap]he ferry]", "[The ferry]"),
            ("[a [b", "[a [b"),
        ] {
            assert_eq!(without_shortcodes(text), expected, "{text}");
        }
    }

    #[test]
    fn many_brackets_cost_no_more_than_their_text() {
        for piece in ["[", "[gallery]", "[/gallery", "[ab]", "[ab=1 "] {
            let text = ["[/ab][/gallery]", &piece.repeat(200_000)].concat();
            assert!(without_shortcodes(&text).len() <= text.len(), "{piece}");
        }
    }
}
