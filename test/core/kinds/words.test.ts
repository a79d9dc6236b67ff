import { afterAll, describe, expect, test } from "vitest";
import { PLAIN_STYLE } from "../../../src/core/wording/house-style.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("what is counted", () => {
	test.each([
		["define", "child-abuse-images-foi"],
		["what counts as a child abuse image offence?", "child-abuse-images-foi"],
		["how many images is that", "child-abuse-images-foi"],
		["define code 86", "obscene-publications-86"],
	])("%s", (text, measure) => {
		const it = answer(text, { style: "sentence" });
		expect(it.kind).toBe("definition");
		expect(it.question.measure).toBe(measure);
		expect(it.finding).toBe("Offences recorded by police: not images, victims or offenders");
		expect(it.lines.join()).toContain("how many images there were is not held");
		expect(it.sources.length).toBeGreaterThan(0);
	});

	test("a measure that is not loaded is not defined by another", () => {
		expect(answer("define knife crime").kind).toBe("not-held");
	});
});

describe("which figure is official", () => {
	const lines = (text: string) => answer(text, { style: "sentence" }).lines.join("\n");

	test.each(["which figure is official for kent 2022/23", "is kent 2022/23 official?"])("%s", (text) => {
		expect(lines(text)).toMatch(/Not official statistics: the NSPCC/);
		expect(lines(text)).toMatch(
			/Home Office, counted apart: 1,738 .*\nOfficial statistics, but not accredited/,
		);
	});

	test("what others hold is not told where only the source is asked for", () => {
		expect(lines("source kent 2022/23")).not.toContain("1,738");
	});
});

describe("a number asked about without its place", () => {
	test.each([
		[
			"where did the 25,281 come from?",
			"source UK 2020/21",
			"25,281 is the figure held for the UK in 2020/21",
		],
		["source for 933", "source Lancashire 2020/21", "933 is the figure held for Lancashire in 2020/21"],
		[
			"where does 2,780 come from",
			"source Metropolitan Police 2023/24 child sexual abuse image offences home office",
			"2,780 is the figure held for the Metropolitan Police in 2023/24",
		],
		["source 123,456", "source", "No figure of 123,456 is held for a place and a year"],
	])("%s", (text, canonical, assumed) => {
		const it = answer(text, { style: "sentence" });
		expect(it.question.canonical).toBe(canonical);
		expect(it.notices[0]).toBe(assumed);
	});
});

test("a statement that is not shortened is offered in full", () => {
	expect(answer("rephrase what wanless said").choices.map((it) => it.question)).toEqual([
		'quote speaker="Sir Peter Wanless"',
	]);
});

test("a title before a speaker's name is no topic", () => {
	expect(answer("anything from Det Insp Fiona Gray").notices).toEqual([]);
});

