//! Words that name offices, bodies and kinds of people.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::lowered::lowered;
use crate::lexicon::table::Table;

/// Words before a name that are an office or a form of address, in lower case.
pub(crate) const TITLES: &str = "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady sen sen. sens senator senators rep rep. reps representative gov gov. governor \
    president vice prime minister premier chancellor king queen prince princess pope cardinal archbishop bishop rev rev. reverend father \
    sister rabbi imam pastor mayor councilman councilwoman councillor councilor alderman sheriff chief judge justice attorney general \
    secretary undersecretary deputy assistant director chairman chairwoman chair speaker leader whip congressman congresswoman \
    ambassador envoy consul commissioner superintendent professor prof prof. coach manager captain capt capt. sgt sgt. sergeant lt lt. lieutenant \
    col col. colonel gen gen. general adm adm. admiral maj maj. major cmdr cmdr. officer detective det det. inspector insp insp. constable const const. cst cst. corporal cpl cpl. coun coun. ald ald. supt supt. mp mpp mla mna mep msp vice-president vice-chair vice-chairman gm vp baroness baron viscount duke duchess spokesman \
    spokeswoman spokesperson candidate nominee editor correspondent reporter anchor host analyst strategist adviser advisor counsel \
    lawyer founder ceo cfo executive former ex-president acting interim republican democratic democrat conservative liberal \
    labour comrade citizen first second then-president president-elect minister treasurer coordinator commander pollster \
    defenceman defenseman goaltender goalie forward winger striker midfielder quarterback pitcher rookie veteran actor actress singer author \
    presidenta presidente ministro ministra alcalde alcaldesa senador senadora diputado diputada señor señora don doña sr sr. sra sra. \
    monsieur madame m. mme président présidente ministre maire député députée herr frau kanzler kanzlerin bundeskanzler \
    bundeskanzlerin präsident präsidentin minister ministerin bürgermeister bürgermeisterin prefeito prefeita deputado deputada \
    ministri sindaco signor signora onorevole";

/// Words that end the name of a body.
pub(crate) const BODIES: &str = "university college institute institution school academy party committee commission department ministry office bureau \
    agency council senate house congress parliament court association union league federation foundation fund bank group company \
    corporation corp inc ltd llc network news times post journal press tribune herald center centre board society club church \
    government administration campaign coalition alliance movement army navy force police service authority states nations kingdom \
    republic street hospital trust team caucus conference project initiative research action america organization organisation \
    guard convention democrats republicans state city county day pac museum theatre theater universidad partido comité universität partei verband université";

