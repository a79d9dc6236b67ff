import { ACTION } from "./action-ids.ts";
import type { Message } from "./message.ts";
import { escape, escapeWithin, mrkdwn } from "./mrkdwn.ts";
import { placeWords } from "./place.ts";
import { actionsOf, textButton } from "./saying.ts";

/** Starts of the values of the buttons; the delivery's key follows. */
export const UNSURE_ACT = { there: "there ", again: "again ", leave: "leave " } as const;

/** A message that Blotter cannot tell the fate of, or that Slack would not take. Texts are not escaped. */
export interface UnsureDelivery {
	readonly key: string;
	/** Id of the channel it was for. */
	readonly channel: string;
	/** `unknown`: it may be there or not; `failed`: it is not. */
	readonly state: "unknown" | "failed";
	/** What it says. */
	readonly text: string;
	readonly error: string;
}

const SHOWN = 300;

/** Asks the desk to look and decide: a machine that cannot tell sends nothing twice. */
export function unsureMessage({ key, channel, state, text, error }: UnsureDelivery): Message {
	const where = placeWords(channel);
	const finding =
		state === "unknown"
			? `A message for ${where} may have been posted or not`
			: `A message for ${where} could not be posted`;
	const why = error === "" ? "" : ` (${escape(error)})`;
	const what = escapeWithin(text, SHOWN).replaceAll("\n", " ");
	const ask = state === "unknown" ? " Please look there, and say." : "";
	const there = textButton(`${ACTION.delivery}:0`, "It Is There", `${UNSURE_ACT.there}${key}`);
	return {
		text: `${finding}${why}.${ask} It says: ${what}`,
		blocks: [
			{ type: "section", text: mrkdwn(`*${finding}*${why}.${ask}\n>${what}`) },
			...actionsOf([
				...(state === "unknown" ? [there] : []),
				textButton(`${ACTION.delivery}:1`, "Send It Again", `${UNSURE_ACT.again}${key}`),
				textButton(`${ACTION.delivery}:2`, "Leave It", `${UNSURE_ACT.leave}${key}`),
			]),
		],
	};
}
