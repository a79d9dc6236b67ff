import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { layoutsOf } from "../importers/support/lay-out.ts";
import { fixture } from "../importers/support/read.ts";
import { temporaryFolder } from "../importers/support/temporary-folder.ts";
import { writeXlsx } from "../importers/support/write-workbook.ts";

const ROOT = join(import.meta.dirname, "../..");
const WORKBOOK = fixture("ons-mye-2023-trimmed.xlsx");
const LOOKUP = fixture("lad-csp-pfa-dec-2023-trimmed.csv");
const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

/** One newsroom for all tests below, which follow on each other as its days do. */
async function blotter(...words: readonly string[]): Promise<string> {
	const program = spawn(process.execPath, [join(ROOT, "src/cli.js"), ...words], {
		env: { ...process.env, BLOTTER_HOME: folder.at("home"), NO_COLOR: "1" },
		stdio: ["ignore", "pipe", "inherit"],
	});
	const [out] = await Promise.all([text(program.stdout), once(program, "exit")]);
	return out;
}

const take = (path: string, lookup: string, ...more: readonly string[]) =>
	blotter("data", "import", path, "--with", lookup, "--yes", ...more);
const ratePer = async (...more: readonly string[]) =>
	/[\d.]+ offences per 100,000 people in 2022\/23/.exec(
		await blotter("ask", "per head cumbria 2022", ...more),
	)?.[0];

/** The workbook with ten thousand more residents of Cumberland at mid-2022. */
async function revised(): Promise<string> {
	const sheets = await layoutsOf(WORKBOOK);
	const path = folder.at("revised.xlsx");
	await writeXlsx(
		path,
		sheets.map((one) =>
			one.name.startsWith("MYE4")
				? {
						...one,
						rows: one.rows.map((row) =>
							row[0] === "E06000063" ? row.with(4, Number(row[4]) + 10_000) : row,
						),
					}
				: one,
		),
	);
	return path;
}

test("an estimate goes live as the package's own, and once more is nothing to do", async () => {
	expect(await take(WORKBOOK, LOOKUP)).toContain("with ons-mye-2023.");
	expect(await take(WORKBOOK, LOOKUP)).toContain("as ons-mye-2023; nothing is to be done.");
}, 60_000);

test("the same with another form of the lookup is no new edition, and the first keeps its day", async () => {
	const again = await take(WORKBOOK, folder.write("again.csv", `${readFileSync(LOOKUP, "utf8")}\n`));
	expect(again).toContain("another form; nothing is to be done.");
	expect(await blotter("data", "status")).toContain("2024-07-15  ons-mye-2023");
}, 60_000);

test("a revised one is another edition, shown with what it changes, and an earlier day has the earlier one", async () => {
	const before = await ratePer();
	const out = await take(await revised(), LOOKUP, "--published", "2025-03-01");
	expect(out).toContain("with ons-mye-2023-v2.");
	expect(out).toMatch(/Residents: 0 added, \d+ unchanged, 1 changed, /);
	expect(out).toMatch(/\n {2}Cumbria, mid-2022: 50\d,\d{3} -> 51\d,\d{3}\n/);
	expect(out).not.toContain("No earlier release gives the same figures.");
	expect(await blotter("data", "diff", "ons-mye-2023", "ons-mye-2023-v2")).toMatch(
		/\n {2}Cumbria, mid-2022: 50\d,\d{3} -> 51\d,\d{3}\n/,
	);
	// 371 offences of 502,979 residents and of 512,979.
	expect(before).toBe("73.8 offences per 100,000 people in 2022/23");
	expect(await ratePer()).toBe("72.3 offences per 100,000 people in 2022/23");
	expect(await ratePer("--as-of", "2024-12-01")).toBe(before);
}, 60_000);

test("with another lookup it is another edition, and what changes by more than a tenth is warned of", async () => {
	const lookup = readFileSync(LOOKUP, "utf8").replaceAll(
		/^(E06000063,.*)E23000002,Cumbria/gm,
		"$1E23000003,Lancashire",
	);
	const out = await take(WORKBOOK, folder.write("other.csv", lookup), "--published", "2025-05-01");
	expect(out).toContain("by more than a tenth, and every rate with them");
	expect(out).toContain("with ons-mye-2023-v3.");
}, 60_000);