/// Descriptions of people, in lower case: "the senator".
pub(crate) const PEOPLE: &str = "man woman boy girl senator representative congressman congresswoman lawmaker legislator politician candidate nominee president governor \
    mayor minister premier chancellor leader chief director chairman chairwoman chairperson chair spokesman spokeswoman spokesperson official officer \
    aide adviser advisor strategist consultant expert analyst professor scientist researcher economist historian author writer journalist \
    reporter columnist correspondent editor host anchor commentator lawyer attorney judge justice prosecutor sheriff detective \
    inspector sergeant captain coach manager player defenceman defenseman goaltender goalie forward winger striker midfielder quarterback pitcher \
    catcher rookie veteran teammate actor actress singer musician artist director producer comedian star athlete champion businessman \
    businesswoman entrepreneur executive ceo founder owner billionaire mogul developer magnate teacher student doctor nurse \
    physician surgeon psychologist patient victim survivor witness resident neighbour neighbor farmer fisherman driver pilot engineer \
    activist delegate organizer campaigner protester volunteer veteran soldier general admiral colonel ambassador envoy diplomat secretary \
    pope bishop archbishop cardinal pastor priest reverend rabbi imam king queen prince princess mother father brother sister son daughter wife \
    husband widow uncle aunt cousin grandmother grandfather native newcomer runner-up democrat republican conservative liberal \
    frontrunner front-runner challenger incumbent commissioner councillor councilman councilwoman superintendent principal \
    treasurer coordinator constable chef realtor broker architect designer photographer poet novelist filmmaker neurosurgeon entertainer lobbyist firefighter paramedic trainee intern senior junior freshman sophomore linebacker cornerback lineman receiver shortstop infielder slugger netminder blueliner backstop alternate tycoon donor contender operative pollster pundit curler paddler rower cyclist runner racer trustee warden reeve chieftain skater skier \
    swimmer golfer boxer gymnast sprinter centre center outfielder reliever rapper comedian alumnus graduate \
    mp mpp mla mna mep msp gm agent skipper goalkeeper defender playmaker hurdler heptathlete decathlete jumper wrestler fighter jockey trainer rider \
    snowboarder biathlete batsman bowler wicketkeeper flanker fullback fly-half scrum-half olympian paralympian medallist medalist organiser investigator \
    trooper coroner pathologist geologist biologist ecologist meteorologist epidemiologist virologist pediatrician psychiatrist therapist \
    counsellor counselor dentist pharmacist veterinarian librarian archivist curator dean provost vicar clergyman deacon barrister \
    solicitor accountant banker trader rancher logger miner tenant landlord homeowner shopper customer passenger motorist commuter hiker \
    sailor teenager teen youngster pensioner retiree user stepfather stepmother nephew niece boyfriend girlfriend fiancé fiancée \
    spouse defendant plaintiff complainant gunman frontman bassist drummer guitarist vocalist songwriter playwright composer pianist \
    presenter broadcaster blogger dancer choreographer sculptor painter cartoonist screenwriter laureate co-founder co-owner co-chair \
    co-author co-host assistant boss seed prop debutant child negotiator mediator corporal councilor alderman vice-president vice-chair";

/// The words of one of the lists above.
type Words = LazyLock<Table<bool>>;

static ARE_TITLES: Words = LazyLock::new(|| listed(TITLES));
static ARE_BODIES: Words = LazyLock::new(|| listed(BODIES));
static ARE_PEOPLE: Words = LazyLock::new(|| listed(PEOPLE));

fn listed(list: &'static str) -> Table<bool> {
    list.split_whitespace().map(|word| (word, true)).collect()
}

fn has(list: &Words, word: &str) -> bool {
    list.get(word).is_some()
}

/// Whether `word` is an office or a form of address before a name: "Senator", "Mr.".
pub(crate) fn is_title(word: &str) -> bool {
    // "Secretary-Treasurer", "Editor-in-Chief".
    has(&ARE_TITLES, word) || is_compound_title(word)
}

/// Whether the first part of `word` is an office: "Editor-in-Chief".
pub(crate) fn is_compound_title(word: &str) -> bool {
    word.split_once('-').is_some_and(|(first, _)| first.len() > 4 && has(&ARE_TITLES, first))
}

/// German offices, in lower case: words that end with one are, too ("Verkehrsministerin").
const GERMAN: &str = "abgeordnete abgeordneter analyst analystin anwalt anwältin beauftragte beauftragter bischof bischöfin botschafter \
    botschafterin bürgermeister bürgermeisterin chef chefin direktor direktorin experte expertin forscher forscherin frau \
    geschäftsführer geschäftsführerin gouverneur gouverneurin herr historiker historikerin kandidat kandidatin kanzler \
    kanzlerin kollege kollegin kommissar kommissarin könig königin landrat landrätin leiter leiterin minister ministerin \
    papst politiker politikerin premier professor professorin präsident präsidentin richter richterin sekretär sekretärin \
    senator senatorin sprecher sprecherin aktivist aktivistin journalist journalistin wissenschaftler wissenschaftlerin schauspieler \
    schauspielerin unternehmer unternehmerin epidemiologe epidemiologin immunologe immunologin soziologe soziologin politologe politologin jurist juristin \
    autor autorin sänger sängerin oppositionsführer oppositionsführerin trainer trainerin virologe virologin vorsitzende vorsitzender vorstand ökonom \
    ökonomin";

