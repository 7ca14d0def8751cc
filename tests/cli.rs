//! The command line, as the shell sees it: what it prints, what it leaves behind, and its exit status.
#![cfg(not(target_arch = "wasm32"))]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const SHARED: &str =
    "President Trump said that Venezuela has agreed to receive all of its citizens back into their country.";

/// Files of every kind.
const FILES: &[(&str, &[u8])] = &[
    ("a.txt", SHARED.as_bytes()),
    ("b.txt", SHARED.as_bytes()),
    ("plain", SHARED.as_bytes()),
    ("page.html", b"<p>"),
    ("latin.txt", b"Gonz\xE1lez"),
    ("picture.txt", b"\x89PNG\0"),
    ("utf16.txt", b"\xFF\xFEa\0"),
];

/// A folder with `files` in it.
fn folder(files: &[(&str, &[u8])]) -> Result<TempDir> {
    let folder = TempDir::new()?;
    for (name, bytes) in files {
        let path = folder.path().join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    Ok(folder)
}

fn wirecopy(folder: &Path, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wirecopy"));
    command.current_dir(folder).args(arguments.split_whitespace());
    command
}

fn run(folder: &Path, arguments: &str) -> Result<Output> {
    Ok(wirecopy(folder, arguments).output()?)
}

fn ids(report: &[u8]) -> Result<Vec<String>> {
    let report: Value = serde_json::from_slice(report)?;
    let articles = report["articles"].as_array().ok_or("no articles")?;
    Ok(articles.iter().filter_map(|article| article["id"].as_str()).map(str::to_owned).collect())
}

/// What a folder holds, a command on it, and what comes of it.
struct Case {
    name: &'static str,
    files: &'static [(&'static str, &'static [u8])],
    arguments: &'static str,
    status: i32,
    /// The ids in the report on standard output; none where there is no report.
    articles: &'static [&'static str],
    /// Standard error, to the letter.
    says: &'static str,
}

#[test]
fn what_can_be_read_is_compared_and_the_rest_is_named() -> Result {
    let files = FILES;
    let cases = [
        Case { name: "two files", files, arguments: "a.txt b.txt", status: 0, articles: &["a", "b"], says: "" },
        Case {
            name: "in the order given",
            files,
            arguments: "b.txt a.txt",
            status: 0,
            articles: &["b", "a"],
            says: "",
        },
        Case { name: "one file", files, arguments: "a.txt", status: 0, articles: &["a"], says: "" },
        Case { name: "twice the same", files, arguments: "a.txt ./a.txt", status: 0, articles: &["a"], says: "" },
        Case { name: "no extension", files, arguments: "a.txt plain", status: 0, articles: &["a", "plain"], says: "" },
        Case {
            name: "a missing file",
            files,
            arguments: "a.txt gone.txt b.txt",
            status: 1,
            articles: &["a", "b"],
            says: "wirecopy: gone.txt: no such file or folder\n",
        },
        Case {
            name: "not UTF-8",
            files,
            arguments: "a.txt latin.txt",
            status: 1,
            articles: &["a"],
            says: "wirecopy: latin.txt: not UTF-8 text (byte 4); save it as UTF-8 and try again\n",
        },
        Case {
            name: "UTF-16",
            files,
            arguments: "a.txt utf16.txt",
            status: 1,
            articles: &["a"],
            says: "wirecopy: utf16.txt: UTF-16 text; save it as UTF-8 and try again\n",
        },
        Case {
            name: "a picture",
            files,
            arguments: "picture.txt a.txt",
            status: 1,
            articles: &["a"],
            says: "wirecopy: picture.txt: not a text file (byte 4 is NUL)\n",
        },
        Case {
            name: "a web page",
            files,
            arguments: "a.txt page.html",
            status: 1,
            articles: &["a"],
            says: "wirecopy: page.html: not a .txt file; save the article as plain text and try again\n",
        },
        Case {
            name: "nothing that can be read",
            files,
            arguments: "gone.txt latin.txt",
            status: 1,
            articles: &[],
            says: "wirecopy: gone.txt: no such file or folder\n\
                   wirecopy: latin.txt: not UTF-8 text (byte 4); save it as UTF-8 and try again\n\
                   wirecopy: nothing to compare\n",
        },
        Case {
            name: "a folder, by name, without what is hidden or inside",
            files: &[("z/b.txt", b"b"), ("z/a.TXT", b"a"), ("z/.c.txt", b"c"), ("z/d.md", b"d"), ("z/in/e.txt", b"e")],
            arguments: "z",
            status: 0,
            articles: &["a", "b"],
            says: "",
        },
        Case {
            name: "a folder and a file of it",
            files: &[("z/b.txt", b"b"), ("z/a.txt", b"a")],
            arguments: "z/b.txt z",
            status: 0,
            articles: &["b", "a"],
            says: "",
        },
        Case {
            name: "a folder without texts",
            files: &[("a.txt", b"a"), ("z/d.md", b"d")],
            arguments: "a.txt z",
            status: 1,
            articles: &["a"],
            says: "wirecopy: z: no .txt file in this folder\n",
        },
        Case {
            name: "the same name in several folders",
            files: &[("x/a.txt", b"1"), ("y/a.txt", b"2"), ("w/y/a.txt", b"3"), ("a.txt", b"4"), ("v/a", b"5")],
            arguments: "x y w/y a.txt v/a",
            status: 0,
            articles: &["a", "y/a", "w/y/a", "a-2", "v/a"],
            says: "",
        },
        Case {
            name: "an empty file",
            files: &[("a.txt", b""), ("b.txt", b"b")],
            arguments: "a.txt b.txt",
            status: 0,
            articles: &["a", "b"],
            says: "",
        },
    ];
    for Case { name, files, arguments, status, articles, says } in cases {
        let folder = folder(files)?;
        let output = run(folder.path(), &format!("compare {arguments}"))?;
        assert_eq!(String::from_utf8_lossy(&output.stderr), says, "{name}");
        assert_eq!(output.status.code(), Some(status), "{name}");
        let found = if output.stdout.is_empty() { Vec::new() } else { ids(&output.stdout)? };
        assert_eq!(found, articles, "{name}");
    }
    Ok(())
}

