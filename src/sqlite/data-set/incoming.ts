import type Database from "better-sqlite3";
import type { Observation } from "../../core/statistics/observation.ts";
import type { Period } from "../../core/statistics/period.ts";
import type { Detail } from "./held.ts";
import { placeOf, splitLocator } from "./locator.ts";
import { numbering } from "./numbering.ts";
import type { Numbers } from "./write-plain-tables.ts";

/** How many rows came in and what their values sum to, by which a loss would be noticed. */
export interface Tally {
	readonly rows: number;
	readonly sum: bigint;
}

/** Observations on their way in: in any order at first, numbers given as they come, then put in their place. */
export interface Incoming {
	add(observations: Iterable<Observation>, release?: string): void;
	/** Numbers, until they settle, of what another data set holds. */
	numberOfPeriod(period: Period): number;
	numberOfDetail(detail: Detail): number;
	numberOfLocator(words: string): number;
	/** Rows were put into the table of incoming ones by other hands. */
	counted(tally: Tally): void;
	/** Puts everything in its place; throws when two rows have one key, and says which. */
	settle(): Tally;
}

export function createIncoming(db: Database.Database, numbers: Numbers): Incoming {
	db.exec(`CREATE TEMP TABLE incoming (
		measure INTEGER NOT NULL, geography INTEGER NOT NULL, period INTEGER NOT NULL, release INTEGER NOT NULL,
		value INTEGER, detail INTEGER NOT NULL, place INTEGER NOT NULL
	)`);
	const periods = numbering<Period>();
	const details = numbering<Detail>();
	const locators = numbering<string>();
	const insert = db.prepare("INSERT INTO incoming VALUES (?, ?, ?, ?, ?, ?, ?)");
	let rows = 0;
	let sum = 0n;

	return {
		add(observations, release) {
			let added = 0;
			for (const observation of observations) {
				const { words, line } = splitLocator(observation.locator);
				insert.run(
					numbers.measure.get(observation.measure),
					numbers.geography.get(observation.geography),
					numberOfPeriod(observation.period),
					numbers.release.get(release ?? observation.release),
					observation.value,
					numberOfDetail(observation),
					placeOf(locators.numberOf(words, words), line),
				);
				rows++;
				added += observation.value ?? 0;
			}
			sum += BigInt(added);
		},
		numberOfPeriod,
		numberOfDetail,
		numberOfLocator: (words) => locators.numberOf(words, words),
		counted(tally) {
			rows += tally.rows;
			sum += tally.sum;
		},
		settle() {
			settlePeriods(db, periods.values);
			try {
				db.exec(`INSERT INTO observation
					SELECT measure, geography, settled.number, release, value, detail, place
					FROM incoming JOIN settled ON settled.incoming = incoming.period
					ORDER BY measure, geography, settled.number, release`);
			} catch (cause) {
				throw new Error(`Two figures have one key: ${nameDoubles(db)}`, { cause });
			}
			db.exec(`INSERT INTO held SELECT DISTINCT measure, geography FROM observation;
				DROP TABLE incoming;
				DROP TABLE settled;`);
			const insertDetail = db.prepare("INSERT INTO detail VALUES (?, ?, ?, ?, ?, ?)");
			for (const [at, { status, low, high, working, note }] of details.values.entries()) {
				insertDetail.run(at + 1, status, low, high, working, note);
			}
			const insertLocator = db.prepare("INSERT INTO locator VALUES (?, ?)");
			for (const [at, words] of locators.values.entries()) insertLocator.run(at + 1, words);
			return { rows, sum };
		},
	};

	function numberOfPeriod(period: Period): number {
		return periods.numberOf(period.start + period.end, period);
	}

	function numberOfDetail({ status, low, high, working, note }: Detail): number {
		const plain = low === null && high === null;
		const key = plain ? `${status}\n${working}\n${note}` : JSON.stringify([status, low, high, working, note]);
		return details.numberOf(key, { status, low, high, working, note });
	}
}

/** Periods are numbered by first, then last day. */
function settlePeriods(db: Database.Database, periods: readonly Period[]): void {
	db.exec("CREATE TEMP TABLE settled (incoming INTEGER PRIMARY KEY, number INTEGER NOT NULL)");
	const settle = db.prepare("INSERT INTO settled VALUES (?, ?)");
	const insert = db.prepare("INSERT INTO period VALUES (?, ?, ?)");
	const order = periods
		.map((period, at) => ({ period, at }))
		.toSorted((a, b) => (keyOf(a.period) < keyOf(b.period) ? -1 : 1));
	for (const [at, { period, at: incoming }] of order.entries()) {
		settle.run(incoming + 1, at + 1);
		insert.run(at + 1, period.start, period.end);
	}
}

const keyOf = ({ start, end }: Period): string => start + end;

function nameDoubles(db: Database.Database): string {
	const double = db
		.prepare(
			`SELECT measures.id || ', ' || geographies.id || ', ' || releases.id
			FROM incoming
			JOIN measures ON measures.number = measure JOIN geographies ON geographies.number = geography
			JOIN releases ON releases.number = release
			GROUP BY measure, geography, period, release HAVING count(*) > 1 LIMIT 1`,
		)
		.pluck()
		.get();
	return String(double);
}
