//! Each passage with the readings of its witnesses, for who edits and collates texts: TEI's critical apparatus and CollateX's table.

mod collatex;
mod tei;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod witness;

pub use collatex::write as write_collatex;
pub use tei::write as write_tei;

use wirecopy::{EditKind, Passage, Report};

/// The passages that are told, each with its number in the report, from 0 on: all but what houses print around their stories.
fn passages(report: &Report) -> impl Iterator<Item = (u32, &Passage)> {
    (0..).zip(&report.passages).filter(|(_, passage)| !passage.furniture)
}

/// The gravest of some kinds.
fn gravest(kinds: impl Iterator<Item = Option<EditKind>>) -> Option<EditKind> {
    kinds.flatten().min()
}

/// Words as printed, each stretch of white space as one space.
fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line
}
