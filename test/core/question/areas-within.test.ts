import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("areas named through others", () => {
	test.each([
		["cumbria, england 2021", "figure", ["cumbria"]],
		["gwent wales 2021", "figure", ["gwent"]],
		["kent in the south east 2021", "figure", ["kent"]],
		["lancashire, north west", "figure", ["lancashire"]],
		["gwent and wales 2021", "compare", ["gwent", "wales"]],
		["gwent vs wales 2021", "compare", ["gwent", "wales"]],
		["gwent share of wales 2021", "share", ["gwent", "wales"]],
		["wales without gwent 2017", "total", ["dyfed-powys", "north-wales", "south-wales"]],
		["wales excluding gwent and dyfed powys 2017", "total", ["north-wales", "south-wales"]],
	])("%s", (text, kind, geographies) => {
		const it = answer(text);
		expect(it.kind).toBe(kind);
		expect(it.question.geographies).toEqual(geographies);
	});

	test.each(["code 86 2021 england by region", "regional breakdown of england code 86 2021"])(
		"%s",
		(text) => {
			const it = answer(text);
			expect(it.kind).toBe("compare");
			expect(it.question.geographies).toHaveLength(9);
			expect(
				it.figures.filter(({ start }) => start === "2021-04-01").every(({ value }) => value !== null),
			).toBe(true);
		},
	);

	test("what is left is added up from its forces, never taken from a total", () => {
		const it = answer("wales excluding gwent 2017/18");
		expect(it.finding).toContain("1,191");
		expect(it.figures.every(({ geography }) => geography !== "wales")).toBe(true);
	});

	test("the UK without Scotland is its other parts, as exact as they are held", () => {
		const it = answer("uk minus scotland 2021/22");
		expect(it).toMatchObject({
			kind: "total",
			question: { geographies: ["england-and-wales", "northern-ireland"] },
		});
		expect(it.finding).toContain("30,257 to 30,263");
	});
});
