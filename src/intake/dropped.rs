//! Files and folders that were chosen or dropped.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

use super::browser::{FileInFolder, called_back};
use super::held::Held;
use crate::state::listing::FileNote;
use wirecopy::order::sort_by_key;
use wirecopy_read::is_hidden;

/// A file that the reader chose or dropped.
#[derive(Clone)]
pub struct Source {
    /// What to call it: its path where it came in a folder.
    pub path: String,
    /// What is in it.
    pub file: Held,
}

/// What comes in, as the browser hands it over.
pub struct Incoming {
    /// Files and folders that were dropped.
    pub entries: Vec<FileSystemEntry>,
    /// Files that were chosen or pasted; those that were dropped, where a browser knows no folders.
    pub files: Vec<Source>,
}

impl Incoming {
    /// All files of it, and what could not be opened.
    pub async fn sources(self) -> (Vec<Source>, Vec<FileNote>) {
        let (sources, missing) = files_of(self.entries).await;
        if sources.is_empty() && missing.is_empty() { (self.files, missing) } else { (sources, missing) }
    }
}

impl From<Vec<Source>> for Incoming {
    fn from(files: Vec<Source>) -> Self {
        Self { entries: Vec::new(), files }
    }
}

/// The files that were chosen, or that the clipboard has; hidden ones of a folder are passed over.
pub fn chosen(files: &FileList) -> Vec<Source> {
    let files = (0..files.length()).filter_map(|index| files.get(index));
    let source = |file: File| {
        let path = file.unchecked_ref::<FileInFolder>().path().filter(|path| !path.is_empty());
        match path {
            Some(path) if is_hidden(&path) => None,
            path => Some(Source { path: path.unwrap_or_else(|| file.name()), file: Held::File(file) }),
        }
    };
    let mut sources: Vec<Source> = files.filter_map(source).collect();
    // A browser lists a folder as the disk has it, a reader by name.
    sort_by_key(&mut sources, |source| source.path.contains('/').then(|| source.path.clone()));
    sources
}

/// What was dropped. This has to be asked at once: when the event is over, it is gone.
pub fn dropped(transfer: &DataTransfer) -> Vec<FileSystemEntry> {
    let items = transfer.items();
    (0..items.length()).filter_map(|index| items.get(index)?.webkit_get_as_entry().ok()?).collect()
}

/// All files among the entries and in the folders among them, and what could not be opened.
async fn files_of(entries: Vec<FileSystemEntry>) -> (Vec<Source>, Vec<FileNote>) {
    let (mut sources, mut missing) = (Vec::new(), Vec::new());
    let mut open = entries;
    open.reverse();
    while let Some(entry) = open.pop() {
        let full = entry.full_path();
        let path = full.trim_start_matches('/').to_owned();
        let is_inner = path.contains('/');
        if is_inner && is_hidden(&path) {
            continue;
        }
        if entry.is_directory() {
            match inside(entry.unchecked_ref()).await {
                Some(mut inner) => {
                    inner.reverse();
                    open.extend(inner);
                }
                None => missing.push(FileNote { file: path, reason: "the folder could not be opened".to_owned() }),
            }
            continue;
        }
        let entry: FileSystemFileEntry = entry.unchecked_into();
        match called_back(|done, failed| entry.file_with_callback_and_callback(done, failed)).await {
            Ok(file) => sources.push(Source { path, file: Held::File(file.unchecked_into()) }),
            Err(_) => missing.push(FileNote { file: path, reason: "it could not be opened".to_owned() }),
        }
    }
    (sources, missing)
}

/// What a folder holds, in order; a browser hands it out in portions, the last of which is empty.
async fn inside(folder: &FileSystemDirectoryEntry) -> Option<Vec<FileSystemEntry>> {
    let reader = folder.create_reader();
    let mut entries: Vec<FileSystemEntry> = Vec::new();
    loop {
        let portion = called_back(|done, failed| {
            // If that fails there is nothing to come.
            drop(reader.read_entries_with_callback_and_callback(done, failed));
        });
        let portion: Array = portion.await.ok()?.dyn_into().ok()?;
        if portion.length() == 0 {
            break;
        }
        entries.extend(portion.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
    let names: Vec<String> = entries.iter().map(FileSystemEntry::name).collect();
    let order = wirecopy::order::order(names.len(), &|one, other| names[one].cmp(&names[other]));
    Some(order.into_iter().map(|index| entries[index].clone()).collect())
}
