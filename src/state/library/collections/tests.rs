use super::bundle::{Bundle, BundleError, Object, Value};
use super::*;
use crate::state::action::Action;
use crate::state::address::route::Route;
use crate::state::keys::Command;
use crate::state::library::arrivals::{Arrival, Arrivals};
use crate::state::library::import::Step;
use crate::state::model::State;
use crate::state::phase::Phase;
use crate::state::progress::Work;
use crate::state::settings;
use crate::state::settings::Number;
use wirecopy::Options;
use wirecopy::article::AsideKind;
use wirecopy_read::{Draft, Metadata};

mod bring;
mod file;
mod typing;

fn article(id: &str, text: &str) -> Article {
    wirecopy_read::article(id, text.to_owned(), None)
}

fn listing(ids: &[&str]) -> Listing {
    Listing::new(ids.iter().map(|id| article(id, &format!("The story called {id}."))).collect(), Vec::new())
}

/// Articles that were pasted, and what could not be read.
fn bring(listing: Listing) -> Change {
    let Listing { articles, missing } = listing;
    let arrival = |article: &Article| Arrival { article: article.clone(), ..Arrival::default() };
    Change::Bring(Arrivals { articles: articles.iter().map(arrival).collect(), missing: missing.to_vec() })
}

/// A shelf with the example, after the browser said that it has nothing.
fn opened() -> Shelf {
    let stored = Change::Stored(Kept::default(), EXAMPLE);
    Shelf::new(1000).apply(stored).apply(Change::Example(listing(&["x", "y"])))
}

fn mine(ids: &[&str]) -> Shelf {
    opened().apply(bring(listing(ids)))
}

/// The ids of the open collection; those switched off in brackets.
fn ids(shelf: &Shelf) -> Vec<String> {
    let id = |item: &Shared<Item>| {
        let id = &item.article.id;
        if item.on { id.clone() } else { format!("({id})") }
    };
    shelf.items().map(id).collect()
}

fn key(shelf: &Shelf, id: &str) -> Key {
    shelf.items().find(|item| item.article.id == id).unwrap().key
}

fn names(shelf: &Shelf) -> Vec<&str> {
    shelf.kept.collections.iter().map(|one| one.name.as_str()).collect()
}

fn said(shelf: &Shelf) -> &str {
    shelf.said.as_ref().map_or("", |said| &said.words)
}

fn left_out(shelf: &Shelf) -> Vec<String> {
    shelf.left_out.iter().map(|one| format!("{}: {}", one.file, one.reason)).collect()
}

#[test]
fn every_change_can_be_undone_step_by_step() {
    let begin = mine(&["a", "b", "c"]);
    let (a, b) = (key(&begin, "a"), key(&begin, "b"));
    let changes = [
        Change::Switch(b),
        Change::Set(a, Field::Title, "Bridge opens".to_owned()),
        Change::Rename("Bridges".to_owned()),
        Change::Remove(a),
        Change::New,
        Change::Open(begin.open),
        Change::Copy,
        Change::Delete,
        bring(listing(&["d"])),
    ];
    let mut states = vec![begin];
    for change in changes {
        states.push(states.last().unwrap().apply(change));
    }
    let done = states.pop().unwrap();
    let mut undone = done;
    for expected in states.iter().rev() {
        // Opening another collection changes nothing that is kept, and is no step.
        if expected.said.is_none() || undone.kept.writes_to(&expected.kept).is_empty() {
            continue;
        }
        undone = undone.apply(Change::Undo);
        assert_eq!(undone.kept.writes_to(&expected.kept), [], "{}", said(&undone));
    }
    assert_eq!((names(&undone), ids(&undone).len()), (vec!["My articles"], 3));
    let at_the_beginning = undone.apply(Change::Undo);
    assert_eq!(names(&at_the_beginning), Vec::<&str>::new());
    assert_eq!(said(&at_the_beginning.apply(Change::Undo)), "There is nothing to undo.");
}

#[test]
fn a_removed_article_is_put_back_where_it_stood_with_its_switch() {
    let shelf = mine(&["a", "b", "c"]);
    let b = key(&shelf, "b");
    let removed = shelf.apply(Change::Switch(b)).apply(Change::Remove(b));
    assert_eq!((ids(&removed), said(&removed)), (vec!["a".into(), "c".into()], "“The story called b.” was removed."));
    let back = removed.apply(Change::Undo);
    assert_eq!(ids(&back), ["a", "(b)", "c"]);
    assert_eq!(said(&back), "Undone: “The story called b.” was removed.");
}

