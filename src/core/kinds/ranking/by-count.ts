import { breaksWithin } from "../../statistics/break.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { capital } from "../../wording/capital.ts";
import { copyPlace } from "../../wording/copy-facts.ts";
import { countingUnit, unitHeading } from "../../wording/counting-unit.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { inWords, outOf } from "../../wording/numbers.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { BETWEEN_FORCES, caveatsFor } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { barChart } from "../charts/bar-chart.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { marked } from "../figures/comparison-table.ts";
import { figureFor } from "../figures/figures.ts";
import { forcesPassing, namedPassing, type Passing, passes } from "../figures/passing.ts";
import { rowName } from "../figures/row-name.ts";
import { rowLine } from "../figures/working.ts";
import type { Reply, Setting } from "../kind.ts";
import type { Subject } from "../subject/subject.ts";
import { rankedCount } from "./count-finding.ts";
import { type CountPlace, type CountPlaces, countPlaces, type Order, withFigure } from "./count-places.ts";
import { countTable } from "./count-table.ts";
import { type Field, forcesThat, leftOutLine, whereIn } from "./field.ts";
import { apartLines, withoutLine } from "./left-out.ts";
import { MEDIAN_WORKING, medianCount } from "./median.ts";

export interface InYear {
	readonly subject: Subject;
	readonly field: Field;
	readonly year: Period;
	readonly order: Order;
	/** How many to show; null for all. */
	readonly top: number | null;
	/** Which place is asked after; null for the first. */
	readonly place: number | null;
	/** A number that the counts are held against. */
	readonly passing: Passing | null;
	/** Whether the middle of the counts is asked for. */
	readonly isMedian: boolean;
	readonly assumed: readonly string[];
}

