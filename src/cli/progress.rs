//! How far the work is, on a terminal; elsewhere nothing is shown.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressFinish, ProgressStyle};

/// How often the hand of a watch moves that runs while nothing can be counted.
const BEAT: Duration = Duration::from_millis(100);

/// One line on standard error, which is gone when the work is done.
pub(super) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Nothing to show yet.
    pub(super) fn new() -> Self {
        // It draws itself on a terminal only.
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        Self { bar: bar.with_finish(ProgressFinish::AndClear) }
    }

    /// So many files are to be read.
    pub(super) fn reading(&self, files: usize) {
        self.counting("Reading", files);
    }

    /// One of the files was read.
    pub(super) fn read_one(&self) {
        self.bar.inc(1);
    }

    /// All that is read is compared now.
    pub(super) fn comparing(&self, articles: usize) {
        self.waiting(format!("Comparing {articles} articles"));
    }

    /// The report is being written.
    pub(super) fn writing(&self) {
        self.waiting("Writing the report".to_owned());
    }

    /// The line goes, so that something can be said or the work is over.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn counting(&self, what: &'static str, length: usize) {
        self.bar.reset();
        self.bar.set_length(length as u64);
        self.bar.set_style(style("{msg} {wide_bar} {human_pos} of {human_len}"));
        self.bar.set_message(what);
    }

    fn waiting(&self, what: String) {
        self.bar.reset();
        self.bar.set_style(style("{spinner} {msg} ({elapsed})"));
        self.bar.set_message(what);
        self.bar.enable_steady_tick(BEAT);
    }
}

/// A template that cannot be read is a plain bar.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
