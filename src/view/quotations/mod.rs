//! What people are quoted with: the ledger of quotations.

pub mod filters;
pub mod making;
pub mod page;
pub mod people;
pub mod record;
pub mod shares;
pub mod version;
