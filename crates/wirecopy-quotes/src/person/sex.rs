//! Whether "he" or "she" may stand for a name: by how it is addressed, by its given name.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// Which pronoun stands for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sex {
    He,
    She,
}

/// Given names that are men's nearly everywhere.
const HE: &str = "aaron abdul abdullah abraham achim adam adolfo adrian ahmad ahmed alain alan albert alberto alejandro aleksandr alessandro \
    alexander alexandre alfonso alfred alfredo ali allan allen amir anatoly anders andreas andrew andré andrés anthony antoine anton antonio \
    antónio ari armando arnaud arnold arthur artur arturo axel barack barry bart bastian ben benjamin benoît bernard bernd bernie bill billy bob \
    bobby boris brad bradley brendan brent brett brian bruce bruno bryan byron caleb calvin carl carlo carlos cesar chad charles \
    charlie chester chris christian christophe christopher chuck clarence claude claudio clifford clinton cody colin connor conor corey craig \
    curtis damien dan daniel danny darrell darren darryl dave david dean denis dennis derek derrick didier diego dieter dimitri dirk dmitry \
    dominic dominik don donald doug douglas duncan dustin dwayne dwight dylan earl eddie eduardo edgar edmund eduard edward edwin eli elias elijah \
    emanuel emil emilio emmanuel enrique eric erich erik ernest ernesto ethan étienne eugene evan fabian fabio federico felipe felix ferdinand \
    fernando fidel filip florian francesco francis francisco franck frank franz fred frederick frédéric friedrich fritz gabriel gareth garry \
    gary gavin geoff geoffrey george georges georg gerald gerard gérard gerhard gilbert gilles giorgio giovanni giuseppe glenn gordon graham greg \
    gregor gregory guido guillaume guillermo günter günther gustav gustavo guy hans harold harry harvey hassan hector héctor heinrich heinz helmut henri henrique henry \
    herbert herman hermann hiroshi holger horst howard hugh hugo hussein ian ibrahim ignacio igor ilya isaac ivan ivo jack jacob \
    jacques jaime jake jakob james jan jared jason javier jay jeb jeff jeffrey jens jeremy jérôme jerome jerry jesse jesus jesús jim jimmy joachim joão joaquín \
    jochen joe joel johan johann john johnny jon jonas jonathan jordan jordi jorge josé jose joseph josh joshua juan julian julien julio jürgen justin karim \
    karl keith kenneth kevin khalid kim_ klaus konrad konstantin kurt kyle lars larry laurent lawrence lee_ len leo leon leonard leonid leopoldo lewis \
    liam lindsey_ lionel lloyd lorenzo lothar louis lucas luca ludwig luigi luis luiz lukas luke manfred manuel marc marcel marcelo marco marcos marcus mario \
    mark marko markus marshall martin marvin mathieu matt matthew matthias matthieu maurice mauricio mauro max maxim maximilian mehmet michael michel \
    miguel mikhail mike mitch mitchell mitt mohamed mohammad mohammed moritz muhammad murray mustafa nathan nathaniel neil nelson newt nicholas \
    nicolas nicolás nigel nikolai noah norbert norman olaf oleg oliver olivier omar oscar óscar oskar otto owen pablo paolo pascal patrick paul \
    paulo pavel pedro pete peter petr philip philippe phil phillip pierre pietro rafael ralf ralph ramón randy rand raphael raul raúl ray raymond \
    reince reinhard rémi rené ricardo riccardo richard rick ricky rob robby robert roberto rodney rodrigo roger roland rolf roman ron \
    ronald rory ross roy ruben rudolf rudolph rudy rui rupert russell ryan salvador sam_ samuel saul scott sean sebastian sebastián sebastien serge \
    sergei sergey sergio seth shane shaun shawn sidney sidney_ silvio simon stanley stefan stefano stephan stephen steve steven stewart stuart sven taylor_ \
    ted terence terry thad theodor theodore thibault thierry thomas thorsten tim timothy tobias todd tom tommy tony travis trevor trey troy tyler udo \
    ulrich umberto uwe václav valentin vicente victor viktor vincent vincenzo vitaly vladimir volker wade walter warren wayne werner wilhelm \
    will willem william winston wolfgang wolf xavier yannick yuri yusuf yves zachary zoltan";

