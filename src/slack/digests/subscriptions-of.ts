import { subscriptionWords } from "../../core/newsroom/digests/digest-words.ts";
import { scopeOf } from "../../core/newsroom/digests/followed.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import type { Records } from "../records.ts";
import type { SubscriptionsOf } from "../surface.ts";

/** The digests that a person has set up, for the home page; none where nothing is kept. */
export function subscriptionsIn(records: Records | null, team: string, data: () => DataSet): SubscriptionsOf {
	return async (user) => {
		const all = records === null ? [] : await records.store.subscriptions.by(team, user);
		return all.map((it) => {
			const words = subscriptionWords({ ...it, scope: scopeOf(it), rule: it.schedule.rule }, data());
			return { channel: it.channel, words: it.state.type === "paused" ? `${words} · paused` : words };
		});
	};
}
