//! WordPress's shortcodes, which a feed or an export has where the page has what they stand for: `[caption …]…[/caption]`.

/// Those whose words tell of a picture or lead elsewhere.
const BESIDE: [&str; 7] = ["caption", "wp_caption", "embed", "gallery", "video", "audio", "playlist"];

/// A text without its shortcodes. The words between an opening and a closing one stay, but for those that tell of pictures.
///
/// Brackets that have neither a closing one of their name nor anything stated are words, as in `[sic]`.
pub(crate) fn without_shortcodes(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        let (kept, here) = rest.split_at(at);
        made.push_str(kept);
        let taken = shortcode(here, text).unwrap_or_else(|| {
            made.push('[');
            1
        });
        rest = &here[taken..];
    }
    made.push_str(rest);
    made
}

/// How many bytes of `here`, which begins with a bracket, are no words.
fn shortcode(here: &str, all: &str) -> Option<usize> {
    let end = here.find(']')? + 1;
    let inner = here.get(1..end - 1)?;
    let bare = inner.strip_prefix('/').unwrap_or(inner);
    let name = bare.split([' ', '\n', '/']).next().unwrap_or_default();
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-');
    if name.len() < 2 || !name.chars().all(fits) {
        return None;
    }
    let closing = ["[/", name, "]"].concat();
    let is_paired = all.contains(&closing);
    let states = bare[name.len()..].contains('=');
    let beside = || here.find(&closing).map(|at| at + closing.len()).filter(|_| BESIDE.contains(&name));
    (is_paired || states).then(|| beside().unwrap_or(end))
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
        ] {
            assert_eq!(without_shortcodes(text), expected, "{text}");
        }
    }
}
