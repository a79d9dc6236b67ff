import { afterAll, describe, expect, test } from "vitest";
import { checkText } from "../../../src/core/claims/check-text.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());
const warnings = (text: string) =>
	checkText(text, data, { today: "2026-11-24" })
		.claims.flatMap((it) => it.warnings)
		.filter((it) => it.includes("two measures"));

describe("a rise or fall between two measures (D26)", () => {
	test.each([
		"England and Wales offences fell from 40,468 in 2022/23 to 38,685 in 2023/24.",
		"Offences in South Yorkshire rose from 1,203 in 2022/23 to just 1,249 in 2023/24.",
	])("%s", (text) => {
		expect(warnings(text)).toEqual([
			expect.stringMatching(
				/^[\d,]+ is of obscene publications, etc\., code 86 \(Home Office\), 2022\/23, and [\d,]+ of .+, 2023\/24: two measures, which must not be compared, so no rise or fall is told between them\.$/,
			),
		]);
	});

	test.each([
		["Staffordshire Police logged 503 image crimes last year, down from 744.", "503", "744"],
		["Image offences in South Wales rose from 802 to 964 last year.", "802", "964"],
		["Gwent recorded 503 in 2023/24, compared with 489 the year before.", "503", "489"],
	])("%s: an end with no year of its own", (text, one, other) => {
		expect(warnings(text)).toEqual([
			expect.stringMatching(`^${one} is of .+, and ${other} of .+: two measures`),
		]);
	});

	test.each([
		["Image offences in Kent rose from 1,356 in 2021/22 to 1,568 in 2022/23.", "one measure"],
		["Kent had 1,738 offences in 2022/23. Child abuse image offences: 1,568 that year.", "no rise is told"],
		["Offences in Kent fell from 9,999 in 2022/23 to 1,568 in 2022/23.", "one is no figure held"],
		["Staffordshire Police logged 503 image crimes last year, down from 743.", "one is no figure held"],
		["Staffordshire Police logged 503 image crimes in 2023/24. In 2022/23 it was 744.", "no fall is told"],
		["Cumbria recorded 371 offences in 2022/23, up from 307.", "one measure"],
	])("%s: %s", (text) => {
		expect(warnings(text)).toEqual([]);
	});
});
