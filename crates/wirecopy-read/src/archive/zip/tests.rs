use super::{ZipError, entries};
use crate::archive_maker::{File, archive, plain};

#[test]
fn a_directory_lists_its_files_in_order() {
    let files =
        [plain("b/ä.txt", b"One."), plain("b/", b""), File { deflated: Some(b"xyz"), ..plain("a.txt", b"Two!") }];
    for remark in [b"".as_slice(), b"PK\x05\x06 is how an end begins", &[b'x'; 0xFFFF]] {
        let bytes = archive(&files, remark);
        let found = entries(&bytes).unwrap();
        let names: Vec<&str> = found.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["b/ä.txt", "a.txt"]);
        let packed = found[0].packed.clone().unwrap();
        assert_eq!((&bytes[packed.bytes], packed.deflated), (b"One.".as_slice(), false));
        assert!(found[0].is_whole(b"One."));
        assert!(!found[0].is_whole(b"One!"));
        let packed = found[1].packed.clone().unwrap();
        assert_eq!((&bytes[packed.bytes], packed.deflated, found[1].size), (b"xyz".as_slice(), true, 4));
    }
}

#[test]
fn names_are_read_as_they_were_written() {
    for (name, flags, expected) in [
        ("é.txt".as_bytes(), 1 << 11, "é.txt"),
        ("é.txt".as_bytes(), 0, "é.txt"),
        (b"M\x81nchen.txt", 0, "München.txt"),
        (b"\xFF\x80.txt", 0, "\u{a0}Ç.txt"),
        (b"dir\\a.txt", 0, "dir/a.txt"),
        (b"\x81.txt", 1 << 11, "\u{FFFD}.txt"),
    ] {
        let bytes = archive(&[File { name, flags, ..plain("", b"x") }], b"");
        assert_eq!(entries(&bytes).unwrap()[0].name, expected);
    }
}

#[test]
fn a_program_may_stand_before_an_archive() {
    let bytes = [b"#!/bin/sh unpack me".as_slice(), &archive(&[plain("a.txt", b"One.")], b"")].concat();
    let packed = entries(&bytes).unwrap()[0].packed.clone().unwrap();
    assert_eq!(&bytes[packed.bytes], b"One.");
}

/// An archive of one file where the bytes from the end are others.
fn spoiled(from_end: usize, others: &[u8]) -> Vec<u8> {
    let mut bytes = archive(&[plain("a.txt", b"One.")], b"");
    let at = bytes.len() - from_end;
    bytes[at..at + others.len()].copy_from_slice(others);
    bytes
}

#[test]
fn what_cannot_be_read_says_why() {
    let whole = archive(&[plain("a.txt", b"One.")], b"");
    for (name, bytes, expected) in [
        ("nothing", Vec::new(), ZipError::NoDirectory),
        ("text", b"PK is no archive, however long the text that begins so".to_vec(), ZipError::NoDirectory),
        ("cut off", whole[..whole.len() - 1].to_vec(), ZipError::NoDirectory),
        ("more than 65,535 files", spoiled(12, &[0xFF; 2]), ZipError::Zip64),
        ("more than 4 GB", spoiled(6, &[0xFF; 4]), ZipError::Zip64),
        ("a part", spoiled(18, &[2, 0]), ZipError::Split),
        ("more files than there are", spoiled(14, &[9, 0, 9, 0]), ZipError::Damaged),
        ("a directory of any length", spoiled(10, &[0xFE, 0xFF, 0xFF, 0]), ZipError::Damaged),
        ("a directory behind the end", spoiled(6, &[0xFE, 0xFF, 0xFF, 0]), ZipError::Damaged),
    ] {
        assert_eq!(entries(&bytes), Err(expected), "{name}");
    }
    let bytes = archive(&[File { flags: 1, ..plain("a.txt", b"One.") }, plain("b.txt", b"Two.")], b"");
    let found = entries(&bytes).unwrap();
    assert_eq!(found[0].packed, Err(ZipError::Encrypted));
    assert!(found[1].packed.is_ok(), "the others are read all the same");
    // The method and the place of a file stand 46 bytes and its name before the end.
    for (at, others, expected) in [
        (36, [12, 0].as_slice(), ZipError::Method),
        (4, &[0xF0, 0xFF, 0, 0], ZipError::Damaged),
        (4, &[0xFF; 4], ZipError::Zip64),
        (26, &[0xF0, 0xFF, 0, 0], ZipError::Damaged),
    ] {
        let found = entries(&spoiled(22 + "a.txt".len() + at, others)).unwrap();
        assert_eq!(found[0].packed, Err(expected), "{at}");
    }
}
