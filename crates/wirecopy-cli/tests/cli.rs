//! The command line, as the shell sees it: what it prints, what it leaves behind, and its exit status.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../wirecopy-read/tests/archive/mod.rs"]
mod archive;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use archive::{File, archive, plain};
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
    ("page.html", b"<p>The ferry is back.</p>"),
    ("empty.html", b"<nav>Home</nav>"),
    ("note.md", b"---\ntitle: Ferry back\n---\nThe ferry is back."),
    ("three.jsonl", b"{\"id\": \"j1\", \"text\": \"One.\"}\nno\n{\"id\": 2, \"text\": \"Two.\"}\n"),
    ("list.json", b"[{\"id\": \"j1\", \"text\": \"One.\"}, {\"id\": \"b\", \"text\": \"Two.\"}]"),
    ("broken.json", b"[{\"id\""),
    ("out.json", b"{\"cluster\": 1, \"size\": 2, \"id\": \"a\", \"begin\": 0, \"end\": 3, \"text\": \"One\"}"),
    ("story.odt", b"PK\x03\x04"),
    ("latin.txt", b"Gonz\xE1lez"),
    ("picture.txt", b"\x89PNG\0"),
    ("nul.txt", b"One\0two, three"),
    ("paper.txt", b"%PDF-1.7\n"),
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
            name: "every kind and encoding",
            files,
            arguments: "latin.txt utf16.txt page.html note.md list.json",
            status: 0,
            articles: &["latin", "utf16", "page", "note", "j1", "b"],
            says: "wirecopy: latin.txt: its encoding was guessed, or has faults; some letters may be wrong\n",
        },
        Case {
            name: "a bad line",
            files,
            arguments: "three.jsonl",
            status: 1,
            articles: &["j1", "2"],
            says: "wirecopy: three.jsonl: line 2 is left out: it is no JSON\n",
        },
        Case {
            name: "the same id in two files",
            files,
            arguments: "b.txt list.json three.jsonl",
            status: 1,
            articles: &["b", "j1", "list/b", "three/j1", "2"],
            says: "wirecopy: three.jsonl: line 2 is left out: it is no JSON\n",
        },
        Case {
            name: "broken JSON",
            files,
            arguments: "broken.json a.txt",
            status: 1,
            articles: &["a"],
            says: "wirecopy: broken.json: not JSON (line 1 is wrong)\n",
        },
        Case {
            name: "clusters for articles",
            files,
            arguments: "out.json a.txt",
            status: 1,
            articles: &["a"],
            says: "wirecopy: out.json: these are passim's clusters and not articles; give them with --clusters\n",
        },
        Case {
            name: "a picture",
            files,
            arguments: "picture.txt a.txt",
            status: 1,
            articles: &["a"],
            says: "wirecopy: picture.txt: not a text file but a picture; save the article as plain text and try again\n",
        },
        Case {
            name: "other binary files",
            files,
            arguments: "nul.txt paper.txt a.txt",
            status: 1,
            articles: &["a"],
            says: "wirecopy: nul.txt: not a text file (byte 3 is no character)\n\
                   wirecopy: paper.txt: damaged, or cut off (a PDF): it has no pages that can be read\n",
        },
        Case {
            name: "another kind of file",
            files,
            arguments: "a.txt story.odt",
            status: 1,
            articles: &["a"],
            says: "wirecopy: story.odt: not a .zip file, or one that is cut off or split; fetch it anew and try again\n",
        },
        Case {
            name: "a web page without a story",
            files,
            arguments: "a.txt empty.html",
            status: 1,
            articles: &["a"],
            says: "wirecopy: empty.html: no story in this page; save the article as plain text and try again\n",
        },
        Case {
            name: "nothing that can be read",
            files,
            arguments: "gone.txt nul.txt",
            status: 1,
            articles: &[],
            says: "wirecopy: gone.txt: no such file or folder\n\
                   wirecopy: nul.txt: not a text file (byte 3 is no character)\n\
                   wirecopy: nothing to compare\n",
        },
        Case {
            name: "a folder, by name, without what is hidden or inside",
            files: &[
                ("z/b.txt", b"b"),
                ("z/a.TXT", b"a"),
                ("z/.c.txt", b"c"),
                ("z/d.md", b"d"),
                ("z/c.xyz", b"c"),
                ("z/articles.json", b"[]"),
                ("z/in/e.txt", b"e"),
            ],
            arguments: "z",
            status: 0,
            articles: &["a", "b", "d"],
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
            files: &[("a.txt", b"a"), ("z/d.xyz", b"d"), ("z/in/e.txt", b"e")],
            arguments: "a.txt z",
            status: 1,
            articles: &["a"],
            says: "wirecopy: z: no article in this folder; folders inside it are not searched, so name them too\n",
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
        (
            "compare --format pdf a.txt",
            "[possible values: json, csv, html, markdown, annotations, passim, tei, collatex]",
        ),
        ("compare --texts --format csv a.txt", "--texts goes with --format json"),
        ("compare --min-words 3 a.txt", "3 is not in 4..=1000"),
        ("compare --min-words 1001 a.txt", "1001 is not in 4..=1000"),
        ("compare --min-words few a.txt", "few"),
        ("compare --min-words 9 --clusters a.txt", "cannot be used with"),
        ("completions cobol", "[possible values: bash, elvish, fish, powershell, zsh]"),
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
        format!(
            "wirecopy: {}: the date “1 February” of b.txt is not read, so it is left out; write it as YYYY-MM-DD",
            list.display()
        ),
        format!("wirecopy: {}: entry 4 is left out: missing field `file`", list.display()),
        format!("wirecopy: {}: names a.txt twice; the first entry counts", list.display()),
        format!("wirecopy: {}: articles.json names it, but the folder has no such article", gone.display()),
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
    let style = serde_json::json!({"capitals": true, "spelling": true, "amounts": true, "marks": true});
    let mut options = serde_json::json!({"min_words": 12, "quoted_words": null, "gap": 8, "asides": false, "common": false, "style": style});
    assert_eq!(report["options"], options);
    let all = "compare --quoted-words 5 --gap 0 --common --strict capitals,marks a.txt b.txt";
    let report: Value = serde_json::from_slice(&run(folder.path(), all)?.stdout)?;
    for (key, value) in
        [("min_words", 8.into()), ("quoted_words", 5.into()), ("gap", 0.into()), ("asides", true.into())]
    {
        options[key] = value;
    }
    options["common"] = true.into();
    options["style"] = serde_json::json!({"capitals": false, "spelling": true, "amounts": true, "marks": false});
    assert_eq!(report["options"], options);
    Ok(())
}

