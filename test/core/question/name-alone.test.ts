import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../src/core/question/names/lexicon.ts";
import { passageOf } from "../../../src/core/question/passage.ts";
import { readParts } from "../../../src/core/question/read-question.ts";
import type { Reader } from "../../../src/core/question/reader.ts";
import { readNameAlone } from "../../../src/core/question/readers/name-alone.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
/** Without codes of the Office for National Statistics, which few type. */
const names = new Set(
	[...lexiconOf(data).meanings.values()].map(({ text }) => text).filter((text) => !/\d/.test(text)),
);
const reader = (style: Reader["style"]): Reader => ({ style, data, today: "2026-11-24" });
const alone = (text: string, style: Reader["style"] = "command") =>
	readNameAlone(passageOf(text), reader(style));
const whole = (text: string, style: Reader["style"] = "command") => readParts(passageOf(text), reader(style));

const two = (n: number) => String(n % 100).padStart(2, "0");

/** With a word that elsewhere is a season, a record or a whole country; the whole reading takes it for that. */
const wholeNames: Readonly<Record<string, readonly string[]>> = {
	"Anstruther Easter": ["scotland"],
	"High Peak": ["derbyshire"],
	"Houghton-le-Spring": ["northumbria"],
	"Kent County Constabulary": ["kent"],
	"Lytham St Anne's": ["lancashire"],
	"Scottish Borders": ["scotland"],
	"Scottish Police": ["scotland"],
	"Welsh forces": ["wales"],
};

describe("a name that is held and at most a year", () => {
	test.each([
		"NAME",
		"NAME 2021",
		"NAME 2021/22",
		"NAME 2015-16",
		"NAME 21/22",
		"NAME 2030",
		"@blotter NAME 2021?",
	])("in “%s” are read as the whole reading reads them", (frame) => {
		const style = frame.startsWith("@") ? "sentence" : "command";
		const read = [...names].filter((name) => alone(frame.replace("NAME", name), style) !== null);
		const differing = read.filter((name) => {
			const text = frame.replace("NAME", name);
			return JSON.stringify(alone(text, style)) !== JSON.stringify(whole(text, style));
		});
		expect(read.length).toBeGreaterThan(0.98 * names.size);
		expect(differing.filter((name) => !Object.hasOwn(wholeNames, name))).toEqual([]);
	});

	test.each([
		["any year", (n: number) => `kent ${1900 + n}`],
		["any year", (n: number) => `kent ${2000 + n}`],
		...[0, 1, 2, 10].flatMap((years) =>
			["/", "-"].flatMap((joint) => [
				[`any ${years} years`, (n: number) => `kent ${2000 + n}${joint}${two(n + years)}`] as const,
				[`any ${years} years`, (n: number) => `kent ${two(n)}${joint}${two(n + years)}`] as const,
			]),
		),
	] as const)("and %s is read as the whole reading reads it", (_years, text) => {
		const differing = Array.from({ length: 100 }, (_, n) => text(n)).filter((it) => {
			const read = alone(it);
			return read !== null && JSON.stringify(read) !== JSON.stringify(whole(it));
		});
		expect(differing).toEqual([]);
	});

	test.each(Object.entries(wholeNames))("“%s” is that place as a whole", (name, geographies) => {
		const read = alone(`${name} 2021`);
		expect(read?.geographies).toMatchObject([{ text: name, outcome: "matched", geographies }]);
		expect(read?.period?.text).toBe("2021");
		expect(read?.unread).toEqual([]);
	});

	test.each([
		"",
		"2021",
		"north",
		"north 2021",
		"March 2021",
		"Surrey and Sussex together",
		"Surrey and Sussex combined 2021",
		"cumbira 2021",
		"cumbria 2021 22",
		"cumbria in 2021",
		"cumbria 2021 rank",
		"cumbria, kent",
		"cumbria and kent 2021",
		"thanks",
		"new york 2021",
		"is it cumbria?",
		"cumbria 1/2021",
	])("“%s” is something else", (text) => expect(alone(text)).toBeNull());
});
