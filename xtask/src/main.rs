//! Builds, serves and tests wirecopy.

mod apt;
mod browser;
mod build;
mod folder;
mod lighthouse;
mod names;
mod npm_test;
mod project;
mod python;
mod quality;
mod serve;
mod step;
mod stories;
mod tables;
mod task;
mod test;
mod tools;
mod words;
mod worker_speed;

use std::process::ExitCode;

use anyhow::Result;

use task::Task;

fn main() -> ExitCode {
    let task = match Task::parse(lexopt::Parser::from_env()) {
        Ok(task) => task,
        Err(error) => {
            eprintln!("{error}\n\n{}", task::HELP);
            return ExitCode::from(2);
        }
    };
    match run(task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "the help and the address are what was asked for")]
fn run(task: Task) -> Result<()> {
    match task {
        Task::Help => println!("{}", task::HELP),
        Task::Page => {
            let later = build::page::build()?;
            step::heading(&format!("dist/ is ready\n{}", build::sizes::page(&build::page::parts()?, &later)?));
        }
        Task::Npm => {
            build::npm::build()?;
            step::heading(&format!("dist-npm/ is ready: {}", build::sizes::line(&build::npm::wasm())?));
        }
        Task::Serve { port, under } => {
            let server = serve::Server::new(port, &under, project::dist())?;
            build::page::build()?;
            step::heading("serving dist/ until Ctrl-C");
            println!("{}", server.address()?);
            server.run()?;
        }
        Task::Lighthouse => lighthouse::run()?,
        Task::Tables => tables::make()?,
        Task::Test(part) => test::run(part)?,
        Task::Quality { articles, only_chosen } => quality::run(articles, only_chosen)?,
        Task::Wheel => step::heading(&format!("{} is ready", python::wheel::build()?.display())),
        Task::Words => words::write()?,
        Task::Names => names::write()?,
        Task::WorkerSpeed(articles) => worker_speed::run(&articles)?,
    }
    Ok(())
}
