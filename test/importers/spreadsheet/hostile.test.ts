import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ImportError } from "../../../src/importers/import-error.ts";
import { readRows } from "../../../src/importers/spreadsheet/read-rows.ts";
import { allRows } from "../support/rows.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type PartToWrite, type Value, writeOds, writeXlsx, writeZip } from "../support/write-workbook.ts";

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());
let made = 0;
const next = (kind: string) => folder.at(`${made++}.${kind}`);

const ODS = "application/vnd.oasis.opendocument.spreadsheet";
const table = (rows: string) =>
	`<office:document-content><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
const ods = (content: PartToWrite["content"], ...more: PartToWrite[]): PartToWrite[] => [
	{ name: "mimetype", content: ODS, stored: true },
	{ name: "content.xml", content },
	...more,
];
const xlsx = (sheet: PartToWrite["content"], texts: PartToWrite["content"] = "<sst/>"): PartToWrite[] => [
	{ name: "[Content_Types].xml", content: "<Types/>" },
	{
		name: "_rels/.rels",
		content: '<R><Relationship Id="a" Type="x/officeDocument" Target="workbook.xml"/></R>',
	},
	{ name: "workbook.xml", content: '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>' },
	{
		name: "_rels/workbook.xml.rels",
		content:
			'<R><Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/><Relationship Id="b" Type="x/sharedStrings" Target="texts.xml"/></R>',
	},
	{ name: "sheet.xml", content: sheet },
	{ name: "texts.xml", content: texts },
];

/** The same text over and over, in pieces. */
function* over(text: string, megabytes: number): Generator<string> {
	const piece = text.repeat(Math.ceil(1_000_000 / text.length));
	for (let i = 0; i < megabytes; i++) yield piece;
}
function* around(before: string, inside: Iterable<string>, after: string): Generator<string> {
	yield before;
	yield* inside;
	yield after;
}
/** Text that hardly shrinks, so that no ratio gives it away. */
function* noise(megabytes: number, wrap: (text: string) => string): Generator<string> {
	for (let i = 0; i < megabytes; i++) {
		let piece = "";
		for (let k = 0; k < 1000; k++) piece += wrap(randomBytes(750).toString("base64url"));
		yield piece;
	}
}
const rowOf = (cell: string) => `<table:table-row>${cell}</table:table-row>`;
const filled = '<table:table-cell office:value-type="float" office:value="1"/>';

/** What a bomb is, its kind, its parts, and what is said of it. */
const bombs: readonly (readonly [string, string, () => readonly PartToWrite[], string])[] = [
	[
		"blanks, packed a thousand times smaller",
		"ods",
		() => ods(Buffer.alloc(60_000_000, " ")),
		"part 'content.xml': unpacks to 1029 times its size",
	],
	[
		"blanks, packed not quite that small",
		"xlsx",
		() => xlsx(over(" ", 300)),
		"part 'sheet.xml': holds a text or a tag that is too long",
	],
	[
		"a filled sheet of 1,048,576 by 16,384 in a line",
		"ods",
		() =>
			ods(
				table(
					`<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>`,
				),
			),
		"sheet 'S', cell A1: there are more than 256 columns",
	],
	[
		"a million filled rows in a line",
		"ods",
		() => ods(table(`<table:table-row table:number-rows-repeated="1000000">${filled}</table:table-row>`)),
		"sheet 'S', row 1: a row is repeated 1000000 times",
	],
	[
		"entities within entities",
		"ods",
		() => ods(`<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${table("&b;")}`),
		"part 'content.xml': it declares a document type",
	],
	[
		"entities within entities",
		"xlsx",
		() => xlsx('<!DOCTYPE a [<!ENTITY a "aaaa">]><worksheet/>'),
		"part 'sheet.xml': it declares a document type",
	],
	[
		"a file from elsewhere as an entity",
		"xlsx",
		() =>
			xlsx(
				"<worksheet/>",
				'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>',
			),
		"part 'texts.xml': it declares a document type",
	],
	["elements nested without end", "ods", () => ods("<a>".repeat(300_000)), "nested too deep"],
	[
		"an attribute without end",
		"ods",
		() =>
			ods(
				around(
					'<a b="',
					noise(3, (text) => text),
					'"/>',
				),
			),
		"too long",
	],
	[
		"a text without end",
		"ods",
		() =>
			ods(
				around(
					table("").slice(0, -90),
					noise(3, (text) => text),
					"",
				),
			),
		"too long",
	],
	[
		"a cell of a million characters",
		"xlsx",
		() =>
			xlsx(
				around(
					'<worksheet><sheetData><row><c t="inlineStr"><is><t>',
					noise(1, (text) => `${text}<!---->`),
					"</t></is></c></row></sheetData></worksheet>",
				),
			),
		"sheet 'S', cell A1: a cell is too long",
	],
	[
		"a thousand attributes",
		"ods",
		() => ods(`<a ${Array.from({ length: 1000 }, (_, i) => `b${i}="1"`).join(" ")}/>`),
		"too many attributes",
	],
	[
		"nothing but comments",
		"ods",
		() =>
			ods(
				around(
					"<a>",
					noise(52, (text) => `<!--${text}-->`),
					"</a>",
				),
			),
		"next to nothing for its size",
	],
	[
		"nothing but elements that mean nothing",
		"xlsx",
		() =>
			xlsx(
				around(
					"<worksheet>",
					noise(52, (text) => `<a b="${text}"/>`),
					"</worksheet>",
				),
			),
		"next to nothing for its size",
	],
	[
		"shared texts without end",
		"xlsx",
		() =>
			xlsx(
				"<worksheet/>",
				around(
					"<sst>",
					noise(40, (text) => `<si><t>${text}</t></si>`),
					"</sst>",
				),
			),
		"the shared texts are too long in all",
	],
	[
		"three hundred parts",
		"ods",
		() => ods(table(""), ...Array.from({ length: 300 }, (_, i) => ({ name: `${i}`, content: "" }))),
		"holds 302 parts",
	],
	[
		"three hundred sheets",
		"ods",
		() => ods(`<a>${Array.from({ length: 300 }, (_, i) => `<table:table table:name="${i}"/>`).join("")}</a>`),
		"more than 200 sheets",
	],
	[
		"the same part twice",
		"ods",
		() => ods(table(""), { name: "content.xml", content: table(rowOf(filled)) }),
		"part 'content.xml': is there twice",
	],
	[
		"a way out of the archive",
		"ods",
		() => ods(table(""), { name: "../../etc/passwd", content: "" }),
		"no readable archive",
	],
	[
		"columns to the far right",
		"xlsx",
		() => xlsx('<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'),
		"sheet 'S', cell XFD1: there are more than 256 columns",
	],
	[
		"a row far below, then one above",
		"xlsx",
		() => xlsx('<worksheet><sheetData><row r="9000000"/><row r="1"/></sheetData></worksheet>'),
		"row 1 comes after",
	],
];

describe("bombs are refused, by name and place", () => {
	test.each(bombs)("%s (%s)", async (_, kind, parts, reason) => {
		const path = next(kind);
		await writeZip(path, parts());
		const refusal = await allRows(path).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(ImportError);
		expect(String(refusal)).toContain(reason);
	});

	test("a size that is declared small and is not", async () => {
		const path = next("ods");
		await writeZip(path, ods(table(rowOf(filled).repeat(1000))));
		const bytes = readFileSync(path);
		for (const [signature, offset] of [
			["PK\u0003\u0004", 22],
			["PK\u0001\u0002", 24],
		] as const) {
			const second = bytes.indexOf(signature, bytes.indexOf(signature) + 4);
			bytes.writeUInt32LE(500, second + offset);
		}
		await expect(allRows(folder.write(`${made++}.ods`, bytes))).rejects.toThrow(
			"part 'content.xml': unpacks to more than it declares",
		);
	});

	test("parts that lie over each other", async () => {
		const path = next("ods");
		await writeZip(path, [...ods(table("")), { name: "a", content: deflateRawSync(Buffer.alloc(100)) }]);
		const bytes = readFileSync(path);
		let at = -1;
		while ((at = bytes.indexOf("PK\u0001\u0002", at + 1)) !== -1) bytes.writeUInt32LE(bytes.length, at + 20);
		await expect(allRows(folder.write(`${made++}.ods`, bytes))).rejects.toThrow(ImportError);
	});
});

describe("files that are none", () => {
	test.each<[string, string | Uint8Array, string]>([
		["a folder of nothing", Buffer.from("PK\u0005\u0006" + "\0".repeat(18)), ""],
		["random bytes", Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)), ""],
		["an archive cut short", Buffer.from("PK\u0003\u0004" + "\0".repeat(100)), "no readable archive"],
	])("%s", async (_, bytes, reason) => {
		const refusal = await allRows(folder.write(`${made++}.xlsx`, bytes)).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(ImportError);
		expect(String(refusal)).toContain(reason);
	});

	test("an archive of something else", async () => {
		const path = next("zip");
		await writeZip(path, [{ name: "a.txt", content: "hello" }]);
		await expect(allRows(path)).rejects.toThrow("is an archive but no .ods or .xlsx workbook");
	});

	test("a file that is not there", async () => {
		await expect(allRows(folder.at("none.csv"))).rejects.toThrow("cannot be opened (ENOENT)");
	});
});

describe("a damaged workbook", () => {
	const rows: readonly (readonly Value[])[] = Array.from({ length: 60 }, (_, i) => [
		"Cumbria",
		i,
		`${i}A`,
		i * 3,
	]);
	const honest = new Map<string, Buffer>();
	beforeAll(async () => {
		for (const [kind, write] of [
			["ods", writeOds],
			["xlsx", writeXlsx],
		] as const) {
			const path = next(kind);
			await write(path, [{ name: "2012-13", rows }]);
			honest.set(kind, readFileSync(path));
		}
	});

	test.each(["ods", "xlsx"])(
		"is refused or read as it was, never read as something else (.%s)",
		async (kind) => {
			const bytes = honest.get(kind) ?? Buffer.alloc(0);
			await fc.assert(
				fc.asyncProperty(
					fc.integer({ min: 4, max: bytes.length - 1 }),
					fc.nat(7),
					fc.boolean(),
					async (at, bit, cut) => {
						const damaged = cut ? bytes.subarray(0, at) : Buffer.from(bytes);
						if (!cut) damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
						const path = folder.write(`damaged.${kind}`, damaged);
						const outcome = await allRows(path).then(
							(read) => read.map((row) => row.cells),
							(error: unknown) => (error instanceof ImportError ? rows : error),
						);
						expect(outcome).toEqual(rows);
					},
				),
				{ numRuns: 300 },
			);
		},
	);
});

describe("the reading thread", () => {
	const many: readonly (readonly Value[])[] = Array.from({ length: 20_000 }, (_, i) => ["Cumbria", i]);
	const path = folder.at("many.ods");
	beforeAll(() =>
		writeOds(path, [
			{ name: "A", rows: many },
			{ name: "B", rows: many.slice(0, 3) },
		]),
	);

	test("hands on the same rows in the same order", async () => {
		const rows = [];
		for await (const batch of readRows(path)) rows.push(...batch);
		expect(rows).toEqual(await allRows(path));
	});

	test("may be left early", async () => {
		let rows = 0;
		for await (const batch of readRows(path)) {
			rows += batch.length;
			if (rows > 1000) break;
		}
		expect(rows).toBeLessThan(10_000);
	});

	test("tells why and where it refuses", async () => {
		const bad = folder.at("bad.ods");
		await writeZip(
			bad,
			ods(
				table(`${rowOf(filled)}${rowOf('<table:table-cell office:value-type="float" office:value="x"/>')}`),
			),
		);
		await expect(async () => {
			for await (const _ of readRows(bad)) continue;
		}).rejects.toThrow("bad.ods: sheet 'S', cell A2: 'x' is no float");
	});
});
