import { expect, test } from "vitest";
import { charactersIn, problemsIn } from "../../src/blocks/problems-in.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const raw = (text: string) => ({ type: "raw_text", text });
const x = (count: number) => "x".repeat(count);
const many = <Thing>(count: number, thing: (at: number) => Thing) =>
	Array.from({ length: count }, (_, at) => thing(at));
const button = (at: number, more = {}) => ({
	type: "button",
	text: plain("Go"),
	action_id: `a${at}`,
	value: "v",
	...more,
});
const header = (text: string) => ({ type: "header", text: plain(text) });
const section = (text: string) => ({ type: "section", text: mrkdwn(text) });
const actions = (elements: unknown[]) => ({ type: "actions", elements });
const overflow = (options: unknown[]) => actions([{ type: "overflow", action_id: "m", options }]);
const option = (text: string, value: string) => ({ text: plain(text), value });
const table = (rows: unknown[][], more = {}) => ({ type: "table", rows, ...more });
const dataTable = (rows: unknown[][], more = {}) => ({ type: "data_table", caption: "c", rows, ...more });
const chart = (points: number, series: number, more = {}) => ({
	type: "data_visualization",
	title: "t",
	chart: {
		type: "line",
		series: many(series, (which) => ({
			name: `s${which}`,
			data: many(points, (at) => ({ label: `c${at}`, value: at })),
		})),
		axis_config: { categories: many(points, (at) => `c${at}`), x_label: "x", y_label: "y" },
	},
	...more,
});
const container = (blocks: unknown[]) => ({ type: "container", title: plain("How"), child_blocks: blocks });

