import type { WebClient } from "@slack/web-api";
import { escape } from "../../blocks/mrkdwn.ts";
import { pause, stop } from "../../core/newsroom/digests/digest-fate.ts";
import type { Subscription } from "../../core/newsroom/digests/subscriptions.ts";
import { isDirect } from "../house.ts";
import { wordsFor } from "../instructions/subscriptions.ts";
import { post } from "../post/post.ts";
import type { Parts, Surface } from "../surface.ts";

/**
 * What becomes of a channel's digests when the channel itself changes: a new id is followed; where nothing can or may be
 * posted any more they pause, and where the channel is gone they go. Who set them and the desk are told.
 */
export const channelLife: Surface = (app, parts) => {
	app.event("channel_archive", ({ event, client }) =>
		pauseAll(event.channel, "the channel was archived", client, parts),
	);
	app.event("group_archive", ({ event, client }) =>
		pauseAll(event.channel, "the channel was archived", client, parts),
	);
	app.event("channel_left", ({ event, client }) =>
		pauseAll(event.channel, "I was removed from the channel", client, parts),
	);
	app.event("group_left", ({ event, client }) =>
		pauseAll(event.channel, "I was removed from the channel", client, parts),
	);
	app.event("channel_shared", ({ event, client }) =>
		pauseAll(event.channel, "the channel was shared with another organisation", client, parts),
	);
	app.event("channel_deleted", ({ event, client }) => removeAll(event.channel, client, parts));
	app.event("group_deleted", ({ event, client }) => removeAll(event.channel, client, parts));
	app.event("channel_id_changed", async ({ event }) => {
		const { old_channel_id: from, new_channel_id: to } = event;
		const { records, house, log } = parts;
		const named = [
			...(house.channels.includes(from) ? ["ALLOWED_CHANNELS"] : []),
			...(house.deskChannel === from ? ["DESK_CHANNEL"] : []),
		];
		if (named.length > 0)
			log.warn(
				{ from, to, settings: named },
				"a channel that the settings name has another id now: put it there",
			);
		if (records === null) return;
		const { subscriptions, citations, deliveries, embargoes } = records.store;
		for (const kept of [subscriptions, citations, deliveries, embargoes]) await kept.moveChannel(from, to);
		await records.reload();
		log.info({ from, to }, "followed a channel to its new id");
	});
};

async function pauseAll(channel: string, reason: string, client: WebClient, parts: Parts): Promise<void> {
	const { records, team, log } = parts;
	if (records === null) return;
	const here = await records.store.subscriptions.inChannel(team, channel);
	const active = here.filter((it) => it.state.type === "active");
	for (const it of active) await pause(records.store, it, reason, records.now());
	if (active.length === 0) return;
	log.info({ channel, reason, digests: active.length }, "paused digests");
	const words = active.map((it) => `• ${wordsFor(it, parts.data)}`);
	await tell(
		active,
		`Digests of <#${channel}> are paused, because ${reason}:\n${words.map(escape).join("\n")}\nThey stay paused, whatever becomes of the channel. Write “subscriptions” to me to resume or stop them or hand them over, or subscribe in another channel.`,
		client,
		parts,
	);
}

async function removeAll(channel: string, client: WebClient, parts: Parts): Promise<void> {
	const { records, team, log } = parts;
	if (records === null) return;
	const here = await records.store.subscriptions.inChannel(team, channel);
	for (const it of here) await stop(records.store, it, records.now());
	if (here.length === 0) return;
	log.info({ channel, digests: here.length }, "removed the digests of a deleted channel");
	const words = here.map((it) => `• ${wordsFor(it, parts.data)}`);
	await tell(
		here,
		`A channel was deleted, and its digests with it:\n${words.map(escape).join("\n")}\nSubscribe in another channel to have them there.`,
		client,
		parts,
	);
}

/** Tells who set these, and the desk. Takes text that is escaped already. Who cannot be told is noted, and keeps nobody else from being told. */
async function tell(
	about: readonly Subscription[],
	text: string,
	client: WebClient,
	{ house, log }: Parts,
): Promise<void> {
	const users = about.map((it) => it.creator).filter((id) => !isDirect(id));
	const desk = house.deskChannel === null ? [] : [house.deskChannel];
	for (const to of new Set([...users, ...desk])) {
		try {
			const told = await post(client, { text, blocks: [] }, { channel: to });
			if ("refused" in told)
				log.warn({ to, refused: told.refused }, "somebody could not be told of a digest");
		} catch (error) {
			log.warn({ err: error, to }, "somebody could not be told of a digest");
		}
	}
}
