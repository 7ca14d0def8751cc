use super::*;
use crate::state::collection::Collection;
use crate::state::findings::Findings;
use crate::state::library::collections;
use crate::state::listing::FileNote;
use crate::state::phase::Failure;
use crate::state::shared::Shared;
use crate::state::uncounted::Uncounted;
use wirecopy::article::Article;
use wirecopy::{EditKind, Options, Report, compare};
use wirecopy_read::Metadata;

const SAID: &str = "the agreement covers all who were encamped in the United States including gang members";

/// Three articles: two share a sentence, the first prints it twice, and the third stands alone.
fn ready() -> State {
    let article = |id: &str, text: String| Article { id: id.to_owned(), text, ..Article::default() };
    let articles = vec![
        article("a", format!("He wrote that {SAID}.\nLater he said again that {SAID}.")),
        article("b", format!("In short, {SAID}, officials said.")),
        article("c", "Nothing of this stands here, for it tells a story of its own.".to_owned()),
    ];
    let report = compare(&articles, &Options::default()).unwrap();
    let missing = vec![FileNote { file: "d.txt".to_owned(), reason: "it is not there (404)".to_owned() }];
    State::default().apply(Action::Opened(Shared::new(collection(articles, report, missing))))
}

fn collection(articles: Vec<Article>, report: Report, missing: Vec<FileNote>) -> Collection {
    let findings = Findings::of(&articles.iter().collect::<Vec<_>>(), report);
    Collection::new(Listing::new(articles, missing), findings)
}

fn after(state: &State, commands: &[Command]) -> State {
    commands.iter().fold(state.clone(), |state, &command| state.apply(Action::Do(command)))
}

fn address(state: &State) -> String {
    state.route.to_string()
}

#[test]
fn the_keys_lead_from_the_overview_to_a_pair_and_back() {
    use Command::{Articles, Back, Next, NextPage, Swap, Witnesses};
    let cases: &[(&[Command], &str)] = &[
        (&[Next], "#/?at=p1"),
        (&[Next, Next], "#/?at=p1"),
        (&[Next, Witnesses], "#/passage/p1"),
        (&[NextPage], "#/pair/a/b"),
        (&[NextPage, Next], "#/pair/a/b?at=p1"),
        (&[NextPage, Next, Next], "#/pair/a/b?at=p1.2"),
        (&[NextPage, Next, Next, Swap], "#/pair/b/a?at=p1.2"),
        (&[NextPage, Next, Back], "#/?at=p1"),
        (&[NextPage, Next, Witnesses, Back], "#/?at=p1"),
        (&[Swap, Witnesses, Back], "#/"),
        // What was picked when the reader left is picked when they come back.
        (&[Next, NextPage, Back], "#/?at=p1"),
        (&[Next, Articles, Back], "#/?at=p1"),
    ];
    for (commands, expected) in cases {
        assert_eq!(address(&after(&ready(), commands)), *expected, "{commands:?}");
    }
}

