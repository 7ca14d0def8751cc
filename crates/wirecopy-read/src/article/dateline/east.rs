//! Datelines of Chinese, Japanese and Korean print: 新华社北京3月3日电, 【ロンドン共同】, (서울=연합뉴스).

use super::filed::Filed;

/// The most characters of such a dateline.
const LONGEST: usize = 30;

/// Agencies of Chinese print, which stand before the place.
const CHINESE: [&str; 6] = ["新华社", "新華社", "中新社", "中新网", "中央社", "法新社"];
/// Agencies of Japanese print, which stand behind it.
const JAPANESE: [&str; 6] = ["共同通信", "時事通信", "共同", "時事", "ロイター", "AFP"];
/// Agencies of Korean print.
const KOREAN: [&str; 3] = ["연합뉴스", "뉴시스", "뉴스1"];

/// The dateline that `paragraph` begins with.
pub(super) fn dateline(paragraph: &str) -> Option<&str> {
    let end = end(paragraph)?;
    (!paragraph[end..].trim().is_empty()).then(|| &paragraph[..end])
}

/// What such a dateline states.
pub(super) fn filed(dateline: &str) -> Option<Filed> {
    let inner = dateline
        .trim_end_matches([' ', '-'])
        .trim_matches(['(', ')', '（', '）', '【', '】', '〔', '〕', '[', ']', '［', '］', ' ']);
    if let Some((agency, rest)) = CHINESE.iter().find_map(|name| Some((*name, inner.strip_prefix(name)?))) {
        let rest = rest.trim_end_matches(['电', '電']);
        let (place, day) = rest.split_at(rest.find(|c: char| c.is_ascii_digit())?);
        return Some(named(place, Some(day), agency));
    }
    if let Some((place, rest)) = inner.split_once('=')
        && let Some(agency) = KOREAN.iter().find(|name| rest.starts_with(**name))
    {
        return Some(named(place, None, agency));
    }
    // "［東京 3日 ロイター］"
    let words: Vec<&str> = inner.split_whitespace().collect();
    if let [place, day, agency] = words.as_slice()
        && dateline.starts_with(['[', '［'])
        && day.ends_with('日')
        && JAPANESE.contains(agency)
    {
        return Some(named(place, Some(day), agency));
    }
    let bracketed = dateline.starts_with('【');
    let agency = JAPANESE.iter().find(|name| bracketed && inner.ends_with(**name))?;
    let rest = inner.strip_suffix(agency)?.trim_end_matches(['=', '＝', ' ']);
    // "【6月18日 AFP】", "【ロンドン 6月18日 AFP】"
    let (place, day) = match rest.rsplit_once(' ') {
        Some((place, day)) if day.ends_with('日') => (place, Some(day)),
        None if rest.ends_with('日') && rest.starts_with(char::is_numeric) => ("", Some(rest)),
        _ => (rest, None),
    };
    Some(named(place, day, agency))
}

fn named(place: &str, day: Option<&str>, agency: &str) -> Filed {
    let stated = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Filed { place: stated(place), day: day.and_then(stated), signed: stated(agency) }
}

/// Where such a dateline ends.
fn end(paragraph: &str) -> Option<usize> {
    let head = paragraph.char_indices().nth(LONGEST).map_or(paragraph, |(at, _)| &paragraph[..at]);
    let bare = head.trim_start_matches(['(', '（']);
    if CHINESE.iter().any(|name| bare.starts_with(name)) {
        let at = head.find(['电', '電'])?;
        let is_dated = head[..at].ends_with('日') && head.contains(|c: char| c.is_ascii_digit());
        let behind = &head[at + '电'.len_utf8()..];
        let closed = behind.starts_with([')', '）']) && head.starts_with(['(', '（']);
        let close = behind.chars().next().filter(|_| closed).map_or(0, char::len_utf8);
        return is_dated.then(|| head.len() - behind.len() + close);
    }
    let (open, close) =
        [('【', '】'), ('(', ')'), ('[', ']'), ('［', '］')].into_iter().find(|(open, _)| head.starts_with(*open))?;
    let at = head.find(close)?;
    let end = at + close.len_utf8();
    let is_stated = |filed: &Filed| match filed.place.as_deref() {
        Some(place) => !place.contains(open),
        None => filed.day.is_some(),
    };
    filed(&head[..end]).filter(is_stated)?;
    // "［東京 3日 ロイター］ - "
    let dash = head[end..].strip_prefix(" -").filter(|rest| rest.starts_with(' '));
    Some(dash.map_or(end, |rest| head.len() - rest.len()))
}
