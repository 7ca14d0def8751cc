//! What the views ask of the browser: the window, the focus, time to draw.

pub mod autosave;
pub mod focus;
pub mod grid_keys;
pub mod paced;
pub mod picked;
pub mod window;