describe("lists", () => {
	test("every force with its years and gaps", () => {
		const it = answer("list forces");
		const names = it.table?.rows.map(([name = ""]) => name) ?? [];
		expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en-GB")));
		expect(it.finding).toBe("48 forces, 46 with figures");
		expect(it.table?.columns.map((column) => column.label)).toEqual([
			"Force",
			"NSPCC",
			"Home Office, code 86",
			"Home Office, 2023/24",
		]);
		expect(it.table?.rows).toHaveLength(48);
		expect(it.table?.rows).toContainEqual([
			"Kent",
			"2016/17, 2017/18, 2021/22 and 2022/23",
			"2012/13 to 2022/23",
			"none",
		]);
		expect(it.table?.rows).toContainEqual(["Ministry of Defence Police", "none", "none", "none"]);
	});

	test("of an area its own, after the years of the area itself", () => {
		expect(answer("list forces wales").table?.rows.map(([name]) => name)).toEqual([
			"Wales",
			"Dyfed-Powys",
			"Gwent",
			"North Wales",
			"South Wales",
		]);
	});

	test("of one force, its years at once", () => {
		const { finding } = answer("which years do you have for sussex");
		expect(finding).toBe(
			"Years held: NSPCC, 2016/17 and 2020/21, and 2013 to 2015 (calendar years) together; Home Office, code 86, 2012/13 to 2022/23",
		);
		expect(answer("any gaps in the data for sussex").finding).toBe(finding);
		expect(answer("missing sussex").finding).toBe(finding);
	});

	test.each([
		["durham", "Years held: NSPCC, 2013 to 2015 (calendar years)"],
		["gwent", "Years held: NSPCC, 2016/17, 2017/18 and 2021/22, and 2015 (calendar year)"],
		// Of several years in one number only those that have none of their own.
		[
			"northern ireland",
			"Years held: NSPCC, 2017/18, 2018/19 and 2021/22 to 2023/24, and 2019/20 to 2020/21 together",
		],
		["cumbria", "Years held: NSPCC, 2016/17 to 2022/23"],
		["norfolk", "No year is held"],
	])("%s: calendar years as well, and years held only in one number", (place, told) => {
		expect(answer(`which years do you have for ${place} nspcc`).finding).toBe(told);
	});

	test("measures, never mixed", () => {
		const it = answer("list measures");
		expect(it.finding).toBe("Three measures, never mixed");
		expect(it.lines).toHaveLength(3);
	});

	test.each(["list releases", "status", "reload"])("%s: the releases loaded, the newest first", (text) => {
		const it = answer(text);
		expect(it.kind).toBe("list");
		expect(it.question.canonical).toBe("list releases");
		expect(it.finding).toBe("Nine releases, the newest of 18 February 2025");
		expect(it.table?.rows).toHaveLength(9);
		expect(it.table?.rows[0]?.[0]).toBe("18 February 2025");
		expect(it.lines[0]).toContain(held.data.hash.slice(0, 16));
	});

	test.each([
		"list revisions",
		"revisions",
		"which figures were revised",
		"has any figure been corrected",
		"what changed in the last release",
	])("%s: the figures that were different before", (text) => {
		const it = answer(text, { style: "sentence" });
		expect(it.question.canonical).toBe("list revisions");
		expect(it.finding).toBe("One figure was different in an earlier release");
		expect(it.table?.rows).toEqual([
			["The UK, 2016/17", "18,522", "18,574", "up 52 (0.3%)", "13 September 2018, 22 February 2023"],
		]);
		expect(it.sources).toHaveLength(2);
	});

	test("asked after of one release, that they are of all is said", () => {
		const said = "Listed is what any release changed, with the days of both";
		expect(answer("what changed in the last release", { style: "sentence" }).notices).toContain(said);
		expect(answer("revisions").notices).toEqual([]);
	});

	test.each(["offences per square mile in rutland", "cumbria 2021 per sq km"])(
		"%s: the Square Mile is not meant, and nothing is held by area",
		(text) => {
			const it = answer(text, { style: "sentence" });
			expect(it.kind).toBe("out-of-scope");
			expect(it.question.geographies).not.toContain("city-of-london");
		},
	);

	test("of a place, its working tells what was revised", () => {
		expect(answer("has kent been revised").kind).toBe("explain");
		expect(answer("list revisions kent").finding).toBe("No figure was different in an earlier release");
		expect(answer("list revisions kent").table).toBeNull();
	});

	test.each(["latest release", "what's the newest release?"])("%s: the newest of those loaded", (text) => {
		expect(answer(text, { style: "sentence" }).question.canonical).toBe("list releases");
	});

	test("house styles with the same line in each", () => {
		const broad = { ...PLAIN_STYLE, name: "broad", title: "Broad", years: "2021-22" as const };
		const it = answer("list styles", { styles: [PLAIN_STYLE, broad] });
		expect(it.finding).toBe("Two house styles");
		expect(it.lines[0]).toContain("2022/23");
		expect(it.lines[1]).toContain("2022-23");
		expect(it.next[1]?.question).toBe("copy cumbria 2021/22 style=broad");
	});
});

describe("figures that are not out yet", () => {
	test.each(["what are the new figures out tomorrow", "kent figures coming out on thursday", "embargo"])(
		"%s: nothing is said of them",
		(text) => {
			const it = answer(text, { style: "sentence" });
			expect(it.kind).toBe("out-of-scope");
			expect(it.figures).toEqual([]);
			expect(it.finding).toBe("I say nothing of figures before they are published.");
			expect(it.choices.map(({ question }) => question)).toContain("list releases");
		},
	);
});

