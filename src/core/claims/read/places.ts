import type { Span } from "../../question/passage.ts";
import { type Word, wordsOf } from "../../question/passage.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Page } from "../text/page.ts";
import { sentenceAt } from "../text/sentences.ts";
import { allItsParts } from "./all-its-parts.ts";
import { withItsForces } from "./its-forces.ts";
import { withoutParts } from "./made-of.ts";
import { type NameMeaning, type NameTable, namesOf } from "./names.ts";

/** A geography named in a text. */
export interface PlaceMention extends Span, NameMeaning {
	/** False where the name belongs to something else: a council, a newspaper, a minister, a person. */
	readonly binds: boolean;
	/** "The Durham force area": whatever else is named beside it only tells more of it. */
	readonly forceArea: boolean;
}

const follows =
	/^(?:'s?)? ?(?:government|governments|county council|city council|council|councils|crown|magistrates|university|hospital|live|online(?! (?:team|unit|abuse|child|safety|crime|squad|investigat))|telegraph|news|mail|post|gazette|times|echo|star|herald|express|evening|mp|mps|msp|ms|secretary|parliament|parliamentary|assembly|safer|airport|college|school|schools|road|street|lane|united|fc|rugby|cricket|health|nhs|fire|ambulance|labour|conservatives?|chamber|business|tourism|today|mayor|ministers?|law|laws|legislation|society|children's (?:services|commissioner)|safeguarding|pcc|police and crime|police federation|police authority|radio|branch|area manager|helpline|charity|court|prison|businesses|social media|tech|residents|people|children|households|adults|internet)(?![a-z])/;
const precedes =
	/(?:garden of|secretary of state for|ministers? (?:for|in|of)|bank of|university of|bishop of|church of|mayor of|mayor for|commissioners? (?:for|of|in)|federation of|duke of|earl of|secretary of|council of|college of|nspcc cymru ?\/ ?|nspcc |president of|manager (?:for|of|in)|director (?:for|of|in)|head of nspcc |coordinator for|bbc (?:radio )?|itv |office for|(?<!(?:apart|aside|officers|detectives|came|comes?|coming) )from |born in|lives in|(?:speaking|gathered|met|meeting|debate|conference|rally|vigil|assembly|hearing) (?:on \w+day )?(?:in|at) |(?<!(?:people|residents|inhabitants|children|those|18s) )living in|moved to|lived in|jailed at|court in) ?(?:the )?$/;
const side =
	"(?:north|south|east|west|mid|central|northern|southern|eastern|western|rural|urban|upper|lower)";
/** "Mid Wales", "east Kent", "the west of England", "the rest of the South West": not the whole of what is named. */
const partOf = new RegExp(
	`(?<![a-z])(?:${side}(?:[ -]${side})?(?: (?:and|or) ${side})?[ -]|(?<!and the |throughout the |across the )(?:rest|remainder) of (?:the )?|(?<!(?:north|south)[ -])(?:(?:(?:north|south|east|west)(?:ern)? (?:half|part|end|side|corner|edge|fringe))|north|south|east|west|middle|heart) of (?:the )?)$`,
);
/** Towns that are words as well. */
const words = new Set(
	"reading bath sale deal march wells street hope battle eye ash bury settle diss beer rye stone hook wool wing over ware rugby nelson barking epping bude looe ford hale cheadle".split(
		" ",
	),
);
/** In "north Wales" the name has a capital all the same, and "the eastern region" has none. */
const compass = new Set(["north", "south", "east", "west", "eastern"]);
const connecting = new Set(["and", "of", "the", "upon", "on", "in", "without", "&", "y", "le"]);

/** Every geography named in a text, in order. Names are told from words by their capitals, where a text has any. */
export function placesIn(page: Page, data: DataSet): readonly PlaceMention[] {
	const table = namesOf(data);
	const cased = /\p{Lu}/u.test(page.plain) && /\p{Ll}/u.test(page.plain);
	const all = wordsOf(page.folded);
	const found: PlaceMention[] = [];
	for (let at = 0; at < all.length; ) {
		const name = longest(page, all, at, table, cased, found.at(-1)?.end);
		if (name === null) at++;
		else {
			found.push(name.mention);
			at = name.next;
		}
	}
	const areas = allItsParts(
		found.map((it) => withItsForces(it, page.folded, data)),
		page.folded,
		data,
	);
	return [...withoutParts(areas, page.folded, data), ...general(page.folded, found)].toSorted(
		(a, b) => a.start - b.start,
	);
}

