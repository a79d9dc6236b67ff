import { afterAll, describe, expect, test } from "vitest";
import { Answer } from "../../../src/core/answer.ts";
import { KINDS } from "../../../src/core/kinds/kinds.ts";
import { forbiddenWords } from "../../../src/core/wording/forbidden-words.ts";
import { PLAIN_STYLE } from "../../../src/core/wording/house-style.ts";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const MEASURES = ["", " code 86"];
const PLACES = [
	"cumbria",
	"kent",
	"the met",
	"scotland",
	"psni",
	"city of london",
	"btp",
	"wales",
	"north west",
	"uk",
	"england",
	"surrey",
];
const YEARS = [
	"",
	" 2021",
	" 2016/17",
	" 2019",
	" 2012",
	" 2023/24",
	" 2030",
	" last five years",
	" since 2016",
	" 2018 vs 2020",
];
const COMMANDS = [
	"",
	"trend ",
	"change ",
	"compare ",
	"rank ",
	"rate ",
	"count ",
	"record ",
	"share ",
	"quote ",
	"source ",
	"explain ",
	"copy ",
	"contact ",
	"angles ",
	"pack ",
	"missing ",
];

const questions = [
	...COMMANDS.flatMap((command) =>
		PLACES.flatMap((place) =>
			YEARS.flatMap((year) => MEASURES.map((measure) => `${command}${place}${year}${measure}`)),
		),
	),
	...[
		"rank",
		"count",
		"rate",
		"angles",
		"biggest rises",
		"biggest falls",
		"list forces",
		"list measures",
		"define",
		"help",
	].flatMap((command) => YEARS.flatMap((year) => MEASURES.map((measure) => `${command}${year}${measure}`))),
	...PLACES.flatMap((a) =>
		PLACES.flatMap((b) => (a === b ? [] : [`${a} vs ${b} 2021`, `${a} vs ${b} since 2016 code 86`])),
	),
];

describe("each kind answers its own examples", () => {
	const REFUSALS = ["out-of-scope", "refused"];
	const COPIED = ["figure", "total"];

	test.each(KINDS.flatMap((kind) => kind.examples.map((example) => [example, kind.name] as const)))(
		"%s: %s",
		(example, name) => {
			const it = answer(example, { style: "sentence", styles: [{ ...PLAIN_STYLE, name: "broadsheet" }] });
			const kinds = name === "refusal" ? REFUSALS : name === "copy" ? COPIED : [name];
			expect(kinds).toContain(it.kind);
		},
	);
});

describe("every answer keeps the rules", () => {
	const answers = questions.map((text) => ({ text, it: answer(text) }));
	/** The questions whose answers do not. */
	const breaking = (keeps: (it: Answer) => boolean): readonly string[] =>
		answers.filter(({ it }) => !keeps(it)).map(({ text }) => text);

	test("many are asked", () => {
		expect(answers.length).toBeGreaterThan(4_000);
	});

	test("has the shape that other programs rely on", () => {
		expect(breaking((it) => Answer.safeParse(it).success)).toEqual([]);
	});

	test("has at most three caveats", () => {
		expect(breaking((it) => it.caveats.length <= 3)).toEqual([]);
	});

	test("has a way on when it asks back", () => {
		expect(breaking((it) => it.kind !== "clarify" || it.choices.length > 0)).toEqual([]);
	});

	test("says nothing sensational and no cause (D31, D34)", () => {
		// What others said stays as they said it.
		const ownCopy = ({ copy, statements }: Answer) =>
			statements.reduce((left, { text }) => left.replaceAll(text, ""), copy);
		const own = (it: Answer) => [
			it.about,
			it.finding,
			...it.lines,
			...it.caveats,
			...it.notices,
			ownCopy(it),
		];
		const words = (it: Answer) =>
			own(it)
				.join(" ")
				.replace(/https?:\S+/g, "");
		expect(breaking((it) => forbiddenWords(words(it)).length === 0)).toEqual([]);
	});

	test("works out each change from its two counts, of one measure, with a percentage from a base of 50 (D6, D10, D26)", () => {
		expect(
			breaking((it) =>
				it.changes.every(({ from, to, difference, percent }) => {
					const [earlier, later] = [it.figures[from], it.figures[to]];
					if (typeof earlier?.value !== "number" || typeof later?.value !== "number") return false;
					const exact = ((later.value - earlier.value) * 100) / earlier.value;
					const isRight =
						percent === null
							? earlier.value < 50
							: earlier.value >= 50 && Math.abs(Number(percent) - exact) < 0.0501;
					return isRight && later.value - earlier.value === difference && earlier.measure === later.measure;
				}),
			),
		).toEqual([]);
	});

	test("warns above a change that is not comparable (D24)", () => {
		expect(
			breaking((it) => it.changes.every((change) => change.comparable) || it.warnings.length > 0),
		).toEqual([]);
	});

	test("opens no line to paste with a numeral (D4)", () => {
		expect(breaking((it) => !/(^|[.] )\d/.test(it.copy))).toEqual([]);
	});

	test("has a finding, and provenance and source wherever it has a figure (D36)", () => {
		const hasFigure = (it: Answer) => it.figures.some((figure) => figure.value !== null);
		expect(
			breaking(
				(it) => it.finding !== "" && (!hasFigure(it) || (it.provenance !== "" && it.sources.length > 0)),
			),
		).toEqual([]);
	});

	test("draws the figures of its table, and a gap where there is none (D54)", () => {
		expect(
			breaking(({ chart, table }) => {
				if (chart === null) return true;
				const lengths = chart.series.map((series) => series.values.length);
				return table !== null && lengths.every((length) => length === chart.categories.length);
			}),
		).toEqual([]);
	});

	test("asks itself again, byte for byte", () => {
		const problems = ["clarify", "not-held", "out-of-scope", "refused"];
		/** Without what is owed to the words typed: what was assumed, the other reading of a bare year and other years named. */
		const lasting = ({ question, next, lines, ...rest }: Answer) =>
			JSON.stringify({
				...rest,
				notices: [],
				text: "",
				lines: lines.filter((line) => !line.startsWith("Read as:")),
				next: next.filter(({ label }) => !/^(?:Meant Year|Also Named)/.test(label)),
				question: { ...question, assumed: [] },
			});
		const changed = answers
			.filter(({ it }) => !problems.includes(it.kind))
			.map(({ text, it }) => ({ text, it, again: answer(it.question.canonical) }))
			.filter(({ it, again }) => lasting(it) !== lasting(again));
		expect(changed.map(({ text, it }) => `${text} -> ${it.question.canonical}`)).toEqual([]);
	});

	test("offers only questions that are answered", () => {
		const offered = new Set(
			answers.flatMap(({ it }) => [...it.next, ...it.choices].map((choice) => choice.question)),
		);
		const unanswered = [...offered].filter((question) =>
			["help", "clarify", "out-of-scope", "refused"].includes(answer(question).kind),
		);
		expect(unanswered.filter((question) => question !== "help")).toEqual([]);
	});
});
