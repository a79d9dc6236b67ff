import { afterAll, describe, expect, test } from "vitest";
import { readQuestion } from "../../../src/core/question/read-question.ts";
import { asking, TODAY } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);
const yearsOf = (text: string) => {
	const { period, unread } = readQuestion(text, { style: "sentence", data: held.data, today: TODAY });
	return { since: period?.reading.type === "since" ? period.reading.first.start : null, unread };
};

describe("since a force's change of records system: from the year it lies in", () => {
	test.each([
		["have greater manchester police figures risen since the new records system", "2019-04-01"],
		["gmp after the change of computer system", "2019-04-01"],
		["lancs since its new IT system came in", "2018-04-01"],
		["plymouth since the new system", "2022-04-01"],
		["cheshire since the switch to a new recording system", "2018-04-01"],
	])("%s", (text, since) => {
		expect(yearsOf(text)).toEqual({ since, unread: [] });
	});

	test.each([
		// A force that did not change it, a year named with it, several forces.
		["kent since the new computer system", null],
		["gmp since the new computer system in 2020/21", null],
		["gmp and lancashire since the new computer system", null],
		["gmp since the new chief constable", null],
	])("%s: not read from it", (text, since) => {
		expect(yearsOf(text).since).toBe(since);
	});

	test("the change is named above the counts on both sides, and no percentage is told across it", () => {
		const { warnings, lines, changes } = answer("change gmp since the new records system");
		expect(warnings.join()).toContain("new records system in July 2019");
		expect(lines.join()).toContain("1,304 in 2019/20, 1,860 in 2022/23");
		expect(lines.join()).not.toContain("%");
		expect(changes.every(({ comparable }) => !comparable)).toBe(true);
	});
});
