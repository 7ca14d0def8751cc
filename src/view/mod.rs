//! The looks of the page: one Yew component a file. What they show is worked out in [`crate::page`].

mod act;
mod address;
mod app;
mod article_table;
mod bundle;
mod column;
mod column_head;
mod differences;
mod download;
mod edit;
mod footer;
mod forget;
mod frame;
mod key_sheet;
mod level;
mod load;
mod masthead;
mod matrix;
mod notice;
mod overview;
mod pair;
mod pair_bar;
mod paragraph;
mod passage;
mod passage_item;
mod passage_list;
mod said;
mod score;
mod shelf;
mod shelf_rows;
mod strip;
mod switch;
mod theme;
mod witness_grid;
mod work;

pub use app::{App, Props};