/// Given names that are women's nearly everywhere.
const SHE: &str = "abigail ada adele adriana agnes agnieszka aisha alejandra alexandra alexis_ alice alicia alina alison allison alyssa amanda amber \
    amelia amy ana anastasia andrea_ angela angelica angelina angélica anita anja ann anna anne annegret annette annika antje antonia april ariana \
    ariane ashley astrid audrey ayesha barbara beate beatrice beatriz becky belinda bernadette bertha beth betsy betty bettina beverly bianca birgit \
    bonnie brenda brianna bridget brigitte britta brittany brooke camila camilla camille carla carly carmen carol carole carolina caroline \
    carolyn carrie cassandra catalina catarina catherine cathy cecile cécile cecilia celia céline chantal charlene charlotte chelsea cheryl chloe \
    christa christiane christie_ christina christine cindy claire clara claudia colette colleen connie constance cora corinne cornelia courtney \
    cristina crystal cynthia dagmar daisy dana_ daniela danielle daphne dawn deborah debbie debra deirdre delphine denise desiree diana diane dina \
    dolores donna dora doris dorothea dorothy ebony edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elke elsa \
    emilia emilie emily emma erica erika erin esmeralda esperanza estelle esther eugenia eva eve evelyn fabienne fatima felicia fiona \
    flora florence frances françoise franziska frauke frida gabriela gabriele gabriella gabrielle gail geneviève georgina geraldine gertrud gina \
    giorgia giovanna gisela giulia gladys gloria grace gretchen greta gwen gwendolyn hannah hanna harriet heather hedwig heidi heike helen helena hélène helene \
    helga hilary_ hillary hilda holly hope huma ida ilaria ilse imelda ina ines inés inge ingeborg ingrid irene irina iris irma isabel isabella \
    isabelle ivana ivanka ivy jackie jacqueline jane janet janice janine jasmine jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna joanne \
    jocelyn josefina josephine joyce juana judith judy julia juliana julie juliet june justine kamala karen karin karina kate katharina katherine \
    kathleen kathryn kathy katie katja katrin katrina kay kayla kayleigh keisha kellyanne kelli kerry_ kerstin kimberly kirsten kirstjen kristen kristin \
    kristina lara latoya laura lauren laurie leah leila lena leonie leonor leslie_ leticia letitia lidia lilian liliana lillian lily linda lindsay lisa liz \
    lois loretta lori lorraine louise lucia lucía lucie lucille lucy ludmila luisa luise lydia lynn_ madeleine magdalena maggie malala manuela mara \
    marcia margaret margarita margarete margot maria maría mariana marianne maribel marie mariela marilyn marina marine marion_ marisa marisol marissa \
    marjorie marlene marta martha martina mary mathilde maureen maya megan meghan megyn melania melanie melinda melissa mercedes meredith michaela \
    michèle michelle mildred miranda miriam molly monica mónica monika monique nadia nadine nancy naomi natalia natalie natasha nathalie nellie \
    nicole nikki nina nora norma odile ofelia olga olivia ophelia pamela paola pat_ patricia paula pauline peggy penelope penny petra phyllis pilar \
    priya priscilla rachel raquel rebecca regina renate renée rhonda rita roberta rocío romina rosa rosalind rosario rose rosemary roxanne ruth sabine \
    sabrina sally samantha sandra sara sarah selena selma serena sharon sheila shelley sherry shirley silke silvia simona simone sofia sofía \
    solveig sonia sonja sophia sophie stacey stacy stefanie stella stephanie stéphanie steffi sue susan susana susanna susanne suzanne svenja svetlana \
    sybil sylvia sylvie tabitha tamara tammy tanya tara tatiana teresa tess tessa thelma theresa therese tiffany tina tracy_ ursula ute valentina \
    valeria valérie valerie vanessa vera verena veronica verónica véronique victoria viola violet virginia virginie vivian viviane wanda wendy whitney \
    wilma winifred xiomara yasmin yolanda yvette yvonne zainab zoe";

/// Words that tell, in lower case.
const HE_WORDS: &str = "mr mr. sir lord king prince father brother son husband uncle grandfather congressman councilman chairman spokesman \
    businessman man boy actor señor sr sr. don monsieur m. herr signor senhor seu präsident kanzler minister bürgermeister alcalde \
    presidente_ portavoz_ porte-parole_ sprecher ministre_ rei";
const SHE_WORDS: &str = "mrs mrs. ms ms. miss dame lady queen princess mother sister daughter wife widow aunt grandmother congresswoman councilwoman \
    chairwoman spokeswoman businesswoman woman girl actress señora sra sra. doña madame mme mme. mlle frau signora senhora dona \
    präsidentin kanzlerin bundeskanzlerin ministerin bürgermeisterin alcaldesa presidenta ministra senadora diputada deputada prefeita sprecherin waitress";

/// What `word`, a form of address, an office or a kinship in lower case, tells.
pub(crate) fn of_word(word: &str) -> Option<Sex> {
    lookup(&WORDS, HE_WORDS, SHE_WORDS, word)
}

/// What the given name tells.
pub(crate) fn of_given_name(name: &str) -> Option<Sex> {
    let name = name.to_lowercase();
    let first = name.split('-').next().unwrap_or_default();
    lookup(&NAMES, HE, SHE, first)
}

/// Whom a pronoun can stand for.
pub(crate) fn of_pronoun(word: &str) -> Option<Sex> {
    match word {
        "he" | "him" | "his" | "himself" | "él" | "il" | "er" | "ihm" | "ihn" | "ele" | "lui" | "hij" | "он"
        | "его" | "ему" => Some(Sex::He),
        "she" | "her" | "hers" | "herself" | "ella" | "elle" | "sie" | "ela" | "lei" | "zij" | "ze" | "она" | "её"
        | "ее" | "ей" => Some(Sex::She),
        _ => None,
    }
}

type Table = OnceLock<FxHashMap<&'static str, Sex>>;
static WORDS: Table = OnceLock::new();
static NAMES: Table = OnceLock::new();

fn lookup(table: &'static Table, he: &'static str, she: &'static str, word: &str) -> Option<Sex> {
    let table = table.get_or_init(|| {
        let of = |list: &'static str, sex| {
            list.split_whitespace().filter(|word| !word.ends_with('_')).map(move |word| (word, sex))
        };
        of(he, Sex::He).chain(of(she, Sex::She)).collect()
    });
    table.get(word).copied()
}
