//! Digests as browsers take them, in Subresource Integrity and in a Content-Security-Policy.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// `sha256-…` of some bytes.
pub fn of(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(Sha256::digest(bytes)))
}

/// Bytes as text.
pub fn base64(bytes: impl AsRef<[u8]>) -> String {
    BASE64_STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_digest_is_the_one_that_browsers_work_out() {
        assert_eq!(super::of(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
