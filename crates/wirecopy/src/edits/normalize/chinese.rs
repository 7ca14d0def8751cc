//! Numbers in Chinese signs, with figures among them, as Chinese, Japanese and Korean print them: 三百, 1億5000万, 1만 2천.

use crate::edits::normalize::Piece;
use crate::edits::normalize::item::ratio;
use crate::edits::normalize::item::{Number, What};
use crate::edits::normalize::spelt::next;
use crate::lexicon::amount::figure::Decimal;
use crate::lexicon::amount::names::Names;
use crate::lexicon::amount::number::{is_sign_of_number, sign_value};

/// The number at the start of pieces, how many it takes, and whether it is as often something else.
pub fn number(ahead: &[Piece], names: &Names) -> Option<(What, usize, bool)> {
    let first = ahead.first()?.folded.as_str();
    let begins =
        first.starts_with(|c: char| c.is_ascii_digit() || !c.is_ascii() && (is_sign_of_number(c) || is_some(c)));
    let figures = first.starts_with(|c: char| c.is_ascii_digit());
    if figures && !matches!(names.language.code(), "zh" | "ja" | "ko") {
        return None;
    }
    if !begins && first != "百" {
        return None;
    }
    // 百分之二十: twenty parts of a hundred.
    if matches!(signs(ahead, 3).as_str(), "百分之") {
        let (value, len) = chain(ahead.get(3..)?, false)?.exact()?;
        return Some((percent(&value), 3 + len, false));
    }
    let chain = chain(ahead, names.language.code() == "ko")?;
    if chain.vague {
        return (chain.len > 1).then(|| (What::Other(format!("~{}", signs(ahead, chain.len))), chain.len, false));
    }
    let (value, len) = chain.exact()?;
    let behind = ahead.get(len).filter(|piece| piece.gap.is_empty()).map_or("", |piece| piece.folded.as_str());
    let after = ahead.get(len).map_or("", |piece| piece.after);
    match behind {
        // 三成, 5割: tenths. 成 and 割 are parts of other words as well.
        "成" | "割" if !after.starts_with(['员', '員', '为', '為', '功', '立', '果', '本', '长', '長', 'り']) =>
        {
            let tenths = value.clone().shifted(1);
            // 5割5分.
            let parts = ahead.get(len + 1..).and_then(|ahead| self::chain(ahead, false)).and_then(Chain::exact);
            let parts = parts.filter(|(_, more)| behind == "割" && is_sign(ahead, len + 1 + more, "分"));
            if let Some((parts, more)) = parts
                && let (Some(tenths), Some(parts)) = (tenths.to_whole(), parts.to_whole())
            {
                return Some((percent(&Decimal::whole(tenths + parts)), len + more + 2, false));
            }
            return Some((percent(&tenths), len + 1, false));
        }
        // 十分之一, 10分の1.
        "分" if is_sign(ahead, len + 1, "之") || is_sign(ahead, len + 1, "の") => {
            let (above, more) = self::chain(ahead.get(len + 2..)?, false)?.exact()?;
            if let (Some(above), Some(below)) = (above.to_whole(), value.to_whole()) {
                return Some((ratio(above, below), len + 2 + more, false));
            }
        }
        _ => {}
    }
    let digits = first.bytes().all(|b| b.is_ascii_digit());
    // Figures alone are read with what else may belong to them.
    if len == 1 && first.starts_with(|c: char| c.is_ascii_digit()) && first.is_ascii() {
        return None;
    }
    let single = len == 1 && !digits && first.chars().nth(1).is_none();
    // 一半, 一月: a name of several signs goes before one sign.
    let is_name = || super::spelt::name(ahead, 0, names, |name| name.len() > 1 && !name.tight).is_some();
    if single && is_name() {
        return None;
    }
    Some((What::Number(Number { digits: String::new(), ..Number::of(value) }), len, single))
}

fn percent(value: &Decimal) -> What {
    let part = value.clone().shifted(-2).key();
    What::Number(Number { key: format!("{} percent", value.key()), also: vec![part], ..Number::default() })
}

fn is_sign(ahead: &[Piece], n: usize, sign: &str) -> bool {
    ahead.get(n).is_some_and(|piece| piece.gap.is_empty() && piece.folded == sign)
}

fn signs(ahead: &[Piece], len: usize) -> String {
    ahead.iter().take(len).map(|piece| piece.folded.as_str()).collect()
}

/// "Some": 十几, 数百.
fn is_some(c: char) -> bool {
    matches!(c, '几' | '幾' | '数' | '數')
}

