import { afterAll, describe, expect, test } from "vitest";
import { PLAIN_STYLE } from "../../../src/core/wording/house-style.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("lines to paste of other kinds: the count, the period and the producer in each (D6, D17, D36)", () => {
	test.each([
		[
			"rank kent 2021",
			"Kent Police recorded 1,356 child abuse image offences in 2021/22 (April 2021 to March 2022), the second highest number of the 10 forces that can be ranked, according to NSPCC figures from freedom-of-information requests, published in March 2024.",
		],
		[
			"rank dorset 2021 code 86",
			"Dorset Police recorded 364 obscene publications offences in 2021/22 (April 2021 to March 2022), the joint 38th highest number of the 43 forces that can be ranked, according to Home Office figures from police recorded crime open data, published in October 2023.",
		],
		[
			"record gwent",
			"Gwent Police recorded 402 child abuse image offences in 2021/22 (April 2021 to March 2022), the highest number in the three years for which figures are held (2016/17 to 2021/22), according to NSPCC figures from freedom-of-information requests, published in February 2023.",
		],
		[
			"share of cumbria 2021",
			"Cumbria Constabulary recorded 307 of the 30,925 child abuse image offences in the UK in 2021/22 (April 2021 to March 2022), or 1%, according to NSPCC figures from freedom-of-information requests, published in February 2023.",
		],
		[
			"rate cumbria 2021",
			"Cumbria Constabulary recorded 307 child abuse image offences in 2021/22 (April 2021 to March 2022), or 61.3 for every 100,000 people living there in mid-2021 by estimates of the Office for National Statistics, according to NSPCC figures from freedom-of-information requests, published in February 2023.",
		],
		[
			"count 2019 code 86",
			"Of 40 police forces with comparable figures for both years, 25 recorded more obscene publications offences in 2019/20 (April 2019 to March 2020) than in 2018/19 (April 2018 to March 2019), 15 fewer and none the same number, according to Home Office figures from police recorded crime open data, published in October 2023.",
		],
		[
			"count 2017/18",
			"Of 21 police forces with comparable figures for both years, 17 recorded more child abuse image offences in 2017/18 (April 2017 to March 2018) than in 2016/17 (April 2016 to March 2017), four fewer and none the same number, according to NSPCC figures from freedom-of-information requests.",
		],
	])("%s", (text, line) => {
		expect(answer(text).copy).toBe(line);
	});

	test("in the style of the house", () => {
		const house = {
			...PLAIN_STYLE,
			name: "house",
			percent: " per cent" as const,
			years: "2021-22" as const,
			attribution: "first" as const,
			decimals: 1,
		};
		expect(answer("share of cumbria 2021", { styles: [house] }).copy).toBe(
			"NSPCC figures from freedom-of-information requests, published in February 2023, show that Cumbria Constabulary recorded 307 of the 30,925 child abuse image offences in the UK in 2021-22 (April 2021 to March 2022), or 1.0 per cent.",
		);
	});

	test.each([
		"rank scotland 2021",
		"rank north wales 2021",
		"record cumbria 2017",
		"share of essex 2021",
		"rate essex 2021",
		"record gmp code 86",
		"rank 2021",
	])("%s: nothing to print", (text) => {
		expect(answer(text).copy).toBe("");
	});
});

describe("a house style named in words", () => {
	const broadsheet = {
		...PLAIN_STYLE,
		name: "broadsheet",
		title: "Broadsheet",
		percent: " per cent" as const,
	};
	const dataDesk = { ...PLAIN_STYLE, name: "data-desk", title: "Data Desk", decimals: 1 };
	const styles = [PLAIN_STYLE, broadsheet, dataDesk];

	test.each([
		["copy kent 22/23 broadsheet style", "copy Kent 2022/23 style=broadsheet"],
		["copy kent 22/23 in the data desk style", "copy Kent 2022/23 style=data-desk"],
		["copy line for kent 22/23 in broadsheet house style", "copy Kent 2022/23 style=broadsheet"],
		["copy kent 22/23", "copy Kent 2022/23 style=plain"],
		["copy line for kent 2022/23, broadsheet", "copy Kent 2022/23 style=broadsheet"],
		["copy kent 22/23 data desk", "copy Kent 2022/23 style=data-desk"],
	])("%s", (text, question) => {
		expect(answer(text, { styles }).question.canonical).toBe(question);
	});

	test("the line before is written again in it", () => {
		const previous = "copy Kent 2022/23 style=plain";
		const it = answer("same again in the broadsheet style", { styles, previous });
		expect(it.question.canonical).toBe("copy Kent 2022/23 style=broadsheet");
	});

	test("of one there is not, those there are are named and offered", () => {
		const it = answer("copy kent 22/23 in tabloid style", { styles });
		expect(it.finding).toBe("There is no house style “tabloid”.");
		expect(it.lines[0]).toBe("Held: plain, broadsheet and data-desk.");
		expect(it.choices[1]?.question).toBe("copy kent 22/23 style=broadsheet");
	});

	test.each(["list house styles", "which styles do you have"])("%s names none", (text) => {
		expect(answer(text, { styles }).kind).toBe("list");
	});
});
