import { ImportError } from "../import-error.ts";
import type { Cell, Row } from "./cell.ts";
import { LIMITS } from "./limits.ts";

/** Where a reader puts what it reads. It counts rows and knows the place for error messages. */
export interface RowSink {
	/** A sheet begins. */
	sheet(name: string): void;
	/** The next row, `times` over; a blank one is only counted. */
	rows(cells: readonly Cell[], times: number): void;
	/** The next row has this number; rows may be left out but not go back. */
	skipTo(number: number): void;
	refuse(reason: string, column?: number): never;
}

/** A sink that hands the rows on in batches. */
export interface RowBatches extends RowSink {
	/** The rows since the last time, when there are enough of them, or all of them. */
	take(all: boolean): readonly Row[] | undefined;
	/** Rows met so far that hold something. */
	made(): number;
	/** Whether the sheet has given as many rows as were asked for. */
	full(): boolean;
}

const BATCH = 64;

/** `head`: rows of each sheet to keep; those after them are counted only. */
export function createRowSink(file: string, head: number): RowBatches {
	const sheets = new Set<string>();
	let sheet = "";
	let number = 0;
	let kept = 0;
	let made = 0;
	let batch: Row[] = [];
	return {
		sheet(name) {
			sheet = name;
			number = 0;
			kept = 0;
			if (sheets.has(name)) refuse("there are two sheets of this name");
			if (sheets.add(name).size > LIMITS.sheets) refuse(`there are more than ${LIMITS.sheets} sheets`);
		},
		rows(cells, times) {
			if (cells.length > 0 && times > LIMITS.rowRepeat) refuse(`a row is repeated ${times} times`);
			if (cells.length > 0) made += times;
			if (made > LIMITS.rows) refuse(`there are more than ${LIMITS.rows} rows`);
			for (let i = 1; i <= times && cells.length > 0 && kept < head; i++) {
				kept++;
				batch.push({ sheet, number: number + i, cells });
			}
			number += times;
		},
		skipTo(next) {
			if (next <= number) refuse(`row ${next} comes after row ${number}`);
			number = next - 1;
		},
		refuse,
		take(all) {
			if (batch.length === 0 || (!all && batch.length < BATCH)) return undefined;
			const taken = batch;
			batch = [];
			return taken;
		},
		made: () => made,
		full: () => kept >= head,
	};

	function refuse(reason: string, column?: number): never {
		const place = { sheet, row: number + 1, ...(column === undefined ? {} : { column }) };
		throw new ImportError(file, sheet === "" ? null : place, reason);
	}
}
