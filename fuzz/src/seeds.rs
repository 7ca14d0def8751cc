//! Every seed is fed to its target once, without a fuzzer: what the targets hold must hold for these.

use std::fs;
use std::path::{Path, PathBuf};

use arbitrary::{Arbitrary, Unstructured};
use wirecopy_read::Kind;

use crate::{
    Mark, Story, check_archive, check_clusters, check_packed, check_quotes, check_reader, check_story, check_words,
};

/// What each target does with the bytes that it is fed.
const TARGETS: [(&str, fn(Vec<u8>)); 24] = [
    ("archive", |bytes| check_archive(&bytes)),
    ("clusters", check_clusters),
    ("compare", |bytes| drop(made::<Story>(&bytes).check())),
    ("document", |bytes| check_words(&made::<Vec<Mark>>(&bytes))),
    ("epub", |bytes| check_reader(Kind::Epub, bytes)),
    ("html", |bytes| check_reader(Kind::Html, bytes)),
    ("json", |bytes| check_reader(Kind::Json, bytes)),
    ("markdown", |bytes| check_reader(Kind::Markdown, bytes)),
    ("mhtml", |bytes| check_reader(Kind::Mhtml, bytes)),
    ("opendocument", |bytes| check_reader(Kind::OpenDocument, bytes)),
    ("packed", |bytes| check_packed(&bytes)),
    ("parquet", |bytes| check_reader(Kind::Parquet, bytes)),
    ("pdf", |bytes| check_reader(Kind::Pdf, bytes)),
    ("quotes", |bytes| check_quotes(&bytes)),
    ("rtf", |bytes| check_reader(Kind::Rtf, bytes)),
    ("story", |bytes| check_story(&made::<Vec<Mark>>(&bytes))),
    ("table", |bytes| check_reader(Kind::Table, bytes)),
    ("text", |bytes| check_reader(Kind::Text, bytes)),
    ("wacz", |bytes| check_reader(Kind::Wacz, bytes)),
    ("warc", |bytes| check_reader(Kind::Warc, bytes)),
    ("webarchive", |bytes| check_reader(Kind::WebArchive, bytes)),
    ("wire", |bytes| check_reader(Kind::Wire, bytes)),
    ("word", |bytes| check_reader(Kind::Word, bytes)),
    ("xml", |bytes| check_reader(Kind::Xml, bytes)),
];

/// What the fuzzer makes of bytes.
fn made<'b, T: Arbitrary<'b>>(bytes: &'b [u8]) -> T {
    T::arbitrary_take_rest(Unstructured::new(bytes)).expect("enough bytes")
}

/// What stands in a folder of this crate, in order.
fn inside(folder: impl AsRef<Path>) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn stems(folder: &str) -> Vec<String> {
    inside(folder).iter().map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn every_target_has_seeds_and_holds_what_it_must_for_each() {
    for (target, check) in TARGETS {
        for seed in inside(Path::new("seeds").join(target)) {
            println!("{}", seed.display());
            check(fs::read(seed).unwrap());
        }
    }
}

#[test]
fn no_target_is_without_seeds() {
    let names = TARGETS.map(|(name, _)| name);
    assert_eq!(stems("fuzz_targets"), names);
    assert_eq!(stems("seeds"), names);
}

/// Articles that share nothing, or none at all, would try nothing.
#[test]
fn the_seeds_of_compare_find_passages() {
    for seed in inside("seeds/compare") {
        let bytes = fs::read(&seed).unwrap();
        assert!(made::<Story>(&bytes).check() > 0, "{} shares nothing", seed.display());
    }
}
