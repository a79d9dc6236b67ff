import { describe, expect, test } from "vitest";
import { outcome, publishedCheck } from "./data.ts";

const published = publishedCheck();
const check = (text: string) => published.check(text);
const first = (text: string) => {
	const [claim] = check(text).claims;
	if (claim === undefined) throw new Error(`nothing found in: ${text}`);
	return claim;
};
const reasonOf = (text: string): string => {
	const wrong = check(text).claims.find((it) => it.verdict === "does-not-hold");
	return wrong?.reason ?? "";
};

describe("D1, D2: percentages are rounded once, half away from zero, and never cut off", () => {
	test.each([
		["Wales recorded 1,458 image offences in 2017/18, up 1% on 1,437 in 2016/17.", "Y"],
		["Wales recorded 1,458 image offences in 2017/18, up 2% on 1,437 in 2016/17.", "N"],
		["Image offences rose from 200 to 213, up 7%.", "Y"],
		["Image offences rose from 200 to 213, up 6%.", "N"],
		["Image offences fell from 200 to 187, down 7%.", "Y"],
		["Bedfordshire image offences rose from 118 to 200, up 69%.", "Y"],
	])("%s", (text, want) => {
		const { claims } = check(text);
		const percent = claims.find((it) => it.kind === "percentage");
		expect(percent?.verdict.startsWith("holds") ? "Y" : "N").toBe(want);
	});

	test("cut off is named as such", () => {
		expect(reasonOf("Image offences rose from 200 to 399, up 99%, in Kent.")).toContain(
			"Cut off, not rounded",
		);
	});
});

describe("D8, D56: a word that hedges a fraction is never stricter than the fraction alone", () => {
	test.each([
		["Image offences in Kent rose from 1,356 to 1,568, a sixth.", "Y"],
		["Image offences in Kent rose from 1,356 to 1,568, about a sixth.", "Y"],
		["Image offences in Kent rose from 1,356 to 1,568, roughly a sixth.", "Y"],
		["Image offences in Kent rose from 1,356 to 1,568, a fifth.", "N"],
		["Image offences in Kent rose from 1,356 to 1,568, about a fifth.", "N"],
		["Image offences in Kent rose from 1,356 to 1,568, about a seventh.", "N"],
		["Image offences in Kent rose from 1,356 to 1,568, nearly a sixth.", "N"],
	])("%s", (text, want) => {
		const fraction = check(text).claims.find((it) => / (?:fifth|sixth|seventh)$/.test(` ${it.text}`));
		expect(fraction?.verdict.startsWith("holds") ? "Y" : "N").toBe(want);
	});
});

describe("D24, D25: what keeps figures from being compared is told, whatever the verdict", () => {
	const warningsOf = (text: string, said: string) =>
		check(text).claims.find((it) => it.text === said)?.warnings ?? ["not found"];

	test.each([
		["Code 86 offences in Devon and Cornwall rose by 12.1% between 2021/22 and 2022/23.", "12.1%"],
		["Code 86 offences in Devon and Cornwall rose from 940 in 2021/22 to 1,054 in 2022/23, up 12%.", "12%"],
		["Code 86 offences in Devon and Cornwall doubled between 2021/22 and 2022/23.", "doubled"],
	])("%s", (text, said) => {
		expect(warningsOf(text, said)).toEqual([
			expect.stringMatching(/^Devon and Cornwall Police moved to a new records system in November 2022/),
		]);
	});

	test.each([
		["Image offences in Cumbria rose from 307 in 2021/22 to 371 in 2022/23, up 21%.", "21%"],
		["Code 86 offences in Devon and Cornwall came to 1,054 in 2022/23.", "1,054"],
		["Code 86 offences in Devon and Cornwall rose by 3% between 2014/15 and 2015/16.", "3%"],
	])("%s: nothing keeps them", (text, said) => {
		expect(warningsOf(text, said)).toEqual([]);
	});

	test.each([
		[
			"More than 33,000 image offences were recorded across the UK in 2022/23.",
			"More than 33,000",
			/^Only 35 forces answered/,
		],
		["Thames Valley recorded 300 image offences in 2020/21.", "300", /looks like an incomplete answer/],
	])("%s: what is not in the figure", (text, said, warning) => {
		expect(warningsOf(text, said)).toEqual([expect.stringMatching(warning)]);
	});

	test("of two places with the same count, the pair of one place is meant", () => {
		const text =
			"Wales logged 940 in a survey. Code 86 offences in Devon and Cornwall rose from 940 in 2021/22 to 1,054 in 2022/23, up 12%.";
		expect(warningsOf(text, "12%")).toHaveLength(1);
	});

	test("forces inside an area are told in one sentence", () => {
		expect(warningsOf("UK image offences rose 66% in five years to 30,925 in 2021/22.", "66%")).toEqual([
			expect.stringMatching(/^Figures of three of its forces do not compare over this time: Cheshire/),
		]);
	});

	test("places that record by different rules", () => {
		const [claim] = check("Scotland recorded more image offences than Cumbria in 2021/22.").claims;
		expect(claim?.warnings).toEqual([expect.stringMatching(/Scot.*not directly comparable/)]);
	});
});