function longest(
	page: Page,
	all: readonly Word[],
	from: number,
	table: NameTable,
	cased: boolean,
	endOfLast: number | undefined,
) {
	const first = all[from];
	if (first === undefined || connecting.has(first.text)) return null;
	const points = cased && compass.has(first.text);
	if (cased && !points && !isCapital(page.plain, first)) return null;
	for (let to = Math.min(all.length, from + table.longest); to > from; to--) {
		const run = all.slice(from, to);
		const last = run.at(-1);
		if (last === undefined || connecting.has(last.text)) continue;
		const named = points && run.length > 1 ? run.slice(1) : run;
		if (
			cased &&
			!named.every((it) => connecting.has(it.text) || isCapital(page.plain, it) || isBody(it.text))
		)
			continue;
		if (
			/[;:?!()\n|]|,(?! (?:south|west|surrey|gloucestershire|north))|\.(?! ?i)/.test(
				page.folded.slice(first.start, last.start),
			)
		)
			continue;
		const whole = isSpelt(page, run) ? run.map((it) => it.text).join("") : nameIn(run.map((it) => it.text));
		const bare = nameIn(run.map((it) => (it === last ? it.text.replace(/'s?$/, "") : it.text)));
		const meaning = table.names.get(whole) ?? table.names.get(bare);
		if (meaning === undefined || (meaning.part && skipsPart(page, run, cased))) continue;
		const short =
			last.end - first.start < 4 && !isShortName(table, page.plain.slice(first.start, last.end), cased);
		if (
			short &&
			page.plain.slice(first.start, last.end) !== page.plain.slice(first.start, last.end).toUpperCase()
		)
			continue;
		const aside = partOf.exec(page.folded.slice(Math.max(0, first.start - 40), first.start))?.[0] ?? "";
		return {
			mention: {
				start: first.start - aside.length,
				end: table.names.has(whole) ? last.end : last.end - (/'s?$/.exec(last.text)?.[0].length ?? 0),
				...meaning,
				part: meaning.part || aside !== "",
				binds:
					binds(page, first, last, run.length, cased, endOfLast) &&
					!(meaning.part && isAside(page, first, last)),
				forceArea: /(?:force|police) area/.test(page.folded.slice(first.end, last.end + 20)),
			},
			next: to,
		};
	}
	return null;
}

/** "The U-K", as a script spells what is read out letter by letter. */
const isSpelt = ({ plain }: Page, run: readonly Word[]): boolean =>
	run.length > 1 && /^\p{Lu}(?:-\p{Lu})+$/u.test(plain.slice(run[0]?.start, run.at(-1)?.end));

const nameIn = (run: readonly string[]): string =>
	run
		.map((word) => (word === "&" ? "and" : word.replace(/['.]/g, "")))
		.join(" ")
		.replace(/^the /, "");

/** "NI", "Met" as the data set writes them; in a text without capitals, in small letters too. */
const isShortName = ({ short }: NameTable, text: string, cased: boolean): boolean =>
	short.has(text) || (!cased && [...short].some((name) => name.toLowerCase() === text.toLowerCase()));

const isCapital = (plain: string, word: Word): boolean => /\p{Lu}/u.test(plain.charAt(word.start));
const isBody = (word: string): boolean => /^(?:police|constabulary|force|service|region)(?:'s)?$/.test(word);

function skipsPart(page: Page, run: readonly Word[], cased: boolean): boolean {
	const [first] = run;
	if (first === undefined || run.length > 1) return false;
	if (!cased && !page.terse) return true;
	return words.has(first.text);
}

function binds(
	page: Page,
	first: Word,
	last: Word,
	length: number,
	cased: boolean,
	endOfLast: number | undefined,
): boolean {
	const after = page.folded.slice(last.end, last.end + 40);
	const before = page.folded.slice(Math.max(0, first.start - 40), first.start);
	if (follows.test(after)) return false;
	if (precedes.test(before) && !(/from (?:the )?$/.test(before) && isForce(page, first, last))) return false;
	if (!cased || length > 1 || page.sentences[sentenceAt(page.sentences, first.start)]?.heading === true)
		return true;
	// "Across England and Wales Staffordshire saw".
	return endOfLast === first.start - 1 || !isSurname(page, first);
}

/** "The two, who may share a unit in Guildford, had 1,519": a town that is only told of aside. */
const isAside = ({ folded }: Page, first: Word, last: Word): boolean =>
	/, (?:who|which|whose|where|(?:[a-z-]+ ){0,4}(?:stretching|running|extending|spanning|reaching|ranging) from) (?:[^,;:.\n]|,(?=\d))*$/.test(
		folded.slice(Math.max(0, first.start - 120), first.start),
	) &&
	/^[^,;:.\n]{0,40}, (?:had|has|have|recorded|logged|saw|registered|dealt|reported|counted)(?![a-z])/.test(
		folded.slice(last.end, last.end + 60),
	);

/** "An answer from Kent Police". */
const isForce = ({ folded }: Page, first: Word, last: Word): boolean =>
	/(?<![a-z])(?:police|constabulary)(?![a-z])/.test(folded.slice(first.start, last.end));

/** "Fiona Kent": a capital right before it, in the middle of a sentence. */
function isSurname(page: Page, name: Word): boolean {
	const before = /(\p{Lu}\p{Ll}+) $/u.exec(page.plain.slice(Math.max(0, name.start - 24), name.start));
	if (before?.[1] === undefined) return false;
	if (
		/^(?:In|Across|For|By|And|But|While|Meanwhile|Police|Though|Although|However|When|Only|Of|Both|Within|Throughout|Elsewhere|From|At|The)$/.test(
			before[1],
		)
	)
		return false;
	const start = name.start - before[0].length;
	const opens = page.sentences[sentenceAt(page.sentences, start)]?.start ?? 0;
	// "2.2 Nevertheless Kent remains".
	return /\p{L}/u.test(page.plain.slice(opens, start));
}

/** What stands behind "Welsh" where it is a count of Wales: not its charities or ministers. */
const counted =
	"(?=(?:police|forces?|constabular(?:y|ies)|figures?|total|offences|crimes|number|image|obscene publications|indecent image|(?:child )?(?:sexual )?(?:abuse|exploitation) images?)(?![a-z]))";
/** "The Welsh 2,194". */
const number = "(?=\\d[\\d,]{2,}(?!\\d| ?(?:%|per ?cent)))";
const generalNames: readonly (readonly [RegExp, readonly string[]])[] = [
	[
		/(?<![a-z])(?:nationally|nationwide|uk-wide|national (?:total|figures?|average|rise|increase|picture|number)|across the (?:country|nation)|(?:up and down|throughout|around) the country|countrywide|all (?:uk )?forces)(?![a-z])/g,
		["uk", "england-and-wales"],
	],
	[
		/(?<![a-z\d])43 (?:territorial |police |home office |separate |local )*(?:forces|constabularies)(?! (?:in|across|of) (?!this|the country))/g,
		["england-and-wales"],
	],
	[
		/(?<![a-z])scottish (?=government(?:'s)? (?:figures?|data|statistics|count(?:s|ed)?|numbers?|totals?|records?|recorded|logged|put)(?![a-z]))/g,
		["scotland"],
	],
	[new RegExp(`(?<![a-z])(?:scottish|scots) ${counted}`, "g"), ["scotland"]],
	[new RegExp(`(?<![a-z])english and welsh ${counted}`, "g"), ["england-and-wales"]],
	[
		/(?<![a-z])(?<!(?:welsh|scottish) and )english (?:police )?(?:forces|constabularies|officers)(?![a-z])/g,
		["england"],
	],
	[new RegExp(`(?<![a-z])(?<!english and )welsh ${counted}`, "g"), ["wales"]],
	[new RegExp(`(?<![a-z])northern irish ${counted}`, "g"), ["northern-ireland"]],
	[new RegExp(`(?<=(?<![a-z])the )welsh ${number}`, "g"), ["wales"]],
	[new RegExp(`(?<=(?<![a-z])the )(?:scottish|scots) ${number}`, "g"), ["scotland"]],
	[new RegExp(`(?<=(?<![a-z])the )english ${number}`, "g"), ["england"]],
	[new RegExp(`(?<=(?<![a-z])the )northern irish ${number}`, "g"), ["northern-ireland"]],
	// Of the one border or of the other.
	[/(?<![a-z])north of the border(?![a-z])/g, ["scotland", "northern-ireland"]],
];

function general(folded: string, found: readonly Span[]): readonly PlaceMention[] {
	return generalNames.flatMap(([pattern, geographies]) =>
		Array.from(folded.matchAll(pattern), (match) => ({
			start: match.index,
			end: match.index + match[0].length,
			geographies,
			part: false,
			binds: true,
			forceArea: false,
		})).filter((it) => !found.some((other) => other.start < it.end && it.start < other.end)),
	);
}
