import type { Problem } from "../../problem.ts";
import { foldText } from "../../question/clean-text.ts";
import type { PeriodRead, QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { type Period, samePeriod } from "../../statistics/period.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { link } from "../draft.ts";
import { passingOf } from "../figures/passing.ts";
import { areaFigure, areaYears, exactYears, toldYears } from "../figures/sums.ts";
import { type Held, heldAs } from "./place-of-number.ts";
import { defaultMeasure } from "./subject.ts";

/** The question as it is meant, or why there is no change to tell. */
type HeldAgainst =
	| { readonly parts: QuestionParts; readonly notices: readonly string[] }
	| { readonly problem: Problem };

const count = String.raw`(?<![\d/.,-])(?:\d{1,3}(?:,\d{3})+|\d{3,})(?![\d/%]|[.,]\d|-\d| ?per ?cent)`;
const moved =
	"(?:up|down|ris(?:en?|es|ing)|rose|increas(?:e|es|ed|ing)|gr(?:ew|own|owth)|jump(?:s|ed)?|f[ae]ll(?:s|en|ing)?|drop(?:s|ped)?|decreas(?:e|es|ed)|declin(?:e|es|ed)|chang(?:e|es|ed)|differen(?:ce|t)|gone)";
const fromOne = new RegExp(
	String.raw`(?<![a-z])${moved}(?![a-z])[^.?!;\d]{0,30}(?<![a-z])(?:from|on) (${count})`,
);
const fromOneToOther = new RegExp(`(${count})(?: offences)?(?: up| down)? to (?:the )?(${count})`);

const asksChange = /%|(?<![a-z])(?:per ?cent|percentage|percent|pct|how (?:much|far|big|many))(?![a-z])/;
const isOfMove = new RegExp(String.raw`%|(?<![a-z])(?:per ?cent|percentage|percent|pct|${moved})(?![a-z])`);
const isYear = (typed: string): boolean => /^(?:19|20)\d\d$/.test(typed);

/** Kinds of question in which a number may be an end of the change asked for. */
const OF_CHANGE = new Set(["share", "change", "figure", "compare", "trend", "total"]);

/**
 * "Up from 2,061 is what per cent": the change from the year that has this count, where it is a figure of the measure asked
 * about; no change from a count of another measure (D26), and none from a number that is no figure of the place.
 */
export function countsHeldAgainst(
	parts: QuestionParts,
	before: PeriodRead | null,
	data: DataSet,
): HeldAgainst | null {
	const { geographies, options, cues } = parts;
	const [read, ...more] = geographies;
	const place = data.geography(read?.geographies[0] ?? "");
	if (place === undefined || more.length > 0 || read?.outcome !== "matched") return null;
	const isBound = options.by !== undefined || options.rated !== undefined || passingOf(options) !== null;
	if (isBound || options.claim !== undefined || !cues.every((it) => OF_CHANGE.has(it.kind))) return null;
	const text = foldText(parts.text).toLowerCase();
	if (!asksChange.test(text)) return null;
	const both = isOfMove.test(text) ? fromOneToOther.exec(text) : null;
	const [, ...typed] = both ?? fromOne.exec(text) ?? [];
	if (typed.length === 0 || typed.some(isYear)) return null;
	const counts = typed.map((it) => ({
		typed: it,
		held: heldOf(Number(it.replaceAll(",", "")), place, data),
	}));
	const asked = parts.measure?.measure ?? defaultMeasure(data).id;
	const isOf = (id: string) => counts.every(({ held }) => held.some((it) => it.measure.id === id));
	const own = [asked, ...(typed.length > 1 ? data.measures().map((it) => it.id) : [])].find(isOf);
	if (own === undefined)
		return {
			problem: {
				type: "counts-apart",
				geography: place.id,
				counts: counts.map((it) => ({
					typed: it.typed,
					held: it.held.map(({ measure, year }) => ({ measure: measure.id, period: year })),
				})),
				measure: typed.length > 1 ? null : asked,
				choices: counts.flatMap(({ held }) => held.flatMap((it) => upTo(it, data))),
			},
		};
	const years = counts.map(({ held }) => held.filter((it) => it.measure.id === own).map((it) => it.year));
	const other = typed.length > 1 ? [] : endAsked(parts, before, years[0] ?? [], place, own, data);
	return between(parts, [...years, ...other], { typed, place, measure: own }, data);
}

/** What so many were counted as, or added up here to. */
export function heldOf(value: number, place: Geography, data: DataSet): readonly Held[] {
	const own = heldAs(value, data, place);
	if (own.length > 0 || place.members.length === 0) return own;
	return data.measures().flatMap((measure) =>
		areaYears(data, measure, place)
			.filter((year) => areaFigure(data, measure, place, year).figure.value === value)
			.map((year) => ({ geography: place, measure, year })),
	);
}

/** The other year of a change from one count: that which was asked about, else the latest. */
function endAsked(
	{ period }: QuestionParts,
	before: PeriodRead | null,
	from: readonly Period[],
	place: Geography,
	measure: string,
	data: DataSet,
): readonly (readonly Period[])[] {
	const of = data.measure(measure);
	const held = of === undefined ? [] : toldYears(data, of, place);
	// "That's the year before last" tells of the count which year it is of.
	const own = period !== null && period.end > 0 && /\d/.test(period.text) ? [period.reading] : [];
	const carried = period?.end === 0 ? [period.reading] : [];
	const readings = [...own, ...carried, before?.reading ?? null, null];
	const years = readings
		.map((it) => settlePeriods(it, held).periods)
		.find(
			([only, ...more]) =>
				only !== undefined && more.length === 0 && !from.some((it) => samePeriod(it, only)),
		);
	return years === undefined ? [] : [years];
}

/** Nothing is taken for granted of a count that several years have. */
function between(
	parts: QuestionParts,
	ends: readonly (readonly Period[])[],
	of: { readonly typed: readonly string[]; readonly place: Geography; readonly measure: string },
	data: DataSet,
): HeldAgainst | null {
	if (ends.length !== 2 || ends.some((it) => it.length !== 1)) return null;
	const years = ends.flat();
	const typed = {
		start: 0,
		end: 0,
		text: years.map(periodLabel).join(" vs "),
		certainty: "implied",
	} as const;
	const measure = data.measure(of.measure);
	const isUsual = of.measure === defaultMeasure(data).id;
	const name = isUsual || measure === undefined ? "" : `, ${measure.name}`;
	return {
		parts: {
			...parts,
			cues: [{ ...typed, kind: "change", weight: 2 }],
			period: { ...typed, reading: { type: "periods", periods: years, alternatives: [] } },
			measure:
				parts.measure?.measure === of.measure || (parts.measure === null && isUsual)
					? parts.measure
					: { ...typed, measure: of.measure, label: measure?.name ?? "", deprecated: false },
			unread: parts.unread.filter((word) => !of.typed.includes(word)),
		},
		notices: [
			`${listed(of.typed.map((it, at) => `${it} read as the figure for ${of.place.name} in ${periodLabel(years[at] ?? { start: "", end: "" })}`))}${name}`,
		],
	};
}

/** The change to a count from the first year of its own measure. */
function upTo({ geography, measure, year }: Held, data: DataSet) {
	const [first] = exactYears(data, measure, geography);
	const isLater = first !== undefined && first.start < year.start;
	const question = { geographies: [geography.id], measure: measure.id };
	const label = `${producerOf(measure.producer)}, ${isLater ? `${periodLabel(first)} to ` : ""}${periodLabel(year)}`;
	return [
		isLater
			? link(label, { ...question, kind: "change", periods: [first, year] }, data)
			: link(label, { ...question, kind: "figure", periods: [year] }, data),
	];
}
