#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: Vec<u8>| wirecopy_fuzz::check_reader(wirecopy_read::Kind::Wacz, bytes));
