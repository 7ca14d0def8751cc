//! Many articles at once.

use super::*;

#[test]
fn many_articles_are_changed_in_one_step_that_is_undone_at_once() {
    let library = mine(&["a", "b", "c"]);
    let keys: Vec<Key> = library.items().map(|item| item.key).collect();
    let value = |key: Key, field: Field, value: &str| (key, field, value.to_owned());
    let set = library.apply(LibraryChange::SetMany(vec![
        value(keys[0], Field::Outlet, "Post"),
        value(keys[2], Field::Outlet, "Post"),
        value(keys[2], Field::Date, "2026-02-30"),
    ]));
    let outlets = |library: &Library| -> Vec<Option<String>> {
        library.items().map(|item| item.article.outlet.clone()).collect()
    };
    let post = || Some("Post".to_owned());
    assert_eq!(outlets(&set), [post(), None, post()]);
    assert_eq!(toast(&set), "Two articles were changed. One value could not be a day or a title and changed nothing.");
    assert_eq!(outlets(&set.apply(LibraryChange::Undo)), outlets(&library));
    assert_eq!(outlets(&set.apply(LibraryChange::Undo).apply(LibraryChange::Redo)), outlets(&set));
    let off = set.apply(LibraryChange::SwitchMany(keys[..2].to_vec(), false));
    assert_eq!(
        (ids(&off), toast(&off)),
        (vec!["(a)".to_owned(), "(b)".to_owned(), "c".to_owned()], "Two articles are left out of the comparison.")
    );
    let gone = off.apply(LibraryChange::RemoveMany(keys[1..].to_vec()));
    assert_eq!((ids(&gone), toast(&gone)), (vec!["(a)".to_owned()], "Two articles were removed."));
}