#[test]
fn a_command_that_is_not_understood_is_status_2() -> Result {
    let folder = folder(&[("a.txt", b"a")])?;
    let cases = [
        ("", "Usage:"),
        ("compare", "<PATH>"),
        ("contrast a.txt", "contrast"),
        ("compare --colour a.txt", "--colour"),
        ("compare --format pdf a.txt", "[possible values: json]"),
        ("compare --min-words 3 a.txt", "3 is not in 4..=1000"),
        ("compare --min-words 1001 a.txt", "1001 is not in 4..=1000"),
        ("compare --min-words few a.txt", "few"),
    ];
    for (arguments, says) in cases {
        let output = run(folder.path(), arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments}");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(stderr.contains(says), "{arguments}: {stderr}");
        assert!(output.stdout.is_empty(), "{arguments}");
    }
    Ok(())
}

#[test]
fn the_help_teaches() -> Result {
    let folder = folder(&[])?;
    let output = run(folder.path(), "compare --help")?;
    assert_eq!(output.status.code(), Some(0));
    let help = String::from_utf8(output.stdout)?;
    for part in ["wirecopy compare seeds/ -o report.json", "Exit status:", "[default: 8]", "articles.json"] {
        assert!(help.contains(part), "{part}: {help}");
    }
    Ok(())
}

#[test]
fn a_list_tells_what_is_known_of_the_texts() -> Result {
    let list = r#"[{"file": "a.txt", "title": "Venezuela Agrees", "outlet": "The Post", "byline": null, "more": 1},
                   {"file": "b.txt", "date": "1 February"},
                   {"file": "gone.txt"},
                   {"title": "No file"},
                   {"file": "a.txt"}]"#;
    let folder =
        folder(&[("z/a.txt", b"By Peter Jamison\n\nYes."), ("z/b.txt", b"b"), ("z/articles.json", list.as_bytes())])?;
    let output = run(folder.path(), "compare z")?;
    let report: Value = serde_json::from_slice(&output.stdout)?;
    let first = &report["articles"][0];
    assert_eq!(first["title"], "Venezuela Agrees");
    assert_eq!(first["outlet"], "The Post");
    assert_eq!(first["byline"], "By Peter Jamison", "what the list does not say, the text does");
    assert_eq!(report["articles"][1]["date"], Value::Null);
    let stderr = String::from_utf8(output.stderr)?;
    let says: Vec<&str> = stderr.lines().collect();
    let list = Path::new("z").join("articles.json");
    let gone = Path::new("z").join("gone.txt");
    let expected = [
        format!("wirecopy: {}: the date of b.txt is not a day YYYY-MM-DD, so it is left out", list.display()),
        format!("wirecopy: {}: entry 4 is left out: missing field `file`", list.display()),
        format!("wirecopy: {}: names a.txt twice; the first entry counts", list.display()),
        format!("wirecopy: {}: articles.json names it, but the folder has no such .txt file", gone.display()),
    ];
    assert_eq!(says, expected);
    assert_eq!(output.status.code(), Some(1));
    Ok(())
}

