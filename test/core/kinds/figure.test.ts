import { afterAll, describe, expect, test } from "vitest";
import { Answer } from "../../../src/core/answer.ts";
import { ask } from "../../../src/core/ask.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());

const answer = (text: string) => ask({ text, style: "command", today: "2026-11-24" }, held.data);

describe("Cumbria 2021/22, the answer everything starts from", () => {
	const it = answer("cumbria 2021");
	const period = { start: "2021-04-01", end: "2022-03-31" };

	test("307, from the NSPCC, in a named release", () => {
		expect(it.kind).toBe("figure");
		expect(it.question.geographies).toEqual(["cumbria"]);
		expect(it.question.periods).toEqual([{ label: "2021/22", ...period }]);
		expect(it.figures[0]).toMatchObject({
			geography: "cumbria",
			measure: "child-abuse-images-foi",
			...period,
			value: 307,
			status: "published",
			producer: "NSPCC",
			release: "nspcc-foi-2023-02",
		});
	});

	test("up 52 (20.4%) on 255, and 159 (107.4%) on 148, by position", () => {
		const changes = it.changes.map(({ from, to, difference, percent }) => ({
			from: it.figures[from]?.value,
			to: it.figures[to]?.value,
			difference,
			percent,
		}));
		expect(changes).toEqual([
			{ from: 255, to: 307, difference: 52, percent: "20.4" },
			{ from: 148, to: 307, difference: 159, percent: "107.4" },
		]);
		expect(it.finding).toBe("307 offences, more than double the 148 of 2016/17");
		expect(it.table?.rows).toEqual([
			["2020/21, the year before", "255", "up 52 (20.4%)"],
			["2016/17, five years before", "148", "up 159 (107.4%)"],
		]);
	});

	test("the wider measure of the same year stands apart and enters no change (D26)", () => {
		const other = it.figures.findIndex((figure) => figure.measure === "obscene-publications-86");
		expect(it.figures[other]).toMatchObject({ value: 346, producer: "Home Office", ...period });
		expect(it.changes.filter((change) => change.from === other || change.to === other)).toEqual([]);
		expect(it.lines.join()).toContain("346 obscene publications offences (code 86) in 2021/22");
	});

	test("the force's own words come first, whole and attributed (D37, D38)", () => {
		expect(it.statements[0]?.text).toBe(
			"Cumbria has seen an increase in Indecent Images of Children (IIOC) offences in line with the national average. The figures provided include youth-produced sexual imagery -“sexting”.",
		);
		expect(it.statements[0]?.attribution).toContain("Cumbria Constabulary");
		expect(it.moreStatements).toBeGreaterThan(3);
	});

	test("what was assumed is said, and the other reading of 2021 is one click away (D18)", () => {
		expect(it.question.assumed.join()).toContain("2021 read as the financial year 2021/22");
		const other = it.next.find(({ label }) => label === "Meant Year to March 2021");
		expect(answer(other?.question ?? "").figures[0]?.value).toBe(255);
	});

	test("period, producer and release are in the provenance, at most three caveats before print (D17, D36)", () => {
		expect(it.provenance).toMatch(
			/^2021\/22 is April 2021 to March 2022 · NSPCC, .*release of 22 February 2023/,
		);
		expect(it.caveats.length).toBeGreaterThan(0);
		expect(it.caveats.length).toBeLessThanOrEqual(3);
	});

	test("the working has the formula with its numbers", () => {
		expect(it.working.join("\n")).toContain("307 − 255 = 52; 52 ÷ 255 × 100 = 20.4%");
	});

	test("it is the shape that other programs rely on, and the same every time", () => {
		expect(Answer.safeParse(it).error).toBeUndefined();
		expect(answer("cumbria 2021")).toEqual(it);
		expect(it.id).toMatch(/^A-[0-9A-Z]{6}$/);
	});

	test("its canonical text asks the same again", () => {
		expect(answer(it.question.canonical).figures).toEqual(it.figures);
	});
});

test.each([
	["kent last year", "kent", "2022/23", 1568],
	["PSNI 2021", "northern-ireland", "2021/22", 521],
	["GMP 2018/19", "greater-manchester", "2018/19", null],
	["oxford 21/22", "thames-valley", "2021/22", 918],
	["herefordshire 2021", "west-mercia", "2021/22", null],
	["Heddlu Dyfed Powys 17/18", "dyfed-powys", "2017/18", 275],
])("%s is %s in %s: %s", (text, geography, label, value) => {
	const it = answer(text);
	expect(it.kind).toBe(value === null ? "not-held" : "figure");
	expect(it.question.geographies).toEqual([geography]);
	expect(it.question.periods[0]?.label).toBe(label);
	expect(it.figures[0]?.value).toBe(value);
});

test("a fall is down, without a minus sign (D7)", () => {
	const it = answer("Dyfed-Powys 17/18");
	expect(it.finding).toBe("275 offences, down 88 (24.2%) on 363 in 2016/17");
	expect(it.changes[0]).toMatchObject({ difference: -88, percent: "-24.2" });
});

