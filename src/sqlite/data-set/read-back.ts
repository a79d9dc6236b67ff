import { isDeepStrictEqual } from "node:util";
import Database from "better-sqlite3";
import { z } from "zod";
import type { Observation } from "../../core/statistics/observation.ts";
import { hashContent, observationLine, type PlainContent } from "../../data-package/content-hash.ts";
import { type Held, readHeld } from "./held.ts";
import type { Tally } from "./incoming.ts";
import { restore } from "./observations.ts";
import { prepareQueries } from "./queries.ts";
import { readPlainContent } from "./read-content.ts";

/** SHA-256 over what the tables of a data set say. */
export function hashOf(db: Database.Database): string {
	const held = readHeld(db, "");
	return hashContent(held.content, lines(db, held));
}

function* lines(db: Database.Database, held: Held): Generator<string> {
	for (const observation of everyObservation(db, held)) yield observationLine(observation);
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
	expected: { readonly hash: string; readonly plain: PlainContent; readonly tally: Tally },
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
			) &&
			hashOf(db) === expected.hash;
		if (!same) throw new Error(`${file} does not read back as it was written; the disk may be failing.`);
	} finally {
		db.close();
	}
}
