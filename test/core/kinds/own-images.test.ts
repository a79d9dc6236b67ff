import { afterAll, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const COUNTED =
	"The count includes offences over images that young people took of themselves, where a force recorded them";
const PLAIN = "Offences recorded by police: not images, victims or offenders";

test.each([
	"does the count include sexting",
	"are selfies counted in these figures?",
	"do the figures include pictures kids send each other",
	"is youth-produced imagery included",
	"does it cover kids sexting?",
	"do the numbers include teenagers' sexts to one another",
	"is sexting between pupils counted",
	"definition please: does that include schoolchildren sexting each other",
])("%s: what the notes say of it comes first", (text) => {
	const it = answer(text, { style: "sentence" });
	expect([it.kind, it.finding, it.lines[0]]).toEqual([
		"definition",
		COUNTED,
		"How many of the offences are over such images is not held.",
	]);
	expect(answer(it.question.canonical).finding).toBe(COUNTED);
});

test("a count whose notes do not say is not said to have them", () => {
	const it = answer("does code 86 include selfies?", { style: "sentence" });
	expect([it.finding, it.lines[0]]).toEqual([
		PLAIN,
		"Whether images that young people took of themselves are in it is not told in the notes that are held on this count.",
	]);
	expect(answer(it.question.canonical).lines[0]).toBe(it.lines[0]);
});

test.each(["how many of those were sexting", "how many were teenagers sexting in kent"])(
	"%s: how many is not told",
	(text) => {
		expect(["not-held", "definition"]).toContain(answer(text, { style: "sentence" }).kind);
		expect(answer(text, { style: "sentence" }).finding).not.toBe(COUNTED);
	},
);

test.each(["what counts as a child abuse image offence?", "does the count include possession"])(
	"%s: nothing of it is asked",
	(text) => {
		expect(answer(text, { style: "sentence" }).finding).toBe(PLAIN);
	},
);
