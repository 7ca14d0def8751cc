//! Where the letters of a text are, without reading most of it as characters.

/// Where the Western letters and figures end that stand from byte `at` on.
#[inline]
pub(crate) fn western_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    loop {
        end = latin_end::<true>(bytes, end);
        if !is_western(bytes, end) {
            return end;
        }
        end += 2;
    }
}

/// Whether `word` is Latin letters and figures alone.
#[inline]
pub(crate) fn is_latin(word: &str) -> bool {
    latin_end::<true>(word.as_bytes(), 0) == word.len()
}

/// The word of fewer than eight Latin letters and figures that begins at byte `at`, if a space follows or a mark with nothing of the word behind
/// it: how many bytes it has, and these as a [`number`].
#[inline(always)]
pub(crate) fn short_word(bytes: &[u8], at: usize) -> Option<(usize, u64)> {
    let eight = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
    let len = latin_of::<true>(eight);
    if len == 0 || len == 8 {
        return None;
    }
    // What is behind the word, which is among the eight but for the last byte.
    let behind = eight >> (8 * len);
    let ends = behind & 0xff == u64::from(b' ') || {
        let after = (behind >> 8) as u8;
        behind & 0x80 == 0 && len < 7 && after.is_ascii() && !after.is_ascii_alphanumeric()
    };
    let bits = u64::MAX >> (64 - 8 * len);
    ends.then_some((len, (eight | SMALL) & bits))
}

/// The bit of each byte that makes a letter small; figures have it already.
const SMALL: u64 = 0x2020_2020_2020_2020;

/// A word of one to eight Latin letters and figures as a number, capitals aside.
#[inline]
pub(crate) fn number(word: &str) -> Option<u64> {
    let bytes = word.as_bytes();
    let letters = match bytes {
        [] => return None,
        [one] => u64::from(*one),
        [one, two] => u64::from(*one) | u64::from(*two) << 8,
        [one, two, three] => u64::from(*one) | u64::from(*two) << 8 | u64::from(*three) << 16,
        // Two numbers that overlap hold all letters of any length between.
        [.., _, _, _, _] if bytes.len() <= 8 => {
            let four = |bytes: Option<&[u8; 4]>| bytes.map(|bytes| u64::from(u32::from_le_bytes(*bytes)));
            four(bytes.first_chunk())? | four(bytes.last_chunk())? << (8 * (bytes.len() - 4))
        }
        _ => return None,
    };
    let bits = u64::MAX >> (64 - 8 * bytes.len());
    (latin_of::<true>(letters) == bytes.len()).then_some((letters | SMALL) & bits)
}

/// Whether one of À to ÿ stands at byte `at`, all but × and ÷ of which are letters.
#[inline(always)]
fn is_western(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&0xc3) && !matches!(bytes.get(at + 1), None | Some(0x97 | 0xb7))
}

/// Where the Latin letters end that stand from byte `at` on, and the `FIGURES` among them.
#[inline(always)]
fn latin_end<const FIGURES: bool>(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    // Eight at once.
    while let Some(eight) = bytes.get(end..).and_then(<[u8]>::first_chunk) {
        let plain = latin_of::<FIGURES>(u64::from_le_bytes(*eight));
        end += plain;
        if plain < 8 {
            return end;
        }
    }
    let plain = |byte: &u8| byte.is_ascii_alphabetic() || FIGURES && byte.is_ascii_digit();
    end + bytes.get(end..).map_or(0, |rest| rest.iter().take_while(|byte| plain(byte)).count())
}

/// How many of eight bytes are Latin letters or figures, up to the first that is none.
#[inline(always)]
fn latin_of<const FIGURES: bool>(bytes: u64) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const TOPS: u64 = ONES << 7;
    // The top bit of each byte tells whether it is `byte` or more, but for its own top bit.
    let from = |low: u64, byte: u8| low + ONES * u64::from(0x80 - byte);
    let low = bytes & !TOPS;
    let small = low | (ONES * 0x20);
    let mut plain = from(small, b'a') & !from(small, b'z' + 1);
    if FIGURES {
        plain |= from(low, b'0') & !from(low, b'9' + 1);
    }
    ((!plain | bytes) & TOPS).trailing_zeros() as usize / 8
}

/// What stands in `text` between marks, spaces and figures.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let foreign = |at: usize| text[at..].chars().next().map_or((false, 1), |c| (c.is_alphabetic(), c.len_utf8()));
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(&byte) = bytes.get(at) {
            let (letter, len) = if byte < 0x80 { (byte.is_ascii_alphabetic(), 1) } else { foreign(at) };
            if letter {
                break;
            }
            at += len;
        }
        let start = at;
        loop {
            at = latin_end::<false>(bytes, at);
            if is_western(bytes, at) {
                at += 2;
                continue;
            }
            match bytes.get(at) {
                Some(0x80..) => match foreign(at) {
                    (true, len) => at += len,
                    _ => break,
                },
                _ => break,
            }
        }
        (at > start).then(|| &text[start..at])
    })
}

#[cfg(test)]
mod tests {
    use super::{number, short_word, western_end, words};

    #[test]
    fn short_words_are_numbers_whatever_their_capitals() {
        let mut seen = std::collections::HashMap::new();
        for word in
            ["a", "b", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh", "a1", "1a", "1234567", "90"]
        {
            let own = number(word);
            assert!(own.is_some(), "{word}");
            assert_eq!(own, number(&word.to_uppercase()), "{word}");
            assert_eq!(seen.insert(own, word), None, "{word}");
        }
        for word in ["", "abcdefghi", "o'b", "ü", "Straße", "a.b", "a\0", "ab@", "[z"] {
            assert_eq!(number(word), None, "{word}");
        }
    }

    #[test]
    fn a_short_word_is_read_at_once_where_it_surely_ends() {
        for (text, word) in [
            ("Holm left early", Some("Holm")),
            ("a bridge of stone", Some("a")),
            ("Holm, who left", Some("Holm")),
            ("Holm. He left early", Some("Holm")),
            ("1,500 lamps in May", None),
            ("U.S. lamps in May", None),
            ("seventh lamp", Some("seventh")),
            ("seventh, then", None),
            ("eighteen lamps", None),
            ("Höhe der Brücke", None),
            ("Holm’s lamps", None),
            ("d’Or et argent", None),
            ("a late", None),
        ] {
            let found = short_word(text.as_bytes(), 0);
            assert_eq!(found.map(|(len, _)| &text[..len]), word, "{text}");
            assert_eq!(found.map(|(_, own)| own), word.and_then(number), "{text}");
        }
    }

    #[test]
    fn letters_end_where_characters_say_so() {
        let is_western = |c: char| c.is_alphanumeric() && (c.is_ascii() || ('À'..='ÿ').contains(&c));
        for c in (0..0x600).chain(0x1e00..0x2180).filter_map(char::from_u32) {
            for text in
                [format!("{c}"), format!("Holm{c}Ida"), format!("Straßenbahn{c}"), format!("ü{c}{c}a1234567890")]
            {
                let end = text.find(|c| !is_western(c)).unwrap_or(text.len());
                assert_eq!(western_end(text.as_bytes(), 0), end, "{text:?}");
                let parts = text.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty());
                assert!(words(&text).eq(parts), "{text:?}");
            }
        }
    }
}
