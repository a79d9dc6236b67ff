import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { ask } from "../../src/core/ask.ts";
import { checkText } from "../../src/core/claims/check-text.ts";
import { publishedData } from "../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());
const today = "2026-11-24";

/** Words that every object in JavaScript has a value for. */
const inherited = Object.getOwnPropertyNames(Object.prototype).flatMap((name) => [name, name.toLowerCase()]);

const fragments = [
	...inherited,
	..."kent the north ldn cumbira 2021 2021/22 last year top per cent a third more than average forces".split(
		" ",
	),
	..."quote said compare check rose fell doubled rank list define code style= region police in of by".split(
		" ",
	),
	..."( ) * “ ” < > & | @ # % £ – \u200f \u0000 😀 \ud800".split(" "),
];
const typed = fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((words) => words.join(" "));

describe("any text", () => {
	test.each(
		[
			"NAME",
			"NAME 2021",
			"kent NAME",
			"forces in the NAME",
			"last NAME years kent",
			"kent up NAME per cent",
		].flatMap((frame) => inherited.map((name) => frame.replace("NAME", name))),
	)("“%s” is answered", (text) => {
		for (const style of ["command", "sentence"] as const) {
			expect(ask({ text, style, today }, data).text).not.toContain("[native code]");
			expect(ask({ text, style, today, previous: "kent 2021/22" }, data).finding).not.toBe("");
		}
	});

	test("is answered, whatever its words and marks", () => {
		fc.assert(
			fc.property(typed, fc.constantFrom("command" as const, "sentence" as const), (text, style) => {
				const answer = ask({ text, style, today }, data);
				// A thank-you in a message needs none.
				expect(answer.finding === "").toBe(answer.kind === "thanks" && style === "sentence");
				expect(answer.text).not.toMatch(/undefined|NaN|\[object|\[native code\]|function /);
			}),
			{ numRuns: 600 },
		);
	});

	test("is checked, whatever its words and marks", () => {
		fc.assert(
			fc.property(typed, typed, (before, behind) => {
				const text = `${before} Police in Kent recorded 1,444 offences in 2020/21. ${behind}`;
				for (const { start, end } of checkText(text, data, { today }).claims)
					expect(start >= 0 && end <= text.length && start < end).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});
});
