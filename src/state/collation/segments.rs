//! A collation as it is drawn: one row for each witness, broken into lines that fit the width.

use crate::state::collation::segment::{Cell, Segment};
use crate::state::collation::votes::{Vote, deviations};
use crate::state::wording::measure::width;
use wirecopy::article::Article;
use wirecopy::span::ByteSpan;
use wirecopy::{Collation, Column, EditKind, Passage, Reading, Witness, with_marks};

/// The places where the witnesses of `collation` differ, counted from 1; those of style if wanted.
#[must_use]
pub fn places(collation: &Collation, style: bool) -> Vec<u32> {
    let kinds = collation.columns.iter().filter_map(|column| column.kind);
    (1u32..).zip(kinds).filter(|&(_, kind)| style || kind != EditKind::Style).map(|(place, _)| place).collect()
}

/// The column of a place.
#[must_use]
pub fn column(collation: &Collation, place: u32) -> Option<&Column> {
    let index = place.checked_sub(1)? as usize;
    collation.columns.iter().filter(|column| column.kind.is_some()).nth(index)
}

/// The place whose column holds `bytes` of the witness.
#[must_use]
pub fn place_of(collation: &Collation, witness: u32, bytes: ByteSpan) -> Option<u32> {
    let differing = collation.columns.iter().filter(|column| column.kind.is_some());
    let holds = |column: &Column| {
        let reading = column.readings.get(witness as usize).copied().flatten();
        reading.is_some_and(|reading| reading.bytes.start < bytes.end && bytes.start < reading.bytes.end)
    };
    (1u32..).zip(differing).find(|(_, column)| holds(column)).map(|(place, _)| place)
}

/// Breaks `collation` into lines of at most `room` em.
#[must_use]
pub fn lines(articles: &[Article], passage: &Passage, collation: &Collation, room: f32) -> Vec<Vec<Segment>> {
    let texts: Vec<&str> = passage
        .witnesses
        .iter()
        .map(|witness| articles.get(witness.article as usize).map_or("", |article| article.text.as_str()))
        .collect();
    let mut lines: Vec<Vec<Segment>> = Vec::new();
    let mut used = f32::INFINITY;
    for segment in segments(&texts, passage, collation).into_iter().flat_map(|segment| split(segment, &texts, room)) {
        let wide = segment_width(&segment, &texts);
        if used + wide > room {
            lines.push(Vec::new());
            used = 0.0;
        }
        used += wide;
        if let Some(line) = lines.last_mut() {
            line.push(segment);
        }
    }
    lines.into_iter().map(join).collect()
}

/// The columns as segments, with a segment of its own wherever a witness has words of its own.
fn segments(texts: &[&str], passage: &Passage, collation: &Collation) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut done: Vec<Option<u32>> = vec![None; texts.len()];
    let mut place = 0;
    for column in &collation.columns {
        let own: Vec<u32> = passage
            .witnesses
            .iter()
            .zip(&column.readings)
            .zip(&done)
            .map(|((witness, reading), &done)| own_words(witness, done, *reading))
            .collect();
        if own.iter().any(|&words| words > 0) {
            let cells = own.iter().map(|&words| if words > 0 { Cell::Own(words) } else { Cell::Blank });
            segments.push(Segment { kind: None, place: None, deviates: Vec::new(), cells: cells.collect() });
        }
        for (done, reading) in done.iter_mut().zip(&column.readings) {
            *done = reading.map(|reading| reading.bytes.end).or(*done);
        }
        place += u32::from(column.kind.is_some());
        let present = |row: usize| column.present.get(row).copied().unwrap_or(true);
        let cell = |(row, reading): (usize, &Option<Reading>)| match reading {
            Some(Reading { bytes, variant }) => {
                let whole = with_edges(texts[row], &passage.witnesses[row], *bytes);
                Cell::Text { bytes: whole, variant: *variant }
            }
            None if present(row) => Cell::Omitted,
            None => Cell::Lacuna,
        };
        let cells = column.readings.iter().enumerate().map(cell).collect();
        let vote = |(row, (reading, kind)): (usize, (&Option<Reading>, &Option<EditKind>))| {
            present(row).then_some(Vote { reading: reading.map(|reading| reading.variant), kind: *kind })
        };
        let votes: Vec<_> = column.readings.iter().zip(&column.kinds).enumerate().map(vote).collect();
        let deviates = column.kind.map_or_else(Vec::new, |_| deviations(&votes, passage.base as usize));
        segments.push(Segment { kind: column.kind, place: column.kind.map(|_| place), deviates, cells });
    }
    segments
}

