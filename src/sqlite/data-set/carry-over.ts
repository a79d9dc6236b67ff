import type Database from "better-sqlite3";
import { z } from "zod";
import { Detail } from "./held.ts";
import type { Incoming } from "./incoming.ts";

const Periods = z.array(z.object({ number: z.int(), start: z.string(), end: z.string() }));
const Details = z.array(
	z.object({
		number: z.int(),
		...Detail.shape,
	}),
);
const Locators = z.array(z.object({ number: z.int(), words: z.string() }));
const Count = z.object({ rows: z.int(), sum: z.coerce.bigint() });

/** Takes over the observations that imports brought into another data set: those of their releases and measures. */
export function carryOver(
	db: Database.Database,
	incoming: Incoming,
	file: string,
	releases: readonly string[],
): void {
	db.exec("COMMIT");
	db.prepare("ATTACH ? AS old").run(file);
	db.exec(`BEGIN;
		CREATE TEMP TABLE carried_period (old INTEGER PRIMARY KEY, new INTEGER);
		CREATE TEMP TABLE carried_detail (old INTEGER PRIMARY KEY, new INTEGER);
		CREATE TEMP TABLE carried_locator (old INTEGER PRIMARY KEY, new INTEGER);
		CREATE TEMP TABLE carried_key (old_measure INTEGER, old_release INTEGER, measure INTEGER, release INTEGER,
			PRIMARY KEY (old_measure, old_release));
		CREATE TEMP TABLE carried_geography (old INTEGER PRIMARY KEY, new INTEGER);
	`);
	const put = (table: string) => db.prepare(`INSERT INTO ${table} VALUES (?, ?)`);
	const period = put("carried_period");
	for (const { number, start, end } of Periods.parse(
		db.prepare('SELECT number, start, "end" FROM old.period').all(),
	)) {
		period.run(number, incoming.numberOfPeriod({ start, end }));
	}
	const detail = put("carried_detail");
	for (const { number, ...rest } of Details.parse(db.prepare("SELECT * FROM old.detail").all())) {
		detail.run(number, incoming.numberOfDetail(rest));
	}
	const locator = put("carried_locator");
	for (const { number, words } of Locators.parse(db.prepare("SELECT * FROM old.locator").all())) {
		locator.run(number, incoming.numberOfLocator(words));
	}
	db.exec(
		`INSERT INTO carried_geography SELECT o.number, n.number FROM old.geographies o JOIN main.geographies n USING (id)`,
	);
	const key = db.prepare(`INSERT INTO carried_key
		SELECT om.number, orl.number, nm.number, nrl.number
		FROM old.imports i JOIN json_each(i.brought, '$.measures') brought
		JOIN old.measures om ON om.id = brought.value ->> 'id' JOIN main.measures nm ON nm.id = om.id
		JOIN old.releases orl ON orl.id = i.release JOIN main.releases nrl ON nrl.id = orl.id
		WHERE i.release = ?`);
	for (const release of releases) key.run(release);
	const from = `FROM old.observation o
		JOIN carried_key k ON k.old_measure = o.measure AND k.old_release = o.release
		JOIN carried_geography g ON g.old = o.geography`;
	db.exec(`INSERT INTO incoming
		SELECT k.measure, g.new, p.new, k.release, o.value, d.new, l.new * 2097152 + o.place % 2097152
		${from}
		JOIN carried_period p ON p.old = o.period
		JOIN carried_detail d ON d.old = o.detail
		JOIN carried_locator l ON l.old = o.place / 2097152`);
	incoming.counted(
		Count.parse(db.prepare(`SELECT count(*) AS rows, coalesce(sum(o.value), 0) AS sum ${from}`).get()),
	);
	for (const table of ["period", "detail", "locator", "key", "geography"])
		db.exec(`DROP TABLE carried_${table}`);
	db.exec("COMMIT; DETACH old; BEGIN");
}
