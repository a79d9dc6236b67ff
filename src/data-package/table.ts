import type { z } from "zod";
import type { Cells } from "./cell.ts";
import type { TableName } from "./content.ts";

/** One file of the package: how a row of it is read into a value of the core, and written back. */
export interface Table<Value> {
	readonly name: TableName;
	/** In the order of the file. */
	readonly columns: readonly string[];
	/** Columns that hold whole numbers. */
	readonly numbers: readonly string[];
	readonly read: z.ZodType<Value, Cells>;
	readonly write: (value: Value) => Cells;
}

/** The text of a cell for a value that may be null. */
export const cell = (value: string | number | boolean | null): string =>
	value === null ? "" : String(value);

export const cellOf = (items: readonly string[]): string => items.join("|");
