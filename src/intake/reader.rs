//! The bytes of one file -> articles.

use super::decode::{self, Decoded};
use super::{archive, parse};
use wirecopy_read::{Contents, FileError, Kind, Metadata, WordTitle, WordWords, ZipError};

/// Reads a file of `kind`. A web page is noticed also where its name says that it is text.
///
/// # Errors
/// [`FileError`] says why nothing of it can be used. An archive holds files and no articles.
pub async fn read(kind: Kind, bytes: &[u8]) -> Result<Contents, FileError> {
    match kind {
        Kind::Text => {
            let Decoded { text, guessed } = decode::text(bytes)?;
            if wirecopy_read::is_page(&text) {
                page(bytes)
            } else {
                Ok(Contents { guessed, ..Contents::one(text, Metadata::default()) })
            }
        }
        Kind::Markdown => {
            let Decoded { text, guessed } = decode::text(bytes)?;
            let (metadata, story) = wirecopy_read::markdown(&text);
            Ok(Contents { guessed, ..Contents::one(story.to_owned(), metadata) })
        }
        Kind::Html => page(bytes),
        Kind::Json => {
            let Decoded { text, guessed } = decode::text(bytes)?;
            Ok(Contents { guessed, ..wirecopy_read::articles(&text, &parse::json)? })
        }
        Kind::Word => document(bytes).await.map_err(FileError::of_word),
        Kind::Zip => Err(FileError::Zip(ZipError::Nested)),
    }
}

fn page(bytes: &[u8]) -> Result<Contents, FileError> {
    let Decoded { text, guessed } = decode::page(bytes)?;
    Ok(Contents { drafts: vec![parse::page(&text)?], guessed, ..Contents::default() })
}

/// The words of a Word document, and its title.
async fn document(bytes: &[u8]) -> Result<Contents, FileError> {
    let entries = wirecopy_read::entries(bytes).map_err(FileError::Zip)?;
    let (mut words, mut title, mut found) = (WordWords::default(), WordTitle::default(), false);
    for entry in &entries {
        let is_words = entry.name == WordWords::FILE;
        if is_words || entry.name == WordTitle::FILE {
            let text = decode::text(&archive::unpack(bytes, entry).await?)?.text;
            let parsed = parse::xml(&text, if is_words { &mut words } else { &mut title });
            found |= is_words && parsed.is_some();
        }
    }
    let text = words.finish();
    match found {
        false => Err(FileError::NotWord),
        true if text.is_empty() => Err(FileError::NoWords),
        true => Ok(Contents::one(text, Metadata { title: title.finish(), ..Metadata::default() })),
    }
}
