import type { Cue, QuestionOptions } from "../parts.ts";
import type { Passage, Span } from "../passage.ts";
import { than } from "./change-bound.ts";

const beyond = `(?:${than}|(?<higher>higher than)|(?<lower>lower than)) (?<size>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d{1,2})?)`;

/** "Above 50 per 100,000", "more than 1.5 offences for every 1,000 children". */
const perHead = new RegExp(
	`(?<![a-z])${beyond}(?= ?(?:(?:recorded )?(?:offences|crimes|cases) )?(?:per|for every|in every) )`,
);
/** "A rate over 90". */
const ofRate = new RegExp(
	`(?<=(?<![a-z])rates? (?:of |(?:that )?(?:was|is|were|are) )?)${beyond}(?![\\d/%-]|[.,]\\d| ?(?:%|per ?cent|percent)(?![a-z]))`,
);

/** A size is of the unit it is told in: rates here are by 100,000 people or by 1,000 children. */
const byOthers =
	/(?<![a-z])(?:per|for every|in every) (?!100,?000(?!\d)|100 ?k(?![a-z])|(?:a |one )?hundred thousand|1,?000 (?:children|kids|under|young))(?:\d|(?:a |one |ten )?(?:thousand|million)|head|capita|person)/;

export interface RateBoundRead {
	readonly span: Span;
	readonly options: Required<Pick<QuestionOptions, "rated">>;
}

/** What rates are held against, where rates are asked for. A bare year is no rate. */
export function readRateBound({ rest }: Passage, cues: readonly Cue[]): RateBoundRead | null {
	if (!cues.some((it) => it.kind === "rate") || byOthers.test(rest)) return null;
	const match = perHead.exec(rest) ?? ofRate.exec(rest);
	const { over, higher, least, under, lower, size = "" } = match?.groups ?? {};
	const value = Number(size.replaceAll(",", ""));
	const isYear = /^(?:19|20)\d\d$/.test(size);
	if (match === null || isYear) return null;
	const side =
		(over ?? higher) !== undefined
			? "over"
			: least !== undefined
				? "least"
				: (under ?? lower) !== undefined
					? "under"
					: "most";
	const span = { start: match.index, end: match.index + match[0].length };
	return { span, options: { rated: { than: side, size: value } } };
}
