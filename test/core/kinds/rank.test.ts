import { afterAll, describe, expect, test } from "vitest";
import { asking, changesOf } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("forces by the offences recorded", () => {
	test("one force's place among those with a figure", () => {
		const it = answer("rank cumbria 2021");
		expect(it.finding).toBe(
			"Cumbria is ninth or 10th of the 10 forces that can be ranked: 307 offences in 2021/22",
		);
		expect(it.copy).toBe("");
		expect(it.lines).toContain("Ranked: 10 of the 48 forces.");
		expect(it.lines).toContain(
			"Not an exact count, so that places near it are open: Dyfed-Powys (364 to 582) and North Wales (288 to 506).",
		);
		expect(it.choices).toEqual([
			{ label: "Home Office Measure", question: "rank Cumbria 2021/22 obscene publications" },
		]);
	});

	test.each([
		["rank 2023/24", "The only force that can be ranked: Northern Ireland, 859 offences in 2023/24"],
		[
			"rank northern ireland 2023/24",
			"The only force that can be ranked is Northern Ireland: 859 offences in 2023/24",
		],
		[
			"rank kent in the south east 2022/23",
			"The only force in the South East with an exact figure is Kent: 1,568 offences in 2022/23",
		],
		[
			"biggest rise since 2018",
			"Only one force can be compared: Northern Ireland, up 256 (59.0%), from 434 to 690",
		],
		[
			"rank northern ireland since 2018",
			"Northern Ireland has the only rise among the forces compared: up 256 (59.0%), from 434 to 690",
		],
	])("one force alone is no order: %s", (text, finding) => {
		expect(answer(text).finding).toBe(finding);
		expect(answer(text).copy).toBe("");
	});

	test.each(["biggest change 2017/18", "which force changed most in 2017/18"])(
		"a change either way is ranked by the rises, and says so: %s",
		(text) => {
			const it = answer(text);
			expect(it.finding).toBe(answer("biggest rise 2017/18").finding);
			expect(it.notices).toContain("Rises and falls are ranked apart: these are the rises");
			expect(it.next.map(({ label }) => label)).toContain("Biggest Falls");
			expect(answer("biggest rise 2017/18").notices).not.toContain(
				"Rises and falls are ranked apart: these are the rises",
			);
		},
	);

	test("Scotland is not ranked with the others, and named with the reason (D25)", () => {
		const it = answer("rank 2021");
		expect(it.table?.rows.map(([name]) => name)).not.toContain("Scotland");
		expect(it.lines.join()).toContain("Scotland (662; recorded under different rules)");
		expect(answer("rank scotland 2021").finding).toBe(
			"Scotland is not ranked with other forces: recorded under different rules",
		);
	});

	test("a range that lies wholly on one side counts for the places, and has one itself", () => {
		const kent = answer("rank kent 2016/17");
		expect(kent.finding).toBe("Kent is 10th of the 24 forces that can be ranked: 381 offences in 2016/17");
		expect(kent.table?.rows.slice(6, 10).map((row) => row.slice(0, 3))).toEqual([
			["Devon and Cornwall", "seventh", "511"],
			["Sussex", "eighth", "489 to 494 (worked out)"],
			["Surrey", "ninth", "436 to 441 (worked out)"],
			["Kent", "10th", "381"],
		]);
		expect(kent.lines.join()).not.toContain("places near it are open");
		expect(kent.lines.join()).toContain("Scotland (655 to 661; recorded under different rules)");
		expect(kent.copy).toContain("the 10th highest number of the 24 forces that can be ranked,");
	});

	test("a range that may lie on either side leaves places open", () => {
		expect(answer("rank north wales 2021").finding).toBe(
			"North Wales is seventh to 10th of the 10 forces that can be ranked: 288 to 506 offences in 2021/22",
		);
		expect(answer("rank gwent 2021").finding).toContain("Gwent is seventh to ninth of the 10");
		expect(answer("rank lancashire 2021").finding).toContain("Lancashire is third of the 10");
		expect(answer("fewest wales 2021").finding).toBe(
			"Fewest recorded of the two forces in Wales with an exact figure: Gwent, 402 offences in 2021/22",
		);
	});

	test("the force asked about is in the table however few are shown", () => {
		const it = answer("rank cumbria 2021 top 3");
		expect(it.table?.rows.map(([name]) => name)).toEqual(["West Yorkshire", "Kent", "Lancashire", "Cumbria"]);
		expect(it.lines).toContain("Shown: the first three and Cumbria.");
		const few = answer("rank 2021 top 3");
		expect(few.table?.rows).toHaveLength(3);
		expect(few.lines).toContain("Shown: the first three.");
	});

	test("ties share a place and are named", () => {
		expect(answer("rank dorset 2021 code 86").finding).toBe(
			"Dorset is joint 38th of the 43 forces that can be ranked, with Wiltshire: 364 offences in 2021/22",
		);
	});

	test("worst is answered as most recorded (D34)", () => {
		const it = answer("which force is worst for this?", { style: "sentence" });
		expect(it.finding).toBe(
			"Most recorded of the five forces that can be ranked: Kent, 1,568 offences in 2022/23",
		);
		expect(it.text).not.toMatch(/worst/i);
		expect(it.caveats.join()).toContain("more proactive policing");
	});

	test("within a region", () => {
		const it = answer("rank north west 2020 code 86");
		expect(it.table?.rows.map(([name, place]) => [name, place])).toEqual([
			["Greater Manchester", "first"],
			["Lancashire", "second"],
			["Merseyside", "third"],
			["Cheshire", "fourth"],
			["Cumbria", "fifth"],
		]);
	});

	test("an incomplete answer is warned of", () => {
		expect(answer("rank thames valley 2020").warnings.join()).toContain("looks like an incomplete answer");
		expect(answer("rank cumbria 2021").warnings).toEqual([]);
	});
});

