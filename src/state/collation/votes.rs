//! What most witnesses print at a place, and how each of the others deviates from that.

use wirecopy::EditKind;

/// What one witness says of a place where readings are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Equal for equal readings; `None` where it prints nothing.
    pub reading: Option<u32>,
    /// How it differs from the base.
    pub kind: Option<EditKind>,
}

/// How each witness's reading deviates from what most print; `None` where it is that. Of equal numbers the base's counts. A
/// witness that does not run on over the place has no vote and deviates from nothing.
#[must_use]
pub fn deviations(votes: &[Option<Vote>], base: usize) -> Vec<Option<EditKind>> {
    let of_base = votes.get(base).copied().flatten().and_then(|vote| vote.reading);
    let given = || votes.iter().flatten();
    let count = |reading: Option<u32>| given().filter(|vote| vote.reading == reading).count();
    let most = given()
        .map(|vote| vote.reading)
        .fold(of_base, |most, reading| if count(reading) > count(most) { reading } else { most });
    // From the majority back to the base: what was added is dropped there.
    let back = given().find(|vote| vote.reading == most).and_then(|vote| vote.kind);
    let back = back.filter(|_| most != of_base).map(EditKind::swap);
    let deviation = |vote: &Vote| {
        let kind = match (vote.kind, back) {
            (Some(kind), Some(back)) => Some(kind.min(back)),
            (kind, back) => kind.or(back),
        };
        match kind {
            _ if vote.reading == most => None,
            Some(EditKind::Number | EditKind::Negation | EditKind::Style) => kind,
            // Most print nothing here.
            _ if most.is_none() => Some(EditKind::Added),
            _ => kind,
        }
    };
    votes.iter().map(|vote| vote.as_ref().and_then(deviation)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use EditKind::{Added, Cut, Dropped, Negation, Number, Replaced, Spelling, Style};

    #[test]
    fn what_deviates_from_the_majority_is_marked_by_its_kind_also_the_base() {
        let (spelling, style, negation) = (Some(Spelling), Some(Style), Some(Negation));
        let print = |reading: u32, kind| Some(Vote { reading: Some(reading), kind });
        let nothing = |kind| Some(Vote { reading: None, kind: Some(kind) });
        let base = || print(0, None);
        let absent = None;
        for (why, votes, expected) in [
            ("all alike", vec![base(); 3], vec![None; 3]),
            ("one deviates", vec![base(), print(1, spelling), base()], vec![None, spelling, None]),
            ("the base deviates", vec![base(), print(1, spelling), print(1, spelling)], vec![spelling, None, None]),
            ("as many each", vec![base(), print(1, spelling)], vec![None, spelling]),
            ("only the base prints it", vec![base(), nothing(Cut), nothing(Dropped)], vec![Some(Added), None, None]),
            (
                "a third reading is as grave as the graver of the two",
                vec![base(), print(1, spelling), print(1, spelling), print(2, style)],
                vec![spelling, None, None, spelling],
            ),
            (
                "two deviate each in its own way",
                vec![base(), base(), print(1, Some(Number)), print(2, style)],
                vec![None, None, Some(Number), style],
            ),
            (
                "who lacks the whole stretch has no vote, and drops nothing",
                vec![base(), absent, nothing(Dropped)],
                vec![None, None, Some(Dropped)],
            ),
            (
                "one loses the negation, one has another, one lacks the sentence",
                vec![base(), nothing(Negation), print(1, Some(Replaced)), absent],
                vec![None, negation, Some(Replaced), None],
            ),
            ("most lose the negation", vec![base(), nothing(Negation), nothing(Negation)], vec![negation, None, None]),
            ("most write $ for dollars", vec![base(), nothing(Style), nothing(Style)], vec![style, None, None]),
        ] {
            assert_eq!(deviations(&votes, 0), expected, "{why}");
        }
    }
}
