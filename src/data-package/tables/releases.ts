import { z } from "zod";
import type { Release } from "../../core/statistics/release.ts";
import { optional, required, textOrEmpty } from "../cell.ts";
import { address, day, dayOrMonth, id, sha256, text } from "../cell-kinds.ts";
import { cell, type Table } from "../table.ts";

const row = z.object({
	id: required(id),
	producer: required(text),
	title: required(text),
	published: required(dayOrMonth),
	retrieved: optional(day),
	url: required(address),
	licence: required(text),
	sha256: optional(sha256),
	note: textOrEmpty,
});

export const releases: Table<Release> = {
	name: "releases",
	columns: Object.keys(row.shape),
	numbers: [],
	read: row,
	write: (release) => ({
		...release,
		retrieved: cell(release.retrieved),
		sha256: cell(release.sha256),
	}),
};
