//! Who is meant in English, kind by kind: offices, kin, players, ages, who is named later, who tells what without a verb of saying.

use super::tests::{check, credited};

/// Article, and who is credited, with the name where it is printed elsewhere.
type Table = &'static [(&'static str, &'static str)];

fn holds(table: Table) {
    let mut wrong = Vec::new();
    for (text, expected) in table {
        let found = credited(text);
        let who = found.as_deref().and_then(|line| line.split(" | ").next());
        check(&mut wrong, text, who, Some(expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn titles_are_no_names_and_tell_who_is_described() {
    holds(&[
        ("Const. Ida Holm left. Jan Voll stayed. “^It is late^,” Const. Holm said.", "Const. Holm (Ida Holm)"),
        ("Const. Ida Holm left. Jan Voll stayed. “^It is late^,” the officer said.", "the officer (Ida Holm)"),
        ("Insp. Jan Voll left. Ida Holm stayed. “^It is late^,” said the inspector.", "the inspector (Jan Voll)"),
        ("Coun. Ida Holm left. Jan Voll stayed. “^It is late^,” the councillor said.", "the councillor (Ida Holm)"),
        ("Justice Ida Holm left. Jan Voll stayed. “^It is late^,” the judge said.", "the judge (Ida Holm)"),
        ("Tory MP Jan Voll left. Ida Holm stayed. “^It is late^,” the MP said.", "the MP (Jan Voll)"),
        ("Ida Holm MP, the minister, was there. “^It is late^,” she said.", "she (Ida Holm)"),
        ("Prime Minister Ida Holm left. “^It is late^,” Ms Holm said.", "Ms Holm (Ida Holm)"),
        ("Council chairman Ida Holm left. Jonas Prado stayed. “^It is late^,” she said.", "she (Ida Holm)"),
        ("Don Prado and Ida Prado came. “^It is late^,” Don Prado said.", "Don Prado (Don Prado)"),
        ("Jan Voll left. Ida Holm stayed.\n\nContinued Voll: “^It is late^.”", "Voll (Jan Voll)"),
        ("Ida King came with Jan Voll. “^It is late^,” King said.", "King (Ida King)"),
        ("American Ida Holm came with Jan Voll. “^It is late^,” Holm said.", "Holm (Ida Holm)"),
        ("The Lamps’ Ida Holm came with Jan Voll. “^It is late^,” Ms Holm said.", "Ms Holm (Ida Holm)"),
        ("Jan “Otter” Voll left with Ida Holm. “^It is late^,” Voll said.", "Voll (Jan “Otter” Voll)"),
        ("Ida Holm called Jan “^late^.”", "Ida Holm"),
        ("Rapper Jan Voll left. Ida Holm stayed. “^It is late^,” Voll said.", "Voll (Jan Voll)"),
    ]);
}

#[test]
fn two_people_in_a_headline_are_two_and_two_offices_are_one_persons() {
    holds(&[
        ("Jan Holm And Ida Voll\nJan Holm left. “^It is late^,” Voll said.", "Voll (Ida Voll)"),
        ("Jan Holm And Ida Voll Agree\n“^It is late^,” said Holm.", "Holm (Jan Holm)"),
        ("Jan Holm left. “^It is late^,” said Holm’s potential successor.", "Holm’s potential successor"),
        (
            "Jan Holm is a senator. Ida Voll left. “^It is late^,” said the old Tarnside senator and Green presidential candidate.",
            "the old Tarnside senator and Green presidential candidate (Jan Holm)",
        ),
    ]);
}

#[test]
fn sport_has_its_own_words() {
    holds(&[
        ("“^It is late^,” Otters coach Rui Prado said.", "Otters coach Rui Prado"),
        (
            "Jan Voll is Porto’s head coach. Rui Prado scored. “^It is late^,” the head coach said.",
            "the head coach (Jan Voll)",
        ),
        ("Defenceman Jan Voll scored. Ida Holm left. “^It is late^,” the rookie said.", "the rookie (Jan Voll)"),
        (
            "Goalkeeper Rui Prado stayed. Skipper Jan Voll left. “^It is late^,” the goaltender said.",
            "the goaltender (Rui Prado)",
        ),
        ("Jan Voll, agent of Rui Prado, left. “^It is late^,” the agent said.", "the agent (Jan Voll)"),
    ]);
}

#[test]
fn nobody_is_of_another_age() {
    holds(&[
        (
            "Jan Voll, a 19-year-old sailor, left. Ida Holm came. “^It is late^,” the 19-year-old said.",
            "the 19-year-old (Jan Voll)",
        ),
        (
            "The 19-year-old Jan Voll left. Ida Holm came. “^It is late^,” the 19-year-old said.",
            "the 19-year-old (Jan Voll)",
        ),
        ("Jan Voll, aged 19, left. Ida Holm came. “^It is late^,” the 19-year-old said.", "the 19-year-old (Jan Voll)"),
        ("Jan Voll (19) left. Ida Holm came. “^It is late^,” the 19-year-old said.", "the 19-year-old (Jan Voll)"),
        ("Ida Holm, 31, came. “^It is late^,” the 19-year-old said.", "the 19-year-old"),
        ("Jonas Prado spoke. The 22-year-old beat Jan Voll. “^It is late^,” he said.", "he (Jonas Prado)"),
    ]);
}

#[test]
fn who_is_described_first_is_named_behind_a_comma() {
    holds(&[
        ("“^It is late^,” his wife, Ida Voll, said.", "his wife (Ida Voll)"),
        ("“^It is late^,” said her mother, Ida Voll.", "her mother (Ida Voll)"),
        ("“^It is late^,” says the former editor of the Lamp, Jan Voll.", "the former editor of the Lamp (Jan Voll)"),
        ("Another villager, Ida Holm, said: “^It is late^.”", "Another villager (Ida Holm)"),
        ("Fellow walker, engineer Jan Voll, said: “^It is late^.”", "Fellow walker (Jan Voll)"),
        ("“^It is late^,” Jan Voll, an adviser to Mr Prado said.", "Jan Voll"),
        (
            "“^It is late^,” said Tarn president and chief executive Jan Voll.",
            "Tarn president and chief executive Jan Voll",
        ),
        ("According to the Daily Lamp, engineer Ida Holm said “^it is late^.”", "engineer Ida Holm"),
        ("“^It is late^,” said the mayor, Ida Holm’s brother.", "the mayor"),
        ("The head of the Tarn League, Jan Voll, says Rui Prado left. “^It is late^,” he said.", "he (Jan Voll)"),
    ]);
}

#[test]
fn who_belongs_to_somebody_is_the_one_who_is_called_so() {
    holds(&[
        ("Jan Voll’s lawyer, Ida Holm, left. “^It is late^,” his lawyer said.", "his lawyer (Ida Holm)"),
        ("Rui Voll’s sister, Ida Holm, left. “^It is late^,” she said.", "she (Ida Holm)"),
        (
            "Ida Holm, chief executive of Tarn Inc., left. Jan Voll stayed. “^It is late^,” the company’s chief executive said.",
            "the company’s chief executive (Ida Holm)",
        ),
        ("“^It is late^,” Voll’s lawyer, Ida Holm, said. Jan Voll stayed.", "Voll’s lawyer (Ida Holm)"),
        ("“^It is late^,” said another Chirper user, Ida Holm.", "another Chirper user (Ida Holm)"),
        ("Lawyer Ida Holm left. Lawyer Olga Voll stayed. “^It is late^,” his lawyer said.", "his lawyer"),
        ("Lawyer Ida Holm left. “^It is late^,” Prado’s lawyer said.", "Prado’s lawyer"),
        (
            "Ida Voll, a mother of two, left. Jan Voll stayed. “^It is late^,” said the mother of two.",
            "the mother of two (Ida Voll)",
        ),
    ]);
}

#[test]
fn who_speaks_before_a_name_is_printed_is_named_next() {
    holds(&[
        ("“^It is late^,” she said. Ida Holm had come to Porto.", "she (Ida Holm)"),
        ("“^It is late^,” she said on Friday.\n\nIda Holm had come to Porto.", "she (Ida Holm)"),
        ("“^It is late^,” she said. Rui Prado had come to Porto.", "she"),
        ("“^It is late^,” she said. It rained on Ida Holm.", "she"),
    ]);
}

#[test]
fn whole_speech_behind_a_sentence_is_of_whom_it_is_about() {
    holds(&[
        ("Ida Holm was relieved. “^I did not think that we would get there^.”", "Ida Holm"),
        (
            "The mayor, Ida Holm, criticised the plans.\n\n“^If you want good bridges you pay for them.^”",
            "The mayor (Ida Holm)",
        ),
        ("Ida Holm praised Jan Voll. “^His was the best of all the bridges in town^.”", "Ida Holm"),
    ]);
    let nobody = [
        "The bridge is late. “^I did not think that we would get there^.”",
        "Ida Holm left for Porto. “^Bridges of the north and of the south^.”",
        "Ida Holm was relieved. “^Late and dark^.”",
    ];
    for text in nobody {
        assert_eq!(credited(text), None, "{text}");
    }
}

/// Whose office the article never tells is meant only where nobody else is named.
#[test]
fn an_office_that_is_never_told_is_of_who_alone_is_named() {
    holds(&[
        ("It is late, Ida Holm said. The premier called it “^a pity^.”", "The premier (Ida Holm)"),
        ("Rui Prado came. It is late, Ida Holm said. The premier called it “^a pity^.”", "The premier"),
        ("It is late, Mayor Ida Holm said. The premier called it “^a pity^.”", "The premier"),
    ]);
}

#[test]
fn a_country_tells_who_is_meant() {
    holds(&[
        ("Russian Jan Voll beat Rui Prado of Spain. “^It is late^,” the Russian said.", "the Russian (Jan Voll)"),
        (
            "Scottish swimmer Ida Holm won. Canadian Olga Voll left. “^It is late^,” said the Scot.",
            "the Scot (Ida Holm)",
        ),
        ("Canadian Olga Voll left. “^It is late^,” said the Swede.", "the Swede"),
        ("“^It is late^,” the Canadian government said.", "the Canadian government"),
    ]);
}

#[test]
fn whose_statement_it_is_and_who_does_what_a_clause_tells_are_spoken_of() {
    holds(&[
        (
            "“It is dark,” said Jan Voll. Few had read engineer Rui Prado’s statement of May. He called it “^late^.”",
            "He (Rui Prado)",
        ),
        ("Engineer Ida Holm spoke of Olga Voll’s speech problem. “^It is late^,” she said.", "she (Ida Holm)"),
        (
            "“It is dark,” says Jan Voll. There are days when Rui Prado mends the lamps.\n\n“^It is late^,” he says to Ida Holm.",
            "he (Rui Prado)",
        ),
    ]);
}

#[test]
fn who_has_no_name_is_nobody_of_those_who_have_one() {
    holds(&[
        ("Ida Holm left. A spokeswoman for the council said it was late. “^It is dark, too^,” she said.", "she"),
        ("Ida Holm left. A woman had posted it on Friday. “^It is dark^,” she wrote.", "she"),
        ("Ida Holm left. A man had posted it on Friday. “^It is dark^,” she wrote.", "she (Ida Holm)"),
        ("A woman of many words, Ida Holm left. “^It is dark^,” she wrote.", "she (Ida Holm)"),
        ("Ida Holm left. A reporter asked her why. “^It is dark^,” she said.", "she (Ida Holm)"),
        ("A spokesman for the council said it was late. Jan Voll agreed. “^It is dark^,” he said.", "he (Jan Voll)"),
        ("Jan Voll, whose wife is a sailor, left with Ida Prado. “^It is dark^,” he said.", "he (Jan Voll)"),
        ("The former Otter left. Jan Voll stayed. “^It is dark^,” he said.", "he (Jan Voll)"),
        ("Rui Prado spoke. Its director is Jan Voll, known for bridges. “^It is dark^,” he said.", "he (Jan Voll)"),
        ("Ida Holm said that Olga Voll had left. “^It is dark^,” said the champion.", "the champion (Ida Holm)"),
    ]);
}
