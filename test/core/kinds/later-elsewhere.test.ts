import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const CODE_86 = "2022/23 (Home Office, obscene publications offences)";
const IMAGES = "2023/24 (Home Office, child sexual abuse image offences)";

describe("beside the latest year of one count it is said whose go further", () => {
	test.each([
		["bradford", `Held for later years, counted apart: ${CODE_86} and ${IMAGES}`],
		["essex", `Held for later years, counted apart: ${CODE_86}`],
		["south wales latest", `Held for later years, counted apart: ${CODE_86} and ${IMAGES}`],
		["warwickshire current year", `Held for later years, counted apart: ${IMAGES}`],
		["wales", `Held for later years, counted apart: ${CODE_86} and ${IMAGES}`],
	])("%s", (question, told) => {
		expect(answer(question).notices).toContain(told);
	});

	test.each([
		"kent",
		"cumbria latest",
		"scotland",
		// Where the year is named, it was not the latest that was wanted.
		"bradford 2021/22",
		"south wales five years ago",
		"west yorkshire code 86 2020/21",
	])("%s: not said", (question) => {
		expect(answer(question).notices.join()).not.toContain("Held for later years");
	});
});

describe("of a year that is not over nothing is held: it is said, and the latest are offered by name", () => {
	test.each([
		["coventry this year so far", ["Home Office, 2022/23", "Home Office, 2023/24"]],
		["coventry so far this year", ["Home Office, 2022/23", "Home Office, 2023/24"]],
		["kent year to date", ["2022/23"]],
		["south wales ytd", ["2021/22", "Home Office, 2022/23", "Home Office, 2023/24"]],
	])("%s", (question, offered) => {
		const { kind, figures, choices } = answer(question);
		expect({ kind, figures }).toEqual({ kind: "not-held", figures: [] });
		expect(choices.map(({ label }) => label)).toEqual(offered);
	});

	test.each(["kent this year", "kent the year to March 2023", "kent highest year so far"])(
		"%s: no such year",
		(question) => {
			expect(answer(question).figures.length).toBeGreaterThan(0);
		},
	);
});
