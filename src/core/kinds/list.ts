import type { Table } from "../answer.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { capital } from "../wording/capital.ts";
import { copyLine } from "../wording/copy-line.ts";
import type { HouseStyle } from "../wording/house-style.ts";
import { count, inWords } from "../wording/numbers.ts";
import { asked, BLANK, link, listOf } from "./draft.ts";
import { figureFor, yearsHeld } from "./figures.ts";
import type { Kind, Reply } from "./kind.ts";
import { fieldOf, whereIn } from "./ranking/field.ts";
import { rowName } from "./row-name.ts";
import { readSubject } from "./subject.ts";
import { wholeYears } from "./sums.ts";
import { yearRuns } from "./year-runs.ts";

/** What is held: forces with their years and gaps, measures, house styles. */
export const list: Kind = {
	name: "list",
	examples: ["list forces", "list measures", "list styles"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "list");
		// "All forces 2021" asks for their figures.
		if (cue?.weight === 1 && parts.period !== null) return 0;
		return cue ? 1.2 + cue.weight : 0;
	},
	answer(parts, setting) {
		const { data } = setting;
		if (parts.options.list === "measures") return measures(data);
		if (parts.options.list === "styles") return styles(setting.styles, data);
		const read = readSubject(parts, setting, "list");
		if ("problem" in read) return read;
		return parts.options.list === "regions" ? areas(data) : forces(read.subject.geographies, data);
	},
};

function forces(geographies: readonly Geography[], data: DataSet): Reply {
	const field = fieldOf(data, geographies);
	const shown = field.named.length > 0 ? field.named : field.forces;
	const held = shown.filter((force) => data.measures().some((it) => yearsHeld(data, it, force).length > 0));
	const question = { ...listOf("forces"), geographies: geographies.map((it) => it.id) };
	const without = shown.filter((it) => !held.includes(it));
	return {
		draft: {
			...BLANK,
			kind: "list",
			question: asked(question, [], data),
			about: `Police forces${whereIn(field)} · financial years held`,
			finding: `${count(shown.length)} ${shown.length === 1 ? "force" : "forces"}, ${held.length === shown.length ? "all" : count(held.length)} with figures`,
			table: forcesTable(shown, data),
			lines:
				without.length === 0
					? []
					: ["Missing is not zero: a year that is not listed is simply not in the data set."],
			next: [
				link("Measures", listOf("measures"), data),
				link("Most Recorded", { kind: "rank", geographies: [], periods: [], measure: null }, data),
			],
		},
	};
}

/** Regions and nations, with the years of which a total is held. */
function areas(data: DataSet): Reply {
	const of = (kind: Geography["kind"]) => data.geographies().filter((it) => it.kind === kind);
	const [regions, nations] = [of("region"), of("nation")];
	const all = data.measures();
	const rowOf = (it: Geography) => [
		rowName(it),
		...all.map((measure) => yearRuns(wholeYears(data, measure, it)) || "none"),
	];
	const question = listOf("regions");
	return {
		draft: {
			...BLANK,
			kind: "list",
			question: asked(question, [], data),
			about: "Regions and nations · financial years held",
			finding: `${capital(inWords(regions.length))} regions and ${inWords(nations.length)} nations`,
			table: {
				caption: "Financial years with a total, published or added up from every force, by measure",
				columns: columnsOf("Area", all),
				rows: [...regions, ...nations].map(rowOf),
			},
			next: [link("Forces", listOf("forces"), data)],
		},
	};
}

function forcesTable(shown: readonly Geography[], data: DataSet): Table {
	const all = data.measures();
	return {
		caption: "Financial years with a figure, by measure",
		columns: columnsOf("Force", all),
		rows: shown.map((force) => [
			rowName(force),
			...all.map((it) => yearRuns(yearsHeld(data, it, force)) || "none"),
		]),
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

function measures(data: DataSet): Reply {
	const all = data.measures();
	const question = listOf("measures");
	return {
		draft: {
			...BLANK,
			kind: "list",
			question: asked(question, [], data),
			about: "Measures held",
			finding: `${inWords(all.length)} ${all.length === 1 ? "measure" : "measures, never mixed"}`,
			lines: all.map((it) => `${capital(it.name)}. ${it.definition} ${it.coverage}`),
			next: all.map((it) =>
				link(`Define: ${it.name}`, { ...question, kind: "definition", measure: it.id, options: {} }, data),
			),
		},
	};
}

function styles(loaded: readonly HouseStyle[], data: DataSet): Reply {
	const question = listOf("styles");
	return {
		draft: {
			...BLANK,
			kind: "list",
			question: asked(question, [], data),
			about: "House styles",
			finding: `${inWords(loaded.length)} house ${loaded.length === 1 ? "style" : "styles"}`,
			lines: loaded.map((it) => [`${it.name}: ${it.title}.`, ...sample(it, data)].join(" ")),
			next: loaded.map((it) => ({ label: it.title, question: `copy cumbria 2021/22 style=${it.name}` })),
		},
	};
}

/** How a line reads in a style, on a figure that is held. */
function sample(style: HouseStyle, data: DataSet): string[] {
	const [measure] = data.measures();
	const force = data
		.geographies()
		.find((it) => measure && it.kind === "force" && yearsHeld(data, measure, it).length > 0);
	const period = measure && force && yearsHeld(data, measure, force).at(-1);
	if (measure === undefined || force === undefined || period === undefined) return [];
	const figure = figureFor(data, measure, force.id, period);
	const release = data.release(figure.release ?? "") ?? null;
	const line = copyLine({ geography: force, measure, figure, against: null, release }, style);
	return line === "" ? [] : [`“${line}”`];
}
