import Database from "better-sqlite3";
import { type DataProblem, DataProblems } from "../../data-package/problem.ts";
import { DataSetError } from "../data-set-error.ts";
import { verifyChecksum } from "./checksum.ts";
import { readRows } from "./every-row.ts";
import { readHeld } from "./held.ts";
import type { Incoming } from "./incoming.ts";
import { APPLICATION_ID, CARRIED_SINCE, SCHEMA_VERSION } from "./schema.ts";
import { readImports } from "./write-imports.ts";
import type { Numbers } from "./write-plain-tables.ts";

const WORDS = 2_097_152;

/** Whether a file is whole and what was imported into it can be taken over, also where an earlier version built it. */
export function canCarryOver(file: string): boolean {
	try {
		verifyChecksum(file);
	} catch (error) {
		if (error instanceof DataSetError) return false;
		throw error;
	}
	const old = new Database(file, { readonly: true });
	try {
		const version = Number(old.pragma("user_version", { simple: true }));
		const isOurs = old.pragma("application_id", { simple: true }) === APPLICATION_ID;
		return isOurs && version >= CARRIED_SINCE && version <= SCHEMA_VERSION;
	} catch {
		return false;
	} finally {
		old.close();
	}
}

/**
 * Takes over the observations that imports brought into another data set: those of their releases and measures. Throws
 * `DataProblems` when the package no longer has what they are of, so that none is lost unnoticed.
 */
export function carryOver(
	incoming: Incoming,
	numbers: Numbers,
	file: string,
	releases: readonly string[],
): void {
	const old = new Database(file, { readonly: true });
	try {
		const held = readHeld(old);
		const periods = held.periodList.map((period) => incoming.numberOfPeriod(period));
		const details = held.details.map((detail) => incoming.numberOfDetail(detail));
		const locators = held.locators.map((words) => incoming.numberOfLocator(words));
		const geographies = held.content.geographies.map(({ id }) => numbers.geography.get(id));
		const rowsOf = readRows(old);
		const gone = new Map<string, DataProblem>();
		for (const { release, measures } of readImports(old).filter((one) => releases.includes(one.release.id))) {
			const oldRelease = held.content.releases.findIndex(({ id }) => id === release.id) + 1;
			const newRelease = numbers.release.get(release.id) ?? 0;
			// An earlier version listed no measure that was held before: then all figures of the release are of the import.
			const ids = measures.length === 0 ? held.measures.keys() : measures.map(({ id }) => id);
			for (const id of ids) {
				const measure = numbers.measure.get(id);
				for (const row of rowsOf(held.measures.get(id) ?? 0)) {
					const [geographyNumber, period, releaseNumber, value, detail, place] = row;
					if (releaseNumber !== oldRelease) continue;
					const geography = geographies[geographyNumber - 1];
					if (measure === undefined || geography === undefined) {
						const lost = held.content.geographies[geographyNumber - 1]?.id ?? "";
						if (measure === undefined) gone.set(`measures ${id}`, missing("measures", id, release.id));
						else gone.set(`geographies ${lost}`, missing("geographies", lost, release.id));
						continue;
					}
					incoming.addRow({
						measure,
						geography,
						period: periods[period - 1] ?? 0,
						release: newRelease,
						value,
						detail: details[detail - 1] ?? 0,
						place: (locators[Math.floor(place / WORDS) - 1] ?? 0) * WORDS + (place % WORDS),
					});
				}
			}
		}
		if (gone.size > 0) throw new DataProblems([...gone.values()], "one was built before");
	} finally {
		old.close();
	}
}

const missing = (table: "geographies" | "measures", id: string, release: string): DataProblem => ({
	file: `${table}.csv`,
	line: null,
	column: "id",
	what: `"${id}" is not there, and ${release}, which was imported, has figures of it.`,
	remedy: "Put its row back.",
});
