import type { AnyBlock } from "@slack/types";
import { capital } from "../core/wording/capital.ts";
import { escapeWithin, mrkdwn, plain } from "./mrkdwn.ts";
import { placeWords } from "./place.ts";

/** A digest on a home page: ids of its channel and of who set it, and what and when in words. */
export interface HomeDigest {
	readonly channel: string;
	readonly creator: string;
	readonly words: string;
}

/** The digests a person is told of: those they set up, and those of others in channels they are in. */
export interface HomeDigests {
	readonly own: readonly HomeDigest[];
	readonly others: readonly HomeDigest[];
}

/** More of them are not shown, and it is said where they are. */
export const MOST_DIGESTS = 10;

export function digestBlocks({ own, others }: HomeDigests): readonly AnyBlock[] {
	return [
		...listed("Your digests", own, lineOf, "There are more: type “subscriptions” under Messages to see all."),
		...listed(
			"Digests of your channels",
			others,
			(it) => `${lineOf(it)} · set by <@${it.creator}>`,
			"There are more: type `/offences subscriptions` in a channel to see all of it.",
		),
	];
}

const lineOf = ({ channel, words }: HomeDigest): string =>
	`${capital(placeWords(channel))}: ${escapeWithin(words, 200)}`;

function listed(
	title: string,
	all: readonly HomeDigest[],
	line: (it: HomeDigest) => string,
	more: string,
): readonly AnyBlock[] {
	if (all.length === 0) return [];
	return [
		{ type: "header", text: plain(title) },
		{ type: "section", text: mrkdwn(all.slice(0, MOST_DIGESTS).map(line).join("\n")) },
		...(all.length > MOST_DIGESTS ? [{ type: "context" as const, elements: [mrkdwn(more)] }] : []),
	];
}