describe("D7: the words must go the way the numbers go", () => {
	test.each([
		["Image offences in Dorset rose by 20% between 2017/18 and 2020/21.", "It fell, it did not rise."],
		["Image offences in Kent fell by 50% between 2017/18 and 2022/23.", "It rose, it did not fall."],
	])("%s", (text, reason) => {
		expect(reasonOf(text)).toContain(reason);
	});
});

describe("D8: words for multiples", () => {
	test.each([
		["doubled", "N"],
		["almost doubled", "Y"],
		["nearly doubled", "Y"],
		["more than doubled", "N"],
	])("434 to 859 has %s: %s", (words, want) => {
		expect(
			outcome(check(`Image offences in Northern Ireland ${words} from 434 in 2018/19 to 859 in 2023/24.`)),
		).toBe(want);
	});

	test.each([
		["Greater Manchester saw a fourfold rise, from 146 to 714 offences.", "N"],
		["Offences rose almost fivefold, from 146 to 714.", "Y"],
		["Cheshire recorded more than twice as many image offences in 2020/21 as in 2016/17.", "Y"],
		["Image offences fell by a third, from 300 to 200.", "Y"],
		["Image offences halved from 300 to 140.", "Y"],
		["Image offences halved from 300 to 160.", "N"],
		["Neglect increased five times, from 20 to 129.", "N"],
		["Image offences in Kent increased five times, from 200 to 1,290.", "N"],
		["Image offences in Kent increased six times, from 200 to 1,290.", "Y"],
		["Image offences in Kent increased five times, from 200 to 1,030.", "Y"],
		["Image offences in Kent increased five times, from 200 to 1,200.", "Y"],
		["Image offences in Kent rose by five times, from 200 to 1,290.", "Y"],
		["Image offences in Kent rose five times more, from 200 to 1,150.", "Y"],
		["Image offences in Kent rose tenfold, from 200 to 2,290.", "Y"],
		["Image offences in Kent went from 200 to 2,090, ten times as many.", "Y"],
		["Image offences in Kent went from 200 to 2,290, ten times as many.", "N"],
		["Image offences in Kent rose tenfold, from 200 to 1,890.", "N"],
		["Image offences in Kent rose tenfold, from 200 to 3,100.", "N"],
		["Image offences in Kent rose by nearly 40%, from 822 to 1,134.", "Y"],
		["Image offences in Kent rose by nearly 40%, from 822 to 1,120.", "N"],
	])("%s", (text, want) => {
		const { claims } = check(text);
		const told = claims.find((it) => it.kind === "multiple" || it.kind === "percentage");
		expect(told?.verdict.startsWith("holds") ? "Y" : "N").toBe(want);
	});
});

