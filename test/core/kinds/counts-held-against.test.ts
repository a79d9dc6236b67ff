import { afterAll, describe, expect, test } from "vitest";
import { asking, changesOf } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);
const asked = (text: string, previous?: string) =>
	answer(text, { style: "sentence", ...(previous === undefined ? {} : { previous }) });

const HOME_OFFICE = "Wales 2023/24 child sexual abuse image offences home office";

describe("a change from a count that was typed", () => {
	test.each<[text: string, finding: string, line: string, previous?: string]>([
		[
			"and up from 2,061 is what percent? thats the year before last isnt it",
			"No change is given from 2,061: it is a count of another measure.",
			"2,061 is held for Wales in 2021/22: child abuse image offences (NSPCC, freedom of information).",
			HOME_OFFICE,
		],
		[
			"how much is that up on 2,061",
			"No change is given from 2,061: it is a count of another measure.",
			"2,061 is held for Wales in 2021/22: child abuse image offences (NSPCC, freedom of information).",
			HOME_OFFICE,
		],
		[
			"what is the percentage rise in wales from 2,061 to 2,194",
			"No change is given from 2,061 to 2,194: they are counts of two measures.",
			"The two measures must not be compared.",
		],
		[
			"up from 346 is what per cent",
			"No change is given from 346: it is a count of another measure.",
			"346 is held for Cumbria in 2021/22: obscene publications, etc., code 86 (Home Office).",
			"cumbria 2021/22",
		],
		[
			"what percent is it up from 310?",
			"No change is given from 310: no figure of 310 is held for Cumbria.",
			"A change is worked out between two figures that are held.",
			"cumbria 2021/22",
		],
	])("none is given by %s", (text, finding, line, previous) => {
		const it = asked(text, previous);
		expect(it.finding).toBe(finding);
		expect(it.lines).toContain(line);
		expect(it.kind).toBe("not-held");
		expect(it.figures).toEqual([]);
		for (const { question } of it.choices) expect(answer(question).kind).not.toBe("clarify");
	});

	test.each<[text: string, from: number, to: number, previous?: string]>([
		["up from 148 is what percent?", 148, 307, "cumbria 2021/22"],
		["how much up on 1,437", 1437, 2061, "wales 2021/22"],
		["so up from 255 is what percent, that was the year before last?", 255, 307, "cumbria 2021/22"],
		["what is the percentage rise in wales from 1,437 to 2,061", 1437, 2061],
		["up from 2,599 is what percent", 2599, 3529, "total south west 2022/23 obscene publications"],
	])("that of its own measure is told by %s", (text, from, to, previous) => {
		const it = asked(text, previous);
		expect(it.kind).toBe("change");
		expect(changesOf(it)[0]).toMatchObject({ from, to });
	});

	test.each<[text: string, kind: string, previous?: string]>([
		["what percent of the uk is wales 2021/22", "share"],
		["what percent of 38,685 is wales 2023/24", "share"],
		["how much is it up from 2016", "trend", "cumbria 2021/22"],
		["did kent ever go up from 1,000 offences", "trend"],
		["check cumbria went up from 148 to 307 offences, 107%", "check"],
	])("nothing is read into %s", (text, kind, previous) => {
		expect(asked(text, previous).kind).toBe(kind);
	});
});