#[test]
fn an_article_that_is_switched_off_is_not_compared_and_stays() {
    let shelf = mine(&["a", "b"]);
    let off = shelf.apply(Change::Switch(key(&shelf, "a")));
    assert_eq!(ids(&off), ["(a)", "b"]);
    assert_eq!(off.listing().articles.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["b"]);
}

#[test]
fn the_example_is_not_changed_but_copied() {
    let shelf = opened();
    let x = key(&shelf, "x");
    for change in [Change::Set(x, Field::Title, "T".to_owned()), Change::Remove(x), Change::Delete] {
        assert_eq!(shelf.apply(change.clone()), shelf, "{change:?}");
    }
    let copy = shelf.apply(Change::Switch(x)).apply(Change::Copy);
    assert_eq!((names(&copy), ids(&copy)), (vec!["My articles"], vec!["(x)".to_owned(), "y".to_owned()]));
    assert_eq!(ids(&copy.apply(Change::Remove(key(&copy, "x")))), ["y"]);
}

#[test]
fn what_a_text_states_follows_the_text_and_what_was_given_stays() {
    let text = "date 2025-02-01\nBy Ana Gomez\nThe bridge opened on Friday.";
    let brought = Listing::new(vec![article("a", text)], Vec::new());
    let shelf = opened().apply(bring(brought));
    let a = key(&shelf, "a");
    let read = |shelf: &Shelf| shelf.kept.item(a).unwrap().article.clone();
    assert_eq!(read(&shelf).byline.as_deref(), Some("By Ana Gomez"));

    let other = "date 2025-02-02\nBy Luis Prado\nThe bridge was closed again.";
    let changed = shelf.apply(Change::Set(a, Field::Text, other.to_owned()));
    let now = read(&changed);
    assert_eq!((now.date.as_deref(), now.byline.as_deref()), (Some("2025-02-02"), Some("By Luis Prado")));
    assert_eq!(now.title, "The bridge was closed again.");
    assert_eq!(now.asides.iter().map(|aside| aside.kind).collect::<Vec<_>>(), [AsideKind::Date, AsideKind::Byline]);
    assert_eq!(now.id, "a");

    let titled = shelf.apply(Change::Set(a, Field::Title, " Bridge  opens ".to_owned()));
    let dated = titled.apply(Change::Set(a, Field::Date, "2025-03-01".to_owned()));
    let now = read(&dated.apply(Change::Set(a, Field::Text, other.to_owned())));
    assert_eq!((now.title.as_str(), now.date.as_deref()), ("Bridge opens", Some("2025-03-01")));
}

#[test]
fn a_day_that_is_none_is_said_and_a_line_end_alone_is_no_change() {
    let brought = Listing::new(vec![article("a", "One.\r\nTwo.")], Vec::new());
    let shelf = opened().apply(bring(brought));
    let a = key(&shelf, "a");
    let refused = shelf.apply(Change::Set(a, Field::Date, "2025-02-30".to_owned()));
    assert_eq!(said(&refused), "That is no day of the calendar. The date stays as it was.");
    assert_eq!(refused.kept, shelf.kept);
    assert_eq!(shelf.apply(Change::Set(a, Field::Text, "One.\nTwo.".to_owned())), shelf);
}

#[test]
fn what_another_window_did_is_taken_over_and_ones_own_steps_stay() {
    let shelf = mine(&["a", "b"]);
    let (a, b) = (key(&shelf, "a"), key(&shelf, "b"));
    let other = shelf.apply(Change::Remove(b));
    let both = shelf.apply(Change::Switch(a)).apply(Change::Heard(shelf.kept.writes_to(&other.kept)));
    assert_eq!(ids(&both), ["(a)"]);
    assert_eq!(ids(&both.apply(Change::Undo)), ["a"], "undoing touches one's own record only");
    let deleted = both.apply(Change::Heard(both.kept.writes_to(&both.apply(Change::Delete).kept)));
    assert_eq!((deleted.open, ids(&deleted)), (EXAMPLE, vec!["x".to_owned(), "y".to_owned()]));
}

#[test]
fn what_was_stored_is_there_again_and_joins_what_was_done_meanwhile() {
    let earlier = mine(&["a", "b"]);
    let stored = |shelf: &Shelf| {
        let mine = shelf.kept.items.iter().filter(|item| item.collection != EXAMPLE);
        let collections = shelf.kept.collections.iter().map(|one| (**one).clone()).collect();
        let kept = Kept::new(collections, mine.map(|item| (**item).clone()).collect());
        Change::Stored(kept, shelf.open)
    };
    let again = Shelf::new(5000).apply(stored(&earlier));
    assert_eq!((names(&again), ids(&again)), (vec!["My articles"], vec!["a".to_owned(), "b".to_owned()]));
    let hasty = Shelf::new(9000).apply(bring(listing(&["c"])));
    let both = hasty.apply(stored(&earlier));
    assert_eq!((names(&both).len(), ids(&both)), (2, vec!["c".to_owned()]));
}

