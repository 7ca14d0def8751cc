//! Tables of the engine, made of public data. What comes out is committed, so a build needs none of the sources.

mod amounts;
mod cldr;
mod rbnf;
mod scripts;
mod words;

use anyhow::Result;

/// Makes all tables anew.
pub fn make() -> Result<()> {
    amounts::make()?;
    scripts::make()
}