#[test]
fn houses_are_told_and_ruled() -> Result {
    let line = |id: &str, outlet: &str, own: &str| {
        let text = format!("{own} went to the market. {SHARED}");
        serde_json::json!({"id": id, "series": outlet, "date": "2025-02-01", "text": text}).to_string() + "\n"
    };
    let lines = [line("a", "Post", "Ann"), line("b", "Post_politics", "Bob"), line("c", "Times", "Cid")].concat();
    let folder = folder(&[("all.jsonl", lines.as_bytes())])?;
    for (arguments, houses, matches) in [
        ("", ["Post", "Post", "Times"], 2),
        ("--within", ["Post", "Post", "Times"], 3),
        ("--house Post_*=Politics --house *=*", ["Post", "Politics", "Times"], 3),
        ("--house post*=Group --house Times=Group", ["Group", "Group", "Group"], 0),
    ] {
        let report: Value =
            serde_json::from_slice(&run(folder.path(), &format!("compare {arguments} all.jsonl"))?.stdout)?;
        let articles = report["articles"].as_array().unwrap();
        let named: Vec<&str> = articles.iter().map(|article| article["house"].as_str().unwrap()).collect();
        assert_eq!(named, houses, "{arguments}");
        assert_eq!(report["matches"].as_array().unwrap().len(), matches, "{arguments}");
    }
    let wrong = run(folder.path(), "compare --house Post all.jsonl")?;
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8(wrong.stderr)?.contains("expected OUTLETS=HOUSE"));
    Ok(())
}