describe("the right of reply", () => {
	const it = answer("contact cumbria");

	test("no contact is guessed", () => {
		expect(it).toMatchObject({
			kind: "contact",
			finding: "No press contact is held for Cumbria Constabulary",
		});
		expect(it.text).not.toMatch(/@|\b0\d{3,}/);
	});

	test("a request to fill in, with the figure, its period and producer", () => {
		expect(it.copy).toBe(
			"To the press office of Cumbria Constabulary: we plan to publish the following. Cumbria Constabulary recorded 371 child abuse image offences in 2022/23 (April 2022 to March 2023), according to NSPCC figures from freedom-of-information requests, published in March 2024. Would you like to respond? Please reply by [time and date].",
		);
	});

	test("without a name it asks which", () => {
		expect(answer("contact")).toMatchObject({ kind: "clarify" });
	});

	test("a contact held is shown with the day it was checked", () => {
		const name = "Press office";
		const checked = "2025-03-03";
		const contact = {
			geography: "cumbria",
			name,
			email: "press@example.org",
			phone: null,
			url: null,
			checked,
		};
		const data = Object.assign(Object.create(held.data), { contact: () => contact }) as typeof held.data;
		const shown = asking(data)("contact cumbria");
		expect(shown.finding).toBe("Press office · press@example.org");
		expect(shown.lines[0]).toBe(
			"Last checked on 3 March 2025, over a year ago: check again before you rely on it.",
		);
	});
});

describe("statements to paste", () => {
	test("each whole and with all that belongs to it, one a line (D37-D39)", () => {
		const it = answer("quotes nspcc");
		expect(it.statements.length).toBeGreaterThan(2);
		expect(it.copy).toContain(
			"Sir Peter Wanless, Chief Executive, NSPCC, said: “These new figures are incredibly alarming but reflect just the tip of the iceberg of what children are experiencing online.”",
		);
	});

	test("asked for as copy, they come as copy", () => {
		expect(answer("copy quotes nspcc").finding).toBe(answer("quotes nspcc").copy);
	});
});

describe("small talk", () => {
	test.each(["good morning", "hi", "hello"])("%s: one line", (text) => {
		const it = answer(text, { style: "sentence" });
		expect(it).toMatchObject({ kind: "greeting", lines: [], figures: [] });
		expect(it.finding).toContain("cumbria 2021");
	});

	test.each(["who are you / are you AI?", "who are you", "are you AI?"])("%s: fixed rules, no AI", (text) => {
		const it = answer(text, { style: "sentence" });
		expect(it.kind).toBe("about");
		expect(it.finding).toContain("fixed rules");
		expect(it.finding).toContain("no AI");
	});

	test.each(["thanks", "cheers", "thank you"])(
		"%s: nothing to say in a message, an answer to a command",
		(text) => {
			expect(answer(text).finding).toBe("You are welcome.");
			expect(answer(text, { style: "sentence" })).toMatchObject({
				kind: "thanks",
				finding: "",
				lines: [],
				next: [],
			});
		},
	);
});

test("what disturbs a figure inside its year, and what is noted beside it, is told with its source", () => {
	expect(answer("thames valley 20/21 is it safe to use").warnings).toEqual([
		expect.stringContaining("looks like an incomplete answer"),
	]);
	expect(answer("source calendar year 2015 durham").lines).toContain(
		"Noted beside 85: Reported as people or cases, possession.",
	);
	expect(answer("source cumbria 2021").warnings).toEqual([]);
});

describe("the press office of a body that is no police force", () => {
	test.each([
		["uk total 21/22, and nspcc press office number", "No press contact is held for the NSPCC", "UK 2021/22"],
		[
			"home office press office",
			"No press contact is held for the Home Office",
			'quote organisation="Home Office"',
		],
		["press office of ofcom", "No press contact is held for Ofcom", 'quote organisation="Ofcom"'],
	])("%s is not held, and no force’s stands in", (text, finding, question) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "contact", finding });
		expect(it.choices.map((choice) => choice.question)).toEqual([question]);
	});

	test("a force’s is the force’s", () => {
		expect(answer("kent police press office").finding).toBe("No press contact is held for Kent Police");
	});
});