/// `bytes` with the marks that belong to the witness's words where a fragment of it begins or ends there.
fn with_edges(text: &str, witness: &Witness, bytes: ByteSpan) -> ByteSpan {
    let marked = || with_marks(text, bytes);
    let begins = witness.fragments.iter().any(|fragment| fragment.bytes.start == bytes.start);
    let ends = witness.fragments.iter().any(|fragment| fragment.bytes.end == bytes.end);
    ByteSpan::new(if begins { marked().start } else { bytes.start }, if ends { marked().end } else { bytes.end })
}

/// How many words of its own `witness` prints between the byte `done` and `reading`.
fn own_words(witness: &Witness, done: Option<u32>, reading: Option<Reading>) -> u32 {
    let (Some(done), Some(reading)) = (done, reading) else { return 0 };
    if reading.bytes.start <= done {
        return 0;
    }
    let next = witness.fragments.iter().position(|fragment| fragment.bytes.end > reading.bytes.start);
    let Some((next, before)) = next.and_then(|next| Some((next, next.checked_sub(1)?))) else { return 0 };
    witness.fragments[next].words.start.saturating_sub(witness.fragments[before].words.end)
}

/// Splits a segment at its words: one where all agree always, so that lines can break anywhere; one where they
/// differ only if it would not fit a line.
fn split(segment: Segment, texts: &[&str], room: f32) -> Vec<Segment> {
    if segment.kind.is_some() && segment_width(&segment, texts) <= room {
        return vec![segment];
    }
    let cut: Vec<Vec<Cell>> = segment.cells.iter().zip(texts).map(|(cell, text)| cell_words(*cell, text)).collect();
    let longest = cut.iter().map(Vec::len).max().unwrap_or(0);
    let at = |index: usize| {
        let cell = |(words, whole): (&Vec<Cell>, &Cell)| match whole {
            Cell::Omitted | Cell::Lacuna => *whole,
            _ => words.get(index).copied().unwrap_or(Cell::Blank),
        };
        Segment { cells: cut.iter().zip(&segment.cells).map(cell).collect(), ..segment.clone() }
    };
    (0..longest).map(at).collect()
}

/// The words of a cell, each with the space after it.
fn cell_words(cell: Cell, text: &str) -> Vec<Cell> {
    let Cell::Text { bytes, variant } = cell else { return vec![cell] };
    let mut start = bytes.start;
    let mut words = Vec::new();
    for word in bytes.of(text).split_inclusive(char::is_whitespace) {
        let end = start + word.len() as u32;
        match words.last_mut() {
            // White space by itself goes with the word before.
            Some(Cell::Text { bytes, .. }) if word.trim().is_empty() => bytes.end = end,
            _ => words.push(Cell::Text { bytes: ByteSpan::new(start, end), variant }),
        }
        start = end;
    }
    words
}

/// Joins neighbours that say the same thing of every witness.
fn join(segments: Vec<Segment>) -> Vec<Segment> {
    let mut joined: Vec<Segment> = Vec::new();
    for segment in segments {
        match joined.last_mut() {
            Some(last) if last.place == segment.place && last.kind == segment.kind && fits(last, &segment) => {
                for (left, right) in last.cells.iter_mut().zip(segment.cells) {
                    *left = both(*left, right);
                }
            }
            _ => joined.push(segment),
        }
    }
    joined
}

fn fits(left: &Segment, right: &Segment) -> bool {
    left.cells.iter().zip(&right.cells).all(|cells| match cells {
        (Cell::Text { bytes: left, variant: one }, Cell::Text { bytes: right, variant: other }) => {
            left.end == right.start && one == other
        }
        (Cell::Omitted, Cell::Omitted) | (Cell::Lacuna, Cell::Lacuna) => true,
        // The shorter reading of a place that was split.
        (Cell::Text { .. } | Cell::Blank, Cell::Blank) => left.kind.is_some(),
        _ => false,
    })
}

