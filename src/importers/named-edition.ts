import { financialYear, yearEnding } from "../core/statistics/period.ts";

/** What the name of a file, or the words of a link to it, say of when it is from; days as ISO dates. */
export interface NamedEdition {
	/** The last day of its figures; "onwards" when it goes on with each publication. */
	readonly covers: string | null;
	readonly published: string | null;
	/** 1, or more for one that took the place of an earlier: "v2", "corrected". */
	readonly edition: number;
}

const MONTHS =
	"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const ORDER = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_AND_YEAR = new RegExp(
	`(\\d{1,2}(?:st|nd|rd|th)?[ _-]*)?(${MONTHS})[ '’_-]*((?:19|20)\\d\\d|\\d\\d)(?!\\d)`,
	"gi",
);
const DIGITS = /(?<!\d)(?:(20\d\d)-?(\d\d)-?(\d\d)|(\d\d)(\d\d)(\d\d))(?!\d)/g;
const FINANCIAL_YEAR = /(?<!\d)(20\d\d)[-_/](?:20)?(\d\d)(?!-?\d)/g;

/**
 * Reads "pfatablesdec19", "year ending December 2019", "prc-pfa-mar2013-onwards-tables-231019". Six digits are a day
 * with the year first, or with the day first where that would lie after `today`.
 */
export function readEdition(text: string, today: string): NamedEdition {
	const months = [...text.matchAll(MONTH_AND_YEAR)].map((match) => readMonth(match, text));
	const years = [...text.matchAll(FINANCIAL_YEAR)].flatMap(([, start = "", end = ""]) =>
		(Number(start) + 1) % 100 === Number(end) ? [financialYear(Number(start)).end] : [],
	);
	const ends = [...years, ...months.flatMap(({ covers }) => covers ?? [])];
	const days = [
		...months.flatMap(({ published }) => published ?? []),
		...[...text.matchAll(DIGITS)].flatMap((match) => daysOf(match).find((day) => day <= today) ?? []),
	];
	const version = /(?<![a-z])v(\d{1,2})(?!\d)/i.exec(text)?.[1];
	return {
		covers: ends.includes("onwards") ? "onwards" : (ends.toSorted().at(-1) ?? null),
		published:
			days
				.filter((day) => day <= today)
				.toSorted()
				.at(-1) ?? null,
		edition: version === undefined ? (/corrected|revised/i.test(text) ? 2 : 1) : Number(version),
	};
}

/** A month and its year: the end of figures ("dec19"), where they begin ("mar2013-onwards"), or a day ("19 October 2023"). */
function readMonth(match: RegExpExecArray, text: string): Partial<NamedEdition> {
	const [whole, day, month = "", digits = ""] = match;
	const year = digits.length === 4 ? Number(digits) : 2000 + Number(digits);
	const number = ORDER.indexOf(month.slice(0, 3).toLowerCase()) + 1;
	const before = text.slice(0, match.index);
	const after = text.slice(match.index + whole.length);
	const begins =
		/^[ _-]*onwards?/i.test(after) ||
		(/\b(?:from|since)(?: the)?(?: year ending)?[ _-]*$/i.test(before) &&
			!/^[ _-]*(?:to|until|[-–])/i.test(after));
	if (begins) return { covers: "onwards" };
	if (day === undefined || /(?:ending|ended|to|until)[ _-]*$/i.test(before))
		return { covers: yearEnding(year, number).end };
	return { published: isoDay(year, number, Number.parseInt(day, 10)) };
}

/** The days that digits may mean, the likelier first. */
function daysOf([, year, month, day, a, b, c]: RegExpExecArray): readonly string[] {
	const read =
		year === undefined
			? [isoDay(2000 + Number(a), Number(b), Number(c)), isoDay(2000 + Number(c), Number(b), Number(a))]
			: [isoDay(Number(year), Number(month), Number(day))];
	return read.filter((one) => one !== null);
}

function isoDay(year: number, month: number, day: number): string | null {
	try {
		return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
	} catch {
		return null;
	}
}

/** One edition out of what is said of it in several places, the first the most telling. Where two differ, neither counts. */
export function joinEditions(all: readonly NamedEdition[]): NamedEdition {
	const first = (of: "covers" | "published"): string | null => {
		const said = new Set(all.flatMap((one) => one[of] ?? []));
		said.delete("onwards");
		return said.size > 1 ? null : (all.map((one) => one[of]).find((one) => one !== null) ?? null);
	};
	return {
		covers: first("covers"),
		published: first("published"),
		edition: Math.max(...all.map(({ edition }) => edition)),
	};
}

/** Above 0 when `a` is newer, below when `b` is; undefined where what is said of them does not tell. */
export function compareEditions(a: NamedEdition, b: NamedEdition): number | undefined {
	if (isDay(a.covers) && isDay(b.covers) && a.covers !== b.covers) return a.covers > b.covers ? 1 : -1;
	if (a.covers === "onwards" && isDay(b.covers)) return goesOnAfter(a, b.covers) ? 1 : -1;
	if (b.covers === "onwards" && isDay(a.covers)) return goesOnAfter(b, a.covers) ? -1 : 1;
	if (a.published !== null && b.published !== null && a.published !== b.published)
		return a.published > b.published ? 1 : -1;
	if (a.covers !== b.covers || (a.covers === null && a.published === null)) return undefined;
	return a.edition === b.edition ? undefined : a.edition - b.edition;
}

const isDay = (covers: NamedEdition["covers"]): covers is string => covers !== null && covers !== "onwards";
const goesOnAfter = ({ published }: NamedEdition, day: string): boolean =>
	published === null || published > day;
