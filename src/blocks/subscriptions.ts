import type { AnyBlock, Button, PlainTextOption } from "@slack/types";
import { ACTION } from "./action-ids.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { escapeWithin, mrkdwn, plain } from "./mrkdwn.ts";
import { placeWords } from "./place.ts";
import { textButton } from "./saying.ts";

/** A subscription as one is told of it; texts are not escaped. */
export interface SubscriptionShown {
	readonly id: string;
	/** What and when: "Cumbria · revisions only · weekly on Monday at 09:00". */
	readonly words: string;
	/** Ids of the channel it belongs to and of the user who set it. */
	readonly channel: string;
	readonly creator: string;
	readonly created: string;
	/** The last digest, the next one, what went wrong last; empty where there is nothing to say. */
	readonly lastSent: string;
	readonly next: string;
	readonly lastError: string;
	/** Why it is paused; null while it is active. */
	readonly paused: string | null;
}

/** What a digest's buttons and menu do, as the start of their value; its subscription's id follows. */
export const DIGEST_ACT = {
	edit: "edit ",
	stop: "stop ",
	preview: "preview ",
	send: "send ",
	resume: "resume ",
	hand: "hand ",
} as const;

const MOST_SHOWN = 12;

/** What a channel gets, when, who set it, and how it fared. */
export function subscriptionsMessage(title: string, all: readonly SubscriptionShown[]): Message {
	const shown = all.slice(0, MOST_SHOWN);
	const more = all.length - shown.length;
	const blocks: readonly AnyBlock[] = [
		{ type: "section", text: mrkdwn(`*${escapeWithin(title, LIMITS.text / 4)}*`) },
		...shown.flatMap(subscriptionBlocks),
		...(more === 0 ? [] : [{ type: "context" as const, elements: [mrkdwn(`and ${more} more`)] }]),
	];
	const text = [title, ...all.map((it) => [it.words, ...factsOf(it)].join(" · "))].join("\n");
	return { text: escapeWithin(text, LIMITS.message.text), blocks };
}

function subscriptionBlocks(it: SubscriptionShown): readonly AnyBlock[] {
	const where = placeWords(it.channel);
	const facts = factsOf(it).map((fact) => escapeWithin(fact, LIMITS.text / 8));
	const paused: readonly Button[] =
		it.paused === null ? [] : [textButton(`${ACTION.digest}:resume`, "Resume", DIGEST_ACT.resume + it.id)];
	return [
		{
			type: "section",
			text: mrkdwn(
				`${it.paused === null ? "" : ":double_vertical_bar: "}${escapeWithin(it.words, LIMITS.text / 2)}`,
			),
			accessory: {
				type: "overflow",
				action_id: `${ACTION.digest}:${it.id}`,
				options: [
					option("Preview", DIGEST_ACT.preview + it.id),
					option("Change", DIGEST_ACT.edit + it.id),
					option("Send Now", DIGEST_ACT.send + it.id),
					option("Hand Over", DIGEST_ACT.hand + it.id),
					option("Stop", DIGEST_ACT.stop + it.id),
				],
			},
		},
		{
			type: "context",
			elements: [mrkdwn([where, `set by <@${it.creator}> on ${it.created}`, ...facts].join(" · "))],
		},
		...(paused.length === 0 ? [] : [{ type: "actions" as const, elements: [...paused] }]),
	];
}

const factsOf = (it: SubscriptionShown): readonly string[] =>
	[it.paused === null ? "" : `paused: ${it.paused}`, it.lastSent, it.next, it.lastError].filter(
		(fact) => fact !== "",
	);

const option = (label: string, value: string): PlainTextOption => ({ text: plain(label), value });
