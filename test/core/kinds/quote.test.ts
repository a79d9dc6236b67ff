import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());
const answer = asking(data);
const said = (text: string) => answer(text, { style: "sentence" });

describe("what statements are wanted about", () => {
	test.each([
		["quote about lockdown", 1, "Shown is what has “lockdown” in its words."],
		["statements online safety bill", 2, "Shown is what has “online safety bill” in its words."],
		["any quotes on virtual reality", 1, "Shown is what has “virtual reality” in its words."],
		["what did nspcc say about the online safety bill", 1, "online safety bill” in its words"],
		[
			"what did nspcc say about knife crime",
			4,
			"None of them has “knife crime” in its words; all that are held are shown.",
		],
		[
			"what did peter wanless say about cumbria",
			3,
			"None of these is held as about Cumbria: they were said of the UK.",
		],
		["what did nspcc say about kent", 4, "None of these is held as about Kent: they were said of the UK."],
	])("%s", (text, statements, line) => {
		const it = said(text);
		expect(it.kind).toBe("quote");
		expect(it.statements).toHaveLength(statements);
		expect(it.lines.join("\n")).toContain(line);
		expect(said(it.question.canonical).statements).toEqual(it.statements);
	});

	test.each(["quote cumbria", "quotes nspcc", "what did Peter Wanless say"])(
		"%s is about nothing else",
		(text) => {
			expect(said(text).lines.join()).not.toMatch(/in its words|held as about/);
		},
	);

	test("words that somebody else has are not said to be nobody’s", () => {
		const it = said("kent quote about the iceberg");
		expect(it.statements).toEqual([]);
		expect(it.lines).toContain("Somebody else’s words have “the iceberg” in them: those of the NSPCC.");
		expect(it.lines.join()).not.toContain("Nor does any");
	});

	test("words that nobody said are not answered with others’", () => {
		const it = answer("quote sheep rustling");
		expect(it.statements).toEqual([]);
		expect(it.lines.join()).toContain("Nor does any statement held have “sheep rustling” in its words.");
	});
});

describe("whether somebody said what stands in quotation marks", () => {
	test.each([
		[
			'Did Sir Peter Wanless really say "catch-up to pervasive abuse"? I need his role and the date',
			"playing catch-up",
		],
		['check the quote "a survey from conducted in 2020" by cumbria police', "A survey from"],
		[
			'Copy quotes a Cumbria police spokesman as saying "marked increase in this type of offending", ok?',
			"Adult-perp",
		],
	])("%s: word for word, and which it is", (text, words) => {
		const it = said(text);
		expect(it).toMatchObject({ kind: "quote", finding: "One statement held" });
		expect(it.statements[0]?.text).toContain(words);
		expect(it.lines[0]).toMatch(/^Shown is what has “.+” in its words\.$/);
		expect(said(it.question.canonical).statements).toEqual(it.statements);
	});

	test.each([
		[
			'Our copy quotes Peter Wanless: "These figures are alarming and just the tip of the iceberg of what children experience online". Accurate?',
			"incredibly alarming",
		],
		[
			'check quote "the team work hard every day to target those committing child sexual abuse" cumbria police',
			"day-in-day-out",
		],
	])("%s: nearly what is held, which is shown whole", (text, words) => {
		const it = said(text);
		expect(it.finding).toBe("Not word for word what is held: the nearest statement is shown, whole");
		expect(it.statements).toHaveLength(1);
		expect(it.statements[0]?.text).toContain(words);
		expect(said(it.question.canonical).statements).toEqual(it.statements);
	});

	test("words that nobody said, and words that somebody else did", () => {
		const none = said('did wanless say "we will fight them on the beaches"');
		expect(none.statements).toHaveLength(3);
		expect(none.lines[0]).toMatch(/^None of them has “we will fight them on the beaches” in its words/);
		expect(said('did the government say "tip of the iceberg"').lines).toContain(
			"Somebody else’s words have “tip of the iceberg” in them: those of the NSPCC.",
		);
	});

	test.each(["copy quotes cumbria", "copy quote cumbria"])("%s asks for lines to paste", (text) =>
		expect(answer(text).about).toMatch(/^Copy line/),
	);

	test('check statement "Kent recorded 1,568 offences in 2022/23" is held against the figures', () => {
		expect(said('check statement "Kent recorded 1,568 offences in 2022/23"').kind).toBe("check");
	});
});

