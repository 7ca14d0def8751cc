//! Several files of WebAssembly as one.
//!
//! The linker's cuts of the page import nothing but the memory, the table and the stack of the part that starts it, and export nothing: they call
//! one another through the table. So they are one module as soon as their functions are numbered one behind the other.

use std::collections::HashMap;

use anyhow::{Result, anyhow, bail};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, EntityType, FunctionSection, ImportSection, Module,
    TypeSection,
};
use wasmparser::{Parser, Payload, SubType, TypeRef};

/// All of the modules as one.
///
/// # Errors
/// What is no module, and what the linker's cuts never hold: an export, a start, a memory or a table of its own.
pub fn merged(modules: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut shared = Shared::default();
    let numbers = modules.iter().map(|module| shared.take(module)).collect::<Result<Vec<_>>>()?;
    let mut whole = Sections { imports: shared.imports, types: shared.encoded, ..Sections::default() };
    for (module, mut numbers) in modules.iter().zip(numbers) {
        // Functions that are imported stand before all others.
        numbers.first_function = shared.counts.functions + whole.functions.len();
        numbers.first_data = whole.data.len();
        numbers.first_element = whole.elements.len();
        whole.append(module, &numbers).map_err(|error| anyhow!("{error}"))?;
    }
    Ok(whole.finish())
}

/// What is wrong with a module.
type Error = reencode::Error<String>;

/// How many of each are imported.
#[derive(Clone, Copy, Default)]
struct Counts {
    functions: u32,
    tables: u32,
    memories: u32,
    globals: u32,
    tags: u32,
}

/// What the modules have in common.
#[derive(Default)]
struct Shared {
    types: HashMap<SubType, u32>,
    encoded: TypeSection,
    imports: ImportSection,
    known: HashMap<(String, String), u32>,
    counts: Counts,
}

/// What the numbers in one module are in the whole.
#[derive(Default)]
struct Numbers {
    types: Vec<u32>,
    functions: Vec<u32>,
    tables: Vec<u32>,
    memories: Vec<u32>,
    globals: Vec<u32>,
    tags: Vec<u32>,
    first_function: u32,
    first_data: u32,
    first_element: u32,
}

impl Shared {
    fn take(&mut self, module: &[u8]) -> Result<Numbers> {
        let mut numbers = Numbers::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(section) => {
                    for group in section {
                        for kind in group?.into_types() {
                            numbers.types.push(self.of_type(kind, &numbers)?);
                        }
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        self.import(import?, &mut numbers)?;
                    }
                }
                Payload::ExportSection(_) => bail!("a part exports something"),
                Payload::StartSection { .. } => bail!("a part starts something"),
                Payload::MemorySection(_)
                | Payload::TableSection(_)
                | Payload::GlobalSection(_)
                | Payload::TagSection(_) => {
                    bail!("a part has a memory, a table, a global or a tag of its own");
                }
                _ => {}
            }
        }
        Ok(numbers)
    }

    fn of_type(&mut self, kind: SubType, numbers: &Numbers) -> Result<u32> {
        if let Some(&known) = self.types.get(&kind) {
            return Ok(known);
        }
        let number = self.encoded.len();
        let encoded = To(numbers).sub_type(kind.clone()).map_err(|error| anyhow!("{error}"))?;
        self.encoded.ty().subtype(&encoded);
        self.types.insert(kind, number);
        Ok(number)
    }

    fn import(&mut self, import: wasmparser::Import, numbers: &mut Numbers) -> Result<()> {
        let (count, of) = match import.ty {
            TypeRef::Func(_) => (&mut self.counts.functions, &mut numbers.functions),
            TypeRef::Table(_) => (&mut self.counts.tables, &mut numbers.tables),
            TypeRef::Memory(_) => (&mut self.counts.memories, &mut numbers.memories),
            TypeRef::Global(_) => (&mut self.counts.globals, &mut numbers.globals),
            TypeRef::Tag(_) => (&mut self.counts.tags, &mut numbers.tags),
            TypeRef::FuncExact(_) => bail!("{} is imported in a way that is not known here", import.name),
        };
        let name = (import.module.to_owned(), import.name.to_owned());
        if let Some(&known) = self.known.get(&name) {
            of.push(known);
            return Ok(());
        }
        of.push(*count);
        self.known.insert(name, *count);
        *count += 1;
        let kind: EntityType = To(numbers).entity_type(import.ty).map_err(|error| anyhow!("{error}"))?;
        self.imports.import(import.module, import.name, kind);
        Ok(())
    }
}

/// Gives everything in a module its number in the whole.
struct To<'n>(&'n Numbers);

impl To<'_> {
    fn at(numbers: &[u32], number: u32) -> Result<u32, Error> {
        numbers.get(number as usize).copied().ok_or_else(|| Error::UserError(format!("there is no number {number}")))
    }
}

impl Reencode for To<'_> {
    type Error = String;

    fn type_index(&mut self, number: u32) -> Result<u32, Error> {
        Self::at(&self.0.types, number)
    }

    fn function_index(&mut self, number: u32) -> Result<u32, Error> {
        match (number as usize).checked_sub(self.0.functions.len()) {
            Some(own) => Ok(self.0.first_function + own as u32),
            None => Self::at(&self.0.functions, number),
        }
    }

    fn table_index(&mut self, number: u32) -> Result<u32, Error> {
        Self::at(&self.0.tables, number)
    }

    fn memory_index(&mut self, number: u32) -> Result<u32, Error> {
        Self::at(&self.0.memories, number)
    }

    fn global_index(&mut self, number: u32) -> Result<u32, Error> {
        Self::at(&self.0.globals, number)
    }

    fn tag_index(&mut self, number: u32) -> Result<u32, Error> {
        Self::at(&self.0.tags, number)
    }

    fn data_index(&mut self, number: u32) -> Result<u32, Error> {
        Ok(self.0.first_data + number)
    }

    fn element_index(&mut self, number: u32) -> Result<u32, Error> {
        Ok(self.0.first_element + number)
    }
}

/// The whole, section by section.
#[derive(Default)]
struct Sections {
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
}

impl Sections {
    fn append(&mut self, module: &[u8], numbers: &Numbers) -> Result<(), Error> {
        let mut to = To(numbers);
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::FunctionSection(section) => to.parse_function_section(&mut self.functions, section)?,
                Payload::ElementSection(section) => to.parse_element_section(&mut self.elements, section)?,
                Payload::CodeSectionEntry(body) => to.parse_function_body(&mut self.code, body)?,
                Payload::DataSection(section) => to.parse_data_section(&mut self.data, section)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut module = Module::new();
        module.section(&self.types).section(&self.imports).section(&self.functions).section(&self.elements);
        module.section(&DataCountSection { count: self.data.len() }).section(&self.code).section(&self.data);
        module.finish()
    }
}
