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
 * How many there are, then for each column its lowest number and the width of what is added to it (8 when the number
 * stands there as it is, NaN for none), then one row after the other: those of a force are neighbours, so that few
 * places of the memory are gone to. No value is told by adding nothing, so the lowest of the values is one less than the
 * least.
 */
export interface PackedYear {
	readonly rows: number;
	readonly bytes: Buffer;
	/** The lowest number of each column. */
	readonly lowest: Float64Array;
	/** The byte of a row at which each column begins, and the row's length. */
	readonly starts: Uint8Array;
	/** From the lowest number of a geography to the highest. */
	readonly geographies: number;
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
	for (const [column, { lowest, width }] of shapes.entries()) {
		bytes.writeDoubleLE(lowest, 4 + column * 9);
		bytes.writeUInt8(width, 12 + column * 9);
	}
	let to = HEAD;
	for (const row of rows) {
		for (const [column, { lowest, width }] of shapes.entries()) {
			const number = row[column] ?? null;
			if (width === AS_IT_IS) bytes.writeDoubleLE(number ?? Number.NaN, to);
			else if (width > 0) bytes.writeUIntLE(number === null ? 0 : number - lowest, to, width);
			to += width;
		}
	}
	return bytes;
}

/** The lowest number of a column, and how many bytes what is added to it needs. */
function shapeOf(
	rows: readonly StoredObservation[],
	column: number,
): { readonly lowest: number; readonly width: number } {
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
	const lowest = new Float64Array(COLUMNS);
	const starts = new Uint8Array(COLUMNS + 1);
	for (let column = 0; column < COLUMNS; column++) {
		lowest[column] = bytes.readDoubleLE(4 + column * 9);
		starts[column + 1] = (starts[column] ?? 0) + bytes.readUInt8(12 + column * 9);
	}
	const rows = bytes.readUInt32LE(0);
	const year = { rows, bytes, lowest, starts, geographies: 0 };
	return {
		...year,
		geographies: rows === 0 ? 0 : numberAt(year, GEOGRAPHY, rows - 1) - (lowest[GEOGRAPHY] ?? 0) + 1,
	};
}

/** The rows of one geography of releases up to the one given, by period and release. */
export function rowsOf(year: PackedYear, geography: number, release: number): StoredObservation[] {
	const found: StoredObservation[] = [];
	for (let row = firstOf(year, geography); row < year.rows; row++) {
		if (numberAt(year, GEOGRAPHY, row) !== geography) break;
		const own = numberAt(year, RELEASE, row);
		if (own <= release) found.push(rowOf(year, row, geography, numberAt(year, PERIOD, row), own));
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
		if (period < first || period > last) continue;
		const own = numberAt(year, RELEASE, row);
		if (own <= release) found.push(rowOf(year, row, numberAt(year, GEOGRAPHY, row), period, own));
	}
	return found;
}

/** Every row, by geography, period and release. */
export const allRows = (year: PackedYear): StoredObservation[] =>
	Array.from({ length: year.rows }, (_, row) =>
		rowOf(
			year,
			row,
			numberAt(year, GEOGRAPHY, row),
			numberAt(year, PERIOD, row),
			numberAt(year, RELEASE, row),
		),
	);

/** Where the rows of a geography begin, or would. As a rule all have as many, so that the first look finds them. */
function firstOf(year: PackedYear, geography: number): number {
	const lowest = year.lowest[GEOGRAPHY] ?? 0;
	const guess = Math.floor(((geography - lowest) * year.rows) / year.geographies);
	let from = 0;
	let to = year.rows;
	if (guess > 0 && guess < to) {
		if (numberAt(year, GEOGRAPHY, guess) < geography) from = guess + 1;
		else to = guess;
		if (to === guess && numberAt(year, GEOGRAPHY, guess - 1) < geography) return guess;
	}
	while (from < to) {
		const middle = (from + to) >> 1;
		if (numberAt(year, GEOGRAPHY, middle) < geography) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** A row of which the key was read. */
function rowOf(
	year: PackedYear,
	row: number,
	geography: number,
	period: number,
	release: number,
): StoredObservation {
	const value = numberAt(year, VALUE, row);
	const none = Number.isNaN(value) || value === year.lowest[VALUE];
	return [
		geography,
		period,
		release,
		none ? null : value,
		numberAt(year, DETAIL, row),
		numberAt(year, PLACE, row),
	];
}

function numberAt(year: PackedYear, column: number, row: number): number {
	const { bytes, starts } = year;
	const lowest = year.lowest[column] ?? 0;
	const start = starts[column] ?? 0;
	const width = (starts[column + 1] ?? 0) - start;
	const at = HEAD + row * (starts[COLUMNS] ?? 0) + start;
	switch (width) {
		case 0:
			return lowest;
		case 1:
			return lowest + (bytes[at] ?? 0);
		case 2:
			return lowest + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8);
		case 3:
			return lowest + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8) + ((bytes[at + 2] ?? 0) << 16);
		case AS_IT_IS:
			return bytes.readDoubleLE(at);
		default:
			return lowest + bytes.readUIntLE(at, width);
	}
}
