import type Database from "better-sqlite3";
import type { Observation } from "../../core/statistics/observation.ts";
import type { Period } from "../../core/statistics/period.ts";
import { splitLocator } from "./locator.ts";
import { numbering } from "./numbering.ts";
import type { Numbers } from "./write-plain-tables.ts";

type Detail = Pick<Observation, "status" | "low" | "high" | "working" | "note">;

const periodKey = ({ start, end }: Period) => `${start}/${end}`;

/** Writes the observations and what they share. Periods are numbered by first, then last day. */
export function writeObservations(
	db: Database.Database,
	observations: readonly Observation[],
	numbers: Numbers,
): void {
	const periods = writePeriods(db, observations);
	const details = numbering<Detail>();
	const locators = numbering<string>();
	const insert = db.prepare("INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
	for (const observation of observations) {
		const { status, low, high, working, note } = observation;
		const { words, line } = splitLocator(observation.locator);
		const detail = { status, low, high, working, note };
		insert.run(
			numbers.measure.get(observation.measure),
			numbers.geography.get(observation.geography),
			periods.get(periodKey(observation.period)),
			numbers.release.get(observation.release),
			observation.value,
			details.numberOf(JSON.stringify(detail), detail),
			locators.numberOf(words, words),
			line,
		);
	}
	const insertDetail = db.prepare("INSERT INTO detail VALUES (?, ?, ?, ?, ?, ?)");
	for (const [at, { status, low, high, working, note }] of details.values.entries()) {
		insertDetail.run(at + 1, status, low, high, working, note);
	}
	const insertLocator = db.prepare("INSERT INTO locator VALUES (?, ?)");
	for (const [at, words] of locators.values.entries()) insertLocator.run(at + 1, words);
}

function writePeriods(
	db: Database.Database,
	observations: readonly Observation[],
): ReadonlyMap<string, number> {
	const periods = new Map(observations.map(({ period }) => [periodKey(period), period]));
	const insert = db.prepare("INSERT INTO period VALUES (?, ?, ?)");
	const numbers = new Map<string, number>();
	for (const [at, key] of [...periods.keys()].toSorted().entries()) {
		const period = periods.get(key);
		if (period === undefined) continue;
		numbers.set(key, at + 1);
		insert.run(at + 1, period.start, period.end);
	}
	return numbers;
}
