import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawBlocks } from "../../../src/playground/draw/blocks/blocks.ts";
import { render } from "../../../src/playground/draw/html.ts";
import { Block, withIds } from "../../../src/playground/local-slack/block.ts";
import { ANSWER, EVERYTHING, MORE } from "../support/blocks.ts";

const NAMES = { people: [{ id: "U1", name: "Robin" }], channels: [{ id: "C1", name: "newsdesk" }] };
const draw = (...blocks: readonly object[]) =>
	render(
		drawBlocks(withIds(blocks.map((block) => Block.parse(block))), {
			id: "m1",
			pointer: "",
			acts: true,
			isLabelled: false,
			names: NAMES,
			heading: 4,
			errors: { asked: "Not this one" },
		}),
	);
const plain = (text: string) => ({ type: "plain_text", text });
const raw = (text: string) => ({ type: "raw_text", text });
const number = (value: number, text?: string) => ({ type: "raw_number", value, ...(text ? { text } : {}) });

const cartesian = (type: string, values: readonly number[]) => ({
	type: "data_visualization",
	title: "Offences",
	chart: {
		type,
		series: [{ name: "Cumbria", data: values.map((value, at) => ({ label: `Y${at}`, value })) }],
		axis_config: { categories: values.map((_, at) => `Y${at}`), x_label: "Year", y_label: "Count" },
	},
});

const input = (element: object, more: object = {}) => ({
	type: "input",
	block_id: "asked",
	label: plain("Force"),
	element,
	...more,
});

describe("tables", () => {
	test("have header cells for columns and rows, and keep numbers as they were written", () => {
		const drawn = draw({
			type: "table",
			column_settings: [{ is_wrapped: true }, { align: "right" }],
			rows: [
				[raw("Year"), raw("Offences")],
				[raw("2021/22"), number(39_077, "39,077")],
				[raw("2020/21"), number(38_010)],
			],
		});
		expect(drawn).toContain(
			'<th scope="col" class="left wrapped">Year</th><th scope="col" class="right unwrapped">Offences</th>',
		);
		expect(drawn).toContain(
			'<th scope="row" class="left wrapped">2021/22</th><td class="right unwrapped">39,077</td>',
		);
		expect(drawn).toContain(">38010</td>");
	});

	test("of data sort by value, not by its text", () => {
		const drawn = draw({
			type: "data_table",
			caption: "Highest first",
			rows: [
				[raw("Force"), raw("Offences")],
				[raw("Kent"), number(12_000, "12,000")],
			],
		});
		expect(drawn).toContain("<caption><span>Highest first</span></caption>");
		expect(drawn).toContain(
			'<th scope="row" class="left" data-value="Kent">Kent</th><td class="right" data-value="12000">12,000</td>',
		);
	});

	test("hold buttons that know their place", () => {
		const element = { type: "button", action_id: "open", text: plain("Open") };
		const drawn = draw({
			type: "data_table",
			caption: "x",
			rows: [[raw("a")], [{ type: "action_cell", element }]],
		});
		expect(drawn).toContain('name="press" value="/0/rows/1/0/element"');
	});
});

test("a column of long texts has its room where a table reaches past the side", () => {
	const rows = [
		[raw("Force"), raw("2016/17 to 2022/23")],
		[raw("Lancashire"), raw("– (after a change of records system in November 2018)")],
	];
	const wrapped = { is_wrapped: true };
	const drawn = draw({ type: "table", column_settings: [wrapped, wrapped], rows });
	expect(drawn).toContain(
		'<th scope="row" class="left wrapped">Lancashire</th><td class="left wrapped long">',
	);
	expect(draw({ type: "table", rows })).not.toContain("long");
});

