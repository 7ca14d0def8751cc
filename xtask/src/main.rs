//! Builds, serves and tests wirecopy.
fn main() {}
