import Database from "better-sqlite3";
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

/** Takes over the observations that imports brought into another data set: those of their releases and measures. */
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
		for (const { release, measures } of readImports(old).filter((one) => releases.includes(one.release.id))) {
			const oldRelease = held.content.releases.findIndex(({ id }) => id === release.id) + 1;
			const newRelease = numbers.release.get(release.id);
			// An earlier version listed no measure that was held before: then all figures of the release are of the import.
			const ids = measures.length === 0 ? held.measures.keys() : measures.map(({ id }) => id);
			for (const id of ids) {
				const measure = numbers.measure.get(id);
				const rows = rowsOf(held.measures.get(id) ?? 0);
				for (const [geographyNumber, period, releaseNumber, value, detail, place] of rows) {
					const geography = geographies[geographyNumber - 1];
					if (
						releaseNumber !== oldRelease ||
						measure === undefined ||
						geography === undefined ||
						newRelease === undefined
					)
						continue;
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
	} finally {
		old.close();
	}
}
