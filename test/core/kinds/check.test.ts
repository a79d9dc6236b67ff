import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("a check", () => {
	const it = answer(
		"check Cumbria Police recorded 307 child abuse image offences in 2021/22, a rise of 21% on 255 the year before",
	);

	test("says how many of how many were checked, and that one does not hold", () => {
		expect(it.kind).toBe("check");
		expect(it.finding).toBe("3 of 3 numbers checked · 1 does not hold");
		expect(it.provenance).toContain("nothing checked is nothing endorsed");
	});

	test("a row a number: the words, the verdict, the figures", () => {
		expect(it.table?.rows).toEqual([
			["“307”", "Holds", "Cumbria, 2021/22: 307."],
			[
				"“21%”",
				"Does not hold",
				"255 to 307 is up 52, 20.4%. It would hold for Cumbria from 2021/22 to 2022/23.",
			],
			["“255”", "Holds", "Cumbria, 2020/21: 255."],
		]);
	});

	test("carries the figures it stands on, once each, and their sources", () => {
		expect(it.figures.map(({ start, value }) => [start, value])).toEqual([
			["2021-04-01", 307],
			["2020-04-01", 255],
		]);
		expect(it.sources.length).toBeGreaterThan(0);
	});

	test("the working repeats each verdict with its reading", () => {
		expect(it.working[0]).toBe("“307”: holds; read as Cumbria, 2021/22, NSPCC; Cumbria, 2021/22: 307");
	});
});

describe("a question whether something doubled since a year", () => {
	test.each([
		["has kent doubled since 2016/17?", "Holds", "381 to 1,568 is up 1,187, 311.5%, 4.12 times."],
		["have offences in kent tripled since 2016/17", "Holds", "381 to 1,568 is up 1,187, 311.5%, 4.12 times."],
		["has kent doubled since 2017/18", "Does not hold", "1,042 to 1,568 is up 526, 50.5%, 1.50 times."],
	])("up to the latest year held, no other: %s", (text, verdict, working) => {
		const [row] = answer(text).table?.rows ?? [];
		expect(row?.[1]).toBe(verdict);
		expect(row?.[2]).toContain(working);
	});

	test("what is told may have been written in an earlier year", () => {
		const [row] =
			answer("check Child abuse image offences in Kent have tripled since 2016/17").table?.rows ?? [];
		expect(row?.[2]).toContain("381 to 1,356");
	});
});

