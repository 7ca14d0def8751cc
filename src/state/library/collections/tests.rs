use super::bundle::{Bundle, BundleError, Object, Value};
use super::*;
use crate::state::action::Action;
use crate::state::address::route::Route;
use crate::state::keys::Command;
use crate::state::library::import::ImportEvent;
use crate::state::library::imports::{ImportedArticle, Imports};
use crate::state::listing::Listing;
use crate::state::model::State;
use crate::state::phase::Phase;
use crate::state::progress::Work;
use crate::state::settings;
use crate::state::settings::Number;
use wirecopy::Options;
use wirecopy::article::{Article, AsideKind};
use wirecopy_read::{Draft, Metadata};

mod file;
mod import;
mod insertion;
mod many;
mod preparing;
mod typing;

fn article(id: &str, text: &str) -> Article {
    wirecopy_read::article(id, text.to_owned(), None)
}

fn listing(ids: &[&str]) -> Listing {
    Listing::new(ids.iter().map(|id| article(id, &format!("The story called {id}."))).collect(), Vec::new())
}

/// Articles that were pasted, and what could not be read.
fn import(listing: Listing) -> LibraryChange {
    let Listing { articles, missing, .. } = listing;
    let imported = |article: &Article| ImportedArticle { article: article.clone(), ..ImportedArticle::default() };
    LibraryChange::Import(Imports {
        articles: articles.iter().map(imported).collect(),
        missing: missing.to_vec(),
        ..Imports::default()
    })
}

/// A library with the example, after the browser said that it has nothing.
fn with_example() -> Library {
    let stored = LibraryChange::Stored(Snapshot::default(), EXAMPLE);
    Library::new(1000).apply(stored).apply(LibraryChange::Example(listing(&["x", "y"])))
}

fn mine(ids: &[&str]) -> Library {
    with_example().apply(import(listing(ids)))
}

/// The ids of the open collection; those switched off in brackets.
fn ids(library: &Library) -> Vec<String> {
    let id = |item: &Shared<ArticleRecord>| {
        let id = &item.article.id;
        if item.on { id.clone() } else { format!("({id})") }
    };
    library.items().map(id).collect()
}

fn key(library: &Library, id: &str) -> Key {
    library.items().find(|item| item.article.id == id).unwrap().key
}

fn names(library: &Library) -> Vec<&str> {
    library.snapshot.collections.iter().map(|one| one.name.as_str()).collect()
}

fn toast(library: &Library) -> &str {
    library.toast.as_ref().map_or("", |toast| &toast.words)
}

fn skipped(library: &Library) -> Vec<String> {
    library.skipped.iter().map(|one| format!("{}: {}", one.file, one.reason)).collect()
}

#[test]
fn every_change_can_be_undone_step_by_step() {
    let begin = mine(&["a", "b", "c"]);
    let (a, b) = (key(&begin, "a"), key(&begin, "b"));
    let changes = [
        LibraryChange::Switch(b),
        LibraryChange::Set(a, Field::Title, "Bridge opens".to_owned()),
        LibraryChange::Rename("Bridges".to_owned()),
        LibraryChange::Remove(a),
        LibraryChange::New,
        LibraryChange::Open(begin.open),
        LibraryChange::Copy,
        LibraryChange::Delete,
        import(listing(&["d"])),
    ];
    let mut states = vec![begin];
    for change in changes {
        states.push(states.last().unwrap().apply(change));
    }
    let done = states.pop().unwrap();
    let mut undone = done;
    for expected in states.iter().rev() {
        // Opening another collection changes nothing that is kept, and is no step.
        if expected.toast.is_none() || undone.snapshot.writes_to(&expected.snapshot).is_empty() {
            continue;
        }
        undone = undone.apply(LibraryChange::Undo);
        assert_eq!(undone.snapshot.writes_to(&expected.snapshot), [], "{}", toast(&undone));
    }
    assert_eq!((names(&undone), ids(&undone).len()), (vec!["My articles"], 3));
    let at_the_beginning = undone.apply(LibraryChange::Undo);
    assert_eq!(names(&at_the_beginning), Vec::<&str>::new());
    assert_eq!(toast(&at_the_beginning.apply(LibraryChange::Undo)), "There is nothing to undo.");
}

#[test]
fn a_removed_article_is_put_back_where_it_stood_with_its_switch() {
    let library = mine(&["a", "b", "c"]);
    let b = key(&library, "b");
    let removed = library.apply(LibraryChange::Switch(b)).apply(LibraryChange::Remove(b));
    assert_eq!((ids(&removed), toast(&removed)), (vec!["a".into(), "c".into()], "“The story called b.” was removed."));
    let back = removed.apply(LibraryChange::Undo);
    assert_eq!(ids(&back), ["a", "(b)", "c"]);
    assert_eq!(toast(&back), "Undone: “The story called b.” was removed.");
}

