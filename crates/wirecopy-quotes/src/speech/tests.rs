use super::{Quotation, QuotationKind, quoted};
use wirecopy::span::{ByteSpan, count};

/// What is credited for the words between the first pair of `^` in `text`: "speaker (name) | verb | told", told in
/// brackets where the sentence before has it; the name only where it is printed elsewhere.
fn credited(text: &str) -> Option<String> {
    let (before, rest) = text.split_once('^').unwrap();
    let (passage, after) = rest.split_once('^').unwrap();
    let text = [before, passage, after].concat();
    let passage = ByteSpan::new(count(before.len()), count(before.len() + passage.len()));
    let all = quoted(&text);
    let found =
        all.iter().find(|found| found.kind == QuotationKind::Direct && found.span.overlap(&passage).is_some())?;
    (found.speaker.is_some() || found.cue.is_some()).then(|| line(&text, found))
}

/// Remembers what is not as it should be, so that a run tells all of it.
fn check(wrong: &mut Vec<String>, of: &str, found: Option<&str>, expected: Option<&str>) {
    if found != expected {
        wrong.push(format!("{of}\n   found {found:?}\nexpected {expected:?}"));
    }
}

fn line(text: &str, found: &Quotation) -> String {
    let part = |span: Option<ByteSpan>| span.map_or("-", |span| span.of(text)).to_owned();
    let inside = |name: &ByteSpan| found.speaker.is_none_or(|speaker| speaker.overlap(name).is_none());
    let name = found.name.filter(inside).map(|name| format!(" ({})", name.of(text))).unwrap_or_default();
    let told = part(found.hearer);
    let told = if found.hearer_before { format!("[{told}]") } else { told };
    format!("{}{name} | {} | {told}", part(found.speaker), part(found.cue))
}

