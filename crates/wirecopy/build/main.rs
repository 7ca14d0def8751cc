//! Writes the tables of `src/tables.rs` and `src/text/fold/letters.rs` in the shape in which they cost the page least.

#![expect(clippy::expect_used, reason = "a panic is how a build script says that it cannot go on")]

mod letters;
mod tables;

use std::env;
use std::fs;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build");
    for source in tables::SOURCES {
        println!("cargo::rerun-if-changed={source}");
    }
    let out = env::var_os("OUT_DIR").expect("cargo says where to write");
    let write = |name: &str, bytes: &[u8]| {
        fs::write(Path::new(&out).join(name), bytes).expect("cargo's folder can be written to")
    };
    write("letters.rs", letters::letters().as_bytes());
    let tables = tables::tables(Path::new("")).expect("the tables are a part of the project");
    for (name, bytes) in &tables {
        write(name, bytes);
    }
    write("any.txt", tables::of_any_language(Path::new("")).expect("the tables are a part of the project").as_bytes());
    let names: Vec<&str> = tables.iter().map(|(name, _)| name.as_str()).collect();
    let embedded: String =
        names.iter().map(|name| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")),\n")).collect();
    let many = names.len();
    write("tables.rs", format!("const NAMES: [&str; {many}] = {names:?};\n").as_bytes());
    write("embedded.rs", format!("const EMBEDDED: [&[u8]; {many}] = [\n{embedded}];\n").as_bytes());
}
