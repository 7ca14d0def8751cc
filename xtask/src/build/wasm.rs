//! WebAssembly for the page and the npm package: the target, the compiler's run, and the JavaScript that loads it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{project, step};

/// The target that both are compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Adds Rust's wasm32 target if it is missing.
pub fn add_target() -> Result<()> {
    let has_it = step::answer(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| Path::new(&folder).is_dir());
    if has_it {
        return Ok(());
    }
    step::heading(&format!("adding the target {TARGET}"));
    step::run("adding the target", step::in_project("rustup").args(["target", "add", TARGET]))
        .with_context(|| format!("please install Rust's {TARGET} target: rustup target add {TARGET}"))
}

/// A library that is compiled to WebAssembly.
pub struct Library<'a> {
    /// What it is, for who waits.
    pub product: &'a str,
    /// Its package, with `_` for `-` the name of the library.
    pub package: &'a str,
    /// Which features are on, as cargo is told.
    pub features: &'a [&'a str],
    /// The profile of the workspace.
    pub profile: &'a str,
    /// What the linker is told.
    pub linked: &'a [&'a str],
}

/// Compiles a library and returns where the wasm stands.
///
/// One package has one place: with other features it is compiled anew each time.
pub fn compile(&Library { product, package, features, profile, linked }: &Library) -> Result<PathBuf> {
    let step = format!("compiling {product}");
    step::heading(&step);
    let mut cargo = step::cargo();
    // The library is made a cdylib here and not in Cargo.toml: beside an rlib, cargo leaves link-time optimisation out.
    cargo.args(["rustc", "--package", package, "--lib", "--locked", "--profile", profile]);
    cargo.args(["--crate-type", "cdylib", "--target", TARGET]).args(features);
    cargo.arg("--").args(linked);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    step::run(&step, &mut cargo)?;
    Ok(project::target().join(TARGET).join(profile).join(package.replace('-', "_")).with_extension("wasm"))
}

/// The form of the JavaScript that loads the wasm.
#[derive(Clone, Copy, PartialEq)]
pub enum Glue {
    /// A module, which fetches the wasm that stands beside it.
    Module,
    /// A script that can stand in a page: it makes one global value, `wirecopy`, and is given the wasm.
    Script,
}

/// Writes `wirecopy.js` and `wirecopy_bg.wasm` into a folder.
pub fn bind(wasm: &Path, folder: &Path, glue: Glue) -> Result<()> {
    step::heading("binding it to JavaScript");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("wirecopy");
    match glue {
        Glue::Module => bindgen.web(true)?,
        Glue::Script => bindgen.no_modules(true)?.no_modules_global("wirecopy")?,
    };
    // Without its default path the JavaScript would not know where the wasm stands.
    bindgen.omit_default_module_path(glue == Glue::Script);
    // The parts of the page that are fetched later share the table of functions.
    bindgen.keep_lld_exports(glue == Glue::Module);
    // A panic says its file and line; the names of functions would be a quarter of the download.
    bindgen.remove_name_section(true).remove_producers_section(true);
    // No one types against the page, and the npm package brings types that say more.
    bindgen.typescript(false);
    bindgen.generate(folder)
}

/// Compiler flags that keep the paths of this machine out of the wasm, so that it is the same wherever it is built.
///
/// They take the place of the caller's `RUSTFLAGS`, which would change the result.
fn flags() -> Result<OsString> {
    let mut renamed = vec![(project::root().to_owned(), "wirecopy".to_owned())];
    for registry in folders(&cargo_home()?.join("registry/src"))? {
        renamed.push((registry, "crates".to_owned()));
    }
    let sysroot = step::answer(Command::new("rustc").args(["--print", "sysroot"])).context("rustc did not answer")?;
    renamed.push((Path::new(&sysroot).join("lib/rustlib/src/rust"), "rust".to_owned()));

    let mut flags = OsString::new();
    for (from, to) in renamed {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    Ok(flags)
}

fn cargo_home() -> Result<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")))
        .context("neither CARGO_HOME nor a home folder is known")
}

fn folders(path: &Path) -> Result<Vec<PathBuf>> {
    let entries = path.read_dir().with_context(|| format!("{} cannot be read", path.display()))?;
    entries.map(|entry| Ok(entry?.path())).collect()
}