/** Forces by the offences they recorded in a year, from the most or the fewest: "most recorded", never "worst" (D34). */
export function byCount(
	{ subject, field, year, order, top, place, passing, isMedian, assumed }: InYear,
	{ data, style }: Setting,
): Reply {
	const { measure } = subject;
	const ranking = countPlaces(data, measure, field.forces, year, order);
	const { places, apart, without } = ranking;
	const isNamed = (force: Geography) => field.named.some((it) => it.id === force.id);
	const figures = [
		...places.map((it) => it.item.figure),
		...apart.map((it) => it.figure),
		...without.filter(isNamed).map((it) => figureFor(data, measure, it.id, year)),
	];
	const question = {
		kind: "rank",
		geographies: subject.geographies.map((it) => it.id),
		without: field.without.map((it) => it.id),
		periods: [year],
		measure: measure.id,
		options: {
			...(order === "fewest" ? { order } : {}),
			...(top === null ? {} : { top }),
			...(place === null || field.named.length > 0 || passing !== null ? {} : { place }),
			...passing,
			...(isMedian ? { median: true as const } : {}),
		},
	};
	const among = passing === null ? places : places.filter((it) => passes(it.item.figure, passing) !== false);
	const shown = top === null ? among : places.filter((it) => it.place <= top || isNamed(it.item.force));
	return {
		draft: {
			...BLANK,
			kind: "rank",
			question: asked(question, assumed, data),
			figures,
			caveats: caveatsFor(measure, figures, [BETWEEN_FORCES]),
			sources: sourcesOf(releasesOf(figures, data)),
			choices: [
				...elsewhere(
					data,
					measure,
					question,
					(it) => countPlaces(data, it, field.forces, year, order).places.length > places.length,
				),
			],
			about: `Forces${whereIn(field)} by ${measure.noun} recorded · ${periodLabel(year)}`,
			notices: [...assumed, ...subject.notes],
			finding:
				passing === null
					? isMedian && field.named.length === 0
						? medianCount(field, measure, ranking, year)
						: rankedCount(field, measure, ranking, order, year, place ?? 1)
					: forcesPassing(
							places.map(({ item }) => ({ name: item.force.name, figure: item.figure })),
							passing,
							countingUnit(measure).many,
							periodLabel(year),
						),
			warnings: [
				...new Set(
					places.flatMap(({ item }) =>
						breaksWithin(data.breaks(), measure.id, [item.force.id], year)
							.filter((it) => !it.comparable)
							.map((it) => it.text),
					),
				),
			],
			table: countTable(data, measure, shown, order, year),
			chart: barChart(
				`${capital(measure.noun)} recorded in ${periodLabel(year)}, ${order} first`,
				unitHeading(measure),
				shown.map(({ item }) => ({
					name: rowName(item.force),
					value: item.figure.value,
					words: marked(item.figure),
				})),
			),
			lines: [
				...(passing === null
					? []
					: namedPassing(
							field.named.map((it) => ({ name: it.name, figure: figureFor(data, measure, it.id, year) })),
							passing,
						)),
				`Ranked: ${outOf(places.length, field.forces.length)} forces${whereIn(field)}.`,
				...leftOutLine(data, field),
				...shownLine(places, shown, top),
				...openLine(places),
				...apartLines(apart.map((it) => ({ force: it.force, words: figureWords(it.figure) }))),
				...withoutLine(data, measure, without, [year], "a figure"),
			],
			provenance: provenanceLine([year], measure, figures, data),
			working: [
				`Each place is one more than the number of forces with a ${order === "most" ? "higher" : "lower"} count; equal counts share a place, and a range that may lie on either side leaves it open.`,
				...(isMedian ? [MEDIAN_WORKING] : []),
				...figures.map((it) => rowLine(data, measure, it)),
			],
			next: [
				link(
					"Biggest Rises",
					{ ...question, geographies: field.areas.map((it) => it.id), options: { direction: "up" } },
					data,
				),
				link(
					"Per 100,000 People",
					{ ...question, kind: "rate", geographies: field.areas.map((it) => it.id), options: {} },
					data,
				),
				...field.named.map((it) =>
					link(
						it.name,
						{ ...question, kind: "figure", geographies: [it.id], without: [], options: {} },
						data,
					),
				),
				workingLink(question, data),
			],
			copy: order === "most" ? copyOf(subject.measure, field, ranking, { data, style }) : "",
		},
	};
}

/** How much of the ranking is shown, where it is not the whole. */
function shownLine(
	places: readonly CountPlace[],
	shown: readonly CountPlace[],
	top: number | null,
): string[] {
	if (shown.length === places.length || top === null) return [];
	const first = shown.filter((it) => it.place <= top);
	const besides = shown.filter((it) => it.place > top).map((it) => it.item.force.name);
	return [`Shown: ${listed([`the first ${inWords(first.length)}`, ...besides])}.`];
}

/** Whose ranges leave places open. */
function openLine(places: readonly CountPlace[]): string[] {
	if (places.every((it) => it.later === 0)) return [];
	const ranges = places.filter((it) => it.item.figure.value === null).map((it) => it.item);
	const named = listed(ranges.map((it) => `${it.force.name} (${figureWords(it.figure)})`));
	return [`Not an exact count, so that places near it are open: ${named}.`];
}

/** The place of the one force named, as a sentence to paste; none where a range leaves it open. */
function copyOf(
	measure: Measure,
	field: Field,
	{ places, apart }: CountPlaces,
	{ data, style }: Pick<Setting, "data" | "style">,
): string {
	const [named, ...more] = field.named;
	const own = more.length === 0 ? places.find((it) => it.item.force === named) : undefined;
	if (own === undefined || own.later > 0 || places.length < 2) return "";
	const { item, place, ties } = own;
	const release = releasesOf([item.figure], data)[0] ?? null;
	const fact = { geography: item.force, measure, figure: item.figure, release };
	const forces = forcesThat(field, withFigure(places, apart));
	return copyPlace(fact, { place, ties, of: places.length, forces }, style);
}
