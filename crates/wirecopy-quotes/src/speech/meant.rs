//! Who is meant, in full, also where the name stands in who is credited.

use super::tests::check;
use super::{QuotationKind, quoted};
use wirecopy::span::{ByteSpan, count};

/// Article, and the name of who is meant by who says the words between `^`; `-` where nobody is.
type Table = &'static [(&'static str, &'static str)];

fn holds(table: Table) {
    let mut wrong = Vec::new();
    for (text, expected) in table {
        let (before, rest) = text.split_once('^').unwrap();
        let (passage, after) = rest.split_once('^').unwrap();
        let plain = [before, passage, after].concat();
        let passage = ByteSpan::new(count(before.len()), count(before.len() + passage.len()));
        let all = quoted(&plain);
        let direct = all.iter().filter(|found| found.kind == QuotationKind::Direct);
        let found = direct.into_iter().find(|found| found.span.overlap(&passage).is_some());
        let name = found.and_then(|found| found.name).map_or("-", |name| name.of(&plain));
        check(&mut wrong, text, Some(name), Some(expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_office_before_a_name_leaves_who_it_is() {
    holds(&[
        ("Es ist dunkel. „^Das ist spät^“, sagte der Ökonom Jan Voll am Montag.", "Jan Voll"),
        ("Es ist dunkel. „^Das ist spät^“, sagte die Tarner Agrarwissenschaftlerin Ida Holm.", "Ida Holm"),
        ("Es ist dunkel. „^Das ist spät^“, sagte die Sprecherin der Ministerin Ida Holm.", "-"),
        ("“^It is late^,” said former secretary of state Ida Holm.", "Ida Holm"),
        ("“^It is late^,” Lamps for Tarnside organizing director Ida Holm told the Post.", "Ida Holm"),
        ("“^It is late^,” lawyers for actress Ida Holm said.", "-"),
        ("“^It is late^,” former State policy planning director Ida Holm wrote.", "Ida Holm"),
        ("“^It is late^,” White House press secretary Jan Voll said Friday.", "Jan Voll"),
        ("“^It is late^,” said the wife of President Jan Voll.", "-"),
        ("“^It is late^,” Holm campaign press secretary Jan Voll wrote.", "Jan Voll"),
    ]);
}

#[test]
fn where_it_is_said_is_no_part_of_who_says_it() {
    holds(&[
        (
            "Es war dunkel. „^Das ist spät^“, erzählte die in Porto lebende Sängerin Ida Holm (55) in einem Video.",
            "Ida Holm",
        ),
        ("Es war dunkel. „^Das ist spät^“, sagte der Ökonom Jan Voll in der Zeitung.", "Jan Voll"),
        ("Il faisait nuit. « ^C’est tard^ », a écrit le maire Marc Vollard sur Chirper.", "Marc Vollard"),
        ("Prado at the time said that it was “^late^.” Rui Prado left.", "Rui Prado"),
    ]);
}

#[test]
fn a_german_description_is_whoever_spoke_right_before() {
    holds(&[
        (
            "„Es ist dunkel“, sagte Ida Holm. „^Das ist spät^“, sagte die CDU-Politikerin der Tarner Presse-Agentur.",
            "Ida Holm",
        ),
        ("„Es ist dunkel“, sagte Jan Voll. „^Das ist spät^“, betonte der Headhunter.", "Jan Voll"),
        ("„Es ist dunkel“, sagte Jan Voll. „^Das ist spät^“, sagte der Grüne in der Zeitung.", "Jan Voll"),
        (
            "„Es ist dunkel“, sagte Jan Voll. Der außenpolitische Sprecher der Partei zu BILD: „^Das ist spät^.“",
            "Jan Voll",
        ),
        ("Auch Fraktionschef Jan Voll hält es für spät. „^Es ist dunkel^“, sagte der CDU-Politiker.", "Jan Voll"),
        ("„Es ist dunkel“, sagte Jan Voll. „^Das ist spät^“, unterstrich der 71-jährige.", "Jan Voll"),
        (
            "Auch Jan Voll hält es über den 14. Februar hinaus für spät. „^Es ist dunkel^“, sagte der CDU-Politiker.",
            "Jan Voll",
        ),
        (
            "CDU-Politiker Rui Prado kam. Ida Holm ging. Dafür gibt es laut Jan Voll mehrere Gründe. „^Es ist dunkel^“, sagte der CDU-Politiker.",
            "Jan Voll",
        ),
        ("„Ja“, sagte Jan Voll. „^Das ist spät^“, sagte der Tarner Professor vom Lehrstuhl für Lampen.", "Jan Voll"),
        ("„Ja“, sagte Ida Holm. Die in der Ukraine geborene Holm antwortete: „^Das ist spät^.“", "Ida Holm"),
        ("„Ja“, sagte die Oppositionsführerin Swjata Tarnowa. „^Das ist spät^“, sagte sie.", "Swjata Tarnowa"),
        ("Rui Prado kam. „Ja“, sagte Le Tarn. „^Das ist spät^“, sagte er.", "-"),
        (
            "„Ja“, sagte Ida Voll. Peter Voll lachte. Der Republikaner Voll ging. Voll kam wieder. „^Das ist spät^“, sagte er.",
            "Peter Voll",
        ),
        (
            "Rui Prado ist Minister. Prado ging. Am Samstag hatte Generalsekretär Luca Voll dafür Prado gelobt. „^Es ist dunkel^“, sagte er.",
            "Luca Voll",
        ),
        ("Ministerin Ida Holm begrüßte dies auf Twitter: „^Das ist ein Schritt^.“", "Ida Holm"),
        ("„Ja“, sagte Ida Holm. „^Das ist spät^“, erklärte die Ministerin demnach.", "Ida Holm"),
        (
            "Luca Voll lobte Rui Prado. Am Montag sagte der 59-jährige Voll, er wisse, dass Prado hier Lampen habe. „^Ja^“, fügte er hinzu.",
            "Luca Voll",
        ),
        // Of another sex, of another kind, of whom somebody is told without a name; a body, several people.
        ("„Es ist dunkel“, sagte Ida Holm. „^Das ist spät^“, sagte der Wissenschaftler.", "-"),
        ("„Es ist dunkel“, sagte Minister Jan Voll. „^Das ist spät^“, sagte der Präsident.", "-"),
        ("„Es ist dunkel“, sagte CDU-Politiker Jan Voll. „^Das ist spät^“, sagte der AfD-Chef.", "-"),
        ("Ein Wissenschaftler kam. „Es ist dunkel“, sagte Jan Voll. „^Das ist spät^“, sagte der Wissenschaftler.", "-"),
        ("„Es ist dunkel“, sagte Jan Voll. „^Das ist spät^“, sagte der Kollege.", "-"),
        ("„Es ist dunkel“, sagte Jan Voll. „^Das ist spät^“, sagte der Konzern.", "-"),
        ("„Es ist dunkel“, sagte Ida Holm. „^Das ist spät^“, sagten die Forscher.", "-"),
        ("„Es ist dunkel“, sagte Jan Voll. „^Das ist spät^“, sagte der Berater von Rui Prado. Rui Prado ging.", "-"),
    ]);
}

#[test]
fn an_office_is_told_again_with_what_it_is_for() {
    holds(&[
        (
            "La ministre des Ports, Ida Prado, a dit « non ». Marc Vollard est parti. « ^C’est tard^ », a dit la ministre des Ports.",
            "Ida Prado",
        ),
        (
            "La ministre des Ports, Ida Prado, a dit « non ». Marc Vollard est parti. « ^C’est tard^ », a dit la ministre des Lampes.",
            "-",
        ),
        ("Kanzlerin Ida Holm kam. Rui Prado ging. Die Kanzlerin lachte. „^Das ist spät^“, sagte sie.", "Ida Holm"),
    ]);
}

#[test]
fn who_is_described_first_is_named_behind_a_comma_whatever_stands_between() {
    holds(&[
        ("Es war dunkel. „^Das ist spät^“, sagte der Immunologe an der Tarner Lampe, Jan Voll. „Ja.“", "Jan Voll"),
        ("Es war dunkel. „^Das ist spät^“, sagte das Gericht, Jan Voll, der Fahrer, habe geschlafen.", "-"),
        ("Rui Prado left. Another delegate on the Prado slate, Jan Voll, said he was “^late^.”", "Jan Voll"),
    ]);
}

#[test]
fn nobody_is_named_by_where_something_is() {
    holds(&[
        (
            "Der Rat wollte im Viktoria Park Lampen sehen. Die Ruderin Ida Holm ging. „^Das ist spät^“, sagte sie.",
            "Ida Holm",
        ),
        ("« ^C’est tard^ », a affirmé la Tarnie.", "-"),
        (
            "Peter Voll laughed.\n\nIda Holm via Tarn Images.\n\n“^It is late^,” she said. Olga Prado had come.",
            "Olga Prado",
        ),
        ("“It is dark.” Tarn Trolls Rui Prado\nRui Prado left. Prado said: “^It is late and dark^.”", "Rui Prado"),
        ("Rain fell. In Tarnside Voll said it was “^late^.” Luca Voll left.", "Luca Voll"),
        ("Voll Is Over Rui Prado\nRui Prado left. Prado said: “^It is late and dark^.”", "Rui Prado"),
        ("South Korean-born Jan Voll left. “^It is late^,” said Voll.", "Jan Voll"),
        ("Jan Voll left. Rain fell in Tarnside Voll was told. “^It is late^,” said Voll.", "Jan Voll"),
        ("“^It is late^,” aides said. Aides said “it is dark.”", "-"),
        ("Aides say that it is “^late and dark^.”", "-"),
        (
            "Then there’s Jan Voll. Rui Prado met Ida Holm’s brother. In what he called “^a mess^,” Jan Voll left.",
            "Jan Voll",
        ),
    ]);
}

#[test]
fn curly_marks_in_typed_ones_close_nothing() {
    holds(&[
        (
            "Ida Holm stated:\n\n\"^The bridge is about “Equal Lamps” now. It is dark.\n\n\"The other bridge is late^.\"",
            "Ida Holm",
        ),
        ("\"The “Lamps Act” ^is late^,\" Ida Holm said. Jan Voll left.", "Ida Holm"),
    ]);
}

#[test]
fn an_apposition_may_have_no_second_comma() {
    holds(&[
        ("“^It is late^,” Jan Voll, the engineer who built the lamp tweeted.", "Jan Voll"),
        ("“^It is late^,” Ida Holm, who is chair of Our Lamps said in a statement.", "Ida Holm"),
        ("Jan Voll, the director of the Tarn Party said in a statement. “^It is late and dark^.”", "Jan Voll"),
    ]);
}

#[test]
fn a_short_sentence_leads_to_what_is_said() {
    holds(&[
        (
            "Tarn University’s Ida Holm agreed. “^Most of the lamps are running out of time to find another^.”",
            "Ida Holm",
        ),
        ("Jan Voll said it was late. Adding, “^Now, as with all bridges, it is dark^.”", "Jan Voll"),
        ("The bridge “^is dark right now^,” as Ida Holm said on the radio, and closed.", "Ida Holm"),
        ("It was “^careless^” – as described by engineer Jan Voll – and late.", "Jan Voll"),
    ]);
}

#[test]
fn who_the_sentence_is_about_may_tell_it() {
    holds(&[
        (
            "They praised the lamps of Rui Prado. Rep. Jan Voll was for the lamps while they shone, he said. “^It is late^,” he said.",
            "Jan Voll",
        ),
        (
            "„Es sei dunkel“, sagte Rui Prado. Minister Jan Voll sagte, es sei „da“, er stellte fest: „^Das ist spät^“.",
            "Jan Voll",
        ),
        ("Jan Voll kam. Aus Sicht des Kämmerers Rui Prado ist es dunkel. Er sagte, es sei „^spät^“.", "Rui Prado"),
        (
            "Rui Prado was praised. The Tarn Jet, built here, is Rui Prado’s toy, he said. “^It is late^,” he said.",
            "Rui Prado",
        ),
        ("Sailors are “late,” President Ida Holm Voll said. “^It is late^,” Holm Voll said.", "Ida Holm Voll"),
        ("Ida Holm makes no apologies.\n\nFULL TEXT.\n\n“^It is late and dark^,” she said in one speech.", "Ida Holm"),
        ("Luca Voll And Rui Prado Agree\nRui Prado left. “^It is late^,” said Prado.", "Rui Prado"),
        ("Al From left. “^It is late^,” said Al From.", "Al From"),
        ("Holm, an engineer, spoke to Rui Prado. The lamp is out, he said. “^It is late^,” he said.", "Rui Prado"),
    ]);
}
