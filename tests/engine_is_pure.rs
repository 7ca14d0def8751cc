//! The engine and the readers know neither the browser nor the command line, so that both can use them.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const PURE: [&str; 4] = ["src/article.rs", "src/span.rs", "src/compare", "src/read"];

const OUTSIDE: [&str; 9] = [
    "clap",
    "gloo",
    "js_sys",
    "serde_wasm_bindgen",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "wasm_bindgen_test",
    "web_sys",
    "yew",
];

#[test]
fn the_engine_names_no_crate_of_the_browser_or_the_command_line() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for place in PURE {
        let before = files.len();
        add_sources(&root.join(place), &mut files)?;
        assert!(files.len() > before, "{place} has no Rust files");
    }
    for file in files {
        let text = fs::read_to_string(&file)?;
        for (line, number) in text.lines().zip(1..) {
            assert_eq!(outside(line), None, "{}:{number}: {line}", file.display());
        }
    }
    Ok(())
}

#[test]
fn a_crate_is_noticed_however_it_is_named() {
    for line in ["use yew::html;", "let n = web_sys::window();", "#[wasm_bindgen]", "extern crate clap;"] {
        assert!(outside(line).is_some(), "{line}");
    }
    for line in ["// as yew does", "let applause = clapped;", "/// [`yew::Html`] is made of it"] {
        assert_eq!(outside(line), None, "{line}");
    }
}

/// Adds the Rust files at or below a path.
fn add_sources(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            add_sources(&entry?.path(), files)?;
        }
    } else if path.extension().is_some_and(|extension| extension == "rs") {
        files.push(path.to_owned());
    }
    Ok(())
}

/// The first crate from outside that a line of code names; comments may speak of any.
fn outside(line: &str) -> Option<&str> {
    let code = line.split("//").next().unwrap_or_default();
    code.split(|c: char| !c.is_alphanumeric() && c != '_').find(|word| OUTSIDE.contains(word))
}
