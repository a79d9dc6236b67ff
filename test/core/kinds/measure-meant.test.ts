import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);
const foi = "child-abuse-images-foi";
const code = "obscene-publications-86";
const later = "child-abuse-images-home-office";

describe("the measure that is meant", () => {
	test.each([
		["essex obsene publicatons 2021", code],
		["essex obscene pubs 2021", code],
		["homeoffice essex 2021", code],
		["code86 essex 2021", code],
		["indecant images kent 2021", foi],
		["kent 2021", foi],
		["gwent 2023/24", later],
		["total wales 2023/24", later],
	])("%s", (text, measure) => {
		expect(answer(text).question.measure).toBe(measure);
	});

	test.each([
		"robery essex 2021",
		"essex 2021 domestik abuse",
		"homocide figures for essex",
		"burglry in essex",
	])("%s: another thing that police record, however spelt", (text) => {
		expect(answer(text)).toMatchObject({ kind: "not-held", figures: [] });
	});

	test("what is counted the same by its name stands in for a year that has nothing, and says so", () => {
		const it = answer("gwent 2023/24");
		expect(it.notices[0]).toContain("these are Home Office figures, not to be compared with the NSPCC’s");
		expect(answer("durham 2021/22").question.measure).toBe(foi);
	});

	test.each([
		"nspcc v home office kent 2021",
		"kent 2021 code 86 and indecent images",
		"compare nspcc with home office, kent 2021",
	])("%s: two measures are shown apart and never set against each other", (text) => {
		const it = answer(text);
		expect(it).toMatchObject({ kind: "figure", question: { measure: foi, geographies: ["kent"] } });
		expect(it.notices[0]).toContain("must not be compared");
		expect(it.figures.map(({ measure }) => measure)).toContain(code);
		expect(it.changes.every(({ from, to }) => it.figures[from]?.measure === it.figures[to]?.measure)).toBe(
			true,
		);
	});
});

describe("two measures of more than one figure are each told, the other in a line of its own", () => {
	test.each([
		["difference between obscene publications and indecent images for kent and essex 2017", "compare"],
		["difference between the two measures for kent and essex 2017", "compare"],
		["gap between nspcc and home office figures for kent and essex 2017", "compare"],
		["how far apart are nspcc and home office for kent and essex 2017", "compare"],
		["kent and essex together 2017, nspcc and home office", "total"],
		["did kent rise from 2021 to 2022 on both measures", "change"],
		["trend of both measures for kent", "trend"],
	])("%s", (text, kind) => {
		const it = answer(text, { style: "sentence" });
		expect(it).toMatchObject({ kind, question: { measure: foi } });
		expect(it.notices.join()).toContain("must not be compared; each is shown apart");
		expect(it.lines.join()).toMatch(/Home Office, counted apart/);
		expect(it.changes.every(({ from, to }) => it.figures[from]?.measure === it.figures[to]?.measure)).toBe(
			true,
		);
	});

	test("where no year is named both are of the same year", () =>
		expect(answer("nspcc vs home office for kent, essex and sussex").lines.join()).toContain(
			"Home Office, counted apart, obscene publications offences (code 86): Kent 507, Essex 591, Sussex 673 in 2016/17.",
		));

	test.each([
		"difference between the two measures",
		"what is the difference between nspcc and home office figures",
		"why is there a difference between nspcc and home office for kent 2022",
	])("%s: what each of them means", (text) =>
		expect(answer(text, { style: "sentence" }).kind).toBe("definition"),
	);

	test.each([
		"difference between kent and essex 2017",
		"difference between the two forces kent and essex 2017",
	])("%s: one measure is named, and one is told", (text) =>
		expect(answer(text, { style: "sentence" }).notices.join()).not.toContain("Two measures"),
	);
});
