//! What is measured: the defaults, and the same with one of them moved.

/// A row of a table.
pub struct Row {
    pub name: &'static str,
    /// Lines of the engine's source, and what stands in their place: no option moves these.
    pub lines: &'static [(&'static str, &'static str)],
    /// What the command line is told.
    pub arguments: &'static [&'static str],
}

impl Row {
    const fn chosen() -> Self {
        Self { name: "**as chosen**", lines: &[], arguments: &[] }
    }

    const fn line(name: &'static str, lines: &'static [(&'static str, &'static str)]) -> Self {
        Self { name, lines, arguments: &[] }
    }

    const fn option(name: &'static str, arguments: &'static [&'static str]) -> Self {
        Self { name, lines: &[], arguments }
    }
}

/// The first row is what is chosen.
pub const ROWS: &[Row] = &[
    Row::chosen(),
    Row::line("edits made good by words alone", &[(LONG_WORD, "const LONG_WORD: u32 = 1000;")]),
    Row::line("edits need not be made good", &[(LONG_WORD, "const LONG_WORD: u32 = 0;")]),
    Row::line("14 letters in a fingerprint", &[(LETTERS, "const LETTERS: u32 = 14;")]),
    Row::line("22 letters", &[(LETTERS, "const LETTERS: u32 = 22;")]),
    Row::line("at least 3 words in a fingerprint", &[(FEWEST_WORDS, "const FEWEST_WORDS: usize = 3;")]),
    Row::line("at least 6 words", &[(FEWEST_WORDS, "const FEWEST_WORDS: usize = 6;")]),
    Row::line("a changed word costs 7", &[(GAP, "const GAP: i32 = 7;"), (REPLACED, "const REPLACED: i32 = 7;")]),
    Row::line("a changed word costs 11", &[(GAP, "const GAP: i32 = 11;"), (REPLACED, "const REPLACED: i32 = 11;")]),
    Row::line("1 stray word taken off", &[(STRAY, "const STRAY: u32 = 1;")]),
    Row::line("3 stray words taken off", &[(STRAY, "const STRAY: u32 = 3;")]),
    Row::option("a gap of 5 words", &["--gap", "5"]),
    Row::option("a gap of 12 words", &["--gap", "12"]),
    Row::option("at least 6 words in a match", &["--min-words", "6"]),
    Row::option("at least 12 words", &["--min-words", "12"]),
];

const LONG_WORD: &str = "const LONG_WORD: u32 = 6;";
const LETTERS: &str = "const LETTERS: u32 = 18;";
const FEWEST_WORDS: &str = "const FEWEST_WORDS: usize = 4;";
const GAP: &str = "const GAP: i32 = 9;";
const REPLACED: &str = "const REPLACED: i32 = 9;";
const STRAY: &str = "const STRAY: u32 = 2;";
