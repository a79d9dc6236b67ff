import type { Figure } from "../../answer.ts";
import type { QuestionOptions } from "../../question/parts.ts";
import { capital } from "../../wording/capital.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { hasNumber } from "./figures.ts";
import { yearsWithWords } from "./year-runs.ts";

/** A number that counts are held against. */
export type Passing = Pick<QuestionOptions, "over" | "under" | "least" | "most">;

export const passingOf = ({ over, under, least, most }: QuestionOptions): Passing | null =>
	[over, under, least, most].every((it) => it === undefined)
		? null
		: {
				...(over === undefined ? {} : { over }),
				...(under === undefined ? {} : { under }),
				...(least === undefined ? {} : { least }),
				...(most === undefined ? {} : { most }),
			};

/** "more than 800", "at least 800", "fewer than 600", "at most 600", "between 300 and 500", "none": as it was asked. */
export function passingWords({ over, under, least, most }: Passing): string {
	if (under === 1 || most === 0) return "none";
	if (least !== undefined && most !== undefined) return `between ${count(least)} and ${count(most)}`;
	if (over !== undefined) return `more than ${count(over)}`;
	if (least !== undefined) return `at least ${count(least)}`;
	return under === undefined ? `at most ${count(most ?? 0)}` : `fewer than ${count(under)}`;
}

/** The fewest and the most that a count beyond the number may be. */
const rangeOf = ({ over, under, least, most }: Passing): readonly [lowest: number, highest: number] => [
	least ?? (over === undefined ? 0 : over + 1),
	most ?? (under === undefined ? Number.POSITIVE_INFINITY : under - 1),
];

/** Whether smaller counts than the number are asked for. */
export const isFromBelow = ({ over, least }: Passing): boolean => over === undefined && least === undefined;

/** Whether a figure is beyond the number, or between the two; null where it is no exact count and may be either. */
export function passes({ value, low, high, status }: Figure, passing: Passing): boolean | null {
	const [lowest, highest] = rangeOf(passing);
	const least = value ?? (low === null ? 0 : low + (status === "bound" ? 1 : 0));
	const most = value ?? (high === null ? Number.POSITIVE_INFINITY : high - (status === "bound" ? 1 : 0));
	if (least >= lowest && most <= highest) return true;
	return most < lowest || least > highest ? false : null;
}

/** In which of the years held the count was beyond the number: "More than 300 in two of the seven years held: ...". */
export function yearsPassing(all: readonly Figure[], passing: Passing): string {
	const figures = all.filter(hasNumber);
	const beyond = figures.filter((it) => passes(it, passing) === true);
	const open = figures.filter((it) => passes(it, passing) === null);
	const words = passingWords(passing);
	const of = `the ${inWords(figures.length)} years held`;
	const unsure = open.length === 0 ? "" : `; not known for ${yearsWithWords(open)}`;
	if (figures.length === 0) return "No figure is held for these years";
	if (beyond.length > 0)
		return `${words} in ${inWords(beyond.length)} of ${of}: ${yearsWithWords(beyond)}${unsure}`;
	const [nearest] = figures
		.filter((it) => it.value !== null)
		.toSorted((a, b) => ((b.value ?? 0) - (a.value ?? 0)) * (isFromBelow(passing) ? -1 : 1));
	const which = isFromBelow(passing) ? "lowest" : "highest";
	const near =
		nearest === undefined ? "" : `; the ${which} is ${figureWords(nearest)} in ${periodLabel(nearest)}`;
	return `No year of ${of.replace(/ years held$/, " held")} ${open.length > 0 ? "is known to have" : "has"} ${words}${near}${unsure}`;
}

/** Which of the forces with a figure are beyond the number; `many` are what is counted: "offences". */
export function forcesPassing(
	all: readonly { readonly name: string; readonly figure: Figure }[],
	passing: Passing,
	many: string,
	when: string,
): string {
	const beyond = all.filter((it) => passes(it.figure, passing) === true);
	const open = all.filter((it) => passes(it.figure, passing) === null);
	const unsure = open.length === 0 ? "" : `; not known for ${listed(open.map((it) => it.name))}`;
	if (passingWords(passing) === "none" && beyond.length === 0 && open.length === 0)
		return `All ${inWords(all.length)} forces that can be ranked recorded ${many} in ${when}`;
	const held = passingWords(passing) === "none" ? "no" : passingWords(passing);
	const number = beyond.length === 0 ? "none" : inWords(beyond.length);
	return `Of the ${inWords(all.length)} forces that can be ranked, ${number} recorded ${held} ${many} in ${when}${unsure}`;
}

/** Of forces that were named, whether each is beyond the number: "Dorset is not one of them: 266". */
export function namedPassing(
	named: readonly { readonly name: string; readonly figure: Figure }[],
	passing: Passing,
): readonly string[] {
	return named.map(({ name, figure }) => {
		const isBeyond = hasNumber(figure) ? passes(figure, passing) : null;
		const words = figureWords(figure);
		if (isBeyond === null) return `Whether ${name} is one of them cannot be told: ${words}.`;
		return `${capital(name)} is ${isBeyond ? "" : "not "}one of them: ${words}.`;
	});
}
