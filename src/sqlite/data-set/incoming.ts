import type Database from "better-sqlite3";
import type { Observation } from "../../core/statistics/observation.ts";
import type { Period } from "../../core/statistics/period.ts";
import type { Detail } from "./held.ts";
import { insertObservations } from "./insert-observations.ts";
import { placeOf, splitLocator } from "./locator.ts";
import { numbering } from "./numbering.ts";
import { yearPacker } from "./pack-years.ts";
import { compareKeys, orderOf } from "./row-order.ts";
import type { StoredObservation } from "./stored-observation.ts";
import type { Numbers } from "./write-plain-tables.ts";

/** How many rows came in and what their values sum to, by which a loss would be noticed. */
export interface Tally {
	readonly rows: number;
	readonly sum: bigint;
}

/** A row in the numbers of the data set being written; periods are renumbered when all are known. */
export interface IncomingRow {
	readonly measure: number;
	readonly geography: number;
	readonly period: number;
	readonly release: number;
	readonly value: number | null;
	readonly detail: number;
	readonly place: number;
}

/** Observations on their way in, in any order, until they are put in their place. */
export interface Incoming {
	add(observations: Iterable<Observation>, release?: string): void;
	addRow(row: IncomingRow): void;
	numberOfPeriod(period: Period): number;
	numberOfDetail(detail: Detail): number;
	numberOfLocator(words: string): number;
	/** Writes everything in order of its key; throws when two rows have one key, and says which. */
	settle(): Tally;
}

/** Numbers of an incoming row, in the order of `IncomingRow`; those of its key come first. */
const COLUMNS = 7;
const KEY = 4;
const PERIOD = 2;

/** Stands for no value; no count comes near it. */
const NONE = Number.NEGATIVE_INFINITY;

export function createIncoming(db: Database.Database, numbers: Numbers): Incoming {
	const periods = numbering<Period>();
	const details = numbering<Detail>();
	const locators = numbering<string>();
	// Importers use one object for all rows of a period, which is quicker to find than its dates.
	const knownPeriods = new Map<Period, number>();
	let cells = new Float64Array(COLUMNS << 12);
	let length = 0;
	let last: Detail | null = null;
	let lastNumber = 0;
	return {
		add(observations, release) {
			for (const observation of observations) {
				const { words, line } = splitLocator(observation.locator);
				addRow({
					measure: numbered(numbers.measure, observation.measure, "measure"),
					geography: numbered(numbers.geography, observation.geography, "geography"),
					period: numberOfPeriod(observation.period),
					release: numbered(numbers.release, release ?? observation.release, "release"),
					value: observation.value,
					detail: numberOfDetail(observation),
					place: placeOf(locators.numberOf(words, words), line),
				});
			}
		},
		addRow,
		numberOfPeriod,
		numberOfDetail,
		numberOfLocator: (words) => locators.numberOf(words, words),
		settle() {
			const tally = writeRows(writePeriods(db, periods.values));
			const insertDetail = db.prepare("INSERT INTO detail VALUES (?, ?, ?, ?, ?, ?)");
			for (const [at, { status, low, high, working, note }] of details.values.entries()) {
				insertDetail.run(at + 1, status, low, high, working, note);
			}
			const insertLocator = db.prepare("INSERT INTO locator VALUES (?, ?)");
			for (const [at, words] of locators.values.entries()) insertLocator.run(at + 1, words);
			return tally;
		},
	};

	function addRow(row: IncomingRow): void {
		if (length === cells.length) {
			const larger = new Float64Array(length * 2);
			larger.set(cells);
			cells = larger;
		}
		cells[length++] = row.measure;
		cells[length++] = row.geography;
		cells[length++] = row.period;
		cells[length++] = row.release;
		cells[length++] = row.value ?? NONE;
		cells[length++] = row.detail;
		cells[length++] = row.place;
	}

	function numberOfPeriod(period: Period): number {
		const known = knownPeriods.get(period);
		if (known !== undefined) return known;
		const number = periods.numberOf(period.start + period.end, period);
		if (knownPeriods.size < 10_000) knownPeriods.set(period, number);
		return number;
	}

	function numberOfDetail(detail: Detail): number {
		const { status, low, high, working, note } = detail;
		const same =
			last !== null &&
			last.status === status &&
			last.note === note &&
			last.working === working &&
			last.low === low &&
			last.high === high;
		if (!same) {
			last = { status, low, high, working, note };
			lastNumber = details.numberOf(JSON.stringify([status, low, high, working, note]), last);
		}
		return lastNumber;
	}

	function writeRows(periodNumbers: readonly number[]): Tally {
		const rows = cells.subarray(0, length);
		for (let i = PERIOD; i < length; i += COLUMNS) rows[i] = periodNumbers[(rows[i] ?? 0) - 1] ?? 0;
		const byNumber: Period[] = [];
		for (const [at, period] of periods.values.entries()) byNumber[(periodNumbers[at] ?? 0) - 1] = period;
		const inserts = insertObservations(db);
		const packer = yearPacker(db, byNumber);
		let sum = 0n;
		let part = 0;
		let before = -1;
		for (const position of orderOf(rows, COLUMNS, KEY)) {
			const from = position * COLUMNS;
			if (before !== -1 && compareKeys(rows, before, from, KEY) === 0)
				throw new Error(`Two figures have one key: ${nameOf(rows.subarray(from, from + KEY), byNumber)}`);
			before = from;
			const at = (column: number): number => rows[from + column] ?? 0;
			const value = at(4);
			const row: StoredObservation = [at(1), at(2), at(3), value === NONE ? null : value, at(5), at(6)];
			inserts.add(at(0), row);
			packer.add(at(0), row);
			if (value !== NONE) part += value;
			if (Math.abs(part) > 1e14) {
				sum += BigInt(part);
				part = 0;
			}
		}
		inserts.finish();
		packer.finish();
		return { rows: length / COLUMNS, sum: sum + BigInt(part) };
	}

	function nameOf([measure, geography, period, release]: Float64Array, byNumber: readonly Period[]): string {
		const { start, end } = byNumber[(period ?? 0) - 1] ?? { start: "", end: "" };
		return [
			idOf(numbers.measure, measure),
			idOf(numbers.geography, geography),
			idOf(numbers.release, release),
			`${start} to ${end}`,
		].join(", ");
	}
}

const idOf = (ids: ReadonlyMap<string, number>, number: number | undefined): string | undefined =>
	[...ids].find(([, one]) => one === number)?.[0];

function numbered(numbers: ReadonlyMap<string, number>, id: string, what: string): number {
	const number = numbers.get(id);
	if (number === undefined) throw new Error(`A figure names the ${what} '${id}', which is not there.`);
	return number;
}

/** Numbers periods by first, then last day; gives the final number of each in the order given. */
function writePeriods(db: Database.Database, periods: readonly Period[]): readonly number[] {
	const insert = db.prepare("INSERT INTO period VALUES (?, ?, ?)");
	const final: number[] = [];
	const order = periods
		.map((period, at) => ({ ...period, at }))
		.toSorted((a, b) => (a.start + a.end < b.start + b.end ? -1 : 1));
	for (const [number, { start, end, at }] of order.entries()) {
		final[at] = number + 1;
		insert.run(number + 1, start, end);
	}
	return final;
}
