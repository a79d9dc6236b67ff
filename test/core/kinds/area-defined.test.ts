import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("whether one area is in another", () => {
	test.each([
		["does the uk figure include scotland", "Scotland is part of the UK"],
		[
			"does the 2021/22 england and wales total cover northern ireland?",
			"Northern Ireland is not part of England and Wales",
		],
		["is btp counted in england and wales", "British Transport Police is not part of England and Wales"],
		["is sussex in the south east", "Sussex is part of the South East"],
		[
			"does the met figure include the city of london",
			"The City of London is not part of the Metropolitan Police",
		],
		["do the wales figures include dyfed powys as well?", "Dyfed-Powys is part of Wales"],
	])("%s", (text, finding) => {
		const it = answer(text, { style: "sentence" });
		expect([it.kind, it.finding, it.figures]).toEqual(["definition", finding, []]);
	});

	test("the one asked about before", () => {
		const it = answer("does that include btp?", {
			style: "sentence",
			previous: "total England and Wales 2021/22 obscene publications",
		});
		expect(it.finding).toBe("British Transport Police is not part of England and Wales");
		expect(it.question.canonical).toBe("define England and Wales + British Transport Police");
	});
});

describe("whether a force is in the figures of a region that their publisher made up otherwise", () => {
	test.each([
		[
			"is cumbria counted in the nspcc north west?",
			"Cumbria is not counted in the NSPCC figures for the North West: more than 11,000 in 2016/17 to 2020/21 and 2,659 in 2020/21",
		],
		[
			"does that 2,659 for the north west include cumbria",
			"Cumbria is not counted in the NSPCC figures for the North West: more than 11,000 in 2016/17 to 2020/21 and 2,659 in 2020/21",
		],
		[
			"is Cumbria in the 2,914 for the North East?",
			"Cumbria is counted in the Home Office figure for the North East: 2,914 in 2023/24",
		],
	])("%s", (text, finding) => {
		const it = answer(text, { style: "sentence" });
		expect(it).toMatchObject({ kind: "definition", finding });
		expect(it.sources).toHaveLength(1);
		expect(answer(it.question.canonical).finding).toBe(finding);
	});

	test.each([
		["is cumbria in the north west", "Cumbria is part of the North West"],
		["is cumbria part of the home office north west?", "Cumbria is part of the North West"],
		["does the 2,700 for the north west include cumbria", "Cumbria is part of the North West"],
		["is kent counted in the nspcc south east", "Kent is part of the South East"],
	])("%s: of no such figures", (text, finding) => {
		expect(answer(text, { style: "sentence" }).finding).toBe(finding);
	});
});

describe("what a force covers", () => {
	test.each([
		[
			"what does thames valley cover",
			"Thames Valley Police covers Berkshire, Buckinghamshire and Oxfordshire",
		],
		["is medway part of kent", "Kent Police covers Kent and Medway"],
		[
			"are the figures for nottingham just the city?",
			"Nottinghamshire Police covers Nottinghamshire and Nottingham",
		],
		["which force covers reading", "Thames Valley Police covers Berkshire, Buckinghamshire and Oxfordshire"],
		["define wales", "Wales is four forces: Dyfed-Powys, Gwent, North Wales and South Wales"],
	])("%s", (text, finding) => {
		expect(answer(text, { style: "sentence" }).finding).toBe(finding);
	});

	test("the city or the whole county, after a figure", () => {
		const it = answer("is that the whole county or just the city", {
			style: "sentence",
			previous: "Leicestershire 2017/18",
		});
		expect(it.finding).toBe("Leicestershire Police covers Leicestershire, Leicester and Rutland");
	});
});

test.each(["how many forces does wales include", "does kent have more than essex"])(
	"%s asks something else",
	(text) => {
		expect(answer(text, { style: "sentence" }).kind).not.toBe("definition");
	},
);

test("whether a force is in the data is which years are held", () => {
	expect(answer("is durham in the data", { style: "sentence" }).finding).toMatch(/^Years held: /);
});
