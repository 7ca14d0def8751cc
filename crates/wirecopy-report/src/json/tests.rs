use super::write;
use wirecopy::article::{Article, Aside, AsideKind};
use wirecopy::span::{ByteSpan, Sides, WordSpan};
use wirecopy::{ArticleFigures, Edit, EditKind, Fragment, Match, Options, Passage, Report, Witness};

/// Where `words` stand in `text`.
fn bytes(text: &str, words: &str) -> ByteSpan {
    let start = text.find(words).unwrap();
    ByteSpan::new(start as u32, (start + words.len()) as u32)
}

fn articles() -> [Article; 2] {
    let article =
        |id: &str, text: &str| Article { id: id.into(), title: id.into(), text: text.into(), ..Article::default() };
    let mut first = article("ánna", "🗞 date 2025-02-01 “El Tren de Agua” – dijo González.");
    first.date = Some("2025-02-01".into());
    first.asides.push(Aside { kind: AsideKind::Date, span: bytes(&first.text, "date 2025-02-01") });
    let mut second = article("b/\"two\"", "Él: “El Tren de Aragua”, dijo Gonzalez. 🗞");
    second.outlet = Some("The Post\n".into());
    second.credit = Some("With Post wires".into());
    [first, second]
}

/// One match of two spellings, drawn by hand.
fn report([first, second]: &[Article; 2]) -> Report {
    let (a, b) = (first.text.as_str(), second.text.as_str());
    let edit = |kind, x: &str, y: &str, quoted| Edit { kind, bytes: Sides::new(bytes(a, x), bytes(b, y)), quoted };
    let edits = vec![
        edit(EditKind::Spelling, "Agua", "Aragua", true),
        Edit { kind: EditKind::Style, bytes: Sides::new(bytes(a, " –"), bytes(b, ",")), quoted: false },
        edit(EditKind::Style, "González", "Gonzalez", false),
    ];
    let places =
        Sides::new(bytes(a, "El Tren de Agua” – dijo González"), bytes(b, "El Tren de Aragua”, dijo Gonzalez"));
    let words = Sides::new(WordSpan::new(4, 10), WordSpan::new(1, 7));
    let witness = |article, bytes, words, edits| Witness {
        article,
        words,
        bytes,
        fragments: vec![Fragment { words, bytes, base: WordSpan::new(4, 10), runs: Vec::new(), edits }],
    };
    let figures = |words| ArticleFigures { words, reused_words: 6, quoted_words: 4, ..ArticleFigures::default() };
    Report {
        options: Options::default().min_words(5).quoted_words(4).asides(false),
        articles: vec![figures(10), figures(7)],
        houses: Vec::new(),
        matches: vec![Match {
            articles: Sides::new(0, 1),
            passage: 0,
            words,
            bytes: places,
            equal_words: 5,
            edits: edits.clone(),
            common: false,
            furniture: false,
            set_aside: false,
        }],
        clusters: Vec::new(),
        judgements: Vec::new(),
        passages: vec![Passage {
            witnesses: vec![witness(0, places.a, words.a, Vec::new()), witness(1, places.b, words.b, edits)],
            base: 0,
            words: 6,
            common: false,
            furniture: false,
            set_aside: false,
            houses: 2,
            shared_words: 5,
            cluster: None,
            marks: Vec::new(),
        }],
    }
}

fn json(articles: &[Article], report: &Report) -> String {
    let mut out = Vec::new();
    write(&mut out, articles, report, false).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn the_report_is_written_as_it_is_documented() {
    let articles = articles();
    insta::assert_snapshot!(json(&articles, &report(&articles)));
}

#[test]
fn positions_cut_the_words_out_of_the_text_by_code_points() {
    let articles = articles();
    let written: serde_json::Value = serde_json::from_str(&json(&articles, &report(&articles))).unwrap();
    let cut = |article: &Article, place: &serde_json::Value| -> String {
        let at = |key: &str| place[key].as_u64().unwrap() as usize;
        article.text.chars().skip(at("start")).take(at("end") - at("start")).collect()
    };
    let found = &written["matches"][0];
    assert_eq!(cut(&articles[0], &found["a"]), "El Tren de Agua” – dijo González");
    assert_eq!(cut(&articles[1], &found["b"]), "El Tren de Aragua”, dijo Gonzalez");
    assert_eq!(cut(&articles[0], &found["edits"][0]["a"]), "Agua");
    assert_eq!(cut(&articles[1], &found["edits"][0]["b"]), "Aragua");
    assert_eq!(cut(&articles[0], &written["articles"][0]["asides"][0]), "date 2025-02-01");
    let changed = &written["passages"][0]["witnesses"][1]["fragments"][0];
    assert_eq!(cut(&articles[1], changed), "El Tren de Aragua”, dijo Gonzalez");
    assert_eq!(cut(&articles[0], &changed["edits"][2]["a"]), "González");
    assert_eq!(cut(&articles[1], &changed["edits"][2]["b"]), "Gonzalez");
}

#[test]
fn a_report_with_its_texts_says_the_same_and_holds_each_text_to_the_letter() {
    let articles = articles();
    let report = report(&articles);
    let mut out = Vec::new();
    write(&mut out, &articles, &report, true).unwrap();
    let mut with: serde_json::Value = serde_json::from_slice(&out).unwrap();
    for (view, article) in with["articles"].as_array_mut().unwrap().iter_mut().zip(&articles) {
        assert_eq!(view.as_object_mut().unwrap().remove("text").unwrap(), article.text);
    }
    let without: serde_json::Value = serde_json::from_str(&json(&articles, &report)).unwrap();
    assert_eq!(with, without);
}

#[test]
fn a_report_of_nothing_is_whole() {
    insta::assert_snapshot!(json(&[], &Report::default()), @r#"
    {
     "format":"wirecopy-report/1",
     "options":{
      "min_words":8,
      "quoted_words":null,
      "gap":8,
      "asides":true,
      "common":false,
      "style":{"capitals":true,"spelling":true,"amounts":true,"marks":true}
     },
     "articles":[],
     "matches":[],
     "passages":[]
    }
    "#);
}

#[test]
fn a_report_of_other_articles_is_refused() {
    let articles = articles();
    let error = write(&mut Vec::new(), &articles[..1], &report(&articles), false).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
}

#[test]
fn what_cannot_be_written_is_an_error() {
    let articles = articles();
    let mut short = [0_u8; 40];
    let error = write(&mut short.as_mut_slice(), &articles, &report(&articles), false).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::WriteZero);
}
