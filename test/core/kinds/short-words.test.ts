import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("the short words of newsrooms are understood, or mean nothing and ask nothing", () => {
	test.each([
		["kent latest nums pls on deadlin", "Kent 2022/23"],
		["kent img nums pls quick", "Kent 2022/23"],
		["kent nos 22/23", "Kent 2022/23"],
		["gmp img offences 22/23 up or dwn", "change Greater Manchester 2021/22 vs 2022/23"],
		["wales tot latest + split", "total Wales 2021/22"],
		["wales latest and split", "total Wales 2021/22"],
		["e mids split 22/23 ho", "total East Midlands 2022/23 obscene publications"],
		["kent chg 21/22 22/23", "change Kent 2021/22 vs 2022/23"],
		["btm 3 forces 22/23", "rank 2022/23 fewest top 3"],
		["lancs trnd", "trend Lancashire 2016/17 to 2021/22"],
		["essex stmts", "quote Essex"],
		["web par kent 22/23", "copy Kent 2022/23 style=plain"],
		["s yorks 6 a day true?", "South Yorkshire 2017/18 per day"],
		["staffs more than dbl last yr right?", "check Staffordshire more than double last year"],
		["kent and essex summed 2017/18", "total Kent + Essex 2017/18"],
		["kent essex joint 2017/18", "total Kent + Essex 2017/18"],
		["joint figure kent and essex 2017/18", "total Kent + Essex 2017/18"],
		["cumbria per cap 2021/22", "rate Cumbria 2021/22"],
		["per-cap 2021/22", "rate 2021/22"],
		["bham 2021/22 ho", "West Midlands 2021/22 obscene publications"],
		["lpool v mchester 2021/22 ho", "compare Merseyside vs Greater Manchester 2021/22 obscene publications"],
		["met + city 2021/22 ho", "total Metropolitan Police + City of London 2021/22 obscene publications"],
		[
			"the city and the met 2021/22 ho",
			"compare City of London vs Metropolitan Police 2021/22 obscene publications",
		],
	])("%s is %s", (text, question) => {
		for (const style of ["command", "sentence"] as const) {
			const it = answer(text, { style });
			expect(it.question.canonical).toBe(question);
			expect(it.notices.join()).not.toContain("Not understood");
		}
	});

	test("“d&c 22/23 safe to use?” is told what is on record", () => {
		expect(answer("d&c 22/23 safe to use?").notices).toContain("A break is on record in 2022/23");
	});

	test.each(["kent + split", "kent figs + breakdown pls"])("%s: one force has no parts", (text) => {
		const it = answer(text);
		expect(it.question.canonical).toBe("Kent 2022/23");
		expect(it.notices).toContain("Not in this answer: a breakdown. No figure is held below a force");
	});

	test.each([
		"kent zzz 22/23",
		"kent imgx nums",
		"web kent burglary",
		"wton 2021",
		"bton 2021",
		"gmp + city",
		"met and city council 2021",
	])("%s is asked about still", (text) => {
		expect(answer(text).kind).toMatch(/clarify|out-of-scope|not-held/);
	});
});
