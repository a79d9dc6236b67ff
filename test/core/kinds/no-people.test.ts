import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("people are not counted, and what was recorded is told as what it is", () => {
	test.each([
		[
			"how many kids were abused in wales 2021",
			"Recorded in Wales in 2021/22: 2,061 offences (NSPCC), which is no count of people.",
		],
		[
			"how many victims in kent 2021/22",
			"Recorded in Kent in 2021/22: 1,356 offences (NSPCC), which is no count of people.",
		],
	])("%s", (text, line) => {
		const it = answer(text);
		expect(it.finding).toBe("The data set counts offences recorded by police, not people.");
		expect(it.lines).toContain(line);
		expect(it.choices[0]?.label).toBe("Offences Recorded");
	});

	test.each(["how many people were convicted in essex", "names of those convicted in kent 2021/22"])(
		"%s is told no figure",
		(text) => expect(answer(text).lines.join()).not.toContain("Recorded in"),
	);
});

describe("a force without a figure that shares its name with a region", () => {
	test("the region's is told as the region's", () => {
		const it = answer("west midlands 2021/22");
		expect(it.lines).toContain(
			"The whole region of that name: 3,206 offences in 2021/22, which is no figure of the force.",
		);
		expect(it.choices.map((choice) => choice.label)).toContain("The Region");
	});

	test.each(["west midlands 2021/22 home office", "kent 2019/20"])("%s has none", (text) =>
		expect(answer(text).lines.join()).not.toContain("whole region of that name"),
	);
});

describe("how old what is held is stands beside what is not out yet", () => {
	test.each(["when's the next home office release due, and how old is ours", "next home office release"])(
		"%s",
		(text) =>
			expect(answer(text, { style: "sentence" }).lines).toContain(
				"Newest held of obscene publications, etc., code 86 (Home Office): figures to March 2023, release of 19 October 2023.",
			),
	);

	test("of a place it is told for that place, and that no date of a release to come is held", () => {
		const { lines } = answer("when will the essex figures be out", { style: "sentence" });
		expect(lines[0]).toMatch(/^No date of a release to come is held: /);
		expect(lines).toContain(
			"Newest held for Essex of child abuse image offences (NSPCC, freedom of information): figures to March 2018, release of 13 September 2018.",
		);
	});

	test("a forecast is told none", () =>
		expect(answer("will kent rise next year").lines.join()).not.toContain("Newest held"));
});
