//! Byte positions as others count them.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use wirecopy_report::{CodePoint, Positions, Utf16};

proptest! {
    #[test]
    fn every_border_counts_what_stands_before_it(text in "[a-z]{0,300}[a-zé漢🗞]{0,600}") {
        let (points, units) = (Positions::<CodePoint>::new(&text), Positions::<Utf16>::new(&text));
        for (at, _) in text.char_indices() {
            prop_assert_eq!(points.before(at as u32) as usize, text[..at].chars().count());
            prop_assert_eq!(units.before(at as u32) as usize, text[..at].encode_utf16().count());
        }
        prop_assert_eq!(points.total() as usize, text.chars().count());
        prop_assert_eq!(units.total() as usize, text.encode_utf16().count());
        prop_assert_eq!(points.before(u32::MAX), points.total());
    }
}

/// Counts are kept every so many bytes; a text may end just there.
#[test]
fn a_text_may_end_on_a_step() {
    assert_eq!(Positions::<CodePoint>::new("").total(), 0);
    assert_eq!(Positions::<CodePoint>::new(&"e".repeat(256)).total(), 256);
    assert_eq!(Positions::<CodePoint>::new(&"é".repeat(256)).total(), 256);
    assert_eq!(Positions::<Utf16>::new(&"🗞".repeat(256)).total(), 512);
}
