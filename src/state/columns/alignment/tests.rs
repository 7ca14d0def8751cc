use super::*;
use wirecopy::Match;
use wirecopy::span::WordSpan;

type Range = (u32, u32);

/// Matches of articles 0 and 1: passage number, span in 0, span in 1.
fn report(matches: &[(u32, Range, Range)]) -> Report {
    let matches: Vec<_> = matches.iter().map(|&(number, a, b)| (0, 1, number, a, b)).collect();
    among(&matches)
}

/// The same of any articles: the two of them, passage number, and the spans.
fn among(matches: &[(u32, u32, u32, Range, Range)]) -> Report {
    let matches = matches.iter().map(|&(one, other, number, a, b)| Match {
        articles: Sides::new(one, other),
        passage: number - 1,
        words: Sides::new(WordSpan::new(a.0, a.1), WordSpan::new(b.0, b.1)),
        bytes: Sides::new(ByteSpan::new(a.0, a.1), ByteSpan::new(b.0, b.1)),
        equal_words: a.1 - a.0,
        edits: Vec::new(),
        common: false,
        furniture: false,
        set_aside: false,
    });
    Report { matches: matches.collect(), ..Report::default() }
}

fn match_ids(alignment: &Alignment) -> Vec<String> {
    alignment.matches.iter().map(|aligned| aligned.match_id.to_string()).collect()
}

#[test]
fn a_passage_printed_twice_on_one_side_is_two_places_there_and_one_here() {
    let report = report(&[(1, (0, 10), (50, 60)), (1, (30, 40), (51, 60))]);
    let alignment = Alignment::new(&report, &[0, 1], Uncounted::HIDDEN);
    assert_eq!(match_ids(&alignment), ["p1", "p1.2"]);
    assert_eq!(alignment.locations[0].len(), 2);
    assert_eq!(alignment.locations[1].len(), 1);
    assert_eq!(alignment.locations[1][0].matches, [0, 1]);
    assert_eq!(alignment.locations[1][0].bytes, ByteSpan::new(50, 60));
}

#[test]
fn picking_a_location_goes_through_its_counterparts_in_turn() {
    let alignment =
        Alignment::new(&report(&[(1, (0, 10), (50, 60)), (1, (30, 40), (51, 60))]), &[0, 1], Uncounted::HIDDEN);
    let location = &alignment.locations[1][0];
    let first = alignment.pick(location, None);
    let second = alignment.pick(location, first);
    assert_eq!(first.map(|match_id| match_id.turn), Some(1));
    assert_eq!(second.map(|match_id| match_id.turn), Some(2));
    assert_eq!(alignment.pick(location, second), first);
}

#[test]
fn swapping_the_sides_keeps_the_names_of_the_matches() {
    let report = report(&[(2, (0, 10), (70, 80)), (1, (20, 40), (0, 20)), (2, (50, 60), (30, 40))]);
    let (straight, swapped) =
        (Alignment::new(&report, &[0, 1], Uncounted::HIDDEN), Alignment::new(&report, &[1, 0], Uncounted::HIDDEN));
    assert_eq!(match_ids(&straight), ["p2", "p1", "p2.2"]);
    assert_eq!(match_ids(&swapped), ["p1", "p2.2", "p2"]);
    assert_eq!(swapped.locations[0], {
        let mut locations = straight.locations[1].clone();
        for location in &mut locations {
            location.matches = location
                .matches
                .iter()
                .filter_map(|&aligned| swapped.find(straight.matches[aligned].match_id))
                .collect();
        }
        locations
    });
}

#[test]
fn the_lighter_of_two_that_cross_is_the_one_that_moved() {
    let report = report(&[(1, (0, 5), (40, 45)), (2, (10, 30), (0, 20)), (3, (40, 45), (50, 55))]);
    let moved: Vec<bool> =
        Alignment::new(&report, &[0, 1], Uncounted::HIDDEN).matches.iter().map(AlignedMatch::is_moved).collect();
    assert_eq!(moved, [true, false, false]);
}

