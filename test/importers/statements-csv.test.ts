import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readRelease } from "./support/read.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const HEADING =
	"text,speaker,role,organisation,body,date,outlet,source,geography,period_start,period_end,measure,release\n";

async function read(csv: string) {
	using folder = temporaryFolder();
	return await readRelease(folder.write("statements.csv", csv));
}

describe("statements", () => {
	test("keep their words character for character, line breaks and double blanks too", async () => {
		const words = 'We  take this "very" seriously –\nall of it. ';
		const { importer, release, statements, findings } = await read(
			`${HEADING}"${words.replaceAll('"', '""')}", Jane Doe ,Detective Inspector,Cumbria Constabulary,force,2023-02-22,The Mail,https://example.org/a,Cumbria Constabulary,2021-04-01,2022-03-31,child-abuse-images-foi,\nNo comment.,,,,,,The Mail,https://example.org/b,,,,,\n`,
		);
		expect(importer).toBe("statements-csv");
		expect(release.url).toBe("https://example.org/a");
		expect(findings).toEqual([]);
		expect(statements).toMatchObject([
			{
				text: words,
				hash: createHash("sha256").update(words).digest("hex"),
				speaker: "Jane Doe",
				body: "force",
				geography: "cumbria",
				period: { start: "2021-04-01", end: "2022-03-31" },
				measure: "child-abuse-images-foi",
				position: 1,
			},
			{
				text: "No comment.",
				speaker: null,
				role: null,
				body: "other",
				date: null,
				geography: null,
				period: null,
				position: 2,
			},
		]);
	});

	test.each([
		["no words", " ,A,,,,,X,https://example.org,,,,,", "there are no words in it"],
		["no source", "Words.,A,,,,,X,,,,,,", "no source is given"],
		["another kind of body", "Words.,A,,,party,,X,https://example.org,,,,,", "'party' is no kind of body"],
		["a date that is none", "Words.,A,,,,22/02/2023,X,https://example.org,,,,,", "'22/02/2023' is no date"],
		["a date to come", "Words.,A,,,,2033-02,X,https://example.org,,,,,", "'2033-02' is yet to come"],
		["an unknown place", "Words.,A,,,,,X,https://example.org,Atlantis,,,,", "'Atlantis' is no geography"],
		[
			"half a period",
			"Words.,A,,,,,X,https://example.org,,2021-04-01,,,",
			"needs both period_start and period_end",
		],
		[
			"an unknown measure",
			"Words.,A,,,,,X,https://example.org,,,,none-such,",
			"'none-such' is no measure that is held",
		],
		["no outlet", "Words.,A,,,,,,https://example.org,,,,,", "no outlet is given"],
		["a source that is no address", "Words.,A,,,,,X,page 3,,,,,", "'page 3' is no address"],
		["a day there is none", "Words.,A,,,,2023-02-30,X,https://example.org,,,,,", "'2023-02-30' is no date"],
		[
			"an unknown release",
			"Words.,A,,,,,X,https://example.org,,,,,none-such",
			"'none-such' is no release that is held",
		],
		[
			"a period that ends before it starts",
			"Words.,A,,,,,X,https://example.org,,2022-03-31,2021-04-01,,",
			"the period ends on 2021-04-01, before it starts on 2022-03-31",
		],
		[
			"a period of no days",
			"Words.,A,,,,,X,https://example.org,,2021,2022,,",
			"'2021' is no day such as 2021-04-01",
		],
	])("%s is an error with its line", async (_, line, text) => {
		const { findings, statements } = await read(`${HEADING}${line}\n`);
		expect(statements).toEqual([]);
		expect(findings).toMatchObject([
			{ severity: "error", place: { line: 2 }, text: expect.stringContaining(text) },
		]);
	});

	test("the same words twice are told", async () => {
		const line = "Words.,A,,,,,X,https://example.org,,,,,\n";
		const { findings } = await read(HEADING + line + line);
		expect(findings).toEqual([
			{ severity: "error", place: { line: 3 }, text: "the words of line 2 are there again" },
		]);
	});
});

describe("what nobody recognises", () => {
	test.each([
		["figures without a mapping", "Force,Year,Offences\nKent,2021/22,1\n"],
		["prose", "A first line\nA second\n"],
	])("%s", async (_, csv) => {
		await expect(read(csv)).rejects.toThrow("statements.csv: is none of the files that can be read");
	});
});
