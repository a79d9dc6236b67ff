import { checkText } from "../../claims/check-text.ts";
import type { Check } from "../../claims/claim.ts";
import type { Measure } from "../../statistics/measure.ts";
import { capital } from "../../wording/capital.ts";
import type { Setting } from "../kind.ts";
import { defaultMeasure } from "../subject/subject.ts";

/** The same words said of a measure. */
export const saidOf = (measure: Measure, text: string): string => `${capital(measure.noun)}: ${text}`;

/**
 * A sentence that was typed to be asked about, not an article: where it names no measure, the usual one is meant as in any
 * question, and a number that does not agree with it, nor with any that counts nearly the same, does not hold (D57).
 */
export function ofUsualMeasure(text: string, found: Check, { data, today }: Setting): Check {
	if (!found.claims.some(isOpen)) return found;
	const usual = defaultMeasure(data);
	const claimsOf = (measure: Measure): Check["claims"] =>
		checkText(saidOf(measure, text), data, { today }).claims;
	const own = claimsOf(usual);
	const others = usual.related.flatMap((id) => data.measure(id) ?? []).map(claimsOf);
	const isOfNow = lastYear.test(text);
	const claims = found.claims.map((claim, at) => {
		const judged = isOfNow ? latestOf([own, ...others].map((it) => it[at])) : own[at];
		const isElsewhere = others.some((it) => it[at]?.verdict.startsWith("holds") === true);
		return isOpen(claim) && judged?.text === claim.text && judged.verdict === "does-not-hold" && !isElsewhere
			? { ...judged, reading: isOfNow ? `${judged.reading} (measure assumed)` : claim.reading }
			: claim;
	});
	return { ...found, claims };
}

const lastYear = /(?<![a-z])(?:last|latest|past|most recent) year(?![a-z])/i;

/** What is told of the latest year of them all; of the measure that comes first where they have the same. */
function latestOf<C extends Check["claims"][number]>(judged: readonly (C | undefined)[]): C | undefined {
	const end = (it: C) =>
		it.figures
			.map((figure) => figure.end)
			.toSorted()
			.at(-1) ?? "";
	return judged.filter((it) => it !== undefined).toSorted((a, b) => end(b).localeCompare(end(a)))[0];
}

const isOpen = ({ verdict, reading }: Check["claims"][number]): boolean =>
	verdict === "cannot-be-checked" &&
	reading.includes("measure assumed") &&
	!reading.includes("years assumed");
