import { createReadStream, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { parse } from "csv-parse";

/** The least an import can be: csv-parse and a prepared statement into one table, nothing checked. Gives the rows. */
export async function importBare(csv: string, file: string): Promise<number> {
	rmSync(file, { force: true });
	const db = new Database(file);
	db.pragma("journal_mode = OFF");
	db.pragma("synchronous = OFF");
	db.exec(
		"CREATE TABLE observation (force TEXT, offence TEXT, year TEXT, quarter INTEGER, value INTEGER, PRIMARY KEY (offence, force, year, quarter)) WITHOUT ROWID",
	);
	const insert = db.prepare("INSERT INTO observation VALUES (?, ?, ?, ?, ?)");
	let rows = 0;
	db.exec("BEGIN");
	const parser = createReadStream(csv, { highWaterMark: 256 * 1024 }).pipe(parse({ from_line: 2 }));
	parser.on("data", (row: readonly string[]) => {
		rows++;
		insert.run(row[2], row[6], row[0], Number(row[1]), Number(row[7]));
	});
	await new Promise((resolve, reject) => parser.on("end", resolve).on("error", reject));
	db.exec("COMMIT");
	db.close();
	return rows;
}
