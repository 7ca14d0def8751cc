//! The browser that the tests drive: Chromium, with the driver that speaks WebDriver.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::step;

const DRIVER: &str = "chromedriver";

/// Installs Chromium and its driver if there is no driver yet.
pub fn install() -> Result<()> {
    if has_driver() {
        return Ok(());
    }
    step::heading("installing chromium and chromium-driver (apt-get)");
    apt_install().context("please install Chromium and its driver, so that `chromedriver` can be called")
}

fn has_driver() -> bool {
    step::answer(Command::new(DRIVER).arg("--version")).is_some()
}

fn apt_install() -> Result<()> {
    // Lists of packages that cannot be fetched are no reason to stop: those at hand may do.
    let _ = step::run_quietly("fetching the lists of packages", apt_get().arg("update"));
    let mut install = apt_get();
    install.args(["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"]);
    step::run_quietly("installing the browser", &mut install)
}

/// `apt-get`, by way of `sudo` for whoever is not root.
fn apt_get() -> Command {
    let is_root = step::answer(Command::new("id").arg("-u")).as_deref() == Some("0");
    if is_root {
        let mut command = step::in_project("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        return command;
    }
    let mut command = step::in_project("sudo");
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}

/// A running driver; it and the browsers that it started end with this value.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a port of its own choice.
    pub fn start() -> Result<Self> {
        let mut command = step::in_project(DRIVER);
        command.args(["--port=0", "--log-level=SEVERE"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().context("chromedriver could not be started")?;
        let port = process.stdout.take().and_then(|output| announced_port(BufReader::new(output)));
        let Some(port) = port else {
            // It may have ended already; what matters is that it does not go on.
            let _ = process.kill();
            let _ = process.wait();
            anyhow::bail!("chromedriver did not say on which port it listens");
        };
        Ok(Self { process, port })
    }

    /// The address for WebDriver clients.
    pub fn address(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// Asks the driver to close its browsers and to end.
    fn ask_to_end(&self) -> std::io::Result<()> {
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

/// Reads "ChromeDriver was started successfully on port 1234."
fn announced_port(output: impl BufRead) -> Option<u16> {
    let mut lines = output.lines().map_while(Result::ok);
    lines.find_map(|line| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok())
}

#[cfg(test)]
mod tests {
    use super::announced_port;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        let said = "Starting ChromeDriver 156.0 on port 0\nOnly local connections are allowed.\n\
                    ChromeDriver was started successfully on port 40123.\n";
        assert_eq!(announced_port(said.as_bytes()), Some(40123));
        assert_eq!(announced_port("unable to start\n".as_bytes()), None);
    }
}
