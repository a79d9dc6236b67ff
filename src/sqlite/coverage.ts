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

/** What one release of a built data set gives: figures, of how many measures, from which day to which; null when none. */
export interface ReleaseCoverage extends Coverage {
	readonly measures: number;
}

const Row = z.object({ figures: z.int(), measures: z.int(), first: z.string(), last: z.string() });

export function coverageOfRelease(file: string, release: string): ReleaseCoverage | null {
	const db = new Database(file, { readonly: true });
	try {
		const found = db
			.prepare(
				`SELECT count(*) AS figures, count(DISTINCT observation.measure) AS measures,
				min(period.start) AS first, max(period."end") AS last
				FROM observation JOIN period ON period.number = observation.period
				WHERE observation.release = (SELECT number FROM releases WHERE id = ?)`,
			)
			.get(release);
		const row = Row.safeParse(found);
		return row.success ? { id: release, ...row.data } : null;
	} finally {
		db.close();
	}
}
