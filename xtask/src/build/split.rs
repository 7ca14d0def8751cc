//! The page's WebAssembly in parts: the one that starts the page, and those that are fetched when they are first needed.
//!
//! `src/state/parts.rs` says what is a part. The linker leaves in the wasm what calls what; along that it is cut, and a script is
//! written that fetches the parts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use walrus::ModuleConfig;
use wasm_split_cli_support::{Options, transform};

use crate::build::wasm::Library;
use crate::{folder, project};

/// The page in parts, and the engine's tables as files.
pub const PAGE: Library = Library {
    product: "the page",
    package: "wirecopy-page",
    features: &["--no-default-features", "--features", "split"],
    profile: "page",
    // Or nothing can be cut.
    linked: &["-Clink-arg=--emit-relocs"],
};

/// The script that fetches the parts. The bound JavaScript stands beside it.
const FETCHES: &str = "./chunks.js";
/// The same as a file in the folder of the parts.
pub const SCRIPT: &str = "chunks.js";
const BOUND: &str = "./wirecopy.js";

/// The parts that a first visit needs as soon as the page has started, as `src/state/parts.rs` names them.
pub const SOON: [&str; 3] = ["articles", "engine", "passages"];

/// The part that few readers ever need, and that is large: it is fetched when it is needed, and kept from then on.
pub const SELDOM: &str = "pdf";

/// The line of the frame that starts the page; what is needed soon after is named before it.
const PROGRAM: &str = "<script type=\"module\"";

/// What came of the cutting.
pub struct Cut {
    /// The part that starts the page. It is still to be bound.
    pub first: PathBuf,
    /// The files that each of the others is fetched in; what two of them need stands in a file of its own.
    pub later: BTreeMap<String, Vec<String>>,
}

/// Cuts the compiled wasm: the parts but the first, and the script, go into `parts`.
pub fn cut(compiled: &Path, parts: &Path) -> Result<Cut> {
    let scratch = project::target().join("split");
    folder::empty(&scratch)?;
    let first = scratch.join("wirecopy.wasm");
    let wasm = fs::read(compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let mut options = Options::new(&wasm);
    (options.output_dir, options.main_out_path) = (&scratch, &first);
    (options.link_name, options.main_module) = (FETCHES, BOUND);
    let cut = transform(options).map_err(|error| anyhow!("the page cannot be cut into parts: {error:#}"))?;
    for part in &cut.split_modules {
        let name = part.file_name().with_context(|| format!("{} has no name", part.display()))?;
        fs::write(parts.join(name), bare(part)?).with_context(|| format!("{} cannot be copied", part.display()))?;
    }
    folder::copy(&scratch.join(FETCHES), &parts.join(FETCHES))?;
    let files = |stems: Vec<String>| stems.into_iter().map(|stem| stem + ".wasm").collect();
    let later = cut.prefetch_map.into_iter().map(|(name, stems)| (name, files(stems))).collect();
    Ok(Cut { first, later })
}

/// The files that hardly any reader needs: those of one part, and of no other.
pub fn seldom(later: &BTreeMap<String, Vec<String>>) -> BTreeSet<String> {
    let others: BTreeSet<&String> =
        later.iter().filter(|(part, _)| *part != SELDOM).flat_map(|(_, files)| files).collect();
    later.get(SELDOM).into_iter().flatten().filter(|file| !others.contains(file)).cloned().collect()
}

/// The frame of the page with a hint for the browser: the page and its worker will ask for `files` when they have started.
pub fn foretold<'f>(frame: &str, files: impl Iterator<Item = &'f str>) -> Result<String> {
    let (before, program) = frame.split_once(PROGRAM).context("index.html has no line for what starts the page")?;
    let hint = |file: &str| format!("<link rel=\"prefetch\" href=\"./static/{file}\" as=\"fetch\" crossorigin>\n");
    Ok([before, &files.map(hint).collect::<String>(), PROGRAM, program].concat())
}

/// A part without the names of its functions, which would be a third of the download, and with numbers in their shortest form:
/// the linker leaves room in them.
fn bare(part: &Path) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    Ok(config.parse_file(part)?.emit_wasm())
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, foretold, seldom};

    #[test]
    fn what_other_parts_need_too_is_not_seldom() {
        let files = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let later = BTreeMap::from([
            ("pdf".to_owned(), files(&["own.wasm", "both.wasm"])),
            ("readers".to_owned(), files(&["both.wasm", "other.wasm"])),
        ]);
        assert_eq!(seldom(&later).into_iter().collect::<Vec<_>>(), ["own.wasm"]);
        assert!(seldom(&BTreeMap::new()).is_empty());
    }

    #[test]
    fn what_the_worker_will_ask_for_is_foretold() {
        let frame = "<title>x</title>\n<script type=\"module\" src=\"boot.js\"></script>\n";
        let expected = "<title>x</title>\n<link rel=\"prefetch\" href=\"./static/a.wasm\" as=\"fetch\" crossorigin>\n\
            <script type=\"module\" src=\"boot.js\"></script>\n";
        assert_eq!(foretold(frame, ["a.wasm"].into_iter()).unwrap(), expected);
        assert!(foretold("<body>", [].into_iter()).is_err());
    }
}
