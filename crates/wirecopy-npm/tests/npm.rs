//! The npm package's face, called in a browser. What it does under Node is tested in `npm/tests/`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test ends where something is amiss")]

use js_sys::{Array, Error, JSON, JsString, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use wirecopy_npm::compare;

wasm_bindgen_test_configure!(run_in_browser);

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| Reflect::get(&value, &key.into()).unwrap())
}

fn number(value: &JsValue, path: &str) -> u32 {
    get(value, path).as_f64().unwrap() as u32
}

/// The words of the one match on each side, cut out by JavaScript.
fn shared(a: &str, b: &str) -> [String; 2] {
    let articles = Array::new();
    for (id, text) in [("a", a), ("b", b)] {
        let article = js_sys::Object::new();
        Reflect::set(&article, &"id".into(), &id.into()).unwrap();
        Reflect::set(&article, &"text".into(), &text.into()).unwrap();
        articles.push(&article);
    }
    let report = compare(&articles, &JsValue::UNDEFINED).unwrap();
    assert_eq!(number(&report, "matches.length"), 1);
    [("a", a), ("b", b)].map(|(side, text)| {
        let place = get(&report, &format!("matches.0.{side}"));
        JsString::from(text).slice(number(&place, "start"), number(&place, "end")).into()
    })
}

#[wasm_bindgen_test]
fn positions_cut_the_right_words_out_of_a_string() {
    let arabic = "الرئيس قال إن الاتفاق سيوقع غدا في القاهرة";
    let (composed, apart) = (
        "José said the café in México would open on Friday",
        "Jose\u{301} said the cafe\u{301} in Me\u{301}xico would open on Friday",
    );
    for (a, b) in [(arabic, arabic), (composed, apart)] {
        assert_eq!(shared(&format!("😀👩‍👩‍👧 {a} 🗞"), &format!("𝒩🇻🇪 ({b})")), [a, b]);
    }
}

#[wasm_bindgen_test]
fn bad_input_is_an_error_that_names_it() {
    let articles = JSON::parse(r#"[{"id": "a", "text": "one"}, {"id": "b", "text": null}]"#).unwrap();
    let error = compare(&articles, &JsValue::NULL).unwrap_err().unchecked_into::<Error>();
    assert!(error.is_instance_of::<Error>());
    assert_eq!(String::from(error.message()), "articles[1].text of \"b\" is null; a string is expected");
}
