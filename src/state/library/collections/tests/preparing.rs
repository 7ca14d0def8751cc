use super::*;
use crate::state::collection::Collection;
use crate::state::findings::Findings;
use crate::state::judgement::verdict::{Judgement, Scope, Subject, Verdict};
use std::cell::Cell;

/// The page with 150 articles of the reader's, compared.
fn many() -> State {
    let many: Vec<String> = (0..150).map(|number| format!("n{number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let state = State { library: mine(&many), ..State::default() };
    let state = state.apply(Action::Library(LibraryChange::Rename("Ferries".to_owned())));
    let collection = Collection::new(state.library.listing(), Findings::default());
    let wanted = Some(state.library.listing());
    State { wanted, phase: Phase::Ready(Shared::new(collection)), ..state }
}

/// Copies what is to be compared, an article at a time; in how many turns.
fn turns(state: &State) -> usize {
    let turns = Cell::new(1);
    let preparing = state.preparing.clone().unwrap();
    while !preparing.borrow_mut().as_mut().unwrap().go_on(&|| true) {
        turns.set(turns.get() + 1);
    }
    turns.get()
}

#[test]
fn many_articles_are_copied_a_few_at_a_time_and_then_compared() {
    let state = many();
    let off = state.apply(Action::Library(LibraryChange::Switch(key(&state.library, "n7"))));
    assert_eq!((&off.wanted, off.is_comparing()), (&state.wanted, true), "nothing else is wanted yet");
    assert_eq!(turns(&off), 149);
    // What was found meanwhile is of what was wanted before.
    let collection = Collection::new(state.wanted.clone().unwrap(), Findings::default());
    let off = off.apply(Action::Opened(Shared::new(collection)));
    assert!(off.is_comparing());
    let there = off.apply(Action::Prepared);
    assert_eq!((there.wanted.as_ref().map(|listing| listing.articles.len()), &there.preparing), (Some(149), &None));
    assert!(there.is_comparing() && matches!(there.phase, Phase::Ready(_)));
    let stopped = off.apply(Action::Stop).apply(Action::Prepared);
    assert!(matches!(stopped.work, Work::Stopped(_)), "the reader has stopped it");
}

#[test]
fn a_further_change_begins_anew_and_a_name_does_not() {
    let state = many();
    let off = state.apply(Action::Library(LibraryChange::Switch(key(&state.library, "n7"))));
    let renamed = off.apply(Action::Library(LibraryChange::Rename("Bridges".to_owned())));
    assert_eq!(renamed.preparing, off.preparing);
    assert_eq!(renamed.apply(Action::Prepared).wanted.unwrap().articles.len(), 149);
    let both = off.apply(Action::Library(LibraryChange::Switch(key(&state.library, "n8"))));
    assert_ne!(both.preparing, off.preparing);
    assert_eq!(both.apply(Action::Prepared).wanted.unwrap().articles.len(), 148);
    let other = off.apply(Action::Library(LibraryChange::Open(EXAMPLE)));
    assert_eq!((other.preparing.clone(), other.wanted.unwrap().articles.len()), (None, 2));
}

#[test]
fn what_is_said_of_a_passage_copies_no_article() {
    let state = many();
    let judgement = Judgement {
        subject: Subject::Passage,
        verdict: Verdict::Checked,
        scope: Scope::Here,
        article: "n7".to_owned(),
        quote: "The story called n7.".to_owned(),
        note: String::new(),
    };
    let said = state.apply(Action::Library(LibraryChange::Judge(judgement)));
    assert_eq!((&said.preparing, said.is_comparing()), (&None, true));
    let (before, now) = (state.wanted.unwrap(), said.wanted.unwrap());
    assert_eq!(before.articles, now.articles, "the very same");
    assert_ne!(before.judgements, now.judgements);
}
