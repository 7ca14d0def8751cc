//! What is being typed into the fields of an article.

use super::*;

#[test]
fn what_is_typed_is_kept_at_once_and_is_one_step_for_each_editing_of_a_field() {
    let library = mine(&["a", "b"]);
    let a = key(&library, "a");
    let set = |field: Field, value: &str| LibraryChange::Set(a, field, value.to_owned());
    let typed =
        |library: &Library, field: Field, value: &str| library.apply(LibraryChange::Typed(Box::new(set(field, value))));
    let title = |library: &Library| library.snapshot.item(a).unwrap().article.title.clone();

    let one = typed(&typed(&library, Field::Title, "Bri"), Field::Title, "Bridge");
    assert_eq!((title(&one), toast(&one), one.is_typing()), ("Bridge".to_owned(), "", true));
    let left = one.apply(set(Field::Title, "Bridge"));
    assert_eq!((toast(&left), left.is_typing()), ("The title of “Bridge” was changed.", false));
    assert_eq!(title(&left.apply(LibraryChange::Undo)), "The story called a.", "all of it is one step");

    // Another field, and the same one again, are steps of their own.
    let more = typed(&typed(&left, Field::Outlet, "Post"), Field::Outlet, "Porto Post");
    let again = typed(&more.apply(set(Field::Outlet, "Porto Post")), Field::Title, "Bridge opens");
    let titles: Vec<String> = (0..3)
        .scan(again, |library, _| {
            let now = title(library);
            *library = library.apply(LibraryChange::Undo);
            Some(now)
        })
        .collect();
    assert_eq!(titles, ["Bridge opens", "Bridge", "Bridge"]);
}

#[test]
fn typing_that_comes_to_nothing_is_no_step_and_takes_no_other_along() {
    let library = mine(&["a"]);
    let a = key(&library, "a");
    let typed = |library: &Library, value: &str| {
        library.apply(LibraryChange::Typed(Box::new(LibraryChange::Set(a, Field::Outlet, value.to_owned()))))
    };
    let there_and_back = typed(&typed(&library, "Post"), "");
    assert!(!there_and_back.is_typing());
    let on = typed(&there_and_back, "Times");
    assert_eq!(ids(&on.apply(LibraryChange::Undo)), ["a"], "the bringing in is still a step before it");
    let left = typed(&typed(&library, "Post"), "").apply(LibraryChange::Set(a, Field::Outlet, String::new()));
    assert_eq!((toast(&left), left.snapshot.writes_to(&library.snapshot)), ("", vec![]));

    // A day that is half written changes nothing yet, and is reported when the field is left.
    let date = |value: &str| LibraryChange::Set(a, Field::Date, value.to_owned());
    let half = library.apply(LibraryChange::Typed(Box::new(date("?"))));
    assert_eq!((toast(&half), half.is_typing()), (toast(&library), false));
    assert_eq!(toast(&half.apply(date("?"))), "That is no day of the calendar. The date stays as it was.");
}

#[test]
fn fields_are_redrawn_by_what_is_undone_or_synced_but_not_while_they_are_typed_into() {
    let library = mine(&["a", "b"]);
    let (a, b) = (key(&library, "a"), key(&library, "b"));
    let title = |key: Key, value: &str| LibraryChange::Set(key, Field::Title, value.to_owned());
    let heard = |library: &Library, key: Key| {
        let other = library.apply(title(key, "From elsewhere"));
        library.apply(LibraryChange::Synced(library.snapshot.writes_to(&other.snapshot)))
    };
    assert_eq!((heard(&library, a).redraws_of(a), heard(&library, b).redraws_of(a)), (1, 0));
    let typing = library.apply(LibraryChange::Typed(Box::new(title(a, "Bridge"))));
    assert_eq!((typing.redraws_of(a), heard(&typing, a).redraws_of(a)), (0, 0));
    assert_eq!(typing.apply(LibraryChange::Undo).redraws_of(a), 1);
}

#[test]
fn what_is_typed_is_compared_when_the_field_is_left() {
    let state = compared();
    let a = key(&state.library, "a");
    let text = LibraryChange::Set(a, Field::Text, "Another story.".to_owned());
    let typing = state.apply(Action::Library(LibraryChange::Typed(Box::new(text.clone()))));
    assert_eq!((&typing.work, &typing.wanted), (&Work::Done, &state.wanted));
    let left = typing.apply(Action::Library(text));
    assert!(left.is_comparing());
    assert_eq!(left.wanted.unwrap().articles[0].text, "Another story.");
}

#[test]
fn what_is_refused_goes_out_of_its_field_when_that_is_left() {
    let library = mine(&["a"]).apply(LibraryChange::New);
    let (a, open) = (key(&mine(&["a"]), "a"), library.open);
    let rename = |name: &str| LibraryChange::Rename(name.to_owned());
    let typed = library.apply(LibraryChange::Typed(Box::new(rename(""))));
    assert_eq!(typed.redraws_of(open), library.redraws_of(open), "not under the hands of who types");
    let blank = typed.apply(rename(""));
    assert_eq!((blank.name(open), blank.redraws_of(open)), ("My articles 2", library.redraws_of(open) + 1));

    let taken = library.apply(rename("My articles"));
    assert_eq!((taken.name(open), taken.redraws_of(open)), ("My articles 2", library.redraws_of(open) + 1));
    let bridges = library.apply(rename(" Bridges "));
    assert_eq!((bridges.name(open), bridges.redraws_of(open)), ("Bridges", library.redraws_of(open)));
    let twice = bridges.apply(LibraryChange::New).apply(rename("Bridges"));
    assert_eq!(names(&twice), ["My articles", "Bridges", "Bridges 2"]);

    let dated = |day: &str| {
        library.apply(LibraryChange::Set(a, Field::Date, day.to_owned())).redraws_of(a) - library.redraws_of(a)
    };
    assert_eq!((dated("?"), dated("2026-03-01"), dated("")), (1, 0, 0));
}
