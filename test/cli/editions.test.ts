import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { layoutsOf } from "../importers/support/lay-out.ts";
import { fixture } from "../importers/support/read.ts";
import { temporaryFolder } from "../importers/support/temporary-folder.ts";
import { writeXlsx } from "../importers/support/write-workbook.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

async function blotter(...words: readonly string[]): Promise<string> {
	const program = spawn(process.execPath, [join(ROOT, "src/cli.js"), ...words], {
		env: { ...process.env, BLOTTER_HOME: folder.at("home"), NO_COLOR: "1" },
		stdio: ["ignore", "pipe", "inherit"],
	});
	const [out] = await Promise.all([text(program.stdout), once(program, "exit")]);
	return out;
}

test("figures of the package are told by hand or from a file, as they were entered", async () => {
	expect(await blotter("data", "explain", "cumbria 2021")).toContain(
		"entered     by hand in data/observations.csv",
	);
	expect(await blotter("data", "explain", "cumbria 2021 code 86")).toContain(
		"entered     in data/observations.csv, from the file with the sha256 below",
	);
}, 60_000);

test("a data package without its list of pages has a status, but for what is due", async () => {
	using copy = temporaryFolder();
	for (const name of ["src", "package.json", "data"])
		cpSync(join(ROOT, name), copy.at(name), { recursive: true });
	symlinkSync(join(ROOT, "node_modules"), copy.at("node_modules"));
	rmSync(copy.at("data/addresses.yml"));
	const program = spawn(process.execPath, [copy.at("src/cli.js"), "data", "status"], {
		env: { ...process.env, BLOTTER_HOME: copy.at("home"), NO_COLOR: "1" },
		stdio: ["ignore", "pipe", "inherit"],
	});
	const [out] = await Promise.all([text(program.stdout), once(program, "exit")]);
	expect(out).toMatch(/^Data set [0-9a-f]{64}\n/);
	expect(out).not.toContain("Due:");
}, 60_000);

test("an edition that only lost a column does not give the same figures", async () => {
	const sheets = await layoutsOf(fixture("ons-pfa-dec-2019-trimmed.xlsx"));
	const workbook = folder.at("whole.xlsx");
	await writeXlsx(workbook, sheets);
	const part = folder.at("part.xlsx");
	await writeXlsx(
		part,
		sheets.map((sheet) => {
			const column = sheet.rows.map((row) => row.indexOf("Robbery")).find((at) => at > 0);
			if (!sheet.name.includes("P1") || column === undefined) return sheet;
			return {
				...sheet,
				rows: sheet.rows.map((row) => (row.length > column ? row.with(column, null) : row)),
			};
		}),
	);
	await blotter("data", "import", workbook, "--yes");
	expect(await blotter("data", "import", part, "--yes")).toContain(
		"No longer given, for no area and no period: 1 of the measures of the earlier release.",
	);
}, 60_000);

test("a change between two releases weighs the same whichever is named first, and whatever lies between", async () => {
	const mapping = (day: string) =>
		`title: Our requests\nproducer: Our Newsroom\npublished: ${day}\nurl: https://www.example.org/ours\nmeasure: { id: our-offences, name: our offences, noun: our offences, definition: As counted. }\ncolumns: { geography: Force, period: Year, value: Count }\n`;
	for (const [day, count] of [
		["2024-01-01", 150],
		["2024-02-01", 90],
		["2024-03-01", 90],
	] as const) {
		const table = folder.write(`${day}.csv`, `Force,Year,Count\nKent,2020/21,100\nKent,2021/22,${count}\n`);
		folder.write(`${day}.yml`, mapping(day));
		await blotter("data", "import", table, "--yes");
	}
	const diff = (a: string, b: string) =>
		blotter("data", "diff", `our-newsroom-${a}-01`, `our-newsroom-${b}-01`);
	const changed = "Changed: 1, which is substantial.";
	expect(await diff("2024-01", "2024-02")).toContain(changed);
	expect(await diff("2024-02", "2024-01")).toContain(changed);
	expect(await diff("2024-01", "2024-03")).toContain(changed);
}, 60_000);