describe("what a check offers", () => {
	test("a wrong count: the right sentence to paste", () => {
		const { copy } = answer("check Cumbria Police recorded 317 child abuse image offences in 2021/22");
		expect(copy).toContain("307");
		expect(copy).not.toContain("317");
	});

	test("nothing to paste where everything holds", () => {
		expect(answer("check Cumbria Police recorded 307 child abuse image offences in 2021/22").copy).toBe("");
	});

	test("loaded words are advice, apart from the numbers", () => {
		const it = answer("check Child abuse image offences in Cumbria soared to 307 in 2021/22");
		expect(it.lines.join("\n")).toContain("“soared”");
	});

	test("a headline is told from what follows it by its line end", () => {
		const it = answer("check x", {
			text: "check Cumbria figures rise\n\nPolice recorded 307 child abuse image offences in 2021/22.",
		});
		expect(it.table?.rows[0]?.[1]).toBe("Holds");
	});

	test("of many numbers what does not hold stands first, then what does not agree as it was read, and all are there", () => {
		const many = Array.from({ length: 14 }, () => "Kent recorded 381 offences in 2016/17.").join(" ");
		const it = answer(
			`check ${many} Cumbria recorded 402 offences in 2021/22. Cumbria recorded 999 child abuse image offences in 2021/22.`,
		);
		const rows = it.table?.rows ?? [];
		expect(rows).toHaveLength(16);
		expect(rows.map((row) => row[1]).slice(0, 3)).toEqual(["Does not hold", "Cannot be checked", "Holds"]);
		expect(rows[1]?.[2]).toContain("does not agree");
		expect(it.text).not.toContain("in the working");
	});

	test.each([
		["The fete raised 307 pounds. It was 307 in 2021/22.", "Holds, if Cumbria is meant"],
		["Cumbria recorded 307 offences in 2021/22.", "Holds"],
	])("an area that is named nowhere is said in the row itself: %s", (text, verdict) => {
		expect(answer(`check ${text}`).table?.rows[0]?.[1]).toBe(verdict);
	});

	test.each(["check", "check   "])("nothing to check after %o: says what to paste", (text) => {
		expect(answer(text)).toMatchObject({ kind: "help", finding: "Paste a statement after “check”" });
	});

	test.each([
		[
			"check Staffordshire rose 117% in 2022/23",
			"“117%” would hold, rounded: 343 to 744 is up 401, 116.9%. Read as Staffordshire, 2021/22 to 2022/23, Home Office.",
		],
		[
			"staffs more than doubled in 2022/23 right?",
			"“more than doubled” would hold: 343 to 744 is up 401, 116.9%, 2.17 times. Read as Staffordshire, 2021/22 to 2022/23, Home Office.",
		],
		[
			"city of london - up 33% in 22/23??",
			"“33%” would hold, rounded: 3 to 4 is up 1, 33.3%. On a base of 3, too few for it, no percentage or multiple should be given at all. Read as the City of London, 2021/22 to 2022/23, Home Office.",
		],
		[
			"true? essex fell 10% in 2022/23",
			"“10%” would not hold: 1,162 to 1,261 is up 99, 8.5%. It rose, it did not fall. Read as Essex, 2021/22 to 2022/23, Home Office.",
		],
	])("%s: what another measure says of it is told apart, and is no verdict on it (D26)", (text, said) => {
		const it = answer(text);
		expect(it.table?.rows).toEqual([[expect.any(String), "Cannot be checked", expect.any(String)]]);
		expect(it.lines).toEqual([
			`Home Office, counted apart, obscene publications offences (code 86): ${said}`,
		]);
		expect(it.sources.map(({ title }) => title)).toEqual([expect.stringContaining("Home Office")]);
		expect(it.copy).toBe("");
	});

	test.each([
		["merseyside up 15% in 22/23 home office", "Does not hold", "1,044 to 1,153 is up 109, 10.4%."],
		["btp down 60% in 22/23 HO??", "Holds", "10 to 4 is down 6, 60.0%."],
		["has lancashire doubled since 2016/17 on the home office figures?", "Does not hold", "608 to 1,058"],
		["did norfolk triple from 2014/15 by home office data", "Holds", "248 to 764"],
		["is 764 right for norfolk in 2022/23 on home office numbers?", "Holds", "Norfolk, 2022/23: 764."],
		["is 1,568 right for kent in 2022/23 on home office numbers?", "Does not hold", "Kent, 2022/23: 1,738."],
		["has kent doubled since 2016/17 on the nspcc figures", "Holds", "381 to 1,568"],
		["is 38,685 right for england and wales in 2023/24, home office", "Holds", "38,685"],
	])("%s: whose figures are named is whose it is held against", (text, verdict, working) => {
		const [row] = answer(text).table?.rows ?? [];
		expect(row?.[1]).toBe(verdict);
		expect(row?.[2]).toContain(working);
	});

	test.each([
		"did a home office minister say merseyside tripled since 2017/18",
		"Kent recorded 1,568 NSPCC figures show, and 1,738 on the Home Office ones. Right?",
	])("%s: the Home Office speaks, or is named beside another", (text) => {
		expect(answer(text).question.canonical).not.toContain("Obscene publications offences:");
	});

	test.each([
		["can we write that Wales offences rose 2% in 2017/18", "Does not hold"],
		['std desk: can we write that Wales offences "rose 2%" in 2017/18', "Does not hold"],
		["can we say Wales rose 1.5% in 2017/18", "Holds, rounded"],
		["check Kent had 1,300 in 2021/22", "Does not hold"],
		["check Essex had 1,162 in 2021/22", "Holds"],
		["check kent recorded 12,000 burglaries in 2021/22", "Cannot be checked"],
		["is it true kent arrested 400 people in 2021/22", "Cannot be checked"],
		["check kent police employ 4,000 officers", "Cannot be checked"],
		["check Kent had 1,300", "Cannot be checked"],
	])("%s, typed and of no measure named: %s", (text, verdict) => {
		expect(answer(text).table?.rows.map((row) => row[1])).toEqual([verdict]);
	});

	test("years that would be assumed tell nothing of another measure", () => {
		expect(answer("staffs more than doubled right?").lines).toEqual([]);
	});

	test("beside a count that no other year of another measure has, what it says of the other numbers is told too", () => {
		const it = answer("is city of london really up 33%? 3 to 4", { style: "sentence" });
		const told = it.lines.map((line) => /(“[^”]+” would [^:]+):/.exec(line)?.[1]);
		expect(told).toEqual([
			"“33%” would hold, rounded, if 2021/22 to 2022/23 is meant",
			"“3” would hold, if 2021/22 is meant",
			"“4” would hold",
		]);
		expect(it.lines[0]).toContain("no percentage or multiple should be given at all");
		expect(it.table?.rows.map((row) => row.slice(1))).toEqual([
			["Cannot be checked", "No NSPCC figures are held that it could be worked out from."],
			["Cannot be checked", "No NSPCC figures are held for it."],
			["Cannot be checked", "No NSPCC figures are held for it."],
		]);
	});

	test("what only another measure can tell of is offered of that one, and never judged by it unasked", () => {
		const it = answer("check Staffordshires gone up 117% in a year");
		expect(it.table?.rows[0]?.[1]).toBe("Cannot be checked");
		const [offered] = it.choices;
		expect(offered?.label).toBe("Home Office Measure");
		expect(answer(offered?.question ?? "").table?.rows[0]).toEqual([
			"“117%”",
			"Holds, rounded",
			"343 to 744 is up 401, 116.9%.",
		]);
	});

	test("what is offered of another measure is never held against years that were not named", () => {
		const it = answer("have cases in bedfordshire trebled since 2017?");
		expect(it.lines).toEqual([
			"Home Office, counted apart, obscene publications offences (code 86): “trebled” would not hold: 163 to 476 is up 313, 192.0%, 2.92 times. It would hold with “almost”. Read as Bedfordshire, 2017/18 to 2022/23, Home Office.",
		]);
		const [offered] = it.choices;
		expect(answer(offered?.question ?? "").table?.rows[0]?.slice(1)).toEqual([
			"Does not hold",
			"163 to 476 is up 313, 192.0%, 2.92 times. It would hold with “almost”.",
		]);
	});

	test("a sum of two measures is none, and which number is of which is told", () => {
		const it = answer("check - surrey 570, sussex 949, kent 1,568 in 22/23, so 3,087 for the three");
		expect(it.table?.rows.map(([, verdict]) => verdict)).toEqual([
			"Cannot be checked",
			"Cannot be checked",
			"Holds",
			"Cannot be checked",
		]);
		expect(it.table?.rows[3]?.[2]).toBe(
			"The counts are of different measures (570 and 949 by the Home Office’s count, 1,568 by the NSPCC’s count), which must never make one sum.",
		);
		expect(it.lines).toEqual([
			"Home Office, counted apart, obscene publications offences (code 86): “570” would hold: Surrey, 2022/23: 570. Read as Surrey, 2022/23, Home Office.",
			"Home Office, counted apart, obscene publications offences (code 86): “949” would hold: Sussex, 2022/23: 949. Read as Sussex, 2022/23, Home Office.",
		]);
	});

	test.each([
		"check Kent's gone up 16% in a year",
		"check Kent recorded 1,568 offences in 2022/23, up 10%",
		"check NSPCC figures: Staffordshire recorded 9,999 in 2012",
		"check the council has 12 members",
	])("%s: no other measure is offered", (text) => {
		expect(answer(text).choices).toEqual([]);
	});

	test.each([
		["kent 2021/22, up 10%?", "10%"],
		["kent up 15% or more in 22/23?", "15%"],
		["kent up 15%, what about essex", "15%"],
	])("%s: a percentage that nobody asked to be checked is said not to be judged", (text, typed) => {
		const it = answer(text);
		expect(it.notices).toContain(
			`“${typed}” is not held against anything here: begin with “check” to have it checked`,
		);
		expect(it.choices).toContainEqual({ label: "Check It", question: `check ${text}` });
	});

	test.each(["forces up 10% in 22/23 home office", "did kent rise by more than 10%", "kent up in 22/23"])(
		"%s: nothing is left to judge",
		(text) => {
			expect(answer(text).choices.map(({ label }) => label)).not.toContain("Check It");
		},
	);

	test("a name typed in a hurry is the name: what is known of its figures is said", () => {
		const it = answer("Thames valley went from 300 to 918 in a year, so tripled, right? seems mad");
		expect(it.table?.rows.map((row) => row[1])).toEqual(["Holds, if 2020/21 is meant", "Holds", "Holds"]);
		expect(it.warnings.join()).toContain("looks like an incomplete answer");
	});

	test("no number in it: says so", () => {
		expect(answer("check the chief constable spoke well").finding).toBe("No figures to check were found");
	});
});

