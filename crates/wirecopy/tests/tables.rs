//! An engine without its tables asks for those that its articles need, and then tells edits as it does with them.
#![cfg(not(feature = "embedded-tables"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the engine's own build asks more of it")]
#[path = "../build/tables.rs"]
mod build;

use std::path::Path;

use wirecopy::article::Article;
use wirecopy::tables::{Table, needed, provide};
use wirecopy::{EditKind, Options, compare};

const STORIES: [&str; 2] = [
    "Die Sprecherin sagte am Abend, dass dreitausend Gäste in den alten Hafen kommen und die Brücke gesperrt bleibt.",
    "Die Sprecherin sagte am Abend, dass viertausend Gäste in den alten Hafen kommen und die Brücke gesperrt bleibt.",
];

fn kinds() -> Vec<EditKind> {
    let article = |text: &str| Article { id: text.to_owned(), text: text.to_owned(), ..Article::default() };
    let report = compare(&STORIES.map(article), &Options::default()).unwrap();
    report.matches.iter().flat_map(|found| &found.edits).map(|edit| edit.kind).collect()
}

fn names(tables: Vec<Table>) -> Vec<&'static str> {
    tables.into_iter().map(Table::name).collect()
}

#[test]
fn what_is_needed_is_asked_for_once_and_then_told_by() {
    assert_eq!(names(needed([])), [""; 0]);
    assert_eq!(names(needed(["財政部長星期一在北京對記者說"])), ["han.bin", "words.bin", "zh.txt"]);
    assert_eq!(names(needed(STORIES)), ["de.txt", "words.bin"]);
    assert_ne!(kinds(), [EditKind::Number]);

    let all = build::tables(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    for table in needed(STORIES) {
        let (_, bytes) = all.iter().find(|(name, _)| name == table.name()).unwrap();
        provide(table.name(), bytes.clone()).unwrap();
    }
    assert_eq!(names(needed(STORIES)), [""; 0]);
    assert_eq!(kinds(), [EditKind::Number]);

    assert_eq!(
        provide("xx.txt", Vec::new()).unwrap_err().to_string(),
        "expected the name of a table, such as `en.txt`, not `xx.txt`"
    );
}
