//! The browsers that the tests drive: Chromium, Firefox and WebKit, each with the driver that speaks WebDriver to it.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::{apt, step, tools};

/// A browser that the tests drive.
#[derive(Clone, Copy, PartialEq)]
pub enum Browser {
    Chromium,
    /// Its driver is a crate, which [`tools`] installs.
    Firefox,
    /// It opens windows, for which there has to be a display.
    WebKit,
}

impl Browser {
    /// The program that drives it.
    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    fn is_there(self) -> bool {
        let answers = |program| step::answer(Command::new(program).arg("--version")).is_some();
        match self {
            Self::Chromium => answers("chromedriver"),
            Self::Firefox => answers("firefox") || answers("firefox-esr"),
            // Neither says its version.
            Self::WebKit => is_on_path("WebKitWebDriver") && is_on_path("Xvfb"),
        }
    }

    /// What Debian calls it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }
}

fn is_on_path(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

/// Installs those of these browsers that are missing.
pub fn install(browsers: &[Browser]) -> Result<()> {
    let missing = browsers.iter().filter(|browser| !browser.is_there());
    let packages: Vec<&str> = missing.flat_map(|browser| browser.packages()).copied().collect();
    if packages.is_empty() {
        return Ok(());
    }
    apt::install(&packages)
        .context("please install Firefox, Chromium with its driver, WebKit's `WebKitWebDriver`, and `Xvfb`")
}

/// A running driver; it and the browsers that it started end with this value.
pub struct Driver {
    browser: Browser,
    process: Child,
    port: u16,
    /// What its windows are drawn on, which ends after it.
    _display: Option<Display>,
}

impl Driver {
    /// Starts the driver of a browser on a port of its own choice.
    pub fn start(browser: Browser) -> Result<Self> {
        let name = browser.driver();
        let mut command = step::in_project(name);
        if browser == Browser::WebKit {
            return Self::start_with_display(name, command);
        }
        // Firefox's says its port where it says everything, so it is not told to be quiet.
        command.arg("--port=0").args((browser == Browser::Chromium).then_some("--log-level=SEVERE"));
        command.env("PATH", tools::path()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().with_context(|| format!("{name} could not be started"))?;
        let mut output = process.stdout.take().map(BufReader::new);
        let Some(port) = output.as_mut().and_then(announced_port) else {
            // It may have ended already; what matters is that it does not go on.
            let _ = process.kill();
            let _ = process.wait();
            anyhow::bail!("{name} did not say on which port it listens");
        };
        // What it says from now on is read and passed over: a driver that nobody hears comes to a stop.
        thread::spawn(move || output.map(|mut output| std::io::copy(&mut output, &mut std::io::sink())));
        Ok(Self { browser, process, port, _display: None })
    }

    /// WebKit's has to be told a port, and does not say when it listens there.
    fn start_with_display(name: &str, mut command: Command) -> Result<Self> {
        let display = Display::start()?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        command.args([format!("--host={}", Ipv4Addr::LOCALHOST), format!("--port={port}")]);
        command.env("DISPLAY", &display.name).stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().with_context(|| format!("{name} could not be started"))?;
        let driver = Self { browser: Browser::WebKit, process, port, _display: Some(display) };
        for _ in 0..100 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(driver);
            }
            thread::sleep(Duration::from_millis(100));
        }
        anyhow::bail!("{name} does not listen on port {port}")
    }

    /// The address for WebDriver clients.
    pub fn address(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// Asks the driver to close its browsers and to end.
    fn ask_to_end(&mut self) -> std::io::Result<()> {
        if self.browser != Browser::Chromium {
            Command::new("kill").arg(self.process.id().to_string()).status()?;
            self.process.wait()?;
            return Ok(());
        }
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        stream.write_all(b"GET /shutdown HTTP/1.0\r\n\r\n")?;
        BufReader::new(stream).read_line(&mut String::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that is gone cannot be asked or killed, and then nothing is left to do.
        let _ = self.ask_to_end();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A display that nobody sees.
struct Display {
    process: Child,
    name: String,
}

impl Display {
    fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        // It takes a number that is free, and says it. It is not to begin anew when a window closes: the next one would not find it.
        command.args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp", "-noreset"]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut display = Self { process: command.spawn().context("Xvfb could not be started")?, name: String::new() };
        let mut number = String::new();
        if let Some(output) = display.process.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        anyhow::ensure!(!number.trim().is_empty(), "Xvfb did not say which display it is");
        display.name = [":", number.trim()].concat();
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // One that is gone cannot be killed, and then nothing is left to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads "ChromeDriver was started successfully on port 1234.", or "Listening on 127.0.0.1:1234".
fn announced_port(output: &mut impl BufRead) -> Option<u16> {
    let mut lines = output.lines().map_while(Result::ok);
    lines.find_map(|line| {
        let (_, port) =
            line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
        port.trim_end_matches('.').parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::announced_port;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        let said = "Starting ChromeDriver 156.0 on port 0\nOnly local connections are allowed.\n\
                    ChromeDriver was started successfully on port 40123.\n";
        assert_eq!(announced_port(&mut said.as_bytes()), Some(40123));
        let said = "1795576638294\tgeckodriver\tINFO\tListening on 127.0.0.1:44567\n";
        assert_eq!(announced_port(&mut said.as_bytes()), Some(44567));
        assert_eq!(announced_port(&mut "unable to start\n".as_bytes()), None);
    }
}
