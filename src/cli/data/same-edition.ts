import { isDeepStrictEqual } from "node:util";
import type { PlainContent } from "../../data-package/content-hash.ts";
import type { Table } from "../../data-package/table.ts";
import { TABLES } from "../../data-package/tables.ts";
import { mergeImports } from "../../sqlite/data-set/merge.ts";
import type { ImportRecord } from "../../sqlite/imports-in.ts";

/**
 * Whether an import says, its figures aside, what the edition before it says: the same residents and footnotes, and no
 * break, area, measure or statement that is not held beside it.
 */
export function saysTheSame(
	record: ImportRecord,
	before: string,
	beside: PlainContent,
	imports: readonly ImportRecord[],
): boolean {
	const merged = mergeImports(beside, [record]);
	const bringsMore = (["breaks", "geographies", "measures", "statements"] as const).some(
		(table) => !isDeepStrictEqual(beside[table], merged[table]),
	);
	const { footnotes, population } = beside;
	const earlier = imports.find(({ release }) => release.id === before) ?? {
		footnotes: footnotes.filter(({ release }) => release === before),
		population: population.filter(({ release }) => release === before),
	};
	return !bringsMore && isDeepStrictEqual(wordsOf(earlier), wordsOf(record));
}

/** What a release says in its footnotes and of residents, but for its own name. */
const wordsOf = ({ footnotes, population }: Pick<ImportRecord, "footnotes" | "population">) => [
	rowsOf(
		TABLES.footnotes,
		footnotes.map((one) => ({ ...one, release: "" })),
	),
	rowsOf(
		TABLES.population,
		population.map((one) => ({ ...one, release: "" })),
	),
];

const rowsOf = <Row>({ columns, write }: Table<Row>, rows: readonly Row[]): ReadonlySet<string> =>
	new Set(
		rows.map((row) => {
			const cells = write(row);
			return JSON.stringify(columns.map((column) => cells[column] ?? ""));
		}),
	);
