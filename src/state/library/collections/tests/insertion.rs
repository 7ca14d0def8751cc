//! Articles that come in a few at a time.

use super::*;
use crate::state::library::collections::insertion::{Coming, Inserting, insert};

fn imports(ids: &[&str]) -> Imports {
    let LibraryChange::Import(imports) = import(listing(ids)) else { return Imports::default() };
    imports
}

/// Goes on one article at a time, and counts the turns.
fn turns(insertion: &mut dyn Inserting) -> usize {
    (1..).find(|_| insertion.go_on(&|| true)).unwrap_or_default()
}

#[test]
fn what_comes_in_little_by_little_is_what_comes_in_at_once() {
    let library = mine(&["a", "b"]);
    let mut insertion = insert(&library, Coming::Imports(Box::new(imports(&["b", "c", "A"]))));
    assert!(turns(&mut *insertion) > 5);
    let slow = insertion.finish(&library).unwrap();
    let fast = library.apply(LibraryChange::Import(imports(&["b", "c", "A"])));
    assert_eq!(ids(&slow), ["a", "b", "c", "A-2"]);
    assert_eq!((ids(&slow), skipped(&slow), toast(&slow)), (ids(&fast), skipped(&fast), toast(&fast)));
    assert_eq!(slow.listing().articles.to_vec(), fast.listing().articles.to_vec());
    assert_eq!(ids(&slow.apply(LibraryChange::Undo)), ["a", "b"]);
}

#[test]
fn what_is_ready_to_be_compared_is_for_that_library_alone() {
    let library = mine(&["a"]);
    let mut insertion = insert(&library, Coming::Imports(Box::new(imports(&["c", "d"]))));
    turns(&mut *insertion);
    let next = insertion.finish(&library).unwrap();
    let switched = next.apply(LibraryChange::Switch(key(&next, "c")));
    let listed = |library: &Library| library.listing().articles.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(
        (listed(&next), listed(&switched)),
        (vec!["a".into(), "c".into(), "d".into()], vec!["a".into(), "d".to_owned()])
    );
    let ruled = next.apply(LibraryChange::Houses("a*=House".to_owned()));
    assert_eq!(ruled.listing().articles.len(), 3);
}

#[test]
fn rules_for_houses_hold_for_what_comes_in() {
    let library = mine(&["a"]).apply(LibraryChange::Houses("Post*=Post".to_owned()));
    let mut wanted = imports(&["c"]);
    wanted.articles[0].article.outlet = Some("Post Online".to_owned());
    let mut insertion = insert(&library, Coming::Imports(Box::new(wanted)));
    turns(&mut *insertion);
    let next = insertion.finish(&library).unwrap();
    assert_eq!(next.listing().articles[1].house.as_deref(), Some("Post"));
}

#[test]
fn a_library_that_was_changed_meanwhile_gets_them_as_it_is_then() {
    let library = mine(&["a", "b"]);
    for (name, change, expected) in [
        ("an article went", LibraryChange::Remove(key(&library, "a")), vec!["b", "c", "d"]),
        ("another of that name came", import(listing(&["c2", "C"])), vec!["a", "b", "c2", "C", "c-2", "d"]),
        ("another collection was opened", LibraryChange::Open(EXAMPLE), vec!["a", "b", "c", "d"]),
        ("the collection went", LibraryChange::Delete, vec!["c", "d"]),
    ] {
        let mut insertion = insert(&library, Coming::Imports(Box::new(imports(&["c", "d"]))));
        turns(&mut *insertion);
        let changed = library.apply(change);
        let mut again = insertion.finish(&changed).unwrap_err();
        turns(&mut *again);
        let next = again.finish(&changed).unwrap();
        assert_eq!(ids(&next), expected, "{name}");
    }
}

#[test]
fn a_collection_of_a_file_is_begun_anew_too() {
    let bundle = Bundle {
        name: "Ferries".to_owned(),
        options: Options::default(),
        houses: String::new(),
        judgements: String::new(),
        clusters: None,
        articles: vec![(true, article("p", "One.")), (false, article("q", "Two."))],
        skipped: Vec::new(),
        remarks: Vec::new(),
    };
    let library = mine(&["a"]);
    let mut insertion = insert(&library, Coming::Bundle(Shared::new(bundle)));
    turns(&mut *insertion);
    let changed = library.apply(LibraryChange::Rename("Mine".to_owned()));
    let next = insertion.finish(&changed).unwrap_err().finish(&changed).unwrap();
    assert_eq!(
        (ids(&next), toast(&next)),
        (vec!["p".to_owned(), "(q)".to_owned()], "“Ferries” was opened, with two articles.")
    );
    assert_eq!(names(&next), ["Mine", "Ferries"]);
}

#[test]
fn many_articles_come_into_the_state_when_they_are_ready() {
    let many: Vec<String> = (0..150).map(|number| format!("n{number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let state = State { library: mine(&["a"]), ..State::default() };
    let coming = state.apply(Action::Library(LibraryChange::Import(imports(&many))));
    assert_eq!(ids(&coming.library).len(), 1, "nothing is half in");
    assert!(coming.import.inserting.is_some());
    let there = coming.apply(Action::Inserted);
    assert_eq!((ids(&there.library).len(), there.import.inserting), (151, None));
    assert_eq!(there.wanted.map(|listing| listing.articles.len()), Some(151));
    assert!(matches!(there.work, Work::Comparing(_)));
}
