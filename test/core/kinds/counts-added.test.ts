import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);
const told = (text: string) => answer(text, { style: "sentence" }).notices.join("\n");

describe("counts that are to be added up", () => {
	test("what they make, what each of them is, and why they may not be", () => {
		const notices = told("could we add 748, 859 and 38,685 to get the UK in 2023/24");
		expect(notices).toContain(
			"748, 859 and 38,685 make 40,292 by arithmetic alone, and no figure held is that: 748 Scotland in 2023/24 (NSPCC), 859 Northern Ireland in 2023/24 (NSPCC) and 38,685 England and Wales in 2023/24 (Home Office)",
		);
		expect(notices).toContain("Counts of different measures must not be added up to one total");
		expect(notices).toContain("Police in Scotland record crime under other rules");
	});

	test("one that is counted in the other", () => {
		expect(told("adding 2,061 and 30,925, uk 2021/22")).toContain("Wales is counted in the UK already");
	});

	test("of one measure and of the same rules", () => {
		const notices = told("add 1,356 and 307, kent 2021/22");
		expect(notices).toContain("1,356 and 307 make 1,663 by arithmetic alone");
		expect(notices).not.toMatch(/must not be added|other rules|already/);
	});

	test.each([
		"kent and cumbria added together 2021/22",
		"uk 2023/24 total",
		"add kent 2021 and 2022",
		"check Kent recorded 1,356 and 1,568 offences, which adds up to 2,924",
	])("%s: none is typed to be added, or it is checked", (text) => {
		expect(told(text)).not.toContain("by arithmetic alone");
	});
});
