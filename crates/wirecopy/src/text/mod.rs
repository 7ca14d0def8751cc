//! A text as the engine sees it: words, folded and numbered, quotations, sentences.

pub mod accents;
pub mod article_text;
pub mod fold;
pub mod line_break;
pub mod quotation;
pub mod sentence;
pub mod side;
pub mod vocabulary;
pub mod words;
