import type { Cue, QuestionParts } from "../../question/parts.ts";
import { joins } from "./left-out-rankings.ts";

interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * Places that are named with what is asked and not with what else is: Essex of "Kent 2021; Essex trend". Empty where
 * none is, or nothing else has a place of its own. `text` is that without its names, whose "and" joins nothing asked for.
 */
export function placesOfClause(
	cue: Cue,
	{ geographies }: Pick<QuestionParts, "geographies">,
	text: string,
): readonly string[] {
	const named = geographies.filter((it) => it.outcome === "matched");
	const own = named.filter((it) => isWithin(it, clauseOf(cue, text)));
	return own.length === named.length ? [] : own.flatMap((it) => it.geographies.slice(0, 1));
}

/** Places named with the year, apart from what is asked with another place: Kent of "Kent 2021, what Essex Police said". */
export function placesOfYear(
	cue: Cue,
	{ geographies, period }: Pick<QuestionParts, "geographies" | "period">,
	text: string,
): readonly string[] {
	if (period === null || period.end <= period.start) return [];
	const [clause, ofYear] = [clauseOf(cue, text), clauseOf(period, text)];
	if (isWithin(period, clause) || !geographies.some((it) => isWithin(it, clause))) return [];
	return geographies
		.filter((it) => it.outcome === "matched" && isWithin(it, ofYear))
		.flatMap((it) => it.geographies.slice(0, 1));
}

const everyJoin = new RegExp(joins.source, "gi");

function clauseOf({ start, end }: Span, text: string): Span {
	const found = [...text.matchAll(everyJoin)];
	const before = found.findLast((it) => it.index + it[0].length <= start);
	const after = found.find((it) => it.index >= end);
	return {
		start: before === undefined ? 0 : before.index + before[0].length,
		end: after?.index ?? text.length,
	};
}

const isWithin = ({ start, end }: Span, clause: Span): boolean =>
	start < end && clause.start <= start && end <= clause.end;
