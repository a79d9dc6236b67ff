import fc from "fast-check";
import { expect, test } from "vitest";
import { homeView } from "../../src/blocks/home.ts";
import { modalBlocks } from "../../src/blocks/in-modal.ts";
import { LIMITS } from "../../src/blocks/limits.ts";
import { answerModal } from "../../src/blocks/modals/answer-modal.ts";
import { articleForm } from "../../src/blocks/modals/article-form.ts";
import { figureForm } from "../../src/blocks/modals/figure-form.ts";
import { reportForm } from "../../src/blocks/modals/report-form.ts";
import { wordsModal } from "../../src/blocks/modals/words-modal.ts";
import { problemsIn } from "../../src/blocks/problems-in.ts";
import { reportMessage } from "../../src/blocks/report.ts";
import { FIGURE } from "../support/answers.ts";
import { anyAnswer, words } from "../support/arbitrary-answer.ts";

const said = words.filter((text) => text.trim() !== "");

test("the home page keeps to Slack's limits whatever is on it", () => {
	const recent = fc.record({
		question: said.map((text) => text.slice(0, 300)),
		about: words,
		finding: words,
		id: said,
	});
	const digest = fc.record({ channel: fc.constant("C1"), creator: fc.constant("U1"), words });
	const homeDigests = fc.array(digest, { maxLength: 30 });
	fc.assert(
		fc.property(
			fc.option(anyAnswer),
			fc.array(recent, { maxLength: 5 }),
			fc.record({ own: homeDigests, others: homeDigests }),
			words,
			(answer, last, digests, title) => {
				const release = {
					id: "r",
					producer: title,
					title,
					published: "2023-02-22",
					retrieved: null,
					url: "https://example.org/?a=1&b=2",
					licence: "",
					sha256: null,
					note: "",
				};
				const { blocks } = homeView({
					note: "What you asked for is under Messages.",
					answer,
					latest: release,
					held: [],
					more: 0,
					recent: last,
					digests,
					examples: ["cumbria 2021"],
				});
				expect(problemsIn(blocks, "home")).toEqual([]);
			},
		),
		{ numRuns: 150 },
	);
});

test("an answer in a modal keeps to Slack's limits, and says what it finds", () => {
	fc.assert(
		fc.property(anyAnswer, (answer) => {
			const { blocks, title } = answerModal(answer);
			expect(problemsIn(blocks, "modal")).toEqual([]);
			expect(title.text.length).toBeLessThanOrEqual(LIMITS.view.title);
		}),
		{ numRuns: 150 },
	);
});

const cell = (text: string) => ({ type: "raw_text" as const, text });

test.each([
	["in columns where a phone has room for them", "none", "rich_text", "2021/22  307       none"],
	[
		"row by row where it has not",
		"up 64 (20.8%)",
		"section",
		"*2021/22* · Offences: 307\\nChange: up 64 (20.8%)",
	],
])("a table in a modal is told %s", (_, change, type, told) => {
	const rows = [
		["Year", "Offences", "Change"],
		["2021/22", "307", change],
	].map((row) => row.map(cell));
	const [block] = modalBlocks([{ type: "table", rows }], "", []);
	expect(block?.type).toBe(type);
	expect(JSON.stringify(block)).toContain(told);
});

test("row by row a long table keeps its caption, which names the source, and a chart its title and whose each figure is", () => {
	const rows = [
		["Force", "2020/21", "2021/22", "On the year before"],
		["Cumbria", "255", "307", "up 52 (20.4%)"],
	].map((row) => row.map(cell));
	const data = (values: readonly number[]) =>
		values.map((value, at) => ({ label: ["2020/21", "2021/22"][at] ?? "", value }));
	const chart = {
		type: "data_visualization" as const,
		title: "Offences recorded",
		chart: {
			type: "line" as const,
			series: [
				{ name: "Greater Manchester", data: data([1_200, 1_300]) },
				{ name: "West Midlands", data: data([900, 950]) },
			],
			axis_config: { categories: ["2020/21", "2021/22"] },
		},
	};
	const told = modalBlocks([{ type: "data_table", caption: "By change · NSPCC", rows }, chart], "", []);
	expect(told.map((block) => ("text" in block ? block.text : null))).toMatchObject([
		{ text: "By change · NSPCC" },
		{ text: "*Cumbria* · 2020/21: 255\n2021/22: 307\nOn the year before: up 52 (20.4%)" },
		{ text: "Offences recorded" },
		{ text: "*2020/21* · Greater Manchester: 1,200\nWest Midlands: 900" },
		{ text: "*2021/22* · Greater Manchester: 1,300\nWest Midlands: 950" },
	]);
});

test("a modal folds nothing up: how it was worked out stands under its own heading", () => {
	const { blocks } = answerModal(FIGURE);
	expect(blocks.map(({ type }) => type)).not.toContain("container");
	const shown = JSON.stringify(blocks);
	expect(shown).toMatch(/\*How this was worked out\*.*307 − 255 = 52/);
	expect(
		problemsIn(
			[{ type: "container", title: { type: "plain_text", text: "x" }, child_blocks: [{ type: "divider" }] }],
			"modal",
		),
	).toMatchObject([{ limit: "no container on a modal" }]);
});

test("an answer without a word in it says so: Slack takes no empty modal", () => {
	const none = modalBlocks([], "", []);
	expect(none).toEqual([
		{ type: "section", text: { type: "mrkdwn", text: "There is nothing to show.", verbatim: true } },
	]);
	expect(problemsIn(none, "modal")).toEqual([]);
});

test("forms and reports keep to them too", () => {
	fc.assert(
		fc.property(anyAnswer, said, (answer, note) => {
			const metadata = JSON.stringify({ about: answer.question.canonical.slice(0, 2_000), channel: null });
			for (const view of [
				reportForm(answer, metadata),
				wordsModal(note, note),
				articleForm(),
				figureForm("2021/22"),
			])
				expect(problemsIn(view.blocks, "modal")).toEqual([]);
			const { blocks } = reportMessage({ by: "U1", channel: "C1", note: note.slice(0, LIMITS.text), answer });
			expect(problemsIn(blocks)).toEqual([]);
		}),
		{ numRuns: 200 },
	);
});
