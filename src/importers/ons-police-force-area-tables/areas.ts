import type { Geography } from "../../core/statistics/geography.ts";
import type { GeographyNames } from "../geography-names.ts";
import { splitNotes } from "../notes.ts";
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
