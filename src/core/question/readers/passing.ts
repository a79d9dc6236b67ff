import type { QuestionOptions } from "../parts.ts";
import type { Passage, Span } from "../passage.ts";

const number = "(?<count>\\d{1,3}(?:,\\d{3})+|\\d{3,6})";
const things = "(?: (?:recorded |police )?(?:offences|offenses|crimes|cases|incidents|mark))";

const passing = new RegExp(
	`(?<![a-z])(?:(?<over>above|over|beyond|past|north of|more than|exceed(?:s|ed|ing)?|pass(?:es|ed|ing)?|topp(?:ed|ing)|tops|(?<=(?<![a-z])(?:did|does|do|would|could|ever|not) (?:(?!the(?![a-z]))[a-z'&-]+ ){0,4})top|cross(?:es|ed|ing)?|surpass(?:es|ed)?|br(?:eaks?|oke|oken|eaking)(?: through)?)|(?<least>hit(?:s|ting)?|reach(?:es|ed|ing)?|at least|no fewer than)|(?<under>under|below|beneath|fewer than|less than)|(?<most>at most|no more than))(?: the)? ${number}(?![\\d/%-]|[.,]\\d| ?(?:%|per ?cent|percent|k(?![a-z])|people|children|residents|forces|images|times|days|years|months|hours|minutes))${things}?`,
);

/** "1,500 and up", "500 or more", "500+", "300 or fewer". */
const openEnded = new RegExp(
	`(?<![\\d.,/£$-])${number}(?:${things}?(?:\\+| ?plus| (?:or|and) (?:more|above|over|up|upwards?|higher|greater)|(?<most> (?:or|and) (?:fewer|less|under|below|lower)))(?![a-z\\d])(?! ?(?:per |times|people|children|residents|forces|images|days|years|months|than)))`,
);

/** "Between 300 and 500 offences", both of them among those meant. */
const between = new RegExp(
	`(?<![a-z])(?:between|btwn|betwn) ${number.replace("<count>", "<low>")} (?:and|to) ${number.replace("<count>", "<high>")}(?![\\d/%-]|[.,]\\d| ?(?:%|per ?cent|percent|k(?![a-z])|people|children|forces|days|years|months))${things}?`,
);

/** A change by so many is no count: "rose by more than 100", "up over 200". */
const ofChange =
	/(?<![a-z])(?:by|up|down|rises?|rose|risen|fell|fallen|falls? of|increases?(?: of)?|increased|drop(?:s|ped)?(?: of)?|jump(?:s|ed)?(?: of)?|grew|grown|gain(?:s|ed)?(?: of)?|per|every)(?: (?:an?|the))? $/;

/** "Did any force record none at all", "which had zero", "under 1" as we write it ourselves. */
const nothing =
	/(?<![a-z])(?:(?:record(?:ed|s)?|report(?:ed|s)?|log(?:ged|s)?|count(?:ed|s)?|had|have|has|saw|see|with|at|on) (?:(?:absolutely|exactly|literally|just) )?(?:none(?: at all)?|zero|nil|nought|no (?:recorded )?(?:offences|offenses|crimes|cases|incidents)(?: at all)?|0)(?= ?(?:[?.!,;)|]|$)| (?:at all|in|for|during|last|this|of (?:them|these|those)|offences|offenses|crimes|cases|code)(?![a-z]))(?: (?:at all|of (?:them|these|those)|offences|offenses|crimes|cases))*|(?:under|fewer than|less than|below) (?:1|one)(?= ?(?:[?.!,;)|]|$)| (?:offences?|crimes?|cases?|code|in|for|per|--|style)(?![a-z])))/;
/** Whom or when such a count is asked of; of one place in one year it is only a figure. */
const ofForces =
	/(?<![a-z])(?:forces?|areas?|constabular(?:y|ies)|who|which|any(?:one|body|where)?|nobody|ever|under 1)(?![a-z])/;

export interface PassingRead {
	readonly span: Span;
	readonly options: Pick<QuestionOptions, "over" | "under" | "least" | "most">;
}

/** A number that counts are held against: "ever topped 800", "which forces are above 1,000". A bare year is none. */
export function readPassing({ rest }: Passage): PassingRead | null {
	const none = ofForces.test(rest) ? nothing.exec(rest) : null;
	if (none !== null)
		return { span: { start: none.index, end: none.index + none[0].length }, options: { under: 1 } };
	const within = between.exec(rest);
	if (within !== null && !ofChange.test(rest.slice(0, within.index)) && !isSpan(within)) {
		const [low, high] = [within.groups?.["low"], within.groups?.["high"]].map(valueOf);
		return {
			span: { start: within.index, end: within.index + within[0].length },
			options: { least: low ?? 0, most: high ?? 0 },
		};
	}
	const held = passing.exec(rest);
	const match = held ?? openEnded.exec(rest);
	const { count = "", over, under, most } = match?.groups ?? {};
	const least = held === null && most === undefined ? count : match?.groups?.["least"];
	const value = valueOf(count);
	if (match === null || ofChange.test(rest.slice(0, match.index))) return null;
	const isPlain = (held === null || match[0].endsWith(count)) && !count.includes(",");
	if (isPlain && value >= 1900 && value < 2100) return null;
	const span = { start: match.index, end: match.index + match[0].length };
	if (least !== undefined) return { span, options: { least: value } };
	if (over !== undefined) return { span, options: { over: value } };
	return { span, options: under === undefined ? { most: value } : { under: value } };
}

const valueOf = (text = ""): number => Number(text.replaceAll(",", ""));

/** Between two years. */
function isSpan({ groups = {} }: RegExpExecArray): boolean {
	const [low, high] = [valueOf(groups["low"]), valueOf(groups["high"])];
	return low >= high || [low, high].every((it) => it >= 1900 && it < 2100);
}
