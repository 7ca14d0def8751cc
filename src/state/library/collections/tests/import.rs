//! What comes into a collection, and what stays outside.

use super::*;

#[test]
fn what_is_imported_into_the_example_begins_a_collection_of_ones_own() {
    let library = mine(&["a", "b"]);
    assert_eq!((names(&library), ids(&library)), (vec!["My articles"], vec!["a".to_owned(), "b".to_owned()]));
    assert_eq!(toast(&library), "Two articles came into “My articles”.");
    let more = library.apply(import(listing(&["c"])));
    assert_eq!((names(&more), ids(&more).len()), (vec!["My articles"], 3), "the next ones come into it");
    let another = more.apply(LibraryChange::Open(EXAMPLE)).apply(import(listing(&["d"])));
    assert_eq!((names(&another), ids(&another)), (vec!["My articles", "My articles 2"], vec!["d".to_owned()]));
    assert_eq!(ids(&another.apply(LibraryChange::Open(EXAMPLE))), ["x", "y"]);
}

#[test]
fn a_new_collection_is_announced_by_its_own_name() {
    let new = with_example().apply(LibraryChange::New);
    assert_eq!((toast(&new), ids(&new).len()), ("“My articles” is empty so far.", 0));
    assert_eq!(toast(&new.apply(LibraryChange::New)), "“My articles 2” is empty so far.");
}

#[test]
fn ids_are_made_unlike_and_the_same_text_comes_in_once() {
    let imported = Listing::new(
        vec![
            article("a", "One story."),
            article("a", "Another story."),
            article("c", "One\n  story."),
            article("d", "One story."),
        ],
        vec![FileNote { file: "d.pdf".to_owned(), reason: "it is a PDF".to_owned() }],
    );
    let library = with_example().apply(import(imported));
    assert_eq!(ids(&library), ["a", "a-2"]);
    assert_eq!(
        skipped(&library),
        [
            "d.pdf: it is a PDF",
            "One: it is here already, as “One story.”",
            "One story.: it is here already, as “One story.”"
        ]
    );
    assert_eq!(skipped(&library.apply(LibraryChange::DismissReport)), Vec::<String>::new());
}

#[test]
fn ids_that_differ_by_case_only_are_made_unlike() {
    assert_eq!(ids(&mine(&["harbour", "Harbour", "HARBOUR-2"])), ["harbour", "Harbour-2", "HARBOUR-2-2"]);
}

/// What stands in the box for pasting.
fn pasted(text: &str, outlet: &str) -> Draft {
    let metadata = Metadata { outlet: Some(outlet.to_owned()), ..Metadata::default() };
    Draft { id: None, text: text.to_owned(), metadata }
}

#[test]
fn the_same_copy_in_another_outlet_comes_in_and_is_noticed() {
    let library = with_example()
        .apply(LibraryChange::Import(pasted("The ferry is back.", "Harbour Post").into()))
        .apply(LibraryChange::Import(pasted("The ferry is back.", "Evening Star").into()));
    assert_eq!(ids(&library), ["Harbour Post", "Evening Star"]);
    let remarks: Vec<_> = library.remarks.iter().map(|one| one.reason.as_str()).collect();
    assert_eq!(remarks, ["it prints the same text as “The ferry is back.” (Harbour Post)"]);
    assert_eq!(library.apply(LibraryChange::DismissReport).remarks.len(), 0);
    let again = library.apply(LibraryChange::Import(pasted("The ferry is back.", "Evening Star").into()));
    assert_eq!((again.skipped.len(), again.remarks.len()), (1, 0), "what was said of others is over");
    assert_eq!(library.apply(LibraryChange::Copy).remarks.len(), 0, "of a copy that is nothing new");
}

#[test]
fn a_file_that_is_here_already_is_named() {
    let file = |file: &str| {
        let draft = Draft { text: "The ferry is back.".to_owned(), ..Draft::default() };
        ImportedArticle::new(Some(file.to_owned()), file.to_owned(), draft, Metadata::default())
    };
    let articles = vec![file("harbour.txt"), file("all.zip/stories/north.docx")];
    let library = with_example().apply(LibraryChange::Import(Imports { articles, ..Imports::default() }));
    assert_eq!(skipped(&library), ["all.zip/stories/north.docx: it is here already, as “The ferry is back.”"]);
}

#[test]
fn the_box_for_pasting_is_emptied_only_by_what_comes_in() {
    let state = State { library: with_example(), ..State::default() };
    let draft = pasted("The ferry is back.", "Harbour Post");
    let typed = state.apply(Action::Import(ImportEvent::Write(draft.clone())));
    let added = typed.apply(Action::Add(draft.clone()));
    assert_eq!((added.import.pasted.text.as_str(), ids(&added.library).len()), ("", 1));
    let again = added.apply(Action::Import(ImportEvent::Write(draft.clone()))).apply(Action::Add(draft.clone()));
    assert_eq!(
        (toast(&again.library), again.import.pasted.text.as_str()),
        ("Nothing new came in.", "The ferry is back.")
    );
    let blank = state.apply(Action::Add(pasted(" \n", "Harbour Post")));
    assert_eq!(
        (toast(&blank.library), &blank.library.snapshot),
        ("There are no words in the box yet.", &state.library.snapshot)
    );
}

#[test]
fn where_nothing_comes_in_what_is_known_of_the_files_is_told() {
    let notes = vec![FileNote { file: "wire.json".to_owned(), reason: "items without a story: 1".to_owned() }];
    let library = with_example().apply(LibraryChange::Import(Imports { notes: notes.clone(), ..Imports::default() }));
    assert_eq!((toast(&library), library.remarks.as_slice()), ("Nothing new came in.", notes.as_slice()));
}

#[test]
fn where_nothing_comes_in_no_collection_begins() {
    let missing = vec![FileNote { file: "d.pdf".to_owned(), reason: "it is a PDF".to_owned() }];
    let library = with_example().apply(import(Listing::new(Vec::new(), missing)));
    assert_eq!((names(&library), library.open), (vec![], EXAMPLE));
    assert_eq!((toast(&library), library.skipped.len()), ("Nothing new came in.", 1));
}
