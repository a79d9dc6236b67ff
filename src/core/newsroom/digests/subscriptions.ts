/**
 * When to send: a wall-clock rule in cron's form ("0 9 * * 1"), or `WHEN_PUBLISHED` for no set time, and the IANA time
 * zone it is read in.
 */
export interface Schedule {
	readonly rule: string;
	readonly zone: string;
}

/**
 * What was known of the places and measures followed when the last digest was composed; the next tells only what is new
 * since. Whole in itself: the data set of then may be gone.
 */
export interface Baseline {
	/** Content hash of the data set; where the scope was changed since, one of its own for what is known of two. */
	readonly dataset: string;
	/** By series ("measure geography"), then by period ("2021-04-01/2022-03-31"): the value, null where there was none. */
	readonly figures: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
	/** Ids of the statements held then. */
	readonly statements: readonly string[];
	/** Milliseconds since 1970. */
	readonly at: number;
}

export type SubscriptionState =
	| { readonly type: "active" }
	/** `at` in milliseconds since 1970. */
	| { readonly type: "paused"; readonly reason: string; readonly at: number };

/** What a subscription is told of: all of it, or only one kind of news. */
export type Topic = "everything" | "figures" | "revisions" | "statements";

/** A digest that a channel gets. It belongs to the channel, by id, so that a renamed one keeps it. */
export interface Subscription {
	readonly id: string;
	readonly team: string;
	readonly channel: string;
	/** User id of who set it. */
	readonly creator: string;
	/** Milliseconds since 1970. */
	readonly created: number;
	/** Ids of geographies; empty for everything. */
	readonly geographies: readonly string[];
	/** Null for the data set's first measure and those related to it. */
	readonly measure: string | null;
	readonly what: Topic;
	readonly schedule: Schedule;
	/** Send even where nothing changed. */
	readonly always: boolean;
	/** Null until the first digest is sent. */
	readonly baseline: Baseline | null;
	/** What becomes the baseline when the delivery with this key is sent; null when none is on its way. */
	readonly pending: { readonly delivery: string; readonly baseline: Baseline } | null;
	readonly state: SubscriptionState;
	/** When it is due next, in milliseconds since 1970; null for never. */
	readonly nextDue: number | null;
	/** Failures since the last success. */
	readonly failures: number;
	readonly lastError: { readonly text: string; readonly at: number } | null;
}

/** What may change of a subscription; all else stays as it was made. */
export type SubscriptionChange = Partial<Omit<Subscription, "id" | "team" | "created">>;

export interface Subscriptions {
	add(subscription: Subscription): Promise<void>;
	find(id: string): Promise<Subscription | undefined>;
	/** In the order they were made. */
	inChannel(team: string, channel: string): Promise<readonly Subscription[]>;
	/** All that a user set, in the order they were made. */
	by(team: string, creator: string): Promise<readonly Subscription[]>;
	/** Ids of the channels that get one which others than this user set, in order. */
	channelsBeside(team: string, creator: string): Promise<readonly string[]>;
	/** A page of all of them by id, those after `after`. */
	page(after: string | null, limit: number): Promise<readonly Subscription[]>;
	/** Active ones with `nextDue` at or before `now`, the longest due first. */
	due(now: number, limit: number): Promise<readonly Subscription[]>;
	/** False when there is no such subscription. */
	change(id: string, change: SubscriptionChange): Promise<boolean>;
	/** Its occurrences go with it. False when there is no such subscription. */
	remove(id: string): Promise<boolean>;
	/** Follows a channel whose id has changed. */
	moveChannel(from: string, to: string): Promise<void>;
}