describe("words that tell no years get no bare “holds”", () => {
	test.each([
		[
			"check kent doubled in a year",
			"Holds, if 2016/17 to 2017/18 is meant",
			"It does not hold for 2021/22 to 2022/23.",
		],
		[
			"check cumbria rose by 20% in a year",
			"Holds, rounded, if 2020/21 to 2021/22 is meant",
			"It does not hold for 2021/22 to 2022/23;",
		],
		["check kent recorded 1,356 offences", "Holds, if 2021/22 is meant", "Kent, 2021/22: 1,356."],
	])("%s", (text, verdict, reason) => {
		const it = answer(text);
		const [row] = it.table?.rows ?? [];
		expect(row?.[1]).toBe(verdict);
		expect(row?.[2]).toContain(reason);
		expect(it.finding).toBe("1 of 1 number checked · years assumed for 1");
	});

	test.each([
		"check kent doubled from 2016/17 to 2017/18",
		"check kent recorded 1,356 offences in 2021/22",
		"has kent doubled since 2016/17?",
	])("%s tells them", (text) => {
		const it = answer(text);
		expect(it.table?.rows[0]?.[1]).toBe("Holds");
		expect(it.table?.rows[0]?.[2]).not.toContain("It does not hold for");
		expect(it.finding).toBe("1 of 1 number checked");
	});

	test("another release of the same years is told, and they are not told to be years it does not hold for", () => {
		const reason = answer("check UK offences rose 67% over five years").table?.rows[0]?.[2] ?? "";
		expect(reason).toContain(
			"By another release of those years it does not: 18,574 to 30,925 is up 12,351, 66.5%",
		);
		expect(reason.match(/It does not hold for [^.]*/)?.[0]).not.toContain("2016/17 to 2021/22");
	});

	test.each([
		[
			"check more than seven offences a day in South Yorkshire last year",
			"Does not hold",
			"1,203 in 365 days is 3.30 a day.",
		],
		[
			"check over 40 offences every day in Kent last year",
			"Does not hold",
			"1,568 in 365 days is 4.30 a day.",
		],
		[
			"check more than three offences a day in South Yorkshire last year",
			"Holds",
			"1,249 in 366 days is 3.41 a day.",
		],
		[
			"check more than seven offences a day in South Yorkshire",
			"Cannot be checked",
			"772 in 365 days is 2.12 a day does not agree",
		],
		[
			"check more than seven burglaries a day in South Yorkshire last year",
			"Cannot be checked",
			"Not in the data set: burglaries.",
		],
	])("a rate of last year is held against the latest: %s", (text, verdict, reason) => {
		const it = answer(text);
		expect(it.table?.rows[0]?.[1]).toBe(verdict);
		expect(it.table?.rows[0]?.[2]).toContain(reason);
		expect(it.lines.join()).not.toContain("would not hold");
	});

	test.each([
		[
			"check northern ireland had 3,382 in the past five years",
			"Does not hold",
			"3,382 is six years, 2018/19 to 2023/24. Five years, 2019/20 to 2023/24: 2,948.",
		],
		[
			"check northern ireland had 2,948 in the past five years",
			"Holds",
			"Northern Ireland, 2019/20 to 2023/24: 2,948.",
		],
		[
			"check kent had 4,500 over three years",
			"Cannot be checked",
			"Of 2020/21 to 2022/23, NSPCC figures are held for Kent in 2021/22 and 2022/23 only.",
		],
	])("several years are added up of what is held of them: %s", (text, verdict, reason) => {
		const [row] = answer(text).table?.rows ?? [];
		expect(row?.[1]).toBe(verdict);
		expect(row?.[2]).toContain(reason);
	});

	test("what holds of the totals of different forces, and of the same ones, is no claim refuted", () => {
		const [row] = answer("had wales more than trebled between 2013 and 2015?").table?.rows ?? [];
		expect(row?.[1]).toBe("Cannot be checked");
		expect(row?.[2]).toContain("Without Gwent’s 109 it would hold: 201 to 629");
	});

	test.each(["cumbria had 308 in 2021/22, right or wrong?", "right or wrong: cumbria 308 in 2021/22"])(
		"%s",
		(text) => {
			expect(answer(text).table?.rows).toEqual([["“308”", "Does not hold", "Cumbria, 2021/22: 307."]]);
		},
	);
});

