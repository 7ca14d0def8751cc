//! Names for things that have no address: the same for the same thing on every machine.

/// FNV-1a of 128 bits: its first value and its factor.
const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const FACTOR: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// A name made of all that was put into it, in order.
pub(super) struct Iri(u128);

impl Iri {
    /// A name for a `kind` of thing.
    pub(super) fn new(kind: &str) -> Self {
        let mut iri = Self(OFFSET);
        iri.put(kind);
        iri
    }

    /// Makes `part` a part of what is named.
    pub(super) fn put(&mut self, part: &str) {
        // No byte of UTF-8 is 0xFF, so two parts never pass for one.
        for &byte in part.as_bytes().iter().chain(&[0xFF]) {
            self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(FACTOR);
        }
    }

    /// As a UUID of version 8, which is free to be made as one likes (RFC 9562).
    pub(super) fn urn(&self) -> String {
        let marked = self.0 & !(0xF << 76) & !(0x3 << 62) | 0x8 << 76 | 0x2 << 62;
        let mut urn = "urn:uuid:".to_owned();
        for digit in 0..32 {
            if matches!(digit, 8 | 12 | 16 | 20) {
                urn.push('-');
            }
            let value = (marked >> (124 - 4 * digit)) as u32 & 0xF;
            urn.extend(char::from_digit(value, 16));
        }
        urn
    }
}

#[cfg(test)]
mod tests {
    use super::Iri;

    fn named(parts: &[&str]) -> String {
        let mut iri = Iri::new("article");
        parts.iter().for_each(|part| iri.put(part));
        iri.urn()
    }

    #[test]
    fn a_name_is_a_uuid_that_is_made_of_every_part() {
        let name = named(&["a", "bc"]);
        assert_eq!(name, named(&["a", "bc"]));
        for other in [&["ab", "c"][..], &["a", "bc", ""], &["a"], &[]] {
            assert_ne!(name, named(other), "{other:?}");
        }
        let uuid = name.strip_prefix("urn:uuid:").unwrap();
        assert_eq!(uuid.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert_eq!(&uuid[14..15], "8", "the version");
        assert!(matches!(&uuid[19..20], "8" | "9" | "a" | "b"), "the variant: {uuid}");
    }
}
