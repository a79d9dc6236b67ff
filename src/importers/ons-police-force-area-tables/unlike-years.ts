import type { Finding } from "../importer.ts";
import { periodsIn } from "../periods.ts";
import type { Sheet } from "../sheets.ts";
import { cellText } from "../spreadsheet/cell.ts";
import type { AreaTable } from "./area-table.ts";
import type { TableRead } from "./read-table.ts";

/** A table and what was read of it. */
export interface TableWithRead {
	readonly table: AreaTable;
	readonly read: TableRead;
}

/**
 * Tables titled with another year than most of the workbook, which does not give the same measures for its own too:
 * where only the number of the year differs one of the two is a slip, another month may be meant.
 */
export function unlikeYears(sheets: readonly Sheet[], all: readonly TableWithRead[]): readonly Finding[] {
	const titleOf = (sheet: Sheet): string =>
		all.find(({ table }) => table.sheet === sheet)?.table.title ?? firstLine(sheet);
	const ends = sheets.flatMap((sheet) => lastOf(titleOf(sheet)) ?? []);
	const votes = (end: string): number => ends.filter((one) => one === end).length;
	const given = new Set(
		all.flatMap(({ read }) => read.observations.map(({ measure, period }) => `${measure} ${period.end}`)),
	);
	return all.flatMap(({ table, read }): Finding[] => {
		const own = lastOf(table.title);
		if (own === undefined) return [];
		const others = ends.filter((end) => end !== own && votes(end) >= votes(own));
		const other = others.find((end) => end.slice(4) === own.slice(4)) ?? others[0];
		const lacks = read.observations.some(
			({ measure, period }) => period.end === own && !given.has(`${measure} ${other}`),
		);
		if (other === undefined || !lacks) return [];
		const text = `its title names the year that ends on ${own}, where other sheets name the one that ends on ${other} and none gives these figures for it`;
		const severity = other.slice(4) === own.slice(4) ? "error" : "warning";
		return [{ severity, place: { sheet: table.sheet.name }, text }];
	});
}

const lastOf = (title: string): string | undefined =>
	periodsIn(title)
		.map(({ end }) => end)
		.toSorted()
		.at(-1);

const firstLine = ({ rows }: Sheet): string =>
	rows.flatMap(({ cells }) => cells.map(cellText)).find((text) => text !== "") ?? "";