test("a force without an NSPCC figure says so and offers the other measure, never in its place", () => {
	const it = answer("sunderland");
	expect(it.finding).toBe("No NSPCC figure is held for 2022/23");
	expect(it.figures[0]).toMatchObject({ measure: "child-abuse-images-foi", value: null, status: "not-held" });
	expect(it.changes).toEqual([]);
	expect(it.copy).toBe("");
	const other = it.choices.find(({ label }) => label === "Home Office Measure");
	expect(answer(other?.question ?? "").figures[0]?.measure).toBe("obscene-publications-86");
});

test.each([
	["sunderland 1998", "Home Office, 2012/13"],
	["norfolk 2004", "Home Office, 2012/13"],
	["norfolk 2031", "Home Office, 2022/23"],
])(
	"%s: where no measure has the year, what is counted apart is named, and its nearest year offered",
	(text, label) => {
		const it = answer(text);
		expect(it.lines).toContain(
			"Counted apart, figures of obscene publications offences: 2012/13 to 2022/23.",
		);
		expect(it.choices.map((way) => way.label)).toContain(label);
	},
);

test("a range is shown as one and enters no percentage", () => {
	const it = answer("cumbria 2017/18");
	expect(it.figures[0]).toMatchObject({ value: null, low: 220, high: 221, status: "derived" });
	expect(it.changes).toEqual([]);
	expect(it.finding).toContain("220 or 221");
	const later = answer("cumbria 2018/19");
	expect(
		later.changes.every(
			({ from, to }) => later.figures[from]?.value !== null && later.figures[to]?.value !== null,
		),
	).toBe(true);
});

test.each([
	["cumbria 1998", "not-held", "2016/17 to 2022/23"],
	["cumbria 2035", "not-held", "2016/17 to 2022/23"],
	["cumbria April 2021", "not-held", "financial year"],
	["cumbria 2122", "clarify", "2122"],
	["yorkshire 2021", "clarify", "yorkshire"],
	["knife crime kent 2021", "not-held", "knife crime"],
])("%s is answered as %s and says %s", (text, kind, words) => {
	const it = answer(text);
	expect(it.kind).toBe(kind);
	expect(it.text).toContain(words);
	expect(it.figures).toEqual([]);
	expect(it.choices.length).toBeGreaterThan(0);
	for (const { question } of it.choices) expect(answer(question).kind).not.toBe("clarify");
});

test("“next year” is the year after the latest held, of which nothing is held", () => {
	const it = answer("cumbria next year");
	expect(it.kind).toBe("not-held");
	expect(it.finding).toBe("No figure is held for Cumbria in 2023/24.");
	expect(it.figures).toEqual([]);
});

test.each(["quote narnia", "quote atlantis police", "statements of the tooth fairy"])(
	"%s gets nobody else's words (D39, D41)",
	(text) => {
		const it = answer(text);
		expect(it.statements).toEqual([]);
		expect(it.finding).toMatch(/^No statement held from “/);
	},
);

test("a sum over the same forces leaves out those with a break between the years (D24)", () => {
	const it = answer("england 2021");
	expect(it.lines.join()).toContain("1,188 in 2020/21, 1,440 in 2021/22, up 252 (21.2%)");
	expect(it.text).not.toContain("58.5%");
});

describe("what is noted beside a figure", () => {
	test.each([
		["northern ireland 2023/24", "Noted beside 859: The PSNI’s own annual bulletin says 845."],
		["calendar year 2015 durham", "Noted beside 85: Reported as people or cases, possession."],
		[
			"calendar year 2015 gwent",
			"Noted beside 109: Reported as possession; 2013 and 2014 were not supplied.",
		],
		["derbyshire 2017/18", "Noted beside 301: 264 possession, 37 taking, making or distributing."],
		[
			"uk 2021/22",
			"Noted beside 30,925: Some pages round it to “more than 30,000”; one gives it as England and Wales, but it is the UK total.",
		],
		["scotland 2021/22", "Noted beside 662: Police Scotland’s own management information has 668."],
	])("%s", (text, line) => {
		expect(answer(text).lines).toContain(line);
	});

	test("whoever asks for another is told it", () => {
		const it = ask(
			{
				text: "hasnt PSNI got a different number",
				style: "sentence",
				today: "2026-11-24",
				previous: "northern ireland 2023/24",
			},
			held.data,
		);
		expect(it.lines).toContain("Noted beside 859: The PSNI’s own annual bulletin says 845.");
		expect(it.notices.join()).not.toContain("Not understood");
	});

	test.each([
		["kent 2022/23", "it tells how the year was printed"],
		["cambridgeshire 2022/23", "it tells how the figure was rounded"],
		["thames valley 2020/21", "it is a warning already"],
		["uk 2016/17", "the other release is told already"],
	])("%s: %s", (text) => {
		expect(answer(text).lines.join("\n")).not.toContain("Noted beside");
	});
});
