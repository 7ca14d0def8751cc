#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: Vec<u8>| wirecopy_fuzz::check_packed(&bytes));
