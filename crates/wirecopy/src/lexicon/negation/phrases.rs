//! Turns of phrase that hold a negation and negate nothing, as folded words. In scripts without spaces every sign is a word.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::fold::folded;

/// A turn of phrase, and where in it the word stands that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// How many words stand before it.
    pub before: u32,
    /// All words.
    pub words: Vec<String>,
}

/// The phrases in which `word` negates nothing.
pub fn phrases(word: &str) -> &'static [Phrase] {
    static ALL: LazyLock<FxHashMap<String, Vec<Phrase>>> = LazyLock::new(|| {
        let mut all: FxHashMap<String, Vec<Phrase>> = FxHashMap::default();
        for (word, phrases) in PHRASES {
            let word = folded(word);
            for phrase in phrases.split(", ") {
                let words: Vec<String> = phrase.split(' ').map(folded).collect();
                let at = words.iter().position(|other| *other == word);
                if let Some(before) = at.and_then(|at| u32::try_from(at).ok()) {
                    all.entry(word.clone()).or_default().push(Phrase { before, words });
                }
            }
        }
        all
    });
    ALL.get(word).map_or(&[], Vec::as_slice)
}

const PHRASES: [(&str, &str); 48] = [
    (
        "no",
        "no doubt, no matter, no wonder, no sooner, no obstante, no solo, no solamente, no bien, no sea que, no fewer than, no less than, whether or no",
    ),
    ("not", "not only, not just, not least, not to mention, whether or not, if not, not to say, more often than not"),
    ("never", "never mind"),
    ("none", "none other, none the less, second to none"),
    ("nothing", "nothing short of, nothing but, nothing less than"),
    ("without", "without doubt, without a doubt, without question, without fail"),
    ("sin", "sin embargo, sin duda, sin dudas, sin techo, sin papeles"),
    ("nada", "nada menos, nada mas, antes de nada, ante nada"),
    ("ni", "ni bien"),
    ("nunca", "mas que nunca, mais do que nunca"),
    ("nadie", "mas que nadie"),
    ("jamais", "plus que jamais, a jamais, mais do que jamais"),
    ("nao", "nao so, nao apenas, nao somente, nao obstante, senao"),
    ("sem", "sem duvida, sem terra, sem teto, sem abrigo, sem fio"),
    (
        "pas",
        "pas de calais, pas seulement, un pas, le pas, premier pas, premiers pas, faux pas, au pas, grand pas, des pas, ses pas, leurs pas, ces pas, les pas, pas de deux, pas de porte",
    ),
    (
        "sans",
        "sans doute, sans papiers, sans abri, sans abris, sans cesse, sans precedent, sans fil, sans culottes, saint sans, sans voix",
    ),
    (
        "non",
        "non seulement, non plus, non solo, non soltanto, non grata, non profit, non profits, sine qua non, non stop",
    ),
    ("rien", "rien moins que, ne fait rien que"),
    ("nicht", "nicht nur, nicht zuletzt, nicht allein, nicht bloss, nicht weniger als, wenn nicht gar"),
    ("nichts", "nichts anderes als, nichts weniger als"),
    ("ohne", "ohne zweifel, ohne frage"),
    ("nie", "mehr denn je, nie tylko"),
    (
        "не",
        "тем не менее, не только, не менее, не более, не раз, не то чтобы, едва ли не, чуть не, вряд ли не, ні в якому",
    ),
    ("ни", "как бы то ни было, во что бы то ни стало, как ни, что бы ни, кто бы ни"),
    ("без", "без сомнения, не без"),
    ("لا", "لا سيما, لا بد, لا شك, لا محاله"),
    ("ولا", "ولا سيما, ولا بد, ولا شك"),
    ("دون", "دون شك"),
    ("بلا", "بلا شك"),
    ("غير", "غير ان, في غير محله"),
    ("न", "न केवल, न सिर्फ, न ही, न्यूनतम न"),
    ("niet", "niet alleen, niet in de laatste plaats"),
    ("zonder", "zonder twijfel"),
    ("nessun", "senza nessun dubbio"),
    ("senza", "senza dubbio, senza tetto"),
    ("inte", "inte bara, inte minst"),
    ("utan", "utan tvekan, inte bara utan"),
    ("ikke", "ikke bare, ikke mindst, ikke minst, ikke kun"),
    ("uden", "uden tvivl"),
    ("tidak", "tidak hanya"),
    ("bukan", "bukan hanya, bukan saja"),
    ("không", "không khí, không gian, không quân, không chỉ, hàng không, không lưu, trên không, không kích"),
    ("לא", "לא רק, לא פחות"),
    (
        "不",
        "不 过, 不 過, 不 同, 不 少, 不 仅, 不 僅, 不 断, 不 斷, 不 久, 不 只, 不 但, 不 论, 不 論, 不 管, 不 锈 钢, 不 鏽 鋼, 不 动 产, 不 動 產, 不 动 産, \
         不 得 不, 不 幸, 不 可 或 缺, 不 等, 不 妨, 不 惜, 不 禁, 不 由, 对 不 起, 對 不 起, 不 時, 不 时, 不 一, 不 具, 不 適, 不 适, 不 丹, 了 不 起",
    ),
    ("未", "未 来, 未 來, 未 婚, 未 免, 未 必, 未 亡 人, 未 曾, 未 遂, 未 成 年"),
    (
        "无",
        "无 人 机, 无 人 驾 驶, 无 人 车, 无 人 艇, 无 线, 无 论, 无 数, 无 锡, 无 疑, 无 非, 无 缝, 无 偿, 无 比, 无 奈, 无 辜, 无 产, 无 轨, 无 形, 无 人 区, 无 限, 无 障 碍, 无 烟, 无 核, 无 声, 南 无, 无 端, 无 情, 无 机",
    ),
    (
        "無",
        "無 人 機, 無 人 駕, 無 線, 無 論, 無 數, 無 錫, 無 疑, 無 非, 無 縫, 無 償, 無 比, 無 奈, 無 辜, 無 產, 無 軌, 無 形, 無 限, 無 障 礙, 無 料, 無 人 島, 無 駄, 無 事, 無 職, 無 差 別, 無 言, 無 期, 無 理, 皆 無, 無 党, 無 念",
    ),
    ("没", "没 收, 没 落, 出 没, 淹 没, 覆 没, 埋 没, 沉 没, 吞 没, 没 入, 没 後, 陥 没, 日 没, 没 頭"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_by_the_word_that_does_not_negate() {
        let drone = phrases("无").iter().find(|phrase| phrase.words == ["无", "人", "机"]);
        assert_eq!(drone.map(|phrase| phrase.before), Some(0));
        assert!(phrases("не").iter().any(|phrase| phrase.before == 1));
        assert!(phrases("bridge").is_empty());
    }
}
