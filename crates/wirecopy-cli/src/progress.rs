//! How far the work is, on a terminal; elsewhere nothing is shown.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressFinish, ProgressStyle};

/// How often the line moves while nothing can be counted.
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

    /// So many of the files are read.
    pub(super) fn reading(&self, done: usize, files: usize) {
        self.count("Reading files", done, files);
    }

    /// The articles are cut up, so that they can be compared.
    pub(super) fn preparing(&self, articles: usize) {
        self.bar.set_style(style("{spinner} {msg} ({elapsed})"));
        self.bar.reset();
        self.bar.set_message(format!("Preparing {articles} articles"));
        self.bar.enable_steady_tick(BEAT);
    }

    /// So many pairs of articles are compared.
    pub(super) fn comparing(&self, so_far: wirecopy::Progress) {
        self.count("Comparing pairs", so_far.done, so_far.all);
    }

    /// The line goes, so that something can be said or the work is over.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn count(&self, what: &'static str, done: usize, all: usize) {
        if self.bar.message() != what {
            self.bar.set_style(style("{msg} {wide_bar} {human_pos} of {human_len}"));
            self.bar.set_length(all as u64);
            self.bar.reset();
            self.bar.set_message(what);
        }
        self.bar.set_length(all as u64);
        self.bar.set_position(done as u64);
    }
}

/// A template that cannot be read is a plain bar.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
