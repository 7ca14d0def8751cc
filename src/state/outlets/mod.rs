//! A collection by outlet and story: what houses print of one another's words, who had it first, and which articles belong together.

pub mod agencies;
pub mod article;
pub mod certain_change;
pub mod figures;
pub mod headline;
pub mod moment;
pub mod roundups;
pub mod stories;
pub mod story_facts;
