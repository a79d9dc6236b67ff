import { isDeepStrictEqual } from "node:util";
import Database from "better-sqlite3";
import { z } from "zod";
import type { Observation } from "../../core/statistics/observation.ts";
import { hashContent, type PlainContent } from "../../data-package/content-hash.ts";
import { type Held, readHeld } from "./held.ts";
import type { Tally } from "./incoming.ts";
import { locatorAt } from "./locator.ts";
import { restore } from "./observations.ts";
import { GEOGRAPHY, PERIOD, prepareQueries, RELEASE, type StoredObservation } from "./queries.ts";
import { readPlainContent } from "./read-content.ts";

/** SHA-256 over what the tables of a data set say. */
export function hashOf(db: Database.Database): string {
	const held = readHeld(db, "");
	return hashContent(held.content, lines(db, held));
}

/** What `observationLine` makes of every observation, sorted, from parts that are put into JSON once. */
function* lines(db: Database.Database, held: Held): Generator<string> {
	const queries = prepareQueries(db);
	const { releases } = held.content;
	const periods = held.periodList.map(({ start, end }) => `${JSON.stringify(start)},${JSON.stringify(end)}`);
	const releaseIds = releases.map(({ id }) => JSON.stringify(id));
	const details = held.details.map(({ low, high, status, working, note }) =>
		JSON.stringify([low, high, status, working, note]).slice(1, -1),
	);
	const words = held.locators.map((text) => JSON.stringify(text).slice(0, -1));
	const geographies = held.content.geographies.map(({ id }, at) => ({ id, number: at + 1 })).toSorted(byId);
	for (const { id } of held.content.measures.toSorted(byId)) {
		const rows = queries.across(held.measures.get(id) ?? 0, 0, periods.length, releases.length);
		const byGeography = Map.groupBy(rows, (row) => row[GEOGRAPHY]);
		for (const geography of geographies) {
			const own = byGeography.get(geography.number) ?? [];
			const key = `[${JSON.stringify(id)},${JSON.stringify(geography.id)},`;
			const order = (a: StoredObservation, b: StoredObservation) =>
				a[PERIOD] - b[PERIOD] ||
				((releaseIds[a[RELEASE] - 1] ?? "") < (releaseIds[b[RELEASE] - 1] ?? "") ? -1 : 1);
			for (const [, period, release, value, detail, place] of own.toSorted(order)) {
				yield `${key}${periods[period - 1]},${releaseIds[release - 1]},${value},${details[detail - 1]},${locatorAt(words, place)}"]`;
			}
		}
	}
}

/** Every observation as stored, sorted by measure, geography, period and release. */
export function* everyObservation(db: Database.Database, held: Held): Generator<Observation> {
	const queries = prepareQueries(db);
	const geographies = held.content.geographies.map(({ id }, at) => ({ id, number: at + 1 })).toSorted(byId);
	for (const { id } of held.content.measures.toSorted(byId)) {
		const measure = held.measures.get(id) ?? 0;
		for (const geography of geographies) {
			const rows = queries.one(
				measure,
				geography.number,
				0,
				held.periodList.length,
				held.content.releases.length,
			);
			const observations = rows.map((row) => restore(held, id, row));
			yield* observations.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
		}
	}
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const orderOf = ({ period, release }: Observation): string => `${period.start} ${period.end} ${release}`;

const Counts = z.object({ rows: z.int(), sum: z.coerce.bigint() });

/** Reads a finished draft anew and compares it with what went into it. Throws when the disk did not keep it. */
export function readBack(
	file: string,
	expected: { readonly plain: PlainContent; readonly tally: Tally },
): void {
	const db = new Database(file, { readonly: true });
	try {
		const counts = Counts.parse(
			db.prepare("SELECT count(*) AS rows, coalesce(sum(value), 0) AS sum FROM observation").get(),
		);
		const { releases, ...plain } = readPlainContent(db);
		const same =
			counts.rows === expected.tally.rows &&
			counts.sum === expected.tally.sum &&
			isDeepStrictEqual(
				{ ...plain, releases: releases.toSorted(byId) },
				{ ...expected.plain, releases: expected.plain.releases.toSorted(byId) },
			);
		if (!same) throw new Error(`${file} does not read back as it was written; the disk may be failing.`);
	} finally {
		db.close();
	}
}