#[test]
fn the_keys_go_through_what_the_filters_leave_and_the_way_back_keeps_them() {
    use Command::{Back, Find, Next, Time, Witnesses};
    let filtered = |address: &str| ready().apply(Action::Visit(Route::parse(address)));
    let cases: &[(&str, &[Command], &str)] = &[
        ("#/?witnesses=2", &[Next], "#/?witnesses=2&at=p1"),
        ("#/?witnesses=3", &[Next], "#/?witnesses=3"),
        ("#/?witnesses=2", &[Next, Witnesses, Back], "#/?witnesses=2&at=p1"),
        ("#/?order=longest", &[Next, Witnesses, Find], "#/?order=longest&at=p1"),
        ("#/?find=gang", &[Time], "#/?find=gang&show=time"),
        ("#/?find=gang", &[Time, Time], "#/?find=gang"),
        ("#/passage/p1", &[Time], "#/passage/p1"),
        ("#/?story=a&words=3&at=p1", &[Back], "#/?story=a&words=3"),
        ("#/?story=a&words=3", &[Back], "#/?words=3"),
        ("#/?house=Post", &[Back], "#/"),
        ("#/?story=a&house=Post", &[Back], "#/"),
    ];
    for (from, commands, expected) in cases {
        assert_eq!(address(&after(&filtered(from), commands)), *expected, "{from} {commands:?}");
    }
    let pair = filtered("#/?witnesses=2").apply(Action::Visit(Route::parse("#/pair/a/b?at=p1.2")));
    assert_eq!(pair.overview().to_string(), "#/?witnesses=2&at=p1", "the head of the page leads there, too");
    let articles = after(&pair, &[Command::Articles]).apply(Action::Visit(Route::parse("#/articles/7")));
    assert_eq!(articles.overview().to_string(), "#/?witnesses=2", "also from where the way back is shorter");
    let search_requests = after(&filtered("#/passage/p1"), &[Find, Find]);
    assert_eq!(search_requests.search_requests, 2);
    assert_eq!(after(&search_requests, &[Next, Witnesses]).search_requests, 0);
}

#[test]
fn the_keys_do_nothing_behind_the_sheet_and_escape_closes_it() {
    let open = after(&ready(), &[Command::Sheet]);
    assert_eq!(after(&open, &[Command::Next, Command::Style]), open);
    assert!(!after(&open, &[Command::Back]).sheet);
    assert_eq!(address(&after(&open, &[Command::Back])), "#/");
}

#[test]
fn the_column_that_was_touched_stays_where_it_is_until_a_key_is_pressed() {
    let pair = after(&ready(), &[Command::NextPage]);
    let touched = pair.apply(Action::Pick(1, 0));
    assert_eq!(address(&touched), "#/pair/a/b?at=p1");
    assert_eq!(touched.fixed_column, Some(1));
    let again = touched.apply(Action::Pick(1, 0));
    assert_eq!(address(&again), "#/pair/a/b?at=p1.2", "the next of two counterparts");
    assert_eq!(after(&again, &[Command::Previous]).fixed_column, None);
}

#[test]
fn a_narrow_screen_turns_to_the_counterpart_when_a_picked_location_is_picked_again() {
    let pair = after(&ready(), &[Command::NextPage]);
    let once = pair.apply(Action::Pick(0, 1));
    assert_eq!(once.shown_column, 0);
    assert_eq!(once.apply(Action::Pick(0, 1)).shown_column, 1);
}

#[test]
fn what_changes_nothing_leaves_an_equal_state() {
    let state = ready();
    let same = [
        Action::Progress { done: 1, all: 2 },
        Action::Visit(Route::HOME),
        Action::Do(Command::Swap),
        Action::Pick(0, 7),
        Action::Show(0),
    ];
    for action in same {
        assert_eq!(state.apply(action.clone()), state, "{action:?}");
    }
}

#[test]
fn comparing_tells_how_far_it_is_and_can_be_stopped_and_begun_again() {
    let pairs = |done| Pairs { done, all: 1204 };
    let articles = vec![Article { id: "a".to_owned(), ..Article::default() }];
    let example = LibraryChange::Example(Listing::new(articles.clone(), Vec::new()));
    let listed = State::default().apply(Action::Library(example));
    assert_eq!(*listed.wanted.clone().unwrap().articles, articles);
    assert_eq!(listed.work, Work::Comparing(Pairs::default()));
    let under_way = listed.apply(Action::Compared(pairs(312)));
    let stopped = under_way.apply(Action::Stop);
    assert_eq!(stopped.work, Work::Stopped(pairs(312)));
    assert_eq!(stopped.apply(Action::Compared(pairs(313))), stopped, "late news");
    assert_eq!(stopped.apply(Action::Stop), stopped);
    assert_eq!(stopped.apply(Action::Compare), listed);
    let broken = under_way.apply(Action::Broke("out of memory".to_owned()));
    assert_eq!(broken.work, Work::Broken("out of memory".to_owned()));
    assert_eq!(broken.apply(Action::Compare), listed);
    assert_eq!(under_way.apply(Action::Compare), under_way);
}

