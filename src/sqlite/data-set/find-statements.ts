import type { StatementQuery } from "../../core/statistics/data-set.ts";
import type { Period } from "../../core/statistics/period.ts";
import type { Statement } from "../../core/statistics/statement.ts";

/**
 * The statements that fit every part of the query, newest first, then in the order of their source.
 * A speaker or organisation fits when every word asked for is a word of the name. A statement that speaks of
 * no period fits any.
 */
export function findStatements(all: readonly Statement[], query: StatementQuery): readonly Statement[] {
	const { geography, organisation, speaker, body, period } = query;
	return all
		.filter(
			(statement) =>
				(geography === undefined || statement.geography === geography) &&
				(body === undefined || statement.body === body) &&
				(organisation === undefined || named(statement.organisation, organisation)) &&
				(speaker === undefined || named(statement.speaker, speaker)) &&
				(period === undefined || statement.period === null || overlap(statement.period, period)),
		)
		.toSorted(newestFirst);
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function named(name: string | null, asked: string): boolean {
	const words = wordsOf(name ?? "");
	const wanted = wordsOf(asked);
	return wanted.length > 0 && wanted.every((word) => words.includes(word));
}

const overlap = (a: Period, b: Period) => a.start <= b.end && b.start <= a.end;

function newestFirst(a: Statement, b: Statement): number {
	const [first, second] = [a.date ?? "", b.date ?? ""];
	if (first !== second) return first < second ? 1 : -1;
	if (a.source !== b.source) return a.source < b.source ? -1 : 1;
	return a.position - b.position;
}
