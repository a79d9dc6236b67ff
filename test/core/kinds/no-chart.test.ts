import { afterAll, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);
const toldOf = (text: string, previous: string) =>
	answer(text, { style: "sentence", previous }).notices.filter((it) => it.startsWith("No chart"));

test.each([
	["trend kent 2020/21 to 2022/23", "it takes four years with a number, and there are two; its figures"],
	[
		"trend lancashire 2019/20 to 2021/22",
		"it takes four years with a number, and there are three; its figures",
	],
])("%s: why no chart is drawn", (previous, why) => {
	expect(toldOf("as a chart", previous).join()).toContain(`No chart can be drawn of this: ${why}`);
});

test("of more than a line of years no number of years is the reason", () => {
	expect(toldOf("as a chart", "rank 2020/21 vs 2021/22 rises").join()).not.toContain("four years");
});

test("where it is drawn nothing is said", () => {
	expect(toldOf("as a chart", "trend cumbria 2016/17 to 2021/22")).toEqual([]);
});
