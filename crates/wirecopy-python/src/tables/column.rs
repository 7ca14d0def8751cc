//! Columns, each with its name.

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StructBuilder, UInt32Builder};
use arrow_array::{ArrayRef, BooleanArray, Float64Array, LargeStringArray, RecordBatch, StringArray, UInt32Array};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema};

/// A column: its name, whether a value may be missing, the values.
pub struct Column(&'static str, bool, ArrayRef);

impl Column {
    /// What it is called.
    pub fn name(&self) -> &str {
        self.0
    }
}

pub fn numbers(name: &'static str, values: impl IntoIterator<Item = u32>) -> Column {
    Column(name, false, Arc::new(UInt32Array::from_iter_values(values)))
}

pub fn shares(name: &'static str, values: impl IntoIterator<Item = f64>) -> Column {
    Column(name, false, Arc::new(Float64Array::from_iter_values(values)))
}

pub fn truths(name: &'static str, values: impl IntoIterator<Item = bool>) -> Column {
    Column(name, false, Arc::new(values.into_iter().map(Some).collect::<BooleanArray>()))
}

/// Texts have 64-bit offsets: those of many articles are longer than 2 GiB.
pub fn texts<T: AsRef<str>>(name: &'static str, values: impl IntoIterator<Item = T>) -> Column {
    Column(name, false, Arc::new(LargeStringArray::from_iter_values(values)))
}

pub fn some_texts<T: AsRef<str>>(name: &'static str, values: impl IntoIterator<Item = Option<T>>) -> Column {
    Column(name, true, Arc::new(values.into_iter().collect::<LargeStringArray>()))
}

/// Days, written as `YYYY-MM-DD`; what is none is missing.
pub fn days<'d>(name: &'static str, values: impl IntoIterator<Item = Option<&'d str>>) -> Result<Column, ArrowError> {
    let texts = StringArray::from_iter(values);
    Ok(Column(name, true, cast(&texts, &DataType::Date32)?))
}

/// Lists of ranges.
pub fn ranges<R: IntoIterator<Item = (u32, u32)>>(name: &'static str, values: impl IntoIterator<Item = R>) -> Column {
    let fields =
        Fields::from(vec![Field::new("start", DataType::UInt32, false), Field::new("end", DataType::UInt32, false)]);
    let item = Field::new("item", DataType::Struct(fields.clone()), false);
    let mut lists = ListBuilder::new(StructBuilder::from_fields(fields, 0)).with_field(item);
    for ranges in values {
        for (start, end) in ranges {
            let one = lists.values();
            for (n, value) in [start, end].into_iter().enumerate() {
                if let Some(field) = one.field_builder::<UInt32Builder>(n) {
                    field.append_value(value);
                }
            }
            one.append(true);
        }
        lists.append(true);
    }
    Column(name, false, Arc::new(lists.finish()))
}

/// A table of columns of one length.
pub fn table(columns: Vec<Column>) -> Result<RecordBatch, ArrowError> {
    let fields: Vec<Field> =
        columns.iter().map(|Column(name, null, values)| Field::new(*name, values.data_type().clone(), *null)).collect();
    RecordBatch::try_new(
        Arc::new(Schema::new(fields)),
        columns.into_iter().map(|Column(_, _, values)| values).collect(),
    )
}
