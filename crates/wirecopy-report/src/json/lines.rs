//! JSON with a line for each article, match and passage.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use wirecopy::parallel;

/// Writes `value` with a line end, broken into lines down to a depth: 1 is its keys, 2 the items of its lists.
pub(crate) fn write(mut out: &mut dyn Write, broken: usize, value: &impl Serialize) -> io::Result<()> {
    let lines = Lines { broken, depth: 0, filled: false };
    value.serialize(&mut Serializer::with_formatter(&mut out, lines))?;
    out.write_all(b"\n")
}

/// An object whose lists are written item by item, each in a line of its own.
pub(crate) struct Lists<'o> {
    out: &'o mut dyn Write,
}

/// So many items are made by one core at once, and so many times that are in memory.
const AT_ONCE: usize = 512;

impl<'o> Lists<'o> {
    /// Writes the keys of `head`; lists follow.
    pub fn begin(out: &'o mut dyn Write, head: &impl Serialize) -> io::Result<Self> {
        let mut begun = Vec::new();
        write(&mut begun, 2, head)?;
        out.write_all(begun.strip_suffix(END).unwrap_or(&begun))?;
        Ok(Self { out })
    }

    /// Writes a list of `len` items under `key`.
    pub fn write<T: Serialize>(
        &mut self,
        key: &str,
        len: usize,
        item: impl Fn(usize) -> Option<T> + Send + Sync,
    ) -> io::Result<()> {
        write!(self.out, ",\n \"{key}\":[")?;
        for start in (0..len).step_by(AT_ONCE * AT_ONCE / 8) {
            let end = len.min(start + AT_ONCE * AT_ONCE / 8);
            let starts: Vec<usize> = (start..end).step_by(AT_ONCE).collect();
            let lines = parallel::map(starts, |start| -> io::Result<Vec<u8>> {
                let mut lines = Vec::new();
                for n in start..end.min(start + AT_ONCE) {
                    lines.extend_from_slice(if n > 0 { b",\n  " } else { b"\n  " });
                    if let Some(item) = item(n) {
                        serde_json::to_writer(&mut lines, &item)?;
                    }
                }
                Ok(lines)
            });
            lines.into_iter().try_for_each(|lines| self.out.write_all(&lines?))?;
        }
        self.out.write_all(if len > 0 { b"\n ]" } else { b"]" })
    }

    /// Writes the end.
    pub fn end(self) -> io::Result<()> {
        self.out.write_all(END)
    }
}

/// How an object ends.
const END: &[u8] = b"\n}\n";

/// Breaks the outer levels of a value into lines and leaves the rest compact.
struct Lines {
    /// How deep.
    broken: usize,
    depth: usize,
    /// Whether the innermost list or object has something in it.
    filled: bool,
}

impl Lines {
    fn open<W: ?Sized + Write>(&mut self, out: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.filled = false;
        out.write_all(mark)
    }

    fn close<W: ?Sized + Write>(&mut self, out: &mut W, mark: &[u8]) -> io::Result<()> {
        let broken = self.depth <= self.broken && self.filled;
        self.depth -= 1;
        self.filled = true;
        if broken {
            self.line(out)?;
        }
        out.write_all(mark)
    }

    fn next<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if !first {
            out.write_all(b",")?;
        }
        if self.depth <= self.broken { self.line(out) } else { Ok(()) }
    }

    fn line<W: ?Sized + Write>(&self, out: &mut W) -> io::Result<()> {
        out.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| out.write_all(b" "))
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.next(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.next(out, first)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }
}
