import type Database from "better-sqlite3";
import type { PlainContent } from "../../data-package/content-hash.ts";
import { lastDay } from "../../data-package/published.ts";
import type { Table } from "../../data-package/table.ts";
import { TABLES } from "../../data-package/tables.ts";

/** The number each measure, geography and release has in the file. */
export interface Numbers {
	readonly measure: ReadonlyMap<string, number>;
	readonly geography: ReadonlyMap<string, number>;
	readonly release: ReadonlyMap<string, number>;
}

/** Writes everything but the observations. Releases are numbered in order of publication: the newest has the highest. */
export function writePlainTables(db: Database.Database, content: PlainContent): Numbers {
	const releases = content.releases.toSorted((a, b) => {
		const [first, second] = [`${lastDay(a.published)} ${a.id}`, `${lastDay(b.published)} ${b.id}`];
		return first < second ? -1 : 1;
	});
	const order = content.releases.map(({ id }) => id);
	db.prepare("INSERT INTO about VALUES ('release_order', ?)").run(JSON.stringify(order));
	writeTable(db, TABLES.measures, content.measures);
	writeTable(db, TABLES.geographies, content.geographies);
	writeTable(db, TABLES.places, content.places);
	writeTable(db, TABLES.releases, releases);
	writeTable(db, TABLES.footnotes, content.footnotes);
	writeTable(db, TABLES.population, content.population);
	writeTable(db, TABLES.breaks, content.breaks);
	writeTable(db, TABLES.statements, content.statements);
	writeTable(db, TABLES.contacts, content.contacts);
	return {
		measure: numbersOf(content.measures),
		geography: numbersOf(content.geographies),
		release: numbersOf(releases),
	};
}

function writeTable<Value>(db: Database.Database, table: Table<Value>, values: readonly Value[]): void {
	const columns = table.columns.map((column) => `"${column}"`).join(", ");
	const marks = table.columns.map(() => "?").join(", ");
	const insert = db.prepare(`INSERT INTO ${table.name} (${columns}) VALUES (${marks})`);
	for (const value of values) {
		const cells = table.write(value);
		insert.run(table.columns.map((column) => cells[column] || null));
	}
}

const numbersOf = (rows: readonly { readonly id: string }[]) =>
	new Map(rows.map((row, at) => [row.id, at + 1]));
