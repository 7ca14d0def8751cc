#!/usr/bin/env bash
# wasm_split_cli_support 0.2.4 writes one module for every set of parts that share a function, and each module has all types of the program:
# the number of files grows with the sets, not with the parts.
# Expected: a program with four parts, in which each set of two or more shares one small function, becomes four parts and a file or two
# with what they share.
# Seen: fifteen files beside the first, one for each set; each of the eleven that hold one function of a few instructions has 645 to
# 647 bytes. A browser fetches, compiles and starts each by itself: a page with ten parts had 168.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
rustup --quiet target add wasm32-unknown-unknown
cargo install --quiet --locked --root "$place" --features build-binary --version 0.2.4 wasm_split_cli_support
mkdir -p "$place/program/src"
cd "$place/program"
cat > Cargo.toml <<'TOML'
[package]
name = "program"
version = "0.1.0"
edition = "2024"

[lib]
crate-type = ["cdylib"]

[dependencies]
wasm_split_helpers = "=0.2.3"

[profile.release]
opt-level = "s"
TOML
python3 - > src/lib.rs <<'PYTHON'
from itertools import combinations

parts = "abcd"
sets = ["".join(those) for size in (2, 3, 4) for those in combinations(parts, size)]
print("use std::future::Future;\nuse std::pin::pin;\nuse std::task::{Context, Waker};\n")
for number, name in enumerate(sets):
    print(f"#[inline(never)]\nfn of_{name}(x: u32) -> u32 {{ std::hint::black_box(x).wrapping_mul({number + 7919}) }}\n")
for part in parts:
    calls = " ^ ".join(f"of_{name}(x)" for name in sets if part in name)
    print(f"#[wasm_split_helpers::wasm_split({part})]\nfn {part}(x: u32) -> u32 {{ {calls} }}\n")
print("#[unsafe(no_mangle)]\npub extern \"C\" fn start(x: u32) {")
for part in parts:
    print(f"    let _ = pin!({part}(x)).poll(&mut Context::from_waker(Waker::noop()));")
print("}")
PYTHON
RUSTFLAGS="-Clink-arg=--emit-relocs" cargo build --quiet --release --target wasm32-unknown-unknown
"$place/bin/wasm-split-cli" target/wasm32-unknown-unknown/release/program.wasm "$place/out" > /dev/null
ls -l "$place/out"
files=$(find "$place/out" -name '*.wasm' ! -name 'main*' | wc -l)
echo "files beside the first: $files"
test "$files" -eq 15