#[test]
fn a_setting_out_of_its_limits_is_a_usage_error_that_names_them() -> Result {
    let folder = folder(&[("a.txt", SHARED.as_bytes())])?;
    for (arguments, says) in [
        ("compare --quoted-words 9 a.txt", "quoted_words is 9; it may be 3 to 8"),
        ("compare --min-words 5 --quoted-words 6 a.txt", "quoted_words is 6; it may be 3 to 5"),
        ("compare --gap 41 a.txt", "41 is not in 0..=40"),
        ("compare --quoted-words 2 a.txt", "2 is not in 3.."),
    ] {
        let output = run(folder.path(), arguments)?;
        let told = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(says), "{told}");
    }
    Ok(())
}

#[test]
fn every_form_of_report_can_be_asked_for() -> Result {
    let folder = folder(&[("a.txt", SHARED.as_bytes()), ("b.txt", SHARED.as_bytes())])?;
    let starts = [
        ("json", "{\n"),
        ("csv", "passage,passage_words,"),
        ("html", "<!doctype html>"),
        ("markdown", "# Shared passages\n"),
        ("annotations", "{\n \"@context\":\"http://www.w3.org/ns/anno.jsonld\",\n"),
        ("passim", "{\"cluster\":0,\"size\":2,\"id\":\"a\",\"begin\":0,"),
    ];
    for (format, start) in starts {
        let output = run(folder.path(), &format!("compare --format {format} a.txt b.txt"))?;
        let report = String::from_utf8(output.stdout)?;
        assert!(report.starts_with(start), "{format}: {report}");
        assert_eq!(report.matches(SHARED.trim_end_matches('.')).count() >= 2, format != "json", "{format}");
        assert_eq!(output.status.code(), Some(0), "{format}");
    }
    Ok(())
}

#[test]
fn a_report_can_hold_the_texts_that_it_is_of() -> Result {
    let folder = folder(&[("a.txt", SHARED.as_bytes()), ("b.txt", "🗞 Own words.".as_bytes())])?;
    let report: Value = serde_json::from_slice(&run(folder.path(), "compare --texts .")?.stdout)?;
    let texts: Vec<&Value> = report["articles"].as_array().ok_or("no articles")?.iter().map(|a| &a["text"]).collect();
    assert_eq!(texts, [SHARED, "🗞 Own words."]);
    let bare: Value = serde_json::from_slice(&run(folder.path(), "compare .")?.stdout)?;
    assert_eq!(bare["articles"][0].get("text"), None);
    Ok(())
}

#[test]
fn what_files_say_of_themselves_is_in_the_report() -> Result {
    let page = "<html><head><meta property=og:title content='Ferry back'><meta property=og:site_name content='Harbour Post'>\
                <meta name=author content='Ann Lee'><meta property=article:published_time content='2025-03-03T06:00:00Z'></head>\
                <body><nav>Home</nav><p>The ferry is back.</p></body></html>";
    let note =
        "---\ntitle: Ferry back\noutlet: Harbour Post\nauthor: Ann Lee\ndate: 2025-03-03\n---\nThe ferry is back.";
    let line = r#"{"id": "line", "text": "The ferry is back.", "title": "Ferry back", "series": "Harbour Post", "byline": "Ann Lee", "date": "2025-03-03"}"#;
    let folder =
        folder(&[("page.html", page.as_bytes()), ("note.md", note.as_bytes()), ("line.jsonl", line.as_bytes())])?;
    let report: Value = serde_json::from_slice(&run(folder.path(), "compare .")?.stdout)?;
    for article in report["articles"].as_array().ok_or("no articles")? {
        let stated = ["title", "outlet", "byline", "date", "characters"].map(|key| article[key].clone());
        assert_eq!(
            stated,
            ["Ferry back".into(), "Harbour Post".into(), "Ann Lee".into(), "2025-03-03".into(), 18.into()]
                as [Value; 5]
        );
    }
    assert_eq!(ids(&serde_json::to_vec(&report)?)?, ["line", "note", "page"]);
    Ok(())
}

