//! One version of the page: its name, and the folder that keeps its parts from those of any other.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::folder::{read, write};

/// The folder of the page's parts: scripts, style, WebAssembly.
pub const PARTS: &str = "static";

/// So many letters name a version.
const LETTERS: usize = 12;

/// Names the version that stands in a folder, by the bytes of its files and of its service worker.
pub fn name(folder: &Path, worker: &str) -> Result<String> {
    let mut digest = Sha256::new();
    let mut put = |bytes: &[u8]| {
        // Its length too, so that no two folders read alike.
        digest.update((bytes.len() as u64).to_le_bytes());
        digest.update(bytes);
    };
    put(worker.as_bytes());
    for file in files(folder)? {
        put(file.as_bytes());
        put(&bytes(&folder.join(&file))?);
    }
    let mut name = String::new();
    for byte in digest.finalize() {
        write!(name, "{byte:02x}")?;
    }
    name.truncate(LETTERS);
    Ok(name)
}

/// Moves the parts into a folder of the version's name, and leads the page there.
///
/// So a page whose files come from a cache or from two uploads never runs parts of two versions.
pub fn put_in_place(folder: &Path, version: &str) -> Result<()> {
    let (parts, aside) = (folder.join(PARTS), folder.join(version));
    let put = || {
        fs::rename(&parts, &aside)?;
        fs::create_dir(&parts)?;
        fs::rename(&aside, parts.join(version))
    };
    put().with_context(|| format!("{} cannot be moved", parts.display()))?;
    for name in ["index.html", "manifest.webmanifest"] {
        let path = folder.join(name);
        write(&path, &led(&read(&path)?, version))?;
    }
    Ok(())
}

/// A text in which every address of a part leads to this version's.
fn led(text: &str, version: &str) -> String {
    text.replace(&format!("\"./{PARTS}/"), &format!("\"./{PARTS}/{version}/"))
}

/// The files of a folder and of those in it, with slashes, in order.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let (mut files, mut folders) = (Vec::new(), vec![PathBuf::new()]);
    while let Some(inner) = folders.pop() {
        let place = folder.join(&inner);
        for entry in place.read_dir().with_context(|| format!("{} cannot be read", place.display()))? {
            let path = inner.join(entry?.file_name());
            if folder.join(&path).is_dir() {
                folders.push(path);
            } else {
                let names = path.components().map(|name| name.as_os_str().to_str()).collect::<Option<Vec<_>>>();
                files.push(names.with_context(|| format!("{} is no name for the web", path.display()))?.join("/"));
            }
        }
    }
    files.sort_unstable();
    Ok(files)
}

/// What a file holds.
pub fn bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

#[cfg(test)]
mod tests {
    use super::led;

    #[test]
    fn only_addresses_of_parts_lead_to_the_version() {
        let page =
            r#"<link href="./static/a.css"><a href="./seeds/">static/ and ./static/</a><script src="./static/b.js">"#;
        let led = led(page, "0123");
        assert_eq!(
            led,
            r#"<link href="./static/0123/a.css"><a href="./seeds/">static/ and ./static/</a><script src="./static/0123/b.js">"#
        );
    }
}
