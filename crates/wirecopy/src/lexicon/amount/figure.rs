//! What a printed figure comes to: "1,500", "1500" and "1.5" of thousands are compared by their value.

/// A decimal number of any length, equal for equal values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// Without zeros in front or behind; nothing for zero.
    digits: String,
    /// Times ten to this power.
    shift: i32,
}

impl Decimal {
    /// The number whose digits are `whole`, then `part` behind the point.
    pub fn new(whole: &str, part: &str) -> Self {
        let all = [whole, part].concat();
        let digits = all.trim_start_matches('0').trim_end_matches('0').to_owned();
        let zeros = all.len() - all.trim_end_matches('0').len();
        let shift = if digits.is_empty() { 0 } else { signed(zeros) - signed(part.len()) };
        Self { digits, shift }
    }

    /// A whole number.
    pub fn whole(n: u64) -> Self {
        Self::new(&n.to_string(), "")
    }

    /// Times ten to the power of `by`.
    pub fn shifted(mut self, by: i32) -> Self {
        if !self.digits.is_empty() {
            self.shift = self.shift.saturating_add(by);
        }
        self
    }

    /// The same and a fraction, "0.5" or "0.25"; `None` if it has a fraction already.
    pub fn plus_fraction(&self, fraction: &Self) -> Option<Self> {
        let whole = self.to_whole()?.to_string();
        let zeros = usize::try_from(-fraction.shift).ok()?.checked_sub(fraction.digits.len())?;
        Some(Self::new(&whole, &("0".repeat(zeros) + &fraction.digits)))
    }

    /// A fraction of at most six decimals, if it is one.
    pub fn of_ratio(above: u64, below: u64) -> Option<Self> {
        let millionths = above.checked_mul(1_000_000)?;
        let whole = millionths.checked_div(below).filter(|_| millionths.is_multiple_of(below))?;
        Some(Self::new(&(whole / 1_000_000).to_string(), &format!("{:06}", whole % 1_000_000)))
    }

    /// As a whole number of at most 15 digits, if it is one.
    pub fn to_whole(&self) -> Option<u64> {
        let zeros = usize::try_from(self.shift).ok().filter(|zeros| zeros + self.digits.len() <= 15)?;
        format!("0{}{}", self.digits, "0".repeat(zeros)).parse().ok()
    }

    /// A text that is equal for equal numbers.
    pub fn key(&self) -> String {
        self.to_whole().map_or_else(|| format!("{}e{}", self.digits, self.shift), |n| n.to_string())
    }
}

fn signed(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

/// What the figure at the start of a word says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A number.
    Number(Decimal),
    /// A number, where the language parts its thousands like that; others read the same print otherwise.
    Likely(Decimal),
    /// Print that may be read in two ways, "1.500", or in none: it equals only itself.
    Doubtful(String),
}

/// The same where the language prints `point` before decimals.
pub fn figure_with(word: &str, point: char) -> Option<(Figure, &str)> {
    let (figure, rest) = figure(word)?;
    let core = &word[..word.len() - rest.len()];
    let thousands =
        |sign: char| (core.matches(sign).count() == 1 && is_grouped(core, sign)).then(|| core.replace(sign, ""));
    let figure = match (figure, point) {
        // 1.500 is 1500 in Berlin.
        (Figure::Doubtful(core), ',') => match thousands('.') {
            Some(digits) => Figure::Likely(Decimal::new(&digits, "")),
            None => Figure::Doubtful(core),
        },
        // And 1,500 hardly is.
        (Figure::Number(value), ',') if thousands(',').is_some() => Figure::Likely(value),
        (figure, _) => figure,
    };
    Some((figure, rest))
}

/// The figure that `word` starts with, and the letters behind it ("5m", "18th"). `None` where there is no figure.
pub fn figure(word: &str) -> Option<(Figure, &str)> {
    let letters = |(at, c): (usize, char)| {
        let goes_on = word[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
        !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\'') && goes_on)
    };
    let end = word.char_indices().find(|&at| letters(at)).map_or(word.len(), |(at, _)| at);
    let (core, rest) = word.split_at(end);
    core.starts_with(|c: char| c.is_ascii_digit()).then(|| (read(core), rest))
}

