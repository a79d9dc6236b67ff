import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import { type HomeDigest, MOST_DIGESTS } from "../../blocks/home-digests.ts";
import { subscriptionWords } from "../../core/newsroom/digests/digest-words.ts";
import { scopeOf } from "../../core/newsroom/digests/followed.ts";
import type { Subscription, Subscriptions } from "../../core/newsroom/digests/subscriptions.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import { isDirect } from "../house.ts";
import type { Memberships } from "../people/channels-of.ts";
import type { Company } from "../people/company.ts";
import type { Records } from "../records.ts";
import type { SubscriptionsOf } from "../surface.ts";

interface Given {
	readonly team: string;
	readonly data: () => DataSet;
	readonly company: Pick<Company, "isMember">;
	readonly memberships: Memberships;
	readonly log: Logger;
}

/**
 * The digests for a person's home page: those they set up, and what others set up in channels they are in. Guests and people of
 * other organisations are told of their own alone, and so is everybody while Slack does not say who is where.
 */
export function subscriptionsIn(records: Records | null, given: Given): SubscriptionsOf {
	if (records === null) return () => Promise.resolve({ own: [], others: [] });
	const { subscriptions } = records.store;
	const shown = (it: Subscription): HomeDigest => {
		const words = subscriptionWords({ ...it, scope: scopeOf(it), rule: it.schedule.rule }, given.data());
		return {
			channel: it.channel,
			creator: it.creator,
			words: it.state.type === "paused" ? `${words} · paused` : words,
		};
	};
	return async (user, client) => {
		const own = await subscriptions.by(given.team, user);
		const others = await ofOthers(subscriptions, user, client, given);
		return { own: own.map(shown), others: others.map(shown) };
	};
}

/** Of no more channels than are shown and one: whoever sees that there are more can ask in each. */
async function ofOthers(
	subscriptions: Subscriptions,
	user: string,
	client: WebClient,
	{ team, company, memberships, log }: Given,
): Promise<readonly Subscription[]> {
	const channels = (await subscriptions.channelsBeside(team, user)).filter((id) => !isDirect(id));
	if (channels.length === 0 || !(await company.isMember(client, user))) return [];
	try {
		const theirs = await memberships(user, client);
		const here = channels.filter((id) => theirs.has(id)).slice(0, MOST_DIGESTS + 1);
		const all = await Promise.all(here.map((id) => subscriptions.inChannel(team, id)));
		return all.flat().filter(({ creator }) => creator !== user);
	} catch (error) {
		log.warn({ err: error, user }, "the channels somebody is in are not known: their home page goes without");
		return [];
	}
}
