import type { GivenAnswer } from "../corrections/answers-given.ts";
import type { NewDelivery } from "../deliveries/deliveries.ts";
import type { Baseline } from "./subscriptions.ts";

/** One time that a subscription is due. There is one for a subscription and a local time, ever. */
export interface Occurrence {
	readonly subscription: string;
	/**
	 * Wall-clock time in the subscription's zone, "2026-11-24T09:00"; for what is sent at no set time what set it off:
	 * "published" and the data set, "now" and the instant.
	 */
	readonly local: string;
	/** The instant it is due, in milliseconds since 1970. */
	readonly due: number;
}

/**
 * What became of an occurrence: messages to send, or why there is none. `baseline` becomes the subscription's `pending`
 * one, for the first of the deliveries, and `answers` are what that tells: once it is sent they are cited.
 */
export type OccurrenceOutcome =
	| {
			readonly type: "planned";
			readonly deliveries: readonly NewDelivery[];
			readonly baseline: Baseline;
			readonly answers: readonly GivenAnswer[];
	  }
	| { readonly type: "skipped"; readonly reason: string };

/** Rows are made before anything is sent, so that no clock and no second replica makes a digest go out twice. */
export interface Occurrences {
	/**
	 * Claims those that nobody claimed before and gives them back; sets `nextDue` of every subscription named. All in
	 * one transaction.
	 */
	claim(
		occurrences: readonly (Occurrence & { readonly nextDue: number | null })[],
	): Promise<readonly Occurrence[]>;
	/** Claimed and not settled, as after a crash, the longest due first. */
	open(limit: number): Promise<readonly Occurrence[]>;
	/**
	 * Settles claimed occurrences and plans their deliveries in one transaction. One that is settled already stays so,
	 * and plans nothing: composing again after a crash is harmless.
	 */
	settle(
		settled: readonly { readonly occurrence: Occurrence; readonly outcome: OccurrenceOutcome }[],
		now: number,
	): Promise<void>;
	/** What became of the occurrences of a subscription, the latest first; null where not settled. */
	history(
		subscription: string,
		limit: number,
	): Promise<
		readonly (Occurrence & {
			readonly outcome: "planned" | "skipped" | null;
			readonly reason: string | null;
		})[]
	>;
}
