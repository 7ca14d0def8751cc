//! Programs that Debian has and cargo has not.

use std::process::Command;

use anyhow::Result;

use crate::step;

/// Installs packages, by way of `sudo` for whoever is not root.
pub fn install(packages: &[&str]) -> Result<()> {
    step::heading(&format!("installing {} (apt-get)", packages.join(", ")));
    // Lists of packages that cannot be fetched are no reason to stop: those at hand may do.
    let _ = step::run_quietly("fetching the lists of packages", get().arg("update"));
    let mut install = get();
    install.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    step::run_quietly(&format!("installing {}", packages.join(", ")), &mut install)
}

fn get() -> Command {
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
