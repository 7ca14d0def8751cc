//! A value of JSON, whoever parsed it: the page asks its browser, the command line serde.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value of JSON, as far as it can say anything about an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// A text.
    Text(String),
    /// A whole number, as printed.
    Whole(String),
    /// A list.
    List(Vec<Self>),
    /// Names and what they stand for; of two alike the last counts.
    Object(Vec<(String, Self)>),
    /// True.
    True,
    /// Anything else: false, null, a number with a fraction.
    #[default]
    Other,
}

impl Json {
    /// What stands under `name`, if this is an object that has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The text under `name`.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list; of anything else, itself alone.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            one => std::slice::from_ref(one),
        }
    }

    /// The items under `name`: those of a list, or the one thing there.
    pub(crate) fn each(&self, name: &str) -> &[Self] {
        self.get(name).map_or(&[], Self::items)
    }

    /// What people and programs write where a text is asked for: a text, a whole number, or several texts.
    pub(crate) fn words(&self) -> Option<String> {
        match self {
            Self::Text(words) | Self::Whole(words) => Some(words.clone()),
            Self::List(items) => {
                let texts: Option<Vec<&str>> = items.iter().map(Self::as_text).collect();
                Some(texts?.join(", "))
            }
            Self::Object(_) | Self::True | Self::Other => None,
        }
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl<'d> Deserialize<'d> for Json {
    fn deserialize<D: Deserializer<'d>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'d> Visitor<'d> for Any {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Whole(number.to_string()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(if truth { Json::True } else { Json::Other })
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_seq<A: SeqAccess<'d>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'d>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = object.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Object(fields))
    }
}
