import type { QuestionOptions } from "../parts.ts";
import type { Passage, Span } from "../passage.ts";

const number = "(?<count>\\d{1,3}(?:,\\d{3})+|\\d{3,6})";
const things = "(?: (?:recorded |police )?(?:offences|offenses|crimes|cases|incidents|mark))";

const passing = new RegExp(
	`(?<![a-z])(?:(?<over>above|over|beyond|past|north of|more than|exceed(?:s|ed|ing)?|pass(?:es|ed|ing)?|topp(?:ed|ing)|cross(?:es|ed|ing)?|surpass(?:es|ed)?)|(?<least>hit(?:s|ting)?|reach(?:es|ed|ing)?|at least|no fewer than)|(?<under>under|below|beneath|fewer than|less than)|(?<most>at most|no more than))(?: the)? ${number}(?![\\d/%-]|[.,]\\d| ?(?:%|per ?cent|percent|k(?![a-z])|people|children|residents|forces|images|times|days|years|months|hours|minutes))${things}?`,
);

/** A change by so many is no count: "rose by more than 100", "up over 200". */
const ofChange =
	/(?<![a-z])(?:by|up|down|rises?|rose|risen|fell|fallen|falls? of|increases?(?: of)?|increased|drop(?:s|ped)?(?: of)?|jump(?:s|ed)?(?: of)?|grew|grown|gain(?:s|ed)?(?: of)?|per|every)(?: (?:an?|the))? $/;

export interface PassingRead {
	readonly span: Span;
	readonly options: Pick<QuestionOptions, "over" | "under">;
}

/** A number that counts are held against: "ever topped 800", "which forces are above 1,000". A bare year is none. */
export function readPassing({ rest }: Passage): PassingRead | null {
	const match = passing.exec(rest);
	const { count = "", over, least, under } = match?.groups ?? {};
	const value = Number(count.replaceAll(",", ""));
	if (match === null || ofChange.test(rest.slice(0, match.index))) return null;
	const isPlain = match[0].endsWith(count) && !count.includes(",");
	if (isPlain && value >= 1900 && value < 2100) return null;
	const span = { start: match.index, end: match.index + match[0].length };
	if (least !== undefined) return { span, options: { over: value - 1 } };
	if (over !== undefined) return { span, options: { over: value } };
	return { span, options: { under: under === undefined ? value + 1 : value } };
}
