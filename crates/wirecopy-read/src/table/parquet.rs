//! Parquet: each row becomes a line of JSON, and is read as such.
//!
//! The command line alone has the library for it.

use crate::file::error::FileError;

/// What such files are called.
const FORM: &str = "Parquet";

/// The rows of a file as JSON lines. A column of bytes is text where all of it is UTF-8, as tools without types for texts write it.
///
/// # Errors
/// [`FileError::Broken`] says what is wrong with the file, [`FileError::TooLarge`] which limit its rows break.
#[cfg(feature = "parsers")]
pub(crate) fn lines(bytes: &[u8]) -> Result<String, FileError> {
    // parquet 60.1 panics on some damaged files. In a thread of its own that is an error of this file, and of no other.
    let read = std::thread::scope(|scope| {
        let reading = std::thread::Builder::new().name(THREAD.to_owned()).spawn_scoped(scope, || rows(bytes));
        reading.map(std::thread::ScopedJoinHandle::join)
    });
    match read {
        Ok(Ok(lines)) => lines,
        Ok(Err(_)) => {
            Err(FileError::Broken { form: FORM, says: "its columns do not fit their description".to_owned() })
        }
        Err(error) => Err(FileError::Broken { form: FORM, says: error.to_string() }),
    }
}

/// The thread that reads such a file, for who wants its panics not told.
#[cfg(feature = "parsers")]
pub const THREAD: &str = "parquet";

#[cfg(feature = "parsers")]
fn rows(bytes: &[u8]) -> Result<String, FileError> {
    use crate::file::limits;
    use parquet::data_type::AsBytes;
    use parquet::errors::ParquetError;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;
    use serde_json::{Map, Value};

    let broken = |error: ParquetError| FileError::Broken { form: FORM, says: error.to_string() };
    let value = |field: &Field| match field {
        Field::Bytes(bytes) => std::str::from_utf8(bytes.as_bytes()).map_or(Value::Null, Value::from),
        field => field.to_json_value(),
    };
    let reader = SerializedFileReader::new(bytes::Bytes::copy_from_slice(bytes)).map_err(broken)?;
    let mut lines = String::new();
    for row in reader.get_row_iter(None).map_err(broken)? {
        let row = row.map_err(broken)?;
        let object: Map<String, Value> =
            row.get_column_iter().map(|(name, field)| (name.clone(), value(field))).collect();
        lines.push_str(&Value::Object(object).to_string());
        lines.push('\n');
        if lines.len() as u64 > limits::ARCHIVE * limits::MB {
            return Err(FileError::TooLarge { most: limits::ARCHIVE });
        }
    }
    Ok(lines)
}

/// The rows of a file, which the page cannot read.
#[cfg(not(feature = "parsers"))]
pub(crate) fn lines(_: &[u8]) -> Result<String, FileError> {
    let instead = "write it as JSON lines or CSV, or read it with the command line";
    Err(FileError::Elsewhere { form: FORM, instead })
}
