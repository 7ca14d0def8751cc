//! Chinese and Japanese, which put no spaces between words: 「…」と佐藤氏は述べた, 王伟说：“…”.

use crate::speech::marks::Quoted;
use wirecopy::span::{ByteSpan, count};

/// Who is credited, in bytes of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Credited {
    pub(super) speaker: Option<ByteSpan>,
    pub(super) cue: ByteSpan,
}

/// Verbs of saying as they stand in a sentence.
const JAPANESE: &[&str] = &[
    "述べ",
    "話し",
    "話す",
    "語っ",
    "語り",
    "語る",
    "言っ",
    "言い",
    "コメント",
    "指摘",
    "強調",
    "説明",
    "主張",
    "訴え",
    "答え",
    "発言",
    "投稿",
    "批判",
    "表明",
    "振り返",
    "明かし",
    "呼びかけ",
];
const CHINESE: &[&str] = &[
    "表示",
    "指出",
    "强调",
    "強調",
    "认为",
    "認為",
    "写道",
    "寫道",
    "回应",
    "回應",
    "补充",
    "補充",
    "透露",
    "坦言",
    "补充道",
    "補充道",
    "补充说",
    "補充說",
    "问道",
    "問道",
    "答道",
    "感叹道",
    "坦言道",
    "回答",
    "宣布",
    "宣稱",
    "宣称",
    "告诉",
    "告訴",
    "说道",
    "說道",
    "说",
    "說",
    "称",
    "稱",
    "问",
    "問",
];
/// Words between who speaks and the verb.
const BETWEEN: &[&str] = &[
    "还",
    "還",
    "也",
    "则",
    "則",
    "随后",
    "隨後",
    "曾",
    "日前",
    "今天",
    "昨天",
    "今日",
    "昨日",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "对此",
    "對此",
    "并",
    "並",
    "又",
    "再次",
    "近日",
    "当天",
    "當天",
    "在会上",
    "在記者會上",
    "对记者",
    "對記者",
];
/// So many characters of a name with its office.
const LONGEST: usize = 24;

