//! Folders that are built: filled beside their place, then put there; and the files of text in them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project;

/// Has `fill` make a folder anew and puts it in its place in the project, so that one that fails leaves the last good one.
pub fn replace(place: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let fresh = project::root().join(format!(".{place}-fresh"));
    empty(&fresh)?;
    fill(&fresh)?;
    let (place, old) = (project::root().join(place), project::root().join(format!(".{place}-old")));
    empty(&old)?;
    if place.exists() {
        fs::rename(&place, old.join("was")).with_context(|| format!("{} cannot be replaced", place.display()))?;
    }
    fs::rename(&fresh, &place).with_context(|| format!("{} cannot be put in place", place.display()))?;
    fs::remove_dir_all(&old).with_context(|| format!("{} cannot be removed", old.display()))
}

/// Makes a folder that is empty.
pub fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Copies a file, or a folder with what it holds; hidden files and test snapshots stay behind.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
        for entry in from.read_dir().with_context(|| format!("{} cannot be read", from.display()))? {
            let name = entry?.file_name();
            if is_published(&name.to_string_lossy()) {
                copy(&from.join(&name), &to.join(&name))?;
            }
        }
        return Ok(());
    }
    fs::copy(from, to).with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))?;
    Ok(())
}

/// Reads a file of text.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Writes a file of text.
pub fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}

fn is_published(name: &str) -> bool {
    let is_snapshot = name.ends_with(".snap") || name.ends_with(".snap.new");
    !name.starts_with('.') && !is_snapshot
}

#[cfg(test)]
mod tests {
    use super::is_published;

    #[test]
    fn hidden_files_and_snapshots_stay_behind() {
        for (name, goes_along) in
            [("boot.js", true), ("000.txt", true), (".DS_Store", false), ("page.snap", false), ("page.snap.new", false)]
        {
            assert_eq!(is_published(name), goes_along, "{name}");
        }
    }
}
