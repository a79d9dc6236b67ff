import type { Button } from "@slack/types";
import { ACTION } from "../../blocks/action-ids.ts";
import type { Message } from "../../blocks/message.ts";
import { sayingMessage, textButton } from "../../blocks/saying.ts";
import { DIGEST_ACT } from "../../blocks/subscriptions.ts";
import { localWords, subscriptionWords } from "../../core/newsroom/digests/digest-words.ts";
import { baselineOf, scopeOf } from "../../core/newsroom/digests/followed.ts";
import { nextDue, WHEN_PUBLISHED } from "../../core/newsroom/digests/schedule.ts";
import type { Baseline, Subscription } from "../../core/newsroom/digests/subscriptions.ts";
import type { Subscribe } from "../../core/newsroom/instructions/instruction.ts";
import { isDirect } from "../house.ts";
import type { DeskParts, Handler, Said } from "./handler.ts";

/** More than this in one channel is a mistake, or noise. */
const MOST = 40;

/** Sets up a digest for the channel, or changes the one that is about the same. */
export const subscribe: Handler<"subscribe"> = async (wanted, said, parts) => {
	const refused = await whyNot(said, parts);
	if (refused !== null) return refused;
	const { records, team } = parts;
	const { subscriptions } = records.store;
	const here = await subscriptions.inChannel(team, said.channel);
	const same = here.find((it) => isAbout(it, wanted));
	if (same === undefined && here.length >= MOST)
		return sayingMessage({
			finding: "This channel gets enough digests",
			lines: [`There are ${here.length} already. Stop one first: “subscriptions” lists them.`],
		});
	const it = newSubscription(wanted, said, parts);
	const first = same ?? (await addOnce(it, wanted, parts));
	if (first.id === it.id) return confirmation(it, wanted, false, parts);
	const baseline = first.baseline ?? it.baseline;
	await subscriptions.change(first.id, { ...changeTo(wanted, parts), baseline });
	return confirmation({ ...it, id: first.id, baseline }, wanted, true, parts);
};

/** Two who set up the same at once, wherever, end with the one that was first. */
async function addOnce(
	it: Subscription,
	wanted: Subscribe,
	{ records, team }: DeskParts,
): Promise<Subscription> {
	const { subscriptions } = records.store;
	await subscriptions.add(it);
	const [first = it, ...others] = (await subscriptions.inChannel(team, it.channel)).filter((one) =>
		isAbout(one, wanted),
	);
	// Whoever sees them all leaves one, for the first may have been the last to be seen.
	for (const { id } of others) await subscriptions.remove(id);
	return first;
}

/** Digests are set up by the newsroom's own people. */
async function whyNot(
	{ channel, user, team, isShared, client }: Said,
	{ company }: DeskParts,
): Promise<Message | null> {
	if (isShared === true) return sharedChannel();
	const refused = await whyNoDigests(client, channel, company);
	if (refused !== null) return refused;
	const reserve = await company.reserve(client, { channel, user, team, isShared: false });
	if (reserve === null) return null;
	if (reserve === "unknown")
		return sayingMessage({
			finding: "Nothing is set up yet: Slack does not tell me just now who you are",
			lines: ["Please try again in a moment."],
		});
	return sayingMessage({
		finding: "Digests are set up by members of this workspace",
		lines: ["Ask one of them to do it."],
	});
}

/** Why no digest goes to a channel now: others may be in it, or the bot is not. Null where one may. */
export async function whyNoDigests(
	client: Said["client"],
	channel: string,
	company: DeskParts["company"],
): Promise<Message | null> {
	const standing = await company.standing(client, channel);
	if (standing === null)
		return sayingMessage({
			finding: "Slack does not tell me just now who is in the channel, so no digest goes there",
			lines: [
				"Nothing is changed. Digests go to the newsroom's own people only. Please try again in a moment.",
			],
		});
	if (standing.isShared) return sharedChannel();
	if (standing.isMember) return null;
	return sayingMessage({
		finding: "I am not in this channel yet",
		lines: [
			"Type `/invite @Blotter` here, then do this again: a digest can only be posted where I am a member.",
		],
	});
}

const sharedChannel = (): Message =>
	sayingMessage({
		finding: "No digests go to this channel",
		lines: [
			"People of other organisations are in it. Subscribe in a channel of your own, or in a direct message to me.",
		],
	});

/** The same places, measure and kind of news: a second one would tell everything twice. */
const isAbout = (it: Subscription, { scope, what }: Subscribe): boolean =>
	it.what === what &&
	it.measure === scope.measure &&
	it.geographies.toSorted().join(" ") === scope.geographies.toSorted().join(" ");

/** What a subscription becomes when it is set up anew. */
export function changeTo({ scope, what, rule, always }: Subscribe, { records }: DeskParts) {
	const schedule = { rule, zone: records.zone };
	return {
		...scope,
		what,
		always,
		schedule,
		state: { type: "active" },
		failures: 0,
		lastError: null,
		nextDue: nextDue(schedule, records.now())?.due ?? null,
	} as const;
}

/** What is sent at no set time has no first digest: what is held now is what news is told against. */
export const firstBaseline = (
	{ rule, scope }: Subscribe,
	{ data, records }: Pick<DeskParts, "data" | "records">,
): Baseline | null => (rule === WHEN_PUBLISHED ? baselineOf(scope, data(), records.now()) : null);

function newSubscription(wanted: Subscribe, { user, channel }: Said, parts: DeskParts): Subscription {
	const { records, team } = parts;
	return {
		...changeTo(wanted, parts),
		id: records.newId(),
		team,
		channel,
		creator: user,
		created: records.now(),
		baseline: firstBaseline(wanted, parts),
		pending: null,
	};
}

function confirmation(
	it: Subscription,
	wanted: Subscribe,
	isChange: boolean,
	{ data, records }: DeskParts,
): Message {
	const words = subscriptionWords({ ...it, scope: scopeOf(it), rule: it.schedule.rule }, data());
	const next = nextDue(it.schedule, records.now());
	const where = isDirect(it.channel) ? "You get" : "This channel gets";
	const when =
		next === null
			? "What is held now is known; the next digest comes when there is news."
			: it.baseline === null
				? `The first digest comes on ${localWords(next.local)} and says what is held; after that only what is new is told.`
				: `The next digest comes on ${localWords(next.local)}, if there is news.`;
	return sayingMessage({
		finding: `${isChange ? "Changed. " : ""}${where}: ${words}`,
		lines: [...wanted.assumed, when],
		buttons: digestButtons(it.id),
	});
}

export const digestButtons = (id: string): readonly Button[] => [
	textButton(`${ACTION.digest}:preview`, "Preview", DIGEST_ACT.preview + id),
	textButton(`${ACTION.digest}:edit`, "Change", DIGEST_ACT.edit + id),
	textButton(`${ACTION.digest}:stop`, "Stop", DIGEST_ACT.stop + id),
];
