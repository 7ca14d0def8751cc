//! A collection as a file, and in a page that is one file.

use super::*;

impl Object for serde_json::Value {
    fn text(&self, name: &str) -> Option<String> {
        self.get(name)?.as_str().map(str::to_owned)
    }

    fn truth(&self, name: &str) -> Option<bool> {
        self.get(name)?.as_bool()
    }

    fn each(&self, name: &str, take: &mut dyn FnMut(&dyn Object)) {
        self.get(name).and_then(|list| list.as_array()).into_iter().flatten().for_each(|one| take(one));
    }
}

fn written(article: &Article, on: bool) -> serde_json::Value {
    let mut object = serde_json::Map::new();
    bundle::fields(article, on, &mut |name, value| {
        let value = match value {
            Value::Text(text) => text.map_or(serde_json::Value::Null, Into::into),
            Value::Truth(truth) => truth.into(),
            Value::Number(number) => number.into(),
        };
        object.insert(name.to_owned(), value);
    });
    object.into()
}

fn read(text: &str) -> Result<Bundle, BundleError> {
    bundle::read(&serde_json::from_str::<serde_json::Value>(text).unwrap())
}

#[test]
fn a_collection_comes_back_from_its_file_as_it_was() {
    let one = Article {
        outlet: Some("Porto Daily".to_owned()),
        ..article("a", "By Ana Gomez\r\nThe “bridge” opened 🗞.")
    };
    let two = article("b", "Another.");
    let file = serde_json::json!({
        "format": bundle::FORMAT, "name": "Bridges", "articles": [written(&one, true), written(&two, false)],
    });
    let bundle = read(&file.to_string()).unwrap();
    let expected = vec![(true, one), (false, two)];
    assert_eq!((bundle.name.as_str(), &bundle.articles), ("Bridges", &expected));
    let library = mine(&["z"]).apply(LibraryChange::OpenBundle(Shared::new(bundle)));
    assert_eq!((names(&library), ids(&library)), (vec!["My articles", "Bridges"], vec!["a".into(), "(b)".into()]));
    assert_eq!(toast(&library), "“Bridges” was opened, with two articles.");
}

#[test]
fn what_is_no_collection_is_refused_by_name_and_a_bad_article_takes_no_other_down() {
    assert_eq!(read(r#"{"name": "x"}"#), Err(BundleError::Other));
    assert_eq!(read("[1]"), Err(BundleError::Other));
    assert_eq!(read(r#"{"format": "wirecopy-report/1", "articles": []}"#), Err(BundleError::Report));
    let newer = read(r#"{"format": "wirecopy-collection/2"}"#).unwrap_err();
    assert_eq!(newer.to_string(), "a newer version of this page wrote it (wirecopy-collection/2)");
    let text = r#"{"format": "wirecopy-collection/1", "articles": [1, {"title": "T"}, {"text": "A story."}]}"#;
    let bundle = read(text).unwrap();
    assert_eq!((bundle.name.as_str(), bundle.articles.len()), ("Opened collection", 1));
    assert_eq!(bundle.skipped.iter().map(|one| one.file.as_str()).collect::<Vec<_>>(), ["Article 1", "T"]);
}

#[test]
fn a_page_that_is_one_file_has_its_collection_alone_and_nothing_to_take_back() {
    let articles = vec![(true, article("a", "The story called a.")), (false, article("b", "The story called b."))];
    let bundle = Bundle {
        name: "Bridges".to_owned(),
        options: Options::default(),
        houses: "Post*=Post".to_owned(),
        judgements: String::new(),
        clusters: None,
        articles,
        skipped: Vec::new(),
        remarks: Vec::new(),
    };
    let library = Library::default().apply(LibraryChange::InFile(Shared::new(bundle)));
    assert_eq!((names(&library), ids(&library)), (vec!["Bridges"], vec!["a".to_owned(), "(b)".to_owned()]));
    assert_eq!((&library.saving, toast(&library), library.can_undo()), (&Saving::InFile, "", false));
    assert!(!library.wants_example());
    assert!(!library.apply(LibraryChange::Delete).wants_example(), "there is no server to ask");
    assert!(library.apply(LibraryChange::Switch(key(&library, "b"))).can_undo());
}

#[test]
fn many_articles_of_one_file_come_in_by_turns_and_what_the_address_asks_is_kept() {
    let articles: Vec<_> =
        (0..150).map(|n| serde_json::json!({ "id": format!("a{n}"), "text": format!("Story {n}.") })).collect();
    let bundle = serde_json::json!({ "format": bundle::FORMAT, "name": "Bridges", "articles": articles });
    let change = LibraryChange::InFile(Shared::new(read(&bundle.to_string()).unwrap()));
    let asked = State::default().apply(Action::Library(LibraryChange::Source(vec![Source::Article("a7".to_owned())])));
    let coming = asked.apply(Action::Library(change));
    assert!(coming.import.inserting.is_some());
    let there = coming.apply(Action::Inserted).library;
    assert_eq!((names(&there), ids(&there).len(), there.listing().articles.len()), (vec!["Bridges"], 150, 150));
    assert_eq!((&there.saving, toast(&there), there.can_undo()), (&Saving::InFile, "", false));
    assert!(there.has_example);
    assert_eq!(there.source, asked.library.source);
}

#[test]
fn a_file_and_a_copy_are_compared_by_the_settings_that_were_seen() {
    let moved =
        |state: &State, words: u32| state.apply(Action::Settings(settings::SettingsChange::Set(Number::Words, words)));
    let shelved = |state: &State, change: LibraryChange| state.apply(Action::Library(change));
    let example = moved(&State { library: with_example(), ..State::default() }, 6);
    let copy = shelved(&example, LibraryChange::Copy);
    assert_eq!((copy.options().min_words, copy.library.is_example()), (6, false));
    let apart = moved(&copy, 12);
    assert_eq!(shelved(&apart, LibraryChange::Open(EXAMPLE)).options().min_words, 6, "from then on each has its own");
    assert_eq!(shelved(&example, import(listing(&["a"]))).options(), Options::default(), "other texts");

    let file = serde_json::json!({
        "format": bundle::FORMAT, "settings": settings::written(&apart.options()), "articles": [{"text": "A story."}],
    });
    for change in [LibraryChange::OpenBundle, LibraryChange::InFile] {
        let with_example = shelved(&example, change(Shared::new(read(&file.to_string()).unwrap())));
        assert_eq!(with_example.options(), apart.options());
        assert!(with_example.is_comparing());
    }
}
