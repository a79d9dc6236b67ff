import type { Observation } from "../../core/statistics/observation.ts";
import type { Period } from "../../core/statistics/period.ts";
import { columnName } from "../import-error.ts";
import { absence, markerMeaning } from "../notes.ts";
import type { Arranged } from "./arrange.ts";
import { codeMeasureId } from "./measures.ts";
import { type Counts, NO_COUNT } from "./read-counts.ts";
import { BROKEN, byCode, EMPTY, LACKING, type Sum } from "./sums.ts";

export interface Table {
	readonly counts: Counts;
	readonly arranged: Arranged;
	readonly sums: readonly Sum[];
	/** The geography of each force. */
	readonly geographies: readonly string[];
	readonly release: string;
}

/** Every count and sum, by measure, force and quarter: a batch for each measure. */
export function* observationsOf(table: Table): Generator<readonly Observation[]> {
	yield* countsIn(table);
	yield* sumsIn(table);
}

function* countsIn({ counts, arranged, geographies, release }: Table): Generator<readonly Observation[]> {
	const words = counts.sheets.map((sheet) =>
		sheet === "" ? "line " : `sheet '${sheet}', cell ${columnName(counts.column)}`,
	);
	const codes = arranged.codes.map((code, at) => ({ code, at })).toSorted((a, b) => byCode(a.code, b.code));
	for (const { code, at } of codes) {
		const rows = arranged.rows[at];
		if (rows === undefined) continue;
		const measure = codeMeasureId(code);
		const batch: Observation[] = [];
		eachCell(arranged, geographies, (geography, period, cell) => {
			const row = (rows[cell] ?? 0) - 1;
			if (row < 0) return;
			const count = counts.count.at(row);
			const locator = `${words[counts.sheet.at(row)] ?? ""}${counts.row.at(row)}`;
			const marker = counts.markers.get(row) ?? "";
			const isCount = count !== NO_COUNT;
			batch.push({
				measure,
				geography,
				period,
				value: isCount ? count : null,
				low: null,
				high: null,
				status: isCount ? "published" : (absence(marker) ?? "missing"),
				release,
				working: "",
				note: markerMeaning[marker.toLowerCase()] ?? (isCount ? "" : "No count is given"),
				locator,
			});
		});
		yield batch;
	}
}

function* sumsIn({ arranged, sums, geographies, release }: Table): Generator<readonly Observation[]> {
	for (const { measure, codes: members, values, states } of sums) {
		const codesText = `${members.length === 1 ? "code" : "codes"} ${members.join(", ")}`;
		const working = `Sum of the counts of ${members.length > 8 ? `${members.length} offence codes` : codesText}`;
		const locator = `rows of ${codesText}`;
		const batch: Observation[] = [];
		eachCell(arranged, geographies, (geography, period, cell) => {
			if (states[cell] === EMPTY) return;
			const broken = states[cell] === BROKEN || states[cell] === LACKING;
			batch.push({
				measure,
				geography,
				period,
				value: broken ? null : (values[cell] ?? null),
				low: null,
				high: null,
				status: broken ? "missing" : "derived",
				release,
				working: broken ? "" : working,
				note: broken ? (REASONS[states[cell] ?? BROKEN] ?? "") : "",
				locator,
			});
		});
		yield batch;
	}
}

const REASONS: Readonly<Record<number, string>> = {
	[BROKEN]: "A code it is made of has no count",
	[LACKING]: "The file has no row for a code it is made of",
};

function eachCell(
	arranged: Arranged,
	geographies: readonly string[],
	visit: (geography: string, period: Period, cell: number) => void,
): void {
	for (const [force, geography] of geographies.entries()) {
		for (const [quarter, period] of arranged.quarters.entries())
			visit(geography, period, arranged.cell(force, quarter));
	}
}
