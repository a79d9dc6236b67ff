import type { Logger } from "pino";
import { proposeCorrections } from "./core/newsroom/corrections/propose-corrections.ts";
import { readsAlike } from "./core/newsroom/corrections/reads-alike.ts";
import type { DueParts } from "./core/newsroom/digests/due-parts.ts";
import { runNow } from "./core/newsroom/digests/run-due.ts";
import { WHEN_PUBLISHED } from "./core/newsroom/digests/schedule.ts";
import type { Subscription } from "./core/newsroom/digests/subscriptions.ts";
import { isHeld, withoutHeld } from "./core/newsroom/embargoes/held-back.ts";
import type { Store } from "./core/newsroom/store.ts";
import type { DataSet } from "./core/statistics/data-set.ts";
import type { Newsroom } from "./newsroom.ts";
import type { DeskView } from "./operations/desk-view.ts";
import { broughtBy } from "./sqlite/brought-by.ts";
import type { DataChange, DataChanges } from "./sqlite/data-changes.ts";
import { openDataSet, openEarlier } from "./sqlite/data-set.ts";
import { DataSetError } from "./sqlite/data-set-error.ts";
import { reasonsIn } from "./sqlite/reasons-in.ts";

interface FollowParts {
	readonly newsroom: Newsroom;
	readonly store: Store;
	readonly view: Pick<DeskView, "over">;
	readonly due: DueParts;
	readonly log: Logger;
}

const DAY_MS = 86_400_000;

/**
 * Follows which data are in use, and which embargoes are over: finds the answers that are overtaken and sends the digests
 * that wait for news. A change is done with when all of that is written down; until then each round tries again, and so
 * does the next process. `at` is in milliseconds since 1970.
 */
export function followData(parts: FollowParts): (at: number) => Promise<void> {
	const { newsroom, store, view, log } = parts;
	const changes = newsroom.changes();
	let waiting: DataChange[] | null = null;

	const finish = async (change: DataChange, at: number): Promise<void> => {
		const held = (await store.embargoes.list(false)).filter((it) => isHeld(it, at));
		using before = openEarlier(change.before);
		using after = openDataSet(change.after);
		await follow(
			withoutHeld(before, held, broughtBy(change.before)),
			withoutHeld(after, held, broughtBy(change.after)),
			change.after,
			{ ...parts, at },
		);
		await store.followed.done(after.hash, at);
		log.info("the answers that the new data overtake have been looked for");
	};

	return async (at) => {
		const begun = waiting ?? (await leftBehind(parts, changes, at));
		waiting = begun;
		for (let change = changes.next(); change !== null; change = changes.next()) begun.push(change);
		// Another copy has followed them.
		if (begun.length > 0 && (await store.followed.latest())?.dataset === newsroom.data.hash) begun.length = 0;
		for (let [change] = begun; change !== undefined; [change] = begun) {
			try {
				await finish(change, at);
			} catch (error) {
				if (!(error instanceof DataSetError)) throw error;
				log.error({ err: error }, "a data set is gone or damaged, so what it changed is not looked for");
			}
			begun.shift();
		}
		for (const over of view.over()) {
			const held = (await store.embargoes.list(false)).filter((it) => isHeld(it, at));
			const { data } = newsroom;
			const brought = broughtBy(data.file);
			await follow(withoutHeld(data, [over, ...held], brought), withoutHeld(data, held, brought), data.file, {
				...parts,
				at,
			});
			if (await store.embargoes.lift(over.id, at)) log.info({ embargo: over.id }, "an embargo is over");
		}
	};
}

/** What an earlier process left: from the data set that was followed last to the one in use. */
async function leftBehind(
	{ newsroom, store, log }: FollowParts,
	changes: DataChanges,
	at: number,
): Promise<DataChange[]> {
	const latest = await store.followed.latest();
	const { hash, file } = newsroom.data;
	if (latest === undefined) {
		const change = changes.next();
		if (change === null) await store.followed.done(hash, at);
		return change === null ? [] : [change];
	}
	if (latest.dataset === hash) return [];
	for (const data of newsroom.earlier())
		if (data.hash === latest.dataset) {
			while (changes.next() !== null);
			return [{ before: data.file, after: file }];
		}
	log.error(
		{ dataset: latest.dataset },
		"the data set followed last is not kept, so what changed since is not looked for",
	);
	return [];
}

async function follow(
	before: DataSet,
	after: DataSet,
	file: string,
	{ newsroom, store, due, at }: FollowParts & { readonly at: number },
): Promise<void> {
	await proposeCorrections({
		store,
		before,
		after,
		ask: (text) => newsroom.askIn({ text, style: "command" }, after),
		reasonOf: reasonsIn(file),
		pause: othersFirst,
		since: at - newsroom.config.keepDays * DAY_MS,
		now: at,
	});
	// What is held back is no news, not even to who wants to hear that there is none.
	if (before.hash === after.hash || (await readsAlike(before, after, othersFirst))) return;
	const turn = (await store.followed.latest())?.no ?? 0;
	await runNow(due, await waitingForNews(store), `published ${after.hash.slice(0, 12)} ${turn}`, at);
}

const othersFirst = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const PAGE = 500;

async function waitingForNews({ subscriptions }: Store): Promise<readonly Subscription[]> {
	const waiting: Subscription[] = [];
	for (let last: string | null = null; ; ) {
		const page: readonly Subscription[] = await subscriptions.page(last, PAGE);
		waiting.push(...page.filter((it) => it.schedule.rule === WHEN_PUBLISHED && it.state.type === "active"));
		last = page.at(-1)?.id ?? null;
		if (page.length < PAGE) return waiting;
	}
}
