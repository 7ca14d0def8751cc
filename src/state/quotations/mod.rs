//! The ledger of quotations: who is quoted with what, in whose version, and where versions contradict one another.

pub mod build;
pub mod conflict;
pub mod contradiction;
pub mod evidence;
pub mod filter;
pub mod hearer;
pub mod persons;
pub mod query;
pub mod record;
pub mod said_day;
pub mod unmarked;
pub mod versions;

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
