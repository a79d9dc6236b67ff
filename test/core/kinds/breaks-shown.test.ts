import { afterAll, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/core/answer.ts";
import { whatToDraw } from "../../../src/core/chart/what-to-draw.ts";
import { breaksBetween, breaksWithin } from "../../../src/core/statistics/break.ts";
import { reach } from "../../../src/core/statistics/geography.ts";
import { answerCsv } from "../../../src/core/wording/answer-csv.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const LANCASHIRE = "Lancashire Constabulary changed its records system in November 2018";

describe("a break between years that are shown is warned of, whether or not the last year has a number", () => {
	test.each([
		"kent vs lancashire since 2016",
		"lancashire vs kent trend",
		"compare lancashire and kent 2016 to 2022",
	])("%s: above, in the table, in the picture and in the file", (text) => {
		const it = answer(text);
		expect(it.warnings.join(" ")).toContain(LANCASHIRE);
		const row = it.table?.rows.find(([name]) => name === "Lancashire");
		expect(row?.at(-1)).toBe("– (after a change of records system in November 2018)");
		const series = it.chart?.series.findIndex(({ name }) => name === "Lancashire");
		expect(it.chart?.breaks).toEqual([
			{ before: 2, text: "after a change of records system in November 2018", series },
		]);
		expect(whatToDraw(it)?.breaks).toEqual([expect.objectContaining({ before: 2, series: [series] })]);
		const csv = answerCsv(it, held.data);
		expect(csv).toContain(`not directly comparable`);
		expect(csv).toContain(LANCASHIRE);
		expect(csv).toContain("– (after a change of records system in November 2018)");
	});

	test("a row of many, where no change is told", () => {
		const it = answer("compare cumbria lancashire kent gwent durham since 2016");
		expect(it.warnings.join(" ")).toContain(LANCASHIRE);
		expect(whatToDraw(it)).toMatchObject({ type: "panels", breaks: [{ before: 2, series: [1] }] });
	});

	test("a row whose years lie on one side of it has none", () => {
		const it = answer("compare lancashire and kent 2019 to 2022");
		expect(it.warnings).toEqual([]);
		expect(it.chart?.breaks).toEqual([]);
		expect(it.table?.rows[0]?.at(-1)).toBe("–");
	});

	test("a year between that looks incomplete is told of, and harms no change between other years", () => {
		const it = answer("compare kent and thames valley since 2016");
		expect(it.warnings.join(" ")).toContain("looks like an incomplete answer");
		expect(answer("compare uk and wales since 2016").warnings.join(" ")).toContain("Thames Valley");
	});
});

test("a break of a force inside an area is marked on the area's line, and leaves the others whole", () => {
	const it = answer("compare kent and uk since 2016");
	const marks = it.chart?.breaks ?? [];
	expect(marks.map(({ series }) => series)).toEqual(marks.map(() => 1));
	expect(marks).toContainEqual({ before: 6, text: "from 35 forces only", series: 1 });
	expect(marks.map(({ text }) => text).join(" ")).toContain(
		"Lancashire Constabulary changed its records system",
	);
});

test("one of a force beside its own area is marked on both, and names the force where the line does not", () => {
	const it = answer("compare gmp and north west and kent since 2016 code 86");
	const [text] = it.warnings.filter((words) => words.startsWith("Greater Manchester Police moved"));
	expect(it.chart?.breaks.filter(({ before }) => before === 3)).toEqual([
		{ before: 3, text: "after a change of records system in July 2019", series: 0 },
		{ before: 3, text: text?.replace(/\.$/, ""), series: 1 },
	]);
});

/** Every break that years with a number in an answer lie around, or in, of each place and measure with several. */
function breaksIn({ figures }: Answer) {
	const shown = figures.filter(({ value, low, high }) => (value ?? low ?? high) !== null);
	const rows = Map.groupBy(shown, (it) => `${it.geography} ${it.measure}`);
	return [...rows.values()].flatMap((row) => {
		const years = row.toSorted((a, b) => a.start.localeCompare(b.start));
		const [first, last] = [years[0], years.at(-1)];
		const place = held.data.geography(first?.geography ?? "");
		if (first === undefined || last === undefined || place === undefined) return [];
		const all = held.data.breaks();
		return [
			...(first === last ? [] : breaksBetween(all, first.measure, reach(place), first, last)),
			...years
				.flatMap((it) => breaksWithin(all, first.measure, reach(place), it))
				.filter((it) => !it.comparable && it.until !== null),
		];
	});
}

const PAIRS = [
	"lancashire and kent",
	"kent and thames valley",
	"uk and scotland",
	"wales and the uk",
	"devon and cornwall and dorset",
	"gmp and cheshire",
	"avon and somerset and gwent",
	"lancashire cumbria and gmp",
];
const TIMES = [
	"",
	" 2021",
	" 2022",
	" 2023",
	" since 2016",
	" trend",
	" 2016 to 2022",
	" 2018 vs 2023",
	" last three years",
];

test.each(
	["", " code 86"].flatMap((measure) =>
		PAIRS.flatMap((pair) => TIMES.map((time) => `compare ${pair}${time}${measure}`)),
	),
)("%s: every break of the years shown is told", (text) => {
	const it = answer(text);
	const warnings = it.warnings.join(" ");
	for (const { text: whole, short, geography } of breaksIn(it)) {
		const force = held.data.geography(geography ?? "")?.name;
		const isNamed = warnings.includes(`${force} (${short.replace(/^on /, "")}`);
		expect(isNamed || warnings.includes(whole), `${whole}\n${warnings}`).toBe(true);
	}
});
