//! Letters without their accents, ligatures taken apart, full-width forms made narrow.

include!(concat!(env!("OUT_DIR"), "/letters.rs"));

/// The plain form of `c`, where that is not simply its lower case; empty for an accent that stands by itself.
pub fn plain(c: char) -> Option<&'static str> {
    let n = KEYS.binary_search(&u16::try_from(u32::from(c)).ok()?).ok()?;
    let start = n.checked_sub(1).map_or(0, |before| ENDS[before]);
    FORMS.get(usize::from(start)..usize::from(ENDS[n]))
}
