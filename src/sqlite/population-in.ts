import Database from "better-sqlite3";
import { z } from "zod";
import type { Population } from "../core/statistics/data-set.ts";

const Rows = z.array(
	z
		.object({
			geography: z.string(),
			mid_year: z.int(),
			all: z.int(),
			under18: z.int().nullable(),
			release: z.string(),
		})
		.transform(({ mid_year, ...rest }): Population => ({ ...rest, midYear: mid_year })),
);

/** The residents that a release of a built data set gives. */
export function populationIn(file: string, release: string): readonly Population[] {
	const db = new Database(file, { readonly: true });
	try {
		const rows = db.prepare(
			'SELECT geography, mid_year, "all", under18, release FROM population WHERE release = ? ORDER BY number',
		);
		return Rows.parse(rows.all(release));
	} finally {
		db.close();
	}
}
