import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { financialYear, spanning } from "../../../src/core/statistics/period.ts";
import { copyChange, copyLine, type Printed } from "../../../src/core/wording/copy-line.ts";
import { forbiddenWords } from "../../../src/core/wording/forbidden-words.ts";
import {
	type HouseStyle,
	PLAIN_STYLE,
	parseStyle,
	styleNamed,
} from "../../../src/core/wording/house-style.ts";
import { BREAK, CUMBRIA, figureOf, IMAGES, RELEASE, WALES } from "../../support/figures.ts";

const files = globSync("data/styles/*.json");
const styles: readonly HouseStyle[] = files.map((file) => {
	const read = parseStyle(JSON.parse(readFileSync(file, "utf8")));
	if ("problem" in read) throw new Error(`${file}: ${read.problem}`);
	return read.style;
});
const named = (name: string) => styleNamed(name, styles);

const printed: Printed = {
	geography: CUMBRIA,
	measure: IMAGES,
	figure: figureOf(307),
	against: { figure: figureOf(148, financialYear(2016)), breaks: [] },
	release: RELEASE,
};

describe("the houses of data/styles", () => {
	test("are valid, each under its own name", () => {
		expect(styles.length).toBeGreaterThanOrEqual(2);
		expect(files.map((file) => /([^/]+)\.json$/.exec(file)?.[1])).toEqual(styles.map((it) => it.name));
	});

	test("differ in everything a house decides", () => {
		for (const key of ["percent", "years", "wordsUpTo", "attribution", "decimals"] as const)
			expect(new Set(styles.map((it) => it[key])).size).toBeGreaterThan(1);
	});

	test.each([
		[
			"broadsheet",
			"Cumbria Constabulary recorded 307 child sexual abuse image offences in 2021-22 (April 2021 to March 2022), more than double the 148 of 2016-17, according to NSPCC figures from freedom-of-information requests, published in February 2023.",
		],
		[
			"regional",
			"NSPCC figures from freedom-of-information requests, published in February 2023, show that Cumbria Constabulary recorded 307 child abuse image offences in the year to March 2022, more than double the 148 in the year to March 2017.",
		],
		[
			"data-desk",
			"Cumbria Constabulary recorded 307 child abuse image offences in 2021/22 (April 2021 to March 2022), more than double the 148 of 2016/17, according to NSPCC figures from freedom-of-information requests, published in February 2023.",
		],
	])("%s", (name, line) => {
		expect(copyLine(printed, named(name))).toBe(line);
	});

	test("a percentage and its sign", () => {
		const rise = { ...printed, against: { figure: figureOf(255, financialYear(2020)), breaks: [] } };
		expect(copyLine(rise, named("broadsheet"))).toContain("up 52 (20 per cent) on 255 in 2020-21");
		expect(copyLine(rise, named("data-desk"))).toContain("up 52 (20.4%) on 255 in 2020/21");
	});

	test("a style is looked up by name; the first is the default, and plain is always there", () => {
		expect(styleNamed(null, styles)).toBe(styles[0]);
		expect(styleNamed(null, [])).toBe(PLAIN_STYLE);
		expect(styleNamed("plain", styles)).toBe(PLAIN_STYLE);
		expect(styleNamed("nonesuch", styles)).toBeUndefined();
	});

	test.each([
		[{ ...PLAIN_STYLE, percent: "pc" }, "percent"],
		[{ ...PLAIN_STYLE, name: "Our House" }, "small letters"],
		[{ ...PLAIN_STYLE, wordsUpTo: 12 }, "wordsUpTo"],
		[{ ...PLAIN_STYLE, colour: "red" }, "colour"],
		[{ ...PLAIN_STYLE, terms: { x: "child porn offences" } }, "neutral"],
		[{ ...PLAIN_STYLE, terms: { x: "images" } }, "names what is counted"],
		["plain", "object"],
	])("refused: %o", (content, why) => {
		const read = parseStyle(content);
		expect("problem" in read && read.problem).toContain(why);
	});
});

describe("a copy line", () => {
	test("D27, D28: an area is named as police in it; six years say that they are six", () => {
		const six = { ...figureOf(1402, spanning(financialYear(2016), financialYear(2021))) };
		expect(copyLine({ ...printed, geography: WALES, figure: six, against: null })).toBe(
			"Police in Wales recorded 1,402 child abuse image offences in the six years 2016/17 to 2021/22 (April 2016 to March 2022), according to NSPCC figures from freedom-of-information requests, published in February 2023.",
		);
		expect(copyLine({ ...printed, figure: six, against: null }, named("regional"))).toContain(
			"in the six years to March 2022",
		);
	});

	test("D24: a break is in the line, above the percentage in a sentence about a change", () => {
		const broken = { ...printed, against: { figure: figureOf(255, financialYear(2018)), breaks: [BREAK] } };
		expect(copyLine(broken)).toContain("(after a change of records system in July 2019)");
		const change = copyChange(broken);
		expect(change.indexOf("records system")).toBeLessThan(change.indexOf("20%"));
	});

	test("a change as a sentence of its own", () => {
		expect(copyChange(printed)).toBe(
			"Child abuse image offences recorded by Cumbria Constabulary rose from 148 in 2016/17 (April 2016 to March 2017) to 307 in 2021/22 (April 2021 to March 2022), up 107%, according to NSPCC figures from freedom-of-information requests, published in February 2023.",
		);
	});

	test("D29: nothing is printed where there is no exact count", () => {
		expect(copyLine({ ...printed, figure: figureOf(null) })).toBe("");
		expect(copyLine({ ...printed, figure: { ...figureOf(null), low: 33000, status: "bound" } })).toBe("");
		expect(
			copyChange({ ...printed, figure: { ...figureOf(null), low: 220, high: 221, status: "derived" } }),
		).toBe("");
		expect(copyChange({ ...printed, against: null })).toBe("");
		expect(copyLine({ ...printed, release: null })).toBe("");
	});

	test("none, one", () => {
		expect(copyLine({ ...printed, figure: figureOf(0), against: null })).toContain(
			"recorded no child abuse image offences",
		);
		expect(copyLine({ ...printed, figure: figureOf(1), against: null })).toContain(
			"recorded one child abuse image offence in",
		);
	});
});

const counts = fc.oneof(fc.nat(60), fc.nat(5000), fc.nat(50_000_000));

test("D4, D6, D7, D17, D20, D34, D36: any copy line in any house", () => {
	const any = fc.tuple(
		counts,
		counts,
		fc.constantFrom(PLAIN_STYLE, ...styles),
		fc.integer({ min: 2000, max: 2030 }),
	);
	fc.assert(
		fc.property(any, ([from, to, style, year]) => {
			const parts: Printed = {
				...printed,
				figure: figureOf(to, financialYear(year)),
				against: { figure: figureOf(from, financialYear(year - 1)), breaks: [] },
			};
			for (const line of [copyLine(parts, style), copyChange(parts, style)]) {
				expect(line).toMatch(/^\p{Lu}[^\n]*\.$/u);
				expect(line).toContain("NSPCC");
				expect(line).toContain(
					style.years === "year to March 2022"
						? `the year to March ${year + 1}`
						: `April ${year} to March ${year + 1}`,
				);
				expect(line).not.toMatch(/\bin (?:19|20)\d\d(?! ?\(|[/-])/);
				expect(line).not.toMatch(/−|undefined|null|NaN/);
				expect(line.includes("%") || line.includes("per cent")).toBe(
					from >= 50 && from !== to && to !== 0 && /%|per cent/.test(line),
				);
				expect(forbiddenWords(line)).toEqual([]);
			}
		}),
	);
});
