import { sayingMessage } from "../../blocks/saying.ts";
import { type SubscriptionShown, subscriptionsMessage } from "../../blocks/subscriptions.ts";
import { dayAt } from "../../core/newsroom/corrections/correction-words.ts";
import { subscriptionWords } from "../../core/newsroom/digests/digest-words.ts";
import { scopeOf } from "../../core/newsroom/digests/followed.ts";
import type { Subscription } from "../../core/newsroom/digests/subscriptions.ts";
import { isDirect } from "../house.ts";
import type { DeskParts, Handler } from "./handler.ts";

/** What this channel gets; in a direct message also what the asker set up elsewhere. */
export const listSubscriptions: Handler<"subscriptions"> = async (_, { channel, user }, parts) => {
	const { store } = parts.records;
	const here = await store.subscriptions.inChannel(parts.team, channel);
	const own = isDirect(channel) ? await store.subscriptions.by(parts.team, user) : [];
	const all = [...new Map([...here, ...own].map((it) => [it.id, it])).values()];
	if (all.length === 0)
		return sayingMessage({
			finding: isDirect(channel) ? "You get no digests" : "This channel gets no digests",
			lines: ["“subscribe cumbria” sets one up; “subscribe wales weekly monday 9am” says when."],
			choices: [{ label: "Subscribe to Cumbria", question: "subscribe cumbria" }],
		});
	const shown = await Promise.all(all.map((it) => shownOf(it, parts)));
	return subscriptionsMessage(
		isDirect(channel) ? "Digests here, and those you set up" : "Digests of this channel",
		shown,
	);
};

/** A subscription with how it fared. */
export async function shownOf(it: Subscription, { records, data }: DeskParts): Promise<SubscriptionShown> {
	const { zone, store } = records;
	const last = (await store.deliveries.ofOwner(it.id, 10)).find(
		(one) => one.state === "sent" && one.thread === null,
	);
	const at = (instant: number) => timeAt(instant, zone);
	return {
		id: it.id,
		words: wordsFor(it, data),
		channel: it.channel,
		creator: it.creator,
		created: dayAt(it.created, zone),
		lastSent: last === undefined ? "nothing sent yet" : `last sent ${at(last.changed)}`,
		next: it.nextDue === null || it.state.type === "paused" ? "" : `next ${at(it.nextDue)}`,
		lastError: it.lastError === null ? "" : `last error ${at(it.lastError.at)}: ${it.lastError.text}`,
		paused: it.state.type === "paused" ? `${it.state.reason}, since ${at(it.state.at)}` : null,
	};
}

export const wordsFor = (it: Subscription, data: DeskParts["data"]): string =>
	subscriptionWords({ ...it, scope: scopeOf(it), rule: it.schedule.rule }, data());

/** "24 November 2026 at 09:00". */
export function timeAt(instant: number, zone: string): string {
	const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
	return `${dayAt(instant, zone)} at ${local.toPlainTime().toString().slice(0, 5)}`;
}
