import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { digestMessages } from "./blocks/digest.ts";
import { escape } from "./blocks/mrkdwn.ts";
import { followFates } from "./core/newsroom/digest-fates.ts";
import { subscriptionWords } from "./core/newsroom/digest-words.ts";
import type { DueParts } from "./core/newsroom/due-parts.ts";
import { scopeOf } from "./core/newsroom/followed.ts";
import { isHeld, withoutHeld } from "./core/newsroom/held-back.ts";
import { proposeCorrections } from "./core/newsroom/propose-corrections.ts";
import { readsAlike } from "./core/newsroom/reads-alike.ts";
import { runDue, runNow } from "./core/newsroom/run-due.ts";
import { WHEN_PUBLISHED } from "./core/newsroom/schedule.ts";
import type { Subscription } from "./core/newsroom/subscriptions.ts";
import type { DataSet } from "./core/statistics/data-set.ts";
import type { Newsroom } from "./newsroom.ts";
import type { OpenStore } from "./open-store.ts";
import { type DeskView, deskView } from "./operations/desk-view.ts";
import { correctionPreview } from "./slack/correction-preview.ts";
import type { House } from "./slack/house.ts";
import { payloadOf } from "./slack/payload.ts";
import type { Records } from "./slack/records.ts";
import type { Tell } from "./slack/tell.ts";
import { askAboutUnsure } from "./slack/unsure-deliveries.ts";
import { broughtBy } from "./sqlite/brought-by.ts";
import { openDataSet } from "./sqlite/data-set.ts";
import { reasonsIn } from "./sqlite/reasons-in.ts";

/** The workspace that is written to. */
export interface Workspace {
	readonly team: string;
	readonly tell: Tell;
	readonly house: House;
}

/** What the newsroom keeps, and the work that comes of it. */
export interface Desk {
	readonly records: Records;
	/** What each may see of the data; to be loaded before anybody asks. */
	readonly view: DeskView;
	/** What is to be done every few seconds: hear what became of digests, follow the data, plan what is due. */
	plan(workspace: Workspace): (now: number) => Promise<void>;
}

const DAY_MS = 86_400_000;

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
	const due: DueParts = {
		store,
		data: view.open,
		ask: (text) => view.ask({ text, style: "command" }),
		reasonOf: (release) => reasonsIn(newsroom.data.file)(release),
		label: view.label,
		render(digest, { id }) {
			const { parent, thread } = digestMessages(digest, id);
			return { parent: payloadOf(parent), thread: thread.map(payloadOf) };
		},
	};
	const { isHeldBack, isHiddenNow, mayShowMore, load: reload } = view;
	const records: Records = {
		store,
		due,
		zone: config.timeZone,
		now,
		newId: () => randomUUID(),
		isHeldBack,
		isHiddenNow,
		mayShowMore,
		reload,
	};
	const changes = newsroom.changes();
	const fates = followFates(store);
	return {
		records,
		view,
		plan: (workspace) => async (at) => {
			const following = { ...records, newsroom, workspace, keepDays: config.keepDays, at };
			await view.load();
			for (const paused of await fates(at)) await tellPaused(paused, workspace, view.open());
			const { team, house } = workspace;
			if (house.deskChannel !== null)
				await askAboutUnsure(store.deliveries, { team, channel: house.deskChannel }, at);
			for (let change = changes.next(); change !== null; change = changes.next()) {
				const held = (await store.embargoes.list(false)).filter((it) => isHeld(it, at));
				using before = openDataSet(change.before);
				using after = openDataSet(change.after);
				await follow(
					withoutHeld(before, held, broughtBy(change.before)),
					withoutHeld(after, held, broughtBy(change.after)),
					change.after,
					following,
				);
				log.info("the answers that the new data overtake have been looked for");
			}
			for (const over of view.over()) {
				const held = (await store.embargoes.list(false)).filter((it) => isHeld(it, at));
				if (!(await store.embargoes.lift(over.id, at))) continue;
				const { data } = newsroom;
				const brought = broughtBy(data.file);
				await follow(
					withoutHeld(data, [over, ...held], brought),
					withoutHeld(data, held, brought),
					data.file,
					following,
				);
				log.info({ embargo: over.id }, "an embargo is over");
			}
			await runDue(due, at);
		},
	};
}

interface Following extends Records {
	readonly newsroom: Newsroom;
	readonly workspace: Workspace;
	readonly keepDays: number;
	readonly at: number;
}

/** Finds the answers that are overtaken, asks the desk, and sends the digests that wait for news. */
async function follow(before: DataSet, after: DataSet, file: string, parts: Following): Promise<void> {
	const { store, newsroom, workspace, keepDays, at, zone } = parts;
	// What is held back is no news, not even to who wants to hear that there is none.
	if (before.hash === after.hash || (await readsAlike(before, after, othersFirst))) return;
	const answer = (text: string) => newsroom.askIn({ text, style: "command" }, after);
	await proposeCorrections({
		store,
		before,
		after,
		ask: answer,
		reasonOf: reasonsIn(file),
		pause: othersFirst,
		since: at - keepDays * DAY_MS,
		now: at,
	});
	const preview = await correctionPreview(after.hash, { store, data: after, ask: answer, zone, now: at });
	const { deskChannel } = workspace.house;
	if (preview !== null && deskChannel !== null)
		await store.deliveries.plan(
			[
				{
					key: `corrections ${after.hash}`,
					team: workspace.team,
					channel: deskChannel,
					act: { type: "post" },
					thread: null,
					payload: payloadOf(preview),
					notBefore: at,
					of: null,
				},
			],
			at,
		);
	await runNow(parts.due, await waitingForNews(store), `published ${after.hash.slice(0, 12)}`, at);
}

const othersFirst = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const PAGE = 500;

async function waitingForNews({ subscriptions }: Records["store"]): Promise<readonly Subscription[]> {
	const waiting: Subscription[] = [];
	for (let last: string | null = null; ; ) {
		const page: readonly Subscription[] = await subscriptions.page(last, PAGE);
		waiting.push(...page.filter((it) => it.schedule.rule === WHEN_PUBLISHED && it.state.type === "active"));
		last = page.at(-1)?.id ?? null;
		if (page.length < PAGE) return waiting;
	}
}

/** Who set a digest and the desk hear that it is paused, and why. */
async function tellPaused(it: Subscription, { tell, house }: Workspace, data: DataSet): Promise<void> {
	const words = subscriptionWords({ ...it, scope: scopeOf(it), rule: it.schedule.rule }, data);
	const why = it.state.type === "paused" ? it.state.reason : "";
	const text = `A digest for <#${it.channel}> is paused because it could not be posted (${escape(why)}): ${escape(words)}. Write “subscriptions” in the channel, or to me, to resume or stop it.`;
	await tell(it.creator, { text, blocks: [] });
	if (house.deskChannel !== null) await tell(house.deskChannel, { text, blocks: [] });
}
