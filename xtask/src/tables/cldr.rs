//! CLDR's JSON, as npm has it.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::tables::rbnf::Rules;
use crate::tools;

/// The packages, installed.
pub struct Cldr {
    home: PathBuf,
}

impl Cldr {
    /// Installs what is missing.
    pub fn install(version: &str) -> Result<Self> {
        let packages =
            ["numbers-full", "dates-full", "units-full", "rbnf"].map(|name| format!("cldr-{name}@{version}"));
        Ok(Self { home: tools::packages("cldr", version, &packages)? })
    }

    /// A file of a locale, from its language's keys on; nothing where CLDR has none.
    fn main(&self, package: &str, locale: &str, file: &str) -> Result<Value> {
        let path = self.home.join(package).join("main").join(locale).join(file);
        let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let json: Value = serde_json::from_str(&text)?;
        Ok(json["main"][locale].clone())
    }

    /// Number formats and signs.
    pub fn numbers(&self, locale: &str) -> Result<Value> {
        Ok(self.main("cldr-numbers-full", locale, "numbers.json")?["numbers"].clone())
    }

    /// Names and signs of currencies.
    pub fn currencies(&self, locale: &str) -> Result<Value> {
        Ok(self.main("cldr-numbers-full", locale, "currencies.json")?["numbers"]["currencies"].clone())
    }

    /// Months, weekdays and parts of the day.
    pub fn calendar(&self, locale: &str) -> Result<Value> {
        Ok(self.main("cldr-dates-full", locale, "ca-gregorian.json")?["dates"]["calendars"]["gregorian"].clone())
    }

    /// Names and signs of units.
    pub fn units(&self, locale: &str) -> Result<Value> {
        Ok(self.main("cldr-units-full", locale, "units.json")?["units"].clone())
    }

    /// Rules that spell numbers, and those that write places in a row in figures. Not every language has them.
    pub fn rules(&self, locale: &str) -> Result<[Rules; 2]> {
        let file = |name: &str| self.home.join("cldr-rbnf/rbnf").join(format!("{name}.json"));
        let language = locale.split('-').next().unwrap_or(locale);
        // Norwegian Bokmål stands under the language that it is one of.
        let names = [locale, language, if language == "nb" { "no" } else { language }];
        let Some(path) = names.map(file).into_iter().find(|path| path.exists()) else {
            return Ok([Rules::default(), Rules::default()]);
        };
        let json: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        Ok(["SpelloutRules", "OrdinalRules"].map(|kind| Rules::read(&json["rbnf"]["rbnf"][kind])))
    }
}
