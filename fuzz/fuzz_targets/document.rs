#![no_main]
libfuzzer_sys::fuzz_target!(|marks: Vec<wirecopy_fuzz::Mark>| wirecopy_fuzz::check_words(&marks));
