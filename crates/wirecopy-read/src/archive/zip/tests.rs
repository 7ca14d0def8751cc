use super::{Archive, ZipError};
use crate::archive_maker::{File, archive, plain};
use crate::file::error::FileError;

fn names(bytes: &[u8]) -> Result<Vec<String>, ZipError> {
    Ok(Archive::open(bytes)?.entries().iter().map(|entry| entry.name.clone()).collect())
}

/// The bytes of each file, or why they cannot be had.
fn unpacked(bytes: &[u8]) -> Vec<Result<String, FileError>> {
    let mut archive = Archive::open(bytes).unwrap();
    let entries = archive.entries().to_vec();
    entries.iter().map(|entry| archive.unpack(entry).map(|bytes| String::from_utf8(bytes).unwrap())).collect()
}

#[test]
fn a_directory_lists_its_files_in_order() {
    // "Two!" as deflate stores it.
    let stored = [b"\x01\x04\0\xfb\xff".as_slice(), b"Two!"].concat();
    let files =
        [plain("b/ä.txt", b"One."), plain("b/", b""), File { deflated: Some(&stored), ..plain("a.txt", b"Two!") }];
    for remark in [b"".as_slice(), b"PK\x05\x06 is how an end begins", &[b'x'; 0xFFFF]] {
        let bytes = archive(&files, remark);
        assert_eq!(names(&bytes).unwrap(), ["b/ä.txt", "a.txt"]);
        assert_eq!(unpacked(&bytes), [Ok("One.".into()), Ok("Two!".into())]);
    }
}

#[test]
fn a_remark_that_holds_an_end_empties_nothing_and_bytes_behind_refuse_nothing() {
    let end = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".as_slice();
    let with_end = archive(&[plain("a.txt", b"One.")], end);
    assert_eq!(names(&with_end).unwrap(), ["a.txt"]);
    let trailing = [archive(&[plain("a.txt", b"One.")], b""), b"\r\n-- sent by a gateway".to_vec()].concat();
    assert_eq!(unpacked(&trailing), [Ok("One.".into())]);
    let before = [b"#!/bin/sh unpack me".as_slice(), &archive(&[plain("a.txt", b"One.")], b"")].concat();
    assert_eq!(unpacked(&before), [Ok("One.".into())]);
}

#[test]
fn names_are_read_as_they_were_written() {
    for (name, flags, expected) in [
        ("é.txt".as_bytes(), 1 << 11, "é.txt"),
        ("é.txt".as_bytes(), 0, "é.txt"),
        (b"M\x81nchen.txt", 0, "München.txt"),
        (b"dir\\a.txt", 0, "dir/a.txt"),
    ] {
        let bytes = archive(&[File { name, flags, ..plain("", b"x") }], b"");
        assert_eq!(names(&bytes).unwrap(), [expected]);
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    let whole = archive(&[plain("a.txt", b"One.")], b"");
    for (name, bytes) in [
        ("nothing", Vec::new()),
        ("text", b"PK is no archive, however long the text that begins so".to_vec()),
        ("cut off", whole[..whole.len() - 1].to_vec()),
        ("cut off before its directory", whole[..36].to_vec()),
    ] {
        assert_eq!(names(&bytes), Err(ZipError::NoDirectory), "{name}");
    }
    let outer = archive(&[plain("inner.zip", &whole), plain("b.txt", b"Two.")], b"");
    assert_eq!(names(&outer[..outer.len() - 9]), Err(ZipError::NoDirectory), "it is not the archive inside");
    let bytes = archive(&[File { flags: 1, ..plain("a.txt", b"One.") }, plain("b.txt", b"Two.")], b"");
    assert_eq!(
        unpacked(&bytes),
        [Err(FileError::Zip(ZipError::Encrypted)), Ok("Two.".into())],
        "the others are read all the same"
    );
    let spoiled = archive(&[File { deflated: Some(b"xyz"), ..plain("a.txt", b"One.") }, plain("b.txt", b"Two.")], b"");
    assert_eq!(unpacked(&spoiled), [Err(FileError::Zip(ZipError::Damaged)), Ok("Two.".into())]);
    // A file that is not what its check says.
    let mut wrong = whole.clone();
    wrong[36] ^= 1;
    assert_eq!(unpacked(&wrong), [Err(FileError::Zip(ZipError::Damaged))]);
}