#[test]
fn a_setting_that_is_moved_has_all_compared_anew_and_what_was_found_stays_meanwhile() {
    use settings::{Number, SettingsChange};
    let Phase::Ready(earlier) = ready().phase else { panic!("the articles are not ready") };
    let listing = Listing {
        missing: earlier.missing.clone(),
        articles: earlier.articles.clone(),
        ..Listing::new(Vec::new(), Vec::new())
    };
    let open = after(&State { wanted: Some(listing), ..ready() }, &[Command::Settings]);
    assert_eq!(open.settings.before.map(|tally| tally.passages), Some(1));
    let moved = open.apply(Action::Settings(SettingsChange::Set(Number::Words, 30)));
    assert!(moved.is_comparing() && moved.collection().is_some());
    assert_eq!(moved.options().min_words, 30);
    // The answer to an earlier setting comes late: it is shown, and the work goes on.
    assert!(moved.apply(Action::Opened(earlier)).is_comparing());
    let articles = moved.wanted.clone().unwrap().articles.to_vec();
    let report = compare(&articles, &moved.options()).unwrap();
    let late = Shared::new(collection(articles.clone(), report.clone(), Vec::new()));
    assert!(moved.apply(Action::Opened(late)).is_comparing(), "what was found in other articles is not the end");
    let findings = Findings::of(&articles.iter().collect::<Vec<_>>(), report);
    let wanted = Collection::new(moved.wanted.clone().unwrap(), findings);
    let done = moved.apply(Action::Opened(Shared::new(wanted)));
    assert_eq!(done.work, Work::Done);
    assert_eq!(
        done.collection()
            .map(|collection| collection.numbers(Uncounted { common: true, furniture: true, set_aside: true }).count()),
        Some(0)
    );
    assert_eq!(done.settings.before, open.settings.before, "what was before is still known");
    assert_eq!(done.apply(Action::Settings(SettingsChange::Set(Number::Words, 30))), done, "nothing was moved");
    let elsewhere = done.apply(Action::Library(collections::LibraryChange::New));
    assert_eq!(elsewhere.options(), Options::default(), "another collection has settings of its own");
    let closed = after(&done, &[Command::Back]);
    assert!(!closed.settings.open && closed.settings.before.is_none());
    assert_eq!(address(&closed), "#/");
}

#[test]
fn a_retry_loads_again_after_a_failure() {
    let failed = State::default().apply(Action::Failed(Failure::List("it is not there (404)".to_owned())));
    assert_eq!(failed.apply(Action::Retry).phase, Phase::Loading { done: 0, all: 0 });
}

#[test]
fn the_headline_says_who_shares_and_who_does_not() {
    let state = ready();
    let headline = crate::state::overview::headline::headline(state.collection().unwrap());
    assert_eq!(headline.title, "Two of three articles share one passage");
    assert!(headline.standfirst.join(" ").contains("c shares nothing with the rest."), "{headline:?}");
}

#[test]
fn the_seeds_show_the_misspelt_name_in_their_headline() {
    let files = ["000_a4c0b0367d167805", "001_ee5eb016200b8405", "003_b513d4d7dd64b91b"];
    let read = |id: &&str| {
        let path = format!("{}/seeds/{id}.txt", env!("CARGO_MANIFEST_DIR"));
        wirecopy_read::article(*id, std::fs::read_to_string(path).unwrap(), None)
    };
    let articles: Vec<Article> = files.iter().map(read).collect();
    let report = compare(&articles, &Options::default()).unwrap();
    let collection = collection(articles, report, Vec::new());
    let text = crate::state::overview::headline::headline(&collection).standfirst.join(" ");
    assert!(text.contains("Agua") && text.contains("Aragua"), "{text}");
    let all = collection.numbers(Uncounted::HIDDEN).filter_map(|number| collection.passage(number));
    let spellings =
        all.flat_map(|passage| collection.differences(passage)).filter(|change| change.kind == EditKind::Spelling);
    assert!(spellings.count() > 0);
}

