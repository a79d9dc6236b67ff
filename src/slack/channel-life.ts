import type { WebClient } from "@slack/web-api";
import { escape } from "../blocks/mrkdwn.ts";
import { isDirect } from "./house.ts";
import { wordsFor } from "./instructions/subscriptions.ts";
import { post } from "./post.ts";
import type { Parts, Surface } from "./surface.ts";

/**
 * What becomes of a channel's digests when the channel itself changes: a new id is followed; where nothing can or may be
 * posted any more they pause, and where the channel is gone they go. Who set them is told.
 */
export const channelLife: Surface = (app, parts) => {
	app.event("channel_archive", ({ event, client }) =>
		pause(event.channel, "the channel was archived", client, parts),
	);
	app.event("group_archive", ({ event, client }) =>
		pause(event.channel, "the channel was archived", client, parts),
	);
	app.event("channel_left", ({ event, client }) =>
		pause(event.channel, "I was removed from the channel", client, parts),
	);
	app.event("group_left", ({ event, client }) =>
		pause(event.channel, "I was removed from the channel", client, parts),
	);
	app.event("channel_shared", ({ event, client }) =>
		pause(event.channel, "the channel was shared with another organisation", client, parts),
	);
	app.event("channel_deleted", ({ event, client }) => remove(event.channel, client, parts));
	app.event("group_deleted", ({ event, client }) => remove(event.channel, client, parts));
	app.event("channel_id_changed", async ({ event }) => {
		const { old_channel_id: from, new_channel_id: to } = event;
		await parts.records?.store.subscriptions.moveChannel(from, to);
		await parts.records?.store.citations.moveChannel(from, to);
		parts.log.info({ from, to }, "followed a channel to its new id");
	});
};

async function pause(channel: string, reason: string, client: WebClient, parts: Parts): Promise<void> {
	const { records, team, log } = parts;
	if (records === null) return;
	const here = await records.store.subscriptions.inChannel(team, channel);
	const active = here.filter((it) => it.state.type === "active");
	for (const it of active)
		await records.store.subscriptions.change(it.id, {
			state: { type: "paused", reason, at: records.now() },
			pending: null,
		});
	if (active.length === 0) return;
	log.info({ channel, reason, digests: active.length }, "paused digests");
	const words = active.map((it) => `• ${wordsFor(it, parts.data)}`);
	await tell(
		[...new Set(active.map((it) => it.creator))],
		`Digests of <#${channel}> are paused, because ${reason}:\n${words.map(escape).join("\n")}\nWrite “subscriptions” to me to resume or stop them, or subscribe in another channel.`,
		client,
		parts,
	);
}

async function remove(channel: string, client: WebClient, parts: Parts): Promise<void> {
	const { records, team, log } = parts;
	if (records === null) return;
	const here = await records.store.subscriptions.inChannel(team, channel);
	for (const it of here) await records.store.subscriptions.remove(it.id);
	if (here.length === 0) return;
	log.info({ channel, digests: here.length }, "removed the digests of a deleted channel");
	const words = here.map((it) => `• ${wordsFor(it, parts.data)}`);
	await tell(
		[...new Set(here.map((it) => it.creator))],
		`A channel was deleted, and its digests with it:\n${words.map(escape).join("\n")}\nSubscribe in another channel to have them there.`,
		client,
		parts,
	);
}

/** Takes text that is escaped already. Who cannot be told is noted, and keeps nobody else from being told. */
async function tell(
	users: readonly string[],
	text: string,
	client: WebClient,
	{ log }: Parts,
): Promise<void> {
	for (const user of users.filter((id) => !isDirect(id))) {
		const told = await post(client, { text, blocks: [] }, { channel: user });
		if ("refused" in told)
			log.warn({ user, refused: told.refused }, "who set a digest could not be told of it");
	}
}
