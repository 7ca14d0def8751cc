use super::*;
use crate::archive::zip::Archive;
use crate::archive_maker::{archive, plain};

fn titled(title: &str) -> Metadata {
    Metadata { title: Some(title.to_owned()), ..Metadata::default() }
}

#[test]
fn a_list_tells_of_the_files_beside_it_and_its_first_line_counts() {
    let mut lists = Lists::default();
    lists.add("press/articles.json", vec![("a.txt".into(), titled("one")), ("a.txt".into(), titled("two"))]);
    lists.add("articles.json", vec![("b.txt".into(), titled("three"))]);
    for (path, title) in
        [("press/a.txt", Some("one")), ("a.txt", None), ("b.txt", Some("three")), ("press/b.txt", None)]
    {
        assert_eq!(lists.of(path).title.as_deref(), title, "{path}");
    }
}

#[test]
fn lists_come_before_files_and_are_files_where_they_are_alone() {
    for (all, lists, files) in [
        (&["a.txt", "x/articles.json", "b.txt"][..], &["x/articles.json"][..], &["a.txt", "b.txt"][..]),
        (&["articles.json"], &[], &["articles.json"]),
        (&["a.txt"], &[], &["a.txt"]),
        (&[], &[], &[]),
    ] {
        assert_eq!(lists_first(all.to_vec(), |path| path), (lists.to_vec(), files.to_vec()));
    }
}

#[test]
fn an_archive_is_read_lists_first_without_what_systems_put_there() {
    let names = ["b.txt", "__MACOSX/b.txt", "articles.json", "a.png", "a.exe", "Ferry.html", "Ferry_files/ad.html"];
    let bytes = archive(&names.map(|name| plain(name, b"")), b"");
    let archive = Archive::open(&bytes).unwrap();
    let Inside { lists, files } = inside(archive.entries()).unwrap();
    let kinds: Vec<_> = files.iter().map(|(entry, kind)| (entry.name.as_str(), kind.is_ok())).collect();
    assert_eq!((lists.len(), kinds), (1, vec![("b.txt", true), ("a.exe", false), ("Ferry.html", true)]));
}

#[test]
fn five_are_told_and_the_rest_is_counted() {
    for (all, named, more) in [(0, 0, 0), (5, 5, 0), (6, 5, 1), (400, 5, 395)] {
        let left: Vec<usize> = (0..all).collect();
        let (first, rest) = told(&left);
        assert_eq!((first.len(), rest), (named, more));
    }
}
