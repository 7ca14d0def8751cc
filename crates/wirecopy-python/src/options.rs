//! How articles are compared, as Python says it.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use wirecopy::Style;

/// Options that were held against their limits.
#[pyclass(frozen, module = "wirecopy._engine")]
#[derive(Clone, Copy)]
pub struct Options(pub wirecopy::Options);

#[pymethods]
impl Options {
    #[new]
    #[pyo3(signature = (*, min_words, quoted_words, gap, asides, common, within, furniture, strict))]
    #[expect(clippy::too_many_arguments, clippy::fn_params_excessive_bools, reason = "Python names each")]
    fn new(
        min_words: u32,
        quoted_words: Option<u32>,
        gap: u32,
        asides: bool,
        common: bool,
        within: bool,
        furniture: bool,
        strict: Vec<String>,
    ) -> PyResult<Self> {
        let mut style = Style::ALL;
        for kind in strict {
            *match kind.as_str() {
                "capitals" => &mut style.capitals,
                "spelling" => &mut style.spelling,
                "amounts" => &mut style.amounts,
                "marks" => &mut style.marks,
                _ => {
                    let says = format!("strict holds {kind:?}; it may hold capitals, spelling, amounts and marks");
                    return Err(PyValueError::new_err(says));
                }
            } = false;
        }
        let options = wirecopy::Options::default()
            .min_words(min_words)
            .quoted_words(quoted_words)
            .gap(gap)
            .asides(asides)
            .common(common)
            .within(within)
            .furniture(furniture)
            .style(style);
        options.check().map_err(|error| PyValueError::new_err(error.to_string()))?;
        Ok(Self(options))
    }

    /// The same as a dict, by the names of the arguments.
    fn as_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let options = self.0;
        let dict = PyDict::new(py);
        dict.set_item("min_words", options.min_words)?;
        dict.set_item("quoted_words", options.quoted_words)?;
        dict.set_item("gap", options.gap)?;
        for (name, on) in [
            ("asides", options.asides),
            ("common", options.common),
            ("within", options.within),
            ("furniture", options.furniture),
        ] {
            dict.set_item(name, on)?;
        }
        let Style { capitals, spelling, amounts, marks } = options.style;
        let kinds = [("capitals", capitals), ("spelling", spelling), ("amounts", amounts), ("marks", marks)];
        let strict: Vec<&str> = kinds.iter().filter(|(_, is_style)| !is_style).map(|(name, _)| *name).collect();
        dict.set_item("strict", strict)?;
        Ok(dict)
    }
}
