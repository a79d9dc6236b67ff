import { expect, test } from "vitest";
import { opened, realContent } from "../../sqlite/built.ts";
import { quarters } from "../../sqlite/imported.ts";
import { asking } from "../../support/asking.ts";

const content = realContent();
const CODE = "obscene-publications-86";
const [release] = content.releases.filter(({ id }) => id === "home-office-prc-2023-10");
if (release === undefined) throw new Error("data/ has changed");
const answer = asking(
	opened({
		...content,
		measures: content.measures.map((one) => (one.id === CODE ? { ...one, periodicity: "quarter" } : one)),
		releases: [...content.releases, { ...release, id: "quarterly", published: "2024-01-25" }],
		observations: [
			...content.observations,
			...[2012, 2013].flatMap((year) =>
				quarters("cumbria", year, [1, 2, 3, 4], "quarterly").map((it) => ({ ...it, measure: CODE })),
			),
		],
	}),
);

test("figures held by quarter are not said to be counted by financial year", () => {
	expect(answer("code 86 cumbria year ending september 2013").finding).toContain("10 offences");
	const whole = answer("code 86 england and wales year ending september 2013");
	expect(whole.lines.join(" ")).not.toContain("counted by financial year");
	expect(whole.lines.join(" ")).toContain("Home Office figures are counted by quarter.");
});

test("those that are counted by financial year are", () => {
	expect(answer("cumbria year ending september 2021").lines.join(" ")).toContain("counted by financial year");
});