fn both(left: Cell, right: Cell) -> Cell {
    match (left, right) {
        (Cell::Text { bytes: left, variant }, Cell::Text { bytes: right, .. }) => {
            Cell::Text { bytes: left.hull(&right), variant }
        }
        _ => left,
    }
}

/// The width of a segment in em: that of its widest cell.
fn segment_width(segment: &Segment, texts: &[&str]) -> f32 {
    let cell = |(cell, text): (&Cell, &&str)| match cell {
        Cell::Text { bytes, .. } => width(bytes.of(text)),
        Cell::Omitted => 1.0,
        Cell::Own(_) => 7.5,
        Cell::Blank | Cell::Lacuna => 0.0,
    };
    let room = if segment.kind.is_some() { 0.5 } else { 0.0 };
    segment.cells.iter().zip(texts).map(cell).fold(0.0, f32::max) + room
}

#[cfg(test)]
mod tests {
    use super::*;
    use wirecopy::Fragment;
    use wirecopy::span::WordSpan;

    struct Table {
        articles: Vec<Article>,
        passage: Passage,
        collation: Collation,
    }

    /// A collation from rows of readings; "" is a witness that prints nothing there.
    fn table(columns: &[(Option<EditKind>, &[&str])]) -> Table {
        let witnesses = columns.first().map_or(0, |(_, readings)| readings.len());
        let mut texts = vec![String::new(); witnesses];
        let mut collation = Collation::default();
        for (kind, readings) in columns {
            let mut column =
                Column { kind: *kind, kinds: Vec::new(), readings: Vec::new(), present: vec![true; witnesses] };
            for (text, reading) in texts.iter_mut().zip(*readings) {
                let start = text.len() as u32;
                text.push_str(reading);
                let bytes = ByteSpan::new(start, text.len() as u32);
                let variant = u32::from(*reading != readings[0]);
                column.kinds.push(kind.filter(|_| variant > 0));
                column.readings.push((!reading.is_empty()).then_some(Reading { bytes, variant }));
            }
            collation.columns.push(column);
        }
        let witness = |(article, text): (u32, &String)| {
            let (words, bytes) = (WordSpan::new(0, 1), ByteSpan::new(0, text.len() as u32));
            Witness {
                article,
                words,
                bytes,
                fragments: vec![Fragment { words, bytes, base: words, runs: vec![], edits: vec![] }],
            }
        };
        Table {
            passage: Passage {
                witnesses: (0..).zip(&texts).map(witness).collect(),
                base: 0,
                words: 1,
                common: false,
                furniture: false,
                set_aside: false,
                houses: 1,
                shared_words: 0,
                cluster: None,
                marks: Vec::new(),
            },
            articles: texts.into_iter().map(|text| Article { text, ..Article::default() }).collect(),
            collation,
        }
    }

    fn shown(table: &Table, room: f32) -> Vec<Vec<Vec<&str>>> {
        let text = |(cell, article): (&Cell, &'_ _)| match cell {
            Cell::Text { bytes, .. } => {
                let article: &Article = article;
                article.text[bytes.range()].to_owned()
            }
            Cell::Omitted => "-".to_owned(),
            Cell::Lacuna => "lacuna".to_owned(),
            Cell::Own(_) => "own".to_owned(),
            Cell::Blank => String::new(),
        };
        lines(&table.articles, &table.passage, &table.collation, room)
            .iter()
            .map(|line| {
                let segment = |segment: &Segment| {
                    segment.cells.iter().zip(&table.articles).map(text).map(|text| &*text.leak()).collect()
                };
                line.iter().map(segment).collect()
            })
            .collect()
    }

    #[test]
    fn a_wide_line_keeps_each_agreement_whole() {
        let spelling = Some(EditKind::Spelling);
        let table = table(&[
            (None, &["criminals of ", "criminals of "]),
            (spelling, &["Aragua ", "Agua "]),
            (None, &["and", "and"]),
        ]);
        assert_eq!(shown(&table, 100.0), [[["criminals of ", "criminals of "], ["Aragua ", "Agua "], ["and", "and"]]]);
    }

