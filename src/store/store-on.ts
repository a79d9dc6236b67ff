import type { Retention, Store } from "../core/newsroom/store.ts";
import { answersGivenIn } from "./answers-given.ts";
import { citationsIn } from "./citations.ts";
import { claimsIn } from "./claims.ts";
import { correctionsIn } from "./corrections.ts";
import type { Database } from "./database.ts";
import { deliveriesIn } from "./deliveries.ts";
import { embargoesIn } from "./embargoes.ts";
import { followedDataIn } from "./followed-data.ts";
import { occurrencesIn } from "./occurrences.ts";
import { signOffsIn } from "./sign-offs.ts";
import { subscriptionsIn } from "./subscriptions.ts";
import { threadQuestionsIn } from "./thread-questions.ts";

/**
 * The store in a migrated database. `light` is the same database for what every request writes and a power cut may
 * take the last of: claims, threads, and what was answered where.
 */
export function storeOn(database: Database, light: Database, close: () => Promise<void>): Store {
	return {
		claims: claimsIn(light),
		threads: threadQuestionsIn(light),
		answers: answersGivenIn(light),
		citations: citationsIn(light),
		subscriptions: subscriptionsIn(database),
		occurrences: occurrencesIn(database),
		deliveries: deliveriesIn(database),
		corrections: correctionsIn(database),
		followed: followedDataIn(database),
		signOffs: signOffsIn(database),
		embargoes: embargoesIn(database),
		forget: (before) => forget(database, before),
		[Symbol.asyncDispose]: close,
	};
}

async function forget(database: Database, before: Retention): Promise<void> {
	await database.run("delete from claims where until_at < ?", [before.claims]);
	await database.run("delete from thread_questions where at < ?", [before.threads]);
	await database.run(
		`delete from citations where at < ? and id not in (select citation from stories)
			and id not in (select citation from correction_citations)`,
		[before.citations],
	);
	await database.run(
		"delete from answers where first_given < ? and no not in (select answer_no from citations) and no not in (select answer_no from told_answers)",
		[before.citations],
	);
	await database.run("delete from occurrences where outcome is not null and settled < ?", [
		before.deliveries,
	]);
	await database.run(
		`delete from deliveries where state in ('sent', 'failed') and changed < ?
			and key not in (select after_key from deliveries where after_key is not null and state in ('planned', 'sending', 'unknown'))`,
		[before.deliveries],
	);
}
