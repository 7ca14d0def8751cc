/**
 * Finds where articles print the same words, and what each changed.
 *
 * The report has the shape and the key names of the JSON that the command line writes (`wirecopy-report/1`), with one
 * difference: every position counts UTF-16 code units, as `String.prototype.slice` does, where JSON counts Unicode code
 * points. `report.positions` says so.
 *
 * @packageDocumentation
 */

/**
 * Loads the WebAssembly. In a browser, `await` it once before {@link compare}; in Node it is loaded with the module,
 * and this does nothing. Calling it again is free.
 *
 * @param wasm Where the WebAssembly is, for who does not serve it beside the module: its address, an answer to a
 *   request for it, its bytes, or the compiled module.
 */
export function init(
  wasm?: string | URL | Request | Response | Promise<Response> | BufferSource | WebAssembly.Module,
): Promise<void>;

/**
 * Compares every article with every other.
 *
 * It runs to its end on the thread that calls it: a page that compares many articles calls it in a worker. The same
 * articles and options give the same report everywhere. A lone surrogate in a text is read as U+FFFD, which is one unit
 * too, so that positions hold.
 *
 * @throws {Error} naming the article (by index and id) or option that is not as it should be, and what was expected.
 */
export function compare(articles: readonly Article[], options?: Options): Report;

/**
 * Lists what people are quoted with: who is credited, to whom it was said, and in which articles.
 *
 * The shape is that of `wirecopy quotes --format json` (`wirecopy-quotes/1`), but positions count UTF-16 code units. `options` are
 * those of the comparing that tells in which shared passage a quotation stands.
 *
 * @throws {Error} as {@link compare} does.
 */
export function quotes(articles: readonly Article[], options?: Options): Quotes;

/** What people are quoted with. */
export interface Quotes {
  format: 'wirecopy-quotes/1';
  /** What positions count. */
  positions: 'utf-16';
  /** Who is quoted, those with most quotations first. */
  people: QuotedPerson[];
  /** Every quotation, by article and place. */
  quotations: Quotation[];
  /** Whose the words of each article are, in the order of the articles. */
  shares: ArticleShares[];
  /** The same by outlet. */
  outlets: OutletShares[];
}

/** Words by whose they are, each counted once; together they are the story, which is all but furniture. */
export interface Shares {
  words: number;
  /** An agency's: the article is one's, or shares them with one that is. A quotation within copy is a part of it. */
  agency: number;
  /** Perhaps an agency's: the article, or one that shares them, says that agency material is in it. */
  perhaps_agency: number;
  /** A press release's. */
  release: number;
  /** In the marks of a quotation. */
  quotation: number;
  /** Printed by another house, too; whose they are is not said. */
  shared: number;
  /** Printed by no other house here. */
  own: number;
}

/** Whose the words of an article are. */
export interface ArticleShares extends Shares {
  article: string;
  /** What it says itself. */
  source: 'agency' | 'partly_agency' | 'release' | null;
}

/** Whose the words of an outlet's articles are; `outlet` is null for those that state none. */
export interface OutletShares extends Shares {
  outlet: string | null;
  articles: number;
}

/** Somebody who is quoted. */
export interface QuotedPerson {
  /** In full, where any article has it so. */
  name: string;
  /** How many quotations; versions of one count once. */
  quotations: number;
  articles: number;
}

/** What somebody is quoted with in one article; `start` and `end` take in the quotation marks. */
export interface Quotation extends ArticlePlace {
  /** Versions of one quotation have the same. */
  id: string;
  /** In quotation marks, or told in the article's words. */
  kind: 'direct' | 'indirect';
  /** Who is credited, as printed: a name with its office, a "she". */
  speaker: Place | null;
  /** The person meant, in full. */
  name: string | null;
  /** The verb, or "according to". */
  cue: Place | null;
  /** To whom or where it was said. */
  hearer: Place | null;
  /** The id of the shared passage that holds most of it. */
  passage: string | null;
}

/** An article to compare. Other keys are passed over; what is null or left out is taken from the text, if it says so. */
export interface Article {
  /** Names the article in the report; no two may have the same. */
  id: string;
  /** The text. Positions in the report count in it. */
  text: string;
  /** The headline. Without one, the opening words stand for it. */
  title?: string | null;
  /** The outlet that printed it. */
  outlet?: string | null;
  /** The house that the outlet belongs to. Without it, outlets whose articles carry the same furniture are one house. */
  house?: string | null;
  /** The day of printing, `YYYY-MM-DD`; a time may follow and is left out. */
  date?: string | null;
  /** Who wrote it. */
  byline?: string | null;
  /** Whom it credits. */
  credit?: string | null;
}

/** How articles are compared. */
export interface Options {
  /** The fewest equal words that make a match: 4 to 1000, by default 8. */
  minWords?: number | null;
  /**
   * The fewest equal words in a row that make a match where both sides have them in quotation marks: 3 to `minWords`. By
   * default as elsewhere.
   */
  quotedWords?: number | null;
  /** The most words in a row that may be changed, put in or dropped inside a match: 0 to 40, by default 8. */
  gap?: number | null;
  /** Whether matches of common phrases only count like any other; by default they do not. */
  common?: boolean | null;
  /** Whether articles of one house are compared with one another, too; by default they are not. */
  within?: boolean | null;
  /** Whether furniture, what a house prints around its stories, counts like these; by default it does not. */
  furniture?: boolean | null;
  /** Which differences are style. By default all of them; what is not is told by another kind. */
  style?: StyleOptions | null;
  /** Whether datelines, captions, bylines and credits are compared like the story; by default they are. */
  asides?: boolean | null;
}