describe("forces by their change", () => {
	const it = answer("biggest increase 2021 code 86");

	test("by percentage, and a second list by number (D12)", () => {
		expect(it.question.periods.map((period) => period.label)).toEqual(["2020/21", "2021/22"]);
		expect(it.finding).toBe(
			"Biggest rise by percentage of the 43 forces compared: Gloucestershire, up 136 (48.1%), from 283 to 419; by number: Avon and Somerset, up 362 (46.1%), from 785 to 1,147",
		);
		expect(it.table?.rows.slice(0, 3)).toEqual([
			["Gloucestershire", "first", "283", "419", "up 136 (48.1%)"],
			["Avon and Somerset", "second", "785", "1,147", "up 362 (46.1%)"],
			["Dorset", "third", "254", "364", "up 110 (43.3%)"],
		]);
		expect(changesOf(it)[0]).toEqual({
			from: 283,
			to: 419,
			difference: 136,
			percent: "48.1",
			comparable: true,
		});
	});

	test("the forces without an area are apart", () => {
		expect(it.lines.join("\n")).toContain(
			"British Transport Police (up 3, from 7 to 10; not tied to an area)",
		);
	});

	test("falls", () => {
		const falls = answer("biggest falls 2021 code 86");
		expect(falls.finding).toBe(
			"Biggest fall by percentage of the 43 forces compared: Hertfordshire, down 27 (5.1%), from 526 to 499; by number: the Metropolitan Police, down 171 (4.5%), from 3,797 to 3,626",
		);
		expect(falls.lines).toContain("Compared: 43 of the 48 forces; eight fell.");
	});

	test("forces across a break are named and not ranked (D24)", () => {
		const later = answer("biggest rise 2022 code 86");
		expect(later.lines.join("\n")).toContain(
			"Not comparable between the two years: Devon and Cornwall (after a change of records system in November 2022).",
		);
		expect(later.table?.rows.map(([name]) => name)).not.toContain("Devon and Cornwall");
	});

	test("few forces in the NSPCC's figures: n of 48, the other measure offered, never put in its place (D26)", () => {
		const foi = answer("biggest increase 2021");
		expect(foi.finding).toBe(
			"Biggest rise, by percentage and by number, of the two forces compared: Lancashire, up 200 (21.4%), from 933 to 1,133",
		);
		expect(foi.lines).toContain("Compared: two of the 48 forces; both rose.");
		const compared = foi.changes.slice(0, 2).flatMap(({ from, to }) => [foi.figures[from], foi.figures[to]]);
		expect(new Set(compared.map((figure) => figure?.measure))).toEqual(new Set(["child-abuse-images-foi"]));
		expect(foi.choices[0]?.question).toBe("rank 2020/21 vs 2021/22 obscene publications rises");
	});

	test.each([
		["biggest rise since 2016", ["2016/17", "2022/23"]],
		["biggest falls", ["2021/22", "2022/23"]],
		["biggest increase 2017/18", ["2016/17", "2017/18"]],
	])("%s", (text, labels) => {
		expect(answer(text).question.periods.map((period) => period.label)).toEqual(labels);
	});

	test("small bases are in the list by number alone (D10)", () => {
		const early = answer("biggest rise 2013 code 86");
		expect(early.lines.join("\n")).toContain("Without a percentage, the earlier count being under 50:");
		expect(early.lines.join("\n")).toContain("Cumbria (up 22, from 23 to 45)");
		expect(early.table?.rows.every(([, , from]) => Number(from?.replace(",", "")) >= 50)).toBe(true);
	});
});

