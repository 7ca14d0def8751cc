//! What a reader downloads: the size of the wasm, as it is and as servers compress it.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::{lexicon, split, version};

/// The wasm that starts the page has at most so many KB as downloaded (brotli).
const MOST: usize = 239;

/// What compares, with what other parts need of it, has at most so many.
const MOST_OF_ENGINE: usize = 288;

/// The part that compares.
const ENGINE: &str = "engine";

/// The wasm that starts the page.
const FIRST: &str = "wirecopy_bg.wasm";

/// A line for what starts the page, one for each part that is fetched later, and one for the tables of words. What parts share with those that
/// a first visit needs before them is counted there.
pub fn page(parts: &Path, later: &BTreeMap<String, Vec<String>>) -> Result<String> {
    let mut lines = vec![format!("    starts the page: {}", size(&parts.join(FIRST))?.told())];
    // What a first visit needs is there when another part is asked for.
    for (name, files) in later {
        let before = split::SOON.iter().take_while(|part| *part != name);
        let known: Vec<&String> = before.filter_map(|&part| later.get(part)).flatten().collect();
        let own: Vec<String> = files.iter().filter(|file| !known.contains(file)).cloned().collect();
        lines.push(format!("    {name}: {}", all(parts, &own)?.told()));
    }
    let tables = parts.join(lexicon::FOLDER);
    let (soon, others): (Vec<_>, Vec<_>) = version::files(&tables)?
        .into_iter()
        .map(|file| format!("{}/{file}", lexicon::FOLDER))
        .partition(|file| lexicon::SOON.contains(&file.as_str()));
    lines.push(format!("    tables of words for the page's own articles: {}", all(parts, &soon)?.told()));
    lines.push(format!("    the other {}, each where articles need it: {}", others.len(), all(parts, &others)?.told()));
    Ok(lines.join("\n"))
}

fn all(parts: &Path, files: &[String]) -> Result<Size> {
    let sizes = files.iter().map(|file| size(&parts.join(file))).collect::<Result<Vec<_>>>()?;
    Ok(sizes.iter().fold(Size::default(), Size::and))
}

/// Fails if what starts the page, or what compares, has become too large.
pub fn check(parts: &Path, later: &BTreeMap<String, Vec<String>>) -> Result<()> {
    let engine = later.get(ENGINE).map_or(&[][..], Vec::as_slice);
    for (name, size, most, instead) in [
        (FIRST, size(&parts.join(FIRST))?, MOST, "fetch a part of it later"),
        (ENGINE, all(parts, engine)?, MOST_OF_ENGINE, "make a table of what is known of a language"),
    ] {
        let brotli = kb(size.brotli);
        if brotli > most {
            bail!("{name} is {brotli} KB as downloaded (brotli), and {most} are allowed: {instead}");
        }
    }
    Ok(())
}

/// One line of one wasm.
pub fn line(wasm: &Path) -> Result<String> {
    Ok(format!("wasm: {}", size(wasm)?.told()))
}

/// Bytes: raw, gzipped (level 9) and brotli (quality 11).
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn and(self, other: &Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn told(&self) -> String {
        format!("{} KB raw, {} KB gzip, {} KB brotli", kb(self.raw), kb(self.gzip), kb(self.brotli))
    }
}

fn size(wasm: &Path) -> Result<Size> {
    let bytes = version::bytes(wasm)?;
    let mut brotli = Counter::default();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &BrotliEncoderParams::default())?;
    Ok(Size { raw: bytes.len(), gzip: gzipped(&bytes)?.len(), brotli: brotli.0 })
}

/// Bytes as most servers send them.
pub fn gzipped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}

/// In KB of 1000 bytes.
fn kb(bytes: usize) -> usize {
    bytes.div_ceil(1000)
}

/// Counts the bytes written to it and keeps none.
#[derive(Default)]
struct Counter(usize);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
