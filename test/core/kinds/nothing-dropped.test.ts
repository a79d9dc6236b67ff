import { afterAll, describe, expect, test } from "vitest";
import { threadAfter } from "../../../src/core/question/thread-before.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);
const said = (text: string) => answer(text, { style: "sentence" });
const after = (...texts: readonly string[]) => {
	const before = texts
		.slice(0, -1)
		.reduce<string>(
			(previous, text) => threadAfter(previous, answer(text, { style: "sentence", previous })),
			"",
		);
	return answer(texts.at(-1) ?? "", { style: "sentence", previous: before });
};

describe("how rates moved puts no forces in order, and it is said", () => {
	const MOVED =
		"Not in this answer: how the rates moved, by which forces are not put in order. Each question is answered by itself";
	test.each(["which forces rose most per head", "which force has the biggest rise per 100,000"])(
		"%s",
		(text) => {
			expect(said(text).notices).toContain(MOVED);
			expect(said(text).choices).toContainEqual({ label: "Biggest Rises", question: "rank 2022/23 rises" });
		},
	);

	test.each(["highest rate 2022/23", "which force rose most and what is its rate", "which forces rose most"])(
		"%s says nothing of it",
		(text) => {
			expect(said(text).notices).not.toContain(MOVED);
		},
	);

	test("“list every force and its change per head” is asked about", () => {
		expect(said("list every force and its change per head").kind).toBe("clarify");
		expect(said("list every force and its change").kind).toBe("count");
	});
});

test.each([
	["which force had the most and the highest rate", "the most recorded"],
	["which force rose most and what is its rate", "the biggest rises"],
	["top 3 rises & top 3 falls 22/23 home office", "the rises"],
])("%s leaves out %s", (text, left) => {
	expect(said(text).notices).toContain(`Not in this answer: ${left}. Each question is answered by itself`);
});

test("a change that is shown is not said to be left out", () => {
	expect(said("which forces fell in 2022/23 and by how many").notices.join()).not.toContain(
		"Not in this answer",
	);
});

describe("after a series “did it rise by more than half” is from its first year to its last", () => {
	test.each([
		[["trend kent since 2017", "did it rise by more than half"], /^Yes, up 526 \(50\.5%\) in five years/],
		[["kent since 2017", "has it risen by at least 60%"], /^No, up 526 \(50\.5%\) in five years/],
		[["trend kent home office", "did it fall by more than a quarter"], /^No, up 1,602/],
	])("%j", (texts, finding) => {
		expect(after(...texts).finding).toMatch(finding);
	});

	test("whether it ever did is of each year", () => {
		expect(after("trend kent since 2017", "did it ever rise by more than half").kind).toBe("trend");
	});
});

describe("thirds", () => {
	test.each([
		["forces that rose by over a third home office", /nine rose by more than a third/],
		["which force grew by two-thirds home office", /rose by at least two thirds/],
		["did kent rise by over a third", /^No, up 212 \(15\.6%\)/],
		["did kent rise by at least a third since 2017", /^Yes, up 526 \(50\.5%\)/],
		["has kent's rate risen by more than a third since 2017", /^Yes, up 46\.0%/],
	])("%s", (text, finding) => {
		const it = said(text);
		expect(it.finding).toMatch(finding);
		expect(answer(it.question.canonical).finding).toBe(it.finding);
	});

	test.each([
		["kent up a quarter?", "“quarter” is 25%: what changed is told with its counts and years"],
		["thames vly up a 3rd?", "“3rd” is 33.3%: what changed is told with its counts and years"],
		["did kent fall by half", "“half” is 50%: what changed is told with its counts and years"],
	])("%s: %s", (text, notice) => {
		expect(said(text).notices).toContain(notice);
	});

	test.each(["kent up last year", "did kent rise by more than a quarter", "kent third quarter"])(
		"%s tells no part",
		(text) => {
			expect(said(text).notices.join()).not.toContain("what changed is told");
		},
	);
});

describe("which of two areas that have a name together", () => {
	test.each([
		["which of Wales and England grew most", "wales,england"],
		["difference between england and wales 2022/23 home office", "england,wales"],
		["which of devon and cornwall and kent recorded more 2022/23 home office", "devon-and-cornwall,kent"],
		["which forces of england and wales rose most", "england-and-wales"],
		["england and wales 2022/23", "england-and-wales"],
	])("%s", (text, places) => {
		expect(said(text).question.geographies.join()).toBe(places);
	});
});

test.each([
	["list every force and its rate", "rate"],
	["list all forces with their rate per 100,000 22/23", "rate"],
	["list every force", "list"],
])("%s is answered by %s", (text, kind) => {
	expect(said(text).kind).toBe(kind);
});