/// A row of figures and signs.
struct Chain {
    /// Times a thousand, so that 1.5億 can be added to.
    value: Option<u128>,
    len: usize,
    vague: bool,
}

impl Chain {
    fn exact(self) -> Option<(Decimal, usize)> {
        let value = self.value.filter(|_| !self.vague)?;
        Some((Decimal::new(&(value / 1000).to_string(), &format!("{:03}", value % 1000)), self.len))
    }
}

/// What was read of a row.
#[derive(Default)]
struct Row {
    total: u128,
    /// What the last size of ten thousand or more made of the total.
    chunk: u128,
    section: u128,
    digit: Option<u128>,
    /// Digits one after the other: 二〇二五.
    run: u32,
    fresh: bool,
}

impl Row {
    fn digit(&mut self, digit: u128) -> Option<()> {
        self.digit =
            Some(if self.run > 0 { self.digit?.checked_mul(10)?.checked_add(digit * 1000)? } else { digit * 1000 });
        self.run += 1;
        self.fresh = true;
        Some(())
    }

    fn power(&mut self, by: u128) -> Option<()> {
        if by < 10_000 {
            self.section = self.section.checked_add(self.digit.take().unwrap_or(1000).checked_mul(by)?)?;
        } else if self.fresh || self.chunk == 0 {
            let all = self.section.checked_add(self.digit.take().unwrap_or(0))?;
            self.chunk = if all == 0 { 1000 } else { all }.checked_mul(by)?;
            (self.total, self.section) = (self.total.checked_add(self.chunk)?, 0);
        } else {
            // 万亿: ten thousand times a hundred million.
            self.total -= self.chunk;
            self.chunk = self.chunk.checked_mul(by)?;
            self.total = self.total.checked_add(self.chunk)?;
        }
        self.run = 0;
        self.fresh = by < 10_000;
        Some(())
    }

    fn value(&self) -> Option<u128> {
        self.total.checked_add(self.section)?.checked_add(self.digit.unwrap_or(0))
    }
}

fn chain(ahead: &[Piece], korean: bool) -> Option<Chain> {
    let (mut row, mut len, mut vague) = (Row::default(), 0, false);
    for n in 0..ahead.len() {
        let Some(piece) = next(ahead, n) else { break };
        let word = piece.folded.as_str();
        let space = n > 0 && !piece.gap.is_empty();
        let figure = word.starts_with(|c: char| c.is_ascii_digit());
        if space && !(korean && piece.gap == " " && figure && word.ends_with(|c: char| "천만억조백".contains(c))) {
            break;
        }
        // Two figures side by side are two numbers.
        if figure && row.run > 0 || !piece_of(word, &mut row, &mut vague)? {
            break;
        }
        len = n + 1;
    }
    (len > 0).then(|| Chain { value: row.value(), len, vague })
}

/// Adds a piece; false where it is none of a number.
fn piece_of(word: &str, row: &mut Row, vague: &mut bool) -> Option<bool> {
    let mut rest = word;
    let known = |c: char| {
        c.is_ascii_digit() || matches!(c, '.' | ',') || is_sign_of_number(c) || is_some(c) || hangul(c).is_some()
    };
    if !word.chars().all(known) || word.chars().all(|c| hangul(c).is_some()) {
        return Some(false);
    }
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_digit() {
            let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(rest.len());
            let (figure, behind) = rest.split_at(end);
            let plain = figure.replace(',', "");
            let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
            let whole: u128 = whole.parse().ok()?;
            let part: String = part.chars().chain("000".chars()).take(3).collect();
            row.digit = Some(whole.checked_mul(1000)?.checked_add(part.parse().ok()?)?);
            (row.run, row.fresh, rest) = (1, true, behind);
            continue;
        }
        rest = rest.get(c.len_utf8()..)?;
        if is_some(c) {
            *vague = true;
            row.fresh = true;
            continue;
        }
        // Twenty and thirty in one sign.
        if let Some(tens) = ['廿', '卅'].iter().position(|sign| *sign == c) {
            row.digit(tens as u128 + 2)?;
            row.power(10)?;
            continue;
        }
        match sign_value(c).or_else(|| hangul(c))? {
            (digit, false) => row.digit(u128::from(digit))?,
            (power, true) => row.power(u128::from(power))?,
        }
    }
    Some(true)
}

/// Sizes in Korean letters, behind a figure.
fn hangul(c: char) -> Option<(u64, bool)> {
    Some(match c {
        '백' => (100, true),
        '천' => (1000, true),
        '만' => (10_000, true),
        '억' => (100_000_000, true),
        '조' => (1_000_000_000_000, true),
        _ => return None,
    })
}
