import Database from "better-sqlite3";
import { z } from "zod";

/** How many figures something has, and from which day to which. */
export interface Coverage {
	readonly id: string;
	readonly figures: number;
	readonly first: string;
	readonly last: string;
}

const Rows = z.array(z.object({ id: z.string(), figures: z.int(), first: z.string(), last: z.string() }));

/** What each release and each measure of a built data set covers. */
export function coverageOf(file: string): {
	readonly releases: readonly Coverage[];
	readonly measures: readonly Coverage[];
} {
	const db = new Database(file, { readonly: true });
	try {
		const by = (table: "releases" | "measures", column: "release" | "measure") =>
			Rows.parse(
				db
					.prepare(
						`SELECT ${table}.id, count(*) AS figures, min(period.start) AS first, max(period."end") AS last
						FROM observation JOIN period ON period.number = observation.period
						JOIN ${table} ON ${table}.number = observation.${column}
						GROUP BY ${table}.number ORDER BY ${table}.number`,
					)
					.all(),
			);
		return { releases: by("releases", "release"), measures: by("measures", "measure") };
	} finally {
		db.close();
	}
}
