//! What is packed in a .zip, unpacked by the browser.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader};

use super::browser::DecompressionStream;
use wirecopy_read::{FileError, Packed, ZipEntry, ZipError, limits};

/// The bytes of a file in the archive `bytes`.
pub async fn unpack(bytes: &[u8], entry: &ZipEntry) -> Result<Vec<u8>, FileError> {
    let Packed { bytes: place, deflated } = entry.packed.clone().map_err(FileError::Zip)?;
    limits::unpacked(entry.size)?;
    let packed = bytes.get(place).unwrap_or_default();
    let unpacked = if deflated { inflated(packed, entry.size).await.unwrap_or_default() } else { packed.to_vec() };
    if entry.is_whole(&unpacked) { Ok(unpacked) } else { Err(FileError::Zip(ZipError::Damaged)) }
}

/// Inflates until there is more than `size`: an archive may hold more than it says.
async fn inflated(packed: &[u8], size: u64) -> Result<Vec<u8>, JsValue> {
    let parts = Array::of1(&Uint8Array::from(packed));
    let stream = DecompressionStream::new("deflate-raw")?;
    let flow = Blob::new_with_u8_array_sequence(&parts)?.stream().pipe_through(stream.unchecked_ref());
    let reader = ReadableStreamDefaultReader::new(&flow)?;
    let mut unpacked = Vec::new();
    loop {
        let read = JsFuture::from(reader.read()).await?;
        let value = Reflect::get(&read, &"value".into())?;
        if value.is_undefined() || unpacked.len() as u64 > size {
            break;
        }
        unpacked.extend(value.unchecked_into::<Uint8Array>().to_vec());
    }
    // What is left of it, if anything is, nobody reads.
    drop(reader.cancel());
    Ok(unpacked)
}
