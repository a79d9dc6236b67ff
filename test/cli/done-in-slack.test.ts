import { afterAll, expect, test } from "vitest";
import { doneInSlack } from "../../src/cli/done-in-slack.ts";
import { publishedData } from "../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());
const told = (text: string) => doneInSlack(text, { style: "command", data, today: "2026-11-24" });

test.each([
	[
		"subscribe cumbria",
		"Subscriptions are set up in Slack only: type “/offences subscribe cumbria” there, or mention the bot.",
	],
	["subscriptions", "Subscriptions are listed in Slack only"],
	["corrections", "Corrections are listed and decided in Slack only"],
	["show A-5YES9J", "Answers that were given are kept and shown again in Slack only"],
	["A-5YES9J", "Answers that were given are kept and shown again in Slack only"],
	["embargo", "here there is “npx blotter embargo --help”"],
	["subscribe nowhereshire", "for Slack only"],
])("%s is said to be done there", (text, sentence) => {
	expect(told(text)).toContain(sentence);
});

test.each(["cumbria 2021", "help", "list forces", "show kent", "trend kent", "has this been corrected"])(
	"%s is a question",
	(text) => {
		expect(told(text)).toBeNull();
	},
);
