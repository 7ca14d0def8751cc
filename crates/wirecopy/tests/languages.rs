//! What works in ten languages: one reused sentence is one match over house style, and a changed figure or negation is
//! told as what it is. All sentences are made up.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use wirecopy::article::Article;
use wirecopy::{EditKind, Options, Report, compare};

fn compared(a: &str, b: &str) -> Report {
    let article = |id: &str, text: &str| Article { id: id.into(), text: text.into(), ..Article::default() };
    compare(&[article("a", a), article("b", b)], &Options::default()).unwrap()
}

/// The edits of the one match of two texts that are no style, as "kind a|b"; `None` if there is not one match from
/// start to end.
fn told(a: &str, b: &str) -> Option<Vec<String>> {
    let report = compared(a, b);
    let [found] = &report.matches[..] else { return None };
    let whole = |bytes: wirecopy::span::ByteSpan, text: &str| {
        let left = [&text[..bytes.start as usize], &text[bytes.end as usize..]].concat();
        !left.contains(char::is_alphanumeric)
    };
    let edits = found.edits.iter().filter(|edit| edit.kind != EditKind::Style);
    let told = edits.map(|edit| format!("{} {}|{}", edit.kind.name(), edit.bytes.a.of(a), edit.bytes.b.of(b)));
    (whole(found.bytes.a, a) && whole(found.bytes.b, b)).then(|| told.collect())
}

