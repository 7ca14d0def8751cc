//! The words of made-up news, listed by what they are for.

use std::sync::LazyLock;

/// Words that are parted by commas where they are written.
type List = LazyLock<Vec<&'static str>>;

fn list(words: &'static str) -> Vec<&'static str> {
    words.split(',').map(str::trim).collect()
}

/// Who does something, and what is done to.
pub static NOUNS: List = LazyLock::new(|| {
    list(
        "council, harbour, bridge, school, budget, company, union, hospital, court, village, road, plan, teacher, driver, storm, \
     river, factory, election, contract, museum, library, market, farmer, committee, airport, station, festival, team, stadium, \
     prison, embassy, treaty, tariff, pipeline, refinery, ferry, tunnel, railway, dam, forest, island, border, refugee, inspector, \
     auditor, engineer, surgeon, nurse, student, professor, novelist, painter, orchestra, archive, satellite, rocket, vaccine, \
     virus, laboratory, telescope, glacier, volcano, earthquake, flood, drought, harvest, vineyard, fishery, trawler, shipyard, \
     warehouse, supermarket, bakery, brewery, hotel, restaurant, cathedral, mosque, synagogue, monastery, cemetery, monument, \
     statue, fountain, garden, playground, swimming pool, car park, bus depot, tram line, cycle path, power plant, wind farm, \
     solar park, landfill, recycling centre, sewage works, water tower, fire brigade, ambulance, helicopter, submarine, frigate, \
     battalion, ceasefire, ambassador, mediator, delegation, summit, referendum, constitution, amendment, petition, verdict, \
     appeal, pardon, inquiry, whistleblower, shareholder, start-up, investor, insurer, pension fund, mortgage, landlord, tenant, \
     developer, architect, carpenter, plumber, electrician, miner, quarry, smelter, sawmill, paper mill, textile worker, \
     seamstress, software firm, chip maker, battery plant, data centre, broadcaster, newspaper, publisher, bookshop, theatre, \
     choir, dancer, goalkeeper, referee, swimmer, cyclist, marathon, tournament, beekeeper, shepherd, veterinarian, lighthouse, \
     aquarium, zoo, botanist, biologist, chemist, geologist, historian, archaeologist, manuscript, painting, violin, sculpture, \
     locomotive, tramcar, barge, canal, lock, reservoir, meadow, hedgerow, orchard, greenhouse, tractor, combine harvester, grain \
     silo, dairy, slaughterhouse, cannery, spice trader, customs office, coast guard, lifeboat, rescue dog, mountain hut, ski \
     lift, avalanche, blizzard, heatwave, hailstorm, power cut, gas leak, rail strike, pay deal, tax reform, curfew, boycott, \
     census, subsidy, loophole, patent, copyright",
    )
});

/// What a noun is like.
pub static ADJECTIVES: List = LazyLock::new(|| {
    list(
        "new, old, local, small, large, former, young, public, private, foreign, northern, southern, eastern, western, rural, urban, \
     coastal, central, empty, crowded, expensive, cheap, controversial, popular, famous, forgotten, damaged, modern, wooden, \
     concrete, historic, temporary, permanent, illegal, disputed, joint, independent, elected, retired, injured, missing, \
     stranded, angry, cautious, ambitious, modest, rich, poor, green, red, blue, grey, narrow, wide, deep, steep, icy, dusty, \
     noisy, silent, fragile, robust, outdated, unfinished, abandoned, reopened, flooded, burnt-out, overdue, profitable, bankrupt, \
     state-owned, family-run, medieval, prize-winning, long-awaited, much-criticised, second-largest, half-built, cross-border, \
     low-lying, solar-powered",
    )
});

/// What is done, as a participle and past tense.
pub static VERBS: List = LazyLock::new(|| {
    list(
        "approved, rejected, closed, opened, visited, criticised, praised, sold, bought, built, repaired, inspected, damaged, delayed, \
     cancelled, postponed, announced, defended, attacked, supported, financed, sued, searched, evacuated, flooded, blocked, \
     reopened, replaced, renamed, restored, painted, measured, photographed, filmed, recorded, translated, published, leaked, \
     confiscated, seized, smuggled, rescued, treated, vaccinated, trained, hired, dismissed, suspended, promoted, honoured, \
     welcomed, insulted, ignored, monitored, audited, taxed, subsidised, nationalised, privatised, merged, dissolved, founded, \
     inherited, donated, auctioned, rented, occupied, besieged, liberated, surrounded, bypassed, widened, shortened, demolished, \
     excavated, dredged, drained, planted, harvested, fenced off, fined, acquitted, convicted, pardoned, deported, extradited",
    )
});

/// What a sentence may begin with: before a noun phrase.
pub static OPENINGS: List = LazyLock::new(|| {
    list(
        "After, Despite, Before, Without, Because of, Thanks to, Next to, In spite of, Ahead of, Not far from, In the shadow of, Close \
     to, Unlike, Instead of, Far from, Besides, Apart from, In view of, Opposite, Inspired by",
    )
});

/// Before what was done, in the active voice.
pub static ACTIVE: List = LazyLock::new(|| {
    list(
        ", , , has, had, may have, is said to have, must have, seems to have, claims to have, never really, almost, first, secretly, \
     is proud to have, could soon have, openly, would rather have, by then had, at last, would not have, has since",
    )
});

/// Before what was done, in the passive voice.
pub static PASSIVE: List = LazyLock::new(|| {
    list(
        "was, is, has been, had been, will be, could be, may soon be, ought to be, used to be, cannot be, is not to be, got, was to \
     have been, is being, would be, is rarely, was never, deserves to be, needs to be, remained",
    )
});

/// What joins two sentences.
pub static JOINING: List = LazyLock::new(|| {
    list(
        "while, as, although, because, since, before, after, until, even though, so that, and, but, whereas, once, unless, just when, \
     in case, and yet, provided that, as soon as, or, which is why, for, though, now that",
    )
});

/// Where: before a name or a noun phrase.
pub static WHERE: List = LazyLock::new(|| {
    list(
        "in, near, outside, north of, at the edge of, beyond, south of, on the way to, in the heart of, around, across, between here \
     and, upstream of, within sight of, a day from, behind, on the road from, under, in parts of, all over, at, east of",
    )
});

/// When: around a day of the week.
pub const WHEN: &[(&str, &str)] = &[
    ("on", ""),
    ("late on", ""),
    ("last", ""),
    ("by", "night"),
    ("on", "morning"),
    ("since", ""),
    ("early", ""),
    ("until", "evening"),
    ("every", ""),
    ("from", "on"),
    ("the", "before"),
    ("not before", ""),
    ("as early as", ""),
    ("one", "in spring"),
    ("all", ""),
    ("a week from", ""),
    ("this", ""),
];

/// What stands before a noun.
pub static DETERMINERS: List = LazyLock::new(|| {
    list(
        "the, the, the, the, the, a, a, this, every, another, one, no, some, their, its, that, any, each, his, her, our, such a, many \
     a, more than one, hardly any, yet another",
    )
});

/// Who says so.
pub static ROLES: List = LazyLock::new(|| {
    list(
        "spokesman, spokeswoman, mayor, minister, director, chairwoman, judge, police chief, lawyer, expert, witness, researcher, \
     union leader, opposition leader, governor, manager, coach, captain, neighbour",
    )
});

/// How something is said.
pub static SAYINGS: List = LazyLock::new(|| {
    list(
        "said, said, said, told reporters, added, explained, argued, insisted, recalled, wrote, conceded, warned, joked, believes, \
     suspects, hopes, has heard, shouted, knows, denied, testified, noted, predicted, says",
    )
});

/// Between two nouns.
pub static OF: List = LazyLock::new(|| {
    list(
        "of the, of a, for the, from the, without a, with its, against the, like a, under the, of every, and its, near the",
    )
});

/// The days of the week.
pub static DAYS: List = LazyLock::new(|| list("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"));

/// Adverbs, put in where nobody misses them.
pub static ADVERBS: List = LazyLock::new(|| {
    list(
        "also, later, again, quickly, partly, finally, apparently, reportedly, quietly, suddenly, largely, formally, jointly, briefly, \
     twice, together, hastily, reluctantly, officially, merely",
    )
});

/// What a clause begins with that an editor who needs room drops: before a noun phrase.
pub static CLAUSES: List = LazyLock::new(|| {
    list(
        "long a rival of, which stands beside, once paid for by, not to be taken for, in the hands of, better known as, a gift of, \
     which belongs to",
    )
});

/// The spelling of the house: two forms of a word, either of which a paper may print.
pub const HOUSE_STYLE: &[(&str, &str)] = &[
    ("harbour", "harbor"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("percent", "per cent"),
    ("honoured", "honored"),
    ("criticised", "criticized"),
    ("subsidised", "subsidized"),
    ("nationalised", "nationalized"),
];

/// Sentences that papers print without copying one another; `{}` stands for a name.
pub const STOCK: &[&str] = &[
    "{} did not immediately respond to a request for comment.",
    "A spokesman for {} declined to comment.",
    "{} could not immediately be reached for comment on Sunday.",
    "The officials spoke on condition of anonymity because they were not authorized to speak publicly about {}.",
    "It was not immediately clear when {} would respond to the statement.",
    "{} was not immediately available for comment, according to people familiar with the matter.",
];

/// What names are made of.
pub static SYLLABLES: List = LazyLock::new(|| {
    list(
        "ba, bel, bor, bri, cal, car, cas, da, del, dor, dun, el, fal, fer, ga, gar, gor, hal, har, hol, is, jo, ka, kel, kor, la, \
     lan, len, lin, lo, mal, mar, mel, mon, na, nor, o, pa, per, por, ra, ri, ros, sa, sel, sor, ta, tal, tor, va, vel, vin, wal, \
     wen, zan, zel",
    )
});

/// What names end in.
pub static ENDINGS: List =
    LazyLock::new(|| list("ko, ra, ni, ton, by, ford, ia, es, ov, sen, ham, dal, stad, ez, is, ino, eau, ski, or, a"));
