import type { AnyBlock, Overflow } from "@slack/types";
import type { Digest } from "../core/newsroom/digests/digest.ts";
import { inWords } from "../core/wording/numbers.ts";
import { ACTION } from "./action-ids.ts";
import { quoteBlocks } from "./answer.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { bold, cut, escapeWithin, mrkdwn, plain } from "./mrkdwn.ts";
import { contextLine, messagesOf, titledList } from "./paragraphs.ts";
import { DIGEST_ACT } from "./subscriptions.ts";
import { tableBlock } from "./table.ts";

/** A digest in a channel: one compact message, and what stands in its thread. */
export interface DigestMessages {
	readonly parent: Message;
	readonly thread: readonly Message[];
}

/** Changed figures that the message itself shows; all of them are in the thread (C31). */
const SHOWN = 3;

/** `subscription` is the id of the one to change or stop from its menu; null in a preview, which has none. */
export function digestMessages(digest: Digest, subscription: string | null): DigestMessages {
	const { figures, revisions, statements, angles } = digest;
	const details = [
		...titledList(
			digest.kind === "first" ? "Figures held" : "New figures",
			figures.map((it) => it.text),
		),
		...titledList(
			"Changed figures",
			revisions.map((it) => it.text),
		),
		...(statements.length === 0 ? [] : [heading("New statements")]),
		...statements.flatMap((it) => quoteBlocks(it, [])),
		...titledList(
			"Angles",
			angles.map((it) => it.text),
		),
		...contextLine(digest.next.map((it) => escapeWithin(it, LIMITS.text / 2))),
	];
	const hasDetails = figures.length + revisions.length + statements.length + angles.length > 0;
	const thread = hasDetails ? messagesOf(details, threadText(digest)) : [];
	return { parent: parentMessage(digest, subscription, thread.length > 0), thread };
}

function parentMessage(digest: Digest, subscription: string | null, hasThread: boolean): Message {
	const counts = [
		counted("Changed figures", digest.revisions.length),
		counted("New statements", digest.statements.length),
		counted("Angles", digest.angles.length),
		hasThread ? "details in the thread" : "",
	];
	const blocks: readonly AnyBlock[] = [
		{
			type: "section",
			text: mrkdwn(bold(cut(digest.about, LIMITS.text / 5 - 2))),
			...(subscription === null ? {} : { accessory: menu(subscription) }),
		},
		{ type: "header", text: plain(cut(digest.finding, LIMITS.header)) },
		...contextLine(digest.notices.map((it) => escapeWithin(it, LIMITS.text / 2))),
		...(digest.table === null ? [] : [tableBlock(digest.table, "")]),
		...titledList(
			"",
			digest.revisions.slice(0, SHOWN).map((it) => it.text),
		),
		...contextLine([...counts, hasThread ? "" : (digest.next[0] ?? "")]),
		...contextLine([escapeWithin(digest.provenance, LIMITS.text / 2)]),
	];
	return { text: escapeWithin(digest.text, LIMITS.message.text), blocks };
}

const counted = (title: string, n: number): string => (n === 0 ? "" : `${title}: ${n}`);

const heading = (title: string): AnyBlock => ({ type: "section", text: mrkdwn(`*${title}*`) });

function menu(subscription: string): Overflow {
	return {
		type: "overflow",
		action_id: ACTION.digest,
		options: [
			{ text: plain("Change This Digest"), value: DIGEST_ACT.edit + subscription },
			{ text: plain("Stop This Digest"), value: DIGEST_ACT.stop + subscription },
		],
	};
}

/** What the thread holds, for those who get no blocks: its lines themselves are in the text of the message above. */
function threadText({ about, figures, revisions, statements, angles }: Digest): string {
	const parts = [
		[figures.length, "figure"],
		[revisions.length, "revision"],
		[statements.length, "statement"],
		[angles.length, "angle"],
	] as const;
	const said = parts.filter(([n]) => n > 0).map(([n, noun]) => `${inWords(n)} ${noun}${n === 1 ? "" : "s"}`);
	return escapeWithin(`Details of the digest “${about}”: ${said.join(", ")}.`, LIMITS.text);
}