describe("whose number is right, where two measures have one each", () => {
	test.each([
		"you said 307 for cumbria but the govt says 346. whos right",
		"307 for Cumbria but the government has 346, which is correct?",
	])("%s", (text) => {
		const it = answer(text, { style: "sentence" });
		expect(it.kind).toBe("check");
		expect(it.table?.rows[0]?.slice(0, 2)).toEqual(["“307”", "Holds, if 2021/22 is meant"]);
		expect(it.lines.slice(0, 2)).toEqual([
			"Home Office, counted apart, obscene publications offences (code 86): “346” would hold, if 2021/22 is meant: Cumbria, 2021/22: 346. Read as Cumbria, 2021/22, Home Office (years assumed).",
			"The two measures count different things: each number is its own measure’s, and neither shows the other to be wrong.",
		]);
	});

	test("each that is named is held against its own", () => {
		const it = answer("kent 2021/22: nspcc says 1,356, home office 1,612, which is right", {
			style: "sentence",
		});
		expect(it.table?.rows.map((row) => row[1])).toEqual(["Holds", "Holds"]);
		expect(it.notices[0]).toMatch(/; each number is held against the one it is told of$/);
	});

	test.each([
		["you said 307 for cumbria but the govt says 350. whos right", "neither shows"],
		["kent had 1,356 in 2021/22 and the bbc 1,360, who do i believe", "neither shows"],
	])("%s: a number of no measure is not explained away", (text, words) =>
		expect(answer(text, { style: "sentence" }).lines.join()).not.toContain(words),
	);
});