describe("averages and medians that are not given", () => {
	test.each(["average per force", "average per force in 2022/23", "what's the mean per police force"])(
		"%s: why",
		(text) => {
			expect(said(text).notices[0]).toMatch(/^No average is given: forces are of very unequal size/);
		},
	);

	test("an average of all forces is said to be none beside what each recorded", () => {
		const NONE = "No average is given: forces are of very unequal size, and it would describe none of them.";
		expect(said("average of all forces 22/23 home office").notices).toContain(NONE);
		expect(said("all forces 22/23 home office").notices).not.toContain(NONE);
	});

	test("a median of years is not worked out", () => {
		const it = said("what is the median per year for kent home office");
		expect(it.kind).toBe("trend");
		expect(it.notices).toContain("Not understood, and left out: “median”");
		expect(said("average of kent 2018/19 to 2022/23 home office").finding).toContain("a year");
		expect(said("avg kent 2018-2022 home office").finding).toContain("a year on average");
	});
});

describe("a place that nobody knows is named back", () => {
	test.each([
		["how many offences in Atlantis", "Atlantis"],
		["how many in atlantis last year", "atlantis"],
		["figures for police in Atlantis", "Atlantis"],
	])("%s", (text, name) => {
		expect(said(text).finding).toBe(`I do not know “${name}” as a police force or an area.`);
	});
	test.each(["how many in the uk", "how many in each force", "what happened in 2020"])("%s", (text) => {
		expect(said(text).finding).not.toContain("I do not know");
	});
});

test("of forces that are named it is told whether each is beyond the number", () => {
	expect(said("rank dorset and kent over 400").lines.slice(0, 2)).toEqual([
		"Dorset is not one of them: 266.",
		"Kent is one of them: 1,042.",
	]);
	expect(said("which forces recorded over 400 in 2017/18").lines.join()).not.toContain("one of them");
});

test.each([
	[
		"forces down by more than a third home office",
		"count 2021/22 vs 2022/23 obscene publications falls by more than a third",
	],
	["top 5 % increase 2017/18 to 2022/23", "rank 2017/18 vs 2022/23 rises top 5"],
	["forces that rose by 5 % 2017/18 to 2022/23", "count 2017/18 vs 2022/23 rises by at least 5%"],
])("%s is %s", (text, question) => {
	expect(said(text).question.canonical).toBe(question);
});

test.each([
	["gmp + city 2022/23", "I do not know what “city” asks for."],
	["kent city figures", ""],
])("a place told only by what it is, beside another: %s", (text, finding) => {
	const asksBack = answer(text).finding.startsWith("I do not know");
	expect(asksBack ? answer(text).finding : "").toBe(finding);
});

test("one year alone makes no series, and what is shown instead is told", () => {
	const ALONE = "2022/23 alone makes no series: every year held is shown";
	expect(said("kent since 2022").notices).toContain(ALONE);
	expect(said("kent since 2016").notices).not.toContain(ALONE);
});

test("after a refusal the place that was asked about is still", () => {
	const it = after(
		"staffordshire 2022/23",
		"thats a huge jump whats behind it",
		"so whats the figure the year after",
	);
	expect(it.question.canonical).toBe("Staffordshire 2023/24 child sexual abuse image offences home office");
});

test.each([
	"rate rise biggest force",
	"biggest rate rise",
	"rank forces by rate change",
	"top 5 risers per head",
])("%s: how the rates moved is said to be left out", (text) => {
	expect(said(text).notices.join()).toContain("how the rates moved, by which forces are not put in order");
});

test.each(["highest rate, and the change", "rank rates", "highest rate in wales 2021"])(
	"%s asks for none of it",
	(text) => {
		expect(said(text).notices.join()).not.toContain("how the rates moved");
	},
);

test.each([
	["did Atlantis nick in 1887", "“Atlantis nick”"],
	["how many did atlantis record in 1887", "“atlantis”"],
	["how many offences did Ruritania record", "“Ruritania”"],
	["what is the number for Ruritania", "“Ruritania”"],
])("%s: what was not understood is named back", (text, words) => {
	const it = said(text);
	expect(it.finding).toBe("Which force or area?");
	expect(it.notices).toContain(`Not understood, and left out: ${words}`);
});

test.each([
	["essex", "2017/18 is the latest year with NSPCC figures for Essex"],
	["top 5 forces", "2022/23: the latest with NSPCC figures"],
	["top 5 forces home office", "2022/23: the latest with figures of obscene publications offences"],
])("%s: the latest year is said to be of a measure", (text, notice) => {
	expect(said(text).notices).toContain(notice);
});

test.each(["how many does it cost", "how many offences has the BBC reported"])(
	"%s names no place",
	(text) => {
		expect(said(text).finding).not.toBe("Which force or area?");
	},
);