    #[test]
    fn a_narrow_line_breaks_between_words_and_loses_none() {
        let long = "one two three four five six seven eight nine ten eleven twelve ";
        let table = table(&[(None, &[long, long]), (Some(EditKind::Cut), &["and all that follows ", ""])]);
        for room in [4.0, 8.0, 15.0, 40.0] {
            let lines = shown(&table, room);
            let first: String = lines.iter().flatten().map(|segment| segment[0]).collect();
            assert_eq!(first, [long, "and all that follows "].concat(), "{room}");
            assert!(lines.iter().flatten().all(|segment| segment[1] == "-" || !segment[1].is_empty()));
        }
        assert!(shown(&table, 8.0).len() > 3);
    }

    #[test]
    fn own_words_between_two_fragments_are_counted_where_they_stand() {
        let mut table = table(&[(None, &["The title ", "The title "]), (None, &["the quotation", "the quotation"])]);
        let own = "and nineteen words more ";
        table.articles[1].text.insert_str(10, own);
        let shift = own.len() as u32;
        let fragment = |words, bytes: (u32, u32)| Fragment {
            words,
            bytes: ByteSpan::new(bytes.0, bytes.1),
            base: words,
            runs: vec![],
            edits: vec![],
        };
        table.passage.witnesses[1].fragments =
            vec![fragment(WordSpan::new(0, 2), (0, 10)), fragment(WordSpan::new(6, 8), (10 + shift, 23 + shift))];
        if let Some(reading) = &mut table.collation.columns[1].readings[1] {
            reading.bytes = ByteSpan::new(10 + shift, 23 + shift);
        }
        let lines = lines(&table.articles, &table.passage, &table.collation, 100.0);
        assert_eq!(lines[0][1].cells, [Cell::Blank, Cell::Own(4)]);
    }

    #[test]
    fn witnesses_that_read_alike_stand_in_one_row() {
        use crate::state::collation::rows::rows;
        let spelling = Some(EditKind::Spelling);
        let table = table(&[
            (None, &["criminals of ", "criminals of ", "criminals of ", "criminals of "]),
            (spelling, &["Agua ", "Aragua ", "Aragua ", "Aragua "]),
            (Some(EditKind::Style), &["… ", "… ", "... ", "… "]),
            (None, &["and", "and", "and", "and"]),
        ]);
        let lines = lines(&table.articles, &table.passage, &table.collation, 100.0);
        let line = &lines[0];
        assert_eq!(rows(line, &[0, 1, 2, 3], false), [vec![0], vec![1, 2, 3]], "style is folded away");
        assert_eq!(rows(line, &[0, 1, 2, 3], true), [vec![0], vec![1, 3], vec![2]]);
        let deviates: Vec<_> = (0..4).map(|witness| line[1].deviation(witness, true)).collect();
        assert_eq!(deviates, [spelling, None, None, None], "the base deviates from the other three");
    }

    #[test]
    fn a_passage_stands_with_the_marks_that_belong_to_it() {
        let mut table = table(&[(None, &["It is good", "It is good"])]);
        table.articles[1].text = "“It is good.”".to_owned();
        let moved = ByteSpan::new(3, 13);
        table.passage.witnesses[1].fragments[0].bytes = moved;
        if let Some(reading) = &mut table.collation.columns[0].readings[1] {
            reading.bytes = moved;
        }
        assert_eq!(shown(&table, 100.0), [[["It is good", "“It is good.”"]]]);
    }

    #[test]
    fn places_are_counted_with_style_and_found_again() {
        let table = table(&[
            (Some(EditKind::Style), &["… ", "... "]),
            (None, &["it is ", "it is "]),
            (Some(EditKind::Number), &["five", "six"]),
        ]);
        assert_eq!(places(&table.collation, true), [1, 2]);
        assert_eq!(places(&table.collation, false), [2]);
        assert_eq!(place_of(&table.collation, 1, ByteSpan::new(10, 13)), Some(2));
        assert_eq!(place_of(&table.collation, 1, ByteSpan::new(5, 6)), None);
    }
}
