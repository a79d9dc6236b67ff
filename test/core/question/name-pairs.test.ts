import { afterAll, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

test.each([
	["trend england wales scotland northern ireland", ["england", "wales", "scotland", "northern-ireland"]],
	["compare england wales scotland 2017/18", ["england", "wales", "scotland"]],
	[
		"rank england wales scotland northern ireland 2017/18",
		["england", "wales", "scotland", "northern-ireland"],
	],
	["england wales and scotland 2017/18", ["england", "wales", "scotland"]],
	["scotland, england wales 2017/18", ["scotland", "england", "wales"]],
	["eng wales scot ni 2017/18", ["england", "wales", "scotland", "northern-ireland"]],
	["compare england wales 2017/18", ["england", "wales"]],
	["wales england compared 2017/18", ["wales", "england"]],
	["which of england and wales had more in 2017/18", ["england", "wales"]],
])("nations side by side in a list are told apart: %s", (text, geographies) => {
	expect(answer(text).question.geographies).toEqual(geographies);
});

test.each([
	["england and wales 2017/18", ["england-and-wales"]],
	["trend england & wales", ["england-and-wales"]],
	["england and wales scotland 2017/18", ["england-and-wales", "scotland"]],
	["scotland, england and wales 2017/18", ["scotland", "england-and-wales"]],
	["devon cornwall 2017/18", ["devon-and-cornwall"]],
	["compare avon somerset devon cornwall 2017/18", ["avon-and-somerset", "devon-and-cornwall"]],
	["dyfed powys wales 2017/18", ["dyfed-powys"]],
])("what has “and” in it, or one force, stays one: %s", (text, geographies) => {
	const { question, notices } = answer(text);
	expect(question.geographies).toEqual(geographies);
	expect(notices.join()).not.toContain("read as England");
});

test.each([
	["england wales 2017/18", ["england-and-wales"]],
	["trend england wales", ["england-and-wales"]],
	["how many in England Wales in 2017/18?", ["england-and-wales"]],
	["compare england wales with scotland 2017/18", ["england-and-wales", "scotland"]],
	["england wales northern ireland total 2017/18", ["england-and-wales", "northern-ireland"]],
	["kent share of england wales 2017/18", ["kent", "england-and-wales"]],
])("where the two are read as one, that is told: %s", (text, geographies) => {
	const { question } = answer(text);
	expect(question.geographies).toEqual(geographies);
	expect(question.assumed.join()).toMatch(/“england wales” read as England and Wales/i);
});

test("a misspelt area of which a share is asked for is told", () => {
	expect(answer("kent share of engand and wales 2017/18").question.assumed).toContain(
		"Showing England and Wales: you typed “engand and wales”",
	);
});
