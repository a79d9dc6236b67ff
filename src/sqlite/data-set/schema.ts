import type { TableName } from "../../data-package/content.ts";
import type { Table } from "../../data-package/table.ts";
import { TABLES } from "../../data-package/tables.ts";

/** "Blot", so that other programs can tell the file from any SQLite file. */
export const APPLICATION_ID = 0x426c6f74;

/** Goes up with every change below; a file of another version is built anew. */
export const SCHEMA_VERSION = 5;

/** What is carried over from an earlier file has not changed since this version. */
export const CARRIED_SINCE = 2;

/** Files kept as they are; observations, of which there can be millions, are kept closer. */
export type PlainTable = Exclude<TableName, "observations">;

export const PLAIN_TABLES = Object.values(TABLES)
	.map((table) => table.name)
	.filter((name): name is PlainTable => name !== "observations");

/** Each row keeps its number: its place in its file, and for releases its place in order of publication. */
function createPlainTable(table: Pick<Table<unknown>, "name" | "columns" | "numbers">): string {
	const columns = table.columns.map(
		(column) => `"${column}" ${table.numbers.includes(column) ? "INTEGER" : "TEXT"}`,
	);
	return `CREATE TABLE ${table.name} (number INTEGER PRIMARY KEY, ${columns.join(", ")});`;
}

/**
 * An observation is a key of four small numbers and a value; the rows of a series are neighbours. What most rows share
 * (status, note, working, the words of the locator) stands once in a table of its own; `place` is both which words
 * those are and the line they end with. `observation` is for people and their programs; questions are answered from
 * `packed_year`, which says the same: a measure's financial year in one row, of all forces, so that a figure, a rank
 * and a year of a series are one read each, where an index as good for all three would double the file.
 */
// Never ANALYZE: its statistics make every range query compile anew.
export const SCHEMA = `
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
${PLAIN_TABLES.map((name) => createPlainTable(TABLES[name])).join("\n")}
CREATE TABLE period (number INTEGER PRIMARY KEY, start TEXT NOT NULL, "end" TEXT NOT NULL);
CREATE TABLE detail (
	number INTEGER PRIMARY KEY, status TEXT NOT NULL, low INTEGER, high INTEGER, working TEXT NOT NULL, note TEXT NOT NULL
);
CREATE TABLE locator (number INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE TABLE observation (
	measure INTEGER NOT NULL, geography INTEGER NOT NULL, period INTEGER NOT NULL, release INTEGER NOT NULL,
	value INTEGER, detail INTEGER NOT NULL, place INTEGER NOT NULL,
	PRIMARY KEY (measure, geography, period, release)
) WITHOUT ROWID;
CREATE TABLE packed_year (number INTEGER PRIMARY KEY, figures BLOB NOT NULL);
CREATE TABLE imports (
	release TEXT PRIMARY KEY, importer TEXT NOT NULL, importer_version INTEGER NOT NULL, file TEXT NOT NULL,
	sha256 TEXT NOT NULL, companion TEXT, imported TEXT NOT NULL, change TEXT NOT NULL, reason TEXT NOT NULL,
	brought TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE package_files (path TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
CREATE VIEW observations AS
SELECT
	measures.id AS measure, geographies.id AS geography, period.start AS period_start, period."end" AS period_end,
	releases.id AS release, observation.value, detail.low, detail.high, detail.status, detail.working, detail.note,
	locator.words || CASE observation.place % 2097152 WHEN 0 THEN '' ELSE observation.place % 2097152 - 1 END AS locator
FROM observation
JOIN measures ON measures.number = observation.measure
JOIN geographies ON geographies.number = observation.geography
JOIN period ON period.number = observation.period
JOIN releases ON releases.number = observation.release
JOIN detail ON detail.number = observation.detail
JOIN locator ON locator.number = observation.place / 2097152;
`;
