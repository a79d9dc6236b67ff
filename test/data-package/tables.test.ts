import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCsvRows } from "../../src/data-package/csv-rows.ts";
import { Descriptor } from "../../src/data-package/descriptor.ts";
import { TABLES } from "../../src/data-package/tables.ts";
import { DATA } from "./package-copy.ts";

const json: unknown = JSON.parse(readFileSync(join(DATA, "datapackage.json"), "utf8"));
const descriptor = Descriptor.parse(json);

describe.each(Object.values(TABLES).map((table) => ({ name: table.name, table })))(
	"$name",
	({ name, table }) => {
		const resource = descriptor.resources.find((one) => one.name === name);
		const file = `${name}.csv`;
		const { rows, problems } = readCsvRows(file, readFileSync(join(DATA, file)), table.columns);

		test("is described with the columns it is read by", () => {
			expect(resource?.path).toBe(file);
			expect(resource?.schema.fields.map((field) => field.name)).toEqual(table.columns);
			expect(resource?.schema.primaryKey.every((column) => table.columns.includes(column))).toBe(true);
		});

		test("every row is written back as it was read", () => {
			expect(problems).toEqual([]);
			const write = table.write as (value: unknown) => unknown;
			for (const { cells } of rows) expect(write(table.read.parse(cells))).toMatchObject(cells);
		});
	},
);

test("every column that names a row elsewhere is a foreign key, so that it is checked", () => {
	const keys = descriptor.resources.flatMap(({ name, schema }) =>
		(schema.foreignKeys ?? []).map(
			({ fields, reference }) => `${name}.${fields.join()} -> ${reference.resource}`,
		),
	);
	expect(keys.toSorted()).toEqual([
		"breaks.geography -> geographies",
		"breaks.measure -> measures",
		"contacts.geography -> geographies",
		"footnotes.geography -> geographies",
		"footnotes.measure -> measures",
		"footnotes.release -> releases",
		"geographies.nation -> geographies",
		"geographies.region -> geographies",
		"observations.geography -> geographies",
		"observations.measure -> measures",
		"observations.release -> releases",
		"population.geography -> geographies",
		"population.release -> releases",
		"statements.geography -> geographies",
		"statements.measure -> measures",
		"statements.release -> releases",
	]);
});
