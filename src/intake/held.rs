//! What is in a file, until it is read: it stays on the disk, where whoever reads it can reach the disk.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::browser::error_text;
use wirecopy_read::{FileError, Kind, limits};

/// What is in a file.
#[derive(Clone)]
pub enum Held {
    /// On the disk.
    File(File),
    /// In memory.
    Bytes(ArrayBuffer),
}

/// Why the bytes of a file cannot be had.
pub enum Rejected {
    /// It is too large.
    File(FileError),
    /// The browser says this.
    Browser(String),
}

impl Held {
    /// What was sent to a worker as [`Self::to_js`].
    pub fn from_js(sent: JsValue) -> Self {
        sent.dyn_into().map_or_else(|file| Self::File(file.unchecked_into()), Self::Bytes)
    }

    /// As it is sent to a worker.
    pub fn to_js(&self) -> &JsValue {
        match self {
            Self::File(file) => file,
            Self::Bytes(buffer) => buffer,
        }
    }

    /// Its bytes, unless they are too many. `path` is what it is called.
    pub async fn bytes(&self, path: &str) -> Result<Vec<u8>, Rejected> {
        let buffer = self.buffer(path).await?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    async fn buffer(&self, path: &str) -> Result<ArrayBuffer, Rejected> {
        let file = match self {
            Self::File(file) => file,
            Self::Bytes(buffer) => return Ok(buffer.clone()),
        };
        let is_packed = Kind::of(path).is_some_and(Kind::is_packed);
        limits::file(file.size() as u64, is_packed).map_err(Rejected::File)?;
        let read = JsFuture::from(file.array_buffer()).await;
        read.map(JsCast::unchecked_into).map_err(|error| Rejected::Browser(error_text(&error)))
    }

    /// The same in memory. What cannot be read stays as it is: whoever is to read it says why.
    pub async fn loaded(self, path: &str) -> Self {
        self.buffer(path).await.map_or(self, Self::Bytes)
    }
}

/// Whether a worker reads no file. Where the page is from a disk, a worker has an origin of its own, and WebKit gives it no bytes of the page's files.
pub fn is_beyond_workers() -> bool {
    web_sys::window().is_some_and(|window| window.location().protocol().is_ok_and(|protocol| protocol == "file:"))
}
