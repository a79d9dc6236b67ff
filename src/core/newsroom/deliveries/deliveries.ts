/** What Slack is asked to do: post a message, or write an old one anew. The latter may be repeated without harm. */
export type DeliveryAct = { readonly type: "post" } | { readonly type: "update"; readonly ts: string };

/** A message to be sent exactly once. */
export interface NewDelivery {
	/** Names it for ever, "digest S-1 2026-11-24T09:00"; planning a key again changes nothing. */
	readonly key: string;
	readonly team: string;
	/** Id of the conversation: a channel's or a direct message's ("D..."), never a user's. */
	readonly channel: string;
	readonly act: DeliveryAct;
	/** Where it goes: the timestamp of a message, or the key of a delivery that is sent first; null outside threads. */
	readonly thread: { readonly ts: string } | { readonly after: string } | null;
	/** Arguments of chat.postMessage or chat.update without channel, thread, ts and metadata: text, blocks, ... Any JSON. */
	readonly payload: Readonly<Record<string, unknown>>;
	/** Not to be sent earlier, in milliseconds since 1970. */
	readonly notBefore: number;
	/** Whom to tell of its fate: a subscription's id, a correction's; null for nobody. */
	readonly of: string | null;
}

/**
 * `planned` -> `sending` -> `sent`, or `unknown`: it may have been sent or not, and only a person can tell;
 * or `failed`: Slack refused it for good.
 */
export type DeliveryState = "planned" | "sending" | "sent" | "unknown" | "failed";

export interface Delivery extends NewDelivery {
	readonly state: DeliveryState;
	/** How often it was handed to Slack. */
	readonly attempts: number;
	/** How often it was looked for in the channel since it was handed over last. */
	readonly lookups: number;
	/** When it was first handed to Slack, in milliseconds since 1970; null before. */
	readonly firstTried: number | null;
	/** Who works on it, and until when nobody else may; null when nobody does. */
	readonly lease: { readonly holder: string; readonly until: number } | null;
	/** Timestamp of the message; null until sent. */
	readonly ts: string | null;
	readonly error: string | null;
	/** Milliseconds since 1970. */
	readonly planned: number;
	readonly changed: number;
}

/** A delivery in somebody's hands. */
export interface ClaimedDelivery extends Delivery {
	/** True when it was `sending` before: Slack may have it already, so look before sending again. */
	readonly inDoubt: boolean;
	/** The thread's timestamp, that of the delivery before it included; null outside threads. */
	readonly threadTs: string | null;
}

/** What a claimed delivery becomes. The lease is given up unless it says otherwise. */
export type DeliveryChange =
	| { readonly type: "sent"; readonly ts: string }
	/** Surely not sent: try again, not before `notBefore`; `channelUntil` holds the whole channel back till then. */
	| {
			readonly type: "again";
			readonly notBefore: number;
			readonly error: string;
			readonly channelUntil?: number;
	  }
	/** Perhaps sent: stays `sending`, and is looked for after `lookAt`. */
	| { readonly type: "doubt"; readonly lookAt: number; readonly error: string }
	| { readonly type: "unknown"; readonly error: string }
	| { readonly type: "failed"; readonly error: string };

export interface ClaimOfDeliveries {
	/** Names the process and its run. */
	readonly holder: string;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** End of the lease: later than the request's timeout can end. */
	readonly until: number;
	/** A channel's next message goes out no earlier than this after the one before is claimed, in milliseconds. */
	readonly pace: number;
	readonly limit: number;
	/**
	 * Whether what another holder has in hand may be taken when its lease has run out. Only one who has been running for a
	 * whole lease may: a clock set forward makes leases look over while what was sent is still on its way.
	 */
	readonly takeOver: boolean;
	/** Only this channel's. */
	readonly channel?: string;
}

/** The ledger. Every change of it is on disk before the promise is kept. */
export interface Deliveries {
	/** Plans those whose key is new; gives back how many. */
	plan(deliveries: readonly NewDelivery[], now: number): Promise<number>;
	/**
	 * Takes what is due into the holder's hands: at most one a channel, in the order planned, none of a channel that is
	 * being sent to or whose pace is not over, none before the delivery whose thread it belongs to. Includes `sending`
	 * ones whose lease has run out; for those nothing is sent before a look into the channel.
	 */
	claim(claim: ClaimOfDeliveries): Promise<readonly ClaimedDelivery[]>;
	/**
	 * Does nothing and gives false when the holder's lease is no longer his. The channel's next message goes out at
	 * `channelFrom` or later, where given, in milliseconds since 1970.
	 */
	change(
		key: string,
		holder: string,
		change: DeliveryChange,
		now: number,
		channelFrom?: number,
	): Promise<boolean>;
	/** A look found nothing: the holder may send under a new lease. Counts the look; false as for `change`. */
	renew(key: string, holder: string, until: number): Promise<boolean>;
	/** The earliest instant at which `claim` may find something; null when nothing is open. */
	nextDue(channel?: string): Promise<number | null>;
	/** Channels with something open that is due by `now`. */
	channelsDue(
		now: number,
		limit: number,
	): Promise<readonly { readonly channel: string; readonly due: number }[]>;
	find(key: string): Promise<Delivery | undefined>;
	/** For the desk: the latest changed first. */
	inState(state: DeliveryState, limit: number): Promise<readonly Delivery[]>;
	/** All that belong to a subscription or correction, the latest first. */
	ofOwner(of: string, limit: number): Promise<readonly Delivery[]>;
	/** The desk decides an `unknown` or `failed` one: it is there (with its timestamp, where known), try again, or leave it. */
	decide(
		key: string,
		decision:
			| { readonly type: "sent"; readonly ts: string | null }
			| { readonly type: "again" }
			| { readonly type: "failed" },
		by: string,
		now: number,
	): Promise<boolean>;
	/** What of an owner nobody has tried to send yet is not sent any more: it becomes `failed`. Gives back how many did. */
	withdraw(of: string, why: string, now: number): Promise<number>;
	/** What is still to be sent, or may have been, follows a channel whose id has changed. */
	moveChannel(from: string, to: string): Promise<void>;
	count(): Promise<Readonly<Record<DeliveryState, number>>>;
}