#[test]
fn an_article_that_is_switched_off_is_not_compared_and_stays() {
    let library = mine(&["a", "b"]);
    let off = library.apply(LibraryChange::Switch(key(&library, "a")));
    assert_eq!(ids(&off), ["(a)", "b"]);
    assert_eq!(off.listing().articles.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["b"]);
}

#[test]
fn the_example_is_not_changed_but_copied() {
    let library = with_example();
    let x = key(&library, "x");
    for change in [LibraryChange::Set(x, Field::Title, "T".to_owned()), LibraryChange::Remove(x), LibraryChange::Delete]
    {
        assert_eq!(library.apply(change.clone()), library, "{change:?}");
    }
    let copy = library.apply(LibraryChange::Switch(x)).apply(LibraryChange::Copy);
    assert_eq!((names(&copy), ids(&copy)), (vec!["My articles"], vec!["(x)".to_owned(), "y".to_owned()]));
    assert_eq!(ids(&copy.apply(LibraryChange::Remove(key(&copy, "x")))), ["y"]);
}

#[test]
fn what_a_text_states_follows_the_text_and_what_was_given_stays() {
    let text = "date 2025-02-01\nBy Ana Gomez\nThe bridge opened on Friday.";
    let imported = Listing::new(vec![article("a", text)], Vec::new());
    let library = with_example().apply(import(imported));
    let a = key(&library, "a");
    let read = |library: &Library| library.snapshot.item(a).unwrap().article.clone();
    assert_eq!(read(&library).byline.as_deref(), Some("By Ana Gomez"));

    let other = "date 2025-02-02\nBy Luis Prado\nThe bridge was closed again.";
    let changed = library.apply(LibraryChange::Set(a, Field::Text, other.to_owned()));
    let now = read(&changed);
    assert_eq!((now.date.as_deref(), now.byline.as_deref()), (Some("2025-02-02"), Some("By Luis Prado")));
    assert_eq!(now.title, "The bridge was closed again.");
    assert_eq!(now.asides.iter().map(|aside| aside.kind).collect::<Vec<_>>(), [AsideKind::Date, AsideKind::Byline]);
    assert_eq!(now.id, "a");

    let titled = library.apply(LibraryChange::Set(a, Field::Title, " Bridge  opens ".to_owned()));
    let dated = titled.apply(LibraryChange::Set(a, Field::Date, "2025-03-01".to_owned()));
    let now = read(&dated.apply(LibraryChange::Set(a, Field::Text, other.to_owned())));
    assert_eq!((now.title.as_str(), now.date.as_deref()), ("Bridge opens", Some("2025-03-01")));
}

#[test]
fn a_value_that_is_no_day_is_refused_and_a_line_end_alone_is_no_change() {
    let imported = Listing::new(vec![article("a", "One.\r\nTwo.")], Vec::new());
    let library = with_example().apply(import(imported));
    let a = key(&library, "a");
    let refused = library.apply(LibraryChange::Set(a, Field::Date, "2025-02-30".to_owned()));
    assert_eq!(toast(&refused), "That is no day of the calendar. The date stays as it was.");
    assert_eq!(refused.snapshot, library.snapshot);
    assert_eq!(library.apply(LibraryChange::Set(a, Field::Text, "One.\nTwo.".to_owned())), library);
}

#[test]
fn what_another_window_did_is_taken_over_and_ones_own_steps_stay() {
    let library = mine(&["a", "b"]);
    let (a, b) = (key(&library, "a"), key(&library, "b"));
    let other = library.apply(LibraryChange::Remove(b));
    let both = library
        .apply(LibraryChange::Switch(a))
        .apply(LibraryChange::Synced(library.snapshot.writes_to(&other.snapshot)));
    assert_eq!(ids(&both), ["(a)"]);
    assert_eq!(ids(&both.apply(LibraryChange::Undo)), ["a"], "undoing touches one's own record only");
    let deleted =
        both.apply(LibraryChange::Synced(both.snapshot.writes_to(&both.apply(LibraryChange::Delete).snapshot)));
    assert_eq!((deleted.open, ids(&deleted)), (EXAMPLE, vec!["x".to_owned(), "y".to_owned()]));
}

