//! One comparison spread over many machines: what each step does with its share.
//!
//! Whoever has the machines (Spark, in the Python package) brings together what belongs together; here is what is done with
//! it. Articles are numbered by their ids, and every step tells what it makes with that number, so that any number of shares in any
//! order gives what [`compare`](crate::compare) gives of the articles in the order of their ids:
//!
//! 1. [`prints`]: each article tells its fingerprints and words. [`count`](prints::count): those of one fingerprint tell which articles share it.
//! 2. [`meet`]: the places of a shared fingerprint tell which two articles may have a match.
//! 3. [`block`]: some articles, and the pairs of them that are compared.
//! 4. [`parts`]: matches that touch one another are one part, and no passage reaches from one part into another.
//! 5. [`gather`]: the passages of some parts. [`figures`]: what an article comes to.
//!
//! What two articles share hangs on the two alone (see [`compare`](crate::compare)); what a collection has to say of them beside goes along as [`Facts`] and
//! in each [`Member`].

pub mod block;
pub mod facts;
pub mod figures;
pub mod gather;
pub mod hash;
pub mod meet;
pub mod member;
pub mod parts;
pub mod phrases;
pub mod prints;

pub use facts::Facts;
pub use member::Member;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
