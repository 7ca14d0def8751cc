//! A web host in the test's own hands: it can be given another build, and be switched off.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// A host of one folder; it answers until the test's process ends.
pub struct Host {
    address: String,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Default)]
struct Shared {
    /// What is served; nothing while the host is off.
    folder: Option<PathBuf>,
    /// Everything that was asked for.
    asked: Vec<String>,
}

impl Host {
    /// A host that serves `folder`.
    pub fn of(folder: &Path) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let shared = Arc::new(Mutex::new(Shared::default()));
        let host = Self { address, shared: shared.clone() };
        host.serve(folder);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                // A browser that has gone away in the meantime needs no answer.
                thread::spawn(move || answer(&stream, &shared).ok());
            }
        });
        host
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// Serves another folder from now on.
    pub fn serve(&self, folder: &Path) {
        self.with(|shared| shared.folder = Some(folder.to_owned()));
    }

    /// Gives no answers from now on.
    pub fn switch_off(&self) {
        self.with(|shared| shared.folder = None);
    }

    /// Whether this file was asked for.
    pub fn was_asked(&self, file: &str) -> bool {
        self.with(|shared| shared.asked.iter().any(|asked| asked == file))
    }

    fn with<T>(&self, work: impl FnOnce(&mut Shared) -> T) -> T {
        work(&mut self.shared.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn answer(mut stream: &TcpStream, shared: &Mutex<Shared>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = first.split(' ').nth(1).unwrap_or_default().trim_start_matches('/');
    let path = path.split('?').next().unwrap_or_default();
    let folder = {
        let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
        shared.asked.push(path.to_owned());
        shared.folder.clone()
    };
    let Some(folder) = folder else { return Ok(()) };
    let file = folder.join(if path.is_empty() { "index.html" } else { path });
    match fs::read(&file) {
        Ok(bytes) => {
            let (kind, length) = (kind(&file), bytes.len());
            write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
            )?;
            stream.write_all(&bytes)
        }
        Err(_) => stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain",
    }
}