#[test]
fn json_lines_can_come_from_standard_input() -> Result {
    let folder = folder(&[("a.txt", b"One."), ("in.jsonl", b"{\"id\": \"j\", \"text\": \"Two.\"}\n")])?;
    let input = fs::File::open(folder.path().join("in.jsonl"))?;
    let output = wirecopy(folder.path(), "compare a.txt -").stdin(input).output()?;
    assert_eq!(ids(&output.stdout)?, ["a", "j"]);
    Ok(())
}

#[test]
fn many_bad_lines_are_told_in_short() -> Result {
    let folder = folder(&[("a.jsonl", "no\n".repeat(100).as_bytes()), ("b.txt", b"b")])?;
    let output = run(folder.path(), "compare a.jsonl b.txt")?;
    let stderr = String::from_utf8(output.stderr)?;
    assert_eq!(stderr.lines().count(), 6);
    assert!(stderr.ends_with("wirecopy: a.jsonl: 95 more are left out\n"), "{stderr}");
    assert_eq!(ids(&output.stdout)?, ["b"]);
    Ok(())
}

#[test]
fn dates_that_are_no_days_are_told_once() -> Result {
    let line = |id: u32, date: &str| format!("{{\"id\": {id}, \"text\": \"Yes.\", \"date\": \"{date}\"}}\n");
    let lines = [line(1, "1895"), line(2, "2025-02-01"), line(3, "soon")].concat();
    let folder = folder(&[("a.jsonl", lines.as_bytes())])?;
    let output = run(folder.path(), "compare a.jsonl")?;
    let says =
        "wirecopy: a.jsonl: 2 dates are not read, such as “1895”, so they are left out; write them as YYYY-MM-DD\n";
    assert_eq!(String::from_utf8(output.stderr)?, says);
    assert_eq!(output.status.code(), Some(1));
    Ok(())
}

#[test]
fn what_passim_found_opens_here() -> Result {
    let (shared, other) = ("The harbour ferry is running again", "The harbour boat is running again");
    let row = |cluster: u64, id: &str, begin: usize, text: &str| {
        format!(
            "{{\"uid\":-7,\"cluster\":{cluster},\"size\":2,\"id\":\"{id}\",\"begin\":{begin},\"end\":{},\"text\":\"{text}\",\"series\":\"s\"}}\n",
            begin + text.chars().count()
        )
    };
    let first = [row(8_589_934_592, "a", 4, shared), row(8_589_934_592, "b", 0, other)].concat();
    let second =
        [row(3, "a", 4, shared), row(3, "c", 9, shared), row(4, "a", 0, "gone"), row(5, "a", 4, "other words")]
            .concat();
    let (a, b) = (format!("{{\"id\": \"a\", \"text\": \"É 🗞 {shared}.\"}}\n"), format!("{other}, they said."));
    let folder = folder(&[
        ("in.jsonl", a.as_bytes()),
        ("b.txt", b.as_bytes()),
        ("out.json/part-00000.json", first.as_bytes()),
        ("out.json/part-00001.json", second.as_bytes()),
        ("out.json/_SUCCESS", b""),
        ("out.json/.part-00000.json.crc", b"crc"),
        ("none/a.txt", b"a"),
    ])?;
    let output = run(folder.path(), "compare --clusters out.json in.jsonl b.txt")?;
    let part = Path::new("out.json").join("part-00001.json");
    let expected = format!(
        "wirecopy: {0}: line 3 is left out: article a has no such words; it may be another version of the text\n\
         wirecopy: {0}: line 4 is left out: article a has no such words; it may be another version of the text\n\
         wirecopy: out.json: clusters left out because fewer than two of their rows can be used: 2\n",
        part.display()
    );
    assert_eq!(String::from_utf8(output.stderr)?, expected);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(ids(&output.stdout)?, ["a", "b", "c"]);
    let report: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(report["passages"].as_array().map(Vec::len), Some(2));
    let changed = &report["matches"][0];
    assert_eq!((&changed["a"]["start"], &changed["b"]["start"]), (&4.into(), &0.into()));
    assert_eq!(changed["edits"][0]["kind"], "replaced");
    assert_eq!(report["articles"][2]["characters"], shared.len(), "an article that is not at hand is made of its rows");

    let alone = run(folder.path(), "compare --clusters out.json")?;
    assert_eq!(ids(&alone.stdout)?, ["a", "b", "c"]);
    let nothing = run(folder.path(), "compare --clusters none")?;
    let says = String::from_utf8(nothing.stderr)?;
    assert!(says.starts_with("wirecopy: none: no clusters in this folder (part-* or .json files)\n"), "{says}");
    Ok(())
}

