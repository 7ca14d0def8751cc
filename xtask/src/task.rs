//! What may be asked for on the command line.

use lexopt::{Arg, Error, Parser, ValueExt};

pub const HELP: &str = "\
Builds, serves and tests wirecopy.

cargo xtask page
    builds the page into dist/, a folder that can be uploaded anywhere as it is
cargo xtask npm
    builds the npm package into dist-npm/
cargo xtask serve [--port N] [--under PATH]
    builds the page, serves it on this machine and prints its address;
    port 8080 or a free one unless told; PATH is the folder to serve it in, such as /wirecopy/
cargo xtask tables
    writes the tables of number words, dates and units anew out of CLDR, which it installs the first time
cargo xtask test
    runs every test, also in a browser; the first time it installs the browser and its tools
cargo xtask lighthouse
    measures the built page with Lighthouse, which it installs the first time";

/// One task with its options.
#[derive(Debug, PartialEq)]
pub enum Task {
    Help,
    Lighthouse,
    Npm,
    Page,
    Serve { port: Option<u16>, under: String },
    Tables,
    Test,
}

impl Task {
    pub fn parse(mut arguments: Parser) -> Result<Self, Error> {
        let name = match arguments.next()? {
            Some(Arg::Value(name)) => name.string()?,
            Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Self::Help),
            Some(other) => return Err(other.unexpected()),
            None => return Err("please say which task".into()),
        };
        let mut task = match name.as_str() {
            "help" => Self::Help,
            "lighthouse" => Self::Lighthouse,
            "npm" => Self::Npm,
            "page" => Self::Page,
            "serve" => Self::Serve { port: None, under: "/".to_owned() },
            "tables" => Self::Tables,
            "test" => Self::Test,
            _ => return Err(format!("there is no task {name:?}").into()),
        };
        while let Some(argument) = arguments.next()? {
            match (&mut task, argument) {
                (_, Arg::Short('h') | Arg::Long("help")) => return Ok(Self::Help),
                (Self::Serve { port, .. }, Arg::Long("port")) => *port = Some(arguments.value()?.parse()?),
                (Self::Serve { under, .. }, Arg::Long("under")) => *under = arguments.value()?.string()?,
                (_, other) => return Err(other.unexpected()),
            }
        }
        Ok(task)
    }
}

#[cfg(test)]
mod tests {
    use super::{Parser, Task};

    fn parse(line: &str) -> Result<Task, String> {
        Task::parse(Parser::from_args(line.split_whitespace())).map_err(|error| error.to_string())
    }

    #[test]
    fn tasks_and_their_options_are_understood() {
        let serve = |port, under: &str| Task::Serve { port, under: under.to_owned() };
        for (line, task) in [
            ("page", Task::Page),
            ("npm", Task::Npm),
            ("tables", Task::Tables),
            ("test", Task::Test),
            ("lighthouse", Task::Lighthouse),
            ("serve", serve(None, "/")),
            ("serve --port 9000 --under=/wirecopy/", serve(Some(9000), "/wirecopy/")),
            ("serve --help", Task::Help),
            ("--help", Task::Help),
        ] {
            assert_eq!(parse(line), Ok(task), "{line:?}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, named) in [
            ("", "which task"),
            ("sreve", "sreve"),
            ("page --port 1", "--port"),
            ("test twice", "twice"),
            ("serve --port many", "many"),
            ("serve --port", "--port"),
        ] {
            let error = parse(line).unwrap_err();
            assert!(error.contains(named), "{line:?}: {error}");
        }
    }
}
