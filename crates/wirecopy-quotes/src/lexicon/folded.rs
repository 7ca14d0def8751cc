//! The folded form of a word, as [`wirecopy::folded`] has it, at a fraction of the cost where all letters are Western ones.

use std::borrow::Cow;

/// What the letters from À to ÿ are folded to; nothing for × and ÷, which are none.
const WESTERN: [&str; 64] = [
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o",
    "", "o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i",
    "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
];

/// Appends the folded form of `word` to `out`.
pub(crate) fn push_folded(word: &str, out: &mut String) {
    let start = out.len();
    if push_western(word, out).is_none() {
        out.truncate(start);
        out.push_str(&wirecopy::folded(word));
    }
}

/// The folded form of `word`; what has nothing to fold is not copied.
pub(crate) fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.into();
    }
    let mut out = String::with_capacity(word.len());
    push_folded(word, &mut out);
    out.into()
}

/// Appends `word` where it is Western letters and figures alone.
fn push_western(word: &str, out: &mut String) -> Option<()> {
    let mut rest = word;
    loop {
        let plain = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (latin, other) = rest.split_at_checked(plain)?;
        let start = out.len();
        out.push_str(latin);
        if let Some(latin) = out.get_mut(start..) {
            latin.make_ascii_lowercase();
        }
        let [first, second, ..] = other.as_bytes() else { return other.is_empty().then_some(()) };
        // À to ÿ are of two bytes, of which this is the first.
        let form =
            WESTERN.get(usize::from(second.wrapping_sub(0x80))).filter(|form| *first == 0xc3 && !form.is_empty())?;
        out.push_str(form);
        rest = other.get(2..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn every_letter_is_folded_as_the_engine_folds_it() {
        for c in (0..0x600).chain(0x1e00..0x2180).filter_map(char::from_u32) {
            for word in
                [c.to_string(), format!("{c}rger"), format!("Stra{c}e"), format!("ho{c}"), format!("h{c}lm-ida")]
            {
                assert_eq!(folded(&word), wirecopy::folded(&word), "{word:?}");
            }
        }
    }
}