#[test]
fn passims_form_is_written_and_opened_again() -> Result {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let folder = folder(&[])?;
    let seeds = seeds.display();
    let written = run(folder.path(), &format!("compare --format passim {seeds}"))?;
    // The clusters keep the names that they came with.
    let named = String::from_utf8(written.stdout.clone())?.replace("\"cluster\":0,", "\"cluster\":8589934592,");
    fs::write(folder.path().join("named.json"), &named)?;
    let kept = run(folder.path(), &format!("compare --format passim --clusters named.json {seeds}"))?;
    assert_eq!(clusters(&kept.stdout)?, clusters(&written.stdout)?);
    assert!(String::from_utf8(kept.stdout)?.contains("\"cluster\":8589934592,"));
    // A report of the command line is one of clusters, too; what counts nowhere stays outside.
    let report = run(folder.path(), &format!("compare --texts {seeds}"))?;
    fs::write(folder.path().join("report.json"), &report.stdout)?;
    let opened = run(folder.path(), "compare --clusters report.json report.json")?;
    assert_eq!(String::from_utf8(opened.stderr)?, "");
    let (opened, report): (Value, Value) =
        (serde_json::from_slice(&opened.stdout)?, serde_json::from_slice(&report.stdout)?);
    assert_eq!(opened["passages"][0]["cluster"], report["passages"][0]["id"]);
    fs::write(folder.path().join("out.json"), &written.stdout)?;
    let again = run(folder.path(), &format!("compare --format passim --clusters out.json {seeds}"))?;
    assert_eq!(String::from_utf8(again.stderr)?, "");
    assert_eq!(clusters(&again.stdout)?, clusters(&written.stdout)?);
    Ok(())
}

/// The clusters of passim's form, in an order that does not hang on their names.
fn clusters(lines: &[u8]) -> Result<Vec<Vec<Value>>> {
    let mut clusters = std::collections::BTreeMap::<u64, Vec<Value>>::new();
    for line in std::str::from_utf8(lines)?.lines() {
        let mut row: Value = serde_json::from_str(line)?;
        let cluster = row.as_object_mut().and_then(|row| row.remove("cluster")).ok_or("no cluster")?;
        clusters.entry(cluster.as_u64().ok_or("no number")?).or_default().push(row);
    }
    let mut clusters: Vec<Vec<Value>> = clusters.into_values().collect();
    assert!(clusters.len() > 2);
    clusters.sort_by_key(|cluster| format!("{cluster:?}"));
    Ok(clusters)
}

