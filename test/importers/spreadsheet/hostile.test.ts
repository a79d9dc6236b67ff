import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ImportError } from "../../../src/importers/import-error.ts";
import { readRows } from "../../../src/importers/spreadsheet/read-rows.ts";
import { bombs, filled, ods, rowOf, table } from "../support/bombs.ts";
import { allRows } from "../support/rows.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type Value, writeOds, writeXlsx, writeZip } from "../support/write-workbook.ts";

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());
let made = 0;
const next = (kind: string) => folder.at(`${made++}.${kind}`);

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
		await expect(allRows(folder.at("none.csv"))).rejects.toThrow("is not there");
		await expect(allRows(folder.path)).rejects.toThrow("is a folder; name a file in it");
		await expect(allRows(folder.write("words.xlsx", "a,b"))).rejects.toThrow(
			"is named .xlsx, but is no workbook",
		);
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