/// Each pair of sentences makes one match with one edit that is no style.
fn check(pairs: &[(&str, &str, &str)]) {
    let wrong = pairs.iter().filter(|(a, b, expected)| told(a, b) != Some(vec![(*expected).to_owned()]));
    let wrong: Vec<String> = wrong.map(|(a, b, expected)| format!("{expected}, not {:?}: {a}", told(a, b))).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn house_style_does_not_part_a_reused_sentence() {
    for (language, a, b) in [
        (
            "Spanish",
            "El alcalde dijo que el puente nuevo costó 1.500.000 euros y que «nadie» lo usará en septiembre.",
            "El alcalde dijo que el puente nuevo costo 1,5 millones de euros y que “nadie” lo usara en septiembre",
        ),
        (
            "French",
            "Le maire a dit : « C’est l’été, le pont coûtera 1\u{202f}500 euros », a rapporté une passante à Porto Claro.",
            "Le maire a dit: \"C'est l'ete, le pont coutera 1500 euros\", a rapporte une passante a Porto-Claro.",
        ),
        (
            "German",
            "Der Bürgermeister sagte: „Die Straße am Hafen wird größer, sie kostet zwölf Millionen Euro“, und Herr Müller schwieg lange dazu.",
            "Der Buergermeister sagte: »Die Strasse am Hafen wird größer, sie kostet 12 Millionen Euro«, und Herr Mueller schwieg lange dazu.",
        ),
        (
            "Portuguese",
            "A prefeita afirmou que não há dinheiro para a ponte nova, que custará sete milhões de reais em março.",
            "A prefeita afirmou que nao ha dinheiro para a ponte nova, que custara 7 milhoes de reais em marco.",
        ),
        (
            "Russian",
            "Мэр заявил, что новый мост всё ещё не построен и пройдёт через гавань в её северной части.",
            "Мэр заявил, что новый мост все еще не построен и пройдет через гавань в ее северной части",
        ),
        (
            "Arabic",
            "أعلَنَ رئيسُ البلديّة أنّ الجسر الجديد سيُفتح في الميناء الشمالي بعد ٣ أشهر من الآن.",
            "اعلن رئيس البلدية ان الجسر الجديد سيفتح في الميناء الشمـــالى بعد 3 اشهر من الان",
        ),
        (
            "Hindi",
            "हिन्दी अख़बार ने लिखा कि ज़मीन पर बना नया पुल ३०० लोगों के लिए पाँच महीने में खुलेगा।",
            "हिंदी अखबार ने लिखा कि जमीन पर बना नया पुल 300 लोगों के लिए पांच महीने में खुलेगा",
        ),
        (
            "Chinese",
            "市长说，新的大桥将在港口北部建成，耗资３００万元，“没有人”反对。",
            "市长说,新的大桥将在港口北部建成,耗资300万元,「没有人」反对",
        ),
        (
            "Japanese",
            "市長は、ﾍﾞﾈｽﾞｴﾗ大使館の近くに新しい橋を３か月で建設すると「記者」に語った。",
            "市長は,ベネズエラ大使館の近くに新しい橋を3か月で建設すると『記者』に語った",
        ),
    ] {
        assert_eq!(told(a, b), Some(vec![]), "{language}");
    }
}

#[test]
fn a_changed_amount_is_told_in_every_language() {
    check(&[
        (
            "El puente nuevo del puerto costó 1,5 millones de euros este año",
            "El puente nuevo del puerto costó 15 millones de euros este año",
            "number 1,5|15",
        ),
        (
            "El puente nuevo del puerto costó siete millones de euros este año",
            "El puente nuevo del puerto costó ocho millones de euros este año",
            "number siete|ocho",
        ),
        (
            "Le nouveau pont du port sera ouvert vendredi matin par la mairie",
            "Le nouveau pont du port sera ouvert samedi matin par la mairie",
            "number vendredi|samedi",
        ),
        (
            "Die neue Brücke am Hafen kostet fünfundzwanzig Millionen Euro in diesem Jahr",
            "Die neue Brücke am Hafen kostet 26 Millionen Euro in diesem Jahr",
            "number fünfundzwanzig|26",
        ),
        (
            "A nova ponte do porto vai custar duas centenas de barcos em março à cidade",
            "A nova ponte do porto vai custar duas centenas de barcos em abril à cidade",
            "number março|abril",
        ),
        (
            "Новый мост через гавань обойдётся городу в пять миллионов рублей в январе",
            "Новый мост через гавань обойдётся городу в шесть миллионов рублей в январе",
            "number пять|шесть",
        ),
        (
            "أعلن رئيس البلدية أن الجسر الجديد سيفتح بعد ٣ أشهر من الآن",
            "أعلن رئيس البلدية أن الجسر الجديد سيفتح بعد 5 أشهر من الآن",
            "number ٣|5",
        ),
        (
            "नया पुल बंदरगाह के पास ३०० लोगों के लिए सोमवार को खुलेगा",
            "नया पुल बंदरगाह के पास 400 लोगों के लिए सोमवार को खुलेगा",
            "number ३००|400",
        ),
        (
            "市长说新的大桥将在港口北部建成耗资三百万元由市政府支付",
            "市长说新的大桥将在港口北部建成耗资三亿元由市政府支付",
            "number 百万|亿",
        ),
        ("市长说新的大桥将在星期三建成", "市长说新的大桥将在星期四建成", "number 三|四"),
        ("市長は新しい橋を３か月で建設すると語った", "市長は新しい橋を5か月で建設すると語った", "number ３|5"),
        ("新しい橋は港の北で月曜日に開通する", "新しい橋は港の北で火曜日に開通する", "number 月|火"),
    ]);
}

#[test]
fn a_changed_negation_is_told_in_every_language() {
    check(&[
        (
            "The new bridge over the harbour will not be opened this year",
            "The new bridge over the harbour will be opened this year",
            "negation not|",
        ),
        (
            "La alcaldesa anunció que el puente nuevo del puerto no se abrirá este año",
            "La alcaldesa anunció que el puente nuevo del puerto se abrirá este año",
            "negation no|",
        ),
        (
            "Le nouveau pont du port ne sera jamais ouvert par la mairie",
            "Le nouveau pont du port ne sera bientôt ouvert par la mairie",
            "negation jamais|bientôt",
        ),
        (
            "Die neue Brücke am Hafen wird in diesem Jahr nicht eröffnet werden",
            "Die neue Brücke am Hafen wird in diesem Jahr eröffnet werden",
            "negation nicht|",
        ),
        (
            "Die kleine Stadt im Norden hat in diesem Jahr keine Brücke am Hafen gebaut",
            "Die kleine Stadt im Norden hat in diesem Jahr eine Brücke am Hafen gebaut",
            "negation keine|eine",
        ),
        (
            "A prefeita disse que a nova ponte do porto não vai abrir este ano na cidade",
            "A prefeita disse que a nova ponte do porto vai abrir este ano na cidade",
            "negation não|",
        ),
        (
            "Мэр города объявил что новый мост через гавань не откроют в этом году в городе",
            "Мэр города объявил что новый мост через гавань откроют в этом году в городе",
            "negation не|",
        ),
        (
            "قال رئيس البلدية إن الجسر الجديد لن يفتح هذا العام في الميناء",
            "قال رئيس البلدية إن الجسر الجديد يفتح هذا العام في الميناء",
            "negation لن|",
        ),
        (
            "मेयर ने बताया कि नया पुल बंदरगाह के पास इस साल नहीं खुलेगा यह मेयर ने कहा",
            "मेयर ने बताया कि नया पुल बंदरगाह के पास इस साल खुलेगा यह मेयर ने कहा",
            "negation नहीं|",
        ),
        ("市长说港口的大桥今年不会建成通车", "市长说港口的大桥今年会建成通车", "negation 不|"),
        ("市長は港の新しい橋を認めないと記者に語った", "市長は港の新しい橋を認めると記者に語った", "negation ない|る"),
    ]);
}

#[test]
fn a_misspelt_name_is_told_in_every_script_with_letters() {
    check(&[
        (
            "Le maire Jean Dupont a ouvert le nouveau pont du port",
            "Le maire Jean Duppont a ouvert le nouveau pont du port",
            "spelling Dupont|Duppont",
        ),
        (
            "Мэр Иван Петренко открыл новый мост через гавань в городе",
            "Мэр Иван Петреко открыл новый мост через гавань в городе",
            "spelling Петренко|Петреко",
        ),
        (
            "मेयर रामकिशोर ने बंदरगाह के पास नया पुल सोमवार को खोला",
            "मेयर रामकीशोर ने बंदरगाह के पास नया पुल सोमवार को खोला",
            "spelling रामकिशोर|रामकीशोर",
        ),
    ]);
    // German writes every noun with a capital: a long one that begins like another is another word.
    check(&[
        (
            "Der Minister sagte am Hafen, dass bei der Impfstoffbestellung in der Stadt viele Fehler gemacht wurden",
            "Der Minister sagte am Hafen, dass bei der Impfstoffbeschaffung in der Stadt viele Fehler gemacht wurden",
            "replaced Impfstoffbestellung|Impfstoffbeschaffung",
        ),
        (
            "Der Minister sagte am Hafen, dass der Präsident Lukaschenko in der Stadt viele Fehler gemacht hat",
            "Der Minister sagte am Hafen, dass der Präsident Lukaschenka in der Stadt viele Fehler gemacht hat",
            "spelling Lukaschenko|Lukaschenka",
        ),
        (
            "Der Minister sagte am Hafen, dass der Präsident Selenskyj in der Stadt viele Fehler gemacht hat",
            "Der Minister sagte am Hafen, dass der Präsident Selenski in der Stadt viele Fehler gemacht hat",
            "spelling Selenskyj|Selenski",
        ),
    ]);
    // Another ending is another form of the word, not a misspelling.
    check(&[
        (
            "El puente nuevo del puerto fue abierto ayer por los vecinos",
            "El puente nuevo del puerto fue abierta ayer por los vecinos",
            "replaced abierto|abierta",
        ),
        (
            "Der Sprecher der Stadt im Norden sagt es am Hafen den vielen Leuten",
            "Der Sprecher der Stadt im Norden sagte es am Hafen den vielen Leuten",
            "replaced sagt|sagte",
        ),
        (
            "Мэр города сказал об этом жителям у гавани ещё утром",
            "Мэр города сказала об этом жителям у гавани ещё утром",
            "replaced сказал|сказала",
        ),
    ]);
}

#[test]
fn without_spaces_the_minimum_counts_characters() {
    for (text, characters) in [("新的大桥将在北部", 8), ("新しい橋は港の北", 8)] {
        assert_eq!(text.chars().count(), characters);
        let found = |text: &str| compared(&format!("渔民。{text}！"), &format!("孩子？{text}。")).matches;
        let matches = found(text);
        assert_eq!(matches.len(), 1, "{text}");
        assert_eq!(matches[0].equal_words, 8);
        let shorter: String = text.chars().skip(1).collect();
        assert!(found(&shorter).is_empty(), "{shorter}");
    }
}

#[test]
fn scripts_may_mix_in_one_sentence() {
    let (a, b) = (
        "The mayor of Москва told 東京 reporters that the Ｎｅｗ bridge is über-long",
        "The mayor of МОСКВА told 東京 reporters that the New bridge is uber long",
    );
    assert_eq!(told(a, b), Some(vec![]));
}

#[test]
fn composed_and_decomposed_text_is_the_same() {
    let a = "Nicolás Müller spoke to the señor at the café in São Paulo";
    let b = "Nicola\u{301}s Mu\u{308}ller spoke to the sen\u{303}or at the cafe\u{301} in Sa\u{303}o Paulo";
    assert_eq!(told(a, b), Some(vec![]));
}
