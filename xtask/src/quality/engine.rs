//! The command line, built as it is and with lines of its source exchanged.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{folder, project, step};

/// Folders of the project that are no source.
const LEFT_OUT: [&str; 6] = ["target", "dist", "dist-npm", "node_modules", "corpus", "artifacts"];

/// The folder of this task, in which the same lines stand as names.
const TASKS: &str = "xtask";

/// The source of the project, and where copies of it are built.
pub struct Engine {
    files: Vec<(PathBuf, Vec<u8>)>,
    place: PathBuf,
}

impl Engine {
    /// Reads the source. Copies go into `place`.
    pub fn new(place: PathBuf) -> Result<Self> {
        let mut files = Vec::new();
        read(project::root(), Path::new(""), &mut files)?;
        folder::empty(&place.join("source"))?;
        Ok(Self { files, place })
    }

    /// The source with each of `lines` in the place of another.
    ///
    /// # Errors
    /// A line that does not stand there once: then the row that names it is out of date.
    pub fn with(&self, lines: &[(&str, &str)]) -> Result<Vec<(PathBuf, Vec<u8>)>> {
        let mut files = self.files.clone();
        for (line, other) in lines {
            let mut met = 0;
            let code = files.iter_mut().filter(|(path, _)| is_code(path));
            for (_, bytes) in code {
                let text = String::from_utf8_lossy(bytes);
                let here = text.matches(line).count();
                met += here;
                if here > 0 {
                    *bytes = text.replace(line, other).into_bytes();
                }
            }
            if met != 1 {
                bail!("`{line}` stands in the source {met} times, not once");
            }
        }
        Ok(files)
    }

    /// Builds the command line of that source, and tells where it is.
    pub fn build(&self, lines: &[(&str, &str)]) -> Result<PathBuf> {
        let (source, target) = (self.place.join("source"), self.place.join("target"));
        for (path, bytes) in self.with(lines)? {
            let path = source.join(path);
            // Only what differs is written, so that only that is compiled.
            if fs::read(&path).ok().as_ref() != Some(&bytes) {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
            }
        }
        let mut cargo = step::cargo();
        // As benches are built: in release, but not all of the program in one piece, which takes minutes.
        cargo.args([
            "build",
            "--quiet",
            "--locked",
            "--profile",
            "bench",
            "--package",
            "wirecopy-cli",
            "--bin",
            "wirecopy",
        ]);
        cargo.current_dir(&source).env("CARGO_TARGET_DIR", &target);
        step::run_quietly("the command line", &mut cargo)?;
        Ok(target.join("release").join("wirecopy").with_extension(std::env::consts::EXE_EXTENSION))
    }
}

fn is_code(path: &Path) -> bool {
    !path.starts_with(TASKS) && path.extension().is_some_and(|extension| extension == "rs")
}

/// Reads the files of a folder, named from the project's own.
fn read(root: &Path, folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) -> Result<()> {
    let here = root.join(folder);
    for entry in here.read_dir().with_context(|| format!("{} cannot be read", here.display()))? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        let shown = name.to_string_lossy();
        if shown.starts_with('.') || LEFT_OUT.contains(&shown.as_ref()) {
            continue;
        }
        let path = folder.join(&name);
        if kind.is_dir() {
            read(root, &path, files)?;
        } else if kind.is_file() {
            let bytes = fs::read(entry.path()).with_context(|| format!("{} cannot be read", path.display()))?;
            files.push((path, bytes));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quality::rows::ROWS;

    fn engine(files: &[(&str, &str)]) -> Engine {
        let file = |(path, text): &(&str, &str)| (PathBuf::from(path), text.as_bytes().to_vec());
        Engine { files: files.iter().map(file).collect(), place: PathBuf::new() }
    }

    #[test]
    fn a_line_is_exchanged_where_it_stands_once() {
        let files = [("src/a.rs", "const A: u32 = 6;\nconst B: u32 = 6;\n"), ("xtask/b.rs", "const A: u32 = 6;\n")];
        let with = |lines: &[(&str, &str)]| {
            let files = engine(&files).with(lines).map_err(|error| error.to_string())?;
            Ok::<_, String>(files.into_iter().map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect::<Vec<_>>())
        };
        let both = [("const A: u32 = 6;", "const A: u32 = 0;"), ("const B: u32 = 6;", "const B: u32 = 1;")];
        assert_eq!(with(&both).unwrap(), ["const A: u32 = 0;\nconst B: u32 = 1;\n", "const A: u32 = 6;\n"]);
        assert_eq!(with(&[]).unwrap(), files.map(|(_, text)| text));
        assert_eq!(with(&[("u32 = 6", "")]).unwrap_err(), "`u32 = 6` stands in the source 2 times, not once");
        assert_eq!(with(&[("const C", "")]).unwrap_err(), "`const C` stands in the source 0 times, not once");
    }

    /// A row that moves what is no longer there would tell the figures of what is chosen.
    #[test]
    fn every_row_moves_lines_of_todays_source() {
        let mut files = Vec::new();
        read(project::root(), Path::new(""), &mut files).unwrap();
        let engine = Engine { files, place: PathBuf::new() };
        let same = engine.with(&[]).unwrap();
        for row in ROWS {
            let moved = engine.with(row.lines).unwrap();
            assert_eq!(moved == same, row.lines.is_empty(), "{}", row.name);
        }
    }
}
