import { describe, expect, test } from "vitest";
import { type Asked, ask } from "../../../src/core/ask.ts";
import { lexiconOf, lookUp } from "../../../src/core/question/names/lexicon.ts";
import { nameWords } from "../../../src/core/question/names/name-key.ts";
import type { QuestionParts } from "../../../src/core/question/parts.ts";
import { readQuestion } from "../../../src/core/question/read-question.ts";
import { readSlipAlone } from "../../../src/core/question/readers/slip-alone.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
const lexicon = lexiconOf(data);
const today = "2026-11-24";
const read = (text: string) => readSlipAlone(text, lexicon);
const whole = (text: string, style: Asked["style"]) => readQuestion(text, { style, data, today });

/** Every letter left out, every two in each other's place. */
const slipsOf = (name: string): readonly string[] =>
	[...name].flatMap((_, at) => [
		name.slice(0, at) + name.slice(at + 1),
		name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
	]);
const names = data
	.geographies()
	.filter((it) => it.kind !== "group")
	.map((it) => it.name.replace(/^the /, "").toLowerCase());
const slips = [...new Set(names.flatMap(slipsOf))].filter(
	(it) => lookUp(lexicon, nameWords(it)) === undefined,
);

/** What is asked, wherever it stands in the text and however the name is spelt. */
const asked = ({ geographies, period, text: _text, ...rest }: QuestionParts) => ({
	...rest,
	period: period?.reading ?? null,
	geographies: geographies.map((it) => [it.outcome, it.geographies, it.place, it.otherwise, it.note]),
});

describe("a name with a slip in it and at most a year", () => {
	test.each([
		["NAME", "command"],
		["NAME 2021", "command"],
		["NAME 2021/22", "sentence"],
		["NAME 21/22", "sentence"],
	] as const)("in “%s” is read as the whole reading of a %s reads it", (frame, style) => {
		const differing = slips.filter((slip) => {
			const alone = read(frame.replace("NAME", slip));
			if (alone === null) return false;
			const long = whole(frame.replace("NAME", slip), style);
			const [name] = long.geographies;
			const isTold = name?.how === "misspelt" && name.text === alone.typed;
			return !isTold || JSON.stringify(asked(long)) !== JSON.stringify(asked(whole(alone.written, style)));
		});
		expect(differing).toEqual([]);
	});

	test("is found in seven of ten slips", () => {
		expect(slips.filter((it) => read(it) !== null).length).toBeGreaterThan(0.7 * slips.length);
	});

	test.each([
		["cumbira 2021", "cumbria", "cumbria 2021"],
		["Cumbira 2021", "cumbria", "cumbria 2021"],
		["wset midlands", "west-midlands", "west midlands"],
		["avon nd somerset 21/22", "avon-and-somerset", "avon and somerset 21/22"],
		["dyfed-pwys 2018-19", "dyfed-powys", "dyfed-powys 2018-19"],
		["hampshre 2020", "hampshire", "hampshire 2020"],
		["yorkshire and the hmber", "yorkshire-and-the-humber", "yorkshire and the humber"],
	])("“%s” is %s", (text, geography, written) => {
		expect(read(text)).toMatchObject({ geography, written });
	});

	test.each([
		["wes tmercia 2021", "west mercia 2021"],
		["westmidlands", "west midlands"],
		["Dyfed Powys 21/22", "dyfed-powys 21/22"],
	])("where only spaces stand elsewhere, as in “%s”, is “%s” and not told", (text, written) => {
		expect(read(text)).toMatchObject({ written, isTold: false });
		expect(asked(whole(text, "command"))).toEqual(asked(whole(written, "command")));
	});

	test.each([
		"cumbria 2021",
		"Cumbria 2021",
		"the west midlands 2021",
		"bristol",
		// Something else is asked too, or may be.
		"cumbira trend",
		"cumbira and kent",
		"worst devon and cornwall",
		"all lndon",
		"welsg forces",
		"surrey and sussex togehter",
		"knt police",
		"cumbira last year",
		"cumbira since 2019",
		// A word, or another name.
		"northern iceland",
		"city of loddon",
		"porth west",
		"thames valleys 2021",
		"wet midlands",
		// Two forces are nearly as near.
		"susex 2021",
		"ssex",
		"knt",
		// A place within a force's area.
		"bramptn 2021",
		"manchestr",
		// None of ours.
		"atlantsi 2021",
		"",
		"2021",
	])("nothing is taken from “%s”", (text) => {
		expect(read(text)).toBeNull();
	});
});

describe("the answer to a name with a slip in it", () => {
	const answer = (text: string, previous?: string) =>
		ask({ text, style: "command", today, ...(previous === undefined ? {} : { previous }) }, data);

	test.each([
		["cumbira 2021", "cumbria 2021", "Showing Cumbria: you typed “cumbira”"],
		["Wset Midlands 2020", "west midlands 2020", "Showing West Midlands: you typed “Wset Midlands”"],
		["northumbira", "northumbria", "Showing Northumbria: you typed “northumbira”"],
	])("“%s” is that to “%s”, with what was typed told first", (typed, meant, told) => {
		const [of, to] = [answer(typed), answer(meant)];
		expect(of.notices).toEqual([told, ...to.notices]);
		expect(of.question.assumed).toEqual([told, ...to.question.assumed]);
		expect(of.text).toContain(`\n${[told, ...to.notices].join("\n")}\n`);
		const same = { notices: [], question: null, text: "" };
		expect({ ...of, ...same }).toEqual({ ...to, ...same });
	});

	test("is asked for as it is meant, in the same words and style", () => {
		const questions: Asked[] = [];
		const meant = ask({ text: "cumbira 2021", style: "sentence", today, houseStyle: "plain" }, data, (it) => {
			questions.push(it);
			return ask(it, data);
		});
		expect(questions).toEqual([{ text: "cumbria 2021", style: "sentence", today, houseStyle: "plain" }]);
		expect(meant.question.geographies).toEqual(["cumbria"]);
	});

	test("is no other where only spaces stand elsewhere", () => {
		const meant = answer("west mercia 2021");
		expect(ask({ text: "wes tmercia 2021", style: "command", today }, data, () => meant)).toBe(meant);
	});

	test("in a thread goes on from what was asked before", () => {
		expect(answer("cumbira", "trend kent").kind).toBe("trend");
	});
});
