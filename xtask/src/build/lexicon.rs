//! The engine's tables of words as files of the page: its worker fetches those that the articles need.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{folder, project};

#[expect(dead_code, reason = "the engine's own build asks more of it")]
#[path = "../../../crates/wirecopy/build/tables.rs"]
mod tables;

/// The folder of the tables, in that of the parts.
pub const FOLDER: &str = "tables";

/// The tables that the articles of the page need.
pub const SOON: [&str; 2] = ["tables/en.txt", "tables/words.bin"];

/// Writes every table into `parts`.
pub fn write(parts: &Path) -> Result<()> {
    let (engine, folder) = (project::root().join("crates/wirecopy"), parts.join(FOLDER));
    folder::empty(&folder)?;
    for (name, bytes) in tables::tables(&engine).context("the engine's tables cannot be read")? {
        let file = folder.join(name);
        fs::write(&file, bytes).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(())
}
