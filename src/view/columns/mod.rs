//! Two to four articles side by side.

pub mod beside;
pub mod column;
pub mod column_head;
pub mod minimap;
pub mod newsdiff;
pub mod pair;
pub mod pair_bar;
pub mod paragraph;
pub mod sync_scroll;
pub mod text_fragment;
