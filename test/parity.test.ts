import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { escapeWithin } from "../src/blocks/mrkdwn.ts";
import type { Answer } from "../src/core/answer.ts";
import { lexiconOf } from "../src/core/question/names/lexicon.ts";
import { matchForces } from "../src/core/question/names/match.ts";
import { STEP, stepOutputs } from "../src/slack/surfaces/workflow-step.ts";
import { asking, TODAY } from "./support/asking.ts";
import { type Bot, type Json, startBot } from "./support/bot.ts";
import { withDataSet } from "./support/data-set.ts";
import { submit } from "./support/interactions.ts";

/** What is done and kept rather than asked; those have tests of their own. */
const INSTRUCTIONS =
	/^(subscribe|unsubscribe|subscriptions|digest|corrections|embargo|show|status|reload|public|chart|csv)/;

const [, ...lines] = readFileSync(join(import.meta.dirname, "questions.tsv"), "utf8")
	.trimEnd()
	.split("\n");
const rows = lines
	.map((line) => line.split("\t"))
	.map(([text = "", after = "", geographies = "", period = "", measure = "", kind = ""]) => ({
		text,
		after,
		geographies,
		period,
		measure,
		kind,
	}))
	.filter(({ text, kind }) => text !== "" && !INSTRUCTIONS.test(kind));

const held = withDataSet();
const answerTo = asking(held.data);
let bot: Bot;
let counter = 0;
beforeAll(async () => {
	bot = await startBot(({ text, ...more }) => answerTo(text, more), undefined, { data: () => held.data });
	bot.answerAs("chat.postMessage", { channel: "C1", ts: "9.0" });
});
afterAll(async () => {
	await bot[Symbol.asyncDispose]();
	held[Symbol.dispose]();
});

const shown = ({ text }: Answer): string => escapeWithin(text, 40_000);

async function byCommand(text: string): Promise<string> {
	return ((await (await bot.command("/offences", text)).json()) as { text: string }).text;
}

/** In a thread of its own, after another question where there is one. */
async function said(text: string, after: string, where: Json): Promise<string> {
	const thread_ts = `${counter++}.0`;
	let posted = "";
	for (const question of after === "" ? [text] : [after, text]) {
		await bot.event({ user: bot.maria, ts: `${counter++}.5`, thread_ts, text: question, ...where });
		posted = (await bot.nextCall()).args["text"] ?? "";
	}
	return posted;
}
const byMention = (text: string, after = "") =>
	said(text, after, { type: "app_mention", channel: bot.channel });
const byMessage = (text: string, after = "") =>
	said(text, after, { type: "message", channel_type: "im", channel: "D0MARIA" });

async function byStep(force: string, period: string, measure: string): Promise<Json> {
	await bot.event({
		type: "function_executed",
		function: { id: "Fn1", callback_id: STEP.id },
		inputs: { force, period, measure },
		function_execution_id: "Fx1",
	});
	const { method, args } = await bot.nextCall();
	if (method !== "functions.completeSuccess")
		throw new Error(`${method} ${JSON.stringify(args).slice(0, 800)}`);
	return JSON.parse(args["outputs"] ?? "{}") as Json;
}

test("the corpus is read, with every kind in it", () => {
	expect(rows.length).toBeGreaterThan(500);
	expect(new Set(rows.map(({ kind }) => kind)).size).toBeGreaterThan(25);
});

test("every question has the same figures and words as command, mention and direct message", async () => {
	for (const { text, after } of rows) {
		const byHand = after === "" ? await byCommand(text) : null;
		expect(byHand ?? shown(answerTo(text)), text).toBe(shown(answerTo(text)));
		const previous =
			after === "" ? {} : { previous: answerTo(after, { style: "sentence" }).question.canonical };
		const expected = answerTo(text, { style: "sentence", ...previous });
		// A thank-you has no answer.
		if (expected.finding === "") continue;
		expect(await byMention(text, after), text).toBe(shown(expected));
		expect(await byMessage(text, after), text).toBe(shown(expected));
	}
}, 120_000);

test("what is typed and what is said have the same figures", async () => {
	const seen = (text: string, { figures: all, finding }: Answer) => ({ text, all, finding });
	const both: { readonly typed: Answer; readonly told: Answer; readonly text: string }[] = [];
	for (const { text } of rows.filter(({ after }) => after === "")) {
		// The bot is still hearing from Slack that the last message of the test before was posted.
		await setImmediate();
		both.push({ text, typed: answerTo(text), told: answerTo(text, { style: "sentence" }) });
	}
	const answered = both.filter(({ told }) => told.finding !== "");
	expect(answered.map(({ text, told }) => seen(text, told))).toEqual(
		answered.map(({ text, typed }) => seen(text, typed)),
	);
}, 60_000);

/** Questions of one force and one period, each way to write them once. */
const figures = rows.filter(
	({ kind, geographies, period, after }) =>
		kind === "" && after === "" && /^[\w-]+$/.test(geographies) && period !== "",
);

test("the form of the shortcut gives the same answer, and the step in a workflow the same figure", async () => {
	const lexicon = lexiconOf(held.data);
	const [main] = held.data.measures().map(({ id }) => id);
	let compared = 0;
	for (const { text } of figures) {
		const answer = answerTo(text);
		const [force] = answer.question.geographies;
		const [period] = answer.question.periods;
		if (answer.kind !== "figure" || force === undefined || period === undefined) continue;
		const name = held.data.geography(force)?.name ?? force;
		if (matchForces(name, lexicon).outcome !== "matched") continue;
		compared += 1;
		// The usual measure is kept in a question that named it.
		const { canonical } = answerTo(`${name} ${period.label}`).question;
		const isUsual = answer.question.measure === main && answer.question.canonical === canonical;
		const measure = isUsual ? "" : answer.question.measure;
		const question = `${name} ${period.label} ${measure}`;
		const same = answerTo(question);
		expect([text, same.id, same.figures]).toEqual([text, answer.id, answer.figures]);
		const form = await submit(bot, "figure_form", {
			force: { chosen: force },
			period: period.label,
			measure: { chosen: measure === "" ? null : measure },
		});
		const modal = JSON.stringify(form);
		for (const words of [same.finding, same.id, ...same.lines])
			expect(modal, text).toContain(JSON.stringify(escapeWithin(words, 3_000)).slice(1, -1));
		expect(await byStep(name, period.label, measure), text).toEqual(stepOutputs(same, held.data));
	}
	expect(compared).toBeGreaterThan(30);
}, 120_000);

test("a terminal prints the same", async () => {
	const run = promisify(execFile);
	for (const text of ["cumbria 2021", "rank 2021/22", "wales 2017/18", "statements cumbria"]) {
		const { stdout } = await run(process.execPath, ["src/cli.js", "ask", text, "--today", TODAY]);
		expect(stdout.trim(), text).toBe(answerTo(text).text.trim());
	}
}, 60_000);
