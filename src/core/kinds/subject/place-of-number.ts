import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, samePeriod } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { numbersAsked } from "./number-asked.ts";

/**
 * "How many a day is 38,685", "explain the 30,925", of no place: the one figure held that is so many; "was 18,522 revised", the
 * one that is or was so many in any release; "police or region, which is the 1,822": the one of those named. More than one, or
 * none, and nothing is meant by it.
 */
export function placeOfNumber(
	parts: QuestionParts,
	data: DataSet,
): { readonly parts: QuestionParts; readonly notices: readonly string[] } {
	const { geographies, options, period } = parts;
	if (geographies.length > 1) return whichOfThem(parts, data);
	const isOpen = geographies.length === 0 && (period === null || period.reading.type === "unclear");
	const isOfRevision = parts.cues.some((it) => it.kind === "explain" && ofRevision.test(it.text));
	const isOfOne = isOfRevision || options.pace !== undefined || asksWhatItIs(parts);
	const numbers = isOpen && isOfOne ? numbersAsked(parts) : [];
	const [number = null] = numbers;
	const values = numbers.map((it) => Number(it.replaceAll(",", "")));
	const [value = 0] = values;
	const [held, ...more] =
		number === null ? [] : isOfRevision ? everHeldAs(values, data) : heldAs(value, data);
	if (held === undefined || more.length > 0) return { parts, notices: [] };
	const { geography, measure, year } = held;
	const read = { start: 0, end: 0, text: number ?? "", certainty: "implied" } as const;
	return {
		parts: {
			...parts,
			geographies: [
				{
					...read,
					outcome: "matched",
					geographies: [geography.id],
					how: "name",
					place: null,
					otherwise: [],
					note: "",
				},
			],
			period: { ...read, reading: { type: "periods", periods: [year], alternatives: [] } },
			measure: { ...read, measure: measure.id, label: measure.name, deprecated: false },
			unread: parts.unread.filter((word) => word !== number),
		},
		notices: [`${number} read as the figure for ${geography.name} in ${periodLabel(year)}, ${measure.name}`],
	};
}

/** "Explain what the 30,925 is": of a number that is long enough to be one figure's. */
const asksWhatItIs = ({ cues, text }: QuestionParts): boolean =>
	/(?<![\d/.,-])\d{1,3}(?:,?\d{3})+(?![\d/-])/.test(text) &&
	cues.length > 0 &&
	cues.every(({ kind }) => ABOUT_A_FIGURE.has(kind));

const ABOUT_A_FIGURE: ReadonlySet<string> = new Set(["explain", "greeting"]);

/** Of several places named, the one that a number is of: all are told, in its year and its measure. */
function whichOfThem(parts: QuestionParts, data: DataSet): ReturnType<typeof placeOfNumber> {
	const none = { parts, notices: [] };
	if (parts.period !== null || parts.measure !== null || !asksWhich.test(parts.text)) return none;
	const [number, ...others] = numbersAsked(parts);
	if (number === undefined || others.length > 0) return none;
	const places = parts.geographies.flatMap((it) => data.geography(it.geographies[0] ?? "") ?? []);
	const all = places.flatMap((it) => heldAs(Number(number.replaceAll(",", "")), data, it));
	const [held, ...more] = all;
	if (held === undefined || more.length > 0) return none;
	const { geography, measure, year } = held;
	const read = { start: 0, end: 0, text: number, certainty: "implied" } as const;
	return {
		parts: {
			...parts,
			period: { ...read, reading: { type: "periods", periods: [year], alternatives: [] } },
			measure: { ...read, measure: measure.id, label: measure.name, deprecated: false },
			unread: parts.unread.filter((word) => word !== number),
		},
		notices: [`${number} is the figure for ${geography.name} in ${periodLabel(year)}, ${measure.name}`],
	};
}

const asksWhich = /(?<![a-z])(?:which|whose|who|what)(?![a-z])/i;

const ofRevision = /revis|correct|amend|restat/i;

/** The figures that the releases held gave all of these numbers for, some before others. */
function everHeldAs(values: readonly number[], data: DataSet): readonly Held[] {
	return data.measures().flatMap((measure) =>
		data.geographies().flatMap((geography) =>
			data.series(measure.id, geography.id).flatMap(({ period }): readonly Held[] => {
				const given = data.vintages(measure.id, geography.id, period).map((it) => it.value);
				return values.every((it) => given.includes(it)) ? [{ geography, measure, year: period }] : [];
			}),
		),
	);
}

export interface Held {
	readonly geography: Geography;
	readonly measure: Measure;
	readonly year: Period;
}

/** Where and when so many are held, or when for one place, each once whatever releases say it. */
export function heldAs(value: number, data: DataSet, place?: Geography): readonly Held[] {
	const places = place === undefined ? data.geographies() : [place];
	const all = data.measures().flatMap((measure) =>
		places.flatMap((geography) =>
			data
				.series(measure.id, geography.id)
				.filter((it) => it.value === value)
				.map(({ period }) => ({ geography, measure, year: period })),
		),
	);
	return all.filter(
		(it, at) =>
			all.findIndex(
				(other) =>
					other.measure === it.measure &&
					other.geography.id === it.geography.id &&
					samePeriod(other.year, it.year),
			) === at,
	);
}