fn read(core: &str) -> Figure {
    let number = |point: char| {
        let (whole, part) = core.rsplit_once(point).unwrap_or((core, ""));
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        Figure::Number(Decimal::new(&digits, part))
    };
    let separators: Vec<char> = core.chars().filter(|c| !c.is_ascii_digit()).collect();
    match separators[..] {
        // "05" is 5, but "050" may be the rest of 1 050.
        [] if core.len() > 2 && core.starts_with('0') => Figure::Doubtful(core.to_owned()),
        [] => number(' '),
        // A point before three digits parts thousands in Berlin and decimals in London.
        ['.'] if is_grouped(core, '.') => Figure::Doubtful(core.to_owned()),
        ['.'] => number('.'),
        [',' | '\'', ..] if is_grouped(core, separators[0]) => number(' '),
        ['.', '.', ..] if is_grouped(core, '.') => number(' '),
        [','] => number(','),
        [.., last] => match core.rsplit_once(last) {
            Some((whole, _)) if last != separators[0] && is_grouped(whole, separators[0]) => number(last),
            _ => Figure::Doubtful(core.to_owned()),
        },
    }
}

/// Whether the digits stand in groups of three, or of two and at last three as in India.
fn is_grouped(core: &str, separator: char) -> bool {
    let groups: Vec<&str> = core.split(separator).collect();
    let [first, middle @ .., last] = &groups[..] else { return false };
    let alike = |len| middle.iter().all(|group| group.len() == len);
    let digits = groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    let (european, indian) = (first.len() <= 3 && alike(3), first.len() <= 2 && alike(2));
    digits && !first.starts_with('0') && !first.is_empty() && last.len() == 3 && (european || indian)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(word: &str) -> String {
        key_with(word, '.')
    }

    fn key_with(word: &str, point: char) -> String {
        match figure_with(word, point) {
            Some((Figure::Likely(number), rest)) => format!("{}!{rest}", number.key()),
            Some((Figure::Number(number), rest)) => number.key() + rest,
            Some((Figure::Doubtful(core), rest)) => format!("?{core}{rest}"),
            None => "none".into(),
        }
    }

    #[test]
    fn where_decimals_have_a_comma_a_point_parts_thousands() {
        for (word, expected) in
            [("1.500", "1500!"), ("1,5", "15e-1"), ("1,500", "1500!"), ("1.5", "15e-1"), ("1.500.000", "1500000")]
        {
            assert_eq!(key_with(word, ','), expected, "{word}");
        }
    }

    #[test]
    fn figures_are_read_by_their_value() {
        for (word, expected) in [
            ("7", "7"),
            ("05", "5"),
            ("050", "?050"),
            ("0", "0"),
            ("1,500", "1500"),
            ("1'500", "1500"),
            ("1,500,000", "1500000"),
            ("15,00,000", "1500000"),
            ("1.500.000", "1500000"),
            ("1,234.50", "12345e-1"),
            ("1.234,50", "12345e-1"),
            ("4.20", "42e-1"),
            ("4,2", "42e-1"),
            ("0.500", "5e-1"),
            ("1234.567", "1234567e-3"),
            ("1.500", "?1.500"),
            ("12.03.2024", "?12.03.2024"),
            ("1,2,3", "?1,2,3"),
            ("5m", "5m"),
            ("18th", "18th"),
            ("1980's", "1980's"),
            ("f16", "none"),
        ] {
            assert_eq!(key(word), expected, "{word}");
        }
    }

    #[test]
    fn a_fraction_is_added_to_a_whole_number() {
        let half = Decimal::new("0", "5");
        assert_eq!(Decimal::whole(3).plus_fraction(&half), Some(Decimal::new("3", "5")));
        assert_eq!(Decimal::new("3", "5").plus_fraction(&half), None);
        assert_eq!(Decimal::new("1", "5").shifted(6), Decimal::whole(1_500_000));
    }
}
