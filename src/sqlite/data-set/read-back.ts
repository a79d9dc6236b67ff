import { isDeepStrictEqual } from "node:util";
import Database from "better-sqlite3";
import { z } from "zod";
import type { Observation } from "../../core/statistics/observation.ts";
import { hashContent, type PlainContent } from "../../data-package/content-hash.ts";
import { type RowsOfMeasure, readPackedRows, readRows } from "./every-row.ts";
import { type Held, readHeld } from "./held.ts";
import type { Tally } from "./incoming.ts";
import { locatorAt } from "./locator.ts";
import { restore } from "./observations.ts";
import { readPlainContent } from "./read-content.ts";
import { GEOGRAPHY, PERIOD, RELEASE, type StoredObservation } from "./stored-observation.ts";

/** SHA-256 over what the tables of a data set say. */
export function hashOf(db: Database.Database): string {
	const held = readHeld(db, "");
	return hashContent(held.content, lines(db, held));
}

/** The lines that `hashContent` takes, sorted, from parts that are put into JSON once. */
function* lines(db: Database.Database, held: Held): Generator<string> {
	const periods = held.periodList.map(({ start, end }) => `${JSON.stringify(start)},${JSON.stringify(end)}`);
	const releases = held.content.releases.map(({ id }) => JSON.stringify(id));
	const details = held.details.map(({ low, high, status, working, note }) =>
		JSON.stringify([low, high, status, working, note]).slice(1, -1),
	);
	const words = held.locators.map((text) => JSON.stringify(text).slice(0, -1));
	for (const { measure, geography, rows } of inOrder(held, readPackedRows(db))) {
		const key = `[${JSON.stringify(measure)},${JSON.stringify(geography)},`;
		for (const [, period, release, value, detail, place] of rows) {
			yield `${key}${periods[period - 1]},${releases[release - 1]},${value},${details[detail - 1]},${locatorAt(words, place)}"]`;
		}
	}
}

/** Every observation as stored, sorted by measure, geography, period and release. */
export function* everyObservation(db: Database.Database, held: Held): Generator<Observation> {
	for (const { measure, rows } of inOrder(held, readRows(db))) {
		for (const row of rows) yield restore(held, measure, row);
	}
}

interface SortedRows {
	readonly measure: string;
	readonly geography: string;
	/** By period, then by the id of their release. */
	readonly rows: readonly StoredObservation[];
}

/** The rows of every measure and geography, by their ids. */
function* inOrder(held: Held, rowsOf: RowsOfMeasure): Generator<SortedRows> {
	const releaseOrder: number[] = [];
	for (const [order, { number }] of numberedById(held.content.releases).entries())
		releaseOrder[number] = order;
	const place = (row: StoredObservation): number => releaseOrder[row[RELEASE]] ?? 0;
	const geographies = numberedById(held.content.geographies);
	for (const { id: measure, number: measureNumber } of numberedById(held.content.measures)) {
		const byGeography = Map.groupBy(rowsOf(measureNumber), (row) => row[GEOGRAPHY]);
		for (const { id: geography, number } of geographies) {
			const rows = byGeography.get(number)?.toSorted((a, b) => a[PERIOD] - b[PERIOD] || place(a) - place(b));
			if (rows !== undefined) yield { measure, geography, rows };
		}
	}
}

const numberedById = (rows: readonly { readonly id: string }[]) =>
	rows.map(({ id }, at) => ({ id, number: at + 1 })).toSorted(byId);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

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