#[test]
fn a_list_that_cannot_be_read_takes_no_text_down() -> Result {
    for bad in ["{", "{\"file\": \"a.txt\"}", "\u{0}"] {
        let folder = folder(&[("a.txt", b"a"), ("articles.json", bad.as_bytes())])?;
        let output = run(folder.path(), "compare .")?;
        assert_eq!(ids(&output.stdout)?, ["a"], "{bad}");
        assert_eq!(output.status.code(), Some(1), "{bad}");
        assert!(String::from_utf8(output.stderr)?.contains("articles.json: not a "), "{bad}");
    }
    Ok(())
}

#[test]
fn a_report_goes_to_a_file_whole_or_not_at_all() -> Result {
    let folder = folder(&[("a.txt", SHARED.as_bytes()), ("b.txt", SHARED.as_bytes()), ("old.json", b"old")])?;
    let printed = run(folder.path(), "compare a.txt b.txt -o -")?;
    assert_eq!(printed.status.code(), Some(0));
    assert_eq!(ids(&printed.stdout)?, ["a", "b"]);

    for file in ["new.json", "old.json"] {
        let output = run(folder.path(), &format!("compare a.txt b.txt --output {file}"))?;
        assert_eq!(output.status.code(), Some(0), "{file}");
        assert!(output.stdout.is_empty(), "{file}");
        assert_eq!(fs::read(folder.path().join(file))?, printed.stdout, "{file}");
    }

    for place in ["gone/report.json", "."] {
        let output = run(folder.path(), &format!("compare a.txt b.txt -o {place}"))?;
        assert_eq!(output.status.code(), Some(1), "{place}");
        let stderr = String::from_utf8(output.stderr)?;
        assert!(stderr.starts_with(&format!("wirecopy: {place}: cannot be written: ")), "{stderr}");
    }

    let mut left = Vec::new();
    for file in fs::read_dir(folder.path())? {
        left.push(file?.file_name().to_string_lossy().into_owned());
    }
    left.sort();
    assert_eq!(left, ["a.txt", "b.txt", "new.json", "old.json"], "nothing is left over");
    Ok(())
}

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() -> Result {
    let folder = folder(&[("a.txt", SHARED.as_bytes()), ("b.txt", SHARED.as_bytes())])?;
    let mut command = wirecopy(folder.path(), "compare a.txt b.txt");
    let (reader, writer) = std::io::pipe()?;
    drop(reader);
    let output = command.stdout(writer).stderr(Stdio::piped()).output()?;
    assert_eq!(String::from_utf8(output.stderr)?, "");
    assert_eq!(output.status.code(), Some(0));
    Ok(())
}

#[test]
fn options_reach_the_comparison() -> Result {
    let folder = folder(&[("a.txt", SHARED.as_bytes()), ("b.txt", SHARED.as_bytes())])?;
    let report: Value =
        serde_json::from_slice(&run(folder.path(), "compare --min-words 12 --no-asides a.txt b.txt")?.stdout)?;
    assert_eq!(report["options"], serde_json::json!({"min_words": 12, "asides": false}));
    Ok(())
}

/// The seeds, from the files to the report: who prints whose words.
#[test]
fn the_seeds_share_what_they_share() -> Result {
    let output = run(Path::new(env!("CARGO_MANIFEST_DIR")), "compare --format json seeds")?;
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    let report: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(report["format"], "wirecopy-report/1");
    let articles = report["articles"].as_array().ok_or("no articles")?;
    let quotation = report["passages"].as_array().ok_or("no passages")?.iter().find(|passage| {
        passage["witnesses"].as_array().is_some_and(|witnesses| {
            witnesses.iter().any(|witness| excerpt(witness).is_ok_and(|words| words.contains("Claver-Carone")))
        })
    });
    let quotation = quotation.ok_or("the Claver-Carone quotation is a passage")?;
    let witnesses: Vec<&str> = quotation["witnesses"]
        .as_array()
        .ok_or("no witnesses")?
        .iter()
        .filter_map(|witness| witness["article"].as_str())
        .collect();
    assert_eq!(witnesses, ["000_a4c0b0367d167805", "001_ee5eb016200b8405", "003_b513d4d7dd64b91b"]);
    let last = articles.last().ok_or("no last article")?;
    assert_eq!((&last["id"], &last["reused_words"]), (&"004_d4642c25d83ac452".into(), &0.into()));
    Ok(())
}

/// The words that a witness of the seeds prints, cut out by its code points.
fn excerpt(witness: &Value) -> Result<String> {
    let article = witness["article"].as_str().ok_or("no article")?;
    let text =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(article).with_extension("txt"))?;
    let at = |key: &str| witness[key].as_u64().and_then(|at| usize::try_from(at).ok()).ok_or("no position");
    let (start, end) = (at("start")?, at("end")?);
    Ok(text.chars().skip(start).take(end - start).collect())
}