describe("where words are looked for that only others have", () => {
	test.each([
		[
			"cumbria quote about the iceberg",
			"None of the six statements held from Cumbria is one of these; one by others",
		],
		[
			"cumbria statement on virtual reality",
			"None of the six statements held from Cumbria is one of these; one by others",
		],
		["cumbria quote about lockdown", "One statement held"],
		["kent quote about the iceberg", "No statement held from Kent"],
	])("%s: that others are held is not denied", (text, finding) => {
		expect(said(text).finding).toBe(finding);
	});
});

describe("whose they are", () => {
	test("a slip in a body’s name is read and told", () => {
		const it = answer("statements nspc");
		expect(it.statements).toHaveLength(4);
		expect(it.notices).toContain("“nspc” read as NSPCC");
	});

	test("a role is read and told", () => {
		const it = said("got anything from the NSPCC chief exec I can use");
		expect(it.statements.map(({ speaker }) => speaker)).toEqual(Array(3).fill("Sir Peter Wanless"));
		expect(it.notices.join()).toContain("“chief exec” read as Sir Peter Wanless, Chief Executive, NSPCC");
	});

	test.each([
		[
			"what did the justice secretary say",
			"None of them is by a justice secretary; all that are held are shown.",
		],
		[
			"quote from the policing minister",
			"None of them is by a policing minister; all that are held are shown.",
		],
	])("%s: nobody’s words are held who has the office", (text, line) => {
		expect(said(text).lines).toContain(line);
	});

	test("a government is no office", () => {
		expect(said("what did the government say").lines.join()).not.toContain("None of them is by");
	});

	test.each(["quote john smith", "quote nest"])("%s is nobody’s", (text) => {
		expect(answer(text).statements).toEqual([]);
	});

	test("figures of the NSPCC are no words of it", () => {
		expect(said("have you got anything from the NSPCC figures for Kent").kind).not.toBe("quote");
	});
});

describe("when they were said, or of which year", () => {
	test.each([
		["what did the government say 2023", "these were said in 2023"],
		["what did the government say in february 2023", "These were said in February 2023."],
		["what did the government say in march 2021", "None was said in March 2021; all held are shown."],
		["what did the government say 2012", "None of them speaks of 2012/13 or was said in 2012"],
		["quote cumbria 2021/22", "These speak of 2021/22, or of a release that has its figures."],
		["quotes since 2020", "“since 2020” is left out"],
	])("%s", (text, line) => {
		const it = said(text);
		expect(it.notices.join("\n")).toContain(line);
		expect(it.statements.length).toBeGreaterThan(0);
	});
});

test("who somebody is asks for no other words", () => {
	const it = said("what did peter wanless say about the online safety bill? need his title");
	expect(it.statements).toHaveLength(1);
	expect(it.lines).toContain("Shown is what has “the online safety bill” in its words.");
});

test("of police that did say something it is not said", () => {
	expect(said("anything from Cumbria police or Peter Wanless?").lines.join()).not.toContain("No statement");
});

test("of a force and another body, that the force said nothing is said", () => {
	expect(said("any reaction from Kent police or the government?").lines.join()).toContain(
		"No statement is held from Kent Police.",
	);
});

