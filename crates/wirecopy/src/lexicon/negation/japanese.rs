//! Japanese says "not" with the ending of a verb.

/// Where a negative ending stands in `text`, as byte ranges.
///
/// An ending counts where a verb's stem comes before it. 伴ない and 少ない end alike and negate nothing, and neither does the なか of 仲間 and
/// 中 in syllables.
pub fn negations(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let ending = ENDINGS.iter().find(|ending| rest.starts_with(**ending));
        let before = text.get(..at).unwrap_or_default();
        match ending {
            Some(ending) if negates(before, ending, &rest[ending.len()..]) => {
                found.push((at, at + ending.len()));
                at += ending.len();
            }
            _ => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

/// The longest first.
const ENDINGS: [&str; 9] = ["なかった", "なかろう", "なければ", "なくて", "なく", "ない", "ません", "ず", "無い"];

fn negates(before: &str, ending: &str, behind: &str) -> bool {
    let last = before.chars().next_back();
    let ends = |words: &str| words.split(' ').any(|word| before.ends_with(word));
    match ending {
        "ません" => before.ends_with(|c| stem(c) || is_kanji(c)) || ends("り い き み し じ ち に び"),
        "ず" => {
            let goes_on = ["に", "、", "。", "と", "」", "，", " "].iter().any(|next| behind.starts_with(next));
            let verb = match last {
                // まず, はず, みず, いずれ, わずか are other words.
                Some('ま' | 'わ') => before.chars().rev().nth(1).is_some_and(is_kanji),
                Some('は' | 'み' | 'い') => false,
                Some(c) => stem(c) && !ends("ひと"),
                None => false,
            };
            verb && (goes_on || behind.is_empty() || behind.starts_with(is_kanji))
        }
        "なく"
            if ends("だけで のみで ばかりで 間も まも")
                || ["なる", "なっ", "なり", "し", "す"].iter().any(|next| behind.starts_with(next)) =>
        {
            false
        }
        _ => match last {
            Some(c) if is_kanji(c) => !"少危切行幼伴担補商償養占誘失損賄償否源".contains(c),
            Some('も') => !ends("とも"),
            Some('こ') => !ends("おこ"),
            Some('は' | 'が' | 'の' | 'し' | 'く' | 'で' | 'を' | 'に') => !ends("荷に はかが"),
            Some(c) => stem(c) && !ends("すく あぶ きた おさ せつ うら やしな みっとも もったい さりげ まかな つぐな"),
            None => false,
        },
    }
}

/// Whether a verb's stem can end in this syllable before a negation: the rows of a, i and e.
fn stem(c: char) -> bool {
    "かさたなまらわがばぱざだけせてねべめれえげへぜでいきしちみりびぎじ".contains(c)
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '々')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negative_endings_are_told_from_words_that_end_alike() {
        for (text, count) in [
            ("受け入れない", 1),
            ("受け入れる", 0),
            ("行いません", 1),
            ("行います", 0),
            ("会議を行ない、終えた", 0),
            ("計画を見直さなかった", 1),
            ("橋の少ない町", 0),
            ("なかで", 0),
            ("なかまと", 0),
            ("地震にともない", 0),
            ("知らずに帰った", 1),
            ("現場を離れず、待った", 1),
            ("必ず戻る", 0),
            ("休まず政府は", 1),
            ("まず話す", 0),
            ("市だけでなく国も", 0),
            ("参加しない方針", 1),
            ("証拠がない", 1),
            ("出席できない", 1),
        ] {
            assert_eq!(negations(text).len(), count, "{text}");
        }
    }
}
