import { z } from "zod";

export type Value = string | number | null;

/** Statements of SQL with `?` for each value; rows come back as plain objects. */
export interface Statements {
	all(sql: string, values?: readonly Value[]): Promise<readonly unknown[]>;
	/** How many rows were changed. */
	run(sql: string, values?: readonly Value[]): Promise<number>;
}

/** Where SQLite and Postgres say the same differently. */
export interface Dialect {
	/** A column that numbers the rows in the order they came. */
	readonly identity: string;
	/** The greater of two values, neither of them null. */
	readonly greatest: string;
	/** Locks the rows read until the transaction ends; the second leaves out those that are locked. */
	readonly forUpdate: string;
	readonly forUpdateSkipLocked: string;
	/** Statements that begin a migration, so that of processes that race one migrates and the others wait. */
	readonly lockMigrations: readonly string[];
}

/**
 * What the store needs of a database: single statements that are a transaction each, and transactions. The work of a
 * transaction may run again where the database asks for it, so it has no effects but in the database.
 */
export interface Database extends Statements {
	readonly dialect: Dialect;
	transaction<T>(work: (within: Statements) => Promise<T>): Promise<T>;
}

/** "(?, ?), (?, ?)" for so many rows of so many columns. */
export function placeholders(rows: number, columns: number): string {
	const row = `(${Array.from({ length: columns }, () => "?").join(", ")})`;
	return Array.from({ length: rows }, () => row).join(", ");
}

/** Rows go in by so many at a time: SQLite takes 32,766 values in a statement. */
const AT_ONCE = 500;

export function chunks<T>(all: readonly T[], size = AT_ONCE): readonly (readonly T[])[] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** The rows of a result, each checked against its shape. */
export async function rowsOf<Shape extends z.ZodType>(
	shape: Shape,
	result: Promise<readonly unknown[]>,
): Promise<readonly z.infer<Shape>[]> {
	return (await result).map((row) => shape.parse(row));
}

/** A column that holds JSON. */
export function json<Shape extends z.ZodType>(shape: Shape) {
	return z
		.string()
		.transform((text): unknown => JSON.parse(text))
		.pipe(shape);
}
