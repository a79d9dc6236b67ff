import type { Geography } from "../../core/statistics/geography.ts";
import type { GeographyNames } from "../geography-names.ts";
import type { Finding } from "../importer.ts";
import type { AreaTable } from "./area-table.ts";
import { type Area, readAreas, tellNamesakes } from "./areas.ts";
import { unlistedForces } from "./totals.ts";

export interface TableAreas {
	readonly areas: readonly Area[];
	/** Whether every area could be read: only then do totals add up. */
	readonly whole: boolean;
	readonly findings: readonly Finding[];
}

/** The areas of a table's rows, each once, with what is wrong or to be looked at. */
export function areasOf(table: AreaTable, names: GeographyNames): TableAreas {
	const { sheet } = table;
	const read = readAreas(table.rows, names);
	const areas = tellNamesakes(
		read.flatMap((one) => ("problem" in one ? [] : [one])),
		sheet,
		names,
	);
	const find = (severity: Finding["severity"], row: number, text: string): Finding => ({
		severity,
		place: { sheet: sheet.name, row, column: table.names },
		text,
	});
	const findings = [
		...table.findings,
		...read.flatMap((one): readonly Finding[] => {
			if ("problem" in one) return [find("error", one.row, one.problem)];
			return one.doubt === null ? [] : [find("warning", one.row, one.doubt)];
		}),
		...areas.flatMap(({ row, geography }, at): readonly Finding[] => {
			const before = areas.slice(0, at).find((one) => one.geography.id === geography.id);
			if (before === undefined) return [];
			const text = `${geography.name} stands in row ${before.row} already; which is meant is not told`;
			return [find("error", row, text)];
		}),
	];
	const whole = findings.every(({ severity }) => severity !== "error");
	return { areas, whole, findings: whole ? [...findings, ...unlisted(areas)] : findings };

	function unlisted(listed: readonly { readonly geography: Geography }[]): readonly Finding[] {
		const forces = unlistedForces(
			listed.map(({ geography }) => geography),
			names,
		);
		const list = forces.map(({ name }) => name).join(", ");
		const text = `there is no row for ${list}, though there is one for a total that takes them in`;
		return forces.length === 0 ? [] : [{ severity: "warning", place: { sheet: sheet.name }, text }];
	}
}
