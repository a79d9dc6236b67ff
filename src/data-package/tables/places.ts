import { z } from "zod";
import type { Place } from "../../core/statistics/geography.ts";
import { required, textOrEmpty } from "../cell.ts";
import { list, oneOf, text } from "../cell-kinds.ts";
import { cellOf, type Table } from "../table.ts";

const row = z.object({
	name: required(text),
	forces: required(list),
	kind: required(oneOf(["county", "council", "city", "town", "district", "area"])),
	note: textOrEmpty,
});

export const places: Table<Place> = {
	name: "places",
	columns: Object.keys(row.shape),
	numbers: [],
	read: row,
	write: (place) => ({ ...place, forces: cellOf(place.forces) }),
};
