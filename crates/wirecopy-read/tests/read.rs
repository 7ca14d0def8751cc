//! Any text makes an article.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use wirecopy_read::{article, decode};

/// The marks that the rules look for, between bars.
const MARKS: &[&str] = &[
    "date 2025-02-01|date |By |Peter Jamison| and |, |Staff writer|CARACAS|Caracas|: | — |—|--| - ",
    "(|)|(AP)|Photo by |/Getty Images| via AP|With |wires|Reporting by |contributed to this report",
    ".|. |\n|\r\n| |\u{a0}|’|“|©|2025|JANUARY 10|é|e\u{301}|漢字|🗞|İ|ß|ǅ|that prices fell|Source: ",
];

/// Texts made of the marks in any order.
fn wild_text() -> impl Strategy<Value = String> {
    let part = prop::sample::select(MARKS.iter().flat_map(|line| line.split('|')).collect::<Vec<_>>());
    let parts = prop::collection::vec(prop_oneof![9 => part.prop_map(str::to_owned), 1 => any::<String>()], 0..24);
    parts.prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_text_makes_an_article(text in prop_oneof![wild_text(), any::<String>()]) {
        let article = article("id", text.clone(), None);
        prop_assert_eq!(&article.text, &text);
        prop_assert!(!article.title.trim().is_empty());
        let mut end = 0;
        for aside in &article.asides {
            let range = aside.span.range();
            prop_assert!(range.start >= end, "asides are in order and apart");
            prop_assert!(!range.is_empty());
            prop_assert!(text.get(range.clone()).is_some(), "asides lie on borders of characters");
            end = range.end;
        }
    }

    #[test]
    fn any_bytes_are_a_text_or_say_why_not(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        match decode(bytes.clone()) {
            Ok(text) => prop_assert!(bytes.ends_with(text.as_bytes())),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}
