//! The service worker of a build: which version it keeps, file by file, each with its digest.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use crate::build::{digest, version};

/// The service worker for what stands in a folder; the files with these names are `seldom` needed, and kept only once they were.
pub fn worker(folder: &Path, version: &str, script: &str, seldom: &BTreeSet<String>) -> Result<String> {
    let file = |file: String| -> Result<_> {
        let digest = digest::of(&version::bytes(&folder.join(&file))?);
        Ok((file, digest))
    };
    let files = version::files(folder)?.into_iter().map(file).collect::<Result<Vec<_>>>()?;
    Ok(lists(&files, version, seldom)? + script)
}

/// What the script is told of the files, each with its digest.
fn lists(files: &[(String, String)], version: &str, seldom: &BTreeSet<String>) -> Result<String> {
    let (mut kept, mut others) = (String::new(), String::new());
    for (file, digest) in files {
        let is_seldom = file.rsplit('/').next().is_some_and(|name| seldom.contains(name));
        let list = if is_seldom { &mut others } else { &mut kept };
        writeln!(list, "  [\"{}\", \"{digest}\"],", address(file))?;
    }
    Ok(format!("const VERSION = \"{version}\";\nconst FILES = [\n{kept}];\nconst SELDOM = [\n{others}];\n\n"))
}

/// A file's address beside the service worker. Letters that mean something in an address are written as their codes, as
/// the page does when it asks for an article.
fn address(file: &str) -> String {
    let mut address = "./".to_owned();
    // The page is asked for by its folder; hosts send elsewhere whoever asks for the file.
    let file = if file == "index.html" { "" } else { file };
    for byte in file.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => address.push(char::from(byte)),
            _ if b"/-_.!~*'()".contains(&byte) => address.push(char::from(byte)),
            _ => {
                // Writing to a String never fails.
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::{BTreeSet, address, lists};

    #[test]
    fn what_is_seldom_needed_is_not_kept_from_the_start() {
        let files = ["static/v/a.js", "static/v/large.wasm"].map(|file| (file.to_owned(), "sha256-x".to_owned()));
        let lists = lists(&files, "v", &BTreeSet::from(["large.wasm".to_owned()])).unwrap();
        let expected = "const VERSION = \"v\";\nconst FILES = [\n  [\"./static/v/a.js\", \"sha256-x\"],\n];\n\
            const SELDOM = [\n  [\"./static/v/large.wasm\", \"sha256-x\"],\n];\n\n";
        assert_eq!(lists, expected);
    }

    #[test]
    fn a_file_has_the_address_that_the_page_asks_for() {
        for (file, expected) in [
            ("index.html", "./"),
            ("seeds/index.html", "./seeds/index.html"),
            ("static/0a/boot.js", "./static/0a/boot.js"),
            ("seeds/Año 1 & \"2\".txt", "./seeds/A%C3%B1o%201%20%26%20%222%22.txt"),
        ] {
            assert_eq!(address(file), expected, "{file}");
        }
    }
}
