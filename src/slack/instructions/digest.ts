import type { AnyBlock } from "@slack/types";
import { ACTION } from "../../blocks/action-ids.ts";
import { digestMessages } from "../../blocks/digest.ts";
import { LIMITS } from "../../blocks/limits.ts";
import type { Message } from "../../blocks/message.ts";
import { withNote } from "../../blocks/note.ts";
import { charactersIn } from "../../blocks/problems-in.ts";
import { sayingMessage, textButton } from "../../blocks/saying.ts";
import { DIGEST_ACT } from "../../blocks/subscriptions.ts";
import { composeDigest } from "../../core/newsroom/digests/compose-digest.ts";
import { scopeOf } from "../../core/newsroom/digests/followed.ts";
import { runNow } from "../../core/newsroom/digests/run-due.ts";
import { nextDue } from "../../core/newsroom/digests/schedule.ts";
import type { Subscription } from "../../core/newsroom/digests/subscriptions.ts";
import type { DeskParts, Handler, Said } from "./handler.ts";
import { whyNoDigests } from "./subscribe.ts";
import { timeAt, wordsFor } from "./subscriptions.ts";

/** Shows the asker alone what the channel would get now, or has the desk send it. */
export const digest: Handler<"digest"> = async ({ act }, said, parts) => {
	const { records, team, data } = parts;
	const here = await records.store.subscriptions.inChannel(team, said.channel);
	const [first] = here;
	if (first === undefined)
		return sayingMessage({
			finding: "This channel gets no digests",
			lines: ["“subscribe cumbria” sets one up."],
			choices: [{ label: "Subscribe to Cumbria", question: "subscribe cumbria" }],
		});
	if (act === "send") return sendNow(here, said, parts);
	if (here.length === 1) return preview(first, parts);
	return sayingMessage({
		finding: "Which digest do you want to see?",
		buttons: here.map((it) =>
			textButton(`${ACTION.digest}:preview-${it.id}`, wordsFor(it, data), DIGEST_ACT.preview + it.id),
		),
	});
};

/** The digest as it would be sent now, in one message. */
export async function preview(it: Subscription, { records, data }: DeskParts): Promise<Message> {
	const { due } = records;
	const { schedule, baseline, what } = it;
	const composed = composeDigest({
		...schedule,
		scope: scopeOf(it),
		what,
		baseline,
		data: data(),
		ask: due.ask,
		lateSince: null,
		next: nextDue(schedule, records.now())?.local ?? null,
		rhythms: await due.rhythms(),
		reasonOf: due.reasonOf,
		label: due.label(),
	});
	const { parent, thread } = digestMessages(composed, null);
	const note =
		composed.kind === "nothing" && !it.always
			? "Preview; with nothing new, nothing would be sent."
			: "Preview: only you see this. The lower part would stand in the thread.";
	return withNote(
		{ text: parent.text, blocks: fitting([...parent.blocks, ...thread.flatMap((one) => one.blocks)]) },
		note,
	);
}

/** As many as one message holds; a preview may end early. */
function fitting(blocks: readonly AnyBlock[]): readonly AnyBlock[] {
	const kept: AnyBlock[] = [];
	for (const block of blocks) {
		if (
			kept.length >= LIMITS.message.blocks - 2 ||
			charactersIn([...kept, block]) > LIMITS.message.characters - 500
		)
			break;
		kept.push(block);
	}
	return kept;
}

/** Sends digests at once, for the desk alone. */
export async function sendNow(
	subscriptions: readonly Subscription[],
	{ client, user }: Said,
	{ desk, company, records, data, log }: DeskParts,
): Promise<Message> {
	if (!(await desk.has(client, user)))
		return sayingMessage({
			finding: "Only the data desk sends digests out of turn",
			lines: ["“digest preview” shows you what would be sent."],
		});
	const refused = new Map<string, Message | null>();
	for (const { channel } of subscriptions)
		if (!refused.has(channel)) refused.set(channel, await whyNoDigests(client, channel, company));
	const active = subscriptions.filter((it) => it.state.type === "active" && refused.get(it.channel) === null);
	const [why] = [...refused.values()].filter((it) => it !== null);
	if (active.length === 0)
		return (
			why ??
			sayingMessage({
				finding: subscriptions.length === 1 ? "The digest is paused" : "All digests here are paused",
				lines: ["Nothing is sent. “subscriptions” says why, and resumes them."],
			})
		);
	const now = records.now();
	const settled = await runNow(records.due, active, `now ${now}`, now);
	log.info({ user, settled }, "digests sent out of turn");
	const planned = settled.filter((it) => it.skipped === null).length;
	const paused = subscriptions.length - active.length;
	return sayingMessage({
		finding: onTheirWay(planned),
		lines: [
			...settled.flatMap(({ subscription, skipped }) => {
				const it = active.find((one) => one.id === subscription);
				return skipped === null || it === undefined ? [] : [`${wordsFor(it, data)}: ${skipped}.`];
			}),
			...(settled.length < active.length ? ["What was set off this very moment is not set off again."] : []),
			...(paused === 0 ? [] : [`${paused} ${paused === 1 ? "is" : "are"} paused.`]),
		],
		notes: [timeAt(now, records.zone)],
	});
}

function onTheirWay(planned: number): string {
	if (planned === 0) return "Nothing is sent";
	return planned === 1 ? "The digest is on its way" : `${planned} digests are on their way`;
}
