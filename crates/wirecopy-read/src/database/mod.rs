//! Exports of press databases: many articles in one file, between cover pages and field lines.
//!
//! A reader takes the words of the file, line by line, whatever it was saved as (text, Word, RTF, HTML), and says nothing where the
//! file is no such export. Formats drift, so they are known by their structure, and what is new in them is tolerated.

pub mod dow_jones;
pub mod europresse;
pub mod factiva;
mod factiva_codes;
mod factiva_plain;
mod factiva_xml;
mod head;
mod labels;
mod lines;
pub mod nexis;
mod nexis_classic;
mod proquest;

use crate::database::lines::lines;
use crate::file::contents::Contents;
use crate::file::error::FileError;

/// The articles of a text that is an export of a database; nothing where it is none.
#[must_use]
pub fn export(text: &str) -> Option<Result<Contents, FileError>> {
    let lines = lines(text);
    proquest::export(text)
        .or_else(|| nexis::export(&lines))
        .or_else(|| nexis_classic::export(text))
        .or_else(|| factiva_codes::export(text))
        .or_else(|| factiva_plain::export(&lines))
}