#[test]
fn what_credits_a_quotation_is_found() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        ("“^We will open the bridge^,” she told reporters.", "she | told | reporters"),
        (
            "“^We will open the bridge^,” Ana Prado told the Porto Daily on Friday.",
            "Ana Prado | told | the Porto Daily",
        ),
        ("Prado told the Porto Daily, “^we will open the bridge^.”", "Prado | told | the Porto Daily"),
        ("Prado told Reuters: “^We will open the bridge^.”", "Prado | told | Reuters"),
        ("“^We will open^,” Prado stated.", "Prado | stated | -"),
        ("“^We will open^,” said Ana Prado, an engineer.", "Ana Prado | said | -"),
        ("“^We will open^,” said the mayor of Porto in a statement.", "the mayor of Porto | said | in a statement"),
        ("“^We will open^,” the mayor said in an interview with Lusa.", "the mayor | said | in an interview with Lusa"),
        ("“^We will open^,” Prado wrote Saturday morning on Chirper.", "Prado | wrote | on Chirper"),
        ("“^We will open^,” the minister wrote on Truth Social on Saturday.", "the minister | wrote | on Truth Social"),
        ("“^We will open^,” according to the ministry, which paid.", "the ministry | according to | -"),
        ("According to Ana Prado, “^we will open^.”", "Ana Prado | According to | -"),
        ("On Friday, Prado told the BBC, “^we will open^.”", "Prado | told | the BBC"),
        ("But Prado said: “^We will open^.”", "Prado | said | -"),
        (
            "Ana Prado, the city’s chief engineer for bridges, told the Daily that it was “^not a bridge^.”",
            "Ana Prado | told | the Daily",
        ),
        ("“One,” Prado told the Daily over the weekend. “^Two and three^.”", "Prado | told | the Daily"),
        ("“^We will open^,” she later told AFP they were late.", "she | told | AFP"),
        (
            "“^We will open^,” a spokesman for the city told the Lisbon Post last month.",
            "a spokesman for the city | told | the Lisbon Post",
        ),
        ("“^We will open^,” Prado said to reporters in Porto.", "Prado | said | to reporters"),
        ("What he said was “^no bridge^.”", "he | said | -"),
        ("The city, as Prado told us, is “^no bridge^.”", "Prado | told | us"),
        ("“^Abriremos el puente^”, dijo Ana Prado a la agencia EFE.", "Ana Prado | dijo | a la agencia EFE"),
        ("Prado declaró a Reuters: “^Abriremos el puente^”.", "Prado | declaró | a Reuters"),
        ("“^Abriremos el puente^”, dijo a EFE.", "- | dijo | a EFE"),
        ("“^Abriremos el puente^”, según la alcaldesa.", "la alcaldesa | según | -"),
        ("« ^Nous ouvrirons^ », a déclaré Ana Prado à l’AFP.", "Ana Prado | a déclaré | à l’AFP"),
        ("« ^Nous ouvrirons^ », a-t-elle dit à Reuters.", "elle | a-t-elle dit | à Reuters"),
        ("« ^Nous ouvrirons^ », dit-il.", "il | dit-il | -"),
        ("« ^Nous ouvrirons^ », selon la mairie.", "la mairie | selon | -"),
        ("„^Wir öffnen die Brücke^“, sagte Prado der dpa.", "Prado | sagte | der dpa"),
        ("„^Wir öffnen die Brücke^“, sagte sie gegenüber Reuters.", "sie | sagte | gegenüber Reuters"),
        ("„^Wir öffnen die Brücke^“, sagte die Bürgermeisterin am Freitag.", "die Bürgermeisterin | sagte | -"),
        ("“^Vamos abrir a ponte^”, disse Ana Prado à agência Lusa.", "Ana Prado | disse | à agência Lusa"),
        ("“^Vamos abrir a ponte^”, afirmou o prefeito ao jornal Diário.", "o prefeito | afirmou | ao jornal Diário"),
        ("“^Vamos abrir a ponte^”, segundo a prefeitura.", "a prefeitura | segundo | -"),
    ] {
        check(&mut wrong, text, credited(text).as_deref(), Some(expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_sentence_before_tells_who_he_is_and_whom_he_told() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        (
            "Ana Prado, an engineer, said Friday there would be no bridge.\n\n“^No bridge^,” she told reporters.",
            "she (Ana Prado) | told | reporters",
        ),
        (
            "Ana Prado told the Daily that it was late.\n“^No bridge at all^,” Prado stated.",
            "Prado (Ana Prado) | stated | [the Daily]",
        ),
        (
            "Ana Prado told the Daily that it was late.\n“^No bridge at all^,” Rui Costa stated.",
            "Rui Costa | stated | -",
        ),
        ("It rained in Porto.\n“^No bridge^,” she said.", "she | said | -"),
        ("Prado put it thus:\n“^No bridge^,” she said.", "she (Prado) | said | -"),
        ("Ana Prado told the Daily:\n“^No bridge^.”", "Ana Prado | told | the Daily"),
    ] {
        check(&mut wrong, text, credited(text).as_deref(), Some(expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_does_not_fit_is_not_guessed() {
    let mut wrong = Vec::new();
    for text in [
        "“^We will open the bridge^.” The announcement comes after a long winter.",
        "^The bridge will open in May^, Prado told the Daily.",
        "A “^bridge^” of sorts was built by those who said so.",
        "“^No bridge^.”",
        "“^No bridge^,” and with that the matter, said by some to be closed, was over.",
        "^^",
    ] {
        check(&mut wrong, text, credited(text).as_deref(), None);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_seeds_credit_the_envoy_and_those_who_heard_him() {
    let mut wrong = Vec::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/");
    for (file, words, expected) in [
        ("000_a4c0b0367d167805", "The Venezuelan criminals", "he (Mauricio Claver Carone) | told | reporters"),
        (
            "001_ee5eb016200b8405",
            "The Venezuelan criminals",
            "Claver-Carone (Mauricio Claver-Carone) | stated | [the Washington Post]",
        ),
        ("003_b513d4d7dd64b91b", "The Venezuelan criminals", "he (Mauricio Claver Carone) | told | reporters"),
        (
            "001_ee5eb016200b8405",
            "The only award for Maduro",
            "Grenell (Richard Grenell) | told | the Wall Street Journal",
        ),
        ("002_c75503850e61fea6", "The only award for Maduro", "Grenell (Richard Grenell) | told | the Washington Post"),
        ("003_b513d4d7dd64b91b", "Venezuela has agreed to receive", "Trump (Donald Trump) | wrote | on Truth Social"),
    ] {
        let text = std::fs::read_to_string([folder, file, ".txt"].concat()).unwrap();
        let marked = text.replacen(words, &format!("^{words}^"), 1);
        check(&mut wrong, file, credited(&marked).as_deref(), Some(expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
