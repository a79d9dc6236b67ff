import { afterAll, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

test.each([
	["total of kent and essex 2016/17, compare that to 949", "Yes, it is 949"],
	["kent + essex 2016/17 added together, hold it against 1,002", "No, it is not 1,002"],
])("%s: the sum is held against the number", (text, told) => {
	const it = answer(text);
	expect(it.kind).toBe("total");
	expect(it.notices).toContain(told);
});

test("a year that is compared with is no such number", () => {
	expect(answer("kent and essex together 2017/18 compared to 2016").notices.join()).not.toContain("it is");
});