/// Words by their last two letters, which tell of most other words that they end with none.
type Endings = LazyLock<FxHashMap<[u8; 2], Vec<&'static str>>>;

fn by_end(list: &'static str) -> FxHashMap<[u8; 2], Vec<&'static str>> {
    let mut by_end: FxHashMap<[u8; 2], Vec<&str>> = FxHashMap::default();
    for word in list.split_ascii_whitespace() {
        if let Some(&end) = word.as_bytes().last_chunk() {
            by_end.entry(end).or_default().push(word);
        }
    }
    by_end
}

fn ends_with(endings: &Endings, word: &str) -> bool {
    let Some(&end) = word.as_bytes().last_chunk() else { return false };
    let end: [u8; 2] = end;
    let Some(listed) = endings.get(&end.map(|byte| byte.to_ascii_lowercase())) else { return false };
    if word.is_ascii() {
        let ends = |ending: &&str| word.len().checked_sub(ending.len()).and_then(|at| word.get(at..));
        return listed.iter().any(|ending| ends(ending).is_some_and(|end| end.eq_ignore_ascii_case(ending)));
    }
    let word = lowered(word);
    listed.iter().any(|ending| word.ends_with(ending))
}

/// Whether `word` is an office in German, or a compound that ends with one.
pub(crate) fn ends_with_office(word: &str) -> bool {
    static OFFICES: Endings = LazyLock::new(|| by_end(GERMAN));
    ends_with(&OFFICES, word)
}

/// What words for one man, or for one of either, end with in German, beside offices.
const GERMAN_MEN: &str = "wissenschaftler künstler musiker techniker kritiker statistiker theologe theologen soziologe soziologin psychologe \
    biologe ologe nom jurist ist anwalt arzt mediziner demokrat grüne linke liberale liberaler christsoziale jährige \
    jähriger berater kenner unternehmer manager autor fahrer pilot pfarrer lehrer schüler student sänger schauspieler \
    regisseur spieler stürmer torwart coach boss landwirt oberhaupt hunter gründer investor banker broker gastwirt koch \
    maler dichter schriftsteller moderator reporter redakteur ermittler beamte beamter soldat offizier diplomat rabbiner \
    imam priester kardinal bewohner anwohner besucher teilnehmer zeuge täter angeklagte beschuldigte betroffene vater sohn \
    bruder onkel freund nachbar mann junge amerikaner franzose russe brite österreicher schweizer bayer niedersachse \
    saarländer rheinländer hamburger münchner kölner politologe historiker philosoph physiker chemiker mathematiker \
    rechtler sportler gewerkschafter sachverständige ingenieur architekt aktivist dissident oppositionelle milliardär \
    prinz";

/// What words that end so are, that are nobody.
const GERMAN_THINGS: &[&str] = &["mist", "twist"];

/// Whether `word`, in lower case, is one of a person in German: an office, or what somebody does or is.
pub(crate) fn is_german_person(word: &str) -> bool {
    static MEN: Endings = LazyLock::new(|| by_end(GERMAN_MEN));
    ends_with_office(word) || ends_with(&MEN, word) && !GERMAN_THINGS.contains(&word)
}

/// Whether `word`, in lower case, is one of a woman in German: "forscherin", "grüne", "abgeordnete".
pub(crate) fn is_german_woman(word: &str) -> bool {
    /// What of both is called with one word.
    const BOTH: &[&str] = &[
        "abgeordnete",
        "beauftragte",
        "vorsitzende",
        "grüne",
        "liberale",
        "jährige",
        "frau",
        "mutter",
        "tochter",
        "schwester",
        "angeklagte",
        "betroffene",
        "oppositionelle",
    ];
    let woman = |word: &str| word.strip_suffix("in").is_some_and(|man| man.len() > 3 && !man.ends_with("iz"));
    woman(word) || BOTH.iter().any(|ending| word.ends_with(ending))
}

/// Whether `word` ends the name of a body: "University".
pub(crate) fn is_body(word: &str) -> bool {
    has(&ARE_BODIES, word)
}

/// Whether `word` describes a person: "senator".
pub(crate) fn is_person(word: &str) -> bool {
    has(&ARE_PEOPLE, word)
}

/// The kinship in "mother-of-two".
pub(crate) fn parent_of(word: &str) -> Option<&str> {
    // Most words have no hyphen, which is found at less cost.
    let (parent, _) = word.split_once('-').filter(|(_, rest)| rest.starts_with("of-"))?;
    matches!(parent, "mother" | "father" | "grandmother" | "grandfather" | "mum" | "mom" | "dad").then_some(parent)
}

/// Words for several people that speak as one.
const CROWDS: &[&str] = &[
    "advocates",
    "aides",
    "allies",
    "analysts",
    "authorities",
    "backers",
    "bystanders",
    "campaigns",
    "chants",
    "circles",
    "citizens",
    "children",
    "colleagues",
    "companies",
    "conservatives",
    "critics",
    "crowd",
    "crowds",
    "delegates",
    "demonstrators",
    "detractors",
    "donors",
    "employees",
    "experts",
    "families",
    "fans",
    "folks",
    "friends",
    "historians",
    "insiders",
    "kids",
    "kin",
    "lawmakers",
    "liberals",
    "loyalists",
    "media",
    "men",
    "members",
    "neighbours",
    "observers",
    "opponents",
    "organizers",
    "others",
    "outlets",
    "parents",
    "participants",
    "people",
    "police",
    "politicians",
    "pollsters",
    "progressives",
    "protesters",
    "protestors",
    "pundits",
    "rally-goers",
    "readers",
    "records",
    "relatives",
    "residents",
    "rivals",
    "skeptics",
    "sources",
    "staffers",
    "students",
    "supporters",
    "surrogates",
    "users",
    "viewers",
    "voters",
    "women",
    "workers",
];

/// Whether `word` is a word for several people: "critics".
pub(crate) fn are_people(word: &str) -> bool {
    CROWDS.contains(&word)
}

/// Endings of nouns that are no people.
const THINGS: &[&str] = &["tion", "sion", "ment", "ness", "ance", "ence", "ship", "ism", "ing"];
/// Nouns with these endings that speak, and some without that do not.
const SPEAKING: &[&str] = &[
    "administration",
    "association",
    "audience",
    "commission",
    "delegation",
    "department",
    "establishment",
    "federation",
    "foundation",
    "generation",
    "government",
    "intelligence",
    "leadership",
    "management",
    "nation",
    "opposition",
    "organisation",
    "organization",
    "parliament",
    "publication",
    "readership",
    "station",
    "statement",
    "document",
    "petition",
    "investigation",
    "indictment",
    "announcement",
    "declaration",
    "resolution",
    "constitution",
    "amendment",
    "agreement",
    "evaluation",
    "filing",
    "finding",
    "ruling",
    "caption",
    "description",
];
const SILENT: &[&str] = &["paradox", "rhetoric", "surge", "face", "fact", "idea"];

/// Whether `word`, in lower case, is a noun of things.
pub(crate) fn is_thing(word: &str) -> bool {
    let ending = word.len() > 5 && THINGS.iter().any(|ending| word.ends_with(ending));
    ending && !SPEAKING.contains(&word) || SILENT.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::{BODIES, PEOPLE, TITLES, is_body, is_person, is_title};

    /// Each list has a table of its own, whichever is asked first.
    #[test]
    fn a_word_is_what_its_list_says_and_nothing_else() {
        let has = |list: &str, word| list.split_whitespace().any(|listed| listed == word);
        let words = [PEOPLE, TITLES, BODIES].into_iter().flat_map(str::split_whitespace);
        for word in words.filter(|word| !word.contains('-')) {
            let listed = (has(PEOPLE, word), has(TITLES, word), has(BODIES, word));
            assert_eq!((is_person(word), is_title(word), is_body(word)), listed, "{word}");
        }
    }
}
