//! What the engine knows of languages, fetched table by table: only those that the articles need.

use std::cell::RefCell;
use std::fmt;

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use wirecopy::tables::{Table, provide};

/// A table did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableUnavailable(&'static str);

impl fmt::Display for TableUnavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, without which the changes cannot be told, did not arrive", self.0)
    }
}

thread_local! {
    /// Promises the bytes of a table by its name.
    static FETCH: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Says what fetches tables: it is called with a name and promises a `Uint8Array`.
pub fn install(fetch: Option<Function>) {
    FETCH.replace(fetch);
}

/// Fetches tables, all at once, and gives them to the engine. `show` is shown each as it arrives.
///
/// # Errors
/// [`TableUnavailable`] names the first that does not arrive. It may be asked for again.
pub async fn bring(tables: Vec<Table>, mut show: impl FnMut(Table, &[u8])) -> Result<(), TableUnavailable> {
    let asked: Vec<(Table, Option<Promise>)> = tables.into_iter().map(|table| (table, ask(table))).collect();
    for (table, promise) in asked {
        let unavailable = TableUnavailable(table.name());
        let bytes = JsFuture::from(promise.ok_or_else(|| unavailable.clone())?).await;
        let bytes =
            bytes.ok().and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok()).ok_or_else(|| unavailable.clone())?;
        let bytes = bytes.to_vec();
        show(table, &bytes);
        provide(table.name(), bytes).map_err(|_| unavailable)?;
    }
    Ok(())
}

fn ask(table: Table) -> Option<Promise> {
    let fetch = FETCH.with_borrow(Clone::clone)?;
    fetch.call1(&JsValue::UNDEFINED, &table.name().into()).ok()?.dyn_into().ok()
}
