use super::{Quotation, QuotationKind, quoted};
use wirecopy::span::{ByteSpan, count};

/// What is credited for the words between the first pair of `^` in `text`: "speaker (name) | verb | told", told in
/// brackets where the sentence before has it; the name only where it is printed elsewhere.
pub(super) fn credited(text: &str) -> Option<String> {
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
pub(super) fn check(wrong: &mut Vec<String>, of: &str, found: Option<&str>, expected: Option<&str>) {
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
fn who_is_credited_in_the_sentences_of_news() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        // Behind a comma inside the marks any verb is one of saying.
        ("“^The bridge is a triumph^,” Prado beamed.", Some("Prado | beamed | -")),
        ("“^The bridge is a triumph^,” beamed Ana Prado of the city council.", Some("Ana Prado | beamed | -")),
        ("“^The bridge is late^,” Prado is quoted as saying.", Some("Prado | quoted as saying | -")),
        ("After he blasted the “^late,^” Ana Prado has left.", Some("he | blasted | -")),
        // What stands written on a thing is said by nobody.
        ("They handed out bottles that said, “^Welcome to the bridge^.”", None),
        ("It is common for papers to portray the plan as a “^bridge to nowhere^.”", None),
        ("The troupe performs a popular play called “^The Bridge^.”", None),
        ("The mayor dismissed Prado’s remarks further as “^idle talk^.”", Some("The mayor | dismissed | -")),
        // A piece of a sentence hangs on the verb before.
        ("Prado said he had asked the “^bridge people^” to wait.", Some("Prado | said | -")),
        ("Prado praised the plan, whatever the council thinks, and the “^idlers^” laughed.", None),
        // Whose clause it is.
        (
            "It began in Porto, when some protesters met the mayor, shouting “^no bridge^!”",
            Some("some protesters | shouting | -"),
        ),
        (
            "Ana Prado, the city’s engineer, emailed the council on Monday, telling them, “^no bridge^.”",
            Some("Ana Prado | telling | them"),
        ),
        ("“It is late,” said Prado, who added that the work was “^a pity^.”", Some("who (Prado) | added | -")),
        ("The costs, Prado added, were “^a guess^.”", Some("Prado | added | -")),
        (
            "PORTO (AP) — In reply to the plans for the bridge, the mayor wrote to Prado, saying, “^no^.”",
            Some("the mayor | saying | -"),
        ),
        (
            "The race for the bridge tightens - Ana Prado: “^It is not over until it stands^.”",
            Some("Ana Prado | - | -"),
        ),
        ("The council less than two weeks ago said the bridge was “^safe^.”", Some("The council | said | -")),
        ("“^It is safe^,” said retired engineer Ana Prado.", Some("retired engineer Ana Prado | said | -")),
        ("“^It is safe and sound^,” Mayor Ana Prado, R-N.H., said.", Some("Mayor Ana Prado | said | -")),
        // A thing that says something is nobody.
        ("Prado shared a video that said “^the bridge is safe^.”", None),
        ("Prado wore a cap, which reads “^no bridge^.”", None),
        // What is done, and who says so.
        ("Critics say Prado proposed to “^dismantle^” the bridge.", Some("Critics | say | -")),
        (
            "“It is late,” said Prado. “^And it is dark, too, and it rains^,” with a wind that rose.",
            Some("Prado | said | -"),
        ),
    ] {
        check(&mut wrong, text, credited(text).as_deref(), expected);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn of_several_clauses_the_one_that_says_it_is_taken() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        // What somebody would say hangs on who says so.
        ("The mayor said that they would offer “^a prayer^” for it.", Some("The mayor | said | -")),
        ("Prado says she wants lamps if they submit adequate “^living wills^” by May.", Some("Prado | says | -")),
        // "As" that tells when, and "as" that tells who.
        ("Prado said as he met his wife in Porto, “^It is over^.”", Some("Prado | said | -")),
        ("He said that only people such as Ida Holm wanted “^open doors^.”", Some("He | said | -")),
        ("It is dull, as Voll has said, and Holm can “^promise^” more of it.", None),
        // A clause that opens the sentence is over.
        ("After Jan Voll asked about the bridge in May, the council became “^agitated^.”", None),
        (
            "Although Voll wrote that they had “^been friends^,” he claimed they had never met.",
            Some("Voll | wrote | -"),
        ),
        ("In a note that Judge Holm called “^bad^,” Voll expressed a wish to go.", Some("Judge Holm | called | -")),
        ("The council was late, hours after Prado said she was “^cheered^” by the plan.", Some("Prado | said | -")),
        // Behind the verb, inside the sentence.
        ("Because of how the council built it, explained Holm, “^it will fall^.”", Some("Holm | explained | -")),
        (
            "The trouble with lamps, says Ida Holm, a historian, is that they are “^too bright^.”",
            Some("Ida Holm | says | -"),
        ),
        // Whose claim it is.
        ("Voll blamed the papers for Holm’s claim that the council “^sank the bridge^.”", Some("Holm | claim | -")),
        ("The plan rests on the Bridge Workers’ support for the law, “^a fine law^.”", None),
        // A thing between is nobody.
        ("The delay does not surprise engineer Ida Holm: “^Bridges are late^.”", Some("engineer Ida Holm | - | -")),
        ("And it gets better:\n“^The bridge is late^.”", None),
        ("More from Ida Holm: “^The bridge is late^.”", Some("Ida Holm | - | -")),
        // Questions and calls end a sentence that leads to them.
        (
            "Voll held a sign and shouted, “^No bridge^!” The mayor worried that it would rain.",
            Some("Voll | shouted | -"),
        ),
        ("“^The bridge is late.^” Holm said.", Some("Holm | said | -")),
        // Names of things, and of places.
        ("A group called Free Bridges ran its first “^ads^.”", None),
        (
            "On Monday in Berea, Ohio, Gov. Ida Holm (R-OH), said, “^We will open it^.”",
            Some("Gov. Ida Holm | said | -"),
        ),
        ("Holm, star of “The Bridge,” thanked Voll for “^taking these steps^.”", Some("Holm | thanked | -")),
        // Who does it, right before the participle or the infinitive.
        ("Holm laughed as a driver walked by, saying he was “^here for the bridge^.”", Some("a driver | saying | -")),
        (
            "Holm spoke near the bridge, where about 50 workers stood, chanting “^no pay^.”",
            Some("50 workers | chanting | -"),
        ),
        ("Both men issued a note saying it was fine – Voll calling it “^a great day^.”", Some("Voll | calling | -")),
        (
            "The note was read aloud, leading some advisers to say that “^it was late^.”",
            Some("some advisers | say | -"),
        ),
        (
            "When someone in the audience shouted, “^Bridge^,” Holm joked about it.",
            Some("someone in the audience | shouted | -"),
        ),
        (
            "An official who spoke openly to explain the delay said Monday, “^It rains^.”",
            Some("An official | said | -"),
        ),
        // Of who is asked about and who speaks.
        (
            "The aide refused to say on whom the council relies but said nothing was planned, adding: “^We wait^.”",
            Some("The aide | adding | -"),
        ),
        ("Voll joked that Porto was his answer, but went on to say, “^There are places^.”", Some("Voll | say | -")),
        ("The plan, which — as Ida Holm noted in May — promises to “^stop the rain^” is late.", None),
        // A share of many is told by a poll.
        ("In a Daily poll, 31 percent of readers said they were “^very tired^.”", Some("a Daily poll | said | -")),
        // What is done, and not said; a mark that only seems to lead on.
        ("The council will add back the “^old lamps^” of the bridge.", None),
        ("Lamps are late — and so the council denies — “^why wait^?” asked Ida Holm.", Some("Ida Holm | asked | -")),
        ("Once the council goes on holiday, “^nothing moves^.”", None),
        // Abbreviations that end a sentence.
        ("Jan Prado left the U.S. He said the bridge was “^too long^.”", Some("He (Jan Prado) | said | -")),
        ("“^Let me talk^,” Holm shot back.", Some("Holm | shot back | -")),
    ] {
        check(&mut wrong, text, credited(text).as_deref(), expected);
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
        "Er kommt. „Die Brücke bleibt“, sagt Ana Prado. „^Mit Holm wäre die Brücke nie gebaut worden^“ Aber wie teuer wird sie nun?",
        "“It stays,” said Ana Prado. “^With Holm it would never have been built^” But what will it cost?",
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

#[test]
fn other_languages_credit_in_their_own_ways() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        ("Marc Vollard a répondu : « ^Nous ouvrirons le pont^. »", "Marc Vollard | répondu | -"),
        ("« ^C’est une honte^ », a lancé Anne Prado.", "Anne Prado | a lancé | -"),
        (
            "—^No habrá puente este año^ —dijo la alcaldesa Ida Prado—. Ni el que viene.",
            "la alcaldesa Ida Prado | dijo | -",
        ),
        ("„^Wir haben kein Geld für die Brücke^“, so Bürgermeisterin Ida Holm.", "Bürgermeisterin Ida Holm | so | -"),
        ("Am Freitag sagte Holm: „^Wir prüfen das und sagen Bescheid^.“", "Holm | sagte | -"),
        ("«^Мы откроем мост в мае^», — сказал мэр Иван Петров.", "мэр Иван Петров | сказал | -"),
        ("وقال الوزير أحمد علي: \"^سوف نفتح الجسر في مايو^\".", "الوزير أحمد علي | وقال | -"),
        ("田中市長は「^橋は五月に開く^」と述べた。", "田中市長 | 述べ | -"),
        ("「^お金がない^」と佐藤氏は話した。", "佐藤氏 | 話し | -"),
        ("市长王伟说：“^我们将在五月开放大桥^。”", "市长王伟 | 说 | -"),
        ("“^我们会等^，”王伟说。", "王伟 | 说 | -"),
    ] {
        check(&mut wrong, text, credited(text).as_deref(), Some(expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_speaker_is_the_name_without_adverb_and_affiliation() {
    let mut wrong = Vec::new();
    for (clause, expected) in [
        ("said Ida Holm quietly.", "Ida Holm | said | -"),
        ("said Ida Holm yesterday.", "Ida Holm | said | -"),
        ("Holm angrily said.", "Holm | said | -"),
        ("Ida Holm of the Ferry Users’ League said.", "Ida Holm | said | -"),
        ("said Ida Holm, 71, of East Bank.", "Ida Holm | said | -"),
        ("Holm on Friday told reporters.", "Holm | told | reporters"),
        ("the president of Peru said.", "the president of Peru | said | -"),
        ("Bank of Oslo chief Jan Voll said.", "Bank of Oslo chief Jan Voll | said | -"),
    ] {
        let text = format!("“^The ferry has carried us all^,” {clause}");
        check(&mut wrong, &text, credited(&text).as_deref(), Some(expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn speech_runs_on_over_paragraphs_and_between_quotations() {
    let text = "“We wait,” Ida Holm said. “It is late.\n\n“It is dark.\n\n“And it is cold.”\n\n“Nobody came,” said Jan Voll.\n\n“Nobody at all.”";
    let names: Vec<_> = quoted(text).iter().map(|found| found.name.map(|name| name.of(text))).collect();
    let (ida, jan) = (Some("Ida Holm"), Some("Jan Voll"));
    assert_eq!(names, [ida, ida, ida, ida, jan, jan]);
}

#[test]
fn who_is_meant_by_a_pronoun_or_a_description() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        ("Ida Holm met Jan Voll. “^It is late^,” she said.", Some("she (Ida Holm) | said | -")),
        ("Ida Holm met Jan Voll. “^It is late^,” he said.", Some("he (Jan Voll) | said | -")),
        (
            "Sen. Ida Holm was late. Jan Voll left. “^It is late^,” the senator said.",
            Some("the senator (Ida Holm) | said | -"),
        ),
        (
            "Ida Holm, 71, was late. Jan Voll left. “^It is late^,” the 71-year-old said.",
            Some("the 71-year-old (Ida Holm) | said | -"),
        ),
        (
            "The mayor, Ida Holm, was late. A deal with Olga Voll, she said, was “^not what we want^.”",
            Some("she (Ida Holm) | said | -"),
        ),
        ("It rained. “^It is late^,” the senator said.", Some("the senator | said | -")),
        // Who spoke goes on speaking, whoever a quotation or a description names between.
        (
            "Holm campaign manager Jan Voll said Monday that all was well. “^It is late^,” he added.",
            Some("he (Jan Voll) | added | -"),
        ),
        (
            "Mikko Lehto, 19, was late. Jan Voll, 41, left. “^It is late^,” the 19-year-old Tarnside native said.",
            Some("the 19-year-old Tarnside native (Mikko Lehto) | said | -"),
        ),
        (
            "Mikko Lehto scored twice. “^It was a good night^,” the rookie defenceman said.",
            Some("the rookie defenceman (Mikko Lehto) | said | -"),
        ),
        (
            "Democrat Ida Holm lost to Olga Voll. “^It is late^,” the Republican said.",
            Some("the Republican (Olga Voll) | said | -"),
        ),
        ("See Holm. Ida Holm left. “^It is late^,” Holm said.", Some("Holm (Ida Holm) | said | -")),
        ("Secretary of State Jan Voll left. “^It is late^,” Voll said.", Some("Voll (Jan Voll) | said | -")),
        (
            "Le Tarn spoke. Then Marine Le Tarn left. “^It is late^,” Le Tarn said.",
            Some("Le Tarn (Marine Le Tarn) | said | -"),
        ),
        ("Taylor Voll met Ida Holm and Jan Prado. “^We are late^,” they said.", Some("they | said | -")),
        ("Taylor Voll met Ida Holm. “^It is late^,” he said.", Some("he (Taylor Voll) | said | -")),
        // Who is named behind a pronoun in its sentence is another.
        ("Ida Holm spoke. Olga Voll left. She calls Voll “^late^.”", Some("She (Ida Holm) | calls | -")),
        // Who tells the sentence, not whom it tells of.
        (
            "In a note, campaign manager Jan Voll admitted that Rui Prado had won, which is, he said, “^a pity^.”",
            Some("he (Jan Voll) | said | -"),
        ),
        (
            "“It is late,” said Ida Holm, the city’s engineer, who added that it was “^a pity^.”",
            Some("who (Ida Holm) | added | -"),
        ),
        // Of another state, and a place.
        (
            "Sen. Jan Voll, R-Iowa, met the council. “^It is late^,” the Florida senator said.",
            Some("the Florida senator | said | -"),
        ),
        (
            "Ida Holm met us after a storm in Lower Tarnside. “^It is late^,” she said.",
            Some("she (Ida Holm) | said | -"),
        ),
        ("“^It is late^,” said a spokesman for Ida Holm.", Some("a spokesman for Ida Holm | said | -")),
        // Clauses that open a sentence.
        (
            "Rui Prado was late. But when that was put to Jan Voll, an engineer, he said: “^It is late^.”",
            Some("he (Jan Voll) | said | -"),
        ),
        (
            "Rui Prado spoke. As he has before, Jan Voll on Friday played it down. “^It is late^,” he said.",
            Some("he (Jan Voll) | said | -"),
        ),
        (
            "Ida Holm spoke. Asked about her vote if Olga Voll runs, she said: “^It is late^.”",
            Some("she (Ida Holm) | said | -"),
        ),
        // Whom the article never names in full, and what is nobody’s name.
        ("Jan Voll spoke. Prado defied the council. “^It is late^,” he said.", Some("he (Prado) | said | -")),
        (
            "Jan Voll spoke. They met in Tarnside. Tarnside voted. “^It is late^,” he said.",
            Some("he (Jan Voll) | said | -"),
        ),
        ("Ida Holm met African Americans. “^It is late^,” she said.", Some("she (Ida Holm) | said | -")),
        (
            "Town Figure Endorses Free Bridge Plan\nIda Holm met Jan Voll. “^It is late^,” she said.",
            Some("she (Ida Holm) | said | -"),
        ),
        // In other words, of who has just spoken; but not of who sits elsewhere, or has no name.
        ("“It rains,” Ida Holm said. “^It is late^,” the senator said.", Some("the senator (Ida Holm) | said | -")),
        ("“It rains,” Mayor Ida Holm said. “^It is late^,” the senator said.", Some("the senator | said | -")),
        (
            "Ida Holm met Jan Voll. “It rains,” said Voll. “^It is late^,” the former aide said.",
            Some("the former aide (Jan Voll) | said | -"),
        ),
        ("One man called. Jan Voll left. “^It is late^,” the man said.", Some("the man | said | -")),
        (
            "Ida Holm spoke of an author. A sailor, Olga Voll, left. “^It is late^,” the author said.",
            Some("the author | said | -"),
        ),
    ] {
        check(&mut wrong, text, credited(text).as_deref(), expected);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Nothing that is read hangs on what was read before, or on what is read at the same time.
#[test]
fn what_is_read_does_not_hang_on_the_order_of_reading() {
    let texts = [
        "Mikko Lehto, 19, was late. Jan Voll, 41, left. “It is late,” the 19-year-old Tarnside native said.",
        "Sen. Ida Holm met Taylor Voll and Jan Voll. “It is late,” Voll said. “No,” he said. “So it is,” the senator said.",
        "Ida Prado dijo: “No hay dinero”. « Nous attendons », a dit Marc Vollard à l’AFP.",
    ];
    let alone = texts.map(quoted);
    std::thread::scope(|scope| {
        for first in 0..texts.len() * 4 {
            let (texts, alone) = (&texts, &alone);
            scope.spawn(move || {
                for at in (0..texts.len()).map(|n| (n + first) % texts.len()) {
                    assert_eq!(quoted(texts[at]), alone[at], "{}", texts[at]);
                }
            });
        }
    });
}

#[test]
fn an_outlet_is_no_person() {
    for text in [
        "“It is late,” The Lamp reported.",
        "“It is late,” CNN said.",
        "According to the Daily Lamp, “it is late.”",
        "“It is late,” the Iowa Democrats said.",
    ] {
        let found = quoted(text)[0];
        assert!(found.speaker.is_some() && found.name.is_none(), "{text}: {:?}", found.name.map(|name| name.of(text)));
    }
}

#[test]
fn what_is_told_without_marks_is_a_kind_of_its_own() {
    for (text, told, speaker) in [
        ("Ida Holm said that the bridge would open in May.", "the bridge would open in May", "Ida Holm"),
        ("The bridge will open in May, Ida Holm told reporters.", "The bridge will open in May", "Ida Holm"),
        ("According to Ida Holm, the bridge will open in May.", "the bridge will open in May", "Ida Holm"),
        (
            "Die Brücke ist alt. Ida Holm sagte, die Brücke werde im Mai geöffnet.",
            "die Brücke werde im Mai geöffnet",
            "Ida Holm",
        ),
        ("La maire a déclaré que le pont serait ouvert en mai.", "le pont serait ouvert en mai", "La maire"),
    ] {
        let found: Vec<Quotation> = quoted(text);
        let lines: Vec<_> =
            found.iter().map(|one| (one.kind, one.span.of(text), one.speaker.map(|who| who.of(text)))).collect();
        assert_eq!(lines, [(QuotationKind::Indirect, told, Some(speaker))]);
    }
}

/// Interviews, capitals, marks that nobody closes, two languages in one paragraph.
#[test]
fn what_is_badly_written_is_not_read_wrongly() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        // Interviews.
        ("Ida Holm runs it.\nQ: Will it open?\nA: “^Not before May, I think^.”", None),
        ("Jan Voll: Why?\nIda Holm: “^I came to see it^.”", Some("Ida Holm | - | -")),
        ("Daily Lamp: Why?\nDaily Lamp: “^And who pays for it^?”", Some("Daily Lamp | - | -")),
        ("FRAGE: Frau Holm, wann öffnet sie?\nHolm: Ich habe „^sofort^“ nie gesagt.", None),
        // Capitals.
        ("IDA HOLM left. JAN VOLL disagreed. “^It is light^,” VOLL said.", Some("VOLL (JAN VOLL) | said | -")),
        ("“^IT IS LATE^,” MAYOR IDA HOLM SAID.", None),
        ("“^It is late^,” USA TODAY wrote.", Some("USA TODAY | wrote | -")),
        // Marks that nobody closes.
        ("Ida Holm said it is “late. Jan Voll said it is “^early^” and left.", Some("Jan Voll | said | -")),
        ("Ida Holm said, ‘It’s the council’s. Jan Voll said, ‘^No^,’ and left.", Some("Jan Voll | said | -")),
        ("\"It is late,\" said Ida Holm. \"And dark. Jan Voll said \"^no^\" to it.", Some("Jan Voll | said | -")),
        // Two languages.
        ("Ida Holm dijo: “^It is late^.” It was.", Some("Ida Holm | dijo | -")),
        ("“C’est la vie,” said Ida Holm. «Да», сказал Иван. “^No^,” she said.", Some("she (Ida Holm) | said | -")),
    ] {
        check(&mut wrong, text, credited(text).as_deref(), expected);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // An outlet that asks is nobody.
    let lamp = "Daily Lamp: Why?\nDaily Lamp: “And who pays for it?”";
    assert!(quoted(lamp).iter().all(|found| found.name.is_none()));
}

#[test]
fn nothing_hostile_is_slow_or_outside_the_text() {
    let long = "Ida Holm, a senator, who said ".repeat(20_000);
    for text in [
        "“".repeat(50_000),
        "“a” ".repeat(10_000),
        format!("“{}”", "Ten pages of it. ".repeat(20_000)),
        "(".repeat(50_000),
        "—a ".repeat(10_000),
        "SAID HOLM ".repeat(20_000),
        "he said Ida Holm “no” ".repeat(10_000),
        "31 percent of Holm said ".repeat(10_000),
        "Q: Will it open?\nA: “Not before May.\n".repeat(10_000),
        format!("{long}“no”"),
        "said ".repeat(20_000) + "“no”",
        "\u{301}’s’s’s—«»‹›\u{feff}".repeat(5_000),
    ] {
        let begun = std::time::Instant::now();
        for found in quoted(&text) {
            for span in [Some(found.span), found.speaker, found.name, found.cue, found.hearer].into_iter().flatten() {
                assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()));
            }
        }
        let opening: String = text.chars().take(20).collect();
        // What is not linear takes many minutes; a busy machine some seconds.
        assert!(begun.elapsed().as_secs() < 60, "{opening}: {:?}", begun.elapsed());
    }
}