describe("charts", () => {
	test("are drawn for a message and for a phone; of years that would touch some are left out, of names none", () => {
		const labelsOf = (categories: readonly string[]) => {
			const data = categories.map((label, at) => ({ label, value: at }));
			const chart = { type: "bar", series: [{ name: "Kent", data }], axis_config: { categories } };
			const drawn = draw({ type: "data_visualization", title: "Offences", chart });
			return ["wide", "narrow"].map((name) => {
				const [, svg = ""] = new RegExp(`<svg class="${name}"(.*?)</svg>`, "s").exec(drawn) ?? [];
				return [...svg.matchAll(/text-anchor="middle">([^<]+)</g)].map(([, text]) => text);
			});
		};
		const years = ["2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"];
		expect(labelsOf(years)).toEqual([years, ["2016/17", "2019/20", "2022/23"]]);
		const names = ["Kent", "Northumbria", "Greater Manchester", "Cumbria"];
		expect(labelsOf(names)).toEqual([
			["Kent", "Northumbria", "Greater Manches…", "Cumbria"],
			["Kent", "North…", "Great…", "Cumbr…"],
		]);
	});

	test("say in words and in a table what they show", () => {
		const drawn = draw(cartesian("line", [148, 1221]));
		expect(drawn).toContain('aria-label="line chart. Offences. Cumbria: Y0 148, Y1 1,221"');
		expect(drawn).toContain('<th scope="row">Y1</th><td class="right">1,221</td>');
	});

	test("stand on zero and reach above the highest value, without a number that is not one", () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: -1_000_000, max: 10_000_000 }), { minLength: 1, maxLength: 20 }),
				fc.constantFrom("line", "area", "bar"),
				(values, type) => {
					const drawn = draw(cartesian(type, values));
					expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
					const ticks = [...drawn.matchAll(/text-anchor="end">([^<]+)</g)].map(([, text = ""]) =>
						Number(text.replaceAll(",", "")),
					);
					expect(ticks).toContain(0);
					expect(Math.max(...ticks)).toBeGreaterThanOrEqual(Math.max(...values));
					expect(Math.min(...ticks)).toBeLessThanOrEqual(Math.min(...values));
				},
			),
		);
	});

	test.each([[[1]], [[1, 1]], [[45, 28, 27]]])("a pie of %j has a slice for each", (values) => {
		const segments = values.map((value, at) => ({ label: `S${at}`, value }));
		const drawn = draw({ type: "data_visualization", title: "Shares", chart: { type: "pie", segments } });
		expect(drawn.match(/class="slice/g)).toHaveLength(values.length);
		expect(drawn).not.toContain("NaN");
	});
});

describe("inputs", () => {
	test("are labelled, and say what was wrong with them", () => {
		const drawn = draw(
			input({ type: "plain_text_input", action_id: "a" }, { hint: plain("As you like"), optional: true }),
		);
		expect(drawn).toContain(
			'<label for="m1-0-element">Force <span class="optional">(optional)</span></label>',
		);
		expect(drawn).toContain('aria-describedby="m1-0-element-about"');
		expect(drawn).toContain('<span class="error">Not this one</span>');
	});

	test("of several choices stand under one legend", () => {
		const options = ["a", "b"].map((value) => ({ text: plain(value), value }));
		const drawn = draw(input({ type: "radio_buttons", action_id: "a", options, initial_option: options[1] }));
		expect(drawn).toContain("<legend>Force</legend>");
		expect(drawn).toContain('<input type="radio" name="/0/element" value="b" checked>');
	});

	test.each([
		["datepicker", "initial_date", "2026-11-24", "date"],
		["number_input", "initial_value", "12", "number"],
		["timepicker", "initial_time", "09:30", "time"],
	])("%s is the browser's own, with what was there", (type, initial, value, control) => {
		expect(draw(input({ type, action_id: "a", [initial]: value }))).toMatch(
			new RegExp(`<input class="input"[^>]* type="${control}" value="${value}"`),
		);
	});
});

describe("nothing is silently left out", () => {
	test.each([
		{ type: "hologram" },
		{ type: "table" },
		{ type: "table", rows: [] },
		{ type: "header" },
		{ type: "section", text: "no object" },
		{
			type: "data_visualization",
			title: "x",
			chart: { type: "pie", segments: [{ label: "none", value: 0 }] },
		},
	])("%j", (block) => {
		expect(draw(block)).toContain(`A block of type “${block.type}” that cannot be drawn here.`);
	});

	test("an unknown control is named as such", () => {
		expect(draw({ type: "actions", elements: [{ type: "lever" }] })).toContain(
			"An element that cannot be drawn here",
		);
	});
});

test("no two things on the page share an id", () => {
	const ids = [...draw(...ANSWER, ...EVERYTHING, ...MORE).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
});

test("hostile text in any place of any block is shown, never obeyed", () => {
	const hostile = `"><script>alert(1)</script><img src=x onerror='x'>&`;
	const poisoned = JSON.parse(
		JSON.stringify([...ANSWER, ...EVERYTHING, ...MORE], (key, value: unknown) =>
			typeof value === "string" && !["type", "style", "align", "width"].includes(key)
				? value + hostile
				: value,
		),
	) as object[];
	const drawn = draw(...poisoned);
	expect(drawn).not.toMatch(/<script|<img|onerror='/);
	expect(drawn).toContain("&lt;script&gt;");
});