#[test]
fn the_headline_does_not_call_a_figure_quoted_that_nobody_said() {
    let law = "The council passed the new harbour law within 14 days of the storm, the mayor said on Monday.";
    let quoted = "“We have waited for this law for more than ten years,” he told reporters at the pier.";
    let text = [law, "\n\n", quoted].concat();
    let other = text.replace("14", "40").replace("waited", "longed");
    let article = |(id, text): (&str, String)| Article { id: id.into(), text, ..Article::default() };
    let articles = [("a", text), ("b", other)].map(article).to_vec();
    let report = compare(&articles, &Options::default()).unwrap();
    let collection = collection(articles, report, Vec::new());
    let text = crate::state::overview::headline::headline(&collection).standfirst.join(" ");
    assert_eq!(text, "Two wordings were changed, one of them in a quotation; the gravest: “14” in a is “40” in b.");
}

#[test]
fn the_steps_through_a_passage_are_the_places_that_its_view_shows() {
    let state = State { route: Route::passage(2), ..State::default() };
    let at = |state: &State| match state.route {
        Route::Passage { at, .. } => at,
        _ => panic!("{:?}", state.route),
    };
    assert_eq!(state.apply(Action::Do(Command::Next)).route, state.route, "nothing is shown yet");
    let other = state.apply(Action::Places(1, vec![1, 2]));
    assert_eq!(other.apply(Action::Do(Command::Next)).route, state.route, "another passage was shown");
    let shown = state.apply(Action::Places(2, vec![2, 5]));
    let first = shown.apply(Action::Do(Command::Next));
    assert_eq!(at(&first), Some(2));
    let second = first.apply(Action::Do(Command::Next));
    assert_eq!(at(&second), Some(5));
    assert_eq!(at(&second.apply(Action::Do(Command::Next))), Some(5));
    assert_eq!(at(&second.apply(Action::Do(Command::Previous))), Some(2));
}

#[test]
fn what_is_pasted_says_what_became_of_what_was_in_the_box_and_of_its_date() {
    let pasted = |state: &State, text: &str, date: Option<&str>| {
        let metadata = Metadata { date: date.map(str::to_owned), ..Metadata::default() };
        state.apply(Action::Import(ImportEvent::Paste(Draft { id: None, text: text.to_owned(), metadata })))
    };
    let toast = |state: &State| state.library.toast.as_ref().map(|toast| toast.words.clone()).unwrap_or_default();
    let first = pasted(&State::default(), "One.", Some("3 March 2026"));
    assert_eq!((address(&first).as_str(), toast(&first).as_str()), ("#/articles", ""));
    assert_eq!(toast(&pasted(&first, "Two.", None)), "What stood in the box stays. What you pasted comes after it.");
    assert_eq!(toast(&pasted(&first, "One.", None)), "What you pasted stands in the box already.");
    let unread = pasted(&State::default(), "One.", Some("03/04/2026"));
    assert_eq!(toast(&unread), "Its date “03/04/2026” is not read; please enter it.");
}

#[test]
fn a_message_on_the_articles_is_gone_in_another_view_and_stays_while_they_are_changed() {
    let articles = Route::Articles { edit: None };
    let told = ready().apply(Action::Visit(articles.clone())).apply(Action::Library(collections::LibraryChange::New));
    let edit = told.apply(Action::Visit(Route::Articles { edit: Some(collections::Key(1)) }));
    assert!(edit.library.toast.is_some());
    assert_eq!(edit.apply(Action::Visit(articles)).library.toast, told.library.toast);
    assert_eq!(edit.apply(Action::Visit(Route::HOME)).library.toast, None);
    assert!(told.apply(Action::Visit(Route::HOME)).library.can_undo());
}
