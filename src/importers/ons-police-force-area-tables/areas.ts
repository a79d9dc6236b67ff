import type { Geography } from "../../core/statistics/geography.ts";
import type { GeographyNames } from "../geography-names.ts";
import { splitNotes } from "../notes.ts";
import type { Sheet } from "../sheets.ts";
import { cellNumber } from "../spreadsheet/cell.ts";
import type { AreaRow } from "./area-table.ts";

/** A row's geography, and the footnotes of its name. */
export interface Area {
	readonly row: number;
	readonly geography: Geography;
	readonly notes: readonly string[];
}

/** The area of a row; undefined when neither its code nor its name is known. */
export function readArea(row: AreaRow, names: GeographyNames): Area | undefined {
	const { text, notes } = splitNotes(row.name);
	const [, base = text, left] = /^(.*?)\s*\((?:excluding|excl?\.?|without)\s+(.+)\)$/i.exec(text) ?? [];
	const bare = base.replace(/\s*\((?:including|incl?\.?)\s.+\)$/i, "");
	const whole = (row.code === null ? undefined : names.byCode(row.code)) ?? names.byName(bare);
	if (whole === undefined) return undefined;
	if (left === undefined) return { row: row.number, geography: whole, notes };
	const without = names.byName(left);
	return without && { row: row.number, geography: leavingOut(whole, [without]), notes };
}

/**
 * Without codes a region and a force can have one name (West Midlands). The row with more offences is the region, which
 * takes the force in.
 */
export function tellNamesakes(areas: readonly Area[], sheet: Sheet, names: GeographyNames): readonly Area[] {
	const sizes = new Map(areas.map(({ row }) => [row, sizeOf(sheet, row)]));
	return areas.map((area) => {
		const wider = names.areaByName(area.geography.name);
		const others = areas.filter((one) => one !== area && one.geography.id === area.geography.id);
		const isLargest = others.every(({ row }) => (sizes.get(row) ?? 0) < (sizes.get(area.row) ?? 0));
		if (others.length === 0 || wider === undefined || !isLargest) return area;
		return { ...area, geography: wider };
	});
}

/** The sum of the numbers in a row. */
const sizeOf = (sheet: Sheet, row: number): number =>
	(sheet.rows.find(({ number }) => number === row)?.cells ?? []).reduce<number>(
		(sum, cell) => sum + (cellNumber(cell) ?? 0),
		0,
	);

/** An area without some of its forces, as publishers print totals when a force has supplied no figures. */
export function leavingOut(area: Geography, forces: readonly Geography[]): Geography {
	const list = forces.map(({ name }) => name);
	const without = list.length > 1 ? `${list.slice(0, -1).join(", ")} and ${list.at(-1)}` : (list[0] ?? "");
	const name = `${area.name} without ${without}`;
	return {
		...area,
		id: `${area.id}-without-${forces.map(({ id }) => id).join("-and-")}`,
		kind: "group",
		name,
		officialName: `${area.officialName} without ${without}`,
		welshName: null,
		code: null,
		note: `${without} ${forces.length > 1 ? "are" : "is"} left out.`,
		aliases: [],
		members: area.members.filter((id) => forces.every((force) => force.id !== id)),
	};
}
