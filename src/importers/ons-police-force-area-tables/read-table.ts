import type { Footnote } from "../../core/statistics/footnote.ts";
import type { Geography } from "../../core/statistics/geography.ts";
import type { Measure } from "../../core/statistics/measure.ts";
import type { Observation } from "../../core/statistics/observation.ts";
import type { GeographyNames } from "../geography-names.ts";
import { cellName } from "../import-error.ts";
import type { Finding } from "../importer.ts";
import type { AreaTable } from "./area-table.ts";
import { type Area, forcesLeftOut, leavingOut } from "./areas.ts";
import { groupsAddUp } from "./groups-add-up.ts";
import { measureOf } from "./measures.ts";
import { type CountColumn, readColumn } from "./read-column.ts";
import { type CountRead, isWords, readCount } from "./read-count.ts";
import { areasOf } from "./table-areas.ts";
import { checkTotal, type TotalCheck } from "./totals.ts";

export interface TableSetting {
	readonly names: GeographyNames;
	readonly release: string;
	/** Footnotes by number. */
	readonly notes: ReadonlyMap<string, string>;
}

export interface TableRead {
	readonly measures: readonly Measure[];
	/** Areas made for totals that leave forces out. */
	readonly geographies: readonly Geography[];
	readonly observations: readonly Observation[];
	readonly footnotes: readonly Footnote[];
	readonly findings: readonly Finding[];
}

