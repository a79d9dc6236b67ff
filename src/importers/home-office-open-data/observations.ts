import type { Observation } from "../../core/statistics/observation.ts";
import type { Period } from "../../core/statistics/period.ts";
import { columnName } from "../import-error.ts";
import { absence, markerMeaning } from "../notes.ts";
import type { Arranged } from "./arrange.ts";
import { codeMeasureId } from "./measures.ts";
import { type Counts, NO_COUNT } from "./read-counts.ts";
import { BROKEN, byCode, EMPTY, type Sum } from "./sums.ts";

const BATCH = 1024;

export interface Table {
	readonly counts: Counts;
	readonly arranged: Arranged;
	readonly sums: readonly Sum[];
	/** The geography of each force. */
	readonly geographies: readonly string[];
	readonly release: string;
}

/** Every count and sum, by measure, force and quarter. */
export function* observationsOf(table: Table): Generator<readonly Observation[]> {
	let batch: Observation[] = [];
	for (const observation of each(table)) {
		batch.push(observation);
		if (batch.length < BATCH) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}

function* each({ counts, arranged, sums, geographies, release }: Table): Generator<Observation> {
	const words = counts.sheets.map((sheet) =>
		sheet === "" ? "line " : `sheet '${sheet}', cell ${columnName(counts.column)}`,
	);
	const codes = arranged.codes.map((code, at) => ({ code, at })).toSorted((a, b) => byCode(a.code, b.code));
	for (const { code, at } of codes) {
		const rows = arranged.rows[at];
		if (rows === undefined) continue;
		const measure = codeMeasureId(code);
		for (const { geography, period, cell } of cellsOf(arranged, geographies)) {
			const row = (rows[cell] ?? 0) - 1;
			if (row < 0) continue;
			const count = counts.count.at(row);
			const locator = `${words[counts.sheet.at(row)] ?? ""}${counts.row.at(row)}`;
			const marker = count === NO_COUNT ? (counts.markers.get(row) ?? "") : null;
			yield {
				...BARE,
				measure,
				geography,
				period,
				value: marker === null ? count : null,
				status: marker === null ? "published" : (absence(marker) ?? "missing"),
				release,
				note: marker === null ? "" : (markerMeaning[marker.toLowerCase()] ?? "No count is given"),
				locator,
			};
		}
	}
	for (const { measure, codes: members, values, states } of sums) {
		const codesText = `${members.length === 1 ? "code" : "codes"} ${members.join(", ")}`;
		const working = `Sum of the counts of ${members.length > 8 ? `${members.length} offence codes` : codesText}`;
		const locator = members.length > 40 ? `rows of ${members.length} offence codes` : `rows of ${codesText}`;
		for (const { geography, period, cell } of cellsOf(arranged, geographies)) {
			if (states[cell] === EMPTY) continue;
			const broken = states[cell] === BROKEN;
			yield {
				...BARE,
				measure,
				geography,
				period,
				value: broken ? null : (values[cell] ?? null),
				status: broken ? "missing" : "derived",
				release,
				working: broken ? "" : working,
				note: broken ? "A code it is made of has no count" : "",
				locator,
			};
		}
	}
}

const BARE = { low: null, high: null, working: "", note: "" } as const;

interface CellOf {
	readonly geography: string;
	readonly period: Period;
	readonly cell: number;
}

function* cellsOf(arranged: Arranged, geographies: readonly string[]): Generator<CellOf> {
	for (const [force, geography] of geographies.entries()) {
		for (const [quarter, period] of arranged.quarters.entries())
			yield { geography, period, cell: arranged.cell(force, quarter) };
	}
}