#[test]
fn tables_are_written_beside_the_report() -> Result {
    let folder = folder(FILES)?;
    let output = run(folder.path(), "compare a.txt b.txt --tables out/tables -o report.json")?;
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    for (name, rows) in [("articles", 2), ("pairs", 1), ("outlets", 0), ("readings", 0), ("quotations", 2)] {
        let table = fs::read_to_string(folder.path().join(format!("out/tables/{name}.csv")))?;
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        assert_eq!(reader.records().collect::<std::result::Result<Vec<_>, _>>()?.len(), rows, "{name}: {table}");
    }
    assert!(folder.path().join("out/tables/README.md").is_file() && folder.path().join("report.json").is_file());
    // A folder that cannot be made is told by its name, and is status 1.
    let output = run(folder.path(), "compare a.txt b.txt --tables a.txt")?;
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("a.txt: the tables cannot be written"));
    Ok(())
}

#[test]
fn a_shell_can_complete_the_commands() -> Result {
    let folder = folder(&[])?;
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = run(folder.path(), &format!("completions {shell}"))?;
        assert_eq!(output.status.code(), Some(0), "{shell}");
        let script = String::from_utf8(output.stdout)?;
        for part in ["compare", "min-words", "clusters"] {
            assert!(script.contains(part), "{shell}: {part}");
        }
    }
    Ok(())
}

/// The seeds, from the files to the report: who prints whose words.
#[test]
fn the_seeds_share_what_they_share() -> Result {
    let output = run(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."), "compare --format json seeds")?;
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
    let text = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds").join(article).with_extension("txt"),
    )?;
    let at = |key: &str| witness[key].as_u64().and_then(|at| usize::try_from(at).ok()).ok_or("no position");
    let (start, end) = (at("start")?, at("end")?);
    Ok(text.chars().skip(start).take(end - start).collect())
}

/// A Word document of two paragraphs with a title, deflated.
fn document(title: &str, words: [&str; 2]) -> Vec<u8> {
    let body = words.map(|words| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")).concat();
    let words = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let core =
        format!("<cp:coreProperties xmlns:cp=\"cp\" xmlns:dc=\"dc\"><dc:title>{title}</dc:title></cp:coreProperties>");
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut encoder, words.as_bytes()).and_then(|()| encoder.finish()).map_or_else(
        |_| Vec::new(),
        |deflated| {
            let main = File { deflated: Some(&deflated), ..plain("word/document.xml", words.as_bytes()) };
            archive(&[main, plain("docProps/core.xml", core.as_bytes())], b"")
        },
    )
}

