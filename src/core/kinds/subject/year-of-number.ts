import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { samePeriod } from "../../statistics/period.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { passingOf } from "../figures/passing.ts";
import { heldOf } from "./counts-held-against.ts";
import { numbersAsked } from "./number-asked.ts";
import type { Held } from "./place-of-number.ts";
import { defaultMeasure } from "./subject.ts";
import { sumAsked } from "./sum-asked.ts";

/** Kinds of question that are about one figure, which a number may stand for. */
const OF_A_FIGURE = new Set(["figure", "explain", "record", "definition", "total"]);

/**
 * "Is Cumbria's 1,402 five years or six", of a place and no year: the figure held for it that is so many, of the measure
 * named or else of the first that has one. A number that is no figure of the place, or of several years, is said to be that,
 * and nothing is meant by it.
 */
export function yearOfNumber(
	parts: QuestionParts,
	data: DataSet,
): { readonly parts: QuestionParts; readonly notices: readonly string[] } {
	const none = { parts, notices: [] };
	const { geographies, options, period, cues } = parts;
	const [read, ...more] = geographies;
	const place = data.geography(read?.geographies[0] ?? "");
	const isOpen = period === null || period.reading.type === "unclear";
	const isBound = options.by !== undefined || options.not !== undefined || options.rated !== undefined;
	if (place === undefined || more.length > 0 || read?.outcome !== "matched" || !isOpen) return none;
	if (isBound || passingOf(options) !== null || !cues.every((it) => OF_A_FIGURE.has(it.kind))) return none;
	const counts = numbersAsked(parts).filter((it) => !it.includes("."));
	if (counts.length === 0 || options.claim !== undefined) return none;
	const named = parts.measure?.measure;
	const held = counts.map((text) => ({ text, as: heldOf(Number(text.replaceAll(",", "")), place, data) }));
	const usual = named ?? defaultMeasure(data).id;
	for (const { text, as } of held) {
		const own = as.filter((it) => it.measure.id === usual);
		const [figure, ...others] = own.length > 0 || named !== undefined ? own : as;
		if (figure === undefined || others.length > 0) continue;
		const { measure, year } = figure;
		const besides = cues.some((it) => it.kind === "explain") ? [] : held.filter((it) => it.text !== text);
		const typed = { start: 0, end: 0, text, certainty: "implied" } as const;
		return {
			parts: {
				...parts,
				period: { ...typed, reading: { type: "periods", periods: [year], alternatives: [] } },
				measure:
					measure.id === usual
						? parts.measure
						: { ...typed, measure: measure.id, label: measure.name, deprecated: false },
			},
			notices: [
				`${text} read as the figure for ${place.name} in ${periodLabel(year)}${measure.id === defaultMeasure(data).id ? "" : `, ${measure.name}`}`,
				...besides.map((it) => untoldBeside(it.text, place.name, it.as, figure)),
			],
		};
	}
	if (sumAsked(parts.text) !== null && period?.reading.type === "unclear")
		return { parts: { ...parts, period: null }, notices: [] };
	// What looks like a year is asked about, and what is to be explained is said to be none there.
	const isTold = period !== null || cues.some((it) => it.kind === "explain");
	return { parts, notices: isTold ? [] : held.map(({ text, as }) => untold(text, place.name, as, usual)) };
}

/** Of another number typed beside the one that is meant: "is it 307 or 346". */
function untoldBeside(text: string, place: string, as: readonly Held[], { measure, year }: Held): string {
	const other = as.find((it) => it.measure.id !== measure.id && samePeriod(it.year, year));
	return other === undefined
		? untold(text, place, as, measure.id)
		: `${text} is another measure’s count for ${place} in ${periodLabel(year)}, ${other.measure.name}: the two count different things and neither shows the other to be wrong`;
}

const yearsOf = (held: readonly Held[]): string =>
	listed([...new Set(held.map((it) => periodLabel(it.year)))]);

function untold(text: string, place: string, as: readonly Held[], measure: string): string {
	const own = as.filter((it) => it.measure.id === measure);
	if (own.length > 0) return `${text} is held for ${place} in ${yearsOf(own)}: name the year that is meant`;
	const others = [...new Set(as.map((it) => it.measure.name))];
	return others.length === 0
		? `${text} is no figure held for ${place}`
		: `${text} is no figure of this measure for ${place}, but of ${listed(others)} in ${yearsOf(as)}`;
}
