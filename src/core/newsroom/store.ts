import type { Claims } from "./claims.ts";
import type { AnswersGiven } from "./corrections/answers-given.ts";
import type { Citations } from "./corrections/citations.ts";
import type { Corrections } from "./corrections/corrections.ts";
import type { FollowedData } from "./corrections/followed-data.ts";
import type { Deliveries } from "./deliveries/deliveries.ts";
import type { Occurrences } from "./digests/occurrences.ts";
import type { Subscriptions } from "./digests/subscriptions.ts";
import type { Embargoes } from "./embargoes/embargoes.ts";
import type { SignOffs } from "./embargoes/sign-offs.ts";
import type { ThreadQuestions } from "./thread-questions.ts";

/**
 * What people and replicas write. Two forms, SQLite and Postgres, keep one contract (`test/contracts/store.ts`).
 * Take the part you need, `store.citations`, rather than the whole. Instants are milliseconds since 1970; ids are the
 * caller's. Trouble with the storage itself throws.
 */
export interface Store extends AsyncDisposable {
	readonly claims: Claims;
	readonly threads: ThreadQuestions;
	readonly answers: AnswersGiven;
	readonly citations: Citations;
	readonly subscriptions: Subscriptions;
	readonly occurrences: Occurrences;
	readonly deliveries: Deliveries;
	readonly corrections: Corrections;
	readonly followed: FollowedData;
	readonly signOffs: SignOffs;
	readonly embargoes: Embargoes;
	/** Forgets what has outlived its use; what stays open, is marked with a story or belongs to a correction is kept. */
	forget(before: Retention): Promise<void>;
}

/** Everything older than these instants may go, in milliseconds since 1970. */
export interface Retention {
	/** Claims whose `until` is before. */
	readonly claims: number;
	readonly threads: number;
	/** Citations, and answers that are cited nowhere any more. */
	readonly citations: number;
	/** Deliveries that are sent or failed, and settled occurrences. */
	readonly deliveries: number;
}
