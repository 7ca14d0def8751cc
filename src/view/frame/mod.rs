//! What surrounds every view: head, foot, messages, settings, keys.

pub mod dialog;
pub mod fold;
pub mod footer;
pub mod key_sheet;
pub mod masthead;
pub mod newer;
pub mod progress;
pub mod settings;
pub mod settings_panel;
pub mod status_page;
pub mod switch;
pub mod theme;
pub mod toast;