describe("D9: a day is a day of that financial year", () => {
	test("2,194 in the 366 days of 2023/24 is six a day", () => {
		const claim = check("Welsh forces recorded 2,194 image offences in 2023/24, six a day.").claims.at(-1);
		expect(claim).toMatchObject({
			kind: "rate",
			verdict: "holds-after-rounding",
			working: "2,194 in 366 days is 5.99 a day",
		});
	});

	test("22,724 in 2017/18 is one every 23 minutes", () => {
		const claim = check("One image offence was recorded every 23 minutes in the UK in 2017/18.").claims[0];
		expect(claim?.working).toBe("22,724 in 525,600 minutes is one every 23.1 minutes");
	});

	test("a week worked out from a rounded day is named", () => {
		expect(reasonOf("South Yorkshire's 3,105 offences are eight a day or 56 a week.")).toContain(
			"Worked out from a rounded number a day",
		);
	});
});

describe("D10, D11: small bases", () => {
	test("a percentage on a base under 50 is named", () => {
		expect(reasonOf("Image offences rose from 20 to 129, up 600%, in Suffolk.")).toContain("too few");
	});

	test("the base of a sum is the sum, not the count of the first of its forces", () => {
		const told = check(
			"Police in England and Wales recorded 40,468 obscene publications offences in 2022/23, nearly twelve times as many as in 2012/13.",
		).claims.find(({ kind }) => kind === "multiple");
		expect(told?.reason).toBe("3,493 to 40,468 is up 36,975, 1058.5%, 11.59 times.");
	});

	test("a share of a sum's later count is named", () => {
		expect(
			reasonOf("The South West recorded 3,529 obscene publications offences in 2022/23, up 8.4% on 2021/22."),
		).toContain("share of the later count");
	});

	test("arithmetic that is written out states nothing", () => {
		const { claims } = check(
			"Cumbria recorded 307 image offences in 2021/22. 307 − 148 = 159; 159 ÷ 148 × 100 = 107.4%. 307 offences ÷ 500,729 residents × 100,000 = 61.3. It is of quarters 1 to 4.",
		);
		expect(claims.map(({ text }) => text)).toEqual(["307"]);
	});

	test("there is no percentage of nothing", () => {
		const claim = check("Image offences rose from 0 to 12, up 100%.").claims.find(
			(it) => it.kind === "percentage",
		);
		expect(claim?.verdict).toBe("does-not-hold");
		expect(claim?.reason).toContain("There is no percentage or multiple of nothing.");
	});
});

describe("D14, D16: per cent for counts, percentage points for shares", () => {
	test("points for a count", () => {
		expect(
			reasonOf("Image offences in Cumbria rose 107 percentage points between 2016/17 and 2021/22."),
		).toContain("per cent, not in percentage points");
	});

	test("per cent for a share", () => {
		expect(reasonOf("The share of cases with a charge rose from 10% to 12%, up 2%.")).toContain(
			"2 percentage points, not per cent",
		);
		expect(
			outcome(check("The share of cases with a charge rose from 10% to 12%, up 2 percentage points.")),
		).toBe("Y");
	});
});

describe("D18, D19: years as they are written", () => {
	test.each([
		"2021/22",
		"2021-22",
		"2021–22",
		"21/22",
		"2021/2022",
		"the year to March 2022",
		"the year ending March 2022",
		"the 12 months to March 2022",
		"2021",
		"April 2021 to March 2022",
	])("307 in %s", (year) => {
		expect(first(`Cumbria Constabulary recorded 307 child abuse image offences in ${year}.`)).toMatchObject({
			verdict: "holds",
			reading: "Cumbria, 2021/22, NSPCC",
		});
	});

	test("a calendar year where only that is held", () => {
		expect(first("UK forces recorded 10,818 indecent image offences in 2015.").reading).toContain(
			"2015 (calendar year)",
		);
	});
});

test("D21: last year is the one the text names, else the latest held", () => {
	expect(outcome(check("Kent Police recorded 1,568 child abuse image offences last year (2022/23)."))).toBe(
		"Y",
	);
	expect(outcome(check("Kent Police recorded 1,568 child abuse image offences last year."))).toBe("Y");
});

