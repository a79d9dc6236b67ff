import { z } from "zod";
import type { Occurrence, OccurrenceOutcome, Occurrences } from "../core/newsroom/digests/occurrences.ts";
import { chunks, type Database, placeholders, rowsOf, type Statements, type Value } from "./database.ts";
import { planWithin } from "./plan-deliveries.ts";
import { leaveAnswers } from "./told-answers.ts";

const OccurrenceRow = z
	.object({ subscription: z.string(), local_time: z.string(), due: z.number() })
	.transform(({ local_time, ...rest }): Occurrence => ({ ...rest, local: local_time }));

const SettledRow = OccurrenceRow.and(
	z.object({ outcome: z.enum(["planned", "skipped"]).nullable(), reason: z.string().nullable() }),
);

const nameOf = ({ subscription, local }: Pick<Occurrence, "subscription" | "local">) =>
	`${subscription} ${local}`;

/** In one order everywhere, so that replicas that do the same at once wait for each other rather than lock up. */
const ordered = <T extends { readonly subscription: string }>(all: readonly T[]): readonly T[] =>
	all.toSorted((a, b) => (a.subscription < b.subscription ? -1 : a.subscription > b.subscription ? 1 : 0));

export const occurrencesIn = (database: Database): Occurrences => ({
	claim: (occurrences) =>
		database.transaction(async (within) => {
			const claimed: Occurrence[] = [];
			for (const some of chunks(ordered(occurrences))) {
				claimed.push(
					...(await rowsOf(
						OccurrenceRow,
						within.all(
							`with wanted (s, l, d) as (values ${placeholders(some.length, 3)})
							insert into occurrences (subscription, local_time, due)
							select s.id, w.l, cast(w.d as bigint) from wanted w join subscriptions s on s.id = w.s where true
							on conflict do nothing returning subscription, local_time, due`,
							some.flatMap(({ subscription, local, due }): Value[] => [subscription, local, String(due)]),
						),
					)),
				);
				await within.run(
					`with wanted (s, n) as (values ${placeholders(some.length, 2)})
					update subscriptions set next_due = cast(wanted.n as bigint) from wanted where subscriptions.id = wanted.s`,
					some.flatMap(({ subscription, nextDue }): Value[] => [
						subscription,
						nextDue === null ? null : String(nextDue),
					]),
				);
			}
			return claimed.toSorted((a, b) => a.due - b.due);
		}),

	open: (limit) =>
		rowsOf(
			OccurrenceRow,
			database.all(
				"select subscription, local_time, due from occurrences where outcome is null order by due, no limit ?",
				[limit],
			),
		),

	settle: (settled, now) =>
		database.transaction(async (within) => {
			const byName = ordered(settled.map(({ occurrence, outcome }) => ({ ...occurrence, outcome })));
			for (const some of chunks(byName)) {
				const mine = await markSettled(within, some, now);
				const planned = some.flatMap(({ outcome, ...it }) =>
					outcome.type === "planned" && mine.has(nameOf(it)) ? [{ ...it, outcome }] : [],
				);
				await leaveBaselines(within, planned);
				await planWithin(
					within,
					database.dialect,
					planned.flatMap(({ outcome }) => outcome.deliveries),
					now,
				);
				await leaveAnswers(
					within,
					planned.flatMap(({ outcome: { deliveries, answers } }) => {
						const key = deliveries[0]?.key;
						return key === undefined ? [] : [{ key, answers }];
					}),
				);
			}
		}),

	history: (subscription, limit) =>
		rowsOf(
			SettledRow,
			database.all(
				`select subscription, local_time, due, outcome, reason from occurrences where subscription = ?
				order by due desc, no desc limit ?`,
				[subscription, limit],
			),
		),
});

type Settled = Occurrence & { readonly outcome: OccurrenceOutcome };

type Planned = Occurrence & { readonly outcome: Extract<OccurrenceOutcome, { readonly type: "planned" }> };

/** Leaves with each subscription what it knows once the first of its messages is sent. */
async function leaveBaselines(within: Statements, planned: readonly Planned[]): Promise<void> {
	const pending = planned.flatMap(({ subscription, outcome: { deliveries, baseline } }): Value[] => {
		const delivery = deliveries[0]?.key;
		return delivery === undefined ? [] : [subscription, JSON.stringify({ delivery, baseline })];
	});
	if (pending.length === 0) return;
	await within.run(
		`with wanted (s, p) as (values ${placeholders(pending.length / 2, 2)})
		update subscriptions set pending = wanted.p from wanted where subscriptions.id = wanted.s`,
		pending,
	);
}

/** The names of those that were not settled before. */
async function markSettled(
	within: Statements,
	some: readonly Settled[],
	now: number,
): Promise<ReadonlySet<string>> {
	const rows = await rowsOf(
		OccurrenceRow,
		within.all(
			`with wanted (s, l, o, r) as (values ${placeholders(some.length, 4)})
			update occurrences set outcome = wanted.o, reason = wanted.r, settled = ? from wanted
			where subscription = wanted.s and local_time = wanted.l and outcome is null
			returning subscription, local_time, due`,
			[
				...some.flatMap(({ subscription, local, outcome }): Value[] => [
					subscription,
					local,
					outcome.type,
					outcome.type === "skipped" ? outcome.reason : null,
				]),
				now,
			],
		),
	);
	return new Set(rows.map(nameOf));
}
