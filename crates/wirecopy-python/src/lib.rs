//! What the Python package calls; its documented face is in the folder `python/`.
//!
//! Values come in as Arrow or as plain dicts ([`input`]), the engine works beside the interpreter ([`beside`]), and what it finds
//! goes out as Arrow ([`tables`]).

#![expect(clippy::needless_pass_by_value, reason = "what Python passes is made into values of their own")]

mod articles;
mod beside;
mod collation;
mod collection;
mod input;
mod options;
mod quotes;
mod report;
mod spread;
mod table;
mod tables;

use pyo3::prelude::*;

#[pymodule]
mod _engine {
    #[pymodule_export]
    use crate::articles::{Articles, read};
    #[pymodule_export]
    use crate::collection::Collection;
    #[pymodule_export]
    use crate::options::Options;
    #[pymodule_export]
    use crate::quotes::{Quotes, quotes};
    #[pymodule_export]
    use crate::report::{Report, compare, from_clusters};
    #[pymodule_export]
    use crate::spread::{Spread, packed};
    #[pymodule_export]
    use crate::table::Table;
}