test("D22: nothing is said of a part of a year", () => {
	expect(
		first("Cumbria Constabulary recorded 120 child abuse image offences between April and September 2021.")
			.verdict,
	).toBe("cannot-be-checked");
	expect(first("Image offences in the North West are up 33% in half a year.").reason).toContain(
		"part of a year",
	);
});

test("D23: “ever” cannot be borne out by the years held, but can be refuted", () => {
	expect(
		check("The 1,133 image offences in Lancashire in 2021/22 were the highest number ever.").claims.at(-1),
	).toMatchObject({ kind: "rank", verdict: "cannot-be-checked" });
	expect(
		check("The 718 image offences in Lancashire in 2019/20 were the highest number ever.").claims.at(-1),
	).toMatchObject({ kind: "rank", verdict: "does-not-hold" });
});

describe("D26: measures are never mixed", () => {
	test("a Home Office figure said of the charity's measure is named", () => {
		expect(
			reasonOf(
				"Cumbria Constabulary recorded 346 child abuse image offences in 2021/22, NSPCC figures show.",
			),
		).toContain("another measure");
	});

	test("a rise from one measure to the other", () => {
		expect(
			outcome(check("Child abuse image offences in Cumbria rose from 148 in 2016/17 to 346 in 2021/22.")),
		).toBe("N");
	});

	test("the wider measure under its own name", () => {
		expect(
			outcome(
				check(
					"Obscene publications offences in Cumbria rose from 154 in 2016/17 to 346 in 2021/22, up 125%.",
				),
			),
		).toBe("Y");
	});
});

describe("D27: sums of different forces do not compare", () => {
	test.each([
		"Child abuse image offences in the UK rose 79% between 2017/18 and 2022/23.",
		"Indecent image offences in Wales rose from 201 in 2013 to 738 in 2015.",
	])("%s", (text) => {
		expect(reasonOf(text)).toContain("Like-for-like only");
	});

	test.each([
		["Welsh image offences at least tripled between 2013 and 2015, the NSPCC says.", "cannot-be-checked"],
		["Welsh image offences rose 93% between 2014 and 2015, the NSPCC says.", "does-not-hold"],
	])("what is true of the forces of both years is not refuted: %s", (text, verdict) => {
		expect(check(text).claims.find(({ kind }) => kind !== "count")?.verdict).toBe(verdict);
	});

	test("a rise told of forces that answered in both years is left open", () => {
		expect(
			outcome(
				check(
					"Child abuse image offences rose 79% in UK forces that provided data for both 2017/18 and 2022/23.",
				),
			),
		).toBe("C");
	});
});

test("D28: four forces add up to the published total", () => {
	expect(
		outcome(
			check(
				"Dyfed-Powys, Gwent, North Wales and South Wales recorded 2,194 child sexual abuse image offences between them in 2023/24.",
			),
		),
	).toBe("Y");
});

describe("D33-D35: words are flagged, as advice", () => {
	test.each([
		["Child porn offences soared in Kent.", ["Child porn", "soared"]],
		["Kent is the worst hotspot in an epidemic.", ["worst", "hotspot", "epidemic"]],
		["A man was tried for historic child abuse.", ["historic"]],
		["The crimes committed reached a record high.", ["crimes committed", "record high"]],
		["A historic building burned down.", []],
		["Offences rose by 3%.", []],
	])("%s", (text, words) => {
		expect(check(text).flags.map((it) => it.text)).toEqual(words);
	});

	test("the words of others are left alone and told", () => {
		const [flag] = check("He said: “Numbers have soared.”").flags;
		expect(flag).toMatchObject({ text: "soared", quoted: true });
		expect(flag?.advice).toContain("stays as it was said");
	});
});