#[test]
fn forgetting_leaves_the_example_alone() {
    let shelf = mine(&["a"]).apply(Change::Forget);
    assert_eq!((names(&shelf), ids(&shelf)), (vec![], vec!["x".to_owned(), "y".to_owned()]));
    assert_eq!((shelf.saving.clone(), shelf.can_undo()), (Saving::Forgetting, false));
    assert_eq!(said(&shelf.apply(Change::Saving(Saving::Forgotten))), "Everything was forgotten.");
}

/// The page with two articles of the reader's, compared.
fn compared() -> State {
    use crate::state::collection::Collection;
    use crate::state::findings::Findings;
    let mut state = State { shelf: opened(), ..State::default() };
    state = state.apply(Action::Shelf(bring(listing(&["a", "b"]))));
    let collection = Collection::new(state.wanted.clone().unwrap(), Findings::default());
    state.apply(Action::Opened(Shared::new(collection)))
}

#[test]
fn a_small_change_keeps_the_last_report_in_view_until_it_is_compared() {
    let state = compared();
    assert_eq!(state.work, Work::Done);
    let a = key(&state.shelf, "a");
    let off = state.apply(Action::Shelf(Change::Switch(a)));
    assert!(matches!(off.phase, Phase::Ready(_)) && off.is_comparing());
    assert_eq!(off.wanted.as_ref().unwrap().articles.len(), 1);
    let back = off.apply(Action::Do(Command::Undo));
    assert_eq!(back.wanted.as_ref().unwrap().articles.len(), 2);
    let renamed = state.apply(Action::Shelf(Change::Rename("Bridges".to_owned())));
    assert_eq!((renamed.work, renamed.wanted), (Work::Done, state.wanted.clone()), "nothing to compare");
    let other = state.apply(Action::Shelf(Change::Open(EXAMPLE)));
    assert!(matches!(other.phase, Phase::Listed(_)), "another collection is another report");
}

#[test]
fn articles_brought_while_the_example_fails_are_shown() {
    let failed = State { shelf: Shelf::new(1000), ..State::default() }
        .apply(Action::Shelf(Change::Stored(Kept::default(), EXAMPLE)))
        .apply(Action::Failed(crate::state::phase::Failure::List("it is not there (404)".to_owned())));
    let brought = failed.apply(Action::Shelf(bring(listing(&["a"]))));
    assert!(matches!(brought.phase, Phase::Listed(_)));
    let back = brought.apply(Action::Shelf(Change::Open(EXAMPLE)));
    assert_eq!((back.phase, back.work), (Phase::default(), Work::Done), "the example is fetched again");
}

#[test]
fn what_was_forgotten_in_another_window_is_forgotten_here_with_every_way_back_to_it() {
    let state = compared().apply(Action::Settings(settings::Change::Set(Number::Words, 6)));
    let gone = state.apply(Action::Shelf(Change::ForgottenElsewhere));
    assert_eq!((names(&gone.shelf), gone.shelf.is_example(), gone.shelf.can_undo()), (vec![], true, false));
    assert_eq!(
        (said(&gone.shelf), &gone.shelf.saving),
        ("Everything was forgotten, in another window.", &Saving::Forgotten)
    );
    assert_eq!(gone.settings.written(), "");
    // What is set from then on stays, whatever else happens.
    let set = gone.apply(Action::Settings(settings::Change::Set(Number::Words, 6)));
    assert_eq!(set.apply(Action::Shelf(Change::Dismiss)).options().min_words, 6);
}

#[test]
fn what_was_asked_of_one_collection_is_not_asked_of_another() {
    let visit = |state: &State, address: &str| state.apply(Action::Visit(Route::parse(address)));
    let asked = visit(&visit(&compared(), "#/?outlet=Post&find=bridge&order=longest"), "#/articles");
    assert_eq!(asked.overview().to_string(), "#/?find=bridge&outlet=Post&order=longest");
    let other = asked.apply(Action::Shelf(Change::Open(EXAMPLE)));
    assert_eq!(other.overview().to_string(), "#/?order=longest", "but in the same order");
}
