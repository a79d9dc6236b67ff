import type { Table } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { samePeriod, yearsIn } from "../../statistics/period.ts";
import { capital } from "../../wording/capital.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { asked, BLANK, link, listOf } from "../draft.ts";
import { yearsHeld } from "../figures/figures.ts";
import { rowName } from "../figures/row-name.ts";
import { wholeYears } from "../figures/sums.ts";
import type { Reply } from "../kind.ts";
import { type Field, whereIn } from "../ranking/field.ts";
import { otherSpans, spansWords } from "../subject/other-spans.ts";

/** Columns of years that can be read beside one another. */
const BESIDE = 6;
/** Of more measures than that, those of the package. */
const FIRST = 3;

/** The measures whose years are shown: the one that was named, or all as far as there is room. */
function shownOf(data: DataSet, named: string | null): readonly Measure[] {
	const all = data.measures();
	if (named !== null) return all.filter((it) => it.id === named);
	return all.length > BESIDE ? all.slice(0, FIRST) : all;
}

const ofOne = (named: string | null, data: DataSet): string =>
	named === null ? "" : ` · ${data.measure(named)?.noun ?? named}`;

function others(data: DataSet, shown: readonly Measure[], what: string): readonly string[] {
	const left = data.measures().length - shown.length;
	if (left === 0) return [];
	const more = left === 1 ? "one more measure" : `${inWords(left)} more measures`;
	return [`Not shown: ${more}. Name one to see its years, as in “list ${what}” and its name.`];
}

const byName = (a: Geography, b: Geography): number => rowName(a).localeCompare(rowName(b), "en-GB");

/** Police forces, with the years held and the gaps. */
export function forces(
	field: Field,
	geographies: readonly Geography[],
	named: string | null,
	data: DataSet,
): Reply {
	const measures = shownOf(data, named);
	// Those that are named stay in their order; all of them are looked through by name.
	const shown = field.named.length > 0 ? field.named : field.forces.toSorted(byName);
	const held = shown.filter((force) => measures.some((it) => heldOf(data, it, force) !== ""));
	const question = {
		...listOf("forces"),
		geographies: geographies.map((it) => it.id),
		without: field.without.map((it) => it.id),
		measure: named,
		isMeasureNamed: named !== null,
	};
	const without = shown.filter((it) => !held.includes(it));
	return {
		draft: {
			...BLANK,
			kind: "list",
			question: asked(question, [], data),
			about: `Police forces${whereIn(field)}${ofOne(named, data)} · years held`,
			finding:
				yearsOfOne(geographies, measures, data) ??
				`${count(shown.length)} ${shown.length === 1 ? "force" : "forces"}, ${held.length === shown.length ? "all" : count(held.length)} with figures`,
			table: forcesTable([...field.areas, ...shown], measures, data),
			lines: [
				...others(data, measures, "forces"),
				...(without.length === 0
					? []
					: ["Missing is not zero: a year that is not listed is simply not in the data set."]),
			],
			next: [
				link("Measures", listOf("measures"), data),
				link("Most Recorded", { kind: "rank", geographies: [], periods: [], measure: null }, data),
			],
		},
	};
}

/** Regions and nations, with the years of which a total is held. */
export function areas(named: string | null, data: DataSet): Reply {
	const of = (kind: Geography["kind"]) => data.geographies().filter((it) => it.kind === kind);
	const [regions, nations] = [of("region"), of("nation")];
	const all = shownOf(data, named);
	const rowOf = (it: Geography) => [
		rowName(it),
		...all.map((measure) => heldOf(data, measure, it) || "none"),
	];
	const question = { ...listOf("regions"), measure: named, isMeasureNamed: named !== null };
	return {
		draft: {
			...BLANK,
			kind: "list",
			question: asked(question, [], data),
			about: `Regions and nations${ofOne(named, data)} · years held`,
			finding: `${capital(inWords(regions.length))} regions and ${inWords(nations.length)} nations`,
			table: {
				caption: "Years with a total, published or added up from every force, by measure",
				columns: columnsOf("Area", all),
				rows: [...regions, ...nations].map(rowOf),
			},
			lines: [...others(data, all, "regions")],
			next: [link("Forces", listOf("forces"), data)],
		},
	};
}

/** The years held of the only place asked about, said at once. */
function yearsOfOne(
	[place, ...more]: readonly Geography[],
	measures: readonly Measure[],
	data: DataSet,
): string | null {
	if (place === undefined || more.length > 0) return null;
	const held = measures
		.map((it) => ({ heading: headingOf(it, measures), years: heldOf(data, it, place) }))
		.filter(({ years }) => years !== "");
	return held.length === 0
		? "No year is held"
		: `Years held: ${held.map(({ heading, years }) => `${heading}, ${years}`).join("; ")}`;
}

/** An area has the years of its total. Calendar years, and years that are held only in one number, stand after the others. */
function heldOf(data: DataSet, measure: Measure, place: Geography): string {
	const years = place.members.length > 0 ? wholeYears(data, measure, place) : yearsHeld(data, measure, place);
	const besides = otherSpans(data, measure, place).filter((span) =>
		yearsIn(span).every((it) => !years.some((year) => samePeriod(it, year))),
	);
	return [yearRuns(years), spansWords(besides)].filter((it) => it !== "").join(", and ");
}

function forcesTable(shown: readonly Geography[], all: readonly Measure[], data: DataSet): Table {
	return {
		caption: "Years with a figure, by measure",
		columns: columnsOf("Force", all),
		rows: shown.map((force) => [rowName(force), ...all.map((it) => heldOf(data, it, force) || "none")]),
	};
}

/** A name, then each measure. */
const columnsOf = (first: string, all: readonly Measure[]): Table["columns"] => [
	{ label: first, align: "left" },
	...all.map((it) => ({ label: headingOf(it, all), align: "left" as const })),
];

/** The producer, and what tells two measures of one producer apart. */
function headingOf(measure: Measure, all: readonly Measure[]): string {
	const isAlone = all.filter((it) => it.producer === measure.producer).length === 1;
	const mark = /\bcode \w+|\b\d{4}\/\d\d/.exec(measure.name)?.[0];
	return isAlone ? measure.producer : `${measure.producer}, ${mark ?? measure.noun}`;
}
