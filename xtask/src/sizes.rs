//! What a reader downloads: the size of the wasm, as it is and as servers compress it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// One line: bytes raw, gzipped (level 9) and brotli (quality 11), in KB of 1000 bytes.
pub fn line(wasm: &Path) -> Result<String> {
    let bytes = fs::read(wasm).with_context(|| format!("{} cannot be read", wasm.display()))?;
    let mut gzip = GzEncoder::new(Counter::default(), Compression::best());
    gzip.write_all(&bytes)?;
    let gzip = gzip.finish()?.0;
    let mut brotli = Counter::default();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &BrotliEncoderParams::default())?;
    Ok(format!("wasm: {} KB raw, {} KB gzip, {} KB brotli", kb(bytes.len()), kb(gzip), kb(brotli.0)))
}

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
