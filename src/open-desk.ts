import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";
import { digestMessages } from "./blocks/digest.ts";
import { escape } from "./blocks/mrkdwn.ts";
import { placeWords } from "./blocks/place.ts";
import { followFates } from "./core/newsroom/digests/digest-fates.ts";
import { subscriptionWords } from "./core/newsroom/digests/digest-words.ts";
import type { DueParts } from "./core/newsroom/digests/due-parts.ts";
import { scopeOf } from "./core/newsroom/digests/followed.ts";
import type { Rhythm } from "./core/newsroom/digests/next-releases.ts";
import { runDue } from "./core/newsroom/digests/run-due.ts";
import type { Subscription } from "./core/newsroom/digests/subscriptions.ts";
import type { DataSet } from "./core/statistics/data-set.ts";
import { followData } from "./follow-data.ts";
import type { Newsroom } from "./newsroom.ts";
import type { OpenStore } from "./open-store.ts";
import { type DeskView, deskView } from "./operations/desk-view.ts";
import { ROOT } from "./settings.ts";
import { hearOfNotices, showCorrections, tellOvertaken } from "./slack/corrections/show-corrections.ts";
import { askAboutUnsure } from "./slack/digests/unsure-deliveries.ts";
import type { House } from "./slack/house.ts";
import type { DeskMembers } from "./slack/people/desk-members.ts";
import { payloadOf } from "./slack/post/payload.ts";
import type { Tell } from "./slack/post/tell.ts";
import type { Records } from "./slack/records.ts";
import { broughtBy } from "./sqlite/brought-by.ts";
import { reasonsIn } from "./sqlite/reasons-in.ts";

/** The workspace that is written to. */
export interface Workspace {
	readonly team: string;
	readonly tell: Tell;
	readonly house: House;
	readonly deskMembers: DeskMembers;
}

/** What the newsroom keeps, and the work that comes of it. */
export interface Desk {
	readonly records: Records;
	/** What each may see of the data; to be loaded before anybody asks. */
	readonly view: DeskView;
	/** What is to be done every few seconds: hear what became of digests, follow the data, plan what is due. */
	plan(workspace: Workspace): (now: number) => Promise<void>;
}

export function openDesk(newsroom: Newsroom, opened: Pick<OpenStore, "store" | "now">, log: Logger): Desk {
	const { config } = newsroom;
	const { store, now } = opened;
	const view = deskView({
		store,
		inUse: () => newsroom.data,
		earlier: newsroom.earlier,
		broughtBy,
		ask: newsroom.askIn,
		signOff: config.signOff,
		zone: config.timeZone,
		now,
		onTrouble: (error) => log.error({ err: error }, "what is held back or signed off could not be read"),
	});
	let rhythms: Promise<readonly Rhythm[]> | undefined;
	const due: DueParts = {
		store,
		data: view.open,
		ask: (text) => view.ask({ text, style: "command" }),
		reasonOf: (release) => reasonsIn(newsroom.data.file)(release),
		rhythms: () => (rhythms ??= readRhythms(log)),
		label: view.label,
		render(digest, { id }) {
			const { parent, thread } = digestMessages(digest, id);
			return { parent: payloadOf(parent), thread: thread.map(payloadOf) };
		},
	};
	const { isHeldBack, embargoOn, isHiddenNow, mayShowMore, load: reload } = view;
	const records: Records = {
		store,
		due,
		zone: config.timeZone,
		now,
		newId: () => randomUUID(),
		isHeldBack,
		embargoOn,
		isHiddenNow,
		mayShowMore,
		reload,
	};
	const follow = followData({ newsroom, store, view, due, log });
	const fates = followFates(store);
	return {
		records,
		view,
		plan: (workspace) => async (at) => {
			await view.load();
			for (const paused of await fates(at)) await tellPaused(paused, workspace, view.open());
			const { team, house } = workspace;
			if (house.deskChannel !== null)
				await askAboutUnsure(store.deliveries, { team, channel: house.deskChannel }, at);
			const showing = { store, data: view.open, ask: due.ask, zone: config.timeZone };
			// Digests are due whatever becomes of these, and each is tried again in the next round.
			for (const [work, trouble] of [
				[() => follow(at), "the data could not be followed yet"],
				[() => hearOfNotices(store, at), "what became of corrections could not be read yet"],
				[() => showCorrections(showing, workspace, at), "the desk could not be shown what waits yet"],
				[() => tellOvertaken(store, at), "the desk could not be told what is overtaken yet"],
			] as const)
				await work().catch((error: unknown) => log.error({ err: error }, trouble));
			await runDue(due, at);
		},
	};
}

/** The importers, which the list of addresses names, are not loaded before a digest is composed. */
async function readRhythms(log: Logger): Promise<readonly Rhythm[]> {
	const { readAddresses } = await import("./importers/addresses.ts");
	try {
		return readAddresses(join(ROOT, "data/addresses.yml"));
	} catch (error) {
		log.error({ err: error }, "digests do not tell when figures are due");
		return [];
	}
}

/** Who set a digest and the desk hear that it is paused, and why. */
async function tellPaused(it: Subscription, { tell, house }: Workspace, data: DataSet): Promise<void> {
	const words = subscriptionWords({ ...it, scope: scopeOf(it), rule: it.schedule.rule }, data);
	const why = it.state.type === "paused" ? it.state.reason : "";
	const text = `A digest for ${placeWords(it.channel)} is paused because it could not be posted (${escape(why)}): ${escape(words)}. Write “subscriptions” in the channel, or to me, to resume or stop it.`;
	await tell(it.creator, { text, blocks: [] });
	if (house.deskChannel !== null) await tell(house.deskChannel, { text, blocks: [] });
}
