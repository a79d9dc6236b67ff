import { expect, test } from "vitest";
import { financialYear } from "../../../src/core/statistics/period.ts";
import { standings } from "../../../src/core/wording/source-lines.ts";
import { opened, realContent } from "../../sqlite/built.ts";
import { count } from "../../sqlite/imported.ts";
import { asking } from "../../support/asking.ts";

const content = realContent();
const [nspcc] = content.releases.filter(({ id }) => id === "nspcc-foi-2023-02");
if (nspcc === undefined) throw new Error("data/ has changed");
const data = opened({
	...content,
	releases: [
		...content.releases,
		{ ...nspcc, id: "ours", producer: "Our Newsroom", published: "2024-05-01" },
	],
	observations: [
		...content.observations,
		count("cumbria", financialYear(2021), 999, "ours", "child-abuse-images-foi"),
	],
});
const answer = asking(data);

test("a figure that another than the measure's producer gave is said to be theirs, on every line", () => {
	const it = answer("cumbria 2021");
	expect(it.finding).toContain("999");
	expect(it.figures[0]).toMatchObject({ value: 999, producer: "Our Newsroom", release: "ours" });
	expect(it.figures[1]).toMatchObject({ value: 255, producer: "NSPCC" });
	expect(it.provenance).toBe(
		"2021/22 is April 2021 to March 2022 · Our Newsroom, release of 1 May 2024; 2020/21 from the NSPCC release of December 2021; 2016/17 from the NSPCC release of 22 February 2023",
	);
	expect(it.copy).toBe(
		"Cumbria Constabulary recorded 999 child abuse image offences in 2021/22 (April 2021 to March 2022), according to Our Newsroom figures, published in May 2024.",
	);
	expect(it.lines).toContain(
		"Figures of different producers, who may have counted differently, are compared: 2021/22 is of Our Newsroom, 1 May 2024, 2020/21 of NSPCC, December 2021 and 2016/17 of NSPCC, 22 February 2023.",
	);
	expect(standings(it, data).join("")).toContain("NSPCC: Not official statistics");
});

test("and in its source, where it ranks, and in a sum with figures of both", () => {
	const source = answer("source cumbria 2021");
	expect(source.finding).toBe("Our Newsroom");
	expect(source.lines.join(" ")).not.toContain("the NSPCC compiled them");
	expect(standings(source, data)).toEqual([]);
	expect(answer("where does cumbria rank 2021").copy).not.toContain("999 according to NSPCC");
	const sum = answer("total cumbria 2020/21 to 2021/22").figures.find(({ status }) => status === "summed");
	expect(sum?.producer).toBe("NSPCC and Our Newsroom");
});

test("figures of the measure's producer keep how they were gathered", () => {
	const it = answer("cumbria 2020");
	expect(it.provenance).toContain("NSPCC, from freedom-of-information requests, release of December 2021");
	expect(it.copy).toMatch(/NSPCC figures from freedom-of-information requests, published in December 2021/);
});
