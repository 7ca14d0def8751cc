//! What may be asked for on the command line.

use std::ffi::OsStr;

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
cargo xtask test [native|browser|npm|python|spark|webkit]
    runs every test, also in a browser, or one part of them; the first time it installs the browser and its tools;
    those on Spark and in WebKit run by their name alone
cargo xtask lighthouse
    measures the built page with Lighthouse, which it installs the first time
cargo xtask quality [--articles N] [--chosen]
    compares made-up collections of which the truth is known, and prints as a table how well
    what was copied is found, with each default as chosen and moved; N articles each, 1,000
    unless told; --chosen prints the first row alone
cargo xtask names
    makes the table of given names anew, from nomquamgender, which pip fetches the first time
cargo xtask wheel
    builds the page and the Python package with the page in it into dist-python/
cargo xtask words
    makes the table of frequent words anew, from wordfreq, which pip fetches the first time
cargo xtask worker-speed FOLDER
    measures how long the page's worker computes to compare the texts of a folder,
    against the command line on one core (on Linux)";

/// One task with its options.
#[derive(Debug, PartialEq)]
pub enum Task {
    Help,
    Lighthouse,
    Names,
    Npm,
    Page,
    Quality {
        articles: usize,
        only_chosen: bool,
    },
    Serve {
        port: Option<u16>,
        under: String,
    },
    Tables,
    /// One part of the tests, or all.
    Test(Option<Part>),
    Wheel,
    Words,
    /// With the folder of the texts.
    WorkerSpeed(String),
}

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// Plain functions.
    Native,
    /// What needs a browser: components, and the built page.
    Browser,
    /// The npm package.
    Npm,
    /// The Python package.
    Python,
    /// The Python package on Spark; no part of all.
    Spark,
    /// The built page in WebKit; no part of all.
    WebKit,
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
            "names" => Self::Names,
            "npm" => Self::Npm,
            "page" => Self::Page,
            "quality" => Self::Quality { articles: 1_000, only_chosen: false },
            "serve" => Self::Serve { port: None, under: "/".to_owned() },
            "tables" => Self::Tables,
            "test" => Self::Test(None),
            "wheel" => Self::Wheel,
            "words" => Self::Words,
            "worker-speed" => Self::WorkerSpeed(String::new()),
            _ => return Err(format!("there is no task {name:?}").into()),
        };
        while let Some(argument) = arguments.next()? {
            match (&mut task, argument) {
                (_, Arg::Short('h') | Arg::Long("help")) => return Ok(Self::Help),
                (Self::Serve { port, .. }, Arg::Long("port")) => *port = Some(arguments.value()?.parse()?),
                (Self::Quality { articles, .. }, Arg::Long("articles")) => *articles = arguments.value()?.parse()?,
                (Self::Quality { only_chosen, .. }, Arg::Long("chosen")) => *only_chosen = true,
                (Self::Serve { under, .. }, Arg::Long("under")) => *under = arguments.value()?.string()?,
                (Self::Test(part @ None), Arg::Value(name)) if Part::named(&name).is_some() => {
                    *part = Part::named(&name);
                }
                (Self::WorkerSpeed(folder), Arg::Value(name)) if folder.is_empty() => *folder = name.string()?,
                (_, other) => return Err(other.unexpected()),
            }
        }
        if task == Self::WorkerSpeed(String::new()) {
            return Err("please say which folder holds the texts".into());
        }
        Ok(task)
    }
}

impl Part {
    fn named(name: &OsStr) -> Option<Self> {
        match name.to_str()? {
            "native" => Some(Self::Native),
            "browser" => Some(Self::Browser),
            "npm" => Some(Self::Npm),
            "python" => Some(Self::Python),
            "spark" => Some(Self::Spark),
            "webkit" => Some(Self::WebKit),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Parser, Part, Task};

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
            ("test", Task::Test(None)),
            ("test npm", Task::Test(Some(Part::Npm))),
            ("test python", Task::Test(Some(Part::Python))),
            ("wheel", Task::Wheel),
            ("words", Task::Words),
            ("names", Task::Names),
            ("worker-speed texts", Task::WorkerSpeed("texts".to_owned())),
            ("lighthouse", Task::Lighthouse),
            ("quality", Task::Quality { articles: 1_000, only_chosen: false }),
            ("quality --articles 200 --chosen", Task::Quality { articles: 200, only_chosen: true }),
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
            ("test npm native", "native"),
            ("serve --port many", "many"),
            ("quality --articles few", "few"),
            ("serve --chosen", "--chosen"),
            ("worker-speed", "which folder"),
            ("serve --port", "--port"),
        ] {
            let error = parse(line).unwrap_err();
            assert!(error.contains(named), "{line:?}: {error}");
        }
    }
}
