import type { GivenAnswer } from "../core/newsroom/corrections/answers-given.ts";
import { keepAllWithin } from "./answers-given.ts";
import { chunks, placeholders, type Statements, type Value } from "./database.ts";

/** Keeps the answers that messages on their way tell, with the key of each message: so they are known whoever sends it. */
export async function leaveAnswers(
	within: Statements,
	told: readonly { readonly key: string; readonly answers: readonly GivenAnswer[] }[],
): Promise<void> {
	const numbers = await keepAllWithin(
		within,
		told.flatMap((it) => it.answers),
	);
	const rows = told.flatMap(({ key, answers }): readonly (readonly [string, Value])[] =>
		[...new Set(answers.map((it) => numbers.get(it) ?? null))].map((no) => [key, no]),
	);
	for (const some of chunks(rows))
		await within.run(
			`insert into told_answers (delivery, answer_no) values ${placeholders(some.length, 2)} on conflict do nothing`,
			some.flat(),
		);
}

/** A message is sent: what it tells is cited from here on, in the same step. */
export async function citeTold(within: Statements, key: string, ts: string, now: number): Promise<void> {
	await within.run(
		`insert into citations (id, answer_no, team, channel, ts, thread, asked_by, given_as, at)
		select 'digest ' || d.key || ' ' || a.id, a.no, d.team, d.channel, cast(? as text), null, coalesce(s.creator, ''),
			'public', cast(? as bigint)
		from told_answers t join deliveries d on d.key = t.delivery join answers a on a.no = t.answer_no
		left join subscriptions s on s.id = d.owner
		where t.delivery = ? on conflict (id) do nothing`,
		[ts, now, key],
	);
	await within.run("delete from told_answers where delivery = ?", [key]);
}