#[test]
fn steps_stay_within_the_matches() {
    let alignment =
        Alignment::new(&report(&[(1, (0, 5), (0, 5)), (2, (10, 30), (10, 30))]), &[0, 1], Uncounted::HIDDEN);
    let first = alignment.step(None, 1);
    assert_eq!(first.map(|match_id| match_id.passage), Some(1));
    assert_eq!(alignment.step(first, -1), first);
    let last = alignment.step(first, 1);
    assert_eq!(alignment.step(last, 1), last);
    assert_eq!(alignment.step(None, -1), last);
    assert_eq!(Alignment::new(&Report::default(), &[0, 1], Uncounted::HIDDEN).step(None, 1), None);
}

/// The location of each match in each column, "-" where there is none.
fn sides(alignment: &Alignment) -> Vec<String> {
    let side = |aligned: &AlignedMatch, column| {
        aligned.location(column).map_or_else(|| "-".to_owned(), |location| location.to_string())
    };
    let columns = alignment.articles.len();
    alignment.matches.iter().map(|aligned| (0..columns).map(|column| side(aligned, column)).collect()).collect()
}

#[test]
fn three_columns_match_where_each_prints_the_passage() {
    let report = among(&[
        (0, 1, 1, (0, 10), (50, 60)),
        (0, 2, 1, (0, 10), (5, 15)),
        (1, 2, 1, (50, 60), (5, 15)),
        (1, 2, 2, (0, 20), (30, 50)),
    ]);
    let alignment = Alignment::new(&report, &[0, 1, 2], Uncounted::HIDDEN);
    assert_eq!(match_ids(&alignment), ["p1", "p2"]);
    assert_eq!(sides(&alignment), ["010", "-01"]);
    let against: Vec<_> = alignment.matches[0].sides.iter().flatten().map(|side| side.against).collect();
    assert_eq!(against, [0, 0, 0], "all are set against the first column");
    assert_eq!(alignment.matches[1].sides[2].as_ref().map(|side| side.against), Some(1));
    assert_eq!(alignment.matches[1].columns().collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn a_third_column_matches_both_prints_of_the_second() {
    let report = among(&[(0, 1, 1, (0, 10), (50, 60)), (0, 1, 1, (0, 10), (80, 90)), (0, 2, 1, (0, 10), (5, 15))]);
    assert_eq!(sides(&Alignment::new(&report, &[0, 1, 2], Uncounted::HIDDEN)), ["000", "010"]);
}

#[test]
fn the_first_column_says_what_moved_in_each_of_the_others() {
    let report = among(&[
        (0, 1, 1, (0, 20), (0, 20)),
        (0, 1, 2, (30, 40), (40, 50)),
        (0, 2, 1, (0, 20), (40, 60)),
        (0, 2, 2, (30, 40), (0, 10)),
    ]);
    let alignment = Alignment::new(&report, &[0, 1, 2], Uncounted::HIDDEN);
    let moved = |column: usize| -> Vec<bool> {
        alignment.matches.iter().filter_map(|aligned| Some(aligned.sides[column].as_ref()?.moved)).collect()
    };
    assert_eq!((moved(1), moved(2)), (vec![false, false], vec![false, true]));
}

#[test]
fn turning_the_columns_round_keeps_the_names() {
    let report = among(&[(0, 1, 1, (0, 10), (50, 60)), (0, 2, 2, (20, 40), (0, 20)), (1, 2, 1, (50, 60), (80, 90))]);
    let mut names: Vec<_> = [[0, 1, 2], [1, 2, 0], [2, 0, 1]]
        .iter()
        .map(|articles| {
            let mut match_ids = match_ids(&Alignment::new(&report, articles, Uncounted::HIDDEN));
            match_ids.sort();
            match_ids
        })
        .collect();
    names.dedup();
    assert_eq!(names, [["p1", "p2"]]);
}

#[test]
fn what_the_base_prints_is_set_against_it_also_where_another_column_found_the_match() {
    // The first column prints as one what the third prints in two places; the second meets each of them.
    let report = among(&[
        (0, 1, 1, (0, 100), (0, 100)),
        (0, 2, 1, (0, 45), (200, 245)),
        (0, 2, 1, (50, 100), (100, 150)),
        (1, 2, 1, (0, 45), (200, 245)),
        (1, 2, 1, (70, 100), (120, 150)),
    ]);
    for articles in [[0, 1, 2], [0, 2, 1]] {
        let alignment = Alignment::new(&report, &articles, Uncounted::HIDDEN);
        for aligned in &alignment.matches {
            assert!(aligned.sides.iter().flatten().all(|side| side.against == 0), "{articles:?}: {aligned:?}");
        }
    }
}
