//! wordfreq's lists: words of many languages with how often they are used.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;

use crate::{project, step};

/// Words with their Zipf value in hundredths.
pub type Words = BTreeMap<String, u16>;

/// The release that the table is made from.
const RELEASE: &str = "wordfreq==3.1.1";

/// The folder with the lists, which pip downloads the first time.
pub fn fetched() -> Result<PathBuf> {
    let home = project::target().join("wordfreq");
    let lists = home.join("wordfreq/data");
    if !lists.is_dir() {
        let home = home.display().to_string();
        let arguments = ["install", "--quiet", "--no-deps", "--target", &home, RELEASE];
        step::run("fetching wordfreq", step::in_project("pip3").args(arguments))?;
    }
    Ok(lists)
}

/// The words of a language that come at least once in a million, by its code.
pub fn words(lists: &Path, language: &str) -> Result<Words> {
    let path = lists.join(format!("small_{language}.msgpack.gz"));
    let read = || -> Result<Words> {
        let mut bytes = Vec::new();
        GzDecoder::new(File::open(&path)?).read_to_end(&mut bytes)?;
        Pack(&bytes).list()
    };
    read().with_context(|| format!("{} cannot be read", path.display()))
}

/// What is left to read of a list: MessagePack, an array with a head and then an array of words for each hundredth of a power of ten, from 1 on down.
struct Pack<'b>(&'b [u8]);

impl Pack<'_> {
    fn list(mut self) -> Result<Words> {
        let mut words = Words::new();
        for n in 0..self.length()? {
            if n == 0 {
                self.skip_head()?;
                continue;
            }
            let zipf = 900_u16.saturating_sub(u16::try_from(n)?);
            for _ in 0..self.length()? {
                let length = self.length()?;
                let word = std::str::from_utf8(self.take(length)?)?.to_owned();
                if word.chars().all(char::is_alphabetic) || has_marks(&word) {
                    words.insert(word, zipf);
                }
            }
        }
        Ok(words)
    }

    fn take(&mut self, length: usize) -> Result<&[u8]> {
        let (taken, rest) = self.0.split_at_checked(length).context("it ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    /// The length of an array or a string that begins here.
    fn length(&mut self) -> Result<usize> {
        let kind = self.take(1)?[0];
        let wide = match kind {
            0x90..=0x9f => return Ok(usize::from(kind & 0x0f)),
            0xa0..=0xbf => return Ok(usize::from(kind & 0x1f)),
            0xd9 => 1,
            0xda | 0xdc => 2,
            0xdb | 0xdd => 4,
            _ => bail!("{kind:#x} is no array or string"),
        };
        Ok(self.take(wide)?.iter().fold(0, |length, byte| length << 8 | usize::from(*byte)))
    }

    /// The head is a small map of strings and a number.
    fn skip_head(&mut self) -> Result<()> {
        let entries = self.take(1)?[0] & 0x0f;
        for _ in 0..entries {
            let key = self.length()?;
            self.take(key)?;
            match self.0.first() {
                Some(0..=0x7f) => drop(self.take(1)?),
                _ => {
                    let value = self.length()?;
                    self.take(value)?;
                }
            }
        }
        Ok(())
    }
}

/// Vowel signs of Indic scripts are no letters.
fn has_marks(word: &str) -> bool {
    word.chars().any(|c| matches!(c, '\u{900}'..='\u{DFF}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read() {
        let bytes = b"\x94\x82\xa6format\xa2cB\xa7version\x01\x90\x91\xa3the\x92\xa2it\xa3don";
        let words = Pack(bytes).list().unwrap();
        assert_eq!(
            words.into_iter().collect::<Vec<_>>(),
            [("don".into(), 897), ("it".into(), 897), ("the".into(), 898)]
        );
        assert!(Pack(b"\x94\x82").list().is_err());
    }
}
