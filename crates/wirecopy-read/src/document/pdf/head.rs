//! What stands at the head and the foot of pages and is no text: running heads and page numbers.

use std::collections::HashMap;

use super::column::{Column, middle};

/// A running head stands within this share of a page from its upper or lower edge.
const EDGE: f64 = 0.13;
/// It is one of so many lines from there.
const OUTMOST: usize = 2;
/// So many points may one stand higher or lower than the next.
const SHIFT: f64 = 8.0;
/// Type that is smaller than most by this, apart from the text, is a head even where it does not recur.
const SMALLER: f64 = 0.91;
/// Apart is what stands so many times its size away from the next line.
const APART: f64 = 1.8;

/// A page: its height and its columns.
pub(super) type Sheet = (f64, Vec<Column>);

/// Takes running heads and page numbers out of all pages.
pub(super) fn drop_heads(sheets: &mut [Sheet]) {
    let body =
        middle(sheets.iter().flat_map(|(_, columns)| columns).flatten().map(|line| line.size)).unwrap_or_default();
    // A line with other figures on each page is the same head.
    let mut seen: HashMap<(String, i64), usize> = HashMap::new();
    for (height, columns) in sheets.iter() {
        let mut here: Vec<(String, i64)> = Vec::new();
        let edge = Edge::of(*height, columns);
        for line in columns.iter().flatten().filter(|line| edge.holds(line.base)) {
            let key = (bare(&line.text), row(line.base));
            if !here.contains(&key) {
                here.push(key);
            }
        }
        here.into_iter().for_each(|key| *seen.entry(key).or_default() += 1);
    }
    for (height, columns) in sheets {
        let edge = Edge::of(*height, columns);
        for column in columns.iter_mut() {
            column.retain(|line| {
                let times = |at: i64| seen.get(&(bare(&line.text), at)).copied().unwrap_or_default();
                let recurs = || (-1..=1).map(|shift| times(row(line.base) + shift)).sum::<usize>() > 1;
                let is_small = || line.size < SMALLER * body && edge.is_apart(line.base, line.size);
                !(edge.holds(line.base) && (recurs() || is_small() || is_number(&line.text)))
            });
        }
        columns.retain(|column| !column.is_empty());
    }
}

fn row(base: f64) -> i64 {
    (base / SHIFT).round() as i64
}

/// The lines at the upper and the lower edge of a page.
struct Edge {
    bases: Vec<f64>,
    height: f64,
}

impl Edge {
    fn of(height: f64, columns: &[Column]) -> Self {
        let mut bases: Vec<f64> = columns.iter().flatten().map(|line| line.base).collect();
        bases.sort_by(f64::total_cmp);
        bases.dedup_by(|one, other| (*one - *other).abs() < 2.0);
        Self { bases, height }
    }

    fn holds(&self, base: f64) -> bool {
        let outer = |other: &&f64| (**other - base).abs() < 2.0;
        let outmost = self.bases.iter().take(OUTMOST).chain(self.bases.iter().rev().take(OUTMOST));
        let is_outmost = outmost.clone().any(|other| outer(&other));
        is_outmost && (base < self.height * EDGE || base > self.height * (1.0 - EDGE))
    }

    /// Whether no line stands near, towards the middle of the page.
    fn is_apart(&self, base: f64, size: f64) -> bool {
        let inner = |other: &&f64| if base < self.height / 2.0 { **other > base + 2.0 } else { **other < base - 2.0 };
        self.bases.iter().filter(inner).all(|other| (other - base).abs() > APART * size)
    }
}

fn bare(text: &str) -> String {
    let mut bare = String::new();
    for c in text.chars() {
        let c = if c.is_numeric() { '#' } else { c };
        if !(c == '#' && bare.ends_with('#')) {
            bare.push(c);
        }
    }
    bare
}

/// "7", "– 7 –", "Page 3 of 9", "3/9".
fn is_number(text: &str) -> bool {
    const WORDS: [&str; 14] =
        ["page", "pages", "of", "seite", "von", "p", "pg", "página", "de", "sur", "pagina", "di", "van", "str"];
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let is_figure = |word: &String| word.len() <= 4 && word.chars().all(|c| c.is_ascii_digit());
    let figures = words.iter().filter(|word| is_figure(word)).count();
    (1..=2).contains(&figures) && words.iter().all(|word| is_figure(word) || WORDS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_number;

    #[test]
    fn page_numbers_are_told_from_lines() {
        for line in ["7", "– 7 –", "Page 3 of 9", "3/9", "Seite 4", "p. 12"] {
            assert!(is_number(line), "{line}");
        }
        for line in ["7 dead", "2026 03 03", "12345", "page", "", "Page of the town"] {
            assert!(!is_number(line), "{line}");
        }
    }
}
