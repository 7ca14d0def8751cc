//! What two scripts or two prints of Chinese make of the differences between them.
//!
//! Signs that fold alike are one sign only across prints: where both texts are traditional, 發 for 髮 is a misprint. And a thing that
//! has one name in Beijing and another in Taipei (软件, 軟體) was not replaced by another thing. Folding makes one of letters, too,
//! that a language has apart (ћ and ч, o and oʻ).

use crate::edits::Difference;
use crate::report::EditKind;
use crate::span::{ByteSpan, Sides, WordSpan};
use crate::text::fold::{Alphabet, LONGEST, Print, are_regional, is_alphabet_style, is_sign, is_style, print};
use crate::text::side::Side;

/// Tells anew what differs in signs or alphabets alone. `whole` are the words of the match, `found` its differences in order.
pub fn tell(sides: Sides<Side>, whole: Sides<WordSpan>, found: &mut [Difference]) {
    let has_signs = |side: Side, bytes: ByteSpan| bytes.of(side.text).contains(is_sign);
    let signs = found.iter().any(|found| has_signs(sides.a, found.bytes.a) || has_signs(sides.b, found.bytes.b));
    let alphabets = [sides.a, sides.b].map(|side| side.words.alphabet());
    if !signs && alphabets == [Alphabet::AsPrinted; 2] {
        return;
    }
    let prints = [sides.a, sides.b].map(|side| if signs { print(side.text) } else { None });
    for found in found.iter_mut().filter(|found| found.kind == EditKind::Style) {
        if is_misprint(sides, found.words, prints) {
            found.kind = EditKind::Spelling;
        }
    }
    if matches!(prints, [Some(a), Some(b)] if a != b) {
        tell_regional(sides, whole, found);
    }
}

/// Whether words that fold alike are printed with other letters or signs than a newspaper may.
fn is_misprint(sides: Sides<Side>, words: Sides<WordSpan>, prints: [Option<Print>; 2]) -> bool {
    let alphabets = [sides.a, sides.b].map(|side| side.words.alphabet());
    let is_wrong = |(a, b): (u32, u32)| {
        let (a, b) = (printed(sides.a, a), printed(sides.b, b));
        a != b
            && sides.a.words.folded(a) == sides.b.words.folded(b)
            && !(is_style(a, b, prints) && is_alphabet_style(a, b, alphabets))
    };
    words.a.len() == words.b.len() && (words.a.start..words.a.end).zip(words.b.start..words.b.end).any(is_wrong)
}

fn printed(side: Side<'_>, word: u32) -> &str {
    side.words.spans().get(word as usize).map_or("", |word| word.of(side.text))
}

/// So many differences in a row may make one name: 互聯網, 網際網路.
const TOGETHER: usize = 3;

/// Makes style of what names one thing here and there, with the equal signs around it.
fn tell_regional(sides: Sides<Side>, whole: Sides<WordSpan>, found: &mut [Difference]) {
    let others: Vec<usize> = (0..found.len()).filter(|&n| found[n].kind != EditKind::Style).collect();
    let mut next = 0;
    while next < others.len() {
        let before = next.checked_sub(1).map_or(whole.map(|words| words.start), |n| end(found[others[n]].words));
        let name = (1..=TOGETHER).find(|&many| {
            let Some(&last) = others.get(next + many - 1) else { return false };
            let behind = others.get(next + many).map_or(whole.map(|words| words.end), |&n| start(found[n].words));
            let words = Sides::new(
                found[others[next]].words.a.hull(&found[last].words.a),
                found[others[next]].words.b.hull(&found[last].words.b),
            );
            is_name(sides, words, before, behind)
        });
        let many = name.unwrap_or(0);
        for &n in &others[next..next + many] {
            found[n].kind = EditKind::Style;
        }
        next += many.max(1);
    }
}

fn start(words: Sides<WordSpan>) -> Sides<u32> {
    words.map(|words| words.start)
}

fn end(words: Sides<WordSpan>) -> Sides<u32> {
    words.map(|words| words.end)
}

/// Whether `words`, with some of the equal signs between `before` and `behind`, are one name in two regions.
fn is_name(sides: Sides<Side>, words: Sides<WordSpan>, before: Sides<u32>, behind: Sides<u32>) -> bool {
    let most = LONGEST.saturating_sub(words.a.len().max(words.b.len()));
    let back = (words.a.start - before.a).min(words.b.start - before.b).min(most);
    let ahead = (behind.a - words.a.end).min(behind.b - words.b.end).min(most);
    let name = |side: Side, words: WordSpan| -> String {
        let words = side.words.spans().get(words.range()).unwrap_or_default();
        words.iter().map(|word| side.words.folded(word.of(side.text))).collect()
    };
    (0..=back).any(|back| {
        (0..=ahead.min(most - back)).any(|ahead| {
            let wide = words.map(|words| WordSpan::new(words.start - back, words.end + ahead));
            are_regional(&name(sides.a, wide.a), &name(sides.b, wide.b))
        })
    })
}