test.each([
	"5 forces with the biggest jump 2017/18 to 2022/23 home office",
	"three areas that had the most 22/23 ho",
])("%s: so many rows", (text) => expect(answer(text).table?.rows).toHaveLength(text.startsWith("5") ? 5 : 3));

describe("rises in the order of what is named first", () => {
	const first = (text: string) => answer(text).table?.rows[0]?.[0];

	test.each([
		["5 forces with biggest jump 2017/18 to 2022/23 home office, by number then by %", "Metropolitan Police"],
		["biggest rises 2017/18 to 2022/23 code 86 by number", "Metropolitan Police"],
		["biggest rises 2017/18 to 2022/23 code 86 by % then by number", "Cambridgeshire"],
		["biggest rises 2017/18 to 2022/23 code 86", "Cambridgeshire"],
	])("%s: %s", (text, name) => {
		expect(first(text)).toBe(name);
		expect(first(answer(text).question.canonical)).toBe(name);
	});

	test("the other order is told beside it", () =>
		expect(answer("biggest rises 2017/18 to 2022/23 code 86 by number").lines[0]).toMatch(
			/^By percentage: Cambridgeshire up 569 \(309\.2%\)/,
		));
});

describe("places in each of several years are no change between them", () => {
	test.each([
		[
			"where did kent rank each year",
			"10th of 24 in 2016/17, third of 24 in 2017/18, second of 10 in 2021/22, first of five in 2022/23",
		],
		["kents place in the ranking over the years", "10th of 24 in 2016/17"],
		["where did kent rank in 2021 and 2022", "Kent: second of 10 in 2021/22, first of five in 2022/23"],
		[
			"where has kent ranked since 2016 code 86",
			"Kent: from third of 43 in 2018/19 to 15th of 43 in 2016/17",
		],
		[
			"who had most each year since 2020",
			"Most recorded: Lancashire in 2020/21; West Yorkshire in 2021/22; Kent in 2022/23",
		],
		["who had most in 2021 and 2022", "Most recorded: West Yorkshire in 2021/22; Kent in 2022/23"],
	])("%s", (text, finding) => {
		const it = answer(text, { style: "sentence" });
		expect(it.kind).toBe("rank");
		expect(it.finding).toContain(finding);
		expect(it.changes).toEqual([]);
		expect(answer(it.question.canonical)).toMatchObject({ finding: it.finding, id: it.id });
	});

	test("years without a place are named, and that the forces differ from year to year is told", () => {
		const { lines } = answer("where did kent rank each year", { style: "sentence" });
		expect(lines).toContain("Without a place: 2018/19, 2019/20 and 2020/21.");
		expect(lines.join()).toContain("How many forces have a figure differs from year to year");
	});

	test.each([
		"rank kent 2021 v 2022",
		"where did kent rank for its rise from 2021 to 2022",
		"rank kent since 2016 code 86",
		"rank forces by change 2016 to 2022",
		"which forces rose every year",
	])("%s: asks for changes", (text) =>
		expect(answer(text, { style: "sentence" }).question.canonical).not.toMatch(/each year$/),
	);
});
