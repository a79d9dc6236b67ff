import { afterAll, describe, expect, test } from "vitest";
import { checkText } from "../../../src/core/claims/check-text.ts";
import { quarters } from "../../sqlite/imported.ts";
import { measureCalled, withMeasures } from "../../support/more-measures.ts";

const measure = (noun: string, ...terms: readonly string[]) => measureCalled(noun, terms);
const measures = [
	measure("shoplifting", "shoplifting"),
	measure("theft offences", "theft offences", "theft"),
	measure("robbery", "robbery"),
	measure("“theft of mail” offences", "theft of mail"),
	measure("“possession of drugs” offences", "possession of drugs"),
	measure("drug offences", "drug offences"),
	measure("offences of all kinds", "all crime", "overall crime", "crime"),
];
/** Each year's figure of each measure is the sum of four quarters. */
const YEARS = {
	shoplifting: [10_000, 12_000],
	"theft-offences": [40_000, 30_000],
	robbery: [400, 300],
	"theft-of-mail-offences": [80, 200],
	"possession-of-drugs-offences": [4, 0],
	"drug-offences": [2_000, 3_000],
	"offences-of-all-kinds": [180_000, 171_000],
};
const data = withMeasures(
	measures,
	Object.entries(YEARS).flatMap(([id, counts]) =>
		counts.flatMap((all, at) => {
			const rows = quarters("kent", 2021 + at, [all / 4, all / 4, all / 4, all / 4], "r-one");
			return rows.map((row) => ({ ...row, measure: id }));
		}),
	),
);
afterAll(() => data.close());

const verdicts = (text: string): readonly (readonly [string, string])[] =>
	checkText(text, data, { today: "2026-11-24" }).claims.map((it) => [it.text, it.verdict]);

describe("claims are held against any measure that is loaded, by its own names", () => {
	test.each([
		["Kent Police recorded 12,000 shoplifting offences in 2022/23.", "12,000"],
		["Kent saw 300 robberies in 2022/23.", "300"],
		["Robbery in Kent fell by a quarter in 2022/23.", "a quarter"],
		["Shoplifting in Kent rose 20% to 12,000 in 2022/23.", "20%"],
		["Drug crimes in Kent were up by half in 2022/23, from 2,000 to 3,000.", "half"],
		["Overall crime in Kent fell 5% in 2022/23.", "5%"],
		["Kent recorded 171,000 crimes in 2022/23, and robbery fell to 300.", "171,000"],
		["Kent Police recorded 200 “theft of mail” offences in 2022/23, up 120 on 80 in 2021/22.", "200"],
		["Kent recorded no “possession of drugs” offences in 2022/23, down from four in 2021/22.", "no"],
		["Kent recorded no possession of drugs offences in 2022/23.", "no"],
		["Kent recorded 171,000 offences of all kinds, excluding fraud, in 2022/23.", "171,000"],
		["Kent Police recorded 3,000 shoplifting offences between July and September 2022.", "3,000"],
		["In the quarter to June 2022 Kent saw 75 robberies.", "75"],
		["There were 30,000 theft offences in Kent in the year to March 2023.", "30,000"],
	])("%s", (text, claim) => {
		const found = verdicts(text);
		expect(found.find(([words]) => words.includes(claim))?.[1]).toMatch(/^holds/);
		expect(found.filter(([, verdict]) => verdict === "does-not-hold")).toEqual([]);
	});

	test.each([
		["Kent Police recorded 14,000 shoplifting offences in 2022/23.", "14,000"],
		["Shoplifting in Kent rose 30% in 2022/23.", "30%"],
		["Robberies in Kent doubled in 2022/23.", "doubled"],
		["Overall crime in Kent rose 5% in 2022/23.", "5%"],
		["Kent recorded 160,000 crimes in 2022/23.", "160,000"],
		["Kent recorded 1,568 shoplifting offences in 2022/23.", "1,568"],
	])("not so: %s", (text, claim) => {
		expect(verdicts(text).find(([words]) => words.includes(claim))?.[1]).toBe("does-not-hold");
	});

	test.each([
		"Bike theft in Kent fell 60% in 2022/23 to 800.",
		"Kent had 9,000 thefts from shops in 2022/23.",
		"Attempted robberies in Kent doubled to 40 in 2022/23.",
		"Knife crime in Kent rose 10% to 1,500 offences in 2022/23.",
		"Crime in Kent fell 3% in 2022/23.",
		"Kent recorded 600 shoplifting offences in August 2022.",
		"Kent recorded 70 child abuse image offences between April and June 2021.",
	])("a part of it, or what nobody named, is left open: %s", (text) => {
		expect(verdicts(text).filter(([, verdict]) => verdict !== "cannot-be-checked")).toEqual([]);
	});

	test("beside the measures of the package", () => {
		const text =
			"Cumbria recorded 307 child abuse image offences in 2021/22; Kent had 12,000 shoplifting offences in 2022/23.";
		expect(verdicts(text)).toEqual([
			["307", "holds"],
			["12,000", "holds"],
		]);
	});
});
