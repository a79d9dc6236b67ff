import { answerMessage } from "../../blocks/answer.ts";
import { fullest } from "../../blocks/degrade.ts";
import { articleForm } from "../../blocks/modals/article-form.ts";
import { escape } from "../../blocks/mrkdwn.ts";
import { NOT_IN_TIME, showModal } from "../forms/show-modal.ts";
import { takeInView } from "../forms/take-in.ts";
import { mayBeUsedIn, notHere } from "../house.ts";
import { instruct } from "../instructions/instructions.ts";
import { seenWhere } from "../people/seen-where.ts";
import { cite } from "../post/cite.ts";
import { drawnPrivately } from "../post/drawn.ts";
import { respondWith, toRespond } from "../post/post.ts";
import { AcknowledgmentLost } from "../receive/deliver.ts";
import type { Surface } from "../surface.ts";

export interface Command {
	readonly command: string;
	readonly description: string;
	readonly usage_hint: string;
	/** Words put before what was typed. */
	readonly asks: string;
}

export const COMMANDS: readonly Command[] = [
	{
		command: "/offences",
		description: "A figure, its change, its caveats and what was said about it",
		usage_hint: "cumbria 2021 · trend kent · help",
		asks: "",
	},
	{
		command: "/statements",
		description: "What named sources said, word for word",
		usage_hint: "cumbria · nspcc",
		asks: "statements",
	},
];

/** A text to check is pasted into a form: a command is one line. */
const ASKS_FOR_FORM = /^\s*check\s*$/i;
const ASKS_TO_TAKE_IN = /^\s*propose\s*$/i;
const PRIVATELY = { response_type: "ephemeral" } as const;

/**
 * Slash commands, answered to the asker alone and within the acknowledgment itself: an answer takes well under a
 * millisecond, so a second request to Slack would only add a way to lose it. Where the acknowledgment comes too late
 * to carry it, it goes to the command's `response_url`.
 */
export const commands: Surface = (app, parts) => {
	const { ask, house, recent, log } = parts;
	// Not a listener: Bolt puts whatever comes to each of its listeners, which costs a command more than its answer.
	app.use(async (args) => {
		if (!("command" in args)) return args.next();
		const { command: sent, ack, respond, client } = args;
		const { command, text } = sent;
		const known = COMMANDS.find((it) => it.command === command);
		if (known === undefined) return ack({ ...PRIVATELY, text: unknown(command) });
		if (!mayBeUsedIn(sent.channel_id, house)) return ack({ ...PRIVATELY, text: notHere(house) });
		if (known.asks === "" && ASKS_FOR_FORM.test(text)) {
			await ack();
			if (!(await showModal(client, sent.trigger_id, articleForm())))
				await respondWith(respond, { text: NOT_IN_TIME, blocks: [] }, PRIVATELY);
			return;
		}
		if (known.asks === "" && ASKS_TO_TAKE_IN.test(text)) {
			await ack();
			if (!(await showModal(client, sent.trigger_id, await takeInView(client, sent.user_id, parts))))
				await respondWith(respond, { text: NOT_IN_TIME, blocks: [] }, PRIVATELY);
			return;
		}
		const said = { user: sent.user_id, channel: sent.channel_id, team: sent.team_id, client };
		const instructed = known.asks === "" ? instruct(text, "command", said, parts) : null;
		if (instructed !== null) {
			const done = await instructed.message;
			await ack(toRespond(fullest(done), PRIVATELY)).catch(async (error: unknown) => {
				if (!(error instanceof AcknowledgmentLost)) throw error;
				await respondWith(respond, done, PRIVATELY);
			});
			return;
		}
		const where = await seenWhere(client, said, parts);
		const asked = known.asks === "" ? text.trim() : `${known.asks} ${text}`.trim();
		const answer = ask({ text: asked, style: "command", ...where });
		recent.remember(sent.user_id, answer);
		log.info({ command, kind: answer.kind, answer: answer.id }, "answered");
		cite(answer, { user: sent.user_id, channel: sent.channel_id, ts: null, as: "private" }, parts);
		try {
			await ack(drawnPrivately(answer));
		} catch (error) {
			if (!(error instanceof AcknowledgmentLost)) throw error;
			await respondWith(respond, answerMessage(answer, { privately: true }), PRIVATELY);
		}
	});
};

function unknown(command: string): string {
	const known = COMMANDS.map((it) => `\`${it.command}\``).join(" and ");
	return `\`${escape(command).replaceAll("`", "'")}\` is not a command here. There are ${known}: try \`/offences cumbria 2021\` or \`/offences help\`.`;
}
