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
