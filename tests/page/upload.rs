//! Builds of the page as they are uploaded: the built one, and a later one that differs from it where a reader sees it.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The first words of an article's headline, in the built page and in the later one.
pub const HEADLINES: [&str; 2] = ["Venezuela’s government", "The later government"];

/// The name of the later version.
pub const LATER: &str = "0123456789ab";

/// The built page.
pub fn built() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// The name of the built version.
pub fn version() -> String {
    let parts = built().join("static").read_dir().unwrap().next().unwrap().unwrap();
    parts.file_name().into_string().unwrap()
}

/// Writes a later version into `folder`, whole.
pub fn later(folder: &Path) {
    copy(&built(), folder);
    fs::rename(folder.join("static").join(version()), folder.join("static").join(LATER)).unwrap();
    for name in ["index.html", "manifest.webmanifest"] {
        change(&folder.join(name), &version(), LATER);
    }
    change(&folder.join("seeds/articles.json"), HEADLINES[0], HEADLINES[1]);
    let worker = fs::read_to_string(folder.join("sw.js")).unwrap().replace(&version(), LATER);
    let lines: Vec<String> =
        worker.lines().map(|line| digested(folder, line).unwrap_or_else(|| line.to_owned())).collect();
    fs::write(folder.join("sw.js"), lines.join("\n")).unwrap();
}

/// A line `["./file", "sha256-…"],` with the digest of what the file holds now.
fn digested(folder: &Path, line: &str) -> Option<String> {
    let file = line.trim().strip_prefix("[\"./")?.split('"').next()?;
    let bytes = fs::read(folder.join(if file.is_empty() { "index.html" } else { file })).ok()?;
    Some(format!("  [\"./{file}\", \"sha256-{}\"],", BASE64_STANDARD.encode(Sha256::digest(bytes))))
}

fn change(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{} has no {from}", file.display());
    fs::write(file, text.replace(from, to)).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in from.read_dir().unwrap().map(Result::unwrap) {
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}
