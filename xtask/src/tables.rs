//! Tables of the engine, made of public data. What comes out is committed, so a build needs none of the sources.

mod scripts;

use anyhow::Result;

/// Makes all tables anew.
pub fn make() -> Result<()> {
    scripts::make()
}