test("a figure asked for beside the words is said to be left out, with its button", () => {
	const it = said("need kent 22/23 and the nspcc line to go with it ta");
	expect(it.kind).toBe("quote");
	expect(it.notices[0]).toBe("Not in this answer: the figure. Each question is answered by itself");
	expect(it.next).toContainEqual({ label: "Figure", question: "Kent 2022/23" });
	expect(said("quotes nspcc kent").next.map(({ label }) => label)).toContain("Latest Figure");
});

describe("of several bodies the first is looked up and the others are named", () => {
	test.each([
		["has the nspcc or the home office said anything", "Home Office"],
		["has labour or the shadow home sec said owt", "the Labour Party"],
		["what did ofcom and the nspcc say", "Ofcom"],
	])("%s", (text, other) => {
		const it = said(text);
		expect(it.lines).toContain(`Also asked about, and looked up by itself: ${other}.`);
		expect(it.choices).toHaveLength(1);
		expect(answer(it.choices[0]?.question ?? "").about).toContain(other);
	});

	test.each(["what did nspcc say", "what did the nspcc say about the home office figures", "quotes cumbria"])(
		"%s: nobody else was asked for",
		(text) => {
			expect(said(text).lines.join()).not.toContain("Also asked about");
		},
	);
});

test.each(["what has the shadow home secretary said", "has the opposition said anything"])(
	"%s: those who govern speak for no one else",
	(text) => {
		expect(said(text)).toMatchObject({ statements: [] });
		expect(said(text).finding).toMatch(/^No statement held from the (?:shadow home secretary|opposition)$/);
	},
);

test.each([
	["what has Peter Wanless said on this", 1, "Where no year spoken of is named, none is recorded."],
	["quotes cumbria police 2023", 2, "Where no year spoken of is named, none is recorded."],
	["has the home office responded", 0, "What year they speak of is not recorded."],
])(
	"%s: the year that each speaks of, and that it is not recorded of the others (D40)",
	(text, told, line) => {
		const it = said(text);
		expect(
			it.statements.filter(({ attribution }) => attribution.endsWith("speaking of 2021/22")),
		).toHaveLength(told);
		expect(it.lines).toContain(line);
	},
);

describe("offices and ranks in short", () => {
	test.each([
		["any quote from the home sec", "None of them is by a home secretary; all that are held are shown."],
		["has the pm responded", "None of them is by a prime minister; all that are held are shown."],
		[
			"anything from the education sec",
			"None of them is by an education secretary; all that are held are shown.",
		],
		[
			"did the chief con of Cumbria comment",
			"None of them is by a chief constable; all that are held are shown.",
		],
		[
			"what did the det supt say",
			"None of them is by a detective superintendent; all that are held are shown.",
		],
	])("%s: that nobody of that office is held is said", (text, line) =>
		expect(answer(text, { style: "sentence" }).lines[0]).toBe(line),
	);

	test("one who holds the rank is found by it", () =>
		expect(answer("what did the det insp say", { style: "sentence" }).notices[0]).toBe(
			"“detective inspector” read as Fiona Gray, Detective Inspector, Cumbria Constabulary",
		));

	test.each(["quotes from police", "has the government said anything", "quotes from officers"])(
		"%s asks for no office",
		(text) => expect(answer(text, { style: "sentence" }).lines.join()).not.toContain("None of them is by"),
	);
});

describe("whether it was called a record is looked for in the words", () => {
	test.each([
		"did the nspcc say it was a record",
		"did the home office say it was a record",
		"what did the nspcc say about record levels",
	])("%s", (text) => {
		const it = answer(text, { style: "sentence" });
		expect(it.kind).toBe("quote");
		expect(it.lines.join()).toContain("None of them has “record” in its words");
	});

	test.each(["what did the nspcc say on the record", "what did the nspcc say about recorded crime"])(
		"%s: asks for no record",
		(text) => {
			const it = answer(text, { style: "sentence" });
			expect(it.kind).toBe("quote");
			expect(it.lines.join()).not.toContain("“record”");
		},
	);
});
