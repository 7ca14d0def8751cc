//! A small file of our own for each format and generation, and what is read of it.
//!
//! `formats/` has each file beside what is expected of it, which ends in `.expected`: a line on the file, then each article with what is
//! stated of it and its words, then what was left out and what else is told.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test ends where something is amiss")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use wirecopy_read::native::Native;
use wirecopy_read::{FORMATS, FileError, Kind, article_with, design_table, details_text, read};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_none_or(|extension| extension != "expected"));
    paths.sort();
    paths
}

/// What is read of a file, as its `.expected` tells it.
fn told(path: &Path) -> String {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let contents = match read(&Native, &name, &fs::read(path).unwrap()) {
        Ok(contents) => contents,
        Err(error) => return format!("refused: {error}\n"),
    };
    let mut told = contents.count().map(|count| format!("{count}\n")).unwrap_or_default();
    for draft in contents.drafts {
        let id = draft.id.unwrap_or_default();
        let article = article_with(id.clone(), draft.text, draft.metadata);
        writeln!(told, "\n# {}", article.title).unwrap();
        for (name, value) in [
            ("id", Some(id)),
            ("outlet", article.outlet),
            ("day", article.date),
            ("byline", article.byline),
            ("credit", article.credit),
        ] {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                writeln!(told, "{name}: {value}").unwrap();
            }
        }
        if !article.details.is_empty() {
            writeln!(told, "{}", details_text(&article.details)).unwrap();
        }
        writeln!(told, "---\n{}", article.text).unwrap();
    }
    for left in contents.left {
        writeln!(told, "\nleft out: {left}").unwrap();
    }
    for note in contents.notes {
        writeln!(told, "\nnote: {note}").unwrap();
    }
    told
}

#[test]
fn each_file_is_read_as_is_expected_of_it() {
    let mut wrong = Vec::new();
    for path in files() {
        let expected = PathBuf::from(format!("{}.expected", path.display()));
        let told = told(&path);
        if std::env::var_os("WRITE_EXPECTED").is_some() {
            fs::write(&expected, &told).unwrap();
        }
        if fs::read_to_string(&expected).unwrap_or_default() != told {
            wrong.push(format!("{}:\n{told}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n----\n"));
}

#[test]
fn a_file_with_a_wrong_byte_anywhere_is_read_or_refused() {
    for path in files() {
        let (name, bytes) = (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap());
        let step = (bytes.len() / 150).max(1);
        for at in (0..bytes.len()).step_by(step) {
            for wrong in [0x00, 0x7F, 0xFF] {
                let mut damaged = bytes.clone();
                damaged[at] ^= wrong ^ 0x01;
                match read(&Native, &name, &damaged) {
                    Ok(contents) => drop(contents),
                    Err(error) => assert!(!error.to_string().is_empty(), "{name} at {at}"),
                }
            }
        }
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_read_or_refused_by_name() {
    for path in files() {
        let (name, bytes) = (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap());
        let step = (bytes.len() / 40).max(1);
        for length in (0..bytes.len()).step_by(step) {
            match read(&Native, &name, &bytes[..length]) {
                Ok(contents) => {
                    assert!(contents.drafts.iter().all(|draft| !draft.text.contains('\0')), "{name} at {length}");
                }
                Err(error) => assert!(!error.to_string().is_empty(), "{name} at {length}"),
            }
        }
    }
}

#[test]
fn design_lists_the_formats() {
    let design = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../DESIGN.md")).unwrap();
    let table = design_table();
    assert!(design.contains(&table), "DESIGN.md lacks this table:\n{table}");
}

#[test]
fn each_kind_has_a_file() {
    let names: Vec<String> = files().iter().map(|path| path.to_string_lossy().into_owned()).collect();
    for format in FORMATS.iter().filter(|format| !matches!(format.kind, Kind::Pdf | Kind::Zip | Kind::Markdown)) {
        let has = |ending: &str| names.iter().any(|name| name.ends_with(&format!(".{ending}")));
        assert!(format.kind == Kind::Mhtml || format.kind.extensions().split(' ').any(has), "{}", format.name);
    }
}

#[test]
fn entities_are_bounded_and_fetch_nothing() {
    let lol: String = (1..9).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let bomb = format!(
        "<!DOCTYPE nitf [<!ENTITY l0 \"lol\">{lol}]><nitf><body><body.content><p>&l8;</p></body.content></body></nitf>"
    );
    assert!(matches!(read(&Native, "a.xml", bomb.as_bytes()), Err(FileError::Xml { .. })));
    let outside = "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><nitf><body><body.content><p>One &x; two.</p></body.content></body></nitf>";
    if let Ok(contents) = read(&Native, "a.xml", outside.as_bytes()) {
        assert!(contents.drafts.iter().all(|draft| draft.text.split_whitespace().count() <= 2));
    }
}

#[test]
fn what_nests_deep_takes_nothing_down() {
    let deep = |open: &str| open.repeat(30_000);
    for (name, text) in [
        ("a.xml", format!("<nitf><body><body.content>{}", deep("<block>"))),
        (
            "a.xml",
            format!("<nitf><body><body.content>{}x{}</body.content></body></nitf>", deep("<block>"), deep("</block>")),
        ),
        ("a.webarchive", format!("<?xml version=\"1.0\"?><plist><dict><key>WebMainResource</key>{}", deep("<array>"))),
        (
            "a.webarchive",
            format!(
                "<?xml version=\"1.0\"?><plist>{}<string>WebMainResource</string>{}</plist>",
                deep("<array>"),
                deep("</array>")
            ),
        ),
        ("a.html", format!("DocPublicationName {}", "<div class=DocPublicationName>".repeat(3_000))),
        ("a.rtf", format!("{{\\rtf1 {}", deep("{"))),
        ("a.json", deep("[")),
    ] {
        let started = std::time::Instant::now();
        drop(read(&Native, name, text.as_bytes()));
        assert!(started.elapsed().as_secs() < 30, "{name}");
    }
}

#[test]
fn what_is_packed_in_itself_ends() {
    let mut bytes = b"{\"text\": \"One.\"}".to_vec();
    for _ in 0..6 {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut packed, &bytes).unwrap();
        bytes = packed.finish().unwrap();
    }
    assert!(matches!(read(&Native, "a.gz.gz.gz.gz.gz.gz", &bytes), Err(FileError::Zip(_))));
}
