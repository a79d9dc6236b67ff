import type { Measure } from "../statistics/measure.ts";
import { capital } from "./capital.ts";

/** One and several of what a measure counts: "offence" and "offences", "incident" and "incidents". */
export interface CountingUnit {
	readonly one: string;
	readonly many: string;
}

const OFFENCES: CountingUnit = { one: "offence", many: "offences" };

/** Whether they are offences by one name or another, which are there to be found and have victims: a search is neither. */
export const areOffences = (many: string): boolean => many === "offences" || many === "crimes";

/** What heads a column of a measure: "Offences", "Incidents". */
export const unitHeading = (measure: Pick<Measure, "noun">): string => capital(countingUnit(measure).many);

/** Where a noun ends and what is said about it begins: "arrests | for drug driving", "offences of all kinds | , excluding fraud". */
const AFTER_THE_NOUN =
	/,|\s(?:of|for|by|in|on|at|with|without|involving|against|into|to|from|under|over|per|that|which|where|recorded|reported|made|about|after)\s/;

/** Plurals without an s at their ends. */
const OTHER_PLURALS: Readonly<Record<string, string>> = { people: "person", children: "child" };

/**
 * What a noun in the plural counts: "anti-social behaviour incidents" are incidents, and no offences. Null where it is no
 * plural.
 */
export function unitOf(noun: string): CountingUnit | null {
	if (/\boffences\b/.test(noun)) return OFFENCES;
	const many = noun.split(AFTER_THE_NOUN)[0]?.trim().split(" ").at(-1) ?? "";
	const one = OTHER_PLURALS[many] ?? singular(many);
	return one === null ? null : { one, many };
}

/** The unit of a measure; "shoplifting" and other nouns without a plural are told in offences. */
export const countingUnit = ({ noun }: Pick<Measure, "noun">): CountingUnit => unitOf(noun) ?? OFFENCES;

/** The noun for one of them: "child abuse image offence", "stop and search". */
export function nounForOne(noun: string): string {
	const unit = unitOf(noun);
	const at = unit === null ? -1 : noun.search(new RegExp(`\\b${unit.many}\\b`));
	return unit === null ? noun : `${noun.slice(0, at)}${unit.one}${noun.slice(at + unit.many.length)}`;
}

function singular(many: string): string | null {
	if (!/[a-z]s$/.test(many) || /(?:ss|us|is)$/.test(many)) return null;
	if (many.endsWith("ies")) return `${many.slice(0, -3)}y`;
	return /(?:ch|sh|x|ss|zz)es$/.test(many) ? many.slice(0, -2) : many.slice(0, -1);
}