describe("the years a change is held between", () => {
	test("a bare year is the one that begins in it, and no other is chosen so that the claim holds", () => {
		const [row] = answer("check Cambridgeshire tripled since 2017").table?.rows ?? [];
		expect(row).toEqual([
			"“tripled”",
			"Cannot be checked",
			"It would hold for Cambridgeshire, 2016/17 to 2022/23, NSPCC: 209 to 727 is up 518, 247.8%, 3.48 times; but a bare year is read as 2017/18.",
		]);
	});

	test.each([
		["check Cambridgeshire more than quadrupled since 2017", "Holds"],
		["check Cambridgeshire tripled since 2016/17", "Holds"],
	])("%s: %s", (text, verdict) => expect(answer(text).table?.rows[0]?.[1]).toMatch(verdict));

	test("no years are offered over a break, or of two kinds", () => {
		const it = answer("is it true that image crimes in Devon and Cornwall doubled since 2016/17");
		expect(it.table?.rows[0]?.slice(1)).toEqual([
			"Does not hold",
			"511 to 931 is up 420, 82.2%, 1.82 times.",
		]);
	});
});

describe("a change to a year that only another measure holds is no change, and that measure is told (D26)", () => {
	const why = (text: string) => answer(text).table?.rows[0]?.[2];

	test("the count of the year is told with what it counts", () => {
		const it = "is it accurate to say the 2023/24 figure for England and Wales is 23% up on 2017/18?";
		expect(answer(it).table?.rows[0]?.[1]).toBe("Cannot be checked");
		expect(why(it)).toBe(
			"No NSPCC figure is held for England and Wales in 2023/24; the 38,685 of that year counts child sexual abuse image offences 2023/24 (Home Office, published by the NSPCC), another measure, and two measures must never make one percentage.",
		);
	});

	test("where another measure holds both years, only that this one does not is told", () => {
		expect(why("check kent rose 5% between 2019/20 and 2020/21")).toBe(
			"No NSPCC figure is held for Kent in 2019/20.",
		);
	});

	test("nothing is held where no measure holds it", () => {
		expect(why("check kent rose 5% between 2009/10 and 2020/21")).toBe(
			"Nothing is held for Kent in 2009/10.",
		);
	});
});
