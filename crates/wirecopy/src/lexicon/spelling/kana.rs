//! Japanese words that newspapers print with a sign or in syllables, as their style books have it.

/// Whether `one` between `before` and `behind` is a word in signs, and `other` there is the same in syllables: 子供, 子ども.
pub fn is_one_word(one: &str, other: &str, before: &str, behind: &str) -> bool {
    PAIRS.iter().any(|(signs, syllables)| {
        is_part(one, other, (before, behind), (signs, syllables))
            || is_part(one, other, (before, behind), (syllables, signs))
    })
}

/// Whether what differs between `whole` and `twin` is `one` and `other`, and what they have in common stands around.
fn is_part(one: &str, other: &str, (before, behind): (&str, &str), (whole, twin): (&str, &str)) -> bool {
    whole.match_indices(one).any(|(at, _)| {
        let (front, back) = (&whole[..at], &whole[at + one.len()..]);
        before.ends_with(front)
            && behind.starts_with(back)
            && twin.strip_prefix(front).and_then(|rest| rest.strip_suffix(back)) == Some(other)
    })
}

/// With the signs that may be dropped or kept; of verbs and adjectives the stem.
const PAIRS: [(&str, &str); 96] = [
    ("子供", "子ども"),
    ("子供", "こども"),
    ("中", "なか"),
    ("中で", "なかで"),
    ("伴", "ともな"),
    ("行な", "おこな"),
    ("行", "おこな"),
    ("橋", "はし"),
    ("仲間", "なかま"),
    ("友達", "友だち"),
    ("友達", "ともだち"),
    ("事", "こと"),
    ("時", "とき"),
    ("所", "ところ"),
    ("物", "もの"),
    ("者", "もの"),
    ("人", "ひと"),
    ("人々", "ひとびと"),
    ("人たち", "ひとたち"),
    ("私", "わたし"),
    ("皆", "みな"),
    ("皆さん", "みなさん"),
    ("等", "など"),
    ("及び", "および"),
    ("並びに", "ならびに"),
    ("又", "また"),
    ("或いは", "あるいは"),
    ("但し", "ただし"),
    ("更に", "さらに"),
    ("特に", "とくに"),
    ("既に", "すでに"),
    ("全て", "すべて"),
    ("殆ど", "ほとんど"),
    ("勿論", "もちろん"),
    ("沢山", "たくさん"),
    ("初めて", "はじめて"),
    ("改めて", "あらためて"),
    ("極めて", "きわめて"),
    ("余り", "あまり"),
    ("共に", "ともに"),
    ("為", "ため"),
    ("様", "よう"),
    ("程", "ほど"),
    ("位", "くらい"),
    ("位", "ぐらい"),
    ("迄", "まで"),
    ("出来", "でき"),
    ("従って", "したがって"),
    ("通り", "とおり"),
    ("通", "とお"),
    ("関わ", "かかわ"),
    ("関", "かか"),
    ("基づ", "もとづ"),
    ("巡", "めぐ"),
    ("向か", "むか"),
    ("続", "つづ"),
    ("分か", "わか"),
    ("判", "わか"),
    ("言", "い"),
    ("言う", "いう"),
    ("良", "よ"),
    ("良い", "いい"),
    ("無", "な"),
    ("欲し", "ほし"),
    ("頂", "いただ"),
    ("下さ", "くださ"),
    ("致", "いた"),
    ("捉え", "とらえ"),
    ("繋が", "つなが"),
    ("繋", "つな"),
    ("掴", "つか"),
    ("溢", "あふ"),
    ("狙", "ねら"),
    ("叩", "たた"),
    ("痛ま", "いたま"),
    ("新た", "あらた"),
    ("様々", "さまざま"),
    ("色々", "いろいろ"),
    ("度々", "たびたび"),
    ("我々", "われわれ"),
    ("何故", "なぜ"),
    ("何処", "どこ"),
    ("此処", "ここ"),
    ("其の", "その"),
    ("今日", "きょう"),
    ("昨日", "きのう"),
    ("明日", "あす"),
    ("今年", "ことし"),
    ("一人", "ひとり"),
    ("二人", "ふたり"),
    ("上", "うえ"),
    ("下", "した"),
    ("内", "うち"),
    ("後", "あと"),
    ("度", "たび"),
    ("例え", "たとえ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_signs_is_found_in_syllables() {
        for (one, other, before, behind, is_one) in [
            ("供", "ども", "12人の子", "が", true),
            ("伴", "ともな", "大雨に", "い", true),
            ("橋", "はし", "架かる", "を", true),
            ("どこ", "何処", "は", "へ", true),
            ("犬", "ねこ", "その", "が", false),
            ("供", "ども", "提", "した", false),
        ] {
            assert_eq!(is_one_word(one, other, before, behind), is_one, "{one} {other}");
        }
    }
}
