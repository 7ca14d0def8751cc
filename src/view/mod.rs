//! The looks of the page: one Yew component a file.
