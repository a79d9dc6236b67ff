import type Database from "better-sqlite3";
import { whenNeeded } from "../../core/statistics/when-needed.ts";
import type { Cells } from "../../data-package/cell.ts";
import type { PlainContent } from "../../data-package/content-hash.ts";
import type { Table } from "../../data-package/table.ts";
import { TABLES } from "../../data-package/tables.ts";

/**
 * Everything but the observations, each row checked as when it was read from its file: places and populations when somebody
 * asks for them, which are nine of ten rows.
 */
export function readPlainContent(db: Database.Database): PlainContent {
	const places = whenNeeded(() => readTable(db, TABLES.places, "places"));
	const population = whenNeeded(() => readTable(db, TABLES.population, "population"));
	return {
		measures: readTable(db, TABLES.measures, "measures"),
		geographies: readTable(db, TABLES.geographies, "geographies"),
		get places() {
			return places();
		},
		releases: readTable(db, TABLES.releases, "releases"),
		footnotes: readTable(db, TABLES.footnotes, "footnotes"),
		get population() {
			return population();
		},
		breaks: readTable(db, TABLES.breaks, "breaks"),
		statements: readTable(db, TABLES.statements, "statements"),
		contacts: readTable(db, TABLES.contacts, "contacts"),
	};
}

/** A schema is compiled at its first use, which takes as long as reading so many rows without that. */
const WORTH_COMPILING = 500;

type Stored = readonly (string | number | null)[];

function readTable<Value>(db: Database.Database, table: Table<Value>, from: string): readonly Value[] {
	const columns = table.columns.map((column) => `"${column}"`).join(", ");
	const rows = db.prepare<[], Stored>(`SELECT ${columns} FROM ${from} ORDER BY number`).raw(true).all();
	const settings = { jitless: rows.length < WORTH_COMPILING };
	return rows.map((row) => table.read.parse(cellsOf(table.columns, row), settings));
}

function cellsOf(columns: readonly string[], row: Stored): Cells {
	return Object.fromEntries(columns.map((column, at) => [column, String(row[at] ?? "")]));
}