/** Which differences are no more than style. What is left out is. */
export interface StyleOptions {
  /** President, president; else `spelling`. */
  capitals?: boolean | null;
  /** U.S., US; colour, color; Nicolás, Nicolas; do not, don't; else `spelling`, `dropped` or `added`. */
  spelling?: boolean | null;
  /** seven, 7; 7 percent, 7%; else `number`. */
  amounts?: boolean | null;
  /** Commas, full stops, quotation marks; else `dropped`, `added` or `replaced`. */
  marks?: boolean | null;
}

/** What was found. */
export interface Report {
  format: 'wirecopy-report/1';
  /** What positions count. */
  positions: 'utf-16';
  /** The options that were used, by the names that they have in JSON. */
  options: {
    min_words: number;
    quoted_words: number | null;
    gap: number;
    asides: boolean;
    common: boolean;
    /** Only where it is true. */
    within?: boolean;
    /** Only where it is true. */
    furniture?: boolean;
    style: { capitals: boolean; spelling: boolean; amounts: boolean; marks: boolean };
  };
  /** What is left out of reuse for the sake of houses; not there where that is nothing, and neither is a figure that is 0. */
  left_out?: {
    /** Articles in which furniture stands. */
    furniture_articles?: number;
    /** Words of furniture in all of them. */
    furniture_words?: number;
    /** Articles that are versions of another. */
    versions?: number;
    /** Houses of several articles, which were not compared with one another. */
    houses_within?: number;
  };
  /** One for each article, in the order given. */
  articles: ArticleFigures[];
  /** Every match, by its articles and place. */
  matches: Match[];
  /** Every passage, the most telling first. */
  passages: Passage[];
}

/** A range of a text in UTF-16 code units, the end exclusive: `text.slice(start, end)`. */
export interface Place {
  start: number;
  end: number;
}

/** A range of the article called `article`. */
export interface ArticlePlace extends Place {
  article: string;
}

/** What is known of an article. Words that lie in several passages count once. */
export interface ArticleFigures {
  id: string;
  title: string;
  outlet: string | null;
  /** Its house: outlets of one owner or one site. `null` where it states no outlet. */
  house: string | null;
  /** The id of the article of its house that it is a version of. */
  version_of: string | null;
  date: string | null;
  byline: string | null;
  credit: string | null;
  /** The news agency that it names as the one whose copy it is, as printed. */
  agency: string | null;
  words: number;
  /** The length of the text, in UTF-16 code units. */
  characters: number;
  /** Words inside at least one passage that is not common phrases only. */
  reused_words: number;
  /** Words inside quotation marks. */
  quoted_words: number;
  /** The parts of the text that are not the story. */
  asides: Aside[];
}

/** A part of a text that is not the story. */
export interface Aside extends Place {
  kind: 'date' | 'dateline' | 'caption' | 'byline' | 'credit' | 'furniture';
  /** Of furniture: how many articles of the house print it. */
  in?: number;
}

/** One pair of places in two articles with the same words in the same order, but for a few edits. */
export interface Match {
  /** The id of the passage that it belongs to. */
  passage: string;
  a: ArticlePlace;
  b: ArticlePlace;
  /** How many words are equal. */
  words: number;
  /** Common phrases only: kept, but counted nowhere. */
  common: boolean;
  /** Furniture of a house, what it prints around its stories: kept, but counted nowhere. */
  furniture: boolean;
  /** What differs, from `a` to `b`. */
  edits: Edit[];
}

/** One difference. One side is empty where words stand on the other only. */
export interface Edit {
  kind: EditKind;
  a: Place;
  b: Place;
  /** Whether it lies inside quotation marks. */
  quoted: boolean;
}

/**
 * `swapped` is the same words in another order; `cut` is a longer run of dropped words; `style` is typography, case,
 * punctuation and house spelling, which count as equal.
 */
export type EditKind =
  | 'number' | 'negation' | 'replaced' | 'swapped' | 'spelling' | 'dropped' | 'added' | 'cut' | 'style';

/** The same text in several places: the matches of a group, told by its witnesses. */
export interface Passage {
  /** `p1` is the first. */
  id: string;
  /** Words of the base. */
  words: number;
  /** Common phrases only: kept, but counted nowhere. */
  common: boolean;
  /** Furniture of a house, what it prints around its stories: kept, but counted nowhere. */
  furniture: boolean;
  /** How many houses print it. */
  houses: number;
  /** Index of the base in `witnesses`: the longest, to which the others are aligned. */
  base: number;
  /** By article and place. An article that prints the passage twice is two witnesses. */
  witnesses: Witness[];
}

/** One article's rendering of a passage, from its first fragment to its last. */
export interface Witness extends ArticlePlace {
  /** Its pieces; own words of the article may stand between them. */
  fragments: Fragment[];
}

/** One unbroken piece of a witness. */
export interface Fragment extends Place {
  /** What differs from the base (`a`) in this piece (`b`). Empty for the base itself. */
  edits: Edit[];
}
