//! The sheet of keys, from the same table that the keys obey.

use yew::{Html, html};

use crate::state::keys::{BINDINGS, Binding};
use crate::view::frame::dialog::Dialog;

/// A dialog with what each key does.
pub fn key_sheet(open: bool) -> Html {
    html! {
        <Dialog {open} title="Keys">
            <table>
                <tbody>{ for BINDINGS.iter().map(line) }</tbody>
            </table>
        </Dialog>
    }
}

fn line(binding: &Binding) -> Html {
    html! {
        <tr key={[binding.key, binding.says].concat()}>
            <th scope="row"><kbd>{ binding.cap() }</kbd></th>
            <td>{ binding.says }<small>{ binding.views.name() }</small></td>
        </tr>
    }
}
