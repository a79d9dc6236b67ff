import type { WebClient } from "@slack/web-api";
import { questionIn } from "../../blocks/block-ids.ts";
import { homeView } from "../../blocks/home.ts";
import type { Answer } from "../../core/answer.ts";
import type { InstructionProblem } from "../../core/newsroom/instructions/instruction.ts";
import { instructionProblemText } from "../../core/newsroom/instructions/instruction-problem-text.ts";
import { readInstruction } from "../../core/newsroom/instructions/read-instruction.ts";
import { firstHoldings } from "../../core/statistics/holdings.ts";
import type { Click } from "../clicks/click.ts";
import { ABOUT_IDS, keptAnswer, notKept } from "../instructions/show.ts";
import { cite } from "../post/cite.ts";
import type { Parts, Surface } from "../surface.ts";

const MEASURES = 8;
const EXAMPLES = ["cumbria 2021", "trend kent", "wales 2017/18", "rank 2021", "statements cumbria"];

/** The app's home page, drawn anew each time it is opened. */
export const home: Surface = (app, parts) => {
	app.event("app_home_opened", async ({ event, client }) => {
		if (event.tab === "home") await drawHome(client, event.user, parts);
	});
};

/** Draws a person's home page, with the answer to what was asked there, after anything on it has changed. */
export async function drawHome(
	client: WebClient,
	user: string,
	{ data, recent, subscriptionsOf, log }: Parts,
	answer: Answer | null = null,
	note = "",
): Promise<void> {
	const releases = data()
		.releases()
		.toSorted((a, b) => b.published.localeCompare(a.published));
	const digests = await subscriptionsOf(user, client).catch((error: unknown) => {
		log.error({ err: error }, "a home page goes without its digests");
		return { own: [], others: [] };
	});
	const held = firstHoldings(data(), MEASURES);
	const view = homeView({
		answer,
		note,
		latest: releases[0] ?? null,
		held,
		more: held.length < MEASURES ? 0 : data().measures().length - held.length,
		recent: recent.of(user),
		digests,
		examples: EXAMPLES,
	});
	await client.views.publish({ user_id: user, view });
}

/** What is asked on the home page is answered there. */
export async function answerAtHome({ client, user, value }: Click, parts: Parts): Promise<void> {
	if (value.trim() === "") return drawHome(client, user, parts, null, TYPE_FIRST);
	const told = await toldAtHome(value, parts);
	if (told !== null) return drawHome(client, user, parts, told.answer, told.note);
	const answer = parts.ask({ text: value, style: "command" });
	parts.recent.remember(user, answer);
	cite(answer, { user, channel: null, ts: null, as: "private" }, parts);
	parts.log.info({ kind: answer.kind, answer: answer.id }, "answered on a home page");
	await drawHome(client, user, parts, answer);
}

const TYPE_FIRST = "Type a question first, such as “cumbria 2021”, then press Enter.";

const ELSEWHERE =
	"That is done in the channel it is for: type it there, or under Messages for yourself. Nothing is changed.";

/** What is asked back about answers is said on the page too. */
const OF_ANSWERS: ReadonlySet<InstructionProblem["type"]> = new Set([
	"several-answers",
	"which-answer",
	"remove-in-menu",
]);

/** What is to be done rather than answered: a kept answer is drawn again; all else is for a conversation. Null for a question. */
async function toldAtHome(
	text: string,
	{ ask, data, records, today }: Parts,
): Promise<{ readonly answer: Answer | null; readonly note: string } | null> {
	if (records === null) return null;
	const read = readInstruction(text, { style: "command", data: data(), today: today() });
	if (read === null) return null;
	if ("problem" in read && OF_ANSWERS.has(read.problem.type)) {
		const { finding, lines } = instructionProblemText(read.problem);
		return { answer: null, note: [finding, ...lines].join(". ") };
	}
	if ("problem" in read || read.instruction.type !== "show") return { answer: null, note: ELSEWHERE };
	const { id } = read.instruction;
	const kept = await keptAnswer(id, { ask, data, records });
	return kept ?? { answer: null, note: `${notKept(id)}. ${ABOUT_IDS}` };
}

/** Says on the home page that what a click asked for has gone to the direct messages, for nobody there would see it come. */
export async function tellAtHome({ client, user, block, value }: Click, parts: Parts): Promise<void> {
	const answer = parts.ask({ text: questionIn(block) ?? value, style: "command" });
	cite(answer, { user, channel: null, ts: null, as: "private" }, parts);
	await drawHome(client, user, parts, answer, "What you asked for is under Messages.");
}
