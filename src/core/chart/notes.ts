import type { Answer, Chart } from "../answer.ts";
import { notComparable } from "../wording/break-words.ts";
import { capital } from "../wording/capital.ts";
import { FEW } from "../wording/few.ts";
import { NOTED } from "../wording/footnotes.ts";
import type { Picture, Point, Series } from "./picture.ts";

/** Where nothing is known of a missing value but that it is missing. */
export const NO_FIGURE = "no figure";

/** Ends the words of a value that was not published but follows from what was. */
export const WORKED_OUT = ", worked out";

type Parts = Pick<Picture, "type" | "categories" | "series" | "breaks">;

/** What a drawing cannot say: the breaks by the numbers of their marks, the values it lacks, what to know before printing. */
export function notesOf({ warnings, footnotes, caveats, chart }: Answer, parts: Parts): readonly string[] {
	const gaps = told(parts, ({ value }) => value === null);
	// A bar has it beside its number.
	const workedOut = parts.type === "bars" ? "" : told(parts, isWorkedOut);
	return [
		...parts.breaks.map(
			({ number, before, texts }) => `${number} From ${parts.categories[before] ?? ""}: ${texts.join("; ")}.`,
		),
		...(gaps === "" ? [] : [`No exact figure: ${gaps}.`]),
		...(workedOut === "" ? [] : [`Not published itself: ${workedOut}.`]),
		...(parts.breaks.length > 0 ? (chart?.notes ?? []) : warnings.map(notComparable)),
		...(footnotes.length > 0 ? [NOTED] : []),
		...caveats.filter((it) => it !== FEW).slice(0, 1),
	];
}

/** The figures in words, with what is marked in the picture (D53). */
export function altText({ alt }: Chart, { type, categories, breaks }: Parts): string {
	const kind = { line: "Line chart", panels: "Line charts, one for each", bars: "Bar chart" }[type];
	const marked = breaks.map(
		({ before, texts }) => ` Break before ${categories[before] ?? ""}: ${texts.join("; ")}.`,
	);
	return `${kind}. ${capital(alt)}${marked.join("")}`;
}

const isWorkedOut = ({ value, words }: Point): boolean => value !== null && words.endsWith(WORKED_OUT);

/** "2017/18 (220 or 221, worked out)"; with several series "Kent, 2018/19 to 2020/21 (not held)". */
function told({ type, categories, series }: Parts, isTold: (point: Point) => boolean): string {
	const isOne = series.length === 1;
	return series
		.flatMap((it) =>
			runs(it, categories, type !== "bars", isTold).map((run) => (isOne ? run : `${it.name}, ${run}`)),
		)
		.join("; ");
}

/** Neighbouring years that lack a value for the same reason are told as one. */
function runs(
	{ points }: Series,
	categories: readonly string[],
	areYears: boolean,
	isTold: (point: Point) => boolean,
): readonly string[] {
	const found: { from: string; to: string; words: string; end: number }[] = [];
	for (const [at, point] of points.entries()) {
		if (!isTold(point)) continue;
		const { words } = point;
		const category = categories[at] ?? "";
		const last = found.at(-1);
		if (areYears && last !== undefined && last.end === at - 1 && last.words === words) {
			last.to = category;
			last.end = at;
		} else found.push({ from: category, to: category, words, end: at });
	}
	return found.map(({ from, to, words }) => {
		const when = from === to ? from : `${from} to ${to}`;
		return words === NO_FIGURE ? when : `${when} (${words})`;
	});
}
