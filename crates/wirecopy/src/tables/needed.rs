//! Which tables texts need.

use crate::lexicon::language::Language;
use crate::tables::table::{TABLES, Table};
use crate::text::fold::is_sign;

/// Those tables that comparing `texts` needs and that are not there yet, in order. With the feature `embedded-tables` there are none.
pub fn needed<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<Table> {
    if cfg!(feature = "embedded-tables") {
        return Vec::new();
    }
    let mut is_needed = [false; TABLES];
    let mut need = |table: Option<Table>| {
        if let Some(need) = table.and_then(|table| is_needed.get_mut(usize::from(table.0))) {
            *need = true;
        }
    };
    let (mut any, mut signs) = (false, false);
    for text in texts {
        any = true;
        need(Language::of(text).table());
        signs = signs || !text.is_ascii() && text.contains(is_sign);
    }
    need(Table::named(Table::WORDS).filter(|_| any));
    need(Table::named(Table::HAN).filter(|_| signs));
    let tables = (0..).zip(is_needed).filter(|(_, is_needed)| *is_needed).map(|(n, _)| Table(n));
    tables.filter(|table| table.bytes().is_none()).collect()
}
