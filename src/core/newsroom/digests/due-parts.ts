import type { Answer } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { NewDelivery } from "../deliveries/deliveries.ts";
import type { Store } from "../store.ts";
import type { Digest, ReasonOf } from "./digest.ts";
import type { Rhythm } from "./next-releases.ts";
import type { Subscription } from "./subscriptions.ts";

type Payload = NewDelivery["payload"];

/** What digests are made with. Instants are milliseconds since 1970. */
export interface DueParts {
	readonly store: Pick<Store, "subscriptions" | "occurrences" | "deliveries">;
	/** The data set in use; asked for once for each batch. */
	readonly data: () => DataSet;
	readonly ask: (text: string) => Answer;
	readonly reasonOf: ReasonOf;
	/** In which rhythm publishers bring out what is held. */
	readonly rhythms: () => Promise<readonly Rhythm[]>;
	/** What is said of every figure of a data set; empty for nothing. */
	readonly label: () => string;
	/** The arguments of the messages: the one in the channel, and those in its thread. */
	readonly render: (
		digest: Digest,
		subscription: Subscription,
	) => { parent: Payload; thread: readonly Payload[] };
}
