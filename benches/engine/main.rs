//! How long each stage takes, and the whole, on natural input and on the worst: `cargo bench`.
//!
//! `cargo bench -- ratio` holds the whole against a plain pass over the same text, in the same run. With `-- --test NAME`
//! a case runs once: under `/usr/bin/time -v` that tells how much memory it takes.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a bench ends where something is amiss, and tells")]

mod corpus;
mod one_core;
mod plain;
mod ratio;
mod worst;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, Throughput};
use wirecopy::article::Article;
use wirecopy::{Collection, Options, Report, Words, collate, compare, quotations};

use corpus::Language;

fn main() {
    if std::env::args().any(|argument| argument == "ratio") {
        return ratio::tell();
    }
    let mut criterion = Criterion::default().configure_from_args().sample_size(10);
    let articles = Language::new().articles(1_000, 1);
    stages(&mut criterion, &articles);
    whole(&mut criterion, &articles);
    worst_cases(&mut criterion);
    criterion.final_summary();
}

/// Each stage on 1,000 articles and one core.
fn stages(criterion: &mut Criterion, articles: &[Article]) {
    let pool = one_core::pool();
    let mut group = criterion.benchmark_group("stages");
    group.throughput(Throughput::Bytes(bytes(articles)));
    let texts = || articles.iter().map(|article| article.text.as_str());

    group.bench_function("plain pass", |bench| bench.iter(|| plain::pass(articles)));
    group.bench_function("words", |bench| bench.iter(|| texts().map(|text| Words::of(text).len()).sum::<usize>()));
    group
        .bench_function("quotations", |bench| bench.iter(|| texts().map(|text| quotations(text).len()).sum::<usize>()));
    group.bench_function("add", |bench| {
        // What was made is dropped out of the clock.
        bench.iter_with_large_drop(|| pool.install(|| collected(articles)));
    });

    let (last, others) = articles.split_last().expect("articles");
    let places: Vec<u32> = (0..).take(articles.len()).collect();
    let turned: Vec<u32> = places.iter().rev().copied().collect();
    group.bench_function("add one to 999", |bench| {
        let others = || pool.install(|| collected(others));
        let add_last = |collection: &mut Collection<_>| pool.install(|| collection.add(vec![last]));
        bench.iter_batched_ref(others, add_last, BatchSize::PerIteration);
    });
    group.bench_function("take one of 1,000 out", |bench| {
        let all = || pool.install(|| collected(articles));
        let take_last = |collection: &mut Collection<_>| pool.install(|| collection.arrange(&places[..others.len()]));
        bench.iter_batched_ref(all, take_last, BatchSize::PerIteration);
    });
    group.bench_function("put 1,000 into another order", |bench| {
        let all = || pool.install(|| collected(articles));
        let turn = |collection: &mut Collection<_>| pool.install(|| collection.arrange(&turned));
        bench.iter_batched_ref(all, turn, BatchSize::PerIteration);
    });

    let collection = pool.install(|| collected(articles));
    group.bench_function("report", |bench| bench.iter_with_large_drop(|| pool.install(|| collection.report())));
    let report = collection.report();
    group.bench_function("collate every passage", |bench| {
        bench.iter(|| {
            for passage in &report.passages {
                black_box(collate(articles, passage));
            }
        });
    });
    group.bench_function("write JSON", |bench| {
        bench.iter(|| {
            wirecopy_report::json::write(&mut std::io::sink(), articles, &report, false).expect("a report of these");
        });
    });
    group.finish();
}

/// All of it, on one core and on as many as there are.
fn whole(criterion: &mut Criterion, articles: &[Article]) {
    let pool = one_core::pool();
    let mut group = criterion.benchmark_group("whole");
    for (count, articles) in [(100, &articles[..100]), (1_000, articles)] {
        group.throughput(Throughput::Bytes(bytes(articles)));
        let on_one = format!("{count} articles, one core");
        group.bench_function(on_one, |bench| bench.iter_with_large_drop(|| pool.install(|| compared(articles))));
        let on_all = format!("{count} articles, all cores");
        group.bench_function(on_all, |bench| bench.iter_with_large_drop(|| compared(articles)));
    }
    group.finish();
}

fn worst_cases(criterion: &mut Criterion) {
    let pool = one_core::pool();
    let mut group = criterion.benchmark_group("worst");
    group.measurement_time(Duration::from_secs(10));
    for (name, make) in worst::CASES {
        group.bench_function(name, |bench| {
            // Made only if it is asked for.
            let articles = make();
            bench.iter_with_large_drop(|| pool.install(|| compared(&articles)));
        });
    }
    group.finish();
}

fn collected(articles: &[Article]) -> Collection<&Article> {
    let mut collection = Collection::new(Options::default()).expect("the default options");
    collection.add(articles.iter().collect()).expect("articles of different ids");
    collection
}

fn compared(articles: &[Article]) -> Report {
    compare(articles, &Options::default()).expect("articles of different ids")
}

fn bytes(articles: &[Article]) -> u64 {
    articles.iter().map(|article| article.text.len() as u64).sum()
}
