import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";

const home = mkdtempSync(join(tmpdir(), "blotter-"));
afterAll(() => rmSync(home, { recursive: true }));

const SENTENCE =
	"Cumbria Police recorded 307 child abuse image offences in 2021/22, up 30% on the year before.";

function check(given: readonly string[], input = "") {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli.js", "check", ...given], {
		input,
		encoding: "utf8",
		env: { ...process.env, BLOTTER_HOME: home },
	});
	return { status, stdout, stderr };
}

test("what is not text is refused", () => {
	const picture = join(home, "chart.png");
	writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]));
	const { status, stdout, stderr } = check([picture]);
	expect([status, stdout]).toEqual([2, ""]);
	expect(stderr).toContain("is not text");
});

const Printed = z.strictObject({
	claims: z.array(
		z.object({
			text: z.string(),
			start: z.int(),
			end: z.int(),
			kind: z.string(),
			reading: z.string(),
			verdict: z.enum(["holds", "holds-after-rounding", "does-not-hold", "cannot-be-checked"]),
			reason: z.string(),
			figures: z.array(z.object({ value: z.int().nullable() })),
			working: z.string(),
		}),
	),
	flags: z.array(z.object({ text: z.string(), start: z.int(), end: z.int(), advice: z.string() })),
	summary: z.string(),
});

describe("blotter check", () => {
	test("from standard input: a claim a line with its place, and the close", () => {
		const { status, stdout } = check(["-"], `Headline\n\n${SENTENCE}\n`);
		expect(status).toBe(0);
		expect(stdout.split("\n")).toEqual([
			"3: “307” holds. Cumbria, 2021/22: 307. [Cumbria, 2021/22, NSPCC]",
			"3: “30%” DOES NOT HOLD. 255 to 307 is up 52, 20.4%. [Cumbria, 2020/21 to 2021/22, NSPCC]",
			"",
			"2 of 2 numbers checked: one holds, one does not hold. Nothing checked is nothing endorsed.",
			"",
		]);
	});

	test("of a file, as JSON for other programs", () => {
		const file = join(home, "page.txt");
		writeFileSync(file, SENTENCE);
		const { claims, summary } = Printed.parse(JSON.parse(check([file, "--json"]).stdout));
		expect(claims.map(({ text, verdict }) => [text, verdict])).toEqual([
			["307", "holds"],
			["30%", "does-not-hold"],
		]);
		for (const { text, start, end } of claims) expect(SENTENCE.slice(start, end)).toBe(text);
		expect(summary).toContain("2 of 2");
	});

	test("against the data as of a day before they were out", () => {
		const { stdout } = check(["-", "--as-of", "2020-01-01"], SENTENCE);
		expect(stdout).toContain("“307” cannot be checked");
	});

	test.each([
		["nspcc-foi-2021-12", "“307” cannot be checked"],
		["nspcc-foi-2023-02", "“307” holds"],
	])("against the data as of the day on which %s was published", (release, said) => {
		expect(check(["-", "--as-of", release], SENTENCE).stdout).toContain(said);
	});

	test("an empty text has nothing to check", () => {
		expect(check(["-"], "").stdout.trim()).toBe(
			"No figures to check were found. Nothing checked is nothing endorsed.",
		);
	});

	test("what is longer than any article is refused at once, with what to do", () => {
		const { status, stdout, stderr } = check(["-"], "Kent 307. ".repeat(1_000_000));
		expect(status).toBe(1);
		expect(stdout).toBe("");
		expect(stderr).toBe(
			"The text has 10,000,000 characters. At most 250,000 are checked at once, some ten long articles: give it in parts.\n",
		);
	});

	test("so is a table of thousands", () => {
		const { status, stderr } = check(["-"], "Kent 307\n".repeat(4_000));
		expect(status).toBe(1);
		expect(stderr).toContain("The text has 4,000 numbers. At most 3,000 are checked at once");
	});

	test("the markup of a saved page does not count", () => {
		const page = `<html><head><style>${"a{}".repeat(200_000)}</style></head><body><p>${SENTENCE}</p></body></html>`;
		expect(check(["-"], page).stdout).toContain("2 of 2 numbers checked");
	});

	test.each([
		[["nowhere.txt"], "There is no text to read at nowhere.txt"],
		[["src"], "There is no text to read at src"],
		[["-", "--as-of", "yesterday"], "YYYY-MM-DD"],
		[["-", "--as-of", "2023-02"], "YYYY-MM-DD"],
		[["-", "--as-of", "none-such"], "--as-of none-such: that is no release that is held"],
		[[], "missing required argument"],
	])("what cannot be read: %o", (given, said) => {
		const { status, stderr } = check(given);
		expect(status).toBe(2);
		expect(stderr).toContain(said);
	});
});
