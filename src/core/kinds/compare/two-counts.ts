import type { QuestionParts } from "../../question/parts.ts";
import { samePeriod } from "../../statistics/period.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { labelWithSpan, listed, periodLabel } from "../../wording/periods.ts";
import { namesOf } from "../../wording/place-names.ts";
import { releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { asked, BLANK, link } from "../draft.ts";
import { figureFor } from "../figures/figures.ts";
import type { Kind, Reply, Setting } from "../kind.ts";
import { numbersAsked } from "../subject/number-asked.ts";
import { type Held, heldAs } from "../subject/place-of-number.ts";

const isAlike = (a: Held, b: Held): boolean =>
	a.measure.id === b.measure.id && a.geography.id === b.geography.id && !samePeriod(a.year, b.year);

/** Two counts typed, "compare the 1,568 with the 1,356", of no place: the one held of each, or the one place that has both. */
function heldOfBoth(parts: QuestionParts, data: Setting["data"]): readonly [Held, Held] | null {
	const numbers = numbersAsked(parts).filter((it) => !/[%.]/.test(it));
	const [first, second] = numbers.map((it) => heldAs(Number(it.replaceAll(",", "")), data));
	if (first === undefined || second === undefined || numbers.length > 2) return null;
	const pairs = first.flatMap((a) => second.filter((b) => isAlike(a, b)).map((b) => [a, b] as const));
	const [pair] = pairs;
	if (pair !== undefined) return pairs.length === 1 ? pair : null;
	const [a, b] = [first[0], second[0]];
	return a !== undefined && b !== undefined && first.length + second.length === 2 ? [a, b] : null;
}

/** The question that two counts of one measure make: two years of a place, or two places in a year; and as what they were read. */
function ofOneMeasure(
	parts: QuestionParts,
	data: Setting["data"],
): { readonly parts: QuestionParts; readonly notice: string } | null {
	const both = heldOfBoth(parts, data);
	if (both === null || !isComparable(...both)) return null;
	const [{ geography, measure, year }, other] = both;
	const read = { start: 0, end: 0, text: periodLabel(year), certainty: "implied" } as const;
	const place = { outcome: "matched", how: "name", place: null, otherwise: [], note: "" } as const;
	const places = [...new Set([geography, other.geography])];
	const years = samePeriod(year, other.year) ? [year] : [year, other.year];
	const periods = years.toSorted((a, b) => a.start.localeCompare(b.start));
	return {
		parts: {
			...parts,
			geographies: places.map(({ id }) => ({ ...read, ...place, geographies: [id] })),
			period: { ...read, reading: { type: "periods", periods, alternatives: [] } },
			measure: { ...read, measure: measure.id, label: measure.name, deprecated: false },
		},
		notice: `${listed(numbersAsked(parts))} read as figures for ${namesOf(places)}, ${measure.name}`,
	};
}

const isComparable = (a: Held, b: Held): boolean =>
	isAlike(a, b) || (a.measure.id === b.measure.id && samePeriod(a.year, b.year));

/** Two counts typed: compared where they are of one measure; else what each is, and no difference or percentage (D26). */
export function twoCounts(parts: QuestionParts, setting: Setting, compare: Kind): Reply | null {
	const { data } = setting;
	const alike = ofOneMeasure(parts, data);
	if (alike !== null) {
		const reply = compare.answer(alike.parts, setting);
		return "problem" in reply
			? reply
			: { draft: { ...reply.draft, notices: [alike.notice, ...reply.draft.notices] } };
	}
	const both = heldOfBoth(parts, data);
	if (both === null) return null;
	const [a, b] = both;
	const figures = both.map((it) => figureFor(data, it.measure, it.geography.id, it.year));
	const [one, other] = figures.map(figureWords);
	const differing = [
		...(a.measure.id === b.measure.id ? [] : ["what was counted"]),
		...(a.geography.id === b.geography.id ? [] : ["the area"]),
		...(samePeriod(a.year, b.year) ? [] : ["the year"]),
	];
	const question = {
		kind: "compare",
		geographies: both.map((it) => it.geography.id),
		periods: [],
		measure: a.measure.id,
	};
	return {
		draft: {
			...BLANK,
			kind: "compare",
			question: { ...asked(question, [], data), canonical: `compare ${one} and ${other}` },
			figures,
			sources: sourcesOf(releasesOf(figures, data)),
			about: `${one} and ${other}`,
			finding: `The ${one} and the ${other} do not compare: ${listed(differing)} ${differing.length === 1 ? "differs" : "differ"}`,
			lines: both.map(
				({ geography, measure, year }, at) =>
					`The ${at === 0 ? one : other} is for ${geography.name}, ${labelWithSpan(year)}: ${measure.name}.`,
			),
			choices: both.map(({ geography, measure, year }) =>
				link(
					`${geography.name.replace(/^the /, "")} ${periodLabel(year)}`,
					{ kind: "figure", geographies: [geography.id], periods: [year], measure: measure.id },
					data,
				),
			),
		},
	};
}
