//! What is being typed into the fields of an article.

use super::*;

#[test]
fn what_is_typed_is_kept_at_once_and_is_one_step_for_each_editing_of_a_field() {
    let shelf = mine(&["a", "b"]);
    let a = key(&shelf, "a");
    let set = |field: Field, value: &str| Change::Set(a, field, value.to_owned());
    let typed = |shelf: &Shelf, field: Field, value: &str| shelf.apply(Change::Typed(Box::new(set(field, value))));
    let title = |shelf: &Shelf| shelf.kept.item(a).unwrap().article.title.clone();

    let one = typed(&typed(&shelf, Field::Title, "Bri"), Field::Title, "Bridge");
    assert_eq!((title(&one), said(&one), one.is_typing()), ("Bridge".to_owned(), "", true));
    let left = one.apply(set(Field::Title, "Bridge"));
    assert_eq!((said(&left), left.is_typing()), ("The title of “Bridge” was changed.", false));
    assert_eq!(title(&left.apply(Change::Undo)), "The story called a.", "all of it is one step");

    // Another field, and the same one again, are steps of their own.
    let more = typed(&typed(&left, Field::Outlet, "Post"), Field::Outlet, "Porto Post");
    let again = typed(&more.apply(set(Field::Outlet, "Porto Post")), Field::Title, "Bridge opens");
    let titles: Vec<String> = (0..3)
        .scan(again, |shelf, _| {
            let now = title(shelf);
            *shelf = shelf.apply(Change::Undo);
            Some(now)
        })
        .collect();
    assert_eq!(titles, ["Bridge opens", "Bridge", "Bridge"]);
}

#[test]
fn typing_that_comes_to_nothing_is_no_step_and_takes_no_other_along() {
    let shelf = mine(&["a"]);
    let a = key(&shelf, "a");
    let typed = |shelf: &Shelf, value: &str| {
        shelf.apply(Change::Typed(Box::new(Change::Set(a, Field::Outlet, value.to_owned()))))
    };
    let there_and_back = typed(&typed(&shelf, "Post"), "");
    assert!(!there_and_back.is_typing());
    let on = typed(&there_and_back, "Times");
    assert_eq!(ids(&on.apply(Change::Undo)), ["a"], "the bringing in is still a step before it");
    let left = typed(&typed(&shelf, "Post"), "").apply(Change::Set(a, Field::Outlet, String::new()));
    assert_eq!((said(&left), left.kept.writes_to(&shelf.kept)), ("", vec![]));

    // A day that is half written changes nothing yet, and is told when the field is left.
    let date = |value: &str| Change::Set(a, Field::Date, value.to_owned());
    let half = shelf.apply(Change::Typed(Box::new(date("?"))));
    assert_eq!((said(&half), half.is_typing()), (said(&shelf), false));
    assert_eq!(said(&half.apply(date("?"))), "That is no day of the calendar. The date stays as it was.");
}

#[test]
fn fields_are_made_anew_by_what_is_undone_or_heard_but_not_under_the_hands_of_who_types() {
    let shelf = mine(&["a", "b"]);
    let (a, b) = (key(&shelf, "a"), key(&shelf, "b"));
    let title = |key: Key, value: &str| Change::Set(key, Field::Title, value.to_owned());
    let heard = |shelf: &Shelf, key: Key| {
        let other = shelf.apply(title(key, "From elsewhere"));
        shelf.apply(Change::Heard(shelf.kept.writes_to(&other.kept)))
    };
    assert_eq!((heard(&shelf, a).turn_of(a), heard(&shelf, b).turn_of(a)), (1, 0));
    let typing = shelf.apply(Change::Typed(Box::new(title(a, "Bridge"))));
    assert_eq!((typing.turn_of(a), heard(&typing, a).turn_of(a)), (0, 0));
    assert_eq!(typing.apply(Change::Undo).turn_of(a), 1);
}

#[test]
fn what_is_typed_is_compared_when_the_field_is_left() {
    let state = compared();
    let a = key(&state.shelf, "a");
    let text = Change::Set(a, Field::Text, "Another story.".to_owned());
    let typing = state.apply(Action::Shelf(Change::Typed(Box::new(text.clone()))));
    assert_eq!((&typing.work, &typing.wanted), (&Work::Done, &state.wanted));
    let left = typing.apply(Action::Shelf(text));
    assert!(left.is_comparing());
    assert_eq!(left.wanted.unwrap().articles[0].text, "Another story.");
}

#[test]
fn what_is_refused_goes_out_of_its_field_when_that_is_left() {
    let shelf = mine(&["a"]).apply(Change::New);
    let (a, open) = (key(&mine(&["a"]), "a"), shelf.open);
    let rename = |name: &str| Change::Rename(name.to_owned());
    let typed = shelf.apply(Change::Typed(Box::new(rename(""))));
    assert_eq!(typed.turn_of(open), shelf.turn_of(open), "not under the hands of who types");
    let blank = typed.apply(rename(""));
    assert_eq!((blank.name(open), blank.turn_of(open)), ("My articles 2", shelf.turn_of(open) + 1));

    let taken = shelf.apply(rename("My articles"));
    assert_eq!((taken.name(open), taken.turn_of(open)), ("My articles 2", shelf.turn_of(open) + 1));
    let bridges = shelf.apply(rename(" Bridges "));
    assert_eq!((bridges.name(open), bridges.turn_of(open)), ("Bridges", shelf.turn_of(open)));
    let twice = bridges.apply(Change::New).apply(rename("Bridges"));
    assert_eq!(names(&twice), ["My articles", "Bridges", "Bridges 2"]);

    let dated = |day: &str| shelf.apply(Change::Set(a, Field::Date, day.to_owned())).turn_of(a) - shelf.turn_of(a);
    assert_eq!((dated("?"), dated("2026-03-01"), dated("")), (1, 0, 0));
}
