import type { KnownBlock } from "@slack/types";
import { Block } from "../../../src/playground/local-slack/block.ts";

const mrkdwn = (text: string) => ({ type: "mrkdwn" as const, text });
const plain = (text: string) => ({ type: "plain_text" as const, text, emoji: true });
const button = (text: string, more: object = {}) => ({
	type: "button" as const,
	text: plain(text),
	action_id: text.toLowerCase().replaceAll(" ", "_"),
	value: text,
	...more,
});

/** An answer as the bot gives it: sentence, headline, table, quote, caveat, provenance, actions. */
export const ANSWER: readonly Block[] = blocks([
	{ type: "section", text: mrkdwn("*Cumbria · child abuse image offences recorded by police · 2021/22*") },
	{ type: "header", text: plain("307 offences, more than double the 148 of 2016/17") },
	{
		type: "table",
		column_settings: [{ is_wrapped: true }, { align: "right" }, { is_wrapped: true }],
		rows: [
			[raw("Compared with"), raw("Offences"), raw("Change to 307")],
			[raw("2020/21, the year before"), number(255), raw("up 52 (20.4%)")],
			[raw("2016/17, five years before"), number(148), raw("up 159 (107.4%)")],
		],
	},
	{
		type: "rich_text",
		elements: [
			{
				type: "rich_text_quote",
				elements: [
					{
						type: "text",
						text: "“The figures provided include youth-produced sexual imagery, and one offence can involve many images.”",
					},
				],
			},
		],
	},
	{ type: "context", elements: [mrkdwn("A spokesman, in The Mail, February 2023 · 4 more statements")] },
	{
		type: "section",
		text: mrkdwn(
			":information_source: *Before you print:* the count includes images that young people made of themselves. The Home Office counts a wider group of offences (346 in 2021/22); the two must not be compared.",
		),
	},
	{
		type: "context",
		elements: [
			mrkdwn("2021/22 is April 2021 to March 2022 · NSPCC · <https://example.org/release|source> · A-7F3K"),
		],
	},
	{
		type: "actions",
		elements: [
			button("Share in Channel", { style: "primary" }),
			button("Copy Line"),
			button("Remove", {
				style: "danger",
				confirm: {
					title: plain("Remove it?"),
					text: plain("It goes for good."),
					confirm: plain("Remove"),
					deny: plain("Keep"),
				},
			}),
			{
				type: "overflow",
				action_id: "more",
				options: [
					{ text: plain("Trend chart"), value: "trend" },
					{ text: plain("This looks wrong"), value: "wrong" },
				],
			},
		],
	},
]);

/** Every other block and control the page draws. */
export const EVERYTHING: readonly Block[] = blocks([
	{
		type: "data_visualization",
		title: "Offences recorded, Cumbria",
		chart: {
			type: "line",
			series: [
				series("Cumbria", [148, 221, 248, 223, 255, 307, 371]),
				series("Durham", [96, 131, 90, 201, 222, 240, 190]),
			],
			axis_config: { categories: YEARS(), x_label: "Financial year", y_label: "Offences" },
		},
	},
	{
		type: "data_visualization",
		title: "By force",
		chart: {
			type: "bar",
			series: [
				{ name: "2021/22", data: [point("Cumbria", 307), point("Durham", 12_240), point("Kent", 22_100)] },
			],
			axis_config: { categories: ["Cumbria", "Durham", "Kent"] },
		},
	},
	{
		type: "data_table",
		caption: "Offences by force, highest first",
		page_size: 3,
		rows: [
			[raw("Force"), raw("Offences"), raw("On the year")],
			...[
				["Kent", 1240],
				["Durham", 920],
				["Cumbria", 307],
				["Gwent", 98],
				["Dorset", 1100],
			].map(([name, value]) => [raw(String(name)), number(Number(value)), raw("up 2 (1%)")]),
		],
	},
	{
		type: "container",
		title: plain("How this was worked out"),
		is_collapsible: true,
		default_collapsed: true,
		child_blocks: [
			{ type: "section", text: mrkdwn("307 − 255 = 52\n52 ÷ 255 = `0.2039`") },
			{ type: "actions", elements: [button("Inner")] },
		],
	},
	{ type: "divider" },
	{
		type: "section",
		text: mrkdwn(
			"> quoted\n*bold* _italic_ ~gone~ `code`\n```pre\n  formatted```\nto <@U0PLAYGROUND> &lt;b&gt;",
		),
		accessory: {
			type: "static_select",
			action_id: "force",
			placeholder: plain("Choose a force"),
			options: ["Cumbria", "Durham"].map((name) => ({ text: plain(name), value: name.toLowerCase() })),
		},
	},
	{ type: "section", fields: [mrkdwn("*From*\n148"), mrkdwn("*To*\n307")] },
	{
		type: "context_actions",
		elements: [
			{
				type: "feedback_buttons",
				action_id: "fb",
				positive_button: { text: plain("Good"), value: "good", accessibility_label: "Mark as right" },
				negative_button: { text: plain("Bad"), value: "bad", accessibility_label: "Mark as wrong" },
			},
		],
	},
	{ type: "image", image_url: "https://example.org/chart.png", alt_text: "A chart" },
]);

/** What Slack does not take beside the others. */
export const MORE: readonly Block[] = blocks([
	{
		type: "data_visualization",
		title: "Shares",
		chart: {
			type: "pie",
			segments: [
				{ label: "Violence", value: 45 },
				{ label: "Theft", value: 28 },
				{ label: "Fraud", value: 12 },
			],
		},
	},
	{ type: "hologram", depth: 3 },
]);

function blocks(list: readonly object[]): readonly Block[] {
	return list.map((one) => Block.parse(one));
}
function raw(text: string) {
	return { type: "raw_text", text };
}
function number(value: number) {
	return { type: "raw_number", value, text: value.toLocaleString("en-GB") };
}
function point(label: string, value: number) {
	return { label, value };
}
function YEARS(): readonly string[] {
	return ["2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"];
}
function series(name: string, values: readonly number[]) {
	return { name, data: values.map((value, at) => point(YEARS()[at] ?? "", value)) };
}

/** As Bolt's types want them. */
export function known(list: readonly Block[]): KnownBlock[] {
	return list as unknown as KnownBlock[];
}