/// Whether `text` is written without spaces.
pub(super) fn is_eastern(text: &str) -> bool {
    // Their signs begin with one of these bytes.
    if text.bytes().all(|byte| byte < 0xe3) {
        return false;
    }
    let (mut signs, mut letters) = (0_u32, 0_u32);
    for c in text.chars().filter(|c| c.is_alphabetic()).take(80) {
        letters += 1;
        signs += u32::from(matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'));
    }
    signs * 2 > letters
}

/// Whom the sentence of `quote` credits, in `paragraph`; `from` is where the quotation before ends, `to` where the next one begins.
pub(super) fn credited(text: &str, quote: &Quoted, from: u32, to: u32) -> Option<Credited> {
    let before = ByteSpan::new(from, quote.bytes.start);
    let after = ByteSpan::new(quote.bytes.end, to);
    let sentence = clause_before(text, before);
    if text.get(after.range()).is_some_and(|after| after.starts_with('と')) {
        return japanese(text, sentence, after).or_else(|| according(text, sentence));
    }
    if let Some(credited) = thus(text, after) {
        return Some(credited);
    }
    leading(text, sentence).or_else(|| following(text, after)).or_else(|| according(text, sentence))
}

/// What stands before the quotation in its sentence.
fn clause_before(text: &str, before: ByteSpan) -> ByteSpan {
    let words = before.of(text);
    let at = words
        .rfind(['。', '！', '？', '；', '」', '”', '\n'])
        .map_or(0, |at| at + words[at..].chars().next().map_or(0, char::len_utf8));
    ByteSpan::new(before.start + count(at), before.end)
}

/// 「…」と佐藤氏は述べた; 佐藤氏は「…」と述べた.
fn japanese(text: &str, before: ByteSpan, after: ByteSpan) -> Option<Credited> {
    let rest = after.of(text);
    let stop = rest.find(['。', '\n']).unwrap_or(rest.len());
    let rest = &rest[..stop];
    let (verb, word) = first_of(rest, JAPANESE)?;
    let cue = ByteSpan::new(after.start + count(verb), after.start + count(verb + word.len()));
    let here = &rest['と'.len_utf8()..verb.max('と'.len_utf8())];
    let topic = |words: &str, start: u32| {
        let end = words.rfind(['は', 'が'])?;
        let lead = words[..end]
            .rfind(['、', '，', '。', '　', ' '])
            .map_or(0, |at| at + words[at..].chars().next().map_or(0, char::len_utf8));
        let name = &words[lead..end];
        fits(name).then(|| ByteSpan::new(start + count(lead), start + count(end)))
    };
    let speaker = topic(here, after.start + count('と'.len_utf8()))
        .or_else(|| topic(before.of(text).trim_end_matches('、'), before.start));
    Some(Credited { speaker, cue })
}

/// 「…」。佐藤氏はこう述べた。
fn thus(text: &str, after: ByteSpan) -> Option<Credited> {
    let words = after.of(text);
    let next = words.strip_prefix('。')?;
    let stop = next.find(['。', '\n']).unwrap_or(next.len());
    let topic = next[..stop].find("はこう")?;
    let lead = '。'.len_utf8();
    let (verb, word) = first_of(&next[topic..stop], JAPANESE)?;
    let place =
        |from: usize, to: usize| ByteSpan::new(after.start + count(lead + from), after.start + count(lead + to));
    let cue = place(topic + verb, topic + verb + word.len());
    fits(&next[..topic]).then(|| Credited { speaker: Some(place(0, topic)), cue })
}

/// 王伟说：“…”.
fn leading(text: &str, sentence: ByteSpan) -> Option<Credited> {
    let words = sentence.of(text).trim_end_matches(['：', ':', '，', ',', '、', ' ']);
    let clause =
        words.rfind(['，', ',', '。']).map_or(0, |at| at + words[at..].chars().next().map_or(0, char::len_utf8));
    let (at, verb) = last_of(&words[clause..], CHINESE).map(|(at, verb)| (clause + at, verb))?;
    // The verb leads on: little stands behind it.
    if words[at + verb.len()..].chars().count() > 3 {
        return None;
    }
    credit(sentence.start, words, clause, at, verb)
}

/// “…”，王伟说。
fn following(text: &str, after: ByteSpan) -> Option<Credited> {
    let words = after.of(text);
    let start = words.len() - words.trim_start_matches(['，', ',', ' ']).len();
    let stop = words[start..].find(['，', '。', '！', '？', '；', ',', '\n']).map_or(words.len(), |at| start + at);
    let (at, verb) = last_of(&words[start..stop], CHINESE).map(|(at, verb)| (start + at, verb))?;
    // The clause ends with its verb.
    if at == start || at + verb.len() < stop {
        return None;
    }
    credit(after.start, words, start, at, verb)
}

/// 佐藤氏によると.
fn according(text: &str, sentence: ByteSpan) -> Option<Credited> {
    let words = sentence.of(text);
    let at = words.find("によると").or_else(|| words.find("によれば"))?;
    let lead =
        words[..at].rfind(['、', '。', '　']).map_or(0, |at| at + words[at..].chars().next().map_or(0, char::len_utf8));
    let place = |from: usize, to: usize| ByteSpan::new(sentence.start + count(from), sentence.start + count(to));
    fits(&words[lead..at])
        .then(|| Credited { speaker: Some(place(lead, at)), cue: place(at, at + "によると".len()) })
}

fn credit(start: u32, words: &str, from: usize, at: usize, verb: &str) -> Option<Credited> {
    let place = |from: usize, to: usize| ByteSpan::new(start + count(from), start + count(to));
    let mut name = words[from..at].trim_end();
    while let Some(shorter) = BETWEEN.iter().chain(CHINESE).find_map(|word| name.strip_suffix(word)) {
        name = shorter;
    }
    // 據王偉稱; 根据王伟的说法.
    let source =
        ["根据", "根據", "据", "據"].iter().find_map(|word| name.strip_prefix(word)).filter(|rest| !rest.is_empty());
    let by_source = source.is_some() && words[at..].starts_with("说法") | words[at..].starts_with("說法");
    let bare = source.map_or(name, |rest| if by_source { rest.trim_end_matches('的') } else { rest });
    let start_of = from + (name.len() - source.map_or(name.len(), str::len));
    let speaker = (fits(bare)).then(|| place(start_of, start_of + bare.len()));
    (speaker.is_some() || name.is_empty()).then(|| Credited { speaker, cue: place(at, at + verb.len()) })
}

fn fits(name: &str) -> bool {
    (1..=LONGEST).contains(&name.chars().count())
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '·' | '・' | '（' | '）' | '(' | ')'))
}

fn first_of<'w>(words: &str, list: &[&'w str]) -> Option<(usize, &'w str)> {
    list.iter().filter_map(|word| words.find(word).map(|at| (at, *word))).min_by_key(|(at, _)| *at)
}

fn last_of<'w>(words: &str, list: &[&'w str]) -> Option<(usize, &'w str)> {
    // Of verbs that end at one place the longest: 说道, not 道.
    list.iter()
        .filter_map(|word| words.rfind(word).map(|at| (at, *word)))
        .max_by_key(|(at, word)| (at + word.len(), word.len()))
}

/// Whether a pronoun stands for who spoke before.
pub(super) fn is_pronoun(name: &str) -> bool {
    ["他", "她", "他们", "她们", "他們", "彼", "彼女", "同氏", "氏", "该人士", "그", "그녀"].contains(&name)
}

/// The name without its form of address: 佐藤氏, 佐藤さん.
pub(super) fn bare(text: &str, speaker: ByteSpan) -> ByteSpan {
    let name = speaker.of(text);
    let bare = ["氏", "さん", "先生", "女士", "様", " 씨"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .filter(|bare| !bare.is_empty());
    bare.map_or(speaker, |bare| ByteSpan::new(speaker.start, speaker.start + count(bare.len())))
}
