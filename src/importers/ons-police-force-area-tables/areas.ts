import type { Geography } from "../../core/statistics/geography.ts";
import type { GeographyNames } from "../geography-names.ts";
import { splitNotes } from "../notes.ts";
import type { Sheet } from "../sheets.ts";
import { cellNumber } from "../spreadsheet/cell.ts";
import type { AreaRow } from "./area-rows.ts";

/** A row's geography, and the footnotes of its code and name. */
export interface Area {
	readonly row: number;
	readonly geography: Geography;
	readonly notes: readonly string[];
	/** Whether it has an area code. */
	readonly coded: boolean;
	/** What is to be looked at: its code or its name is one that nobody knows. */
	readonly doubt: string | null;
}

/** Why a row's area cannot be told. */
export interface AreaProblem {
	readonly row: number;
	readonly problem: string;
	/** The areas it may be, when its code and its name mean different ones. */
	readonly either: readonly Geography[];
}

/**
 * The areas of the rows. Where a code and a name mean different ones and only one of them stands in no other row, as
 * when a publisher left a name from the block above, it is that one.
 */
export function readAreas(rows: readonly AreaRow[], names: GeographyNames): readonly (Area | AreaProblem)[] {
	const read = rows.map((row) => readArea(row, names));
	const taken = new Set(read.flatMap((one) => ("problem" in one ? [] : [one.geography.id])));
	return read.map((one, at) => {
		if (!("problem" in one)) return one;
		const free = one.either.filter(({ id }) => !taken.has(id));
		const [geography, ...others] = free;
		const row = rows[at];
		if (row === undefined || geography === undefined || others.length > 0 || one.either.length < 2)
			return one;
		const doubt = `${one.problem}; the other stands in a row of its own, so it is read as ${geography.name}`;
		return {
			row: one.row,
			geography,
			notes: [...row.notes, ...splitNotes(row.name).notes],
			coded: true,
			doubt,
		};
	});
}

const WITHOUT = /^(.*?),?\s*\(?\b(?:excluding|excl?\.?|without|minus|less|except|not including)\s+(.+?)\)?$/i;
const WITH = /^(.*?),?\s*\(?\b(?:including|incl?\.?)\s+(.+?)\)?$/i;

/** The area of a row, by its code and its name, which have to mean the same. */
function readArea(row: AreaRow, names: GeographyNames): Area | AreaProblem {
	const { text, notes } = splitNotes(row.name);
	const [, base = text, left] = WITHOUT.exec(text) ?? [];
	const [, wide, taken = ""] = WITH.exec(base) ?? [];
	const bare = wide === undefined || forcesNamed(taken, names) === undefined ? base : wide;
	const named = [names.byName(bare), names.areaByName(bare)].filter((one) => one !== undefined);
	const coded = row.code === null ? undefined : names.byCode(row.code);
	if (coded !== undefined && named.length > 0 && !named.includes(coded))
		return {
			row: row.number,
			problem: `'${row.name}' stands beside ${row.code}, the code of ${coded.name}`,
			either: [coded, ...named],
		};
	const whole = coded ?? named[0];
	const without = left === undefined ? [] : forcesNamed(left, names);
	if (whole === undefined || without === undefined)
		return {
			row: row.number,
			problem: `'${row.name}' (${row.code ?? "no code"}) is no area that is known`,
			either: [],
		};
	return {
		row: row.number,
		geography: without.length === 0 ? whole : leavingOut(whole, without),
		notes: [...row.notes, ...notes],
		coded: row.code !== null,
		doubt:
			coded === undefined && row.code !== null
				? `the code ${row.code} is not known; by its name it is ${whole.name}`
				: named.length === 0
					? `the name '${row.name}' is not known; by its code it is ${whole.name}`
					: null,
	};
}

/** Forces that lines above a table say are left out of it: "England and Wales (excluding Greater Manchester Police)". */
export const forcesLeftOut = (lines: readonly string[], names: GeographyNames): readonly Geography[] =>
	lines.flatMap((line) =>
		[...line.matchAll(/\((?:excluding|excl?\.?|without)\s+([^)]+)\)/gi)].flatMap(
			([, left = ""]) => forcesNamed(left, names) ?? [],
		),
	);

/** Forces in a list, whose names may hold "and" themselves; undefined when one is not known. */
function forcesNamed(list: string, names: GeographyNames): readonly Geography[] | undefined {
	const parts = list.split(/\s*,\s*(?:and\s+)?|\s+and\s+/i);
	const found: Geography[] = [];
	for (let at = 0; at < parts.length; ) {
		const length = [2, 1].find(
			(many) => names.byName(parts.slice(at, at + many).join(" and ")) !== undefined,
		);
		const force = length && names.byName(parts.slice(at, at + length).join(" and "));
		if (!length || !force) return undefined;
		found.push(force);
		at += length;
	}
	return found;
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