#[test]
fn what_was_stored_is_there_again_and_joins_what_was_done_meanwhile() {
    let earlier = mine(&["a", "b"]);
    let stored = |library: &Library| {
        let mine = library.snapshot.items.iter().filter(|item| item.collection != EXAMPLE);
        let collections = library.snapshot.collections.iter().map(|one| (**one).clone()).collect();
        let snapshot = Snapshot::new(collections, mine.map(|item| (**item).clone()).collect());
        LibraryChange::Stored(snapshot, library.open)
    };
    let again = Library::new(5000).apply(stored(&earlier));
    assert_eq!((names(&again), ids(&again)), (vec!["My articles"], vec!["a".to_owned(), "b".to_owned()]));
    let hasty = Library::new(9000).apply(import(listing(&["c"])));
    let both = hasty.apply(stored(&earlier));
    assert_eq!((names(&both).len(), ids(&both)), (2, vec!["c".to_owned()]));
}

#[test]
fn forgetting_leaves_the_example_alone() {
    let library = mine(&["a"]).apply(LibraryChange::Forget);
    assert_eq!((names(&library), ids(&library)), (vec![], vec!["x".to_owned(), "y".to_owned()]));
    assert_eq!((library.saving.clone(), library.can_undo()), (Saving::Forgetting, false));
    assert_eq!(toast(&library.apply(LibraryChange::Saving(Saving::Forgotten))), "Everything was forgotten.");
}

/// The page with two articles of the reader's, compared.
fn compared() -> State {
    use crate::state::collection::Collection;
    use crate::state::findings::Findings;
    let mut state = State { library: with_example(), ..State::default() };
    state = state.apply(Action::Library(import(listing(&["a", "b"]))));
    let collection = Collection::new(state.wanted.clone().unwrap(), Findings::default());
    state.apply(Action::Opened(Shared::new(collection)))
}

#[test]
fn a_small_change_keeps_the_last_report_in_view_until_it_is_compared() {
    let state = compared();
    assert_eq!(state.work, Work::Done);
    let a = key(&state.library, "a");
    let off = state.apply(Action::Library(LibraryChange::Switch(a)));
    assert!(matches!(off.phase, Phase::Ready(_)) && off.is_comparing());
    assert_eq!(off.wanted.as_ref().unwrap().articles.len(), 1);
    let back = off.apply(Action::Do(Command::Undo));
    assert_eq!(back.wanted.as_ref().unwrap().articles.len(), 2);
    let renamed = state.apply(Action::Library(LibraryChange::Rename("Bridges".to_owned())));
    assert_eq!((renamed.work, renamed.wanted), (Work::Done, state.wanted.clone()), "nothing to compare");
    let other = state.apply(Action::Library(LibraryChange::Open(EXAMPLE)));
    assert!(matches!(other.phase, Phase::Listed(_)), "another collection is another report");
}

#[test]
fn articles_imported_while_the_example_fails_are_shown() {
    let failed = State { library: Library::new(1000), ..State::default() }
        .apply(Action::Library(LibraryChange::Stored(Snapshot::default(), EXAMPLE)))
        .apply(Action::Failed(crate::state::phase::Failure::List("it is not there (404)".to_owned())));
    let imported = failed.apply(Action::Library(import(listing(&["a"]))));
    assert!(matches!(imported.phase, Phase::Listed(_)));
    let back = imported.apply(Action::Library(LibraryChange::Open(EXAMPLE)));
    assert_eq!((back.phase, back.work), (Phase::default(), Work::Done), "the example is fetched again");
}

#[test]
fn what_was_forgotten_in_another_window_is_forgotten_here_with_every_way_back_to_it() {
    let state = compared().apply(Action::Settings(settings::SettingsChange::Set(Number::Words, 6)));
    let gone = state.apply(Action::Library(LibraryChange::ForgottenElsewhere));
    assert_eq!((names(&gone.library), gone.library.is_example(), gone.library.can_undo()), (vec![], true, false));
    assert_eq!(
        (toast(&gone.library), &gone.library.saving),
        ("Everything was forgotten, in another window.", &Saving::Forgotten)
    );
    assert_eq!(gone.settings.written(), "");
    // What is set from then on stays, whatever else happens.
    let set = gone.apply(Action::Settings(settings::SettingsChange::Set(Number::Words, 6)));
    assert_eq!(set.apply(Action::Library(LibraryChange::Dismiss)).options().min_words, 6);
}

#[test]
fn what_was_asked_of_one_collection_is_not_asked_of_another() {
    let visit = |state: &State, address: &str| state.apply(Action::Visit(Route::parse(address)));
    let asked = visit(&visit(&compared(), "#/?outlet=Post&find=bridge&order=longest"), "#/articles");
    assert_eq!(asked.overview().to_string(), "#/?find=bridge&outlet=Post&order=longest");
    let other = asked.apply(Action::Library(LibraryChange::Open(EXAMPLE)));
    assert_eq!(other.overview().to_string(), "#/?order=longest", "but in the same order");
}
