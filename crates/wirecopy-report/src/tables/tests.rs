use std::io::Write;

use super::write;
use crate::sample;
use wirecopy_quotes::Ledger;

/// Every table, one under the other.
fn tables() -> Vec<(String, String)> {
    let (articles, report) = sample::ferry();
    let ledger = Ledger::of(&articles);
    let mut tables = Vec::new();
    let mut file = |name: &str, fill: &mut dyn FnMut(&mut dyn Write) -> std::io::Result<()>| {
        let mut bytes = Vec::new();
        fill(&mut bytes)?;
        tables.push((name.to_owned(), String::from_utf8(bytes).unwrap()));
        Ok(())
    };
    write(&mut file, &articles, &report, &ledger).unwrap();
    tables
}

#[test]
fn a_collection_is_five_tables_and_what_explains_them() {
    let shown = tables().into_iter().filter(|(name, _)| name.ends_with(".csv"));
    insta::assert_snapshot!(shown.map(|(name, table)| format!("{name}\n{table}\n")).collect::<String>());
}

#[test]
fn every_column_is_explained() {
    let tables = tables();
    let (_, explained) = tables.last().unwrap();
    for (name, table) in tables.iter().filter(|(name, _)| name.ends_with(".csv")) {
        let section = explained.split("## ").find(|section| section.starts_with(name.as_str())).unwrap();
        let told: Vec<&str> = section.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()).collect();
        let told = told.join(", ");
        let has = |column: &str| {
            told.split(", ")
                .any(|word| word == column || word.strip_suffix('…').is_some_and(|start| column.starts_with(start)))
        };
        // "agency … own" stands for all that lie between.
        let between = ["agency", "perhaps_agency", "release", "quotation", "shared", "own"];
        let columns = table.lines().next().unwrap().split(',');
        for column in columns.filter(|column| name != "articles.csv" || !between.contains(column)) {
            assert!(has(column), "{name}: {column}");
        }
    }
}

#[test]
fn a_table_of_others_is_refused() {
    let (articles, report) = sample::ferry();
    let ledger = Ledger::of(&articles);
    let mut file = |_: &str, _: &mut dyn FnMut(&mut dyn Write) -> std::io::Result<()>| Ok(());
    assert!(write(&mut file, &articles[1..], &report, &ledger).is_err());
}
