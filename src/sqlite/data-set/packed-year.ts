import {
	DETAIL,
	GEOGRAPHY,
	PERIOD,
	PLACE,
	RELEASE,
	type StoredObservation,
	VALUE,
} from "./stored-observation.ts";

/**
 * All figures of a measure whose periods begin in one financial year, in as few bytes as their numbers need: one read
 * of the file brings a year of every force.
 *
 * How many there are, then for each column its lowest number and the width of what is added to it, then one column
 * after the other. No value is told by adding nothing, so the lowest of the values is one less than the least.
 */
export interface PackedYear {
	readonly rows: number;
	readonly bytes: Buffer;
	readonly columns: readonly Column[];
}

interface Column {
	readonly lowest: number;
	/** Bytes of a number; 8 when it stands there as it is, NaN for none. */
	readonly width: number;
	readonly start: number;
}

const COLUMNS = 6;
const HEAD = 4 + COLUMNS * 9;
/** The most bytes of a number that is added to the lowest. */
const WIDEST = 6;
const AS_IT_IS = 8;

const YEARS = 10_000;

/** The number of a row of `packed_year`: 32018 for the third measure's financial year that begins in 2018. */
export const numberOfYear = (measure: number, year: number): number => measure * YEARS + year;

/** Packs rows, which are in order of geography, period and release. */
export function packYear(rows: readonly StoredObservation[]): Buffer {
	const shapes = Array.from({ length: COLUMNS }, (_, column) => shapeOf(rows, column));
	const bytes = Buffer.alloc(HEAD + rows.length * shapes.reduce((sum, { width }) => sum + width, 0));
	bytes.writeUInt32LE(rows.length, 0);
	let to = HEAD;
	for (const [column, { lowest, width }] of shapes.entries()) {
		bytes.writeDoubleLE(lowest, 4 + column * 9);
		bytes.writeUInt8(width, 12 + column * 9);
		if (width === 0) continue;
		for (const row of rows) {
			const number = row[column] ?? null;
			if (width === AS_IT_IS) bytes.writeDoubleLE(number ?? Number.NaN, to);
			else bytes.writeUIntLE(number === null ? 0 : number - lowest, to, width);
			to += width;
		}
	}
	return bytes;
}

function shapeOf(rows: readonly StoredObservation[], column: number): Pick<Column, "lowest" | "width"> {
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	for (const row of rows) {
		const number = row[column] ?? null;
		if (number === null) continue;
		if (number < least) least = number;
		if (number > most) most = number;
	}
	if (least > most) return { lowest: 0, width: 0 };
	const lowest = column === VALUE ? least - 1 : least;
	let width = 0;
	while (2 ** (8 * width) <= most - lowest) width++;
	return { lowest, width: width > WIDEST ? AS_IT_IS : width };
}

export function unpackYear(bytes: Buffer): PackedYear {
	const rows = bytes.readUInt32LE(0);
	const columns: Column[] = [];
	let start = HEAD;
	for (let at = 0; at < COLUMNS; at++) {
		const width = bytes.readUInt8(12 + at * 9);
		columns.push({ lowest: bytes.readDoubleLE(4 + at * 9), width, start });
		start += rows * width;
	}
	return { rows, bytes, columns };
}

/** The rows of one geography of releases up to the one given, by period and release. */
export function rowsOf(year: PackedYear, geography: number, release: number): StoredObservation[] {
	const found: StoredObservation[] = [];
	for (let row = firstOf(year, geography); row < year.rows; row++) {
		if (numberAt(year, GEOGRAPHY, row) !== geography) break;
		if (numberAt(year, RELEASE, row) <= release) found.push(rowAt(year, row));
	}
	return found;
}

/** The rows of periods from first to last of releases up to the one given, by geography, period and release. */
export function rowsAcross(
	year: PackedYear,
	first: number,
	last: number,
	release: number,
): StoredObservation[] {
	const found: StoredObservation[] = [];
	for (let row = 0; row < year.rows; row++) {
		const period = numberAt(year, PERIOD, row);
		if (period < first || period > last || numberAt(year, RELEASE, row) > release) continue;
		found.push(rowAt(year, row));
	}
	return found;
}

/** Every row, by geography, period and release. */
export const allRows = (year: PackedYear): StoredObservation[] =>
	Array.from({ length: year.rows }, (_, row) => rowAt(year, row));

/** Where the rows of a geography begin, or would. */
function firstOf(year: PackedYear, geography: number): number {
	let from = 0;
	let to = year.rows;
	while (from < to) {
		const middle = (from + to) >> 1;
		if (numberAt(year, GEOGRAPHY, middle) < geography) from = middle + 1;
		else to = middle;
	}
	return from;
}

function rowAt(year: PackedYear, row: number): StoredObservation {
	const value = numberAt(year, VALUE, row);
	const none = Number.isNaN(value) || value === year.columns[VALUE]?.lowest;
	return [
		numberAt(year, GEOGRAPHY, row),
		numberAt(year, PERIOD, row),
		numberAt(year, RELEASE, row),
		none ? null : value,
		numberAt(year, DETAIL, row),
		numberAt(year, PLACE, row),
	];
}

function numberAt({ bytes, columns }: PackedYear, column: number, row: number): number {
	const { lowest, width, start } = columns[column] ?? NO_COLUMN;
	const at = start + row * width;
	switch (width) {
		case 0:
			return lowest;
		case 1:
			return lowest + (bytes[at] ?? 0);
		case 2:
			return lowest + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8);
		case AS_IT_IS:
			return bytes.readDoubleLE(at);
		default:
			return lowest + bytes.readUIntLE(at, width);
	}
}

const NO_COLUMN: Column = { lowest: 0, width: 0, start: HEAD };