#[test]
fn word_documents_and_archives_are_read() -> Result {
    let story = document("Ferry back", ["The ferry is back.", SHARED]);
    let inner = archive(&[plain("x.txt", b"x")], b"");
    let packed = archive(
        &[
            plain("press/articles.json", br#"[{"file": "b.txt", "title": "Listed"}]"#),
            plain("press/b.txt", SHARED.as_bytes()),
            plain("press/c.docx", &story),
            plain("press/photo.jpg", b"\xFF\xD8\xFF"),
            plain("press/more.zip", &inner),
            plain("__MACOSX/press/._b.txt", b"\0\0"),
        ],
        b"",
    );
    let report = br#"{"format": "wirecopy-report/1", "articles": [{"id": "r", "words": 1}]}"#;
    let bad = archive(&[plain("only.xml", b"<x/>")], b"");
    let folder = folder(&[
        ("a.docx", &story),
        ("p.zip", &packed),
        ("bad.docx", &bad),
        ("torn.zip", &packed[..packed.len() - 9]),
        ("report.json", report),
    ])?;
    let output = run(folder.path(), "compare a.docx p.zip bad.docx torn.zip report.json")?;
    let report: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(ids(&output.stdout)?, ["a", "b", "c"]);
    assert_eq!(
        (&report["articles"][0]["title"], &report["articles"][1]["title"]),
        (&"Ferry back".into(), &"Listed".into())
    );
    let says = String::from_utf8(output.stderr)?;
    for expected in [
        "p.zip/press/more.zip: a .zip inside a .zip; unpack it, and bring the folder",
        "bad.docx: not a Word document (.docx), or a damaged one",
        "torn.zip: not a .zip file, or one that is cut off",
        "report.json: a report without the texts of its articles",
    ] {
        assert!(says.contains(expected), "{expected} is not in {says}");
    }
    assert_eq!(says.lines().count(), 4, "{says}");
    Ok(())
}

#[test]
fn quotes_are_listed_in_every_form() -> Result {
    let folder = folder(&[
        ("a.txt", "Mayor Ida Holm was late. “Nobody will cross this bridge before May,” she told the Post.".as_bytes()),
        ("b.txt", "“Nobody will cross the bridge before May,” Ida Holm told reporters.".as_bytes()),
    ])?;
    let listed: Value = serde_json::from_slice(&run(folder.path(), "quotes a.txt b.txt")?.stdout)?;
    assert_eq!(listed["format"], "wirecopy-quotes/1");
    let quotations = listed["quotations"].as_array().ok_or("no list")?;
    let names: Vec<_> = quotations.iter().map(|quotation| &quotation["name"]).collect();
    assert_eq!(names, ["Ida Holm", "Ida Holm"]);
    assert_eq!(quotations[0]["id"], quotations[1]["id"], "versions of one");
    for (form, holds) in [("csv", "q1,2,b,"), ("markdown", "## Ida Holm"), ("tei", "<persName>Ida Holm</persName>")] {
        let output = run(folder.path(), &format!("quotes --format {form} a.txt b.txt"))?;
        assert!(String::from_utf8(output.stdout)?.contains(holds), "{form}");
    }
    assert_eq!(run(folder.path(), "quotes nothing.txt")?.status.code(), Some(1));
    Ok(())
}

#[test]
fn a_press_release_is_compared_with_papers_and_these_not_with_one_another() -> Result {
    let of = |words: &str| format!("{words}. {SHARED}");
    let texts = ["release", "one", "two", "three"].map(|name| (format!("{name}.txt"), of(&format!("The {name} says"))));
    let files: Vec<(String, String)> = texts
        .into_iter()
        .map(|(name, text)| (if name == "release.txt" { name } else { format!("papers/{name}") }, text))
        .collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let folder = folder(&files)?;
    let report = |arguments: &str| -> Result<(Value, Vec<(String, String)>)> {
        let output = run(folder.path(), arguments)?;
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let report: Value = serde_json::from_slice(&output.stdout)?;
        let side = |found: &Value, side: &str| found[side]["article"].as_str().unwrap_or_default().to_owned();
        let pairs = report["matches"].as_array().ok_or("no matches")?;
        let pairs = pairs.iter().map(|found| (side(found, "a"), side(found, "b"))).collect();
        Ok((report, pairs))
    };
    let (all, pairs) = report("compare release.txt papers")?;
    assert_eq!(pairs.len(), 6);
    // A file that is named on both sides is one that is asked about.
    let (query, across) = report("compare release.txt --against papers release.txt")?;
    let expected = ["one", "three", "two"].map(|paper| ("release".to_owned(), paper.to_owned()));
    assert_eq!(across, expected);
    let told = |report: &Value| -> Vec<Value> {
        let found = report["matches"].as_array().into_iter().flatten();
        found.filter(|found| found["a"]["article"] == "release").map(|found| found["edits"].clone()).collect()
    };
    assert_eq!(told(&query), told(&all));
    let against: Vec<&Value> =
        query["articles"].as_array().ok_or("no articles")?.iter().map(|a| &a["against"]).collect();
    assert_eq!(against, [&Value::Null, &Value::from(true), &Value::from(true), &Value::from(true)]);
    assert_eq!(all["articles"][1].get("against"), None);

    for (arguments, says) in [
        ("compare --against papers", "required"),
        ("compare release.txt --against papers --clusters out.json", "cannot be used with"),
    ] {
        let output = run(folder.path(), arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(says), "{arguments}");
    }
    let output = run(folder.path(), "compare gone.txt --against papers")?;
    let says = "wirecopy: gone.txt: no such file or folder\nwirecopy: nothing to compare\n";
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(1), says));
    Ok(())
}