/** What is still taken, what is one too many, and where that is told to be. */
test.each<[string, unknown[], unknown[], string]>([
	["blocks", many(50, () => section("a")), many(51, () => section("a")), "blocks"],
	["a header", [header(x(150))], [header(x(151))], "blocks[0].text.text"],
	["a header with a text", [header("a")], [header("")], "blocks[0].text.text"],
	["a section", [section(x(3000))], [section(x(3001))], "blocks[0].text.text"],
	[
		"fields",
		[{ type: "section", fields: many(10, () => mrkdwn("a")) }],
		[{ type: "section", fields: many(11, () => mrkdwn("a")) }],
		"blocks[0].fields",
	],
	[
		"a field",
		[{ type: "section", fields: [mrkdwn(x(2000))] }],
		[{ type: "section", fields: [mrkdwn(x(2001))] }],
		"blocks[0].fields[0].text",
	],
	[
		"context elements",
		[{ type: "context", elements: many(10, () => mrkdwn("a")) }],
		[{ type: "context", elements: many(11, () => mrkdwn("a")) }],
		"blocks[0].elements",
	],
	[
		"buttons",
		[actions(many(25, (at) => button(at)))],
		[actions(many(26, (at) => button(at)))],
		"blocks[0].elements",
	],
	[
		"a button's text",
		[actions([button(0, { text: plain(x(75)) })])],
		[actions([button(0, { text: plain(x(76)) })])],
		"blocks[0].elements[0].text.text",
	],
	[
		"a button's value",
		[actions([button(0, { value: x(2000) })])],
		[actions([button(0, { value: x(2001) })])],
		"blocks[0].elements[0].value",
	],
	["action ids", [actions([button(0), button(1)])], [actions([button(0), button(0)])], "blocks[0]"],
	[
		"block ids",
		[
			{ ...section("a"), block_id: "a" },
			{ ...section("a"), block_id: "b" },
		],
		[
			{ ...section("a"), block_id: "a" },
			{ ...section("a"), block_id: "a" },
		],
		"blocks[1]",
	],
	[
		"a block id",
		[{ ...section("a"), block_id: x(255) }],
		[{ ...section("a"), block_id: x(256) }],
		"blocks[0].block_id",
	],
	[
		"a menu",
		[overflow(many(5, (at) => option("a", `${at}`)))],
		[overflow(many(6, (at) => option("a", `${at}`)))],
		"blocks[0].elements[0].options",
	],
	[
		"an option's value",
		[overflow([option("a", x(75))])],
		[overflow([option("a", x(76))])],
		"blocks[0].elements[0].options[0].value",
	],
	[
		"an option's text",
		[overflow([option(x(75), "a")])],
		[overflow([option(x(76), "a")])],
		"blocks[0].elements[0].options[0].text.text",
	],
	["rows", [table(many(100, () => [raw("a")]))], [table(many(101, () => [raw("a")]))], "blocks[0].rows"],
	["columns", [table([many(20, () => raw("a"))])], [table([many(21, () => raw("a"))])], "blocks[0].rows[0]"],
	["a cell", [table([[raw("a")]])], [table([[raw("")]])], "blocks[0].rows[0][0].text"],
	[
		"even rows",
		[table([[raw("a")], [raw("b")]])],
		[table([[raw("a")], [raw("b"), raw("c")]])],
		"blocks[0].rows",
	],
	["one table", [table([[raw("a")]])], [table([[raw("a")]]), table([[raw("b")]])], "blocks"],
	[
		"one table, wherever",
		[container([table([[raw("a")]])])],
		[container([table([[raw("a")]])]), table([[raw("b")]])],
		"blocks",
	],
	[
		"characters in a table",
		[table(many(100, () => [raw(x(100))]))],
		[table(many(100, (at) => [raw(x(at === 0 ? 101 : 100))]))],
		"blocks",
	],
	[
		"a data table",
		[dataTable(many(201, () => [raw("a")]))],
		[dataTable(many(202, () => [raw("a")]))],
		"blocks[0].rows",
	],
	[
		"a data table with rows",
		[dataTable(many(2, () => [raw("a")]))],
		[dataTable([[raw("a")]])],
		"blocks[0].rows",
	],
	[
		"a page of it",
		[
			dataTable(
				many(2, () => [raw("a")]),
				{ page_size: 100 },
			),
		],
		[
			dataTable(
				many(2, () => [raw("a")]),
				{ page_size: 101 },
			),
		],
		"blocks[0].page_size",
	],
	[
		"its caption",
		[dataTable(many(2, () => [raw("a")]))],
		[
			dataTable(
				many(2, () => [raw("a")]),
				{ caption: "" },
			),
		],
		"blocks[0].caption",
	],
	[
		"characters in data tables",
		[dataTable(many(200, () => [raw(x(99))]))],
		[dataTable(many(200, () => [raw(x(101))]))],
		"blocks",
	],
	["charts", many(2, () => chart(4, 1)), many(3, () => chart(4, 1)), "blocks"],
	["points", [chart(20, 1)], [chart(21, 1)], "blocks[0].chart.axis_config.categories"],
	["series", [chart(4, 6)], [chart(4, 7)], "blocks[0].chart.series"],
	["a chart's title", [chart(4, 1, { title: x(50) })], [chart(4, 1, { title: x(51) })], "blocks[0].title"],
	[
		"blocks in a container",
		[container(many(10, () => section("a")))],
		[container(many(11, () => section("a")))],
		"blocks[0].child_blocks",
	],
	[
		"what a container takes",
		[container([section("a")])],
		[container([chart(4, 1)])],
		"blocks[0].child_blocks[0].type",
	],
	[
		"characters in all",
		many(4, () => section(x(3000))),
		[...many(4, () => section(x(3000))), section("a")],
		"blocks",
	],
	["kinds of block", [{ type: "divider" }], [{ type: "alert" }], "blocks[0].type"],
	["something", [{ type: "divider" }], [], "blocks"],
	["blocks at all", [{ type: "divider" }], [null], "blocks[0]"],
])("%s", (_, taken, refused, path) => {
	expect(problemsIn(taken)).toEqual([]);
	expect(problemsIn(refused).map((problem) => problem.path)).toContain(path);
});

test("a chart has one point for each category, in order, and names that differ", () => {
	const one = chart(4, 2);
	const [first, second] = one.chart.series;
	if (first === undefined || second === undefined) throw new Error("two series were expected");
	const withSeries = (series: unknown[]) => [{ ...one, chart: { ...one.chart, series } }];
	expect(problemsIn(withSeries([first, second]))).toEqual([]);
	expect(problemsIn(withSeries([first, { ...second, name: "s0" }]))).toHaveLength(1);
	expect(problemsIn(withSeries([first, { ...second, data: second.data.slice(1) }]))).toHaveLength(1);
	expect(problemsIn(withSeries([first, { ...second, data: second.data.toReversed() }]))).toHaveLength(1);
});

test("a modal and the home page take a hundred blocks", () => {
	const blocks = many(100, () => section("a"));
	expect(problemsIn(blocks, "modal")).toEqual([]);
	expect(problemsIn(blocks, "home")).toEqual([]);
	expect(problemsIn([...blocks, section("a")], "home")).toHaveLength(1);
});

test("only what a reader sees is counted", () => {
	expect(charactersIn([header("four"), actions([button(0)])])).toBe("fourGo".length);
});
