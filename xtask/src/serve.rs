//! `cargo xtask serve`: a folder on this machine's own address, as a web host would serve it.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::Redirect;
use axum::routing::get;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// The service worker of a page that is being worked on: it keeps nothing, and clears away what another kept.
const FORGETFUL: &str = include_str!("forgetful.js");

const USUAL_PORT: u16 = 8080;

/// A server that holds its port and answers once it runs.
pub struct Server {
    listener: TcpListener,
    under: String,
    files: PathBuf,
    is_kept: bool,
}

impl Server {
    /// Takes the port, or without one the usual port, or a free one when that is taken; `under` is where `files` appear.
    pub fn new(port: Option<u16>, under: &str, files: PathBuf) -> Result<Self> {
        let under = folder(under)?;
        let listener = match (listen(port.unwrap_or(USUAL_PORT)), port) {
            (Err(error), None) if error.kind() == ErrorKind::AddrInUse => listen(0),
            (listener, _) => listener,
        };
        let listener = listener.with_context(|| format!("port {} cannot be used", port.unwrap_or(USUAL_PORT)))?;
        Ok(Self { listener, under, files, is_kept: false })
    }

    /// The same server with the page's own service worker, as a web host has it.
    pub fn kept(self) -> Self {
        Self { is_kept: true, ..self }
    }

    /// The folder's address.
    pub fn address(&self) -> Result<String> {
        Ok(format!("http://{}{}", self.listener.local_addr()?, self.under))
    }

    /// Serves until the process ends.
    pub fn run(self) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        runtime.block_on(async {
            let router = router(&self);
            self.listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            Ok(axum::serve(listener, router).await?)
        })
    }
}

fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// The folder with a slash at both ends.
fn folder(under: &str) -> Result<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
    if !under.chars().all(is_plain) {
        bail!("--under takes a path such as /wirecopy/, not {under:?}");
    }
    let names: String = under.split('/').filter(|name| !name.is_empty()).map(|name| format!("{name}/")).collect();
    Ok(format!("/{names}"))
}

fn router(server: &Server) -> Router {
    let under = server.under.as_str();
    // Where a file has its gzipped twin beside it, that is sent.
    let files = ServeDir::new(&server.files).precompressed_gzip();
    let mut router = if under == "/" {
        Router::new().fallback_service(files)
    } else {
        let to_folder = Redirect::temporary(under);
        Router::new().nest_service(under, files).route(under.trim_end_matches('/'), get(async || to_folder))
    };
    if !server.is_kept {
        let script = ([(header::CONTENT_TYPE, "text/javascript")], FORGETFUL);
        router = router.route(&format!("{under}sw.js"), get(async || script));
    }
    // A page that was built anew is seen at the next reload.
    router.layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-cache")))
}

#[cfg(test)]
mod tests {
    use super::folder;

    #[test]
    fn a_folder_is_written_with_or_without_its_slashes() {
        for (given, meant) in [("/", "/"), ("", "/"), ("wirecopy", "/wirecopy/"), ("/a//b", "/a/b/")] {
            assert_eq!(folder(given).unwrap(), meant, "{given:?}");
        }
    }

    #[test]
    fn what_is_no_path_is_refused_by_name() {
        let refusal = folder("/{name}/").unwrap_err().to_string();
        assert!(refusal.contains("/{name}/"), "{refusal}");
    }
}
