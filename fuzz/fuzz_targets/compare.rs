#![no_main]
libfuzzer_sys::fuzz_target!(|story: wirecopy_fuzz::Story| {
    story.check();
});