describe("D56: rounding at the precision written, and hedge words", () => {
	const rise = (percent: string) => `Image offences rose from 10,000 to 12,997, up ${percent}.`;
	test.each([
		["30%", "holds-after-rounding"],
		["30.0%", "holds-after-rounding"],
		["31%", "does-not-hold"],
		["29.97%", "holds"],
		["29.9%", "does-not-hold"],
		["nearly a third", "does-not-hold"],
		["almost 30%", "holds"],
		["more than 30%", "does-not-hold"],
		["more than 29%", "holds"],
		["about 30%", "holds-after-rounding"],
		["almost a third", "does-not-hold"],
		["up to 30%", "holds"],
		["less than 30%", "holds"],
	])("%s: %s", (percent, verdict) => {
		const claim = check(rise(percent)).claims.find((it) => it.kind === "percentage");
		expect(claim?.verdict).toBe(verdict);
	});

	test("30,925 is more than 30,000, nearly 31,000, and 31,000 and 30,000 rounded, not 29,000", () => {
		const said = (count: string) =>
			first(`Police across the UK recorded ${count} child abuse image offences in 2021/22.`).verdict;
		expect(
			[
				"more than 30,000",
				"nearly 31,000",
				"31,000",
				"about 31,000",
				"30,000",
				"29,000",
				"more than 31,000",
				"nearly 30,000",
			].map(said),
		).toEqual([
			"holds",
			"holds",
			"holds-after-rounding",
			"holds-after-rounding",
			"holds-after-rounding",
			"does-not-hold",
			"does-not-hold",
			"does-not-hold",
		]);
	});
});

describe("D57: what was assumed is said", () => {
	test("a measure that is not named", () => {
		expect(first("Cumbria up 107% since 2016/17").reading).toContain("measure assumed");
	});

	test("a place from an earlier sentence", () => {
		const claim = check(
			"Child abuse image offences in Cumbria rose. The force recorded 307 in 2021/22.",
		).claims.at(-1);
		expect(claim?.reading).toContain("area from an earlier sentence");
	});

	test("with several years possible and none that agrees, no verdict is picked", () => {
		expect(first("West Yorkshire image offences up nearly 40%").verdict).toBe("cannot-be-checked");
	});
});

test("D58: nothing checked is nothing endorsed", () => {
	expect(check("A fine day.").summary).toBe(
		"No figures to check were found. Nothing checked is nothing endorsed.",
	);
	expect(check("Cumbria recorded 307 child abuse image offences in 2021/22.").summary).toBe(
		"1 of 1 number checked: one holds. Nothing checked is nothing endorsed.",
	);
});

describe("where releases differ, either is right, and which is said", () => {
	test.each([
		["18,522", "September 2018 (since given as 18,574)"],
		["18,574", "February 2023."],
	])("%s", (count, release) => {
		expect(first(`UK forces recorded ${count} child abuse image offences in 2016/17.`)).toMatchObject({
			verdict: "holds",
			reason: expect.stringContaining(release),
		});
	});

	test("a third number is of none", () => {
		expect(first("UK forces recorded 18,422 child abuse image offences in 2016/17.").verdict).toBe(
			"does-not-hold",
		);
	});
});

describe("what is not ours to judge", () => {
	test.each([
		"Cumbria Police made 120 arrests over child abuse images in 2021/22.",
		"Kent Police recorded 735 online grooming offences in 2021/22, up 50% on 490.",
		"The charity's helpline took 1,500 calls about child abuse images, up 12%.",
		"Officers found 3,456 indecent images of children on his phone.",
		"Oxford saw 45 child abuse image offences in 2021/22.",
		"Snapchat was named in 44% of child abuse image offences in Cumbria in 2021/22.",
		"Of the 307 child abuse image offences, 95 were of possession, Cumbria Police said of 2021/22.",
	])("%s", (text) => {
		const wrong = check(text).claims.filter((it) => it.verdict === "does-not-hold");
		expect(wrong).toEqual([]);
	});

	test.each([
		"John Smith, 43, of 12 High Street, was jailed for 16 months on 3 March 2023.",
		"Call 0808 800 5000 or 999, 24 hours a day.",
		"Section 12 of the Sexual Offences Act 2003 and the Online Safety Bill 2021 apply.",
		"Girls aged 12 to 15 and under-18s are targeted.",
		"The unit cost £1.2 million in 2019.",
	])("no claim at all: %s", (text) => {
		expect(check(text).claims).toEqual([]);
	});
});
