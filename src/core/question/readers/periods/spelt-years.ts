import { UNITS } from "../../../statistics/number-words.ts";
import { matchesOf } from "../../passage.ts";

const units = UNITS.slice(1, 10);
const teens = UNITS.slice(10);

function ofCentury(text: string): number {
	const teen = teens.indexOf(text);
	if (teen >= 0) return 10 + teen;
	const unit = units.indexOf(text.replace(/^(?:twenty|thirty)[ -]?/, "")) + 1;
	const tens = text.startsWith("twenty") ? 20 : text.startsWith("thirty") ? 30 : 0;
	return tens + unit;
}

const two = `(?:twenty|thirty)(?:[ -]?(?:${units.join("|")}))?|${teens.join("|")}`;
const spelt = new RegExp(
	`(?<![a-z])(?:twenty[ -]?(?<short>${two})|two thousand (?:and )?(?<long>${two}|${units.join("|")}))(?![a-z])`,
	"g",
);

/** "Twenty twenty two twenty three", "twenty sixteen slash seventeen": the two halves of one financial year, as they are dictated. */
const joint = new RegExp(
	`(?<![a-z])twenty[ -]?(?<first>${two})(?: (?:slash|stroke|dash|hyphen))?[ -](?<second>${two})(?![a-z]| (?:twenty|${[...units, ...teens].join("|")})(?![a-z]))`,
	"g",
);

/** "Seventeen eighteen", "twenty one twenty two"; "twenty twenty one" is one year, and "nineteen twenty" may be. */
const shortJoint = new RegExp(
	`(?<![a-z0-9-] ?(?:top|bottom|first|last|past|aged?) |[a-z-])(?!(?:twenty|nineteen)[ -]twenty)(?<first>${two})(?: (?:slash|stroke|dash|hyphen))?[ -](?<second>${two})(?![a-z]| (?:${units.join("|")}|forces|offences|crimes)(?![a-z]))`,
	"g",
);

/** "cumbria twenty-one", "kent seventeen and essex eighteen": two figures of a year at the end, or before another's. */
const short = new RegExp(
	`(?<![a-z] ?(?:top|bottom|first|last|past|aged?|every|over|under|about|of|by) |[a-z-])(?:twenty[ -]?(?:${units.join("|")})|${teens.slice(3).join("|")})(?= ?(?:[?.!]|$)| (?:and|vs?|versus) (?:[a-z'.-]+ ){1,3}(?:twenty[ -]?(?:${units.join("|")})|${teens.slice(3).join("|")}) ?[?.!]*$)`,
	"g",
);

/** Letters that look like figures, in what is a year otherwise: "2o21", "20l9/2o". */
const lookAlike = /(?<![a-z0-9])2[0o][\doil]{2}(?:[/-](?:2[0o])?[\doil]{2})?(?![a-z0-9])/g;

const inFigures = (text: string): string => text.replace(/o/g, "0").replace(/[il]/g, "1");

const ofThisCentury = `twenty[ -](?:twenty(?:[ -](?:${units.join("|")}))?|${teens.join("|")})`;
const bothYears = `${ofThisCentury}[ -](?:slash )?(?:${two})|twenty-(?:${units.join("|")})-twenty-(?:${units.join("|")})`;
const alone = "(?![a-z]|[ -]year|-)";
/** "Twenty-seventeen-eighteen", "twenty-two-twenty-three", "twenty twenty-two": what in running text is a year and no count or age. */
const certain = new RegExp(`(?<![a-z-])(?:${bothYears}|${ofThisCentury})${alone}`);
const certainBoth = new RegExp(`(?<![a-z-])(?:${bothYears})${alone}`);

/** Whether a year stands in a text in words that are nothing else. */
export const hasYearInWords = (folded: string): boolean => certain.test(folded);

/** Whether both halves of a financial year are told in words. */
export const hasFinancialYearInWords = (folded: string): boolean => certainBoth.test(folded);

/** Never in a text that was cleaned. */
export const padding = "\u0000";

/** "twenty twenty one" as "2021" padded to its length with {@link padding}, so that positions stay the same. */
export function withYearsInFigures(folded: string): string {
	let result = folded.replace(lookAlike, inFigures);
	result = withJoint(result, joint, "20");
	result = withJoint(result, shortJoint, "");
	for (const match of matchesOf(result, spelt)) {
		const year = String(2000 + ofCentury(match.groups?.["short"] ?? match.groups?.["long"] ?? ""));
		const end = match.index + match[0].length;
		result = result.slice(0, match.index) + year.padEnd(match[0].length, padding) + result.slice(end);
	}
	for (const match of matchesOf(result, short)) {
		const year = String(ofCentury(match[0]));
		const end = match.index + match[0].length;
		result = result.slice(0, match.index) + year.padEnd(match[0].length, padding) + result.slice(end);
	}
	return result;
}

function withJoint(text: string, pattern: RegExp, century: string): string {
	let result = text;
	for (const { index, groups, 0: typed } of matchesOf(text, pattern)) {
		const [first, second] = [groups?.["first"], groups?.["second"]].map((it) => ofCentury(it ?? ""));
		if (first === undefined || second !== first + 1) continue;
		const years = `${century}${first}/${second}`.padEnd(typed.length, padding);
		result = result.slice(0, index) + years + result.slice(index + typed.length);
	}
	return result;
}
