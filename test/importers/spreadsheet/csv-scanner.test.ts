import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	CsvError,
	type CsvRecord,
	createCsvScanner,
} from "../../../src/importers/spreadsheet/csv-scanner.ts";

/** What our scanner reads, with the text cut into pieces of the given size. */
function scan(text: string, size: number): readonly CsvRecord[] {
	const scanner = createCsvScanner();
	const records: CsvRecord[] = [];
	for (let at = 0; at < text.length; at += size) records.push(...scanner.write(text.slice(at, at + size)));
	records.push(...scanner.end());
	return records;
}

const withCsvParse = (text: string): unknown => parse(text, { bom: true, relax_column_count: true });

const plain = fc.string({ unit: fc.constantFrom("a", "é", "😀", " ", "1", "'", ";", "\t") });
const quoted = fc
	.string({ unit: fc.constantFrom("a", ",", "\n", '"', "\r", " ", "é") })
	.map((text) => `"${text.replaceAll('"', '""')}"`);
const document = fc
	.tuple(
		fc.array(fc.array(fc.oneof(plain, quoted), { minLength: 1, maxLength: 5 }), {
			minLength: 1,
			maxLength: 8,
		}),
		fc.constantFrom("\n", "\r\n"),
		fc.boolean(),
		fc.boolean(),
	)
	.map(
		([rows, lineBreak, last, mark]) =>
			(mark ? "\uFEFF" : "") + rows.map((cells) => cells.join(",")).join(lineBreak) + (last ? lineBreak : ""),
	);

describe("comma-separated values", () => {
	test("are read as csv-parse reads them, however they are cut", () => {
		fc.assert(
			fc.property(document, fc.integer({ min: 1, max: 30 }), (text, size) => {
				expect(scan(text, size).map(({ cells }) => cells)).toEqual(withCsvParse(text));
			}),
			{ numRuns: 1000 },
		);
	});

	test("know the line each record begins on", () => {
		expect(scan('a,b\n"c\nd",e\n\nf\n"g"', 3).map(({ line }) => line)).toEqual([1, 2, 4, 5, 6]);
	});

	test.each([
		["a quotation mark within a cell", 'a"b,c\n'],
		["text after a closing mark", '"a"b,c\n'],
		["a blank after a closing mark", '"a" ,c\n'],
		["a mark never closed", 'a,"b\nc\n'],
		["a mark never closed at the end", 'a,"b""'],
	])("%s is refused, by csv-parse too", (_, text) => {
		expect(() => withCsvParse(text)).toThrow(Error);
		for (const size of [1, 2, 1000]) expect(() => scan(text, size)).toThrow(CsvError);
	});
});
