//! The lines of a wire message -> its paragraphs.

use crate::wire::telegraph::head::is_inset;

/// So many lines at most for each that is set in: fewer, and being set in means something else.
const RARE: usize = 20;
/// A line as long as this goes on in the next.
const FULL: usize = 45;

/// The paragraphs: one begins with a line that is set in, or behind a blank one; where there are neither, each line is one.
pub(in crate::wire) fn paragraphs(lines: &[&str]) -> Vec<String> {
    let written = lines.iter().filter(|line| !line.trim().is_empty()).count();
    let inset = lines.iter().filter(|line| is_inset(line)).count();
    let by_inset = inset > 0 && inset * RARE >= written;
    let blocks = lines.split(|line| line.trim().is_empty()).filter(|block| !block.is_empty());
    let by_blank = blocks.clone().any(|block| block.len() > 1) && blocks.clone().count() > 1;
    let mut paragraphs = Vec::new();
    for block in blocks {
        let mut open: Vec<&str> = Vec::new();
        for line in block {
            let begins = if by_inset { is_inset(line) || line.starts_with(['^', '=']) } else { !by_blank };
            if begins && !open.is_empty() {
                paragraphs.push(joined(&std::mem::take(&mut open)));
            }
            open.push(line);
        }
        paragraphs.push(joined(&open));
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// Lines that are full go on in the next; short ones stay lines, as those of a table are.
fn joined(lines: &[&str]) -> String {
    let clean = |line: &&str| {
        let bare = line.trim().trim_start_matches('^').trim_end_matches(['<', '^']);
        let words = if line.starts_with('^') { bare.trim_end_matches('=') } else { bare }.split_whitespace();
        words.collect::<Vec<_>>().join(" ")
    };
    let mut made = String::new();
    let mut is_full = true;
    for (line, words) in lines.iter().map(|line| (line, clean(line))).filter(|(_, words)| !words.is_empty()) {
        if !made.is_empty() {
            made.push(if is_full { ' ' } else { '\n' });
        }
        made.push_str(&words);
        is_full = line.trim().chars().count() >= FULL;
    }
    made
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    const ONE: &str = "The ferry sailed again on Tuesday, the harbour";

    #[test]
    fn lines_are_put_together_where_they_go_on() {
        for (name, lines, expected) in [
            (
                "set in",
                vec!["   One ferry sailed on the river, and all of them", "rejoiced.", "   Two."],
                vec!["One ferry sailed on the river, and all of them rejoiced.", "Two."],
            ),
            ("set in, with a foot", vec!["   One.", "", "# Notebook", "By Ann"], vec!["One.", "# Notebook\nBy Ann"]),
            (
                "between blank lines",
                vec![ONE, "said.", "", "It is old."],
                vec!["The ferry sailed again on Tuesday, the harbour said.", "It is old."],
            ),
            ("set in, with an end", vec!["   One.", "==Tarnpress"], vec!["One.", "==Tarnpress"]),
            (
                "with signs",
                vec!["^EASTERN LEAGUE=", "^Two plus two = four."],
                vec!["EASTERN LEAGUE", "Two plus two = four."],
            ),
            ("neither", vec![ONE, "It is old."], vec![ONE, "It is old."]),
            ("a table", vec!["A 1", "B 2", "", "C 3"], vec!["A 1\nB 2", "C 3"]),
        ] {
            assert_eq!(paragraphs(&lines), expected, "{name}");
        }
    }
}
