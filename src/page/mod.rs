//! The page without its looks: state, actions, addresses and keys, in plain Rust.
