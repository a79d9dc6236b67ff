import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("forces without a figure (B11, D29)", () => {
	const it = answer("missing 2021");

	test("counts them all, with the state of each", () => {
		expect(it.finding).toBe("39 of the 48 forces have no exact figure in 2021/22");
		expect(it.table?.rows).toHaveLength(39);
		expect(it.table?.rows).toContainEqual(["Dyfed-Powys", "364 to 582"]);
		expect(it.table?.rows).toContainEqual(["Metropolitan Police", "not held"]);
		expect(it.lines).toContain("Of these: 37 not held and two a range or a bound.");
	});

	test("none of them is shown as a zero", () => {
		expect(it.figures).toHaveLength(39);
		expect(it.figures.filter((figure) => figure.value !== null)).toEqual([]);
	});

	test("with those that have an exact one they are all the forces", () => {
		const without = it.figures.map((figure) => figure.geography);
		const exact = answer("rank 2021").figures.filter(
			(figure) => figure.measure === it.question.measure && figure.value !== null,
		);
		const ranked = exact.map((figure) => figure.geography);
		expect([...without, ...ranked].toSorted()).toEqual(
			held.data
				.geographies()
				.filter((place) => place.kind === "force")
				.map((place) => place.id)
				.toSorted(),
		);
	});

	test.each([
		["which forces didn't supply figures in 2021/22", ["2021/22"]],
		["which forces refused", ["2022/23"]],
		["who didn't answer the FOI", ["2022/23"]],
		["missing wales 2021", ["2021/22"]],
	])("%s", (text, years) => {
		const asked = answer(text, { style: "sentence" });
		expect(asked.kind).toBe("missing");
		expect(asked.question.periods.map((period) => period.label)).toEqual(years);
	});

	test("of an area only its own", () => {
		expect(answer("missing wales 2021").finding).toBe(
			"Two of the four forces in Wales have no exact figure in 2021/22",
		);
	});
});

test("a request named by its year is what came of it, and no period", () => {
	const it = answer("which forces didn't answer the 2024 foi");
	expect(it.notices).toEqual(["2022/23: the latest in the NSPCC release of March 2024"]);
	expect(answer("which forces didn't answer in 2021").notices).toEqual(["2021 read as 2021/22"]);
});
