import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { cleanText, foldText } from "../../../src/core/question/clean-text.ts";
import { readQuestion } from "../../../src/core/question/read-question.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());
const read = (text: string, style: "command" | "sentence" = "sentence") =>
	readQuestion(text, { style, data, today: "2026-11-24" });

const fragments = [
	"cumbria",
	"Kent",
	"2021",
	"2016-21",
	"FY22",
	"last five years",
	"the met",
	"*",
	"_",
	"<@U1>",
	"<!channel>",
	"<https://a.b|c>",
	"&amp;",
	"'",
	"“",
	"–",
	"\u200f",
	"\u0000",
	"😀",
	"\ud800",
	"check ",
	"compare",
	"why",
	"quote",
	"style=x",
	"--public",
	"code 86",
	"(",
	"|",
	"\n",
	"=1+1",
	"yorkshrie",
	"0",
	"a".repeat(80),
];
const typed = fc
	.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 8, unit: "binary" })), {
		maxLength: 12,
	})
	.map((parts) => parts.join(" "));

describe("any text", () => {
	test("is read without harm, and every reading stands where it says", () => {
		fc.assert(
			fc.property(typed, fc.constantFrom("command" as const, "sentence" as const), (text, style) => {
				const parts = read(text, style);
				const reads = [...parts.geographies, ...parts.cues, parts.period, parts.measure].filter(
					(it) => it !== null,
				);
				for (const it of reads) {
					expect(it.start).toBeLessThanOrEqual(it.end);
					// What was taken over from the question before stands nowhere in this one.
					expect([it.text, ""]).toContain(it.end > 0 ? parts.text.slice(it.start, it.end) : "");
				}
				for (const { outcome, geographies } of parts.geographies) {
					for (const id of geographies) expect(data.geography(id)).toBeDefined();
					expect(outcome !== "matched" || geographies.length === 1).toBe(true);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	test("reads the same twice, whatever was read between", () => {
		fc.assert(
			fc.property(typed, typed, (text, other) => {
				const first = read(text);
				read(other);
				expect(read(text)).toEqual(first);
			}),
			{ numRuns: 200 },
		);
	});

	test("keeps its length when folded", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(foldText(text)).toHaveLength(text.length);
			}),
		);
	});
});

test("4,000 characters of nothing, of names and of brackets", () => {
	for (const text of [
		"x ".repeat(2000),
		"cumbria ".repeat(500),
		"<@".repeat(2000),
		"(".repeat(4000),
		"21/22 ".repeat(666),
	])
		expect(() => read(text)).not.toThrow();
});

describe("what Slack puts around words", () => {
	test.each([
		["<@U012AB3CD> cumbria 2021", "cumbria 2021"],
		["*Cumbria* _2021_", "Cumbria 2021"],
		["`cumbria` ~2021~", "cumbria 2021"],
		["avon &amp; somerset", "avon & somerset"],
		["<https://example.org/a?b=c|the figures> 2021", "the figures 2021"],
		["<https://example.org>", ""],
		["<!channel> <!subteam^S1|@desk> kent", "kent"],
		[":police_car: kent :flag-wales:", "kent"],
		["kent 🚓 2021 👩‍👩‍👧", "kent 2021"],
		["cum\u200bbria\u200f 2021", "cumbria 2021"],
		["cumbria\u00a02021\t\n", "cumbria 2021"],
		["“Cumbria” ’21", "“Cumbria” ’21"],
		["north_yorkshire", "north_yorkshire"],
		["5 * 3", "5 * 3"],
		["10:30 to 11:45", "10:30 to 11:45"],
		["a < b > c", "a < b > c"],
	])("%j is %j", (raw, clean) => {
		expect(cleanText(raw)).toBe(clean);
	});
});

describe("words that are names only for a reason", () => {
	test.each([
		["I was reading about it", []],
		["have you met the desk", []],
		["have the police met with councillors about it", []],
		["a deal on the table", []],
		["the sale of images", []],
		["what is the battle plan", []],
		["the long and the short of it", []],
		["is there a rugby team", []],
		["new york", []],
		["what about the Met Office", []],
		["kent reading list 2021", ["kent"]],
		["kent deal 2021", ["kent"]],
		["kent reading 2021", ["kent", "thames-valley"]],
		["bath kent", ["avon-and-somerset", "kent"]],
		["how many in Reading", ["thames-valley"]],
		["how many in reading last year?", ["thames-valley"]],
		["Reading Police figures, can you get them", ["thames-valley"]],
		["reading 2021", ["thames-valley"]],
		["how many were there in Bath in 2019", ["avon-and-somerset"]],
		["what did the Met record", ["metropolitan"]],
		["does the met have more than gmp", ["metropolitan", "greater-manchester"]],
		["are there any for Sale or Bury", ["greater-manchester"]],
	])("%s", (text, geographies) => {
		const named = read(text).geographies.filter((it) => it.outcome === "matched");
		expect(named.flatMap((it) => it.geographies)).toEqual(geographies);
	});
});

describe("another measure is never taken for the one held", () => {
	test.each([
		"knife crime kent",
		"burglaries in essex 2021",
		"rape figures cumbria",
		"grooming in kent",
		"how many murders in wales",
		"sexual offences kent",
		"all crime kent",
		"domestic abuse cumbria",
		"shoplifting in gwent since 2016",
		"hate crime uk",
		"drug offences in the met",
	])("%s", (text) => {
		expect(read(text).measure).toMatchObject({ measure: null });
	});
});

describe("whether something is fair, right or safe to print, asked before it", () => {
	const claimIn = (text: string) => read(text).options.claim;

	test.each([
		[
			'is this fair: "38,685 crimes were recorded in the UK in 2023/24"',
			"38,685 crimes were recorded in the UK in 2023/24",
		],
		['is this fair? "kent rose 16%"', "kent rose 16%"],
		[
			"is this ok to print - kent recorded 1,568 offences in 2022/23",
			"kent recorded 1,568 offences in 2022/23",
		],
		["true? kent recorded 1,568 offences in 2022/23", "kent recorded 1,568 offences in 2022/23"],
		["safe to use? Kent up 16% last year", "Kent up 16% last year"],
		["fair to say: cleveland doubled", "cleveland doubled"],
		["fair to write that wales recorded 2,061 in 2021/22?", "wales recorded 2,061 in 2021/22?"],
	])("%s", (text, claim) => {
		expect(claimIn(text)).toBe(claim);
	});

	test.each([
		"is that right: kent 2022/23",
		"is this right for kent 2022/23",
		"ok: kent 2021",
		"right, kent 2022/23",
		"ok? thanks",
		"is this fair on kent",
		"fair to say kent is high",
		"right to say gwent up a fifth last year?",
	])("%s is nothing to check", (text) => {
		expect(claimIn(text)).toBeUndefined();
	});
});
