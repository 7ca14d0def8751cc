//! In which forms each language credits: inversion, lead-ins with a colon, according to, frames of the verb, dashes of dialogue, nested marks.

use super::quoted;
use super::tests::{check, credited};

/// Article, and who is credited by which words.
type Table = &'static [(&'static str, &'static str)];

fn holds(table: Table) {
    let mut wrong = Vec::new();
    for (text, expected) in table {
        let found = credited(text)
            .map(|line| line.rsplit_once(" | ").map_or_else(|| line.clone(), |(told, _)| told.to_owned()));
        check(&mut wrong, text, found.as_deref(), Some(expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn spanish_credits_in_its_forms() {
    holds(&[
        ("“^Abriremos el puente en mayo^”, dijo Ana Prado.", "Ana Prado | dijo"),
        ("Ana Prado afirmó: “^Abriremos el puente en mayo^”.", "Ana Prado | afirmó"),
        ("—^No habrá puente este año^ —dijo la alcaldesa.", "la alcaldesa | dijo"),
        ("Según la alcaldesa Ida Prado, “^el puente se abrirá en mayo^”.", "la alcaldesa Ida Prado | Según"),
        ("«^El puente se abrirá^», según explicó el ministro Juan Costa.", "el ministro Juan Costa | explicó"),
        ("El puente “^no se abrirá nunca^”, ha asegurado Juan Costa a los periodistas.", "Juan Costa | ha asegurado"),
        (
            "“^No hay dinero^”, lamentó este lunes el alcalde de Porto, Rui Costa.",
            "el alcalde de Porto (Rui Costa) | lamentó",
        ),
        ("“Esperamos”, dijo Prado. “^Y seguiremos esperando aquí^”.", "Prado | dijo"),
        ("Prado aseguró que el puente es “^una vergüenza para todos^”.", "Prado | aseguró"),
        ("“^¿Por qué nosotros?^”, se pregunta Rui Costa, vecino.", "Rui Costa | se pregunta"),
        ("“^Es un escándalo^”, se queja Rui Costa.", "Rui Costa | se queja"),
        ("Rui Costa se declaró “^muy apenado^”.", "Rui Costa | declaró"),
        ("Como explicó la ministra Ida Prado, el puente está “^bajo control^”.", "la ministra Ida Prado | explicó"),
        (
            "El presidente del club, Rui Costa, aseguró que “^hay que esperar^”.",
            "El presidente del club (Rui Costa) | aseguró",
        ),
    ]);
}

#[test]
fn french_credits_in_its_forms() {
    holds(&[
        ("« ^Nous ouvrirons le pont en mai^ », a déclaré Anne Prado.", "Anne Prado | a déclaré"),
        ("Anne Prado a affirmé : « ^Nous ouvrirons le pont en mai^. »", "Anne Prado | affirmé"),
        ("« ^Nous ouvrirons le pont^ », explique-t-elle à l’AFP.", "elle | explique-t-elle"),
        ("Selon la maire Ida Prado, « ^le pont ouvrira en mai^ ».", "la maire Ida Prado | Selon"),
        ("« ^C’est une honte^ », s’est indigné Marc Vollard.", "Marc Vollard | s’est indigné"),
        (
            "Le pont est « ^une honte pour la ville^ », estime le député Marc Vollard.",
            "le député Marc Vollard | estime",
        ),
        ("« Nous attendons », a dit Prado. « ^Et nous attendrons encore longtemps^. »", "Prado | a dit"),
        ("Pour Marc Vollard, c’est « ^une honte pour la ville^ ».", "Marc Vollard | Pour"),
        ("La ministre, Ida Prado, a dénoncé « ^une honte pour la ville^ ».", "La ministre (Ida Prado) | dénoncé"),
        (
            "Le ministre des Ports, Marc Vollard, a dénoncé « ^une honte pour la ville^ ».",
            "Le ministre des Ports (Marc Vollard) | dénoncé",
        ),
        (
            "La maire des quais, Anne Prado, a dénoncé « ^une honte pour la ville^ ».",
            "La maire des quais (Anne Prado) | dénoncé",
        ),
        (
            "La maire de Porto, Anne Prado, a dénoncé « ^une honte pour la ville^ ».",
            "La maire de Porto (Anne Prado) | dénoncé",
        ),
        (
            "Le ministre des Ports, Marc Vollard, a dénoncé « une honte ». « ^Je ne céderai pas^ », a martelé le ministre.",
            "le ministre (Marc Vollard) | a martelé",
        ),
        (
            "La députée Anne Prado est contre le pont. Le maire Marc Vollard est pour. « ^C’est une honte^ », a dit la députée.",
            "la députée (Anne Prado) | a dit",
        ),
        (
            "Le maire Marc Vollard et le maire Paul Girard sont contre le pont. « ^C’est une honte^ », a dit le maire.",
            "le maire | a dit",
        ),
        ("« ^C’est une honte^ », s’emporte Marc Vollard.", "Marc Vollard | s’emporte"),
        ("« ^C’est fait^ », se réjouit Marc Vollard.", "Marc Vollard | se réjouit"),
        ("Dans un mot sur le pont, Marc Vollard se dit « ^profondément attristé^ ».", "Marc Vollard | dit"),
        (
            "Comme l’a expliqué la préfète Anne Prado, le pont est « ^sous contrôle^ ».",
            "la préfète Anne Prado | expliqué",
        ),
        ("Le conseil de la ville est réuni dans la salle.\n— ^Je ne sais pas^, dit la maire.", "la maire | dit"),
    ]);
}

#[test]
fn german_credits_in_its_forms() {
    holds(&[
        ("„^Wir öffnen die Brücke im Mai^“, sagte Ida Holm.", "Ida Holm | sagte"),
        ("Ida Holm sagte: „^Wir öffnen die Brücke im Mai^.“", "Ida Holm | sagte"),
        ("„^Wir öffnen die Brücke^“, so Bürgermeisterin Ida Holm.", "Bürgermeisterin Ida Holm | so"),
        (
            "Finanzminister Jan Voll ist gegen die Brücke. „^Sie ist nicht zu bezahlen^“, sagte der Minister.",
            "der Minister (Jan Voll) | sagte",
        ),
        (
            "Verteidiger Jan Voll ist gegen die Brücke. „^Sie ist nicht zu bezahlen^“, sagte der Anwalt.",
            "der Anwalt | sagte",
        ),
        ("„^Das ist ein Skandal^“, schimpft Anwohnerin Petra Lindau.", "Anwohnerin Petra Lindau | schimpft"),
        ("„^Wir haben es geschafft^“, freute sich Jan Voll.", "Jan Voll | freute"),
        ("Jan Voll sprach von einem „^schwarzen Tag für den Hafen^“.", "Jan Voll | sprach"),
        (
            "Der Vorsitzende der Gewerkschaft, Jan Voll, sprach von einem „^schwarzen Tag^“.",
            "Der Vorsitzende der Gewerkschaft (Jan Voll) | sprach",
        ),
        ("Jan Voll hofft auf die Brücke: „^Es wird Zeit^“, sagt er.", "er (Jan Voll) | sagt"),
        ("Hier verspricht die Stadt „^neue Lampen^“.", "die Stadt | verspricht"),
        ("Laut Ida Holm ist die Brücke „^eine Schande für die Stadt^“.", "Ida Holm | Laut"),
        ("Ida Holm zufolge ist die Brücke „^eine Schande für die Stadt^“.", "Ida Holm | zufolge"),
        ("»^Wir öffnen die Brücke im Mai^«, hat Ida Holm gesagt.", "Ida Holm | gesagt"),
        ("„^Wir warten^“, betonte am Freitag der Sprecher der Stadt.", "der Sprecher der Stadt | betonte"),
        ("Die Brücke sei „^eine Schande für die Stadt^“, erklärte Holm der dpa.", "Holm | erklärte"),
        ("Nach Angaben der Polizei war die Brücke „^nicht zu befahren^“.", "der Polizei | Nach Angaben"),
        ("„Wir warten“, sagte Holm. „^Und wir warten noch lange auf sie^.“", "Holm | sagte"),
        ("Holm nannte die Brücke „^eine Schande für die Stadt^“.", "Holm | nannte"),
    ]);
}

/// Every noun has a capital there: a given name or an office tells that somebody is named.
#[test]
fn german_clauses_of_other_orders_credit_too() {
    holds(&[
        ("Nach Angaben von Ida Holm ist die Brücke „^eine Schande für die Stadt^“.", "Ida Holm | Nach Angaben von"),
        (
            "Die Brücke ist nach Ansicht von Bürgermeisterin Ida Holm „^eine Schande für die Stadt^“.",
            "Bürgermeisterin Ida Holm | nach Ansicht von",
        ),
        ("Wie Jan Voll mitteilte, ist die Brücke „^eine Schande für die Stadt^“.", "Jan Voll | mitteilte"),
        (
            "Wie Jan Voll am Dienstagnachmittag in der Stadt mitteilte, ist sie „^eine Schande für die Stadt^“.",
            "Jan Voll | mitteilte",
        ),
        ("Die Brücke ist, wie Jan Voll klarstellte, „^eine Schande für die Stadt^“.", "Jan Voll | klarstellte"),
        ("„^Die Brücke ist eine Schande^“, gab Jan Voll zu.", "Jan Voll | gab"),
        ("„^Die Brücke ist eine Schande^“, stellte Jan Voll am Montag fest.", "Jan Voll | stellte"),
        ("Jan Voll gab zu: „^Die Brücke ist eine Schande.^“", "Jan Voll | gab zu"),
        (
            "Auf die Frage, ob die Brücke bricht, antwortete Ida Holm: „^Nein, nie und nimmer.^“",
            "Ida Holm | antwortete",
        ),
        ("Als er danach gefragt wurde, antwortete Jan Voll am Montag: „^Nein, nie.^“", "Jan Voll | antwortete"),
        ("Ida Holm, die das Amt führt, sagte: „^Nein, nie und nimmer.^“", "Ida Holm | sagte"),
    ]);
    for nobody in [
        "Die Brücke ist alt wie Jan Voll „^und eine Schande für die Stadt^“.",
        "„^Die Brücke ist eine Schande^“, gab Jan Voll den Takt vor.",
    ] {
        assert_eq!(credited(nobody), None, "{nobody}");
    }
}

#[test]
fn ages_stand_for_people_in_german() {
    holds(&[
        (
            "Jan Voll ist 54 Jahre alt. „^Die Brücke bricht^“, sagte der 54-Jährige.",
            "der 54-Jährige (Jan Voll) | sagte",
        ),
        (
            "Jan Voll (54) kam, Ida Holm blieb. „^Die Brücke bricht^“, sagte der 54-Jährige.",
            "der 54-Jährige (Jan Voll) | sagte",
        ),
        ("Der 54-jährige Jan Voll kam. „^Sie bricht^“, sagte der 54-Jährige.", "der 54-Jährige (Jan Voll) | sagte"),
        ("Ida Holm (54) kam. „^Die Brücke bricht^“, sagte der 54-Jährige.", "der 54-Jährige | sagte"),
        ("Jan Voll (55) kam. „^Die Brücke bricht^“, sagte der 54-Jährige.", "der 54-Jährige | sagte"),
    ]);
}

#[test]
fn french_offices_are_no_names_and_tell_who_is_described() {
    holds(&[
        ("Me Anne Prado est venue. « ^C’est une honte^ », a dit Me Prado.", "Me Prado (Anne Prado) | a dit"),
        (
            "Anne Prado, chercheuse à Porto, est venue. Marc Vollard était là. « ^C’est une honte^ », a dit la chercheuse.",
            "la chercheuse (Anne Prado) | a dit",
        ),
        ("Anne Prado est venue hier. « ^C’est une honte^ », a dit la chercheuse.", "la chercheuse | a dit"),
    ]);
}

#[test]
fn german_names_are_told_from_nouns() {
    let said = |who: &str| format!("„Wir öffnen die Brücke im Mai“, sagte {who} am Montag in der Stadt.");
    let mut wrong = Vec::new();
    for (who, name) in [
        ("Ida Holm", Some("Ida Holm")),
        ("Karl-Heinz Holm", Some("Karl-Heinz Holm")),
        ("Andrea Holm", Some("Andrea Holm")),
        ("Ida von Holm", Some("Ida von Holm")),
        ("Ida Maria von Holm", Some("Ida Maria von Holm")),
        ("Bundesverkehrsministerin Ida Holm", Some("Ida Holm")),
        ("INSM-Geschäftsführer Jan Voll", Some("Jan Voll")),
        ("Max-Planck-Direktor Jan Voll", Some("Jan Voll")),
        ("Voronins Sprecherin Ida Holm", Some("Ida Holm")),
        ("Ida Holm von der Gesellschaft für Brücken", Some("Ida Holm")),
        ("Ida Holm der Zeitung", Some("Ida Holm")),
        ("Botschafter Kurvik Holm", Some("Kurvik Holm")),
        ("Vorsitzende Richterin Holm", Some("Holm")),
        ("Länder Wirtschaftsminister Jan Voll", Some("Jan Voll")),
        ("Frau Holm", Some("Holm")),
        ("Verkehrsministerin Holm", Some("Holm")),
        // What an article never tells to be a person is none.
        ("Holm", None),
        ("Einzelheiten", None),
        ("Universitätsklinikum Tübingen", None),
        ("Zeitung Berlingske", None),
        ("Außenminister Russlands", None),
    ] {
        let text = said(who);
        let found = quoted(&text);
        check(&mut wrong, who, found[0].name.map(|name| name.of(&text)), name);
    }
    for (text, name) in [
        ("Ida Holm kam. Parteivize Holm sagte: „Die Brücke wird im Mai geöffnet.“", Some("Ida Holm")),
        ("Jan Voll (Foto) Ida Holm sagte: „Die Brücke wird im Mai geöffnet.“", Some("Ida Holm")),
        (
            "Jan Voll kam. Er sagte Montgomery den Zeitungen zuliebe: „Die Brücke wird im Mai geöffnet.“",
            Some("Jan Voll"),
        ),
        // Whom the sentence before is about.
        (
            "Jan Voll sagte: „Nein.“ Davor warnt Ökonom Max Holm vom Institut. „Die Brücke bricht“, sagte er.",
            Some("Max Holm"),
        ),
        (
            "Jan Voll sagte: „Nein.“ Die Lage am Fluss Minister Max Holm (Grüne) pochte auf Eile. „Die Brücke bricht“, sagte er.",
            Some("Max Holm"),
        ),
        (
            "Jan Voll sagte: „Nein.“ Er traf am Montag Minister Max Holm. „Die Brücke bricht“, sagte er.",
            Some("Jan Voll"),
        ),
        (
            "Max Voll verwies wie Minister Tim Holm darauf, dass sie bricht. „Die Brücke bricht“, sagte er.",
            Some("Max Voll"),
        ),
        (
            "Max Voll kam. Der Präsident des Verbands, Tim Holm, forderte Eile. „Die Brücke bricht“, sagte er.",
            Some("Tim Holm"),
        ),
        (
            "Max Voll kam. Nach einem Treffen mit Voll verteidigte Tim Holm die Eile. „Die Brücke bricht“, sagte er.",
            Some("Tim Holm"),
        ),
        ("Mahnung von Ida Holm Die Mitglieder forderten: „Die Brücke wird im Mai geöffnet.“", None),
        ("Ida Holms Nachfolge sagte: „Die Brücke wird im Mai geöffnet.“", None),
        ("Von Wolfgang Holm kam: „Die Brücke wird im Mai geöffnet.“", None),
        ("Serbische Medien sagten: „Die Brücke wird im Mai geöffnet.“", None),
        ("Einzelheiten: „Die Brücke wird im Mai geöffnet.“", None),
        ("Ida Holm kam am Montag. „Die Brücke wird geöffnet“, sagte Holm.", Some("Ida Holm")),
        ("Die Ministerin Ida Holm kam. Verkehrsministerin Holm sagte: „Die Brücke wird geöffnet.“", Some("Ida Holm")),
    ] {
        check(&mut wrong, text, quoted(text).last().unwrap().name.map(|name| name.of(text)), name);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn portuguese_credits_in_its_forms() {
    holds(&[
        ("“^Vamos abrir a ponte em maio^”, disse Ana Prado.", "Ana Prado | disse"),
        ("Ana Prado afirmou: “^Vamos abrir a ponte em maio^”.", "Ana Prado | afirmou"),
        ("Segundo a prefeita Ana Prado, “^a ponte abrirá em maio^”.", "a prefeita Ana Prado | Segundo"),
        ("— ^Não há dinheiro^ — disse o prefeito.", "o prefeito | disse"),
        ("“^Não há dinheiro^”, lamentou na segunda-feira o prefeito Rui Costa.", "o prefeito Rui Costa | lamentou"),
        ("De acordo com Rui Costa, a ponte é “^uma vergonha para a cidade^”.", "Rui Costa | De acordo com"),
        ("A ponte é “^uma vergonha para a cidade^”, criticou Rui Costa.", "Rui Costa | criticou"),
        ("“Esperamos”, disse Prado. “^E vamos esperar ainda muito tempo^”.", "Prado | disse"),
        ("Prado disse que a ponte é “^uma vergonha para a cidade^”.", "Prado | disse"),
        ("“^Vamos abrir^”, conta ela à Lusa.", "ela | conta"),
    ]);
}

#[test]
fn italian_credits_in_its_forms() {
    holds(&[
        ("«^Apriremo il ponte a maggio^», ha detto Anna Prado.", "Anna Prado | ha detto"),
        ("Anna Prado ha dichiarato: «^Apriremo il ponte a maggio^».", "Anna Prado | dichiarato"),
        ("Secondo Anna Prado, «^il ponte aprirà a maggio^».", "Anna Prado | Secondo"),
        ("“^Non ci sono soldi^”, spiega il sindaco Rui Costa.", "il sindaco Rui Costa | spiega"),
        ("«^Non ci sono soldi^», ha spiegato ieri il sindaco di Porto.", "il sindaco di Porto | ha spiegato"),
        ("Il ponte è «^una vergogna per la città^», sottolinea Costa.", "Costa | sottolinea"),
        ("«Aspettiamo», ha detto Prado. «^E aspetteremo ancora a lungo^».", "Prado | ha detto"),
        ("— ^Non lo so^ — disse il sindaco.", "il sindaco | disse"),
        ("Il ministro ha definito il ponte «^una vergogna per la città^».", "Il ministro | definito"),
        ("Costa ha detto all’ANSA: «^Non ci sono soldi^».", "Costa | detto"),
    ]);
}

#[test]
fn russian_credits_in_its_forms() {
    holds(&[
        ("«^Мы откроем мост в мае^», — сказал Иван Петров.", "Иван Петров | сказал"),
        ("Иван Петров заявил: «^Мы откроем мост в мае^».", "Иван Петров | заявил"),
        ("По словам Ивана Петрова, «^мост откроют в мае^».", "Ивана Петрова | По словам"),
        ("— ^Не знаю^, — ответила Анна.", "Анна | ответила"),
        ("«^Денег нет^», — пояснил журналистам мэр Иван Петров.", "мэр Иван Петров | пояснил"),
        ("Как отметил министр Иван Петров, «^мост нужен городу^».", "министр Иван Петров | Как отметил"),
        ("Петров назвал мост «^позором для всего города^».", "Петров | назвал"),
        ("«Мы ждем», — сказал Петров. «^И будем ждать еще долго^».", "Петров | сказал"),
    ]);
}

#[test]
fn arabic_credits_in_its_forms() {
    holds(&[
        ("قال الوزير أحمد علي: \"^سوف نفتح الجسر في مايو^\".", "الوزير أحمد علي | قال"),
        ("\"^سوف نفتح الجسر^\"، قال أحمد علي للصحفيين.", "أحمد علي | قال"),
        ("وأكدت الوزيرة ليلى حسن أن \"^الجسر سيفتح في مايو^\".", "الوزيرة ليلى حسن | وأكدت"),
        ("وبحسب الوزير أحمد علي، \"^الجسر سيفتح في مايو^\".", "الوزير أحمد علي | وبحسب"),
        ("وأضاف علي: \"^لا يوجد مال لهذا الجسر^\".", "علي | وأضاف"),
        ("وأوضح المتحدث باسم الحكومة: «^الجسر سيفتح في مايو^».", "المتحدث باسم الحكومة | وأوضح"),
    ]);
}

#[test]
fn chinese_credits_in_its_forms() {
    holds(&[
        ("市长王伟说：“^我们将在五月开放大桥^。”", "市长王伟 | 说"),
        ("“^我们会等^，”王伟说。", "王伟 | 说"),
        ("王伟表示，“^大桥将在五月开放^”。", "王伟 | 表示"),
        ("“^没有钱^，”他补充道。", "他 | 补充道"),
        ("據王偉稱，「^大橋將在五月開放^」。", "王偉 | 稱"),
        ("王偉指出：「^大橋將在五月開放^。」", "王偉 | 指出"),
        ("根据王伟的说法，“^大桥将在五月开放^”。", "王伟 | 说"),
        ("“^我们会等^。”王伟周一对记者说。", "王伟 | 说"),
    ]);
}

#[test]
fn japanese_credits_in_its_forms() {
    holds(&[
        ("田中市長は「^橋は五月に開く^」と述べた。", "田中市長 | 述べ"),
        ("「^お金がない^」と佐藤氏は話した。", "佐藤氏 | 話し"),
        ("佐藤氏によると、「^橋は五月に開く^」という。", "佐藤氏 | によると"),
        ("田中氏は「^橋は『夢の橋』だ^」と語った。", "田中氏 | 語っ"),
        ("「^橋は五月に開く^」。田中市長はこう述べた。", "田中市長 | 述べ"),
        ("市長は記者団に「^お金がない^」と説明した。", "市長 | 説明"),
        ("田中氏は、「^橋は必要だ^」と強調している。", "田中氏 | 強調"),
        ("「^橋は必要だ^」と訴えた。", "- | 訴え"),
    ]);
}

#[test]
fn korean_credits_in_its_forms() {
    holds(&[
        ("김철수 시장은 “^5월에 다리를 열겠다^”고 말했다.", "김철수 시장 | 말했다"),
        ("“^5월에 다리를 열겠다^”고 김철수 시장은 밝혔다.", "김철수 시장 | 밝혔다"),
        ("이영희 씨는 “^돈이 없다^”라고 설명했다.", "이영희 씨 | 설명했다"),
        ("시 관계자는 \"^돈이 없다^\"며 \"내년까지 기다려야 한다\"고 덧붙였다.", "시 관계자 | 덧붙였다"),
        ("김 시장은 “^돈이 없다^”고 강조했다.", "김 시장 | 강조했다"),
        ("이 의원에 따르면 “^다리는 5월에 열린다^”.", "이 의원 | 따르면"),
        ("김 시장이 기자들에게 “^기다려 달라^”고 했다.", "김 시장 | 했다"),
        ("김철수 시장은 이렇게 말했다. “^우리는 기다리겠다^.”", "김철수 시장 | 말했다"),
    ]);
}
