//! The service worker of a build: which version it keeps, file by file, each with its digest.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use crate::build::{digest, version};

/// The service worker for what stands in a folder.
pub fn worker(folder: &Path, version: &str, script: &str) -> Result<String> {
    let mut worker = format!("const VERSION = \"{version}\";\nconst FILES = [\n");
    for file in version::files(folder)? {
        let digest = digest::of(&version::bytes(&folder.join(&file))?);
        writeln!(worker, "  [\"{}\", \"{digest}\"],", address(&file))?;
    }
    Ok(worker + "];\n\n" + script)
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
    use super::address;

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
