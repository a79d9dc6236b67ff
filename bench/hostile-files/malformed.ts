import type { Value } from "../../test/importers/support/write-workbook.ts";

export type Rows = readonly (readonly Value[])[];

/** What is wrong with a file, the file, what is given with it, and where the refusal has to say it is. */
export interface Malformed {
	readonly what: string;
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly companion?: { readonly name: string; readonly text: string };
	/** Of the refusal; where the file has no places in it, its name is enough. */
	readonly place: RegExp;
}

/** Changes of a table that make it unsound, and the row and column of the cell at fault, counted from 0; null for none. */
export type Spoiling = readonly [
	what: string,
	spoil: (rows: Rows) => Rows,
	cell: readonly [row: number, column: number | null] | null,
];

/** Puts other values into one row. */
export const put =
	(row: number, ...values: readonly (readonly [column: number, value: Value])[]) =>
	(rows: Rows): Rows =>
		rows.map((cells, at) =>
			at === row ? values.reduce((changed, [column, value]) => changed.with(column, value), cells) : cells,
		);
