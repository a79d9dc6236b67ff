import type { Table } from "../../answer.ts";
import { breaksWithin } from "../../statistics/break.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { capital } from "../../wording/capital.ts";
import { copyPlace } from "../../wording/copy-facts.ts";
import { figureWords, offences } from "../../wording/figure-words.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { placeWords } from "../../wording/ordinals.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { barChart } from "../bar-chart.ts";
import { BETWEEN_FORCES, caveatsFor } from "../caveats.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { elsewhere } from "../elsewhere.ts";
import { figureFor } from "../figures.ts";
import type { Reply, Setting } from "../kind.ts";
import { rateOf, residents } from "../population.ts";
import { rowName } from "../row-name.ts";
import type { Subject } from "../subject.ts";
import { rowLine } from "../working.ts";
import { type Counted, countedIn, type Field, whereIn, whyApart } from "./field.ts";
import { apartLines, withoutLine } from "./left-out.ts";
import { type Placed, placed } from "./places.ts";

export interface InYear {
	readonly subject: Subject;
	readonly field: Field;
	readonly year: Period;
	/** From which end. */
	readonly order: "most" | "fewest";
	/** How many to show; null for all. */
	readonly top: number | null;
	readonly assumed: readonly string[];
}

/** Forces by the offences they recorded in a year, from the most or the fewest: "most recorded", never "worst" (D34). */
export function byCount(
	{ subject, field, year, order, top, assumed }: InYear,
	{ data, style }: Setting,
): Reply {
	const { measure } = subject;
	const all = countedIn(data, measure, field.forces, year);
	const places = placed(
		all.filter((it) => whyApart(it.force) === null),
		(a, b) => (order === "most" ? b.value - a.value : a.value - b.value),
	);
	const apart = all.filter((it) => whyApart(it.force) !== null);
	const without = field.forces.filter((force) => all.every((it) => it.force.id !== force.id));
	const figures = [
		...places.map((it) => it.item.figure),
		...apart.map((it) => it.figure),
		...without
			.filter((force) => field.named.some((it) => it.id === force.id))
			.map((it) => figureFor(data, measure, it.id, year)),
	];
	const question = {
		kind: "rank",
		geographies: subject.geographies.map((it) => it.id),
		periods: [year],
		measure: measure.id,
		options: {
			...(order === "fewest" ? { order } : {}),
			...(top === null ? {} : { top }),
		},
	};
	const shown = top === null ? places : places.filter((it) => it.place <= top);
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
					(it) => countedIn(data, it, field.forces, year).length > all.length,
				),
			],
			about: `Forces${whereIn(field)} by ${measure.noun} recorded · ${periodLabel(year)}`,
			notices: [...assumed, ...subject.notes],
			finding: finding(field, places, order, year),
			warnings: [
				...new Set(
					places.flatMap(({ item }) =>
						breaksWithin(data.breaks(), measure.id, [item.force.id], year)
							.filter((it) => !it.comparable)
							.map((it) => it.text),
					),
				),
			],
			table: tableOf(data, shown, order, year),
			chart: barChart(
				`${capital(measure.noun)} recorded in ${periodLabel(year)}, ${order} first`,
				"Offences",
				shown.map(({ item }) => ({
					name: rowName(item.force),
					value: item.value,
					words: count(item.value),
				})),
			),
			lines: [
				`Ranked: ${count(places.length)} of the ${count(field.forces.length)} forces${whereIn(field)}.`,
				...(shown.length < places.length ? [`Shown: the first ${inWords(shown.length)}.`] : []),
				...apartLines(apart.map((it) => ({ force: it.force, words: figureWords(it.figure) }))),
				...withoutLine(data, measure, without, [year]),
			],
			provenance: provenanceLine([year], measure, figures, data),
			working: [
				`Each place is one more than the number of forces with a ${order === "most" ? "higher" : "lower"} count; equal counts share a place.`,
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
					link(it.name, { ...question, kind: "figure", geographies: [it.id], options: {} }, data),
				),
				workingLink(question, data),
			],
			copy: order === "most" ? copyOf(subject.measure, field, places, { data, style }) : "",
		},
	};
}

/** The place of the one force named, as a sentence to paste. */
function copyOf(
	measure: Measure,
	field: Field,
	places: readonly Placed<Counted>[],
	{ data, style }: Pick<Setting, "data" | "style">,
): string {
	const [named, ...more] = field.named;
	const own = more.length === 0 ? places.find((it) => it.item.force === named) : undefined;
	if (own === undefined) return "";
	const { item, place, ties } = own;
	const release = releasesOf([item.figure], data)[0] ?? null;
	const fact = { geography: item.force, measure, figure: item.figure, release };
	return copyPlace(fact, { place, ties, of: places.length, where: whereIn(field) }, style);
}

function finding(
	field: Field,
	places: readonly Placed<Counted>[],
	order: InYear["order"],
	year: Period,
): string {
	const when = periodLabel(year);
	const { named } = field;
	if (named.length > 0) return named.map((it) => placeOf(it, field, places, order, when)).join(". ");
	const first = places.filter((it) => it.place === 1).map((it) => it.item);
	const [top] = first;
	if (top === undefined) return `No force can be ranked in ${when}`;
	const names = listed(first.map((it) => it.force.name));
	return `${order === "most" ? "Most" : "Fewest"} recorded: ${names}, ${offences(top.figure)}${first.length > 1 ? " each" : ""} in ${when}`;
}

/** "Cumbria is ninth of 10 forces with a figure: 307 offences in 2021/22". */
function placeOf(
	force: Geography,
	field: Field,
	places: readonly Placed<Counted>[],
	order: InYear["order"],
	when: string,
): string {
	const name = capital(force.name);
	const own = places.find((it) => it.item.force.id === force.id);
	const apart = whyApart(force);
	if (apart !== null) return `${name} is not ranked with other forces: ${apart}`;
	if (own === undefined) return `${name} has no place: no exact figure in ${when}`;
	const tied = places.filter((it) => it.place === own.place && it !== own).map((it) => it.item.force.name);
	const withWhom = tied.length === 0 ? "" : `, with ${listed(tied)}`;
	const from = order === "most" ? "" : ", counted from the fewest";
	return `${name} is ${placeWords(own.place, own.ties)} of ${inWords(places.length)} forces${whereIn(field)} with a figure${withWhom}${from}: ${offences(own.item.figure)} in ${when}`;
}

function tableOf(
	data: DataSet,
	places: readonly Placed<Counted>[],
	order: InYear["order"],
	year: Period,
): Table {
	const rates = places.map((it) => rateOf(it.item.figure, residents(data, it.item.force, year)?.all ?? null));
	const rated = rates.some((it) => it !== null);
	return {
		caption: `Offences recorded in ${periodLabel(year)}, ${order} first`,
		columns: [
			{ label: "Force", align: "left" },
			{ label: "Place", align: "left" },
			{ label: "Offences", align: "right" },
			...(rated ? [{ label: "Per 100,000 people", align: "right" as const }] : []),
		],
		rows: places.map(({ item, place, ties }, at) => [
			rowName(item.force),
			placeWords(place, ties),
			count(item.value),
			...(rated ? [rates[at] ?? "–"] : []),
		]),
	};
}