/** All counts of a table, with the footnotes that bear on each, and each printed total held against its forces. */
export function readTable(table: AreaTable, { names, release, notes }: TableSetting): TableRead {
	const { sheet } = table;
	const findings: Finding[] = [];
	const say = (severity: Finding["severity"], text: string, row?: number, column?: number) => {
		const place = {
			sheet: sheet.name,
			...(row === undefined ? {} : { row }),
			...(column === undefined ? {} : { column }),
		};
		findings.push({ severity, place, text });
	};
	const columns = table.columns.flatMap((column): CountColumn[] => {
		const read = isWords(sheet, table.rows, column.column)
			? { left: "words, no figures" }
			: readColumn(table, column);
		if ("left" in read) say("left", read.left, undefined, column.column);
		else if ("unclear" in read) say("error", read.unclear, column.row, column.column);
		else return [read];
		return [];
	});
	const { areas, whole, findings: ofAreas } = areasOf(table, names);
	if (columns.length > 0) findings.push(...ofAreas);
	for (const column of table.bare) {
		const read = readColumn(table, column);
		if ("label" in read)
			say("warning", `no figure stands under '${column.label}'`, column.row, column.column);
	}
	const made = new Map<string, Geography>(
		areas
			.filter(({ geography }) => names.byId(geography.id) === undefined)
			.map(({ geography }) => [geography.id, geography]),
	);
	// A footnote on both an area and a column bears only on where they meet.
	const onAreas = new Set(areas.flatMap((area) => area.notes));
	const onColumns = new Set(columns.flatMap((column) => column.notes));
	const leftOut = [
		...forcesLeftOut(table.scope, names),
		...areas.filter(isOutOfTotals).map((area) => area.geography),
	];
	if (whole) findings.push(...groupsAddUp(sheet, columns, areas));
	/** Whether rows are lost, which is told once. */
	let isCut = false;
	const observations = columns.flatMap(readObservations);
	return {
		measures: columns.map(measureOf),
		geographies: [...made.values()],
		observations,
		footnotes: [...footnotesOfColumns(), ...footnotesOfAreas()],
		findings: gatherLeft(findings, sheet.name),
	};

	function readObservations(column: CountColumn): readonly Observation[] {
		const measure = measureOf(column).id;
		const figures = areas.map((area) => ({ area, read: readCount(sheet, area.row, column.column) }));
		for (const { area, read } of figures) {
			// An area without a code is one that many tables have little for.
			const severity = read.blank && !area.coded ? "warning" : "error";
			if (read.problem !== null) say(severity, read.problem, area.row, column.column);
		}
		const byId = new Map(
			figures.map(({ area, read }) => [area.geography.id, { geography: area.geography, value: read.value }]),
		);
		return figures.flatMap(({ area, read }) => {
			const observation = observe(measure, column, area, read);
			const check = checkTotal({ geography: area.geography, value: read.value }, { byId, leftOut }, names);
			if (check.lost.length > 0) {
				if (whole && !isCut)
					say("error", cutText(area.geography, read.value, check), area.row, column.column);
				isCut = true;
				return [observation];
			}
			if (check.sum !== null && whole)
				say("warning", sumText(area.geography, read.value, check), area.row, column.column);
			if (check.estimated.length > 0) {
				const lacking = check.estimated.map(({ name }) => name).join(", ");
				const own = `The figures published for its forces add up to ${check.sum?.toLocaleString("en-GB")}; there is none for ${lacking}.`;
				return [{ ...observation, note: join([own, observation.note]) }];
			}
			if (check.without.length === 0) return [observation];
			const part = leavingOut(area.geography, check.without);
			made.set(part.id, part);
			const note = `Published only for ${part.name}: ${read.value?.toLocaleString("en-GB")}.`;
			return [
				{ ...observation, geography: part.id },
				{ ...observation, value: null, status: "missing" as const, note: join([note, observation.note]) },
			];
		});
	}

	/** Whether a footnote says that an area's figures are not included in the totals. */
	function isOutOfTotals(area: Area): boolean {
		return area.notes.some((number) => /\bnot included in\b.*\btotals?\b/i.test(notes.get(number) ?? ""));
	}

	function observe(measure: string, column: CountColumn, area: Area, read: CountRead): Observation {
		const numbers = [
			...read.notes,
			...column.notes.filter((note) => !onAreas.has(note) || area.notes.includes(note)),
			...area.notes.filter((note) => !onColumns.has(note) || column.notes.includes(note)),
		];
		const texts = [...new Set(numbers)].flatMap((note) => notes.get(note) ?? []);
		return {
			measure,
			geography: area.geography.id,
			period: column.period,
			value: read.value,
			low: null,
			high: null,
			status: read.status,
			release,
			working: "",
			note: join([read.note, ...texts]),
			locator: `sheet '${sheet.name}', cell ${cellName(area.row, column.column)}`,
		};
	}

	function footnotesOfColumns(): readonly Footnote[] {
		return columns.flatMap((column) =>
			column.notes.flatMap((number) => footnote(number, measureOf(column).id, null)),
		);
	}

	function footnotesOfAreas(): readonly Footnote[] {
		return areas.flatMap((area) => area.notes.flatMap((number) => footnote(number, null, area.geography.id)));
	}

	function footnote(number: string, measure: string | null, geography: string | null): readonly Footnote[] {
		const text = notes.get(number);
		return text === undefined ? [] : [{ number, text, sheet: sheet.name, measure, geography }];
	}
}

function sumText(area: Geography, printed: number | null, { sum, estimated }: TotalCheck): string {
	const differs = `${printed} is printed for ${area.name}, but its forces add up to ${sum}`;
	const without = estimated.map(({ name }) => name).join(", ");
	return without === ""
		? differs
		: `${differs}, with none for ${without}: it is kept as the whole, as holding what is not given for them`;
}

const cutText = (area: Geography, printed: number | null, { sum, lost }: TotalCheck): string =>
	`${printed} is printed for ${area.name}, but the forces that have a row add up to ${sum}, and ${lost.length} of its forces have none: the sheet may have been cut off`;

const join = (texts: readonly string[]): string =>
	[...new Set(texts)].filter((text) => text !== "").join(" ");

/** One finding for all columns that were left for the same reason. */
function gatherLeft(findings: readonly Finding[], sheet: string): readonly Finding[] {
	const left = findings.filter(({ severity }) => severity === "left");
	return [
		...findings.filter(({ severity }) => severity !== "left"),
		...[...Map.groupBy(left, ({ text }) => text)].map(
			([text, { length }]): Finding => ({
				severity: "left",
				place: { sheet },
				text: `${length} ${length === 1 ? "column" : "columns"}: ${text}`,
			}),
		),
	];
}
